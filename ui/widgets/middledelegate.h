// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Draws a name, an ID or an address that is too wide: both ends, which tell them apart. Owned by
// the view; UI thread.
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace muster {

class MiddleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

//! \brief From now on \a view draws these columns so.
void cutInTheMiddle(QAbstractItemView &view, const QList<int> &columns);

} // namespace muster
