// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/pace.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

// A second as the server counts it, and what two clocks with whole milliseconds can be apart.
constexpr std::chrono::milliseconds window { 1002 };
// Later than this is a pause and not a delay.
constexpr std::chrono::microseconds longestDelay { 500'000 };

} // namespace

Pace::Pace(const PaceLimit &limit)
    : m_limit { std::max(limit.perSecond, 0.001), std::max(limit.mostInOneSecond, 1) }
{
}

Pace::Exact Pace::interval(Time now) const
{
    const double rate
        = now < m_slowUntil ? std::min(m_slowRate, m_limit.perSecond) : m_limit.perSecond;
    return Exact(static_cast<Exact::rep>(1'000'000 / rate));
}

Pace::Time Pace::countedAt(const Sent &sent, Time now) const
{
    if (!m_fastest)
        return sent.at;
    // Without an answer it may be arriving only now, but for what the fastest one took.
    return sent.at + std::max(sent.took.value_or(now - sent.at) - *m_fastest, 0ms);
}

Pace::Time Pace::earliest(Time now) const
{
    Time at = now;
    if (m_next)
        at = std::max(at, std::chrono::ceil<Time>(*m_next));
    if (m_sent.size() >= m_limit.mostInOneSecond) {
        QList<Time> counted;
        counted.reserve(m_sent.size());
        for (const Sent &sent : m_sent)
            counted.append(countedAt(sent, now));
        // Of those that count, the oldest must have left the window to make room for one more.
        const auto oldest = counted.end() - m_limit.mostInOneSecond;
        std::nth_element(counted.begin(), oldest, counted.end());
        at = std::max(at, *oldest + window);
    }
    return at;
}

Pace::Ticket Pace::take(Time now)
{
    const Exact exact(now);
    const bool isDelay = m_next && exact - *m_next <= longestDelay;
    m_next = (isDelay ? *m_next : exact) + interval(now);
    m_sent.append({ ++m_lastTicket, now, std::nullopt });
    // One is kept beyond the limit's number for each that may be counted later than it left.
    while (m_sent.size() > 2LL * m_limit.mostInOneSecond) {
        const auto done = std::find_if(m_sent.cbegin(), m_sent.cend(), [&](const Sent &sent) {
            return sent.took && countedAt(sent, now) + window <= now;
        });
        if (done == m_sent.cend())
            break;
        m_sent.erase(done);
    }
    return m_lastTicket;
}

void Pace::ended(Ticket ticket, Time now)
{
    const auto it = std::find_if(m_sent.begin(), m_sent.end(),
                                 [ticket](const Sent &sent) { return sent.ticket == ticket; });
    if (it == m_sent.end() || it->took)
        return;
    it->took = std::max(now - it->at, 0ms);
    m_fastest = std::min(m_fastest.value_or(*it->took), *it->took);
}

void Pace::slowDown(double perSecond, Time until)
{
    m_slowRate = std::max(perSecond, 0.001);
    m_slowUntil = until;
}

} // namespace muster
