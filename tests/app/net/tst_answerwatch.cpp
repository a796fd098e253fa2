// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What every answer tells of the server's clock.
#include "app/net/answerwatch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_answerwatch {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

class TestAnswerWatch final : public QObject
{
    Q_OBJECT

private slots:
    void passesThrough();
    void notesTheDifference_data();
    void notesTheDifference();
    void isThereBeforeWhoeverAskedHears();
    void anErrorIsNoAnswer();
    void tellsHowLongNothingCame();
    void retriesAreOneSilence();
    void anAnswerToOneEndsIt();
    void nobodyWaitsNothingIsSaid();
    void countsWhatLeaves();
};

void TestAnswerWatch::passesThrough()
{
    FakeTransport inner;
    FakeClock clock;
    AnswerWatch watch(inner, clock);
    QObject owner;
    ReadRequest read;
    read.http.method = "GET";
    ActRequest act;
    act.http.method = "POST";
    QVERIFY(watch.read(read, &owner));
    QVERIFY(watch.act(act, &owner));
    QCOMPARE(inner.calls.size(), 2);
    QVERIFY(!inner.calls.at(0)->isAct);
    QVERIFY(inner.calls.at(1)->isAct);
    QCOMPARE(inner.calls.at(1)->parent(), &owner);
}

void TestAnswerWatch::notesTheDifference_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("absent") << QByteArray() << -1;
    QTest::newRow("unreadable") << QByteArray("yesterday") << -1;
    QTest::newRow("equal") << QByteArray("Fri, 20 Nov 2026 08:09:10 GMT") << 0;
    QTest::newRow("the server is ahead") << QByteArray("Fri, 20 Nov 2026 08:25:10 GMT") << 960;
    QTest::newRow("the server is behind") << QByteArray("Fri, 20 Nov 2026 08:03:09 GMT") << -361;
}

void TestAnswerWatch::notesTheDifference()
{
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    FakeTransport inner;
    FakeClock clock;
    AnswerWatch watch(inner, clock);
    QObject owner;
    (void)watch.read({}, &owner);
    inner.calls.constFirst()->answer(
        401, {}, date.isEmpty() ? HttpHeaders() : HttpHeaders { { "date", date } });
    QVERIFY(watch.isAnswered());
    QCOMPARE(watch.offset().has_value(), seconds != -1);
    if (watch.offset())
        QCOMPARE(*watch.offset(), std::chrono::seconds(seconds));
}

void TestAnswerWatch::isThereBeforeWhoeverAskedHears()
{
    FakeTransport inner;
    FakeClock clock;
    AnswerWatch watch(inner, clock);
    QObject owner;
    bool wasThere = false;
    connect(watch.read({}, &owner), &HttpCall::finished, &owner,
            [&] { wasThere = watch.isAnswered(); });
    inner.calls.constFirst()->answer(200, {});
    QVERIFY(wasThere);
}

void TestAnswerWatch::anErrorIsNoAnswer()
{
    FakeTransport inner;
    FakeClock clock;
    auto watch = std::make_unique<AnswerWatch>(inner, clock);
    QObject owner;
    (void)watch->read({}, &owner);
    (void)watch->read({}, &owner);
    inner.calls.constFirst()->fail({});
    QVERIFY(!watch->isAnswered());
    watch.reset();
    inner.calls.constLast()->answer(200, {}); // a late one finds nobody
}

namespace {

struct Silence
{
    Silence()
    {
        QObject::connect(&watch, &AnswerWatch::silent, &owner,
                         [this](std::chrono::seconds time) { told.append(int(time.count())); });
    }
    FakeHttpCall *ask()
    {
        static_cast<void>(watch.read(ReadRequest(), &owner));
        return inner.calls.constLast();
    }
    FakeTransport inner;
    FakeClock clock;
    AnswerWatch watch { inner, clock };
    QObject owner;
    QList<int> told;
};

} // namespace

void TestAnswerWatch::tellsHowLongNothingCame()
{
    Silence s;
    FakeHttpCall *call = s.ask();
    s.clock.advance(4900ms);
    QVERIFY(s.told.isEmpty());
    s.clock.advance(3s);
    QCOMPARE(s.told, (QList<int> { 5, 6, 7 }));
    call->answer(503, {});
    QCOMPARE(s.told, (QList<int> { 5, 6, 7, 0 }));
    s.clock.advance(1h);
    QCOMPARE(s.told.size(), 4);
}

void TestAnswerWatch::retriesAreOneSilence()
{
    Silence s;
    s.ask()->fail(Error());
    s.clock.advance(3s);
    QVERIFY(s.told.isEmpty()); // nothing is out
    FakeHttpCall *second = s.ask();
    s.clock.advance(2s);
    QCOMPARE(s.told, (QList<int> { 5 }));
    second->fail(Error());
    s.clock.advance(20s);
    QCOMPARE(s.told, (QList<int> { 5, 0 })); // given up
    s.ask();
    s.clock.advance(5s);
    QCOMPARE(s.told, (QList<int> { 5, 0, 5 })); // counted anew
}

void TestAnswerWatch::anAnswerToOneEndsIt()
{
    Silence s;
    s.ask();
    FakeHttpCall *second = s.ask();
    s.clock.advance(6s);
    second->answer(200, {});
    QCOMPARE(s.told.constLast(), 0);
    s.clock.advance(5s);
    QCOMPARE(s.told.constLast(), 5);
}

void TestAnswerWatch::nobodyWaitsNothingIsSaid()
{
    Silence s;
    delete s.ask(); // given up by whoever asked
    s.clock.advance(1h);
    QVERIFY(s.told.isEmpty());
}

void TestAnswerWatch::countsWhatLeaves()
{
    FakeTransport inner;
    FakeClock clock;
    AnswerWatch watch(inner, clock);
    int told = 0;
    QObject owner;
    connect(&watch, &AnswerWatch::requested, &owner, [&told] { ++told; });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(watch.act(ActRequest(), &owner));
        clock.advance(1s);
    }
    QVERIFY(watch.read(ReadRequest(), &owner));
    QCOMPARE(told, 4);
    const std::optional<double> acts = watch.acts().perSecond(clock.monotonic());
    QVERIFY(acts);
    QCOMPARE(*acts, 2.0 / 3);
    QVERIFY(watch.reads().isRecent(clock.monotonic()));
    QVERIFY(!watch.reads().perSecond(clock.monotonic()));
}

MUSTER_TEST_GUILESS(TestAnswerWatch)

} // namespace tst_answerwatch

#include "tst_answerwatch.moc"
