// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How long to wait before trying again what may be tried again.
// Pure functions; any thread.
#pragma once

#include "app/core/error.h"

#include <chrono>
#include <optional>

namespace muster {

//! \brief The longest wait that backoff() gives.
inline constexpr std::chrono::milliseconds longestBackoff { 60'000 };

//! \brief 1, 2, 4 ... 60 s for the \a attempt-th failure in a row (from 1), of which the upper half
//! is drawn by \a chance in [0, 1), so that many consoles do not come back at the same moment.
[[nodiscard]] std::chrono::milliseconds backoff(int attempt, double chance);

//! \brief What the server wished (at least a second), or else backoff().
[[nodiscard]] std::chrono::milliseconds waitFor(const std::optional<Error> &error, int attempt,
                                                double chance);

} // namespace muster
