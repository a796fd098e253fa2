// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtable.h"

#include "app/log/redact.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/widgets/clipboardtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <numeric>
#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

JobTable::JobTable(TargetTable &model, TargetFilter &filter, QWidget *parent)
    : RowTable(Qt::DisplayRole, parent)
    , m_model(model)
    , m_filter(filter)
{
    setObjectName(u"jobView"_s);
    setModel(&m_filter);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true); // back to what asks for a person first
    setSortingEnabled(true);
    m_model.layOut(*this);
    m_columns = new JobColumns(*this, m_model);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, [this] {
        // Qt would make another row the current one, which nobody has asked for.
        if (std::exchange(m_isCurrentLeaving, false))
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    });
    connect(this, &QAbstractItemView::pressed, this,
            [this] { m_shownByUs = QPersistentModelIndex(); });
    setAccessibleName(tr("Targets of the run"));
}

void JobTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int current = currentIndex().row();
    m_isCurrentLeaving = current >= start && current <= end;
    RowTable::rowsAboutToBeRemoved(parent, start, end);
}

void JobTable::showGroup(JobGroup group)
{
    const bool wasSelected = selectionModel()->hasSelection();
    m_filter.setGroup(group);
    if (selectionModel()->hasSelection()) {
        if (!currentIndex().isValid())
            selectionModel()->setCurrentIndex(selectionModel()->selectedRows().constFirst(),
                                              QItemSelectionModel::NoUpdate);
        scrollTo(currentIndex());
        return;
    }
    scrollToTop();
    if (wasSelected && m_filter.rowCount() > 0)
        showRow(0);
}

void JobTable::showRow(int row)
{
    selectRow(row);
    m_shownByUs = m_filter.index(row, 0);
}

bool JobTable::choose(qsizetype position)
{
    const QModelIndex line = m_filter.mapFromSource(m_model.index(static_cast<int>(position), 0));
    if (!line.isValid())
        return false;
    m_shownByUs = QModelIndex(); // a person did it
    setCurrentIndex(line);
    scrollTo(line, PositionAtCenter);
    return true;
}

void JobTable::showWorst()
{
    if (selectionModel()->hasSelection())
        return;
    for (const Outcome worst : { Outcome::Failed, Outcome::Rejected, Outcome::Unknown }) {
        for (int row = 0; row < m_filter.rowCount(); ++row) {
            const QModelIndex cell = m_filter.index(row, 0);
            if (cell.data(TargetTable::OutcomeRole).value<Outcome>() != worst)
                continue;
            showRow(row);
            return;
        }
    }
}

QList<int> JobTable::chosenRows() const
{
    QList<int> rows = RowTable::chosenRows();
    const QModelIndexList selected = selectionModel()->selectedRows();
    if (selected.size() == 1 && m_shownByUs == selected.first()) {
        rows.resize(m_filter.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    return rows;
}

QString JobTable::copiedText(const QModelIndex &cell) const
{
    const QString text = RowTable::copiedText(cell);
    return cell.column() == m_model.columnOf(TargetField::Message) ? redacted(text) : text;
}

QList<qsizetype> JobTable::chosenPositions() const
{
    QList<qsizetype> positions;
    for (const int row : chosenRows())
        positions.append(m_filter.mapToSource(m_filter.index(row, 0)).row());
    return positions;
}

qsizetype JobTable::currentPosition() const { return m_filter.mapToSource(currentIndex()).row(); }

void JobTable::copyIds()
{
    QList<QStringList> rows;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (const TargetField field : { TargetField::Id, TargetField::Job, TargetField::Request })
            cells += m_filter.index(row, m_model.columnOf(field)).data().toString();
        rows += cells;
    }
    QGuiApplication::clipboard()->setText(clipboardText(rows));
}

void JobTable::tick()
{
    QList<int> rows;
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_filter.rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        rows.append(m_filter.mapToSource(m_filter.index(row, 0)).row());
    m_model.tick(rows);
}

// Eight targets and their titles: what a window of the usual size has room for.
QSize JobTable::sizeHint() const
{
    return { RowTable::sizeHint().width(),
             horizontalHeader()->sizeHint().height() + 8 * verticalHeader()->defaultSectionSize()
                 + 2 * frameWidth() };
}

void JobTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    m_columns->fit();
}

void JobTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Targets of the run"));
    RowTable::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_columns)
        m_columns->fit();
}

void JobTable::fillMenu(QMenu &menu)
{
    RowTable::fillMenu(menu);
    menu.addAction(tr("Copy &IDs"), this, &JobTable::copyIds);
    menu.addAction(tr("Copy for &support"), this, &JobTable::copyForSupportRequested);
    menu.addSeparator();
    m_columns->fillMenu(*menu.addMenu(tr("C&olumns")));
}

} // namespace muster
