// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Trying a connection: which step failed, and that it stops after one page.
#include "app/session/connectiontest.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/testmain.h"
#include "ui/connections/testwords.h"

#include <QTest>

namespace tst_connectiontest {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture
{
    FakeProvider fake;
    std::unique_ptr<ConnectionTest> test;
    QList<TestReport> reports;

    explicit Fixture(const Credentials &credentials, const Connection &connection = {})
        : test(std::make_unique<ConnectionTest>(fake.providerWithProjects(),
                                                ConnectionTest::Access { connection, credentials },
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

Error refusal(ErrorKind kind)
{
    Error error = errorOf(kind);
    error.code = u"CPS.0001"_s;
    return error;
}

Connection inProject(const QString &id)
{
    Connection connection;
    connection.projectId = id;
    return connection;
}

// One letter a step, in order: passed, warned, failed, not needed (n), not known (?).
QString letters(const TestReport &report)
{
    QString text;
    for (const StepResult &result : report.steps)
        text += u"?npwf"_s.at(static_cast<int>(result.verdict));
    return text;
}

TestFindings answered(const std::optional<Error> &error = {},
                      CredentialKind kind = CredentialKind::AccessKey)
{
    TestFindings found;
    found.signIn = kind;
    found.isAnswered = true;
    found.clockOffset = std::chrono::seconds(2);
    found.error = error;
    return found;
}

TestFindings unanswered(const Error &error)
{
    TestFindings found;
    found.error = error;
    return found;
}

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
    void aFixForEachStep();
    void asksForTheProjects_data();
    void asksForTheProjects();
    void doesNotAskAfterAWrongKey();
    void knowsAWrongTry_data();
    void knowsAWrongTry();
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
    QCOMPARE(f.reports.size(), 1);
    QVERIFY(f.reports.constFirst().passed());
    QCOMPARE(f.reports.constFirst().verification(), Verification::Verified);
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
    using enum ErrorKind;
    QTest::addColumn<TestFindings>("found");
    // network, TLS, clock, sign-in, project (not in "no projects"), permission
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Verification>("verification");
    const auto row = [](const char *name, const TestFindings &found, const QString &expected,
                        Verification verification = Verification::NotTested) {
        QTest::newRow(name) << found << expected << verification;
    };
    row("all is well", answered(), u"pppppp"_s, Verification::Verified);
    row("name or connection", unanswered(errorOf(Offline)), u"f?????"_s);
    row("time limit", unanswered(errorOf(Timeout)), u"f?????"_s);
    row("certificate", unanswered(errorOf(Tls)), u"pf????"_s);
    Error caFile = errorOf(InvalidInput);
    caFile.code = OwnError::CaUnreadable;
    row("CA file", unanswered(caFile), u"?f????"_s);
    Error noTls = errorOf(InvalidInput);
    noTls.code = OwnError::TlsMissing;
    row("TLS library", unanswered(noTls), u"?f????"_s);
    Error noProxy = errorOf(InvalidInput);
    noProxy.code = OwnError::ProxyUnsupported;
    row("proxy variable", unanswered(noProxy), u"f?????"_s);
    row("wrong key", answered(errorOf(BadCredentials)), u"pppf??"_s);
    row("not allowed", answered(refusal(Forbidden)), u"pppp?f"_s, Verification::Warned);
    row("not found", answered(refusal(NotFound)), u"ppppf?"_s, Verification::Warned);
    row("404 of somebody else", answered(errorOf(NotFound)), u"ppp???"_s);
    row("429", answered(errorOf(RateLimited)), u"ppp???"_s);
    row("500", answered(errorOf(ServerFault)), u"ppp???"_s);
    row("cancelled", unanswered(errorOf(Cancelled)), u"??????"_s);

    TestFindings listed = answered(refusal(Forbidden));
    listed.isProjectListed = true;
    row("not allowed in a project that is listed", listed, u"pppppf"_s, Verification::Warned);
    listed.isProjectListed = false;
    row("a project that is not listed", listed, u"ppppf?"_s, Verification::Warned);

    TestFindings plain = answered();
    plain.isPlainHttp = true;
    row("plain http to this computer", plain, u"pnpppp"_s, Verification::Verified);
    TestFindings dateless = answered();
    dateless.clockOffset.reset();
    row("no Date", dateless, u"pp?ppp"_s, Verification::Verified);
    TestFindings live = answered(refusal(Forbidden));
    live.hasProjects = false;
    row("no projects", live, u"ppppf"_s, Verification::Warned);

    const auto withClock = [](TestFindings found, std::chrono::seconds offset) {
        found.clockOffset = offset;
        return found;
    };
    row("clock 5 min off", withClock(answered(), 300s), u"pppppp"_s, Verification::Verified);
    row("clock more than 5 min off", withClock(answered(), -301s), u"ppwppp"_s,
        Verification::Verified);
    row("clock 16 min behind, refused", withClock(answered(errorOf(BadCredentials)), 960s),
        u"ppf???"_s);
    row("clock 16 min ahead, refused", withClock(answered(errorOf(BadCredentials)), -960s),
        u"ppf???"_s);
    row("clock 15 min off, refused", withClock(answered(errorOf(BadCredentials)), 900s),
        u"ppwf??"_s);
    Error saidSo = errorOf(BadCredentials);
    saidSo.clockOffset = 120s;
    row("clock 2 min off, and the answer says so", withClock(answered(saidSo), 120s), u"pppf??"_s);
    saidSo.clockOffset = 400s;
    row("clock 7 min off, and the answer says so", withClock(answered(saidSo), 400s), u"ppf???"_s);
    row("clock far off, but taken", withClock(answered(), 960s), u"ppwppp"_s,
        Verification::Verified);
    row("clock far off with a password",
        withClock(answered(errorOf(BadCredentials), CredentialKind::Password), 960s), u"ppwf??"_s);

    const auto password = [](const Error &error, bool signedIn) {
        TestFindings found = answered(error, CredentialKind::Password);
        found.isSignedIn = signedIn;
        return found;
    };
    row("wrong password", password(errorOf(BadCredentials), false), u"pppf??"_s);
    row("wrong code", password(errorOf(Refused), false), u"pppf??"_s);
    row("a user who may not use the API", password(refusal(Forbidden), false), u"pppf??"_s);
    row("signed in, not allowed", password(refusal(Forbidden), true), u"pppppf"_s,
        Verification::Warned);
    row("signed in, 500", password(errorOf(ServerFault), true), u"ppppp?"_s);
    row("token ended", answered(errorOf(BadCredentials), CredentialKind::Token), u"pppf??"_s);
}

void TestConnectionTest::verdicts()
{
    QFETCH(const TestFindings, found);
    QFETCH(const QString, expected);
    QFETCH(const Verification, verification);
    const TestReport report = testReport(found);
    QCOMPARE(letters(report), expected);
    QCOMPARE(report.verification(), verification);
    QCOMPARE(report.passed(), !found.error);
    // Each step says something, and the text for a ticket has a line for each.
    QStringList details;
    for (const StepResult &result : report.steps)
        QVERIFY(!stepDetail(report, result.step).isEmpty());
    const QString text = testReportText(report);
    QCOMPARE(text.count(u'\n'), report.steps.size());
    QCOMPARE(text.count(u"✖"_s), expected.count(u'f'));
    QCOMPARE(text.count(u"▲"_s), expected.count(u'w'));
}

void TestConnectionTest::aFixForEachStep()
{
    TestFindings late = answered(errorOf(ErrorKind::BadCredentials));
    late.clockOffset = std::chrono::minutes(-16);
    QVERIFY(stepDetail(testReport(late), TestStep::Clock).contains(u"16 minute(s) ahead"_s));
    late.clockOffset = std::chrono::minutes(16);
    QVERIFY(stepDetail(testReport(late), TestStep::Clock).contains(u"behind"_s));
    const TestReport key = testReport(answered(errorOf(ErrorKind::BadCredentials)));
    QVERIFY(stepDetail(key, TestStep::SignIn).contains(u"five wrong signatures"_s));
    QVERIFY(stepDetail(key, TestStep::Clock).contains(u"2 second(s)"_s));
    const TestReport forbidden = testReport(answered(refusal(ErrorKind::Forbidden)));
    QVERIFY(stepDetail(forbidden, TestStep::Permission).contains(u"CPS.0001"_s));
    QVERIFY(stepDetail(forbidden, TestStep::Project).contains(u"may be the reason"_s));
    const TestReport absent = testReport(answered(refusal(ErrorKind::NotFound)));
    QVERIFY(stepDetail(absent, TestStep::Project).contains(u"My Credentials"_s));
    QCOMPARE(stepName(TestStep::SignIn, CredentialKind::Password), u"Password"_s);
    QCOMPARE(stepName(TestStep::SignIn, CredentialKind::Token), u"Token"_s);
}

void TestConnectionTest::asksForTheProjects_data()
{
    QTest::addColumn<QString>("listed"); // "-": the list is refused
    QTest::addColumn<QString>("expected"); // project, permission
    QTest::newRow("listed") << u"p1"_s << u"pf"_s;
    QTest::newRow("not listed") << u"p2"_s << u"f?"_s;
    QTest::newRow("the list is refused") << u"-"_s << u"?f"_s;
}

void TestConnectionTest::asksForTheProjects()
{
    QFETCH(const QString, listed);
    QFETCH(const QString, expected);
    Fixture f(key(), inProject(u"p1"_s));
    emit f.fake.cloud->lists.constFirst()->finished(refusal(ErrorKind::Forbidden));
    QVERIFY(f.reports.isEmpty());
    QCOMPARE(f.fake.searches.size(), 1);
    if (listed == u"-")
        emit f.fake.searches.constFirst()->finished(refusal(ErrorKind::Forbidden));
    else
        emit f.fake.searches.constFirst()->finished(QList { ProjectInfo { listed, {}, {} } });
    QCOMPARE(f.reports.size(), 1);
    QCOMPARE(letters(f.reports.constFirst()).last(2), expected);
    QCOMPARE(f.reports.constFirst().verification(), Verification::Warned);
}

void TestConnectionTest::doesNotAskAfterAWrongKey()
{
    Fixture f(key(), inProject(u"p1"_s));
    emit f.fake.cloud->lists.constFirst()->finished(errorOf(ErrorKind::BadCredentials));
    QCOMPARE(f.reports.size(), 1);
    QVERIFY(f.fake.searches.isEmpty());
    // With a password the token was given for the project: there is nothing to ask either.
    Fixture g(login(), inProject(u"p1"_s));
    emit g.fake.cloud->renewals.constFirst()->finished(Result<void>());
    emit g.fake.cloud->lists.constFirst()->finished(refusal(ErrorKind::Forbidden));
    QCOMPARE(g.reports.size(), 1);
    QVERIFY(g.fake.searches.isEmpty());
}

void TestConnectionTest::knowsAWrongTry_data()
{
    using enum CredentialKind;
    QTest::addColumn<TestFindings>("found");
    QTest::addColumn<bool>("expected");
    Error late = errorOf(ErrorKind::Timeout);
    QTest::newRow("nothing wrong") << answered() << false;
    QTest::newRow("wrong key") << answered(errorOf(ErrorKind::BadCredentials)) << true;
    QTest::newRow("wrong password")
        << answered(errorOf(ErrorKind::BadCredentials), Password) << true;
    QTest::newRow("token that has ended")
        << answered(errorOf(ErrorKind::BadCredentials), Token) << true;
    QTest::newRow("taken, but not allowed") << answered(refusal(ErrorKind::Forbidden)) << false;
    QTest::newRow("key that nobody answered") << answered(late) << false;
    QTest::newRow("password that never left") << answered(late, Password) << false;
    late.delivery = Delivery::Sent;
    QTest::newRow("password that nobody answered") << answered(late, Password) << true;
    TestFindings in = answered(refusal(ErrorKind::Forbidden), Password);
    in.error->delivery = Delivery::Sent;
    in.isSignedIn = true;
    QTest::newRow("password that was taken") << in << false;
}

void TestConnectionTest::knowsAWrongTry()
{
    QFETCH(const TestFindings, found);
    QFETCH(const bool, expected);
    QCOMPARE(testReport(found).isWrongTry(), expected);
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

MUSTER_TEST(TestConnectionTest)

} // namespace tst_connectiontest

#include "tst_connectiontest.moc"
