// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/middledelegate.h"

#include <QAbstractItemView>

namespace muster {

void MiddleDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

void cutInTheMiddle(QAbstractItemView &view, const QList<int> &columns)
{
    auto *middle = new MiddleDelegate(&view);
    for (const int column : columns)
        view.setItemDelegateForColumn(column, middle);
}

} // namespace muster
