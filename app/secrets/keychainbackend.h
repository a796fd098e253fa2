// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which keychain probably answers, as far as QtKeychain's own choice lets it be told.
// Plain values and functions; surroundings() on the UI thread, the rest on any.
#pragma once

#include "app/core/phrase.h"
#include "app/secrets/keychainname.h"

#include <QString>

namespace muster {

//! \brief What QtKeychain looks at before it chooses.
struct KeychainSurroundings
{
    KeychainPlatform platform = KeychainPlatform::Other;
    QString currentDesktop; //!< XDG_CURRENT_DESKTOP
    QString desktopSession; //!< DESKTOP_SESSION
    QString kdeSessionVersion; //!< KDE_SESSION_VERSION
    QString override; //!< QTKEYCHAIN_BACKEND; older ones of QtKeychain do not look at it
    bool kdeFullSession = false; //!< KDE_FULL_SESSION
    bool gnomeSession = false; //!< GNOME_DESKTOP_SESSION_ID
    bool kwallet = false; //!< KWallet of this session is installed and not switched off
    bool libsecret = false; //!< libsecret can be loaded
    bool sessionBus = false; //!< an address of a session bus is known; nobody may live there
    bool glibLoop = false; //!< without it libsecret's answers never arrive (QT_NO_GLIB)
};

enum class KeychainBackend {
    WindowsCredentialManager,
    MacOsKeychain,
    GnomeKeyring, //!< Secret Service on a desktop that brings GNOME Keyring
    KdeSecretService, //!< somebody's Secret Service on KDE, where KWallet is off or missing
    SecretService, //!< somebody's
    KWallet, //!< KDE's own; also where only it can be had
    None, //!< libsecret is missing, and so is KWallet
};

//! \brief Of this process, this thread's event loop included.
[[nodiscard]] KeychainSurroundings keychainSurroundings();
[[nodiscard]] KeychainBackend keychainBackend(const KeychainSurroundings &surroundings);
//! \brief True where libsecret is asked and its answers could never arrive.
[[nodiscard]] bool neverAnswers(const KeychainSurroundings &surroundings);
//! \brief For a person, e.g. "probably GNOME Keyring (Secret Service)".
[[nodiscard]] Phrase backendPhrase(KeychainBackend backend);
[[nodiscard]] constexpr bool isSecretService(KeychainBackend backend)
{
    return backend == KeychainBackend::GnomeKeyring || backend == KeychainBackend::KdeSecretService
        || backend == KeychainBackend::SecretService;
}

} // namespace muster
