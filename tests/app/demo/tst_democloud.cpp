// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The demo cloud over real HTTP: sign-ins, lists, restarts, jobs, troubles and the ledger.

#include "app/demo/democloud.h"
#include "app/demo/gateway.h"
#include "tests/app/demo/democlient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace muster;
using namespace muster::demo;
using muster::test::DemoAnswer;
using muster::test::DemoClient;
using namespace Qt::StringLiterals;

namespace {

DemoSettings quick()
{
    DemoSettings settings;
    settings.servers = 250;
    settings.encodeServers = 130;
    settings.jobTimeMin = std::chrono::milliseconds(40);
    settings.jobTimeMax = std::chrono::milliseconds(120);
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    return settings;
}

// A running cloud, a client and a token. The client goes first, so that stopping is quick.
struct Stage
{
    explicit Stage(const DemoSettings &settings = quick())
        : cloud(std::move(DemoCloud::start(settings)).value())
        , client(cloud->endpoint())
        , service("/v1/" + cloud->projectId().toLatin1() + "/cloud-phone/")
    {
        signIn();
    }

    void signIn()
    {
        token = client.login(cloud->passwordLogin(), cloud->region())
                    .headers.value("x-subject-token");
    }
    DemoAnswer get(const QByteArray &target)
    {
        return client.send("GET", service + target, { { "X-Auth-Token", token } });
    }
    DemoAnswer post(const QByteArray &target, const QByteArray &body)
    {
        return client.send("POST", service + target, { { "X-Auth-Token", token } }, body);
    }
    DemoAnswer restart(const QStringList &ids)
    {
        return post("servers/batch-restart", listBody(u"server_ids"_s, ids));
    }
    static QByteArray listBody(const QString &key, const QStringList &ids)
    {
        return QJsonDocument(QJsonObject { { key, QJsonArray::fromStringList(ids) } })
            .toJson(QJsonDocument::Compact);
    }
    QStringList idsWithStatus(const QString &list, const QString &key, int status)
    {
        QStringList ids;
        const QByteArray target
            = list.toLatin1().replace('_', '-') + "?status=" + QByteArray::number(status);
        const QJsonArray rows = get(target).body.value(list).toArray();
        for (const QJsonValue &row : rows)
            ids.append(row.toObject().value(key).toString());
        return ids;
    }
    QStringList normalServers() { return idsWithStatus(u"servers"_s, u"server_id"_s, 5); }

    std::unique_ptr<DemoCloud> cloud;
    DemoClient client;
    QByteArray service;
    QByteArray token;
};

QHash<QString, QJsonObject> byKey(const QJsonArray &rows, const QString &key)
{
    QHash<QString, QJsonObject> found;
    for (const QJsonValue &row : rows)
        found.insert(row.toObject().value(key).toString(), row.toObject());
    return found;
}

} // namespace

class TestDemoCloud : public QObject
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
    void serversAreListedToTheEnd();
    void encodeServersAreListedToTheEnd();
    void filtersNarrow();
    void badQueriesAreRefused_data();
    void badQueriesAreRefused();
    void restartIsFollowedToTheEnd();
    void encodeRestartHasJobs();
    void partialFailureIsPerId();
    void badRestartsAreRefused_data();
    void badRestartsAreRefused();
    void tooManyRequestsDoNothing();
    void serverFaultsMayHaveWorked();
    void latencyIsKept();
    void wrongPathsAreRefused();
    void tooLargeBodyIsRefused();
    void manyRequestsAtOnce();
    void senselessSettingsDoNotStart();
    void portIsNotShared();
};

void TestDemoCloud::connectionIsReady()
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

void TestDemoCloud::loginGivesToken()
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

void TestDemoCloud::wrongPasswordIsRefused()
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

void TestDemoCloud::callerIsChecked()
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

void TestDemoCloud::expiredTokenIsRefused()
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

void TestDemoCloud::signatureIsAccepted()
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

void TestDemoCloud::badSignatureIsRefused_data()
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

void TestDemoCloud::badSignatureIsRefused()
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

