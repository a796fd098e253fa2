// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Journal first: what is written when, what happens when it cannot be, and what a new program makes
// of what the last one left.
#include "app/restart/earlierruns.h"
#include "app/restart/plan.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

namespace tst_runner_journal {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

using Bench = RunnerBench;
using Outcomes = QList<Outcome>;

QStringList wordsOf(const FakeJournal &journal)
{
    QStringList words;
    for (const RunEvent &event : journal.events)
        words.append(wordOf(event.what));
    return words;
}

//! \brief One of an earlier program, all of whose targets stand at \a outcome.
RunRecord earlierRun(qsizetype count, Outcome outcome, const QDateTime &sentAt)
{
    const RunRequest request = sampleRequest(count);
    RunRecord run;
    run.id = RunId { QStringLiteral("earlier") };
    run.number = 7;
    run.kind = request.kind;
    run.connection = request.connection;
    run.confirmedAt = sentAt;
    for (const Target &target : request.targets) {
        TargetRecord record;
        record.target = target;
        record.outcome = outcome;
        record.sentAt = sentAt;
        run.targets.append(record);
    }
    return run;
}

} // namespace

class TestRunnerJournal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void intentsComeFirst();
    void aSlowDiskHoldsTheCall();
    void answersAreKeptAtOnce();
    void aRunThatCannotBeWrittenSendsNothing();
    void aTryThatCannotBeWrittenIsNotSent();
    void anAnswerThatCannotBeWrittenStopsAll();
    void aRunIsTakenOverWhateverItsEndSays();
    void veryManyAreTakenOverInParts();
    void aRunIsTakenOverOnceTheAccountIsKnown();
    void whatIsReadOnceMoreMeanwhileIsWaitedFor();
    void anOwnEndpointStandsForItsRegion();
    void theOwnerGoesWhileItIsWritten();
    void peoplesActsAreEvents();
    void whatTheLastProgramLeft();
    void unsettledTargetsAreTakenOver();
    void nothingStartsBeforeTheHistoryIsRead();
    void numbersGoOn();
    void recentRestartsAreHeldBack();
    void theJournalIsAskedOnceMoreBeforeARunBegins();
    void theWindowCountsFromTheCall();
    void productionIsLocked();
    void statusesAreKept();
    void whatListsShowedIsReadAgain();
    void unknownIsWorkedOut();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerJournal::intentsComeFirst()
{
    Bench bench;
    bench.journal.hold();
    const RunId id = bench.start(4);
    bench.clock.advance(1h);
    QCOMPARE(bench.journal.runs.size(), 1);
    QCOMPARE(bench.journal.runs.first().run.connection.account, bench.cloud.account());
    QCOMPARE(bench.journal.tries.size(), 0);
    emit bench.journal.runs.first().write->finished({});
    bench.clock.advance(0ms);
    QCOMPARE(bench.journal.tries.size(), 1);
    QCOMPARE(bench.cloud.acts.size(), 0);
    const TryRecord attempt = bench.journal.tries.first().attempt;
    QCOMPARE(attempt.run, id);
    QCOMPARE(attempt.call, 0);
    QCOMPARE(attempt.number, 1);
    QCOMPARE(attempt.first, 0);
    QCOMPARE(attempt.count, 3);
    QCOMPARE(attempt.sentAt, bench.clock.now());
    emit bench.journal.tries.first().write->finished({});
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestRunnerJournal::aSlowDiskHoldsTheCall()
{
    Bench bench;
    bench.journal.setSlowness(5s);
    bench.start(3);
    bench.clock.advance(9s);
    QCOMPARE(bench.cloud.acts.size(), 0);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestRunnerJournal::answersAreKeptAtOnce()
{
    Bench bench;
    const RunId id = bench.start(4);
    bool keptFirst = false;
    connect(bench.runner.get(), &Runner::targetsChanged, this,
            [&] { keptFirst = !bench.journal.endedTries.isEmpty(); });
    emit bench.act().finished(allAccepted(bench.act().targets, QStringLiteral("r-1")));
    QVERIFY(keptFirst); // before anybody was told
    const FakeJournal::EndedTry ended = bench.journal.endedTries.first();
    QCOMPARE(ended.attempt.verdict, ActVerdict::Answered);
    QCOMPARE(ended.attempt.requestId.value, QStringLiteral("r-1"));
    QVERIFY(ended.attempt.answeredAt.isValid());
    QCOMPARE(ended.changes.size(), 3);
    bench.clock.advance(1s);
    bench.answer(refusedRate(1s));
    bench.clock.advance(1s);
    bench.answer(unknownAnswer());
    QCOMPARE(bench.journal.endedTries.at(1).attempt.verdict, ActVerdict::RefusedRate);
    QCOMPARE(bench.journal.endedTries.at(2).attempt.verdict, ActVerdict::Unknown);
    QCOMPARE(bench.journal.endedTries.at(2).attempt.number, 2);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    QCOMPARE(bench.journal.kept.first().run, *bench.runner->run(id));
    QVERIFY(bench.journal.kept.first().run.endedAt.isValid());
}

void TestRunnerJournal::aRunThatCannotBeWrittenSendsNothing()
{
    Bench bench;
    bench.journal.failure = FakeJournal::storageError();
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    const RunId id = bench.start(5);
    QCOMPARE(bench.outcomes(id), Outcomes(5, Outcome::NotSent));
    QCOMPARE(bench.runner->run(id)->targets.first().error->kind, ErrorKind::Storage);
    QCOMPARE(ended.size(), 1);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 0);
    QVERIFY(bench.journal.events.isEmpty()); // there is no run to keep them with
}

void TestRunnerJournal::aTryThatCannotBeWrittenIsNotSent()
{
    Bench bench;
    const RunId id = bench.start(7);
    bench.accept();
    bench.journal.failure = FakeJournal::storageError();
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted) + Outcomes(4, Outcome::NotSent));
    QCOMPARE(bench.runner->run(id)->targets.last().error->kind, ErrorKind::Storage);
    bench.journal.failure.reset();
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestRunnerJournal::anAnswerThatCannotBeWrittenStopsAll()
{
    Bench bench;
    const RunId id = bench.start(9);
    bench.accept();
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.journal.failure = FakeJournal::storageError();
    bench.accept();
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Accepted) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(bench.runner->run(id)->targets.last().error->kind, ErrorKind::Storage);
    QVERIFY(!bench.journal.kept.first().tries.last().answeredAt.isValid());
    // Whatever is written next brings the rest with it.
    bench.journal.failure.reset();
    delete bench.journal.check(nullptr);
    QVERIFY(bench.journal.kept.first().tries.last().answeredAt.isValid());
    QCOMPARE(bench.journal.kept.first().run, *bench.runner->run(id));
}

