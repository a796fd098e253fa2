// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Requests, answers and errors that the tests of this folder are written with.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/records.h"
#include "app/restart/request.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"

namespace muster::test {

inline KindId serverKindId() { return KindId { QStringLiteral("fake.servers") }; }

inline Target sampleTarget(qsizetype number, const QString &status = QStringLiteral("5"))
{
    return { TargetId { QStringLiteral("s-%1").arg(number) },
             QStringLiteral("Server %1").arg(number),
             {},
             status };
}

inline RunRequest sampleRequest(qsizetype count)
{
    RunRequest request;
    request.connection.id = ConnectionId { QStringLiteral("c-1") };
    request.connection.name = QStringLiteral("Fake");
    request.kind = serverKindId();
    request.operatorName = QStringLiteral("operator");
    for (qsizetype i = 0; i < count; ++i)
        request.targets.append(sampleTarget(i));
    return request;
}

//! \brief The same, whatever was restarted a short while ago.
inline RunRequest insistingRequest(qsizetype count)
{
    RunRequest request = sampleRequest(count);
    for (const Target &target : std::as_const(request.targets))
        request.insisted.insert(target.id);
    return request;
}

inline Error sampleError(ErrorKind kind, int status = 0, Delivery delivery = Delivery::Sent)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.delivery = delivery;
    return error;
}

inline JobId jobOf(const TargetId &id) { return JobId { QStringLiteral("job-of-") + id.value }; }

//! \brief Of one target, as an earlier program left it: each a day after the one with the number
//! before, and all before the clock's start.
inline RunRecord pastRun(int number, Outcome outcome, qsizetype target = 0)
{
    RunRecord run;
    run.id = RunId { QStringLiteral("earlier-%1").arg(number) };
    run.number = number;
    run.kind = serverKindId();
    run.connection = sampleRequest(1).connection;
    TargetRecord record;
    record.target = sampleTarget(target);
    record.outcome = outcome;
    record.jobId = JobId { QStringLiteral("job-%1").arg(number) };
    record.sentAt = FakeClock().now().addDays(number - 9);
    record.endedAt = record.sentAt.addSecs(9);
    if (outcome == Outcome::Failed) {
        Error error = sampleError(ErrorKind::ServerFault);
        error.code = QStringLiteral("CPS.0054");
        record.error = error;
    }
    run.targets = { record };
    run.confirmedAt = record.sentAt;
    run.endedAt = record.endedAt;
    return run;
}

inline TargetAnswer acceptedTarget(const TargetId &id)
{
    return { id, Outcome::Accepted, jobOf(id), std::nullopt };
}

inline ActAnswer allAccepted(const QList<Target> &targets, const QString &requestId)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = RequestId { requestId };
    for (const Target &target : targets)
        answer.targets.append(acceptedTarget(target.id));
    return answer;
}

inline ActAnswer verdict(ActVerdict verdict, ErrorKind kind, int status = 0)
{
    ActAnswer answer;
    answer.verdict = verdict;
    answer.error = sampleError(kind, status,
                               verdict == ActVerdict::NotSent ? Delivery::NotSent : Delivery::Sent);
    return answer;
}

inline ActAnswer refusedRate(std::optional<std::chrono::seconds> retryAfter = std::nullopt)
{
    ActAnswer answer = verdict(ActVerdict::RefusedRate, ErrorKind::RateLimited, 429);
    answer.error->retryAfter = retryAfter;
    return answer;
}

inline ActAnswer refusedToken()
{
    return verdict(ActVerdict::RefusedToken, ErrorKind::BadCredentials, 401);
}

inline ActAnswer refusedAction()
{
    return verdict(ActVerdict::RefusedAction, ErrorKind::NotFound, 404);
}

inline ActAnswer notSent() { return verdict(ActVerdict::NotSent, ErrorKind::Offline); }

inline ActAnswer unknownAnswer() { return verdict(ActVerdict::Unknown, ErrorKind::Timeout); }

inline TargetProgress progressOf(const OpenTarget &target, Outcome outcome)
{
    return { target.id, target.jobId, target.requestId, outcome, std::nullopt, {} };
}

inline QList<TargetProgress> progressOf(const QList<OpenTarget> &targets, Outcome outcome)
{
    QList<TargetProgress> progress;
    for (const OpenTarget &target : targets)
        progress.append(progressOf(target, outcome));
    return progress;
}

inline QList<Outcome> outcomesOf(const RunRecord &record)
{
    QList<Outcome> outcomes;
    for (const TargetRecord &target : record.targets)
        outcomes.append(target.outcome);
    return outcomes;
}

} // namespace muster::test
