// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection dialog over a connection that stands: what is asked for again, and what is
// written.
#include "tests/support/testmain.h"
#include "tests/ui/connections/dialogfixture.h"
#include "ui/connections/expiryedit.h"

#include <QCheckBox>

namespace tst_connectiondialog_edit {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Fixture = DialogFixture;

class TestConnectionDialogEdit final : public QObject
{
    Q_OBJECT

private slots:
    void editsWithoutTypingTheSecretAgain();
    void editedSecretIsWritten();
    void aNewKeyNeedsItsOwnSecret();
    void theTitleShowsTheNameAsItIs();
    void editWhenNothingIsStored();
    void editWhenTheKeychainFails();
    void changingThePlaceRemovesTheOldSecret();
    void oldSecretThatStaysIsSaid();
    void anEndAloneIsWritten();
    void newKeysDoNotEndWithTheOldOnes();
};

void TestConnectionDialogEdit::editsWithoutTypingTheSecretAgain()
{
    Fixture f;
    const Connection standing = Fixture::standing(SecretPlace::Keychain);
    QVERIFY(f.connections.add(standing));
    f.dialog.editConnection(standing);
    QCOMPARE(f.keychain.asked.constFirst().verb, FakeSecretStore::Verb::Read);
    f.keychain.succeed(Fixture::storedKey());
    QVERIFY(f.find<QLineEdit>("name")->hasFocus());
    QCOMPARE(f.find<QLineEdit>("accessKeyId")->text(), u"EXAMPLEAK00000000001"_s);
    QVERIFY(f.find<QLineEdit>("secretKey")->text().isEmpty());
    QCOMPARE(f.find<QComboBox>("region")->currentData().toString(), u"two"_s);
    QVERIFY(f.find<QCheckBox>("production")->isChecked());

    f.type("name", u"renamed"_s);
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 1);
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.saved.id, standing.id);
    QVERIFY(f.savedCredentials == Fixture::storedKey());
    QCOMPARE(f.connections.list().size(), 1);
    QCOMPARE(f.connections.list().constFirst().name, u"renamed"_s);
}

void TestConnectionDialogEdit::editedSecretIsWritten()
{
    Fixture f;
    const Connection standing = Fixture::standing(SecretPlace::Keychain);
    QVERIFY(f.connections.add(standing));
    f.dialog.editConnection(standing);
    f.keychain.succeed(Fixture::storedKey());
    f.type("secretKey", u"another-secret"_s);
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 2);
    QCOMPARE(f.keychain.asked.constLast().id, standing.id);
    f.keychain.fail(OwnError::KeychainDenied);
    // The only copy of the old secret is left alone.
    QCOMPARE(f.keychain.asked.size(), 2);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(std::get<AccessKey>(*f.savedCredentials).secretKey, Secret(u"another-secret"_s));
}

void TestConnectionDialogEdit::aNewKeyNeedsItsOwnSecret()
{
    Fixture f;
    const Connection standing = Fixture::standing(SecretPlace::Keychain);
    QVERIFY(f.connections.add(standing));
    f.dialog.editConnection(standing);
    f.keychain.succeed(Fixture::storedKey());
    f.type("accessKeyId", u"EXAMPLEAK00000000002"_s);
    f.click("saveConnection");
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(!f.problem(ConnectionField::SecretKey).isEmpty());
}

void TestConnectionDialogEdit::theTitleShowsTheNameAsItIs()
{
    Fixture f;
    Connection hostile = Fixture::standing(SecretPlace::Session);
    hostile.name = u"pr\u202Eod"_s;
    f.dialog.editConnection(hostile);
    QVERIFY2(f.dialog.windowTitle().contains(u"pr‹U+202E›od"_s),
             qPrintable(f.dialog.windowTitle()));
}

