// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Fleets read page by page, also while they change.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_list {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;

namespace {

//! As a cloud does that has so many encode servers and gives \a cap rows a page at most.
void answerFrom(FakeHttpCall *call, int size, int cap = 100)
{
    const int offset = queryValue(call, u"offset"_s).toInt();
    const int limit = std::min(queryValue(call, u"limit"_s).toInt(), cap);
    call->answer(200, encodePage(offset, std::clamp(size - offset, 0, limit)));
}

} // namespace

class TestList : public QObject
{
    Q_OBJECT

private slots:
    void serversArePagedEightAtATime();
    void emptyFleet();
    void encodeServersAreReadToTheShortPage();
    void encodeServersEndOnAFullPage();
    void rowsThatMoveAreDroppedAndTold();
    void countThatGrowsIsFollowed();
    void countThatShrinksEnds();
    void smallerPagesLeaveNoGap();
    void ignoredOffsetEnds();
    void smallPagesWithoutACountAreReadOn();
    void rowsWithoutIdAreCounted();
    void rowsThatVanishLeaveNobodyOut();
    void nullIsNotEmpty_data();
    void nullIsNotEmpty();
    void listWithoutEnd_data();
    void listWithoutEnd();
    void unreadablePageIsAskedAgainOnce();
    void errorEndsTheListOnce();
    void cancelEndsTheListOnce();
    void letGoWhileReading();
};

void TestList::serversArePagedEightAtATime()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(stage.call(1)->request.url.path(),
             u"/v1/"_s + fakeProject + u"/cloud-phone/servers"_s);
    QCOMPARE(headerOf(stage.call(1)->request, "X-Auth-Token"), "tok");
    stage.call(1)->answer(200, serverPage(0, 100, 1150));
    QTRY_COMPARE(stage.waiting().size(), 8);
    QCOMPARE(stage.lastTotal, 1150);
    // Answers in any order; each makes room for the next page.
    for (const int offset : { 792, 297, 99, 693, 198, 594, 396, 495, 891, 990, 1089 }) {
        QTRY_VERIFY(stage.waitingAt(offset));
        stage.waitingAt(offset)->answer(200,
                                        serverPage(offset, std::min(100, 1150 - offset), 1150));
        settle();
        QVERIFY(stage.waiting().size() <= 8);
    }
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.constFirst());
    QCOMPARE(stage.listEnds.constFirst()->rows, 1150);
    QCOMPARE(stage.listEnds.constFirst()->pages, 12);
    QVERIFY(!stage.listEnds.constFirst()->changedWhileRead);
    QCOMPARE(stage.rows.size(), 1150);
    QCOMPARE(stage.callCount(), 13);
}

void TestList::emptyFleet()
{
    for (const bool encode : { false, true }) {
        Stage stage;
        stage.list(encode ? encodeServers : servers);
        stage.signInDone();
        QCOMPARE(stage.waitingAt(0), stage.call(1));
        stage.call(1)->answer(200, encode ? encodePage(0, 0) : serverPage(0, 0, 0));
        QTRY_COMPARE(stage.listEnds.size(), 1);
        QVERIFY(stage.listEnds.constFirst());
        QCOMPARE(stage.listEnds.constFirst()->rows, 0);
        QVERIFY(stage.rows.isEmpty());
        QCOMPARE(stage.callCount(), 2);
    }
}

