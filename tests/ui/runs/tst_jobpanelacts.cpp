// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person can do with a run in the panel, and what the panel says without being asked.

#include "tests/support/testmain.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/runs/settledialog.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

namespace tst_jobpanelacts {

using namespace muster;
using muster::test::Stage;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Positions = QList<qsizetype>;

struct ActStage : Stage
{
    QSignalSpy repeated { &panel, &JobPanel::repeatRequested };
    QSignalSpy attention { &panel, &JobPanel::attentionWanted };

    //! Ten targets: one, then three, three, three; each wave is one call.
    RunRequest inWaves()
    {
        RunRequest wanted = request(10);
        wanted.waves.shape = WaveShape::Fixed;
        wanted.waves.size = 3;
        return wanted;
    }
    MessageBar *notice() { return part<MessageBar>(u"runNotice"_s); }
    QString noticeAction() { return notice()->findChild<QPushButton *>()->text().remove(u'&'); }
    void pressNotice() { QTest::mouseClick(notice()->findChild<QPushButton *>(), Qt::LeftButton); }
    QAction *action(const char *name) { return panel.findChild<QAction *>(QLatin1String(name)); }
    QPushButton *button(const char *name)
    {
        return panel.findChild<QPushButton *>(QLatin1String(name));
    }
    UnknownCards *cards() { return part<UnknownCards>(u"unknownCards"_s); }
    bool cardsAreOffered()
    {
        auto *tabs = part<QTabWidget>(u"jobTabs"_s);
        return tabs->isTabVisible(tabs->indexOf(cards()));
    }
    Positions asked() { return repeated.last().at(1).value<Positions>(); }
};

} // namespace

class TestJobPanelActs : public QObject
{
    Q_OBJECT

private slots:
    void pausesAndResumes();
    void wavesAreCounted();
    void theCountdownGoesByTheSteadyClock_data();
    void theCountdownGoesByTheSteadyClock();
    void thePauseBetweenWavesIsEnded();
    void jobsAreFollowedAfterAStop();
    void theStopRuleIsLoud();
    void endIsSummedUp();
    void aNoticeThatWasReadStaysAway();
    void unknownBringsACard();
    void settlesWithANote();
    void keepsWatchingWhatHasARequestId();
    void retriesExactlyThose();
    void nothingIsRepeatedWhileItsKindSends();
    void whatIsOffSaysWhy();
    void whatBlocksARepeatIsSaid();
    void runsNameEachOther();
    void aRunNamesAllThatRepeatIt();
    void whatTheLastProgramLeft();
    void samplesReachTheCard();
    void insistedIsSaid();
    void aClosedConnectionKeepsItsCards();
    void looksNow();
    void settlesWhatIsOverdue();
    void resumeWaitsForTheBrake();
    void exportIsAskedFor();
};

void TestJobPanelActs::pausesAndResumes()
{
    ActStage stage;
    QSignalSpy abilities(&stage.panel, &JobPanel::abilitiesChanged);
    QVERIFY(!stage.panel.canPause());
    (void)stage.start(7); // three calls
    stage.accept(0);
    QVERIFY(stage.panel.canPause());
    QTest::mouseClick(stage.button("pauseButton"), Qt::LeftButton);
    QVERIFY(stage.panel.isPaused());
    QVERIFY(!abilities.isEmpty());
    QVERIFY(stage.label(u"phase"_s).startsWith(u"Paused:"_s));
    QCOMPARE(stage.button("pauseButton")->text().remove(u'&'), u"Resume sending"_s);
    const auto sent = stage.cloud.acts.size();
    stage.clock.advance(1min);
    QCOMPARE(stage.cloud.acts.size(), sent);
    stage.panel.togglePause();
    QVERIFY(!stage.panel.isPaused());
    (void)stage.accepted(static_cast<int>(sent));
    QCOMPARE(stage.cloud.acts.size(), sent + 1);
}

