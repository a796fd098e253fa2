// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/accessibletable.h"

#include "ui/widgets/accessiblecell.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QTableView>
#include <QVariant>

#include <algorithm>

namespace muster {

namespace {

constexpr char tickProperty[] = "accessibleTickColumn";

quint64 keyOf(int row, int column) { return quint64(quint32(row + 1)) << 32 | quint32(column + 1); }

int rowOf(quint64 key) { return int(key >> 32) - 1; }

// Not QTableView's alone: a table is known by what it asked for, whatever its class.
QAccessibleInterface *made(const QString &, QObject *object)
{
    auto *table = qobject_cast<QTableView *>(object);
    const QVariant column = table ? table->property(tickProperty) : QVariant();
    return column.isValid() ? new AccessibleTable(*table, column.toInt()) : nullptr;
}

QList<QMenu *> openMenus(const QTableView &table)
{
    QList<QMenu *> menus = table.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    menus.removeIf([](const QMenu *menu) { return !menu->isVisible(); });
    return menus;
}

} // namespace

void setAccessibleRows(QTableView &table, int tickColumn)
{
    table.setProperty(tickProperty, tickColumn);
    QAccessible::installFactory(made); // once, however often it is asked for
}

AccessibleTable::AccessibleTable(QTableView &table, int tickColumn)
    : QAccessibleWidget(&table, QAccessible::Table)
    , m_tickColumn(tickColumn)
{
    follow();
}

AccessibleTable::~AccessibleTable()
{
    for (const Kept &kept : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(kept.id);
}

QTableView *AccessibleTable::view() const
{
    return isValid() ? qobject_cast<QTableView *>(object()) : nullptr;
}

QAbstractItemModel *AccessibleTable::model() const { return view() ? view()->model() : nullptr; }

QItemSelectionModel *AccessibleTable::selection() const
{
    return view() ? view()->selectionModel() : nullptr;
}

// By signals of the model and not by modelChange(), which comes only while somebody listens.
void AccessibleTable::follow()
{
    m_model = model();
    if (!m_model)
        return;
    const auto on
        = [this](auto signal, auto slot) { QObject::connect(m_model, signal, &m_context, slot); };
    on(&QAbstractItemModel::layoutAboutToBeChanged, [this] { keepCurrent(); });
    on(&QAbstractItemModel::layoutChanged, [this] { forgetAllButCurrent(); });
    on(&QAbstractItemModel::rowsInserted,
       [this](const QModelIndex &, int first) { forgetFrom(first); });
    on(&QAbstractItemModel::rowsRemoved,
       [this](const QModelIndex &, int first) { forgetFrom(first); });
    on(&QAbstractItemModel::rowsMoved, [this] { forgetFrom(0); });
    on(&QAbstractItemModel::columnsInserted, [this] { forgetFrom(-1); });
    on(&QAbstractItemModel::columnsRemoved, [this] { forgetFrom(-1); });
    on(&QAbstractItemModel::columnsMoved, [this] { forgetFrom(-1); });
    on(&QAbstractItemModel::modelReset, [this] { forgetFrom(-1); });
    on(&QAbstractItemModel::dataChanged, [this](const QModelIndex &from, const QModelIndex &to) {
        sayCurrent(from.row(), to.row());
    });
}

void AccessibleTable::keepCurrent()
{
    const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
    m_current = { current.row(), current.column() };
}

// The cell that a person is at goes with its row: what is being read stays the same thing.
void AccessibleTable::forgetAllButCurrent()
{
    const auto at = m_cells.constFind(keyOf(m_current.first, m_current.second));
    const bool isKept = m_current.first >= 0 && at != m_cells.constEnd();
    const QAccessible::Id id = isKept ? at->id : 0;
    if (isKept) {
        m_order.erase(at->place);
        m_cells.erase(at);
    }
    forgetFrom(0);
    if (!isKept)
        return;
    const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
    QAccessibleInterface *kept = QAccessible::accessibleInterface(id);
    if (!kept || !current.isValid()) {
        QAccessible::deleteAccessibleInterface(id);
        return;
    }
    static_cast<AccessibleCell *>(kept)->setPlace(current.row(), current.column());
    const quint64 key = keyOf(current.row(), current.column());
    m_order.push_back(key);
    m_cells.insert(key, { id, std::prev(m_order.end()) });
}

void AccessibleTable::forgetFrom(int row)
{
    for (auto at = m_cells.begin(); at != m_cells.end();) {
        if (rowOf(at.key()) < row) {
            ++at;
            continue;
        }
        QAccessible::deleteAccessibleInterface(at->id);
        m_order.erase(at->place);
        at = m_cells.erase(at);
    }
}

// What changes under a person who has read the row is told; the rest is read when they come to it.
void AccessibleTable::sayCurrent(int top, int bottom)
{
    if (!QAccessible::isActive() || !view() || !view()->hasFocus())
        return;
    const QModelIndex current = view()->currentIndex();
    if (!current.isValid() || current.row() < top || current.row() > bottom)
        return;
    const auto kept = m_cells.constFind(keyOf(current.row(), current.column()));
    QAccessibleInterface *cell
        = kept == m_cells.constEnd() ? nullptr : QAccessible::accessibleInterface(kept->id);
    if (!cell || !static_cast<AccessibleCell *>(cell)->hasNews())
        return;
    QAccessibleEvent renamed(cell, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

QAccessibleInterface *AccessibleTable::cell(int row, int column) const
{
    if (row < -1 || column < -1 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const quint64 key = keyOf(row, column);
    if (const auto kept = m_cells.find(key); kept != m_cells.end()) {
        if (QAccessibleInterface *known = QAccessible::accessibleInterface(kept->id)) {
            m_order.splice(m_order.end(), m_order, kept->place);
            return known;
        }
        m_order.erase(kept->place);
        m_cells.erase(kept);
    }
    auto *fresh = new AccessibleCell(*this, row, column);
    m_order.push_back(key);
    m_cells.insert(key,
                   { QAccessible::registerAccessibleInterface(fresh), std::prev(m_order.end()) });
    while (m_cells.size() > mostCells) {
        const quint64 oldest = m_order.front();
        m_order.pop_front();
        QAccessible::deleteAccessibleInterface(m_cells.take(oldest).id);
    }
    return fresh;
}

int AccessibleTable::childCount() const
{
    if (!model())
        return 0;
    return (rowCount() + 1) * (columnCount() + 1) + int(openMenus(*view()).size());
}

QAccessibleInterface *AccessibleTable::child(int index) const
{
    if (!model() || index < 0)
        return nullptr;
    const int across = columnCount() + 1;
    const int cells = (rowCount() + 1) * across;
    if (index < cells)
        return cell(index / across - 1, index % across - 1);
    const QList<QMenu *> menus = openMenus(*view());
    return QAccessible::queryAccessibleInterface(menus.value(index - cells));
}

int AccessibleTable::indexOfChild(const QAccessibleInterface *child) const
{
    if (!child || !model())
        return -1;
    const int across = columnCount() + 1;
    if (const auto *menu = qobject_cast<QMenu *>(child->object())) {
        const qsizetype at = openMenus(*view()).indexOf(menu);
        return at < 0 ? -1 : (rowCount() + 1) * across + int(at);
    }
    if (child->object() || !child->parent() || child->parent()->object() != object())
        return -1;
    const auto *cell = static_cast<const AccessibleCell *>(child);
    return (cell->rowIndex() + 1) * across + cell->columnIndex() + 1;
}

QAccessibleInterface *AccessibleTable::childAt(int x, int y) const
{
    if (!model())
        return nullptr;
    const QPoint point(x, y);
    const QHeaderView &header = *view()->horizontalHeader();
    const QPoint inHeader = header.mapFromGlobal(point);
    if (header.isVisible() && header.rect().contains(inHeader))
        return cell(-1, header.logicalIndexAt(inHeader));
    const QModelIndex at = view()->indexAt(view()->viewport()->mapFromGlobal(point));
    return at.isValid() ? cell(at.row(), at.column()) : nullptr;
}

QAccessibleInterface *AccessibleTable::focusChild() const
{
    const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
    if (current.isValid() && view()->hasFocus())
        return cell(current.row(), current.column());
    return QAccessibleWidget::focusChild();
}

void *AccessibleTable::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (type == QAccessible::SelectionInterface)
        return static_cast<QAccessibleSelectionInterface *>(this);
#endif
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AccessibleTable::cellAt(int row, int column) const
{
    return row < 0 || column < 0 ? nullptr : cell(row, column);
}

int AccessibleTable::rowCount() const { return model() ? model()->rowCount() : 0; }

int AccessibleTable::columnCount() const { return model() ? model()->columnCount() : 0; }

QString AccessibleTable::columnDescription(int column) const
{
    const QAccessibleInterface *title = cell(-1, std::max(0, column));
    return title ? title->text(QAccessible::Name) : QString();
}

QString AccessibleTable::rowDescription(int row) const
{
    const QAccessibleInterface *title = cell(std::max(0, row), -1);
    return title ? title->text(QAccessible::Name) : QString();
}

int AccessibleTable::selectedCellCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range :
         selection() ? selection()->selection() : QItemSelection())
        count += range.width() * range.height();
    return count;
}

QList<QAccessibleInterface *> AccessibleTable::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const QItemSelectionRange &range :
         selection() ? selection()->selection() : QItemSelection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (cells.size() == mostListed)
                    return cells;
                cells += cell(row, column);
            }
        }
    }
    return cells;
}

