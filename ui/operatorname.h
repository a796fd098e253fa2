// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who works at this computer, for the record. A pure function; any thread.
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace muster {

//! \brief The OS user as \a environment names it, or else as the \a homeFolder is called; never
//! empty.
[[nodiscard]] QString operatorName(const QProcessEnvironment &environment,
                                   const QString &homeFolder);

} // namespace muster