void TestRunnerJournal::aRunIsTakenOverWhateverItsEndSays()
{
    Bench bench;
    RunHistory broken; // its end is written, its last answer is not
    broken.run = earlierRun(3, Outcome::Sending, bench.clock.now().addDays(-1));
    broken.run.endedAt = broken.run.confirmedAt;
    bench.journal.kept.append(broken);
    bench.runner->readHistory(broken.run.connection);
    bench.clock.advance(0ms);
    QCOMPARE(bench.runner->runs(), QList<RunId> { broken.run.id });
    QCOMPARE(bench.outcomes(broken.run.id), Outcomes(3, Outcome::Unknown));
    QCOMPARE(outcomesOf(bench.journal.kept.first().run), Outcomes(3, Outcome::Unknown));
}

// Each large run in an event of its own; nothing can be started before the last one is taken.
void TestRunnerJournal::veryManyAreTakenOverInParts()
{
    constexpr qsizetype count = 15'000;
    Bench bench;
    QList<RunId> left;
    for (int number = 1; number <= 3; ++number) {
        RunHistory open;
        open.run = earlierRun(count, Outcome::Accepted, bench.clock.now().addDays(-1));
        open.run.id = RunId { QStringLiteral("left-%1").arg(number) };
        open.run.number = number;
        open.run.endedAt = {};
        left.append(open.run.id);
        bench.journal.kept.append(open);
    }
    const RunRecord any = bench.journal.kept.first().run;
    QSignalSpy read(bench.runner.get(), &Runner::historyRead);
    connect(bench.runner.get(), &Runner::runAdopted, this,
            [&] { QVERIFY(!bench.runner->isReady()); });
    bench.runner->readHistory(any.connection);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->runs().size() < 3);
    QVERIFY(!bench.runner->isReady());
    QCOMPARE(bench.runner->blocked(any.kind)->by, Blocked::By::HistoryUnread);
    // Asked once more meanwhile, each is taken once all the same.
    bench.runner->readHistory(any.connection);
    bench.clock.advance(0ms);
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(bench.runner->isReady());
    QCOMPARE(bench.runner->runs(), left);
    // All that was accepted is followed, which takes some events as well.
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    bench.clock.advance(2s);
    QVERIFY(!bench.cloud.follows.isEmpty());
    QCOMPARE(bench.cloud.follows.last()->targets.size(), 3 * count);
}

