// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run over time, as a picture of it needs it: when each target was sent, accepted and at its end,
// where waves begin, when it was held, and what stopped it. What no record tells is not guessed: it
// is untold. Made anew from the record, of which it keeps nothing but times.
// Plain values: no owner, any thread.
#pragma once

#include "app/core/present.h"
#include "app/fleet/records.h"
#include "app/journal/journal.h"

#include <limits>
#include <optional>

namespace muster {

//! \brief In place of a time, in ms since 1970 (UTC), that nobody knows.
inline constexpr qint64 untoldTime = std::numeric_limits<qint64>::min();

//! \brief One target. By this computer's clock; how long it took by the steady one, where that ran.
struct TimelineLane
{
    qint64 sent = untoldTime; //!< untold: it never left, and has no bar
    qint64 accepted = untoldTime; //!< the answer that took it
    qint64 end = untoldTime; //!< up to when something is known of it; told with sent
    Outcome outcome = Outcome::Planned;
    bool hasEnded = false; //!< end is that of its outcome
    bool isOverdue = false;

    [[nodiscard]] bool hasBar() const { return sent != untoldTime; }
};

//! \brief A wave of which something was sent.
struct TimelineWave
{
    int number = 0; //!< 1, 2, 3 …
    qsizetype first = 0; //!< the position of its first target
    qsizetype targets = 0; //!< of all of it
    qint64 begin = untoldTime; //!< its first sending
    qint64 end = untoldTime; //!< its last end; untold: not all of it has one that is known
};

//! \brief A time in which nothing was sent, because a person or a brake held it.
struct TimelineHold
{
    qint64 begin = untoldTime;
    qint64 end = untoldTime; //!< untold: nobody wrote down when
    bool goesOn = false; //!< end is now
    EventDetail why; //!< empty: a person did it
};

//! \brief Nothing more was sent from then on.
struct TimelineStop
{
    qint64 at = untoldTime;
    EventDetail why; //!< empty: a person did it

    [[nodiscard]] bool isByRule() const;
};

//! \brief Anything else that happened to the run as a whole.
struct TimelineMoment
{
    qint64 at = untoldTime;
    RunEventKind what = RunEventKind::NextWaveNow; //!< or ClockSet
    EventDetail detail;
};

class RunTimeline final
{
public:
    struct Standing
    {
        Present now; //!< untold: of a run that is done with
        bool isFollowed = false; //!< its open jobs are asked for, so that they last until now
        bool isPaused = false; //!< at this moment
    };

    RunTimeline() = default;
    //! \brief \a events: those of the run as a whole at the least, in order; none: not known.
    RunTimeline(const RunRecord &run, const std::optional<QList<RunEvent>> &events,
                const Standing &standing);

    //! \brief One for each target, by its position in the run.
    [[nodiscard]] const QList<TimelineLane> &lanes() const { return m_lanes; }
    [[nodiscard]] const QList<TimelineWave> &waves() const { return m_waves; }
    [[nodiscard]] const QList<TimelineHold> &holds() const { return m_holds; }
    //! \brief Where only its targets tell of the stop, as well.
    [[nodiscard]] const std::optional<TimelineStop> &stop() const { return m_stop; }
    [[nodiscard]] const QList<TimelineMoment> &moments() const { return m_moments; }
    //! \brief False: there may have been holds that are not told.
    [[nodiscard]] bool knowsHolds() const { return m_knowsHolds; }

    [[nodiscard]] const OutcomeTotals &totals() const { return m_totals; }
    //! \brief Lanes with a bar.
    [[nodiscard]] qsizetype bars() const { return m_bars; }
    //! \brief All that is drawn lies between them; both untold where there is nothing to draw.
    [[nodiscard]] qint64 begin() const { return m_begin; }
    [[nodiscard]] qint64 end() const { return m_end; }
    [[nodiscard]] bool isEmpty() const { return m_bars == 0; }
    //! \brief When it was made; untold: of a run that is done with.
    [[nodiscard]] const QDateTime &now() const { return m_now; }

private:
    void takeTargets(const RunRecord &run, const Standing &standing);
    void takeWaves(const RunRecord &run);
    void takeEvents(const QList<RunEvent> &events, const Standing &standing);
    void guessStop(const RunRecord &run);
    void reach(qint64 time);

    QList<TimelineLane> m_lanes;
    QList<TimelineWave> m_waves;
    QList<TimelineHold> m_holds;
    std::optional<TimelineStop> m_stop;
    QList<TimelineMoment> m_moments;
    OutcomeTotals m_totals;
    qsizetype m_bars = 0;
    qint64 m_begin = untoldTime;
    qint64 m_end = untoldTime;
    bool m_knowsHolds = false;
    QDateTime m_now;
};

//! \brief What was sent in one part of the time, by what has become of it.
struct TimelineBucket
{
    OutcomeTotals totals;
    qsizetype first = -1; //!< the position of its first target
    qsizetype worst = -1; //!< of the first one that failed, or else was rejected, or is unknown; -1

    [[nodiscard]] bool isEmpty() const { return first < 0; }
};

//! \brief The time of \a timeline in \a count equal parts; each target that was sent is in one.
[[nodiscard]] QList<TimelineBucket> bucketsOf(const RunTimeline &timeline, int count);

//! \brief Which of them a time belongs to, of \a count.
[[nodiscard]] int bucketOf(const RunTimeline &timeline, qint64 time, int count);

} // namespace muster
