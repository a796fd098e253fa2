// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/formatters.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace muster {

using namespace Qt::StringLiterals;

QString durationText(std::chrono::milliseconds duration)
{
    const auto whole = std::max(std::chrono::duration_cast<std::chrono::seconds>(duration),
                                std::chrono::seconds(0));
    const qint64 seconds = whole.count();
    const QString tail = u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail : u"%1:%2"_s.arg(seconds / 3600).arg(tail);
}

QString localTimeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

QString localTimeText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return !time.isValid() || (now.isValid() && now.toLocalTime().date() == local.date())
        ? localTimeText(time)
        : local.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString localDateTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    const QString offset = u"%1%2:%3"_s.arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return local.toString(u"yyyy-MM-dd HH:mm:ss "_s) + offset;
}

QString utcDateTimeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s : QString();
}

QString countText(qsizetype count) { return QLocale().toString(static_cast<qlonglong>(count)); }

} // namespace muster
