// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The sentences say what the engine does with the same values.

#include "tests/support/testmain.h"
#include "ui/confirm/plansentence.h"

#include <QTest>

namespace tst_plansentence {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

WavePlan planOf(WaveShape shape, int canary, int size, int growth = 2,
                std::chrono::seconds soak = 60s)
{
    return { shape, canary, size, growth, soak, 30min };
}

} // namespace

class TestPlanSentence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void waves_data();
    void waves();
    void stopRules_data();
    void stopRules();
    void theCanaryIsNamed();
    void theShareIsTheOneThatStops();
    void nothingToSay();
    void pace_data();
    void pace();
};

void TestPlanSentence::waves_data()
{
    QTest::addColumn<WavePlan>("plan");
    QTest::addColumn<int>("targets");
    QTest::addColumn<QString>("sentence"); // before the stop rule's
    const QString more = u" Each wave waits for the one before to end (30 min at most), and "
                         u"60 s more."_s;
    const auto row = [](const char *name, const WavePlan &plan, int targets, const QString &text) {
        QTest::newRow(name) << plan << targets << text;
    };
    row("at once", planOf(WaveShape::AllAtOnce, 1, 5), 11, u"11 target(s), in one wave."_s);
    row("one", planOf(WaveShape::Fixed, 1, 5), 1, u"One target, in one request."_s);
    row("canary, then fixed", planOf(WaveShape::Fixed, 1, 5), 11,
        u"First 1 target(s), then 5 at a time (3 wave(s))."_s + more);
    row("a rest", planOf(WaveShape::Fixed, 1, 5), 13,
        u"First 1 target(s), then 5 at a time (4 wave(s))."_s + more);
    row("no canary", planOf(WaveShape::Fixed, 0, 5), 12,
        u"5 target(s) at a time (3 wave(s))."_s + more);
    row("two waves", planOf(WaveShape::Fixed, 1, 5), 4,
        u"First 1 target(s), then the other 3."_s + more);
    row("canary takes all", planOf(WaveShape::Fixed, 20, 5), 4, u"4 target(s), in one wave."_s);
    row("growing", planOf(WaveShape::Growing, 1, 5), 40,
        u"First 1 target(s), then 5, 10, 20, and 4 (5 wave(s))."_s + more);
    row("growing for long", planOf(WaveShape::Growing, 1, 1), 1000,
        u"First 1 target(s), then 1, 2, 4, 8, 16, \u2026, and 488 (11 wave(s))."_s + more);
    row("no soak", planOf(WaveShape::Fixed, 1, 5, 2, 0s), 11,
        u"First 1 target(s), then 5 at a time (3 wave(s)). "
        u"Each wave waits for the one before to end (30 min at most)."_s);
    row("long soak", planOf(WaveShape::Fixed, 1, 5, 2, 300s), 11,
        u"First 1 target(s), then 5 at a time (3 wave(s)). "
        u"Each wave waits for the one before to end (30 min at most), and 5 min more."_s);
}

void TestPlanSentence::waves()
{
    QFETCH(WavePlan, plan);
    QFETCH(int, targets);
    QFETCH(QString, sentence);
    if (targets > 1)
        sentence += u" Failures do not stop the sending."_s;
    QCOMPARE(planSentence(plan, {}, targets), sentence);
}

void TestPlanSentence::stopRules_data()
{
    QTest::addColumn<StopRule>("rule");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << StopRule {} << u"Failures do not stop the sending."_s;
    QTest::newRow("count") << StopRule { 2, {} }
                           << u"Sending stops at 2 failed, rejected or unknown target(s); what was "
                              u"sent goes on."_s;
    QTest::newRow("percent") << StopRule { {}, 10 }
                             << u"Sending stops at 10% (3 target(s)) failed, rejected or unknown; "
                                u"what was sent goes on."_s;
    QTest::newRow("both") << StopRule { 2, 10 }
                          << u"Sending stops at 2 failed, rejected or unknown target(s), or at 10% "
                             u"of them all; what was sent goes on."_s;
}

void TestPlanSentence::stopRules()
{
    QFETCH(StopRule, rule);
    QFETCH(QString, sentence);
    QCOMPARE(planSentence(planOf(WaveShape::AllAtOnce, 1, 5), rule, 25),
             QString(u"25 target(s), in one wave. "_s + sentence));
}

void TestPlanSentence::theCanaryIsNamed()
{
    const auto sentence
        = [](const WavePlan &plan, const StopRule &rule) { return planSentence(plan, rule, 11); };
    const WavePlan waves = planOf(WaveShape::Fixed, 1, 5);
    QVERIFY(
        sentence(waves, { 2, {}, true })
            .contains(u" more. Sending stops unless the canary succeeds. Sending stops at 2"_s));
    QVERIFY(sentence(waves, { {}, {}, true }).endsWith(u"unless the canary succeeds."_s));
    QVERIFY(sentence(planOf(WaveShape::Fixed, 3, 5), { {}, {}, true })
                .endsWith(u"Sending stops unless all of the first wave succeed."_s));
    QVERIFY(!sentence(waves, { 2, {}, false }).contains(u"unless"_s));
    QVERIFY(!sentence(planOf(WaveShape::AllAtOnce, 1, 5), { 2, {}, true }).contains(u"unless"_s));
}

void TestPlanSentence::theShareIsTheOneThatStops()
{
    for (int percent = 1; percent <= 100; percent += 3) {
        for (int targets = 2; targets < 60; ++targets) {
            const StopRule rule { {}, percent };
            int least = 1;
            while (!rule.isReached(least, targets))
                ++least;
            const QString words = u"%1% (%2 target(s))"_s.arg(percent).arg(least);
            const QString sentence = planSentence({}, rule, targets);
            QVERIFY2(sentence.contains(words), qPrintable(sentence));
        }
    }
}

void TestPlanSentence::nothingToSay()
{
    QCOMPARE(planSentence(planOf(WaveShape::Fixed, 1, 5), { 2, {} }, 0), QString());
    QVERIFY(!planSentence({}, { 1, {} }, 1).contains(u"stop"_s)); // it is sent by then
}

void TestPlanSentence::pace_data()
{
    QTest::addColumn<int>("calls");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one call") << 1 << 1000 << QString();
    QTest::newRow("not known") << 5 << 0 << QString();
    QTest::newRow("a second") << 5 << 1000 << u"5 request(s), at least 1 s apart."_s;
    QTest::newRow("slower") << 5 << 2500 << u"5 request(s), at least 2.5 s apart."_s;
    QTest::newRow("ten a second") << 12 << 100 << u"12 request(s), at most 10 a second."_s;
    QTest::newRow("a little less") << 12 << 102 << u"12 request(s), at most 9.8 a second."_s;
}

void TestPlanSentence::pace()
{
    QFETCH(int, calls);
    QFETCH(int, milliseconds);
    QTEST(paceSentence(calls, std::chrono::milliseconds(milliseconds)), "sentence");
}

MUSTER_TEST_GUILESS(TestPlanSentence)

} // namespace tst_plansentence

#include "tst_plansentence.moc"