void TestRunnerJournal::whatIsReadOnceMoreMeanwhileIsWaitedFor()
{
    Bench bench;
    RunHistory left;
    left.run = earlierRun(3, Outcome::Accepted, bench.clock.now().addDays(-1));
    bench.journal.kept.append(left);
    QSignalSpy read(bench.runner.get(), &Runner::historyRead);
    connect(bench.runner.get(), &Runner::runAdopted, bench.runner.get(),
            [&] { bench.runner->readHistory(left.run.connection); });
    bench.runner->readHistory(left.run.connection);
    bench.clock.advance(0ms);
    QTRY_COMPARE(read.size(), 1); // of the second one
    QVERIFY(bench.runner->isReady());
    QCOMPARE(bench.journal.finds.size(), 4);
}

void TestRunnerJournal::aRunIsTakenOverOnceTheAccountIsKnown()
{
    Bench bench;
    const QString account = std::exchange(bench.cloud.accountName, {});
    RunHistory left;
    left.run = earlierRun(3, Outcome::Accepted, bench.clock.now().addDays(-1));
    left.run.endedAt = {};
    Connection anew = left.run.connection;
    left.run.connection.account = account;
    anew.id = ConnectionId { QStringLiteral("entered anew") };
    bench.journal.kept.append(left);
    bench.runner->readHistory(anew);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    QVERIFY(bench.runner->runs().isEmpty());

    bench.journal.failure = FakeJournal::storageError();
    QSignalSpy read(bench.runner.get(), &Runner::historyRead);
    bench.cloud.changeAccount(account);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady()); // what holds restarts back was read before
    QCOMPARE(read.size(), 0);
    QVERIFY(bench.runner->runs().isEmpty());

    bench.journal.failure.reset();
    bench.cloud.changeAccount(account + u'2');
    QVERIFY(bench.runner->isReady()); // nothing waits for it
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->runs().isEmpty());
    bench.cloud.changeAccount(account);
    bench.clock.advance(0ms);
    QCOMPARE(bench.runner->runs(), QList<RunId> { left.run.id });
    bench.clock.advance(2s);
    QCOMPARE(bench.cloud.follows.size(), 1); // its jobs are looked at
    bench.cloud.changeAccount(account);
    bench.clock.advance(0ms);
    QCOMPARE(bench.runner->runs().size(), 1);
}

