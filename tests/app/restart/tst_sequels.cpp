// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A command in two halves: what the first run saw succeed goes on in a linked run, once, and what
// that did not bring back is named until a later run has.
#include "app/restart/sequels.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sequels {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const KindId half { u"fake.half"_s };
const KindId rest { u"fake.rest"_s };

QList<FleetKind> kindsWithCommands()
{
    FleetKind servers = FakeCloud::serverKind();
    FleetKind first = servers;
    first.id = half;
    first.fleet = servers.id;
    first.next = rest;
    FleetKind second = servers;
    second.id = rest;
    second.fleet = servers.id;
    second.unfinished = Phrase { "Fake", "Not brought back." };
    servers.commands = { first, second };
    return { servers };
}

struct Bench
{
    Bench() { open(); }
    void open()
    {
        runner = std::make_unique<Runner>(cloud, journal, clock, random, RunnerSettings {});
    }
    RunId start(const KindId &kind, qsizetype count)
    {
        RunRequest request = sampleRequest(count);
        request.kind = kind;
        const RunId id = runner->start(request).value_or(RunId {});
        clock.advance(0ms);
        return id;
    }
    void answer(const ActAnswer &answer)
    {
        emit cloud.acts.last()->finished(answer);
        clock.advance(0ms);
    }
    void accept() { answer(allAccepted(cloud.acts.last()->targets, u"r"_s)); }
    //! The next look says so of the first \a count open targets.
    void see(qsizetype count, Outcome outcome)
    {
        const qsizetype before = cloud.follows.size();
        while (cloud.follows.size() == before && clock.hasTimers())
            clock.advance(clock.untilNext());
        FakeFollowOperation &look = *cloud.follows.last();
        const QPointer<FakeFollowOperation> alive(&look);
        emit look.progressed(progressOf(look.targets.mid(0, count), outcome));
        if (alive)
            emit look.finished({});
        clock.advance(0ms);
    }
    const RunRecord &record(int run) { return *runner->run(runner->runs().at(run)); }
    QStringList eventsOf(RunEventKind kind) const
    {
        QStringList details;
        for (const RunEvent &event : journal.events) {
            if (event.what == kind)
                details.append(event.detail.text());
        }
        return details;
    }
    QStringList left()
    {
        QStringList ids;
        for (const Target &target : runner->leftBehind(serverKindId()))
            ids.append(target.id.value);
        return ids;
    }

    FakeCloud cloud { kindsWithCommands() };
    FakeClock clock;
    FakeRandom random;
    FakeJournal journal { clock };
    std::unique_ptr<Runner> runner;
};

} // namespace

class TestSequels : public QObject
{
    Q_OBJECT

private slots:
    void whatSucceededGoesOn();
    void stragglersGoOnLater();
    void whatIsNotBroughtBackIsNamed_data();
    void whatIsNotBroughtBackIsNamed();
    void aPersonMayBeQuicker();
    void soMayOneElsewhere();
    void halvesOfOneFleetKeepTheirTurns();
    void aRunFromTheJournalDoesNotGoOn();
    void stoppingWithdrawsWhatFollows();
    void theProgramsEndWithdrawsWhatFollows();
    void nothingFollowsAfterASleep_data();
    void nothingFollowsAfterASleep();
    void nothingFollowsThroughAnotherAccount();
    void lostHalvesAreNamed();
    void whatWasBroughtBackLongAgoIsNotNamed_data();
    void whatWasBroughtBackLongAgoIsNotNamed();
    void lostHalvesAreNamedTheNextDay();
    void whatAListShowsOtherwiseIsNotNamed();
    void whatOneElsewhereBroughtBackIsNotNamed();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestSequels::whatSucceededGoesOn()
{
    Bench bench;
    const RunId first = bench.start(half, 3);
    QCOMPARE(bench.cloud.acts.last()->kind, half);
    bench.accept();
    bench.see(1, Outcome::Failed);
    QCOMPARE(bench.runner->runs().size(), 1);
    bench.see(2, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 2);
    const RunRecord &second = bench.record(1);
    QCOMPARE(second.kind, rest);
    QCOMPARE(second.parent, first);
    QCOMPARE(second.operatorName, u"operator"_s);
    QCOMPARE(second.targets.size(), 2);
    QVERIFY(bench.runner->isBusy());
    QCOMPARE(bench.left(), QStringList());
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.cloud.acts.last()->kind, rest);
    QCOMPARE(bench.journal.kept.size(), 2); // its intent was written down as any other's
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    QVERIFY(!bench.runner->isBusy());
    QCOMPARE(bench.left(), QStringList());
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

void TestSequels::stragglersGoOnLater()
{
    Bench bench;
    bench.start(half, 3);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 1);
    const auto begun = bench.clock.monotonic();
    while (bench.runner->runs().size() == 1)
        bench.see(0, Outcome::Running);
    QVERIFY(bench.clock.monotonic() - begun <= sequelDelay + 6s); // looks come every 5 s by then
    QCOMPARE(bench.record(1).targets.size(), 1);
    QVERIFY(!bench.record(0).endedAt.isValid());
    bench.accept();
    while (!bench.record(0).endedAt.isValid())
        bench.see(3, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 3);
    QCOMPARE(bench.record(2).targets.size(), 2);
    QSet<TargetId> enabled;
    for (const int run : { 1, 2 }) {
        for (const TargetRecord &target : bench.record(run).targets)
            enabled.insert(target.target.id);
    }
    QCOMPARE(enabled.size(), 3);
}

