// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Windows beside the main one are as large, and divided, as they were left.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/history/historywindow.h"
#include "ui/mainwindow/windowplace.h"

#include <QAction>
#include <QHeaderView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace tst_windowplace {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Window : QWidget
{
    QSplitter splitter { Qt::Vertical, this };
    QTableView table;
    QWidget below;
    QStandardItemModel model { 3, 4 };

    Window()
    {
        setObjectName(u"probe"_s);
        splitter.setObjectName(u"probeSplitter"_s);
        table.setObjectName(u"probeTable"_s);
        table.setModel(&model);
        splitter.addWidget(&table);
        splitter.addWidget(&below);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&splitter);
        resize(400, 300);
    }
};

} // namespace

class TestWindowPlace final : public QObject
{
    Q_OBJECT

private slots:
    void isPutBackWhole();
    void anotherOfTheNameStandsBeside();
    void theHistoryIsAsItWasLeft();
};

void TestWindowPlace::isPutBackWhole()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    QList<int> parts;
    {
        Window window;
        new WindowPlace(settings, window);
        window.show();
        window.resize(560, 420);
        window.splitter.setSizes({ 100, 280 });
        window.table.setColumnWidth(1, 133);
        parts = window.splitter.sizes();
        window.hide();
    }
    Window later;
    new WindowPlace(settings, later);
    later.show();
    QCOMPARE(later.size(), QSize(560, 420));
    QCOMPARE(later.splitter.sizes(), parts);
    QCOMPARE(later.table.columnWidth(1), 133);
}

void TestWindowPlace::anotherOfTheNameStandsBeside()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    Window first;
    auto *place = new WindowPlace(settings, first);
    first.move(60, 60);
    first.show();
    place->keep();
    Window second;
    new WindowPlace(settings, second);
    QVERIFY(second.pos() != first.pos());
    QCOMPARE(second.size(), first.size());
}

void TestWindowPlace::theHistoryIsAsItWasLeft()
{
    WindowFixture f;
    f.window.show();
    auto *action = f.window.findChild<QAction *>(u"history"_s);
    QVERIFY(action);
    action->trigger();
    QPointer<HistoryWindow> history = f.window.findChild<HistoryWindow *>();
    QVERIFY(history);
    history->resize(history->size() - QSize(40, 60));
    const QSize size = history->size();
    auto *table = history->findChild<QTableView *>(u"historyRuns"_s);
    table->setColumnWidth(3, 177);
    history->close();
    QTRY_VERIFY(!history);
    action->trigger();
    history = f.window.findChild<HistoryWindow *>();
    QVERIFY(history);
    QCOMPARE(history->size(), size);
    QCOMPARE(history->findChild<QTableView *>(u"historyRuns"_s)->columnWidth(3), 177);
}

MUSTER_TEST(TestWindowPlace)

} // namespace tst_windowplace

#include "tst_windowplace.moc"
