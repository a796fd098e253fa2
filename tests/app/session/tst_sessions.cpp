// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Opening a connection ends in exactly one of three ways.
#include "app/connections/proxypassword.h"
#include "app/restart/plan.h"
#include "app/session/sessions.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakeprovider.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sessions {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    FakeProvider fake;
    FakeSecretStore keychain { SecretPlace::Keychain };
    FakeSecretStore session { SecretPlace::Session };
    FakeJournal journal { FakeJournal::Mode::InMemory };
    Sessions opener { { fake.provider() }, fake.context(), { keychain, session }, journal };
    QStringList log;
    Error lastError;

    Fixture()
    {
        QObject::connect(&opener, &Sessions::opened, &opener, [this](Session *open) {
            log += u"opened "_s + open->connection().id.value;
        });
        QObject::connect(&opener, &Sessions::credentialsMissing, &opener,
                         [this](const Connection &) { log += u"missing"_s; });
        QObject::connect(&opener, &Sessions::passcodeMissing, &opener,
                         [this] { log += u"passcode"_s; });
        QObject::connect(&opener, &Sessions::failed, &opener,
                         [this](const Connection &, const Error &error) {
                             log += u"failed"_s;
                             lastError = error;
                         });
        QObject::connect(&opener, &Sessions::waitingForKeychain, &opener,
                         [this] { log += u"waiting"_s; });
        QObject::connect(&opener, &Sessions::closing, &opener, [this](Session *open) {
            log += u"closing "_s + open->connection().id.value;
        });
    }
    static Connection connection(SecretPlace place = SecretPlace::Keychain)
    {
        Connection connection;
        connection.id = ConnectionId { u"c1"_s };
        connection.provider = u"fake"_s;
        connection.region = u"one"_s;
        connection.secretPlace = place;
        return connection;
    }
    //! Opens it, and starts a run whose one call is on its way.
    Session &openBusy()
    {
        opener.openWith(connection(), credentials());
        QTest::qWait(0);
        Session &open = *opener.find(connection().id);
        [&] { QTRY_VERIFY(open.runner().isReady()); }();
        RunRequest request;
        request.connection = open.connection();
        request.kind = FakeCloud::serverKind().id;
        request.targets = { { TargetId { u"s"_s }, u"s"_s, {}, u"5"_s } };
        [&] { QVERIFY(open.runner().start(request)); }();
        [&] {
            QTRY_VERIFY(
                (fake.clock.advance(std::chrono::milliseconds(0)), fake.cloud->acts.size() == 1));
        }();
        log.clear();
        return open;
    }
    static PasswordLogin mfaLogin(const QString &code = {})
    {
        return { u"a"_s, u"u"_s, Secret(u"p"_s), u"0a1b"_s, Secret(code) };
    }
    static Credentials credentials() { return AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() }; }
};

} // namespace

class TestSessions final : public QObject
{
    Q_OBJECT

private slots:
    void opensWithTheStoredSecret();
    void asksTheRightStore();
    void missingAndFailed();
    void whatLacksACodeAsksForIt();
    void signsInAgain();
    void asksOnce();
    void typedCredentialsWin();
    void unknownProvider();
    void closes();
    void closesFromItsOwnSlots();
    void whatIsBeingReadIsNotTakenByAClosedOne();
    void readsTheProxysPassword();
    void hasATransportOfItsOwn();
    void tellsTheWayAndTheSilence();
    void aBusyOneTakesNewCredentials();
    void aBusyOneMayBeNamedOtherwise();
    void aBusyOneTakesAnotherWay();
    void aBusyOneIsNotLedElsewhere();
    void newSettingsReachOpenAndComingConnections();
    void openConnectionsKnowOfEachOther();
};

void TestSessions::openConnectionsKnowOfEachOther()
{
    Fixture f;
    Connection second = Fixture::connection();
    second.id = ConnectionId { u"c2"_s };
    f.opener.openWith(second, Fixture::credentials());
    Runner &other = f.opener.find(second.id)->runner();
    QTRY_VERIFY(other.isReady());
    const Runner &first = f.openBusy().runner();
    const RunRecord run = *first.run(first.runs().constFirst());
    RunRequest request;
    request.connection = second;
    request.kind = run.kind;
    request.targets = { run.targets.first().target };
    const Result<RunId> refused = other.start(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, OwnError::RecentlyRestarted);
    ActAnswer rejected; // it restarted nothing
    rejected.verdict = ActVerdict::Answered;
    rejected.targets = { { request.targets.first().id, Outcome::Rejected, {}, Error {} } };
    emit f.fake.cloud->acts.constFirst()->finished(rejected);
    QVERIFY(other.start(request));
}

