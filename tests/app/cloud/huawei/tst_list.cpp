// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Fleets read page by page, also while they change.
#include "tests/app/cloud/huawei/cloudstage.h"

#include <QTest>

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;

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
    void unreadablePageIsAskedAgainOnce();
    void errorEndsTheListOnce();
    void cancelEndsTheListOnce();
    void deletedWhileReading();
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
    for (const int offset : { 800, 300, 100, 700, 200, 600, 400, 500, 900, 1000, 1100 }) {
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
    stage.waitingAt(200)->answer(200, encodePage(200, 30));
    stage.waitingAt(100)->answer(200, encodePage(100, 100));
    QTRY_VERIFY(!stage.listEnds.isEmpty() || !stage.waiting().isEmpty());
    while (stage.listEnds.isEmpty()) {
        const auto ahead = stage.waiting();
        for (FakeHttpCall *call : ahead)
            call->answer(200, encodePage(0, 0));
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
            call->answer(200, encodePage(0, 0));
        QTest::qWait(1);
    }
    QCOMPARE(stage.listEnds.constFirst()->rows, 100);
}

void TestList::rowsThatMoveAreDroppedAndTold()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 150));
    QTRY_COMPARE(stage.waiting().size(), 1);
    // A new server came first: row 99 moved to the next page.
    stage.waitingAt(100)->answer(200, serverPage(99, 51, 151));
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
    QCOMPARE(stage.listEnds.constFirst()->rows, 150);
    QCOMPARE(stage.rows.size(), 150);
}

void TestList::countThatGrowsIsFollowed()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 200));
    QTRY_COMPARE(stage.waiting().size(), 1);
    stage.waitingAt(100)->answer(200, serverPage(100, 100, 230));
    QTRY_VERIFY(stage.waitingAt(200));
    stage.waitingAt(200)->answer(200, serverPage(200, 30, 230));
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 230);
    QVERIFY(stage.listEnds.constFirst()->changedWhileRead);
}

void TestList::countThatShrinksEnds()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(200, serverPage(0, 100, 300));
    QTRY_COMPARE(stage.waiting().size(), 2);
    stage.waitingAt(100)->answer(200, serverPage(100, 20, 120));
    stage.waitingAt(200)->answer(200, serverPage(200, 0, 120));
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
    stage.call(1)->answer(200, serverPage(0, 100, 500));
    QTRY_COMPARE(stage.waiting().size(), 4);
    stage.waitingAt(200)->answer(403, vendorError("CPS.0001"));
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

void TestList::deletedWhileReading()
{
    Stage stage;
    stage.list(servers);
    stage.signInDone();
    QObject::connect(stage.operation, &ListOperation::rowsArrived, &stage.owner,
                     [&stage] { delete std::exchange(stage.operation, nullptr); });
    stage.call(1)->answer(200, serverPage(0, 100, 500));
    QTRY_COMPARE(stage.rows.size(), 100);
    settle();
    QVERIFY(stage.waiting().isEmpty());
    QVERIFY(stage.listEnds.isEmpty());
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_list.moc"
