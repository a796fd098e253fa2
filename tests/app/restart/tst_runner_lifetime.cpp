// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The driver may be destroyed at any time, from within its own signals as its owner does it, and
// told to stop there.
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

namespace tst_runner_lifetime {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

using Bench = RunnerBench;
using Outcomes = QList<Outcome>;

} // namespace

class TestRunnerLifetime : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void destroyedAtAnyTime_data();
    void destroyedAtAnyTime();
    void closedInEverySlot();
    void aClosedRunnerLearnsNothing();
    void stoppedFromWithinASlot();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerLifetime::destroyedAtAnyTime_data()
{
    QTest::addColumn<int>("moment");
    QTest::newRow("before the first call") << 0;
    QTest::newRow("a call is on its way") << 1;
    QTest::newRow("waiting") << 2;
    QTest::newRow("signing in") << 3;
    QTest::newRow("before a look") << 4;
    QTest::newRow("a look is on its way") << 5;
}

void TestRunnerLifetime::destroyedAtAnyTime()
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

// Its runs belong to others from then on: a second version of one would be written over theirs.
void TestRunnerLifetime::aClosedRunnerLearnsNothing()
{
    Bench bench;
    const RunId id = bench.start(3);
    ActAnswer unknown = unknownAnswer();
    unknown.requestId = RequestId { QStringLiteral("r-1") };
    bench.answer(unknown);
    bench.runner->keepWatching(id, { 0 });
    bench.clock.advance(1min);
    QVERIFY(!bench.cloud.follows.isEmpty());
    FakeFollowOperation &look = *bench.cloud.follows.constLast();
    const OpenTarget &asked = look.targets.constFirst();
    bench.runner->close();
    const RunRecord left = *bench.runner->run(id);
    const auto written = bench.journal.events.size();
    QSignalSpy changes(bench.runner.get(), &Runner::targetsChanged);
    emit look.progressed({ progressOf(asked, Outcome::Succeeded) });
    bench.runner->noteStatuses(left.kind, { { asked.id, QStringLiteral("5") } }, bench.clock.now());
    bench.runner->noteMissing(left.kind, { asked.id }, bench.clock.now());
    bench.clock.advance(1h);
    QVERIFY(*bench.runner->run(id) == left);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(bench.journal.events.size(), written);
}

void TestRunnerLifetime::closedInEverySlot()
{
    // The n-th signal that comes closes it; the last round sees none left to do so.
    bool destroyed = true;
    for (int nth = 1; destroyed; ++nth) {
        Bench bench;
        int signalsLeft = nth;
        QObject context;
        const auto countDown = [&] {
            if (--signalsLeft == 0) {
                bench.runner->close();
                bench.runner.release()->deleteLater();
            }
        };
        connect(bench.runner.get(), &Runner::runStarted, &context, countDown);
        connect(bench.runner.get(), &Runner::targetsChanged, &context, countDown);
        connect(bench.runner.get(), &Runner::phaseChanged, &context, countDown);
        connect(bench.runner.get(), &Runner::runEnded, &context, countDown);
        const auto goOn = [&bench](std::chrono::milliseconds time) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            bench.clock.advance(time);
        };
        QVERIFY(bench.runner->start(sampleRequest(4)).has_value());
        goOn(0ms);
        const auto answerNext = [&](const ActAnswer &answer) {
            if (bench.runner)
                bench.answer(answer);
            goOn(1s);
        };
        answerNext(refusedRate());
        answerNext(refusedToken());
        if (bench.runner && !bench.cloud.renewals.isEmpty())
            emit bench.cloud.renewals.last()->finished({});
        goOn(1s);
        answerNext(allAccepted(sampleRequest(3).targets, QStringLiteral("r")));
        answerNext(unknownAnswer());
        goOn(2s);
        if (bench.runner) {
            const QPointer<FakeFollowOperation> look = bench.cloud.follows.last();
            emit look->progressed(progressOf(look->targets, Outcome::Succeeded));
            if (bench.runner)
                emit look->finished({});
        }
        destroyed = !bench.runner;
        if (!destroyed)
            QVERIFY(nth > 10);
        goOn(1h);
    }
}

void TestRunnerLifetime::stoppedFromWithinASlot()
{
    Bench bench;
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    connect(bench.runner.get(), &Runner::targetsChanged, this,
            [&bench](const RunId &id) { bench.runner->stopSending(id); });
    // The first change says that a try is about to leave: its intent is not on disk yet.
    const RunId id = bench.start(7);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.acts.size(), 0);
    QCOMPARE(bench.outcomes(id), Outcomes(7, Outcome::NotSent));
    QCOMPARE(ended.size(), 1);
}

MUSTER_TEST_GUILESS(TestRunnerLifetime)

} // namespace tst_runner_lifetime

#include "tst_runner_lifetime.moc"