void TestSequels::whatIsNotBroughtBackIsNamed_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("no usable answer") << 0;
    QTest::newRow("refused") << 1;
    QTest::newRow("failed") << 2;
}

void TestSequels::whatIsNotBroughtBackIsNamed()
{
    QFETCH(const int, end);
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 2);
    if (end == 0) {
        bench.answer(unknownAnswer());
    } else if (end == 1) {
        ActAnswer refused;
        refused.verdict = ActVerdict::Answered;
        for (const Target &target : bench.cloud.acts.last()->targets)
            refused.targets.append(
                { target.id, Outcome::Rejected, {}, sampleError(ErrorKind::Refused) });
        bench.answer(refused);
    } else {
        bench.accept();
        bench.see(2, Outcome::Failed);
    }
    QVERIFY(!bench.runner->isBusy());
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-1"_s }));
    bench.clock.advance(1h); // nothing is repeated; and what is Unknown is no longer held back
    QCOMPARE(bench.cloud.acts.size(), 2);

    QVERIFY(!bench.start(serverKindId(), 1).isEmpty());
    QCOMPARE(bench.left(), QStringList { u"s-1"_s }); // it is being seen to
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    QCOMPARE(bench.left(), QStringList { u"s-1"_s });
}

void TestSequels::aPersonMayBeQuicker()
{
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    QVERIFY(!bench.start(serverKindId(), 1).isEmpty()); // "s-0", which is half done
    bench.accept();
    while (!bench.record(0).endedAt.isValid())
        bench.see(3, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 3);
    QCOMPARE(bench.record(2).targets.size(), 1);
    QCOMPARE(bench.record(2).targets.first().target.id.value, u"s-1"_s);
}

void TestSequels::soMayOneElsewhere()
{
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    RunRecord other;
    other.id = RunId { u"elsewhere"_s };
    other.kind = rest;
    other.targets.resize(1);
    other.targets[0].target = sampleTarget(0);
    other.targets[0].outcome = Outcome::Accepted;
    other.targets[0].sentAt = bench.clock.now();
    bench.runner->noteElsewhere(other);
    other.id = RunId { u"older"_s }; // stands open, and was insisted over
    other.targets[0].target = sampleTarget(1);
    other.targets[0].sentAt = bench.clock.now().addDays(-1);
    bench.runner->noteElsewhere(other);
    bench.see(2, Outcome::Succeeded);
    QCOMPARE(bench.record(1).targets.size(), 1);
    QCOMPARE(bench.record(1).targets.first().target.id, sampleTarget(1).id);
}

void TestSequels::halvesOfOneFleetKeepTheirTurns()
{
    Bench bench;
    bench.start(half, 2);
    RunRequest other = sampleRequest(3);
    other.targets.remove(0, 2);
    QCOMPARE(bench.runner->start(other).error().code, OwnError::RunInProgress);
    bench.accept();
    // On its way in one verb of the fleet is on its way in all.
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, OwnError::RecentlyRestarted);
    QVERIFY(bench.runner->start(other).has_value());
}

void TestSequels::stoppingWithdrawsWhatFollows()
{
    Bench bench;
    const RunId first = bench.start(half, 3);
    QVERIFY(bench.runner->hasPendingSequel(first));
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    QVERIFY(bench.runner->hasPendingSequel(first));
    QCOMPARE(bench.left(), QStringList());
    bench.runner->stopSending(first); // all has been sent, but not what follows
    QVERIFY(!bench.runner->hasPendingSequel(first));
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-1"_s }));
    QCOMPARE(bench.eventsOf(RunEventKind::Withdrawn), QStringList(QString()));
    bench.see(1, Outcome::Succeeded);
    bench.clock.advance(24h);
    QCOMPARE(bench.runner->runs().size(), 1);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.left().size(), 3);
    bench.runner->stopSending(first); // once
    QCOMPARE(bench.eventsOf(RunEventKind::Withdrawn).size(), 1);
}

