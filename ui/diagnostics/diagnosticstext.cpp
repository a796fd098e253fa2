// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/diagnostics/diagnosticstext.h"

#include "app/connections/connectionstore.h"
#include "app/core/visibletext.h"
#include "app/fleet/valuewords.h"
#include "app/journal/sqliteversion.h"
#include "app/log/logfile.h"
#include "app/log/redact.h"
#include "app/net/tlslibrary.h"
#include "app/secrets/keychainbackend.h"
#include "app/settings/settings.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QSysInfo>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype logBytes = 262'144;

class Writer
{
public:
    void heading(const QString &text) { m_text += u"\n["_s + text + u"]\n"_s; }
    void fact(const QString &name, const QString &value)
    {
        QString line = value;
        line.replace(u'\n', u' ');
        m_text += name + u" = "_s + visibleText(line) + u'\n';
    }
    void block(const QString &text)
    {
        m_text += text;
        if (!text.endsWith(u'\n'))
            m_text += u'\n';
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString yesOrNo(bool yes) { return yes ? u"yes"_s : u"no"_s; }

QString screensText()
{
    QStringList screens;
    const QList<QScreen *> all = QGuiApplication::screens();
    for (const QScreen *screen : all) {
        screens += u"%1x%2 at %3"_s.arg(screen->size().width())
                       .arg(screen->size().height())
                       .arg(screen->devicePixelRatio());
    }
    return screens.join(u", "_s);
}

//! Of the environment only what steers us, never its keys. Proxies may carry a password: redacted.
void addEnvironment(QList<std::pair<QString, QString>> &facts)
{
    for (const char *name : { "XDG_CURRENT_DESKTOP",
                              "XDG_SESSION_TYPE",
                              "DESKTOP_SESSION",
                              "KDE_SESSION_VERSION",
                              "LANG",
                              "LC_ALL",
                              "LANGUAGE",
                              "QT_QPA_PLATFORM",
                              "QT_QPA_PLATFORMTHEME",
                              "QT_STYLE_OVERRIDE",
                              "QT_SCALE_FACTOR",
                              "QT_NO_GLIB",
                              "http_proxy",
                              "https_proxy",
                              "all_proxy",
                              "no_proxy",
                              "HTTP_PROXY",
                              "HTTPS_PROXY",
                              "ALL_PROXY",
                              "NO_PROXY" }) {
        if (qEnvironmentVariableIsSet(name))
            facts.append({ u"env "_s + QLatin1String(name), qEnvironmentVariable(name) });
    }
}

// Window and column layouts are bytes that tell nobody anything.
void writeSettings(Writer &writer, const QString &file)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.setFallbacksEnabled(false);
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QVariant value = settings.value(key);
        if (value.metaType().id() != QMetaType::QByteArray)
            writer.fact(key, value.toStringList().join(u", "_s));
    }
}

QString proxyText(const NetworkSettings &network)
{
    switch (network.proxyMode) {
    case ProxyMode::System:
        return u"system's"_s;
    case ProxyMode::None:
        return u"none"_s;
    case ProxyMode::Manual:
        break;
    }
    return u"%1:%2, %3"_s.arg(network.proxyHost)
        .arg(network.proxyPort)
        .arg(network.wantsProxyPassword() ? u"with a user"_s : u"without a user"_s);
}

QString addressText(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString signInText(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AccessKey:
        return u"access key"_s;
    case CredentialKind::Password:
        return u"IAM user"_s;
    case CredentialKind::Token:
        break;
    }
    return u"pasted token"_s;
}

QString testText(const Connection &connection)
{
    if (connection.verification == Verification::NotTested)
        return u"none"_s;
    return (connection.verification == Verification::Verified ? u"passed, "_s
                                                              : u"with a warning, "_s)
        + connection.verifiedAt.toUTC().toString(Qt::ISODate);
}

