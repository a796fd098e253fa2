// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The verdicts of a connection test over the real network layer and the demo cloud.
#include "app/demo/democloud.h"
#include "app/net/networktransport.h"
#include "app/session/connectiontest.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"
#include "ui/connections/testwords.h"

#include <QTcpServer>
#include <QTest>

#include <algorithm>

namespace tst_connectiontest_demo {

using namespace muster;
using namespace muster::demo;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(std::chrono::seconds by)
        : m_by(by)
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_clock.now().addSecs(m_by.count()); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_clock.monotonic();
    }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> callback) override
    {
        m_clock.after(std::min<std::chrono::milliseconds>(delay, 5ms), context,
                      std::move(callback));
    }

private:
    SystemClock m_clock;
    const std::chrono::seconds m_by;
};

struct Fixture
{
    Fixture()
    {
        DemoSettings settings;
        settings.sizes[u"servers"_s] = 5;
        settings.sizes[u"encode-servers"_s] = 5;
        settings.pullToPushTasks = 5;
        demo = std::move(DemoCloud::start(settings)).value();
    }
    [[nodiscard]] static const Provider &provider(const QString &id)
    {
        static const QList<Provider> providers = registeredProviders();
        return *std::ranges::find(providers, id, &Provider::id);
    }
    //! One letter a step, as in tst_connectiontest; empty when it never ends.
    QString test(const Connection &connection, const Credentials &credentials,
                 std::chrono::seconds clockOff = 0s)
    {
        ShiftedClock clock(clockOff);
        SystemRandom random;
        NetworkTransport transport;
        ConnectionTest test(provider(connection.provider), { connection, credentials },
                            { transport, clock, random });
        int ends = 0;
        QObject::connect(&test, &ConnectionTest::finished, &test, [&](const TestReport &found) {
            report = found;
            ++ends;
        });
        test.start();
        if (!QTest::qWaitFor([&ends] { return ends > 0; }, 20'000))
            return {};
        QString text;
        for (const StepResult &result : report.steps)
            text += u"?npwf"_s.at(static_cast<int>(result.verdict));
        return text;
    }
    [[nodiscard]] Connection byKey() const { return demo->connection(CredentialKind::AccessKey); }

    std::unique_ptr<DemoCloud> demo;
    TestReport report;
};

} // namespace

class TestConnectionTestDemo final : public QObject
{
    Q_OBJECT

private slots:
    void everyWayInPasses();
    void wrongClock();
    void wrongSecret();
    void forbidden();
    void missingProject();
    void closedPort();
    void badTls();
    void volcengine();
    void nothingIsRestarted();
};

void TestConnectionTestDemo::everyWayInPasses()
{
    Fixture f;
    QCOMPARE(f.test(f.byKey(), f.demo->accessKey()), u"pnpppp"_s);
    QCOMPARE(f.test(f.demo->connection(), f.demo->passwordLogin()), u"pnpppp"_s);
    const PasswordLogin withCode = f.demo->mfaLogin();
    QCOMPARE(f.test(f.demo->connection(), withCode), u"pnpppp"_s);
    // The same code once more: it was used.
    QCOMPARE(f.test(f.demo->connection(), withCode), u"pnpf??"_s);
    QVERIFY(testReportText(f.report).contains(u"IAM.1061"_s));
    Connection byToken = f.byKey();
    byToken.credentialKind = CredentialKind::Token;
    QCOMPARE(f.test(byToken, PastedToken { Secret(u"MIIended"_s) }), u"pnpf??"_s);
    QCOMPARE(f.report.found.error->code, OwnError::PastedTokenEnded);
}

void TestConnectionTestDemo::wrongClock()
{
    Fixture f;
    QCOMPARE(f.test(f.byKey(), f.demo->accessKey(), -8min), u"pnwppp"_s);
    QCOMPARE(f.report.verification(), Verification::Verified);
    QCOMPARE(f.test(f.byKey(), f.demo->accessKey(), 16min), u"pnf???"_s);
    QCOMPARE(f.report.verification(), Verification::NotTested);
    const auto off = f.report.found.clockOffset.value_or(0s);
    QVERIFY(off <= -15min - 50s && off >= -16min - 10s);
    // A password carries no time of ours.
    QCOMPARE(f.test(f.demo->connection(), f.demo->passwordLogin(), 16min), u"pnwppp"_s);
}

void TestConnectionTestDemo::wrongSecret()
{
    Fixture f;
    AccessKey key = f.demo->accessKey();
    key.secretKey = Secret(key.secretKey.reveal() + u'x');
    const int before = f.demo->requestCount();
    QCOMPARE(f.test(f.byKey(), key), u"pnpf??"_s);
    QCOMPARE(f.demo->requestCount(), before + 1); // wrong signatures lock a key
    PasswordLogin login = f.demo->passwordLogin();
    login.password = Secret(u"wrong"_s);
    QCOMPARE(f.test(f.demo->connection(), login), u"pnpf??"_s);
    QCOMPARE(f.demo->requestCount(), before + 2);
    QVERIFY(!testReportText(f.report).contains(u"wrong\""_s));
}

void TestConnectionTestDemo::forbidden()
{
    Fixture f;
    Connection connection = f.byKey();
    connection.projectId = f.demo->subProjectId();
    QCOMPARE(f.test(connection, f.demo->accessKey()), u"pnpppf"_s);
    QCOMPARE(f.report.verification(), Verification::Warned);
    QCOMPARE(f.test(connection, f.demo->passwordLogin()), u"pnpppf"_s);
}

void TestConnectionTestDemo::missingProject()
{
    Fixture f;
    Connection connection = f.byKey();
    connection.projectId = u"00000000000000000000000000000000"_s;
    QCOMPARE(f.test(connection, f.demo->accessKey()), u"pnppf?"_s);
    QCOMPARE(f.report.verification(), Verification::Warned);
}

void TestConnectionTestDemo::closedPort()
{
    Fixture f;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Connection connection = f.byKey();
    connection.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    server.close();
    QCOMPARE(f.test(connection, f.demo->accessKey()), u"f?????"_s);
    QCOMPARE(f.report.verification(), Verification::NotTested);
}

void TestConnectionTestDemo::badTls()
{
    Fixture f;
    Connection connection = f.byKey();
    FaultProxy server(ProxyTls::Untrusted);
    connection.endpoint = server.url();
    QCOMPARE(f.test(connection, f.demo->accessKey()), u"pf????"_s);
    QCOMPARE(f.report.verification(), Verification::NotTested);
    // The certificate's facts are there to be compared.
    const QString detail = stepDetail(f.report, TestStep::Tls);
    QVERIFY(detail.contains(u"self-signed"_s));
    QVERIFY(detail.contains(u"SHA-256"_s));
}

void TestConnectionTestDemo::volcengine()
{
    Fixture f;
    const Connection connection = f.demo->volcengineConnection();
    QCOMPARE(f.test(connection, f.demo->volcengineKey()), u"pnppp"_s);
    AccessKey key = f.demo->volcengineKey();
    key.secretKey = Secret(u"x"_s);
    QCOMPARE(f.test(connection, key), u"pnpf?"_s);
    QCOMPARE(f.test(connection, f.demo->volcengineKey(), 16min), u"pnf??"_s);
}

void TestConnectionTestDemo::nothingIsRestarted()
{
    Fixture f;
    (void)f.test(f.byKey(), f.demo->accessKey());
    (void)f.test(f.demo->volcengineConnection(), f.demo->volcengineKey());
    QVERIFY(f.demo->ledger().isEmpty());
    QVERIFY(f.demo->restartCounts().isEmpty());
}

MUSTER_TEST_GUILESS(TestConnectionTestDemo)

} // namespace tst_connectiontest_demo

#include "tst_connectiontest_demo.moc"
