// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the keychain doctor found, as one line of JSON for scripts. Pure; any thread.
#pragma once

#include "app/secrets/keychaindoctor.h"

#include <QByteArray>

namespace muster {

//! \brief An object with usable, backend, verdict, dummy_may_remain and steps (step, answer,
//! as_expected, ms, message), in words that never change with the language. Ends with a line feed.
//! No secret is in it.
[[nodiscard]] QByteArray keychainLine(const KeychainReport &report);

} // namespace muster
