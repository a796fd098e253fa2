// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The connection dialog: what it asks for, when it saves, and where the secret goes and does not
// go.
#include "app/connections/proxypassword.h"
#include "app/settings/settings.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/connections/dialogfixture.h"
#include "ui/connections/colourbox.h"
#include "ui/connections/expiryedit.h"
#include "ui/connections/networkbutton.h"
#include "ui/connections/networkdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLocale>
#include <QScrollArea>

namespace tst_connectiondialog {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = DialogFixture;

namespace {

// All that a screen reader can ask \a element and what is in it for.
QString toldBy(QAccessibleInterface *element)
{
    QString told;
    for (const QAccessible::Text part :
         { QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help })
        told += element->text(part) + u'\n';
    if (QAccessibleTextInterface *text = element->textInterface())
        told += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < element->childCount(); ++i) {
        if (QAccessibleInterface *child = element->child(i))
            told += toldBy(child);
    }
    return told;
}

} // namespace

class TestConnectionDialog final : public QObject
{
    Q_OBJECT

private slots:
    void savesANewConnection();
    void savesALogin();
    void savesNetworkSettings();
    void ownEndpoints();
    void problemsStandBesideTheirFields();
    void hintsDoNotStopSaving();
    void pastedBlanksAreStripped();
    void aPastedKeyIsSharedOut();
    void secretsAreMasked();
    void everyMnemonicReachesItsField();
    void fileThatCannotBeWritten();
    void testReportsAndRestartsNothing();
    void testFails();
    void savingWaitsForTheTest();
    void refusedKeysAreNotSavedUnseen();
    void aNetworkErrorDoesNotStopSaving();
    void savingAfterTheTestCanBeGivenUp();
    void otherKeysDoNotWaitForTheTest();
    void noSecretIsLeftBehind();
    void noSecretIsToldToAScreenReader();
    void keepsTheColour();
    void temporaryKeysCanHaveAnEnd();
    void languageChangeKeepsWhatStands();
    void everyControlHasAName();
    void fitsASmallScreen();
};

void TestConnectionDialog::savesANewConnection()
{
    Fixture f;
    f.fillKey();
    f.choose("region", u"two"_s);
    f.find<QCheckBox>("production")->setChecked(true);
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 1);
    QCOMPARE(f.keychain.asked.constFirst().verb, FakeSecretStore::Verb::Write);
    QVERIFY(f.keychain.asked.constFirst().credentials == Fixture::storedKey());
    QVERIFY(f.busy());
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.connections.list().isEmpty());

    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(!f.dialog.isVisible());
    QCOMPARE(f.dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(f.connections.list(), QList { f.saved });
    QVERIFY(f.savedCredentials == Fixture::storedKey());
    QCOMPARE(f.saved.id, f.keychain.asked.constFirst().id);
    QCOMPARE(f.saved.name, u"acme"_s);
    QCOMPARE(f.saved.provider, u"fake"_s);
    QCOMPARE(f.saved.region, u"two"_s);
    QCOMPARE(f.saved.projectId, u"0123456789abcdef"_s);
    QCOMPARE(f.saved.credentialKind, CredentialKind::AccessKey);
    QCOMPARE(f.saved.secretPlace, SecretPlace::Keychain);
    QVERIFY(f.saved.production);
    QVERIFY(f.saved.readOnly); // until somebody unticks it
    QVERIFY(f.session.asked.isEmpty());
    QCOMPARE(f.fake.opened, 0);
}

