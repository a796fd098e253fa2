// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickbox.h"

#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>

namespace muster {

using namespace Qt::StringLiterals;

namespace {
QPixmap boxPixmap(const QSize &size, qreal scale, Qt::CheckState state, bool usable,
                  const QColor &ink)
{
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(ink, 1, usable ? Qt::SolidLine : Qt::DotLine));
    painter.drawRoundedRect(box, 2, 2);
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    painter.setPen(QPen(ink, 0.17, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF { { 0.22, 0.52 }, { 0.42, 0.74 }, { 0.80, 0.26 } });
    else if (state == Qt::PartiallyChecked)
        painter.drawLine(QPointF(0.25, 0.5), QPointF(0.75, 0.5));
    return pixmap;
}
}

void drawTickBox(QPainter &painter, const QRect &rect, Qt::CheckState state, bool usable,
                 const QColor &ink)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QString key = u"muster-tick-%1-%2-%3-%4-%5-%6"_s.arg(rect.width())
                            .arg(rect.height())
                            .arg(scale)
                            .arg(int(state))
                            .arg(int(usable))
                            .arg(ink.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = boxPixmap(rect.size(), scale, state, usable, ink);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace muster
