// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The driver and the ways a call can end: when it goes again, and when never.
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

namespace tst_runner_sending {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Bench = RunnerBench;
using Outcomes = QList<Outcome>;

} // namespace

class TestRunnerSending : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void rateIsWaitedFor();
    void theSignInIsRenewed();
    void anotherCallIsAnotherTry();
    void notSentIsTriedAgain();
    void unknownIsNotTriedAgain();
    void stoppedByTheAnswer();
    void stoppedByThePerson();
    void stopReachesACallThatWaitsToLeave();
    void theProgramsEndReachesTheLastCall();
    void pauseReachesACallThatWaitsToLeave();
    void pauseReachesAnIntentOnItsWay();
    void aSleepPausesWhatIsLeft_data();
    void aSleepPausesWhatIsLeft();
    void aSleepReachesACallThatWaitsToLeave();
    void aRunThatHasSentAllSleepsWell();
    void afterASleepDeadlinesStartAnew_data();
    void afterASleepDeadlinesStartAnew();
    void aSleepIsNoticedBeforeTheAnswerIsWeighed();
    void aClockThatIsSetIsNoSleep_data();
    void aClockThatIsSetIsNoSleep();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerSending::rateIsWaitedFor()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(3);
    QVERIFY(bench.runner->waitLeft(id) == 0s);
    bench.answer(refusedRate(20s));
    QCOMPARE(phaseIn(phases), RunPhase::Waiting);
    QVERIFY(bench.runner->waitLeft(id) == 20s);
    QCOMPARE(errorIn(phases)->httpStatus, 429);
    QCOMPARE(phases.last().at(3).toDateTime(), bench.clock.now().addSecs(20));
    bench.clock.advance(20s - 1ms);
    QCOMPARE(bench.cloud.acts.size(), 1);
    bench.clock.advance(1ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(phaseIn(phases), RunPhase::Sending);
    QVERIFY(!errorIn(phases));
    for (int again = 2; again <= 5; ++again) {
        bench.answer(refusedRate(20s));
        bench.clock.advance(20s);
        QCOMPARE(bench.cloud.acts.size(), again + 1);
    }
    bench.answer(refusedRate(20s));
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 6);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Rejected));
}

void TestRunnerSending::theSignInIsRenewed()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(3);
    bench.answer(refusedToken());
    QCOMPARE(phaseIn(phases), RunPhase::Waiting);
    QCOMPARE(bench.cloud.renewals.size(), 1);
    bench.clock.advance(1min);
    QCOMPARE(bench.cloud.acts.size(), 1);
    emit bench.cloud.renewals.last()->finished({});
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.act().targets.size(), 3);
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted));
    QCOMPARE(bench.cloud.renewals.size(), 1);
}

void TestRunnerSending::anotherCallIsAnotherTry()
{
    Bench bench;
    const RunId id = bench.start(3);
    ActAnswer refused = refusedAction();
    refused.requestId = RequestId { QStringLiteral("r-refused") };
    bench.answer(refused);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Planned));
    const TryRecord first = bench.journal.endedTries.last().attempt;
    QCOMPARE(first.verdict, ActVerdict::RefusedAction);
    QCOMPARE(first.requestId, refused.requestId);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.journal.tries.last().attempt.number, 2);
    bench.answer(refused); // there is no third one
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Rejected));
}

void TestRunnerSending::notSentIsTriedAgain()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(3);
    bench.answer(notSent());
    QCOMPARE(phaseIn(phases), RunPhase::Waiting);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted));

    const RunId offline = bench.start(6);
    bench.clock.advance(1s);
    const milliseconds began = bench.clock.monotonic();
    while (bench.runner->run(offline)->targets.first().outcome != Outcome::NotSent) {
        bench.answer(notSent());
        bench.clock.advance(1min);
        QVERIFY(bench.clock.monotonic() - began < 20min);
    }
    QCOMPARE(bench.outcomes(offline), Outcomes(6, Outcome::NotSent));
    QCOMPARE(phaseIn(phases), RunPhase::Ended);
    QCOMPARE(errorIn(phases)->kind, ErrorKind::Offline);
    // An error without a code is a reason too: no person stopped it.
    const auto stop = std::ranges::find(
        bench.journal.events, OrUnknown<RunEventKind>(RunEventKind::Stopped), &RunEvent::what);
    QVERIFY(stop != bench.journal.events.cend());
    QVERIFY(stop->detail == EventDetail::because(*errorIn(phases)));
    QCOMPARE(stop->detail.text(), QStringLiteral("kind:offline"));
}

void TestRunnerSending::unknownIsNotTriedAgain()
{
    Bench bench;
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    const RunId id = bench.start(3);
    bench.answer(unknownAnswer());
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.cloud.follows.size(), 0);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Unknown));
    QCOMPARE(ended.size(), 1);
}