void TestRunnerJournal::anOwnEndpointStandsForItsRegion()
{
    Connection then;
    then.id = ConnectionId(QStringLiteral("c1"));
    then.projectId = QStringLiteral("p");
    then.region = QStringLiteral("cn-north-4");
    Connection now = then;
    now.region.clear(); // as the form leaves it beside an endpoint
    QVERIFY(!isSameAccess(then, now, {}));
    then.endpoint = now.endpoint = QUrl(QStringLiteral("https://cph.example.org"));
    QVERIFY(isSameAccess(then, now, {}));
    now.endpoint = QUrl(QStringLiteral("https://cph.example.com"));
    QVERIFY(!isSameAccess(then, now, {}));
}

void TestRunnerJournal::theOwnerGoesWhileItIsWritten()
{
    for (const bool isTry : { false, true }) {
        Bench bench;
        bench.journal.setSlowness(1s);
        bench.start(3);
        if (isTry)
            bench.clock.advance(1s);
        QCOMPARE(bench.journal.tries.size(), isTry ? 1 : 0);
        bench.runner.reset();
        bench.clock.advance(1h);
        QCOMPARE(bench.cloud.acts.size(), 0);
    }
}

void TestRunnerJournal::peoplesActsAreEvents()
{
    Bench bench;
    const RunId id = bench.start(9);
    bench.runner->pause(id);
    bench.runner->pause(id);
    bench.accept();
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    bench.runner->resume(id);
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.runner->stopSending(id);
    bench.accept();
    QCOMPARE(wordsOf(bench.journal),
             (QStringList { QStringLiteral("paused"), QStringLiteral("resumed"),
                            QStringLiteral("stopped") }));
    QCOMPARE(bench.outcomes(id).count(Outcome::NotSent), 3);
}

void TestRunnerJournal::whatTheLastProgramLeft()
{
    FakeClock clock;
    FakeCloud cloud(Bench::kinds(3));
    FakeRandom random;
    FakeJournal journal(clock);
    const RunRequest request = sampleRequest(9);
    RunId id;
    {
        Runner first(cloud, journal, clock, random, {});
        id = *first.start(request);
        clock.advance(0ms);
        emit cloud.acts.last()->finished(
            allAccepted(cloud.acts.last()->targets, QStringLiteral("r-1")));
        clock.advance(1s);
        QCOMPARE(cloud.acts.size(), 2); // and dies
    }
    Runner second(cloud, journal, clock, random, {});
    QSignalSpy adopted(&second, &Runner::runAdopted);
    QSignalSpy read(&second, &Runner::historyRead);
    second.readHistory(request.connection);
    clock.advance(0ms);
    QCOMPARE(read.size(), 1);
    QCOMPARE(adopted.size(), 1);
    QCOMPARE(outcomesOf(*second.run(id)),
             Outcomes(3, Outcome::Accepted) + Outcomes(3, Outcome::Unknown)
                 + Outcomes(3, Outcome::NotSent));
    QCOMPARE(second.run(id)->targets.at(3).error->code, OwnError::ProgramEnded);
    QCOMPARE(outcomesOf(journal.kept.first().run), outcomesOf(*second.run(id)));
    // Its jobs are followed, from their request ids; nothing is sent.
    const qsizetype looks = cloud.follows.size();
    clock.advance(2s);
    QCOMPARE(cloud.follows.size(), looks + 1);
    QCOMPARE(cloud.follows.last()->targets.size(), 3);
    QCOMPARE(cloud.follows.last()->targets.first().requestId.value, QStringLiteral("r-1"));
    emit cloud.follows.last()->progressed(
        progressOf(cloud.follows.last()->targets, Outcome::Succeeded));
    QVERIFY(!second.isBusy());
    QVERIFY(journal.kept.first().run.endedAt.isValid());
    clock.advance(24h);
    QCOMPARE(cloud.acts.size(), 2);
    second.adopt(journal.kept); // known, and ended
    QCOMPARE(adopted.size(), 1);
}

