// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Lists, restarts and jobs of HuaweiCloud over a network that the test plays.
#include "app/cloud/huawei/huaweicloud.h"
#include "tests/app/cloud/huawei/fakehuawei.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const KindId servers { u"huawei.servers"_s };
const KindId encodeServers { u"huawei.encode-servers"_s };

Connection connection(const QString &projectId)
{
    Connection made;
    made.region = u"cn-north-4"_s;
    made.projectId = projectId;
    return made;
}

QByteArray pageOf(const QByteArray &list, const QByteArray &idField, int first, int count,
                  int total)
{
    QByteArray body = "{";
    if (total >= 0)
        body += "\"count\":" + QByteArray::number(total) + ',';
    body += '"' + list + "\":[";
    for (int i = first; i < first + count; ++i) {
        if (i > first)
            body += ',';
        body += "{\"" + idField + "\":\"id" + QByteArray::number(i) + "\",\"status\":5}";
    }
    return body + "]}";
}

QByteArray serverPage(int first, int count, int total)
{
    return pageOf("servers", "server_id", first, count, total);
}

QByteArray encodePage(int first, int count)
{
    return pageOf("encode_servers", "encode_server_id", first, count, -1);
}

QString queryValue(const FakeHttpCall *call, const QString &key)
{
    return QUrlQuery(call->request.url).queryItemValue(key, QUrl::FullyDecoded);
}

struct Stage
{
    explicit Stage(const Credentials &credentials = fakeLogin(), const QString &projectId = {})
        : cloud(connection(projectId), credentials,
                { QUrl(u"https://cph.example.com"_s), QUrl(u"https://iam.example.com"_s) },
                { transport, clock, random })
    {
    }

    void list(const KindId &kind)
    {
        operation = cloud.list(kind, &owner);
        QObject::connect(operation, &ListOperation::rowsArrived, &owner,
                         [this](const QList<FleetRow> &more, qsizetype total) {
                             rows += more;
                             lastTotal = total;
                         });
        QObject::connect(operation, &ListOperation::finished, &owner,
                         [this](const Result<ListSummary> &result) { listEnds.append(result); });
    }
    void signInDone(const QByteArray &token = "tok")
    {
        settle();
        answerToken(transport.calls.last(), token);
        settle();
    }
    [[nodiscard]] qsizetype callCount() const { return transport.calls.size(); }
    [[nodiscard]] FakeHttpCall *call(qsizetype index) const { return transport.calls.at(index); }
    //! \brief Calls that wait for the test's answer.
    [[nodiscard]] QList<FakeHttpCall *> waiting() const
    {
        QList<FakeHttpCall *> calls;
        for (const auto &one : transport.calls) {
            if (one && !one->ended)
                calls.append(one);
        }
        return calls;
    }
    [[nodiscard]] FakeHttpCall *waitingAt(int offset) const
    {
        for (FakeHttpCall *one : waiting()) {
            if (queryValue(one, u"offset"_s).toInt() == offset)
                return one;
        }
        return nullptr;
    }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    HuaweiCloud cloud;
    QObject owner;
    ListOperation *operation = nullptr;
    QList<FleetRow> rows;
    qsizetype lastTotal = -2;
    QList<Result<ListSummary>> listEnds;
};

OpenTarget openTarget(int number, const QString &request)
{
    return { servers,
             { u"id"_s + QString::number(number) },
             { request },
             { u"job"_s + QString::number(number) },
             {} };
}

QByteArray jobsPage(int first, int count, int status)
{
    QByteArray body = "{\"request_id\":\"query\",\"jobs\":[";
    for (int i = first; i < first + count; ++i) {
        if (i > first)
            body += ',';
        body += "{\"job_id\":\"job" + QByteArray::number(i) + "\",\"status\":"
            + QByteArray::number(status) + ",\"end_time\":\"2026-11-20T08:00:00Z\"}";
    }
    return body + "]}";
}

struct FollowStage : Stage
{
    using Stage::Stage;

    void follow(const QList<OpenTarget> &targets)
    {
        look = cloud.follow(targets, &owner);
        QObject::connect(look, &FollowOperation::progressed, &owner,
                         [this](const QList<TargetProgress> &more) { progress += more; });
        QObject::connect(look, &FollowOperation::finished, &owner,
                         [this](const Result<void> &result) { followEnds.append(result); });
    }

    FollowOperation *look = nullptr;
    QList<TargetProgress> progress;
    QList<Result<void>> followEnds;
};

} // namespace

