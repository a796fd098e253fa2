// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/watcher.h"
#include "tests/app/restart/restartsamples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

namespace tst_watcher {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Batch = QList<std::pair<WatchSpot, OpenTarget>>;
using Seen = QList<std::pair<WatchSpot, TargetProgress>>;

Batch batchOf(int run, const QString &requestId, qsizetype first, qsizetype count)
{
    Batch batch;
    for (qsizetype i = first; i < first + count; ++i) {
        const TargetId id = sampleTarget(i).id;
        batch.append(
            { { run, i }, { serverKindId(), id, RequestId { requestId }, jobOf(id), {} } });
    }
    return batch;
}

struct Bench
{
    explicit Bench(const RunnerSettings &wanted = {})
        : settings(wanted)
        , watcher(std::make_unique<Watcher>(cloud, clock, random))
    {
    }

    FakeCloud cloud;
    FakeClock clock;
    FakeRandom random;
    RunnerSettings settings;
    std::unique_ptr<Watcher> watcher;

    void watch(const Batch &batch, milliseconds age = 0ms) { watcher->watch(batch, settings, age); }

    [[nodiscard]] FakeFollowOperation &look() const { return *cloud.follows.last(); }
    void endLook(const Result<void> &result = {}) { emit look().finished(result); }
    //! The next look comes then, and no earlier.
    void looksIn(milliseconds wait)
    {
        const qsizetype before = cloud.follows.size();
        clock.advance(wait - 1ms);
        QCOMPARE(cloud.follows.size(), before);
        clock.advance(1ms);
        QCOMPARE(cloud.follows.size(), before + 1);
    }
};

} // namespace

class TestWatcher : public QObject
{
    Q_OBJECT

private slots:
    void thePlanIsExact_data();
    void thePlanIsExact();
    void looksComeByThePlan();
    void aFixedIntervalReplacesThePlan();
    void anIntervalRunsFromLookToLook();
    void oneLookAtATime();
    void callsAreAskedTogether();
    void looksStayASecondApart();
    void finalTargetsAreNotAskedAgain();
    void strangersAreIgnored();
    void oneTargetInTwoRuns();
    void aFailingLookBacksOff();
    void aCallThatFailsDoesNotSlowTheOthers();
    void aQueryThatHangsDoesNotSlowTheOthers();
    void onlyWhatCouldNotBeAskedIsInTrouble();
    void aJobThatIsGoneIsTold();
    void aPersonLooksNow();
    void aLongWishIsCapped();
    void forgetting();
    void theServersWishIsKept();
    void overdueIsToldOnce();
    void whatIsOverdueTogetherIsToldTogether();
    void veryManyOverdueAreToldInParts();
    void refusedCredentialsStandStill();
    void closedInItsOwnSignals();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestWatcher::thePlanIsExact_data()
{
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("wait");
    QTest::newRow("just accepted") << 0ms << milliseconds(2s);
    QTest::newRow("0.5 s") << 500ms << 1500ms;
    QTest::newRow("2 s") << milliseconds(2s) << milliseconds(1s);
    QTest::newRow("11.999 s") << 11'999ms << milliseconds(1s);
    QTest::newRow("12 s") << milliseconds(12s) << milliseconds(5s);
    QTest::newRow("59.999 s") << 59'999ms << milliseconds(5s);
    QTest::newRow("1 min") << milliseconds(1min) << milliseconds(10s);
    QTest::newRow("4:59.999") << 299'999ms << milliseconds(10s);
    QTest::newRow("5 min") << milliseconds(5min) << milliseconds(30s);
    QTest::newRow("29:30") << milliseconds(29min + 30s) << milliseconds(30s);
    QTest::newRow("29:50") << milliseconds(29min + 50s) << milliseconds(10s);
    QTest::newRow("30 min") << milliseconds(30min) << milliseconds(60s);
    QTest::newRow("a day") << milliseconds(24h) << milliseconds(60s);
}

void TestWatcher::thePlanIsExact()
{
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, wait);
    QCOMPARE(nextPoll(age, 30min), wait);
}

