// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who may send when, with which proof of identity.
#include "app/cloud/huawei/signin.h"
#include "tests/app/cloud/huawei/fakehuawei.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_signin {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    explicit Stage(const Credentials &credentials, const QString &projectId = {},
                   const QString &projectName = u"cn-north-4"_s)
        : signIn({ credentials, QUrl(u"https://iam.example.com"_s), projectName, projectId },
                 transport, clock, random, nullptr)
    {
    }

    //! \brief Asks for a permit; what came of it stands in permits or errors.
    void acquire()
    {
        signIn.acquire(kit::Lane::Reads, &context, [this](const Result<kit::Permit> &result) {
            if (result)
                permits.append(*result);
            else
                errors.append(result.error());
        });
    }
    [[nodiscard]] FakeHttpCall *call(qsizetype index) const { return transport.calls.at(index); }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    QObject context;
    SignIn signIn;
    QList<kit::Permit> permits;
    QList<Error> errors;
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void tokenIsAskedForOnceForAll();
    void permitNeverComesWithinTheCall();
    void tokenIsRenewedBeforeItEnds();
    void refusedTokenIsReplacedOnce();
    void refusedPasswordIsNeverTriedAgain_data();
    void refusedPasswordIsNeverTriedAgain();
    void troubleOnTheWayIsNoRefusal_data();
    void troubleOnTheWayIsNoRefusal();
    void unansweredPasswordIsNotSentAgain_data();
    void unansweredPasswordIsNotSentAgain();
    void tokenWithoutUse_data();
    void tokenWithoutUse();
    void projectIsLookedUpForAKey();
    void projectMustBeTheOnlyOne_data();
    void projectMustBeTheOnlyOne();
    void keyRefusedAtLookUpStops();
    void keySendsOneByOneUntilAccepted();
    void keyRefusedStopsAll();
    void withoutRegionAndProjectNothingIsSent();
    void deadWaitersAreForgotten();
    void waitersHearOfTheEnd();
};

void TestSignIn::tokenIsAskedForOnceForAll()
{
    Stage stage { fakeLogin() };
    QSignalSpy found(&stage.signIn, &SignIn::projectFound);
    for (int i = 0; i < 5; ++i)
        stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 1);
    QVERIFY(stage.call(0)->isAct); // so that nothing below sends the password twice
    QCOMPARE(stage.call(0)->request.url.toEncoded(),
             "https://iam.example.com/v3/auth/tokens?nocatalog=true");
    QVERIFY(stage.permits.isEmpty());

    answerToken(stage.call(0), "tok-1");
    settle();
    QCOMPARE(stage.permits.size(), 5);
    QCOMPARE(stage.signIn.projectId(), fakeProject);
    QCOMPARE(found.size(), 1);
    stage.acquire();
    settle();
    QCOMPARE(stage.permits.size(), 6);
    QCOMPARE(stage.transport.calls.size(), 1);
    const HttpRequest request
        = stage.signIn.authorised(projectsByName(u"x"_s), QUrl(u"https://cph.example.com"_s));
    QCOMPARE(headerOf(request, "X-Auth-Token"), "tok-1");
}

void TestSignIn::permitNeverComesWithinTheCall()
{
    Stage stage { fakeKey(), fakeProject };
    stage.acquire();
    QVERIFY(stage.permits.isEmpty());
    settle();
    QCOMPARE(stage.permits.size(), 1);
    QVERIFY(stage.transport.calls.isEmpty());
}

void TestSignIn::tokenIsRenewedBeforeItEnds()
{
    Stage stage { fakeLogin() };
    stage.acquire();
    settle();
    answerToken(stage.call(0), "tok-1");
    settle();
    stage.clock.advance(std::chrono::hours(23) - std::chrono::seconds(1));
    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 1);
    stage.clock.advance(std::chrono::seconds(1));
    stage.acquire();
    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 2);
    QCOMPARE(stage.permits.size(), 2);
    answerToken(stage.call(1), "tok-2");
    settle();
    QCOMPARE(stage.permits.size(), 4);
    QCOMPARE(stage.signIn.generation(), 2u);
}

void TestSignIn::refusedTokenIsReplacedOnce()
{
    Stage stage { fakeLogin() };
    stage.acquire();
    settle();
    answerToken(stage.call(0), "tok-1");
    settle();
    const quint64 first = stage.signIn.generation();
    stage.signIn.noteTokenRefused(first);
    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 2);
    answerToken(stage.call(1), "tok-2");
    settle();
    // Another request that was sent with the old token is told late.
    stage.signIn.noteTokenRefused(first);
    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 2);
    QCOMPARE(stage.permits.size(), 3);
}

