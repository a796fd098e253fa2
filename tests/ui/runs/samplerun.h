// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run with a target at every outcome, for tests of what is shown.
#pragma once

#include "app/core/qtversions.h"
#include "app/fleet/records.h"

namespace muster::test {

inline QDateTime at(int seconds)
{
    return utcTime(QDate(2026, 11, 20), QTime(8, 0)).addSecs(seconds);
}

inline Error vendorError(const QString &code, const QString &message, int httpStatus = 0)
{
    Error error;
    error.kind = ErrorKind::Refused;
    error.delivery = Delivery::Sent;
    error.code = code;
    error.message = message;
    error.httpStatus = httpStatus;
    return error;
}

inline TargetRecord targetRecord(int number, Outcome outcome)
{
    TargetRecord record;
    record.target = { TargetId { QStringLiteral("id-%1").arg(number) },
                      QStringLiteral("server-%1").arg(number),
                      {},
                      QStringLiteral("5") };
    record.outcome = outcome;
    if (outcome != Outcome::Planned && outcome != Outcome::NotSent)
        record.sentAt = at(10);
    if (isAccepted(outcome)) {
        record.requestId = RequestId { QStringLiteral("request-1") };
        record.jobId = JobId { QStringLiteral("job-%1").arg(number) };
        record.answeredAt = at(11);
    }
    if (isFinal(outcome))
        record.endedAt = at(51);
    return record;
}

//! \brief One target for each outcome, in the order of allOutcomes.
inline RunRecord sampleRun()
{
    RunRecord run;
    run.id = RunId { QStringLiteral("run-1") };
    run.number = 3;
    run.connection.id = ConnectionId { QStringLiteral("connection-1") };
    run.connection.name = QStringLiteral("prod");
    run.connection.region = QStringLiteral("cn-north-4");
    run.connection.projectId = QStringLiteral("project-1");
    run.operatorName = QStringLiteral("lin");
    run.confirmedAt = at(9);
    for (const Outcome outcome : allOutcomes)
        run.targets.append(targetRecord(static_cast<int>(outcome), outcome));
    run.targets[static_cast<int>(Outcome::Failed)].error
        = vendorError(QStringLiteral("CPS0158"), QStringLiteral("cannot restart now"));
    run.targets[static_cast<int>(Outcome::Rejected)].error
        = vendorError(QStringLiteral("CPS.0005"), QStringLiteral("no such\tphone\nreally"), 404);
    Error late;
    late.kind = ErrorKind::Timeout;
    late.delivery = Delivery::Sent;
    late.detail = QStringLiteral("read: Authorization: Bearer abcdefgh12345678");
    run.targets[static_cast<int>(Outcome::Unknown)].error = late;
    return run;
}

} // namespace muster::test
