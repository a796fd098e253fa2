// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/signing.h"

namespace muster::huawei {

namespace {

const QByteArray algorithm = QByteArrayLiteral("SDK-HMAC-SHA256");

} // namespace

QByteArray canonicalRequest(const SigningInput &input)
{
    // The trailing slash belongs to the canonical form only: the URL that is sent has none.
    QByteArray path = kit::percentEncodedPath(input.path);
    if (!path.endsWith('/'))
        path += '/';
    return kit::canonicalRequest(input, path);
}

QByteArray stringToSign(const QByteArray &sdkDate, const QByteArray &canonicalRequest)
{
    return algorithm + '\n' + sdkDate + '\n' + kit::sha256Hex(canonicalRequest);
}

QByteArray signature(const QByteArray &secretKey, const QByteArray &stringToSign)
{
    return kit::hmacSha256(secretKey, { stringToSign }).toHex();
}

QByteArray authorization(const SigningInput &input, const QByteArray &accessKeyId,
                         const QByteArray &secretKey)
{
    const QByteArray sdkDate = kit::signedHeader(input, "x-sdk-date");
    return kit::authorization(algorithm + " Access=" + accessKeyId, input,
                              signature(secretKey, stringToSign(sdkDate, canonicalRequest(input))));
}

} // namespace muster::huawei
