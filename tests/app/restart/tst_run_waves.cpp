// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The machine alone: waves, soak time, concurrency, pause and the stop rule, told as logs of
// events.
#include "tests/app/restart/runsamples.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_run_waves {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Need = Run::Need;

namespace {

Run waveRun(qsizetype count, const WavePlan &waves, const StopRule &rule = {}, int concurrency = 1)
{
    RunRequest request = sampleRequest(count);
    request.waves = waves;
    RunRecord record;
    record.kind = request.kind;
    record.waves = waves;
    record.stopRule = rule;
    for (const Target &target : request.targets) {
        record.targets.emplaceBack();
        record.targets.back().target = target;
    }
    RunnerSettings settings;
    settings.concurrency = concurrency;
    return Run(record, *planRun(request, FakeCloud::serverKind(), {}), settings);
}

WavePlan canaryThenThree(std::chrono::seconds soak = 60s)
{
    return { WaveShape::Fixed, 1, 3, 2, soak, 30min };
}

void finish(Run &run, qsizetype index, Outcome outcome, const Moment &now)
{
    const TargetRecord &record = run.record().targets.at(index);
    const OpenTarget open {
        run.record().kind, record.target.id, record.requestId, record.jobId, {}
    };
    run.progressed(index, progressOf(open, outcome), now);
}

void sendAndAccept(Run &run, const Moment &now)
{
    run.callSent(now);
    test::answer(run, acceptAll(run), now, half);
}

} // namespace

class TestRunWaves : public QObject
{
    Q_OBJECT

private slots:
    void theNextWaveWaitsForJobsAndSoak();
    void aWavesDeadlineLetsTheNextOneGo();
    void aRefusedWaveNeedsNoJobs();
    void theCloudsWishOutlastsTheSoak();
    void aPersonEndsTheSoak();
    void onlyTheSoakIsEnded();
    void theCloudsWishOutlastsAPersonsToo();
    void callsNeverCrossAWave();
    void concurrencyIsKept();
    void oneRenewalForAllCalls();
    void pauseHoldsEverything();
    void pauseCostsNoDeadline();
    void aPauseMovesAWavesDeadline();
    void aSleepBeginsAWavesDeadlineAnew();
    void aPausedRunCanBeStopped();
    void theRuleStops_data();
    void theRuleStops();
    void theRuleCountsOverTheWholeRun();
    void adoptionSendsNothing();
    void marksOfUnknown();
    void theFirstStatusAfterSuccessIsKept();
};

void TestRunWaves::theNextWaveWaitsForJobsAndSoak()
{
    Run run = waveRun(5, canaryThenThree());
    QCOMPARE(currentTargets(run).size(), 1);
    sendAndAccept(run, at(0s));
    QCOMPARE(run.need(), Need::Wait);
    QCOMPARE(run.phase(), RunPhase::Soaking);
    QVERIFY(!run.waitsUntil().isValid()); // nobody knows when its job ends
    QCOMPARE(run.notBefore(), milliseconds(30min));
    run.tick(at(10s));
    QCOMPARE(run.need(), Need::Wait);
    finish(run, 0, Outcome::Succeeded, at(20s));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.phase(), RunPhase::Soaking);
    QCOMPARE(run.notBefore(), milliseconds(80s));
    QCOMPARE(run.waitsUntil(), at(80s).utc);
    sendAndAccept(run, at(80s));
    QCOMPARE(outcomesOf(run.record()).count(Outcome::Accepted), 3);
    for (qsizetype i = 1; i < 4; ++i)
        finish(run, i, Outcome::Succeeded, at(90s));
    QCOMPARE(run.notBefore(), milliseconds(150s));
    QCOMPARE(currentTargets(run).size(), 1);
    sendAndAccept(run, at(150s));
    QCOMPARE(run.need(), Need::Nothing);
    QCOMPARE(run.phase(), RunPhase::Watching);
    finish(run, 4, Outcome::Succeeded, at(160s));
    QCOMPARE(run.phase(), RunPhase::Ended);
}

