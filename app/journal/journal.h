// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was asked and answered, on disk before and after: the interface that the engine knows.
// Owned by main (or a test), outlives every runner; UI thread. Writing and reading happen
// elsewhere; every operation ends exactly once, from the event loop. A write that has no answer of
// its own and fails is not lost: it is kept in memory, and goes to disk before anything that is
// asked later.
#pragma once

#include "app/core/result.h"
#include "app/fleet/records.h"
#include "app/journal/eventdetail.h"
#include "app/journal/journalrescue.h"
#include "app/journal/journalsearch.h"
#include "app/journal/laterlook.h"
#include "app/journal/latestlook.h"

#include <QObject>
#include <QSet>

#include <algorithm>
#include <functional>

namespace muster {

//! \brief One try of one call, as it is kept. Nothing here is ever changed but the answer's fields.
struct TryRecord
{
    RunId run;
    int call = 0; //!< 0, 1, 2 … within the run
    int number = 1; //!< 1, 2, 3 … within the call
    qsizetype first = 0; //!< index of the call's first target in the run
    qsizetype count = 0; //!< how many targets it carries
    QDateTime sentAt; //!< when the intent was written, UTC
    QDateTime answeredAt; //!< invalid: no answer was written; after a crash that means Unknown
    std::optional<OrUnknown<ActVerdict>> verdict; //!< none: see answeredAt
    RequestId requestId;
    std::optional<Error> error; //!< detail holds the redacted head of an unusable answer

    friend bool operator==(const TryRecord &, const TryRecord &) = default;
};

//! \brief Something that happened to a run and is never changed again.
struct RunEvent
{
    RunId run;
    QDateTime at; //!< UTC
    OrUnknown<RunEventKind> what;
    qsizetype targetIndex = -1; //!< of the target that it is about, or -1
    EventDetail detail;

    friend bool operator==(const RunEvent &, const RunEvent &) = default;
};

//! \brief Something that happened to a connection, outside every run; never changed again.
struct ConnectionEvent
{
    Connection connection; //!< as it was then
    QDateTime at; //!< UTC
    OrUnknown<ConnectionEventKind> what;
    QString operatorName; //!< the OS user
    EventDetail detail;

    friend bool operator==(const ConnectionEvent &, const ConnectionEvent &) = default;
};

//! \brief Which runs are to be deleted, and what is written down about that.
struct Deletion
{
    QDateTime endedBefore; //!< UTC
    QDateTime at; //!< UTC
    QString operatorName; //!< the OS user
};

//! \brief What a deletion would take, and of when the journal is.
struct DeletionPlan
{
    int runs = 0; //!< at most: of those, what earlier runs need stays
    QDateTime firstEnded; //!< of those runs, UTC
    QDateTime lastEnded; //!< of those runs, UTC
    QDateTime newestEntry; //!< that is not after Deletion::at, UTC; invalid: nothing was written

    friend bool operator==(const DeletionPlan &, const DeletionPlan &) = default;
};

//! \brief What there is to be said of a run without each of its targets.
struct RunSummary
{
    OutcomeTotals totals;
    QStringList requestIds; //!< each once, in the order of the targets; of very many the first ones
    qsizetype requestIdCount = 0; //!< of all
    bool isUnsettled = false; //!< hasUnsettled()

    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

[[nodiscard]] RunSummary summaryOf(const RunRecord &run);

//! \brief What beginRun() fails with, naming the first few of \a targets.
[[nodiscard]] Error recentlyRestarted(const QStringList &targets);

//! \brief What must not stand in the journal when a run is begun, whatever was known before.
struct DuplicateGuard
{
    QDateTime since; //!< runs that ended before are not looked at, UTC; invalid: none is
    QSet<TargetId> targets; //!< only these are looked for
    //! \brief True when the one target that \a run carries here was restarted too short a while
    //! ago. Asked on another thread: it holds copies only.
    std::function<bool(const RunRecord &run)> isRecent;
};

//! \brief A run with everything that is known of it.
struct RunHistory
{
    RunRecord run;
    QList<TryRecord> tries;
    QList<RunEvent> events; //!< in order
    std::optional<RunSummary> summary {}; //!< only where it was asked for, in place of the targets

    friend bool operator==(const RunHistory &, const RunHistory &) = default;
};

//! \brief What to look for; empty fields match everything.
struct HistoryFilter
{
    QString text; //!< part of a target's name or id, a request id, a job id, operator or reason
    QDateTime from; //!< confirmed at or after, UTC
    QDateTime to; //!< confirmed before, UTC
    QDateTime
        activeSince; //!< not ended before, UTC: whatever was sent since then is in one of them
    RunId following; //!< this run, and later ones that carry one of its targets
    //! \brief Only runs with a target that is not final, or is Unknown and nobody has settled it.
    //! They are there to be taken over, so that is refused while a write that failed is kept: what
    //! it knows would be missing.
    bool openOnly = false;
    //! \brief Only runs of these kinds, first halves of commands, with a target that succeeded and
    //! that no later run of another kind has brought to its end, nor is at.
    QList<KindId> leftBy {};
    bool summaries = false; //!< without targets: RunHistory::summary says what they came to
    int limit = 500;
};

//! \brief One durable write. Owned by the parent given; finished() exactly once.
class JournalWrite : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! \brief Success means: it is on disk. Error kind is Storage.
    void finished(const muster::Result<void> &result);
};

//! \brief One look into the journal. Owned by the parent given; finished() exactly once.
class JournalRead : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! \brief Newest first.
    void finished(const muster::Result<QList<muster::RunHistory>> &result);
};

