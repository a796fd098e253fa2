// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickdelegate.h"

#include "ui/widgets/ownstyle.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>
#include <QStyle>
#include <QStyleOption>

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

} // namespace

void drawTickBox(QPainter &painter, const QRect &rect, Qt::CheckState state, bool usable,
                 const QColor &ink)
{
    // The own look has boxes that are seen on any row, the same everywhere.
    const QStyle *style = QApplication::style();
    if (usable && qobject_cast<const OwnStyle *>(style)) {
        QStyleOption box;
        box.rect = rect;
        box.palette = QApplication::palette();
        box.state = QStyle::State_Enabled
            | (state == Qt::Checked                ? QStyle::State_On
                   : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                   : QStyle::State_Off);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter);
        return;
    }
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

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    // Some styles' boxes are as high as a row, and would touch those above and below.
    const int room = cell.rect.height() - 6;
    const QSize size = QSize(style->pixelMetric(QStyle::PM_IndicatorWidth, &cell, cell.widget),
                             style->pixelMetric(QStyle::PM_IndicatorHeight, &cell, cell.widget))
                           .boundedTo(QSize(room, room));
    const QPalette::ColorGroup group
        = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QPalette::ColorRole role
        = cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    drawTickBox(*painter, QStyle::alignedRect(cell.direction, Qt::AlignCenter, size, cell.rect),
                cell.checkState, index.flags() & Qt::ItemIsUserCheckable,
                cell.palette.color(group, role));
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        // Two quick clicks are two clicks: each release toggles.
        return static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint()))
            return false;
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    default:
        return false;
    }
}

} // namespace muster
