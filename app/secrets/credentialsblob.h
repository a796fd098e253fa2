// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Credentials as the bytes that a keychain entry holds, and back.
// Pure functions; any thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/credentials.h"

#include <QByteArray>

namespace muster {

//! \brief Windows Credential Manager returns entries of 2,560 bytes and more wrong, without an
//! error. Our entries are UTF-8 bytes, which count once (UTF-16 text would count double). The same
//! everywhere, so that a connection behaves alike on every system; a longer security token, which
//! lives a day at most, is for the session only.
inline constexpr qsizetype maxCredentialsBlob = 2'500;

//! \brief Compact, versioned JSON, without a passcode; OwnError::SecretTooLarge when it is longer
//! than maxCredentialsBlob, SecretForSession for a pasted token, which is never written.
[[nodiscard]] Result<QByteArray> encodeCredentials(const Credentials &credentials);

//! \brief Error code "other" when \a blob is not what encodeCredentials() makes; its bytes are
//! never quoted.
[[nodiscard]] Result<Credentials> decodeCredentials(const QByteArray &blob);

} // namespace muster
