// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The signature against every vector in tests/data/volcengine, and the requests that are signed.
#include "app/cloud/volcengine/requests.h"
#include "app/cloud/volcengine/signing.h"
#include "app/core/qtversions.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_signing {

using namespace muster;
using namespace muster::volcengine;
using namespace Qt::StringLiterals;

namespace {

QJsonArray readVectors()
{
    QFile file(test::testData(u"volcengine/signing-vectors.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()["vectors"_L1].toArray();
}

QByteArray bytesOf(const QJsonValue &value) { return value.toString().toUtf8(); }

// What is signed: of the headers that are sent those that the vector's profile names.
SigningInput inputOf(const QJsonObject &vector)
{
    const QJsonObject request = vector["request"_L1].toObject();
    SigningInput input;
    input.method = bytesOf(request["method"_L1]);
    input.path = request["path"_L1].toString();
    const QJsonArray query = request["query"_L1].toArray();
    for (const QJsonValue &pair : query)
        input.query.emplaceBack(pair[0].toString(), pair[1].toString());
    input.body = bytesOf(request["body"_L1]);
    input.headers.emplaceBack("X-Date", bytesOf(vector["x_date"_L1]));
    input.headers.emplaceBack("X-Content-Sha256", bodyHash(input.body));
    const QByteArray token = bytesOf(vector["credentials"_L1]["session_token"_L1]);
    if (!token.isEmpty())
        input.headers.emplaceBack("X-Security-Token", token);
    if (vector["signed_header_profile"_L1].toString() == "full"_L1) {
        input.headers.emplaceBack("Host", bytesOf(request["host"_L1]));
        const QByteArray type = bytesOf(request["content_type"_L1]);
        if (!type.isEmpty())
            input.headers.emplaceBack("Content-Type", type);
    }
    return input;
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QDateTime timeOf(const QString &date)
{
    return takenForUtc(QDateTime::fromString(date, u"yyyyMMdd'T'HHmmss'Z'"_s));
}

AccessKey keyOf(const QJsonObject &vector)
{
    const QJsonValue credentials = vector["credentials"_L1];
    return { credentials["access_key_id"_L1].toString(),
             Secret(credentials["secret_access_key"_L1].toString()),
             Secret(credentials["session_token"_L1].toString()) };
}

} // namespace

class TestVolcengineSigning final : public QObject
{
    Q_OBJECT

private slots:
    void vector_data();
    void vector();
    void ownRequestsAreThoseOfTheVectors_data();
    void ownRequestsAreThoseOfTheVectors();
    void oneChangedByteChangesTheSignature();
    void theUsualPortIsNotSigned();
    void theOldListIsAGet();
    void actions();
};

void TestVolcengineSigning::vector_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray vectors = readVectors();
    QCOMPARE(vectors.size(), 8);
    for (const QJsonValue &value : vectors)
        QTest::newRow(qPrintable(value["name"_L1].toString())) << value.toObject();
}

void TestVolcengineSigning::vector()
{
    QFETCH(const QJsonObject, vector);
    const SigningInput input = inputOf(vector);
    const QJsonValue steps = vector["intermediate"_L1];
    const QByteArray date = bytesOf(vector["x_date"_L1]);
    const SigningScope scope { bytesOf(vector["region"_L1]), bytesOf(vector["service"_L1]) };
    const AccessKey key = keyOf(vector);
    const QByteArray secret = key.secretKey.reveal().toUtf8();

    QCOMPARE(bodyHash(input.body), bytesOf(steps["body_sha256"_L1]));
    QCOMPARE(kit::canonicalQuery(input.query), bytesOf(steps["canonical_query"_L1]));
    const QByteArray canonical = canonicalRequest(input);
    QCOMPARE(canonical, bytesOf(steps["canonical_request"_L1]));
    QCOMPARE(bodyHash(canonical), bytesOf(steps["canonical_request_sha256"_L1]));
    QCOMPARE(credentialScope(date, scope), bytesOf(steps["credential_scope"_L1]));
    const QByteArray toSign = stringToSign(date, scope, canonical);
    QCOMPARE(toSign, bytesOf(steps["string_to_sign"_L1]));
    const QByteArray signing = signingKey(secret, date, scope);
    QCOMPARE(signing.toHex(), bytesOf(steps["k_signing_hex"_L1]));
    const QJsonValue expected = vector["expected"_L1];
    QVERIFY(!bytesOf(expected["signature"_L1]).isEmpty());
    QCOMPARE(signature(signing, toSign), bytesOf(expected["signature"_L1]));
    QCOMPARE(authorization(input, scope, key.accessKeyId.toUtf8(), secret),
             bytesOf(expected["authorization"_L1]));
}

// Requests as they are sent, where a vector has exactly their body.
void TestVolcengineSigning::ownRequestsAreThoseOfTheVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QTest::addColumn<QString>("taskId");
    const QJsonArray vectors = readVectors();
    for (const QJsonValue &value : vectors) {
        const QString name = value["name"_L1].toString();
        if (name == "restart-basic"_L1 || name == "byteplus-restart"_L1) {
            const QByteArray body = bytesOf(value["request"_L1]["body"_L1]);
            QTest::newRow(qPrintable(name))
                << value.toObject()
                << QJsonDocument::fromJson(body).object()["TaskId"_L1].toString();
        }
    }
}

void TestVolcengineSigning::ownRequestsAreThoseOfTheVectors()
{
    QFETCH(const QJsonObject, vector);
    QFETCH(const QString, taskId);
    QVERIFY(!taskId.isEmpty());
    const QJsonValue request = vector["request"_L1];
    LiveRequest live = enable(EnableAction::Restart, taskId, {});
    live.body = bytesOf(request["body"_L1]); // one of them names a group, in another order
    const HttpRequest http = signedWith(
        live,
        { QUrl(u"https://"_s + request["host"_L1].toString()), vector["region"_L1].toString() },
        keyOf(vector), timeOf(vector["x_date"_L1].toString()));
    QCOMPARE(http.url.toEncoded(),
             "https://" + bytesOf(request["host"_L1])
                 + "/?Action=RestartPullToPushTask&Version=2023-01-01");
    const QJsonObject headers = vector["expected"_L1]["headers_to_send"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it.key() != "Host"_L1) // the network layer's
            QCOMPARE(headerOf(http, it.key().toUtf8()), bytesOf(it.value()));
    }
}

