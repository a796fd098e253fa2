// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rowtable.h"

#include "ui/widgets/accessibletable.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/ownpalette.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace muster {

RowTable::RowTable(int copyRole, QWidget *parent)
    : QTableView(parent)
    , m_copyRole(copyRole)
{
    setAccessibleRows(*this);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowHeightFor(fontMetrics().height()));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &RowTable::rowChosen);
}

void RowTable::setColumnWidths(std::initializer_list<int> averageCharacters)
{
    const int unit = fontMetrics().averageCharWidth();
    int column = 0;
    for (const int characters : averageCharacters)
        horizontalHeader()->resizeSection(column++, characters * unit);
}

void RowTable::fitColumn(int column, const QString &sample)
{
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    horizontalHeader()->resizeSection(column,
                                      fontMetrics().horizontalAdvance(sample) + 2 * margin
                                          + 2 * fontMetrics().averageCharWidth());
}

QList<int> RowTable::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (selected.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString RowTable::copiedText(const QModelIndex &cell) const
{
    return cell.data(m_copyRole).toString();
}

QString RowTable::rowsText() const
{
    if (!model())
        return {};
    QList<QStringList> lines;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells += copiedText(model()->index(row, column));
        lines += cells;
    }
    return clipboardText(lines);
}

void RowTable::copyRows()
{
    const QString text = rowsText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        emit rowChosen(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->globalPos());
}

void RowTable::fillMenu(QMenu &menu)
{
    menu.addAction(tr("&Copy rows"), this, &RowTable::copyRows);
}

} // namespace muster
