// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickdelegate.h"

#include "ui/fleet/tickbox.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace muster {

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
