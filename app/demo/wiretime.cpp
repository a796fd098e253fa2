// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/wiretime.h"

#include <QStringBuilder>

#include <array>
#include <chrono>
#include <cstdio>

namespace muster::demo {

namespace {

using namespace std::chrono;

struct Parts
{
    year_month_day date {};
    hh_mm_ss<milliseconds> time;
    weekday day {};
};

Parts partsOf(qint64 ms)
{
    const sys_time<milliseconds> at { milliseconds(ms) };
    const sys_days day = floor<days>(at);
    return { year_month_day(day), hh_mm_ss<milliseconds>(at - day), weekday(day) };
}

template <typename... Numbers> QByteArray formatted(const char *pattern, Numbers... numbers)
{
    std::array<char, 64> text {};
    const int length = std::snprintf(text.data(), text.size(), pattern, numbers...);
    return QByteArray(text.data(), length);
}

} // namespace

QByteArray isoSeconds(qint64 ms)
{
    const Parts at = partsOf(ms);
    return formatted("%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(at.date.year()),
                     static_cast<unsigned>(at.date.month()), static_cast<unsigned>(at.date.day()),
                     static_cast<int>(at.time.hours().count()),
                     static_cast<int>(at.time.minutes().count()),
                     static_cast<int>(at.time.seconds().count()));
}

QByteArray isoMicroseconds(qint64 ms)
{
    QByteArray text = isoSeconds(ms);
    text.chop(1);
    const auto part = static_cast<int>(partsOf(ms).time.subseconds().count());
    return text + formatted(".%03d000Z", part);
}

QByteArray httpDate(qint64 ms)
{
    static constexpr std::array<const char *, 7> dayNames { "Sun", "Mon", "Tue", "Wed",
                                                            "Thu", "Fri", "Sat" };
    static constexpr std::array<const char *, 12> monthNames { "Jan", "Feb", "Mar", "Apr",
                                                               "May", "Jun", "Jul", "Aug",
                                                               "Sep", "Oct", "Nov", "Dec" };
    const Parts at = partsOf(ms);
    return formatted("%s, %02u %s %04d %02d:%02d:%02d GMT", dayNames.at(at.day.c_encoding()),
                     static_cast<unsigned>(at.date.day()),
                     monthNames.at(static_cast<unsigned>(at.date.month()) - 1),
                     static_cast<int>(at.date.year()), static_cast<int>(at.time.hours().count()),
                     static_cast<int>(at.time.minutes().count()),
                     static_cast<int>(at.time.seconds().count()));
}

std::optional<qint64> fromSdkDate(const QByteArray &text)
{
    if (text.size() != 16 || text.at(8) != 'T' || text.at(15) != 'Z')
        return std::nullopt;
    bool allDigits = true;
    const auto number = [&](qsizetype from, qsizetype length) {
        int value = 0;
        for (qsizetype i = from; i < from + length; ++i) {
            const char c = text.at(i);
            allDigits = allDigits && c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const year_month_day date { year(number(0, 4)), month(static_cast<unsigned>(number(4, 2))),
                                day(static_cast<unsigned>(number(6, 2))) };
    const int hour = number(9, 2);
    const int minute = number(11, 2);
    const int second = number(13, 2);
    if (!allDigits || !date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const auto at = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    return duration_cast<milliseconds>(at.time_since_epoch()).count();
}

} // namespace muster::demo
