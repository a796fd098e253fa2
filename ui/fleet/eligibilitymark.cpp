// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/eligibilitymark.h"

#include "ui/fleet/statusshape.h"

#include <QPainter>
#include <QPolygonF>

namespace muster {

QPixmap eligibilityPixmap(Eligibility eligibility, const QColor &background, int size,
                          qreal devicePixelRatio)
{
    if (eligibility == Eligibility::Warn)
        return statusPixmap(StatusTone::Warning, background, size, devicePixelRatio);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size, size);
    // Nearly all rows have the tick: it is grey, so that the few others stand out.
    painter.setPen(QPen(statusColor(StatusTone::Off, background), 0.14, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    if (eligibility == Eligibility::Yes) {
        painter.drawPolyline(QPolygonF { { 0.16, 0.54 }, { 0.40, 0.78 }, { 0.84, 0.24 } });
    } else {
        painter.drawLine(QPointF(0.22, 0.22), QPointF(0.78, 0.78));
        painter.drawLine(QPointF(0.78, 0.22), QPointF(0.22, 0.78));
    }
    return pixmap;
}

} // namespace muster
