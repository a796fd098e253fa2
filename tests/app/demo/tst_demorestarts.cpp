// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Restarts, their jobs, their troubles and the ledger.

#include "tests/app/demo/demostage.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

#include <algorithm>

namespace tst_demorestarts {

using namespace muster;
using namespace muster::demo;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestDemoRestarts : public QObject
{
    Q_OBJECT

private slots:
    void restartIsFollowedToTheEnd();
    void encodeRestartHasJobs();
    void partialFailureIsPerId();
    void badRestartsAreRefused_data();
    void badRestartsAreRefused();
    void tooManyRequestsDoNothing();
    void serverFaultsMayHaveWorked();
};

void TestDemoRestarts::restartIsFollowedToTheEnd()
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

void TestDemoRestarts::encodeRestartHasJobs()
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

void TestDemoRestarts::partialFailureIsPerId()
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

void TestDemoRestarts::badRestartsAreRefused_data()
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

void TestDemoRestarts::badRestartsAreRefused()
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

void TestDemoRestarts::tooManyRequestsDoNothing()
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

void TestDemoRestarts::serverFaultsMayHaveWorked()
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

MUSTER_TEST_GUILESS(TestDemoRestarts)

} // namespace tst_demorestarts

#include "tst_demorestarts.moc"
