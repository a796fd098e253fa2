// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is said of rows that cannot become targets: how many, and why.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"

#include <QMap>
#include <QStringList>

namespace muster {

//! \brief Rows that may not be picked.
struct BarredRows
{
    QMap<QString, qsizetype> byStatus; //!< raw codes; only of rows that are listed
    qsizetype gone = 0; //!< no longer listed

    friend bool operator==(const BarredRows &, const BarredRows &) = default;
};

//! \brief "1 frozen", "2 powered off", "1 gone": by the name of the status, then those that went.
[[nodiscard]] QStringList barredWords(const BarredRows &barred, const FleetKind &kind);

} // namespace muster
