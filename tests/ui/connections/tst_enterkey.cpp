// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Enter in a field of these dialogs goes on; it never throws away what was typed.
#include "tests/support/fakeprovider.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/networkdialog.h"
#include "ui/connections/passcodedialog.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_enterkey {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestEnterKey final : public QObject
{
    Q_OBJECT

private slots:
    void savesAConnection();
    void takesNetworkSettings();
    void keepsAnUnfinishedCode();
};

namespace {

void pressEnterIn(QDialog &dialog, const QString &field)
{
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *edit = dialog.findChild<QLineEdit *>(field);
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClicks(edit, u"acme"_s);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

void TestEnterKey::savesAConnection()
{
    const QTemporaryDir folder;
    FakeProvider fake;
    ConnectionStore connections { folder.path() };
    FakeSecretStore keychain { SecretPlace::Keychain };
    FakeSecretStore session { SecretPlace::Session };
    ConnectionDialog dialog {
        { fake.provider() }, connections, { keychain, session }, fake.context()
    };
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    pressEnterIn(dialog, u"name"_s);
    QCOMPARE(rejected.size(), 0);
    QVERIFY(dialog.isVisible()); // there are no keys yet, which it says
    QCOMPARE(dialog.findChild<QLineEdit *>(u"name"_s)->text(), u"acme"_s);
}

void TestEnterKey::takesNetworkSettings()
{
    NetworkSettings settings;
    settings.proxyMode = ProxyMode::Manual;
    settings.proxyHost = u"proxy.example.com"_s;
    settings.proxyPort = 3128;
    NetworkDialog dialog(settings, false);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    pressEnterIn(dialog, u"proxyUser"_s);
    QCOMPARE(rejected.size(), 0);
    QTRY_VERIFY(dialog.isVisible() || accepted.size() == 1);
}

void TestEnterKey::keepsAnUnfinishedCode()
{
    PasscodeDialog dialog(u"acme"_s, u"user"_s);
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    pressEnterIn(dialog, u"newPasscode"_s); // no code at all
    QCOMPARE(rejected.size(), 0);
    QVERIFY(dialog.isVisible());
}

MUSTER_TEST(TestEnterKey)

} // namespace tst_enterkey

#include "tst_enterkey.moc"
