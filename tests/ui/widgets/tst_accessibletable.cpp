// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a screen reader finds in a table of many rows: cells that say what they are, that go or stay
// the same thing when rows move, and that leave nothing behind.

#include "tests/support/testmain.h"
#include "ui/widgets/accessiblecell.h"
#include "ui/widgets/accessibletable.h"

#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace tst_accessibletable {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 3;

class Proxy final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    [[nodiscard]] qsizetype persistent() const { return persistentIndexList().size(); }
};

//! A table that can be ticked in its first column; every third row cannot.
class Stage
{
public:
    explicit Stage(int rows)
        : model(rows, columns)
        , view(new QTableView)
    {
        for (int row = 0; row < rows; ++row) {
            auto *box = new QStandardItem;
            box->setCheckable(row % 3 != 2);
            box->setData(u"row %1"_s.arg(row), Qt::AccessibleTextRole);
            model.setItem(row, 0, box);
            model.setItem(row, 1,
                          new QStandardItem(u"name %1"_s.arg(row, 5, 10, QLatin1Char('0'))));
            model.setItem(row, 2,
                          new QStandardItem(u"%1"_s.arg(rows - row, 5, 10, QLatin1Char('0'))));
        }
        model.setHorizontalHeaderLabels({ u"Ticked"_s, u"Name"_s, u"Number"_s });
        proxy.setSourceModel(&model);
        setAccessibleRows(*view, 0);
        view->setModel(&proxy);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->verticalHeader()->hide();
        view->setAccessibleName(u"Servers"_s);
    }
    ~Stage() { delete view; }

    AccessibleTable *table() const
    {
        return dynamic_cast<AccessibleTable *>(QAccessible::queryAccessibleInterface(view));
    }
    QString text(int row, int column) const
    {
        const QAccessibleInterface *cell = table()->cellAt(row, column);
        return cell ? cell->text(QAccessible::Name) : QString();
    }

    QStandardItemModel model;
    Proxy proxy;
    QPointer<QTableView> view;
};

} // namespace

class TestAccessibleTable final : public QObject
{
    Q_OBJECT

private slots:
    void everyChildHasItsPlace();
    void cellsSayWhatTheModelSays();
    void anActionTicksTheRow();
    void aTitleSorts();
    void readingLeavesNothingBehind();
    void movedRowsLoseTheirCells();
    void theCurrentCellGoesWithItsRow();
    void removedRowsLoseTheirCells();
    void rowsAreSelected();
    void theFocusIsInTheCurrentCell();
    void anOpenMenuIsInTheTree();
    void nothingOutlivesTheTable();
};

void TestAccessibleTable::everyChildHasItsPlace()
{
    const Stage stage(5);
    AccessibleTable *table = stage.table();
    QVERIFY(table);
    QCOMPARE(table->text(QAccessible::Name), u"Servers"_s);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->childCount(), 6 * 4);
    for (int i = 0; i < table->childCount(); ++i) {
        QAccessibleInterface *child = table->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(table->indexOfChild(child), i);
        QCOMPARE(child->parent(), static_cast<QAccessibleInterface *>(table));
    }
    QVERIFY(!table->child(-1));
    QVERIFY(!table->child(6 * 4));
    QVERIFY(!table->cellAt(5, 0));
    QVERIFY(!table->cellAt(0, 3));
}

void TestAccessibleTable::cellsSayWhatTheModelSays()
{
    const Stage stage(5);
    QCOMPARE(stage.text(1, 0), u"row 1"_s);
    QCOMPARE(stage.text(1, 1), u"name 00001"_s); // nothing but what is shown was told
    QCOMPARE(stage.table()->columnDescription(1), u"Name"_s);
    const QAccessibleInterface *title = stage.table()->child(2);
    QCOMPARE(title->role(), QAccessible::ColumnHeader);
    QCOMPARE(title->text(QAccessible::Name), u"Name"_s);
    QAccessibleTableCellInterface *cell = stage.table()->cellAt(3, 2)->tableCellInterface();
    QVERIFY(cell);
    QCOMPARE(cell->rowIndex(), 3);
    QCOMPARE(cell->columnIndex(), 2);
    QCOMPARE(cell->columnHeaderCells().constFirst()->text(QAccessible::Name), u"Number"_s);
}

