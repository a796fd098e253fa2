// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection dialog and the place of the keys: a keychain that fails, waits or is not there.
#include "app/secrets/sessionstore.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/connections/dialogfixture.h"
#include "ui/connections/environmentoffer.h"

#include <QCheckBox>

namespace tst_connectiondialog_keychain {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Fixture = DialogFixture;

class TestConnectionDialogKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void keychainFails_data();
    void keychainFails();
    void keepsForThisSessionWhenAsked();
    void saysWhereTheKeysGo();
    void withoutAKeychainOnlyMemoryIsOffered();
    void waitingIsSaidAndCanBeStopped();
    void closingWhileTheKeychainWorks();
    void environmentKeysAreKeptNowhere();
    void environmentKeysAreEditedForTheSession();
};

void TestConnectionDialogKeychain::keychainFails_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "denied", "unavailable", "timeout", "read-back", "too-large", "other",
                              "locked-or-absent" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestConnectionDialogKeychain::keychainFails()
{
    QFETCH(const QString, code);
    Fixture f;
    f.fillKey();
    f.find<QPushButton>("saveConnection")->setFocus();
    f.click("saveConnection");
    const ConnectionId tried = f.keychain.asked.constLast().id;
    QVERIFY(f.find<QPushButton>("stopWaiting")->hasFocus());
    f.keychain.fail(*ownErrorOf(code));
    QVERIFY(f.find<QPushButton>("saveConnection")->hasFocus());
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.connections.list().isEmpty());
    QVERIFY(f.dialog.isVisible());
    QVERIFY(!f.busy());
    QVERIFY(f.bar()->isVisible());
    QVERIFY(!f.bar()->text().isEmpty());
    QVERIFY(!f.bar()->text().contains(secretText));
    QVERIFY(f.offer());
    // What may have been written after all is taken back.
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Remove);
    QCOMPARE(f.keychain.asked.constLast().id, tried);
    // Typed keys are still there for the next try, which has an id of its own.
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Write);
    QVERIFY(f.keychain.asked.constLast().id != tried);
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
}

void TestConnectionDialogKeychain::keepsForThisSessionWhenAsked()
{
    Fixture f;
    f.fillKey();
    f.click("saveConnection");
    f.keychain.fail(OwnError::KeychainDenied);
    QVERIFY(f.session.asked.isEmpty());
    f.offer()->click();
    QCOMPARE(f.session.asked.size(), 1);
    QCOMPARE(f.session.asked.constFirst().verb, FakeSecretStore::Verb::Write);
    f.session.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.saved.secretPlace, SecretPlace::Session);
}

void TestConnectionDialogKeychain::saysWhereTheKeysGo()
{
    Fixture f;
    auto *note = f.find<QLabel>("secretPlaceNote");
    const QString keychainNote = note->text();
    QVERIFY(keychainNote.contains(u"keyring"_s) || keychainNote.contains(u"Keychain"_s)
            || keychainNote.contains(u"Credential Manager"_s));
    f.choose("secretPlace", static_cast<int>(SecretPlace::Session));
    QVERIFY(note->text() != keychainNote);
    QVERIFY(note->text().contains(u"memory"_s));
}

void TestConnectionDialogKeychain::withoutAKeychainOnlyMemoryIsOffered()
{
    FakeProvider fake;
    QTemporaryDir folder;
    ConnectionStore connections(folder.path());
    SessionStore memory;
    ConnectionDialog dialog({ fake.provider() }, connections, { memory, memory }, fake.context());
    auto *place = dialog.findChild<QComboBox *>(u"secretPlace"_s);
    QCOMPARE(place->count(), 1);
    QCOMPARE(place->currentData().toInt(), static_cast<int>(SecretPlace::Session));
    QVERIFY(dialog.findChild<QLabel *>(u"secretPlaceNote"_s)->text().contains(u"memory"_s));
}

void TestConnectionDialogKeychain::waitingIsSaidAndCanBeStopped()
{
    Fixture f;
    f.fillKey();
    f.click("saveConnection");
    const QPointer<SecretJob> job = f.keychain.asked.constFirst().job;
    const ConnectionId tried = f.keychain.asked.constFirst().id;
    auto *busy = f.find<QWidget>("connectionBusy");
    const QString before = busy->findChild<QLabel *>()->text();
    emit job->waiting();
    QVERIFY(busy->findChild<QLabel *>()->text() != before);
    QVERIFY(!f.find<QPushButton>("saveConnection")->isEnabled());

    f.click("stopWaiting");
    QVERIFY(!f.busy());
    QVERIFY(f.find<QPushButton>("saveConnection")->isEnabled());
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Remove);
    QCOMPARE(f.keychain.asked.constLast().id, tried);
    // Its late answer changes nothing.
    emit job->finished(std::optional<Credentials>());
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.connections.list().isEmpty());
    QVERIFY(f.dialog.isVisible());
}

void TestConnectionDialogKeychain::closingWhileTheKeychainWorks()
{
    Fixture f;
    f.fillKey();
    f.click("saveConnection");
    const QPointer<SecretJob> job = f.keychain.asked.constFirst().job;
    f.dialog.reject();
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Remove);
    emit job->finished(std::optional<Credentials>());
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.connections.list().isEmpty());
}

void TestConnectionDialogKeychain::environmentKeysAreKeptNowhere()
{
    Fixture f;
    EnvironmentKeys keys;
    keys.provider = u"fake"_s;
    keys.key = { u"EXAMPLEAK00000000001"_s, Secret(secretText), {} };
    keys.projectId = u"0123456789abcdef"_s;
    const EnvironmentOffer offer { keys, f.fake.provider().name };
    f.dialog.useEnvironment(environmentConnection(offer), keys.key);
    draw(f.dialog, u"dialog-environment"_s);
    QVERIFY(!f.find<QComboBox>("secretPlace")->isEnabled());
    QVERIFY(!f.find<QComboBox>("provider")->isEnabled());
    QVERIFY(f.find<QCheckBox>("readOnly")->isChecked());
    QVERIFY(f.find<QLineEdit>("secretKey")->text().isEmpty());
    QCOMPARE(f.find<QLineEdit>("projectId")->text(), u"0123456789abcdef"_s);
    f.choose("region", u"two"_s);
    f.click("saveConnection");
    QCOMPARE(f.session.asked.size(), 1);
    f.session.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(f.keychain.asked.isEmpty());
    QVERIFY(f.connections.list().isEmpty());
    QVERIFY(!QFile::exists(f.connections.filePath()));
    QVERIFY(f.saved.fromEnvironment);
    QCOMPARE(f.saved.region, u"two"_s);
    QVERIFY(f.savedCredentials == Credentials(keys.key));
    QCOMPARE(f.saved.id, environmentConnectionId(f.saved, keys.key.accessKeyId));
}

void TestConnectionDialogKeychain::environmentKeysAreEditedForTheSession()
{
    Fixture f;
    Connection connection = Fixture::standing(SecretPlace::Session);
    connection.fromEnvironment = true;
    f.dialog.editConnection(connection);
    f.session.succeed(Fixture::storedKey());
    f.find<QCheckBox>("readOnly")->setChecked(false);
    f.click("saveConnection");
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.saved.id, connection.id);
    QVERIFY(f.connections.list().isEmpty());
    QVERIFY(f.keychain.asked.isEmpty());
}

MUSTER_TEST(TestConnectionDialogKeychain)

} // namespace tst_connectiondialog_keychain

#include "tst_connectiondialog_keychain.moc"
