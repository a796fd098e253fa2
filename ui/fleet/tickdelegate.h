// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Draws the check box of a row, and of the header above it. Owned by the view; UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace muster {

//! \brief Draws a box in \a ink, the colour of the text around it: styles draw theirs so faintly on
//! a dark background that an empty one cannot be seen. A box that is not \a usable is dotted.
void drawTickBox(QPainter &painter, const QRect &rect, Qt::CheckState state, bool usable,
                 const QColor &ink);

//! \brief The box is in the middle of its cell, and the whole cell takes the click.
class TickDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace muster
