// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// muster-demo-cloud: its options, its one line, and its end.

#include "app/cloud/volcengine/requests.h"
#include "app/demo/commandline.h"
#include "tests/app/demo/democlient.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace tst_democloud_program {

using namespace muster::demo;
using muster::test::DemoAnswer;
using muster::test::DemoClient;
using namespace Qt::StringLiterals;

class TestDemoCloudProgram : public QObject
{
    Q_OBJECT

private slots:
    void optionsAreRead();
    void badOptionsAreNamed_data();
    void badOptionsAreNamed();
    void announcesItselfAndServes();
    void wrongUseEndsWithTwo();
};

void TestDemoCloudProgram::optionsAreRead()
{
    const CommandLine line = readCommandLine({ u"p"_s,
                                               u"--seed"_s,
                                               u"9"_s,
                                               u"--servers=7"_s,
                                               u"--encode-servers=8"_s,
                                               u"--pull-to-push-tasks=11"_s,
                                               u"--job-time"_s,
                                               u"10-20"_s,
                                               u"--failing"_s,
                                               u"0.5"_s,
                                               u"--refused"_s,
                                               u"1"_s,
                                               u"--latency"_s,
                                               u"3"_s,
                                               u"--too-many"_s,
                                               u"0.25"_s,
                                               u"--server-faults"_s,
                                               u"0"_s,
                                               u"--port"_s,
                                               u"65535"_s,
                                               u"--token-life"_s,
                                               u"60"_s,
                                               u"--until-stdin-closes"_s });
    QCOMPARE(line.error, QString());
    QVERIFY(line.untilStdinCloses);
    QCOMPARE(line.settings.seed, 9U);
    QCOMPARE(line.settings.sizes[u"servers"_s], 7);
    QCOMPARE(line.settings.sizes[u"encode-servers"_s], 8);
    QCOMPARE(line.settings.pullToPushTasks, 11);
    QCOMPARE(line.settings.jobTimeMin.count(), 10);
    QCOMPARE(line.settings.jobTimeMax.count(), 20);
    QCOMPARE(line.settings.failingJobs, 0.5);
    QCOMPARE(line.settings.refusedIds, 1.0);
    QCOMPARE(line.settings.latency.count(), 3);
    QCOMPARE(line.settings.tooManyRequests, 0.25);
    QCOMPARE(line.settings.serverFaults, 0.0);
    QCOMPARE(line.settings.port, quint16(65535));
    QCOMPARE(line.settings.tokenLife.count(), 60);
    QVERIFY(readCommandLine({ u"p"_s, u"--help"_s }).information.contains("--job-time"_L1));
}

void TestDemoCloudProgram::badOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("share above one", { u"--failing"_s, u"1.1"_s }, u"1.1"_s);
    row("no share", { u"--refused"_s, u"often"_s }, u"often"_s);
    row("not a number", { u"--too-many"_s, u"nan"_s }, u"--too-many"_s);
    row("below zero", { u"--servers=-1"_s }, u"--servers"_s);
    row("too large", { u"--port"_s, u"65536"_s }, u"65536"_s);
    row("times turned round", { u"--job-time"_s, u"20-10"_s }, u"20-10"_s);
    row("one time", { u"--job-time"_s, u"20"_s }, u"--job-time"_s);
    row("unknown option", { u"--wings"_s }, u"wings"_s);
    row("stray word", { u"wings"_s }, u"wings"_s);
    row("no value", { u"--seed"_s }, u"seed"_s);
}

void TestDemoCloudProgram::badOptionsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    arguments.prepend(u"p"_s);
    const CommandLine line = readCommandLine(arguments);
    QVERIFY2(line.error.contains(named), qPrintable(line.error));
}

void TestDemoCloudProgram::announcesItselfAndServes()
{
    QProcess program;
    program.start(QStringLiteral(MUSTER_DEMO_CLOUD),
                  { u"--until-stdin-closes"_s, u"--servers=3"_s });
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 20'000);
    const QJsonObject line = QJsonDocument::fromJson(program.readLine()).object();

    DemoClient client(QUrl(line.value("endpoint"_L1).toString()));
    const muster::PasswordLogin login { line.value("account"_L1).toString(),
                                        line.value("user"_L1).toString(),
                                        muster::Secret(line.value("password"_L1).toString()) };
    const DemoAnswer token = client.login(login, line.value("region"_L1).toString());
    QCOMPARE(token.status, 201);
    const QByteArray list
        = "/v1/" + line.value("project_id"_L1).toString().toLatin1() + "/cloud-phone/servers";
    const DemoAnswer byToken
        = client.send("GET", list, { { "X-Auth-Token", token.headers.value("x-subject-token") } });
    QCOMPARE(byToken.body.value("count"_L1).toInt(), 3);

    QCOMPARE(line.value("mfa_user"_L1), QJsonValue(u"mfa-operator"_s));
    QCOMPARE(line.value("mfa_user_id"_L1).toString().size(), 32);
    QVERIFY(!line.value("mfa_password"_L1).toString().isEmpty());
    QVERIFY(!line.value("mfa_key"_L1).toString().isEmpty());

    const muster::AccessKey key { line.value("access_key"_L1).toString(),
                                  muster::Secret(line.value("secret_key"_L1).toString()),
                                  {} };
    const auto input = client.prepared("GET", list, {}, QDateTime::currentDateTimeUtc());
    QCOMPARE(client.sendSigned(input, key, list, {}).status, 200);

    const muster::AccessKey liveKey { line.value("volcengine_access_key"_L1).toString(),
                                      muster::Secret(
                                          line.value("volcengine_secret_key"_L1).toString()),
                                      {} };
    const muster::HttpRequest live = muster::volcengine::signedWith(
        muster::volcengine::listPage(muster::volcengine::ListAction::V2, 1),
        { QUrl(line.value("endpoint"_L1).toString()),
          line.value("volcengine_region"_L1).toString() },
        liveKey, QDateTime::currentDateTimeUtc());
    const DemoAnswer tasks = client.send(
        live.method, "/?" + live.url.query(QUrl::FullyEncoded).toLatin1(), live.headers, live.body);
    QCOMPARE(tasks.status, 200);
    QCOMPARE(tasks.body["Result"_L1]["List"_L1].toArray().size(), 24);

    program.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().isEmpty());
}

void TestDemoCloudProgram::wrongUseEndsWithTwo()
{
    QProcess program;
    program.start(QStringLiteral(MUSTER_DEMO_CLOUD), { u"--failing=2"_s });
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardOutput().isEmpty());
    QVERIFY(program.readAllStandardError().contains("--failing"));
}

MUSTER_TEST_GUILESS(TestDemoCloudProgram)

} // namespace tst_democloud_program

#include "tst_democloud_program.moc"
