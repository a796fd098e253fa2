// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// After real work over real HTTP no secret stands in any file, log, title or copied text.

#include "app/demo/democloud.h"
#include "app/net/networktransport.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/wholeprogram.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/exportconnectionsdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace tst_nosecrets {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestNoSecrets : public QObject
{
    Q_OBJECT

private slots:
    void keysOfTheEnvironmentStayInMemory();
    void nothingThatProvesWhoWeAreIsWritten_data();
    void nothingThatProvesWhoWeAreIsWritten();
};

// Neither they nor their connection: there is no list that it stands in.
void TestNoSecrets::keysOfTheEnvironmentStayInMemory()
{
    QTemporaryDir folder;
    const auto demo = std::move(demo::DemoCloud::start(demo::DemoSettings {})).value();
    EnvironmentKeys keys;
    keys.provider = u"huawei"_s;
    keys.key = demo->accessKey();
    const Connection place = demo->connection(CredentialKind::AccessKey);
    keys.projectId = place.projectId;
    {
        SystemClock clock;
        SystemRandom random;
        NetworkTransport transport;
        WholeProgram program(folder.path(), { transport, clock, random }, registeredProviders(),
                             { keys });
        MainWindow &window = program.window;
        window.findChild<QAction *>(u"environment.huawei"_s)->trigger();
        auto *dialog = window.findChild<ConnectionDialog *>();
        QVERIFY(dialog);
        auto *region = dialog->findChild<QComboBox *>(u"region"_s);
        region->setCurrentIndex(region->count() - 1);
        dialog->findChild<QLineEdit *>(u"endpoint"_s)->setText(place.endpoint.toString());
        for (const QLineEdit *edit : dialog->findChildren<QLineEdit *>())
            QVERIFY(!edit->text().contains(keys.key.secretKey.reveal()));
        dialog->findChild<QPushButton *>(u"saveConnection"_s)->click();
        QTRY_VERIFY(window.currentPage());
        FleetPage &page = *window.currentPage()->currentPage();
        QTRY_VERIFY_WITH_TIMEOUT(page.model().rowCount() > 0 && !page.isListing(), 20'000);
        window.close();
    }
    QVERIFY(!QFile::exists(folder.filePath(u"connections.json"_s)));
    const int files
        = eachFile(folder.path(), [&keys](const QString &name, const QByteArray &content) {
              for (const QString &secret : { keys.key.accessKeyId, keys.key.secretKey.reveal() })
                  QVERIFY2(!content.contains(secret.toUtf8()), qUtf8Printable(name));
          });
    QVERIFY(files >= 2); // log, settings
}

void TestNoSecrets::nothingThatProvesWhoWeAreIsWritten_data()
{
    QTest::addColumn<bool>("withKey");
    QTest::addColumn<bool>("wrong");
    QTest::addColumn<bool>("live");
    QTest::newRow("password") << false << false << false;
    QTest::newRow("access key") << true << false << false;
    QTest::newRow("wrong password") << false << true << false;
    QTest::newRow("wrong access key") << true << true << false;
    QTest::newRow("keys of streams") << true << false << true;
}

void TestNoSecrets::nothingThatProvesWhoWeAreIsWritten()
{
    QFETCH(bool, withKey);
    QFETCH(bool, wrong);
    QFETCH(bool, live);
    QTemporaryDir folder;
    demo::DemoSettings demoSettings;
    demoSettings.jobTimeMin = demoSettings.jobTimeMax = std::chrono::milliseconds(10);
    const auto demo = std::move(demo::DemoCloud::start(demoSettings)).value();
    QStringList secrets;
    {
        SystemClock clock;
        SystemRandom random;
        NetworkTransport transport;
        WholeProgram program(folder.path(), { transport, clock, random });
        MainWindow &window = program.window;

        Connection connection
            = demo->connection(withKey ? CredentialKind::AccessKey : CredentialKind::Password);
        AccessKey key = demo->accessKey();
        if (live) {
            connection = demo->volcengineConnection();
            key = demo->volcengineKey();
            secrets << u"demo-stream-key"_s; // in the addresses of every task
        }
        connection.demo = false; // saved like any other
        QVERIFY(program.connections.add(connection));
        PasswordLogin login = demo->passwordLogin();
        if (wrong) {
            login.password = Secret(u"not-the-password-5f1c"_s);
            key.secretKey = Secret(u"not-the-secret-key-77aa"_s);
        }
        secrets << login.password.reveal() << key.secretKey.reveal() << key.accessKeyId;
        const Credentials credentials = withKey ? Credentials(key) : Credentials(login);
        program.opener.openWith(connection, credentials);
        FleetPage &page = *window.currentPage()->currentPage();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isListing(), 20'000);
        QCOMPARE(page.model().rowCount() == 0, wrong);
        if (!wrong) {
            page.tickAllMatching();
            Runner &runner = window.currentPage()->open().runner();
            QTRY_VERIFY_WITH_TIMEOUT(runner.isReady(), 20'000);
            QVERIFY(runner.start({ connection, page.kind(), page.tickedTargets(), u"operator"_s }));
            QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(), 30'000);
            QString shown;
            const auto take = [&shown](const QString &text) {
                QVERIFY(!text.isEmpty());
                shown += text;
            };
            window.jobs().copyForSupport();
            take(QGuiApplication::clipboard()->text());
            window.jobs().copySelection();
            take(QGuiApplication::clipboard()->text());
            page.copyRows();
            take(QGuiApplication::clipboard()->text());
            for (int row = 0; row < page.model().rowCount(); ++row) {
                for (int column = 0; column < page.model().columnCount(); ++column) {
                    const QModelIndex cell = page.model().index(row, column);
                    shown += cell.data().toString() + cell.data(Qt::ToolTipRole).toString();
                }
            }
            QVERIFY(!live || shown.contains(u"push.example.com"_s));
            for (const QString &secret : std::as_const(secrets))
                QVERIFY(!shown.contains(secret));
        }
        window.findChild<QAction *>(u"exportConnections"_s)->trigger();
        window.findChild<ExportConnectionsDialog *>()->saveTo(folder.filePath(u"out.json"_s));
        QTRY_VERIFY(QFile::exists(folder.filePath(u"out.json"_s)));
        secrets << connection.id.value; // leads to the entry in the keychain
        const QByteArray exported = contentOf(folder.filePath(u"out.json"_s));
        for (const QString &secret : std::as_const(secrets))
            QVERIFY(!exported.contains(secret.toUtf8()));
        secrets.removeLast();
        window.close();
    }
    const int files = eachFile(folder.path(), [&](const QString &name, const QByteArray &content) {
        for (const QString &secret : std::as_const(secrets)) {
            QVERIFY2(!content.contains(secret.toUtf8()), qUtf8Printable(name));
            QVERIFY2(!content.contains(secret.toUtf8().toBase64()), qUtf8Printable(name));
        }
        for (const QByteArray &word : { QByteArray("Signature="), QByteArray("X-Auth-Token:"),
                                        QByteArray("X-Subject-Token:") })
            QVERIFY2(!content.contains(word), qUtf8Printable(name));
        if (name == u"muster.log"_s)
            QVERIFY2(content.contains("muster.net"), content.constData()); // it did log the calls
    });
    QVERIFY(files >= 3); // log, settings, connections
}

MUSTER_TEST(TestNoSecrets)

} // namespace tst_nosecrets

#include "tst_nosecrets.moc"
