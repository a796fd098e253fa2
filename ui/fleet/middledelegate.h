// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Draws an ID or an address that is too wide: both ends, which tell them apart. Owned by the view;
// UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace muster {

class MiddleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace muster
