// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is read out of the records alone: waves, notices and requests without an answer.

#include "app/cloud/cloud.h"
#include "app/restart/run.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/runs/jobtext.h"
#include "ui/runs/runnotice.h"
#include "ui/runs/unknowntext.h"

#include <QTest>

namespace tst_runfacts {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

RunRecord runOf(const QList<Outcome> &outcomes)
{
    RunRecord run = sampleRun();
    run.targets.clear();
    for (const Outcome outcome : outcomes)
        run.targets.append(targetRecord(static_cast<int>(run.targets.size()), outcome));
    return run;
}

RunRecord inWaves(int targets)
{
    RunRecord run = runOf(QList<Outcome>(targets, Outcome::Planned));
    run.waves.shape = WaveShape::Fixed; // 1, 5, 5 …
    return run;
}

} // namespace

class TestRunFacts : public QObject
{
    Q_OBJECT

private slots:
    void waveThatIsOut();
    void phaseSaysTheWave();
    void phaseSaysOnlyWhatIsKnown_data();
    void phaseSaysOnlyWhatIsKnown();
    void whyItStoppedIsNoReasonNotToFollow();
    void noticeOfAGoodRun();
    void noticeOfABadEnd();
    void noticeOfAnUnknownTarget();
    void sendingSaysItsSpeed();
    void noticeOfTheStopRule_data();
    void noticeOfTheStopRule();
    void noticeOfTheCanary();
    void noticeOfALateCanary();
    void noticeOfAnEndedProgram();
    void requestsAreToldApart();
    void factsHoldNoSecret();
    void factsTellEachAnswerOnce();
    void statusesSince();
};

void TestRunFacts::waveThatIsOut()
{
    RunRecord run = inWaves(11);
    QCOMPARE(RunDigest(run).waveProgress(), (WaveProgress { 0, 3, 0, {} }));
    run.targets[0] = targetRecord(0, Outcome::Succeeded);
    for (const int i : { 1, 2, 3, 4, 5 })
        run.targets[i] = targetRecord(i, i < 3 ? Outcome::Running : Outcome::Failed);
    run.targets[4].sentAt = at(20);
    QCOMPARE(RunDigest(run).waveProgress(), (WaveProgress { 2, 3, 2, at(10 + 30 * 60) }));
}

void TestRunFacts::phaseSaysTheWave()
{
    const RunRecord run = inWaves(11);
    const WaveProgress second { 2, 3, 4, at(1800) };
    const auto text = [&run](const RunState &state, const WaveProgress &waves) {
        return phaseText(state, run, RunDigest(run), waves, at(18));
    };
    QCOMPARE(text({ RunPhase::Sending, {}, {} }, second), u"Wave 2 of 3. Sending."_s);
    QCOMPARE(text({ RunPhase::Sending, {}, {} }, { 1, 1, 4, {} }), u"Sending."_s);
    QCOMPARE(text({ RunPhase::Soaking, {}, at(60), true, false, 42s }, { 2, 3, 0, at(1800) }),
             u"Wave 2 of 3. The next wave starts at 08:01:00, in 00:42."_s);
    const QDateTime nextDay = at(24 * 3600); // of another day than the one that is read
    QCOMPARE(text({ RunPhase::Soaking, {}, nextDay, true, false, 24h }, { 2, 3, 0, at(1800) }),
             u"Wave 2 of 3. The next wave starts at 2026-11-21 08:00:00, in 24:00:00."_s);
    RunRecord before = run;
    before.endedAt = at(-8 * 24 * 3600);
    QCOMPARE(phaseText({ RunPhase::Ended, {}, {} }, before, RunDigest(before), second, at(18)),
             u"Ended at 2026-11-12 08:00:00."_s);
    QCOMPARE(text({ RunPhase::Soaking, {}, {} }, second),
             u"Wave 2 of 3. The next wave waits for 4 open job(s) of this one, until 08:30:00 at "
             "the latest."_s);
    QVERIFY(text({ RunPhase::Paused, {}, {} }, second)
                .startsWith(u"Wave 2 of 3. Paused: no new request"_s));
    QVERIFY(text({ RunPhase::Paused, ownError(OwnError::ComputerSlept), {} }, second)
                .startsWith(u"Wave 2 of 3. This computer was asleep"_s));
}

