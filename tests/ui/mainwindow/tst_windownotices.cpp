// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window with what is told outside of it: nothing while it is in front, and a click leads back.

#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/notify/fakenotify.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/mainwindow/windownotices.h"
#include "ui/runs/jobpanel.h"

#include <QDockWidget>
#include <QTest>

namespace tst_windownotices {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage : WindowFixture
{
    FakeNotifications *service = new FakeNotifications; // the notices own both
    FakeTaskbar *taskbar = new FakeTaskbar;
    QWidget other; // of another program, as it were
    WindowNotices notices { { window, opener, settings, clock },
                            std::unique_ptr<NotificationService>(service),
                            std::unique_ptr<TaskbarProgress>(taskbar) };

    //! A run of three targets under way.
    RunId start()
    {
        sendAllAtOnce();
        FleetPage &page = open();
        answerList(3);
        restartAll(page);
        return window.jobs().currentRun();
    }
    void activate(QWidget &widget)
    {
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        QCoreApplication::processEvents();
    }
    void lose()
    {
        ActAnswer lost;
        lost.verdict = ActVerdict::Unknown;
        lost.error = ownError(OwnError::NoAnswer);
        for (int i = 0; i < 50 && cloud->acts.isEmpty(); ++i)
            clock.advance(100ms);
        emit cloud->acts.last()->finished(lost);
        for (int i = 0; i < 20; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
    }
};

} // namespace

class TestWindowNotices final : public QObject
{
    Q_OBJECT

private slots:
    void tellsBehindOtherWindows();
    void tellsNothingInFront();
    void theWindowWithAnotherRunIsNotInFront();
    void theJobsComeUpByThemselves();
    void aDialogOfTheWindowIsTheWindow();
    void theWindowOfARunIsInFrontOfThatRun();
    void theWindowOfAnotherRunIsNot();
    void aClickLeadsToTheRun();
    void settingsHold();
};

void TestWindowNotices::tellsBehindOtherWindows()
{
    Stage s;
    const RunId run = s.start();
    QCOMPARE(s.taskbar->last().total, 3);
    s.activate(s.other);
    s.lose();
    QCOMPARE(s.service->shown.size(), 1);
    QCOMPARE(s.service->shown.constFirst().run, run);
    QVERIFY(s.taskbar->last().isUrgent);
    s.activate(s.window);
    QTRY_COMPARE(s.service->withdrawn, QList { run });
    QVERIFY(!s.taskbar->last().isUrgent);
}

void TestWindowNotices::tellsNothingInFront()
{
    Stage s;
    (void)s.start();
    s.activate(s.window);
    s.lose();
    QVERIFY(s.service->shown.isEmpty());
    QVERIFY(!s.taskbar->last().isUrgent);
}

void TestWindowNotices::theWindowWithAnotherRunIsNotInFront()
{
    Stage s;
    const RunId run = s.start();
    const RunRecord past = sampleRun();
    s.window.jobs().addPast(past, FakeCloud::serverKind());
    s.window.jobs().showRun(past.id);
    s.activate(s.window);
    QVERIFY(s.window.jobs().isVisible());
    s.lose();
    QCOMPARE(s.service->shown.size(), 1);
    QCOMPARE(s.service->shown.constFirst().run, run);
    QVERIFY(s.service->withdrawn.isEmpty());
    s.window.jobs().showRun(run);
    QTRY_COMPARE(s.service->withdrawn, QList { run });
}

void TestWindowNotices::theJobsComeUpByThemselves()
{
    Stage s;
    const RunId run = s.start();
    s.activate(s.window);
    QWidget *dock = s.window.jobs().parentWidget();
    while (dock && !qobject_cast<QDockWidget *>(dock))
        dock = dock->parentWidget();
    QVERIFY(dock);
    dock->hide();
    s.lose();
    QVERIFY(dock->isVisible());
    QCOMPARE(s.window.jobs().currentRun(), run);
    QVERIFY(s.service->shown.isEmpty()); // it is seen
}

void TestWindowNotices::aDialogOfTheWindowIsTheWindow()
{
    Stage s;
    (void)s.start();
    QDialog dialog(&s.window);
    s.activate(dialog);
    s.lose();
    QVERIFY(s.service->shown.isEmpty());
}

void TestWindowNotices::theWindowOfARunIsInFrontOfThatRun()
{
    Stage s;
    const RunId run = s.start();
    RunWindow beside(s.window.jobs(), run, s.journal, s.clock, &s.window);
    beside.setAttribute(Qt::WA_DeleteOnClose, false);
    s.activate(beside);
    s.lose();
    QVERIFY(s.service->shown.isEmpty());
}

void TestWindowNotices::theWindowOfAnotherRunIsNot()
{
    Stage s;
    const RunId run = s.start();
    const RunRecord past = sampleRun();
    s.window.jobs().addPast(past, FakeCloud::serverKind());
    RunWindow beside(s.window.jobs(), past.id, s.journal, s.clock, &s.window);
    beside.setAttribute(Qt::WA_DeleteOnClose, false);
    s.activate(beside);
    s.lose();
    QCOMPARE(s.service->shown.size(), 1);
    QCOMPARE(s.service->shown.constFirst().run, run);
}

void TestWindowNotices::aClickLeadsToTheRun()
{
    Stage s;
    const RunId run = s.start();
    s.activate(s.other);
    s.lose();
    s.window.showMinimized();
    emit s.service->activated(run);
    QVERIFY(!s.window.isMinimized());
    QCOMPARE(s.window.jobs().currentRun(), run);
    QVERIFY(s.window.jobs().isVisible());
    emit s.service->activated(RunId { u"gone"_s }); // only brings the window forward
    QCOMPARE(s.window.jobs().currentRun(), run);
}

void TestWindowNotices::settingsHold()
{
    Stage s;
    (void)s.start();
    Preferences preferences = s.settings.preferences();
    preferences.notifiesEnds = false;
    preferences.notifiesNeeds = false;
    preferences.taskbarProgress = false;
    s.settings.setPreferences(preferences);
    emit s.window.settingsApplied();
    QCOMPARE(s.taskbar->last(), TaskbarState());
    s.activate(s.other);
    s.lose();
    QVERIFY(s.service->shown.isEmpty());
}

MUSTER_TEST(TestWindowNotices)

} // namespace tst_windownotices

#include "tst_windownotices.moc"