void TestRunnerSending::stoppedByTheAnswer()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(5);
    ActAnswer answer = allAccepted({ sampleTarget(0) }, QStringLiteral("r"));
    answer.stopsRun = true;
    answer.error = sampleError(ErrorKind::Forbidden, 403);
    for (int i = 1; i < 3; ++i)
        answer.targets.append({ sampleTarget(i).id, Outcome::Rejected, {}, answer.error });
    bench.answer(answer);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    QVERIFY(!errorIn(phases)); // it would say that what was accepted is not followed
    QCOMPARE(bench.runner->run(id)->targets.last().error->kind, ErrorKind::Forbidden);
    QVERIFY(bench.runner->isStopped(id));
    QCOMPARE(bench.runner->stopReason(id)->kind, ErrorKind::Forbidden);
    QCOMPARE(bench.outcomes(id),
             (Outcomes { Outcome::Accepted, Outcome::Rejected, Outcome::Rejected, Outcome::NotSent,
                         Outcome::NotSent }));
}

void TestRunnerSending::stoppedByThePerson()
{
    Bench bench;
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    const RunId id = bench.start(7);
    bench.accept();
    bench.clock.advance(1s);
    QVERIFY(!bench.runner->isStopped(id));
    bench.runner->stopSending(id);
    QVERIFY(bench.runner->isStopped(id));
    QVERIFY(!bench.runner->stopReason(id)); // a person did
    QCOMPARE(bench.outcomes(id),
             Outcomes(3, Outcome::Accepted) + Outcomes(3, Outcome::Sending)
                 + Outcomes(1, Outcome::NotSent));
    bench.answer(unknownAnswer());
    // What was accepted is followed to its end.
    bench.clock.advance(2s);
    auto &look = *bench.cloud.follows.last();
    QCOMPARE(look.targets.size(), 3);
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    emit look.finished({});
    QCOMPARE(ended.size(), 1);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.runner->stopSending(id);
    bench.runner->stopSending(RunId { QStringLiteral("none") });
    QCOMPARE(ended.size(), 1);

    // While a refused call waits for its next try.
    const RunId waiting = bench.start(3);
    bench.clock.advance(1s);
    bench.answer(refusedRate(5s));
    bench.runner->stopSending(waiting);
    QCOMPARE(bench.outcomes(waiting), Outcomes(3, Outcome::NotSent));
    bench.clock.advance(1min);
    QCOMPARE(bench.cloud.acts.size(), 3);
}

void TestRunnerSending::stopReachesACallThatWaitsToLeave()
{
    Bench bench;
    const RunId id = bench.start(5);
    QVERIFY(bench.act().mayLeave());
    bench.runner->stopSending(id);
    QVERIFY(!bench.act().mayLeave());
    bench.answer(heldBack());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(5, Outcome::NotSent));
    QCOMPARE(bench.journal.endedTries.last().attempt.verdict, ActVerdict::NotSent);
}

void TestRunnerSending::theProgramsEndReachesTheLastCall()
{
    Bench bench;
    const RunId id = bench.start(3); // one call: nothing is planned behind it
    QVERIFY(bench.act().mayLeave());
    bench.runner->end();
    QVERIFY(!bench.act().mayLeave());
    bench.answer(heldBack());
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::NotSent));
    // No person stopped it.
    QCOMPARE(bench.runner->run(id)->targets.first().error->code, OwnError::ProgramEnded);
    QCOMPARE(bench.runner->stopReason(id)->code, OwnError::ProgramEnded);
    const Result<RunId> another = bench.runner->start(insistingRequest(1));
    QVERIFY(!another);
    QCOMPARE(another.error().code, OwnError::ProgramEnds);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestRunnerSending::pauseReachesACallThatWaitsToLeave()
{
    Bench bench;
    const RunId id = bench.start(3);
    bench.runner->pause(id);
    QVERIFY(!bench.act().mayLeave());
    bench.answer(heldBack());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Planned));
    bench.runner->resume(id);
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.journal.tries.last().attempt.number, 2);
    QVERIFY(bench.act().mayLeave());
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted));
}

void TestRunnerSending::pauseReachesAnIntentOnItsWay()
{
    Bench bench;
    bench.journal.setSlowness(1s);
    const auto started = bench.runner->start(insistingRequest(3));
    bench.clock.advance(1500ms);
    QCOMPARE(bench.journal.tries.size(), 1);
    bench.runner->pause(*started);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 0);
    QCOMPARE(bench.outcomes(*started), Outcomes(3, Outcome::Planned));
    bench.runner->resume(*started);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 1);
}

