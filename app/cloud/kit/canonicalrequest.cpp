// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/canonicalrequest.h"

#include "app/net/urlrule.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace muster::kit {

namespace {

using namespace Qt::StringLiterals;

HttpHeaders canonicalHeaders(const HttpHeaders &headers)
{
    HttpHeaders canonical;
    canonical.reserve(headers.size());
    for (const auto &[name, value] : headers)
        canonical.emplaceBack(name.toLower(), value.trimmed());
    std::sort(canonical.begin(), canonical.end());
    return canonical;
}

QByteArray namesOf(const HttpHeaders &canonical)
{
    QByteArrayList names;
    names.reserve(canonical.size());
    for (const auto &header : canonical)
        names.append(header.first);
    return names.join(';');
}

} // namespace

// QByteArray keeps exactly RFC 3986's unreserved characters and writes upper-case hex.
QByteArray percentEncoded(const QString &text) { return text.toUtf8().toPercentEncoding(); }

QByteArray percentEncodedPath(const QString &path) { return path.toUtf8().toPercentEncoding("/"); }

QByteArray canonicalQuery(const Query &query)
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

QByteArray canonicalRequest(const SigningInput &input, const QByteArray &path)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name + ':' + value + '\n';
    return input.method.toUpper() + '\n' + path + '\n' + canonicalQuery(input.query) + '\n' + lines
        + '\n' + namesOf(headers) + '\n' + sha256Hex(input.body);
}

QByteArray signedHeader(const SigningInput &input, const QByteArray &lowerName)
{
    const HttpHeaders headers = canonicalHeaders(input.headers);
    const auto found
        = std::find_if(headers.cbegin(), headers.cend(),
                       [&lowerName](const auto &header) { return header.first == lowerName; });
    return found == headers.cend() ? QByteArray() : found->second;
}

QByteArray authorization(const QByteArray &claim, const SigningInput &input,
                         const QByteArray &signature)
{
    return claim + ", SignedHeaders=" + namesOf(canonicalHeaders(input.headers))
        + ", Signature=" + signature;
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmacSha256(QByteArray key, const QByteArrayList &messages)
{
    for (const QByteArray &message : messages)
        key = QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
    return key;
}

QByteArray signingTime(const QDateTime &now)
{
    return now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

HttpRequest requestTo(const QUrl &endpoint, const SigningInput &input)
{
    HttpRequest http;
    http.method = input.method;
    http.url = withoutUsualPort(endpoint);
    http.url.setPath(QString::fromLatin1(percentEncodedPath(input.path)), QUrl::StrictMode);
    if (!input.query.isEmpty())
        http.url.setQuery(QString::fromLatin1(canonicalQuery(input.query)), QUrl::StrictMode);
    http.body = input.body;
    return http;
}

HttpHeaders sentHeaders(const HttpRequest &request)
{
    HttpHeaders headers = request.headers;
    headers.emplaceBack("Host", hostHeader(request.url));
    return headers;
}

} // namespace muster::kit