void TestDemoCloud::projectsAreListed()
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
    QCOMPARE(all.body.value("projects"_L1).toArray().size(), 2);
    const DemoAnswer nobody = stage.client.send("GET", "/v3/projects");
    QCOMPARE(nobody.status, 401);
    QCOMPARE(nobody.body.value("error"_L1).toObject().value("code"_L1), QJsonValue(401));
}

void TestDemoCloud::serversAreListedToTheEnd()
{
    Stage stage;
    QSet<QString> ids;
    QList<qsizetype> sizes;
    for (int offset = 0; offset <= 300; offset += 100) {
        const DemoAnswer page = stage.get("servers?limit=100&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body.value("count"_L1).toInt(), 250);
        const auto rows = byKey(page.body.value("servers"_L1).toArray(), u"server_id"_s);
        sizes.append(rows.size());
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            ids.insert(it.key());
            QVERIFY(it->value("status"_L1).isDouble());
            QVERIFY(!it->value("server_name"_L1).toString().isEmpty());
            QVERIFY(QDateTime::fromString(it->value("create_time"_L1).toString(), Qt::ISODate)
                        .isValid());
        }
    }
    QCOMPARE(sizes, (QList<qsizetype> { 100, 100, 50, 0 }));
    QCOMPARE(ids.size(), 250);
    QCOMPARE(stage.get("servers").body.value("servers"_L1).toArray().size(), 100);
}

void TestDemoCloud::encodeServersAreListedToTheEnd()
{
    Stage stage;
    QSet<QString> ids;
    QList<qsizetype> sizes;
    for (int offset = 0; offset <= 150; offset += 50) {
        const DemoAnswer page
            = stage.get("encode-servers?limit=50&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        QVERIFY(!page.body.contains("count"_L1));
        const auto rows
            = byKey(page.body.value("encode_servers"_L1).toArray(), u"encode_server_id"_s);
        sizes.append(rows.size());
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            ids.insert(it.key());
    }
    QCOMPARE(sizes, (QList<qsizetype> { 50, 50, 30, 0 }));
    QCOMPARE(ids.size(), 130);
}

void TestDemoCloud::filtersNarrow()
{
    Stage stage;
    const DemoAnswer frozen = stage.get("servers?status=8");
    const QJsonArray rows = frozen.body.value("servers"_L1).toArray();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(frozen.body.value("count"_L1).toInt(), rows.size());
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toObject().value("status"_L1).toInt(), 8);

    const QString id = rows.at(0).toObject().value("server_id"_L1).toString();
    const QJsonArray one
        = stage.get("servers?server_id=" + id.toLatin1()).body.value("servers"_L1).toArray();
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.at(0).toObject(), rows.at(0).toObject());

    const QJsonArray named
        = stage.get("servers?server_name=GAME-").body.value("servers"_L1).toArray();
    QVERIFY(!named.isEmpty());
    for (const QJsonValue &row : named)
        QVERIFY(row.toObject().value("server_name"_L1).toString().startsWith("game-"_L1));

    const QJsonArray encode = stage.get("encode-servers?server_id=" + id.toLatin1())
                                  .body.value("encode_servers"_L1)
                                  .toArray();
    for (const QJsonValue &row : encode)
        QCOMPARE(row.toObject().value("server_id"_L1).toString(), id);
}

void TestDemoCloud::badQueriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *target, const QString &code) {
        QTest::newRow(target) << QByteArray(target) << code;
    };
    row("servers?limit=101", u"CPS.0002"_s);
    row("servers?limit=0", u"CPS.0002"_s);
    row("servers?offset=-1", u"CPS.0002"_s);
    row("encode-servers?limit=101", u"CPS.0002"_s);
    row("encode-servers?offset=x", u"CPS.0002"_s);
    row("servers?status=77", u"CPS.0010"_s);
    row("servers?network_version=v3", u"CPS.0240"_s);
    row("jobs", u"CPS.0049"_s);
    row("jobs?request_ids=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21", u"CPS.0161"_s);
    row("jobs?request_ids=a&limit=101", u"CPS.0002"_s);
    row("jobs/nothing", u"CPS.0011"_s);
}

