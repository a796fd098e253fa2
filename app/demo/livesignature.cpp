// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/livesignature.h"

#include "app/cloud/volcengine/signing.h"
#include "app/demo/claimedsignature.h"
#include "app/demo/wiretime.h"

#include <cstdlib>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 allowedSkew = 15LL * 60 * 1000; // 900 s

LiveRefusal refused(int status, const QString &code, const QString &message)
{
    return { status, code, message };
}

} // namespace

LiveRefusal liveSignatureProblem(const DemoRequest &request, const DemoAccount &account, qint64 now)
{
    if (!request.hasHeader("Authorization"))
        return refused(401, u"MissingAuthenticationToken"_s, u"The request is not signed."_s);
    const auto claim
        = claimedSignature(request.header("Authorization"), "HMAC-SHA256", "Credential");
    // Access key, day, region, service, "request".
    const QByteArrayList credential = claim ? claim->caller.split('/') : QByteArrayList();
    if (credential.size() != 5)
        return refused(400, u"InvalidAuthorization"_s, u"Authorization cannot be read."_s);
    const AccessKey &key = account.volcengineKey;
    if (credential.at(0) != key.accessKeyId.toUtf8())
        return refused(401, u"InvalidAccessKey"_s, u"The access key does not exist."_s);

    const QByteArray date = request.header("X-Date");
    const auto signedAt = fromSdkDate(date);
    if (!signedAt)
        return refused(400, u"MissingRequestInfo"_s, u"X-Date is missing or malformed."_s);
    if (std::llabs(now - *signedAt) > allowedSkew)
        return refused(400, u"InvalidTimestamp"_s, u"The signature has expired."_s);
    const bool rightScope = credential.at(1) == date.left(8) && credential.at(3) == "live"
        && credential.at(4) == "request";
    if (!rightScope || !claim->signedHeaders.contains("x-date"))
        return refused(400, u"InvalidCredential"_s, u"The scope of the key is wrong."_s);

    const LiveRefusal mismatch = refused(401, u"SignatureDoesNotMatch"_s,
                                         u"The signature differs from the calculated one."_s);
    if (request.hasHeader("X-Content-Sha256")
        && request.header("X-Content-Sha256") != volcengine::bodyHash(request.body))
        return mismatch;
    const SignedPart part = signedPart(request, *claim);
    if (part.missing)
        return mismatch;
    const volcengine::SigningScope scope { credential.at(2), credential.at(3) };
    const QByteArray expected = volcengine::signature(
        volcengine::signingKey(key.secretKey.reveal().toUtf8(), date, scope),
        volcengine::stringToSign(date, scope, volcengine::canonicalRequest(part.input)));
    return expected == claim->signature ? LiveRefusal {} : mismatch;
}

} // namespace muster::demo
