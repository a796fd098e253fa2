// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// In which order a connection's secrets and the connection itself are written, and what is taken
// back when that fails or is given up.
#include "app/connections/proxypassword.h"
#include "app/session/connectionedit.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_connectionedit {

using namespace muster;
using namespace Qt::StringLiterals;
using test::FakeSecretStore;

namespace {

using Verb = FakeSecretStore::Verb;

struct Desk
{
    QTemporaryDir folder;
    ConnectionStore connections { folder.path() };
    FakeSecretStore keychain { SecretPlace::Keychain };
    FakeSecretStore session { SecretPlace::Session };
    ConnectionEdit edit { connections, { keychain, session } };
    QSignalSpy saved { &edit, &ConnectionEdit::saved };
    QSignalSpy finished { &edit, &ConnectionEdit::finished };
    QSignalSpy failed { &edit, &ConnectionEdit::failed };

    ConnectionEdit::Failure failure() const
    {
        return failed.constLast().first().value<ConnectionEdit::Failure>();
    }
};

AccessKey key(const QString &secret)
{
    return { u"EXAMPLEAK00000000001"_s, Secret(secret), {}, {} };
}

ConnectionEdit::Wanted wanted(bool withProxy)
{
    ConnectionEdit::Wanted wanted;
    wanted.connection.name = u"acme"_s;
    wanted.connection.provider = u"fake"_s;
    wanted.connection.secretPlace = SecretPlace::Keychain;
    wanted.credentials = key(u"example-secret-1"_s);
    if (withProxy) {
        NetworkSettings &network = wanted.connection.network;
        network.proxyMode = ProxyMode::Manual;
        network.proxyHost = u"proxy.example.com"_s;
        network.proxyPort = 3128;
        network.proxyUser = u"clerk"_s;
        wanted.proxyPassword = Secret(u"example-proxy-password"_s);
        wanted.isProxyPasswordNew = true;
    }
    return wanted;
}

QList<Verb> verbs(const FakeSecretStore &store)
{
    QList<Verb> verbs;
    for (const FakeSecretStore::Asked &asked : store.asked)
        verbs.append(asked.verb);
    return verbs;
}

} // namespace

class TestConnectionEdit final : public QObject
{
    Q_OBJECT

private slots:
    void theConnectionIsListedOnceItsSecretsAreStored();
    void whatFailsIsTakenBackAndTriedUnderAnotherId();
    void theProxysPasswordIsStoredAgainWhenTheListCouldNotBeWritten();
    void givenUpIsTakenBack();
    void anEditedConnectionKeepsItsOnlyEntry();
    void nothingIsWrittenThatIsStoredAlready();
    void keysThatMoveLeaveNothingBehind();
};

void TestConnectionEdit::theConnectionIsListedOnceItsSecretsAreStored()
{
    Desk desk;
    desk.edit.save(wanted(true));
    QVERIFY(desk.edit.isBusy());
    QVERIFY(desk.connections.list().isEmpty());
    desk.keychain.succeed();
    QVERIFY(desk.connections.list().isEmpty()); // the proxy's password is not stored yet
    QCOMPARE(desk.keychain.asked.constLast().id,
             proxyPasswordId(desk.keychain.asked.constFirst().id));
    desk.keychain.succeed();
    QCOMPARE(verbs(desk.keychain), (QList { Verb::Write, Verb::Write }));
    QCOMPARE(desk.saved.size(), 1);
    QCOMPARE(desk.finished.size(), 1);
    QVERIFY(desk.connections.find(desk.keychain.asked.constFirst().id));
}

void TestConnectionEdit::whatFailsIsTakenBackAndTriedUnderAnotherId()
{
    Desk desk;
    desk.edit.save(wanted(true));
    const ConnectionId first = desk.keychain.asked.constFirst().id;
    desk.keychain.fail(OwnError::KeychainDenied);
    QCOMPARE(desk.failure(), ConnectionEdit::Failure::KeysNotStored);
    QCOMPARE(verbs(desk.keychain), (QList { Verb::Write, Verb::Remove, Verb::Remove }));
    QVERIFY(!desk.edit.isSaved());
    desk.edit.save(wanted(true));
    QCOMPARE(desk.keychain.asked.constLast().verb, Verb::Write);
    QVERIFY(desk.keychain.asked.constLast().id != first);
}