void TestDemoCloud::badQueriesAreRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, code);
    Stage stage;
    const DemoAnswer answer = stage.get(target);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.body.value("request_id"_L1).toString().isEmpty());
}

void TestDemoCloud::restartIsFollowedToTheEnd()
{
    Stage stage;
    const QStringList ids = stage.normalServers().mid(0, 60);
    QCOMPARE(ids.size(), 60);
    const DemoAnswer answer = stage.restart(ids);
    QCOMPARE(answer.status, 200);
    const QString requestId = answer.body.value("request_id"_L1).toString();
    const auto jobs = byKey(answer.body.value("jobs"_L1).toArray(), u"server_id"_s);
    QCOMPARE(jobs.size(), 60);
    QSet<QString> jobIds;
    for (const QString &id : ids)
        jobIds.insert(jobs.value(id).value("job_id"_L1).toString());
    QCOMPARE(jobIds.size(), 60);

    QJsonArray rows;
    const auto allEnded = [&] {
        rows = stage.get("jobs?limit=100&request_ids=" + requestId.toLatin1())
                   .body.value("jobs"_L1)
                   .toArray();
        return std::none_of(rows.cbegin(), rows.cend(), [](const QJsonValue &row) {
            return row.toObject().value("status"_L1).toInt() == 1;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allEnded(), 10'000);
    QCOMPARE(rows.size(), 60);
    for (const QJsonValue &row : std::as_const(rows)) {
        const QJsonObject job = row.toObject();
        QCOMPARE(job.value("status"_L1).toInt(), 2);
        QVERIFY(jobIds.contains(job.value("job_id"_L1).toString()));
        QVERIFY(QDateTime::fromString(job.value("end_time"_L1).toString(), Qt::ISODate).isValid());
    }
    const DemoAnswer page = stage.get("jobs?offset=50&limit=20&request_id=" + requestId.toLatin1());
    QCOMPARE(page.body.value("jobs"_L1).toArray().size(), 10);
    const QByteArray first = rows.at(0).toObject().value("job_id"_L1).toString().toLatin1();
    const DemoAnswer single = stage.get("jobs/" + first);
    QCOMPARE(single.status, 200);
    QCOMPARE(single.body.value("job_id"_L1).toString().toLatin1(), first);
    QVERIFY(single.body.value("request_id"_L1).toString() != requestId);

    const QList<ActRecord> ledger = stage.cloud->ledger();
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.at(0).ids, ids);
    QCOMPARE(ledger.at(0).requestId, requestId);
    QCOMPARE(ledger.at(0).status, 200);
    QCOMPARE(ledger.at(0).path.toLatin1(), stage.service + "servers/batch-restart");
    QCOMPARE(stage.cloud->restartCounts().size(), 60);
    for (const QString &id : ids)
        QCOMPARE(stage.cloud->restartCounts().value(id), 1);
}

void TestDemoCloud::encodeRestartHasJobs()
{
    DemoSettings settings = quick();
    settings.failingJobs = 1;
    settings.jobTimeMin = settings.jobTimeMax = std::chrono::milliseconds(0);
    Stage stage(settings);
    const QStringList ids
        = stage.idsWithStatus(u"encode_servers"_s, u"encode_server_id"_s, 1).mid(0, 3);
    const DemoAnswer answer
        = stage.post("encode-servers/batch-restart", Stage::listBody(u"encode_server_ids"_s, ids));
    QCOMPARE(answer.status, 200);
    const auto jobs = byKey(answer.body.value("jobs"_L1).toArray(), u"encode_server_id"_s);
    QCOMPARE(QSet<QString>(jobs.keyBegin(), jobs.keyEnd()),
             QSet<QString>(ids.cbegin(), ids.cend()));
    const QByteArray request = answer.body.value("request_id"_L1).toString().toLatin1();
    const QJsonArray rows
        = stage.get("jobs?request_ids=" + request).body.value("jobs"_L1).toArray();
    QCOMPARE(rows.size(), 3);
    for (const QJsonValue &row : rows) {
        QCOMPARE(row.toObject().value("status"_L1).toInt(), -1);
        QCOMPARE(row.toObject().value("error_code"_L1).toString(), u"CPS.0054"_s);
    }
}

void TestDemoCloud::partialFailureIsPerId()
{
    Stage stage;
    const QString frozen = stage.idsWithStatus(u"servers"_s, u"server_id"_s, 8).value(0);
    const QString normal = stage.normalServers().value(0);
    const QString nobody = u"00000000000000000000000000000000"_s;
    const DemoAnswer answer = stage.restart({ frozen, normal, nobody });
    QCOMPARE(answer.status, 200);
    const auto jobs = byKey(answer.body.value("jobs"_L1).toArray(), u"server_id"_s);
    QCOMPARE(jobs.size(), 3);
    QCOMPARE(jobs.value(frozen).value("error_code"_L1).toString(), u"CPS.1028"_s);
    QVERIFY(!jobs.value(frozen).contains("job_id"_L1));
    QCOMPARE(jobs.value(nobody).value("error_code"_L1).toString(), u"CPS.0015"_s);
    QVERIFY(!jobs.value(normal).contains("error_code"_L1));
    QCOMPARE(stage.cloud->restartCounts(), (QHash<QString, int> { { normal, 1 } }));

    // An answer may be in any order, so ours is not the order that was asked.
    const QJsonArray entries = answer.body.value("jobs"_L1).toArray();
    QCOMPARE(entries.at(0).toObject().value("server_id"_L1).toString(), nobody);
}

void TestDemoCloud::badRestartsAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QStringList tooMany;
    for (int i = 0; i < 101; ++i)
        tooMany.append(QString::number(i));
    const QByteArray servers = "servers/batch-restart";
    const QByteArray encode = "encode-servers/batch-restart";
    const QString serverIds = u"server_ids"_s;
    const QString encodeIds = u"encode_server_ids"_s;
    QTest::newRow("empty") << servers << Stage::listBody(serverIds, {}) << u"CPS.0095"_s;
    QTest::newRow("too many") << servers << Stage::listBody(serverIds, tooMany) << u"CPS.0096"_s;
    QTest::newRow("twice") << servers << Stage::listBody(serverIds, { u"a"_s, u"a"_s })
                           << u"CPS.0094"_s;
    QTest::newRow("too long") << servers << Stage::listBody(serverIds, { QString(33, u'a') })
                              << u"CPS.0097"_s;
    QTest::newRow("no JSON") << servers << QByteArray("{") << u"CPS.0094"_s;
    QTest::newRow("wrong key") << servers << Stage::listBody(encodeIds, { u"a"_s })
                               << u"CPS.0094"_s;
    QTest::newRow("numbers") << servers << QByteArray(R"({"server_ids":[1]})") << u"CPS.0094"_s;
    QTest::newRow("encode empty") << encode << Stage::listBody(encodeIds, {}) << u"CPS.0122"_s;
    QTest::newRow("encode too many")
        << encode << Stage::listBody(encodeIds, tooMany) << u"CPS.0122"_s;
    QTest::newRow("encode too long")
        << encode << Stage::listBody(encodeIds, { QString(33, u'a') }) << u"CPS.0121"_s;
}

void TestDemoCloud::badRestartsAreRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    Stage stage;
    const DemoAnswer answer = stage.post(target, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.body.contains("jobs"_L1));
    QCOMPARE(stage.cloud->ledger().size(), 1);
    QCOMPARE(stage.cloud->ledger().at(0).status, 400);
    QVERIFY(stage.cloud->restartCounts().isEmpty());
}

