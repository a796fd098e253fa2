// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One cell, or one title, of an AccessibleTable: a place, and whatever the model shows there.
// Owned by Qt's list of accessible objects until its table lets go of it; UI thread.
#pragma once

#include <QAccessible>
#include <QModelIndex>

namespace muster {

class AccessibleTable;

class AccessibleCell final : public QAccessibleInterface,
                             public QAccessibleTableCellInterface,
                             public QAccessibleActionInterface
{
public:
    //! \brief \a table outlives it; -1: the title of the column, or of the row.
    AccessibleCell(const AccessibleTable &table, int row, int column);

    void setPlace(int row, int column);
    //! \brief It was read, and says something else now.
    [[nodiscard]] bool hasNews() const;

    // QAccessibleInterface
    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableCellInterface
    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override;
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override;

    // QAccessibleActionInterface
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &name) const override;

private:
    [[nodiscard]] bool isTitle() const { return m_row < 0 || m_column < 0; }
    [[nodiscard]] QString told(QAccessible::Text text) const;
    [[nodiscard]] QModelIndex index() const;
    [[nodiscard]] QModelIndex tick() const;
    [[nodiscard]] bool isTickable() const;
    [[nodiscard]] QRect titleRect() const;
    void showMenu();

    const AccessibleTable &m_table;
    int m_row;
    int m_column;
    mutable QString m_read; // what was read last
};

} // namespace muster