void TestRunWaves::aWavesDeadlineLetsTheNextOneGo()
{
    Run run = waveRun(3, { WaveShape::Fixed, 1, 1, 2, 5s, 600s });
    sendAndAccept(run, at(100s));
    QCOMPARE(run.notBefore(), milliseconds(700s));
    run.tick(at(699s));
    QCOMPARE(run.need(), Need::Wait);
    run.tick(at(700s));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.notBefore(), milliseconds(705s));
    sendAndAccept(run, at(705s));
    // The first wave is still open, and does not hold the third.
    finish(run, 1, Outcome::Failed, at(710s));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.notBefore(), milliseconds(715s));
}

void TestRunWaves::aRefusedWaveNeedsNoJobs()
{
    Run run = waveRun(4, canaryThenThree(0s));
    run.callSent(at(0s));
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.targets.append({ sampleTarget(0).id, Outcome::Rejected, {}, {} });
    test::answer(run, answer, at(1s), half);
    QCOMPARE(run.need(), Need::Send);
    QVERIFY(run.notBefore() <= 1s);
}

void TestRunWaves::theCloudsWishOutlastsTheSoak()
{
    Run run = waveRun(4, canaryThenThree(5s));
    for (int i = 0; i <= RunnerSettings().refusedRateTries; ++i) {
        run.callSent(at(0s));
        test::answer(run, refusedRate(90s), at(0s), half);
    }
    QCOMPARE(run.record().targets.first().outcome, Outcome::Rejected);
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.notBefore(), milliseconds(90s));
}

void TestRunWaves::aPersonEndsTheSoak()
{
    Run run = waveRun(7, canaryThenThree());
    sendAndAccept(run, at(0s));
    finish(run, 0, Outcome::Succeeded, at(20s));
    QVERIFY(run.maySkipSoak(at(30s)));
    QVERIFY(run.skipSoak(at(30s)));
    QCOMPARE(run.notBefore(), milliseconds(30s));
    QVERIFY(!run.waitsUntil().isValid());
    QVERIFY(!run.skipSoak(at(30s))); // once
    sendAndAccept(run, at(30s));
    for (qsizetype i = 1; i < 4; ++i)
        finish(run, i, Outcome::Succeeded, at(40s));
    QCOMPARE(run.notBefore(), milliseconds(100s)); // the one after it soaks as planned
    QVERIFY(!run.skipSoak(at(100s))); // it is over
    sendAndAccept(run, at(100s));
    QVERIFY(!run.skipSoak(at(101s)));
}

// Neither the wait for a wave's end, nor a pause, nor a stop.
void TestRunWaves::onlyTheSoakIsEnded()
{
    Run run = waveRun(7, canaryThenThree(), { 2, {}, false });
    QVERIFY(!run.skipSoak(at(0s))); // the first wave has none
    sendAndAccept(run, at(0s));
    QCOMPARE(run.phase(), RunPhase::Soaking);
    QVERIFY(!run.skipSoak(at(10s))); // its job is open
    QCOMPARE(run.need(), Need::Wait);
    finish(run, 0, Outcome::Failed, at(20s));
    QVERIFY(run.pause(at(21s)));
    QVERIFY(!run.skipSoak(at(22s)));
    QVERIFY(run.resume(at(23s)));
    QVERIFY(run.skipSoak(at(24s)));
    sendAndAccept(run, at(24s));
    finish(run, 1, Outcome::Failed, at(30s)); // the rule counts as before
    QVERIFY(run.isStopped());
    finish(run, 2, Outcome::Succeeded, at(31s));
    finish(run, 3, Outcome::Succeeded, at(32s));
    QVERIFY(!run.skipSoak(at(33s)));
    QCOMPARE(run.need(), Need::Nothing);
}

void TestRunWaves::theCloudsWishOutlastsAPersonsToo()
{
    Run run = waveRun(5, canaryThenThree());
    sendAndAccept(run, at(0s));
    finish(run, 0, Outcome::Succeeded, at(10s));
    QVERIFY(run.skipSoak(at(20s)));
    run.callSent(at(20s));
    test::answer(run, refusedRate(300s), at(21s), half);
    QCOMPARE(run.phase(), RunPhase::Waiting);
    QVERIFY(!run.skipSoak(at(22s)));
    QVERIFY(run.notBefore() >= milliseconds(321s));
}

