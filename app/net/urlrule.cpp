// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/urlrule.h"

#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

bool hasControlCharacter(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

} // namespace

Error notAllowed(const QString &why)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.detail = why.left(500);
    return error;
}

Result<void> mayBeSent(const HttpRequest &request)
{
    const QUrl &url = request.url;
    if (!url.isValid() || !isClearHost(url.host()))
        return notAllowed(u"not a usable URL"_s);
    const bool isPlain = url.scheme() == "http"_L1;
    if (!isPlain && url.scheme() != "https"_L1)
        return notAllowed(u"neither https nor http: "_s + url.scheme());
    if (isPlain && !isLoopbackHost(url.host()))
        return notAllowed(u"plain http to another computer: "_s + url.host());
    if (!url.userInfo().isEmpty())
        return notAllowed(u"user name in the URL"_s);
    if (request.method.isEmpty() || hasControlCharacter(request.method))
        return notAllowed(u"not a usable method"_s);
    for (const auto &[name, value] : request.headers) {
        if (name.isEmpty() || hasControlCharacter(name) || hasControlCharacter(value))
            return notAllowed(u"control character in a header"_s);
    }
    return {};
}

QUrl withoutUsualPort(QUrl url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port() == usual)
        url.setPort(-1);
    return url;
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toUtf8();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    return url.port() == -1 ? host : host + ':' + QByteArray::number(url.port());
}

} // namespace muster