void TestConnectionDialog::savesNetworkSettings()
{
    Fixture f;
    f.fillKey();
    f.click("networkSettings");
    auto *network = f.find<NetworkDialog>("networkDialog");
    auto *mode = network->findChild<QComboBox *>(u"proxyMode"_s);
    mode->setCurrentIndex(mode->findData(static_cast<int>(ProxyMode::Manual)));
    network->findChild<QLineEdit *>(u"proxyHost"_s)->setText(u"proxy.example"_s);
    network->findChild<QLineEdit *>(u"proxyUser"_s)->setText(u"me"_s);
    network->findChild<QLineEdit *>(u"proxyPassword"_s)->setText(u"pr0xy"_s);
    network->findChild<QPushButton *>(u"networkOk"_s)->click();
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 0);
    QCOMPARE(f.keychain.asked.size(), 2);
    const FakeSecretStore::Asked written = f.keychain.asked.constLast();
    QVERIFY(written.verb == FakeSecretStore::Verb::Write);
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(written.id == proxyPasswordId(f.saved.id));
    QCOMPARE(f.saved.network.proxyHost, u"proxy.example"_s);
    QCOMPARE(proxyPasswordIn(*written.credentials, f.saved.network).reveal(), u"pr0xy"_s);
    QFile file(f.connections.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("pr0xy\""));

    // What is stored is kept when the connection is edited, and used by its test.
    Fixture again;
    again.dialog.editConnection(f.saved);
    again.keychain.succeed(f.savedCredentials);
    QVERIFY(again.keychain.asked.constLast().id == proxyPasswordId(f.saved.id));
    again.keychain.succeed(written.credentials);
    QCOMPARE(again.find<NetworkButton>("networkSettings")->password().reveal(), u"pr0xy"_s);
}

void TestConnectionDialog::savesALogin()
{
    Fixture f;
    f.fillLogin();
    f.find<QCheckBox>("readOnly")->setChecked(true);
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 1);
    f.keychain.succeed();
    QCOMPARE(f.saved.credentialKind, CredentialKind::Password);
    QVERIFY(f.saved.readOnly);
    const Credentials expected = PasswordLogin { u"account"_s, u"user"_s, Secret(passwordText) };
    QVERIFY(f.savedCredentials == expected);
}

void TestConnectionDialog::ownEndpoints()
{
    Fixture f;
    f.fillKey();
    QVERIFY(!f.find<QLineEdit>("endpoint")->isVisible());
    f.choose("region", QString());
    QVERIFY(f.find<QLineEdit>("endpoint")->isVisible());
    f.type("endpoint", u"cph.example.com"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.saved.endpoint, QUrl(u"https://cph.example.com"_s));
    QVERIFY(f.saved.region.isEmpty());
}

void TestConnectionDialog::problemsStandBesideTheirFields()
{
    Fixture f;
    f.click("saveConnection");
    QVERIFY(f.keychain.asked.isEmpty());
    for (const ConnectionField field : { ConnectionField::Name, ConnectionField::AccessKeyId,
                                         ConnectionField::SecretKey, ConnectionField::ProjectId })
        QVERIFY(!f.problem(field).isEmpty());
    QVERIFY(f.problem(ConnectionField::SecurityToken).isEmpty());
    auto *label = f.find<QLabel>("nameProblem");
    QVERIFY(label->isVisible());
    QCOMPARE(f.find<QLineEdit>("name")->accessibleDescription(), f.problem(ConnectionField::Name));

    Connection other = Fixture::standing(SecretPlace::Session);
    QVERIFY(f.connections.add(other));
    f.fillKey();
    f.click("saveConnection");
    QVERIFY(!f.problem(ConnectionField::Name).isEmpty());
    QVERIFY(f.problem(ConnectionField::AccessKeyId).isEmpty());
    QVERIFY(f.keychain.asked.isEmpty());
}

void TestConnectionDialog::hintsDoNotStopSaving()
{
    Fixture f;
    f.fillKey();
    f.type("accessKeyId", u"SHORT"_s);
    f.click("saveConnection");
    QVERIFY(!f.problem(ConnectionField::AccessKeyId).isEmpty());
    QCOMPARE(f.keychain.asked.size(), 1);
}

void TestConnectionDialog::pastedBlanksAreStripped()
{
    Fixture f;
    f.fillKey();
    QGuiApplication::clipboard()->setText(u" EXAMPLEAK 00000000001\n"_s);
    auto *key = f.find<QLineEdit>("accessKeyId");
    key->clear();
    key->paste();
    QCOMPARE(key->text(), u"EXAMPLEAK00000000001"_s);
    QGuiApplication::clipboard()->clear();
    f.type("secretKey", u"\t"_s + secretText + u" \u200B"_s);
    f.click("saveConnection");
    QVERIFY(f.keychain.asked.constFirst().credentials == Fixture::storedKey());
}