void TestConnectionEdit::theProxysPasswordIsStoredAgainWhenTheListCouldNotBeWritten()
{
    Desk desk;
    ConnectionEdit::Wanted taken = wanted(true);
    taken.connection.id = ConnectionStore::newId();
    QVERIFY(QDir(desk.folder.path()).removeRecursively()); // the list has nowhere to go
    QFile blocker(desk.folder.path());
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    desk.edit.save(taken);
    desk.keychain.succeed();
    desk.keychain.succeed();
    QCOMPARE(desk.failure(), ConnectionEdit::Failure::NotInTheList);
    blocker.remove();
    QVERIFY(QDir().mkpath(desk.folder.path()));
    desk.edit.save(taken);
    desk.keychain.succeed();
    QCOMPARE(desk.keychain.asked.constLast().verb, Verb::Write); // not only the keys
    desk.keychain.succeed();
    QCOMPARE(desk.finished.size(), 1);
}

void TestConnectionEdit::givenUpIsTakenBack()
{
    Desk desk;
    desk.edit.save(wanted(false));
    desk.edit.stop();
    QVERIFY(!desk.edit.isBusy());
    QCOMPARE(verbs(desk.keychain), (QList { Verb::Write, Verb::Remove }));
    QPointer<SecretJob> late = desk.keychain.asked.constFirst().job;
    emit late->finished(Result<std::optional<Credentials>>(std::optional<Credentials>()));
    QVERIFY(desk.saved.isEmpty());
    QVERIFY(desk.failed.isEmpty());
    QVERIFY(desk.connections.list().isEmpty());
}

void TestConnectionEdit::anEditedConnectionKeepsItsOnlyEntry()
{
    Desk desk;
    ConnectionEdit::Wanted changed = wanted(false);
    changed.connection.id = ConnectionStore::newId();
    QVERIFY(desk.connections.add(changed.connection));
    desk.edit.edit(changed.connection);
    desk.keychain.succeed(key(u"example-secret-1"_s));
    changed.stored = key(u"example-secret-1"_s);
    changed.credentials = key(u"example-secret-2"_s);
    desk.edit.save(changed);
    desk.edit.stop();
    QCOMPARE(verbs(desk.keychain), (QList { Verb::Read, Verb::Write }));
}

void TestConnectionEdit::nothingIsWrittenThatIsStoredAlready()
{
    Desk desk;
    ConnectionEdit::Wanted renamed = wanted(false);
    renamed.connection.id = ConnectionStore::newId();
    QVERIFY(desk.connections.add(renamed.connection));
    desk.edit.edit(renamed.connection);
    desk.keychain.succeed(renamed.credentials);
    renamed.stored = renamed.credentials;
    renamed.connection.name = u"acme north"_s;
    desk.edit.save(renamed);
    QCOMPARE(verbs(desk.keychain), QList { Verb::Read });
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.connections.find(renamed.connection.id)->name, u"acme north"_s);
}

void TestConnectionEdit::keysThatMoveLeaveNothingBehind()
{
    Desk desk;
    ConnectionEdit::Wanted moved = wanted(true);
    moved.connection.id = ConnectionStore::newId();
    QVERIFY(desk.connections.add(moved.connection));
    desk.edit.edit(moved.connection);
    desk.keychain.succeed(moved.credentials);
    desk.keychain.succeed(proxyEntry(moved.connection.network, moved.proxyPassword));
    moved.stored = moved.credentials;
    moved.isProxyPasswordNew = false;
    moved.connection.secretPlace = SecretPlace::Session;
    desk.edit.save(moved);
    desk.session.succeed();
    QVERIFY(desk.saved.isEmpty());
    desk.session.succeed();
    QCOMPARE(verbs(desk.session), (QList { Verb::Write, Verb::Write }));
    QCOMPARE(desk.saved.size(), 1);
    QVERIFY(desk.finished.isEmpty()); // the earlier ones are still there
    desk.keychain.succeed();
    desk.keychain.succeed();
    QCOMPARE(verbs(desk.keychain), (QList { Verb::Read, Verb::Read, Verb::Remove, Verb::Remove }));
    QCOMPARE(desk.keychain.asked.constLast().id, proxyPasswordId(moved.connection.id));
    QCOMPARE(desk.finished.size(), 1);
}

MUSTER_TEST_GUILESS(TestConnectionEdit)

} // namespace tst_connectionedit

#include "tst_connectionedit.moc"