void TestList::encodeServersAreReadToTheShortPage()
{
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    QCOMPARE(stage.call(1)->request.url.path(),
             u"/v1/"_s + fakeProject + u"/cloud-phone/encode-servers"_s);
    stage.call(1)->answer(200, encodePage(0, 100));
    QTRY_COMPARE(stage.waiting().size(), 2);
    QCOMPARE(stage.lastTotal, -1);
    while (stage.listEnds.isEmpty()) {
        const auto ahead = stage.waiting();
        for (FakeHttpCall *call : ahead)
            answerFrom(call, 230);
        QTest::qWait(1);
    }
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 230);
    QVERIFY(!stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::encodeServersEndOnAFullPage()
{
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    stage.call(1)->answer(200, encodePage(0, 100));
    while (stage.listEnds.isEmpty()) {
        const auto ahead = stage.waiting();
        for (FakeHttpCall *call : ahead)
            answerFrom(call, 100);
        QTest::qWait(1);
    }
    QCOMPARE(stage.listEnds.constFirst()->rows, 100);
    QVERIFY(stage.listEnds.constFirst()->isWhole());
}

void TestList::rowsThatMoveAreDroppedAndTold()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 150));
    QTRY_COMPARE(stage.waiting().size(), 1);
    // A new server came first: the seam of the pages is another row, so all is read once more.
    stage.waitingAt(99)->answer(200, serverPage(98, 52, 151));
    QTRY_VERIFY(stage.waitingAt(0));
    stage.waitingAt(0)->answer(200, serverPage(-1, 100, 151));
    QTRY_VERIFY(stage.waitingAt(99));
    stage.waitingAt(99)->answer(200, serverPage(98, 52, 151));
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
    QCOMPARE(stage.listEnds.constFirst()->rows, 151);
    QCOMPARE(stage.rows.size(), 151);
    QCOMPARE(stage.rows.constLast().id.value, u"id-1"_s);
}

void TestList::countThatGrowsIsFollowed()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 199));
    QTRY_COMPARE(stage.waiting().size(), 1);
    stage.waitingAt(99)->answer(200, serverPage(99, 100, 230));
    QTRY_VERIFY(stage.waitingAt(198));
    stage.waitingAt(198)->answer(200, serverPage(198, 32, 230));
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 230);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::countThatShrinksEnds()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 298));
    QTRY_COMPARE(stage.waiting().size(), 2);
    stage.waitingAt(99)->answer(200, serverPage(99, 21, 120));
    stage.waitingAt(198)->answer(200, serverPage(198, 0, 120));
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 120);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::smallerPagesLeaveNoGap()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 60, 130));
    while (stage.listEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *call : calls) {
            const int offset = queryValue(call, u"offset"_s).toInt();
            const int limit = queryValue(call, u"limit"_s).toInt();
            call->answer(200, serverPage(offset, std::min({ 60, limit, 130 - offset }), 130));
        }
        QTest::qWait(1);
    }
    QVERIFY(stage.listEnds.constFirst());
    QCOMPARE(stage.listEnds.constFirst()->rows, 130);
    QVERIFY(!stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::ignoredOffsetEnds()
{
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    stage.call(1)->answer(200, encodePage(0, 100));
    while (stage.listEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *call : calls)
            call->answer(200, encodePage(0, 100));
        QTest::qWait(1);
        QVERIFY(stage.callCount() < 20);
    }
    QCOMPARE(stage.listEnds.constFirst()->rows, 100);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::smallPagesWithoutACountAreReadOn()
{
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    while (stage.listEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *call : calls)
            answerFrom(call, 500, 37);
        QTest::qWait(1);
    }
    QCOMPARE(stage.listEnds.constFirst()->rows, 500);
    QCOMPARE(stage.rows.size(), 500);
    QVERIFY(stage.listEnds.constFirst()->isWhole());
}

void TestList::rowsWithoutIdAreCounted()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, R"({"count":5,"servers":[null,{"server_id":"a","status":5},{},
                                  {"server_id":null,"status":5},7]})");
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.constFirst());
    QCOMPARE(stage.listEnds.constFirst()->rows, 1);
    QCOMPARE(stage.listEnds.constFirst()->unreadable, 4);
    QCOMPARE(stage.listEnds.constFirst()->counted, -1);
}

// Five rows at the head go between two pages: the five behind the seam move to a page that was
// read already.
void TestList::rowsThatVanishLeaveNobodyOut()
{
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    stage.call(1)->answer(200, encodePage(0, 100));
    QTRY_VERIFY(stage.waitingAt(99));
    while (stage.listEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *call : calls) {
            const int offset = queryValue(call, u"offset"_s).toInt();
            const int limit = queryValue(call, u"limit"_s).toInt();
            call->answer(200, encodePage(offset + 5, std::clamp(245 - offset, 0, limit)));
        }
        QTest::qWait(1);
        QVERIFY(stage.callCount() < 40);
    }
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
    QSet<QString> ids;
    for (const FleetRow &row : std::as_const(stage.rows))
        ids.insert(row.id.value);
    for (int i = 5; i < 250; ++i)
        QVERIFY2(ids.contains(u"id"_s + QString::number(i)), qPrintable(QString::number(i)));
}

