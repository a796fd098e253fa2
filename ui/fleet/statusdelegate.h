// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Draws a cell with a shape before its text: a status, whether a row may be picked. Owned by the
// view; UI thread.
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <functional>

namespace muster {

//! \brief Puts the shape of the number that \a markRole gives, by default a StatusTone, before the
//! cell's text, in a colour that is visible on the row as it is drawn: plain, alternate, or
//! selected, where it gets a plate unless that is but a tint. A cell without a number, or with a
//! negative one, has none.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! \brief Draws one shape on \a ground, \a size pixels wide and high.
    using Draw = std::function<QPixmap(int mark, const QColor &ground, int size, qreal scale)>;

    explicit StatusDelegate(int toneRole, QObject *parent = nullptr);
    StatusDelegate(int markRole, Draw draw, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_markRole;
    Draw m_draw;
    mutable QHash<QString, QPixmap> m_pixmaps; // by mark, background, size, scale and plate
};

} // namespace muster
