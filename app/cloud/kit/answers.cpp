// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/answers.h"

#include "app/net/clockoffset.h"

namespace muster::kit {

ErrorKind kindOfStatus(int status, bool isVendors)
{
    switch (status) {
    case 401:
        return ErrorKind::BadCredentials;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return isVendors ? ErrorKind::NotFound : ErrorKind::BadResponse;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFault;
    return isVendors ? ErrorKind::Refused : ErrorKind::BadResponse;
}

Error answerError(const HttpReply &reply, Error said, bool isVendors, const QDateTime &now)
{
    said.delivery = Delivery::Sent;
    said.httpStatus = reply.status;
    if (const auto elsewhere = reply.redirectHost(); elsewhere && !isVendors) {
        said.code = OwnError::Redirected;
        said.detail = *elsewhere;
    }
    said.retryAfter = reply.retryAfter(now);
    if (said.kind == ErrorKind::BadCredentials)
        said.clockOffset = clockOffset(reply, said.code.cloud(), said.message, now);
    return said;
}

ErrorEntry meaningOf(const Error &error, const ErrorCatalogue &codes)
{
    const ErrorEntry *entry = codes.find(error.code, error.httpStatus);
    return entry ? *entry : ErrorEntry {};
}

ActAnswer whole(ActVerdict verdict, const Error &error)
{
    ActAnswer answer;
    answer.verdict = verdict;
    answer.requestId.value = error.requestId;
    answer.error = error;
    return answer;
}

ActAnswer answered(const RequestId &requestId, const QList<TargetAnswer> &targets)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = requestId;
    answer.targets = targets;
    return answer;
}

ActAnswer unknown(Error error, const QString &head)
{
    if (error.code != OwnError::Redirected)
        error.detail = head;
    return whole(ActVerdict::Unknown, error);
}

ActAnswer refusedRate(const Error &error, const ErrorCatalogue &codes)
{
    ActAnswer answer = whole(ActVerdict::RefusedRate, error);
    answer.quota = meaningOf(error, codes).isQuota;
    return answer;
}

ActAnswer allRejected(const Error &error, const QList<TargetId> &sent)
{
    ActAnswer answer = whole(ActVerdict::Answered, error);
    answer.targets.reserve(sent.size());
    for (const TargetId &id : sent)
        answer.targets.append({ id, Outcome::Rejected, {}, error });
    return answer;
}

ActAnswer unanswered(const Error &error)
{
    return whole(error.delivery == Delivery::NotSent ? ActVerdict::NotSent : ActVerdict::Unknown,
                 error);
}

ActAnswer notSent(Error error)
{
    // A sign-in may have left, then only a person tries it again; the call itself has not.
    const bool signInLeft = std::exchange(error.delivery, Delivery::NotSent) == Delivery::Sent
        && error.kind != ErrorKind::RateLimited;
    ActAnswer answer;
    answer.verdict = ActVerdict::NotSent;
    answer.stopsRun = signInLeft || error.kind == ErrorKind::BadCredentials
        || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::InvalidInput;
    answer.error = error;
    return answer;
}

} // namespace muster::kit