void TestWatcher::looksComeByThePlan()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
    QList<int> expected;
    for (int at = 2; at <= 12; at += 1)
        expected.append(at);
    for (int at = 17; at <= 62; at += 5)
        expected.append(at);
    for (int at = 72; at <= 302; at += 10)
        expected.append(at);
    for (int at = 332; at <= 1772; at += 30)
        expected.append(at);
    expected << 1800 << 1860 << 1920;
    QList<int> looks;
    while (looks.size() < expected.size()) {
        const qsizetype before = bench.cloud.follows.size();
        bench.clock.advance(bench.clock.untilNext());
        if (bench.cloud.follows.size() == before)
            continue;
        looks.append(static_cast<int>(bench.clock.monotonic() / 1s));
        bench.endLook();
    }
    QCOMPARE(looks, expected);
}

void TestWatcher::aFixedIntervalReplacesThePlan()
{
    RunnerSettings settings;
    settings.pollInterval = 250ms;
    Bench bench(settings);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
    for (int look = 1; look <= 20; ++look) {
        bench.clock.advance(249ms);
        QCOMPARE(bench.cloud.follows.size(), look - 1);
        bench.clock.advance(1ms);
        QCOMPARE(bench.cloud.follows.size(), look);
        bench.endLook();
    }
}

// However long the answers take, but never without a pause between them.
void TestWatcher::anIntervalRunsFromLookToLook()
{
    RunnerSettings settings;
    settings.pollInterval = 1000ms;
    Bench bench(settings);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
    bench.clock.advance(1000ms);
    QCOMPARE(bench.cloud.follows.size(), 1);
    bench.clock.advance(300ms);
    bench.endLook();
    bench.looksIn(700ms);
    bench.clock.advance(5s);
    bench.endLook();
    bench.looksIn(500ms);
}

void TestWatcher::oneLookAtATime()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 2));
    bench.clock.advance(2s);
    QCOMPARE(bench.cloud.follows.size(), 1);
    bench.watch(batchOf(0, QStringLiteral("r-2"), 2, 2));
    bench.clock.advance(10min);
    QCOMPARE(bench.cloud.follows.size(), 1);
    bench.endLook();
    bench.clock.advance(0ms); // r-2 is long due
    QCOMPARE(bench.cloud.follows.size(), 2);
}

void TestWatcher::callsAreAskedTogether()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 2));
    bench.watch(batchOf(1, QStringLiteral("r-2"), 2, 3));
    bench.clock.advance(2s);
    QCOMPARE(bench.cloud.follows.size(), 1);
    QCOMPARE(bench.look().targets.size(), 5);
}

void TestWatcher::looksStayASecondApart()
{
    Bench bench;
    QList<milliseconds> looks;
    qsizetype known = 0;
    for (int step = 0; step < 400; ++step) {
        if (step < 200)
            bench.watch(batchOf(0, QStringLiteral("r-%1").arg(step), step, 1));
        bench.clock.advance(100ms);
        if (bench.cloud.follows.size() > known) {
            known = bench.cloud.follows.size();
            looks.append(bench.clock.monotonic());
            bench.endLook();
        }
    }
    QVERIFY(looks.size() > 20);
    for (qsizetype i = 1; i < looks.size(); ++i)
        QVERIFY(looks.at(i) - looks.at(i - 1) >= 1s);
}

