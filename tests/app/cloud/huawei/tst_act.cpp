// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Restarts, and what a refused identity means for everything else.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_act {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;

class TestAct : public QObject
{
    Q_OBJECT

private slots:
    void expiredTokenIsRenewedOnceForAll();
    void tokenUsedUpByOtherReadsIsRenewed();
    void projectThatIsAPathIsNotAskedFor();
    void renewedTokenRefusedStops();
    void keyIsTriedAloneFirst();
    void keyRefusedStopsEverything();
    void waitingRetriesStopToo();
    void restartIsSentOnce();
    void restartAsksForRenewal();
    void restartOnRefusedKey();
    void restartWithoutSignInIsNotSent();
    void restartIsHeldBackWhileItWaits();
    void restartIsHeldBackWhileItConnects();
    void cloudGoesBeforeItsOperations();
};

void TestAct::expiredTokenIsRenewedOnceForAll()
{
    Stage stage;
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    stage.signInDone("old");
    stage.call(1)->answer(200, serverPage(0, 100, 397));
    QTRY_COMPARE(stage.waiting().size(), 3);
    const auto calls = stage.waiting();
    for (FakeHttpCall *call : calls)
        call->answer(401, vendorError("APIGW.0307"));
    settle();
    QCOMPARE(stage.waiting().size(), 1); // one renewal for three
    stage.signInDone("new");
    QCOMPARE(stage.waiting().size(), 3);
    for (const int offset : { 99, 198, 297 }) {
        QCOMPARE(headerOf(stage.waitingAt(offset)->request, "X-Auth-Token"), "new");
        stage.waitingAt(offset)->answer(200, serverPage(offset, 100, 397));
    }
    QTRY_COMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst()->rows, 397);
    QVERIFY(refused.isEmpty());
}

// A token that is good for seven calls, and eight reads in flight: one of them is refused again and
// again, by tokens that were good for the others.
void TestAct::tokenUsedUpByOtherReadsIsRenewed()
{
    Stage stage;
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    settle();
    QHash<QByteArray, int> used;
    int tokens = 0;
    int twice = 0;
    QHash<int, int> refusals;
    for (int i = 0; i < 4000 && stage.listEnds.isEmpty(); ++i) {
        auto calls = stage.waiting();
        // The one that was refused is the last to come through.
        std::stable_sort(calls.begin(), calls.end(), [&](FakeHttpCall *one, FakeHttpCall *other) {
            return refusals.value(queryValue(one, u"offset"_s).toInt())
                < refusals.value(queryValue(other, u"offset"_s).toInt());
        });
        for (FakeHttpCall *call : std::as_const(calls)) {
            if (call->request.url.path().startsWith(u"/v3/"_s)) {
                answerToken(call, "token" + QByteArray::number(++tokens));
                continue;
            }
            const int offset = queryValue(call, u"offset"_s).toInt();
            if (used[headerOf(call->request, "X-Auth-Token")]++ >= 7) {
                twice += ++refusals[offset] == 2 ? 1 : 0;
                call->answer(401, vendorError("APIGW.0307"));
            } else {
                call->answer(200, serverPage(offset, std::min(100, 2971 - offset), 2971));
            }
        }
        QTest::qWait(1);
    }
    QCOMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.constFirst());
    QCOMPARE(stage.listEnds.constFirst()->rows, 2971);
    QVERIFY(twice > 0);
    QVERIFY(refused.isEmpty());
}

void TestAct::projectThatIsAPathIsNotAskedFor()
{
    Stage stage(fakeKey(), u"../v2/other"_s);
    stage.list(servers);
    QList<ActAnswer> answers;
    Target target;
    target.id = { u"id0"_s };
    QObject::connect(stage.cloud.act(servers, { target }, &stage.owner), &ActOperation::finished,
                     &stage.owner, [&](const ActAnswer &answer) { answers.append(answer); });
    for (int i = 0; i < 5; ++i)
        settle();
    QCOMPARE(stage.callCount(), 0);
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.constFirst().error().code, OwnError::OddId);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::NotSent);
    QVERIFY(answers.constFirst().stopsRun);
}

void TestAct::renewedTokenRefusedStops()
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

void TestAct::keyIsTriedAloneFirst()
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

void TestAct::keyRefusedStopsEverything()
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

void TestAct::waitingRetriesStopToo()
{
    Stage stage(fakeKey(), fakeProject);
    stage.list(servers);
    settle();
    stage.call(0)->answer(200, serverPage(0, 100, 298));
    QTRY_COMPARE(stage.waiting().size(), 2);
    stage.waitingAt(99)->answer(503, "busy"); // waits for its next try
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

void TestAct::restartIsSentOnce()
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

void TestAct::restartAsksForRenewal()
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

void TestAct::restartOnRefusedKey()
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

void TestAct::restartWithoutSignInIsNotSent()
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
    QVERIFY(answers.constFirst().stopsRun); // or every try would send the password again
}

void TestAct::restartIsHeldBackWhileItWaits()
{
    Stage stage;
    QList<ActAnswer> answers;
    bool stopped = false;
    ActOperation *act = stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner);
    act->setMayLeave([&stopped] { return !stopped; });
    QObject::connect(act, &ActOperation::finished, &stage.owner,
                     [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    stopped = true;
    stage.signInDone();
    QCOMPARE(stage.callCount(), 1); // the sign-in only
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst(), heldBack());
}

void TestAct::restartIsHeldBackWhileItConnects()
{
    Stage stage(fakeKey(), fakeProject);
    QList<ActAnswer> answers;
    bool stopped = false;
    ActOperation *act = stage.cloud.act(servers, { { { u"a"_s }, {}, {}, {} } }, &stage.owner);
    act->setMayLeave([&stopped] { return !stopped; });
    QObject::connect(act, &ActOperation::finished, &stage.owner,
                     [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    QCOMPARE(stage.callCount(), 1);
    QVERIFY(stage.call(0)->mayLeave());
    stopped = true;
    QVERIFY(!stage.call(0)->mayLeave()); // as the network asks when the body is wanted
    Error held;
    held.kind = ErrorKind::Cancelled;
    held.code = OwnError::HeldBack;
    stage.call(0)->fail(held);
    settle();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst(), heldBack());
}

void TestAct::cloudGoesBeforeItsOperations()
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

MUSTER_TEST_GUILESS(TestAct)

} // namespace tst_act

#include "tst_act.moc"
