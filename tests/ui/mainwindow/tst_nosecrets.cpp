// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// After real work over real HTTP no secret stands in any file, log, title or copied text.

#include "app/journal/sqljournal.h"
#include "app/demo/democloud.h"
#include "app/log/logfile.h"
#include "app/net/networktransport.h"
#include "app/secrets/sessionstore.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/exportconnectionsdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/runs/jobpanel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
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
    QLoggingCategory::setFilterRules(u"muster.*=true"_s);
    EnvironmentKeys keys;
    keys.provider = u"huawei"_s;
    keys.key = demo->accessKey();
    const Connection place = demo->connection(CredentialKind::AccessKey);
    keys.projectId = place.projectId;
    {
        const LogFile log(folder.path());
        Settings settings(folder.path());
        SystemClock clock;
        SystemRandom random;
        NetworkTransport transport;
        SessionStore keychain;
        SessionStore session;
        ConnectionStore connections(folder.path());
        const ErrorCatalogue catalogue;
        Translator translator;
        SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
        const CloudContext context { transport, clock, random };
        ConnectionOpener opener(registeredProviders(), context, keychain, session, journal, {});
        MainWindow window({ opener, connections, settings, translator, catalogue, journal, context,
                            u"operator"_s, folder.path(), { keys } });
        window.show();
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
    QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int files = 0;
    while (it.hasNext()) {
        const QByteArray content = contentOf(it.next());
        ++files;
        for (const QString &secret : { keys.key.accessKeyId, keys.key.secretKey.reveal() })
            QVERIFY2(!content.contains(secret.toUtf8()), qUtf8Printable(it.fileName()));
    }
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
    QLoggingCategory::setFilterRules(u"muster.*=true"_s);
    QStringList secrets;
    {
        const LogFile log(folder.path());
        Settings settings(folder.path());
        SystemClock clock;
        SystemRandom random;
        NetworkTransport transport;
        SessionStore keychain;
        SessionStore session;
        ConnectionStore connections(folder.path());
        const ErrorCatalogue catalogue;
        Translator translator;
        SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
        const CloudContext context { transport, clock, random };
        ConnectionOpener opener(registeredProviders(), context, keychain, session, journal, {});
        MainWindow window({ opener, connections, settings, translator, catalogue, journal, context,
                            u"operator"_s, folder.path() });
        window.show();

        Connection connection
            = demo->connection(withKey ? CredentialKind::AccessKey : CredentialKind::Password);
        AccessKey key = demo->accessKey();
        if (live) {
            connection = demo->volcengineConnection();
            key = demo->volcengineKey();
            secrets << u"demo-stream-key"_s; // in the addresses of every task
        }
        connection.demo = false; // saved like any other
        QVERIFY(connections.add(connection));
        PasswordLogin login = demo->passwordLogin();
        if (wrong) {
            login.password = Secret(u"not-the-password-5f1c"_s);
            key.secretKey = Secret(u"not-the-secret-key-77aa"_s);
        }
        secrets << login.password.reveal() << key.secretKey.reveal() << key.accessKeyId;
        const Credentials credentials
            = withKey ? Credentials(key) : Credentials(login);
        opener.openWith(connection, credentials);
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
    int files = 0;
    QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        for (const QString &secret : std::as_const(secrets)) {
            QVERIFY2(!content.contains(secret.toUtf8()), qUtf8Printable(it.fileName()));
            QVERIFY2(!content.contains(secret.toUtf8().toBase64()), qUtf8Printable(it.fileName()));
        }
        for (const QByteArray &word : { QByteArray("Signature="), QByteArray("X-Auth-Token:"),
                                        QByteArray("X-Subject-Token:") })
            QVERIFY2(!content.contains(word), qUtf8Printable(it.fileName()));
        if (it.fileName() == u"muster.log"_s)
            QVERIFY2(content.contains("muster.net"), content.constData()); // it did log the calls
    }
    QVERIFY(files >= 3); // log, settings, connections
}

QTEST_MAIN(TestNoSecrets)
#include "tst_nosecrets.moc"
