// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine, the real cloud code and the real network against the demo cloud, with faults of the
// wire between them. The demo cloud's own books say what really happened.
#include "tests/app/restart/demobench.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <optional>

namespace tst_runner_demo {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using muster::test::Fault;

namespace {

using Bench = DemoBench;

QByteArray answerOf(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

const QByteArray json = "Content-Type: application/json\r\n";

quint16 closedPort()
{
    const FaultProxy proxy;
    return proxy.port();
}

//! \brief Nothing: as the demo cloud decides, target by target.
using Expected = std::optional<Outcome>;

} // namespace

class TestRunnerDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*.info=false"_s); }
    void aRunEndsAsTheCloudSays_data();
    void aRunEndsAsTheCloudSays();
    void faultsOfTheWire_data();
    void faultsOfTheWire();
    void answersOfAnotherKind_data();
    void answersOfAnotherKind();
    void anUnreachableHostIsTriedAgain();
    void anExpiredTokenIsRenewed();
    void aRefusedKeyStopsTheRun();
    void aCloudInTrouble();
    void lostLooksChangeNothing();
};

void TestRunnerDemo::aRunEndsAsTheCloudSays_data()
{
    QTest::addColumn<CredentialKind>("signIn");
    QTest::newRow("password") << CredentialKind::Password;
    QTest::newRow("access key") << CredentialKind::AccessKey;
}

void TestRunnerDemo::aRunEndsAsTheCloudSays()
{
    QFETCH(CredentialKind, signIn);
    Bench bench(quickDay(), signIn);
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    QSignalSpy changes(bench.runner.get(), &Runner::targetsChanged);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);

    const auto restarts = bench.demo->restartCounts();
    for (const TargetRecord &record : run->targets) {
        QCOMPARE(record.outcome, bench.foretell(record.target.id));
        QCOMPARE(restarts.value(record.target.id.value), isAccepted(record.outcome) ? 1 : 0);
        QCOMPARE(record.jobId.isEmpty(), record.outcome == Outcome::Rejected);
        QCOMPARE(record.error.has_value(), record.outcome != Outcome::Succeeded);
        QVERIFY(!record.requestId.isEmpty());
    }
    const OutcomeTotals totals = totalsOf(*run);
    QVERIFY(totals[Outcome::Succeeded] > 0);
    QVERIFY(totals[Outcome::Failed] > 0);
    QVERIFY(totals[Outcome::Rejected] > 0);
    QCOMPARE(bench.demo->ledger().size(), 2);
    QVERIFY(bench.nothingWasDoubled());
    QVERIFY(changes.size() < runSize); // batches, not one a target
}

void TestRunnerDemo::faultsOfTheWire_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("keepBytes");
    QTest::addColumn<bool>("restarted"); // did the cloud act on the first call?
    QTest::newRow("closed before forward") << Fault::CloseBeforeForward << qint64(0) << false;
    QTest::newRow("reset before forward") << Fault::ResetBeforeForward << qint64(0) << false;
    QTest::newRow("closed after forward") << Fault::CloseAfterForward << qint64(0) << true;
    QTest::newRow("reset after forward") << Fault::ResetAfterForward << qint64(0) << true;
    QTest::newRow("stalled") << Fault::StallAnswer << qint64(0) << true;
    QTest::newRow("truncated in the head") << Fault::TruncateAnswer << qint64(40) << true;
    QTest::newRow("truncated in the body") << Fault::TruncateAnswer << qint64(600) << true;
    QTest::newRow("not HTTP") << Fault::PlainGarbage << qint64(0) << false;
}

