// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The vendor's errors in every shape, and what is kept of them.
#include "app/cloud/huawei/errorparser.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_errorparser {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

HttpReply answer(const QByteArray &body, int status, const HttpHeaders &headers = {})
{
    return { status, headers, body };
}

const QDateTime moment = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10));

} // namespace

class TestErrorParser : public QObject
{
    Q_OBJECT

private slots:
    void errorShapes_data();
    void errorShapes();
    void errorKinds_data();
    void errorKinds();
    void errorsHoldNoSecrets();
};

void TestErrorParser::errorShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("requestId");
    QTest::newRow("service") << QByteArray(
        R"({"error_code":"CPS.0097","error_msg":"m","request_id":"r"})")
                             << u"CPS.0097"_s << u"m"_s << u"r"_s;
    QTest::newRow("gateway") << QByteArray(
        R"({"error_code":"APIGW.0301","error_msg":"m","request_id":"r"})")
                             << u"APIGW.0301"_s << u"m"_s << u"r"_s;
    QTest::newRow("identity") << QByteArray(
        R"({"error":{"code":401,"message":"m","title":"Unauthorized"}})")
                              << u"401"_s << u"m"_s << u"h"_s;
    QTest::newRow("camel case") << QByteArray(R"({"errorCode":"A.1","errorMsg":"m"})") << u"A.1"_s
                                << u"m"_s << u"h"_s;
    QTest::newRow("short") << QByteArray(R"({"code":"A.1","message":"m"})") << u"A.1"_s << u"m"_s
                           << u"h"_s;
    QTest::newRow("inside") << QByteArray(R"({"error":{"error_code":"IAM.0011","error_msg":"m"}})")
                            << u"IAM.0011"_s << u"m"_s << u"h"_s;
    QTest::newRow("denied by policy") << QByteArray(
        R"({"error_code":"PAP5.0001","error_msg":"m","encoded_authorization_message":"zzz"})")
                                      << u"PAP5.0001"_s << u"m"_s << u"h"_s;
    QTest::newRow("code missing") << QByteArray(R"({"error_msg":"m"})") << QString() << QString()
                                  << u"h"_s;
    QTest::newRow("code null") << QByteArray(R"({"error_code":null,"error":null})") << QString()
                               << QString() << u"h"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << QString() << QString() << u"h"_s;
    QTest::newRow("empty") << QByteArray() << QString() << QString() << u"h"_s;
}

void TestErrorParser::errorShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, requestId);
    const Error error
        = errorOf(answer(body, 400, { { "X-Request-Id", "h" }, { "Retry-After", "3" } }), moment);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.requestId, requestId);
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.delivery, Delivery::Sent);
    QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(3)));
    QCOMPARE(error.detail.isEmpty(), !code.isEmpty() || body.isEmpty());
}

void TestErrorParser::errorKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << QByteArray("APIGW.0301") << ErrorKind::BadCredentials;
    QTest::newRow("403") << 403 << QByteArray("CPS.9999") << ErrorKind::Forbidden;
    QTest::newRow("404") << 404 << QByteArray("APIGW.0101") << ErrorKind::NotFound;
    QTest::newRow("404 of no vendor") << 404 << QByteArray() << ErrorKind::NotFound;
    QTest::newRow("408") << 408 << QByteArray("APIGW.0201") << ErrorKind::Timeout;
    QTest::newRow("409") << 409 << QByteArray("X") << ErrorKind::Conflict;
    QTest::newRow("429") << 429 << QByteArray("APIGW.0308") << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << QByteArray("CPS.0003") << ErrorKind::ServerFault;
    QTest::newRow("no permission with 400")
        << 400 << QByteArray("CPS.0001") << ErrorKind::Forbidden;
    QTest::newRow("state, dot missing") << 400 << QByteArray("CPS0158") << ErrorKind::Conflict;
    QTest::newRow("gone") << 400 << QByteArray("CPS.0123") << ErrorKind::NotFound;
    QTest::newRow("other") << 400 << QByteArray("CPS.0096") << ErrorKind::Refused;
    QTest::newRow("no code") << 400 << QByteArray() << ErrorKind::BadResponse;
    QTest::newRow("redirect") << 302 << QByteArray() << ErrorKind::BadResponse;
}

void TestErrorParser::errorKinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorOf(answer("{\"error_code\":\"" + code + "\"}", status), moment).kind, kind);
}

void TestErrorParser::errorsHoldNoSecrets()
{
    const Error error = errorOf(
        answer(
            R"({"error_code":"APIGW.0301","error_msg":"verify aksk signature fail, the canonical )"
            R"(request is GET|/|x-security-token:very-secret||"})",
            401),
        moment);
    QVERIFY(error.message.startsWith(u"verify aksk signature fail"_s));
    QVERIFY(!error.message.contains(u"very-secret"_s));
    const Error html = errorOf(
        answer("<p>X-Auth-Token: MIIsecretsecretsecretsecretsecretsecret</p>", 502), moment);
    QVERIFY(!html.detail.contains(u"MIIsecret"_s));
}

MUSTER_TEST_GUILESS(TestErrorParser)

} // namespace tst_errorparser

#include "tst_errorparser.moc"