void TestDemoCloud::tooManyRequestsDoNothing()
{
    Stage stage;
    const QStringList ids = stage.normalServers().mid(0, 2);
    DemoSettings busy = quick();
    busy.tooManyRequests = 1;
    stage.cloud->setSettings(busy);
    const DemoAnswer answer = stage.restart(ids);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), u"APIGW.0308"_s);
    QCOMPARE(answer.headers.value("retry-after"), QByteArray("1"));
    QVERIFY(stage.cloud->restartCounts().isEmpty());
    QCOMPARE(stage.cloud->ledger().at(0).status, 429);
    QCOMPARE(stage.cloud->ledger().at(0).ids, ids);

    const int before = stage.cloud->requestCount();
    stage.cloud->setSettings(quick());
    QCOMPARE(stage.restart(ids).status, 200);
    QCOMPARE(stage.cloud->requestCount(), before + 1);
}

void TestDemoCloud::serverFaultsMayHaveWorked()
{
    Stage stage;
    const QStringList ids = stage.normalServers().mid(0, 40);
    DemoSettings broken = quick();
    broken.serverFaults = 1;
    stage.cloud->setSettings(broken);
    for (const QString &id : ids)
        QVERIFY(stage.restart({ id }).status >= 500);
    QCOMPARE(stage.cloud->ledger().size(), 40);
    const auto restarted = stage.cloud->restartCounts().size();
    QVERIFY2(restarted > 5 && restarted < 35, qPrintable(QString::number(restarted)));
}