// Who follows jobs is the watcher's to say: it gives the time of its next look, or none.
void TestRunFacts::phaseSaysOnlyWhatIsKnown_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("saysFollowed");
    Error refused;
    refused.kind = ErrorKind::BadCredentials;
    Error lost;
    lost.kind = ErrorKind::Offline;
    QTest::newRow("watching") << RunState { RunPhase::Watching, {}, {} }
                              << u"All has been sent; the jobs are being followed."_s << true;
    QTest::newRow("a look failed, the next is planned")
        << RunState { RunPhase::Watching, lost, at(60) }
        << u"The last look at the jobs failed; next look at 08:01:00. The cloud could not be "
           "reached, or the connection broke."_s
        << false;
    QTest::newRow("credentials refused, no look is planned")
        << RunState { RunPhase::Watching, refused, {} }
        << u"The jobs are not being followed for now. The cloud did not accept the credentials."_s
        << false;
    QTest::newRow("its connection is closed")
        << RunState { RunPhase::Watching, {}, {}, false }
        << u"Its connection is closed: nothing of this run is sent or followed. 2 target(s) were "
           "open then."_s
        << false;
    QTest::newRow("closed while it sent")
        << RunState { RunPhase::Sending, {}, {}, false } << u"Its connection is closed"_s << false;
    RunState stopped { RunPhase::Watching, {}, {} };
    stopped.isStopped = true;
    stopped.stopReason = ownError(OwnError::StopRule);
    QTest::newRow("stopped by its rule while jobs are open")
        << stopped << u"1 target(s) were not sent. Accepted jobs are still being followed."_s
        << true;
    stopped.phase = RunPhase::Sending;
    stopped.stopReason.reset();
    QTest::newRow("stopped while a call is on its way")
        << stopped
        << u"Sending was stopped. A request that had not left by then is held back; for one that "
           "had left, Muster waits for the answer."_s
        << false;
    stopped.stopReason = refused;
    QTest::newRow("stopped by an answer while another call is on its way")
        << stopped
        << u"Sending was stopped: The cloud did not accept the credentials. A request that "
           "had not left by then is held back"_s
        << false;
    QTest::newRow("paused by a person")
        << RunState { RunPhase::Paused, lost, {} }
        << u"Paused: no new request goes out until you continue; what the cloud has accepted "
           "goes on."_s
        << false;
    QTest::newRow("paused after a sleep")
        << RunState { RunPhase::Paused, ownError(OwnError::ComputerSlept), {} }
        << u"This computer was asleep"_s << false;
}

void TestRunFacts::phaseSaysOnlyWhatIsKnown()
{
    QFETCH(const RunState, state);
    QFETCH(const QString, text);
    QFETCH(const bool, saysFollowed);
    RunRecord run = runOf({ Outcome::Running, Outcome::Accepted, Outcome::Succeeded });
    if (state.isStopped) {
        run.targets.append(runOf({ Outcome::NotSent }).targets);
        run.targets.last().error = state.stopReason;
    }
    const QString said = phaseText(state, run, RunDigest(run), { 1, 1, 0, {} }, at(18));
    QVERIFY2(said.startsWith(text), qPrintable(said));
    QCOMPARE(said.contains(u"being followed"_s) && !said.contains(u"not being followed"_s),
             saysFollowed);
}

void TestRunFacts::whyItStoppedIsNoReasonNotToFollow()
{
    RunRecord run = runOf({ Outcome::Running, Outcome::NotSent });
    Error refused;
    refused.kind = ErrorKind::BadCredentials;
    run.targets[1].error = refused;
    // It was not sent, which alone stops nothing.
    QCOMPARE(
        phaseText({ RunPhase::Watching, {}, {} }, run, RunDigest(run), { 1, 1, 0, {} }, at(18)),
        u"1 target(s) were not sent. Accepted jobs are still being followed."_s);
    RunState stopped { RunPhase::Watching, {}, {} };
    stopped.isStopped = true;
    stopped.stopReason = run.targets[1].error;
    QCOMPARE(phaseText(stopped, run, RunDigest(run), { 1, 1, 0, {} }, at(18)),
             u"Sending was stopped: The cloud did not accept the credentials. 1 target(s) were not "
             "sent. Accepted jobs are still being followed."_s);
}

void TestRunFacts::noticeOfAGoodRun()
{
    RunRecord run = runOf({ Outcome::Succeeded, Outcome::Running });
    QCOMPARE(runNotice(run), RunNotice());
    run = runOf({ Outcome::Succeeded, Outcome::Succeeded });
    run.endedAt = at(60);
    QCOMPARE(runNotice(run), RunNotice());
    QCOMPARE(noticeText(runNotice(run), run), QString());
}

