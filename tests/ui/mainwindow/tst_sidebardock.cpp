// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window's left edge and what marks its front: connections and runs are gone to from there,
// production is framed and named, and a run of another connection is said to be that.

#include "app/core/qtversions.h"
#include "app/restart/unownedruns.h"
#include "app/session/savedlists.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/mainwindow/sidebardock.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/runs/jobpanel.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/sidebar/sidebarview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tones.h"

#include <QAction>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>

namespace tst_sidebardock {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection named(const QString &id, bool isProduction = false)
{
    Connection connection = WindowFixture::connection();
    connection.id = ConnectionId { id };
    connection.name = u"name of "_s + id;
    connection.production = isProduction;
    return connection;
}

RunRecord pastRun(int number)
{
    RunRecord run;
    run.id = RunId { u"run-%1"_s.arg(number) };
    run.number = number;
    run.kind = FakeCloud::serverKind().id;
    run.connection = named(u"gone"_s);
    run.confirmedAt = utcTime(QDate(2026, 1, 1), QTime(0, 0)).addSecs(number);
    run.endedAt = run.confirmedAt.addSecs(30);
    for (const auto *name : { "one", "two", "three" }) {
        TargetRecord target;
        target.target.id = TargetId { QString::fromLatin1(name) };
        target.outcome = Outcome::Succeeded;
        target.endedAt = run.endedAt;
        run.targets.append(target);
    }
    return run;
}

struct Stage : WindowFixture
{
    SidebarView &view = *window.findChild<SidebarView *>();
    SidebarModel &model = *static_cast<SidebarModel *>(view.model());
    SidebarDock &dock = *window.findChild<SidebarDock *>();

