// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When requests may leave: the steady rate, the limit of every second, and what delays change.
#include "app/net/pace.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

namespace tst_pace {

using namespace muster;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr PaceLimit acts { 9.8, 10 };

//! \brief The largest number of moments in any second that is open at its end.
qsizetype mostInOneSecond(const QList<milliseconds> &moments)
{
    qsizetype most = 0;
    for (qsizetype first = 0, last = 0; last < moments.size(); ++last) {
        while (moments.at(last) - moments.at(first) >= 1000ms)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

struct Course
{
    QList<milliseconds> left;
    QList<milliseconds> arrived;
};

//! \brief Sends \a count one after the other, each as soon as the pace lets it and its timer, which
//! is late by \a late(i), has fired; it arrives after \a way(i), and is answered 1 ms later.
template <typename Late, typename Way>
Course sendOneByOne(Pace &pace, int count, Late late, Way way)
{
    Course course;
    milliseconds now { 5'000 };
    for (int i = 0; i < count; ++i) {
        now = pace.earliest(now) + late(i);
        const Pace::Ticket ticket = pace.take(now);
        course.left.append(now);
        course.arrived.append(now + way(i));
        now += way(i) + 1ms;
        pace.ended(ticket, now);
    }
    return course;
}

milliseconds never(int) { return 0ms; }

} // namespace

class TestPace final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLeavesAtOnce();
    void aThousandKeepTheirTime_data();
    void aThousandKeepTheirTime();
    void aPauseIsNotMadeUpFor();
    void aLateArrivalMakesRoomForNobody();
    void unansweredOnesKeepTheirPlace();
    void slowerForAWhile();
    void oneASecond();
    void aSecondEndChangesNothing();
};

void TestPace::theFirstLeavesAtOnce()
{
    Pace pace(acts);
    QCOMPARE(pace.earliest(7ms), 7ms);
    pace.take(7ms);
    QCOMPARE(pace.earliest(7ms), 110ms); // 102.04 ms later, in whole ones
}

void TestPace::aThousandKeepTheirTime_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("timers on time, no way to go") << 0;
    QTest::newRow("timers late by up to 3 ms") << 1;
    QTest::newRow("a stall of 100 ms now and then") << 2;
    QTest::newRow("a way of 2 to 40 ms") << 3;
}

void TestPace::aThousandKeepTheirTime()
{
    QFETCH(const int, shape);
    const auto late = [shape](int i) -> milliseconds {
        if (shape == 1)
            return milliseconds(i % 4);
        return shape == 2 && i % 100 == 50 ? 100ms : 0ms;
    };
    const auto way = [shape](int i) -> milliseconds {
        return shape == 3 ? milliseconds(2 + (i * 7) % 39) : 1ms;
    };
    Pace pace(acts);
    const Course course = sendOneByOne(pace, 1000, late, way);
    QVERIFY2(mostInOneSecond(course.left) <= 10, "left");
    QVERIFY2(mostInOneSecond(course.arrived) <= 10, "arrived");
    const auto took = course.arrived.last() - course.left.first();
    QVERIFY2(took <= 103'000ms, qPrintable(QString::number(took.count())));
    QVERIFY2(took >= 99'900ms, qPrintable(QString::number(took.count())));
}

void TestPace::aPauseIsNotMadeUpFor()
{
    Pace pace(acts);
    const Course before = sendOneByOne(pace, 20, never, never);
    const milliseconds later = before.left.last() + 60s;
    QCOMPARE(pace.earliest(later), later);
    pace.take(later);
    QVERIFY(pace.earliest(later) >= later + 102ms);
}

void TestPace::aLateArrivalMakesRoomForNobody()
{
    // The first is answered 400 ms later than the fastest: it may have arrived that much later.
    Pace pace({ 100, 10 });
    const Pace::Ticket quick = pace.take(0ms);
    pace.ended(quick, 5ms);
    const Pace::Ticket slow = pace.take(2000ms);
    for (int i = 1; i < 10; ++i)
        pace.ended(pace.take(2000ms + i * 10ms), 2005ms + i * 10ms);
    pace.ended(slow, 2405ms);
    QCOMPARE(pace.earliest(2405ms), 2010ms + 1002ms);
    pace.ended(pace.take(3012ms), 3017ms);
    QCOMPARE(pace.earliest(3017ms), 2020ms + 1002ms);
}

void TestPace::unansweredOnesKeepTheirPlace()
{
    Pace pace({ 100, 2 });
    pace.ended(pace.take(0ms), 5ms);
    const Pace::Ticket hanging = pace.take(10'000ms);
    pace.ended(pace.take(10'010ms), 10'015ms);
    // It may be arriving right now, however long ago it left.
    pace.ended(pace.take(15'000ms), 15'005ms);
    QVERIFY(pace.earliest(15'005ms) > 15'900ms);
    pace.ended(hanging, 15'100ms);
    QVERIFY(pace.earliest(15'100ms) > 15'900ms);
    QCOMPARE(pace.earliest(17'000ms), 17'000ms);
}

void TestPace::slowerForAWhile()
{
    Pace pace(acts);
    milliseconds now = pace.earliest(0ms);
    pace.take(now);
    pace.slowDown(8, now + 60s);
    const Course slow = sendOneByOne(pace, 600, never, never);
    const auto apart = [&slow](int i) { return slow.left.at(i + 1) - slow.left.at(i); };
    QCOMPARE(apart(10), 125ms);
    QCOMPARE(apart(300), 125ms);
    const auto after = std::find_if(slow.left.cbegin(), slow.left.cend(),
                                    [](milliseconds at) { return at > 61'000ms; });
    QVERIFY(after != slow.left.cend());
    QVERIFY(*(after + 1) - *after < 104ms);
}

void TestPace::oneASecond()
{
    Pace pace({ 0.98, 1 });
    const Course course = sendOneByOne(pace, 20, never, never);
    QCOMPARE(mostInOneSecond(course.left), 1);
    QVERIFY(course.left.last() - course.left.first() <= 19 * 1021ms + 20ms);
}

void TestPace::aSecondEndChangesNothing()
{
    Pace pace({ 100, 1 });
    const Pace::Ticket ticket = pace.take(0ms);
    pace.ended(ticket, 5ms);
    pace.ended(ticket, 900ms);
    pace.ended(ticket + 7, 900ms); // nobody's
    QCOMPARE(pace.earliest(900ms), 1002ms);
}

MUSTER_TEST_GUILESS(TestPace)

} // namespace tst_pace

#include "tst_pace.moc"
