// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The machine alone: each way a try can end, by the rules of sending.
#include "tests/app/restart/runsamples.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_run {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using Need = Run::Need;

class TestRun : public QObject
{
    Q_OBJECT

private slots:
    void callsGoInOrder();
    void anAnswerIsAppliedTargetByTarget();
    void aJobBesideAnErrorCounts();
    void unknownIsNeverSentAgain();
    void rateIsWaitedForFiveTimes();
    void quotaIsWaitedForOnce();
    void theServersWishCountsForTheNextCall();
    void aWishBeyondTheDeadlineEndsTheRun();
    void aTokenIsRenewedOncePerCall();
    void aFreshTokenRefusedEndsTheRun();
    void aRenewalThatFailsEndsTheRun();
    void notSentIsTriedUntilTheDeadline();
    void notSentForGoodIsNotTriedAgain();
    void progressOnlyMovesForward();
    void aStatusThatNobodyKnowsIsShownAsItCame();
    void theMarkGoesWithTheEnd();
    void everyTryIsOneStep();
    void whatNeverLeftHasNoTimeOfLeaving();
    void aJobThatIsGoneEndsAsUnknown();
    void anOverdueTargetCanBeSettled();
};

void TestRun::callsGoInOrder()
{
    Run run = makeRun(7);
    QCOMPARE(run.phase(), RunPhase::Sending);
    QList<qsizetype> sizes;
    while (run.need() == Need::Send) {
        sizes.append(currentTargets(run).size());
        QVERIFY(!run.record().targets.at(run.range(run.nextCall()).first).sentAt.isValid());
        run.handedOver(run.callSent(at(0s)), at(1s));
        QCOMPARE(run.need(), Need::Answer);
        test::answer(run, acceptAll(run), at(2s), half);
    }
    QCOMPARE(sizes, (QList<qsizetype> { 3, 3, 1 }));
    QCOMPARE(run.phase(), RunPhase::Watching);
    QCOMPARE(outcomesOf(run.record()), Outcomes(7, Outcome::Accepted));
    QCOMPARE(run.takeAccepted().size(), 7);
    QCOMPARE(run.takeAccepted().size(), 0);
    const TargetRecord &first = run.record().targets.first();
    QCOMPARE(first.sentAt, at(1s).utc);
    QCOMPARE(first.answeredAt, at(2s).utc);
    QCOMPARE(first.jobId, jobOf(first.target.id));
    QCOMPARE(first.requestId.value, QStringLiteral("r-1"));
    QVERIFY(!first.endedAt.isValid());
    QVERIFY(!run.record().endedAt.isValid());
}

void TestRun::anAnswerIsAppliedTargetByTarget()
{
    Run run = makeRun(3);
    run.callSent(at(0s));
    ActAnswer answer = allAccepted({ sampleTarget(0) }, QStringLiteral("r-1"));
    const Error refused = sampleError(ErrorKind::Refused, 200);
    answer.targets.append({ sampleTarget(1).id, Outcome::Rejected, {}, refused });
    answer.targets.append(acceptedTarget(TargetId { QStringLiteral("never-asked") }));
    test::answer(run, answer, at(1s), half);
    QCOMPARE(outcomesOf(run.record()),
             (Outcomes { Outcome::Accepted, Outcome::Rejected, Outcome::Unknown }));
    QCOMPARE(run.record().targets.at(1).error, refused);
    QCOMPARE(run.record().targets.at(1).endedAt, at(1s).utc);
    QVERIFY(run.record().targets.at(2).error.has_value());
    QCOMPARE(run.record().targets.at(2).error->delivery, Delivery::Sent);
    QCOMPARE(run.takeAccepted(), (QList<qsizetype> { 0 }));
}

