// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Ended runs by minute and outcome, for the tests of what the journal has of a target.
#pragma once

#include "app/core/qtversions.h"
#include "app/fleet/records.h"

namespace muster::test {

inline QDateTime minute(int number)
{
    return utcTime(QDate(2026, 11, 20), QTime(8, 0)).addSecs(60 * number);
}

inline const KindId servers { QStringLiteral("huawei.servers") };

inline RunRecord run(int number, const QList<std::pair<QString, Outcome>> &targets,
                     const KindId &kind = servers)
{
    RunRecord run;
    run.id = RunId { QStringLiteral("run-%1").arg(number) };
    run.number = number;
    run.kind = kind;
    run.connection.id = ConnectionId { QStringLiteral("c") };
    run.connection.provider = QStringLiteral("huawei");
    run.confirmedAt = minute(number);
    run.endedAt = minute(number + 1);
    for (const auto &[id, outcome] : targets) {
        TargetRecord record;
        record.target.id = TargetId { id };
        record.outcome = outcome;
        record.jobId = JobId { QStringLiteral("job of ") + id };
        if (outcome == Outcome::Failed) {
            Error error;
            error.code = QStringLiteral("CPS.0054");
            record.error = error;
        }
        if (outcome != Outcome::NotSent && outcome != Outcome::Planned) {
            record.sentAt = minute(number);
            record.endedAt = minute(number + 1);
        }
        run.targets.append(record);
    }
    return run;
}

} // namespace muster::test
