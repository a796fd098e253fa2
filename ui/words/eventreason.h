// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why something was done to a run that no person did, as its event has it. Pure function in the
// language that is on; UI thread, or the one that writes a table.
#pragma once

#include "app/journal/eventdetail.h"

#include <QString>

namespace muster {

//! \brief A sentence; empty: a person did it.
[[nodiscard]] QString eventReason(const EventDetail &detail);

} // namespace muster