void TestRun::aJobBesideAnErrorCounts()
{
    Run run = makeRun(2);
    run.callSent(at(0s));
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    const Error beside = sampleError(ErrorKind::Conflict, 200);
    answer.targets.append(
        { sampleTarget(0).id, Outcome::Accepted, jobOf(sampleTarget(0).id), beside });
    // Two entries for one id: the one with a job is followed.
    answer.targets.append({ sampleTarget(1).id, Outcome::Rejected, {}, beside });
    answer.targets.append(acceptedTarget(sampleTarget(1).id));
    test::answer(run, answer, at(1s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(2, Outcome::Accepted));
    QCOMPARE(run.record().targets.at(0).error, beside);
}

void TestRun::unknownIsNeverSentAgain()
{
    Run run = makeRun(4);
    run.callSent(at(0s));
    test::answer(run, unknownAnswer(), at(60s), half);
    QCOMPARE(outcomesOf(run.record()),
             (Outcomes { Outcome::Unknown, Outcome::Unknown, Outcome::Unknown, Outcome::Planned }));
    QCOMPARE(run.record().targets.first().error->kind, ErrorKind::Timeout);
    QVERIFY(!run.record().targets.first().answeredAt.isValid());
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(currentTargets(run), (QList<Target> { sampleTarget(3) }));
    run.callSent(at(61s));
    test::answer(run, unknownAnswer(), at(62s), half);
    QCOMPARE(run.need(), Need::Nothing);
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(run.record().endedAt, at(62s).utc);
}

void TestRun::rateIsWaitedForFiveTimes()
{
    Run run = makeRun(6);
    auto now = 0ms;
    const QList<std::chrono::milliseconds> waits { 750ms, 1500ms, 3000ms, 6000ms, 12000ms };
    for (const auto wait : waits) {
        run.callSent(at(now));
        test::answer(run, refusedRate(), at(now), half);
        QCOMPARE(run.need(), Need::Send);
        QCOMPARE(run.phase(), RunPhase::Waiting);
        QCOMPARE(run.error()->kind, ErrorKind::RateLimited);
        QCOMPARE(run.notBefore(), now + wait);
        QCOMPARE(run.waitsUntil(), at(now + wait).utc);
        QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::Planned));
        now += wait;
    }
    run.callSent(at(now));
    QCOMPARE(run.phase(), RunPhase::Sending);
    test::answer(run, refusedRate(), at(now), half);
    const Outcomes rejected(3, Outcome::Rejected);
    QCOMPARE(outcomesOf(run.record()), rejected + Outcomes(3, Outcome::Planned));
    QCOMPARE(run.record().targets.first().error->httpStatus, 429);
    // The next call still leaves the cloud in peace for a while, and starts counting afresh.
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.notBefore(), now + 24000ms);
    run.callSent(at(now + 24s));
    test::answer(run, refusedRate(), at(now + 24s), half);
    QCOMPARE(run.notBefore(), now + 24s + 750ms);
}

void TestRun::quotaIsWaitedForOnce()
{
    Run run = makeRun(3);
    ActAnswer quota = refusedRate();
    quota.quota = true;
    run.callSent(at(0s));
    test::answer(run, quota, at(0s), half);
    QCOMPARE(run.phase(), RunPhase::Waiting);
    run.callSent(at(1s));
    test::answer(run, quota, at(1s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(3, Outcome::Rejected));
    QCOMPARE(run.phase(), RunPhase::Ended);
}

void TestRun::theServersWishCountsForTheNextCall()
{
    RunnerSettings settings;
    settings.refusedRateTries = 0;
    Run run = makeRun(6, settings);
    run.callSent(at(0s));
    test::answer(run, refusedRate(90s), at(0s), half);
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.notBefore(), std::chrono::milliseconds(90s));
    QCOMPARE(run.phase(), RunPhase::Waiting);
}

void TestRun::aWishBeyondTheDeadlineEndsTheRun()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    test::answer(run, refusedRate(3600s), at(0s), half);
    QCOMPARE(outcomesOf(run.record()),
             Outcomes(3, Outcome::Rejected) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(run.error()->kind, ErrorKind::RateLimited);
    QCOMPARE(run.record().targets.last().error->kind, ErrorKind::RateLimited);
}

void TestRun::aTokenIsRenewedOncePerCall()
{
    Run run = makeRun(6);
    for (int call = 0; call < 2; ++call) {
        run.callSent(at(0s));
        test::answer(run, refusedToken(), at(0s), half);
        QCOMPARE(run.need(), Need::SignIn);
        QCOMPARE(run.phase(), RunPhase::Waiting);
        QCOMPARE(run.error()->kind, ErrorKind::BadCredentials);
        run.signInRenewed({}, at(1s));
        QCOMPARE(run.need(), Need::Send);
        QCOMPARE(run.phase(), RunPhase::Sending);
        run.callSent(at(1s));
        test::answer(run, acceptAll(run), at(1s), half);
    }
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::Accepted));
    QVERIFY(!run.record().targets.first().error);
}

void TestRun::aFreshTokenRefusedEndsTheRun()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    test::answer(run, refusedToken(), at(0s), half);
    run.signInRenewed({}, at(0s));
    run.callSent(at(0s));
    test::answer(run, refusedToken(), at(0s), half);
    QCOMPARE(outcomesOf(run.record()),
             Outcomes(3, Outcome::Rejected) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(run.need(), Need::Nothing);
    QCOMPARE(run.error()->httpStatus, 401);
}

void TestRun::aRenewalThatFailsEndsTheRun()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    test::answer(run, refusedToken(), at(0s), half);
    const Error refused = sampleError(ErrorKind::BadCredentials, 401);
    run.signInRenewed(refused, at(1s));
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    QCOMPARE(run.record().targets.last().error, refused);
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(run.error(), refused);
}