void TestWatcher::finalTargetsAreNotAskedAgain()
{
    Bench bench;
    QSignalSpy seen(bench.watcher.get(), &Watcher::seen);
    bench.watch(batchOf(7, QStringLiteral("r"), 0, 3));
    QCOMPARE(bench.watcher->openCount(), 3);
    bench.clock.advance(2s);
    const QList<OpenTarget> asked = bench.look().targets;
    emit bench.look().progressed(
        { progressOf(asked.at(0), Outcome::Succeeded), progressOf(asked.at(1), Outcome::Running) });
    QCOMPARE(seen.size(), 1);
    const Seen told = seen.first().first().value<Seen>();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first().first, (WatchSpot { 7, 0 }));
    QCOMPARE(told.first().second.outcome, Outcome::Succeeded);
    // What is final stays final, whatever comes after it in the same look.
    emit bench.look().progressed({ progressOf(asked.at(0), Outcome::Failed) });
    QCOMPARE(seen.size(), 1);
    bench.endLook();
    bench.clock.advance(1s);
    QCOMPARE(bench.look().targets.size(), 2);
    emit bench.look().progressed(progressOf(bench.look().targets, Outcome::Failed));
    bench.endLook();
    QCOMPARE(bench.watcher->openCount(), 0);
    const qsizetype looks = bench.cloud.follows.size();
    bench.clock.advance(24h);
    QCOMPARE(bench.cloud.follows.size(), looks);
}

void TestWatcher::strangersAreIgnored()
{
    Bench bench;
    QSignalSpy seen(bench.watcher.get(), &Watcher::seen);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 1));
    bench.clock.advance(2s);
    const OpenTarget open = bench.look().targets.first();
    TargetProgress otherRequest = progressOf(open, Outcome::Succeeded);
    otherRequest.requestId = RequestId { QStringLiteral("other") };
    TargetProgress otherJob = progressOf(open, Outcome::Succeeded);
    otherJob.jobId = JobId { QStringLiteral("other") };
    TargetProgress otherTarget = progressOf(open, Outcome::Succeeded);
    otherTarget.id = TargetId { QStringLiteral("other") };
    TargetProgress noProgress = progressOf(open, Outcome::NotSent);
    emit bench.look().progressed({ otherRequest, otherJob, otherTarget, noProgress });
    QCOMPARE(seen.size(), 0);
    QCOMPARE(bench.watcher->openCount(), 1);
}

void TestWatcher::oneTargetInTwoRuns()
{
    // A restart of yesterday that is still open, and today's: told apart by the request.
    Bench bench;
    QSignalSpy seen(bench.watcher.get(), &Watcher::seen);
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 1));
    bench.watch(batchOf(1, QStringLiteral("r-2"), 0, 1));
    bench.clock.advance(2s);
    QCOMPARE(bench.look().targets.size(), 2);
    emit bench.look().progressed({ progressOf(bench.look().targets.at(1), Outcome::Succeeded) });
    QCOMPARE(seen.first().first().value<Seen>().first().first, (WatchSpot { 1, 0 }));
    QCOMPARE(bench.watcher->openCount(), 1);
}

void TestWatcher::aFailingLookBacksOff()
{
    Bench bench;
    QSignalSpy seen(bench.watcher.get(), &Watcher::seen);
    QSignalSpy failed(bench.watcher.get(), &Watcher::lookFailed);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 1));
    bench.clock.advance(2s);
    bench.endLook(sampleError(ErrorKind::ServerFault, 503));
    for (const milliseconds wait : { 1000ms, 1500ms, 3000ms, 6000ms }) {
        bench.looksIn(wait);
        bench.endLook(sampleError(ErrorKind::ServerFault, 503));
    }
    QCOMPARE(failed.size(), 5);
    QCOMPARE(failed.last().at(1).toDateTime(), bench.clock.now().addMSecs(12'000));
    QCOMPARE(seen.size(), 0);
    bench.clock.advance(12s);
    bench.endLook();
    bench.clock.advance(5s); // back to the plan, at age 25.5 s
    QCOMPARE(bench.cloud.follows.size(), 7);
}

void TestWatcher::aCallThatFailsDoesNotSlowTheOthers()
{
    // One request that is refused for ever, beside others: they are looked at as if it were not.
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("bad"), 0, 1));
    bench.watch(batchOf(1, QStringLiteral("good"), 1, 1));
    QList<milliseconds> looks;
    qsizetype known = 0;
    int asked = 0;
    while (bench.clock.monotonic() < 62s) {
        bench.clock.advance(100ms);
        for (; known < bench.cloud.follows.size(); ++known) {
            FakeFollowOperation &look = *bench.cloud.follows.at(known);
            for (const OpenTarget &target : std::as_const(look.targets)) {
                if (target.requestId.value == QLatin1String("good")) {
                    looks.append(bench.clock.monotonic());
                    emit look.progressed({ progressOf(target, Outcome::Running) });
                } else {
                    ++asked;
                    look.failPart({ target.requestId }, sampleError(ErrorKind::NotFound, 404));
                }
            }
            emit look.finished({});
        }
    }
    QCOMPARE(looks.size(), 11 + 10); // as in looksComeByThePlan()
    QVERIFY2(asked > 3 && asked < 10, qPrintable(QString::number(asked)));
}