class TestHuaweiCloud : public QObject
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
    void expiredTokenIsRenewedOnceForAll();
    void renewedTokenRefusedStops();
    void keyIsTriedAloneFirst();
    void keyRefusedStopsEverything();
    void waitingRetriesStopToo();
    void restartIsSentOnce();
    void restartAsksForRenewal();
    void restartOnRefusedKey();
    void restartWithoutSignInIsNotSent();
    void jobsAreAskedByTwentyRequests();
    void jobsArePagedUntilAllWereToldOf();
    void jobsOfManyTargetsAreReadAhead();
    void missingJobsAreNotListed();
    void jobWithoutRequestIsAskedForByItself();
    void oneFailingInquiryHidesNoOther();
    void nothingToFollow();
    void cancelEndsTheLookOnce();
    void cloudGoesBeforeItsOperations();
};

void TestHuaweiCloud::serversArePagedEightAtATime()
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

void TestHuaweiCloud::emptyFleet()
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

void TestHuaweiCloud::encodeServersAreReadToTheShortPage()
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

void TestHuaweiCloud::encodeServersEndOnAFullPage()
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

void TestHuaweiCloud::rowsThatMoveAreDroppedAndTold()
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

void TestHuaweiCloud::countThatGrowsIsFollowed()
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

void TestHuaweiCloud::countThatShrinksEnds()
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

void TestHuaweiCloud::smallerPagesLeaveNoGap()
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

void TestHuaweiCloud::ignoredOffsetEnds()
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

void TestHuaweiCloud::unreadablePageIsAskedAgainOnce()
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

void TestHuaweiCloud::errorEndsTheListOnce()
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

void TestHuaweiCloud::cancelEndsTheListOnce()
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

void TestHuaweiCloud::deletedWhileReading()
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

void TestHuaweiCloud::expiredTokenIsRenewedOnceForAll()
{
    Stage stage;
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    stage.signInDone("old");
    stage.call(1)->answer(200, serverPage(0, 100, 400));
    QTRY_COMPARE(stage.waiting().size(), 3);
    const auto calls = stage.waiting();
    for (FakeHttpCall *call : calls)
        call->answer(401, vendorError("APIGW.0307"));
    settle();
    QCOMPARE(stage.waiting().size(), 1); // one renewal for three
    stage.signInDone("new");
    QCOMPARE(stage.waiting().size(), 3);
    for (const int offset : { 100, 200, 300 }) {
        QCOMPARE(headerOf(stage.waitingAt(offset)->request, "X-Auth-Token"), "new");
        stage.waitingAt(offset)->answer(200, serverPage(offset, 100, 400));
    }
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 400);
    QVERIFY(refused.isEmpty());
}

void TestHuaweiCloud::renewedTokenRefusedStops()
{
    Stage stage;
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    stage.signInDone();
    stage.call(1)->answer(401, vendorError("APIGW.0307"));
    stage.signInDone("new");
    stage.waitingAt(0)->answer(401, vendorError("APIGW.0307"));
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst().error().kind, ErrorKind::BadCredentials);
    QCOMPARE(refused.size(), 1);
    stage.list(servers);
    settle();
    QCOMPARE(stage.listEnds.size(), 2);
    QCOMPARE(stage.callCount(), 4); // two tokens, two pages
}

