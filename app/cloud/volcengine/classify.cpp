// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/classify.h"

#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"

#include <QStringList>

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

// Codes under which nothing more of this run can succeed: no permission, unpaid bills, a call that
// the cloud does not know. What concerns one task's group or project stops that task only.
bool standsForTheWholeRun(int status, const QString &code)
{
    static const QStringList codes {
        u"RequestForbidden.BillingStatus"_s,
        u"LackPolicy"_s,
        u"AccessDenied"_s,
        u"InvalidActionOrVersion"_s,
        u"ServiceNotFound"_s,
        u"MethodNotAllowed"_s,
        u"MissingParameter"_s,
    };
    return refusesIdentity(status, code) || codes.contains(code);
}

// The service failed while or after it worked on the call, or says nothing of what it did.
bool leavesOpenWhatHappened(const QString &code)
{
    static const QStringList families {
        u"CommonErr"_s,      u"InternalError"_s,          u"InternalServiceError"_s,
        u"FailToConnect"_s,  u"InternalServiceTimeout"_s, u"ServiceUnavailableTemp"_s,
        u"UndefinedError"_s,
    };
    return code.isEmpty() || families.contains(code.section(u'.', 0, 0));
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

ActAnswer fromReply(const HttpReply &reply, const TargetId &sent, const QDateTime &now)
{
    const Envelope envelope = parseEnvelope(reply);
    if (envelope.isSuccess(reply.status))
        return accepted(envelope.requestId, sent);

    const Error error = errorOf(reply, envelope, now);
    const bool readable = (reply.status >= 200 && reply.status < 300)
        || (reply.status >= 400 && reply.status < 500);
    if (!readable || reply.status == 408)
        return unknown(error, reply);
    if (isThrottled(reply.status, error.code)) {
        ActAnswer answer = whole(ActVerdict::RefusedRate, error);
        // Live's own page calls it a quota of resources; elsewhere it is throttling.
        answer.quota = error.code == "RequestLimitExceeded"_L1;
        return answer;
    }
    ActAnswer answer
        = leavesOpenWhatHappened(error.code) ? unknown(error, reply) : rejected(error, sent);
    answer.stopsRun = standsForTheWholeRun(reply.status, error.code);
    return answer;
}

} // namespace

ActAnswer classifyAct(const Result<HttpReply> &exchange, const TargetId &sent, const QDateTime &now)
{
    if (exchange)
        return fromReply(*exchange, sent, now);
    const Error error = safeError(exchange.error());
    return whole(error.delivery == Delivery::NotSent ? ActVerdict::NotSent : ActVerdict::Unknown,
                 error);
}

} // namespace muster::volcengine