void TestJobPanelActs::wavesAreCounted()
{
    ActStage stage;
    (void)stage.start(stage.inWaves());
    QVERIFY(!stage.panel.view().isColumnHidden(9)); // the wave
    stage.accept(0);
    QCOMPARE(stage.label(u"phase"_s),
             u"Wave 1 of 4. The next wave waits for 1 open job(s) of this one, until 08:39:10 at "
             "the latest."_s);
    stage.endJobs(Outcome::Succeeded);
    QVERIFY2(stage.label(u"phase"_s).contains(u"The next wave starts at 08:10:1"_s),
             qPrintable(stage.label(u"phase"_s)));
    QVERIFY(stage.label(u"phase"_s).endsWith(u"in 01:00."_s));
    stage.clock.advance(18s);
    QVERIFY2(stage.label(u"phase"_s).endsWith(u"in 00:43."_s)
                 || stage.label(u"phase"_s).endsWith(u"in 00:42."_s),
             qPrintable(stage.label(u"phase"_s)));
    stage.clock.advance(43s);
    stage.accept(1);
    QVERIFY(stage.label(u"phase"_s).startsWith(u"Wave 2 of 4."_s));
}

// A time server may set the wall's clock at any moment: the wait does not change by it.
void TestJobPanelActs::theCountdownGoesByTheSteadyClock_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::newRow("forward") << std::chrono::milliseconds(45s);
    QTest::newRow("back") << std::chrono::milliseconds(-10min);
}

void TestJobPanelActs::theCountdownGoesByTheSteadyClock()
{
    QFETCH(const std::chrono::milliseconds, by);
    ActStage stage;
    (void)stage.start(stage.inWaves());
    stage.accept(0);
    stage.endJobs(Outcome::Succeeded);
    QVERIFY(stage.label(u"phase"_s).endsWith(u"in 01:00."_s));
    stage.clock.set(by);
    stage.clock.advance(20s);
    const QString said = stage.label(u"phase"_s);
    QVERIFY2(said.endsWith(u"in 00:41."_s) || said.endsWith(u"in 00:40."_s), qPrintable(said));
    stage.clock.advance(41s);
    stage.accept(1);
    QVERIFY(stage.label(u"phase"_s).startsWith(u"Wave 2 of 4."_s));
}

void TestJobPanelActs::thePauseBetweenWavesIsEnded()
{
    ActStage stage;
    (void)stage.start(stage.inWaves());
    QAction *next = stage.action("nextWaveNow");
    QVERIFY(!next->isEnabled());
    stage.accept(0);
    QVERIFY(!next->isEnabled()); // its jobs are open
    QCOMPARE(next->toolTip(), u"No pause between two waves is going on."_s);
    stage.endJobs(Outcome::Succeeded);
    QVERIFY(stage.label(u"phase"_s).endsWith(u"in 01:00."_s));
    QVERIFY(next->isEnabled());
    const std::chrono::milliseconds before = stage.clock.monotonic();
    next->trigger();
    QVERIFY(!next->isEnabled());
    stage.accept(1);
    QVERIFY(stage.clock.monotonic() - before < 5s);
    QVERIFY2(stage.label(u"phase"_s).startsWith(u"Wave 2 of 4."_s),
             qPrintable(stage.label(u"phase"_s)));
}

// What was accepted before a stop is followed: why sending stopped is no reason why it would not
// be.
void TestJobPanelActs::jobsAreFollowedAfterAStop()
{
    ActStage stage;
    RunRequest wanted = stage.inWaves();
    wanted.stopRule.count = 1;
    wanted.waves.shape = WaveShape::AllAtOnce;
    (void)stage.start(wanted);
    ActAnswer mixed = stage.accepted(0);
    mixed.targets.last().outcome = Outcome::Rejected;
    mixed.targets.last().jobId = {};
    emit stage.cloud.acts.at(0)->finished(mixed);
    const QString said = stage.label(u"phase"_s);
    QVERIFY2(said.contains(u"target(s) were not sent. Accepted jobs are still being followed."_s),
             qPrintable(said));
    QVERIFY2(!said.contains(u"not being followed"_s), qPrintable(said));
}