void TestRun::notSentIsTriedUntilTheDeadline()
{
    RunnerSettings settings;
    settings.sendDeadline = 10s;
    Run run = makeRun(6, settings);
    auto now = 5000ms; // its turn comes late; the deadline counts from the first try
    int tries = 0;
    while (run.need() == Need::Send) {
        ++tries;
        run.callSent(at(now));
        test::answer(run, notSent(), at(now), half);
        if (run.need() == Need::Send) {
            QCOMPARE(run.phase(), RunPhase::Waiting);
            now = run.notBefore();
        }
    }
    QCOMPARE(tries, 4); // waits of 0.75, 1.5 and 3 s; the next, of 6 s, would end after 10 s
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    QCOMPARE(run.record().targets.first().error->kind, ErrorKind::Offline);
    QCOMPARE(run.error()->kind, ErrorKind::Offline);
}

void TestRun::notSentForGoodIsNotTriedAgain()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    test::answer(run, verdict(ActVerdict::NotSent, ErrorKind::InvalidInput), at(0s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    QCOMPARE(run.need(), Need::Nothing);
}

void TestRun::progressOnlyMovesForward()
{
    Run run = makeRun(1);
    const OpenTarget open { serverKindId(), sampleTarget(0).id, {}, jobOf(sampleTarget(0).id), {} };
    // Before it was sent, and while it is on its way, nobody can tell of it.
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(0s));
    QCOMPARE(run.record().targets.first().outcome, Outcome::Planned);
    run.handedOver(run.callSent(at(0s)), at(0s));
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(0s));
    QCOMPARE(run.record().targets.first().outcome, Outcome::Sending);
    test::answer(run, acceptAll(run), at(1s), half);
    QCOMPARE(run.takeChanges().size(), 3); // being sent, handed over, answered

    run.progressed(0, progressOf(open, Outcome::Running), at(2s));
    QCOMPARE(run.takeChanges().size(), 1);
    run.progressed(0, progressOf(open, Outcome::Accepted), at(3s));
    QCOMPARE(run.record().targets.first().outcome, Outcome::Running);
    QCOMPARE(run.record().targets.first().lastSeenAt, at(3s).utc);
    QCOMPARE(run.takeChanges().size(), 0);

    TargetProgress failed = progressOf(open, Outcome::Failed);
    failed.error = sampleError(ErrorKind::Refused);
    failed.endedAt = at(4s).utc;
    run.progressed(0, failed, at(5s));
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(6s));
    const TargetRecord &record = run.record().targets.first();
    QCOMPARE(record.outcome, Outcome::Failed);
    QCOMPARE(record.error, failed.error);
    QCOMPARE(record.endedAt, at(5s).utc);
    QCOMPARE(record.cloudEndedAt, at(4s).utc); // by another clock
    QCOMPARE(record.took, std::chrono::milliseconds(5s));
    QCOMPARE(run.record().endedAt, at(5s).utc);
    QCOMPARE(run.phase(), RunPhase::Ended);
}

// Nobody says then that the job runs; it is shown as it came, until it is known again.
void TestRun::aStatusThatNobodyKnowsIsShownAsItCame()
{
    Run run = makeRun(1);
    run.callSent(at(0s));
    test::answer(run, acceptAll(run), at(1s), half);
    const OpenTarget open { serverKindId(), sampleTarget(0).id, {}, jobOf(sampleTarget(0).id), {} };
    run.progressed(0, progressOf(open, Outcome::Running), at(2s));
    QVERIFY(!run.takeChanges().isEmpty());
    TargetProgress odd = progressOf(open, Outcome::Accepted);
    odd.error.emplace();
    odd.error->code = OwnError::JobStatus;
    odd.error->message = QStringLiteral("7");
    run.progressed(0, odd, at(3s));
    QVERIFY(!run.takeChanges().isEmpty());
    QCOMPARE(run.record().targets.first().outcome, Outcome::Accepted);
    QCOMPARE(run.record().targets.first().error, odd.error);
    run.progressed(0, odd, at(4s));
    QVERIFY(run.takeChanges().isEmpty());
    odd.error->message = QStringLiteral("8");
    run.progressed(0, odd, at(5s));
    QCOMPARE(run.takeChanges().size(), 1);
    run.progressed(0, progressOf(open, Outcome::Running), at(6s));
    QCOMPARE(run.record().targets.first().outcome, Outcome::Running);
    QVERIFY(!run.record().targets.first().error);
    run.progressed(0, odd, at(7s));
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(8s));
    QCOMPARE(run.record().targets.first().outcome, Outcome::Succeeded);
    QVERIFY(!run.record().targets.first().error);
}