void TestRunnerJournal::unsettledTargetsAreTakenOver()
{
    FakeClock clock;
    FakeCloud cloud;
    FakeRandom random;
    FakeJournal journal(clock);
    const RunRequest request = sampleRequest(1);
    RunId id;
    {
        Runner first(cloud, journal, clock, random, {});
        id = *first.start(request);
        clock.advance(0ms);
        emit cloud.acts.last()->finished({}); // no usable answer
        QVERIFY(journal.kept.first().run.endedAt.isValid());
    }
    clock.advance(24h); // far outside the duplicate window
    Runner second(cloud, journal, clock, random, {});
    QSignalSpy adopted(&second, &Runner::runAdopted);
    second.readHistory(request.connection);
    clock.advance(0ms);
    QCOMPARE(adopted.size(), 1);
    QVERIFY(!second.isBusy());
    second.settle(id, { 0 }, QStringLiteral("looked: it runs"));
    QVERIFY(second.run(id)->targets.first().settled);

    Runner third(cloud, journal, clock, random, {});
    QSignalSpy again(&third, &Runner::runAdopted);
    third.readHistory(request.connection);
    clock.advance(0ms);
    QVERIFY(third.isReady());
    QCOMPARE(again.size(), 0);
    QCOMPARE(cloud.acts.size(), 1);
}

void TestRunnerJournal::nothingStartsBeforeTheHistoryIsRead()
{
    Bench bench;
    bench.runner->readHistory(sampleRequest(1).connection);
    QVERIFY(!bench.runner->isReady());
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, OwnError::HistoryUnread);
    bench.clock.advance(0ms);
    QVERIFY(bench.runner->isReady());
    bench.journal.failure = FakeJournal::storageError();
    QSignalSpy read(bench.runner.get(), &Runner::historyRead);
    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    QCOMPARE(read.size(), 1);
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().kind, ErrorKind::Storage);
}

void TestRunnerJournal::numbersGoOn()
{
    Bench bench;
    RunHistory earlier;
    earlier.run.id = RunId { QStringLiteral("earlier") };
    earlier.run.number = 41;
    earlier.run.confirmedAt = bench.clock.now();
    earlier.run.endedAt = bench.clock.now();
    bench.journal.kept.append(earlier);
    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    QCOMPARE(bench.runner->run(bench.start(1))->number, 42);
    // Two connections share one journal, and its numbers.
    Runner other(bench.cloud, bench.journal, bench.clock, bench.random, {});
    const auto id = other.start(sampleRequest(2));
    QCOMPARE(other.run(*id)->number, 43);
}

void TestRunnerJournal::recentRestartsAreHeldBack()
{
    Bench bench;
    RunHistory earlier;
    earlier.run.id = RunId { QStringLiteral("earlier") };
    earlier.run.number = 7;
    earlier.run.kind = serverKindId();
    earlier.run.confirmedAt = bench.clock.now();
    earlier.run.endedAt = bench.clock.now();
    for (const Outcome outcome : { Outcome::Succeeded, Outcome::Failed, Outcome::Unknown,
                                   Outcome::NotSent, Outcome::Rejected }) {
        TargetRecord target;
        target.target = sampleTarget(earlier.run.targets.size());
        target.outcome = outcome;
        target.sentAt = bench.clock.now();
        earlier.run.targets.append(target);
    }
    bench.journal.kept.append(earlier);
    bench.runner->readHistory(sampleRequest(1).connection);
    bench.clock.advance(0ms);
    const auto refused = bench.runner->start(sampleRequest(5));
    QCOMPARE(refused.error().code, OwnError::RecentlyRestarted);
    QCOMPARE(refused.error().detail, QStringLiteral("s-0, s-2"));
    const RecentRestarts recent = bench.runner->recentRestarts(serverKindId());
    QCOMPARE(recent.size(), 2);
    QCOMPARE(recent.value(sampleTarget(0).id).runNumber, 7);
    QVERIFY(bench.runner->recentRestarts(otherKind().id).isEmpty());

    RunRequest insisting = sampleRequest(5);
    insisting.insisted = { sampleTarget(0).id, sampleTarget(2).id };
    QVERIFY(bench.runner->start(insisting).has_value());
    bench.clock.advance(0ms);
    QCOMPARE(wordsOf(bench.journal), QStringList(2, QStringLiteral("insisted")));
    QCOMPARE(bench.journal.events.last().targetIndex, 2);
    QCOMPARE(bench.journal.events.last().detail.text(), QStringLiteral("7"));
    bench.accept();
    bench.clock.advance(1s);
    bench.accept();
    // Open jobs hold back for as long as they are open; what has ended, for a quarter of an hour.
    bench.clock.advance(24h);
    QCOMPARE(bench.runner->recentRestarts(serverKindId()).size(), 5);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    QVERIFY(bench.runner->recentRestarts(serverKindId()).isEmpty());
}

