// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The panel with a real runner over a cloud that answers as the test says.

#include "tests/support/testmain.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/targettable.h"

#include <QAccessible>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace tst_jobpanel {

using namespace muster;
using muster::test::Stage;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestJobPanel : public QObject
{
    Q_OBJECT

private slots:
    void emptyAtFirst();
    void followsARunToItsEnd();
    void waitsAndSaysWhy();
    void stopSendingKeepsWhatWasAccepted();
    void chipsFilter();
    void aChipKeepsWhatIsSelected();
    void aChipBeginsAtTheTop();
    void whatLeavesTheListStaysInTheDetails();
    void detailsSayWhatToDo();
    void copies();
    void keepsRunsOfAClosedConnection();
    void choosesBetweenRuns();
    void ticksOnlyWhileShown();
    void fiveThousandTargets();
};

void TestJobPanel::emptyAtFirst()
{
    Stage stage;
    QVERIFY(stage.part<QLabel>(u"noRun"_s)->isVisible());
    // What the journal has is claimed once it has told.
    QVERIFY(stage.label(u"noRun"_s).startsWith(u"No run in this window. Tick"_s));
    stage.panel.setHasEarlierRuns(true);
    QVERIFY(stage.label(u"noRun"_s).startsWith(u"No run in this window. Earlier runs are in"_s));
    stage.panel.setHasEarlierRuns(false);
    QVERIFY(stage.label(u"noRun"_s).startsWith(u"No run yet"_s));
    QVERIFY(!stage.panel.findChild<QTableView *>()); // a start does not wait for it
    QVERIFY(!stage.panel.view().isVisible());
    QCOMPARE(stage.panel.supportText(), QString());
    stage.panel.showRun(RunId { u"nobody"_s });
    QVERIFY(!stage.panel.view().isVisible());
    stage.panel.stopSending(); // nothing to stop, nothing happens
}

void TestJobPanel::followsARunToItsEnd()
{
    Stage stage;
    const QSignalSpy shown(&stage.panel, &JobPanel::runShown);
    const RunId run = stage.start(3);
    QCOMPARE(shown.size(), 1);
    QVERIFY(stage.panel.view().isVisible());
    QCOMPARE(stage.part<QComboBox>(u"runChooser"_s)->currentText(),
             u"Run #1 · prod — Servers, 08:09:10"_s);
    QVERIFY(stage.part<QPushButton>(u"stopButton"_s)->isEnabled());

    ActAnswer answer = stage.accepted(0);
    QCOMPARE(answer.targets.size(), 3);
    answer.targets[1].outcome = Outcome::Rejected;
    answer.targets[1].jobId = {};
    answer.targets[1].error = test::vendorError(u"CPS.0005"_s, u"no such phone"_s);
    emit stage.cloud.acts.at(0)->finished(answer);
    QTRY_VERIFY(stage.totals().contains(u"1 rejected"_s));
    QVERIFY(stage.totals().startsWith(u"Of 3: "_s));
    QVERIFY(stage.totals().endsWith(u"1 of 3 targets have ended."_s));
    QTRY_VERIFY(stage.label(u"phase"_s).contains(u"being followed"_s));
    QVERIFY(!stage.part<QPushButton>(u"stopButton"_s)->isEnabled());

    for (int i = 0; i < 50 && stage.cloud.follows.isEmpty(); ++i) {
        stage.clock.advance(100ms);
        QCoreApplication::processEvents();
    }
    QVERIFY(!stage.cloud.follows.isEmpty());
    QList<TargetProgress> progress;
    for (const OpenTarget &open : stage.cloud.follows.last()->targets) {
        TargetProgress ended;
        ended.id = open.id;
        ended.jobId = open.jobId;
        ended.requestId = open.requestId;
        ended.outcome = open.id.value == u"id-0"_s ? Outcome::Succeeded : Outcome::Failed;
        if (ended.outcome == Outcome::Failed)
            ended.error = test::vendorError(u"CPS0158"_s, u"cannot restart now"_s);
        progress.append(ended);
    }
    FollowOperation *follow = stage.cloud.follows.last();
    emit follow->progressed(progress);
    emit follow->finished(Result<void>());
    QTRY_COMPARE(stage.totals(),
                 u"Of 3: 1 succeeded, 1 failed, 1 rejected. 3 of 3 targets have ended."_s);
    QTRY_VERIFY(stage.label(u"phase"_s).startsWith(u"Ended at"_s));
    QCOMPARE(stage.panel.model().run().targets, stage.runner.run(run)->targets);
}

