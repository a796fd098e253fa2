// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Signing in by a code that counts once, and by a token that cannot be renewed.
#include "app/cloud/huawei/signin.h"
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace tst_signinways {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

PasswordLogin mfaLogin(const QString &code = u"123456"_s)
{
    PasswordLogin login = fakeLogin();
    login.userId = u"0a1b2c3d"_s;
    login.passcode = Secret(code);
    return login;
}

PastedToken pasted() { return { Secret(u"MIIpasted"_s) }; }

struct Asked
{
    explicit Asked(const Credentials &credentials, const QString &projectId = fakeProject)
        : signIn({ credentials, QUrl(u"https://iam.example.com"_s), u"cn-north-4"_s, projectId },
                 transport, clock, random, nullptr)
        , refused(&signIn, &SignIn::refused)
    {
    }
    void acquire()
    {
        signIn.acquire(kit::Lane::Reads, &context, [this](const Result<kit::Permit> &result) {
            if (result)
                ++permits;
            else
                errors.append(result.error());
        });
        settle();
    }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    QObject context;
    SignIn signIn;
    QSignalSpy refused;
    int permits = 0;
    QList<Error> errors;
};

} // namespace

class TestSignInWays : public QObject
{
    Q_OBJECT

private slots:
    void aCodeIsSentOnceAndTheNextIsAskedFor();
    void anEndedTokenAsksForACode();
    void withoutACodeNothingIsSent();
    void aWrongCodeIsNotTriedAgain();
    void aLostAnswerSpendsTheCodeToo();
    void aPastedTokenGoesOutAsItIs();
    void aRefusedPastedTokenAsksForANewOne();
    void aPastedTokenFindsItsProject();
    void aRunHearsThatThePastedTokenEnded();
};

void TestSignInWays::aCodeIsSentOnceAndTheNextIsAskedFor()
{
    Asked f(mfaLogin());
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    QVERIFY(f.transport.calls.constFirst()->isAct);
    const QByteArray body = f.transport.calls.constFirst()->request.body;
    QVERIFY(body.contains("\"totp\":{\"user\":{\"id\":\"0a1b2c3d\",\"passcode\":\"123456\"}}"));
    answerToken(f.transport.calls.constFirst(), "tok");
    settle();
    QCOMPARE(f.permits, 1);

    // Refused by the service: a password alone would be sent again, a code never is.
    f.signIn.noteTokenRefused(f.signIn.generation());
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    QCOMPARE(f.errors.size(), 1);
    QCOMPARE(f.errors.constFirst().kind, ErrorKind::BadCredentials);
    QCOMPARE(f.errors.constFirst().code, OwnError::PasscodeNeeded);
    QCOMPARE(f.refused.size(), 1);
}

void TestSignInWays::anEndedTokenAsksForACode()
{
    Asked f(mfaLogin());
    f.acquire();
    answerToken(f.transport.calls.constFirst(), "tok");
    settle();
    f.clock.advance(std::chrono::hours(23));
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    QCOMPARE(f.refused.size(), 1);
    QCOMPARE(f.errors.constLast().code, OwnError::PasscodeNeeded);
}

void TestSignInWays::withoutACodeNothingIsSent()
{
    Asked f(mfaLogin({}));
    f.acquire();
    QVERIFY(f.transport.calls.isEmpty());
    QCOMPARE(f.refused.size(), 1);
    QCOMPARE(f.errors.constFirst().code, OwnError::PasscodeNeeded);
}

void TestSignInWays::aWrongCodeIsNotTriedAgain()
{
    Asked f(mfaLogin());
    f.acquire();
    f.transport.calls.constFirst()->answer(400, vendorError("IAM.1061"));
    settle();
    QCOMPARE(f.errors.constFirst().kind, ErrorKind::BadCredentials);
    QCOMPARE(f.errors.constFirst().code, OwnError::PasscodeRefused);
    QVERIFY(f.errors.constFirst().message.startsWith(u"IAM.1061"_s));
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    QCOMPARE(f.refused.size(), 1);
}

