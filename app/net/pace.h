// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How many requests may leave in a time. Knows no clock: times are passed in, from one that never
// jumps. Plain value of the sender; one thread.
#pragma once

#include <QList>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace muster {

//! \brief What a server allows, and what is asked of it.
struct PaceLimit
{
    double perSecond = 1; //!< the steady rate to keep
    int mostInOneSecond = 1; //!< what the server counts: never more in any sliding second
};

//! \brief An even rate that makes up for small delays, under a limit that holds for every second.
//!
//! Sends are planned at even distances from each other, not from when the last one really left, so
//! that late timers cost no time; after a pause of its own it plans anew and makes up for nothing.
//! The server counts arrivals and not departures: a request whose answer took longer than the
//! fastest one may have arrived that much later, and is counted then.
class Pace
{
public:
    using Time = std::chrono::milliseconds;
    using Ticket = quint64;

    explicit Pace(const PaceLimit &limit);

    //! \brief When the next may leave: \a now or later.
    [[nodiscard]] Time earliest(Time now) const;
    //! \brief One leaves at \a now, whether or not that was its time.
    Ticket take(Time now);
    //! \brief Its answer, or its end without one, came at \a now.
    void ended(Ticket ticket, Time now);
    //! \brief At most \a perSecond until then; the server has refused.
    void slowDown(double perSecond, Time until);

private:
    using Exact = std::chrono::microseconds;

    struct Sent
    {
        Ticket ticket = 0;
        Time at { 0 }; //!< when it left
        std::optional<Time> took; //!< until its end; none: still open
    };

    [[nodiscard]] Exact interval(Time now) const;
    [[nodiscard]] Time countedAt(const Sent &sent, Time now) const; // when it arrived at the latest

    PaceLimit m_limit;
    double m_slowRate = 0;
    Time m_slowUntil = Time::min();
    std::optional<Exact> m_next; // planned; none: nothing has left yet
    QList<Sent> m_sent; // the last ones, in order of leaving
    std::optional<Time> m_fastest; // answer
    Ticket m_lastTicket = 0;
};

} // namespace muster
