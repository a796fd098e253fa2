// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Two connections that are open together and lead to the same resources hold back for each other.
#include "app/restart/plan.h"
#include "app/restart/recentbook.h"
#include "app/restart/runnergroup.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

namespace tst_runnergroup {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Connection otherConnection()
{
    Connection connection = sampleRequest(1).connection;
    connection.id = ConnectionId { u"c-2"_s };
    connection.name = u"Fake (ops)"_s;
    return connection;
}

RunRequest otherRequest(qsizetype count)
{
    RunRequest request = sampleRequest(count);
    request.connection = otherConnection();
    return request;
}

//! The bench's runner, and one beside it, each of which has read an empty journal.
struct Pair
{
    Pair()
    {
        bench.runner->readHistory(sampleRequest(1).connection);
        other->readHistory(otherConnection());
        bench.clock.advance(0ms);
        circle.join(*bench.runner, sampleRequest(1).connection);
        circle.join(*other, otherConnection());
    }

    RunnerBench bench;
    FakeCloud otherCloud { RunnerBench::kinds(3) };
    std::unique_ptr<Runner> other { std::make_unique<Runner>(otherCloud, bench.journal, bench.clock,
                                                             bench.random, RunnerSettings {}) };
    RunnerGroup circle;
};

} // namespace

class TestRunnerGroup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*.info=false"_s); }
    void whatOneSendsTheOtherHoldsBack();
    void whatRestartedNothingIsFreeAtOnce();
    void veryManyAreHeldBackAtOnce();
    void anOlderLookDoesNotReplaceWhatIsKnown();
    void oneThatComesLaterIsTold();
    void oneThatGoesIsRemembered();
    void anotherWorldIsNotTold();
    void onlyWhatChangedIsLookedAt();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerGroup::whatOneSendsTheOtherHoldsBack()
{
    Pair pair;
    pair.bench.start(1);
    const auto refused = [&pair] {
        const Result<RunId> started = pair.other->start(otherRequest(1));
        return !started && started.error().code == OwnError::RecentlyRestarted;
    };
    QVERIFY(refused()); // on its way
    pair.bench.accept();
    pair.bench.clock.advance(24h);
    QVERIFY(refused()); // its job is open
    auto &look = *pair.bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    QVERIFY(!refused()); // a day ago
    pair.bench.clock.advance(0ms);
    QCOMPARE(pair.otherCloud.acts.size(), 1);
    // And the other way round.
    QCOMPARE(pair.bench.runner->start(sampleRequest(1)).error().code, OwnError::RecentlyRestarted);
    QCOMPARE(pair.bench.cloud.acts.size(), 1);
}

void TestRunnerGroup::whatRestartedNothingIsFreeAtOnce()
{
    Pair pair;
    const RunId id = pair.bench.start(5);
    QCOMPARE(pair.other->recentRestarts(serverKindId()).size(), 5);
    pair.bench.runner->stopSending(id);
    QCOMPARE(pair.other->recentRestarts(serverKindId()).size(), 3); // one call is on its way
}

// A very large run is gone through later, in another event, unless somebody asks before.
void TestRunnerGroup::veryManyAreHeldBackAtOnce()
{
    constexpr qsizetype count = 20'000;
    for (const bool isAskedAtOnce : { true, false }) {
        Pair pair;
        const Result<RunId> id = pair.bench.runner->start(sampleRequest(count));
        QVERIFY(id.has_value());
        const Result<RunId> refused
            = isAskedAtOnce ? pair.other->start(otherRequest(count)) : Result<RunId>(RunId());
        QVERIFY(!isAskedAtOnce || refused.error().code == OwnError::RecentlyRestarted);
        QCoreApplication::processEvents();
        QCOMPARE(pair.other->recentRestarts(serverKindId()).size(), count);
        pair.bench.clock.advance(0ms);
        pair.bench.runner->stopSending(*id);
        pair.bench.runner->flushChanges();
        QCOMPARE(pair.other->recentRestarts(serverKindId()).size(), 3); // one call is on its way
    }
}

void TestRunnerGroup::anOlderLookDoesNotReplaceWhatIsKnown()
{
    Pair pair;
    pair.bench.start(1);
    const QList<RunHistory> then = pair.bench.journal.kept;
    pair.bench.accept();
    pair.bench.clock.advance(2s);
    auto &look = *pair.bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    pair.other->noteEarlier(then);
    pair.bench.clock.advance(16min);
    QVERIFY(pair.other->recentRestarts(serverKindId()).isEmpty());
}

void TestRunnerGroup::oneThatComesLaterIsTold()
{
    Pair pair;
    pair.bench.start(1);
    Runner late(pair.otherCloud, pair.bench.journal, pair.bench.clock, pair.bench.random, {});
    pair.circle.join(late, otherConnection());
    QVERIFY(late.recentRestarts(serverKindId()).contains(sampleTarget(0).id));
}

void TestRunnerGroup::oneThatGoesIsRemembered()
{
    Pair pair;
    pair.bench.start(1);
    pair.bench.runner.reset();
    QVERIFY(pair.other->recentRestarts(serverKindId()).contains(sampleTarget(0).id));
}

void TestRunnerGroup::anotherWorldIsNotTold()
{
    Pair pair;
    Connection elsewhere = otherConnection();
    elsewhere.provider = u"another"_s;
    Runner third(pair.otherCloud, pair.bench.journal, pair.bench.clock, pair.bench.random, {});
    pair.circle.join(third, elsewhere);
    pair.bench.start(1);
    QVERIFY(third.recentRestarts(serverKindId()).isEmpty());
}

void TestRunnerGroup::onlyWhatChangedIsLookedAt()
{
    // A hundred thousand targets and four other connections: an answer concerns a few of them.
    RunnerBench bench;
    RunBook book(bench.journal, bench.clock);
    RecentBook recent(book, bench.cloud);
    RunRecord run;
    run.id = RunId { u"run"_s };
    run.kind = serverKindId();
    for (qsizetype i = 0; i < 100'000; ++i) {
        run.targets.emplaceBack();
        run.targets.back().target = sampleTarget(i);
    }
    const QDateTime now = bench.clock.now();
    recent.noteElsewhere(run);
    QCOMPARE(recent.of(run.kind, now).size(), run.targets.size());
    for (TargetRecord &target : run.targets)
        target.outcome = Outcome::NotSent;
    QElapsedTimer timer;
    timer.start();
    constexpr int answers = 1000;
    for (int i = 0; i < answers; ++i)
        recent.noteElsewhere(run, { { i, run.targets.at(i) } });
    qInfo("%lld us an answer", static_cast<long long>(timer.nsecsElapsed() / answers / 1000));
    // What nobody named was not looked at.
    QCOMPARE(recent.of(run.kind, now).size(), run.targets.size() - answers);
    run.targets[3].outcome = Outcome::Accepted;
    recent.noteElsewhere(run, { { 3, run.targets.at(3) } });
    QCOMPARE(recent.of(run.kind, now).value(sampleTarget(3).id).outcome, Outcome::Accepted);
}

MUSTER_TEST_GUILESS(TestRunnerGroup)

} // namespace tst_runnergroup

#include "tst_runnergroup.moc"