void TestRun::theMarkGoesWithTheEnd()
{
    Run run = makeRun(1);
    run.markOverdue(0);
    QVERIFY(!run.record().targets.first().overdue);
    run.callSent(at(0s));
    test::answer(run, acceptAll(run), at(1s), half);
    QCOMPARE(run.takeChanges().size(), 2);
    run.markOverdue(0);
    run.markOverdue(0);
    QCOMPARE(run.takeChanges().size(), 1);
    QVERIFY(run.record().targets.first().overdue);
    QCOMPARE(run.record().targets.first().outcome, Outcome::Accepted);
    const OpenTarget open { serverKindId(), sampleTarget(0).id, {}, {}, {} };
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(1h));
    QVERIFY(!run.record().targets.first().overdue);
}

void TestRun::everyTryIsOneStep()
{
    Run run = makeRun(2);
    run.callSent(at(0s));
    const TargetChanges sent = run.takeChanges();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first().second.outcome, Outcome::Sending);
    test::answer(run, refusedRate(), at(1s), half);
    const TargetChanges back = run.takeChanges();
    QCOMPARE(back.size(), 2);
    QCOMPARE(back.first().second.outcome, Outcome::Planned);
    run.handedOver(run.callSent(at(2s)), at(2s));
    QCOMPARE(run.takeChanges().first().second.sentAt, at(2s).utc);
}

void TestRun::whatNeverLeftHasNoTimeOfLeaving()
{
    Run run = makeRun(2);
    const TargetRecord &target = run.record().targets.first();
    run.handedOver(run.callSent(at(0s)), at(1s));
    QCOMPARE(target.sentAt, at(1s).utc);
    test::answer(run, heldBack(), at(2s), half);
    QCOMPARE(target.outcome, Outcome::Planned);
    QVERIFY(!target.sentAt.isValid());

    // One try left, and was refused; the next one did not.
    run.handedOver(run.callSent(at(3s)), at(3s));
    test::answer(run, refusedRate(), at(4s), half);
    QCOMPARE(target.sentAt, at(3s).utc);
    run.handedOver(run.callSent(at(10s)), at(10s));
    test::answer(run, notSent(), at(11s), half);
    QCOMPARE(target.sentAt, at(3s).utc);
    run.stop(std::nullopt, at(12s));
    QCOMPARE(target.outcome, Outcome::NotSent);
    QVERIFY(!target.sentAt.isValid());
}

void TestRun::aJobThatIsGoneEndsAsUnknown()
{
    Run run = makeRun(2);
    run.handedOver(run.callSent(at(0s)), at(0s));
    test::answer(run, acceptAll(run), at(1s), half);
    const OpenTarget open { serverKindId(), sampleTarget(0).id, {}, {}, {} };
    TargetProgress gone = progressOf(open, Outcome::Unknown);
    gone.error = jobGone({});
    run.progressed(0, gone, at(1h));
    const TargetRecord &target = run.record().targets.first();
    QCOMPARE(target.outcome, Outcome::Unknown);
    QCOMPARE(target.error->code, OwnError::JobGone);
    QCOMPARE(target.endedAt, at(1h).utc);
    QVERIFY(!target.jobId.isEmpty());
    QCOMPARE(run.phase(), RunPhase::Watching); // of the other one
    // Kept watch on, and gone again: it stays what it is, and is asked for no more.
    QVERIFY(run.keepWatching(0));
    (void)run.takeChanges();
    run.progressed(0, gone, at(2h));
    QCOMPARE(run.takeChanges().size(), 1);
    run.progressed(0, progressOf(open, Outcome::Succeeded), at(3h));
    QCOMPARE(target.outcome, Outcome::Unknown);
}

void TestRun::anOverdueTargetCanBeSettled()
{
    Run run = makeRun(2);
    run.handedOver(run.callSent(at(0s)), at(0s));
    test::answer(run, acceptAll(run), at(1s), half);
    QVERIFY(!run.settle(0, at(1min))); // it may end any moment
    run.markOverdue(0);
    run.markOverdue(1);
    QVERIFY(run.settle(0, at(1h)));
    const TargetRecord &target = run.record().targets.first();
    QCOMPARE(target.outcome, Outcome::Unknown);
    QVERIFY(target.settled);
    QVERIFY(!target.overdue);
    QCOMPARE(target.error->code, OwnError::SettledOpen);
    QCOMPARE(run.phase(), RunPhase::Watching);
    QVERIFY(run.settle(1, at(1h)));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QCOMPARE(run.record().endedAt, at(1h).utc);
    QVERIFY(!hasUnsettled(run.record()));
}

MUSTER_TEST_GUILESS(TestRun)

} // namespace tst_run

#include "tst_run.moc"
