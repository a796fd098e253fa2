// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which TLS library does the encrypting. Loads it: keep off the UI thread. Any thread.
#pragma once

#include "app/core/error.h"

#include <QString>

namespace muster {

//! \brief E.g. "openssl, OpenSSL 3.0.17 (built with OpenSSL 3.0.15)"; "none" when there is none.
[[nodiscard]] QString tlsLibrary();

//! \brief Whether anything can be encrypted. Qt's TLS library is a plugin, which a package can
//! lack.
[[nodiscard]] bool hasTlsLibrary();
//! \brief OwnError::TlsMissing: nothing is sent.
[[nodiscard]] Error tlsMissing();

} // namespace muster