void TestHuaweiCloud::keyIsTriedAloneFirst()
{
    FollowStage stage(fakeKey(), fakeProject);
    stage.clock.advance(std::chrono::milliseconds(900)); // the next try is in another second
    stage.list(servers);
    stage.follow({ openTarget(1, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 1);
    const QByteArray firstSignature = headerOf(stage.call(0)->request, "Authorization");
    // An answer that says nothing of the key: it is asked again, and still alone.
    stage.call(0)->answer(500, "busy");
    settle();
    QCOMPARE(stage.callCount(), 1);
    QVERIFY(stage.clock.hasTimers());
    stage.clock.advance(std::chrono::seconds(1));
    QCOMPARE(stage.callCount(), 2);
    QVERIFY(headerOf(stage.call(1)->request, "Authorization") != firstSignature); // signed anew
    stage.call(1)->answer(200, serverPage(0, 1, 1));
    settle();
    QCOMPARE(stage.callCount(), 3);
    QTRY_COMPARE(stage.listEnds.size(), 1);
}

void TestHuaweiCloud::keyRefusedStopsEverything()
{
    FollowStage stage(fakeKey(), fakeProject);
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    stage.list(encodeServers);
    stage.follow({ openTarget(1, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 1);
    stage.call(0)->answer(401, vendorError("APIGW.0301"));
    settle();
    QCOMPARE(stage.listEnds.size(), 2);
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(!stage.followEnds.constFirst());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(stage.callCount(), 1);
    stage.clock.advance(std::chrono::hours(1));
    settle();
    QCOMPARE(stage.callCount(), 1);
}

void TestHuaweiCloud::waitingRetriesStopToo()
{
    Stage stage(fakeKey(), fakeProject);
    stage.list(servers);
    settle();
    stage.call(0)->answer(200, serverPage(0, 100, 300));
    QTRY_COMPARE(stage.waiting().size(), 2);
    stage.waitingAt(100)->answer(503, "busy"); // waits for its next try
    stage.list(encodeServers);
    settle();
    for (FakeHttpCall *call : stage.waiting()) {
        if (call->request.url.path().endsWith(u"encode-servers"_s))
            call->answer(401, vendorError("APIGW.0301"));
    }
    settle();
    QCOMPARE(stage.listEnds.size(), 2);
    const qsizetype before = stage.callCount();
    stage.clock.advance(std::chrono::hours(1));
    settle();
    QCOMPARE(stage.callCount(), before);
}

void TestHuaweiCloud::restartIsSentOnce()
{
    Stage stage;
    QList<ActAnswer> answers;
    QObject::connect(stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner),
                     &ActOperation::finished, &stage.owner,
                     [&answers](const ActAnswer &answer) { answers.append(answer); });
    stage.signInDone();
    QCOMPARE(stage.callCount(), 2);
    QVERIFY(stage.call(1)->isAct);
    QCOMPARE(stage.call(1)->request.body, R"({"server_ids":["a"]})");
    QCOMPARE(stage.call(1)->request.url.toEncoded(),
             "https://cph.example.com/v1/" + fakeProject.toUtf8()
                 + "/cloud-phone/servers/batch-restart");
    stage.call(1)->answer(503, "busy");
    settle();
    stage.clock.advance(std::chrono::hours(1));
    settle();
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::Unknown);
}

void TestHuaweiCloud::restartAsksForRenewal()
{
    Stage stage;
    QList<ActAnswer> answers;
    QList<Result<void>> renewals;
    QObject::connect(stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner),
                     &ActOperation::finished, &stage.owner, [&](const ActAnswer &answer) {
                         answers.append(answer);
                         QObject::connect(
                             stage.cloud.renewSignIn(&stage.owner), &AuthOperation::finished,
                             &stage.owner,
                             [&](const Result<void> &result) { renewals.append(result); });
                     });
    stage.signInDone();
    stage.call(1)->answer(401, vendorError("APIGW.0307"));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::RefusedToken);
    stage.signInDone("new");
    QCOMPARE(stage.callCount(), 3);
    QCOMPARE(renewals.size(), 1);
    QVERIFY(renewals.constFirst());
}

void TestHuaweiCloud::restartOnRefusedKey()
{
    Stage stage(fakeKey(), fakeProject);
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    QList<ActAnswer> answers;
    const auto act = [&] {
        QObject::connect(stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner),
                         &ActOperation::finished, &stage.owner,
                         [&answers](const ActAnswer &answer) { answers.append(answer); });
        settle();
    };
    act();
    stage.call(0)->answer(401, vendorError("APIGW.0301"));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::Answered);
    QCOMPARE(answers.constFirst().targets.constFirst().outcome, Outcome::Rejected);
    QVERIFY(answers.constFirst().stopsRun);
    QCOMPARE(refused.size(), 1);
    act();
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(answers.at(1).verdict, ActVerdict::NotSent);
    QVERIFY(answers.at(1).stopsRun);
    QCOMPARE(answers.at(1).error->delivery, Delivery::NotSent);
}

void TestHuaweiCloud::restartWithoutSignInIsNotSent()
{
    Stage stage;
    QList<ActAnswer> answers;
    QObject::connect(stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner),
                     &ActOperation::finished, &stage.owner,
                     [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    Error error;
    error.kind = ErrorKind::Timeout;
    error.delivery = Delivery::Sent; // the sign-in left, the restart did not
    stage.call(0)->fail(error);
    settle();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::NotSent);
    QCOMPARE(answers.constFirst().error->delivery, Delivery::NotSent);
    QVERIFY(!answers.constFirst().stopsRun);
}

void TestHuaweiCloud::jobsAreAskedByTwentyRequests()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 45; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 3);
    QList<int> sizes;
    int first = 0;
    const auto calls = stage.waiting();
    for (FakeHttpCall *call : calls) {
        const int asked = int(queryValue(call, u"request_ids"_s).split(u',').size());
        sizes.append(asked);
        call->answer(200, jobsPage(first, asked, 2));
        first += asked;
    }
    QCOMPARE(sizes, (QList<int> { 20, 20, 5 }));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 45);
    for (const TargetProgress &one : stage.progress) {
        QCOMPARE(one.outcome, Outcome::Succeeded);
        QCOMPARE(one.id.value.mid(2), one.jobId.value.mid(3));
        QCOMPARE(one.requestId.value.mid(1), one.jobId.value.mid(3));
    }
}

