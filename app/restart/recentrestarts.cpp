// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/recentrestarts.h"

namespace muster {

namespace {

// An answer that leaves open what happened is told by what was kept of it.
bool hasAnswer(const TargetRecord &record)
{
    return record.answeredAt.isValid() || !record.requestId.isEmpty()
        || (record.error && record.error->httpStatus > 0);
}

} // namespace

bool isRecent(Outcome outcome, const QDateTime &sentAt, const QDateTime &since, bool onlyMissing)
{
    if (onlyMissing)
        return sentAt.isValid() && sentAt >= since;
    switch (outcome) {
    case Outcome::Planned:
    case Outcome::Sending:
    case Outcome::Accepted:
    case Outcome::Running:
        return true;
    case Outcome::Succeeded:
    case Outcome::Unknown:
        return sentAt.isValid() && sentAt >= since;
    case Outcome::Failed:
    case Outcome::Rejected:
    case Outcome::NotSent:
        return false;
    }
    return true;
}

void keepLater(RecentRestarts &recent, const TargetId &target, const RecentRestart &restart)
{
    const auto known = recent.constFind(target);
    const bool isLater = known == recent.cend() || !restart.sentAt.isValid()
        || (known->sentAt.isValid() && known->sentAt <= restart.sentAt);
    if (isLater)
        recent.insert(target, restart);
}

void addRecent(const RunRecord &run, const TargetRecord &record, const QDateTime &since,
               RecentRestarts &recent, bool firstHalf)
{
    const bool isHalfDone = firstHalf && record.outcome == Outcome::Succeeded;
    const bool onlyMissing = isOnlyMissing(record);
    if (isHalfDone || !isRecent(record.outcome, record.sentAt, since, onlyMissing))
        return;
    keepLater(recent, record.target.id,
              { run.id, run.number, record.outcome, record.jobId, record.sentAt, onlyMissing,
                hasAnswer(record) });
}

void addRecent(const RunRecord &run, const QDateTime &since, RecentRestarts &recent, bool firstHalf)
{
    for (const TargetRecord &record : run.targets)
        addRecent(run, record, since, recent, firstHalf);
}

} // namespace muster