void TestVolcengineSigning::oneChangedByteChangesTheSignature()
{
    SigningInput input;
    input.method = "POST";
    input.headers = { { "X-Date", "20250102T030405Z" } };
    input.body = "{}";
    const SigningScope scope { "cn-north-1", "live" };
    const QByteArray before = authorization(input, scope, "AK", "SK");
    QCOMPARE(authorization(input, scope, "AK", "SK"), before);
    QVERIFY(authorization(input, { "cn-north-2", "live" }, "AK", "SK") != before);
    input.body = "{} ";
    QVERIFY(authorization(input, scope, "AK", "SK") != before);
}

void TestVolcengineSigning::theUsualPortIsNotSigned()
{
    const AccessKey key { u"AK"_s, Secret(u"SK"_s), {} };
    const QDateTime at = timeOf(u"20250102T030405Z"_s);
    const LiveRequest request = listPage(ListAction::V2, 1);
    const auto proof = [&](const QString &url) {
        return headerOf(signedWith(request, { QUrl(url), u"cn-north-1"_s }, key, at),
                        "Authorization");
    };
    QCOMPARE(proof(u"https://live.example.com:443/"_s), proof(u"https://live.example.com"_s));
    QVERIFY(proof(u"https://live.example.com:444"_s) != proof(u"https://live.example.com"_s));
}

void TestVolcengineSigning::theOldListIsAGet()
{
    const HttpRequest http = signedWith(
        listPage(ListAction::V1, 3), { QUrl(u"https://h"_s), u"r"_s },
        { u"AK"_s, Secret(u"SK"_s), Secret(u"TOKEN"_s) }, timeOf(u"20250102T030405Z"_s));
    QCOMPARE(http.method, "GET");
    QCOMPARE(http.url.query(), u"Action=ListPullToPushTask&Page=3&Size=500&Version=2023-01-01"_s);
    QVERIFY(http.body.isEmpty());
    QVERIFY(headerOf(http, "Content-Type").isEmpty());
    QCOMPARE(headerOf(http, "X-Security-Token"), "TOKEN");
    QVERIFY(headerOf(http, "Authorization")
                .contains("SignedHeaders=host;x-content-sha256;x-date;x-security-token,"));
}

void TestVolcengineSigning::actions()
{
    QCOMPARE(enableAction(u"ContinuePullToPushTask"_s), EnableAction::Continue);
    QCOMPARE(enableAction(u"RelaunchPullToPushTask"_s), EnableAction::Relaunch);
    QCOMPARE(enableAction({}), EnableAction::Restart);
    QCOMPARE(enableAction(u"DeletePullToPushTask"_s), EnableAction::Restart);
    const LiveRequest request = enable(EnableAction::Continue, u"t1"_s, u"群组"_s);
    QCOMPARE(request.action, u"ContinuePullToPushTask"_s);
    QCOMPARE(request.body, QByteArray("{\"GroupName\":\"群组\",\"TaskId\":\"t1\"}"));
    QCOMPARE(enable(EnableAction::Restart, u"t1"_s, {}).body, QByteArray("{\"TaskId\":\"t1\"}"));
}

MUSTER_TEST_GUILESS(TestVolcengineSigning)

} // namespace tst_signing

#include "tst_signing.moc"
