// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Read-only and the production lock hold a run that is under way, before its next call.
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QtTest>

namespace tst_runner_brakes {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using Outcomes = QList<Outcome>;

namespace {

struct Bench : RunnerBench
{
    Bench()
    {
        connection.id = ConnectionId { QStringLiteral("c-1") };
        connection.name = QStringLiteral("Fake");
    }
    void makeProduction()
    {
        connection.production = true;
        runner->setConnection(connection);
    }
    void unlock()
    {
        QVERIFY(runner->productionLock().unlock(connection, QStringLiteral("op"),
                                                QStringLiteral("OPS-1")));
    }
    RunId startHere(qsizetype count)
    {
        RunRequest request = insistingRequest(count);
        request.connection = connection;
        const auto id = runner->start(request);
        clock.advance(0ms);
        return id.value_or(RunId {});
    }
    [[nodiscard]] QStringList events(RunEventKind what) const
    {
        QStringList details;
        for (const RunEvent &event : journal.events) {
            if (event.what == what)
                details.append(event.detail.text());
        }
        return details;
    }

    Connection connection;
};

} // namespace

class TestRunnerBrakes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void readOnlyHoldsTheNextCall();
    void theLockRunsOutBetweenWaves();
    void noPauseIsEndedUnderABrake();
    void markedAsProductionIsLockedAtOnce();
    void aBrakeReachesACallThatWaitsToLeave();
    void aBrakeReachesAnIntentOnItsWay();
    void nothingIsHeldOfARunThatHasSentAll();
    void stopWorksUnderTheBrake();
    void nothingStartsUnderTheBrake();
    void anotherAccountGetsNoCall();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerBrakes::readOnlyHoldsTheNextCall()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    QSignalSpy brakes(bench.runner.get(), &Runner::brakeChanged);
    bench.runner->setConnection(bench.connection);
    const RunId id = bench.startHere(9);
    bench.accept();
    bench.connection.readOnly = true;
    bench.runner->setConnection(bench.connection);
    QCOMPARE(brakes.size(), 1);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(phaseIn(phases), RunPhase::Paused);
    QCOMPARE(errorIn(phases)->code, OwnError::MadeReadOnly);
    QCOMPARE(bench.events(RunEventKind::Paused), QStringList { wordOf(OwnError::MadeReadOnly) });
    QCOMPARE(bench.runner->braked(), QList<RunId> { id });
    bench.runner->resume(id); // not before the brake is lifted
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.events(RunEventKind::Resumed).size(), 0);

    bench.connection.readOnly = false;
    bench.runner->setConnection(bench.connection);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1); // lifting it sends nothing by itself
    bench.runner->resume(id);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QVERIFY(bench.runner->braked().isEmpty());
    bench.accept();
    bench.clock.advance(1s);
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(9, Outcome::Accepted));
}

void TestRunnerBrakes::theLockRunsOutBetweenWaves()
{
    Bench bench;
    bench.makeProduction();
    bench.unlock();
    RunRequest request = insistingRequest(9);
    request.connection = bench.connection;
    request.waves = { WaveShape::Fixed, 0, 3, 1, 0s, 3600s };
    const auto id = bench.runner->start(request);
    bench.clock.advance(0ms);
    bench.accept();
    bench.clock.advance(14min);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QVERIFY(bench.runner->braked().isEmpty());
    bench.clock.advance(1min);
    QCOMPARE(bench.runner->braked(), QList<RunId> { *id });
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded)); // the wave is over
    emit look.finished({});
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.events(RunEventKind::Paused), QStringList { wordOf(OwnError::LockedAgain) });
    bench.unlock();
    bench.runner->resume(*id);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

// A person ends the pause between two waves: written down, and the next call leaves at once; unless
// a brake holds the connection, which comes first.
void TestRunnerBrakes::noPauseIsEndedUnderABrake()
{
    for (const bool isBraked : { false, true }) {
        Bench bench;
        RunRequest request = insistingRequest(9);
        request.connection = bench.connection;
        request.waves = { WaveShape::Fixed, 0, 3, 1, 600s, 3600s };
        const auto id = bench.runner->start(request);
        bench.clock.advance(0ms);
        bench.accept();
        QVERIFY(!bench.runner->maySkipSoak(*id)); // its jobs are open
        bench.runner->skipSoak(*id);
        bench.clock.advance(10s);
        QCOMPARE(bench.cloud.acts.size(), 1);
        auto &look = *bench.cloud.follows.last();
        emit look.progressed(progressOf(look.targets, Outcome::Succeeded)); // the wave is over
        emit look.finished({});
        bench.clock.advance(10s);
        QVERIFY(bench.runner->maySkipSoak(*id));
        bench.connection.readOnly = isBraked;
        bench.runner->setConnection(bench.connection);
        QCOMPARE(bench.runner->maySkipSoak(*id), !isBraked);
        bench.runner->skipSoak(*id);
        bench.clock.advance(1s);
        QCOMPARE(bench.cloud.acts.size(), isBraked ? 1 : 2);
        QCOMPARE(bench.events(RunEventKind::NextWaveNow).size(), isBraked ? 0 : 1);
        QVERIFY(!bench.runner->maySkipSoak(*id));
    }
}

