// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/newrun.h"

#include <QUuid>

namespace muster {

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
                            QString::number(held->runNumber) });
    }
    return events;
}

} // namespace muster