void TestJobPanelActs::theStopRuleIsLoud()
{
    ActStage stage;
    RunRequest wanted = stage.inWaves();
    wanted.stopRule.count = 2;
    const RunId run = stage.start(wanted);
    stage.accept(0);
    stage.endJobs(Outcome::Succeeded);
    stage.clock.advance(61s);
    stage.lose(1); // three targets unknown
    QVERIFY(stage.notice()->isVisible());
    QCOMPARE(stage.notice()->kind(), MessageBar::Kind::Error);
    const QString text = stage.notice()->text();
    QVERIFY2(text.contains(u"when 2 target(s) have failed"_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 succeeded, 3 unknown, 6 not sent"_s), qPrintable(text));
    QCOMPARE(stage.noticeAction(), u"Check unknown…"_s);
    QVERIFY(!stage.attention.isEmpty());
    QCOMPARE(stage.attention.last().first().value<RunId>(), run);
    stage.clock.advance(1h);
    QCOMPARE(stage.notice()->text(), text); // it stays until it is closed
    QCOMPARE(stage.cloud.acts.size(), 2);
}

void TestJobPanelActs::endIsSummedUp()
{
    ActStage good;
    (void)good.start(2);
    good.accept(0);
    good.endJobs(Outcome::Succeeded);
    QVERIFY(good.label(u"phase"_s).startsWith(u"Ended at"_s));
    QVERIFY(!good.notice()->isVisible());
    QVERIFY(good.attention.isEmpty());

    ActStage bad;
    (void)bad.start(2);
    bad.accept(0);
    bad.endJobs(Outcome::Failed);
    QVERIFY(!bad.notice()->isVisible()); // the totals above it say so
    QVERIFY(bad.totals().startsWith(u"Of 2: 2 failed."_s));
}

void TestJobPanelActs::aNoticeThatWasReadStaysAway()
{
    ActStage stage;
    const RunId first = stage.start(2);
    stage.lose(0);
    QVERIFY(stage.notice()->isVisible());
    QTest::mouseClick(stage.notice()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!stage.notice()->isVisible());
    const RunId second = stage.start(stage.request(2, 4));
    stage.lose(1);
    stage.panel.showRun(second);
    QVERIFY(stage.notice()->isVisible());
    stage.panel.showRun(first);
    QVERIFY(!stage.notice()->isVisible());
}

void TestJobPanelActs::unknownBringsACard()
{
    ActStage stage;
    (void)stage.start(5);
    QVERIFY(!stage.cardsAreOffered());
    stage.lose(0);
    QVERIFY(stage.cardsAreOffered());
    // It is said at once, and opened when a person wants to read it.
    QVERIFY(stage.notice()->isVisible());
    QVERIFY2(stage.notice()->text().startsWith(u"3 target(s) may have been carried out"_s),
             qPrintable(stage.notice()->text()));
    QVERIFY(!stage.cards()->isVisible());
    emit stage.notice()->actionTriggered();
    QVERIFY(stage.cards()->isVisible());
    const QString facts = stage.label(u"unknownFacts"_s);
    QVERIFY(facts.contains(u"HTTP status: 502"_s));
    QVERIFY(facts.contains(u"Bad gateway"_s));
    QVERIFY(!facts.contains(u"abcdefgh12345678"_s));
    QSignalSpy status(&stage.panel, &JobPanel::statusRequested);
    stage.action("checkUnknown")->trigger();
    QCOMPARE(status.size(), 1);
    // The row of a target without a card shows its details, that of an unknown one its card.
    stage.panel.view().selectRow(4);
    QVERIFY(!stage.cards()->isVisible());
    stage.panel.view().selectRow(1);
    QVERIFY(stage.cards()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
    // It lists its targets itself, and Escape leads back to the rows.
    QVERIFY(!stage.panel.view().isVisible());
    stage.part<QTreeWidget>(u"unknownTargets"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!stage.cards()->isVisible());
    QVERIFY(stage.panel.view().hasFocus());
    QTest::keyClick(&stage.panel.view(), Qt::Key_Return);
    QVERIFY(stage.cards()->isVisible());
}

void TestJobPanelActs::settlesWithANote()
{
    ActStage stage;
    const RunId run = stage.start(3);
    stage.lose(0);
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    auto *dialog = stage.panel.findChild<SettleDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(!stage.runner.run(run)->targets.at(0).settled);
    QTRY_VERIFY(!stage.panel.findChild<SettleDialog *>());
    stage.part<QTreeWidget>(u"unknownTargets"_s)->topLevelItem(1)->setSelected(true);
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    dialog = stage.panel.findChild<SettleDialog *>();
    dialog->findChild<QLineEdit *>()->setText(u"Seen up. Authorization: Bearer abcdefgh12345678"_s);
    dialog->findChild<QPushButton *>(u"settleConfirm"_s)->click();
    const QList<TargetRecord> &targets = stage.runner.run(run)->targets;
    QVERIFY(targets.at(1).settled && !targets.at(0).settled && !targets.at(2).settled);
    QCOMPARE(targets.at(1).outcome, Outcome::Unknown);
    QCOMPARE(stage.journal.events.last().what, RunEventKind::Settled);
    QVERIFY(stage.journal.events.last().detail.text().startsWith(u"Seen up."_s));
    QVERIFY(!stage.journal.events.last().detail.text().contains(u"abcdefgh12345678"_s));
    stage.panel.copySelection();
    QVERIFY(stage.clipboard().contains(u"Unknown, settled by hand"_s));
}

void TestJobPanelActs::keepsWatchingWhatHasARequestId()
{
    ActStage stage;
    const RunId run = stage.start(2);
    ActAnswer answer = stage.accepted(0);
    answer.targets.removeLast(); // its id is missing in the answer
    emit stage.cloud.acts.at(0)->finished(answer);
    stage.endJobs(Outcome::Succeeded);
    QCOMPARE(stage.runner.run(run)->targets.at(1).outcome, Outcome::Unknown);
    QVERIFY(stage.button("unknownWatch")->isEnabled());
    QTest::mouseClick(stage.button("unknownWatch"), Qt::LeftButton);
    QVERIFY(!stage.button("unknownWatch")->isEnabled());
    stage.endJobs(Outcome::Succeeded);
    QCOMPARE(stage.runner.run(run)->targets.at(1).outcome, Outcome::Succeeded);
    QVERIFY(!stage.cardsAreOffered());
    QCOMPARE(stage.cloud.acts.size(), 1);
}

void TestJobPanelActs::retriesExactlyThose()
{
    ActStage stage;
    const RunId run = stage.start(8); // calls of 3, 3 and 2
    ActAnswer answer = stage.accepted(0);
    answer.targets[1].outcome = Outcome::Rejected;
    answer.targets[1].jobId = {};
    emit stage.cloud.acts.at(0)->finished(answer);
    stage.panel.stopSending();
    QVERIFY(stage.action("retryNotSent")->isEnabled());
    QVERIFY(!stage.action("retryFailed")->isEnabled()); // not yet
    stage.endJobs(Outcome::Failed);
    QCOMPARE(stage.action("retryFailed")->text().remove(u'&'), u"Retry failed (2)…"_s);
    stage.action("retryFailed")->trigger();
    QCOMPARE(stage.repeated.last().first().value<RunId>(), run);
    QCOMPARE(stage.asked(), (Positions { 0, 2 }));
    stage.action("retryRejected")->trigger();
    QCOMPARE(stage.asked(), (Positions { 1 }));
    stage.action("retryNotSent")->trigger();
    QCOMPARE(stage.asked(), (Positions { 3, 4, 5, 6, 7 }));
    QVERIFY(!stage.action("checkUnknown")->isEnabled());
    QCOMPARE(stage.cloud.acts.size(), 1); // asking sends nothing
}

void TestJobPanelActs::nothingIsRepeatedWhileItsKindSends()
{
    ActStage stage;
    const RunId first = stage.start(1);
    stage.lose(0);
    QVERIFY(stage.button("unknownRepeat")->isEnabled());
    (void)stage.start(stage.request(7, 10));
    stage.panel.showRun(first);
    QVERIFY(!stage.button("unknownRepeat")->isEnabled());
    QCOMPARE(stage.label(u"unknownWhyNot"_s), u"Run #2 has not finished sending."_s);
    stage.panel.showRun(stage.runner.runs().last());
    stage.panel.stopSending();
    stage.panel.showRun(first);
    QVERIFY(stage.button("unknownRepeat")->isEnabled());
    QTest::mouseClick(stage.button("unknownRepeat"), Qt::LeftButton);
    QCOMPARE(stage.asked(), (Positions { 0 }));
}

void TestJobPanelActs::whatIsOffSaysWhy()
{
    ActStage stage;
    (void)stage.start(7); // three calls
    stage.accept(0);
    QCOMPARE(stage.action("retryFailed")->toolTip(), u"No target of this run is “Failed”."_s);
    QCOMPARE(stage.action("settleOverdue")->toolTip(), u"No open target of this run is overdue."_s);
    QVERIFY(stage.button("stopButton")->isEnabled());
    QVERIFY(stage.button("stopButton")->toolTip().startsWith(u"Sends nothing more"_s));
    stage.panel.stopSending();
    for (const char *name : { "stopButton", "pauseButton" }) {
        QVERIFY2(!stage.button(name)->isEnabled(), name);
        QCOMPARE(stage.button(name)->toolTip(), u"Nothing of this run is waiting to be sent."_s);
        QCOMPARE(stage.button(name)->accessibleDescription(), stage.button(name)->toolTip());
    }
    stage.endJobs(Outcome::Succeeded);
    QCOMPARE(stage.action("lookNow")->toolTip(), u"No job of this run is open."_s);
    QCOMPARE(stage.action("checkUnknown")->toolTip(),
             u"No target of this run has an unknown outcome."_s);
    const auto *retry = stage.part<QToolButton>(u"retryButton"_s);
    QVERIFY(retry->isEnabled());
    QVERIFY(retry->menu()->toolTipsVisible());

    ActStage good;
    (void)good.start(2);
    good.accept(0);
    good.endJobs(Outcome::Succeeded);
    QVERIFY(!good.part<QToolButton>(u"retryButton"_s)->isEnabled());
    QCOMPARE(good.part<QToolButton>(u"retryButton"_s)->toolTip(),
             u"No target of this run has failed, was rejected, was not sent or is unknown."_s);
    QVERIFY(!good.label(u"phase"_s).contains(u"No target of this run"_s)); // nobody asks

    good.panel.removeRunner(good.runner);
    QCOMPARE(good.action("lookNow")->toolTip(),
             u"No connection to the account that it was sent to is open."_s);
}

void TestJobPanelActs::whatBlocksARepeatIsSaid()
{
    ActStage stage;
    (void)stage.start(2);
    stage.accept(0);
    stage.endJobs(Outcome::Failed);
    QVERIFY(stage.action("retryFailed")->isEnabled());
    QVERIFY(!stage.label(u"phase"_s).contains(u"The lock is shut."_s));
    stage.blocked = u"The lock is shut."_s;
    stage.panel.updateRepeats();
    QVERIFY(!stage.action("retryFailed")->isEnabled());
    QCOMPARE(stage.action("retryFailed")->toolTip(), u"The lock is shut."_s);
    auto *retry = stage.part<QToolButton>(u"retryButton"_s);
    QVERIFY(!retry->isEnabled());
    QCOMPARE(retry->toolTip(), u"The lock is shut."_s);
    QCOMPARE(retry->accessibleDescription(), u"The lock is shut."_s);
    QVERIFY(stage.label(u"phase"_s).endsWith(u"The lock is shut."_s));
    stage.blocked.clear();
    stage.panel.updateRepeats();
    QVERIFY(stage.action("retryFailed")->isEnabled());
    QVERIFY(!stage.label(u"phase"_s).contains(u"The lock is shut."_s));

    // The engine's own answer comes by itself: here a brake of the connection.
    Connection connection = stage.request(1).connection;
    connection.readOnly = true;
    stage.runner.setConnection(connection);
    QVERIFY(!stage.action("retryFailed")->isEnabled());
    QVERIFY(stage.label(u"phase"_s).endsWith(u"This connection is read-only."_s));
    connection.readOnly = false;
    stage.runner.setConnection(connection);
    QVERIFY(stage.action("retryFailed")->isEnabled());
}

void TestJobPanelActs::runsNameEachOther()
{
    ActStage stage;
    const RunId first = stage.start(1);
    stage.accept(0);
    stage.endJobs(Outcome::Failed);
    QCOMPARE(stage.action("retryFailed")->text().remove(u'&'), u"Retry failed (1)…"_s);
    RunRequest again = stage.request(1);
    again.parent = first;
    const RunId second = stage.start(again);
    stage.accept(1);
    stage.panel.showRun(second);
    QVERIFY(stage.label(u"phase"_s).endsWith(u"Repeats a part of run #1."_s));
    stage.panel.showRun(first);
    QVERIFY(stage.label(u"phase"_s).endsWith(u"Continued by run #2."_s));
    QVERIFY(!stage.action("retryFailed")->isEnabled()); // the new run has taken it over
    QVERIFY(stage.action("retryFailed")->toolTip().contains(u"later runs have taken it over"_s));
    QVERIFY(stage.label(u"phase"_s).contains(u"later runs have taken it over"_s));
}

void TestJobPanelActs::aRunNamesAllThatRepeatIt()
{
    ActStage stage;
    const auto left = [&stage](int number, const RunId &parent) {
        RunRecord run = test::sampleRun();
        run.id = RunId { u"run-%1"_s.arg(number) };
        run.number = number;
        run.parent = parent;
        run.kind = stage.cloud.kinds().first().id;
        run.targets = { test::targetRecord(number, Outcome::Running) };
        run.endedAt = {};
        return RunHistory { run, {}, {} };
    };
    const RunId first { u"run-41"_s };
    const RunId second { u"run-42"_s };
    stage.runner.adopt({ left(41, {}), left(42, first), left(43, second), left(44, first) });
    stage.panel.showRun(first);
    const QString phase = stage.label(u"phase"_s);
    QVERIFY2(phase.contains(u"Continued by run #42. Continued by run #44."_s), qPrintable(phase));
    stage.panel.showRun(second);
    QVERIFY(stage.label(u"phase"_s).contains(u"Continued by run #43."_s));
    stage.panel.showRun(RunId { u"run-44"_s });
    QVERIFY(!stage.label(u"phase"_s).contains(u"Continued by"_s));
}

void TestJobPanelActs::whatTheLastProgramLeft()
{
    ActStage stage;
    RunRecord left = test::sampleRun();
    left.kind = stage.cloud.kinds().first().id;
    left.number = 41;
    left.targets.clear();
    for (int i = 0; i < 6; ++i)
        left.targets.append(test::targetRecord(i, i < 2 ? Outcome::Sending : Outcome::Planned));
    stage.runner.adopt({ RunHistory { left, {}, {} } });
    QVERIFY(!stage.attention.isEmpty());
    QCOMPARE(stage.panel.currentRun(), left.id);
    QVERIFY(stage.notice()->text().contains(u"2 target(s) may have been carried out"_s));
    QCOMPARE(stage.noticeAction(),
             u"Check unknown…"_s); // more is offered once the journal has answered
    stage.clock.advance(0ms);
    QCOMPARE(stage.noticeAction(), u"Continue with the 4 that were not sent…"_s);
    QVERIFY(stage.cardsAreOffered());
    QVERIFY(stage.label(u"unknownFacts"_s).contains(u"Muster ended before"_s));
    stage.pressNotice();
    QCOMPARE(stage.asked(), (Positions { 2, 3, 4, 5 }));
    stage.clock.advance(1h);
    QCOMPARE(stage.cloud.acts.size(), 0); // only a person sends it

    RunRequest rest = stage.request(4, 2);
    rest.parent = left.id;
    (void)stage.start(rest);
    stage.panel.showRun(left.id);
    QCOMPARE(stage.noticeAction(), u"Check unknown…"_s); // nothing is left to be continued
}

void TestJobPanelActs::samplesReachTheCard()
{
    ActStage stage;
    const RunId run = stage.start(1);
    stage.lose(0);
    const auto since = [&stage] {
        return stage.part<QTreeWidget>(u"unknownTargets"_s)->topLevelItem(0)->text(2);
    };
    QCOMPARE(since(), u"not read since"_s);
    stage.clock.advance(20s);
    const TargetId id = stage.runner.run(run)->targets.first().target.id;
    stage.runner.noteStatuses(stage.cloud.kinds().first().id, { { id, u"2"_s } },
                              stage.clock.now());
    QVERIFY(since().endsWith(u"Abnormal (2)"_s));
}

void TestJobPanelActs::insistedIsSaid()
{
    ActStage stage;
    (void)stage.start(2);
    stage.accept(0);
    stage.endJobs(Outcome::Succeeded);
    RunRequest again = stage.request(3);
    again.insisted = { TargetId { u"id-0"_s }, TargetId { u"id-1"_s } };
    (void)stage.start(again);
    stage.clock.advance(0ms);
    stage.panel.copySelection();
    QCOMPARE(stage.clipboard().count(u"the operator confirmed it anyway"_s), 2);
}

void TestJobPanelActs::aClosedConnectionKeepsItsCards()
{
    ActStage stage;
    const RunId run = stage.start(1);
    stage.lose(0);
    stage.clock.advance(20s);
    stage.runner.noteStatuses(stage.cloud.kinds().first().id,
                              { { TargetId { u"id-0"_s }, u"2"_s } }, stage.clock.now());
    stage.blocked = u"It is closed."_s;
    stage.panel.removeRunner(stage.runner);
    stage.panel.showRun(run);
    QVERIFY(stage.cardsAreOffered());
    QVERIFY(stage.cards()->card().text().contains(u"Abnormal (2)"_s));
    for (const char *name : { "unknownSettle", "unknownWatch", "unknownRepeat" })
        QVERIFY2(!stage.button(name)->isEnabled(), name);
    QVERIFY(!stage.panel.canStop());
    QVERIFY(!stage.panel.canPause());
}

void TestJobPanelActs::exportIsAskedFor()
{
    ActStage stage;
    const QSignalSpy exports(&stage.panel, &JobPanel::exportRequested);
    stage.action("exportRun")->trigger();
    QCOMPARE(exports.size(), 0); // there is no run
    const RunId run = stage.start(1);
    stage.action("exportRun")->trigger();
    QCOMPARE(exports.first().first().value<RunRecord>().id, run);
}

void TestJobPanelActs::looksNow()
{
    ActStage stage;
    stage.start(2);
    QVERIFY(!stage.action("lookNow")->isEnabled()); // nothing is open yet
    stage.accept(0);
    QVERIFY(stage.action("lookNow")->isEnabled());
    stage.clock.advance(2s);
    Error error;
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = 86'400s;
    emit stage.cloud.follows.last()->finished(error);
    const qsizetype looks = stage.cloud.follows.size();
    stage.clock.advance(1min);
    QCOMPARE(stage.cloud.follows.size(), looks);
    stage.action("lookNow")->trigger();
    stage.clock.advance(0ms);
    QCOMPARE(stage.cloud.follows.size(), looks + 1);
}

void TestJobPanelActs::settlesWhatIsOverdue()
{
    ActStage stage;
    const RunId id = stage.start(2);
    stage.accept(0);
    QVERIFY(!stage.action("settleOverdue")->isEnabled());
    stage.clock.advance(31min);
    QVERIFY(stage.action("settleOverdue")->text().contains(u"(2)"_s));
    stage.action("settleOverdue")->trigger();
    auto *dialog = stage.panel.findChild<SettleDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"overdue"_s));
    dialog->findChild<QLineEdit *>()->setText(u"both are up"_s);
    dialog->accept();
    QVERIFY(!stage.runner.isBusy());
    QVERIFY(stage.runner.run(id)->targets.first().settled);
    QCOMPARE(stage.runner.run(id)->targets.first().outcome, Outcome::Unknown);
    QVERIFY(!stage.action("settleOverdue")->isEnabled());
    // The card says what is so: the cloud did answer.
    QVERIFY(stage.cards()->card().text().contains(u"The cloud accepted this request"_s));
    QVERIFY(!stage.cards()->card().text().contains(u"no answer says"_s));
}

void TestJobPanelActs::resumeWaitsForTheBrake()
{
    ActStage stage;
    const RunRequest request = stage.inWaves();
    stage.start(request);
    stage.accept(0);
    Connection connection = request.connection;
    connection.readOnly = true;
    stage.runner.setConnection(connection);
    stage.clock.advance(1s);
    QVERIFY(stage.panel.isPaused());
    QVERIFY(!stage.button("pauseButton")->isEnabled());
    QVERIFY(stage.button("pauseButton")->toolTip().contains(u"read-only"_s));
    QVERIFY(stage.label(u"phase"_s).contains(u"read-only"_s));
    connection.readOnly = false;
    stage.runner.setConnection(connection);
    QVERIFY(stage.button("pauseButton")->isEnabled());
    stage.button("pauseButton")->click();
    QVERIFY(!stage.panel.isPaused());
}

MUSTER_TEST(TestJobPanelActs)

} // namespace tst_jobpanelacts

#include "tst_jobpanelacts.moc"
