// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The machine alone: nothing goes out behind a canary that did not succeed.
#include "tests/app/restart/runsamples.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_run_canary {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using Need = Run::Need;

namespace {

//! Two at a time behind the canary; the count alone would let one failure pass.
Run canaryRun(int canary, bool isRule = true)
{
    RunRequest request = sampleRequest(5);
    request.waves = { WaveShape::Growing, canary, 2, 2, 60s, 30min };
    RunRecord record;
    record.kind = request.kind;
    record.waves = request.waves;
    record.stopRule = { 5, {}, isRule };
    for (const Target &target : request.targets) {
        record.targets.emplaceBack();
        record.targets.back().target = target;
    }
    return Run(record, *planRun(request, FakeCloud::serverKind(), {}), {});
}

void finish(Run &run, qsizetype index, Outcome outcome, const Moment &now)
{
    const TargetRecord &record = run.record().targets.at(index);
    const OpenTarget open {
        run.record().kind, record.target.id, record.requestId, record.jobId, {}
    };
    run.progressed(index, progressOf(open, outcome), now);
}

void accept(Run &run, const Moment &now)
{
    run.callSent(now);
    test::answer(run, acceptAll(run), now, half);
}

bool isStoppedByRule(const Run &run)
{
    return run.need() == Need::Nothing && run.error() && run.error()->code == OwnError::StopRule
        && outcomesOf(run.record()).last() == Outcome::NotSent;
}

} // namespace

class TestRunCanary final : public QObject
{
    Q_OBJECT

private slots:
    void aFailedCanaryStops();
    void anUnknownCanaryStops();
    void aRejectedCanaryStops();
    void aCanaryWithoutAnEndStops();
    void everyTargetOfTheCanaryCounts();
    void aGoodCanaryLetsTheRestGo();
    void withoutTheRuleTheRestGoes();
    void withoutACanaryTheRuleSaysNothing();
};

void TestRunCanary::aFailedCanaryStops()
{
    Run run = canaryRun(1);
    accept(run, at(0s));
    finish(run, 0, Outcome::Failed, at(10s));
    QVERIFY(isStoppedByRule(run));
    QCOMPARE(outcomesOf(run.record()),
             Outcomes { Outcome::Failed } + Outcomes(4, Outcome::NotSent));
    run.tick(at(2h));
    QCOMPARE(run.need(), Need::Nothing);
}

void TestRunCanary::anUnknownCanaryStops()
{
    Run run = canaryRun(1);
    run.callSent(at(0s));
    test::answer(run, unknownAnswer(), at(60s), half);
    QVERIFY(isStoppedByRule(run));
}

void TestRunCanary::aRejectedCanaryStops()
{
    Run run = canaryRun(1);
    ActAnswer refused;
    refused.verdict = ActVerdict::Answered;
    for (const Target &target : currentTargets(run))
        refused.targets.append({ target.id, Outcome::Rejected, {}, Error {} });
    run.callSent(at(0s));
    test::answer(run, refused, at(1s), half);
    QVERIFY(isStoppedByRule(run));
}

void TestRunCanary::aCanaryWithoutAnEndStops()
{
    Run run = canaryRun(1);
    accept(run, at(0s));
    run.tick(at(30min - 1s));
    QCOMPARE(run.need(), Need::Wait);
    run.tick(at(30min));
    QVERIFY(isStoppedByRule(run));
    QCOMPARE(run.phase(), RunPhase::Watching); // its job is followed to its end
}

void TestRunCanary::everyTargetOfTheCanaryCounts()
{
    Run run = canaryRun(2);
    accept(run, at(0s));
    finish(run, 0, Outcome::Succeeded, at(5s));
    QCOMPARE(run.need(), Need::Wait);
    finish(run, 1, Outcome::Failed, at(10s));
    QVERIFY(isStoppedByRule(run));
}

void TestRunCanary::aGoodCanaryLetsTheRestGo()
{
    Run run = canaryRun(1);
    accept(run, at(0s));
    finish(run, 0, Outcome::Succeeded, at(10s));
    QCOMPARE(run.need(), Need::Send);
    accept(run, at(70s));
    finish(run, 1, Outcome::Failed, at(80s)); // from here on the number counts
    finish(run, 2, Outcome::Succeeded, at(80s));
    QCOMPARE(run.need(), Need::Send);
}

void TestRunCanary::withoutTheRuleTheRestGoes()
{
    Run run = canaryRun(1, false);
    accept(run, at(0s));
    finish(run, 0, Outcome::Failed, at(10s));
    QCOMPARE(run.need(), Need::Send);
}

void TestRunCanary::withoutACanaryTheRuleSaysNothing()
{
    Run run = canaryRun(0);
    accept(run, at(0s));
    finish(run, 0, Outcome::Failed, at(10s));
    finish(run, 1, Outcome::Succeeded, at(10s));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(canarySize({ WaveShape::Fixed, 5, 5, 2, 60s, 30min }, 5), 0); // nothing behind it
    QCOMPARE(canarySize({ WaveShape::AllAtOnce, 1, 5, 2, 60s, 30min }, 5), 0);
}

MUSTER_TEST_GUILESS(TestRunCanary)

} // namespace tst_run_canary

#include "tst_run_canary.moc"