void TestJobPanel::waitsAndSaysWhy()
{
    Stage stage;
    (void)stage.start(2);
    (void)stage.accepted(0);
    ActAnswer busy;
    busy.verdict = ActVerdict::RefusedRate;
    Error error = test::vendorError(u"APIGW.0308"_s, u"throttled"_s, 429);
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = 30s;
    busy.error = error;
    emit stage.cloud.acts.at(0)->finished(busy);
    QTRY_VERIFY(stage.label(u"phase"_s).startsWith(u"Waiting until 08:09:"_s));
    QVERIFY(stage.label(u"phase"_s).contains(u"too many"_s));
    QVERIFY(stage.part<QPushButton>(u"stopButton"_s)->isEnabled());
}

void TestJobPanel::stopSendingKeepsWhatWasAccepted()
{
    Stage stage;
    const RunId run = stage.start(7); // three calls of at most three
    stage.accept(0);
    QTRY_VERIFY(stage.totals().contains(u"3 accepted"_s));
    QTest::mouseClick(stage.part<QPushButton>(u"stopButton"_s), Qt::LeftButton);
    QTRY_VERIFY(stage.totals().contains(u"not sent"_s));
    const OutcomeTotals totals = totalsOf(*stage.runner.run(run));
    QCOMPARE(totals[Outcome::Accepted], 3);
    QCOMPARE(stage.panel.model().totals(), totals);
    QVERIFY(!stage.panel.findChild<QPushButton *>(u"stopButton"_s)->text().contains(u"Cancel"_s));
}

void TestJobPanel::chipsFilter()
{
    Stage stage;
    (void)stage.start(3);
    ActAnswer answer = stage.accepted(0);
    answer.targets[2].outcome = Outcome::Rejected;
    answer.targets[2].jobId = {};
    answer.targets[2].error = test::vendorError(u"CPS.0005"_s, u"gone"_s);
    emit stage.cloud.acts.at(0)->finished(answer);
    QTRY_COMPARE(stage.chip(2), u"Rejected 1"_s);
    QCOMPARE(stage.chip(0), u"All 3"_s);
    QCOMPARE(stage.chip(4), u"Open 2"_s);
    QTest::mouseClick(stage.part<QToolButton>(u"chip2"_s), Qt::LeftButton);
    QCOMPARE(stage.panel.view().model()->rowCount(), 1);
    QTest::mouseClick(stage.part<QToolButton>(u"chip0"_s), Qt::LeftButton);
    QCOMPARE(stage.panel.view().model()->rowCount(), 3);

    // As a screen reader does it.
    QAccessibleInterface *chip
        = QAccessible::queryAccessibleInterface(stage.part<QToolButton>(u"chip2"_s));
    chip->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(stage.panel.view().model()->rowCount(), 1);
}

void TestJobPanel::aChipKeepsWhatIsSelected()
{
    Stage stage;
    (void)stage.start(3);
    ActAnswer answer = stage.accepted(0);
    answer.targets[1].outcome = Outcome::Rejected;
    answer.targets[1].jobId = {};
    emit stage.cloud.acts.at(0)->finished(answer);
    QTRY_COMPARE(stage.chip(2), u"Rejected 1"_s);
    QTableView &view = stage.panel.view();
    const auto name = [&view](int row) { return view.model()->index(row, 0).data().toString(); };
    const auto selected = [&view, &name] {
        const QModelIndexList rows = view.selectionModel()->selectedRows();
        return rows.size() == 1 ? name(rows.constFirst().row()) : QString();
    };
    QCOMPARE(name(0), u"server-1"_s); // what went wrong
    view.selectRow(2);
    QCOMPARE(selected(), u"server-2"_s);
    QTest::mouseClick(stage.part<QToolButton>(u"chip4"_s), Qt::LeftButton); // open
    QCOMPARE(selected(), u"server-2"_s);
    QCOMPARE(view.currentIndex().row(), 1);
    // It is not among these: the first one is, and nobody has chosen it.
    QTest::mouseClick(stage.part<QToolButton>(u"chip2"_s), Qt::LeftButton);
    QCOMPARE(selected(), u"server-1"_s);
    QTest::mouseClick(stage.part<QToolButton>(u"chip0"_s), Qt::LeftButton);
    QCOMPARE(selected(), u"server-1"_s);
}