void TestAccessibleTable::anActionTicksTheRow()
{
    const Stage stage(5);
    const QString toggle = QAccessibleActionInterface::toggleAction();
    for (int column = 0; column < columns; ++column) {
        QAccessibleActionInterface *action = stage.table()->cellAt(1, column)->actionInterface();
        QVERIFY(action);
        QCOMPARE(action->actionNames().constFirst(), toggle);
        const bool wasTicked = stage.model.item(1, 0)->checkState() == Qt::Checked;
        action->doAction(toggle);
        QCOMPARE(stage.model.item(1, 0)->checkState() == Qt::Checked, !wasTicked);
    }
    QVERIFY(stage.table()->cellAt(1, 0)->state().checked);
    QVERIFY(stage.table()->cellAt(1, 0)->state().checkable);
    // What cannot be ticked does not offer it, and does not do it.
    QAccessibleActionInterface *barred = stage.table()->cellAt(2, 1)->actionInterface();
    QVERIFY(!barred->actionNames().contains(toggle));
    barred->doAction(toggle);
    QCOMPARE(stage.model.item(2, 0)->checkState(), Qt::Unchecked);
}

void TestAccessibleTable::aTitleSorts()
{
    const Stage stage(5);
    stage.view->setSortingEnabled(true);
    stage.view->sortByColumn(-1, Qt::AscendingOrder);
    QAccessibleActionInterface *title = stage.table()->child(3)->actionInterface();
    QCOMPARE(title->actionNames(), QStringList { QAccessibleActionInterface::pressAction() });
    title->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(stage.text(0, 2), u"00001"_s);
    stage.table()->child(3)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(stage.text(0, 2), u"00005"_s);
    QVERIFY(stage.table()->child(1)->actionInterface()->actionNames().isEmpty());
}

void TestAccessibleTable::readingLeavesNothingBehind()
{
    const int rows = 2000;
    const Stage stage(rows);
    const qsizetype before = stage.proxy.persistent();
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            QVERIFY(!stage.text(row, column).isEmpty());
    }
    QCOMPARE(stage.proxy.persistent(), before);
    QCOMPARE(stage.table()->keptCells(), AccessibleTable::mostCells);
    // What was read last is still the same thing, and what went comes again.
    QCOMPARE(stage.text(rows - 1, 1), u"name 01999"_s);
    QCOMPARE(stage.text(0, 1), u"name 00000"_s);
    stage.view->selectAll();
    QCOMPARE(stage.table()->selectedCellCount(), rows * columns);
    const QList<QAccessibleInterface *> listed = stage.table()->selectedCells();
    QCOMPARE(listed.size(), AccessibleTable::mostListed);
    for (QAccessibleInterface *cell : listed)
        QVERIFY(cell->isValid());
}

void TestAccessibleTable::movedRowsLoseTheirCells()
{
    Stage stage(50);
    QList<QAccessible::Id> ids;
    for (int row = 0; row < 50; ++row)
        ids += QAccessible::uniqueId(stage.table()->cellAt(row, 1));
    stage.proxy.sort(2); // back to front
    for (const QAccessible::Id id : std::as_const(ids))
        QVERIFY(!QAccessible::accessibleInterface(id));
    QCOMPARE(stage.text(0, 1), u"name 00049"_s);
    QCOMPARE(stage.text(49, 1), u"name 00000"_s);
    stage.model.clear();
    QCOMPARE(stage.table()->keptCells(), 0);
    QVERIFY(!stage.table()->cellAt(0, 0));
}

void TestAccessibleTable::theCurrentCellGoesWithItsRow()
{
    Stage stage(50);
    stage.view->setCurrentIndex(stage.proxy.index(3, 1));
    QAccessibleInterface *cell = stage.table()->cellAt(3, 1);
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    QVERIFY(stage.table()->cellAt(4, 1));
    stage.proxy.sort(2);
    QCOMPARE(QAccessible::accessibleInterface(id), cell);
    QCOMPARE(cell->text(QAccessible::Name), u"name 00003"_s);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 46);
    QCOMPARE(stage.table()->cellAt(46, 1), cell);
    QCOMPARE(stage.table()->keptCells(), 1);
}

