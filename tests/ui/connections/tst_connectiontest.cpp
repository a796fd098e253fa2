// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Trying a connection: which step failed, and that it stops after one page.
#include "tests/support/fakeprovider.h"
#include "ui/connections/connectiontest.h"

#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeProvider fake;
    std::unique_ptr<ConnectionTest> test;
    QList<TestReport> reports;

    explicit Fixture(const Credentials &credentials)
        : test(std::make_unique<ConnectionTest>(fake.provider(), Connection {}, credentials,
                                                fake.context()))
    {
        QObject::connect(test.get(), &ConnectionTest::finished, test.get(),
                         [this](const TestReport &report) { reports += report; });
        test->start();
    }
};

Credentials key() { return AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() }; }

Credentials login() { return PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) }; }

Error errorOf(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

constexpr auto passed = StepVerdict::Passed;
constexpr auto failed = StepVerdict::Failed;
constexpr auto notKnown = StepVerdict::NotKnown;

} // namespace

class TestConnectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void stopsAfterTheFirstPage();
    void anEmptyFleetPasses();
    void signsInFirst();
    void verdicts_data();
    void verdicts();
    void acceptedSignInStaysAccepted();
    void deletingStopsIt();
};

void TestConnectionTest::stopsAfterTheFirstPage()
{
    Fixture f(key());
    const QPointer<FakeListOperation> list = f.fake.cloud->lists.constFirst();
    QCOMPARE(list->kind, f.fake.cloud->kinds().constFirst().id);
    emit list->rowsArrived({ {} }, 1'000);
    QVERIFY(list->cancelled);
    emit list->finished(errorOf(ErrorKind::Cancelled));
    QCOMPARE(f.reports, QList { (TestReport { passed, passed, passed, {} }) });
    QVERIFY(f.fake.cloud->acts.isEmpty());
}

void TestConnectionTest::anEmptyFleetPasses()
{
    Fixture f(key());
    emit f.fake.cloud->lists.constFirst()->finished(ListSummary {});
    QCOMPARE(f.reports.size(), 1);
    QVERIFY(f.reports.constFirst().passed());
}

void TestConnectionTest::signsInFirst()
{
    Fixture f(login());
    QVERIFY(f.fake.cloud->lists.isEmpty());
    emit f.fake.cloud->renewals.constFirst()->finished(Result<void>());
    QCOMPARE(f.fake.cloud->lists.size(), 1);
    emit f.fake.cloud->lists.constFirst()->finished(ListSummary {});
    QCOMPARE(f.reports.size(), 1);
    QVERIFY(f.reports.constFirst().passed());
}

void TestConnectionTest::verdicts_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("network");
    QTest::addColumn<int>("signIn");
    QTest::addColumn<int>("permission");
    const auto row = [](const char *name, ErrorKind kind, StepVerdict network, StepVerdict signIn,
                        StepVerdict permission) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(network)
                            << static_cast<int>(signIn) << static_cast<int>(permission);
    };
    row("offline", ErrorKind::Offline, failed, notKnown, notKnown);
    row("timeout", ErrorKind::Timeout, failed, notKnown, notKnown);
    row("TLS", ErrorKind::Tls, failed, notKnown, notKnown);
    row("401", ErrorKind::BadCredentials, passed, failed, notKnown);
    row("403", ErrorKind::Forbidden, passed, passed, failed);
    row("404", ErrorKind::NotFound, passed, passed, failed);
    row("429", ErrorKind::RateLimited, passed, notKnown, notKnown);
    row("500", ErrorKind::ServerFault, passed, notKnown, notKnown);
    row("cancelled", ErrorKind::Cancelled, notKnown, notKnown, notKnown);
}

void TestConnectionTest::verdicts()
{
    QFETCH(const int, kind);
    QFETCH(const int, network);
    QFETCH(const int, signIn);
    QFETCH(const int, permission);
    Fixture f(key());
    emit f.fake.cloud->lists.constFirst()->finished(errorOf(static_cast<ErrorKind>(kind)));
    QCOMPARE(f.reports.size(), 1);
    const TestReport report = f.reports.constFirst();
    QVERIFY(!report.passed());
    QCOMPARE(static_cast<int>(report.network), network);
    QCOMPARE(static_cast<int>(report.signIn), signIn);
    QCOMPARE(static_cast<int>(report.permission), permission);
    const QString text = testReportText(report);
    QCOMPARE(text.count(u"✖"_s),
             (report.network == failed) + (report.signIn == failed)
                 + (report.permission == failed));
}

void TestConnectionTest::acceptedSignInStaysAccepted()
{
    const TestReport report = testReport(errorOf(ErrorKind::ServerFault), true);
    QCOMPARE(report.signIn, passed);
    QCOMPARE(report.permission, notKnown);
}

void TestConnectionTest::deletingStopsIt()
{
    Fixture f(key());
    const QPointer<FakeListOperation> list = f.fake.cloud->lists.constFirst();
    f.test.reset();
    QVERIFY(!list);
    QVERIFY(!f.fake.cloud);
    QVERIFY(f.reports.isEmpty());
}

QTEST_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
