// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/requestrate.h"

#include <algorithm>

namespace muster {

void RequestRate::note(Time now)
{
    while (!m_times.empty() && m_times.front() < now - longest)
        m_times.pop_front();
    m_times.push_back(now);
}

std::optional<double> RequestRate::perSecond(Time now) const
{
    const auto first = std::lower_bound(m_times.cbegin(), m_times.cend(), now - longest);
    const auto counted = m_times.cend() - first;
    if (counted < 2 || now - *first < shortest)
        return std::nullopt;
    // The time begins with the first of them, which does not count.
    return double(counted - 1) * 1000 / double((now - *first).count());
}

bool RequestRate::isRecent(Time now) const
{
    return !m_times.empty() && m_times.back() >= now - longest;
}

} // namespace muster