void TestSessions::opensWithTheStoredSecret()
{
    Fixture f;
    f.opener.open(Fixture::connection());
    emit f.keychain.asked.constFirst().job->waiting();
    f.keychain.succeed(Fixture::credentials());
    QCOMPARE(f.log, (QStringList { u"waiting"_s, u"opened c1"_s }));
    QVERIFY(f.fake.lastCredentials == Fixture::credentials());
    QVERIFY(f.fake.transport.calls.isEmpty());
    f.opener.open(Fixture::connection());
    QCOMPARE(f.keychain.asked.size(), 1);
    QCOMPARE(f.log.constLast(), u"opened c1"_s);
    QCOMPARE(f.fake.opened, 1);
}

void TestSessions::asksTheRightStore()
{
    Fixture f;
    f.opener.open(Fixture::connection(SecretPlace::Session));
    QVERIFY(f.keychain.asked.isEmpty());
    f.session.succeed(Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"opened c1"_s });
}

void TestSessions::missingAndFailed()
{
    Fixture f;
    f.opener.open(Fixture::connection());
    f.keychain.succeed();
    f.opener.open(Fixture::connection());
    f.keychain.fail(OwnError::KeychainDenied);
    QCOMPARE(f.log, (QStringList { u"missing"_s, u"failed"_s }));
    QCOMPARE(f.fake.opened, 0);
}

void TestSessions::whatLacksACodeAsksForIt()
{
    Fixture f;
    f.opener.open(Fixture::connection());
    f.keychain.succeed(Fixture::mfaLogin());
    QCOMPARE(f.log, QStringList { u"passcode"_s });
    QCOMPARE(f.fake.opened, 0);
    f.opener.openWith(Fixture::connection(), Fixture::mfaLogin(u"123456"_s));
    QCOMPARE(f.log.constLast(), u"opened c1"_s);
    QVERIFY(f.fake.lastCredentials == Credentials(Fixture::mfaLogin(u"123456"_s)));
}

void TestSessions::signsInAgain()
{
    Fixture f;
    f.opener.openWith(Fixture::connection(), Fixture::mfaLogin(u"123456"_s));
    f.log.clear();
    // It stays open while the person is asked.
    f.opener.signInAgain(Fixture::connection());
    f.keychain.succeed(Fixture::mfaLogin());
    QCOMPARE(f.log, QStringList { u"passcode"_s });
    QVERIFY(f.opener.find(Fixture::connection().id));
    f.opener.openWith(Fixture::connection(), Fixture::mfaLogin(u"654321"_s));
    QCOMPARE(f.log.constLast(), u"opened c1"_s);
    QVERIFY(f.fake.lastCredentials == Credentials(Fixture::mfaLogin(u"654321"_s)));
}

void TestSessions::asksOnce()
{
    Fixture f;
    f.opener.open(Fixture::connection());
    f.opener.open(Fixture::connection());
    QCOMPARE(f.keychain.asked.size(), 1);
    f.keychain.succeed(Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"opened c1"_s });
}

void TestSessions::typedCredentialsWin()
{
    Fixture f;
    f.opener.open(Fixture::connection());
    const Credentials typed = PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) };
    f.opener.openWith(Fixture::connection(), typed);
    f.keychain.succeed(Fixture::credentials());
    QCOMPARE(f.log, (QStringList { u"opened c1"_s, u"opened c1"_s }));
    QCOMPARE(f.fake.opened, 1);
    QVERIFY(f.fake.lastCredentials == typed);
}

void TestSessions::unknownProvider()
{
    Fixture f;
    Connection connection = Fixture::connection();
    connection.provider = u"nobody"_s;
    f.opener.openWith(connection, Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"failed"_s });
    QVERIFY(!f.opener.find(connection.id));
}