void TestRunFacts::noticeOfABadEnd()
{
    RunRecord run = runOf({ Outcome::Succeeded, Outcome::Failed, Outcome::Unknown, Outcome::NotSent,
                            Outcome::NotSent });
    QCOMPARE(runNotice(run).kind, RunNotice::Kind::Unsure); // not before its end
    run.endedAt = at(60);
    const RunNotice notice = runNotice(run);
    QCOMPARE(notice.kind, RunNotice::Kind::Ended);
    QCOMPARE(noticeTone(notice), MessageBar::Kind::Error);
    QCOMPARE(noticeText(notice, run),
             u"Run #3 has ended. Of 5: 1 succeeded, 1 failed, 1 unknown, 2 not sent."_s);
    RunRecord stopped = runOf({ Outcome::Succeeded, Outcome::NotSent });
    stopped.endedAt = at(60);
    QCOMPARE(noticeTone(runNotice(stopped)), MessageBar::Kind::Warning);
}

// Said while the run goes on; closed by a person it stays closed until one more is unknown.
void TestRunFacts::noticeOfAnUnknownTarget()
{
    RunRecord run = inWaves(11);
    run.targets[0] = targetRecord(0, Outcome::Unknown);
    run.targets[1] = targetRecord(1, Outcome::Running);
    const RunNotice notice = runNotice(run);
    QCOMPARE(notice.kind, RunNotice::Kind::Unsure);
    QCOMPARE(noticeTone(notice), MessageBar::Kind::Error);
    QCOMPARE(noticeText(notice, run),
             u"1 target(s) may have been carried out: the outcome is unknown."_s);
    run.targets[1] = targetRecord(1, Outcome::Succeeded);
    QCOMPARE(runNotice(run), notice);
    run.targets[2] = targetRecord(2, Outcome::Unknown);
    QVERIFY(runNotice(run) != notice);
}

// Only what was measured, and how long it takes only where no wave is waited for.
void TestRunFacts::sendingSaysItsSpeed()
{
    RunRecord run = inWaves(20);
    run.waves.shape = WaveShape::AllAtOnce;
    RunState state;
    state.isOpen = true;
    state.phase = RunPhase::Sending;
    const auto text = [&run, &state](int seconds) {
        const RunDigest digest(run);
        return phaseText(state, run, digest, digest.waveProgress(), at(seconds));
    };
    const auto send = [&run](int target, int seconds) {
        run.targets[target] = targetRecord(target, Outcome::Running);
        run.targets[target].sentAt = at(seconds);
    };
    QCOMPARE(text(0), u"Sending."_s);
    send(0, 0);
    send(1, 1);
    QCOMPARE(text(1), u"Sending."_s); // too short a time
    for (int i = 2; i < 9; ++i)
        send(i, i);
    QCOMPARE(text(8), u"Sending: 1.0 targets a second, about 00:11 left until all is sent."_s);
    QCOMPARE(text(600), u"Sending."_s); // of what goes out now nothing is known
    run.waves = inWaves(20).waves;
    run.waves.canary = 0;
    run.waves.size = 15;
    QCOMPARE(text(8), u"Wave 1 of 2. Sending: 1.0 targets a second."_s);
}

void TestRunFacts::noticeOfTheStopRule_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("rule");
    const QString two = u"sending stops when 2 target(s) have"_s;
    const QString share = u"sending stops when 30% of all targets have"_s;
    QTest::newRow("count") << 2 << -1 << two;
    QTest::newRow("share") << -1 << 30 << share;
    QTest::newRow("both, count reached") << 2 << 30 << two;
    QTest::newRow("both, share reached") << 3 << 30 << share;
    QTest::newRow("count, and one has turned out well since") << 3 << -1 << u"when 3 target(s)"_s;
}