    Stage()
    {
        window.resize(1180, 760);
        window.show();
    }
    void click(const QModelIndex &index)
    {
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
    bool isFramed()
    {
        const QImage drawn = window.grab().toImage();
        const QColor red = QColor::fromRgb(alarmRed);
        const int right = drawn.width() - 2;
        const int bottom = drawn.height() - 2;
        return drawn.pixelColor(1, bottom / 2) == red && drawn.pixelColor(right, bottom / 2) == red
            && drawn.pixelColor(right / 2, 1) == red && drawn.pixelColor(right / 2, bottom) == red;
    }
    QString jobsTitle() { return window.findChild<QDockWidget *>(u"jobsDock"_s)->windowTitle(); }
    //! With \a count runs in the journal of which the window takes up the latest.
    void readJournal(int count)
    {
        for (int number = count; number > 0; --number)
            journal.kept.append({ pastRun(number), {}, {} });
        window.checkJournal();
        auto *unowned = window.findChild<UnownedRuns *>();
        for (int i = 0; i < 20 && unowned->state() == UnownedRuns::State::Reading; ++i)
            clock.advance(std::chrono::milliseconds(10));
        clock.advance(std::chrono::milliseconds(10));
        QCOMPARE(model.rowCount(model.runsIndex()), count);
    }
};

QString phaseOf(const JobPanel &panel) { return panel.findChild<QLabel *>(u"phase"_s)->text(); }

} // namespace

class TestSidebarDock final : public QObject
{
    Q_OBJECT

private slots:
    void severalConnectionsAreGoneBetween();
    void savedOnesMoveWhenTheyAreOpened();
    void whatIsSavedIsGoneToFromThere();
    void productionIsFramed();
    void theTitleTellsTheLock();
    void aRunOfAnotherConnectionIsNamed();
    void everyRunOpensInThePanel();
    void openedRunsDoNotPileUp();
    void aRunStaysInItsOwnWindow();
    void everyWindowSaysThatACloudIsSilent();
    void aSilenceEndsWithItsConnection();
    void aRunThatIsGoneIsSaidToBe();
};

void TestSidebarDock::severalConnectionsAreGoneBetween()
{
    Stage s;
    s.open(named(u"c1"_s));
    s.open(named(u"c2"_s));
    QCOMPARE(s.window.currentPage()->open().connection().id, ConnectionId { u"c2"_s });
    QCOMPARE(s.model.frontIndex(), s.model.kindIndex({ u"c2"_s }, 0));
    QCOMPARE(s.view.currentIndex(), s.model.frontIndex());
    s.view.setFocus();
    s.click(s.model.kindIndex({ u"c1"_s }, 0));
    QCOMPARE(s.window.currentPage()->open().connection().id, ConnectionId { u"c1"_s });
    QVERIFY(s.window.focusWidget() == &s.view); // to go on there
    QTest::keyClick(&s.view, Qt::Key_Return);
    QVERIFY(s.window.focusWidget() == &s.window.currentPage()->currentPage()->view());
}

void TestSidebarDock::savedOnesMoveWhenTheyAreOpened()
{
    Stage s;
    QVERIFY(s.connections.add(named(u"c1"_s)));
    QVERIFY(s.connections.add(named(u"c2"_s)));
    QCOMPARE(s.model.rowCount(s.model.savedIndex()), 2);
    s.open(named(u"c1"_s));
    QVERIFY(s.model.openIndex({ u"c1"_s }).isValid());
    QCOMPARE(s.model.rowCount(s.model.savedIndex()), 1);
    QVERIFY(s.opener.close({ u"c1"_s }));
    QCOMPARE(s.model.rowCount(s.model.savedIndex()), 2);
    QVERIFY(!s.model.openIndex({ u"c1"_s }).isValid());
}

void TestSidebarDock::whatIsSavedIsGoneToFromThere()
{
    Stage s;
    FleetPage &fleet = s.open(named(u"c1"_s));
    s.answerList(4);
    QVERIFY(!s.model.selectionsIndex().isValid());
    auto *lists = s.window.findChild<SavedLists *>();
    QTRY_COMPARE(lists->state(), SavedLists::State::Ready);
    lists->save({ u"night"_s, fleet.kind(), {}, u"cph-1"_s, {} });
    QCOMPARE(s.model.rowCount(s.model.selectionsIndex()), 1); // at once
    const QPersistentModelIndex line = s.model.index(0, 0, s.model.selectionsIndex());
    s.open(named(u"c2"_s));
    s.answerList(4);
    s.click(line);
    // That of the connection in front.
    QCOMPARE(s.window.currentPage()->open().connection().id, ConnectionId { u"c2"_s });
    QCOMPARE(s.window.currentPage()->currentPage()->proxy().text(), u"cph-1"_s);
    QCOMPARE(fleet.proxy().text(), QString());

    QMenu menu;
    emit s.view.selectionMenuWanted(fleet.kind(), u"night"_s, &menu);
    menu.findChild<QAction *>(u"savedRename"_s)->trigger();
    auto *naming = s.window.findChild<QInputDialog *>(u"savedRenaming"_s);
    naming->setTextValue(u"day"_s);
    naming->accept();
    QCOMPARE(line.data().toString(), u"day"_s);
    QCOMPARE(lists->rename(fleet.kind(), u"night"_s, u"other"_s), SavedLists::Renaming::Impossible);
    lists->save({ u"other"_s, fleet.kind(), {}, u"x"_s, {} });
    QCOMPARE(lists->rename(fleet.kind(), u"day"_s, u"other"_s),
             SavedLists::Renaming::Taken); // none is lost
    lists->remove(fleet.kind(), u"day"_s);
    lists->remove(fleet.kind(), u"other"_s);
    QVERIFY(!s.model.selectionsIndex().isValid());
}

void TestSidebarDock::productionIsFramed()
{
    Stage s;
    QVERIFY(!s.isFramed());
    s.open(named(u"c1"_s));
    const QRect content = s.window.centralWidget()->geometry();
    QVERIFY(!s.isFramed());
    s.open(named(u"c2"_s, true));
    QVERIFY(s.isFramed());
    QCOMPARE(s.window.centralWidget()->geometry(), content); // nothing jumps for it
    s.click(s.model.openIndex({ u"c1"_s }));
    QVERIFY(!s.isFramed());
}

void TestSidebarDock::theTitleTellsTheLock()
{
    Stage s;
    s.open(named(u"c1"_s));
    QCOMPARE(s.window.windowTitle(), u"Muster – name of c1"_s);
    s.open(named(u"c2"_s, true));
    QCOMPARE(s.window.windowTitle(), u"Muster – name of c2 – PRODUCTION (locked)"_s);
    ProductionLock &lock = s.window.currentPage()->open().runner().productionLock();
    lock.setDuration(std::chrono::minutes(15));
    QVERIFY(lock.unlock(s.window.currentPage()->open().connection(), u"op"_s, u"INC-1"_s));
    QVERIFY2(s.window.windowTitle().endsWith(u"PRODUCTION (unlocked, 15 min left)"_s),
             qPrintable(s.window.windowTitle()));
    for (int second = 0; second < 61; ++second)
        s.clock.advance(std::chrono::seconds(1));
    QVERIFY2(s.window.windowTitle().endsWith(u"(unlocked, 14 min left)"_s),
             qPrintable(s.window.windowTitle()));
    lock.lock();
    QVERIFY(s.window.windowTitle().endsWith(u"PRODUCTION (locked)"_s));
    Connection readOnly = named(u"c3"_s);
    readOnly.readOnly = true;
    s.open(readOnly);
    QCOMPARE(s.window.windowTitle(), u"Muster – name of c3 – read-only"_s);
}

void TestSidebarDock::aRunOfAnotherConnectionIsNamed()
{
    Stage s;
    s.sendAllAtOnce();
    FleetPage &page = s.open(named(u"c1"_s));
    s.answerList(3);
    s.restartAll(page);
    QVERIFY(!s.window.jobs().currentRun().isEmpty());
    QCOMPARE(s.jobsTitle(), u"Jobs"_s);
    Connection elsewhere = named(u"c2"_s, true);
    elsewhere.region = u"cn-east-3"_s;
    s.open(elsewhere);
    QCOMPARE(s.jobsTitle(), u"Jobs – a run of another connection: name of c1"_s);
    s.click(s.model.openIndex({ u"c1"_s }));
    QCOMPARE(s.jobsTitle(), u"Jobs"_s);
}

void TestSidebarDock::everyRunOpensInThePanel()
{
    Stage s;
    s.readJournal(60);
    const RunId first { u"run-1"_s };
    QVERIFY(!s.window.jobs().run(first)); // only the latest are taken up
    s.click(s.model.runIndex(first));
    s.clock.advance(std::chrono::milliseconds(10));
    QCOMPARE(s.window.jobs().currentRun(), first);
    QVERIFY(s.window.findChild<QDockWidget *>(u"jobsDock"_s)->isVisible());
    QCOMPARE(s.window.jobs().model().rowCount(), 3);
    QVERIFY(!s.window.jobs().canStop());
    QVERIFY(!s.window.jobs().canPause());
    QVERIFY(s.model.runIndex(first).data(Qt::FontRole).value<QFont>().bold());
    // What is chosen in the history comes with its target.
    emit s.window.findChild<SideWindows *>()->runChosen({ u"run-2"_s }, { u"two"_s });
    s.clock.advance(std::chrono::milliseconds(10));
    QCOMPARE(s.window.jobs().currentRun(), RunId { u"run-2"_s });
    const QModelIndex current = s.window.jobs().view().currentIndex();
    QVERIFY(current.isValid());
    bool isNamed = false;
    for (int column = 0; column < s.window.jobs().view().model()->columnCount(); ++column)
        isNamed = isNamed || current.siblingAtColumn(column).data().toString() == u"two"_s;
    QVERIFY(isNamed);
}

void TestSidebarDock::openedRunsDoNotPileUp()
{
    Stage s;
    s.readJournal(80);
    const auto look = [&s](int number) {
        const RunId run { u"run-%1"_s.arg(number) };
        s.click(s.model.runIndex(run));
        s.clock.advance(std::chrono::milliseconds(10));
        QCOMPARE(s.window.jobs().currentRun(), run);
    };
    const auto has = [&s](int number) {
        return s.window.jobs().run(RunId { u"run-%1"_s.arg(number) }) != nullptr;
    };
    emit s.view.runWindowWanted(RunId { u"run-1"_s });
    s.clock.advance(std::chrono::milliseconds(10));
    for (int number = 2; number <= 24; ++number)
        look(number);
    QVERIFY(has(1)); // in its own window
    QVERIFY(!has(2));
    QVERIFY(has(24));
    look(2); // the journal has it
    QCOMPARE(s.window.jobs().model().rowCount(), 3);
    s.window.findChild<RunWindow *>()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(has(1)); // as one of those that were looked at last
    for (int number = 25; number <= 50; ++number)
        look(number);
    QVERIFY(!has(1));
}

void TestSidebarDock::aRunStaysInItsOwnWindow()
{
    Stage s;
    s.sendAllAtOnce();
    s.readJournal(60);
    const RunId first { u"run-1"_s };
    emit s.view.runWindowWanted(first);
    s.clock.advance(std::chrono::milliseconds(10));
    auto *beside = s.window.findChild<RunWindow *>();
    QVERIFY(beside);
    QVERIFY(beside->isVisible());
    QVERIFY(beside->isWindow());
    QCOMPARE(beside->windowTitle(), u"Run #1 – name of gone"_s);
    QCOMPARE(beside->panel().currentRun(), first);
    QVERIFY(s.window.jobs().currentRun() != first);
    // A new run comes to the front of the panel alone.
    FleetPage &page = s.open(named(u"c1"_s));
    s.answerList(3);
    s.restartAll(page);
    QCOMPARE(beside->panel().currentRun(), first);
    const RunId started = s.window.jobs().currentRun();
    QVERIFY(started != first);
    auto *action = s.window.findChild<QAction *>(u"showBeside"_s);
    QVERIFY(action->isEnabled());
    action->trigger();
    action->trigger(); // there is one already
    QCOMPARE(s.window.findChildren<RunWindow *>().size(), 2);
    RunWindow *second = s.window.findChildren<RunWindow *>().constLast();
    QCOMPARE(second->panel().currentRun(), started);
    // What is done in it is done to the run itself.
    QVERIFY(second->panel().canStop());
    s.accept(0);
    QCOMPARE(second->panel().model().totals(), s.window.jobs().model().totals());
    QVERIFY(!second->panel().canStop());
    second->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(s.window.findChildren<RunWindow *>().size(), 1);
}

void TestSidebarDock::everyWindowSaysThatACloudIsSilent()
{
    Stage s;
    s.sendAllAtOnce();
    FleetPage &page = s.open(named(u"c1"_s));
    s.answerList(3);
    s.restartAll(page);
    s.window.findChild<QAction *>(u"showBeside"_s)->trigger();
    auto *beside = s.window.findChild<RunWindow *>();
    QVERIFY(beside);
    Session *open = s.opener.find({ u"c1"_s });
    emit open->silent(std::chrono::seconds(12));
    const QString silent = phaseOf(s.window.jobs());
    QVERIFY2(silent.contains(u"has not answered for 12 "_s), qPrintable(silent));
    QVERIFY(phaseOf(beside->panel()).contains(u"has not answered for 12 "_s));
    emit open->silent(std::chrono::seconds(0));
    QVERIFY(!phaseOf(s.window.jobs()).contains(u"not answered"_s));
    QVERIFY(!phaseOf(beside->panel()).contains(u"not answered"_s));
}

// Nobody asks a cloud whose connection is closed: there is nothing to be said of it.
void TestSidebarDock::aSilenceEndsWithItsConnection()
{
    Stage s;
    s.sendAllAtOnce();
    s.open(named(u"c1"_s));
    s.answerList(3);
    emit s.opener.find({ u"c1"_s })->silent(std::chrono::seconds(12));
    QVERIFY(s.opener.close({ u"c1"_s }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    FleetPage &page = s.open(named(u"c1"_s));
    s.answerList(3);
    s.restartAll(page);
    QVERIFY(!s.window.jobs().currentRun().isEmpty());
    QVERIFY2(!phaseOf(s.window.jobs()).contains(u"not answered"_s),
             qPrintable(phaseOf(s.window.jobs())));
}

void TestSidebarDock::aRunThatIsGoneIsSaidToBe()
{
    Stage s;
    s.readJournal(60);
    const RunId first { u"run-1"_s };
    const QModelIndex line = s.model.runIndex(first);
    s.journal.kept.clear();
    s.click(line);
    s.clock.advance(std::chrono::milliseconds(10));
    QVERIFY(!s.model.runIndex(first).isValid());
    QCOMPARE(s.model.rowCount(s.model.runsIndex()), 59);
    QVERIFY(s.window.findChild<MessageBar *>(u"windowMessage"_s)->text().contains(u"journal"_s));
}

MUSTER_TEST(TestSidebarDock)

} // namespace tst_sidebardock

#include "tst_sidebardock.moc"
