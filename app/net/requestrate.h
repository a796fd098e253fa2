// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How many requests have left lately, as they were counted. Knows no clock: times are passed in,
// from one that never jumps. Plain value; one thread.
#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace muster {

class RequestRate final
{
public:
    using Time = std::chrono::milliseconds;

    //! \brief What left longer ago says nothing of how it goes now.
    static constexpr Time longest { 10'000 };
    //! \brief From a shorter time nobody can tell.
    static constexpr Time shortest { 2'000 };

    //! \brief One leaves at \a now.
    void note(Time now);
    //! \brief Those that left in the last time before \a now, a second; none: too few did, or in
    //! too short a time, for anybody to tell.
    [[nodiscard]] std::optional<double> perSecond(Time now) const;
    //! \brief Whether any left in that time.
    [[nodiscard]] bool isRecent(Time now) const;

private:
    std::deque<Time> m_times; // of those that may still count, in order
};

} // namespace muster
