// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is sent to Huawei Cloud, byte for byte.
#include "app/cloud/huawei/requests.h"
#include "app/cloud/huawei/signing.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_requests {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

const KindSpec &serverKind = *kindSpec({ u"huawei.servers"_s });
const KindSpec &encodeKind = *kindSpec({ u"huawei.encode-servers"_s });

const QString project = u"0123456789abcdef0123456789abcdef"_s;
const QUrl endpoint(u"https://cph.cn-north-4.myhuaweicloud.com"_s);
const QDateTime moment = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10));

AccessKey permanentKey()
{
    return { u"EXAMPLEAK00000000001"_s, Secret(u"example-secret-key-not-real-0001"_s), {} };
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray sentUrl(const ServiceRequest &request)
{
    return unauthorised(request, endpoint).url.toEncoded();
}

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void tokenNamesProjectByName();
    void tokenPrefersProjectId();
    void tokenByPasscode();
    void tokenForTheAccount();
    void projectsAreAskedByName();
    void listPages();
    void restartBodies();
    void jobQueries();
    void idsInPathsStayOneSegment_data();
    void idsInPathsStayOneSegment();
    void reservedCharactersAreEncodedOnce();
    void tokenHeader();
    void signatureIsTheVendorsOwn();
    void signedHostIsTheOneThatIsSent_data();
    void signedHostIsTheOneThatIsSent();
    void temporaryKeySignsItsToken();
};

void TestRequests::tokenNamesProjectByName()
{
    const PasswordLogin login { u"acme"_s, u"op\"1"_s, Secret(u"pässwort"_s) };
    const ServiceRequest request = tokenByPassword(login, { {}, u"cn-north-4"_s });
    QCOMPARE(request.method, "POST");
    QCOMPARE(sentUrl(request),
             "https://cph.cn-north-4.myhuaweicloud.com/v3/auth/tokens?nocatalog=true");
    QCOMPARE(
        request.body,
        QByteArray("{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":"
                   "{\"domain\":{\"name\":\"acme\"},\"name\":\"op\\\"1\",\"password\":"
                   "\"pässwort\"}}},\"scope\":{\"project\":{\"name\":\"cn-north-4\"}}}}"));
}

// In the shape of "Obtaining a User Token Through Password and Virtual MFA Authentication".
void TestRequests::tokenByPasscode()
{
    const PasswordLogin login { u"acme"_s, u"op"_s, Secret(u"pw"_s), u"0a1b"_s,
                                Secret(u"012345"_s) };
    QByteArray expected(
        "{\"auth\":{\"identity\":{\"methods\":[\"password\",\"totp\"],\"password\":{\"user\":"
        "{\"domain\":{\"name\":\"acme\"},\"name\":\"op\",\"password\":\"pw\"}},\"totp\":{\"user\":"
        "{\"id\":\"0a1b\",\"passcode\":\"012345\"}}},\"scope\":{\"project\":{\"id\":\"PROJECT\"}}}"
        "}");
    expected.replace("PROJECT", project.toUtf8());
    QCOMPARE(tokenByPassword(login, { project, {} }).body, expected);
}

void TestRequests::tokenForTheAccount()
{
    const PasswordLogin login { u"acme"_s, u"op"_s, Secret(u"pw"_s) };
    QVERIFY(
        tokenByPassword(login, {}).body.endsWith("\"scope\":{\"domain\":{\"name\":\"acme\"}}}}"));
}

void TestRequests::tokenPrefersProjectId()
{
    const ServiceRequest request = tokenByPassword({}, { project, u"cn-north-4"_s });
    QVERIFY(request.body.contains(QByteArray("\"project\":{\"id\":\"" + project.toUtf8() + "\"}")));
    QVERIFY(!request.body.contains("cn-north-4"));
}