void TestJobPanel::aChipBeginsAtTheTop()
{
    Stage stage;
    (void)stage.start(400);
    QTableView &view = stage.panel.view();
    view.scrollToBottom();
    QVERIFY(view.rowAt(0) > 0);
    QTest::mouseClick(stage.part<QToolButton>(u"chip5"_s), Qt::LeftButton); // waiting
    QVERIFY(view.model()->rowCount() > 300);
    QCOMPARE(view.rowAt(0), 0);
    QVERIFY(!view.selectionModel()->hasSelection());
    QVERIFY(!view.currentIndex().isValid());
}

// A chip is on, and the target that is read goes on to another outcome.
void TestJobPanel::whatLeavesTheListStaysInTheDetails()
{
    Stage stage;
    (void)stage.start(2);
    stage.accept(0);
    QTest::mouseClick(stage.part<QToolButton>(u"chip4"_s), Qt::LeftButton);
    stage.panel.view().selectRow(0);
    const auto *details = stage.part<QPlainTextEdit>(u"details"_s);
    QVERIFY(details->toPlainText().startsWith(u"server-0\nOutcome: Accepted"_s));
    stage.endJobs(Outcome::Succeeded);
    QCOMPARE(stage.panel.view().model()->rowCount(), 0);
    QVERIFY2(details->toPlainText().startsWith(u"server-0\nOutcome: Succeeded"_s),
             qPrintable(details->toPlainText()));
}

void TestJobPanel::detailsSayWhatToDo()
{
    Stage stage;
    (void)stage.start(1);
    ActAnswer answer = stage.accepted(0);
    answer.targets[0].outcome = Outcome::Rejected;
    answer.targets[0].jobId = {};
    answer.targets[0].error = test::vendorError(u"CPS.0005"_s, u"<b>gone</b>"_s);
    answer.targets[0].error->message += u" Authorization: Bearer abcdefgh12345678"_s;
    emit stage.cloud.acts.at(0)->finished(answer);
    QTRY_VERIFY(stage.totals().contains(u"rejected"_s));
    stage.panel.copySelection();
    QVERIFY(stage.clipboard().contains(u"CPS.0005"_s));
    QVERIFY(!stage.clipboard().contains(u"abcdefgh12345678"_s));
    stage.panel.view().selectRow(0);
    const QString details = stage.part<QPlainTextEdit>(u"details"_s)->toPlainText();
    const ErrorEntry *entry = stage.catalogue.find(u"CPS.0005"_s);
    QVERIFY(details.contains(entry->meaning.in(Language::English)));
    QVERIFY(details.contains(entry->advice.in(Language::English)));
    QVERIFY(details.contains(u"<b>gone</b>"_s));
    QVERIFY(details.contains(u"server-0"_s));
}

