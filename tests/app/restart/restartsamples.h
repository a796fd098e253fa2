// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Requests, answers and errors that the tests of this folder are written with.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/records.h"
#include "app/restart/request.h"
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