void TestRunnerSending::aSleepPausesWhatIsLeft_data()
{
    QTest::addColumn<bool>("steadyToo");
    QTest::addColumn<bool>("waits");
    QTest::newRow("steady clock stands, between calls") << false << false;
    QTest::newRow("steady clock goes on, between calls") << true << false;
    QTest::newRow("steady clock stands, refused for now") << false << true;
    QTest::newRow("steady clock goes on, refused for now") << true << true;
}

void TestRunnerSending::aSleepPausesWhatIsLeft()
{
    QFETCH(const bool, steadyToo);
    QFETCH(const bool, waits);
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(6);
    if (waits)
        bench.answer(refusedRate(300s));
    else
        bench.accept();
    bench.clock.advance(100ms);
    bench.clock.sleep(14h, steadyToo);
    bench.clock.advance(30s);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(phaseIn(phases), RunPhase::Paused);
    QCOMPARE(errorIn(phases)->code, OwnError::ComputerSlept);
    const auto &paused = bench.journal.events.last();
    QCOMPARE(paused.what, RunEventKind::Paused);
    QCOMPARE(paused.detail.text(), wordOf(OwnError::ComputerSlept));

    bench.runner->resume(id);
    if (waits && !steadyToo)
        QVERIFY(phases.last().at(3).toDateTime() > bench.clock.now());
    bench.clock.advance(300s);
    QVERIFY(bench.cloud.acts.size() >= 2);
    QVERIFY(phaseIn(phases) != RunPhase::Paused);
    QVERIFY(!errorIn(phases));
}

void TestRunnerSending::aSleepReachesACallThatWaitsToLeave()
{
    Bench bench;
    const RunId id = bench.start(3);
    QVERIFY(bench.act().mayLeave());
    bench.clock.sleep(1h);
    QVERIFY(!bench.act().mayLeave());
    bench.answer(heldBack());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Planned));
    bench.runner->resume(id);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QVERIFY(bench.act().mayLeave());
}

void TestRunnerSending::aRunThatHasSentAllSleepsWell()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    bench.start(3);
    bench.accept();
    bench.clock.sleep(14h);
    bench.clock.advance(1min);
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    const RunId id = bench.start(3);
    QCOMPARE(bench.runner->run(id)->targets.size(), 3);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

void TestRunnerSending::afterASleepDeadlinesStartAnew_data()
{
    QTest::addColumn<bool>("steadyToo");
    QTest::newRow("steady clock stands") << false;
    QTest::newRow("steady clock goes on") << true;
}

void TestRunnerSending::afterASleepDeadlinesStartAnew()
{
    QFETCH(const bool, steadyToo);
    Bench bench;
    const RunId id = bench.start(6);
    bench.answer(notSent());
    bench.clock.advance(100ms);
    bench.clock.sleep(14h, steadyToo);
    bench.clock.advance(30s);
    bench.runner->resume(id);
    bench.clock.advance(30s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.answer(notSent()); // the network is not up yet
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Planned));
    bench.clock.advance(1min);
    QCOMPARE(bench.cloud.acts.size(), 3);
    bench.accept();
    bench.clock.advance(1s);
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Accepted));
}

void TestRunnerSending::aSleepIsNoticedBeforeTheAnswerIsWeighed()
{
    Bench bench;
    const RunId id = bench.start(6);
    bench.clock.advance(5s);
    bench.clock.sleep(14h, true);
    bench.answer(notSent()); // before any timer has fired
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Planned));
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.journal.events.last().detail.text(), wordOf(OwnError::ComputerSlept));
    bench.runner->resume(id);
    bench.clock.advance(1min);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

void TestRunnerSending::aClockThatIsSetIsNoSleep_data()
{
    QTest::addColumn<milliseconds>("by");
    QTest::newRow("forward") << milliseconds(10min);
    QTest::newRow("back") << milliseconds(-10min);
    QTest::newRow("a day") << milliseconds(24h);
}

void TestRunnerSending::aClockThatIsSetIsNoSleep()
{
    QFETCH(const milliseconds, by);
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(6);
    bench.answer(refusedRate(60s));
    bench.clock.advance(5s);
    bench.clock.set(by);
    bench.clock.advance(20s);
    QCOMPARE(phaseIn(phases), RunPhase::Waiting);
    // The time of the next try is told by the clock as it is now.
    QCOMPARE(phases.last().at(3).toDateTime(), bench.clock.now().addSecs(35));
    QCOMPARE(bench.journal.events.last().what, RunEventKind::ClockSet);
    QCOMPARE(bench.journal.events.last().detail.text(), QString::number(by / 1s));
    bench.clock.advance(35s);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.accept();
    bench.clock.advance(1s);
    bench.accept();
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Accepted));
    QVERIFY(std::ranges::none_of(bench.journal.events, [](const RunEvent &event) {
        return event.what == RunEventKind::Paused;
    }));
}

MUSTER_TEST_GUILESS(TestRunnerSending)

} // namespace tst_runner_sending

#include "tst_runner_sending.moc"
