// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/http.h"

#include <algorithm>

namespace muster {

namespace {

// Far beyond any wait that makes sense, and small enough that milliseconds cannot overflow.
constexpr qint64 longestWaitSeconds = 10'000'000;

// Source: RFC 9110, 5.6.7 (HTTP-date)
std::optional<QDateTime> httpDate(QByteArray text)
{
    if (text.endsWith("GMT"))
        text.replace(text.size() - 3, 3, "+0000");
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<QDateTime> HttpReply::date() const { return httpDate(header("Date").trimmed()); }

// Source: RFC 9110, section 10.2.3 (Retry-After)
std::optional<std::chrono::seconds> HttpReply::retryAfter(const QDateTime &now) const
{
    const QByteArray text = header("Retry-After").trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const std::optional<QDateTime> when = httpDate(text);
        if (!when)
            return {};
        const qint64 wait = now.msecsTo(*when);
        seconds = wait > 0 ? (wait + 999) / 1000 : 0;
    } else if (seconds < 0) {
        return {};
    }
    return std::chrono::seconds(std::min(seconds, longestWaitSeconds));
}

// Source: RFC 9110, section 15.4
std::optional<QString> HttpReply::redirectHost() const
{
    static constexpr int redirects[] = { 301, 302, 303, 307, 308 };
    if (std::find(std::begin(redirects), std::end(redirects), status) == std::end(redirects))
        return {};
    const QUrl target = QUrl::fromEncoded(header("Location").trimmed());
    QString host = target.host();
    if (!host.isEmpty() && target.port() != -1)
        host += QLatin1Char(':') + QString::number(target.port());
    return host;
}

} // namespace muster