QList<int> AccessibleTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range :
         selection() ? selection()->selection() : QItemSelection()) {
        for (int row = range.top(); range.width() == columnCount() && row <= range.bottom(); ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int AccessibleTable::selectedRowCount() const { return int(selectedRows().size()); }

// Rows are selected in these tables, never columns.
QList<int> AccessibleTable::selectedColumns() const { return {}; }

int AccessibleTable::selectedColumnCount() const { return 0; }

bool AccessibleTable::isColumnSelected(int) const { return false; }

bool AccessibleTable::selectColumn(int) { return false; }

bool AccessibleTable::unselectColumn(int) { return false; }

bool AccessibleTable::isRowSelected(int row) const
{
    return selection() && row >= 0 && row < rowCount() && selection()->isRowSelected(row);
}

bool AccessibleTable::select(int row, bool selected)
{
    const QModelIndex at = model() && row >= 0 ? model()->index(row, 0) : QModelIndex();
    if (!at.isValid() || !selection() || view()->selectionMode() == QAbstractItemView::NoSelection)
        return false;
    const bool isOne = view()->selectionMode() == QAbstractItemView::SingleSelection;
    QItemSelectionModel::SelectionFlags how = QItemSelectionModel::Deselect;
    if (selected)
        how = isOne ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select;
    selection()->select(at, how | QItemSelectionModel::Rows);
    return true;
}

bool AccessibleTable::selectRow(int row) { return select(row, true); }

bool AccessibleTable::unselectRow(int row) { return select(row, false); }

void AccessibleTable::modelChange(QAccessibleTableModelChangeEvent *)
{
    if (model() == m_model)
        return;
    if (m_model)
        QObject::disconnect(m_model, nullptr, &m_context, nullptr);
    forgetFrom(-1);
    follow();
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
int AccessibleTable::selectedItemCount() const { return selectedCellCount(); }

QList<QAccessibleInterface *> AccessibleTable::selectedItems() const { return selectedCells(); }

bool AccessibleTable::select(QAccessibleInterface *child)
{
    const QAccessibleTableCellInterface *cell = child ? child->tableCellInterface() : nullptr;
    return cell && select(cell->rowIndex(), true);
}

bool AccessibleTable::unselect(QAccessibleInterface *child)
{
    const QAccessibleTableCellInterface *cell = child ? child->tableCellInterface() : nullptr;
    return cell && select(cell->rowIndex(), false);
}

bool AccessibleTable::selectAll()
{
    if (!selection() || view()->selectionMode() == QAbstractItemView::SingleSelection)
        return false;
    view()->selectAll();
    return true;
}

bool AccessibleTable::clear()
{
    if (!selection())
        return false;
    selection()->clearSelection();
    return true;
}
#endif

} // namespace muster