void TestRunWaves::callsNeverCrossAWave()
{
    RunRequest request = sampleRequest(12);
    request.waves = { WaveShape::Growing, 1, 4, 2, 0s, 0s };
    const auto plan = planRun(request, FakeCloud::serverKind(), {}); // three a call
    QVERIFY(plan.has_value());
    QCOMPARE(plan->calls,
             (QList<CallRange> { { 0, 1 }, { 1, 3 }, { 4, 1 }, { 5, 3 }, { 8, 3 }, { 11, 1 } }));
    QCOMPARE(plan->waves, (QList<WaveRange> { { 0, 1, 0, 1 }, { 1, 4, 1, 2 }, { 5, 7, 3, 3 } }));
}

void TestRunWaves::concurrencyIsKept()
{
    Run run = waveRun(12, {}, {}, 2);
    QCOMPARE(run.callSent(at(0s)), 0);
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.callSent(at(1s)), 1);
    QCOMPARE(run.need(), Need::Answer);
    QCOMPARE(run.inFlight(), (QList<qsizetype> { 0, 1 }));
    // The later one is answered first, and with a refusal: it goes again before a new one.
    run.answered(1, refusedRate(10s), at(2s), half);
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.nextCall(), 1);
    QCOMPARE(run.notBefore(), milliseconds(12s));
    run.answered(0, allAccepted(run.targetsOf(0), QStringLiteral("r")), at(3s), half);
    QCOMPARE(run.nextCall(), 1);
    QCOMPARE(run.callSent(at(12s)), 1);
    QCOMPARE(run.callSent(at(12s)), 2);
    QCOMPARE(run.triesOf(1), 2);
    QCOMPARE(run.need(), Need::Answer);
    // Twice told, or told of a call that is not on its way: ignored.
    run.answered(0, unknownAnswer(), at(13s), half);
    run.answered(3, unknownAnswer(), at(13s), half);
    QCOMPARE(outcomesOf(run.record()).count(Outcome::Unknown), 0);
}

void TestRunWaves::oneRenewalForAllCalls()
{
    Run run = waveRun(9, {}, {}, 2);
    run.callSent(at(0s));
    run.callSent(at(0s));
    run.answered(0, refusedToken(), at(1s), half);
    QCOMPARE(run.need(), Need::Answer); // the other one may hold the same old token
    run.answered(1, refusedToken(), at(1s), half);
    QCOMPARE(run.need(), Need::SignIn);
    run.signInRenewed({}, at(2s));
    QCOMPARE(run.callSent(at(2s)), 0);
    QCOMPARE(run.callSent(at(2s)), 1);
    run.answered(0, allAccepted(run.targetsOf(0), QStringLiteral("r")), at(3s), half);
    run.answered(1, refusedToken(), at(3s), half);
    QCOMPARE(run.need(), Need::Nothing);
    QCOMPARE(outcomesOf(run.record()),
             Outcomes(3, Outcome::Accepted) + Outcomes(3, Outcome::Rejected)
                 + Outcomes(3, Outcome::NotSent));
}

void TestRunWaves::pauseHoldsEverything()
{
    Run run = waveRun(9, {}, {}, 2);
    run.callSent(at(0s));
    QVERIFY(run.pause(at(1s)));
    QVERIFY(!run.pause(at(1s)));
    QCOMPARE(run.need(), Need::Answer);
    QCOMPARE(run.phase(), RunPhase::Paused);
    test::answer(run, acceptAll(run), at(2s), half);
    QCOMPARE(run.need(), Need::Wait);
    QCOMPARE(run.notBefore(), milliseconds::max());
    run.tick(at(24h));
    QCOMPARE(run.need(), Need::Wait);
    QVERIFY(run.resume(at(24h)));
    QVERIFY(!run.resume(at(24h)));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.phase(), RunPhase::Sending);
    run.stop(std::nullopt, at(25h));
    QVERIFY(!run.pause(at(25h))); // there is nothing to hold
}

void TestRunWaves::pauseCostsNoDeadline()
{
    Run run = waveRun(3, {});
    run.callSent(at(0s));
    test::answer(run, notSent(), at(0s), half);
    run.pause(at(1s));
    run.resume(at(5h));
    run.callSent(at(5h));
    test::answer(run, notSent(), at(5h), half);
    QCOMPARE(run.need(), Need::Send); // its ten minutes are not over
    QCOMPARE(run.record().targets.first().outcome, Outcome::Planned);
}

