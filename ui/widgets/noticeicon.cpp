// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/noticeicon.h"

#include "ui/widgets/drawnicon.h"
#include "ui/widgets/tones.h"

#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace muster {

namespace {

Tone toneOf(Notice notice)
{
    switch (notice) {
    case Notice::Info:
        return Tone::Busy;
    case Notice::Warning:
        return Tone::Warning;
    case Notice::Error:
        break;
    }
    return Tone::Bad;
}

//! In a square of 20.
void drawNotice(QPainter &painter, Notice notice, const QColor &color, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPen mark(ground, 2, Qt::SolidLine, Qt::RoundCap);
    switch (notice) {
    case Notice::Info:
        painter.drawEllipse(QRectF(1, 1, 18, 18));
        painter.setPen(mark);
        painter.drawLine(QPointF(10, 9.5), QPointF(10, 14.5));
        painter.drawPoint(QPointF(10, 5.5));
        break;
    case Notice::Warning:
        painter.drawPolygon(QPolygonF { QPointF(10, 1), QPointF(19.5, 18.5), QPointF(0.5, 18.5) });
        painter.setPen(mark);
        painter.drawLine(QPointF(10, 7.5), QPointF(10, 12));
        painter.drawPoint(QPointF(10, 15.5));
        break;
    case Notice::Error:
        painter.drawPolygon(QPolygonF { QPointF(6, 1), QPointF(14, 1), QPointF(19, 6),
                                        QPointF(19, 14), QPointF(14, 19), QPointF(6, 19),
                                        QPointF(1, 14), QPointF(1, 6) });
        painter.setPen(mark);
        painter.drawLine(QPointF(6.5, 6.5), QPointF(13.5, 13.5));
        painter.drawLine(QPointF(6.5, 13.5), QPointF(13.5, 6.5));
        break;
    }
}

} // namespace

QIcon noticeIcon(Notice notice, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Window);
    return QIcon(new DrawnIcon({ 16, 20, 32, 64, 128 }, [notice, ground](int side, QIcon::Mode) {
        return drawnPixmap(side, 1, [&](QPainter &painter) {
            painter.scale(side / 20.0, side / 20.0);
            drawNotice(painter, notice, toneColor(toneOf(notice), ground), ground);
        });
    }));
}

} // namespace muster
