// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Counts calls in a sliding second and refuses every one beyond the limit.
// Owned by LiveService, which guards it; knows no clock.
#pragma once

#include <QtGlobal>

#include <deque>

namespace muster::demo {

class SlidingSecond
{
public:
    explicit SlidingSecond(int most)
        : m_most(static_cast<std::size_t>(most))
    {
    }

    //! \brief Whether one more call may be served at \a now, in ms. Refused ones do not count.
    [[nodiscard]] bool admit(qint64 now)
    {
        while (!m_served.empty() && now - m_served.front() >= 1000)
            m_served.pop_front();
        if (m_served.size() >= m_most)
            return false;
        m_served.push_back(now);
        return true;
    }

private:
    std::size_t m_most;
    std::deque<qint64> m_served;
};

} // namespace muster::demo
