// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace muster::volcengine {

namespace {

const QByteArray algorithm = QByteArrayLiteral("HMAC-SHA256");
const QByteArray dateHeader = QByteArrayLiteral("x-date");
const QByteArray terminator = QByteArrayLiteral("request");

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

// QByteArray keeps exactly RFC 3986's unreserved characters and writes upper-case hex.
QByteArray percentEncoded(const QString &text) { return text.toUtf8().toPercentEncoding(); }

QByteArray canonicalPath(const QString &path)
{
    const QByteArray encoded = path.toUtf8().toPercentEncoding("/");
    return encoded.isEmpty() ? QByteArray("/") : encoded;
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

QByteArray dayOf(const QByteArray &date) { return date.left(8); }

} // namespace

QByteArray bodyHash(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
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

QByteArray canonicalRequest(const SigningInput &input)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ':' + value + '\n';
    return input.method.toUpper() + '\n' + canonicalPath(input.path) + '\n'
        + canonicalQuery(input.query) + '\n' + lines + '\n' + signedNames(headers) + '\n'
        + bodyHash(input.body);
}

QByteArray credentialScope(const QByteArray &date, const SigningScope &scope)
{
    return dayOf(date) + '/' + scope.region + '/' + scope.service + '/' + terminator;
}

QByteArray stringToSign(const QByteArray &date, const SigningScope &scope,
                        const QByteArray &canonicalRequest)
{
    return algorithm + '\n' + date + '\n' + credentialScope(date, scope) + '\n'
        + bodyHash(canonicalRequest);
}

QByteArray signingKey(const QByteArray &secretKey, const QByteArray &date,
                      const SigningScope &scope)
{
    return hmac(hmac(hmac(hmac(secretKey, dayOf(date)), scope.region), scope.service), terminator);
}

QByteArray signature(const QByteArray &signingKey, const QByteArray &stringToSign)
{
    return hmac(signingKey, stringToSign).toHex();
}

QByteArray authorization(const SigningInput &input, const SigningScope &scope,
                         const QByteArray &accessKeyId, const QByteArray &secretKey)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
                                    [](const auto &header) { return header.first == dateHeader; });
    const QByteArray date = found == headers.cend() ? QByteArray() : found->second;
    const QByteArray toSign = stringToSign(date, scope, canonicalRequest(input));
    return algorithm + " Credential=" + accessKeyId + '/' + credentialScope(date, scope)
        + ", SignedHeaders=" + signedNames(headers)
        + ", Signature=" + signature(signingKey(secretKey, date, scope), toSign);
}

} // namespace muster::volcengine
