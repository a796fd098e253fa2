// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/tones.h"

#include "ui/widgets/contrast.h"
#include "ui/widgets/drawnicon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QWidget>

namespace muster {

namespace {

bool isDark(const QColor &ground) { return ground.lightnessF() < 0.5; }

//! On a light ground, and on a dark one.
struct Pair
{
    QRgb onLight;
    QRgb onDark;

    [[nodiscard]] QColor on(const QColor &ground) const
    {
        return QColor::fromRgb(isDark(ground) ? onDark : onLight);
    }
};

// Chosen so that who does not see red or green tells them apart by their light and by blue; the
// shapes do the rest.
Pair colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return { 0xff0b6f5e, 0xff73fac3 };
    case Tone::Bad:
        return { 0xffc3001f, 0xffff8a7a };
    case Tone::Refused:
        return { 0xff5e4f0c, 0xfff7d070 };
    case Tone::Unsure:
        return { 0xff561578, 0xffd688f9 };
    case Tone::Busy:
        return { 0xff0a58d0, 0xffb0dbff };
    case Tone::Warning:
        return { 0xff7d4e00, 0xffe3b341 };
    case Tone::Waiting:
    case Tone::Off:
        break;
    }
    return { 0xff20394e, 0xffa8a9af };
}

} // namespace

QColor toneColor(Tone tone, const QColor &ground) { return colorsOf(tone).on(ground); }

void paintTone(QPainter &painter, const QRectF &box, Tone tone, const QColor &color,
               const QColor &ground)
{
    const qreal unit = box.width() / 16;
    const QPointF c = box.center();
    const QPen outline(color, 1.6 * unit);
    const QPen mark(ground, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto at = [&](qreal x, qreal y) { return c + QPointF(x * unit, y * unit); };
    const qreal radius = 6.2 * unit;
    const bool filled = tone == Tone::Good || tone == Tone::Bad || tone == Tone::Refused;
    painter.setPen(filled ? QPen(Qt::NoPen) : outline);
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    if (tone == Tone::Unsure) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF { at(0, -7.6), at(7.6, 0), at(0, 7.6), at(-7.6, 0) });
    } else {
        painter.drawEllipse(c, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(mark);
    switch (tone) {
    case Tone::Good:
        painter.drawPolyline(QPolygonF { at(-3, 0.2), at(-0.8, 2.6), at(3.2, -2.4) });
        break;
    case Tone::Bad:
        painter.drawLine(at(-2.4, -2.4), at(2.4, 2.4));
        painter.drawLine(at(-2.4, 2.4), at(2.4, -2.4));
        break;
    case Tone::Refused:
        painter.drawLine(at(-3.2, 0), at(3.2, 0));
        break;
    case Tone::Unsure: {
        QPainterPath hook(at(-1.8, -1.6));
        hook.cubicTo(at(-1.8, -4.4), at(2.2, -4.2), at(1.8, -1.6));
        hook.cubicTo(at(1.5, -0.4), at(0, -0.4), at(0, 1.2));
        painter.setPen(QPen(ground, 1.5 * unit, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(hook);
        painter.drawPoint(at(0, 3.6));
        break;
    }
    case Tone::Busy:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius), 90 * 16,
                        180 * 16);
        break;
    case Tone::Off:
        painter.setPen(outline);
        painter.drawLine(at(-4, 4), at(4, -4));
        break;
    case Tone::Waiting:
    case Tone::Warning:
        break;
    }
}

QIcon toneIcon(Tone tone, const QPalette &palette)
{
    return QIcon(new DrawnIcon({ 16, 32, 48 }, [tone, palette](int side, QIcon::Mode mode) {
        return drawnPixmap(side, 1, [&](QPainter &painter) {
            const QRectF all(0, 0, side, side);
            const QColor ground = palette.color(QPalette::Base);
            QColor color = toneColor(tone, ground);
            if (mode == QIcon::Disabled)
                color = palette.color(QPalette::Disabled, QPalette::ButtonText);
            // The ground of a selected row is another one in a window that is not active, and the
            // mode does not tell: the shape brings the ground of a row that is not selected along,
            // but on a tint.
            if (mode == QIcon::Selected
                && isStrongSelection(ground, palette.color(QPalette::Highlight))) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ground);
                painter.drawRoundedRect(all, all.width() / 5, all.height() / 5);
            }
            paintTone(painter, all, tone, color, ground);
        });
    }));
}

void paintBar(QWidget &bar, QColor color, float touch)
{
    QPainter painter(&bar);
    painter.fillRect(QRect(0, 0, 4, bar.height()), color);
    color.setAlphaF(touch);
    painter.fillRect(bar.rect(), color);
}

QColor markedGround(RowMark mark, const QPalette &palette)
{
    const Pair colors = mark == RowMark::Changed ? Pair { 0xffe4d6fa, 0xff43356b }
                                                 : Pair { 0xffffe3a3, 0xff5c4300 };
    return colors.on(palette.color(QPalette::Base));
}

QColor markedText(const QPalette &palette)
{
    return Pair { 0xff1b1b1b, 0xffffffff }.on(palette.color(QPalette::Base));
}

} // namespace muster
