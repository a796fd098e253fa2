// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/classify.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/kit/answers.h"
#include "app/core/errorcode.h"
#include "app/log/redact.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

// Not a refusal, though its words may come with the status of one.
Error asOpenEnd(Error error)
{
    if (error.kind == ErrorKind::Refused)
        error.kind = ErrorKind::ServerFault;
    return error;
}

Error withoutUse(const ActReply &reply, const QString &detail)
{
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.requestId = reply.requestId.value;
    error.detail = detail;
    return error;
}

// An answer came, and leaves this target out.
Error notNamed(const ActReply &reply, const QList<ActEntry> &entries, const QString &message)
{
    Error error = withoutUse(
        reply,
        entries.isEmpty()
            ? u"The answer does not name this target."_s
            : redacted(u"The answer names neither a job nor an error. "_s + message).trimmed());
    error.code = OwnError::TargetNotNamed;
    return error;
}

// All entries that name one target, as one: a job outweighs everything, and a code that leaves open
// what happened outweighs one that refuses.
TargetAnswer answerFor(const TargetId &id, const QList<ActEntry> &entries, const ActReply &reply,
                       const ErrorCatalogue &codes)
{
    TargetAnswer answer { id, Outcome::Unknown, {}, {} };
    QString spareMessage;
    bool open = false;
    for (const ActEntry &entry : entries) {
        if (!entry.jobId.isEmpty()) {
            if (answer.jobId.isEmpty()) {
                answer.jobId = entry.jobId;
            } else if (answer.jobId != entry.jobId && !answer.error) {
                answer.error = withoutUse(
                    reply, u"A second job is named for this target: "_s + entry.jobId.value);
            }
        }
        const bool opens = codes.leavesOpen(entry.errorCode);
        if (!entry.errorCode.isEmpty() && (!answer.error || (opens && !open))) {
            const Error error
                = entryError(entry.errorCode, entry.errorMessage, reply.requestId.value);
            answer.error = opens ? asOpenEnd(error) : error;
        }
        open = open || opens;
        if (spareMessage.isEmpty())
            spareMessage = entry.errorMessage;
    }
    if (!answer.jobId.isEmpty())
        answer.outcome = Outcome::Accepted;
    else if (answer.error)
        answer.outcome = open ? Outcome::Unknown : Outcome::Rejected;
    else
        answer.error = notNamed(reply, entries, spareMessage);
    return answer;
}

ActAnswer fromEntries(const ActReply &reply, const QList<TargetId> &sent,
                      const ErrorCatalogue &codes)
{
    QHash<TargetId, QList<ActEntry>> byId;
    for (const ActEntry &entry : reply.entries)
        byId[entry.id].append(entry);
    QList<TargetAnswer> targets;
    for (const TargetId &id : sent)
        targets.append(answerFor(id, byId.value(id), reply, codes));
    return kit::answered(reply.requestId, targets);
}

ActAnswer unknown(const Error &error, const HttpReply &reply)
{
    return kit::unknown(error, redactedHead(reply.body));
}

// Anything between us and the cloud may speak JSON with a "code" too, even one of success.
// A refusal is believed only where it is surely the vendor's own: a target that was refused may be
// restarted again at once.
bool isVendorsRefusal(const HttpReply &reply)
{
    const VendorError error = vendorError(QJsonDocument::fromJson(reply.body).object());
    const QString code = normalisedErrorCode(error.code);
    const bool isServices = code.startsWith("CPS."_L1) || code.startsWith("APIGW."_L1);
    return kit::isSuccess(reply.status) ? error.saysError && isServices
                                        : error.saysError || isServices;
}

// 400 to 499, and not 408: carried by the vendor's error, or by none.
ActAnswer fromRefusal(const HttpReply &reply, const Error &error, const QList<TargetId> &sent,
                      CredentialKind signIn, const ErrorCatalogue &codes)
{
    const ErrorEntry said = kit::meaningOf(error, codes);
    const bool open = codes.leavesOpen(error.code, reply.status);
    if (reply.status == 429 && !open)
        return kit::refusedRate(error, codes);
    if (reply.status == 401 && signIn == CredentialKind::Password && said.wantsNewToken)
        return kit::whole(ActVerdict::RefusedToken, error);

    const bool stops = reply.status == 401 || reply.status == 403 || said.stopsRun;
    ActAnswer answer = open || !isVendorsRefusal(reply)
        ? unknown(open ? asOpenEnd(error) : error, reply)
        : kit::allRejected(error, sent);
    answer.stopsRun = stops;
    return answer;
}

ActAnswer fromReply(const KindSpec &kind, const HttpReply &reply, const QList<TargetId> &sent,
                    CredentialKind signIn, const QDateTime &now, const ErrorCatalogue &codes)
{
    const ActReply body = parseActReply(kind, reply.body);
    const bool success = kit::isSuccess(reply.status);
    const bool namesJobs
        = std::any_of(body.entries.cbegin(), body.entries.cend(),
                      [](const ActEntry &entry) { return !entry.jobId.isEmpty(); });
    if (namesJobs || (success && body.hasJobs))
        return fromEntries(body, sent, codes);

    const Error error = errorOf(reply, now);
    if (success) {
        const bool open = codes.leavesOpen(error.code, reply.status);
        if (open || !isVendorsRefusal(reply))
            return unknown(open ? asOpenEnd(error) : error, reply);
        ActAnswer answer = kit::allRejected(error, sent);
        answer.stopsRun = kit::meaningOf(error, codes).stopsRun;
        return answer;
    }
    if (kit::isRefusal(reply.status))
        return fromRefusal(reply, error, sent, signIn, codes);
    return unknown(error, reply);
}

} // namespace

ActAnswer classifyAct(const KindSpec &kind, const Result<HttpReply> &exchange,
                      const QList<TargetId> &sent, CredentialKind signIn, const QDateTime &now,
                      const ErrorCatalogue &codes)
{
    return exchange ? fromReply(kind, *exchange, sent, signIn, now, codes)
                    : kit::unanswered(exchange.error());
}

} // namespace muster::huawei