void TestRunnerDemo::faultsOfTheWire()
{
    QFETCH(Fault, fault);
    QFETCH(qint64, keepBytes);
    QFETCH(bool, restarted);
    Bench bench;
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    FaultRule rule;
    rule.fault = fault;
    rule.method = "POST";
    rule.times = 1;
    rule.keepBytes = keepBytes;
    bench.proxy.addRule(rule);
    bench.transport.setTimeout(1500ms);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    QTest::qWait(200); // a repeat would follow at once

    const auto restarts = bench.demo->restartCounts();
    for (int i = 0; i < runSize; ++i) {
        const TargetRecord &record = run->targets.at(i);
        const Outcome told = bench.foretell(record.target.id);
        if (i < firstCall) {
            QCOMPARE(record.outcome, Outcome::Unknown);
            QVERIFY(record.error.has_value());
            QCOMPARE(record.error->delivery, Delivery::Sent);
            QCOMPARE(restarts.value(record.target.id.value),
                     restarted && told != Outcome::Rejected ? 1 : 0);
        } else {
            QCOMPARE(record.outcome, told);
        }
    }
    QCOMPARE(bench.demo->ledger().size(), restarted ? 2 : 1);
    QCOMPARE(bench.transport.restarts(), 2);
    QCOMPARE(bench.postsOnTheWire(), 2);
    QVERIFY(bench.nothingWasDoubled());
}

void TestRunnerDemo::answersOfAnotherKind_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Expected>("first"); // the targets of the call that was answered so
    QTest::addColumn<Expected>("rest");
    QTest::addColumn<int>("posts"); // that reached the demo cloud

    const QByteArray throttled
        = R"({"error_code":"APIGW.0308","error_msg":"The throttling threshold has been reached"})";
    const QByteArray invalid
        = R"({"error_code":"CPS.0004","error_msg":"The parameter is invalid."})";
    const QByteArray denied
        = R"({"error_code":"CPS.0001","error_msg":"No permission for this resource."})";
    const QByteArray inside = R"({"error_code":"CPS.0003","error_msg":"Internal error."})";
    const QByteArray page = "<html><body>Service unavailable</body></html>";
    const Expected asTold;
    const Expected unknown = Outcome::Unknown;

    QTest::newRow("500") << answerOf("500 Internal Server Error", json, inside) << unknown << asTold
                         << 1;
    QTest::newRow("503 HTML") << answerOf("503 Service Unavailable", "Content-Type: text/html\r\n",
                                          page)
                              << unknown << asTold << 1;
    QTest::newRow("200 HTML") << answerOf("200 OK", "Content-Type: text/html\r\n", page) << unknown
                              << asTold << 1;
    QTest::newRow("200 {}") << answerOf("200 OK", json, "{}") << unknown << asTold << 1;
    QTest::newRow("redirect") << answerOf("307 Temporary Redirect", "Location: LOCATION\r\n", {})
                              << unknown << asTold << 1;
    QTest::newRow("408") << answerOf("408 Request Timeout", json, invalid) << unknown << asTold
                         << 1;
    QTest::newRow("400 without an error")
        << answerOf("400 Bad Request", "Content-Type: text/html\r\n", page) << unknown << asTold
        << 1;
    QTest::newRow("400") << answerOf("400 Bad Request", json, invalid)
                         << Expected(Outcome::Rejected) << asTold << 1;
    QTest::newRow("403") << answerOf("403 Forbidden", json, denied) << Expected(Outcome::Rejected)
                         << Expected(Outcome::NotSent) << 0;
    QTest::newRow("429, then good")
        << answerOf("429 Too Many Requests", json + "Retry-After: 1\r\n", throttled) << asTold
        << asTold << 2;
}

void TestRunnerDemo::answersOfAnotherKind()
{
    QFETCH(QByteArray, answer);
    QFETCH(Expected, first);
    QFETCH(Expected, rest);
    QFETCH(int, posts);
    Bench bench;
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    // A redirect leads to the restart itself: whoever follows it is seen in the books.
    const QString target = bench.demo->endpoint().toString() + "/v1/"_L1 + bench.demo->projectId()
        + "/cloud-phone/servers/batch-restart"_L1;
    FaultProxy other;
    other.setAnswer(QByteArray(answer).replace("LOCATION", target.toUtf8()));
    bench.transport.detour(other.port());
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    QTest::qWait(100);

    for (int i = 0; i < runSize; ++i) {
        const TargetRecord &record = run->targets.at(i);
        const Expected &expected = i < firstCall ? first : rest;
        QCOMPARE(record.outcome, expected.value_or(bench.foretell(record.target.id)));
    }
    QCOMPARE(other.seen().size(), 1);
    QCOMPARE(bench.demo->ledger().size(), posts);
    QVERIFY(bench.nothingWasDoubled());
}