void TestList::nullIsNotEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("null") << QByteArray(R"({"encode_servers": null})");
    QTest::newRow("none") << QByteArray(R"({"request_id":"r"})");
    QTest::newRow("an object") << QByteArray(R"({"encode_servers": {}})");
}

void TestList::nullIsNotEmpty()
{
    QFETCH(QByteArray, body);
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    stage.call(1)->answer(200, body);
    QTRY_VERIFY(stage.waitingAt(0)); // once more
    stage.waitingAt(0)->answer(200, body);
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QVERIFY(!stage.listEnds.constFirst());
    QCOMPARE(stage.listEnds.constFirst().error().kind, ErrorKind::BadResponse);
    QCOMPARE(stage.listEnds.constFirst().error().code, OwnError::NoList);
}

void TestList::listWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<int>("rowsAPage");
    QTest::newRow("empty rows") << QByteArray("{}") << QByteArray() << 100;
    QTest::newRow("a count beyond all reason")
        << QByteArray() << QByteArray("9000000000000000000") << 0;
    QTest::newRow("the same as text") << QByteArray() << QByteArray("\"9000000000000000000\"") << 0;
    QTest::newRow("one huge page") << QByteArray("{}") << QByteArray() << 1'000'000;
}

void TestList::listWithoutEnd()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, count);
    QFETCH(int, rowsAPage);
    Stage stage;
    stage.list(encodeServers);
    stage.signInDone();
    QByteArray body = "{";
    if (!count.isEmpty())
        body += "\"count\":" + count + ',';
    body += "\"encode_servers\":[";
    for (int i = 0; i < rowsAPage; ++i)
        body += (i > 0 ? QByteArray(",") : QByteArray()) + row;
    body += "]}";
    while (stage.listEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *call : calls)
            call->answer(200, body);
        QTest::qWait(1);
        QVERIFY(stage.callCount() < 60);
    }
    QVERIFY(stage.listEnds.constFirst());
    const ListSummary summary = *stage.listEnds.constFirst();
    QVERIFY(stage.rows.isEmpty());
    QCOMPARE(summary.cutShort, rowsAPage > 0);
    if (rowsAPage > 0)
        QVERIFY(summary.unreadable >= rowsAPage);
    if (count.startsWith('"'))
        QCOMPARE(summary.counted, 9'000'000'000'000'000'000);
}

void TestList::unreadablePageIsAskedAgainOnce()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, "<html>");
    QTRY_COMPARE(stage.waiting().size(), 1);
    QVERIFY(stage.listEnds.isEmpty());
    stage.waitingAt(0)->answer(200, "<html>again");
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst().error().kind, ErrorKind::BadResponse);
    QCOMPARE(stage.listEnds.constFirst().error().detail, u"<html>again"_s);
    QCOMPARE(stage.callCount(), 3);
}

void TestList::errorEndsTheListOnce()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 496));
    QTRY_COMPARE(stage.waiting().size(), 4);
    stage.waitingAt(198)->answer(403, vendorError("CPS.0001"));
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst().error().code, u"CPS.0001"_s);
    QTRY_COMPARE(stage.waiting().size(), 0); // the others are gone
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.rows.size(), 100);
}

void TestList::cancelEndsTheListOnce()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.operation->cancel();
    stage.operation->cancel();
    QVERIFY(stage.listEnds.isEmpty());
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst().error().kind, ErrorKind::Cancelled);
    stage.operation->cancel();
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
}

void TestList::letGoWhileReading()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    QObject::connect(stage.operation, &ListOperation::rowsArrived, &stage.owner, [&stage] {
        stage.operation->disconnect(&stage.owner);
        stage.operation->cancel();
        std::exchange(stage.operation, nullptr)->deleteLater();
    });
    stage.call(1)->answer(200, serverPage(0, 100, 500));
    QTRY_COMPARE(stage.rows.size(), 100);
    QTRY_VERIFY(stage.waiting().isEmpty());
    settle();
    QVERIFY(stage.listEnds.isEmpty());
}

MUSTER_TEST_GUILESS(TestList)

} // namespace tst_list

#include "tst_list.moc"
