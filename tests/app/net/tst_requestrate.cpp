// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A rate is told only where it was measured.
#include "app/net/requestrate.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_requestrate {

using namespace muster;
using namespace std::chrono_literals;

class TestRequestRate final : public QObject
{
    Q_OBJECT

private slots:
    void tellsNothingOfTooFew();
    void tellsAnEvenRate();
    void forgetsWhatIsLongAgo();
};

void TestRequestRate::tellsNothingOfTooFew()
{
    RequestRate rate;
    QVERIFY(!rate.perSecond(0ms));
    QVERIFY(!rate.isRecent(0ms));
    rate.note(0ms);
    QVERIFY(!rate.perSecond(5s)); // of one alone
    QVERIFY(rate.isRecent(5s));
    rate.note(5s);
    rate.note(5100ms);
    RequestRate burst;
    burst.note(0ms);
    burst.note(1ms);
    QVERIFY(!burst.perSecond(1999ms)); // in too short a time
    QVERIFY(burst.perSecond(2s));
}

void TestRequestRate::tellsAnEvenRate()
{
    RequestRate rate;
    for (auto at = 0ms; at <= 60s; at += 250ms)
        rate.note(at);
    QCOMPARE(rate.perSecond(60s).value_or(0), 4.0);
}

void TestRequestRate::forgetsWhatIsLongAgo()
{
    RequestRate rate;
    for (auto at = 0ms; at <= 3s; at += 100ms)
        rate.note(at);
    QCOMPARE(rate.perSecond(3s).value_or(0), 10.0);
    QVERIFY(rate.perSecond(6s).value_or(99) < 10);
    QVERIFY(rate.isRecent(13s));
    QVERIFY(!rate.isRecent(13s + 1ms));
    QVERIFY(!rate.perSecond(14s));
}

MUSTER_TEST(TestRequestRate)

} // namespace tst_requestrate

#include "tst_requestrate.moc"
