// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which TLS library does the encrypting. Loads it: keep off the UI thread. Any thread.
#pragma once

#include <QString>

namespace muster {

//! \brief E.g. "openssl, OpenSSL 3.0.17 (built with OpenSSL 3.0.15)"; "none" when there is none.
[[nodiscard]] QString tlsLibrary();

} // namespace muster