void TestRequests::projectsAreAskedByName()
{
    QCOMPARE(sentUrl(projectsByName(u"cn-north-4"_s)),
             "https://cph.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4");
    QCOMPARE(sentUrl(projectsByName({})), "https://cph.cn-north-4.myhuaweicloud.com/v3/projects");
    QCOMPARE(sentUrl(projectsOfToken()),
             "https://cph.cn-north-4.myhuaweicloud.com/v3/auth/projects");
}

void TestRequests::listPages()
{
    const QByteArray base = "https://cph.cn-north-4.myhuaweicloud.com/v1/" + project.toUtf8();
    QCOMPARE(sentUrl(listPage(serverKind, project, 0, 100)),
             base + "/cloud-phone/servers?limit=100&offset=0");
    QCOMPARE(sentUrl(listPage(encodeKind, project, 300, 40)),
             base + "/cloud-phone/encode-servers?limit=40&offset=300");
}

void TestRequests::restartBodies()
{
    const ServiceRequest servers = restart(serverKind, project, { u"a1"_s, u"b2"_s });
    QCOMPARE(servers.method, "POST");
    QCOMPARE(servers.path, u"/v1/"_s + project + u"/cloud-phone/servers/batch-restart"_s);
    QCOMPARE(servers.body, "{\"server_ids\":[\"a1\",\"b2\"]}");
    QVERIFY(servers.query.isEmpty());

    const ServiceRequest phones
        = restart(*kindSpec({ u"huawei.phones"_s }), project, { u"p1"_s, u"p2"_s });
    QVERIFY(phones.path.endsWith("/cloud-phone/phones/batch-restart"_L1));
    QCOMPARE(phones.body, QByteArray(R"({"phones":[{"phone_id":"p1"},{"phone_id":"p2"}]})"));

    const ServiceRequest encode = restart(encodeKind, project, { u"c3"_s });
    QCOMPARE(encode.path, u"/v1/"_s + project + u"/cloud-phone/encode-servers/batch-restart"_s);
    QCOMPARE(encode.body, "{\"encode_server_ids\":[\"c3\"]}");
}

void TestRequests::jobQueries()
{
    const QByteArray base = "https://cph.cn-north-4.myhuaweicloud.com/v1/" + project.toUtf8();
    QCOMPARE(sentUrl(jobsOfRequests(project, { u"r1"_s, u"r2"_s }, 100)),
             base + "/cloud-phone/jobs?limit=100&offset=100&request_ids=r1%2Cr2");
    QCOMPARE(sentUrl(jobById(project, u"j1"_s)), base + "/cloud-phone/jobs/j1");
}

void TestRequests::idsInPathsStayOneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("project") << project << true;
    QTest::newRow("uuid") << u"3c5e8f0a-1b2c-4d5e-8f90-a1b2c3d4e5f6"_s << true;
    QTest::newRow("dots within") << u"a..b"_s << true;
    QTest::newRow("another call") << u"../../servers/batch-restart"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("back slash") << u"a\\b"_s << false;
    QTest::newRow("up") << u".."_s << false;
    QTest::newRow("here") << u"."_s << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("encoded slash") << u"a%2Fb"_s << false;
    QTest::newRow("query") << u"a?b"_s << false;
    QTest::newRow("fragment") << u"a#b"_s << false;
    QTest::newRow("line end") << u"a\nb"_s << false;
    QTest::newRow("full-width slash") << u"a\uFF0Fb"_s << false;
    QTest::newRow("long") << QString(257, u'a') << false;
}

void TestRequests::idsInPathsStayOneSegment()
{
    QFETCH(QString, id);
    QFETCH(bool, isOne);
    QCOMPARE(isPathSegment(id), isOne);
    QCOMPARE(oddId(id).code, OwnError::OddId);
}

void TestRequests::reservedCharactersAreEncodedOnce()
{
    const ServiceRequest request { "GET", u"/a b/中+%"_s, { { u"k"_s, u"v&=+ %41"_s } }, {} };
    QCOMPARE(sentUrl(request),
             "https://cph.cn-north-4.myhuaweicloud.com/a%20b/%E4%B8%AD%2B%25?k=v%26%3D%2B%20%2541");
}