void TestRunnerJournal::theJournalIsAskedOnceMoreBeforeARunBegins()
{
    Bench bench;
    // Written by whom ever, after this runner has read the journal.
    bench.journal.kept
        = { { earlierRun(2, Outcome::Succeeded, bench.clock.now().addSecs(-60)), {}, {} } };
    QVERIFY(bench.runner->recentRestarts(sampleRequest(2).kind).isEmpty());
    const auto refused = bench.runner->start(sampleRequest(3));
    QVERIFY(refused);
    bench.clock.advance(0ms);
    const RunRecord &run = *bench.runner->run(*refused);
    QCOMPARE(bench.outcomes(run.id),
             (Outcomes { Outcome::NotSent, Outcome::NotSent, Outcome::NotSent }));
    QCOMPARE(run.targets.first().error->code, OwnError::RecentlyRestarted);
    QVERIFY(bench.cloud.acts.isEmpty());
    QCOMPARE(bench.journal.kept.size(), 1);
    RunRequest insisting = sampleRequest(3);
    insisting.insisted = { insisting.targets.at(0).id, insisting.targets.at(1).id };
    QVERIFY(bench.runner->start(insisting));
    bench.clock.advance(0ms);
    QCOMPARE(bench.journal.kept.size(), 2);
}

void TestRunnerJournal::theWindowCountsFromTheCall()
{
    Bench bench;
    const QDateTime now = bench.clock.now();
    RunHistory inWaves; // its first wave is long past, its last one is not
    inWaves.run = earlierRun(2, Outcome::Succeeded, now.addSecs(-28 * 60));
    inWaves.run.targets[1].sentAt = now.addSecs(-4 * 60);
    inWaves.run.endedAt = now.addSecs(-2 * 60);
    bench.journal.kept.append(inWaves);
    bench.runner->readHistory(inWaves.run.connection);
    bench.clock.advance(0ms);
    const auto refused = bench.runner->start(sampleRequest(2));
    QCOMPARE(refused.error().code, OwnError::RecentlyRestarted);
    QCOMPARE(refused.error().detail, sampleTarget(1).id.value);
    bench.clock.advance(11min);
    QVERIFY(bench.runner->recentRestarts(serverKindId()).contains(sampleTarget(1).id));
    bench.clock.advance(1min);
    QVERIFY(!bench.runner->recentRestarts(serverKindId()).contains(sampleTarget(1).id));
}

