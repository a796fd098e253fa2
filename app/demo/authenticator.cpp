// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/authenticator.h"

#include "app/cloud/huawei/signing.h"
#include "app/demo/claimedsignature.h"
#include "app/demo/wiretime.h"

#include <cstdlib>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestSkew = 15LL * 60 * 1000;

Caller refused(const QString &code, const QString &message)
{
    return { code, message, false, false };
}

Caller notSigned(const QString &reason)
{
    Caller caller
        = refused(u"APIGW.0301"_s, u"Incorrect IAM authentication information: "_s + reason);
    caller.bySignature = true;
    return caller;
}

} // namespace

Authenticator::Authenticator(const DemoAccount &account, const TokenStore &tokens)
    : m_account(account)
    , m_tokens(tokens)
{
}

Caller Authenticator::identify(const DemoRequest &request, qint64 now) const
{
    const QByteArray token = request.header("X-Auth-Token");
    if (!token.isEmpty())
        return byToken(token, now);
    if (request.hasHeader("Authorization"))
        return bySignature(request, now);
    return refused(u"APIGW.0301"_s,
                   u"Incorrect IAM authentication information: x-auth-token not found"_s);
}

Caller Authenticator::byToken(const QByteArray &token, qint64 now) const
{
    const TokenCheck check = m_tokens.check(token, now);
    switch (check.state) {
    case TokenState::Unknown:
        return refused(u"APIGW.0301"_s,
                       u"Incorrect IAM authentication information: decrypt token fail"_s);
    case TokenState::Expired:
        return refused(u"APIGW.0307"_s, u"The token must be updated."_s);
    case TokenState::Valid:
        break;
    }
    return { {}, {}, false, check.projectScoped };
}

Caller Authenticator::bySignature(const DemoRequest &request, qint64 now) const
{
    const auto claim
        = claimedSignature(request.header("Authorization"), "SDK-HMAC-SHA256", "Access");
    if (!claim)
        return notSigned(u"the Authorization header cannot be read"_s);
    if (claim->caller != m_account.key.accessKeyId.toUtf8())
        return notSigned(u"the access key does not exist"_s);
    if (!claim->signedHeaders.contains("x-sdk-date"))
        return notSigned(u"X-Sdk-Date is not signed"_s);
    if (request.hasHeader("X-Security-Token") && !claim->signedHeaders.contains("x-security-token"))
        return notSigned(u"X-Security-Token is not signed"_s);

    const QByteArray date = request.header("X-Sdk-Date");
    const auto signedAt = fromSdkDate(date);
    if (!signedAt || std::llabs(now - *signedAt) > longestSkew) {
        Caller caller = refused(
            u"APIGW.0303"_s,
            u"Incorrect app authentication information: the signing time is out of range"_s);
        caller.bySignature = true;
        return caller;
    }

    const SignedPart part = signedPart(request, *claim);
    if (part.missing)
        return notSigned(u"the signed header is missing: "_s + QString::fromLatin1(*part.missing));
    const QByteArray canonical = huawei::canonicalRequest(part.input);
    const QByteArray expected = huawei::signature(m_account.key.secretKey.reveal().toUtf8(),
                                                  huawei::stringToSign(date, canonical));
    if (expected != claim->signature) {
        // The real gateway prints its canonical request too, with bars for line breaks.
        return notSigned(u"verify aksk signature fail, the canonical request is "_s
                         + QString::fromUtf8(canonical).replace(u'\n', u'|'));
    }
    return { {}, {}, true, true };
}

} // namespace muster::demo
