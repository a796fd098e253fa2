// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// In which order the lines of a run's history happened, when this computer's clock was set
// meanwhile. A value made of one history: no owner, any thread.
#pragma once

#include "app/journal/journal.h"

#include <QHash>

#include <limits>

namespace muster {

//! \brief Times as a clock would have told them that was never set. Without such an event they are
//! the times that were written down.
class LineOrder
{
public:
    //! \brief Of what has no time: it comes last.
    static constexpr qint64 noTime = std::numeric_limits<qint64>::max();

    //! \brief Of a history in which nothing has happened.
    LineOrder() = default;
    //! \brief The events of \a history stand in the order in which they were written.
    explicit LineOrder(const RunHistory &history);

    //! \brief Of the event at \a index, which was written at \a at; ms since 1970, UTC.
    [[nodiscard]] qint64 ofEvent(qsizetype index, qint64 at) const;
    //! \brief Of a sending or an answer of \a attempt, written at \a at: not later than what became
    //! of its first target.
    [[nodiscard]] qint64 ofTry(const TryRecord &attempt, qint64 at) const;

private:
    // From one setting of the clock to the next one.
    struct Stretch
    {
        qsizetype firstEvent = 0;
        qint64 offset = 0; // of its clock from the first one, ms
        qint64 begin = std::numeric_limits<qint64>::min();
    };
    struct Event
    {
        qsizetype index = 0;
        qint64 at = 0;
    };

    [[nodiscard]] qsizetype stretchOf(qsizetype event) const;

    QList<Stretch> m_stretches; // empty: the clock was not set
    QHash<qsizetype, Event> m_outcomes; // the first one of each target
};

} // namespace muster
