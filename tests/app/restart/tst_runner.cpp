// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The driver: pace, one call in flight, who is told what and when.
#include "app/restart/plan.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

namespace tst_runner {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Bench = RunnerBench;
using Outcomes = QList<Outcome>;

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void nothingIsSentFromWithinStart();
    void theGuardsHold();
    void aRunOfAnotherKindMayGo();
    void callsArePacedAndOneAtATime();
    void thePaceHoldsAcrossRuns();
    void ownPaceReplacesTheKinds();
    void aRunToItsEnd();
    void oneSignalAnAnswer();
    void overdueIsAMark();
    void aFailingLookChangesNoOutcome();
    void refusedCredentialsStopEverything();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunner::nothingIsSentFromWithinStart()
{
    Bench bench;
    QSignalSpy started(bench.runner.get(), &Runner::runStarted);
    const auto id = bench.runner->start(sampleRequest(4));
    QVERIFY(id.has_value());
    QCOMPARE(started.size(), 1);
    QCOMPARE(bench.cloud.acts.size(), 0);
    QVERIFY(bench.runner->isBusy());
    QCOMPARE(bench.runner->runs(), (QList<RunId> { *id }));
    const RunRecord *record = bench.runner->run(*id);
    QVERIFY(record);
    QCOMPARE(record->number, 1);
    QCOMPARE(record->operatorName, QStringLiteral("operator"));
    QCOMPARE(record->confirmedAt, bench.clock.now());
    QCOMPARE(record->targets.size(), 4);
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QVERIFY(!bench.runner->run(RunId { QStringLiteral("none") }));
}

void TestRunner::theGuardsHold()
{
    Bench bench;
    QSignalSpy started(bench.runner.get(), &Runner::runStarted);
    RunRequest frozen = sampleRequest(1);
    frozen.targets[0].status = QStringLiteral("8");
    RunRequest readOnly = sampleRequest(1);
    readOnly.connection.readOnly = true;
    RunRequest stranger = sampleRequest(1);
    stranger.kind = KindId { QStringLiteral("nobody.knows") };
    QCOMPARE(bench.runner->start(sampleRequest(0)).error().code, OwnError::NoTargets);
    QCOMPARE(bench.runner->start(frozen).error().code, OwnError::IneligibleTargets);
    QCOMPARE(bench.runner->start(readOnly).error().code, OwnError::ReadOnly);
    QCOMPARE(bench.runner->start(stranger).error().code, OwnError::UnknownKind);
    RunRequest elsewhere = sampleRequest(1);
    elsewhere.connection.account = QStringLiteral("other");
    QCOMPARE(bench.runner->start(elsewhere).error().code, OwnError::AnotherAccount);
    QCOMPARE(started.size(), 0);
    QVERIFY(!bench.runner->isBusy());

    QVERIFY(!bench.runner->blocked(serverKindId()));
    QSignalSpy changed(bench.runner.get(), &Runner::blockedChanged);
    bench.start(4);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(bench.runner->blocked(serverKindId()),
             (Blocked { Blocked::By::RunInProgress,
                        bench.runner->run(bench.runner->runs().first())->number }));
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, OwnError::RunInProgress);
    bench.accept();
    bench.clock.advance(1s);
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, OwnError::RunInProgress);
    bench.accept();
    // All is sent: a further run may go while jobs are open.
    QVERIFY(bench.runner->start(insistingRequest(1)).has_value());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 3);
}

void TestRunner::aRunOfAnotherKindMayGo()
{
    Bench bench;
    bench.start(9);
    RunRequest other = sampleRequest(9);
    other.kind = otherKind().id;
    QVERIFY(bench.runner->start(other).has_value());
    QStringList order;
    while (order.size() < 6) {
        order.append(bench.act().kind.value);
        bench.accept();
        bench.clock.advance(1s);
    }
    QCOMPARE(order.count(QStringLiteral("fake.servers")), 3);
    QCOMPARE(order.count(QStringLiteral("fake.encoders")), 3);
    bench.clock.advance(1min);
    QCOMPARE(bench.cloud.acts.size(), 6);
}

void TestRunner::callsArePacedAndOneAtATime()
{
    Bench bench;
    bench.start(7);
    QCOMPARE(bench.act().targets, sampleRequest(3).targets);
    bench.clock.advance(1min); // not answered yet
    QCOMPARE(bench.cloud.acts.size(), 1);
    bench.accept();
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.accept(); // answered at once: the pace holds the next one
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.clock.advance(999ms);
    QCOMPARE(bench.cloud.acts.size(), 2);
    bench.clock.advance(1ms);
    QCOMPARE(bench.cloud.acts.size(), 3);
    QCOMPARE(bench.act().targets, (QList<Target> { sampleTarget(6) }));
}

void TestRunner::thePaceHoldsAcrossRuns()
{
    Bench bench;
    bench.start(1);
    bench.accept();
    bench.start(1);
    QCOMPARE(bench.cloud.acts.size(), 1);
    bench.clock.advance(1s);
    QCOMPARE(bench.cloud.acts.size(), 2);
}

