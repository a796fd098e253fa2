// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Credentials that were refused are tried again when a person asks, and only then: one request a
// time, and what it learns holds for everything.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_tryagain {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

// By the clock of the stage: 2026-11-20 08:09:10.
const HttpHeaders hourEarlier { { "Date", "Fri, 20 Nov 2026 07:09:10 GMT" } };
const HttpHeaders onTime { { "Date", "Fri, 20 Nov 2026 08:09:10 GMT" } };

struct TryStage : FollowStage
{
    explicit TryStage(const Credentials &credentials = fakeKey(),
                      const QString &projectId = fakeProject)
        : FollowStage(credentials, projectId)
        , refused(&cloud, &Cloud::credentialsRefused)
        , accepted(&cloud, &Cloud::credentialsAccepted)
    {
    }
    void listNow()
    {
        list(servers);
        settle();
    }
    void answerLast(int status, const QByteArray &body, const HttpHeaders &headers = {})
    {
        transport.calls.last()->answer(status, body, headers);
        settle();
    }
    [[nodiscard]] Error lastRefusal() const
    {
        return refused.constLast().constFirst().value<Error>();
    }

    QSignalSpy refused;
    QSignalSpy accepted;
};

} // namespace

class TestTryAgain : public QObject
{
    Q_OBJECT

private slots:
    void oneRequestAPress();
    void successRevivesEverything();
    void otherRequestsWaitForTheOneTry();
    void aTryWithoutAnAnswerIsNotTheLast();
    void countsRefusals();
    void newKeyCountsAnew();
    void actsAreNotTheOneTry();
    void passwordIsSentOnceAPress();
    void pastedTokenIsTriedAgain();
    void passcodeIsNotSentTwice();
    void wrongClockIsTold_data();
    void wrongClockIsTold();
    void wrongClockIsToldByASignInOfAKey();
    void tokensHaveNoClock();
};

void TestTryAgain::oneRequestAPress()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.refused.size(), 1);
    for (int i = 0; i < 3; ++i)
        stage.listNow(); // by a timer, say
    QCOMPARE(stage.callCount(), 1);
    for (int press = 1; press <= 3; ++press) {
        stage.cloud.tryAgain();
        stage.cloud.tryAgain();
        stage.listNow();
        QCOMPARE(stage.callCount(), 1 + press);
        stage.answerLast(401, vendorError("APIGW.0301"));
        stage.clock.advance(10min);
        settle();
        QCOMPARE(stage.callCount(), 1 + press); // never by itself
        QCOMPARE(stage.refused.size(), 1 + press); // told anew each time
        QVERIFY(!stage.listEnds.constLast());
    }
    stage.listNow();
    QCOMPARE(stage.callCount(), 4);
    QVERIFY(stage.accepted.isEmpty());
}

void TestTryAgain::successRevivesEverything()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    stage.cloud.tryAgain();
    stage.listNow();
    stage.answerLast(200, serverPage(0, 2, 2));
    QTRY_COMPARE(stage.listEnds.size(), 2);
    QVERIFY(stage.listEnds.constLast());
    QCOMPARE(stage.accepted.size(), 1);
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 3);
    stage.answerLast(200, jobsPage(0, 1, 2));
    QTRY_COMPARE(stage.progress.size(), 1);
    // A later refusal is told as the first one was.
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.refused.size(), 2);
}

void TestTryAgain::otherRequestsWaitForTheOneTry()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    stage.cloud.tryAgain();
    stage.listNow();
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 2);
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(!stage.followEnds.constFirst());

    stage.cloud.tryAgain();
    stage.listNow();
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 3);
    stage.answerLast(200, serverPage(0, 2, 2));
    QCOMPARE(stage.callCount(), 4);
}

void TestTryAgain::aTryWithoutAnAnswerIsNotTheLast()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    for (int press = 0; press < 2; ++press) {
        stage.cloud.tryAgain();
        stage.listNow();
        Error tls;
        tls.kind = ErrorKind::Tls; // not asked again by itself
        const qsizetype calls = stage.callCount();
        QCOMPARE(calls, 2 + press);
        stage.transport.calls.last()->fail(tls);
        settle();
        QCOMPARE(stage.listEnds.constLast().error().kind, ErrorKind::Tls);
        stage.listNow();
        QCOMPARE(stage.callCount(), calls);
    }
}

void TestTryAgain::countsRefusals()
{
    TryStage stage;
    for (int n = 1; n <= 6; ++n) {
        stage.cloud.tryAgain();
        stage.listNow();
        stage.answerLast(401, vendorError("APIGW.0301"));
        QCOMPARE(stage.lastRefusal().refusals, n);
        QCOMPARE(stage.listEnds.constLast().error().refusals, n);
    }
    stage.cloud.tryAgain();
    stage.listNow();
    stage.answerLast(200, serverPage(0, 2, 2));
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.lastRefusal().refusals, 1);
}

void TestTryAgain::newKeyCountsAnew()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    stage.cloud.setCredentials(fakeKey()); // the same once more
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.lastRefusal().refusals, 2);
    AccessKey other = fakeKey();
    other.accessKeyId = u"EXAMPLEAK00000000002"_s;
    stage.cloud.setCredentials(other);
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.lastRefusal().refusals, 1);
}

