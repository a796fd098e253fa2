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

namespace muster {

using namespace Qt::StringLiterals;

QList<TargetColumn> jobColumns()
{
    return { { TargetField::Name, 18 },      { TargetField::Id, 20 },
             { TargetField::Outcome, 18 },   { TargetField::Job, 20 },
             { TargetField::ErrorCode, 12 }, { TargetField::Message, 24 },
             { TargetField::Meaning, 44 },   { TargetField::Request, 24 },
             { TargetField::Elapsed, 10 },   { TargetField::Wave, 8 } };
}

JobTable::JobTable(TargetTable &model, TargetFilter &filter, QWidget *parent)
    : RowTable(Qt::DisplayRole, parent)
    , m_model(model)
    , m_filter(filter)
{
    setObjectName(u"jobView"_s);
    setModel(&m_filter);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_model.layOut(*this);
    // What went wrong is where it can be seen; what support asks for comes behind it.
    int place = 0;
    for (const TargetField field :
         { TargetField::Name, TargetField::Wave, TargetField::Outcome, TargetField::ErrorCode,
           TargetField::Meaning, TargetField::Elapsed, TargetField::Job, TargetField::Request,
           TargetField::Id, TargetField::Message })
        header->moveSection(header->visualIndex(m_model.columnOf(field)), place++);
    const auto hideEmptyColumns = [this] {
        setColumnHidden(m_model.columnOf(TargetField::Wave), m_model.waves() < 2);
        setColumnHidden(m_model.columnOf(TargetField::Job), true);
        showJobIds(0, m_model.rowCount() - 1);
    };
    connect(&m_model, &QAbstractItemModel::modelReset, this, hideEmptyColumns);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                showJobIds(first.row(), last.row());
            });
    hideEmptyColumns();
    connect(this, &QAbstractItemView::pressed, this,
            [this] { m_shownByUs = QPersistentModelIndex(); });
    setAccessibleName(tr("Targets of the run"));
}

// A cloud without jobs never gives one.
void JobTable::showJobIds(int first, int last)
{
    const int column = m_model.columnOf(TargetField::Job);
    if (!isColumnHidden(column))
        return;
    for (int row = first; row <= last; ++row) {
        if (!m_model.record(row).jobId.isEmpty()) {
            setColumnHidden(column, false);
            return;
        }
    }
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
            selectRow(row);
            m_shownByUs = cell;
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

void JobTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Targets of the run"));
    QTableView::changeEvent(event);
}

void JobTable::fillMenu(QMenu &menu)
{
    RowTable::fillMenu(menu);
    menu.addAction(tr("Copy &IDs"), this, &JobTable::copyIds);
    menu.addAction(tr("Copy for &support"), this, &JobTable::copyForSupportRequested);
}

} // namespace muster