void TestWatcher::aQueryThatHangsDoesNotSlowTheOthers()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("bad"), 0, 1));
    bench.clock.advance(2s);
    bench.endLook(sampleError(ErrorKind::Timeout));
    bench.clock.advance(1s);
    const QPointer<FakeFollowOperation> hanging = &bench.look();
    QCOMPARE(bench.cloud.follows.size(), 2);
    bench.watch(batchOf(1, QStringLiteral("good"), 1, 1));
    for (int look = 0; look < 5; ++look) {
        bench.clock.advance(look == 0 ? 2s : 1s);
        QCOMPARE(bench.cloud.follows.size(), 3 + look);
        QCOMPARE(bench.look().targets.size(), 1);
        QCOMPARE(bench.look().targets.first().requestId.value, QStringLiteral("good"));
        bench.endLook();
    }
    // It comes back in the end, and is asked along with the others again.
    emit hanging->progressed(progressOf(hanging->targets, Outcome::Running));
    emit hanging->finished({});
    QVERIFY(bench.watcher->troubles().isEmpty());
    while (bench.look().targets.size() < 2 && bench.clock.monotonic() < 5min) {
        const qsizetype known = bench.cloud.follows.size();
        bench.clock.advance(bench.clock.untilNext());
        if (bench.cloud.follows.size() > known && bench.look().targets.size() < 2)
            bench.endLook();
    }
    QCOMPARE(bench.look().targets.size(), 2);
}

void TestWatcher::onlyWhatCouldNotBeAskedIsInTrouble()
{
    Bench bench;
    QSignalSpy failed(bench.watcher.get(), &Watcher::lookFailed);
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 1));
    bench.watch(batchOf(1, QStringLiteral("r-2"), 1, 1));
    bench.watch(batchOf(2, QStringLiteral("r-3"), 2, 1));
    bench.clock.advance(2s);
    QCOMPARE(bench.look().targets.size(), 3);
    // One answered, one refused by itself, and the rest of the look failed.
    emit bench.look().progressed({ progressOf(bench.look().targets.at(0), Outcome::Running) });
    bench.look().failPart({ RequestId { QStringLiteral("r-2") } },
                          sampleError(ErrorKind::NotFound, 404));
    bench.endLook(sampleError(ErrorKind::ServerFault, 503));
    QCOMPARE(failed.size(), 1);
    const auto troubles = bench.watcher->troubles();
    QCOMPARE(troubles.size(), 2);
    QCOMPARE(troubles.value(1).error.httpStatus, 404);
    QCOMPARE(troubles.value(2).error.httpStatus, 503);
    QCOMPARE(troubles.value(2).next, bench.clock.now().addSecs(1));
}

void TestWatcher::aJobThatIsGoneIsTold()
{
    Bench bench;
    QSignalSpy seen(bench.watcher.get(), &Watcher::seen);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
    bench.clock.advance(2s);
    bench.look().disown(bench.look().targets.first(), sampleError(ErrorKind::Refused, 400));
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().first().value<Seen>().first().second.error->code, OwnError::JobGone);
    bench.endLook();
    QCOMPARE(bench.watcher->openCount(), 1);
    bench.clock.advance(1s);
    QCOMPARE(bench.look().targets.size(), 1);
}

