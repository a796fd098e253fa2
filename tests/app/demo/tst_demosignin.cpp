// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who the demo cloud lets in: passwords, tokens, signatures.

#include "app/cloud/huawei/requests.h"
#include "tests/app/demo/demostage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_demosignin {

using namespace muster;
using namespace muster::demo;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestDemoSignIn : public QObject
{
    Q_OBJECT

private slots:
    void connectionIsReady();
    void loginGivesToken();
    void wrongPasswordIsRefused();
    void callerIsChecked();
    void expiredTokenIsRefused();
    void signatureIsAccepted();
    void badSignatureIsRefused_data();
    void badSignatureIsRefused();
    void projectsAreListed();
    void passcodes();
};

void TestDemoSignIn::connectionIsReady()
{
    const Stage stage;
    const Connection password = stage.cloud->connection();
    QVERIFY(password.demo);
    QCOMPARE(password.provider, u"huawei"_s);
    QCOMPARE(password.endpoint, stage.cloud->endpoint());
    QCOMPARE(password.identityEndpoint, stage.cloud->endpoint());
    QCOMPARE(password.endpoint.host(), u"127.0.0.1"_s);
    QVERIFY(password.endpoint.port() > 0);
    QVERIFY(password.projectId.isEmpty());
    const Connection key = stage.cloud->connection(CredentialKind::AccessKey);
    QCOMPARE(key.id, password.id);
    QCOMPARE(key.projectId, stage.cloud->projectId());
}

void TestDemoSignIn::loginGivesToken()
{
    Stage stage;
    const DemoAnswer answer
        = stage.client.login(stage.cloud->passwordLogin(), stage.cloud->region());
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.headers.value("x-subject-token").size() > 1000);
    const QJsonObject token = answer.body.value("token"_L1).toObject();
    QCOMPARE(token.value("project"_L1).toObject().value("id"_L1).toString(),
             stage.cloud->projectId());
    const auto expires
        = QDateTime::fromString(token.value("expires_at"_L1).toString(), Qt::ISODateWithMs);
    const auto issued
        = QDateTime::fromString(token.value("issued_at"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(expires.isValid());
    QCOMPARE(issued.secsTo(expires), 24 * 3600);
    QCOMPARE(stage.get("servers").status, 200);
}

void TestDemoSignIn::wrongPasswordIsRefused()
{
    Stage stage;
    PasswordLogin wrong = stage.cloud->passwordLogin();
    wrong.password = Secret(wrong.password.reveal() + u'x');
    const DemoAnswer answer = stage.client.login(wrong, stage.cloud->region());
    QCOMPARE(answer.status, 401);
    const QJsonObject error = answer.body.value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1), QJsonValue(401));
    QCOMPARE(error.value("title"_L1).toString(), u"Unauthorized"_s);
    QVERIFY(!answer.headers.contains("x-subject-token"));
    QCOMPARE(stage.client.send("POST", "/v3/auth/tokens", {}, "{").status, 400);
}

void TestDemoSignIn::callerIsChecked()
{
    Stage stage;
    const DemoAnswer nobody = stage.client.send("GET", stage.service + "servers");
    QCOMPARE(nobody.status, 401);
    QCOMPARE(nobody.code(), u"APIGW.0301"_s);
    QCOMPARE(nobody.body.value("request_id"_L1).toString().toLatin1(),
             nobody.headers.value("x-request-id"));

    const QByteArray good = stage.token;
    stage.token = "nonsense";
    QCOMPARE(stage.get("servers").code(), u"APIGW.0301"_s);

    stage.token
        = stage.client.login(stage.cloud->passwordLogin(), {}).headers.value("x-subject-token");
    QVERIFY(!stage.token.isEmpty());
    const DemoAnswer unscoped = stage.get("servers");
    QCOMPARE(unscoped.status, 403);
    QCOMPARE(unscoped.code(), u"CPS.0001"_s);

    stage.token = good;
    stage.service = "/v1/ffffffffffffffffffffffffffffffff/cloud-phone/";
    QCOMPARE(stage.get("servers").code(), u"CPS.0001"_s);
}

void TestDemoSignIn::expiredTokenIsRefused()
{
    Stage stage;
    QCOMPARE(stage.get("servers").status, 200);
    stage.cloud->expireTokens();
    const DemoAnswer expired = stage.get("servers");
    QCOMPARE(expired.status, 401);
    QCOMPARE(expired.code(), u"APIGW.0307"_s);
    stage.signIn();
    QCOMPARE(stage.get("servers").status, 200);

    DemoSettings shortLived = quick();
    shortLived.tokenLife = std::chrono::seconds(0);
    stage.cloud->setSettings(shortLived);
    stage.signIn();
    QCOMPARE(stage.get("servers").code(), u"APIGW.0307"_s);
}

void TestDemoSignIn::signatureIsAccepted()
{
    Stage stage;
    const AccessKey key = stage.cloud->accessKey();
    const QByteArray list = stage.service + "servers?server_name=%E7%9B%B4%E6%92%AD&limit=5";
    const auto asked = stage.client.prepared("GET", list, {}, QDateTime::currentDateTimeUtc());
    const DemoAnswer answer = stage.client.sendSigned(asked, key, list, {});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.value("servers"_L1).toArray().size(), 5);

    const QByteArray restart = stage.service + "servers/batch-restart";
    const QByteArray body = Stage::listBody(u"server_ids"_s, stage.normalServers().mid(0, 2));
    auto act = stage.client.prepared("POST", restart, body, QDateTime::currentDateTimeUtc());
    act.headers.emplaceBack("X-Project-Id", stage.cloud->projectId().toLatin1());
    QCOMPARE(stage.client.sendSigned(act, key, restart, body).status, 200);
    QCOMPARE(stage.cloud->restartCounts().size(), 2);
}