void TestRunner::ownPaceReplacesTheKinds()
{
    RunnerSettings settings;
    settings.actInterval = 0ms;
    Bench bench(settings);
    bench.start(9);
    bench.accept();
    bench.accept();
    bench.accept();
    QCOMPARE(bench.cloud.acts.size(), 3);
    QCOMPARE(bench.clock.monotonic(), 0ms);
}

void TestRunner::aRunToItsEnd()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    const RunId id = bench.start(3);
    QCOMPARE(phaseIn(phases), RunPhase::Sending);
    bench.accept();
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    QVERIFY(bench.runner->isBusy());
    bench.clock.advance(2s);
    auto &look = *bench.cloud.follows.last();
    QCOMPARE(look.targets.size(), 3);
    QCOMPARE(look.targets.first().requestId.value, QStringLiteral("r-1"));
    QVERIFY(look.targets.first().acceptedAt.isValid());
    TargetProgress failed = progressOf(look.targets.at(1), Outcome::Failed);
    failed.error = sampleError(ErrorKind::Refused);
    emit look.progressed({ progressOf(look.targets.at(0), Outcome::Succeeded), failed,
                           progressOf(look.targets.at(2), Outcome::Running) });
    QCOMPARE(bench.outcomes(id),
             (Outcomes { Outcome::Succeeded, Outcome::Failed, Outcome::Running }));
    QCOMPARE(ended.size(), 0);
    emit look.finished({});
    bench.clock.advance(1s);
    auto &last = *bench.cloud.follows.last();
    QCOMPARE(last.targets.size(), 1);
    emit last.progressed({ progressOf(last.targets.first(), Outcome::Succeeded) });
    emit last.finished({});
    QCOMPARE(ended.size(), 1);
    QCOMPARE(phaseIn(phases), RunPhase::Ended);
    QVERIFY(!bench.runner->isBusy());
    QCOMPARE(bench.runner->run(id)->endedAt, bench.clock.now());
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.cloud.follows.size(), 2);
}

void TestRunner::oneSignalAnAnswer()
{
    Bench bench({}, 100);
    QSignalSpy changes(bench.runner.get(), &Runner::targetsChanged);
    bench.start(100);
    QCOMPARE(changes.size(), 2); // its intent is written, and it is handed over
    QCOMPARE(changes.last().at(1).value<TargetChanges>().size(), 100);
    bench.accept();
    QCOMPARE(changes.size(), 3);
    bench.clock.advance(2s);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Running));
    QCOMPARE(changes.size(), 4);
    emit look.finished({});
    bench.clock.advance(1s);
    auto &same = *bench.cloud.follows.last();
    emit same.progressed(progressOf(same.targets, Outcome::Running));
    QCOMPARE(changes.size(), 4); // nothing moved
}

void TestRunner::overdueIsAMark()
{
    Bench bench;
    const RunId id = bench.start(2);
    bench.accept();
    bench.clock.advance(30min - 1ms);
    QVERIFY(!bench.runner->run(id)->targets.first().overdue);
    bench.clock.advance(1ms);
    QVERIFY(bench.runner->run(id)->targets.first().overdue);
    QCOMPARE(bench.outcomes(id), Outcomes(2, Outcome::Accepted));
    QVERIFY(bench.runner->isBusy());
}

void TestRunner::aFailingLookChangesNoOutcome()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    QSignalSpy changes(bench.runner.get(), &Runner::targetsChanged);
    const RunId id = bench.start(3);
    bench.accept();
    const qsizetype before = changes.size();
    bench.clock.advance(2s);
    emit bench.cloud.follows.last()->finished(sampleError(ErrorKind::NotFound, 404));
    QCOMPARE(changes.size(), before);
    QCOMPARE(bench.outcomes(id), Outcomes(3, Outcome::Accepted));
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    QCOMPARE(errorIn(phases)->httpStatus, 404);
    QVERIFY(phases.last().at(3).toDateTime() > bench.clock.now());
    bench.clock.advance(1s);
    emit bench.cloud.follows.last()->finished({});
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    QVERIFY(!errorIn(phases));
}

void TestRunner::refusedCredentialsStopEverything()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(9);
    bench.accept();
    bench.clock.advance(1s);
    emit bench.cloud.credentialsRefused(sampleError(ErrorKind::BadCredentials, 401));
    bench.accept(); // it was on its way
    QCOMPARE(bench.outcomes(id), Outcomes(6, Outcome::Accepted) + Outcomes(3, Outcome::NotSent));
    QCOMPARE(bench.runner->run(id)->targets.last().error->kind, ErrorKind::BadCredentials);
    QCOMPARE(phaseIn(phases), RunPhase::Watching);
    QCOMPARE(errorIn(phases)->kind, ErrorKind::BadCredentials);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 2);
    QCOMPARE(bench.cloud.follows.size(), 0);
    bench.runner->resumeWatching();
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.follows.size(), 1);
}

MUSTER_TEST_GUILESS(TestRunner)

} // namespace tst_runner

#include "tst_runner.moc"
