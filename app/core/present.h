// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The present by both clocks, for what says how long something has been going on.
// Plain value: no owner, any thread.
#pragma once

#include "app/core/clock.h"

#include <utility>

namespace muster {

//! \brief Without utc it is not told; without steady only this computer's time is.
struct Present
{
    Present() = default;
    Present(QDateTime time, std::chrono::milliseconds monotonic = std::chrono::milliseconds(-1))
        : utc(std::move(time))
        , steady(monotonic)
    {
    }
    Present(const Clock &clock)
        : Present(clock.now(), clock.monotonic())
    {
    }

    QDateTime utc;
    std::chrono::milliseconds steady { -1 };
};

} // namespace muster
