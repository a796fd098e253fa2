// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A wave plan and a stop rule in plain words, made from the very values that the engine goes by.
// Pure functions in the language that is on; UI thread.
#pragma once

#include "app/fleet/waves.h"

#include <QString>

#include <chrono>

namespace muster {

//! \brief "First 1 target, then 5 at a time (3 waves). …" with what the stop rule does; empty
//! without targets.
[[nodiscard]] QString planSentence(const WavePlan &plan, const StopRule &rule, qsizetype targets);

//! \brief "12 requests, at least 1 s apart." Empty for less than two requests, or without \a
//! interval.
[[nodiscard]] QString paceSentence(qsizetype calls, std::chrono::milliseconds interval);

struct SendingTime
{
    std::chrono::milliseconds least { 0 }; //!< by the pace and the pauses alone
    std::chrono::milliseconds most { 0 }; //!< when each wave but the last takes all of its time
};

//! \brief How long it takes until the last of \a calls in \a waves has left, by the same values.
[[nodiscard]] SendingTime sendingTime(qsizetype calls, qsizetype waves, const WavePlan &plan,
                                      std::chrono::milliseconds interval);

} // namespace muster
