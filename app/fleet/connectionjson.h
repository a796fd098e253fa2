// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A connection as JSON: the one form that the list of connections, the journal and exports write.
// Holds no secret, because a Connection has none. Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

#include <QJsonObject>

#include <optional>

namespace muster {

//! \brief All that \a connection holds; what is empty, or as usual, is left out.
[[nodiscard]] QJsonObject connectionToJson(const Connection &connection);

//! \brief What can be read of \a object: a guard that cannot is on, a keychain that cannot is none,
//! a network or a colour that cannot is the usual one. Whoever must know looks at the fields.
[[nodiscard]] Connection connectionFromJson(const QJsonObject &object);

//! \brief The usual settings for an undefined \a value; nothing for a proxy that cannot be read,
//! which must not become none. Numbers and hosts are as they came, good or not.
[[nodiscard]] std::optional<NetworkSettings> networkFromJson(const QJsonValue &value);

} // namespace muster
