// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/keychainbackend.h"

#include <QAbstractEventDispatcher>
#include <QFileInfo>
#include <QLibrary>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

bool isKde(const KeychainSurroundings &surroundings)
{
    const QStringList desktops = surroundings.currentDesktop.split(u':');
    return desktops.contains("KDE"_L1) || surroundings.desktopSession.startsWith("kde"_L1)
        || surroundings.desktopSession.startsWith("plasma"_L1);
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
    QLibrary libsecret(u"secret-1"_s, 0); // as QtKeychain loads it; stays loaded
    found.libsecret = libsecret.load();
    found.sessionBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    const QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
    found.glibLoop = loop && loop->inherits("QEventDispatcherGlib");
    return found;
}

// QtKeychain takes libsecret wherever that loads; only then does it look at the desktop.
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
    if (!surroundings.libsecret)
        return isKde(surroundings) ? KeychainBackend::KWallet : KeychainBackend::None;
    if (isKde(surroundings))
        return KeychainBackend::KWalletSecretService;
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
    case KeychainBackend::KWalletSecretService:
        return MUSTER_PHRASE("KeychainBackend", "probably KWallet (Secret Service)");
    case KeychainBackend::SecretService:
        return MUSTER_PHRASE("KeychainBackend", "probably a Secret Service");
    case KeychainBackend::KWallet:
        return MUSTER_PHRASE("KeychainBackend", "probably KWallet, asked directly");
    case KeychainBackend::None:
        break;
    }
    return MUSTER_PHRASE("KeychainBackend", "probably none: libsecret is not installed");
}

} // namespace muster
