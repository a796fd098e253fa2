// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/linedelegate.h"

#include "ui/widgets/ownpalette.h"

#include <QApplication>

#include <algorithm>

namespace muster {

namespace {

const QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return *(option.widget ? option.widget->style() : QApplication::style());
}

} // namespace

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return { size.width(),
             std::max(size.height(), rowHeightFor(QFontMetrics(option.font).height())) };
}

QRect LineDelegate::textPlace(const QStyleOptionViewItem &option)
{
    return styleOf(option).subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
}

void LineDelegate::drawLine(QPainter *painter, const QStyleOptionViewItem &option)
{
    styleOf(option).drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

} // namespace muster
