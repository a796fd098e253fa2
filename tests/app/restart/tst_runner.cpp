// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The driver: pace, one call in flight, who is told what and when, and its own end.
#include "app/restart/plan.h"
#include "app/restart/runner.h"
#include "tests/app/restart/restartsamples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

FleetKind otherKind()
{
    FleetKind kind = FakeCloud::serverKind();
    kind.id = KindId { QStringLiteral("fake.encoders") };
    kind.actInterval = 200ms;
    return kind;
}

struct Bench
{
    explicit Bench(const RunnerSettings &settings = {}, int perCall = 3)
        : cloud(kinds(perCall))
        , runner(std::make_unique<Runner>(cloud, clock, random, settings))
    {
    }
    static QList<FleetKind> kinds(int perCall)
    {
        QList<FleetKind> kinds { FakeCloud::serverKind(), otherKind() };
        kinds[0].targetsPerCall = perCall;
        return kinds;
    }

    FakeCloud cloud;
    FakeClock clock;
    FakeRandom random;
    std::unique_ptr<Runner> runner;

    RunId start(qsizetype count)
    {
        const auto id = runner->start(sampleRequest(count));
        clock.advance(0ms);
        return id.value_or(RunId {});
    }
    [[nodiscard]] FakeActOperation &act() const { return *cloud.acts.last(); }
    void answer(const ActAnswer &answer)
    {
        emit act().finished(answer);
        clock.advance(0ms);
    }
    void accept()
    {
        answer(allAccepted(act().targets, QStringLiteral("r-%1").arg(cloud.acts.size())));
    }
    [[nodiscard]] QList<Outcome> outcomes(const RunId &id) const
    {
        return outcomesOf(*runner->run(id));
    }
};

using Outcomes = QList<Outcome>;

RunPhase phaseIn(const QSignalSpy &spy) { return spy.last().at(1).value<RunPhase>(); }

std::optional<Error> errorIn(const QSignalSpy &spy)
{
    return spy.last().at(2).value<std::optional<Error>>();
}

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
    void rateIsWaitedFor();
    void theSignInIsRenewed();
    void notSentIsTriedAgain();
    void unknownIsNotTriedAgain();
    void stoppedByTheAnswer();
    void stoppedByThePerson();
    void aFailingLookChangesNoOutcome();
    void refusedCredentialsStopEverything();
    void overdueIsAMark();
    void destroyedAtAnyTime_data();
    void destroyedAtAnyTime();
    void destroyedInEverySlot();
    void stoppedFromWithinASlot();
    void manyTargets();
    void manyCalls();
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
    QCOMPARE(bench.runner->start(sampleRequest(0)).error().code, refusal::noTargets);
    QCOMPARE(bench.runner->start(frozen).error().code, refusal::ineligibleTargets);
    QCOMPARE(bench.runner->start(readOnly).error().code, refusal::readOnly);
    QCOMPARE(bench.runner->start(stranger).error().code, refusal::unknownKind);
    QCOMPARE(started.size(), 0);
    QVERIFY(!bench.runner->isBusy());

    bench.start(4);
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, refusal::runInProgress);
    bench.accept();
    bench.clock.advance(1s);
    QCOMPARE(bench.runner->start(sampleRequest(1)).error().code, refusal::runInProgress);
    bench.accept();
    // All is sent: a further run may go while jobs are open.
    QVERIFY(bench.runner->start(sampleRequest(1)).has_value());
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
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.last().at(1).value<TargetChanges>().size(), 100);
    bench.accept();
    QCOMPARE(changes.size(), 2);
    bench.clock.advance(2s);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Running));
    QCOMPARE(changes.size(), 3);
    emit look.finished({});
    bench.clock.advance(1s);
    auto &same = *bench.cloud.follows.last();
    emit same.progressed(progressOf(same.targets, Outcome::Running));
    QCOMPARE(changes.size(), 3); // nothing moved
}

void TestRunner::rateIsWaitedFor()
{
    Bench bench;
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunId id = bench.start(3);
    bench.answer(refusedRate(20s));
    QCOMPARE(phaseIn(phases), RunPhase::Waiting);
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

void TestRunner::theSignInIsRenewed()
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

void TestRunner::notSentIsTriedAgain()
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
}

void TestRunner::unknownIsNotTriedAgain()
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

void TestRunner::stoppedByTheAnswer()
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
    QCOMPARE(errorIn(phases)->kind, ErrorKind::Forbidden);
    QCOMPARE(bench.outcomes(id),
             (Outcomes { Outcome::Accepted, Outcome::Rejected, Outcome::Rejected, Outcome::NotSent,
                         Outcome::NotSent }));
}

