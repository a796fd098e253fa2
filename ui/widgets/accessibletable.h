// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a screen reader is told of a table of very many rows. Qt's own keeps an object and a
// persistent index for every cell that was ever read, and each sort goes through all of them. This
// one keeps a bounded number of cells, by their place, and lets go of them when rows move.
// Owned by Qt, which makes one for a table that asked for it; UI thread.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <list>
#include <utility>

class QAbstractItemModel;
class QItemSelectionModel;
class QTableView;

namespace muster {

//! \brief From now on a screen reader reads \a table by an AccessibleTable. In the rows of \a
//! tickColumn a cell's action ticks and unticks its row, in whichever column; -1: there are no
//! ticks. For the constructor of a table: what was asked for already stays.
void setAccessibleRows(QTableView &table, int tickColumn = -1);

//! \brief Children are, row by row, the corner, the titles, and then each row's title and cells:
//! QTableView itself reckons with that order. Open menus of the table come after them.
class AccessibleTable final : public QAccessibleWidget,
                              public QAccessibleTableInterface
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    ,
                              public QAccessibleSelectionInterface
#endif
{
public:
    static constexpr qsizetype mostCells = 4096; //!< that are kept
    static constexpr qsizetype mostListed = 1024; //!< cells that one answer lists

    AccessibleTable(QTableView &table, int tickColumn);
    ~AccessibleTable() override;

    //! \brief nullptr: it is on its way out.
    [[nodiscard]] QTableView *view() const;
    [[nodiscard]] int tickColumn() const { return m_tickColumn; }
    //! \brief -1: the title of the column, or of the row; nullptr: there is no such cell.
    [[nodiscard]] QAccessibleInterface *cell(int row, int column) const;
    //! \brief How many cells are kept.
    [[nodiscard]] qsizetype keptCells() const { return m_cells.size(); }

    // QAccessibleInterface
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableInterface
    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override;
    [[nodiscard]] int selectedCellCount() const override;
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int selectedColumnCount() const override;
    [[nodiscard]] int selectedRowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] QList<int> selectedColumns() const override;
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] bool isColumnSelected(int column) const override;
    [[nodiscard]] bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    //! \brief Nothing: it follows the model itself, whether or not anybody listens.
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // QAccessibleSelectionInterface
    [[nodiscard]] int selectedItemCount() const override;
    [[nodiscard]] QList<QAccessibleInterface *> selectedItems() const override;
    bool select(QAccessibleInterface *child) override;
    bool unselect(QAccessibleInterface *child) override;
    bool selectAll() override;
    bool clear() override;
#endif

private:
    struct Kept
    {
        QAccessible::Id id = 0;
        std::list<quint64>::iterator place;
    };

    [[nodiscard]] QAbstractItemModel *model() const;
    [[nodiscard]] QItemSelectionModel *selection() const;
    bool select(int row, bool selected);
    void follow();
    void keepCurrent();
    void forgetFrom(int row);
    void forgetAllButCurrent();
    void sayCurrent(int top, int bottom);

    const int m_tickColumn;
    QObject m_context; // of what follows the model: none of it outlives this
    QPointer<QAbstractItemModel> m_model; // whose cells are kept
    mutable QHash<quint64, Kept> m_cells; // by place
    mutable std::list<quint64> m_order; // what was asked for last comes last
    std::pair<int, int> m_current { -1, -1 }; // the current cell before rows move
};

} // namespace muster