void TestHuaweiCloud::jobsArePagedUntilAllWereToldOf()
{
    FollowStage stage;
    stage.follow({ openTarget(150, u"r"_s), openTarget(7, u"r2"_s) });
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 1);
    QCOMPARE(queryValue(stage.waitingAt(0), u"request_ids"_s), u"r,r2"_s);
    stage.waitingAt(0)->answer(200, jobsPage(0, 100, 1));
    QTRY_VERIFY(stage.waitingAt(100));
    QCOMPARE(stage.progress.size(), 1);
    stage.waitingAt(100)->answer(200, jobsPage(100, 100, -1));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.callCount(), 3); // full page or not: nothing is left to ask about
    QCOMPARE(stage.progress.at(0).outcome, Outcome::Running);
    QCOMPARE(stage.progress.at(1).outcome, Outcome::Failed);
    QVERIFY(stage.progress.at(1).error);
}

void TestHuaweiCloud::jobsOfManyTargetsAreReadAhead()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 1000; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i / 100)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 4);
    while (stage.followEnds.isEmpty()) {
        const auto calls = stage.waiting();
        QVERIFY(calls.size() <= 4);
        for (FakeHttpCall *call : calls)
            call->answer(200, jobsPage(queryValue(call, u"offset"_s).toInt(), 100, 2));
        QTest::qWait(1);
    }
    QCOMPARE(stage.progress.size(), 1000);
    QCOMPARE(stage.callCount(), 11);
}

void TestHuaweiCloud::missingJobsAreNotListed()
{
    FollowStage stage;
    stage.follow({ openTarget(1, u"r"_s), openTarget(2, u"r"_s) });
    stage.signInDone();
    stage.waitingAt(0)->answer(200, jobsPage(2, 1, 1));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().id.value, u"id2"_s);
}

void TestHuaweiCloud::jobWithoutRequestIsAskedForByItself()
{
    FollowStage stage;
    stage.follow({ openTarget(1, {}) });
    stage.signInDone();
    QCOMPARE(stage.waiting().constFirst()->request.url.path(),
             u"/v1/"_s + fakeProject + u"/cloud-phone/jobs/job1"_s);
    stage.waiting().constFirst()->answer(200, R"({"request_id":"q","job_id":"job1","status":2})");
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().outcome, Outcome::Succeeded);
    QVERIFY(stage.progress.constFirst().requestId.isEmpty());
}

void TestHuaweiCloud::oneFailingInquiryHidesNoOther()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 25; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 2);
    stage.waiting().at(0)->answer(400, vendorError("CPS.0161"));
    settle();
    QVERIFY(stage.followEnds.isEmpty());
    stage.waiting().at(0)->answer(200, jobsPage(20, 5, 2));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.followEnds.constFirst().error().code, u"CPS.0161"_s);
    QCOMPARE(stage.progress.size(), 5);
}

void TestHuaweiCloud::nothingToFollow()
{
    FollowStage stage;
    stage.follow({});
    QVERIFY(stage.followEnds.isEmpty());
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.callCount(), 0);
}

void TestHuaweiCloud::cancelEndsTheLookOnce()
{
    FollowStage stage;
    stage.follow({ openTarget(1, u"r"_s) });
    stage.signInDone();
    stage.look->cancel();
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.followEnds.constFirst().error().kind, ErrorKind::Cancelled);
    stage.look->cancel();
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
}

void TestHuaweiCloud::cloudGoesBeforeItsOperations()
{
    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    QObject owner;
    int ends = 0;
    {
        HuaweiCloud cloud(connection(fakeProject), fakeKey(),
                          { QUrl(u"https://cph.example.com"_s), {} }, { transport, clock, random });
        for (const KindId &kind : { servers, encodeServers }) {
            connect(cloud.list(kind, &owner), &ListOperation::finished, &owner,
                    [&ends](const Result<ListSummary> &result) {
                        ends += !result && result.error().kind == ErrorKind::Cancelled ? 1 : 0;
                    });
        }
        settle();
        QCOMPARE(transport.calls.size(), 1); // the other one waits for its permit
    }
    QCOMPARE(ends, 0);
    settle();
    QCOMPARE(ends, 2);
}

QTEST_GUILESS_MAIN(TestHuaweiCloud)
#include "tst_huaweicloud.moc"
