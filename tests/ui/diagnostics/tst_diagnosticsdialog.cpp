// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What stands in the diagnostics, what does not, and how they are saved.
#include "app/connections/connectionstore.h"
#include "app/core/qtversions.h"
#include "app/log/logfile.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"
#include "ui/diagnostics/diagnosticsdialog.h"

#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_diagnosticsdialog {

using namespace muster;
using namespace Qt::StringLiterals;

class TestDiagnosticsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatSupportNeeds();
    void whatCannotBeSeenIsWrittenOut();
    void holdsNoSecret();
    void savesWhatIsShown();
    void saysWhatCannotBeWritten();

private:
    static DiagnosticsFacts factsOf(const QString &folder)
    {
        Settings settings(folder);
        settings.setLanguage(u"en"_s);
        ConnectionStore connections(folder);
        return diagnosticsFacts(settings, connections, folder + u"/logs"_s,
                                utcTime(QDate(2026, 11, 20), QTime(8, 9, 10)));
    }
};

void TestDiagnosticsDialog::holdsWhatSupportNeeds()
{
    const QTemporaryDir folder;
    Connection connection;
    connection.id = { u"c-1"_s };
    connection.name = u"Production north"_s;
    connection.provider = u"huawei"_s;
    connection.region = u"cn-north-4"_s;
    connection.production = true;
    QVERIFY(ConnectionStore(folder.path()).add(connection));
    {
        const LogFile log(folder.path() + u"/logs"_s);
        qWarning("POST /v1/p/servers/batch-reboot 503");
    }
    const QString text = diagnosticsText(factsOf(folder.path()));
    for (const char *line : { "Muster diagnostics, 2026-11-20T08:09:10Z", "Qt, running = ",
                              "platform plugin = offscreen", "TLS = ", "SQLite = 3.",
                              "keychain = ", "language = en", "  name = Production north",
                              "  region = cn-north-4", "  production = yes", "batch-reboot 503" })
        QVERIFY2(text.contains(QLatin1String(line)), line);
}

void TestDiagnosticsDialog::whatCannotBeSeenIsWrittenOut()
{
    const QTemporaryDir folder;
    DiagnosticsFacts facts = factsOf(folder.path());
    Connection connection;
    connection.id = { u"c-1"_s };
    connection.name = QStringLiteral("north\u202Etset\u2066");
    facts.connections += connection;
    QVERIFY(diagnosticsText(facts).contains(
        QStringLiteral("name = north\u2039U+202E\u203Atset\u2039U+2066\u203A")));
}

void TestDiagnosticsDialog::holdsNoSecret()
{
    const QTemporaryDir folder;
    Connection connection;
    connection.id = { u"c-1"_s };
    connection.name = u"one"_s;
    connection.endpoint = QUrl(u"https://me:pl4nted-a@cph.example.com"_s);
    connection.options.insert(u"pullUrl"_s, u"rtmp://push.example.com/live/1?pl4nted-b"_s);
    qputenv("https_proxy", "http://me:pl4nted-c@proxy.example.com:3128");
    DiagnosticsFacts facts = factsOf(folder.path());
    facts.connections += connection;
    {
        QSettings file(facts.settingsFile, QSettings::IniFormat);
        file.setValue(u"proxy/password"_s, u"pl4nted-d"_s); // nobody writes it; a hand may
    }
    const QString text = diagnosticsText(facts);
    qunsetenv("https_proxy");
    QVERIFY2(!text.contains("pl4nted"_L1), qPrintable(text));
    QVERIFY(text.contains("proxy.example.com"_L1));
    QVERIFY(text.contains("cph.example.com"_L1));
    QVERIFY(text.contains("proxy/password = (redacted)"_L1));
}

void TestDiagnosticsDialog::savesWhatIsShown()
{
    const QTemporaryDir folder;
    DiagnosticsDialog dialog(factsOf(folder.path()));
    const QSignalSpy saved(&dialog, &DiagnosticsDialog::saved);
    QVERIFY(!dialog.isModal());
    QVERIFY(!dialog.findChild<QPushButton *>(u"diagnosticsSave"_s)->isEnabled());
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"diagnosticsSave"_s)->isEnabled());
    const QString path = folder.filePath(u"bundle.txt"_s);
    dialog.saveTo(path);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.at(0).at(1).toString(), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()),
             dialog.findChild<QPlainTextEdit *>(u"diagnosticsPreview"_s)->toPlainText());
}

void TestDiagnosticsDialog::saysWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    DiagnosticsDialog dialog(factsOf(folder.path()));
    const QSignalSpy saved(&dialog, &DiagnosticsDialog::saved);
    QTRY_VERIFY(!dialog.text().isEmpty());
    dialog.saveTo(folder.filePath(u"no/such/folder/bundle.txt"_s));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!saved.at(0).at(1).toString().isEmpty());
}

MUSTER_TEST(TestDiagnosticsDialog)

} // namespace tst_diagnosticsdialog

#include "tst_diagnosticsdialog.moc"
