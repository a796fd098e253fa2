// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says why no run of a fleet can be started now. Pure function in the language that is on; UI
// thread.
#pragma once

#include "app/restart/blocked.h"

#include <QString>

namespace muster {

//! \brief A sentence; empty for none: one can be started.
[[nodiscard]] QString blockedText(const std::optional<Blocked> &blocked);

} // namespace muster
