// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/keychainbackend.h"

#include <QAbstractEventDispatcher>
#include <QFileInfo>
#include <QLibrary>
#include <QSettings>
#include <QStandardPaths>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

bool isKdeVersion(const QString &version)
{
    return version == "4"_L1 || version == "5"_L1 || version == "6"_L1;
}

// In QtKeychain's own order and by its own comparisons: "KDE" alone, and a version that it knows.
// What it takes for an older KDE it treats as any other desktop.
bool isKde(const KeychainSurroundings &surroundings)
{
    for (const QLatin1StringView other : { "GNOME"_L1, "Unity"_L1, "XFCE"_L1 }) {
        if (surroundings.currentDesktop == other)
            return false;
    }
    const QString &session = surroundings.desktopSession;
    if (surroundings.currentDesktop != "KDE"_L1) {
        if (session == "kde4"_L1)
            return true;
        if (session == "gnome"_L1 || session == "xubuntu"_L1 || session.contains("xfce"_L1))
            return false;
        if (session != "kde"_L1 && (surroundings.gnomeSession || !surroundings.kdeFullSession))
            return false;
    }
    return isKdeVersion(surroundings.kdeSessionVersion);
}

// The session bus starts KWallet where its service file is; switched off, it ends at once. Inside a
// Flatpak neither can be seen.
bool hasKWallet(const QString &version)
{
    if (QFileInfo::exists(u"/.flatpak-info"_s))
        return true;
    QStringList services { u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s };
    if (version == "4"_L1)
        services = { u"org.kde.kwalletd"_s };
    else if (isKdeVersion(version))
        services = { u"org.kde.kwalletd"_s + version };
    bool installed = false;
    for (const QString &service : std::as_const(services)) {
        installed = installed
            || !QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                       u"dbus-1/services/"_s + service + u".service"_s)
                    .isEmpty();
    }
    if (!installed)
        return false;
    // The person's file comes first, then what the administrator has set.
    const QStringList files
        = QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"kwalletrc"_s);
    for (const QString &file : files) {
        const QVariant enabled = QSettings(file, QSettings::IniFormat).value(u"Wallet/Enabled"_s);
        if (enabled.isValid())
            return enabled.toBool();
    }
    return true;
}

bool bringsGnomeKeyring(const KeychainSurroundings &surroundings)
{
    const QStringList desktops = surroundings.currentDesktop.split(u':');
    for (const QLatin1StringView desktop : { "GNOME"_L1, "Unity"_L1, "XFCE"_L1, "MATE"_L1,
                                             "X-Cinnamon"_L1, "Budgie"_L1, "Pantheon"_L1 }) {
        if (desktops.contains(desktop))
            return true;
    }
    return false;
}

} // namespace

KeychainSurroundings keychainSurroundings()
{
    KeychainSurroundings found;
    found.platform = keychainPlatform();
    if (found.platform != KeychainPlatform::Other)
        return found;
    found.currentDesktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    found.desktopSession = qEnvironmentVariable("DESKTOP_SESSION");
    found.kdeSessionVersion = qEnvironmentVariable("KDE_SESSION_VERSION");
    found.override = qEnvironmentVariable("QTKEYCHAIN_BACKEND");
    found.kdeFullSession = !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    found.gnomeSession = !qEnvironmentVariableIsEmpty("GNOME_DESKTOP_SESSION_ID");
    found.kwallet = hasKWallet(found.kdeSessionVersion);
    QLibrary libsecret(u"secret-1"_s, 0); // as QtKeychain loads it; stays loaded
    found.libsecret = libsecret.load();
    found.sessionBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    const QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
    found.glibLoop = loop && loop->inherits("QEventDispatcherGlib");
    return found;
}

// QtKeychain takes KWallet first under KDE, if that answers, and libsecret everywhere else; where
// libsecret cannot be loaded, KWallet again.
KeychainBackend keychainBackend(const KeychainSurroundings &surroundings)
{
    switch (surroundings.platform) {
    case KeychainPlatform::Windows:
        return KeychainBackend::WindowsCredentialManager;
    case KeychainPlatform::MacOs:
        return KeychainBackend::MacOsKeychain;
    case KeychainPlatform::Other:
        break;
    }
    const bool kde = isKde(surroundings);
    if (surroundings.override.startsWith("kwallet"_L1))
        return KeychainBackend::KWallet;
    if (kde && surroundings.kwallet && surroundings.override.isEmpty())
        return KeychainBackend::KWallet;
    if (!surroundings.libsecret)
        return kde || surroundings.kwallet ? KeychainBackend::KWallet : KeychainBackend::None;
    if (kde)
        return KeychainBackend::KdeSecretService;
    return bringsGnomeKeyring(surroundings) ? KeychainBackend::GnomeKeyring
                                            : KeychainBackend::SecretService;
}

bool neverAnswers(const KeychainSurroundings &surroundings)
{
    return isSecretService(keychainBackend(surroundings)) && !surroundings.glibLoop;
}

Phrase backendPhrase(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::WindowsCredentialManager:
        return keychainName(KeychainPlatform::Windows);
    case KeychainBackend::MacOsKeychain:
        return keychainName(KeychainPlatform::MacOs);
    case KeychainBackend::GnomeKeyring:
        return MUSTER_PHRASE("KeychainBackend", "probably GNOME Keyring (Secret Service)");
    case KeychainBackend::KdeSecretService:
        return MUSTER_PHRASE("KeychainBackend",
                             "probably a Secret Service; KWallet is off or not installed");
    case KeychainBackend::SecretService:
        return MUSTER_PHRASE("KeychainBackend", "probably a Secret Service");
    case KeychainBackend::KWallet:
        return MUSTER_PHRASE("KeychainBackend", "probably KWallet");
    case KeychainBackend::None:
        break;
    }
    return MUSTER_PHRASE("KeychainBackend", "probably none: libsecret is not installed");
}

} // namespace muster