// The SK must not stay behind in the field that shows it, nor come back by Undo.
void TestConnectionDialog::aPastedKeyIsSharedOut()
{
    Fixture f;
    auto *key = f.find<QLineEdit>("accessKeyId");
    QGuiApplication::clipboard()->setText(
        u"User Name,Access Key Id,Secret Access Key\r\nliwei,EXAMPLEAK00000000001,%1\r\n"_s.arg(
            secretText));
    key->paste();
    QCOMPARE(key->text(), u"EXAMPLEAK00000000001"_s);
    QCOMPARE(f.find<QLineEdit>("secretKey")->text(), secretText);
    QVERIFY(!key->isUndoAvailable());
    QVERIFY(!f.find<QLabel>("accessKeyIdProblem")->isHidden());
    key->setText(u"EXAMPLEAK00000000002"_s);
    QVERIFY(f.find<QLabel>("accessKeyIdProblem")->isHidden());
    QCOMPARE(f.find<QLineEdit>("secretKey")->text(), secretText);
}

void TestConnectionDialog::secretsAreMasked()
{
    Fixture f;
    for (const char *name : { "secretKey", "securityToken", "password", "passcode", "token" }) {
        auto *edit = f.find<QLineEdit>(name);
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        edit->setText(secretText);
        edit->selectAll();
        QGuiApplication::clipboard()->setText(u"before"_s);
        edit->copy();
        edit->cut();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }
}

void TestConnectionDialog::everyMnemonicReachesItsField()
{
    Fixture f;
    for (const QLabel *label : f.dialog.findChildren<QLabel *>()) {
        if (const QWidget *buddy = label->buddy())
            QVERIFY2(buddy->focusPolicy() != Qt::NoFocus, qPrintable(label->text()));
    }
}

void TestConnectionDialog::fileThatCannotBeWritten()
{
    Fixture f;
    f.fillKey();
    QVERIFY(f.folder.remove());
    f.click("saveConnection");
    const ConnectionId tried = f.keychain.asked.constLast().id;
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.bar()->isVisible());
    QCOMPARE(f.keychain.asked.constLast().verb, FakeSecretStore::Verb::Remove);
    QCOMPARE(f.keychain.asked.constLast().id, tried);
}

void TestConnectionDialog::testReportsAndRestartsNothing()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    QCOMPARE(f.fake.opened, 1);
    QVERIFY(f.fake.lastCredentials == Fixture::storedKey());
    QVERIFY(f.fake.cloud->renewals.isEmpty());
    QCOMPARE(f.fake.cloud->lists.size(), 1);
    QVERIFY(f.busy());
    emit f.fake.cloud->lists.constFirst()->rowsArrived({ {} }, 500);
    QVERIFY(f.bar()->isVisible());
    QCOMPARE(f.bar()->kind(), MessageBar::Kind::Info);
    QVERIFY(!f.busy());
    QVERIFY(f.fake.cloud->acts.isEmpty());
    QVERIFY(f.keychain.asked.isEmpty());
    QCOMPARE(f.savedTimes, 0);
    QTRY_VERIFY(!f.fake.cloud);
}

void TestConnectionDialog::testFails()
{
    Fixture f;
    f.fillLogin();
    f.click("testConnection");
    QCOMPARE(f.fake.cloud->renewals.size(), 1);
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    error.code = u"IAM.0101"_s;
    emit f.fake.cloud->renewals.constFirst()->finished(error);
    QCOMPARE(f.bar()->kind(), MessageBar::Kind::Error);
    QVERIFY(f.bar()->text().contains(u"not tested"_s));
    QVERIFY(f.resultText().contains(u"IAM.0101"_s));
    QVERIFY(!f.resultText().contains(passwordText));
    QVERIFY2(f.state().contains(u"failed"_s), qPrintable(f.state()));
    // A failed test does not stop saving, but is no verification.
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 1);
    f.keychain.succeed();
    QCOMPARE(f.saved.verification, Verification::NotTested);
    QVERIFY(!f.saved.verifiedAt.isValid());
}

