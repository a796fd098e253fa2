// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetview.h"

#include "ui/fleet/columnwidths.h"
#include "ui/fleet/eligibilitymark.h"
#include "ui/fleet/formerstatusdelegate.h"
#include "ui/fleet/restarttext.h"
#include "ui/fleet/statusdelegate.h"
#include "ui/fleet/tickdelegate.h"
#include "ui/fleet/tickheader.h"
#include "ui/widgets/accessibletable.h"
#include "ui/widgets/clipboardtext.h"
#include "ui/widgets/middledelegate.h"
#include "ui/widgets/ownpalette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace muster {

FleetView::FleetView(FleetModel &model, FleetProxy &proxy, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_header(new TickHeader(FleetModel::TickColumn, this))
    , m_widths(new ColumnWidths(model, *m_header, *this))
{
    setObjectName(QStringLiteral("fleetTable"));
    m_header->setObjectName(QStringLiteral("fleetHeader"));
    setHorizontalHeader(m_header);
    setAccessibleRows(*this, FleetModel::TickColumn);
    setModel(&proxy);
    setItemDelegateForColumn(FleetModel::TickColumn, new TickDelegate(this));
    setItemDelegateForColumn(FleetModel::StatusColumn, new FormerStatusDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeightFor(fontMetrics().height()));
    setUpColumns();
    connect(m_header, &TickHeader::focusMoved, this, [this](int section) {
        const int x = columnViewportPosition(section);
        if (x < 0 || x + columnWidth(section) > viewport()->width())
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + x);
    });
}

void FleetView::setUpColumns()
{
    const int character = fontMetrics().averageCharWidth();
    auto *middle = new MiddleDelegate(this);
    setItemDelegateForColumn(FleetModel::NameColumn, middle);
    setItemDelegateForColumn(FleetModel::IdColumn, middle);
    m_header->setMinimumSectionSize(character * 4);
    m_header->setFirstSectionMovable(false);
    m_header->setSectionsMovable(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = FleetModel::FirstKindColumn; column < m_model.eligibilityColumn(); ++column) {
        const ColumnInfo &info = m_model.kind().columns.at(column - FleetModel::FirstKindColumn);
        if (info.monospace)
            setItemDelegateForColumn(column, middle);
        setColumnHidden(column, info.isExtra);
    }
    setItemDelegateForColumn(m_model.eligibilityColumn(),
                             new StatusDelegate(
                                 FleetModel::EligibilityRole,
                                 [](int mark, const QColor &ground, int size, qreal scale) {
                                     return eligibilityPixmap(static_cast<Eligibility>(mark),
                                                              ground, size, scale);
                                 },
                                 this));
    setItemDelegateForColumn(m_model.restartColumn(),
                             new StatusDelegate(
                                 FleetModel::OutcomeRole,
                                 [](int mark, const QColor &ground, int size, qreal scale) {
                                     return outcomePixmap(static_cast<Outcome>(mark), ground, size,
                                                          scale);
                                 },
                                 this));
    // What a person goes by stands first, and the ID comes after it.
    putBeside(FleetModel::StatusColumn, FleetModel::NameColumn);
    putBeside(m_model.eligibilityColumn(), FleetModel::StatusColumn);
    putBeside(m_model.restartColumn(), m_model.eligibilityColumn());
    setColumnWidth(FleetModel::TickColumn, character * 5);
    m_header->setSectionResizeMode(FleetModel::TickColumn, QHeaderView::Fixed);
    m_header->setStretchLastSection(false);
    // Without a sorted column: the order of the cloud's list.
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_widths->begin();
}

void FleetView::putBeside(int column, int neighbour)
{
    const int from = m_header->visualIndex(column);
    const int to = m_header->visualIndex(neighbour);
    m_header->moveSection(from, from < to ? to : to + 1);
}

void FleetView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_widths->share();
}

void FleetView::repaintRestarts()
{
    const int column = m_model.restartColumn();
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column),
                       viewport()->height());
}

QList<int> FleetView::chosenSourceRows() const
{
    QList<int> proxyRows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
            proxyRows.append(row);
    }
    if (proxyRows.isEmpty() && currentIndex().isValid())
        proxyRows.append(currentIndex().row());
    std::sort(proxyRows.begin(), proxyRows.end());
    proxyRows.erase(std::unique(proxyRows.begin(), proxyRows.end()), proxyRows.end());
    QList<int> rows;
    rows.reserve(proxyRows.size());
    for (const int row : std::as_const(proxyRows))
        rows.append(m_proxy.sourceRows().at(row));
    return rows;
}

void FleetView::setChosenTicked(bool ticked)
{
    m_model.setTicked(chosenSourceRows(), ticked);
    m_anchor = currentIndex();
}

void FleetView::toggleChosen()
{
    const QList<int> rows = chosenSourceRows();
    const bool anyToTick = std::any_of(rows.cbegin(), rows.cend(), [this](int row) {
        return m_model.isEligible(row) && !m_model.isTicked(row);
    });
    setChosenTicked(anyToTick);
}

void FleetView::tickRange()
{
    const QItemSelection selection = selectionModel()->selection();
    const bool several
        = selection.size() > 1 || (!selection.isEmpty() && selection.first().height() > 1);
    if (several || !m_anchor.isValid() || !currentIndex().isValid()) {
        setChosenTicked(true);
        return;
    }
    const int from = std::min(m_anchor.row(), currentIndex().row());
    const int to = std::max(m_anchor.row(), currentIndex().row());
    m_model.setTicked(m_proxy.sourceRows().mid(from, to - from + 1), true);
    m_anchor = currentIndex();
}

QList<Target> FleetView::chosenTargets(const FleetKind &command) const
{
    QList<Target> targets;
    for (const int row : chosenSourceRows()) {
        const Target target = m_model.target(row);
        const bool may = command.status(target.status).eligibility != Eligibility::No;
        if (may && !m_model.isGone(row))
            targets.append(target);
    }
    return targets;
}

QString FleetView::chosenRowsText() const
{
    QString text;
    for (const int row : chosenSourceRows()) {
        QStringList cells;
        for (int visual = 0; visual < m_header->count(); ++visual) {
            const int column = m_header->logicalIndex(visual);
            if (column != FleetModel::TickColumn && !isColumnHidden(column))
                cells.append(m_model.text(row, column));
        }
        text += clipboardLine(cells) + u'\n';
    }
    return text;
}

QString FleetView::chosenIdsText() const
{
    QStringList ids;
    for (const int row : chosenSourceRows())
        ids.append(clipboardLine({ m_model.fleetRow(row).id.value }));
    return ids.join(u'\n');
}

QString FleetView::chosenNamesText() const
{
    QStringList names;
    for (const int row : chosenSourceRows())
        names.append(clipboardLine({ m_model.text(row, FleetModel::NameColumn) }));
    return names.join(u'\n');
}

void FleetView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !(event->modifiers() & Qt::ControlModifier)) {
        if (event->modifiers() & Qt::ShiftModifier)
            tickRange();
        else
            toggleChosen();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit detailsRequested();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore(); // else it is taken for a letter to search for
    } else if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
    } else if (event->matches(QKeySequence::SelectAll)) {
        emit tickAllRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void FleetView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    // On a box two quick clicks are two clicks.
    if (event->button() == Qt::LeftButton && index.isValid()
        && index.column() != FleetModel::TickColumn)
        emit detailsRequested();
}

} // namespace muster