void TestRunnerJournal::productionIsLocked()
{
    Bench bench;
    RunRequest request = sampleRequest(2);
    request.connection.production = true;
    QCOMPARE(bench.runner->start(request).error().code, OwnError::ProductionLocked);
    ProductionLock &lock = bench.runner->productionLock();
    QSignalSpy remaining(&lock, &ProductionLock::remainingChanged);
    QVERIFY(!lock.unlock(request.connection, request.operatorName, QStringLiteral("  ")));
    QVERIFY(lock.isLocked());
    QVERIFY(lock.unlock(request.connection, request.operatorName, QStringLiteral(" OPS-17 ")));
    QCOMPARE(lock.remaining(), 15min);
    QCOMPARE(lock.reason(), QStringLiteral("OPS-17"));
    bench.clock.advance(10s);
    QVERIFY(remaining.size() >= 10);
    QCOMPARE(lock.remaining(), 15min - 10s);
    QVERIFY(bench.runner->start(request).has_value());
    bench.clock.advance(0ms);
    QCOMPARE(bench.journal.events.first().what, RunEventKind::Unlocked);
    QCOMPARE(bench.journal.events.first().detail.text(), QStringLiteral("OPS-17"));
    bench.accept();
    bench.clock.advance(15min - 10s);
    QVERIFY(lock.isLocked());
    QCOMPARE(remaining.last().first().value<std::chrono::milliseconds>(), 0ms);
    request.targets = { sampleTarget(50) };
    QCOMPARE(bench.runner->start(request).error().code, OwnError::ProductionLocked);
    lock.lock(); // it is
    QVERIFY(lock.unlock(request.connection, request.operatorName, QStringLiteral("again")));
    lock.lock();
    QStringList words;
    for (const ConnectionEvent &event : bench.journal.connectionEvents)
        words.append(wordOf(event.what) + u' ' + event.detail.text());
    QCOMPARE(words,
             (QStringList { QStringLiteral("unlocked OPS-17"), QStringLiteral("locked "),
                            QStringLiteral("unlocked again"), QStringLiteral("locked ") }));
    QCOMPARE(bench.journal.connectionEvents.first().operatorName, request.operatorName);
    const auto told = remaining.size();
    bench.clock.advance(1h);
    QCOMPARE(remaining.size(), told);
}

void TestRunnerJournal::statusesAreKept()
{
    Bench bench;
    const RunId id = bench.start(3);
    bench.answer(allAccepted({ sampleTarget(0) }, QStringLiteral("r-1"))); // two are missing
    bench.clock.advance(2s);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    QCOMPARE(bench.outcomes(id),
             (Outcomes { Outcome::Succeeded, Outcome::Unknown, Outcome::Unknown }));
    bench.clock.advance(1s);
    QSignalSpy changes(bench.runner.get(), &Runner::targetsChanged);
    const auto show = [&bench](const QString &status) {
        bench.runner->noteStatuses(
            serverKindId(), { { sampleTarget(0).id, status }, { sampleTarget(1).id, status } },
            bench.clock.now());
    };
    show(QStringLiteral("3"));
    show(QStringLiteral("3"));
    bench.clock.advance(1s);
    show(QStringLiteral("5"));
    QCOMPARE(bench.runner->run(id)->targets.at(0).statusAfter, QStringLiteral("3"));
    QCOMPARE(bench.journal.kept.first().run.targets.at(0).statusAfter, QStringLiteral("3"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(wordsOf(bench.journal), QStringList(2, QStringLiteral("status")));
    QCOMPARE(bench.journal.events.last().targetIndex, 1);
    QCOMPARE(bench.journal.events.last().detail.text(), QStringLiteral("5"));
    bench.runner->noteStatuses(otherKind().id, { { sampleTarget(2).id, QStringLiteral("5") } },
                               bench.clock.now());
    QCOMPARE(bench.journal.events.size(), 2);
}

void TestRunnerJournal::whatListsShowedIsReadAgain()
{
    Bench bench;
    const RunId id = bench.start(2);
    bench.answer(allAccepted({ sampleTarget(0) }, QStringLiteral("r-1"))); // one is missing
    QSignalSpy marks(bench.runner.get(), &Runner::marksChanged);
    const QDateTime before = bench.clock.now().addSecs(-1);
    const auto show = [&bench](Runner &runner, const QString &status, const QDateTime &at) {
        runner.noteStatuses(serverKindId(), { { sampleTarget(1).id, status } }, at);
    };
    show(*bench.runner, QStringLiteral("5"), before); // read before it was sent: tells nothing
    QCOMPARE(marks.size(), 0);
    bench.clock.advance(500ms);
    const QDateTime first = bench.clock.now();
    const auto showNow = [&bench, &show](const QString &status) {
        show(*bench.runner, status, bench.clock.now());
    };
    showNow(QStringLiteral("3"));
    bench.clock.advance(400ms);
    showNow(QStringLiteral("3"));
    bench.clock.advance(500ms);
    showNow(QStringLiteral("5"));
    QCOMPARE(marks.size(), 3);
    const QList<StatusSample> seen
        = { { QStringLiteral("3"), first, first.addMSecs(400) },
            { QStringLiteral("5"), first.addMSecs(900), first.addMSecs(900) } };
    QCOMPARE(bench.runner->statusSamples(id, 1), seen);
    QCOMPARE(bench.runner->statusSamples(id, 0), QList<StatusSample>());
    QVERIFY(bench.runner->insisted(id).isEmpty());

    // The next program: the journal has the events, a list shows more before they are read.
    bench.journal.recordEvent(
        { id, bench.clock.now(), RunEventKind::Insisted, 0, QStringLiteral("7") });
    Runner next(bench.cloud, bench.journal, bench.clock, bench.random, {});
    next.adopt(bench.journal.kept);
    show(next, QStringLiteral("5"), bench.clock.now().addSecs(20));
    show(next, QStringLiteral("2"), bench.clock.now().addSecs(30));
    bench.clock.advance(0ms);
    QCOMPARE(next.insisted(id), QSet<qsizetype> { 0 });
    const QList<StatusSample> all = next.statusSamples(id, 1);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).status, QStringLiteral("3"));
    QCOMPARE(all.at(1).status, QStringLiteral("5"));
    QCOMPARE(all.at(1).from, first.addMSecs(900));
    QCOMPARE(all.at(1).to, bench.clock.now().addSecs(20));
    QCOMPARE(all.at(2).status, QStringLiteral("2"));
}

