// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/classify.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/huawei/parsers.h"
#include "app/fleet/errorcode.h"
#include "app/log/redact.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

// Codes under which nothing of this connection can be restarted: wrong identity, no permission,
// account state, wrong path or region ("Error Codes" of Cloud Phone Host and API Gateway).
bool standsForTheWholeRun(const QString &code)
{
    static const QStringList codes {
        u"CPS.0001"_s,   u"CPS.0006"_s,   u"CPS.0007"_s,   u"CPS.0008"_s,   u"APIGW.0101"_s,
        u"APIGW.0301"_s, u"APIGW.0302"_s, u"APIGW.0303"_s, u"APIGW.0306"_s, u"APIGW.0307"_s,
        u"APIGW.0310"_s, u"APIGW.0501"_s, u"APIGW.0801"_s, u"APIGW.0802"_s,
    };
    return codes.contains(normalisedErrorCode(code));
}

bool isQuota(const QString &code)
{
    static const QStringList codes { u"APIGW.0501"_s, u"CPS.0065"_s, u"CPS.0196"_s };
    return codes.contains(normalisedErrorCode(code));
}

// The service failed inside, or did not end in time; older documents give both status 400.
bool leavesOpenWhatHappened(const QString &code)
{
    static const QStringList codes { u"CPS.0003"_s, u"CPS.0054"_s };
    return codes.contains(normalisedErrorCode(code));
}

// The gateway cannot read the token, or wants a new one: nothing was passed on.
bool asksForNewToken(const QString &code)
{
    static const QStringList codes { u"APIGW.0301"_s, u"APIGW.0307"_s };
    return codes.contains(normalisedErrorCode(code));
}

Error withoutUse(const QString &requestId, const QString &detail)
{
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.requestId = requestId;
    error.detail = detail;
    return error;
}

// All entries that name one target, as one: a job outweighs everything.
TargetAnswer answerFor(const TargetId &id, const QList<ActEntry> &entries, const QString &requestId)
{
    TargetAnswer answer { id, Outcome::Unknown, {}, {} };
    QString spareMessage;
    for (const ActEntry &entry : entries) {
        if (!entry.jobId.isEmpty()) {
            if (answer.jobId.isEmpty()) {
                answer.jobId = entry.jobId;
            } else if (answer.jobId != entry.jobId && !answer.error) {
                answer.error = withoutUse(
                    requestId, u"A second job is named for this target: "_s + entry.jobId.value);
            }
        }
        if (!entry.errorCode.isEmpty() && !answer.error)
            answer.error = entryError(entry.errorCode, entry.errorMessage, requestId);
        if (spareMessage.isEmpty())
            spareMessage = entry.errorMessage;
    }
    if (!answer.jobId.isEmpty())
        answer.outcome = Outcome::Accepted;
    else if (answer.error)
        answer.outcome = Outcome::Rejected;
    else if (entries.isEmpty())
        answer.error = withoutUse(requestId, u"The answer does not name this target."_s);
    else
        answer.error = withoutUse(
            requestId,
            redacted(u"The answer names neither a job nor an error. "_s + spareMessage).trimmed());
    return answer;
}

ActAnswer fromEntries(const ActReply &reply, const QList<TargetId> &sent)
{
    QHash<TargetId, QList<ActEntry>> byId;
    for (const ActEntry &entry : reply.entries)
        byId[entry.id].append(entry);
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = reply.requestId;
    for (const TargetId &id : sent)
        answer.targets.append(answerFor(id, byId.value(id), reply.requestId.value));
    return answer;
}

ActAnswer allRejected(const Error &error, const QList<TargetId> &sent)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId.value = error.requestId;
    answer.error = error;
    for (const TargetId &id : sent)
        answer.targets.append({ id, Outcome::Rejected, {}, error });
    return answer;
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
        error.detail = redactedHead(reply.body);
    return whole(ActVerdict::Unknown, error);
}

// Whatever stands between us and the cloud may speak JSON with a "code" too, even one of success.
// A refusal is believed only where it is surely the vendor's own: a target that was refused may be
// restarted again at once.
bool isVendorsRefusal(const HttpReply &reply)
{
    const VendorError error = vendorError(QJsonDocument::fromJson(reply.body).object());
    const QString code = normalisedErrorCode(error.code);
    const bool isServices = code.startsWith("CPS."_L1) || code.startsWith("APIGW."_L1);
    const bool success = reply.status >= 200 && reply.status < 300;
    return success ? error.saysError && isServices : error.saysError || isServices;
}

// 400 to 499, and not 408: carried by the vendor's error, or by none.
ActAnswer fromRefusal(const HttpReply &reply, const Error &error, const QList<TargetId> &sent,
                      CredentialKind signIn)
{
    if (reply.status == 429) {
        ActAnswer answer = whole(ActVerdict::RefusedRate, error);
        answer.quota = isQuota(error.code);
        return answer;
    }
    if (reply.status == 401 && signIn == CredentialKind::Password && asksForNewToken(error.code))
        return whole(ActVerdict::RefusedToken, error);

    const bool stops
        = reply.status == 401 || reply.status == 403 || standsForTheWholeRun(error.code);
    ActAnswer answer = !isVendorsRefusal(reply) || leavesOpenWhatHappened(error.code)
        ? unknown(error, reply)
        : allRejected(error, sent);
    answer.stopsRun = stops;
    return answer;
}

ActAnswer fromReply(ResourceKind kind, const HttpReply &reply, const QList<TargetId> &sent,
                    CredentialKind signIn, const QDateTime &now)
{
    const ActReply body = parseActReply(kind, reply.body);
    const bool success = reply.status >= 200 && reply.status < 300;
    const bool namesJobs
        = std::any_of(body.entries.cbegin(), body.entries.cend(),
                      [](const ActEntry &entry) { return !entry.jobId.isEmpty(); });
    if (namesJobs || (success && body.hasJobs))
        return fromEntries(body, sent);

    const Error error = errorOf(reply, now);
    if (success) {
        if (!isVendorsRefusal(reply) || leavesOpenWhatHappened(error.code))
            return unknown(error, reply);
        ActAnswer answer = allRejected(error, sent);
        answer.stopsRun = standsForTheWholeRun(error.code);
        return answer;
    }
    if (reply.status >= 400 && reply.status < 500 && reply.status != 408)
        return fromRefusal(reply, error, sent, signIn);
    return unknown(error, reply);
}

} // namespace

ActAnswer classifyAct(ResourceKind kind, const Result<HttpReply> &exchange,
                      const QList<TargetId> &sent, CredentialKind signIn, const QDateTime &now)
{
    if (exchange)
        return fromReply(kind, *exchange, sent, signIn, now);
    const Error &error = exchange.error();
    return whole(error.delivery == Delivery::NotSent ? ActVerdict::NotSent : ActVerdict::Unknown,
                 error);
}

} // namespace muster::huawei