void TestSignIn::refusedPasswordIsNeverTriedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("wrong") << 401 << QByteArray(R"({"error":{"code":401,"message":"wrong"}})");
    QTest::newRow("locked") << 401 << vendorError("IAM.0061");
    QTest::newRow("no programmatic access") << 403 << vendorError("IAM.0081");
    QTest::newRow("bad request") << 400 << QByteArray();
}

void TestSignIn::refusedPasswordIsNeverTriedAgain()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Stage stage { fakeLogin() };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    stage.acquire();
    stage.acquire();
    settle();
    stage.call(0)->answer(status, body);
    settle();
    QCOMPARE(stage.errors.size(), 2);
    QCOMPARE(stage.errors.constFirst().httpStatus, status);
    QVERIFY(!stage.errors.constFirst().message.contains(u"pass-word"_s));
    QCOMPARE(refused.size(), 1);
    stage.clock.advance(std::chrono::hours(48));
    stage.acquire();
    settle();
    QCOMPARE(stage.errors.size(), 3);
    QCOMPARE(stage.transport.calls.size(), 1);
    QCOMPARE(refused.size(), 1);
}

void TestSignIn::troubleOnTheWayIsNoRefusal_data()
{
    QTest::addColumn<int>("status"); // 0: it never left
    QTest::newRow("never left") << 0;
    QTest::newRow("429") << 429;
}

void TestSignIn::troubleOnTheWayIsNoRefusal()
{
    QFETCH(int, status);
    Stage stage { fakeLogin() };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    stage.acquire();
    settle();
    if (status == 0) {
        Error error;
        error.kind = ErrorKind::Offline;
        stage.call(0)->fail(error);
    } else {
        stage.call(0)->answer(status, "busy");
    }
    settle();
    stage.clock.advance(std::chrono::hours(1));
    settle();
    QCOMPARE(stage.errors.size(), 1);
    QCOMPARE(stage.transport.calls.size(), 1); // nobody sends it again by itself
    QVERIFY(refused.isEmpty());

    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 2);
    answerToken(stage.call(1), "tok-1");
    settle();
    QCOMPARE(stage.permits.size(), 1);
}

void TestSignIn::unansweredPasswordIsNotSentAgain_data()
{
    QTest::addColumn<int>("status"); // 0: it left, and nothing came back
    QTest::newRow("no answer") << 0;
    QTest::newRow("408") << 408;
    QTest::newRow("500") << 500;
    QTest::newRow("302") << 302;
}

void TestSignIn::unansweredPasswordIsNotSentAgain()
{
    QFETCH(int, status);
    Stage stage { fakeLogin() };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    stage.acquire();
    settle();
    if (status == 0) {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.delivery = Delivery::Sent;
        stage.call(0)->fail(error);
    } else {
        stage.call(0)->answer(status, "busy");
    }
    settle();
    QCOMPARE(refused.size(), 1); // a person is asked
    QVERIFY(refused.constFirst().constFirst().value<Error>().kind != ErrorKind::BadCredentials);
    stage.acquire();
    settle();
    QCOMPARE(stage.errors.size(), 2);
    QCOMPARE(stage.transport.calls.size(), 1);
}

void TestSignIn::tokenWithoutUse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no token") << QByteArray(R"({"token":{"project":{"id":"p"}}})") << QByteArray();
    QTest::newRow("no project") << QByteArray(R"({"token":{}})") << QByteArray("tok");
}

void TestSignIn::tokenWithoutUse()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    Stage stage { fakeLogin() };
    stage.acquire();
    settle();
    stage.call(0)->answer(201, body, { { "X-Subject-Token", token } });
    settle();
    QCOMPARE(stage.errors.size(), 1);
    QVERIFY(stage.permits.isEmpty());
}

void TestSignIn::projectIsLookedUpForAKey()
{
    Stage stage { fakeKey() };
    QSignalSpy found(&stage.signIn, &SignIn::projectFound);
    stage.acquire();
    stage.acquire();
    settle();
    QCOMPARE(stage.transport.calls.size(), 1);
    QVERIFY(!stage.call(0)->isAct);
    QCOMPARE(stage.call(0)->request.url.toEncoded(),
             "https://iam.example.com/v3/projects?name=cn-north-4");
    QVERIFY(headerOf(stage.call(0)->request, "X-Project-Id").isEmpty());
    QVERIFY(headerOf(stage.call(0)->request, "Authorization").startsWith("SDK-HMAC-SHA256 "));
    stage.call(0)->answer(200, R"({"projects":[{"id":"p1","name":"cn-north-4"}]})");
    settle();
    QCOMPARE(stage.permits.size(), 2); // the look-up has proven the key
    QCOMPARE(stage.signIn.projectId(), u"p1"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"p1"_s);
}