void TestJobPanel::copies()
{
    Stage stage;
    (void)stage.start(2);
    stage.accept(0);
    QTRY_VERIFY(stage.totals().contains(u"2 accepted"_s));
    stage.panel.copyIds();
    QCOMPARE(stage.clipboard(), u"id-0\tjob-id-0\trequest-0\nid-1\tjob-id-1\trequest-0"_s);
    stage.panel.view().selectRow(1);
    stage.panel.copyIds();
    QCOMPARE(stage.clipboard(), u"id-1\tjob-id-1\trequest-0"_s);
    QTest::keyClick(&stage.panel.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(stage.clipboard().count(u'\t'), int(jobColumns().size()) - 1);
    QVERIFY(stage.clipboard().startsWith(u"server-1\tid-1\tAccepted\tjob-id-1\t"_s));
    stage.panel.copyForSupport();
    QCOMPARE(stage.clipboard(), stage.panel.supportText());
    QVERIFY(stage.clipboard().contains(u"job_id: job-id-1"_s));
    QVERIFY(!stage.clipboard().contains(u"job-id-0"_s));
}

void TestJobPanel::keepsRunsOfAClosedConnection()
{
    Stage stage;
    auto runner = std::make_unique<Runner>(stage.cloud, stage.journal, stage.clock, stage.random,
                                           RunnerSettings());
    stage.panel.addRunner(*runner, stage.cloud);
    RunRequest request;
    request.connection = test::sampleRun().connection;
    request.connection.id = ConnectionId { u"another"_s };
    request.kind = stage.cloud.kinds().first().id;
    request.targets = { test::targetRecord(0, Outcome::Planned).target };
    const Result<RunId> run = runner->start(request);
    QVERIFY(run);
    const QList<TargetRecord> before = runner->run(*run)->targets;
    stage.panel.removeRunner(*runner);
    runner.reset();
    stage.panel.showRun(*run);
    QCOMPARE(stage.panel.currentRun(), *run);
    QCOMPARE(stage.panel.model().run().targets, before);
    QVERIFY(stage.panel.supportText().contains(u"server-0"_s));
    stage.panel.stopSending(); // there is nobody to tell, and no harm
}

void TestJobPanel::choosesBetweenRuns()
{
    Stage stage;
    const RunId first = stage.start(1);
    stage.accept(0);
    QTRY_VERIFY(stage.totals().contains(u"1 accepted"_s));
    stage.clock.advance(20s);
    RunRequest second;
    second.connection = test::sampleRun().connection;
    second.kind = stage.cloud.kinds().first().id;
    second.targets = { test::targetRecord(8, Outcome::Planned).target };
    const Result<RunId> other = stage.runner.start(second);
    QVERIFY(other);
    QCOMPARE(stage.panel.currentRun(), first); // it is not over: the person decides
    auto *chooser = stage.part<QComboBox>(u"runChooser"_s);
    QCOMPARE(chooser->count(), 2);
    chooser->setCurrentIndex(1);
    emit chooser->activated(1);
    QCOMPARE(stage.panel.currentRun(), *other);
    QCOMPARE(stage.panel.model().run().targets.size(), 1);
    stage.panel.showRun(first);
    QCOMPARE(chooser->currentIndex(), 0);
}

void TestJobPanel::ticksOnlyWhileShown()
{
    Stage stage;
    (void)stage.start(2);
    stage.accept(0);
    QTRY_VERIFY(stage.totals().contains(u"2 accepted"_s));
    QSignalSpy changed(&stage.panel.model(), &TargetTable::dataChanged);
    const auto elapsedTicks = [&stage, &changed] {
        int ticks = 0;
        for (const QList<QVariant> &signal : changed)
            ticks += signal.at(0).toModelIndex().column()
                    == stage.panel.model().columnOf(TargetField::Elapsed)
                ? 1
                : 0;
        return ticks;
    };
    stage.clock.advance(1500ms);
    QCOMPARE(elapsedTicks(), 2);
    stage.panel.hide();
    changed.clear();
    stage.clock.advance(5s);
    QCOMPARE(elapsedTicks(), 0);
    stage.panel.show();
    stage.clock.advance(1500ms);
    QVERIFY(elapsedTicks() >= 2);
}

void TestJobPanel::fiveThousandTargets()
{
    Stage stage;
    const RunId run = stage.start(5000);
    QCOMPARE(stage.panel.currentRun(), run);
    QCOMPARE(stage.panel.view().model()->rowCount(), 5000);
    QVERIFY(stage.panel.findChildren<QWidget *>().size() < 200); // no widget for a row
    QSignalSpy changed(&stage.panel.model(), &TargetTable::dataChanged);
    stage.panel.view().scrollToBottom();
    stage.panel.grab();
    QCOMPARE(changed.size(), 0); // looking changes nothing
}

MUSTER_TEST(TestJobPanel)

} // namespace tst_jobpanel

#include "tst_jobpanel.moc"
