// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run over time: what records and events tell is there, what they do not tell is not.
#include "app/restart/runtimeline.h"
#include "app/restart/waveschedule.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_runtimeline {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

QDateTime at(int seconds) { return utcTime(QDate(2026, 11, 20), QTime(8, 0)).addSecs(seconds); }

qint64 msecsAt(int seconds) { return at(seconds).toMSecsSinceEpoch(); }

TargetRecord target(Outcome outcome, int sent, int ended = -1)
{
    TargetRecord record;
    record.outcome = outcome;
    if (sent >= 0)
        record.sentAt = at(sent);
    if (isAccepted(outcome))
        record.answeredAt = at(sent + 1);
    if (ended >= 0)
        record.endedAt = at(ended);
    return record;
}

//! Confirmed at 0; a canary and waves of two.
RunRecord runOf(const QList<TargetRecord> &targets)
{
    RunRecord run;
    run.id = RunId { QStringLiteral("r") };
    run.waves = { WaveShape::Fixed, 1, 2 };
    run.confirmedAt = at(0);
    run.targets = targets;
    return run;
}

RunEvent happened(RunEventKind what, int seconds, const EventDetail &detail = {})
{
    return { RunId { QStringLiteral("r") }, at(seconds), what, -1, detail };
}

RunTimeline::Standing followed(int seconds, bool isPaused = false)
{
    return { Present(at(seconds)), true, isPaused };
}

} // namespace

class TestRunTimeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void barsOfTargets();
    void whatNobodyFollowsEndsWhereItWasSeen();
    void theSteadyClockTellsHowLongItTook();
    void wavesBeginWithTheirFirstSending();
    void holds();
    void aHoldThatGoesOn();
    void aHoldWithoutAnEnd();
    void whatStoppedIt_data();
    void whatStoppedIt();
    void theRuleIsToldByItsTargets();
    void withoutEventsNothingIsClaimed();
    void nothingSentIsEmpty();
    void everyTargetIsInOnePart_data();
    void everyTargetIsInOnePart();
    void theWorstOfAPartIsFound();
    void theRunnerKeepsWhatHappened();
    void anAdoptedRunKnowsItsPast();
    void theScheduleOfAPlan();
};

void TestRunTimeline::barsOfTargets()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::Running, 3),
                target(Outcome::Unknown, 4, 64), target(Outcome::Planned, -1),
                target(Outcome::NotSent, 5, 6) }),
        QList<RunEvent> {}, followed(80));
    QCOMPARE(timeline.lanes().size(), 5);
    QCOMPARE(timeline.bars(), 3);
    const TimelineLane &good = timeline.lanes().at(0);
    QCOMPARE(good.sent, msecsAt(2));
    QCOMPARE(good.accepted, msecsAt(3));
    QCOMPARE(good.end, msecsAt(30));
    QVERIFY(good.hasEnded);
    const TimelineLane &open = timeline.lanes().at(1);
    QCOMPARE(open.end, msecsAt(80)); // until now
    QVERIFY(!open.hasEnded);
    const TimelineLane &unknown = timeline.lanes().at(2);
    QCOMPARE(unknown.accepted, untoldTime); // nobody answered
    QCOMPARE(unknown.end, msecsAt(64));
    QVERIFY(!timeline.lanes().at(3).hasBar());
    QVERIFY(!timeline.lanes().at(4).hasBar()); // an older record has a time of the handing over
    QCOMPARE(timeline.begin(), msecsAt(0)); // confirmed
    QCOMPARE(timeline.end(), msecsAt(80));
    QCOMPARE(timeline.totals().total(), 5);
}

void TestRunTimeline::whatNobodyFollowsEndsWhereItWasSeen()
{
    TargetRecord open = target(Outcome::Running, 3);
    open.lastSeenAt = at(20);
    const RunTimeline timeline(runOf({ open, target(Outcome::Accepted, 5) }), std::nullopt,
                               { Present(at(9'000)), false, false });
    QCOMPARE(timeline.lanes().at(0).end, msecsAt(20));
    QCOMPARE(timeline.lanes().at(1).end, msecsAt(6)); // its answer is the last that is known
    QVERIFY(!timeline.lanes().at(0).hasEnded);
    QCOMPARE(timeline.end(), msecsAt(20));
}

void TestRunTimeline::theSteadyClockTellsHowLongItTook()
{
    TargetRecord moved = target(Outcome::Succeeded, 10, 4'000); // the clock was set forward
    moved.took = 25s;
    TargetRecord back = target(Outcome::Succeeded, 10, 5); // and back, with nothing measured
    back.answeredAt = {};
    const RunTimeline timeline(runOf({ moved, back }), std::nullopt, {});
    QCOMPARE(timeline.lanes().at(0).end, msecsAt(35));
    QCOMPARE(timeline.lanes().at(1).end, msecsAt(10));
    QVERIFY(!timeline.lanes().at(1).hasEnded);
}

void TestRunTimeline::wavesBeginWithTheirFirstSending()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::Succeeded, 91, 100),
                target(Outcome::Running, 90), target(Outcome::Planned, -1) }),
        QList<RunEvent> {}, followed(120));
    QCOMPARE(timeline.waves().size(), 2); // nothing of the third was sent
    QCOMPARE(timeline.waves().at(0).number, 1);
    QCOMPARE(timeline.waves().at(0).begin, msecsAt(2));
    QCOMPARE(timeline.waves().at(0).end, msecsAt(30));
    const TimelineWave &second = timeline.waves().at(1);
    QCOMPARE(second.number, 2);
    QCOMPARE(second.first, 1);
    QCOMPARE(second.targets, 2);
    QCOMPARE(second.begin, msecsAt(90)); // whichever left first
    QCOMPARE(second.end, untoldTime); // one is open
}