void TestWatcher::aPersonLooksNow()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 1), 24h);
    bench.watch(batchOf(1, QStringLiteral("r-2"), 1, 1), 24h);
    bench.clock.advance(2s);
    Error error = sampleError(ErrorKind::RateLimited, 429);
    error.retryAfter = 240s;
    bench.endLook(error);
    bench.clock.advance(10s);
    QCOMPARE(bench.cloud.follows.size(), 1);
    bench.watcher->lookNow(1);
    bench.watcher->lookNow(1); // twice is once
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.follows.size(), 2);
    QCOMPARE(bench.look().targets.size(), 1);
    QCOMPARE(bench.look().targets.first().requestId.value, QStringLiteral("r-2"));
    bench.endLook();
    QVERIFY(bench.watcher->troubles().contains(0));
    QVERIFY(!bench.watcher->troubles().contains(1));

    // After refused credentials: one look, and no more while they are refused.
    const Error refused = sampleError(ErrorKind::BadCredentials, 401);
    emit bench.cloud.credentialsRefused(refused);
    bench.watcher->lookNow(1);
    QVERIFY(!bench.watcher->isHeld());
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.follows.size(), 3);
    emit bench.cloud.credentialsRefused(refused);
    bench.endLook(refused);
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.follows.size(), 3);
}

void TestWatcher::aLongWishIsCapped()
{
    Bench bench;
    QSignalSpy failed(bench.watcher.get(), &Watcher::lookFailed);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 1));
    bench.clock.advance(2s);
    Error error = sampleError(ErrorKind::RateLimited, 429);
    error.retryAfter = 86'400s;
    bench.endLook(error);
    QCOMPARE(failed.last().at(1).toDateTime(), bench.clock.now().addSecs(300));
    bench.looksIn(300s);
}

void TestWatcher::forgetting()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 3));
    bench.watch(batchOf(1, QStringLiteral("r"), 0, 1)); // the same target, in another run
    bench.watcher->forget({ 0, 0 });
    bench.watcher->forget({ 0, 0 });
    bench.watcher->forget({ 7, 0 });
    QCOMPARE(bench.watcher->openCount(), 3);
    bench.clock.advance(2s);
    QCOMPARE(bench.look().targets.size(), 3);
    bench.watcher->forget({ 0, 1 });
    bench.watcher->forget({ 0, 2 });
    bench.watcher->forget({ 1, 0 });
    QCOMPARE(bench.watcher->openCount(), 0);
    bench.endLook();
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.follows.size(), 1);
}

void TestWatcher::theServersWishIsKept()
{
    Bench bench;
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 1));
    bench.clock.advance(2s);
    Error error = sampleError(ErrorKind::RateLimited, 429);
    error.retryAfter = 40s;
    bench.endLook(error);
    bench.watch(batchOf(0, QStringLiteral("r-2"), 1, 1));
    bench.looksIn(40s);
    QCOMPARE(bench.look().targets.size(), 2);
}

void TestWatcher::overdueIsToldOnce()
{
    Bench bench;
    QSignalSpy overdue(bench.watcher.get(), &Watcher::overdue);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
    bench.clock.advance(2s);
    emit bench.look().progressed({ progressOf(bench.look().targets.at(0), Outcome::Succeeded) });
    bench.clock.advance(30min - 2s - 1ms); // the look itself hangs
    QCOMPARE(overdue.size(), 0);
    bench.clock.advance(1ms);
    QCOMPARE(overdue.size(), 1);
    QCOMPARE(overdue.first().first().value<QList<WatchSpot>>(), (QList<WatchSpot> { { 0, 1 } }));
    bench.clock.advance(24h);
    QCOMPARE(overdue.size(), 1);
}

