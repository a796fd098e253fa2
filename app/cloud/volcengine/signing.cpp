// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/signing.h"

namespace muster::volcengine {

namespace {

const QByteArray algorithm = QByteArrayLiteral("HMAC-SHA256");
const QByteArray terminator = QByteArrayLiteral("request");

QByteArray dayOf(const QByteArray &date) { return date.left(8); }

} // namespace

QByteArray canonicalRequest(const SigningInput &input)
{
    return kit::canonicalRequest(
        input, input.path.isEmpty() ? QByteArray("/") : kit::percentEncodedPath(input.path));
}

QByteArray credentialScope(const QByteArray &date, const SigningScope &scope)
{
    return dayOf(date) + '/' + scope.region + '/' + scope.service + '/' + terminator;
}

QByteArray stringToSign(const QByteArray &date, const SigningScope &scope,
                        const QByteArray &canonicalRequest)
{
    return algorithm + '\n' + date + '\n' + credentialScope(date, scope) + '\n'
        + kit::sha256Hex(canonicalRequest);
}

QByteArray signingKey(const QByteArray &secretKey, const QByteArray &date,
                      const SigningScope &scope)
{
    return kit::hmacSha256(secretKey, { dayOf(date), scope.region, scope.service, terminator });
}

QByteArray signature(const QByteArray &signingKey, const QByteArray &stringToSign)
{
    return kit::hmacSha256(signingKey, { stringToSign }).toHex();
}

QByteArray authorization(const SigningInput &input, const SigningScope &scope,
                         const QByteArray &accessKeyId, const QByteArray &secretKey)
{
    const QByteArray date = kit::signedHeader(input, "x-date");
    const QByteArray toSign = stringToSign(date, scope, canonicalRequest(input));
    return kit::authorization(algorithm + " Credential=" + accessKeyId + '/'
                                  + credentialScope(date, scope),
                              input, signature(signingKey(secretKey, date, scope), toSign));
}

} // namespace muster::volcengine