void TestRunWaves::aPauseMovesAWavesDeadline()
{
    Run run = waveRun(6, { WaveShape::Fixed, 0, 3, 1, 0s, 30min });
    sendAndAccept(run, at(0s));
    QCOMPARE(run.waveDeadline(at(1min)), at(30min).utc);
    run.pause(at(10min));
    QVERIFY(!run.waveDeadline(at(11min)).isValid());
    finish(run, 0, Outcome::Succeeded, at(2h)); // not the end of the wave
    run.tick(at(2h));
    QVERIFY(run.resume(at(2h + 10min)));
    QCOMPARE(run.waveDeadline(at(2h + 10min)), at(2h + 30min).utc);
    run.tick(at(2h + 10min));
    QCOMPARE(run.need(), Need::Wait);
    QCOMPARE(run.notBefore(), milliseconds(2h + 30min));
    run.tick(at(2h + 30min));
    QCOMPARE(run.need(), Need::Send);
}

void TestRunWaves::aSleepBeginsAWavesDeadlineAnew()
{
    Run run = waveRun(6, { WaveShape::Fixed, 0, 3, 1, 0s, 30min });
    sendAndAccept(run, at(0s));
    run.slept(at(8h));
    run.pause(at(8h));
    run.resume(at(9h));
    run.tick(at(9h));
    QCOMPARE(run.need(), Need::Wait);
    QCOMPARE(run.notBefore(), milliseconds(9h + 30min));
    // One that a person had paused before the sleep.
    run.pause(at(9h + 10min));
    run.slept(at(20h));
    run.resume(at(21h));
    QCOMPARE(run.notBefore(), milliseconds(21h + 30min));
}

void TestRunWaves::aPausedRunCanBeStopped()
{
    Run run = waveRun(6, {});
    run.pause(at(0s));
    run.stop(std::nullopt, at(1s));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    QVERIFY(!run.resume(at(2s)));
}

void TestRunWaves::theRuleStops_data()
{
    QTest::addColumn<ActAnswer>("answer");
    QTest::addColumn<Outcome>("outcome");
    ActAnswer rejected;
    rejected.verdict = ActVerdict::Answered;
    for (int i = 0; i < 3; ++i)
        rejected.targets.append({ sampleTarget(i).id, Outcome::Rejected, {}, {} });
    QTest::newRow("rejected") << rejected << Outcome::Rejected;
    QTest::newRow("unknown") << unknownAnswer() << Outcome::Unknown;
}

void TestRunWaves::theRuleStops()
{
    QFETCH(ActAnswer, answer);
    QFETCH(Outcome, outcome);
    Run run = waveRun(9, {}, { 3, {} });
    run.callSent(at(0s));
    test::answer(run, answer, at(1s), half);
    QCOMPARE(run.need(), Need::Nothing);
    QVERIFY(run.isStopped());
    QCOMPARE(outcomesOf(run.record()), Outcomes(3, outcome) + Outcomes(6, Outcome::NotSent));
    QCOMPARE(run.error()->code, OwnError::StopRule);
    QCOMPARE(run.record().targets.last().error->code, OwnError::StopRule);
}

void TestRunWaves::theRuleCountsOverTheWholeRun()
{
    Run run = waveRun(12, { WaveShape::Fixed, 3, 3, 1, 0s, 30min }, { {}, 25 });
    sendAndAccept(run, at(0s));
    finish(run, 0, Outcome::Failed, at(1s));
    finish(run, 1, Outcome::Succeeded, at(1s));
    finish(run, 2, Outcome::Failed, at(1s));
    QCOMPARE(run.need(), Need::Send);
    sendAndAccept(run, at(2s));
    QVERIFY(!run.isStopped());
    finish(run, 3, Outcome::Failed, at(3s)); // three of twelve
    QVERIFY(run.isStopped());
    QCOMPARE(outcomesOf(run.record()).count(Outcome::NotSent), 6);
    QCOMPARE(run.phase(), RunPhase::Watching); // what was accepted goes on
    finish(run, 4, Outcome::Succeeded, at(4s));
    finish(run, 5, Outcome::Failed, at(4s));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(totalsOf(run.record()).total(), 12);
}

