// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/serviceread.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/kit/answers.h"
#include "app/core/errorcode.h"

#include <QJsonDocument>

namespace muster::huawei {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRenewals = 8; // of the token, for one read

// What one read knows of the tokens that it carried.
struct TokenUse
{
    quint64 generation = 0; // of the last try's
    int renewals = 0;
};

kit::ReadVerdict judge(const ServiceLine &line, TokenUse &use, const Result<HttpReply> &result)
{
    using enum kit::ReadVerdict::Next;
    if (!result)
        return { result };
    const bool isProof = provesIdentity(*result);
    if (isProof)
        line.signIn->noteServed(use.generation);
    if (kit::isSuccess(result->status))
        return { result, isProof };
    const Error error = errorOf(*result, line.context.clock.now());
    if (result->status != 401)
        return { error, isProof };
    // A token that was good for others has ended since, whatever the cloud's limit is: that is no
    // word about the password. One that was good for nobody is.
    const bool mayRenew = use.renewals == 0
        || (use.renewals < mostRenewals && line.signIn->hasServed(use.generation));
    if (line.signIn->credentialKind() != CredentialKind::Password || !mayRenew)
        return { error, false, Refuse };
    ++use.renewals;
    line.signIn->noteTokenRefused(use.generation);
    return { error, false, AskAgain };
}

} // namespace

bool provesIdentity(const HttpReply &reply)
{
    if (kit::isSuccess(reply.status))
        return true;
    if (reply.status == 401)
        return false;
    // The service itself speaks: the gateway in front of it has let the request through.
    const QString code = vendorError(QJsonDocument::fromJson(reply.body).object()).code;
    return normalisedErrorCode(code).startsWith("CPS."_L1);
}

kit::AuthorisedRead *serviceRead(const ServiceLine &line, MakeServiceRequest make, QObject *parent,
                                 const ReadRetryPolicy &policy)
{
    const auto use = std::make_shared<TokenUse>();
    kit::ReadPlan plan;
    plan.request = [line, use, make = std::move(make)] {
        use->generation = line.signIn->generation();
        return line.signIn->authorised(make(line.signIn->projectId()), line.endpoint);
    };
    plan.judge = [line, use](const Result<HttpReply> &result) { return judge(line, *use, result); };
    plan.policy = policy;
    plan.hindrance = [signIn = line.signIn]() -> std::optional<Error> {
        if (isPathSegment(signIn->projectId()))
            return std::nullopt;
        return oddId(signIn->projectId());
    };
    return new kit::AuthorisedRead(line.signIn, line.context, std::move(plan), parent);
}

} // namespace muster::huawei
