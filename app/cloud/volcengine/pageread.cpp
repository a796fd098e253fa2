// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/pageread.h"

#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/log/logcategories.h"

namespace muster::volcengine {

namespace {

// Both come with any status, 200 among them.
bool isForNow(const HttpReply &reply)
{
    const QString code = parseEnvelope(reply).code;
    return isThrottled(reply.status, code) || mayPass(code);
}

kit::ReadVerdict judge(const LiveLine &line, ListAction asked, const Result<HttpReply> &result)
{
    using enum kit::ReadVerdict::Next;
    if (!result)
        return { safeError(result.error()) };
    const Envelope envelope = parseEnvelope(*result);
    const bool isProof = provesIdentity(result->status, envelope);
    // A 2xx without an envelope is left to the parser, which keeps its head as evidence.
    if (kit::isSuccess(result->status) && !envelope.hasError)
        return { result, isProof };
    const Error error = errorOf(*result, envelope, line.context.clock.now());
    if (saysActionIsUnknown(error.code.cloud()) && asked == ListAction::V2) {
        qCInfo(logCloud, "the cloud does not know ListPullToPushTaskV2: the older list is used");
        line.learned->list = ListAction::V1;
        return { error, isProof, AskAgain };
    }
    return { error, isProof,
             refusesIdentity(result->status, error.code.cloud()) ? Refuse : Finish };
}

} // namespace

kit::AuthorisedRead *readPage(const LiveLine &line, qsizetype page, QObject *parent)
{
    const auto asked = std::make_shared<ListAction>();
    kit::ReadPlan plan;
    plan.request = [line, page, asked] {
        *asked = line.learned->list;
        return line.account->authorised(listPage(*asked, page));
    };
    plan.judge = [line, asked](const auto &result) { return judge(line, *asked, result); };
    plan.policy.isForNow = isForNow;
    return new kit::AuthorisedRead(line.account, line.context, std::move(plan), parent);
}

} // namespace muster::volcengine
