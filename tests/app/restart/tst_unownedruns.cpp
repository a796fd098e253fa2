// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal that no runner has: what a runner had meanwhile is not put right once more by
// what the journal said before.
#include "app/restart/unownedruns.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_unownedruns {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

//! Cut off while its jobs were open.
RunHistory leftOpen(int number, const QDateTime &sentAt)
{
    const RunRequest request = sampleRequest(2);
    RunHistory left;
    left.run.id = RunId { u"run-%1"_s.arg(number) };
    left.run.number = number;
    left.run.kind = request.kind;
    left.run.connection = request.connection;
    left.run.confirmedAt = sentAt;
    for (const Target &target : request.targets) {
        TargetRecord record;
        record.target = target;
        record.outcome = Outcome::Accepted;
        record.requestId = RequestId { u"r-%1"_s.arg(number) };
        record.jobId = jobOf(target.id);
        record.sentAt = record.answeredAt = sentAt;
        left.run.targets.append(record);
    }
    return left;
}

} // namespace

class TestUnownedRuns : public QObject
{
    Q_OBJECT

private slots:
    void everyOpenRunIsTaken();
    void whatARunnerHadMeanwhileIsNotTaken();
    void ofTheLatestOnesAsManyAreKeptAsFit_data();
    void ofTheLatestOnesAsManyAreKeptAsFit();

private:
    static void read(UnownedRuns &unowned, FakeClock &clock)
    {
        QTRY_VERIFY((clock.advance(0ms), unowned.state() == UnownedRuns::State::Read));
    }
};

void TestUnownedRuns::everyOpenRunIsTaken()
{
    RunnerBench bench;
    const QDateTime sentAt = bench.clock.now().addSecs(-60);
    bench.journal.kept = { leftOpen(2, sentAt), leftOpen(1, sentAt) };
    UnownedRuns unowned(bench.journal, bench.clock);
    unowned.start();
    read(unowned, bench.clock);
    QCOMPARE(unowned.runs(), (QList<RunId> { RunId { u"run-1"_s }, RunId { u"run-2"_s } }));
    QVERIFY(unowned.latest().isEmpty());
}

void TestUnownedRuns::whatARunnerHadMeanwhileIsNotTaken()
{
    RunnerBench bench;
    const RunHistory left = leftOpen(1, bench.clock.now().addSecs(-60));
    bench.journal.kept = { left };
    UnownedRuns unowned(bench.journal, bench.clock);
    unowned.start();
    bench.clock.advance(0ms); // it was found, and each is taken in an event of its own
    unowned.follow(*bench.runner);
    bench.runner->adopt({ left });
    bench.clock.advance(2s);
    emit bench.cloud.follows.last()->progressed(
        progressOf(bench.cloud.follows.last()->targets, Outcome::Succeeded));
    QVERIFY(bench.runner->run(left.run.id)->endedAt.isValid());
    unowned.takeBack(*bench.runner);
    bench.runner.reset();
    read(unowned, bench.clock);
    QVERIFY(unowned.runs().isEmpty());
    QCOMPARE(outcomesOf(bench.journal.kept.first().run),
             (QList<Outcome> { Outcome::Succeeded, Outcome::Succeeded }));
}

void TestUnownedRuns::ofTheLatestOnesAsManyAreKeptAsFit_data()
{
    QTest::addColumn<int>("targets");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("small ones") << 1 << qsizetype(3);
    QTest::newRow("large ones") << 40'000 << qsizetype(2);
    QTest::newRow("the latest one, however large") << 120'000 << qsizetype(1);
}

void TestUnownedRuns::ofTheLatestOnesAsManyAreKeptAsFit()
{
    QFETCH(const int, targets);
    QFETCH(const qsizetype, kept);
    RunnerBench bench;
    for (const int number : { 3, 2, 1 }) {
        RunHistory done = leftOpen(number, bench.clock.now().addSecs(number - 60));
        done.run.endedAt = bench.clock.now();
        done.run.targets.resize(1);
        done.run.targets.first().outcome = Outcome::Succeeded;
        done.run.targets = QList<TargetRecord>(targets, done.run.targets.first());
        bench.journal.kept.append(done);
    }
    UnownedRuns unowned(bench.journal, bench.clock);
    unowned.start();
    read(unowned, bench.clock);
    QCOMPARE(unowned.latest().size(), kept);
    QCOMPARE(unowned.latest().last().number, 3);
}

MUSTER_TEST_GUILESS(TestUnownedRuns)

} // namespace tst_unownedruns

#include "tst_unownedruns.moc"
