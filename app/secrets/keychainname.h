// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What people call the place that KeychainStore writes to. Pure data; any thread.
#pragma once

#include "app/core/phrase.h"

namespace muster {

enum class KeychainPlatform { Windows, MacOs, Other };

//! \brief The platform that this program was built for.
[[nodiscard]] KeychainPlatform keychainPlatform();
//! \brief "Windows Credential Manager", "macOS Keychain" or "system keyring".
[[nodiscard]] Phrase keychainName(KeychainPlatform platform = keychainPlatform());

} // namespace muster
