// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/classify.h"

#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

// Codes under which nothing more of this run can succeed: no permission, unpaid bills, a call that
// the cloud does not know. What concerns one task's group or project stops that task only.
bool standsForTheWholeRun(int status, const QString &code, const ErrorCatalogue &codes)
{
    const ErrorEntry *entry = codes.find(code, status);
    return refusesIdentity(status, code) || (entry && entry->stopsRun);
}

// The service failed while or after it worked on the call, or says nothing of what it did.
bool leavesOpenWhatHappened(int status, const Envelope &envelope, const ErrorCatalogue &codes)
{
    if (envelope.code.isEmpty() || codes.leavesOpen(envelope.code, status))
        return true;
    return envelope.isByNumber && !codes.find(envelope.code, status);
}

ActAnswer whole(ActVerdict verdict, const Error &error)
{
    ActAnswer answer;
    answer.verdict = verdict;
    answer.requestId.value = error.requestId;
    answer.error = error;
    return answer;
}

ActAnswer unknown(Error error, const HttpReply &reply)
{
    if (error.code != redirectedCode)
        error.detail = safeHead(reply.body);
    return whole(ActVerdict::Unknown, error);
}

ActAnswer rejected(const Error &error, const TargetId &sent)
{
    ActAnswer answer = whole(ActVerdict::Answered, error);
    answer.targets = { { sent, Outcome::Rejected, {}, error } };
    return answer;
}

ActAnswer accepted(const QString &requestId, const TargetId &sent)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId.value = requestId;
    answer.targets = { { sent, Outcome::Accepted, {}, {} } };
    return answer;
}

ActAnswer fromReply(const HttpReply &reply, const TargetId &sent, const QDateTime &now,
                    const ErrorCatalogue &codes)
{
    const Envelope envelope = parseEnvelope(reply);
    // An answer of the service names its request; what does not may come from anywhere.
    if (envelope.isSuccess(reply.status) && envelope.namesRequest)
        return accepted(envelope.requestId, sent);

    const Error error = errorOf(reply, envelope, now);
    const bool readable = (reply.status >= 200 && reply.status < 300)
        || (reply.status >= 400 && reply.status < 500);
    if (!readable || reply.status == 408)
        return unknown(error, reply);
    if (isThrottled(reply.status, error.code)) {
        ActAnswer answer = whole(ActVerdict::RefusedRate, error);
        const ErrorEntry *entry = codes.find(error.code, reply.status);
        answer.quota = entry && entry->isQuota;
        return answer;
    }
    ActAnswer answer = leavesOpenWhatHappened(reply.status, envelope, codes)
        ? unknown(error, reply)
        : rejected(error, sent);
    answer.stopsRun = standsForTheWholeRun(reply.status, error.code, codes);
    return answer;
}

} // namespace

ActAnswer classifyAct(const Result<HttpReply> &exchange, const TargetId &sent, const QDateTime &now,
                      const ErrorCatalogue &codes)
{
    if (exchange)
        return fromReply(*exchange, sent, now, codes);
    const Error error = safeError(exchange.error());
    return whole(error.delivery == Delivery::NotSent ? ActVerdict::NotSent : ActVerdict::Unknown,
                 error);
}

} // namespace muster::volcengine
