// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Known secrets are typed and received wherever they can be, then looked for in everything that
// Muster writes, copies, shows in a title or tells a screen reader.

#include "app/connections/proxypassword.h"
#include "app/demo/democloud.h"
#include "app/journal/sqljournal.h"
#include "app/log/logcategories.h"
#include "app/log/logfile.h"
#include "app/secrets/sessionstore.h"
#include "app/session/historyexport.h"
#include "tests/support/listeningtransport.h"
#include "tests/support/testmain.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/networkdialog.h"
#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/runs/jobpanel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace tst_leaks {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const QString typedSecretKey = u"pl4ntedSecretKeyQq7"_s;
const QString typedToken = u"pl4ntedSecurityTokenZz8"_s;
const QString typedPassword = u"pl4ntedPasswordXx9"_s;
const QString proxyPassword = u"pl4ntedProxyWordVv6"_s;
const QString streamKey = u"demo-stream-key"_s; // what the demo cloud hands out

//! What a screen reader can learn of \a object and all that is in it.
void listen(QAccessibleInterface *object, QStringList &heard)
{
    if (!object)
        return;
    for (const QAccessible::Text text :
         { QAccessible::Name, QAccessible::Value, QAccessible::Description, QAccessible::Help })
        heard += object->text(text);
    if (QAccessibleTextInterface *text = object->textInterface())
        heard += text->text(0, text->characterCount());
    if (QAccessibleValueInterface *value = object->valueInterface())
        heard += value->currentValue().toString();
    for (int i = 0; i < object->childCount(); ++i)
        listen(object->child(i), heard);
}

//! The window with everything real behind it but the keychain.
struct Stage
{
    Stage()
    {
        demo::DemoSettings wanted;
        wanted.sizes[u"servers"_s] = wanted.sizes[u"encode-servers"_s] = wanted.pullToPushTasks = 6;
        wanted.jobTimeMin = wanted.jobTimeMax = std::chrono::milliseconds(10);
        demo = std::move(demo::DemoCloud::start(wanted)).value();
        window.show();
    }
    [[nodiscard]] QStringList secrets() const
    {
        return QStringList { typedSecretKey,
                             typedToken,
                             typedPassword,
                             proxyPassword,
                             streamKey,
                             demo->passwordLogin().password.reveal(),
                             demo->accessKey().secretKey.reveal(),
                             demo->volcengineKey().secretKey.reveal() }
        + transport.tokens();
    }
    void trigger(const char *action)
    {
        auto *found = window.findChild<QAction *>(QLatin1String(action));
        QVERIFY2(found, action);
        found->trigger();
    }
    //! Opens \a connection and waits for its first list.
    void open(Connection connection, const Credentials &credentials)
    {
        connection.demo = false; // saved like any other
        connection.readOnly = false;
        QVERIFY(connections.add(connection));
        opener.openWith(connection, credentials);
        QTRY_VERIFY(window.currentPage());
        QTRY_VERIFY_WITH_TIMEOUT(!window.currentPage()->currentPage()->isListing(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->open().runner().isReady(), 20'000);
        QVERIFY(window.currentPage()->currentPage()->model().rowCount() > 0);
    }
    //! Acts on all that may be; a cloud that quotes \a answer refuses them.
    void runAll(const QByteArray &answer = {})
    {
        if (!answer.isEmpty())
            transport.answerNext(answer);
        FleetPage &page = *window.currentPage()->currentPage();
        Runner &runner = window.currentPage()->open().runner();
        page.tickAllMatching();
        const Result<RunId> run
            = runner.start({ window.currentPage()->open().connection(), page.kind(),
                             page.tickedTargets(), u"operator"_s });
        QVERIFY2(run, run ? "" : qPrintable(run.error().code.text()));
        QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(), 30'000);
        QVERIFY(transport.hasAnswered());
        window.jobs().showRun(*run);
    }

    QTemporaryDir folder;
    LogFile log { folder.path() };
    std::unique_ptr<demo::DemoCloud> demo;
    Settings settings { folder.path() };
    SystemClock clock;
    SystemRandom random;
    ListeningTransport transport;
    SessionStore keychain;
    SessionStore session;
    ConnectionStore connections { folder.path() };
    ErrorCatalogue catalogue;
    Translator translator;
    SqlJournal journal { folder.filePath(u"journal.sqlite"_s) };
    Sessions opener {
        registeredProviders(), { transport, clock, random }, { keychain, session }, journal
    };
    MainWindow window { { opener,
                          connections,
                          settings,
                          translator,
                          catalogue,
                          journal,
                          { transport, clock, random },
                          u"operator"_s,
                          folder.path() } };
};

//! What clouds and proxies between quote of a request that they refuse.
QByteArray quoting(const QStringList &secrets)
{
    QString quoted;
    for (const QString &secret : secrets) {
        quoted
            += uR"(SecretAccessKey=%1; password: %1; X-Auth-Token: %1\nx-security-token:%1\n)"
               uR"( \"secret_key\":\"%1\" http://me:%1@proxy.example.com/ )"
               uR"( rtmp://push.example.com/live/7?%1 Authorization: SDK-HMAC Signature=%1 )"_s.arg(
                   secret);
    }
    return u"{\"error_code\":\"CPS.9999\",\"error_msg\":\"%1\",\"secret_key\":\"%2\"}"_s
        .arg(quoted, secrets.constFirst())
        .toUtf8();
}

} // namespace

class TestLeaks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dialogTellsNoScreenReader();
    void networkDialogTellsNoScreenReader();
    void nothingIsWrittenOrCopied();

private:
    void lookFor(const QStringList &secrets, const QString &where, const QString &text)
    {
        for (const QString &secret : secrets) {
            QVERIFY2(!secret.isEmpty(), "a secret to look for");
            const QString shown = text.contains(secret)
                ? text.mid(qMax<qsizetype>(0, text.indexOf(secret) - 80), 200)
                : QString();
            QVERIFY2(!text.contains(secret), qUtf8Printable(where + u": "_s + shown));
        }
    }
    void lookInTitles(const QStringList &secrets)
    {
        for (const QWidget *widget : QApplication::topLevelWidgets())
            lookFor(secrets, u"title"_s, widget->windowTitle());
    }
    void copyEverything(Stage &stage, const QStringList &secrets);
    void exportEverything(Stage &stage, const QStringList &secrets);
    void lookInFiles(const Stage &stage, const QStringList &secrets);
};

