// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/eligibilitymark.h"

#include "ui/fleet/statusshape.h"
#include "ui/widgets/drawnicon.h"

#include <QPainter>
#include <QPolygonF>

namespace muster {

QPixmap eligibilityPixmap(Eligibility eligibility, const QColor &background, int size,
                          qreal devicePixelRatio)
{
    if (eligibility == Eligibility::Warn)
        return statusPixmap(StatusTone::Warning, background, size, devicePixelRatio);
    return drawnPixmap(size, devicePixelRatio, [&](QPainter &painter) {
        painter.scale(size, size);
        // Nearly all rows have the tick: it is grey, so that the few others stand out.
        painter.setPen(QPen(statusColor(StatusTone::Off, background), 0.14, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        if (eligibility == Eligibility::Yes) {
            painter.drawPolyline(QPolygonF { { 0.16, 0.54 }, { 0.40, 0.78 }, { 0.84, 0.24 } });
        } else {
            painter.drawLine(QPointF(0.22, 0.22), QPointF(0.78, 0.78));
            painter.drawLine(QPointF(0.78, 0.22), QPointF(0.22, 0.78));
        }
    });
}

} // namespace muster
