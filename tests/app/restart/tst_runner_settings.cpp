// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Numbers that are set while the program runs count from the next run on.
#include "tests/app/restart/restartsamples.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

namespace tst_runner_settings {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

class TestRunnerSettingsInUse : public QObject
{
    Q_OBJECT

private slots:
    void theNextRunTakesThemAndTheOneUnderWayDoesNot();
    void overdueByTheSettingsOfItsOwnRun();
    void unlockTimeFromTheNextUnlocking();
    void aLongerWindowLooksIntoTheJournalAgain();
    void aHistoryMayBeAskedForFromItsOwnAnswer();
};

void TestRunnerSettingsInUse::theNextRunTakesThemAndTheOneUnderWayDoesNot()
{
    RunnerBench bench({}, 1);
    bench.start(2);
    QCOMPARE(bench.cloud.acts.size(), 1);
    RunnerSettings quick;
    quick.actInterval = 10ms;
    bench.runner->setSettings(quick);
    bench.accept();
    bench.clock.advance(900ms);
    QCOMPARE(bench.cloud.acts.size(), 1); // the kind's own second
    bench.clock.advance(100ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.accept();
    bench.start(2);
    bench.clock.advance(10ms);
    QCOMPARE(bench.cloud.acts.size(), 3);
    bench.accept();
    bench.clock.advance(10ms);
    QCOMPARE(bench.cloud.acts.size(), 4);
}

void TestRunnerSettingsInUse::overdueByTheSettingsOfItsOwnRun()
{
    RunnerSettings first;
    first.overdueAfter = 10min;
    RunnerBench bench(first);
    const RunId before = bench.start(1);
    bench.accept();
    RunnerSettings second = first;
    second.overdueAfter = 1min;
    bench.runner->setSettings(second);
    const RunId after = bench.start(1);
    bench.clock.advance(1s); // the pace
    bench.accept();
    bench.clock.advance(2min);
    QVERIFY(!bench.runner->run(before)->targets.first().overdue);
    QVERIFY(bench.runner->run(after)->targets.first().overdue);
    bench.clock.advance(9min);
    QVERIFY(bench.runner->run(before)->targets.first().overdue);
}

void TestRunnerSettingsInUse::unlockTimeFromTheNextUnlocking()
{
    RunnerBench bench;
    ProductionLock &lock = bench.runner->productionLock();
    const Connection connection = sampleRequest(1).connection;
    QVERIFY(lock.unlock(connection, QStringLiteral("op"), QStringLiteral("why")));
    RunnerSettings shorter;
    shorter.unlockTime = 1min;
    bench.runner->setSettings(shorter);
    bench.clock.advance(14min);
    QVERIFY(!lock.isLocked());
    bench.clock.advance(1min);
    QVERIFY(lock.isLocked());
    QVERIFY(lock.unlock(connection, QStringLiteral("op"), QStringLiteral("why")));
    bench.clock.advance(1min);
    QVERIFY(lock.isLocked());
}

void TestRunnerSettingsInUse::aLongerWindowLooksIntoTheJournalAgain()
{
    RunnerBench bench;
    // Another connection restarted a target 20 minutes ago: outside the first window only.
    RunRecord other;
    other.id = RunId { QStringLiteral("other") };
    other.kind = serverKindId();
    other.connection = sampleRequest(1).connection;
    other.connection.id = ConnectionId { QStringLiteral("c-2") };
    other.confirmedAt = bench.clock.now().addSecs(-20 * 60);
    other.endedAt = other.confirmedAt;
    TargetRecord record;
    record.target = sampleTarget(0);
    record.outcome = Outcome::Succeeded;
    record.sentAt = other.confirmedAt;
    other.targets = { record };
    bench.journal.kept = { { other, {}, {} } };

    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    QVERIFY(bench.runner->recentRestarts(serverKindId()).isEmpty());
    Connection readOnly = sampleRequest(1).connection;
    readOnly.readOnly = true;
    bench.runner->setConnection(readOnly);
    RunnerSettings longer;
    longer.duplicateWindow = 30min;
    bench.runner->setSettings(longer);
    QVERIFY(!bench.runner->isReady()); // until that is known nothing is sent
    QVERIFY(bench.runner->brake()); // as it stands now, not as it was opened
    bench.runner->setConnection(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    QVERIFY(bench.runner->recentRestarts(serverKindId()).contains(sampleTarget(0).id));
    QVERIFY(!bench.runner->start(sampleRequest(1)));
    bench.runner->setSettings({}); // a shorter one needs no question
    QVERIFY(bench.runner->isReady());
    QVERIFY(bench.runner->recentRestarts(serverKindId()).isEmpty());
}

void TestRunnerSettingsInUse::aHistoryMayBeAskedForFromItsOwnAnswer()
{
    RunnerBench bench;
    bench.journal.failure = FakeJournal::storageError();
    int answers = 0;
    connect(bench.runner.get(), &Runner::historyRead, this, [&](const Result<void> &result) {
        ++answers;
        if (!result) {
            bench.journal.failure.reset();
            bench.runner->readHistory(sampleRequest(1).connection);
        }
    });
    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    bench.clock.advance(0ms);
    QCOMPARE(answers, 2);
    QVERIFY(bench.runner->isReady());
}

MUSTER_TEST_GUILESS(TestRunnerSettingsInUse)

} // namespace tst_runner_settings

#include "tst_runner_settings.moc"
