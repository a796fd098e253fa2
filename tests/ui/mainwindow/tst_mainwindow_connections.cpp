// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How connections come into the window: the first start, the environment, files, and what keeps one
// shut.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/connections/connectiondialog.h"
#include "ui/firstrun/firstrundialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_mainwindow_connections {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using Fixture = WindowFixture;

namespace {

// Fills the open dialog in, lets its test be refused, and saves all the same.
void refuseInDialog(Fixture &f, const QString &name)
{
    auto *dialog = f.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    auto *region = dialog->findChild<QComboBox *>(u"region"_s);
    region->setCurrentIndex(region->count() - 1);
    const auto type = [dialog](const QString &field, const QString &text) {
        dialog->findChild<QLineEdit *>(field)->setText(text);
    };
    type(u"name"_s, name);
    type(u"accessKeyId"_s, u"EXAMPLEAK00000000001"_s);
    type(u"secretKey"_s, u"example-not-real"_s);
    type(u"endpoint"_s, u"https://cph.example.com"_s);
    type(u"projectId"_s, u"0123456789abcdef"_s);
    dialog->findChild<QAbstractButton *>(u"testConnection"_s)->click();
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    emit f.cloud->lists.constFirst()->finished(error);
    dialog->findChild<QAbstractButton *>(u"saveConnection"_s)->click();
}

} // namespace

class TestMainWindowConnections final : public QObject
{
    Q_OBJECT

private slots:
    void showsAWelcomeWithoutAConnection();
    void savedConnectionsComeFirst();
    void whatKeepsAConnectionShutNamesIt();
    void theKeychainIsNamedOnlyWhereItHoldsTheKeys();
    void firstStartLeadsToAReadOnlyConnection();
    void firstStartMayBeTheDemo();
    void opensTheKeysOfTheEnvironment();
    void saysWhichHalfOfTheKeysIsMissing();
    void exportsAndImportsFromTheFileMenu();
    void showsRefusedCredentials();
    void savedAfterARefusalIsNotTriedAgain();
    void editedAfterARefusalGoesOnAsItWas();
    void saysThatTheDemoIsADemo();
};

void TestMainWindowConnections::showsAWelcomeWithoutAConnection()
{
    Fixture f;
    f.window.show();
    QVERIFY(!f.window.currentPage());
    auto *welcome = f.window.findChild<QWidget *>(u"welcome"_s);
    QVERIFY(welcome->isVisible());
    // What can be done now stands there as well as in the menu, with the same words.
    QSignalSpy demo(&f.window, &MainWindow::demoRequested);
    QStringList names;
    for (QPushButton *button : welcome->findChildren<QPushButton *>()) {
        names += button->text();
        if (names.size() > 1) // the first is a new connection
            button->click();
    }
    QCOMPARE(names.size(), 3);
    QCOMPARE(demo.size(), 2);
    QVERIFY(demo.at(0) != demo.at(1));
    f.translator.setLanguage(Language::Chinese);
    for (const QPushButton *button : welcome->findChildren<QPushButton *>())
        QTRY_VERIFY2(!names.contains(button->text()), qPrintable(button->text()));
    QVERIFY(!f.window.findChild<QAction *>(u"refresh"_s)->isEnabled());
}

void TestMainWindowConnections::savedConnectionsComeFirst()
{
    Fixture f;
    f.window.show();
    auto *welcome = f.window.findChild<QWidget *>(u"welcome"_s);
    const auto shown = [welcome] {
        QMap<int, QPushButton *> byPlace;
        for (QPushButton *button : welcome->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                byPlace.insert(button->y(), button);
        }
        return byPlace.values();
    };
    for (int i = 0; i < 7; ++i) {
        Connection connection = Fixture::connection();
        connection.id = ConnectionId { u"c%1"_s.arg(i) };
        connection.name = u"R&D %1"_s.arg(i);
        connection.secretPlace = SecretPlace::Session;
        QVERIFY(f.connections.add(connection));
    }
    QTRY_COMPARE(shown().size(), 8); // five of them, a new one, two demos
    QTRY_COMPARE(shown().at(0)->text(), u"Open R&&D 0"_s);
    QCOMPARE(shown().at(4)->text(), u"Open R&&D 4"_s);
    QVERIFY(shown().at(5)->text().startsWith("New connection"_L1));
    QVERIFY(f.connections.remove(ConnectionId { u"c0"_s }));
    QCOMPARE(shown().at(0)->text(), u"Open R&&D 1"_s);
    const QSignalSpy missing(&f.opener, &Sessions::credentialsMissing);
    shown().at(0)->click();
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(missing.first().first().value<Connection>().id.value, u"c1"_s);
    for (int i = 1; i < 7; ++i)
        QVERIFY(f.connections.remove(ConnectionId { u"c%1"_s.arg(i) }));
    QCOMPARE(shown().size(), 3);
}

