// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/backoff.h"
#include "app/restart/plan.h"
#include "tests/app/restart/restartsamples.h"
#include "tests/support/testmain.h"

#include <QtTest>

namespace tst_plan {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetStandsInOneCall_data();
    void everyTargetStandsInOneCall();
    void aKindWithoutALimitSendsOneByOne();
    void aPersonMaySetTheSizeOfACall_data();
    void aPersonMaySetTheSizeOfACall();
    void guardsSayWhy_data();
    void guardsSayWhy();
    void theDetailNamesTheTargets();
    void recentTargetsMustBeInsistedOn();
    void theDetailStaysShort();
    void warnedAndUnknownStatusesMayGo();
    void backoffDoublesToAMinute();
    void theServersWishIsKept();
};

void TestPlan::everyTargetStandsInOneCall_data()
{
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("perCall");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("one") << 1 << 100 << QList<int> { 1 };
    QTest::newRow("just full") << 100 << 100 << QList<int> { 100 };
    QTest::newRow("one more") << 101 << 100 << QList<int> { 100, 1 };
    QTest::newRow("singles") << 3 << 1 << QList<int> { 1, 1, 1 };
    QTest::newRow("three calls") << 250 << 100 << QList<int> { 100, 100, 50 };
}

void TestPlan::everyTargetStandsInOneCall()
{
    QFETCH(int, targets);
    QFETCH(int, perCall);
    QFETCH(QList<int>, sizes);
    FleetKind kind = FakeCloud::serverKind();
    kind.targetsPerCall = perCall;
    const auto plan = planRun(sampleRequest(targets), kind, {});
    QVERIFY(plan.has_value());
    QCOMPARE(plan->calls.size(), sizes.size());
    qsizetype next = 0;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        QCOMPARE(plan->calls.at(i).first, next);
        QCOMPARE(plan->calls.at(i).count, qsizetype(sizes.at(i)));
        next += sizes.at(i);
    }
    QCOMPARE(next, qsizetype(targets));
}

void TestPlan::aKindWithoutALimitSendsOneByOne()
{
    FleetKind kind = FakeCloud::serverKind();
    kind.targetsPerCall = 0;
    QCOMPARE(planRun(sampleRequest(2), kind, {})->calls.size(), 2);
}

void TestPlan::aPersonMaySetTheSizeOfACall_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("size");
    QTest::newRow("nothing set") << 50 << 100 << 0 << 50;
    QTest::newRow("less") << 50 << 100 << 7 << 7;
    QTest::newRow("more, where that is allowed") << 50 << 100 << 80 << 80;
    QTest::newRow("more than is allowed") << 50 << 100 << 101 << 100;
    QTest::newRow("more than the limit") << 30 << 0 << 100 << 30;
    QTest::newRow("a kind that takes one") << 1 << 0 << 100 << 1;
}

void TestPlan::aPersonMaySetTheSizeOfACall()
{
    QFETCH(int, own);
    QFETCH(int, most);
    QFETCH(int, wanted);
    FleetKind kind = FakeCloud::serverKind();
    kind.targetsPerCall = own;
    kind.mostTargetsPerCall = most;
    QTEST(targetsPerCall(kind, wanted), "size");
    QTEST(static_cast<int>(planRun(sampleRequest(200), kind, {}, wanted)->calls.constFirst().count),
          "size");
}

void TestPlan::guardsSayWhy_data()
{
    QTest::addColumn<RunRequest>("request");
    QTest::addColumn<QString>("code");

    QTest::newRow("empty") << sampleRequest(0) << "no-targets";
    RunRequest twice = sampleRequest(3);
    twice.targets.append(sampleTarget(1));
    QTest::newRow("twice") << twice << "duplicate-targets";
    RunRequest frozen = sampleRequest(3);
    frozen.targets.append(sampleTarget(9, QStringLiteral("8")));
    QTest::newRow("frozen") << frozen << "ineligible-targets";
    RunRequest nameless = sampleRequest(3);
    nameless.targets[1].id = {};
    QTest::newRow("no id") << nameless << "ineligible-targets";
}

void TestPlan::guardsSayWhy()
{
    QFETCH(RunRequest, request);
    QFETCH(QString, code);
    const auto plan = planRun(request, FakeCloud::serverKind(), {});
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().code.text(), code);
    QCOMPARE(plan.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(plan.error().delivery, Delivery::NotSent);
}

void TestPlan::theDetailNamesTheTargets()
{
    RunRequest request = sampleRequest(3);
    request.targets.append(sampleTarget(2));
    request.targets.append(sampleTarget(0));
    const auto plan = planRun(request, FakeCloud::serverKind(), {});
    QCOMPARE(plan.error().detail, QStringLiteral("s-2, s-0"));
}

void TestPlan::recentTargetsMustBeInsistedOn()
{
    RunRequest request = sampleRequest(3);
    RecentRestarts recent;
    recent.insert(sampleTarget(1).id, {});
    recent.insert(sampleTarget(8).id, {}); // not wanted
    const auto refused = planRun(request, FakeCloud::serverKind(), recent);
    QCOMPARE(refused.error().code, OwnError::RecentlyRestarted);
    QCOMPARE(refused.error().detail, QStringLiteral("s-1"));
    request.insisted.insert(sampleTarget(1).id);
    QVERIFY(planRun(request, FakeCloud::serverKind(), recent).has_value());
}

void TestPlan::theDetailStaysShort()
{
    RunRequest request;
    request.kind = serverKindId();
    for (int i = 0; i < 1000; ++i) {
        Target target = sampleTarget(i, QStringLiteral("8"));
        target.id.value += QString(200, u'x');
        request.targets.append(target);
    }
    const auto plan = planRun(request, FakeCloud::serverKind(), {});
    QVERIFY(plan.error().detail.size() <= 500);
}

void TestPlan::warnedAndUnknownStatusesMayGo()
{
    RunRequest request = sampleRequest(1);
    request.targets.append(sampleTarget(1, QStringLiteral("2")));
    request.targets.append(sampleTarget(2, QStringLiteral("4711")));
    QVERIFY(planRun(request, FakeCloud::serverKind(), {}).has_value());
}

void TestPlan::backoffDoublesToAMinute()
{
    QCOMPARE(backoff(1, 0.0), 500ms);
    QCOMPARE(backoff(1, 0.5), 750ms);
    QCOMPARE(backoff(2, 0.5), 1500ms);
    QCOMPARE(backoff(3, 0.0), 2000ms);
    QCOMPARE(backoff(6, 0.5), 24000ms);
    QCOMPARE(backoff(7, 0.0), 30000ms);
    QCOMPARE(backoff(1'000'000, 0.999), 59970ms);
    for (int attempt = 1; attempt < 40; ++attempt)
        QVERIFY(backoff(attempt, 0.9999) <= longestBackoff);
}

void TestPlan::theServersWishIsKept()
{
    Error error = sampleError(ErrorKind::RateLimited, 429);
    QCOMPARE(waitFor(error, 1, 0.5), 750ms);
    error.retryAfter = 7s;
    QCOMPARE(waitFor(error, 1, 0.5), 7000ms);
    error.retryAfter = 0s;
    QCOMPARE(waitFor(error, 1, 0.5), 1000ms);
    error.retryAfter = std::chrono::seconds::max();
    QCOMPARE(waitFor(error, 1, 0.5), std::chrono::milliseconds(7 * 24 * 3600 * 1000LL));
}

MUSTER_TEST_GUILESS(TestPlan)

} // namespace tst_plan

#include "tst_plan.moc"