// Opening what was saved would be the second try of the same keys.
void TestConnectionDialog::savingWaitsForTheTest()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    f.type("name", u"better"_s); // no matter of the test
    f.click("saveConnection");
    QVERIFY(f.busy());
    QVERIFY(f.keychain.asked.isEmpty());
    QVERIFY(!f.find<ConnectionForm>("connectionForm")->isEnabled());
    QVERIFY(!f.find<QPushButton>("saveConnection")->isEnabled());
    QVERIFY(f.find<QPushButton>("stopWaiting")->hasFocus());
    QCOMPARE(f.fake.cloud->lists.size(), 1);
    emit f.fake.cloud->lists.constFirst()->finished(ListSummary {});
    QCOMPARE(f.keychain.asked.size(), 1);
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(!f.savedAsWrongTry);
    QCOMPARE(f.saved.name, u"better"_s);
    QCOMPARE(f.saved.verification, Verification::Verified);
    QCOMPARE(f.fake.opened, 1);
    QTRY_VERIFY(!f.fake.cloud);
}

void TestConnectionDialog::refusedKeysAreNotSavedUnseen()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    f.click("saveConnection");
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    emit f.fake.cloud->lists.constFirst()->finished(error);
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.keychain.asked.isEmpty());
    QVERIFY(f.dialog.isVisible());
    QVERIFY(!f.busy());
    QCOMPARE(f.bar()->kind(), MessageBar::Kind::Error);
    QVERIFY(f.find<ConnectionForm>("connectionForm")->isEnabled());
    f.click("saveConnection"); // now it is known
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QVERIFY(f.savedAsWrongTry);
}

void TestConnectionDialog::aNetworkErrorDoesNotStopSaving()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    f.click("saveConnection");
    Error error;
    error.kind = ErrorKind::Offline;
    emit f.fake.cloud->lists.constFirst()->finished(error);
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.saved.verification, Verification::NotTested);
}

void TestConnectionDialog::savingAfterTheTestCanBeGivenUp()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    f.click("saveConnection");
    f.click("stopWaiting");
    QVERIFY(!f.busy());
    QVERIFY(f.find<ConnectionForm>("connectionForm")->isEnabled());
    QTRY_VERIFY(!f.fake.cloud);
    QVERIFY(f.keychain.asked.isEmpty());
    QCOMPARE(f.savedTimes, 0);
    QVERIFY(f.dialog.isVisible());
}

// What is tested says nothing of what is saved.
void TestConnectionDialog::otherKeysDoNotWaitForTheTest()
{
    Fixture f;
    f.fillKey();
    f.click("testConnection");
    f.type("secretKey", secretText + u"2"_s);
    f.click("saveConnection");
    QCOMPARE(f.keychain.asked.size(), 1);
    f.keychain.succeed();
    QCOMPARE(f.savedTimes, 1);
    QCOMPARE(f.saved.verification, Verification::NotTested);
    QTRY_VERIFY(!f.fake.cloud);
}

void TestConnectionDialog::noSecretIsLeftBehind()
{
    Fixture f;
    Settings settings(f.folder.path());
    f.fillKey();
    f.type("securityToken", u"token-not-real-0001"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    settings.setLastConnection(f.saved.id);
    QVERIFY(settings.sync());
    for (const char *name : { "secretKey", "securityToken", "password" }) {
        auto *edit = f.find<QLineEdit>(name);
        QVERIFY(edit->text().isEmpty());
        edit->undo();
        QVERIFY(edit->text().isEmpty());
    }
    int files = 0;
    QDirIterator it(f.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QByteArray &secret :
             { secretText.toUtf8(), QByteArray("token-not-real-0001"),
               secretText.toUtf8().toBase64(), QByteArray("EXAMPLEAK00000000001") })
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
    }
    QCOMPARE(files, 2);
}