void TestRunTimeline::holds()
{
    const EventDetail slept = EventDetail::because(ownError(OwnError::ComputerSlept));
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::Succeeded, 200, 210) }),
        QList<RunEvent> {
            happened(RunEventKind::Confirmed, 0), happened(RunEventKind::Paused, 40),
            happened(RunEventKind::Resumed, 60), happened(RunEventKind::Paused, 70, slept),
            happened(RunEventKind::NextWaveNow, 80), happened(RunEventKind::Stopped, 90) },
        {});
    QVERIFY(timeline.knowsHolds());
    QCOMPARE(timeline.holds().size(), 2);
    QCOMPARE(timeline.holds().at(0).begin, msecsAt(40));
    QCOMPARE(timeline.holds().at(0).end, msecsAt(60));
    QVERIFY(timeline.holds().at(0).why.text().isEmpty()); // a person
    QVERIFY(timeline.holds().at(1).why == slept);
    QCOMPARE(timeline.holds().at(1).end, msecsAt(90)); // what is stopped is not held any more
    QVERIFY(!timeline.holds().at(1).goesOn);
    QCOMPARE(timeline.moments().size(), 1);
    QCOMPARE(timeline.moments().at(0).at, msecsAt(80));
}

void TestRunTimeline::aHoldThatGoesOn()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::Planned, -1) }),
        QList<RunEvent> { happened(RunEventKind::Paused, 40) }, followed(100, true));
    QVERIFY(timeline.holds().at(0).goesOn);
    QCOMPARE(timeline.holds().at(0).end, msecsAt(100));
    QCOMPARE(timeline.end(), msecsAt(100));
}

// The program ended while it was held.
void TestRunTimeline::aHoldWithoutAnEnd()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::NotSent, -1, 500) }),
        QList<RunEvent> { happened(RunEventKind::Paused, 40) }, { Present(at(900)), false, false });
    QCOMPARE(timeline.holds().size(), 1);
    QCOMPARE(timeline.holds().at(0).end, untoldTime);
    QVERIFY(!timeline.holds().at(0).goesOn);
    QVERIFY(!timeline.stop()); // when that was, nobody knows
}

void TestRunTimeline::whatStoppedIt_data()
{
    QTest::addColumn<bool>("isByPerson");
    QTest::newRow("a person") << true;
    QTest::newRow("the rule") << false;
}

void TestRunTimeline::whatStoppedIt()
{
    QFETCH(const bool, isByPerson);
    const EventDetail why
        = isByPerson ? EventDetail() : EventDetail::because(ownError(OwnError::StopRule));
    const RunTimeline timeline(
        runOf({ target(Outcome::Failed, 2, 30), target(Outcome::NotSent, -1, 30) }),
        QList<RunEvent> { happened(RunEventKind::Stopped, 30, why) }, {});
    QVERIFY(timeline.stop());
    QCOMPARE(timeline.stop()->at, msecsAt(30));
    QCOMPARE(timeline.stop()->isByRule(), !isByPerson);
}

void TestRunTimeline::theRuleIsToldByItsTargets()
{
    TargetRecord cut = target(Outcome::NotSent, -1, 31);
    cut.error = ownError(OwnError::StopRule);
    TargetRecord ended = target(Outcome::NotSent, -1, 12);
    ended.error = ownError(OwnError::ProgramEnded);
    const RunTimeline timeline(runOf({ target(Outcome::Failed, 2, 30), cut, ended }), std::nullopt,
                               {});
    QVERIFY(timeline.stop());
    QCOMPARE(timeline.stop()->at, msecsAt(31));
    QVERIFY(timeline.stop()->isByRule());
}

void TestRunTimeline::withoutEventsNothingIsClaimed()
{
    const RunTimeline timeline(runOf({ target(Outcome::Succeeded, 2, 30) }), std::nullopt, {});
    QVERIFY(!timeline.knowsHolds());
    QVERIFY(timeline.holds().isEmpty());
    QVERIFY(!timeline.stop());
}

void TestRunTimeline::nothingSentIsEmpty()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Planned, -1), target(Outcome::NotSent, -1, 3) }),
        QList<RunEvent> {}, followed(10));
    QVERIFY(timeline.isEmpty());
    QVERIFY(timeline.waves().isEmpty());
    for (const TimelineBucket &part : bucketsOf(timeline, 10))
        QVERIFY(part.isEmpty());
    QVERIFY(RunTimeline().isEmpty());
}