void TestLeaks::initTestCase()
{
    QLoggingCategory::setFilterRules(u"muster.*=true"_s);
    qputenv("https_proxy",
            QByteArray("http://me:" + proxyPassword.toUtf8() + "@proxy.example.com:3128"));
    qputenv("no_proxy", "127.0.0.1,localhost");
}

void TestLeaks::dialogTellsNoScreenReader()
{
    Stage s;
    s.trigger("newConnection");
    auto *dialog = s.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    const auto type = [dialog](const QString &field, const QString &text) {
        auto *edit = dialog->findChild<QLineEdit *>(field);
        QVERIFY2(edit, qPrintable(field));
        edit->setText(text);
    };
    type(u"name"_s, u"Typed"_s);
    type(u"accessKeyId"_s, u"PLANTEDACCESSKEY0001"_s);
    type(u"secretKey"_s, typedSecretKey);
    type(u"securityToken"_s, typedToken);
    type(u"password"_s, typedPassword);
    QStringList heard;
    listen(QAccessible::queryAccessibleInterface(dialog), heard);
    QVERIFY(heard.contains("Typed"_L1)); // it does listen to line edits
    const QStringList typed { typedSecretKey, typedToken, typedPassword };
    for (const QString &text : std::as_const(heard))
        lookFor(typed, u"screen reader"_s, text);
    for (const QString &field : { u"secretKey"_s, u"securityToken"_s, u"password"_s }) {
        auto *edit = dialog->findChild<QLineEdit *>(field);
        QGuiApplication::clipboard()->setText(u"untouched"_s);
        edit->selectAll();
        edit->copy();
        edit->cut();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"untouched"_s);
    }
    lookInTitles(typed);
    dialog->close();
    lookInFiles(s, typed);
}

void TestLeaks::networkDialogTellsNoScreenReader()
{
    NetworkSettings network;
    network.proxyMode = ProxyMode::Manual;
    network.proxyHost = u"proxy.example.com"_s;
    network.proxyUser = u"me"_s;
    NetworkDialog dialog(network, false);
    dialog.show();
    auto *edit = dialog.findChild<QLineEdit *>(u"proxyPassword"_s);
    QVERIFY(edit);
    edit->setText(proxyPassword);
    QStringList heard;
    listen(QAccessible::queryAccessibleInterface(&dialog), heard);
    QVERIFY(heard.contains("proxy.example.com"_L1));
    for (const QString &text : std::as_const(heard))
        lookFor({ proxyPassword }, u"screen reader"_s, text);
    QGuiApplication::clipboard()->setText(u"untouched"_s);
    edit->selectAll();
    edit->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"untouched"_s);
}

void TestLeaks::copyEverything(Stage &stage, const QStringList &secrets)
{
    QTableView &rows = stage.window.currentPage()->currentPage()->view();
    for (QTableView *view : { &rows, &stage.window.jobs().view() }) {
        view->setFocus();
        view->selectAll();
        for (const char *action : { "copy", "copyIds", "copyForSupport" }) {
            QGuiApplication::clipboard()->setText(u"untouched"_s);
            stage.trigger(action);
            lookFor(secrets, QLatin1String(action), QGuiApplication::clipboard()->text());
        }
    }
    QVERIFY(QGuiApplication::clipboard()->text() != u"untouched"_s);
    lookInTitles(secrets);
    QStringList heard;
    listen(QAccessible::queryAccessibleInterface(&stage.window), heard);
    QVERIFY(heard.size() > 100);
    for (const QString &text : std::as_const(heard))
        lookFor(secrets, u"screen reader"_s, text);
}