void TestRunnerDemo::anUnreachableHostIsTriedAgain()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    bench.transport.detour(closedPort());
    QSignalSpy phases(bench.runner.get(), &Runner::phaseChanged);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    for (const TargetRecord &record : run->targets)
        QCOMPARE(record.outcome, bench.foretell(record.target.id));
    const bool waited = std::any_of(phases.cbegin(), phases.cend(), [](const auto &phase) {
        return phase.at(1).template value<RunPhase>() == RunPhase::Waiting;
    });
    QVERIFY(waited);
    QCOMPARE(bench.transport.restarts(), 3);
    QCOMPARE(bench.demo->ledger().size(), 2);
    QVERIFY(bench.nothingWasDoubled());
}

void TestRunnerDemo::anExpiredTokenIsRenewed()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    bench.demo->expireTokens();
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    for (const TargetRecord &record : run->targets)
        QCOMPARE(record.outcome, bench.foretell(record.target.id));
    const auto ledger = bench.demo->ledger();
    QCOMPARE(ledger.size(), 3);
    QCOMPARE(ledger.first().status, 401);
    QVERIFY(bench.nothingWasDoubled());
}

void TestRunnerDemo::aRefusedKeyStopsTheRun()
{
    Bench bench(quickDay(), CredentialKind::AccessKey);
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    FaultProxy other;
    other.setAnswer(answerOf("401 Unauthorized", json,
                             R"({"error_code":"APIGW.0301","error_msg":"Incorrect signature"})"));
    bench.transport.detour(other.port());
    QSignalSpy refused(bench.cloud.get(), &Cloud::credentialsRefused);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    for (int i = 0; i < runSize; ++i)
        QCOMPARE(run->targets.at(i).outcome, i < firstCall ? Outcome::Rejected : Outcome::NotSent);
    QCOMPARE(bench.demo->ledger().size(), 0);
    QCOMPARE(other.seen().size(), 1);
    QCOMPARE(refused.size(), 1);
}

void TestRunnerDemo::aCloudInTrouble()
{
    // 429 and 5xx at random, before and after the work, in Acts and in looks alike.
    demo::DemoSettings settings = quickDay();
    Bench bench(settings);
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request();
    QCOMPARE(request.targets.size(), runSize);
    settings.tooManyRequests = 0.2;
    settings.serverFaults = 0.2;
    bench.demo->setSettings(settings);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    const auto restarts = bench.demo->restartCounts();
    for (const TargetRecord &record : run->targets) {
        const Outcome told = bench.foretell(record.target.id);
        const int count = restarts.value(record.target.id.value);
        if (record.outcome == Outcome::Succeeded || record.outcome == Outcome::Failed) {
            QCOMPARE(record.outcome, told);
            QCOMPARE(count, 1);
        } else if (record.outcome == Outcome::Rejected) {
            QCOMPARE(count, 0);
        } else {
            QCOMPARE(record.outcome, Outcome::Unknown);
        }
    }
    QVERIFY(bench.nothingWasDoubled());
}

void TestRunnerDemo::lostLooksChangeNothing()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const RunRequest request = bench.request(20);
    QCOMPARE(request.targets.size(), 20);
    FaultRule rule;
    rule.fault = Fault::CloseAfterForward;
    rule.method = "GET";
    rule.times = 3;
    bench.proxy.addRule(rule);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    for (const TargetRecord &record : run->targets)
        QCOMPARE(record.outcome, bench.foretell(record.target.id));
    QCOMPARE(bench.demo->ledger().size(), 1);
}

MUSTER_TEST_GUILESS(TestRunnerDemo)

} // namespace tst_runner_demo

#include "tst_runner_demo.moc"
