// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The share of targets that are settled, over all open runs, and what it is coloured by.

#include "app/session/liveruns.h"
#include "app/session/runlist.h"
#include "tests/support/testmain.h"
#include "tests/ui/notify/fakenotify.h"
#include "tests/ui/notify/jobends.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/notify/runprogress.h"

#include <QTest>

namespace tst_runprogress {

using namespace muster;
using Kind = muster::TaskbarState::Kind;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage : test::Stage
{
    test::FakeTaskbar taskbar;
    test::JobEnds jobs { cloud, clock };
    LiveRuns live { panel.runs() };
    RunProgress progress { live, taskbar };

    [[nodiscard]] TaskbarState last() const { return taskbar.last(); }
    void wait()
    {
        for (int i = 0; i < 20; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
    }
};

TaskbarState state(Kind kind, int done, int total, bool isUrgent = false)
{
    return { kind, done, total, isUrgent };
}

} // namespace

class TestRunProgress final : public QObject
{
    Q_OBJECT

private slots:
    void followsARun();
    void runsCountTogether();
    void whatWentWrongIsAnError();
    void pausedIsPaused();
    void isSwitchedOff();
    void sameStepsAreOne();
};

void TestRunProgress::followsARun()
{
    Stage stage;
    QVERIFY(stage.taskbar.states.isEmpty()); // no message at the start
    (void)stage.start(3);
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 3));
    stage.accept(0);
    stage.wait();
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 3)); // accepted is not settled
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.last(), TaskbarState());
}

void TestRunProgress::runsCountTogether()
{
    Stage stage;
    (void)stage.start(stage.request(1, 0));
    stage.accept(0);
    (void)stage.start(stage.request(1, 1));
    stage.accept(1);
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 2));
    stage.jobs.end(Outcome::Succeeded, u"id-0"_s);
    stage.wait();
    QCOMPARE(stage.last(), state(Kind::Normal, 1, 2)); // and not 0 of 1
    stage.jobs.end(Outcome::Succeeded, u"id-1"_s);
    stage.wait();
    QCOMPARE(stage.last(), TaskbarState());
    // What comes then begins anew.
    (void)stage.start(stage.request(1, 2));
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 1));
}

void TestRunProgress::whatWentWrongIsAnError()
{
    Stage stage;
    (void)stage.start(7);
    stage.lose(0);
    stage.accept(1);
    QCOMPARE(stage.last().kind, Kind::Error);
    QCOMPARE(stage.last().done, 3);
    QCOMPARE(stage.last().total, 7);
}

void TestRunProgress::pausedIsPaused()
{
    Stage stage;
    const RunId run = stage.start(7);
    stage.accept(0);
    stage.runner.pause(run);
    QCOMPARE(stage.last(), state(Kind::Paused, 0, 7));
    stage.runner.resume(run);
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 7));
}

void TestRunProgress::isSwitchedOff()
{
    Stage stage;
    (void)stage.start(3);
    stage.progress.setShown(false);
    QCOMPARE(stage.last(), TaskbarState());
    stage.progress.setUrgent(true);
    QCOMPARE(stage.last(), state(Kind::None, 0, 0, true));
    stage.progress.setUrgent(false);
    stage.progress.setShown(true);
    QCOMPARE(stage.last(), state(Kind::Normal, 0, 3));
}

void TestRunProgress::sameStepsAreOne()
{
    Stage stage;
    (void)stage.start(3);
    const auto told = stage.taskbar.states.size();
    stage.accept(0);
    stage.wait();
    QCOMPARE(stage.taskbar.states.size(), told);
}

MUSTER_TEST(TestRunProgress)

} // namespace tst_runprogress

#include "tst_runprogress.moc"