void TestConnectionDialog::noSecretIsToldToAScreenReader()
{
    Fixture f;
    f.fillKey();
    f.type("securityToken", u"example-token-not-real"_s);
    QString told = toldBy(QAccessible::queryAccessibleInterface(&f.dialog));
    QVERIFY(told.contains(u"EXAMPLEAK00000000001"_s)); // the id of a key is none
    f.fillLogin();
    told += toldBy(QAccessible::queryAccessibleInterface(&f.dialog));
    QVERIFY(told.contains(u"account"_s));
    f.fillMfa();
    f.type("passcode", u"918273"_s);
    told += toldBy(QAccessible::queryAccessibleInterface(&f.dialog));
    f.fillToken();
    told += toldBy(QAccessible::queryAccessibleInterface(&f.dialog));
    for (const QString &secret : { secretText, passwordText, u"example-token-not-real"_s,
                                   u"918273"_s, u"MIItoken-not-real-0001"_s })
        QVERIFY2(!told.contains(secret), qPrintable(secret));
}

void TestConnectionDialog::keepsTheColour()
{
    Fixture f;
    f.fillKey();
    f.find<ColourBox>("colour")->setColour(ConnectionColour::Purple);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(f.saved.colour, ConnectionColour::Purple);
    ConnectionDialog again({ f.fake.provider() }, f.connections, { f.keychain, f.session },
                           f.fake.context());
    again.editConnection(f.saved);
    QCOMPARE(again.findChild<ColourBox *>()->colour(), ConnectionColour::Purple);
}

void TestConnectionDialog::temporaryKeysCanHaveAnEnd()
{
    Fixture f;
    f.fillKey();
    auto *expiry = f.find<ExpiryEdit>("expiresAt");
    QVERIFY(!expiry->isVisible()); // permanent keys have none
    f.type("securityToken", u"example-token-not-real"_s);
    QVERIFY(expiry->isVisible());
    const QDateTime end = f.fake.clock.now().addSecs(900);
    expiry->setValue(end);
    draw(f.dialog, u"dialog-expiry"_s);
    f.click("saveConnection");
    f.keychain.succeed();
    QCOMPARE(std::get<AccessKey>(*f.savedCredentials).expiresAt, end);
    f.find<QLineEdit>("securityToken")->clear();
    f.choose("signIn", static_cast<int>(CredentialKind::Password));
    QVERIFY(!expiry->isVisible());
}

void TestConnectionDialog::languageChangeKeepsWhatStands()
{
    Fixture f;
    f.fillKey();
    f.type("name", QString());
    f.choose("region", u"two"_s);
    f.choose("secretPlace", static_cast<int>(SecretPlace::Session));
    f.click("saveConnection");
    const QString problem = f.problem(ConnectionField::Name);
    QVERIFY(!problem.isEmpty());
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const auto restore = qScopeGuard([before] { QLocale::setDefault(before); });
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&f.dialog, &event);
    auto *region = f.find<QComboBox>("region");
    QCOMPARE(region->currentData().toString(), u"two"_s);
    QVERIFY(region->currentText().contains(u"区域 two"_s));
    QCOMPARE(f.find<QComboBox>("secretPlace")->currentData().toInt(),
             static_cast<int>(SecretPlace::Session));
    QCOMPARE(f.find<QLineEdit>("secretKey")->text(), secretText);
    QCOMPARE(f.problem(ConnectionField::Name), problem);
    QVERIFY(f.dialog.isVisible());
}

void TestConnectionDialog::everyControlHasAName()
{
    Fixture f;
    f.choose("region", QString());
    auto *form = f.find<ConnectionForm>("connectionForm");
    int controls = 0;
    for (QWidget *widget : form->findChildren<QWidget *>()) {
        const bool isControl
            = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget);
        if (!isControl)
            continue;
        ++controls;
        QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                 qPrintable(widget->objectName()));
        QVERIFY(!widget->accessibleName().contains(u'&'));
    }
    QCOMPARE(controls, 20);
    for (QLabel *label : form->findChildren<QLabel *>()) {
        if (label->buddy())
            QVERIFY2(label->text().contains(u'&'), qPrintable(label->text()));
    }
}

void TestConnectionDialog::fitsASmallScreen()
{
    Fixture f;
    QVERIFY(f.dialog.minimumSizeHint().width() <= 1024);
    QVERIFY(f.dialog.minimumSizeHint().height() <= 560);
    QVERIFY(f.dialog.findChild<QScrollArea *>());
}

MUSTER_TEST(TestConnectionDialog)

} // namespace tst_connectiondialog

#include "tst_connectiondialog.moc"
