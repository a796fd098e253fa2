// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/timeaxis.h"

#include <algorithm>

namespace muster {

namespace {

// Seconds; longer ones are twice the one before.
constexpr qint64 steps[]
    = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400 };

} // namespace

TimeAxis::TimeAxis(qint64 begin, qint64 end, double left, double width)
    : m_begin(begin)
    , m_span(std::max<qint64>(1, end - begin))
    , m_left(left)
    , m_width(width)
{
}

double TimeAxis::at(qint64 time) const
{
    const double share = double(time - m_begin) / double(m_span);
    return m_left + m_width * std::clamp(share, 0.0, 1.0);
}

QList<qint64> TimeAxis::ticks(double room) const
{
    const double msPerPixel = double(m_span) / std::max(1.0, m_width);
    const double least = std::max(1.0, room) * msPerPixel / 1000;
    const auto *fits = std::find_if(std::begin(steps), std::end(steps),
                                    [least](qint64 step) { return double(step) >= least; });
    qint64 step = fits == std::end(steps) ? *std::rbegin(steps) : *fits;
    while (double(step) < least)
        step *= 2;
    step *= 1000;
    QList<qint64> times;
    qint64 time = m_begin - m_begin % step;
    for (; time <= m_begin + m_span; time += step) {
        if (time >= m_begin)
            times.append(time);
    }
    return times.isEmpty() ? QList<qint64> { m_begin } : times;
}

} // namespace muster