//! \brief One look at what happened to connections. Owned by the parent given; finished() exactly
//! once.
class JournalEventsRead : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! \brief Newest first.
    void finished(const muster::Result<QList<muster::ConnectionEvent>> &result);
};

//! \brief One look at what a deletion would take. Owned by the parent given; finished() exactly
//! once.
class JournalPlanRead : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished(const muster::Result<muster::DeletionPlan> &result);
};

class Journal : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief The intent of a run, before anything of it is sent.
    //! Fails with OwnError::RecentlyRestarted for what \a guard finds in the same
    //! transaction; then nothing is written.
    [[nodiscard]] virtual JournalWrite *beginRun(const RunRecord &run, const DuplicateGuard &guard,
                                                 QObject *parent)
        = 0;
    [[nodiscard]] JournalWrite *beginRun(const RunRecord &run, QObject *parent)
    {
        return beginRun(run, {}, parent);
    }
    //! \brief The intent of one try, before its first byte leaves.
    [[nodiscard]] virtual JournalWrite *beginTry(const TryRecord &attempt, QObject *parent) = 0;
    //! \brief The answer of a try and what it made of its targets, in one transaction.
    virtual void endTry(const TryRecord &attempt, const TargetChanges &changes) = 0;
    //! \brief Targets that moved otherwise; an ended run carries its end.
    virtual void recordChanges(const RunId &run, const TargetChanges &changes,
                               const QDateTime &endedAt)
        = 0;
    virtual void recordEvent(const RunEvent &event) = 0;
    virtual void recordConnectionEvent(const ConnectionEvent &event) = 0;

    //! \brief Deletes runs that ended before a time, with all that belongs to them; a run with a
    //! target that is not final, or Unknown and not settled, stays, and so does every later run
    //! that sent a target which an earlier one that stays did not see succeed. Each part of it
    //! leaves a ConnectionEventKind::RunsDeleted of no connection, in the same transaction.
    [[nodiscard]] virtual JournalWrite *deleteEnded(const Deletion &deletion, QObject *parent) = 0;
    //! \brief What deleteEnded() would do.
    [[nodiscard]] virtual JournalPlanRead *planDeletion(const Deletion &deletion, QObject *parent)
        = 0;
    //! \brief Proves that the journal can be read and written: nothing that was handed over before
    //! is missing on disk. Changes nothing else.
    [[nodiscard]] virtual JournalWrite *check(QObject *parent) = 0;

    [[nodiscard]] virtual JournalRead *find(const HistoryFilter &filter, QObject *parent) = 0;
    //! \brief One run with its tries and events; an empty list when there is none.
    [[nodiscard]] virtual JournalRead *history(const RunId &run, QObject *parent) = 0;
    //! \brief What later runs made of the targets of one run.
    [[nodiscard]] virtual JournalLaterRead *findLater(const LaterQuery &query, QObject *parent) = 0;
    //! \brief What was sent last to all targets of a fleet, or ever to one of them.
    [[nodiscard]] virtual JournalLatestRead *findLatest(const LatestQuery &query, QObject *parent)
        = 0;
    //! \brief What a few characters may mean, see JournalSearch.
    [[nodiscard]] virtual JournalSearch *search(const SearchQuery &query, QObject *parent) = 0;
    //! \brief What happened to connections, and to the journal itself. Of \a filter: the text is
    //! part of a connection's name, an operator or the detail; the times are those of the events.
    [[nodiscard]] virtual JournalEventsRead *findEvents(const HistoryFilter &filter,
                                                        QObject *parent)
        = 0;

    //! \brief RunRecord::number for the next run, whichever connection it goes through.
    [[nodiscard]] int takeRunNumber() { return ++m_lastNumber; }
    //! \brief A run of that number is known, or was: takeRunNumber() goes on behind it.
    void noteRunNumber(int number) { m_lastNumber = std::max(m_lastNumber, number); }

signals:
    //! \brief A write without an answer of its own failed: nothing more may be sent. It is tried
    //! again with whatever is written next; until it is on disk every JournalWrite fails.
    void writeFailed(const muster::Error &error);
    //! \brief A corrupt file stood in the way and was moved to \a path; a new one was begun.
    void setAside(const QString &path);
    //! \brief The journal's file was found to be no longer in its place, now or the last time: what
    //! became of what was known.
    void rescued(const muster::JournalRescue &rescue);

private:
    int m_lastNumber = 0;
};

} // namespace muster
