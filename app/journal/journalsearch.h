// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs and targets of runs that a few characters mean: a number, a reason, a job id, a request id,
// a name. Enough of each to be told apart and gone to, and no more. Plain values: no owner, any
// thread; the operation belongs to its parent, on the UI thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/records.h"

#include <QObject>

namespace muster {

struct SearchQuery
{
    QStringList texts; //!< ways to write the same, in lower case; none: only the number counts
    int number = 0; //!< of a run; 0: none is meant
    int mostRuns = 20;
    int mostTargets = 400;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

struct FoundRun
{
    RunId run;
    int number = 0;
    KindId kind;
    Connection connection; //!< as it was when the run was confirmed
    QString reason;
    QDateTime confirmedAt; //!< UTC

    friend bool operator==(const FoundRun &, const FoundRun &) = default;
};

//! \brief A target of a run whose job id, request id, id or name has one of the texts.
struct FoundTarget
{
    FoundRun run; //!< without its reason
    TargetId id;
    QString name;
    JobId jobId;
    RequestId requestId;
    Outcome outcome = Outcome::Planned;

    friend bool operator==(const FoundTarget &, const FoundTarget &) = default;
};

struct JournalFindings
{
    QList<FoundRun> runs; //!< that of the number first, then the newest
    QList<FoundTarget> targets; //!< by job or request first, then those of the newest runs
    bool areAllRuns = true; //!< false: there are more
    bool areAllTargets = true;

    friend bool operator==(const JournalFindings &, const JournalFindings &) = default;
};

//! \brief One such search. Owned by the parent given; finished() exactly once.
class JournalSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished(const muster::Result<muster::JournalFindings> &result);
};

} // namespace muster
