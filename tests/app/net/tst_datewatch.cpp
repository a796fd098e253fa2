// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What every answer tells of the server's clock.
#include "app/net/datewatch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

class TestDateWatch final : public QObject
{
    Q_OBJECT

private slots:
    void passesThrough();
    void notesTheDifference_data();
    void notesTheDifference();
    void isThereBeforeWhoeverAskedHears();
    void anErrorIsNoAnswer();
};

void TestDateWatch::passesThrough()
{
    FakeTransport inner;
    FakeClock clock;
    DateWatch watch(inner, clock);
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

void TestDateWatch::notesTheDifference_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("absent") << QByteArray() << -1;
    QTest::newRow("unreadable") << QByteArray("yesterday") << -1;
    QTest::newRow("equal") << QByteArray("Fri, 20 Nov 2026 08:09:10 GMT") << 0;
    QTest::newRow("the server is ahead") << QByteArray("Fri, 20 Nov 2026 08:25:10 GMT") << 960;
    QTest::newRow("the server is behind") << QByteArray("Fri, 20 Nov 2026 08:03:09 GMT") << -361;
}

void TestDateWatch::notesTheDifference()
{
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    FakeTransport inner;
    FakeClock clock;
    DateWatch watch(inner, clock);
    QObject owner;
    (void)watch.read({}, &owner);
    inner.calls.constFirst()->answer(
        401, {}, date.isEmpty() ? HttpHeaders() : HttpHeaders { { "date", date } });
    QVERIFY(watch.isAnswered());
    QCOMPARE(watch.offset().has_value(), seconds != -1);
    if (watch.offset())
        QCOMPARE(*watch.offset(), std::chrono::seconds(seconds));
}

void TestDateWatch::isThereBeforeWhoeverAskedHears()
{
    FakeTransport inner;
    FakeClock clock;
    DateWatch watch(inner, clock);
    QObject owner;
    bool wasThere = false;
    connect(watch.read({}, &owner), &HttpCall::finished, &owner,
            [&] { wasThere = watch.isAnswered(); });
    inner.calls.constFirst()->answer(200, {});
    QVERIFY(wasThere);
}

void TestDateWatch::anErrorIsNoAnswer()
{
    FakeTransport inner;
    FakeClock clock;
    auto watch = std::make_unique<DateWatch>(inner, clock);
    QObject owner;
    (void)watch->read({}, &owner);
    (void)watch->read({}, &owner);
    inner.calls.constFirst()->fail({});
    QVERIFY(!watch->isAnswered());
    watch.reset();
    inner.calls.constLast()->answer(200, {}); // a late one finds nobody
}

QTEST_GUILESS_MAIN(TestDateWatch)
#include "tst_datewatch.moc"
