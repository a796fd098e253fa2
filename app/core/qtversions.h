// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What newer versions of Qt call otherwise, and older ones do not have under the new name: moments
// in UTC. Pure functions, any thread.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace muster {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utcZone = QTimeZone::UTC;
#else
inline constexpr auto utcZone = Qt::UTC;
#endif

[[nodiscard]] inline QDateTime utcTime(QDate date, QTime time)
{
    return QDateTime(date, time, utcZone);
}

[[nodiscard]] inline QDateTime utcFromMSecs(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, utcZone);
}

//! \brief What the clock shows in \a time, taken for UTC.
[[nodiscard]] inline QDateTime takenForUtc(QDateTime time)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    time.setTimeZone(utcZone);
#else
    time.setTimeSpec(utcZone);
#endif
    return time;
}

} // namespace muster
