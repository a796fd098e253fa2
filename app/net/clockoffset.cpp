// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/clockoffset.h"

#include <QRegularExpression>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr qsizetype longestMessage = 2'000;

// "20240131T235959Z", "2024-01-31T23:59:59Z" and "2024-01-31 23:59:59", all UTC.
QList<QDateTime> timesIn(const QString &message)
{
    static const QRegularExpression pattern(
        u"(?<!\\d)(\\d{4})-?(\\d\\d)-?(\\d\\d)[T ](\\d\\d):?(\\d\\d):?(\\d\\d)"_s);
    QList<QDateTime> times;
    auto matches = pattern.globalMatch(message.left(longestMessage));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto part = [&match](int n) { return match.captured(n); };
        const QString text = part(1) + u'-' + part(2) + u'-' + part(3) + u'T' + part(4) + u':'
            + part(5) + u':' + part(6) + u'Z';
        if (const QDateTime time = QDateTime::fromString(text, Qt::ISODate); time.isValid())
            times.append(time);
    }
    return times;
}

bool isAboutTime(const QString &code, const QString &message)
{
    return code == "InvalidTimestamp"_L1 || message.contains("expired"_L1, Qt::CaseInsensitive)
        || message.contains("timestamp"_L1, Qt::CaseInsensitive);
}

// A token's end is no time of ours.
bool isAboutToken(const QString &message)
{
    return message.contains("token"_L1, Qt::CaseInsensitive);
}

// One of the two is ours, as it was signed a moment ago: the one that is nearer to our clock.
std::optional<seconds> offsetIn(const QString &message, const QDateTime &now)
{
    QList<QDateTime> times = timesIn(message);
    if (times.size() != 2)
        return std::nullopt;
    const auto distance = [&now](const QDateTime &time) { return std::abs(now.secsTo(time)); };
    if (distance(times[0]) > distance(times[1]))
        std::swap(times[0], times[1]);
    return seconds(times[0].secsTo(times[1]));
}

} // namespace

std::optional<seconds> clockOffset(const HttpReply &reply, const QString &code,
                                   const QString &message, const QDateTime &now)
{
    const bool aboutTime = isAboutTime(code, message);
    std::optional<seconds> offset
        = aboutTime && !isAboutToken(message) ? offsetIn(message, now) : std::nullopt;
    if (!offset) {
        if (const std::optional<QDateTime> date = reply.date())
            offset = seconds(now.secsTo(*date));
    }
    const seconds least = aboutTime ? 1min : 14min;
    return offset && std::chrono::abs(*offset) >= least ? offset : std::nullopt;
}

} // namespace muster