void TestRunWaves::adoptionSendsNothing()
{
    RunRecord record;
    for (const Outcome outcome : { Outcome::Planned, Outcome::Sending, Outcome::Accepted,
                                   Outcome::Running, Outcome::Succeeded }) {
        TargetRecord target;
        target.target = sampleTarget(record.targets.size());
        target.outcome = outcome;
        record.targets.append(target);
    }
    Run run(record, {}, {});
    run.adopt(at(5s));
    QCOMPARE(run.need(), Need::Nothing);
    QCOMPARE(outcomesOf(run.record()),
             (Outcomes { Outcome::NotSent, Outcome::Unknown, Outcome::Accepted, Outcome::Running,
                         Outcome::Succeeded }));
    QCOMPARE(run.takeAccepted(), (QList<qsizetype> { 2, 3 }));
    QCOMPARE(run.takeChanges().size(), 2);
    QCOMPARE(run.record().targets.at(0).error->delivery, Delivery::NotSent);
    QCOMPARE(run.record().targets.at(1).error->delivery, Delivery::Sent);
    QCOMPARE(run.phase(), RunPhase::Watching);
    finish(run, 2, Outcome::Succeeded, at(6s));
    finish(run, 3, Outcome::Failed, at(7s));
    QCOMPARE(run.record().endedAt, at(7s).utc);
    // One that had ended, but whose end was not written any more.
    Run ended(run.record(), {}, {});
    ended.adopt(at(9s));
    QCOMPARE(ended.phase(), RunPhase::Ended);
}

void TestRunWaves::marksOfUnknown()
{
    Run run = waveRun(3, {});
    run.callSent(at(0s));
    ActAnswer answer = allAccepted({ sampleTarget(0) }, QStringLiteral("r-1"));
    test::answer(run, answer, at(1s), half); // two are missing
    QCOMPARE(run.takeAccepted().size(), 1);
    QVERIFY(!run.settle(0, at(0s)));
    QVERIFY(run.settle(1, at(0s)));
    QVERIFY(!run.settle(1, at(0s)));
    QVERIFY(run.record().targets.at(1).settled);
    QCOMPARE(run.record().targets.at(1).outcome, Outcome::Unknown);
    // Nobody asked for it: what the cloud says counts for nothing.
    finish(run, 2, Outcome::Running, at(2s));
    QCOMPARE(run.record().targets.at(2).outcome, Outcome::Unknown);
    finish(run, 0, Outcome::Succeeded, at(2s));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QVERIFY(run.keepWatching(2));
    QVERIFY(!run.keepWatching(2));
    QVERIFY(!run.keepWatching(0));
    QCOMPARE(run.phase(), RunPhase::Ended);
    finish(run, 2, Outcome::Running, at(3s));
    QCOMPARE(run.record().targets.at(2).outcome, Outcome::Running);
    QVERIFY(!run.record().targets.at(2).error);
    QCOMPARE(run.phase(), RunPhase::Watching);
    QVERIFY(!run.record().endedAt.isValid());
    QVERIFY(run.takeAccepted().isEmpty()); // it is watched already
    finish(run, 2, Outcome::Succeeded, at(4s));
    QCOMPARE(run.record().endedAt, at(4s).utc);
    // Without a request id there is nothing to ask by.
    Run lost = waveRun(1, {});
    lost.callSent(at(0s));
    test::answer(lost, unknownAnswer(), at(1s), half);
    QVERIFY(!lost.keepWatching(0));
}

void TestRunWaves::theFirstStatusAfterSuccessIsKept()
{
    Run run = waveRun(1, {});
    sendAndAccept(run, at(0s));
    run.noteStatus(0, QStringLiteral("3"), at(5s).utc);
    finish(run, 0, Outcome::Succeeded, at(10s));
    run.noteStatus(0, QStringLiteral("3"), at(9s).utc); // read before the end
    QVERIFY(run.record().targets.first().statusAfter.isEmpty());
    run.noteStatus(0, QStringLiteral("5"), at(11s).utc);
    run.noteStatus(0, QStringLiteral("7"), at(12s).utc);
    QCOMPARE(run.record().targets.first().statusAfter, QStringLiteral("5"));
}

MUSTER_TEST_GUILESS(TestRunWaves)

} // namespace tst_run_waves

#include "tst_run_waves.moc"
