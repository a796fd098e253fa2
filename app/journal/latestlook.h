// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was sent to a target last, and before, as far as it is known: shown beside it, and never the
// ground of a decision. Plain values: no owner, any thread; the operation belongs to its parent, on
// the UI thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/records.h"

#include <QHash>
#include <QObject>

namespace muster {

//! \brief How a target stands in the last run that sent it, or is about to.
struct LastRestart
{
    RunId run;
    int runNumber = 0;
    KindId kind; //!< of that run: the fleet's own verb, or one of its commands
    Outcome outcome = Outcome::Planned; //!< never NotSent, but in a history
    bool overdue = false;
    bool settled = false;
    QString code; //!< of its error, as it came from the cloud; empty: none
    JobId jobId; //!< only in a history
    RequestId requestId; //!< only in a history
    QDateTime sentAt; //!< UTC; invalid: it has not been sent
    QDateTime endedAt; //!< UTC; invalid: the outcome is not final
    MonotonicTime sentMonotonic; //!< at sentAt, in the program that sent it

    friend bool operator==(const LastRestart &, const LastRestart &) = default;
};

using LastRestarts = QHash<TargetId, LastRestart>;

//! \brief How \a record stands in a run of that number and kind; without what only a history has.
[[nodiscard]] inline LastRestart lastRestartOf(const RunId &run, int number, const KindId &kind,
                                               const TargetRecord &record)
{
    LastRestart last;
    last.run = run;
    last.runNumber = number;
    last.kind = kind;
    last.outcome = record.outcome;
    last.overdue = record.overdue;
    last.settled = record.settled;
    last.code = record.error ? record.error->code.cloud() : QString();
    last.sentAt = record.sentAt;
    last.endedAt = record.endedAt;
    last.sentMonotonic = record.sentMonotonic;
    return last;
}

//! \brief Of which targets.
struct LatestQuery
{
    QList<KindId> kinds; //!< a fleet's own and its commands'
    Connection connection; //!< only runs in the same world count, see isSameWorld()
    TargetId target; //!< empty: all that were ever sent, each in its last run only

    friend bool operator==(const LatestQuery &, const LatestQuery &) = default;
};

struct LatestFound
{
    LastRestarts latest; //!< without a target in the query
    QList<LastRestart> history; //!< with one: newest first, runs that never sent it as well
    bool isWhole = true; //!< false: there is more than is read at once, of longer ago

    friend bool operator==(const LatestFound &, const LatestFound &) = default;
};

//! \brief One such look. Owned by the parent given; finished() exactly once.
class JournalLatestRead : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished(const muster::Result<muster::LatestFound> &result);
};

} // namespace muster