void TestSignInWays::aLostAnswerSpendsTheCodeToo()
{
    Asked f(mfaLogin());
    f.acquire();
    Error lost;
    lost.kind = ErrorKind::Timeout;
    lost.delivery = Delivery::Sent;
    f.transport.calls.constFirst()->fail(lost);
    settle();
    QCOMPARE(f.errors.constFirst().kind, ErrorKind::Timeout);
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    QCOMPARE(f.errors.constLast().code, OwnError::PasscodeNeeded);
}

void TestSignInWays::aPastedTokenGoesOutAsItIs()
{
    Asked f(pasted());
    f.acquire();
    QCOMPARE(f.permits, 1);
    QVERIFY(f.transport.calls.isEmpty());
    const HttpRequest request
        = f.signIn.authorised(jobById(fakeProject, u"j"_s), QUrl(u"https://cph.example.com"_s));
    QCOMPARE(headerOf(request, "X-Auth-Token"), "MIIpasted");
    QVERIFY(headerOf(request, "Authorization").isEmpty());
}

void TestSignInWays::aRefusedPastedTokenAsksForANewOne()
{
    Stage stage(pasted(), fakeProject);
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    settle();
    stage.call(0)->answer(401, vendorError("APIGW.0307"));
    settle();
    QCOMPARE(stage.callCount(), 1); // asked once, no renewal
    QCOMPARE(refused.size(), 1);
    QCOMPARE(stage.listEnds.size(), 1);
    const Error told = refused.constFirst().constFirst().value<Error>();
    for (const Error &error : { told, stage.listEnds.constFirst().error() }) {
        QCOMPARE(error.code, OwnError::PastedTokenEnded);
        QCOMPARE(error.kind, ErrorKind::BadCredentials);
        QVERIFY(error.message.contains(u"APIGW.0307"_s));
    }
    // Nothing more is sent until there is another.
    stage.list(servers);
    settle();
    QCOMPARE(stage.callCount(), 1);
    stage.cloud.setCredentials(PastedToken { Secret(u"MIInew"_s) });
    stage.list(servers);
    settle();
    QCOMPARE(stage.callCount(), 2);
    QCOMPARE(headerOf(stage.call(1)->request, "X-Auth-Token"), "MIInew");
}

void TestSignInWays::aPastedTokenFindsItsProject()
{
    Asked f(pasted(), {});
    f.acquire();
    QCOMPARE(f.transport.calls.size(), 1);
    const HttpRequest request = f.transport.calls.constFirst()->request;
    QCOMPARE(request.url.toEncoded(), "https://iam.example.com/v3/auth/projects");
    QCOMPARE(headerOf(request, "X-Auth-Token"), "MIIpasted");
    f.transport.calls.constFirst()->answer(
        200, R"({"projects":[{"id":"x","name":"MOS"},{"id":"p4","name":"cn-north-4"}]})");
    settle();
    QCOMPARE(f.permits, 1);
    QCOMPARE(f.signIn.projectId(), u"p4"_s);
}

void TestSignInWays::aRunHearsThatThePastedTokenEnded()
{
    Stage stage(pasted(), fakeProject);
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    ActOperation *act
        = stage.cloud.act(servers, { { TargetId { u"s"_s }, u"s"_s, {}, u"5"_s } }, &stage.owner);
    QList<ActAnswer> answers;
    connect(act, &ActOperation::finished, this,
            [&answers](const ActAnswer &answer) { answers.append(answer); });
    settle();
    stage.call(0)->answer(401, vendorError("APIGW.0307"));
    settle();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().verdict, ActVerdict::Answered); // all rejected, never sent again
    QVERIFY(answers.constFirst().stopsRun);
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(refused.size(), 1);
}

MUSTER_TEST_GUILESS(TestSignInWays)

} // namespace tst_signinways

#include "tst_signinways.moc"
