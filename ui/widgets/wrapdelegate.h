// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Makes the rows of a tree as high as their texts are once they are broken to the columns' widths:
// a QTreeView asks for the height of one line. A text without end gets a few lines. For few rows,
// which are measured anew whenever a column gets another width. Owned by the view; UI thread.
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

namespace muster {

class WrapDelegate final : public QStyledItemDelegate
{
public:
    //! \brief Is given to \a view.
    explicit WrapDelegate(QTreeView &view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {
        view.setUniformRowHeights(false);
        view.setWordWrap(true);
        view.setItemDelegate(this);
        // After the header is done with all of them.
        connect(view.header(), &QHeaderView::sectionResized, &view, &QTreeView::doItemsLayout,
                Qt::QueuedConnection);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        QStyleOptionViewItem inColumn = option;
        inColumn.rect = QRect(0, 0, m_view.columnWidth(index.column()), 0x7fff);
        const int most = mostLines * option.fontMetrics.lineSpacing();
        // The width is of the whole text: a column that is to fit its contents asks for it.
        return { QStyledItemDelegate::sizeHint(option, index).width(),
                 std::min(QStyledItemDelegate::sizeHint(inColumn, index).height(), most) };
    }

private:
    static constexpr int mostLines = 6;

    const QTreeView &m_view;
};

} // namespace muster
