// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/plan.h"

#include "app/journal/journal.h"

#include <QSet>
#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype namedInDetail = 8;
constexpr qsizetype longestDetail = 500;

QString nameFew(const QStringList &ids)
{
    return ids.mid(0, namedInDetail).join(QStringLiteral(", ")).left(longestDetail);
}

QStringList duplicatesIn(const QList<Target> &targets)
{
    QSet<TargetId> seen;
    seen.reserve(targets.size());
    QStringList duplicates;
    for (const Target &target : targets) {
        const qsizetype before = seen.size();
        seen.insert(target.id);
        if (seen.size() == before)
            duplicates.append(target.id.value);
    }
    return duplicates;
}

QStringList ineligibleIn(const QList<Target> &targets, const FleetKind &kind)
{
    QStringList ineligible;
    for (const Target &target : targets) {
        if (target.id.isEmpty() || kind.status(target.status).eligibility == Eligibility::No)
            ineligible.append(target.id.value);
    }
    return ineligible;
}

QStringList heldBackIn(const RunRequest &request, const RecentRestarts &recent)
{
    QStringList heldBack;
    for (const Target &target : request.targets) {
        if (recent.contains(target.id) && !request.insisted.contains(target.id))
            heldBack.append(target.id.value);
    }
    return heldBack;
}

RunPlan callsOf(const RunRequest &request, qsizetype perCall)
{
    RunPlan plan;
    qsizetype first = 0;
    for (const qsizetype size : waveSizes(request.waves, request.targets.size())) {
        WaveRange wave { first, size, plan.calls.size(), 0 };
        for (const qsizetype end = first + size; first < end; ++wave.calls) {
            const qsizetype count = std::min(perCall, end - first);
            plan.calls.append({ first, count });
            first += count;
        }
        plan.waves.append(wave);
    }
    return plan;
}

} // namespace

int targetsPerCall(const FleetKind &kind, int wanted)
{
    const int own = std::max(1, kind.targetsPerCall);
    return wanted > 0 ? std::min(wanted, std::max(own, kind.mostTargetsPerCall)) : own;
}

Result<RunPlan> planRun(const RunRequest &request, const FleetKind &kind,
                        const RecentRestarts &recent, int wantedPerCall)
{
    if (request.targets.isEmpty())
        return ownError(OwnError::NoTargets);
    if (const QStringList ids = duplicatesIn(request.targets); !ids.isEmpty())
        return ownError(OwnError::DuplicateTargets, nameFew(ids));
    if (const QStringList ids = ineligibleIn(request.targets, kind); !ids.isEmpty())
        return ownError(OwnError::IneligibleTargets, nameFew(ids));
    if (const QStringList ids = heldBackIn(request, recent); !ids.isEmpty())
        return ownError(OwnError::RecentlyRestarted, nameFew(ids));
    return plannedCalls(request, kind, wantedPerCall);
}

RunPlan plannedCalls(const RunRequest &request, const FleetKind &kind, int wantedPerCall)
{
    return request.targets.isEmpty() ? RunPlan()
                                     : callsOf(request, targetsPerCall(kind, wantedPerCall));
}

RunRecord newRecord(const RunRequest &request, int number, const QDateTime &confirmedAt)
{
    RunRecord record;
    record.id = RunId { QUuid::createUuid().toString(QUuid::WithoutBraces) };
    record.number = number;
    record.kind = request.kind;
    record.connection = request.connection;
    record.parent = request.parent;
    record.operatorName = request.operatorName;
    record.reason = request.reason;
    record.waves = request.waves;
    record.stopRule = request.stopRule;
    record.confirmedAt = confirmedAt;
    record.targets.reserve(request.targets.size());
    for (const Target &target : request.targets) {
        record.targets.emplaceBack();
        record.targets.back().target = target;
    }
    return record;
}

QList<RunEvent> firstEvents(const RunRecord &run, const RecentRestarts &recent,
                            const QString &unlockReason)
{
    QList<RunEvent> events;
    if (run.connection.production)
        events.append({ run.id, run.confirmedAt, RunEventKind::Unlocked, -1, unlockReason });
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const auto held = recent.constFind(run.targets.at(i).target.id);
        if (held != recent.cend())
            events.append({ run.id, run.confirmedAt, RunEventKind::Insisted, i,
                            EarlierRun { held->runNumber } });
    }
    return events;
}

} // namespace muster