void TestLeaks::exportEverything(Stage &stage, const QStringList &secrets)
{
    JournalRead *read = stage.journal.find({}, &stage.window);
    std::optional<QList<RunHistory>> runs;
    connect(read, &JournalRead::finished, this,
            [&runs](const Result<QList<RunHistory>> &found) { runs = found.value(); });
    QTRY_VERIFY(runs);
    QCOMPARE(runs->size(), 3);
    for (const QString &name : { u"runs.csv"_s, u"runs.json"_s }) {
        HistoryExport exporting(stage.journal, *runs);
        const QSignalSpy written(&exporting, &HistoryExport::written);
        exporting.start(stage.folder.filePath(name), stage.clock.now());
        QTRY_COMPARE(written.size(), 1);
    }
    stage.trigger("saveDiagnostics");
    auto *dialog = stage.window.findChild<DiagnosticsDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->text().isEmpty());
    const QSignalSpy saved(dialog, &DiagnosticsDialog::saved);
    dialog->saveTo(stage.folder.filePath(u"diagnostics.txt"_s));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(dialog->text().contains("proxy.example.com"_L1));
    QVERIFY(dialog->text().contains("muster.net"_L1));
    lookFor(secrets, u"diagnostics"_s, dialog->text());
}

void TestLeaks::lookInFiles(const Stage &stage, const QStringList &secrets)
{
    int files = 0;
    QDirIterator it(stage.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        for (const QString &secret : secrets) {
            const QByteArray bytes = secret.toUtf8();
            const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()),
                                  secret.size() * 2);
            for (const QByteArray &form : { bytes, bytes.toBase64(), bytes.toHex(), wide }) {
                const qsizetype at = content.indexOf(form);
                const QByteArray shown
                    = it.fileName().toUtf8() + ": " + content.mid(qMax<qsizetype>(0, at - 80), 200);
                QVERIFY2(at < 0, shown.constData());
            }
        }
    }
    QVERIFY(files > 0);
}

void TestLeaks::nothingIsWrittenOrCopied()
{
    Stage s;
    const AccessKey typed { u"PLANTEDACCESSKEY0001"_s, Secret(typedSecretKey), Secret(typedToken) };
    // Refused by the cloud: errors quote what they like.
    Connection refused = s.demo->connection(CredentialKind::AccessKey);
    refused.id = { u"refused"_s };
    refused.name = u"Refused"_s;
    refused.demo = false;
    QVERIFY(s.connections.add(refused));
    s.opener.openWith(refused, typed);
    QTRY_VERIFY(s.window.currentPage());
    QTRY_VERIFY_WITH_TIMEOUT(!s.window.currentPage()->currentPage()->isListing(), 20'000);

    // Behind a proxy that is not there: what failed names it, and not its password.
    Connection behind = refused;
    behind.id = { u"behind"_s };
    behind.name = u"Behind a proxy"_s;
    behind.endpoint = behind.identityEndpoint = QUrl(u"https://cph.example.invalid"_s);
    behind.network.proxyMode = ProxyMode::Manual;
    behind.network.proxyHost = u"proxy.example.invalid"_s;
    behind.network.proxyUser = u"me"_s;
    QVERIFY(s.connections.add(behind));
    (void)s.opener.stores()
        .at(behind.secretPlace)
        .write(proxyPasswordId(behind.id), proxyEntry(behind.network, Secret(proxyPassword)));
    s.opener.openWith(behind, typed);
    QTRY_VERIFY(s.opener.find(behind.id));
    QTRY_VERIFY_WITH_TIMEOUT(!s.window.currentPage()->currentPage()->isListing(), 30'000);

    s.open(s.demo->connection(CredentialKind::Password), s.demo->passwordLogin());
    QVERIFY(!s.transport.tokens().isEmpty());
    const QStringList secrets = s.secrets();
    s.runAll(quoting(secrets));
    copyEverything(s, secrets);
    s.runAll();
    copyEverything(s, secrets);

    s.open(s.demo->volcengineConnection(), s.demo->volcengineKey());
    s.runAll(quoting(secrets));
    copyEverything(s, secrets);

    exportEverything(s, secrets);
    s.window.close();
    qCWarning(logNet, "%s", quoting(secrets).constData());
    lookInFiles(s, secrets);
}

MUSTER_TEST(TestLeaks)

} // namespace tst_leaks

#include "tst_leaks.moc"
