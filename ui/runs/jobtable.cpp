// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobtable.h"

#include "app/log/redact.h"
#include "ui/runs/jobfilter.h"
#include "ui/runs/jobmodel.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/middledelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

JobTable::JobTable(JobModel &model, JobFilter &filter, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_filter(filter)
{
    setObjectName(u"jobView"_s);
    setModel(&m_filter);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    // Widths from the font, not from the rows: there may be thousands of them.
    const int unit = fontMetrics().averageCharWidth();
    static constexpr int widths[JobModel::ColumnCount] = { 18, 20, 18, 20, 12, 24, 44, 24, 10, 8 };
    for (int column = 0; column < JobModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column] * unit);
    // What went wrong stands where it can be seen; what support asks for comes behind it.
    static constexpr int order[JobModel::ColumnCount]
        = { JobModel::Name,           JobModel::Wave,
            JobModel::OutcomeColumn,  JobModel::ErrorCode,
            JobModel::Meaning,        JobModel::Elapsed,
            JobModel::JobIdColumn,    JobModel::RequestIdColumn,
            JobModel::TargetIdColumn, JobModel::Message };
    for (int place = 0; place < JobModel::ColumnCount; ++place)
        header->moveSection(header->visualIndex(order[place]), place);
    cutInTheMiddle(*this,
                   { JobModel::Name, JobModel::TargetIdColumn, JobModel::JobIdColumn,
                     JobModel::RequestIdColumn });
    const auto hideEmptyColumns = [this] {
        setColumnHidden(JobModel::Wave, m_model.waves() < 2);
        setColumnHidden(JobModel::JobIdColumn, true);
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
    connect(this, &QWidget::customContextMenuRequested, this, &JobTable::showMenu);
    setAccessibleName(tr("Targets of the run"));
}

// A cloud without jobs never gives one.
void JobTable::showJobIds(int first, int last)
{
    if (!isColumnHidden(JobModel::JobIdColumn))
        return;
    for (int row = first; row <= last; ++row) {
        if (!m_model.run().targets.at(row).jobId.isEmpty()) {
            setColumnHidden(JobModel::JobIdColumn, false);
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
            const QModelIndex cell = m_filter.index(row, JobModel::OutcomeColumn);
            if (cell.data(JobModel::OutcomeRole).value<Outcome>() != worst)
                continue;
            selectRow(row);
            m_shownByUs = m_filter.index(row, 0);
            return;
        }
    }
}

QList<int> JobTable::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    const bool isOurs = selected.size() == 1 && m_shownByUs == selected.first();
    if (selected.isEmpty() || isOurs) {
        for (int row = 0; row < m_filter.rowCount(); ++row)
            rows.append(row);
        return rows;
    }
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<qsizetype> JobTable::chosenPositions() const
{
    QList<qsizetype> positions;
    for (const int row : chosenRows())
        positions.append(m_filter.mapToSource(m_filter.index(row, 0)).row());
    return positions;
}

qsizetype JobTable::currentPosition() const { return m_filter.mapToSource(currentIndex()).row(); }

void JobTable::copyRows()
{
    QList<QStringList> rows;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int column = 0; column < JobModel::ColumnCount; ++column) {
            const QString text = m_filter.index(row, column).data().toString();
            cells += column == JobModel::Message ? redacted(text) : text;
        }
        rows += cells;
    }
    QGuiApplication::clipboard()->setText(clipboardText(rows));
}

void JobTable::copyIds()
{
    QList<QStringList> rows;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (const int column :
             { JobModel::TargetIdColumn, JobModel::JobIdColumn, JobModel::RequestIdColumn })
            cells += m_filter.index(row, column).data().toString();
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

void JobTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void JobTable::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy rows"), this, &JobTable::copyRows);
    menu->addAction(tr("Copy &IDs"), this, &JobTable::copyIds);
    menu->addAction(tr("Copy for &support"), this, &JobTable::copyForSupportRequested);
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace muster
