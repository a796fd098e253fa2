// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The machine alone: what stopping leaves, wherever the run stands.
#include "tests/app/restart/runsamples.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_run_stop {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using Need = Run::Need;

class TestRunStop : public QObject
{
    Q_OBJECT

private slots:
    void stopsRunLeavesTheRest_data();
    void stopsRunLeavesTheRest();
    void stopBeforeTheFirstCall();
    void stopWhileACallIsOnItsWay_data();
    void stopWhileACallIsOnItsWay();
    void stopWhileWaiting();
    void stopWhileSigningIn();
    void heldBackByAStop();
    void heldBackByAPause();
};

void TestRunStop::stopsRunLeavesTheRest_data()
{
    QTest::addColumn<ActVerdict>("verdict");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("unknown") << ActVerdict::Unknown << Outcome::Unknown;
    QTest::newRow("not sent") << ActVerdict::NotSent << Outcome::NotSent;
    QTest::newRow("rate") << ActVerdict::RefusedRate << Outcome::Rejected;
    QTest::newRow("token") << ActVerdict::RefusedToken << Outcome::Rejected;
    QTest::newRow("action") << ActVerdict::RefusedAction << Outcome::Rejected;
    QTest::newRow("answered") << ActVerdict::Answered << Outcome::Rejected;
}

void TestRunStop::stopsRunLeavesTheRest()
{
    QFETCH(ActVerdict, verdict);
    QFETCH(Outcome, outcome);
    for (const qsizetype count : { 3, 8 }) {
        Run run = makeRun(count);
        run.callSent(at(0s));
        ActAnswer answer = test::verdict(verdict, ErrorKind::Forbidden, 403);
        answer.stopsRun = true;
        if (verdict == ActVerdict::Answered) {
            for (const Target &target : currentTargets(run))
                answer.targets.append({ target.id, Outcome::Rejected, {}, answer.error });
        }
        test::answer(run, answer, at(1s), half);
        QCOMPARE(run.need(), Need::Nothing);
        QCOMPARE(outcomesOf(run.record()),
                 Outcomes(3, outcome) + Outcomes(count - 3, Outcome::NotSent));
        for (const TargetRecord &record : run.record().targets)
            QCOMPARE(record.error->kind, ErrorKind::Forbidden);
        QCOMPARE(run.error()->kind, ErrorKind::Forbidden);
        QCOMPARE(run.phase(), RunPhase::Ended);
    }
}

void TestRunStop::stopBeforeTheFirstCall()
{
    Run run = makeRun(4);
    run.stop(std::nullopt, at(0s));
    QCOMPARE(outcomesOf(run.record()), Outcomes(4, Outcome::NotSent));
    QCOMPARE(run.phase(), RunPhase::Ended);
    QVERIFY(!run.error());
    QVERIFY(!run.record().targets.first().error);
    QVERIFY(!run.record().targets.first().sentAt.isValid());
}

void TestRunStop::stopWhileACallIsOnItsWay_data()
{
    QTest::addColumn<ActAnswer>("answer");
    QTest::addColumn<Outcome>("outcome");
    const QList<Target> targets = sampleRequest(3).targets;
    QTest::newRow("accepted") << allAccepted(targets, QStringLiteral("r")) << Outcome::Accepted;
    QTest::newRow("unknown") << unknownAnswer() << Outcome::Unknown;
    QTest::newRow("rate") << refusedRate() << Outcome::NotSent;
    QTest::newRow("token") << refusedToken() << Outcome::NotSent;
    QTest::newRow("action") << refusedAction() << Outcome::NotSent;
    QTest::newRow("not sent") << notSent() << Outcome::NotSent;
}

void TestRunStop::stopWhileACallIsOnItsWay()
{
    QFETCH(ActAnswer, answer);
    QFETCH(Outcome, outcome);
    Run run = makeRun(6);
    run.callSent(at(0s));
    run.stop(std::nullopt, at(0s));
    QCOMPARE(outcomesOf(run.record()),
             Outcomes(3, Outcome::Sending) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(run.need(), Need::Answer);
    test::answer(run, answer, at(1s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(3, outcome) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(run.need(), Need::Nothing);
}

void TestRunStop::stopWhileWaiting()
{
    for (const ActAnswer &answer : { refusedRate(), notSent() }) {
        Run run = makeRun(6);
        run.callSent(at(0s));
        test::answer(run, answer, at(0s), half);
        run.stop(std::nullopt, at(0s));
        QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
        QCOMPARE(run.record().targets.first().error, answer.error);
        QVERIFY(!run.record().targets.last().error);
        QCOMPARE(run.phase(), RunPhase::Ended);
    }
}

void TestRunStop::stopWhileSigningIn()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    test::answer(run, refusedToken(), at(0s), half);
    run.stop(std::nullopt, at(0s));
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    run.signInRenewed({}, at(1s));
    QCOMPARE(run.need(), Need::Nothing);
}

void TestRunStop::heldBackByAStop()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    run.stop(sampleError(ErrorKind::Storage), at(1s));
    test::answer(run, heldBack(), at(2s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::NotSent));
    QCOMPARE(run.record().targets.first().error->kind, ErrorKind::Storage);
    QCOMPARE(run.phase(), RunPhase::Ended);
}

void TestRunStop::heldBackByAPause()
{
    Run run = makeRun(6);
    run.callSent(at(0s));
    QVERIFY(run.pause(at(1s)));
    test::answer(run, heldBack(), at(2s), half);
    QCOMPARE(outcomesOf(run.record()), Outcomes(6, Outcome::Planned));
    QCOMPARE(run.need(), Need::Wait);
    QVERIFY(!run.error());
    QVERIFY(run.resume(at(1h)));
    QCOMPARE(run.need(), Need::Send);
    QCOMPARE(run.nextCall(), 0);
    run.callSent(at(1h));
    test::answer(run, notSent(), at(1h), half); // the person's time is not the call's
    QCOMPARE(run.need(), Need::Send);
    run.callSent(at(1h + 5s));
    test::answer(run, acceptAll(run), at(1h + 5s), half);
    QCOMPARE(outcomesOf(run.record()),
             Outcomes(3, Outcome::Accepted) + Outcomes(3, Outcome::Planned));
}

MUSTER_TEST_GUILESS(TestRunStop)

} // namespace tst_run_stop

#include "tst_run_stop.moc"
