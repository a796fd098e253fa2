// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/secrets/keychainname.h"

namespace muster {

KeychainPlatform keychainPlatform()
{
#if defined(Q_OS_WIN)
    return KeychainPlatform::Windows;
#elif defined(Q_OS_MACOS)
    return KeychainPlatform::MacOs;
#else
    return KeychainPlatform::Other;
#endif
}

Phrase keychainName(KeychainPlatform platform)
{
    switch (platform) {
    case KeychainPlatform::Windows:
        return MUSTER_PHRASE("KeychainName", "Windows Credential Manager");
    case KeychainPlatform::MacOs:
        return MUSTER_PHRASE("KeychainName", "macOS Keychain");
    case KeychainPlatform::Other:
        break;
    }
    return MUSTER_PHRASE("KeychainName", "system keyring");
}

} // namespace muster