void TestRunFacts::noticeOfTheStopRule()
{
    QFETCH(const int, count);
    QFETCH(const int, percent);
    QFETCH(const QString, rule);
    RunRecord run = runOf({ Outcome::Failed, Outcome::Unknown, Outcome::Running, Outcome::NotSent,
                            Outcome::NotSent, Outcome::NotSent });
    for (const int i : { 3, 4, 5 })
        run.targets[i].error = ownError(OwnError::StopRule);
    if (count > 0)
        run.stopRule.count = count;
    if (percent > 0)
        run.stopRule.percent = percent;
    const RunNotice notice = runNotice(run);
    QCOMPARE(notice.kind, RunNotice::Kind::StoppedByRule);
    QCOMPARE(noticeTone(notice), MessageBar::Kind::Error);
    const QString text = noticeText(notice, run);
    QVERIFY2(text.contains(rule), qPrintable(text));
    QVERIFY(text.contains(u"Of 6 targets, 2 have: 1 failed, 0 rejected, 1 unknown."_s));
    QVERIFY(text.contains(u"3 target(s) were not sent."_s));
    QVERIFY(text.endsWith(u"goes on."_s));

    run.targets[2] = targetRecord(2, Outcome::Succeeded);
    run.endedAt = at(60);
    const QString end = noticeText(runNotice(run), run);
    QVERIFY2(end.contains(rule), qPrintable(end));
    QVERIFY(end.endsWith(u"Of 6: 1 succeeded, 1 failed, 1 unknown, 3 not sent."_s));
}

void TestRunFacts::noticeOfTheCanary()
{
    RunRecord run = runOf({ Outcome::Failed, Outcome::NotSent, Outcome::NotSent });
    run.waves.shape = WaveShape::Fixed;
    run.stopRule = { 2, {}, true };
    for (const int i : { 1, 2 })
        run.targets[i].error = ownError(OwnError::StopRule);
    const QString text = noticeText(runNotice(run), run);
    QVERIFY2(text.contains(u"sending stops unless the canary succeeds."_s), qPrintable(text));
    QVERIFY2(text.contains(u"Of 3 targets, 1 have: 1 failed"_s), qPrintable(text));
    run.waves.canary = 2; // as the confirmation called it
    const QString wave = noticeText(runNotice(run), run);
    QVERIFY2(wave.contains(u"sending stops unless all of the first wave succeed."_s),
             qPrintable(wave));
}

// Its time ran out while it was open; what becomes of it later changes nothing of why.
void TestRunFacts::noticeOfALateCanary()
{
    RunRecord run = runOf({ Outcome::Running, Outcome::NotSent, Outcome::NotSent });
    run.waves.shape = WaveShape::Fixed;
    run.stopRule = { {}, {}, true };
    for (const int i : { 1, 2 })
        run.targets[i].error = ownError(OwnError::StopRule);
    const QString late = u"The stop rule was reached: sending stops unless the canary succeeds. "
                         "The canary did not succeed in time. "_s;
    QCOMPARE(noticeText(runNotice(run), run),
             late + u"2 target(s) were not sent. What the cloud has accepted goes on."_s);
    run.targets[0].outcome = Outcome::Succeeded;
    run.endedAt = at(60);
    const QString text = noticeText(runNotice(run), run);
    QVERIFY2(text.startsWith(late + u"Run #"_s), qPrintable(text));
    run.waves.canary = 2;
    const QString wave = noticeText(runNotice(run), run);
    QVERIFY2(wave.contains(u"Not all of the first wave succeeded in time. Run #"_s),
             qPrintable(wave));
}

void TestRunFacts::noticeOfAnEndedProgram()
{
    RunRecord run = runOf({ Outcome::Succeeded, Outcome::Unknown, Outcome::NotSent });
    run.targets[1].error = ownError(OwnError::ProgramEnded);
    run.targets[2].error = ownError(OwnError::ProgramEnded);
    run.endedAt = at(60);
    const RunNotice notice = runNotice(run);
    QCOMPARE(notice.kind, RunNotice::Kind::ProgramEnded);
    const QString text = noticeText(notice, run);
    QVERIFY(text.contains(u"1 target(s) may have been carried out"_s));
    QVERIFY(text.contains(u"1 not sent"_s));
}

