// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Figures of one target come from one clock, and the cloud's clock is told apart.
#include "app/fleet/sendingtime.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_sendingtime {

using namespace muster;
using namespace std::chrono_literals;

namespace {

QDateTime at(std::chrono::seconds after)
{
    return QDateTime::fromString(QStringLiteral("2026-03-01T10:00:00Z"), Qt::ISODate)
        .addSecs(after.count());
}

TargetRecord sentTarget()
{
    TargetRecord record;
    record.outcome = Outcome::Running;
    record.sentAt = at(0s);
    record.sentMonotonic = { 5000ms };
    return record;
}

} // namespace

class TestSendingTime : public QObject
{
    Q_OBJECT

private slots:
    void aClockThatIsSetChangesNoDuration();
    void withoutTheSteadyClockOurOwnTimesCount();
    void whatNeverLeftTookNoTime();
    void aClockThatWasSetBackTellsNothing();
    void openOnesGoByTheSteadyClock();
    void anOffsetIsToldAsFarAsItIsProven_data();
    void anOffsetIsToldAsFarAsItIsProven();
};

void TestSendingTime::aClockThatIsSetChangesNoDuration()
{
    TargetRecord record = sentTarget();
    QCOMPARE(timeTaken(record, at(600s), 8000ms), std::chrono::milliseconds(3000ms));
    record.outcome = Outcome::Succeeded;
    record.endedAt = at(600s);
    record.took = 4000ms;
    record.cloudEndedAt = at(3600s);
    QCOMPARE(timeTaken(record, at(900s), 90'000ms), std::chrono::milliseconds(4000ms));
}

void TestSendingTime::withoutTheSteadyClockOurOwnTimesCount()
{
    TargetRecord record = sentTarget();
    record.sentMonotonic = {};
    QCOMPARE(timeTaken(record, at(20s), 1ms), std::chrono::milliseconds(20s));
    record.outcome = Outcome::Failed;
    record.endedAt = at(7s);
    record.cloudEndedAt = at(70s);
    QCOMPARE(timeTaken(record, at(20s), 1ms), std::chrono::milliseconds(7s));
}

void TestSendingTime::whatNeverLeftTookNoTime()
{
    TargetRecord record = sentTarget();
    record.outcome = Outcome::NotSent;
    QCOMPARE(timeTaken(record, at(20s), 9000ms), std::chrono::milliseconds(-1));
    record.cloudEndedAt = at(99s);
    QCOMPARE(cloudClockOffset(record), std::chrono::seconds(0));
}

void TestSendingTime::aClockThatWasSetBackTellsNothing()
{
    TargetRecord record = sentTarget();
    record.sentMonotonic = {};
    QCOMPARE(timeTaken(record, at(-600s), 1ms), std::chrono::milliseconds(-1));
    record.outcome = Outcome::Failed;
    record.endedAt = at(-60s);
    QCOMPARE(timeTaken(record, at(20s), 1ms), std::chrono::milliseconds(-1));
}

void TestSendingTime::openOnesGoByTheSteadyClock()
{
    TargetRecord record = sentTarget();
    // In the program that sent it, whatever the wall's time says meanwhile.
    for (const std::chrono::seconds wall : { -3600s, 0s, 60s, 1'000'000s })
        QCOMPARE(timeOpen(record, { at(wall), 65'000ms }), std::chrono::milliseconds(1min));
    // In a later one by the wall's time, unless that cannot be.
    record.sentMonotonic = {};
    QCOMPARE(timeOpen(record, { at(60s), 1ms }), std::chrono::milliseconds(1min));
    for (const std::chrono::seconds wall : { -1s, -3600s, 86'401s, 1'000'000'000s })
        QCOMPARE(timeOpen(record, { at(wall), 1ms }), std::chrono::milliseconds(-1));
    QCOMPARE(timeOpen(record, {}), std::chrono::milliseconds(-1));
    record = sentTarget();
    record.outcome = Outcome::Succeeded; // not open
    QCOMPARE(timeOpen(record, { at(60s), 65'000ms }), std::chrono::milliseconds(-1));
}

void TestSendingTime::anOffsetIsToldAsFarAsItIsProven_data()
{
    QTest::addColumn<int>("cloudEnd");
    QTest::addColumn<int>("offset");
    QTest::newRow("between sending and end") << 5 << 0;
    QTest::newRow("within the second of the end") << 11 << 0;
    QTest::newRow("after it was learned of") << 70 << 60;
    QTest::newRow("within the second of the sending") << -1 << 0;
    QTest::newRow("before the sending") << -300 << -300;
}

void TestSendingTime::anOffsetIsToldAsFarAsItIsProven()
{
    QFETCH(int, cloudEnd);
    QFETCH(int, offset);
    TargetRecord record = sentTarget();
    record.outcome = Outcome::Succeeded;
    record.endedAt = at(10s);
    QCOMPARE(cloudClockOffset(record), std::chrono::seconds(0));
    record.cloudEndedAt = at(std::chrono::seconds(cloudEnd));
    QCOMPARE(cloudClockOffset(record), std::chrono::seconds(offset));
}

MUSTER_TEST_GUILESS(TestSendingTime)

} // namespace tst_sendingtime

#include "tst_sendingtime.moc"
