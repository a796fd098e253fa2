// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/flatdrawing.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace muster {

namespace {

constexpr qreal radius = 4;

//! Puts the painter back as it was.
class Saved
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter &m_painter;
};

//! So that a pen of \a width stays inside.
QRectF inside(const QRect &rect, qreal width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

QColor edgeColour(QStyle::State state, const OwnColours &colours)
{
    return state & QStyle::State_Enabled ? colours.outline : colours.dimOutline;
}

QColor buttonGround(QStyle::State state, const QPalette &palette, const OwnColours &colours)
{
    if (!(state & QStyle::State_Enabled))
        return palette.color(QPalette::Window);
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        return colours.pressed;
    return state & QStyle::State_MouseOver ? colours.hover : palette.color(QPalette::Button);
}

} // namespace

void drawField(QPainter &painter, const QRect &rect, const QColor &ground, QStyle::State state,
               const OwnColours &colours)
{
    const Saved saved(painter);
    painter.setPen(QPen(edgeColour(state, colours), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(inside(rect, 1), radius, radius);
    if (state & QStyle::State_HasFocus && state & QStyle::State_Enabled)
        drawFocus(painter, rect, colours);
}

void drawFocus(QPainter &painter, const QRect &rect, const OwnColours &colours)
{
    const Saved saved(painter);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(inside(rect, 2), radius - 1, radius - 1);
}

void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const qreal half = std::clamp(std::min(rect.width(), rect.height()) * 0.3, 2.5, 4.0);
    const Saved saved(painter);
    painter.translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF { { -half, -half / 2 }, { 0, half / 2 }, { half, -half / 2 } });
}

void drawCheckBox(QPainter &painter, const QRect &rect, QStyle::State state,
                  const QPalette &palette, const OwnColours &colours)
{
    const Saved saved(painter);
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isSet = state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor edge = isSet && isEnabled ? colours.accent : edgeColour(state, colours);
    QColor ground = palette.color(isEnabled ? QPalette::Base : QPalette::Window);
    if (isSet && isEnabled)
        ground = colours.accent;
    else if (isEnabled && state & QStyle::State_MouseOver)
        ground = colours.hover;
    const int side = std::min(rect.width(), rect.height());
    const QRectF box
        = inside(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, { side, side }, rect), 1);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(isEnabled ? colours.onAccent : palette.color(QPalette::Disabled, QPalette::Text),
             box.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (state & QStyle::State_NoChange)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else if (state & QStyle::State_On)
        painter.drawPolyline(QPolygonF { at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.3) });
}

void drawRadioButton(QPainter &painter, const QRect &rect, QStyle::State state,
                     const QPalette &palette, const OwnColours &colours)
{
    const Saved saved(painter);
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isOn = state & QStyle::State_On;
    const QColor edge = isOn && isEnabled ? colours.accent : edgeColour(state, colours);
    const QRectF circle = inside(rect, 1);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(palette.color(isEnabled ? QPalette::Base : QPalette::Window));
    painter.drawEllipse(circle);
    if (!isOn)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled ? colours.accent
                               : palette.color(QPalette::Disabled, QPalette::Text));
    painter.drawEllipse(circle.center(), circle.width() * 0.28, circle.height() * 0.28);
}

void drawPushButton(QPainter &painter, const QRect &rect, QStyle::State state, bool isDefault,
                    const QPalette &palette, const OwnColours &colours)
{
    const Saved saved(painter);
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isMarked = isEnabled && (isDefault || state & QStyle::State_On);
    painter.setPen(QPen(isMarked ? colours.accent : edgeColour(state, colours), 1));
    painter.setBrush(buttonGround(state, palette, colours));
    painter.drawRoundedRect(inside(rect, 1), radius, radius);
}

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &header,
                       const OwnColours &colours)
{
    const bool isEnabled = header.state & QStyle::State_Enabled;
    QColor ground = header.palette.color(QPalette::Window);
    if (isEnabled && header.state & QStyle::State_Sunken)
        ground = colours.pressed;
    else if (isEnabled && header.state & QStyle::State_MouseOver)
        ground = colours.hover;
    const QRect rect = header.rect;
    painter.fillRect(rect, ground);
    if (header.orientation == Qt::Vertical) {
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colours.separator);
        return;
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.separator);
    const int inset = rect.height() / 4;
    painter.fillRect(QRect(rect.right(), rect.top() + inset, 1, rect.height() - 2 * inset),
                     colours.separator);
}

void drawTab(QPainter &painter, const QStyleOptionTab &tab, const OwnColours &colours)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    const QRect rect = tab.rect;
    if (isSelected)
        painter.fillRect(rect, tab.palette.color(QPalette::Base));
    else if (tab.state & QStyle::State_MouseOver && tab.state & QStyle::State_Enabled)
        painter.fillRect(rect, colours.hover);
    if (!isSelected)
        return;
    constexpr int line = 3;
    QRect edge(rect.left(), rect.bottom() - line + 1, rect.width(), line);
    switch (tab.shape) {
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        edge.moveTop(rect.top());
        break;
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        edge = QRect(rect.right() - line + 1, rect.top(), line, rect.height());
        break;
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        edge = QRect(rect.left(), rect.top(), line, rect.height());
        break;
    default:
        break;
    }
    painter.fillRect(edge, tab.state & QStyle::State_Enabled ? colours.accent : colours.dimOutline);
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const OwnColours &colours)
{
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 done = std::clamp<qint64>(qint64(bar.progress) - bar.minimum, 0, range);
    if (range <= 0 || done == 0)
        return;
    QRect rect = bar.rect.adjusted(1, 1, -1, -1);
    const bool isHorizontal = bar.state & QStyle::State_Horizontal;
    const qint64 room = isHorizontal ? rect.width() : rect.height();
    const int length = int(std::max<qint64>(3, room * done / range));
    const bool fromRight
        = (bar.direction == Qt::RightToLeft) != bar.invertedAppearance && isHorizontal;
    if (!isHorizontal)
        rect.setTop(rect.bottom() - length + 1);
    else if (fromRight)
        rect.setLeft(rect.right() - length + 1);
    else
        rect.setWidth(length);
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.state & QStyle::State_Enabled ? colours.accent : colours.dimOutline);
    painter.drawRoundedRect(rect, 3, 3);
}

} // namespace muster