void TestConnectionDialogEdit::editWhenNothingIsStored()
{
    for (const SecretPlace place : { SecretPlace::Keychain, SecretPlace::Session }) {
        Fixture f;
        f.dialog.editConnection(Fixture::standing(place));
        FakeSecretStore &store = place == SecretPlace::Keychain ? f.keychain : f.session;
        store.succeed();
        QVERIFY(f.bar()->isVisible());
        QVERIFY(f.find<QLineEdit>("accessKeyId")->hasFocus()); // what is to be typed again
        f.click("saveConnection");
        QVERIFY(!f.problem(ConnectionField::SecretKey).isEmpty());
        QCOMPARE(store.asked.size(), 1);
    }
}

void TestConnectionDialogEdit::editWhenTheKeychainFails()
{
    Fixture f;
    f.dialog.editConnection(Fixture::standing(SecretPlace::Keychain));
    f.keychain.fail(OwnError::KeychainTimeout);
    QVERIFY(f.bar()->isVisible());
    QVERIFY(!f.bar()->text().isEmpty());
    QVERIFY(f.find<QPushButton>("saveConnection")->isEnabled());
}

void TestConnectionDialogEdit::changingThePlaceRemovesTheOldSecret()
{
    Fixture f;
    const Connection standing = Fixture::standing(SecretPlace::Keychain);
    QVERIFY(f.connections.add(standing));
    f.dialog.editConnection(standing);
    f.keychain.succeed(Fixture::storedKey());
    f.choose("secretPlace", static_cast<int>(SecretPlace::Session));
    f.click("saveConnection");
    QVERIFY(f.session.asked.constLast().credentials == Fixture::storedKey());
    f.session.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Remove);
    QVERIFY(f.dialog.isVisible());
    f.keychain.succeed();
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.savedTimes, 1);
}

void TestConnectionDialogEdit::oldSecretThatStaysIsSaid()
{
    Fixture f;
    const Connection standing = Fixture::standing(SecretPlace::Keychain);
    QVERIFY(f.connections.add(standing));
    f.dialog.editConnection(standing);
    f.keychain.succeed(Fixture::storedKey());
    f.choose("secretPlace", static_cast<int>(SecretPlace::Session));
    f.click("saveConnection");
    f.session.succeed();
    f.keychain.fail(OwnError::KeychainReadBack);
    QVERIFY(f.dialog.isVisible());
    QVERIFY(f.bar()->isVisible());
    QVERIFY(!f.find<QPushButton>("saveConnection")->isEnabled());
    f.click("cancelConnection");
    QCOMPARE(f.dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(f.savedTimes, 1);
}

void TestConnectionDialogEdit::anEndAloneIsWritten()
{
    Fixture f;
    f.dialog.editConnection(Fixture::standing(SecretPlace::Keychain));
    const QDateTime end = f.fake.clock.now().addSecs(900);
    AccessKey key { u"EXAMPLEAK00000000001"_s, Secret(secretText), Secret(u"token"_s), end };
    f.keychain.succeed(key);
    auto *expiry = f.find<ExpiryEdit>("expiresAt");
    QVERIFY(expiry->isVisible());
    QCOMPARE(expiry->value(), end);
    expiry->setValue(end.addSecs(60));
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 2);
    key.expiresAt = end.addSecs(60);
    QVERIFY(f.keychain.asked.constLast().credentials == Credentials(key)); // and the same secrets
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
}

void TestConnectionDialogEdit::newKeysDoNotEndWithTheOldOnes()
{
    Fixture f;
    f.dialog.editConnection(Fixture::standing(SecretPlace::Keychain));
    const QDateTime end = f.fake.clock.now().addSecs(-900);
    f.keychain.succeed(
        AccessKey { u"EXAMPLEAK00000000001"_s, Secret(secretText), Secret(u"token"_s), end });
    f.type("secretKey", u"another-example-secret"_s);
    f.type("securityToken", u"another-token"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    QVERIFY(f.savedCredentials);
    QVERIFY(!std::get<AccessKey>(*f.savedCredentials).expiresAt.isValid());
}

MUSTER_TEST(TestConnectionDialogEdit)

} // namespace tst_connectiondialog_edit

#include "tst_connectiondialog_edit.moc"
