// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the filter of a fleet may ask about, called in either language; and what is said when a
// filter cannot be read. Pure functions; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/rowfilter.h"

namespace muster {

[[nodiscard]] QList<FilterField> filterFields(const FleetKind &kind);
//! \brief The first key of each field, for a help text.
[[nodiscard]] QStringList filterKeys(const QList<FilterField> &fields);
//! \brief In the language that is on.
[[nodiscard]] QString filterProblemText(const FilterProblem &problem);

} // namespace muster
