// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The runs of one runner, and the one way by which what happens to them is told: first to the
// journal, then to the window. Owned by the runner; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"
#include "app/restart/run.h"
#include "app/restart/statussample.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace muster {

struct RunEntry
{
    //! \brief What phaseChanged() carries.
    struct PhaseReport
    {
        RunPhase phase = RunPhase::Sending;
        std::optional<Error> error;
        QDateTime until;

        friend bool operator==(const PhaseReport &, const PhaseReport &) = default;
    };

    RunEntry(Run theRun, std::chrono::milliseconds interval)
        : run(std::move(theRun))
        , actInterval(interval)
    {
    }

    Run run;
    std::chrono::milliseconds actInterval; //!< least time between two Acts
    bool isKept = true; //!< the journal knows it, or was asked to; false: that failed
    bool stopKept = false; //!< the journal knows that it was stopped
    QDateTime keptEnd; //!< the end that the journal knows
    QHash<qsizetype, QList<StatusSample>> samples; //!< of Unknown targets, in order
    QList<RunEvent> events; //!< of the run as a whole, in order
    bool areEventsKnown = true; //!< false: those of an earlier program are still to be read
    QSet<qsizetype> insisted; //!< restarted a short while before, and wanted all the same
    TargetChanges pending; //!< to be emitted, in order; of very many some in each event
    qsizetype emitted = 0; //!< so many of them were
    bool isScheduled = false; //!< the rest of pending follows in an event of its own
    std::optional<PhaseReport> lastReport;
    bool ended = false; //!< runEnded was emitted
    bool isForeign = false; //!< not followed: it went through another account
    std::optional<Error> lookError; //!< why some of its jobs could not be looked at
    QDateTime nextLook; //!< at these; invalid: when a person has acted
};

class RunBook final : public QObject
{
    Q_OBJECT

public:
    RunBook(Journal &journal, Clock &clock);

    //! \brief The place of the new run: 0, 1, 2 …
    int add(Run run, std::chrono::milliseconds actInterval);
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] RunEntry &entry(int place) { return *m_entries[static_cast<std::size_t>(place)]; }
    [[nodiscard]] Run &run(int place) { return entry(place).run; }
    [[nodiscard]] const RunRecord &record(int place) const
    {
        return m_entries[static_cast<std::size_t>(place)]->run.record();
    }
    [[nodiscard]] std::optional<int> find(const RunId &id) const;
    [[nodiscard]] Moment now() const { return { m_clock.now(), m_clock.monotonic() }; }

    //! \brief Keeps what moved, then tells it.
    void publish(int place);
    //! \brief The same for the end of a try: its answer is kept in the same transaction.
    void publishAnswer(int place, const TryRecord &attempt);
    //! \brief The same for the begin of a try, which the journal has been told already.
    void publishIntent(int place);
    //! \brief publish() for every run that has not ended.
    void publishAll();
    //! \brief Emits at once what is still pending of very many targets.
    void flushChanges();
    void keepEvent(int place, RunEventKind what, const EventDetail &detail = {},
                   qsizetype targetIndex = -1);
    //! \brief See Runner::noteStatuses.
    void noteStatuses(int place, const QHash<TargetId, QString> &statuses, const QDateTime &at);
    //! \brief Takes in what \a events of the run say of its targets.
    void noteEvents(int place, const QList<RunEvent> &events);
    //! \brief The same for what the journal has; when it cannot be read, for nothing.
    void readEvents(int place);
    //! \brief Whether it is followed at all; told beside its phase while it is watched.
    void setForeign(int place, bool isForeign);
    //! \brief Told beside the run's phase while it is watched; none: all that is open is followed.
    void setLook(int place, const std::optional<Error> &error, const QDateTime &next);

signals:
    void targetsChanged(const muster::RunId &run, const muster::TargetChanges &changes);
    void phaseChanged(const muster::RunId &run, muster::RunPhase phase,
                      const std::optional<muster::Error> &error, const QDateTime &until);
    void runEnded(const muster::RunId &run);
    //! \brief See Runner::marksChanged.
    void marksChanged(const muster::RunId &run);

private:
    void keep(RunEntry &entry, const TargetChanges &changes, const TryRecord *attempt);
    void keepStop(int place);
    void emitChanges(int place, const TargetChanges &changes);
    void emitSome(int place, qsizetype most);
    void emitPhase(int place);

    Journal &m_journal;
    Clock &m_clock;
    std::vector<std::unique_ptr<RunEntry>> m_entries; // in order of start
    QHash<RunId, int> m_places;
};

} // namespace muster