void TestSessions::closes()
{
    Fixture f;
    QVERIFY(f.opener.close(ConnectionId { u"c1"_s }));
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    QCOMPARE(f.opener.all().size(), 1);
    QVERIFY(f.opener.close(ConnectionId { u"c1"_s }));
    QCOMPARE(f.log, (QStringList { u"opened c1"_s, u"closing c1"_s }));
    QVERIFY(!f.opener.find(ConnectionId { u"c1"_s }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!f.fake.cloud);
}

void TestSessions::closesFromItsOwnSlots()
{
    Fixture f;
    const QPointer<Session> open = &f.openBusy();
    bool isClosed = false;
    QObject::connect(&open->runner(), &Runner::runEnded, &f.opener, [&] {
        isClosed = f.opener.close(Fixture::connection().id);
        // The next one takes its place while it is still in its signal.
        f.opener.openWith(Fixture::connection(), Fixture::credentials());
    });
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.targets.append({ TargetId { u"s"_s }, Outcome::Rejected, {}, Error {} });
    emit f.fake.cloud->acts.constFirst()->finished(answer);
    QVERIFY(isClosed);
    QVERIFY(open);
    QCOMPARE(f.opener.all().size(), 1);
    QVERIFY(f.opener.find(Fixture::connection().id) != open);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!open);
    f.fake.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.log, (QStringList { u"closing c1"_s, u"opened c1"_s }));
}

void TestSessions::whatIsBeingReadIsNotTakenByAClosedOne()
{
    Fixture f;
    RunHistory left; // of a program that ended
    left.run.id = RunId { u"left"_s };
    left.run.number = 1;
    left.run.connection = Fixture::connection();
    left.run.kind = FakeCloud::serverKind().id;
    TargetRecord target;
    target.target = { TargetId { u"s"_s }, u"s"_s, {}, u"5"_s };
    target.outcome = Outcome::Accepted;
    left.run.targets = { target };
    f.journal.kept = { left };
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    Session &closed = *f.opener.find(Fixture::connection().id);
    QSignalSpy taken(&closed.runner(), &Runner::runAdopted);
    QVERIFY(f.opener.close(Fixture::connection().id));
    for (int i = 0; i < 5; ++i) // the journal's answers, before the event loop comes to it
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    QCOMPARE(taken.size(), 0);
    QVERIFY(!closed.runner().isBusy());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    QSignalSpy again(&f.opener.find(Fixture::connection().id)->runner(), &Runner::runAdopted);
    f.fake.clock.advance(std::chrono::milliseconds(0));
    QTRY_COMPARE(again.size(), 1);
}

void TestSessions::readsTheProxysPassword()
{
    Connection connection = Fixture::connection();
    connection.network.proxyMode = ProxyMode::Manual;
    connection.network.proxyHost = u"proxy.example"_s;
    connection.network.proxyUser = u"me"_s;
    Fixture f;
    f.opener.open(connection);
    f.keychain.succeed(Fixture::credentials());
    QVERIFY(f.log.isEmpty());
    QCOMPARE(f.keychain.asked.size(), 2);
    QVERIFY(f.keychain.asked.constLast().id == proxyPasswordId(connection.id));
    f.keychain.succeed(proxyEntry(connection.network, Secret(u"pw"_s)));
    QCOMPARE(f.log, QStringList { u"opened c1"_s });

    Fixture locked;
    locked.opener.openWith(connection, Fixture::credentials());
    locked.keychain.fail(OwnError::KeychainTimeout);
    QCOMPARE(locked.log, QStringList { u"failed"_s });
    // None: it opens, and the proxy's own answer says what to do.
    locked.opener.openWith(connection, Fixture::credentials());
    locked.keychain.succeed();
    QCOMPARE(locked.log.constLast(), u"opened c1"_s);
}

void TestSessions::hasATransportOfItsOwn()
{
    Fixture f;
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    QObject owner;
    const auto asksTheShared = [&f, &owner] {
        const qsizetype before = f.fake.transport.calls.size();
        static_cast<void>(f.fake.lastTransport->read(ReadRequest(), &owner));
        return f.fake.transport.calls.size() > before;
    };
    QVERIFY(asksTheShared());
    Connection direct = Fixture::connection();
    direct.network.proxyMode = ProxyMode::None;
    f.opener.openWith(direct, Fixture::credentials());
    QVERIFY(!asksTheShared());
}

void TestSessions::tellsTheWayAndTheSilence()
{
    Fixture f;
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    Session &open = *f.opener.find(Fixture::connection().id);
    QSignalSpy changed(&open, &Session::wayChanged);
    QList<int> silent;
    connect(&open, &Session::silent, this,
            [&silent](std::chrono::seconds time) { silent.append(int(time.count())); });
    QVERIFY(open.way() == Way());
    QObject owner;
    static_cast<void>(f.fake.lastTransport->read(ReadRequest(), &owner));
    f.fake.clock.advance(std::chrono::seconds(6));
    QCOMPARE(silent, (QList<int> { 5, 6 }));
    f.fake.transport.way = { Way::Kind::Proxy, u"proxy.example:3128"_s };
    f.fake.transport.calls.constLast()->answer(200, {});
    QCOMPARE(silent.constLast(), 0);
    QCOMPARE(changed.size(), 1);
    QVERIFY(open.way() == f.fake.transport.way);
}

