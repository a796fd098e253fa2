// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The next start shows what was shown last: kind, filter and run; never a tick, and no filter that
// nobody sees.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/programstage.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QTemporaryDir>

namespace tst_sessionrestored {

using namespace muster;
using namespace muster::test;

namespace {

//! As openLastConnection() and its like do it, on a stage whose keys are typed.
struct Program : ProgramStage
{
    Program(const QString &folder, FakeClock &theClock)
        : ProgramStage(folder, theClock)
    {
        withPhones = true;
        if (connections.list().isEmpty())
            static_cast<void>(connections.add(acme()));
        open();
    }
    ConnectionPage &page() { return *window->currentPage(); }
    QLineEdit &search(int kind)
    {
        return *page().pages().at(kind)->findChild<QLineEdit *>(u"fleetSearch"_s);
    }
    QWidget *note(int kind)
    {
        return page().pages().at(kind)->findChild<QWidget *>(u"fleetRestored"_s);
    }
    void listRows()
    {
        QList<FleetRow> rows;
        for (int i = 0; i < 4; ++i)
            rows.append(
                { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), u"5"_s, {}, { {}, {} } });
        emit cloud->lists.last()->rowsArrived(rows, 4);
        emit cloud->lists.last()->finished(ListSummary { 4, 1, false });
    }
};

} // namespace

class TestSessionRestored final : public QObject
{
    Q_OBJECT

private slots:
    void kindAndFilterComeBack();
    void theFilterIsSaidUntilAnotherIsSet();
    void theRunComesBack();
    void aClosedPanelStaysClosed();
    void whatWasRemovedIsForgotten();
    void sizesComeBack();
};

void TestSessionRestored::kindAndFilterComeBack()
{
    const QTemporaryDir folder;
    FakeClock clock;
    {
        Program first(folder.path(), clock);
        QCOMPARE(first.page().shownKind(), 0);
        first.listRows();
        first.search(0).setText(u"cph-1"_s);
        first.page().currentPage()->tickAllMatching();
        QCOMPARE(first.page().currentPage()->tickedCount(), 1);
        first.page().showKind(1);
        first.window->close();
    }
    Program second(folder.path(), clock);
    QCOMPARE(second.page().shownKind(), 1);
    QCOMPARE(second.search(0).text(), u"cph-1"_s);
    QVERIFY(second.search(1).text().isEmpty());
    QVERIFY(!second.note(1));
    second.page().showKind(0);
    second.listRows();
    QCOMPARE(second.page().currentPage()->proxy().rowCount(), 1);
    QVERIFY2(second.note(0) && second.note(0)->isVisible(), "a filter that nobody is told of");
    QCOMPARE(second.page().currentPage()->tickedCount(), 0);
}

void TestSessionRestored::theFilterIsSaidUntilAnotherIsSet()
{
    const QTemporaryDir folder;
    FakeClock clock;
    {
        Program first(folder.path(), clock);
        first.search(0).setText(u"cph-1"_s);
        first.window->close();
    }
    Program second(folder.path(), clock);
    second.listRows();
    QVERIFY(second.note(0)->isVisible());
    second.note(0)->findChild<QPushButton *>(u"messageAction"_s)->click();
    QVERIFY(!second.note(0)->isVisible());
    QVERIFY(second.search(0).text().isEmpty());
    QCOMPARE(second.page().currentPage()->proxy().rowCount(), 4);
}

void TestSessionRestored::theRunComesBack()
{
    const QTemporaryDir folder;
    FakeClock clock;
    RunId run;
    {
        Program first(folder.path(), clock);
        run = first.start(first.request(0, 2));
        QVERIFY(!run.isEmpty());
        first.finish(run);
        first.show(run);
        first.window->close();
    }
    Program second(folder.path(), clock);
    second.window->checkJournal();
    JobPanel &panel = second.window->jobs();
    QVERIFY(second.until([&] { return panel.currentRun() == run; }));
    QVERIFY(panel.isVisible());
}

void TestSessionRestored::aClosedPanelStaysClosed()
{
    const QTemporaryDir folder;
    FakeClock clock;
    {
        Program first(folder.path(), clock);
        const RunId run = first.start(first.request(0, 2));
        first.finish(run);
        first.show(run);
        first.window->findChild<QDockWidget *>(u"jobsDock"_s)->hide();
        first.window->close();
        QVERIFY(first.settings.shownRun().isEmpty());
    }
    Program second(folder.path(), clock);
    second.window->checkJournal();
    QVERIFY(!second.window->jobs().isVisible());
}

void TestSessionRestored::whatWasRemovedIsForgotten()
{
    const QTemporaryDir folder;
    FakeClock clock;
    Program program(folder.path(), clock);
    program.settings.setPageState(ConnectionId { u"gone"_s }, "{}");
    program.window->close();
    QVERIFY(program.settings.pageState(ConnectionId { u"gone"_s }).isEmpty());
    QVERIFY(!program.settings.pageState(acme().id).isEmpty());
}

void TestSessionRestored::sizesComeBack()
{
    const QTemporaryDir folder;
    FakeClock clock;
    int width = 0;
    {
        Program first(folder.path(), clock);
        auto *sidebar = first.window->findChild<QDockWidget *>(u"sidebarDock"_s);
        first.window->resizeDocks({ sidebar }, { sidebar->width() + 61 }, Qt::Horizontal);
        QCoreApplication::processEvents();
        width = sidebar->width();
        first.window->close();
    }
    Program second(folder.path(), clock);
    auto *sidebar = second.window->findChild<QDockWidget *>(u"sidebarDock"_s);
    QTRY_COMPARE(sidebar->width(), width);
}

MUSTER_TEST(TestSessionRestored)

} // namespace tst_sessionrestored

#include "tst_sessionrestored.moc"
