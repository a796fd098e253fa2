// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/chart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace muster {

namespace {

constexpr float touch = 0.22F;

QColor lightened(QColor color)
{
    color.setAlphaF(touch);
    return color;
}

// Not the patterns of Qt: these would be another one at each scale, and too fine for a picture.
void hatch(QPainter &painter, const QRectF &box, ChartFill fill, const QColor &color)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    const double height = box.height();
    if (fill == ChartFill::Striped) {
        for (double y = box.top() + 1; y < box.bottom(); y += 3)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    } else {
        // From one grid for the whole drawing, so that neighbours look like one.
        double x = std::floor((box.left() - height) / chartHatch) * chartHatch;
        for (; x < box.right(); x += chartHatch) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
            if (fill == ChartFill::Crossed)
                painter.drawLine(QPointF(x, box.top()), QPointF(x + height, box.bottom()));
        }
    }
    painter.restore();
}

void paintGround(QPainter &painter, const ChartShape &shape, const QColor &color,
                 const QColor &ground)
{
    switch (shape.fill) {
    case ChartFill::Solid:
        painter.fillRect(shape.box, color);
        return;
    case ChartFill::Light:
        painter.fillRect(shape.box, lightened(color));
        return;
    case ChartFill::Hollow:
        return;
    case ChartFill::Hatched:
    case ChartFill::Crossed:
    case ChartFill::Striped:
        if (shape.kind == ChartKind::Bar)
            painter.fillRect(shape.box, ground);
        painter.fillRect(shape.box, lightened(color));
        hatch(painter, shape.box, shape.fill, color);
        return;
    }
}

void paintBox(QPainter &painter, const ChartShape &shape, const QColor &color, const QColor &ground)
{
    paintGround(painter, shape, color, ground);
    const QRectF edge = shape.box.adjusted(0.5, 0.5, -0.5, -0.5);
    if (shape.kind != ChartKind::Bar || shape.fill == ChartFill::Solid || edge.width() < 1
        || edge.height() < 1)
        return;
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(edge);
}

void paintText(QPainter &painter, const ChartShape &shape, const QColor &color)
{
    painter.setPen(color);
    const QString text
        = QFontMetricsF(painter.font()).elidedText(shape.text, Qt::ElideMiddle, shape.box.width());
    painter.drawText(shape.box, static_cast<int>(shape.alignment) | Qt::TextSingleLine, text);
}

} // namespace

ChartFill fillOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return ChartFill::Solid;
    case Tone::Bad:
        return ChartFill::Crossed;
    case Tone::Refused:
        return ChartFill::Striped;
    case Tone::Unsure:
    case Tone::Warning:
        return ChartFill::Hatched;
    case Tone::Busy:
        return ChartFill::Light;
    case Tone::Waiting:
    case Tone::Off:
        break;
    }
    return ChartFill::Hollow;
}

QColor chartColour(const ChartShape &shape, const QPalette &palette)
{
    switch (shape.ink) {
    case ChartInk::Tone:
        return toneColor(shape.tone, palette.color(QPalette::Base));
    case ChartInk::Text:
        return palette.color(QPalette::Text);
    case ChartInk::Quiet:
        return palette.color(QPalette::Mid);
    case ChartInk::Accent:
        break;
    }
    return palette.color(QPalette::Link); // a selection is but a tint
}

void paintChart(QPainter &painter, const Chart &chart, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    for (const ChartShape &shape : chart.shapes) {
        const QColor color = chartColour(shape, palette);
        switch (shape.kind) {
        case ChartKind::Bar:
        case ChartKind::Band:
            paintBox(painter, shape, color, ground);
            break;
        case ChartKind::Line:
            painter.setPen(
                QPen(color, 1, shape.fill == ChartFill::Hollow ? Qt::DashLine : Qt::SolidLine));
            painter.drawLine(shape.box.topLeft(), shape.box.bottomRight());
            break;
        case ChartKind::Mark:
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            paintTone(painter, shape.box, shape.tone, color, ground);
            painter.restore();
            break;
        case ChartKind::Text:
            paintText(painter, shape, color);
            break;
        }
    }
}

} // namespace muster