void TestAccessibleTable::removedRowsLoseTheirCells()
{
    Stage stage(10);
    const QAccessible::Id above = QAccessible::uniqueId(stage.table()->cellAt(1, 1));
    const QAccessible::Id below = QAccessible::uniqueId(stage.table()->cellAt(8, 1));
    stage.model.removeRow(4);
    QVERIFY(QAccessible::accessibleInterface(above));
    QVERIFY(!QAccessible::accessibleInterface(below));
    QCOMPARE(stage.text(7, 1), u"name 00008"_s);
    QCOMPARE(stage.text(8, 1), u"name 00009"_s);
    QVERIFY(!stage.table()->cellAt(9, 1));
}

void TestAccessibleTable::rowsAreSelected()
{
    const Stage stage(10);
    AccessibleTable *table = stage.table();
    QVERIFY(table->selectRow(2));
    QVERIFY(table->selectRow(7));
    QCOMPARE(table->selectedRows(), (QList<int> { 2, 7 }));
    QCOMPARE(table->selectedRowCount(), 2);
    QVERIFY(table->isRowSelected(7));
    QVERIFY(table->cellAt(7, 1)->state().selected);
    QVERIFY(table->unselectRow(2));
    QCOMPARE(table->selectedRows(), QList<int> { 7 });
    QVERIFY(!table->selectRow(10));
}

void TestAccessibleTable::theFocusIsInTheCurrentCell()
{
    const Stage stage(10);
    stage.view->show();
    stage.view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(stage.view));
    stage.table()->cellAt(4, 1)->actionInterface()->doAction(
        QAccessibleActionInterface::setFocusAction());
    QVERIFY(stage.view->hasFocus());
    QCOMPARE(stage.view->currentIndex().row(), 4);
    QCOMPARE(stage.table()->focusChild(), stage.table()->cellAt(4, 1));
    QVERIFY(stage.table()->cellAt(4, 1)->state().focused);
    QVERIFY(!stage.table()->cellAt(4, 2)->state().focused);
    const QPoint middle = stage.table()->cellAt(1, 1)->rect().center();
    QCOMPARE(stage.table()->childAt(middle.x(), middle.y()), stage.table()->cellAt(1, 1));
    const QPoint title = stage.table()->child(2)->rect().center();
    QCOMPARE(stage.table()->childAt(title.x(), title.y()), stage.table()->child(2));
}

void TestAccessibleTable::anOpenMenuIsInTheTree()
{
    const Stage stage(3);
    stage.view->show();
    QVERIFY(QTest::qWaitForWindowExposed(stage.view));
    const int cells = stage.table()->childCount();
    QMenu menu(stage.view);
    menu.addAction(u"Tick"_s);
    QCOMPARE(stage.table()->childCount(), cells);
    menu.popup(stage.view->mapToGlobal(QPoint(20, 20)));
    QCOMPARE(stage.table()->childCount(), cells + 1);
    QAccessibleInterface *shown = stage.table()->child(cells);
    QVERIFY(shown);
    QCOMPARE(shown->object(), &menu);
    QCOMPARE(stage.table()->indexOfChild(shown), cells);
    menu.close();
    QCOMPARE(stage.table()->childCount(), cells);
}

void TestAccessibleTable::nothingOutlivesTheTable()
{
    Stage stage(5);
    const QAccessible::Id cell = QAccessible::uniqueId(stage.table()->cellAt(1, 1));
    const QAccessible::Id table = QAccessible::uniqueId(stage.table());
    QVERIFY(QAccessible::accessibleInterface(cell));
    delete stage.view;
    QVERIFY(!QAccessible::accessibleInterface(table));
    QVERIFY(!QAccessible::accessibleInterface(cell));
    stage.proxy.sort(2); // nobody follows it any more
}

MUSTER_TEST(TestAccessibleTable)

} // namespace tst_accessibletable

#include "tst_accessibletable.moc"