void TestMainWindowConnections::whatKeepsAConnectionShutNamesIt()
{
    Fixture f;
    f.window.show();
    auto *bar = f.window.findChild<MessageBar *>(u"windowMessage"_s);
    emit f.opener.waitingForKeychain(Fixture::connection());
    QVERIFY2(bar->text().contains(u"acme"_s), qPrintable(bar->text()));
    Error error;
    error.kind = ErrorKind::Keychain;
    emit f.opener.failed(Fixture::connection(), error);
    QVERIFY2(bar->text().contains(u"acme"_s), qPrintable(bar->text()));
    const QString english = bar->text();
    f.translator.setLanguage(Language::Chinese);
    QTRY_VERIFY(bar->text() != english);
    QVERIFY2(bar->text().contains(u"acme"_s), qPrintable(bar->text()));
}

void TestMainWindowConnections::theKeychainIsNamedOnlyWhereItHoldsTheKeys()
{
    for (const SecretPlace place : { SecretPlace::Session, SecretPlace::Keychain }) {
        Fixture f;
        f.window.show();
        Connection connection = Fixture::connection();
        connection.secretPlace = place;
        emit f.opener.credentialsMissing(connection);
        const QString text = f.window.findChild<MessageBar *>(u"windowMessage"_s)->text();
        QVERIFY2(text.contains(u"acme"_s), qPrintable(text));
        QCOMPARE(text.contains(u"keychain"_s), place == SecretPlace::Keychain);
        QCOMPARE(text.contains(u"one session only"_s), place == SecretPlace::Session);
    }
}

void TestMainWindowConnections::firstStartLeadsToAReadOnlyConnection()
{
    Fixture f;
    f.window.openFirstRun();
    auto *welcome = f.window.findChild<FirstRunDialog *>();
    QVERIFY(welcome);
    welcome->findChild<QRadioButton *>(u"firstRunOwn"_s)->setChecked(true);
    welcome->accept(); // not by way of the keychain: it is this person's own
    auto *dialog = f.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QCheckBox *>(u"readOnly"_s)->isChecked());
    dialog->reject();
    QVERIFY(f.transport.calls.isEmpty()); // nothing has left

    Connection readOnly = Fixture::connection();
    readOnly.readOnly = true;
    f.open(readOnly);
    auto *message = f.window.findChild<MessageBar *>(u"windowMessage"_s);
    QVERIFY(message->text().contains("read-only"_L1));
    QCOMPARE(message->kind(), MessageBar::Kind::Info);
}

void TestMainWindowConnections::firstStartMayBeTheDemo()
{
    Fixture f;
    const QSignalSpy demo(&f.window, &MainWindow::demoRequested);
    f.window.openFirstRun();
    f.window.findChild<FirstRunDialog *>()->accept();
    QCOMPARE(demo.size(), 1);
    QVERIFY(!f.window.findChild<ConnectionDialog *>());
}

void TestMainWindowConnections::opensTheKeysOfTheEnvironment()
{
    Fixture f;
    f.window.show();
    f.window.findChild<QAction *>(u"environment.fake"_s)->trigger();
    auto *dialog = f.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    auto *region = dialog->findChild<QComboBox *>(u"region"_s);
    region->setCurrentIndex(region->count() - 1);
    dialog->findChild<QLineEdit *>(u"endpoint"_s)->setText(u"https://cph.example.com"_s);
    dialog->findChild<QAbstractButton *>(u"saveConnection"_s)->click();
    QTRY_VERIFY(f.window.currentPage());
    f.clock.advance(std::chrono::milliseconds(0));
    const Connection &open = f.window.currentPage()->open().connection();
    QVERIFY(open.fromEnvironment && open.readOnly);
    QVERIFY(f.window.findChild<QWidget *>(u"keyBar"_s)->isVisible());
    QVERIFY(f.connections.list().isEmpty());
    QVERIFY(f.settings.lastConnection().isEmpty());

    QTRY_VERIFY(!f.window.findChild<ConnectionDialog *>());
    f.window.findChild<QAction *>(u"environment.fake"_s)->trigger(); // to the front, not once more
    QVERIFY(!f.window.findChild<ConnectionDialog *>());
    QCOMPARE(f.opener.all().size(), 1);
}

