// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Durations, times and counts read the same everywhere.

#include "app/core/qtversions.h"
#include "tests/support/testmain.h"
#include "ui/words/formatters.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

namespace tst_formatters {

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormatters : public QObject
{
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void times();
    void timesInAnotherZone();
    void counts();
};

void TestFormatters::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"00:00"_s;
    QTest::newRow("negative") << qint64(-5000) << u"00:00"_s;
    QTest::newRow("not yet a second") << qint64(999) << u"00:00"_s;
    QTest::newRow("41 s") << qint64(41'900) << u"00:41"_s;
    QTest::newRow("2 min 10 s") << qint64(130'000) << u"02:10"_s;
    QTest::newRow("just below an hour") << qint64(3'599'999) << u"59:59"_s;
    QTest::newRow("an hour") << qint64(3'730'000) << u"1:02:10"_s;
    QTest::newRow("more than a day") << qint64(90'061'000) << u"25:01:01"_s;
}

void TestFormatters::durations()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationText(std::chrono::milliseconds(milliseconds)), "text");
}

void TestFormatters::times()
{
    // The tests run in UTC.
    const QDateTime time = utcTime(QDate(2026, 11, 20), QTime(6, 2, 31));
    QCOMPARE(localTimeText(time), u"06:02:31"_s);
    QCOMPARE(localDateTimeText(time), u"2026-11-20 06:02:31 +00:00"_s);
    QCOMPARE(utcDateTimeText(time), u"2026-11-20 06:02:31 UTC"_s);
    QCOMPARE(localTimeText({}), QString());
    QCOMPARE(localTimeText(time, time.addSecs(3600)), u"06:02:31"_s);
    QCOMPARE(localTimeText(time, time.addDays(8)), u"2026-11-20 06:02:31"_s);
    QCOMPARE(localTimeText(time, time.addDays(-1)), u"2026-11-20 06:02:31"_s);
    QCOMPARE(localTimeText(time, {}), u"2026-11-20 06:02:31"_s);
    QCOMPARE(localTimeText({}, time), QString());
    QCOMPARE(localDateTimeText({}), QString());
    QCOMPARE(utcDateTimeText({}), QString());
}

void TestFormatters::timesInAnotherZone()
{
    const QDateTime beijing
        = utcTime(QDate(2026, 11, 19), QTime(23, 30)).toTimeZone(QTimeZone(8 * 3600));
    QCOMPARE(utcDateTimeText(beijing), u"2026-11-19 23:30:00 UTC"_s);
    QCOMPARE(localDateTimeText(beijing), u"2026-11-19 23:30:00 +00:00"_s);
}

void TestFormatters::counts()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(countText(100'000), u"100,000"_s);
    QCOMPARE(countText(7), u"7"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(countText(100'000), u"100.000"_s);
    QLocale::setDefault(QLocale::c());
}

MUSTER_TEST(TestFormatters)

} // namespace tst_formatters

#include "tst_formatters.moc"
