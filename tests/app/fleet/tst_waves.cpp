// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How targets are spread over waves, and when too many of them went wrong.
#include "app/fleet/waves.h"
#include "tests/support/testmain.h"

#include <QtTest>

#include <numeric>

namespace tst_waves {

using namespace muster;

using Sizes = QList<qsizetype>;

class TestWaves : public QObject
{
    Q_OBJECT

private slots:
    void sizes_data();
    void sizes();
    void senselessNumbersStillEnd();
    void wavesOfTargets();
    void ruleIsReached_data();
    void ruleIsReached();
};

void TestWaves::sizes_data()
{
    QTest::addColumn<WavePlan>("plan");
    QTest::addColumn<int>("targets");
    QTest::addColumn<Sizes>("wanted");
    WavePlan plan;
    QTest::newRow("none") << plan << 0 << Sizes {};
    QTest::newRow("all at once") << plan << 70 << Sizes { 70 };
    plan.shape = WaveShape::Fixed;
    QTest::newRow("fixed") << plan << 13 << Sizes { 1, 5, 5, 2 };
    QTest::newRow("only the canary") << plan << 1 << Sizes { 1 };
    QTest::newRow("just full") << plan << 6 << Sizes { 1, 5 };
    plan.canary = 0;
    QTest::newRow("fixed, no canary") << plan << 12 << Sizes { 5, 5, 2 };
    plan.canary = 20;
    QTest::newRow("canary above the run") << plan << 12 << Sizes { 12 };
    plan.shape = WaveShape::Growing;
    plan.canary = 1;
    QTest::newRow("growing") << plan << 60 << Sizes { 1, 5, 10, 20, 24 };
    plan.growth = 1;
    QTest::newRow("growing by nothing") << plan << 12 << Sizes { 1, 5, 5, 1 };
}

void TestWaves::sizes()
{
    QFETCH(WavePlan, plan);
    QFETCH(int, targets);
    QTEST(waveSizes(plan, targets), "wanted");
}

void TestWaves::senselessNumbersStillEnd()
{
    for (const int number : { -1, 0, std::numeric_limits<int>::max() }) {
        for (const WaveShape shape : { WaveShape::Fixed, WaveShape::Growing }) {
            WavePlan plan;
            plan.shape = shape;
            plan.canary = number;
            plan.size = number;
            plan.growth = number;
            const Sizes sizes = waveSizes(plan, 1000);
            QCOMPARE(std::accumulate(sizes.cbegin(), sizes.cend(), qsizetype(0)), 1000);
            QVERIFY(!sizes.contains(0));
        }
    }
    QVERIFY(waveSizes({}, -3).isEmpty());
}

void TestWaves::wavesOfTargets()
{
    WavePlan plan;
    plan.shape = WaveShape::Fixed; // 1, 5, 5
    const RunWaves waves(plan, 11);
    QCOMPARE(waves.count(), 3);
    QCOMPARE(waves.waveOf(0), 1);
    QCOMPARE(waves.waveOf(1), 2);
    QCOMPARE(waves.waveOf(5), 2);
    QCOMPARE(waves.waveOf(6), 3);
    QCOMPARE(waves.waveOf(10), 3);
    QCOMPARE(waves.waveOf(11), 0);
    QCOMPARE(waves.waveOf(-1), 0);
    QCOMPARE(RunWaves({}, 11).count(), 1);
    QCOMPARE(RunWaves().waveOf(0), 0);
}

void TestWaves::ruleIsReached_data()
{
    QTest::addColumn<StopRule>("rule");
    QTest::addColumn<int>("bad");
    QTest::addColumn<bool>("reached");
    QTest::newRow("no rule") << StopRule {} << 200 << false;
    QTest::newRow("below the count") << StopRule { 3, {} } << 2 << false;
    QTest::newRow("at the count") << StopRule { 3, {} } << 3 << true;
    QTest::newRow("below the share") << StopRule { {}, 2 } << 3 << false;
    QTest::newRow("at the share") << StopRule { {}, 2 } << 4 << true;
    QTest::newRow("the count comes first") << StopRule { 1, 90 } << 1 << true;
    QTest::newRow("the share comes first") << StopRule { 100, 1 } << 2 << true;
    QTest::newRow("nothing bad is never too much") << StopRule { 0, 0 } << 0 << false;
}

void TestWaves::ruleIsReached()
{
    QFETCH(StopRule, rule);
    QFETCH(int, bad);
    QTEST(rule.isReached(bad, 200), "reached");
}

MUSTER_TEST_GUILESS(TestWaves)

} // namespace tst_waves

#include "tst_waves.moc"