void TestRunFacts::requestsAreToldApart()
{
    RunRecord run = runOf({ Outcome::Unknown, Outcome::Unknown, Outcome::Unknown,
                            Outcome::Succeeded, Outcome::Unknown, Outcome::NotSent });
    run.targets[0].sentAt = run.targets[1].sentAt = at(1);
    run.targets[2].sentAt = run.targets[3].sentAt = at(2);
    for (const int i : { 2, 3 })
        run.targets[i].requestId = RequestId { u"request-2"_s };
    run.targets[4].sentAt = at(2); // the same instant, and another answer
    run.targets[1].settled = true;
    const QList<UnknownCall> calls = unknownCalls(run);
    QCOMPARE(calls.size(), 3);
    QCOMPARE(calls.at(0).sent, (QList<qsizetype> { 0, 1 }));
    QCOMPARE(calls.at(0).unknown, (QList<qsizetype> { 0, 1 }));
    QCOMPARE(unsettled(run, calls.at(0)), (QList<qsizetype> { 0 }));
    QCOMPARE(calls.at(1).sent, (QList<qsizetype> { 2, 3 }));
    QCOMPARE(calls.at(1).unknown, (QList<qsizetype> { 2 }));
    QCOMPARE(calls.at(1).requestId, RequestId { u"request-2"_s });
    QCOMPARE(calls.at(2).sent, (QList<qsizetype> { 4 }));
    QCOMPARE(unknownTitle(calls.at(1)),
             u"Request sent at 2026-11-20 08:00:02: 1 of 2 target(s) unknown"_s);

    RunRecord waves = inWaves(6); // a wave never shares a request with the next one
    for (int i = 0; i < 6; ++i)
        waves.targets[i] = targetRecord(i, Outcome::Unknown);
    QCOMPARE(unknownCalls(waves).size(), 2);
    QVERIFY(unknownCalls(runOf({ Outcome::Failed })).isEmpty());
}

void TestRunFacts::factsHoldNoSecret()
{
    RunRecord run = sampleRun();
    TargetRecord &target = run.targets[static_cast<int>(Outcome::Unknown)];
    Error error = *target.error;
    error.httpStatus = 502;
    error.message = u"Authorization: Bearer abcdefgh12345678"_s;
    target.error = error;
    const UnknownCall call = unknownCalls(run).first();
    const QString text = unknownText(run, FakeCloud::serverKind(), call);
    QVERIFY(!text.contains(u"abcdefgh12345678"_s));
    for (const QString &part :
         { u"prod, cn-north-4, project-1"_s, u"HTTP status: 502"_s, u"server-7\tid-7\tNormal (5)"_s,
           u"08:00:10"_s, u"Operator: lin"_s, u"check the targets before you do it again"_s })
        QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
}

// What one call carried may come back with a code for each of its targets.
void TestRunFacts::factsTellEachAnswerOnce()
{
    RunRecord run = runOf(QList<Outcome>(4, Outcome::Unknown));
    Error first;
    first.kind = ErrorKind::ServerFault;
    first.code = u"CPS.0005"_s;
    Error second = first;
    second.code = u"CPS.0027"_s;
    second.message = u"try again"_s;
    Error gone;
    gone.kind = ErrorKind::NotFound;
    gone.code = OwnError::JobGone;
    run.targets[0].error = run.targets[2].error = first;
    run.targets[1].error = second;
    run.targets[3].error = gone;
    const UnknownCall call = unknownCalls(run).first();
    QCOMPARE(call.errors, (QList<Error> { first, second, gone }));
    const QString facts = unknownFacts(run, call);
    QVERIFY2(facts.contains(u"Error code: CPS.0005 | CPS.0027\n"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"The cloud's message: try again"_s), qPrintable(facts));
    // What holds for one of them is not said of all.
    QVERIFY(!unknownWarning(call).contains(u"no longer keeps its jobs"_s));
    for (TargetRecord &target : run.targets)
        target.error = gone;
    QVERIFY(unknownWarning(unknownCalls(run).first()).contains(u"no longer keeps its jobs"_s));
}

void TestRunFacts::statusesSince()
{
    const FleetKind kind = FakeCloud::serverKind();
    QCOMPARE(samplesText(kind, {}, at(1)), u"not read since"_s);
    const QList<StatusSample> samples { { u"2"_s, at(5), at(5) }, { u"5"_s, at(8), at(20) } };
    QCOMPARE(samplesText(kind, samples, at(1)),
             u"08:00:05 Abnormal (2), then 08:00:08–08:00:20 Normal (5)"_s);
    QCOMPARE(samplesText(kind, { samples.first() }, at(-8 * 24 * 3600)),
             u"2026-11-20 08:00:05 Abnormal (2)"_s);
    QCOMPARE(seenStatusText(kind, {}), u"not known"_s);
}

MUSTER_TEST(TestRunFacts)

} // namespace tst_runfacts

#include "tst_runfacts.moc"