void TestSessions::aBusyOneTakesNewCredentials()
{
    Fixture f;
    Session &open = f.openBusy();
    const QPointer<FakeCloud> cloud = f.fake.cloud;
    QCOMPARE(open.signInName(), signInNameOf(Fixture::credentials()));
    QSignalSpy renewed(&open, &Session::renewed);
    emit cloud->credentialsRefused({});
    Connection edited = Fixture::connection();
    edited.readOnly = true;
    const Credentials typed = PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) };
    f.opener.openWith(edited, typed);
    QCOMPARE(f.log, QStringList { u"opened c1"_s });
    QCOMPARE(f.opener.find(edited.id), &open); // the same, with its runs
    QCOMPARE(f.fake.opened, 1);
    QVERIFY(cloud->credentials == QList<Credentials> { typed });
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(open.signInName(), signInNameOf(typed));
    QVERIFY(open.connection().readOnly);

    // What was in flight is answered, and its job is followed in spite of the refusal before.
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = RequestId { u"r"_s };
    answer.targets = { { TargetId { u"s"_s }, Outcome::Accepted, JobId { u"j"_s }, {} } };
    emit cloud->acts.first()->finished(answer);
    f.fake.clock.advance(std::chrono::seconds(3));
    QCOMPARE(cloud->follows.size(), 1);
    QCOMPARE(cloud->acts.size(), 1);
    const RunRecord &run = *open.runner().run(open.runner().runs().first());
    QVERIFY(run.targets.first().outcome == Outcome::Accepted);
}

void TestSessions::aBusyOneMayBeNamedOtherwise()
{
    Fixture f;
    Session &open = f.openBusy(); // region one
    Connection same = Fixture::connection();
    // What the dialog makes of an entry that names a region and an endpoint of its own.
    same.region.clear();
    same.endpoint = QUrl(u"https://ONE.example.com:443/"_s);
    f.opener.openWith(same, Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"opened c1"_s });
    QCOMPARE(f.opener.find(same.id), &open);
    QCOMPARE(f.fake.opened, 1);
    QCOMPARE(f.fake.cloud->credentials.size(), 1);
}

void TestSessions::aBusyOneTakesAnotherWay()
{
    Fixture f;
    Session &open = f.openBusy();
    Transport &way = *f.fake.lastTransport;
    QObject owner;
    QPointer<FakeHttpCall> before;
    static_cast<void>(way.read(ReadRequest(), &owner));
    before = f.fake.transport.calls.constLast();
    Connection direct = Fixture::connection();
    direct.network.proxyMode = ProxyMode::None;
    f.opener.openWith(direct, Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"opened c1"_s });
    QCOMPARE(f.opener.find(direct.id), &open);
    QVERIFY(before && !before->ended); // ends as it began
    static_cast<void>(way.read(ReadRequest(), &owner));
    QCOMPARE(f.fake.transport.calls.constLast(), before); // the new one went elsewhere
    QVERIFY(open.connection().network.proxyMode == ProxyMode::None);
}

void TestSessions::aBusyOneIsNotLedElsewhere()
{
    Fixture f;
    Session &open = f.openBusy();
    Connection elsewhere = Fixture::connection();
    elsewhere.region = u"two"_s;
    f.opener.openWith(elsewhere, Fixture::credentials());
    QCOMPARE(f.log, QStringList { u"failed"_s });
    QCOMPARE(f.lastError.code, OwnError::ConnectionBusy);
    QCOMPARE(f.opener.find(elsewhere.id), &open);
    QVERIFY(f.fake.cloud->credentials.isEmpty());
    QCOMPARE(open.connection().region, u"one"_s);
}

void TestSessions::newSettingsReachOpenAndComingConnections()
{
    Fixture f;
    f.opener.openWith(Fixture::connection(), Fixture::credentials());
    RunnerSettings settings;
    settings.unlockTime = std::chrono::minutes(3);
    f.opener.setSettings(settings);
    Connection other = Fixture::connection();
    other.id = ConnectionId { u"c2"_s };
    f.opener.openWith(other, Fixture::credentials());
    for (Session *open : f.opener.all())
        QCOMPARE(open->runner().productionLock().duration(), settings.unlockTime);
    QCOMPARE(f.opener.all().size(), 2);
}

MUSTER_TEST(TestSessions)

} // namespace tst_sessions

#include "tst_sessions.moc"