void TestRunner::stoppedByThePerson()
{
    Bench bench;
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    const RunId id = bench.start(7);
    bench.accept();
    bench.clock.advance(1s);
    bench.runner->stopSending(id);
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

void TestRunner::destroyedAtAnyTime_data()
{
    QTest::addColumn<int>("moment");
    QTest::newRow("before the first call") << 0;
    QTest::newRow("a call is on its way") << 1;
    QTest::newRow("waiting") << 2;
    QTest::newRow("signing in") << 3;
    QTest::newRow("before a look") << 4;
    QTest::newRow("a look is on its way") << 5;
}

void TestRunner::destroyedAtAnyTime()
{
    QFETCH(int, moment);
    Bench bench;
    if (moment == 0)
        QVERIFY(bench.runner->start(sampleRequest(7)).has_value());
    else
        bench.start(7);
    if (moment == 2)
        bench.answer(refusedRate());
    if (moment == 3)
        bench.answer(refusedToken());
    if (moment >= 4)
        bench.accept();
    if (moment == 5)
        bench.clock.advance(2s);
    const auto acts = bench.cloud.acts.size();
    const auto follows = bench.cloud.follows.size();
    bench.runner.reset();
    emit bench.cloud.credentialsRefused(sampleError(ErrorKind::BadCredentials));
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.acts.size(), acts);
    QCOMPARE(bench.cloud.follows.size(), follows);
}

void TestRunner::destroyedInEverySlot()
{
    // The n-th signal that comes destroys the runner; the last round sees none left to do so.
    bool destroyed = true;
    for (int nth = 1; destroyed; ++nth) {
        Bench bench;
        int signalsLeft = nth;
        QObject context;
        const auto countDown = [&] {
            if (--signalsLeft == 0)
                bench.runner.reset();
        };
        connect(bench.runner.get(), &Runner::runStarted, &context, countDown);
        connect(bench.runner.get(), &Runner::targetsChanged, &context, countDown);
        connect(bench.runner.get(), &Runner::phaseChanged, &context, countDown);
        connect(bench.runner.get(), &Runner::runEnded, &context, countDown);
        QVERIFY(bench.runner->start(sampleRequest(4)).has_value());
        bench.clock.advance(0ms);
        const auto answerNext = [&](const ActAnswer &answer) {
            if (bench.runner)
                bench.answer(answer);
            bench.clock.advance(1s);
        };
        answerNext(refusedRate());
        answerNext(refusedToken());
        if (bench.runner && !bench.cloud.renewals.isEmpty())
            emit bench.cloud.renewals.last()->finished({});
        bench.clock.advance(1s);
        answerNext(allAccepted(sampleRequest(3).targets, QStringLiteral("r")));
        answerNext(unknownAnswer());
        bench.clock.advance(2s);
        if (bench.runner) {
            const QPointer<FakeFollowOperation> look = bench.cloud.follows.last();
            emit look->progressed(progressOf(look->targets, Outcome::Succeeded));
            if (bench.runner)
                emit look->finished({});
        }
        destroyed = !bench.runner;
        if (!destroyed)
            QVERIFY(nth > 10);
        bench.clock.advance(1h);
    }
}

void TestRunner::stoppedFromWithinASlot()
{
    Bench bench;
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    connect(bench.runner.get(), &Runner::targetsChanged, this,
            [&bench](const RunId &id) { bench.runner->stopSending(id); });
    const RunId id = bench.start(7);
    QCOMPARE(bench.cloud.acts.size(), 1);
    bench.answer(notSent());
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 1);
    QCOMPARE(bench.outcomes(id), Outcomes(7, Outcome::NotSent));
    QCOMPARE(ended.size(), 1);
}

namespace {

//! \brief Answers every call, then every look, until the run has ended; gives the number of events.
int driveToTheEnd(Bench &bench)
{
    int events = 0;
    qsizetype answered = 0;
    qsizetype looked = 0;
    while (bench.runner->isBusy() && events < 1'000'000) {
        ++events;
        if (answered < bench.cloud.acts.size()) {
            ++answered;
            bench.accept();
        }
        if (looked < bench.cloud.follows.size() && answered == bench.cloud.acts.size()) {
            ++looked;
            auto &look = *bench.cloud.follows.last();
            emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
            emit look.finished({});
        }
        bench.clock.advance(100ms);
        if (events % 64 == 0)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return events;
}

} // namespace

void TestRunner::manyTargets()
{
    RunnerSettings settings;
    settings.actInterval = 100ms;
    for (const qsizetype count : { 5'000, 100'000 }) {
        Bench bench(settings, 100);
        qsizetype moves = 0;
        connect(bench.runner.get(), &Runner::targetsChanged, this,
                [&moves](const RunId &, const TargetChanges &changes) { moves += changes.size(); });
        QElapsedTimer timer;
        timer.start();
        const RunId id = bench.start(count);
        driveToTheEnd(bench);
        qInfo("%lld targets: %lld ms", static_cast<long long>(count),
              static_cast<long long>(timer.elapsed()));
        QCOMPARE(totalsOf(*bench.runner->run(id))[Outcome::Succeeded], static_cast<int>(count));
        QCOMPARE(bench.cloud.acts.size(), count / 100);
        QCOMPARE(moves, 3 * count);
    }
}

void TestRunner::manyCalls()
{
    RunnerSettings settings;
    settings.actInterval = 100ms;
    for (const qsizetype count : { 2'000, 20'000 }) {
        Bench bench(settings, 1);
        QElapsedTimer timer;
        timer.start();
        const RunId id = bench.start(count);
        driveToTheEnd(bench);
        qInfo("%lld calls: %lld ms", static_cast<long long>(count),
              static_cast<long long>(timer.elapsed()));
        QCOMPARE(totalsOf(*bench.runner->run(id))[Outcome::Succeeded], static_cast<int>(count));
        QCOMPARE(bench.cloud.acts.size(), count);
    }
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
