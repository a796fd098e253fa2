// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace muster::huawei {

namespace {

const QByteArray algorithm = QByteArrayLiteral("SDK-HMAC-SHA256");
const QByteArray dateHeader = QByteArrayLiteral("x-sdk-date");

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// The trailing slash belongs to the canonical form only: the URL that is sent has none.
QByteArray canonicalUri(const QString &path)
{
    QByteArray uri;
    const QStringList segments = path.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (i > 0)
            uri += '/';
        uri += percentEncoded(segments.at(i));
    }
    if (!uri.endsWith('/'))
        uri += '/';
    return uri;
}

QByteArray canonicalQuery(const QList<std::pair<QString, QString>> &query)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    pairs.reserve(query.size());
    for (const auto &[key, value] : query)
        pairs.emplaceBack(percentEncoded(key), percentEncoded(value));
    std::sort(pairs.begin(), pairs.end());

    QByteArrayList parts;
    parts.reserve(pairs.size());
    for (const auto &[key, value] : std::as_const(pairs))
        parts.append(key + '=' + value);
    return parts.join('&');
}

HttpHeaders canonicalHeaders(const HttpHeaders &headers)
{
    HttpHeaders canonical;
    canonical.reserve(headers.size());
    for (const auto &[name, value] : headers)
        canonical.emplaceBack(name.toLower(), value.trimmed());
    std::sort(canonical.begin(), canonical.end());
    return canonical;
}

QByteArray signedNames(const HttpHeaders &canonical)
{
    QByteArrayList names;
    names.reserve(canonical.size());
    for (const auto &header : canonical)
        names.append(header.first);
    return names.join(';');
}

} // namespace

QByteArray percentEncoded(const QString &text)
{
    // QByteArray keeps exactly RFC 3986's unreserved characters and writes upper-case hex.
    return text.toUtf8().toPercentEncoding();
}

QByteArray canonicalRequest(const SigningInput &input)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ':' + value + '\n';
    return input.method.toUpper() + '\n' + canonicalUri(input.path) + '\n'
        + canonicalQuery(input.query) + '\n' + lines + '\n' + signedNames(headers) + '\n'
        + sha256Hex(input.body);
}

QByteArray stringToSign(const QByteArray &sdkDate, const QByteArray &canonicalRequest)
{
    return algorithm + '\n' + sdkDate + '\n' + sha256Hex(canonicalRequest);
}

QByteArray signature(const QByteArray &secretKey, const QByteArray &stringToSign)
{
    return QMessageAuthenticationCode::hash(stringToSign, secretKey, QCryptographicHash::Sha256)
        .toHex();
}

QByteArray authorization(const SigningInput &input, const QByteArray &accessKeyId,
                         const QByteArray &secretKey)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    const auto date = std::find_if(headers.cbegin(), headers.cend(),
                                   [](const auto &header) { return header.first == dateHeader; });
    const QByteArray sdkDate = date == headers.cend() ? QByteArray() : date->second;
    return algorithm + " Access=" + accessKeyId + ", SignedHeaders=" + signedNames(headers)
        + ", Signature=" + signature(secretKey, stringToSign(sdkDate, canonicalRequest(input)));
}

} // namespace muster::huawei
