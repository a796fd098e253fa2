// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the last run made of each target: by this program's runs, and by the journal before them.
#include "app/restart/lastrestartbook.h"
#include "app/restart/runnergroup.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QTest>

namespace tst_lastrestartbook {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct BookBench : RunnerBench
{
    explicit BookBench(int perCall = 3)
        : RunnerBench({}, perCall)
        , book(journal, *runner, cloud)
    {
    }
    [[nodiscard]] const LastRestart *last(int number) const
    {
        return book.find(serverKindId(), sampleTarget(number).id);
    }
    void readEmpty()
    {
        runner->readHistory(sampleRequest(1).connection);
        book.read(sampleRequest(1).connection);
        clock.advance(0ms);
    }

    LastRestartBook book;
};

} // namespace

class TestLastRestartBook final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*.info=false"_s); }
    void nothingIsClaimedBeforeTheJournalHasTold();
    void aRunIsFollowed();
    void whatWasNotSentLeavesTheOneBefore();
    void aRunThatIsTakenUpMayBeOlder();
    void theHistoryIsThatOfTheFleet();
    void runsOfOtherConnectionsCount();
    void manyTargetsAreTakenBitByBit();
};

void TestLastRestartBook::nothingIsClaimedBeforeTheJournalHasTold()
{
    BookBench bench;
    bench.journal.kept.append({ pastRun(1, Outcome::Failed), {}, {} });
    QVERIFY(!bench.book.isWhole());
    QVERIFY(!bench.last(0));
    QSignalSpy read(&bench.book, &LastRestartBook::readDone);
    bench.readEmpty();
    QCOMPARE(read.count(), 1);
    QVERIFY(bench.book.isWhole());
    QVERIFY(bench.last(0));
    QCOMPARE(bench.last(0)->outcome, Outcome::Failed);
    QVERIFY(!bench.last(1));
    QVERIFY(!bench.book.hasOpen(serverKindId()));

    bench.journal.failure = sampleError(ErrorKind::Storage);
    bench.book.read(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    QVERIFY(!bench.book.isWhole());
}

void TestLastRestartBook::aRunIsFollowed()
{
    BookBench bench;
    bench.readEmpty();
    QSignalSpy changed(&bench.book, &LastRestartBook::changed);
    const RunId id = bench.start(3);
    QVERIFY(bench.last(2));
    QCOMPARE(bench.last(2)->outcome, Outcome::Sending);
    QCOMPARE(bench.last(2)->run, id);
    QVERIFY(bench.book.hasOpen(serverKindId()));
    QVERIFY(!bench.book.hasOpen({ u"fake.encoders"_s }));
    bench.accept();
    QCOMPARE(bench.last(2)->outcome, Outcome::Accepted);
    QCOMPARE(changed.last().at(0).value<KindId>(), serverKindId());
    QVERIFY(changed.last().at(1).value<QList<TargetId>>().contains(sampleTarget(2).id));

    bench.clock.advance(10s);
    QVERIFY(!bench.cloud.follows.isEmpty());
    QList<TargetProgress> told;
    for (int i = 0; i < 3; ++i)
        told.append({ sampleTarget(i).id,
                      jobOf(sampleTarget(i).id),
                      { u"r-1"_s },
                      Outcome::Succeeded,
                      {},
                      {} });
    emit bench.cloud.follows.last()->progressed(told);
    bench.clock.advance(0ms);
    QCOMPARE(bench.last(0)->outcome, Outcome::Succeeded);
    QVERIFY(!bench.book.hasOpen(serverKindId()));
}

void TestLastRestartBook::whatWasNotSentLeavesTheOneBefore()
{
    BookBench bench(1);
    bench.journal.kept.append({ pastRun(1, Outcome::Succeeded), {}, {} });
    bench.readEmpty();
    const RunId first = bench.start(2);
    bench.accept();
    QCOMPARE(bench.last(0)->outcome, Outcome::Accepted);
    QCOMPARE(bench.last(1)->outcome, Outcome::Planned);
    bench.runner->stopSending(first);
    bench.clock.advance(0ms);
    // The second never left: nothing is known of it any more.
    QVERIFY(!bench.last(1));
    QCOMPARE(bench.last(0)->run, first);
}

void TestLastRestartBook::aRunThatIsTakenUpMayBeOlder()
{
    BookBench bench;
    bench.journal.kept.append({ pastRun(1, Outcome::Unknown), {}, {} });
    bench.journal.kept.append({ pastRun(2, Outcome::Succeeded), {}, {} });
    bench.readEmpty();
    QTRY_VERIFY(bench.runner->run({ u"earlier-1"_s })); // nobody has settled it
    QCOMPARE(bench.last(0)->runNumber, 2);
    QCOMPARE(bench.last(0)->outcome, Outcome::Succeeded);
}

void TestLastRestartBook::theHistoryIsThatOfTheFleet()
{
    BookBench bench;
    bench.journal.kept.append({ pastRun(1, Outcome::Failed), {}, {} });
    bench.readEmpty();
    QList<LastRestart> history;
    JournalLatestRead *read
        = bench.book.history(serverKindId(), sampleTarget(0).id, &bench.journal);
    QObject::connect(read, &JournalLatestRead::finished, read,
                     [&history](const Result<LatestFound> &found) {
                         history = found ? found->history : QList<LastRestart>();
                     });
    bench.clock.advance(0ms);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().outcome, Outcome::Failed);
}

void TestLastRestartBook::runsOfOtherConnectionsCount()
{
    BookBench bench;
    bench.readEmpty();
    Connection other = sampleRequest(1).connection;
    other.id = ConnectionId { u"c-2"_s };
    RunnerBench beside;
    RunnerGroup circle;
    circle.join(*bench.runner, sampleRequest(1).connection);
    circle.join(*beside.runner, other);
    beside.runner->readHistory(other);
    beside.clock.advance(0ms);
    beside.start(1);
    beside.accept();
    QVERIFY(bench.last(0));
    QCOMPARE(bench.last(0)->outcome, Outcome::Accepted);
}

void TestLastRestartBook::manyTargetsAreTakenBitByBit()
{
    BookBench bench;
    bench.readEmpty();
    QSignalSpy changed(&bench.book, &LastRestartBook::changed);
    const RunId id = bench.start(9'000);
    const auto most = [&changed] {
        qsizetype size = 0;
        for (const QList<QVariant> &signal : changed)
            size = std::max(size, signal.at(1).value<QList<TargetId>>().size());
        return size;
    };
    QTRY_VERIFY(bench.last(8'999));
    QVERIFY(most() <= 4'000);
    QCOMPARE(bench.last(8'999)->outcome, Outcome::Planned);
    // All the rest ends at once, and is not told of at once.
    changed.clear();
    bench.runner->stopSending(id);
    bench.clock.advance(0ms);
    QTRY_VERIFY(!bench.last(8'999));
    QVERIFY(most() <= 4'000);
}

MUSTER_TEST(TestLastRestartBook)

} // namespace tst_lastrestartbook

#include "tst_lastrestartbook.moc"