void TestSignIn::projectMustBeTheOnlyOne_data()
{
    QTest::addColumn<QByteArray>("projects");
    QTest::newRow("none") << QByteArray("[]");
    QTest::newRow("two") << QByteArray(
        R"([{"id":"a","name":"cn-north-4"},{"id":"b","name":"cn-north-4"}])");
    QTest::newRow("others") << QByteArray(R"([{"id":"a","name":"cn-north-4_sub"}])");
}

void TestSignIn::projectMustBeTheOnlyOne()
{
    QFETCH(QByteArray, projects);
    Stage stage { fakeKey() };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    stage.acquire();
    settle();
    stage.call(0)->answer(200, "{\"projects\":" + projects + "}");
    settle();
    QCOMPARE(stage.errors.size(), 1);
    QCOMPARE(stage.errors.constFirst().kind, ErrorKind::NotFound);
    QVERIFY(refused.isEmpty());
}

void TestSignIn::keyRefusedAtLookUpStops()
{
    Stage stage { fakeKey() };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    stage.acquire();
    settle();
    stage.call(0)->answer(401, vendorError("APIGW.0301"));
    settle();
    stage.acquire();
    settle();
    QCOMPARE(stage.errors.size(), 2);
    QCOMPARE(stage.errors.at(1).kind, ErrorKind::BadCredentials);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(stage.transport.calls.size(), 1);
}

void TestSignIn::keySendsOneByOneUntilAccepted()
{
    Stage stage { fakeKey(), fakeProject };
    for (int i = 0; i < 4; ++i)
        stage.acquire();
    settle();
    QCOMPARE(stage.permits.size(), 1);
    // Its answer proved nothing (a 500): the next one may try.
    stage.permits.clear();
    settle();
    QCOMPARE(stage.permits.size(), 1);
    stage.signIn.noteAccepted();
    settle();
    QCOMPARE(stage.permits.size(), 3);
    stage.acquire();
    settle();
    QCOMPARE(stage.permits.size(), 4);
}

void TestSignIn::keyRefusedStopsAll()
{
    Stage stage { fakeKey(), fakeProject };
    QSignalSpy refused(&stage.signIn, &SignIn::refused);
    for (int i = 0; i < 3; ++i)
        stage.acquire();
    settle();
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.code = u"APIGW.0301"_s;
    stage.signIn.refuse(error);
    stage.signIn.refuse(error);
    settle();
    QCOMPARE(stage.permits.size(), 1);
    QCOMPARE(stage.errors.size(), 2);
    QCOMPARE(refused.size(), 1);
}

void TestSignIn::withoutRegionAndProjectNothingIsSent()
{
    Stage stage { fakeLogin(), {}, {} };
    stage.acquire();
    settle();
    QCOMPARE(stage.errors.size(), 1);
    QCOMPARE(stage.errors.constFirst().kind, ErrorKind::InvalidInput);
    QVERIFY(stage.transport.calls.isEmpty());
}

void TestSignIn::deadWaitersAreForgotten()
{
    Stage stage { fakeKey(), fakeProject };
    int granted = 0;
    {
        QObject shortLived;
        stage.signIn.acquire(kit::Lane::Reads, &shortLived,
                             [&granted](const auto &) { ++granted; });
    }
    stage.acquire();
    settle();
    QCOMPARE(granted, 0);
    QCOMPARE(stage.permits.size(), 1);
}

void TestSignIn::waitersHearOfTheEnd()
{
    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    QObject context;
    QList<Error> errors;
    {
        SignIn signIn({ fakeLogin(), QUrl(u"https://iam.example.com"_s), u"p"_s, {} }, transport,
                      clock, random, nullptr);
        signIn.acquire(kit::Lane::Reads, &context, [&errors](const Result<kit::Permit> &result) {
            if (!result)
                errors.append(result.error());
        });
        settle();
    }
    QVERIFY(errors.isEmpty());
    settle();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.constFirst().kind, ErrorKind::Cancelled);
}

MUSTER_TEST_GUILESS(TestSignIn)

} // namespace tst_signin

#include "tst_signin.moc"
