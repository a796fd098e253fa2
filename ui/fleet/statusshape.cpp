// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/statusshape.h"

#include "ui/widgets/drawnicon.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace muster {

namespace {

struct Tint
{
    double hue; // 0 to 1
    double saturation;
};

Tint tintOf(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Good:
        return { 0.38, 0.70 };
    case StatusTone::Busy:
        return { 0.59, 0.85 };
    case StatusTone::Warning:
        return { 0.09, 0.90 };
    case StatusTone::Frozen:
        return { 0.52, 0.80 };
    case StatusTone::Unknown:
        return { 0.78, 0.60 };
    case StatusTone::Off:
        break;
    }
    return { 0.0, 0.0 };
}

// All shapes are drawn in a unit square around the origin.
constexpr double radius = 0.42;

QPointF onCircle(double turns, double r = radius)
{
    const double angle = turns * 2 * std::numbers::pi;
    return { r * std::sin(angle), -r * std::cos(angle) };
}

void drawSnowflake(QPainter &painter)
{
    for (int arm = 0; arm < 6; ++arm) {
        const double turns = arm / 6.0;
        painter.drawLine(QPointF(), onCircle(turns));
        const QPointF fork = onCircle(turns, 0.24);
        painter.drawLine(fork, fork + onCircle(turns + 0.12, 0.17));
        painter.drawLine(fork, fork + onCircle(turns - 0.12, 0.17));
    }
}

void drawQuestionMark(QPainter &painter)
{
    QPainterPath hook;
    hook.moveTo(-0.22, -0.20);
    hook.cubicTo(-0.22, -0.52, 0.26, -0.52, 0.26, -0.20);
    hook.cubicTo(0.26, 0.0, 0.0, 0.0, 0.0, 0.20);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hook);
    painter.drawPoint(QPointF(0.0, 0.42));
}

void drawShape(QPainter &painter, StatusTone tone, const QColor &color)
{
    const QRectF circle(-radius, -radius, 2 * radius, 2 * radius);
    QPen pen(color, 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (tone) {
    case StatusTone::Good:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle);
        break;
    case StatusTone::Busy:
        painter.setPen(pen);
        painter.drawEllipse(circle.adjusted(0.04, 0.04, -0.04, -0.04));
        painter.setBrush(color);
        painter.drawPie(circle.adjusted(0.04, 0.04, -0.04, -0.04), -90 * 16, 180 * 16);
        break;
    case StatusTone::Warning:
        painter.setPen(pen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF { { 0, -0.38 }, { 0.42, 0.36 }, { -0.42, 0.36 } });
        break;
    case StatusTone::Off:
        painter.setPen(pen);
        painter.drawEllipse(circle.adjusted(0.05, 0.05, -0.05, -0.05));
        break;
    case StatusTone::Frozen:
        pen.setWidthF(0.09);
        painter.setPen(pen);
        drawSnowflake(painter);
        break;
    case StatusTone::Unknown:
        pen.setWidthF(0.15);
        painter.setPen(pen);
        drawQuestionMark(painter);
        break;
    }
}

} // namespace

QColor statusColor(StatusTone tone, const QColor &background)
{
    const Tint tint = tintOf(tone);
    // Toward black or white, whichever is farther from the background.
    const bool darker = luminance(background) > 0.18;
    for (int step = 0; step <= 25; ++step) {
        const double lightness = darker ? 0.5 - step * 0.02 : 0.5 + step * 0.02;
        const QColor color
            = QColor::fromHslF(float(tint.hue), float(tint.saturation), float(lightness)).toRgb();
        if (contrastRatio(color, background) >= textContrast)
            return color;
    }
    return darker ? QColor(Qt::black) : QColor(Qt::white);
}

QPixmap statusPixmap(StatusTone tone, const QColor &background, int size, qreal devicePixelRatio)
{
    return drawnPixmap(size, devicePixelRatio, [&](QPainter &painter) {
        painter.translate(size / 2.0, size / 2.0);
        painter.scale(size, size);
        drawShape(painter, tone, statusColor(tone, background));
    });
}

} // namespace muster