void TestRunnerBrakes::markedAsProductionIsLockedAtOnce()
{
    Bench bench;
    bench.runner->setConnection(bench.connection);
    bench.startHere(9);
    bench.accept();
    bench.makeProduction();
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.events(RunEventKind::Paused), QStringList { wordOf(OwnError::LockedAgain) });
}

void TestRunnerBrakes::aBrakeReachesACallThatWaitsToLeave()
{
    Bench bench;
    bench.makeProduction();
    bench.unlock();
    const RunId id = bench.startHere(3);
    QVERIFY(bench.act().mayLeave());
    bench.runner->productionLock().lock();
    QVERIFY(!bench.act().mayLeave());
    bench.answer(heldBack());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Planned));
    QVERIFY(!bench.runner->run(id)->targets.first().sentAt.isValid());
    QCOMPARE(bench.events(RunEventKind::Paused), QStringList { wordOf(OwnError::LockedAgain) });
    bench.unlock();
    bench.runner->resume(id);
    bench.clock.advance(1s);
    QVERIFY(bench.act().mayLeave());
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted));
}

void TestRunnerBrakes::aBrakeReachesAnIntentOnItsWay()
{
    Bench bench;
    bench.runner->setConnection(bench.connection);
    bench.journal.setSlowness(1s);
    const RunId id = bench.startHere(3);
    bench.clock.advance(1500ms);
    QCOMPARE(bench.journal.tries.size(), 1);
    bench.connection.readOnly = true;
    bench.runner->setConnection(bench.connection);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 0);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Planned));
}

void TestRunnerBrakes::nothingIsHeldOfARunThatHasSentAll()
{
    Bench bench;
    bench.makeProduction();
    bench.unlock();
    bench.startHere(3);
    bench.accept();
    bench.clock.advance(1h);
    QVERIFY(bench.runner->brake());
    QVERIFY(bench.runner->braked().isEmpty());
    QCOMPARE(bench.events(RunEventKind::Paused).size(), 0);
}

void TestRunnerBrakes::stopWorksUnderTheBrake()
{
    Bench bench;
    bench.makeProduction();
    bench.unlock();
    const RunId id = bench.startHere(5);
    bench.accept();
    bench.runner->productionLock().lock();
    bench.clock.advance(1s);
    bench.runner->stopSending(id);
    QVERIFY(bench.runner->braked().isEmpty());
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted) + Outcomes(2, Outcome::NotSent));
}

void TestRunnerBrakes::nothingStartsUnderTheBrake()
{
    // Whatever copy of the connection the request carries.
    Bench bench;
    Connection now = bench.connection;
    now.readOnly = true;
    bench.runner->setConnection(now);
    QCOMPARE(bench.runner->start(insistingRequest(3)).error().code, OwnError::ReadOnly);
    now.readOnly = false;
    now.production = true;
    bench.runner->setConnection(now);
    QCOMPARE(bench.runner->start(insistingRequest(3)).error().code, OwnError::ProductionLocked);
}

// What was confirmed for one account is not sent to another one, also when its key was typed only
// after the run had begun.
void TestRunnerBrakes::anotherAccountGetsNoCall()
{
    Bench bench;
    bench.cloud.changeAccount(QStringLiteral("one"));
    const RunId id = bench.startHere(9);
    bench.accept();
    bench.cloud.changeAccount(QStringLiteral("two"));
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.events(RunEventKind::Paused), QStringList { wordOf(OwnError::AnotherAccount) });
    QCOMPARE(bench.runner->braked(), QList<RunId> { id });
    QVERIFY(!bench.runner->brake());
    QVERIFY(bench.runner->brake(id));
    bench.runner->resume(id);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);

    bench.cloud.changeAccount(QStringLiteral("one"));
    bench.runner->resume(id);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

MUSTER_TEST_GUILESS(TestRunnerBrakes)

} // namespace tst_runner_brakes

#include "tst_runner_brakes.moc"
