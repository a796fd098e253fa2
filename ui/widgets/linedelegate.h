// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the delegates of lists have in common whose lines have something at their right: how high
// it is, and how the rest is drawn. Owned by the view; UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace muster {

class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    //! \brief Where the text of \a option stands.
    [[nodiscard]] static QRect textPlace(const QStyleOptionViewItem &option);
    //! \brief Draws all of \a option but what is at its right.
    static void drawLine(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace muster
