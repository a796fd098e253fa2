// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Removing a connection: asked first, the secret goes before the connection does.
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"
#include "ui/connections/removeconnectiondialog.h"
#include "ui/widgets/messagebar.h"

#include <QLayout>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace tst_removeconnectiondialog {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection acme()
{
    Connection connection;
    connection.id = ConnectionId { u"c1"_s };
    connection.name = u"acme"_s;
    connection.provider = u"fake"_s;
    connection.secretPlace = SecretPlace::Keychain;
    return connection;
}

struct Fixture
{
    QTemporaryDir folder;
    ConnectionStore connections { folder.path() };
    FakeSecretStore keychain { SecretPlace::Keychain };
    std::unique_ptr<RemoveConnectionDialog> dialog;
    int removed = 0;

    Fixture()
    {
        Q_UNUSED(connections.add(acme()).has_value());
        dialog = std::make_unique<RemoveConnectionDialog>(acme(), connections, keychain);
        QObject::connect(dialog.get(), &RemoveConnectionDialog::removed, dialog.get(),
                         [this] { ++removed; });
        dialog->show();
    }
    QPushButton *button(const char *name)
    {
        return dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    MessageBar *bar() { return dialog->findChild<MessageBar *>(); }
};

} // namespace

class TestRemoveConnectionDialog final : public QObject
{
    Q_OBJECT

private slots:
    void asksFirst();
    void theProxysPasswordGoesToo();
    void secretGoesFirst();
    void stubbornKeychain();
    void closingLeavesTheConnection();
};

void TestRemoveConnectionDialog::theProxysPasswordGoesToo()
{
    Fixture f;
    Connection proxied = acme();
    proxied.network.proxyMode = ProxyMode::Manual;
    proxied.network.proxyUser = u"me"_s;
    RemoveConnectionDialog dialog(proxied, f.connections, f.keychain);
    dialog.show();
    dialog.findChild<QPushButton *>(u"removeButton"_s)->click();
    f.keychain.succeed();
    QCOMPARE(f.keychain.asked.size(), 2);
    QCOMPARE(f.keychain.asked.constLast().id.value, u"c1/proxy"_s);
    QCOMPARE(f.connections.list().size(), 1);
    f.keychain.succeed();
    QVERIFY(f.connections.list().isEmpty());
}

void TestRemoveConnectionDialog::asksFirst()
{
    Fixture f;
    QVERIFY(f.button("keepButton")->isDefault());
    QVERIFY(!f.button("removeButton")->autoDefault());
    QVERIFY(f.keychain.asked.isEmpty());
    QTest::keyClick(f.dialog.get(), Qt::Key_Return);
    QVERIFY(f.keychain.asked.isEmpty());
    QVERIFY(!f.dialog->isVisible());
    QCOMPARE(f.connections.list().size(), 1);
}

void TestRemoveConnectionDialog::secretGoesFirst()
{
    Fixture f;
    f.button("removeButton")->click();
    QCOMPARE(f.keychain.asked.size(), 1);
    QCOMPARE(f.keychain.asked.constFirst().verb, FakeSecretStore::Verb::Remove);
    QCOMPARE(f.keychain.asked.constFirst().id, acme().id);
    QVERIFY(!f.button("removeButton")->isEnabled());
    QCOMPARE(f.connections.list().size(), 1);
    f.keychain.succeed();
    QVERIFY(f.connections.list().isEmpty());
    QCOMPARE(f.removed, 1);
    QVERIFY(!f.dialog->isVisible());
}

void TestRemoveConnectionDialog::stubbornKeychain()
{
    Fixture f;
    f.button("removeButton")->click();
    f.keychain.fail(OwnError::LockedOrAbsent);
    QCOMPARE(f.connections.list().size(), 1);
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.bar()->isVisible());
    QVERIFY(f.dialog->height() >= f.dialog->layout()->totalHeightForWidth(f.dialog->width()));
    QVERIFY(f.button("removeButton")->isEnabled());
    // Nothing goes without being asked for a second time.
    emit f.bar()->actionTriggered();
    QVERIFY(f.connections.list().isEmpty());
    QCOMPARE(f.removed, 1);
}

void TestRemoveConnectionDialog::closingLeavesTheConnection()
{
    Fixture f;
    f.button("removeButton")->click();
    f.dialog->reject();
    f.keychain.succeed();
    QCOMPARE(f.connections.list().size(), 1);
    QCOMPARE(f.removed, 0);
}

MUSTER_TEST(TestRemoveConnectionDialog)

} // namespace tst_removeconnectiondialog

#include "tst_removeconnectiondialog.moc"