void TestDemoSignIn::badSignatureIsRefused_data()
{
    QTest::addColumn<QString>("secret"); // appended to the secret key
    QTest::addColumn<QString>("keyId"); // appended to the access key id
    QTest::addColumn<int>("minutesOff");
    QTest::addColumn<QByteArray>("sentBody"); // appended after signing
    QTest::addColumn<QByteArray>("sentQuery"); // appended after signing
    QTest::addColumn<QString>("code");
    const QString wrong = u"APIGW.0301"_s;
    const QString late = u"APIGW.0303"_s;
    QTest::newRow("secret") << u"x"_s << QString() << 0 << QByteArray() << QByteArray() << wrong;
    QTest::newRow("key id") << QString() << u"x"_s << 0 << QByteArray() << QByteArray() << wrong;
    QTest::newRow("body") << QString() << QString() << 0 << QByteArray(" ") << QByteArray()
                          << wrong;
    QTest::newRow("query") << QString() << QString() << 0 << QByteArray() << QByteArray("?a=1")
                           << wrong;
    QTest::newRow("too old") << QString() << QString() << -16 << QByteArray() << QByteArray()
                             << late;
    QTest::newRow("too new") << QString() << QString() << 16 << QByteArray() << QByteArray()
                             << late;
    QTest::newRow("just in time") << QString() << QString() << 14 << QByteArray() << QByteArray()
                                  << QString();
}

void TestDemoSignIn::badSignatureIsRefused()
{
    QFETCH(QString, secret);
    QFETCH(QString, keyId);
    QFETCH(int, minutesOff);
    QFETCH(QByteArray, sentBody);
    QFETCH(QByteArray, sentQuery);
    QFETCH(QString, code);
    Stage stage;
    AccessKey key = stage.cloud->accessKey();
    key.secretKey = Secret(key.secretKey.reveal() + secret);
    key.accessKeyId += keyId;
    const QByteArray target = stage.service + "servers/batch-restart";
    const QByteArray body = Stage::listBody(u"server_ids"_s, stage.normalServers().mid(0, 1));
    const auto at = QDateTime::currentDateTimeUtc().addSecs(minutesOff * 60);
    const auto input = stage.client.prepared("POST", target, body, at);
    const DemoAnswer answer
        = stage.client.sendSigned(input, key, target + sentQuery, body + sentBody);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.status, code.isEmpty() ? 200 : 401);
    QCOMPARE(stage.cloud->restartCounts().size(), code.isEmpty() ? 1 : 0);
}

void TestDemoSignIn::projectsAreListed()
{
    Stage stage;
    const QByteArray target = "/v3/projects?name=" + stage.cloud->region().toLatin1();
    const auto input = stage.client.prepared("GET", target, {}, QDateTime::currentDateTimeUtc());
    const DemoAnswer answer = stage.client.sendSigned(input, stage.cloud->accessKey(), target, {});
    QCOMPARE(answer.status, 200);
    const QJsonArray projects = answer.body.value("projects"_L1).toArray();
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects.at(0).toObject().value("id"_L1).toString(), stage.cloud->projectId());

    const HttpHeaders token { { "X-Auth-Token", stage.token } };
    const DemoAnswer all = stage.client.send("GET", "/v3/auth/projects", token);
    QCOMPARE(all.body.value("projects"_L1).toArray().size(), 3);
    const DemoAnswer nobody = stage.client.send("GET", "/v3/projects");
    QCOMPARE(nobody.status, 401);
    QCOMPARE(nobody.body.value("error"_L1).toObject().value("code"_L1), QJsonValue(401));
}

void TestDemoSignIn::passcodes()
{
    Stage stage;
    const auto signIn = [&stage](const PasswordLogin &login) {
        const huawei::ServiceRequest request
            = huawei::tokenByPassword(login, { {}, stage.cloud->region() });
        return stage.client.send("POST", "/v3/auth/tokens?nocatalog=true", {}, request.body);
    };
    const PasswordLogin login = stage.cloud->mfaLogin();
    QCOMPARE(login.passcode.reveal().size(), 6);
    PasswordLogin wrong = login;
    wrong.passcode = Secret(login.passcode.reveal() == u"000000" ? u"000001"_s : u"000000"_s);
    QCOMPARE(signIn(wrong).code(), u"IAM.1061"_s);
    PasswordLogin without = login;
    without.userId.clear();
    QCOMPARE(signIn(without).status, 401);
    PasswordLogin another = login;
    another.userId += u'x';
    QCOMPARE(signIn(another).code(), u"IAM.1061"_s);

    const DemoAnswer answer = signIn(login);
    QCOMPARE(answer.status, 201);
    const QJsonObject token = answer.body.value("token"_L1).toObject();
    QCOMPARE(token.value("methods"_L1).toArray().size(), 2);
    QVERIFY(!token.value("mfa_authn_at"_L1).toString().isEmpty());
    stage.token = answer.headers.value("x-subject-token");
    QCOMPARE(stage.get("servers").status, 200);
    QCOMPARE(signIn(login).code(), u"IAM.1061"_s); // a code counts once
    QCOMPARE(signIn(stage.cloud->mfaLogin(1)).status, 201);
}

MUSTER_TEST_GUILESS(TestDemoSignIn)

} // namespace tst_demosignin

#include "tst_demosignin.moc"