void TestRequests::tokenHeader()
{
    const HttpRequest request
        = withToken(listPage(serverKind, project, 0, 100), endpoint, Secret(u"tok"_s));
    QCOMPARE(headerOf(request, "X-Auth-Token"), "tok");
    QVERIFY(headerOf(request, "Authorization").isEmpty());
}

// Vector v2 of tests/data/huawei/signing-vectors.json.
void TestRequests::signatureIsTheVendorsOwn()
{
    const ServiceRequest request
        = restart(serverKind, project,
                  { u"1234567b8bab40ffb711234cb80d0234"_s, u"1678567b8bab40f93711234cb80d0764"_s });
    const HttpRequest http = signedWith(request, endpoint, permanentKey(), project, moment);
    QCOMPARE(headerOf(http, "X-Sdk-Date"), "20261120T080910Z");
    QCOMPARE(headerOf(http, "Authorization"),
             "SDK-HMAC-SHA256 Access=EXAMPLEAK00000000001, "
             "SignedHeaders=content-type;host;x-project-id;x-sdk-date, "
             "Signature=6c0fc2b739432fd4b4c145d194cc8bf9910bc79fefbf38129a7957d6844790f4");
    QCOMPARE(http.body, request.body);
    QVERIFY(headerOf(http, "Host").isEmpty());
}

void TestRequests::signedHostIsTheOneThatIsSent_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("path");

    QTest::newRow("plain") << u"https://cph.example.com"_s
                           << QByteArray("https://cph.example.com/v3/projects?name=p")
                           << QByteArray("cph.example.com") << u"/v3/projects"_s;
    QTest::newRow("usual port") << u"https://cph.example.com:443/"_s
                                << QByteArray("https://cph.example.com/v3/projects?name=p")
                                << QByteArray("cph.example.com") << u"/v3/projects"_s;
    QTest::newRow("own port") << u"http://127.0.0.1:8080"_s
                              << QByteArray("http://127.0.0.1:8080/v3/projects?name=p")
                              << QByteArray("127.0.0.1:8080") << u"/v3/projects"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s
                          << QByteArray("http://[::1]:8080/v3/projects?name=p")
                          << QByteArray("[::1]:8080") << u"/v3/projects"_s;
    QTest::newRow("below a path") << u"https://proxy.example.com/cloud/"_s
                                  << QByteArray(
                                         "https://proxy.example.com/cloud/v3/projects?name=p")
                                  << QByteArray("proxy.example.com") << u"/cloud/v3/projects"_s;
}

void TestRequests::signedHostIsTheOneThatIsSent()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, host);
    QFETCH(QString, path);

    const HttpRequest http
        = signedWith(projectsByName(u"p"_s), QUrl(url), permanentKey(), {}, moment);
    QCOMPARE(http.url.toEncoded(), sent);
    SigningInput input;
    input.method = "GET";
    input.path = path;
    input.query = { { u"name"_s, u"p"_s } };
    input.headers = { { "host", host },
                      { "content-type", "application/json" },
                      { "x-sdk-date", "20261120T080910Z" } };
    QCOMPARE(headerOf(http, "Authorization"),
             authorization(input, "EXAMPLEAK00000000001", "example-secret-key-not-real-0001"));
    QVERIFY(headerOf(http, "X-Project-Id").isEmpty());
}

void TestRequests::temporaryKeySignsItsToken()
{
    AccessKey key = permanentKey();
    key.securityToken = Secret(u"security-token"_s);
    const HttpRequest http = signedWith(projectsByName(u"p"_s), endpoint, key, project, moment);
    QCOMPARE(headerOf(http, "X-Security-Token"), "security-token");
    QVERIFY(headerOf(http, "Authorization").contains("x-sdk-date;x-security-token"));
}

MUSTER_TEST_GUILESS(TestRequests)

} // namespace tst_requests

#include "tst_requests.moc"
