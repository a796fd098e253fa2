// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine, the real cloud code and the real network against the demo cloud, with faults of the
// wire between them. The demo cloud's own books say what really happened.
#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/demo/fleetsimulation.h"
#include "app/restart/runner.h"
#include "tests/app/restart/detourtransport.h"
#include "tests/support/faultproxy.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSet>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <optional>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using muster::test::Fault;

namespace {

constexpr int fleetSize = 160;
constexpr int runSize = 120; // two calls, of 100 and of 20
constexpr int firstCall = 100;

demo::DemoSettings quickDay()
{
    demo::DemoSettings settings;
    settings.servers = fleetSize;
    settings.encodeServers = 0;
    settings.jobTimeMin = 100ms;
    settings.jobTimeMax = 400ms;
    return settings;
}

//! \brief What the demo cloud will make of a restart, from the same rules in the same state.
Outcome foretold(const TargetId &id, const demo::DemoSettings &settings)
{
    demo::FleetSimulation fleets(settings.seed, settings.servers, settings.encodeServers);
    const auto entries = fleets.restart(demo::ResourceKind::Servers, { id.value }, "r",
                                        1'700'000'000'000, settings);
    if (entries.first().jobId.isEmpty())
        return Outcome::Rejected;
    return fleets.job(entries.first().jobId)->fails ? Outcome::Failed : Outcome::Succeeded;
}

//! \brief The demo cloud, the fault proxy before it, and a console's parts on this side.
class Bench
{
public:
    explicit Bench(const demo::DemoSettings &settings = quickDay(),
                   CredentialKind signIn = CredentialKind::Password)
        : m_settings(settings)
    {
        auto started = demo::DemoCloud::start(settings);
        if (!started)
            return;
        demo = std::move(started).value();
        proxy.forwardTo(u"127.0.0.1"_s, static_cast<quint16>(demo->endpoint().port()));
        connection = demo->connection(signIn);
        connection.endpoint = proxy.url(QString());
        const Credentials credentials = signIn == CredentialKind::Password
            ? Credentials(demo->passwordLogin())
            : Credentials(demo->accessKey());
        for (const Provider &provider : registeredProviders()) {
            if (provider.id == connection.provider)
                cloud = provider.open(connection, credentials, { transport, m_clock, m_random });
        }
        if (!cloud)
            return;
        RunnerSettings pace;
        pace.actInterval = 0ms;
        pace.pollInterval = 100ms;
        pace.sendDeadline = 20s;
        runner = std::make_unique<Runner>(*cloud, m_clock, m_random, pace);
    }

    [[nodiscard]] bool isReady() const { return runner != nullptr; }

    //! \brief Lists the fleet and picks \a count servers that may be restarted.
    [[nodiscard]] RunRequest request(int count = runSize)
    {
        RunRequest request;
        request.connection = connection;
        request.kind = KindId { u"huawei.servers"_s };
        request.operatorName = u"tester"_s;
        const FleetKind *kind = findKind(*cloud, request.kind);
        ListOperation *list = cloud->list(request.kind, &m_owner);
        QObject::connect(
            list, &ListOperation::rowsArrived, &m_owner,
            [&](const QList<FleetRow> &rows, qsizetype) {
                for (const FleetRow &row : rows) {
                    const bool may = kind->status(row.status).eligibility != Eligibility::No;
                    if (may && request.targets.size() < count)
                        request.targets.append({ row.id, row.name, row.group, row.status });
                }
            });
        QSignalSpy finished(list, &ListOperation::finished);
        if (finished.isEmpty())
            finished.wait(20'000);
        return request;
    }

    //! \brief Runs \a request to its end; nothing when that does not come.
    const RunRecord *run(const RunRequest &request)
    {
        QSignalSpy ended(runner.get(), &Runner::runEnded);
        const auto id = runner->start(request);
        if (!id)
            return nullptr;
        const QDeadlineTimer patience(60'000);
        while (ended.isEmpty() && !patience.hasExpired())
            ended.wait(1000);
        return ended.isEmpty() ? nullptr : runner->run(*id);
    }

    [[nodiscard]] Outcome foretell(const TargetId &id) const { return foretold(id, m_settings); }

    //! \brief Restarts that came out of this side's network code, whatever became of them.
    [[nodiscard]] qsizetype postsOnTheWire() const
    {
        return std::count_if(proxy.seen().cbegin(), proxy.seen().cend(),
                             [](const SeenRequest &request) { return request.method == "POST"; });
    }

    //! \brief The promise, by the cloud's own books: nothing twice.
    [[nodiscard]] bool nothingWasDoubled() const
    {
        const auto restarts = demo->restartCounts();
        if (std::any_of(restarts.cbegin(), restarts.cend(), [](int count) { return count > 1; }))
            return false;
        QSet<QString> worked;
        for (const demo::ActRecord &record : demo->ledger()) {
            const bool refused = record.status == 401 || record.status == 429;
            for (const QString &id : record.ids) {
                if (!refused && worked.contains(id))
                    return false;
                if (!refused)
                    worked.insert(id);
            }
        }
        return true;
    }

    std::unique_ptr<demo::DemoCloud> demo;
    FaultProxy proxy;
    DetourTransport transport;
    Connection connection;

private:
    demo::DemoSettings m_settings;
    SystemClock m_clock;
    SystemRandom m_random;
    QObject m_owner;

public:
    std::unique_ptr<Cloud> cloud;
    std::unique_ptr<Runner> runner;
};

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

Q_DECLARE_METATYPE(Expected)

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

QTEST_GUILESS_MAIN(TestRunnerDemo)
#include "tst_runner_demo.moc"