void TestRunnerJournal::unknownIsWorkedOut()
{
    Bench bench;
    const RunId id = bench.start(3);
    bench.answer(allAccepted({}, QStringLiteral("r-1"))); // all are missing
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    bench.runner->settle(id, { 0 }, QStringLiteral("rebooted, seen in the panel"));
    bench.runner->settle(id, { 17 }, QStringLiteral("no such target"));
    QVERIFY(bench.journal.kept.first().run.targets.at(0).settled);
    QCOMPARE(bench.journal.events.last().detail.text(),
             QStringLiteral("rebooted, seen in the panel"));
    bench.runner->keepWatching(id, { 1, 2, 99 });
    QVERIFY(!bench.runner->isBusy());
    bench.clock.advance(2s);
    QCOMPARE(bench.cloud.follows.last()->targets.size(), 2);
    bench.runner->settle(id, { 2 }, {});
    emit bench.cloud.follows.last()->finished({});
    bench.clock.advance(1s);
    auto &look = *bench.cloud.follows.last();
    QCOMPARE(look.targets.size(), 1); // the settled one is not asked for any more
    TargetProgress running = progressOf(look.targets.first(), Outcome::Running);
    running.jobId = JobId { QStringLiteral("found") };
    emit look.progressed({ running });
    QVERIFY(bench.runner->isBusy());
    QCOMPARE(bench.runner->run(id)->targets.at(1).jobId.value, QStringLiteral("found"));
    running.outcome = Outcome::Succeeded;
    emit look.progressed({ running });
    QCOMPARE(ended.size(), 1);
    QCOMPARE(bench.outcomes(id),
             (Outcomes { Outcome::Unknown, Outcome::Succeeded, Outcome::Unknown }));
    QCOMPARE(bench.journal.kept.first().run, *bench.runner->run(id));
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

MUSTER_TEST_GUILESS(TestRunnerJournal)

} // namespace tst_runner_journal

#include "tst_runner_journal.moc"