void TestDemoCloud::latencyIsKept()
{
    Stage stage;
    DemoSettings slow = quick();
    slow.latency = std::chrono::milliseconds(150);
    stage.cloud->setSettings(slow);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(stage.get("servers?limit=1").status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

void TestDemoCloud::wrongPathsAreRefused()
{
    Stage stage;
    for (const char *path : { "/", "/v1/x", "/v3/nothing", "/v2/a/cloud-phone/servers" }) {
        const DemoAnswer answer = stage.client.send("GET", path);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"APIGW.0101"_s);
    }
    QCOMPARE(stage.get("servers/batch-restart").status, 404);
    QCOMPARE(stage.post("servers", "{}").status, 404);
}

// Without HTTP: it takes seconds to send so much on some machines.
void TestDemoCloud::tooLargeBodyIsRefused()
{
    Gateway gateway(quick(), [] { return qint64(1'795'000'000'000); });
    DemoRequest request;
    request.method = "POST";
    request.path
        = u"/v1/"_s + gateway.account().projectId + u"/cloud-phone/servers/batch-restart"_s;
    request.body = QByteArray((12 << 20) + 1, ' ');
    const DemoReply reply = gateway.answer(request);
    QCOMPARE(reply.status, 413);
    QVERIFY(reply.body.contains("APIGW.0201"));
    request.body.chop(1);
    QCOMPARE(gateway.answer(request).status, 401);
}

void TestDemoCloud::manyRequestsAtOnce()
{
    Stage stage;
    std::vector<std::unique_ptr<DemoClient>> clients;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<DemoClient>(stage.cloud->endpoint()));
        for (int k = 0; k < 25; ++k) {
            replies.emplace_back(clients.back()->begin(
                "GET", stage.service + "servers?offset=" + QByteArray::number(k),
                { { "X-Auth-Token", stage.token } }, {}));
        }
    }
    const int before = stage.cloud->requestCount();
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(replies.cbegin(), replies.cend(),
                                         [](const auto &r) { return r->isFinished(); }),
                             30'000);
    for (const auto &reply : replies) {
        const DemoAnswer answer = DemoClient::answerOf(*reply);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value("servers"_L1).toArray().size(), 100);
    }
    QCOMPARE(stage.cloud->requestCount() - before, 200);
    replies.clear();
}

void TestDemoCloud::senselessSettingsDoNotStart()
{
    DemoSettings settings = quick();
    settings.failingJobs = 1.5;
    const auto cloud = DemoCloud::start(settings);
    QVERIFY(!cloud);
    QCOMPARE(cloud.error().kind, ErrorKind::InvalidInput);
    QVERIFY(cloud.error().detail.contains("failing jobs"_L1));
}

void TestDemoCloud::portIsNotShared()
{
    const Stage stage;
    DemoSettings settings = quick();
    settings.port = static_cast<quint16>(stage.cloud->endpoint().port());
    const auto second = DemoCloud::start(settings);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Offline);
}

QTEST_GUILESS_MAIN(TestDemoCloud)
#include "tst_democloud.moc"
