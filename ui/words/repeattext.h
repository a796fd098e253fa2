// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says why nothing of a run can be sent again. Pure function in the language that is on; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "app/session/runrepeat.h"

namespace muster {

//! \brief A sentence; empty for none.
[[nodiscard]] QString repeatText(const RunRecord &run, const std::optional<RepeatRefusal> &refusal);

} // namespace muster