void TestSequels::theProgramsEndWithdrawsWhatFollows()
{
    Bench bench;
    const RunId first = bench.start(half, 3);
    bench.accept();
    QCOMPARE(bench.runner->waitingForSequel(first), 0);
    bench.see(2, Outcome::Succeeded);
    QCOMPARE(bench.runner->waitingForSequel(first), 2);
    bench.runner->end(); // every call was sent and answered, but not what follows
    QCOMPARE(bench.runner->waitingForSequel(first), 0);
    bench.clock.advance(5s);
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-1"_s }));
    bench.see(1, Outcome::Succeeded);
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestSequels::nothingFollowsAfterASleep_data()
{
    QTest::addColumn<bool>("steadyToo");
    QTest::newRow("the steady clock stands") << false;
    QTest::newRow("the steady clock goes on") << true;
}

void TestSequels::nothingFollowsAfterASleep()
{
    QFETCH(const bool, steadyToo);
    Bench bench;
    const RunId first = bench.start(half, 3);
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    bench.clock.sleep(8h, steadyToo);
    bench.clock.advance(20s);
    QCOMPARE(bench.runner->runs().size(), 1);
    QVERIFY(!bench.runner->hasPendingSequel(first));
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-1"_s }));
    QCOMPARE(bench.eventsOf(RunEventKind::Withdrawn), QStringList(wordOf(OwnError::TimeJumped)));
}

void TestSequels::nothingFollowsThroughAnotherAccount()
{
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    bench.cloud.changeAccount(u"https://fake.example another"_s);
    bench.clock.advance(1min);
    QCOMPARE(bench.runner->runs().size(), 1);
    QCOMPARE(bench.eventsOf(RunEventKind::Withdrawn),
             QStringList(wordOf(OwnError::AnotherAccount)));
    QCOMPARE(bench.left(), QStringList(u"s-0"_s));
}

void TestSequels::lostHalvesAreNamed()
{
    Bench bench;
    const RunId first = bench.start(half, 3);
    bench.answer(unknownAnswer());
    QCOMPARE(bench.left(), QStringList());
    const auto shows = [&bench](const QString &one, const QString &other) {
        bench.clock.advance(1s);
        bench.runner->noteStatuses(
            serverKindId(), { { { u"s-0"_s }, one }, { { u"s-1"_s }, other } }, bench.clock.now());
    };
    shows(u"2"_s, u"2"_s);
    QCOMPARE(bench.left(), QStringList());
    shows(u"5"_s, u"2"_s); // as after success
    QCOMPARE(bench.left(), QStringList(u"s-0"_s));
    shows(u"5"_s, u"5"_s);
    QCOMPARE(bench.left().size(), 2);
    shows(u"5"_s, u"2"_s); // somebody brought it back
    QCOMPARE(bench.left(), QStringList(u"s-0"_s));
    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(1s);
    RunRequest again = sampleRequest(1);
    again.kind = rest;
    again.insisted = { { u"s-0"_s } };
    again.parent = first;
    QVERIFY(bench.runner->start(again));
    bench.clock.advance(0ms);
    QCOMPARE(bench.left(), QStringList());
}

void TestSequels::aRunFromTheJournalDoesNotGoOn()
{
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    bench.runner.reset();
    bench.open();
    bench.runner->adopt(bench.journal.kept);
    bench.see(2, Outcome::Succeeded);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-1"_s }));
}

void TestSequels::whatWasBroughtBackLongAgoIsNotNamed_data()
{
    QTest::addColumn<std::chrono::minutes>("later");
    QTest::newRow("within the duplicate window") << std::chrono::minutes(1);
    QTest::newRow("the next day") << std::chrono::minutes(24h);
}

void TestSequels::whatWasBroughtBackLongAgoIsNotNamed()
{
    QFETCH(const std::chrono::minutes, later);
    Bench bench;
    const RunId first = bench.start(half, 3);
    ActAnswer answer = allAccepted(bench.cloud.acts.last()->targets, u"r"_s);
    answer.targets.removeLast(); // of one there is no usable answer, and nobody looks into it
    bench.answer(answer);
    bench.see(2, Outcome::Succeeded);
    QCOMPARE(bench.runner->runs().size(), 2);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    bench.see(1, Outcome::Failed);
    QVERIFY(!bench.runner->isBusy());
    QCOMPARE(bench.left(), QStringList { u"s-1"_s });
    RunRequest byHand = insistingRequest(2); // no repetition of the linked run
    byHand.targets.removeFirst();
    QVERIFY(bench.runner->start(byHand).has_value());
    bench.clock.advance(0ms);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    QCOMPARE(bench.left(), QStringList());

    bench.clock.advance(later);
    bench.open();
    bench.runner->readHistory(byHand.connection);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    QCOMPARE(bench.runner->runs(), QList<RunId> { first }); // to be looked into
    QCOMPARE(bench.left(), QStringList());
    bench.runner->readHistory(byHand.connection);
    bench.clock.advance(0ms);
    QCOMPARE(bench.left(), QStringList());
}

void TestSequels::lostHalvesAreNamedTheNextDay()
{
    Bench bench;
    bench.start(half, 3);
    bench.accept();
    bench.see(3, Outcome::Succeeded);
    bench.accept();
    bench.see(1, Outcome::Succeeded);
    bench.see(2, Outcome::Failed);
    QVERIFY(!bench.runner->isBusy());
    bench.clock.advance(24h); // long after the duplicate window

    // Entered anew, the connection leads to the same.
    Connection again = sampleRequest(1).connection;
    again.id = ConnectionId { u"entered anew"_s };
    bench.open();
    bench.runner->readHistory(again);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    QCOMPARE(bench.runner->runs().size(), 0);
    QCOMPARE(bench.left(), (QStringList { u"s-1"_s, u"s-2"_s }));

    RunRequest byHand = insistingRequest(3);
    byHand.connection = again;
    byHand.targets.removeFirst();
    QVERIFY(bench.runner->start(byHand).has_value());
    bench.clock.advance(0ms);
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    bench.clock.advance(24h);
    bench.open();
    bench.runner->readHistory(again);
    bench.clock.advance(0ms);
    QCOMPARE(bench.left(), QStringList());
}

void TestSequels::whatAListShowsOtherwiseIsNotNamed()
{
    Bench bench;
    bench.start(half, 3);
    bench.accept();
    bench.see(3, Outcome::Succeeded);
    const QDateTime before = bench.clock.now();
    bench.clock.advance(1s);
    bench.accept();
    bench.see(3, Outcome::Failed);
    QCOMPARE(bench.left().size(), 3);
    const auto shows = [&bench](const QDateTime &at, const QString &status) {
        bench.runner->noteStatuses(serverKindId(), { { { u"s-0"_s }, status } }, at);
    };
    QSignalSpy changed(bench.runner.get(), &Runner::sequelChanged);
    shows(before, u"2"_s); // read before it ended: it says nothing
    QCOMPARE(bench.left().size(), 3);
    bench.clock.advance(1s);
    shows(bench.clock.now(), u"5"_s); // as the first half left it
    QCOMPARE(bench.left().size(), 3);
    QCOMPARE(changed.size(), 0);
    bench.clock.advance(1s);
    shows(bench.clock.now(), u"2"_s); // somebody brought it back, elsewhere
    QCOMPARE(bench.left(), (QStringList { u"s-1"_s, u"s-2"_s }));
    QCOMPARE(changed.size(), 1);
    bench.runner->noteMissing(serverKindId(), { { u"s-1"_s } }, bench.clock.now());
    QCOMPARE(bench.left(), QStringList(u"s-2"_s));
    bench.clock.advance(1s);
    shows(bench.clock.now(), u"5"_s);
    QCOMPARE(bench.left(), (QStringList { u"s-0"_s, u"s-2"_s }));
}

void TestSequels::whatOneElsewhereBroughtBackIsNotNamed()
{
    Bench bench;
    bench.start(half, 2);
    bench.accept();
    bench.see(2, Outcome::Succeeded);
    bench.accept();
    bench.see(2, Outcome::Failed);
    QCOMPARE(bench.left().size(), 2);
    bench.clock.advance(1s);
    RunRecord other;
    other.id = RunId { u"elsewhere"_s };
    other.kind = serverKindId();
    other.targets.resize(2);
    for (int i = 0; i < 2; ++i) {
        other.targets[i].target = sampleTarget(i);
        other.targets[i].sentAt = bench.clock.now();
    }
    other.targets[0].outcome = Outcome::Succeeded;
    other.targets[1].outcome = Outcome::Failed;
    bench.runner->noteElsewhere(other);
    QCOMPARE(bench.left(), QStringList(u"s-1"_s));
}

MUSTER_TEST_GUILESS(TestSequels)

} // namespace tst_sequels

#include "tst_sequels.moc"
