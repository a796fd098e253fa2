// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When credentials end. Pure function; any thread.
#pragma once

#include "app/fleet/credentials.h"

namespace muster {

//! \brief UTC; invalid when they do not end, or nobody has told when.
[[nodiscard]] inline QDateTime keysEnd(const Credentials &credentials)
{
    const auto *key = std::get_if<AccessKey>(&credentials);
    return key ? key->expiresAt : QDateTime();
}

} // namespace muster
