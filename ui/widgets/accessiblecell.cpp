// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/accessiblecell.h"

#include "ui/widgets/accessibletable.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeySequence>
#include <QTableView>

namespace muster {

AccessibleCell::AccessibleCell(const AccessibleTable &table, int row, int column)
    : m_table(table)
    , m_row(row)
    , m_column(column)
{
}

void AccessibleCell::setPlace(int row, int column)
{
    m_row = row;
    m_column = column;
}

QModelIndex AccessibleCell::index() const
{
    const QTableView *view = m_table.view();
    return view && view->model() && !isTitle() ? view->model()->index(m_row, m_column)
                                               : QModelIndex();
}

QModelIndex AccessibleCell::tick() const
{
    const QModelIndex at = index();
    return at.isValid() && m_table.tickColumn() >= 0 ? at.siblingAtColumn(m_table.tickColumn())
                                                     : QModelIndex();
}

bool AccessibleCell::isTickable() const { return tick().flags() & Qt::ItemIsUserCheckable; }

bool AccessibleCell::isValid() const
{
    const QTableView *view = m_table.view();
    return view && view->model() && m_row < view->model()->rowCount()
        && m_column < view->model()->columnCount();
}

QWindow *AccessibleCell::window() const { return m_table.window(); }

QAccessibleInterface *AccessibleCell::parent() const
{
    return QAccessible::queryAccessibleInterface(m_table.view());
}

QAccessibleInterface *AccessibleCell::table() const { return parent(); }

QString AccessibleCell::text(QAccessible::Text text) const
{
    QString said = told(text);
    if (text == QAccessible::Name)
        m_read = said;
    return said;
}

bool AccessibleCell::hasNews() const
{
    return !m_read.isEmpty() && told(QAccessible::Name) != m_read;
}

QString AccessibleCell::told(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    const QAbstractItemModel &model = *m_table.view()->model();
    const auto shown = [text](const auto &data) {
        const QString told = data(text == QAccessible::Description ? Qt::AccessibleDescriptionRole
                                                                   : Qt::AccessibleTextRole);
        const bool isNamed = !told.isEmpty() || text != QAccessible::Name;
        return isNamed ? told : data(Qt::DisplayRole);
    };
    if (text != QAccessible::Name && text != QAccessible::Description)
        return {};
    if (m_row < 0 && m_column < 0)
        return {};
    if (!isTitle())
        return shown([this](int role) { return index().data(role).toString(); });
    const int section = m_row < 0 ? m_column : m_row;
    const Qt::Orientation orientation = m_row < 0 ? Qt::Horizontal : Qt::Vertical;
    return shown([&](int role) { return model.headerData(section, orientation, role).toString(); });
}

QRect AccessibleCell::titleRect() const
{
    const QTableView &view = *m_table.view();
    const QHeaderView &header = m_row < 0 ? *view.horizontalHeader() : *view.verticalHeader();
    const int section = m_row < 0 ? m_column : m_row;
    if (section < 0 || header.isHidden() || header.isSectionHidden(section))
        return {};
    const int at = header.sectionViewportPosition(section);
    const int size = header.sectionSize(section);
    const QRect place
        = m_row < 0 ? QRect(at, 0, size, header.height()) : QRect(0, at, header.width(), size);
    return { header.mapToGlobal(place.topLeft()), place.size() };
}

QRect AccessibleCell::rect() const
{
    if (!isValid())
        return {};
    if (isTitle())
        return titleRect();
    const QTableView &view = *m_table.view();
    const QRect place = view.visualRect(index());
    return place.isEmpty() ? QRect()
                           : QRect(view.viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::Role AccessibleCell::role() const
{
    if (!isTitle())
        return QAccessible::Cell;
    if (m_row < 0 && m_column < 0)
        return QAccessible::Pane;
    return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QTableView &view = *m_table.view();
    const QRect inside(view.viewport()->mapToGlobal(QPoint()), view.viewport()->size());
    const QRect place = rect();
    state.invisible = !view.isVisible() || place.isEmpty();
    if (isTitle())
        return state;
    state.offscreen = !state.invisible && !inside.intersects(place);
    state.invisible = state.invisible || state.offscreen;
    const QModelIndex at = index();
    const Qt::ItemFlags flags = at.flags();
    state.disabled = !(flags & Qt::ItemIsEnabled);
    if (flags & Qt::ItemIsSelectable) {
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = view.selectionMode() == QAbstractItemView::MultiSelection;
        state.extSelectable = view.selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    state.selected = isSelected();
    state.focused = view.hasFocus() && view.currentIndex() == at;
    const QVariant box = at.data(Qt::CheckStateRole);
    state.checkable = box.isValid() && (flags & Qt::ItemIsUserCheckable);
    state.checked = box.toInt() == Qt::Checked;
    state.checkStateMixed = box.toInt() == Qt::PartiallyChecked;
    return state;
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface && !isTitle())
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool AccessibleCell::isSelected() const
{
    const QTableView *view = m_table.view();
    return view && view->selectionModel() && view->selectionModel()->isSelected(index());
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    QAccessibleInterface *title = m_table.cell(-1, m_column);
    return title ? QList<QAccessibleInterface *> { title } : QList<QAccessibleInterface *>();
}

// Rows have no titles: every cell says which row it is of.
QList<QAccessibleInterface *> AccessibleCell::rowHeaderCells() const { return {}; }

QStringList AccessibleCell::actionNames() const
{
    if (!isValid() || (m_row < 0 && m_column < 0))
        return {};
    if (isTitle()) {
        const bool sorts
            = m_row < 0 && m_table.view()->isSortingEnabled() && m_column != m_table.tickColumn();
        return sorts ? QStringList { pressAction() } : QStringList();
    }
    QStringList names;
    if (isTickable())
        names += toggleAction(); // the first one is what a screen reader does of itself
    names += setFocusAction();
    if (m_table.view()->contextMenuPolicy() != Qt::NoContextMenu)
        names += showMenuAction();
    return names;
}

void AccessibleCell::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    QTableView &view = *m_table.view();
    if (name == toggleAction()) {
        const QModelIndex box = tick();
        const bool isTicked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        view.model()->setData(box, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else if (name == setFocusAction()) {
        view.setFocus(Qt::OtherFocusReason);
        view.setCurrentIndex(index());
    } else if (name == showMenuAction()) {
        showMenu();
    } else { // as a click on the title does
        QHeaderView &header = *view.horizontalHeader();
        const bool turns = header.sortIndicatorSection() == m_column
            && header.sortIndicatorOrder() == Qt::AscendingOrder;
        header.setSortIndicator(m_column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void AccessibleCell::showMenu()
{
    QTableView &view = *m_table.view();
    const QModelIndex at = index();
    view.scrollTo(at);
    if (!view.selectionModel()->isSelected(at))
        view.setCurrentIndex(at);
    const QPoint middle = view.visualRect(at).center();
    // Later: whoever asked for it is answered first.
    QCoreApplication::postEvent(view.viewport(),
                                new QContextMenuEvent(QContextMenuEvent::Other, middle,
                                                      view.viewport()->mapToGlobal(middle)));
}

QStringList AccessibleCell::keyBindingsForAction(const QString &name) const
{
    if (name != toggleAction())
        return {};
    return { QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) };
}

} // namespace muster
