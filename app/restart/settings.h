// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The numbers that sending and watching go by.
// Plain value: no owner, any thread.
#pragma once

#include <chrono>

namespace muster {

//! \brief Numbers of sending and polling; all settable, with defaults.
struct RunnerSettings
{
    int refusedRateTries = 5; //!< how often a 429 is waited for, for one call
    //! \brief Counted from a call's first try: a call not sent by then is NotSent.
    std::chrono::milliseconds sendDeadline { 10 * 60'000 };
    std::chrono::milliseconds overdueAfter { 30 * 60'000 };
    //! \brief Least time between two Acts; negative: the kind's own.
    std::chrono::milliseconds actInterval { -1 };
    //! \brief Of one Act, as far as the kind allows; 0: the kind's own.
    int targetsPerCall = 0;
    //! \brief Replaces the polling plan by one fixed interval when positive.
    std::chrono::milliseconds pollInterval { 0 };
    //! \brief Calls in flight at a time; one until the cloud has accepted a first target.
    int concurrency = 1;
    //! \brief A target restarted since then is held back, and so is one with an open job always.
    std::chrono::milliseconds duplicateWindow { 15 * 60'000 };
    //! \brief How long an unlocked production connection stays unlocked.
    std::chrono::milliseconds unlockTime { 15 * 60'000 };
};

} // namespace muster