void TestTryAgain::actsAreNotTheOneTry()
{
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    Target target;
    target.id = { u"id0"_s };
    QList<ActAnswer> answers;
    connect(stage.cloud.act(servers, { target }, &stage.owner), &ActOperation::finished,
            &stage.owner, [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.constFirst().verdict == ActVerdict::NotSent);
}

void TestTryAgain::passwordIsSentOnceAPress()
{
    TryStage stage(fakeLogin(), {});
    stage.listNow();
    stage.answerLast(401, R"({"error":{"code":401,"message":"wrong"}})");
    QCOMPARE(stage.callCount(), 1);
    stage.listNow();
    QCOMPARE(stage.callCount(), 1);
    stage.cloud.tryAgain();
    stage.listNow();
    QCOMPARE(stage.callCount(), 2);
    QVERIFY(stage.call(1)->isAct);
    stage.answerLast(401, R"({"error":{"code":401,"message":"wrong"}})");
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(stage.refused.size(), 2);
    QCOMPARE(stage.lastRefusal().refusals, 2);
    stage.cloud.tryAgain();
    stage.listNow();
    stage.signInDone();
    stage.answerLast(200, serverPage(0, 2, 2));
    QTRY_VERIFY(stage.listEnds.constLast());
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.callCount(), 4);
}

void TestTryAgain::pastedTokenIsTriedAgain()
{
    TryStage stage(PastedToken { Secret(u"pasted"_s) });
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"));
    QCOMPARE(stage.lastRefusal().code, OwnError::PastedTokenEnded);
    stage.cloud.tryAgain();
    stage.listNow();
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(headerOf(stage.call(1)->request, "X-Auth-Token"), "pasted");
    stage.answerLast(200, serverPage(0, 2, 2));
    QCOMPARE(stage.accepted.size(), 1);
}

void TestTryAgain::passcodeIsNotSentTwice()
{
    PasswordLogin login = fakeLogin();
    login.userId = u"user-id"_s;
    login.passcode = Secret(u"123456"_s);
    TryStage stage(login, {});
    stage.listNow();
    stage.answerLast(401, vendorError("IAM.1061"));
    QCOMPARE(stage.callCount(), 1);
    stage.cloud.tryAgain();
    stage.listNow();
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(stage.lastRefusal().code, OwnError::PasscodeNeeded);
    QVERIFY(!stage.listEnds.constLast());
}

void TestTryAgain::wrongClockIsTold_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<int>("offset"); // 0: none
    QTest::newRow("by Date") << QByteArray("verify failed") << hourEarlier << -3600;
    QTest::newRow("on time") << QByteArray("verify failed") << onTime << 0;
    QTest::newRow("no Date") << QByteArray("verify failed") << HttpHeaders() << 0;
    QTest::newRow("two times in the message")
        << QByteArray("Incorrect IAM authentication information: AK/SK authentication failed, "
                      "signature expired, 20261120T080910Z, now 20261120T070910Z")
        << HttpHeaders() << -3600;
    QTest::newRow("two times, the cloud's first")
        << QByteArray("signature expired: server time 2026-11-20T08:29:10Z, signed at "
                      "2026-11-20T08:09:09Z")
        << onTime << 1201;
    QTest::newRow("little, but the answer says so")
        << QByteArray("signature expired: 20261120T080910Z 20261120T081110Z") << HttpHeaders()
        << 120;
    QTest::newRow("a token's end is no clock")
        << QByteArray("security token expired at 2026-11-20T01:00:00Z, now 2026-11-20T08:09:10Z")
        << onTime << 0;
}

void TestTryAgain::wrongClockIsTold()
{
    QFETCH(QByteArray, message);
    QFETCH(HttpHeaders, headers);
    QFETCH(int, offset);
    const std::optional<std::chrono::seconds> expected
        = offset == 0 ? std::nullopt : std::optional(std::chrono::seconds(offset));
    const QByteArray body = R"({"error_code":"APIGW.0301","error_msg":")" + message + R"("})";
    TryStage stage;
    stage.listNow();
    stage.answerLast(401, body, headers);
    QVERIFY(stage.listEnds.constLast().error().clockOffset == expected);
    QVERIFY(stage.lastRefusal().clockOffset == expected);

    TryStage acting;
    Target target;
    target.id = { u"id0"_s };
    QList<ActAnswer> answers;
    connect(acting.cloud.act(servers, { target }, &acting.owner), &ActOperation::finished,
            &acting.owner, [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    acting.answerLast(401, body, headers);
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.constFirst().error->clockOffset == expected);
}

void TestTryAgain::wrongClockIsToldByASignInOfAKey()
{
    TryStage stage(fakeKey(), {});
    stage.listNow();
    QVERIFY(stage.call(0)->request.url.host() == u"iam.example.com");
    stage.answerLast(401, vendorError("APIGW.0301"), hourEarlier);
    QVERIFY(stage.lastRefusal().clockOffset == std::chrono::seconds(-3600));
}

void TestTryAgain::tokensHaveNoClock()
{
    TryStage stage(PastedToken { Secret(u"pasted"_s) });
    stage.listNow();
    stage.answerLast(401, vendorError("APIGW.0301"), hourEarlier);
    QVERIFY(!stage.lastRefusal().clockOffset);
}

MUSTER_TEST_GUILESS(TestTryAgain)

} // namespace tst_tryagain

#include "tst_tryagain.moc"
