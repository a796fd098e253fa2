// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Time from left to right. Plain value: no owner, any thread.
#pragma once

#include <QList>
#include <QtGlobal>

namespace muster {

class TimeAxis final
{
public:
    //! \brief From \a begin to \a end, in ms; from \a left on, \a width pixels.
    TimeAxis(qint64 begin, qint64 end, double left, double width);

    [[nodiscard]] double at(qint64 time) const;
    //! \brief Round times, at least \a room pixels apart; the beginning alone where there is none.
    [[nodiscard]] QList<qint64> ticks(double room) const;

private:
    qint64 m_begin;
    qint64 m_span; // never 0
    double m_left;
    double m_width;
};

} // namespace muster
