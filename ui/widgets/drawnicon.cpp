// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/drawnicon.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace muster {

DrawnIcon::DrawnIcon(QList<int> sizes, Draw draw)
    : m_sizes(std::move(sizes))
    , m_draw(std::move(draw))
{
}

int DrawnIcon::sideFor(const QSize &size) const
{
    return std::min({ size.width(), size.height(), m_sizes.constLast() });
}

void DrawnIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
    drawn.setDevicePixelRatio(ratio);
    QRectF place({ 0, 0 }, drawn.deviceIndependentSize());
    place.moveCenter(QRectF(rect).center());
    painter->drawPixmap(place.topLeft(), drawn);
}

QPixmap DrawnIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const int side = sideFor(size);
    if (side <= 0)
        return {};
    QPixmap &drawn = m_drawn[{ side, static_cast<int>(mode) }];
    if (drawn.isNull())
        drawn = m_draw(side, mode);
    return drawn;
}

QSize DrawnIcon::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return QSize(1, 1) * std::max(0, sideFor(size));
}

QList<QSize> DrawnIcon::availableSizes(QIcon::Mode, QIcon::State)
{
    QList<QSize> sizes;
    for (const int side : std::as_const(m_sizes))
        sizes.append(QSize(side, side));
    return sizes;
}

QIconEngine *DrawnIcon::clone() const { return new DrawnIcon(*this); }

QPixmap drawnPixmap(int side, qreal devicePixelRatio,
                    const std::function<void(QPainter &painter)> &draw)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    return pixmap;
}

} // namespace muster
