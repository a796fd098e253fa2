// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The demo cloud over real HTTP: its lists, its limits and the server itself.

#include "app/demo/gateway.h"
#include "tests/app/demo/demostage.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace tst_democloud {

using namespace muster;
using namespace muster::demo;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestDemoCloud : public QObject
{
    Q_OBJECT

private slots:
    void serversAreListedToTheEnd();
    void encodeServersAreListedToTheEnd();
    void phonesAreFilteredAndRestarted();
    void filtersNarrow();
    void badQueriesAreRefused_data();
    void badQueriesAreRefused();
    void latencyIsKept();
    void wrongPathsAreRefused();
    void answersAreNotCompressed();
    void tooLargeBodyIsRefused();
    void manyRequestsAtOnce();
    void senselessSettingsDoNotStart();
    void portIsNotShared();
};

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

void TestDemoCloud::phonesAreFilteredAndRestarted()
{
    Stage stage;
    const QJsonObject all = stage.get("phones?limit=200").body;
    QCOMPARE(all.value("count"_L1).toInt(), 144);
    const QJsonObject first = all.value("phones"_L1).toArray().at(0).toObject();
    const QByteArray server = first.value("server_id"_L1).toString().toLatin1();
    const QByteArray name = first.value("phone_name"_L1).toString().toLatin1();
    const QJsonObject ofServer = stage.get("phones?server_id=" + server).body;
    QVERIFY(ofServer.value("count"_L1).toInt() > 0 && ofServer.value("count"_L1).toInt() < 144);
    QCOMPARE(stage.get("phones?phone_name=" + name).body.value("count"_L1).toInt(), 1);
    const int types = stage.get("phones?type=0").body.value("count"_L1).toInt()
        + stage.get("phones?type=1").body.value("count"_L1).toInt();
    QCOMPARE(types, 144);
    QCOMPARE(stage.get("phones?status=5").body.value("error_code"_L1).toString(), u"CPS.0010"_s);
    QCOMPARE(stage.get("phones?limit=201").body.value("error_code"_L1).toString(), u"CPS.0002"_s);

    const QJsonObject phone
        = stage.get("phones?status=2").body.value("phones"_L1).toArray().at(0).toObject();
    const QJsonObject asked {
        { u"phones"_s,
          QJsonArray { QJsonObject { { u"phone_id"_s, phone.value("phone_id"_L1) } } } }
    };
    const QJsonObject answer
        = stage.post("phones/batch-restart", QJsonDocument(asked).toJson()).body;
    const QJsonObject entry = answer.value("jobs"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.value("phone_id"_L1), phone.value("phone_id"_L1));
    const QByteArray request = answer.value("request_id"_L1).toString().toLatin1();
    const QJsonObject job
        = stage.get("jobs?request_ids=" + request).body.value("jobs"_L1).toArray().at(0).toObject();
    QCOMPARE(job.value("job_id"_L1), entry.value("job_id"_L1));
    QCOMPARE(job.value("phone_id"_L1), phone.value("phone_id"_L1));
    // As servers are asked for, phones are not.
    const QByteArray bare = Stage::listBody(u"phones"_s, { u"p"_s });
    QCOMPARE(stage.post("phones/batch-restart", bare).body.value("error_code"_L1).toString(),
             u"CPS.0077"_s);
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

void TestDemoCloud::answersAreNotCompressed()
{
    // The client that asks for an encoding by itself gets what was sent.
    Stage stage;
    const DemoAnswer answer
        = stage.client.send("GET", "/v1/x", { { "Accept-Encoding", "gzip, deflate, br, zstd" } });
    QCOMPARE(answer.status, 404);
    QVERIFY(!answer.headers.contains("content-encoding"));
    QVERIFY(!answer.code().isEmpty());
}

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

MUSTER_TEST_GUILESS(TestDemoCloud)

} // namespace tst_democloud

#include "tst_democloud.moc"