void TestMainWindowConnections::saysWhichHalfOfTheKeysIsMissing()
{
    Fixture f;
    f.window.show();
    f.window.findChild<QAction *>(u"environment.half"_s)->trigger();
    QVERIFY(!f.window.findChild<ConnectionDialog *>());
    const QString text = f.window.findChild<MessageBar *>(u"windowMessage"_s)->text();
    QVERIFY2(text.contains(u"SOME_AK"_s) && text.contains(u"SOME_SK"_s), qUtf8Printable(text));
}

void TestMainWindowConnections::exportsAndImportsFromTheFileMenu()
{
    Fixture f;
    f.window.show();
    f.window.findChild<QAction *>(u"exportConnections"_s)->trigger();
    QVERIFY(f.window.findChild<MessageBar *>(u"windowMessage"_s)->isVisible()); // there is none
    QVERIFY(f.connections.add(Fixture::connection()));
    f.window.findChild<QAction *>(u"exportConnections"_s)->trigger();
    auto *dialog = f.window.findChild<QDialog *>(u"exportConnectionsDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!f.window.findChild<QDialog *>(u"exportConnectionsDialog"_s));
    f.window.findChild<QAction *>(u"importConnections"_s)->trigger();
    QVERIFY(f.window.findChild<QDialog *>(u"importFileDialog"_s));
}

void TestMainWindowConnections::showsRefusedCredentials()
{
    Fixture f;
    f.open();
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    error.code = u"APIGW.0301"_s;
    emit f.cloud->credentialsRefused(error);
    auto *bar = f.window.findChild<MessageBar *>(u"connectionError"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"APIGW.0301"_s));
}

void TestMainWindowConnections::savedAfterARefusalIsNotTriedAgain()
{
    Fixture f;
    f.window.show();
    f.window.findChild<QAction *>(u"newConnection"_s)->trigger();
    refuseInDialog(f, u"acme"_s);
    QTRY_VERIFY(!f.window.findChild<ConnectionDialog *>());
    QTRY_VERIFY(!f.cloud); // that of the test
    QCOMPARE(f.connections.list().size(), 1);
    QVERIFY(f.opener.all().isEmpty());
    auto *bar = f.window.findChild<MessageBar *>(u"windowMessage"_s);
    QVERIFY2(bar->isVisible() && bar->text().contains(u"“acme” is saved and was not opened"_s),
             qUtf8Printable(bar->text()));
    // A person may try the same once more.
    f.opener.open(f.connections.list().constFirst());
    QTRY_VERIFY(f.window.currentPage());
    QVERIFY(!bar->isVisible());
}

void TestMainWindowConnections::editedAfterARefusalGoesOnAsItWas()
{
    Fixture f;
    Connection connection = Fixture::connection();
    connection.region.clear();
    connection.endpoint = QUrl(u"https://before.example.com"_s);
    connection.secretPlace = SecretPlace::Session;
    QVERIFY(f.connections.add(connection));
    f.open(connection);
    const QPointer<FakeCloud> open = f.cloud;
    f.window.findChild<QAction *>(u"editConnection"_s)->trigger();
    QTRY_VERIFY(f.window.findChild<QPushButton *>(u"saveConnection"_s)->isEnabled());
    refuseInDialog(f, u"acme two"_s);
    QTRY_VERIFY(!f.window.findChild<ConnectionDialog *>());
    QCOMPARE(f.opener.all().size(), 1);
    QVERIFY(open);
    QVERIFY(open->credentials.isEmpty());
    QCOMPARE(open->lists.size(), 1);
    QCOMPARE(f.window.currentPage()->open().connection().name, u"acme two"_s);
    const QString text = f.window.findChild<MessageBar *>(u"windowMessage"_s)->text();
    QVERIFY2(text.contains(u"What is open goes on as it was"_s), qUtf8Printable(text));
    // Edited again, it is as it was saved.
    f.window.findChild<QAction *>(u"editConnection"_s)->trigger();
    auto *dialog = f.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"endpoint"_s)->text(), u"https://cph.example.com"_s);
}

void TestMainWindowConnections::saysThatTheDemoIsADemo()
{
    Fixture f;
    Connection demo = Fixture::connection();
    demo.demo = true;
    f.open(demo);
    auto *banner = f.window.findChild<MessageBar *>(u"demoBanner"_s);
    QVERIFY(banner->isVisible());
    QSignalSpy wanted(&f.window, &MainWindow::demoRequested);
    QPushButton *next = nullptr;
    for (QPushButton *button : banner->findChildren<QPushButton *>())
        next = button->text().contains(u"Cloud two") ? button : next;
    QVERIFY(next);
    next->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"other"_s);
    QVERIFY(f.settings.lastConnection().isEmpty());
}

MUSTER_TEST(TestMainWindowConnections)

} // namespace tst_mainwindow_connections

#include "tst_mainwindow_connections.moc"