// A program that ended may have left a thousand calls open: each signal costs whoever shows them.
void TestWatcher::whatIsOverdueTogetherIsToldTogether()
{
    Bench bench;
    QSignalSpy overdue(bench.watcher.get(), &Watcher::overdue);
    bench.watch(batchOf(0, QStringLiteral("r-1"), 0, 2), 2h);
    bench.watch(batchOf(0, QStringLiteral("r-2"), 2, 1), 1h);
    bench.watch(batchOf(1, QStringLiteral("r-3"), 0, 1), 3h);
    bench.watch(batchOf(1, QStringLiteral("r-4"), 1, 1), 29min);
    QTRY_COMPARE(overdue.size(), 1);
    const auto spots = overdue.first().first().value<QList<WatchSpot>>();
    QCOMPARE(QSet<WatchSpot>(spots.cbegin(), spots.cend()),
             (QSet<WatchSpot> { { 0, 0 }, { 0, 1 }, { 0, 2 }, { 1, 0 } }));
    QCOMPARE(spots.size(), 4);
    bench.clock.advance(1min);
    QCOMPARE(overdue.size(), 2);
    QCOMPARE(overdue.last().first().value<QList<WatchSpot>>(), (QList<WatchSpot> { { 1, 1 } }));
}

void TestWatcher::veryManyOverdueAreToldInParts()
{
    Bench bench;
    QSet<WatchSpot> told;
    qsizetype most = 0;
    QObject::connect(bench.watcher.get(), &Watcher::overdue, bench.watcher.get(),
                     [&](const QList<WatchSpot> &spots) {
                         most = std::max(most, spots.size());
                         told.unite({ spots.cbegin(), spots.cend() });
                     });
    constexpr qsizetype calls = 300;
    constexpr qsizetype each = 100;
    for (qsizetype i = 0; i < calls; ++i)
        bench.watch(batchOf(0, QStringLiteral("r-%1").arg(i), i * each, each), 1h);
    QTRY_COMPARE(told.size(), calls * each);
    QVERIFY2(most <= 5'000, qPrintable(QString::number(most)));
}

void TestWatcher::refusedCredentialsStandStill()
{
    Bench bench;
    QSignalSpy failed(bench.watcher.get(), &Watcher::lookFailed);
    bench.watch(batchOf(0, QStringLiteral("r"), 0, 1));
    bench.clock.advance(2s);
    const Error refused = sampleError(ErrorKind::BadCredentials, 401);
    emit bench.cloud.credentialsRefused(refused);
    bench.endLook(refused);
    QVERIFY(bench.watcher->isHeld());
    QVERIFY(!failed.last().at(1).toDateTime().isValid());
    bench.watch(batchOf(0, QStringLiteral("r-2"), 1, 1));
    bench.clock.advance(1h);
    QCOMPARE(bench.cloud.follows.size(), 1);
    bench.watcher->resume();
    bench.clock.advance(0ms);
    QCOMPARE(bench.cloud.follows.size(), 2);
}

void TestWatcher::closedInItsOwnSignals()
{
    for (int which = 0; which < 3; ++which) {
        Bench bench;
        const auto close = [&bench] {
            if (bench.watcher)
                bench.watcher.release()->deleteLater();
        };
        QObject context;
        connect(bench.watcher.get(), &Watcher::seen, &context, close);
        connect(bench.watcher.get(), &Watcher::looked, &context, close);
        connect(bench.watcher.get(), &Watcher::lookFailed, &context, close);
        bench.watch(batchOf(0, QStringLiteral("r"), 0, 2));
        bench.clock.advance(2s);
        const QPointer<FakeFollowOperation> look = &bench.look();
        if (which == 0)
            emit look->progressed(progressOf(look->targets, Outcome::Succeeded));
        else if (which == 1)
            emit look->finished({});
        else
            emit look->finished(sampleError(ErrorKind::Offline));
        QVERIFY(!bench.watcher);
        QVERIFY(look); // it was in its own signal
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!look);
        bench.clock.advance(1h);
        QCOMPARE(bench.cloud.follows.size(), 1);
    }
}

MUSTER_TEST_GUILESS(TestWatcher)

} // namespace tst_watcher

#include "tst_watcher.moc"