void TestRunTimeline::everyTargetIsInOnePart_data()
{
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("parts");
    QTest::newRow("more parts than targets") << 3 << 100;
    QTest::newRow("one part") << 50 << 1;
    QTest::newRow("many") << 100'000 << 150;
}

void TestRunTimeline::everyTargetIsInOnePart()
{
    QFETCH(const int, targets);
    QFETCH(const int, parts);
    QList<TargetRecord> records;
    records.reserve(targets);
    for (int i = 0; i < targets; ++i) {
        const Outcome outcome = i % 7 == 0 ? Outcome::Failed
            : i % 5 == 0                   ? Outcome::Planned
                                           : Outcome::Succeeded;
        records.append(outcome == Outcome::Planned ? target(outcome, -1)
                                                   : target(outcome, 2 + i / 50, 30 + i / 50));
    }
    const RunTimeline timeline(runOf(records), std::nullopt, {});
    OutcomeTotals sum;
    for (const TimelineBucket &part : bucketsOf(timeline, parts)) {
        for (const Outcome outcome : allOutcomes)
            sum[outcome] += part.totals[outcome];
    }
    OutcomeTotals expected = timeline.totals();
    QCOMPARE(sum.total(), static_cast<int>(timeline.bars()));
    expected[Outcome::Planned] = 0; // which have no time
    QVERIFY(sum == expected);
}

void TestRunTimeline::theWorstOfAPartIsFound()
{
    const RunTimeline timeline(
        runOf({ target(Outcome::Succeeded, 2, 30), target(Outcome::Unknown, 2, 30),
                target(Outcome::Failed, 2, 30), target(Outcome::Failed, 2, 30),
                target(Outcome::Succeeded, 29, 30) }),
        std::nullopt, {});
    const QList<TimelineBucket> parts = bucketsOf(timeline, 2);
    QCOMPARE(parts.at(0).first, 0);
    QCOMPARE(parts.at(0).worst, 2);
    QCOMPARE(parts.at(1).first, 4);
    QCOMPARE(parts.at(1).worst, -1);
    QCOMPARE(bucketOf(timeline, timeline.end(), 2), 1); // the last moment is in the last part
}

void TestRunTimeline::theRunnerKeepsWhatHappened()
{
    RunnerBench bench;
    const RunId id = bench.start(6);
    QVERIFY(!bench.runner->events(RunId { QStringLiteral("none") }));
    bench.runner->pause(id);
    const QDateTime paused = bench.clock.now();
    bench.clock.advance(20s);
    bench.runner->resume(id);
    bench.runner->stopSending(id);
    const QList<RunEvent> events = bench.runner->events(id).value_or(QList<RunEvent>());
    const RunTimeline timeline(*bench.runner->run(id), events, { Present(bench.clock), true });
    QCOMPARE(timeline.holds().size(), 1);
    QCOMPARE(timeline.holds().at(0).begin, paused.toMSecsSinceEpoch());
    QCOMPARE(timeline.holds().at(0).end, paused.addSecs(20).toMSecsSinceEpoch());
    QVERIFY(timeline.stop());
    QVERIFY(!timeline.stop()->isByRule());
}

void TestRunTimeline::anAdoptedRunKnowsItsPast()
{
    RunnerBench first;
    const RunId id = first.start(2);
    first.accept();
    RunHistory history { *first.runner->run(id), {}, {} };
    history.events = { { id, at(40), RunEventKind::Paused, -1, {} },
                       { id, at(50), RunEventKind::Resumed, -1, {} } };
    RunnerBench second;
    second.journal.kept = { history };
    second.runner->adopt({ history });
    QVERIFY(!second.runner->events(id)); // not read yet
    QSignalSpy marks(second.runner.get(), &Runner::marksChanged);
    second.clock.advance(0ms);
    QTRY_VERIFY(second.runner->events(id));
    QCOMPARE(second.runner->events(id)->size(), 2);
    QVERIFY(!marks.isEmpty());
}

void TestRunTimeline::theScheduleOfAPlan()
{
    RunPlan plan;
    plan.waves = { { 0, 1, 0, 1 }, { 1, 10, 1, 4 }, { 11, 5, 5, 2 } };
    WavePlan waves;
    waves.soak = 60s;
    const QList<PlannedWave> schedule = waveSchedule(plan, waves, 2s);
    QCOMPARE(schedule.size(), 3);
    QVERIFY((schedule.at(0) == PlannedWave { 1, 0ms, 0ms }));
    QVERIFY((schedule.at(1) == PlannedWave { 10, 62s, 6s }));
    QVERIFY((schedule.at(2) == PlannedWave { 5, 62s + 6s + 62s, 2s }));
    // As the sentence has it: six times the pace, and two pauses.
    QVERIFY(schedule.at(2).begin + schedule.at(2).sending == 6 * 2s + 2 * 60s);
    QVERIFY(waveSchedule({}, waves, 2s).isEmpty());
}

MUSTER_TEST_GUILESS(TestRunTimeline)

} // namespace tst_runtimeline

#include "tst_runtimeline.moc"
