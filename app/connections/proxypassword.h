// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The proxy's password as an entry of its own in a secret store, beside the connection's.
// Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

namespace muster {

//! \brief Under which id a SecretStore keeps the proxy's password of \a connection.
[[nodiscard]] ConnectionId proxyPasswordId(const ConnectionId &connection);

//! \brief The entry: \a password for the proxy and the user of \a network.
[[nodiscard]] Credentials proxyEntry(const NetworkSettings &network, const Secret &password);

//! \brief The password in \a entry; empty when it was stored for another proxy or another user, so
//! that a changed address never gets the password of the one before.
[[nodiscard]] Secret proxyPasswordIn(const Credentials &entry, const NetworkSettings &network);

} // namespace muster