void writeConnection(Writer &writer, const Connection &connection)
{
    writer.fact(u"connection"_s, connection.id.value);
    writer.fact(u"  name"_s, connection.name);
    writer.fact(u"  provider"_s, connection.provider);
    writer.fact(u"  region"_s, connection.region);
    writer.fact(u"  project"_s, connection.projectId);
    if (!connection.endpoint.isEmpty())
        writer.fact(u"  endpoint"_s, addressText(connection.endpoint));
    if (!connection.identityEndpoint.isEmpty())
        writer.fact(u"  identity endpoint"_s, addressText(connection.identityEndpoint));
    writer.fact(u"  signs in with"_s, signInText(connection.credentialKind));
    writer.fact(u"  keys are kept in"_s, secretPlaceWords.word(connection.secretPlace));
    writer.fact(u"  last test"_s, testText(connection));
    writer.fact(u"  production"_s, yesOrNo(connection.production));
    writer.fact(u"  read-only"_s, yesOrNo(connection.readOnly));
    writer.fact(u"  proxy"_s, proxyText(connection.network));
    if (!connection.network.caFile.isEmpty())
        writer.fact(u"  CA file"_s, connection.network.caFile);
    writer.fact(u"  time limits"_s,
                u"%1 s, %2 s"_s.arg(connection.network.connectTimeout.count())
                    .arg(connection.network.replyTimeout.count()));
    for (auto it = connection.options.cbegin(); it != connection.options.cend(); ++it)
        writer.fact(u"  option "_s + it.key(), it.value());
}

//! The person's home is nobody's business, and neither is its name.
QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    if (home.size() > 1) {
        text.replace(home, u"~"_s);
        text.replace(QDir::toNativeSeparators(home), u"~"_s);
    }
    return text;
}

} // namespace

DiagnosticsFacts diagnosticsFacts(Settings &settings, const ConnectionStore &connections,
                                  const QString &logFolder, const QDateTime &now)
{
    DiagnosticsFacts facts;
    facts.at = now.toUTC();
    facts.settingsFile = settings.filePath();
    facts.connections = connections.list();
    facts.logFolder = logFolder;
    const KeychainSurroundings surroundings = keychainSurroundings();
    facts.program = {
        { u"Muster"_s, QLatin1String(MUSTER_VERSION) },
        { u"Qt, running"_s, QLatin1String(qVersion()) },
        { u"Qt, built with"_s, QLatin1String(QT_VERSION_STR) },
        { u"Qt, build"_s, QLatin1String(QLibraryInfo::build()) },
        { u"system"_s, QSysInfo::prettyProductName() },
        { u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion() },
        { u"architecture"_s, QSysInfo::currentCpuArchitecture() },
        { u"platform plugin"_s, QGuiApplication::platformName() },
        { u"screens"_s, screensText() },
        { u"language"_s, QLocale().name() + u", system "_s + QLocale::system().name() },
        { u"keychain"_s, QString::fromUtf8(backendPhrase(keychainBackend(surroundings)).source) },
        { u"keychain library"_s, yesOrNo(surroundings.libsecret) },
        { u"session bus"_s, yesOrNo(surroundings.sessionBus) },
        { u"settings saved"_s, yesOrNo(settings.sync()) },
        { u"connections file"_s,
          connections.loadError() ? connections.loadError()->code.text() : u"read"_s },
    };
    addEnvironment(facts.program);
    return facts;
}

QString diagnosticsText(const DiagnosticsFacts &facts)
{
    Writer writer;
    writer.block(u"Muster diagnostics, "_s + facts.at.toString(Qt::ISODate));
    writer.heading(u"program"_s);
    for (const auto &[name, value] : facts.program)
        writer.fact(name, value);
    writer.fact(u"TLS"_s, tlsLibrary());
    writer.fact(u"SQLite"_s, sqliteVersion());
    writer.heading(u"settings"_s);
    writeSettings(writer, facts.settingsFile);
    writer.heading(u"connections"_s);
    for (const Connection &connection : facts.connections)
        writeConnection(writer, connection);
    writer.heading(u"log"_s);
    const QString head = redactedLines(writer.text());
    return withoutHome(head + LogFile::newest(facts.logFolder, logBytes));
}

} // namespace muster
