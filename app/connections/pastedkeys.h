// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An access key whole, as people have it at hand: the file that a cloud's console gives out, lines
// for a shell, an answer in JSON, or just AK and SK one after the other.
// Pure functions; any thread. What they return is secret: for memory only.
#pragma once

#include "app/fleet/credentials.h"

#include <QString>

#include <optional>

namespace muster {

//! \brief The one access key that \a text holds, without blanks; nothing when it holds only one of
//! AK and SK, several keys, or anything else.
[[nodiscard]] std::optional<AccessKey> pastedKey(const QString &text);

} // namespace muster
