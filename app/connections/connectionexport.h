// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Connections as a file for other people and other computers. It holds no secret, no id that leads
// to one, nothing that a test found out, and no path of this computer.
// Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

#include <QByteArray>
#include <QLatin1String>
#include <QList>

namespace muster {

//! \brief What the file says it is, and the version of its fields. A version is never given other
//! fields: an importer refuses those that it does not know.
inline constexpr QLatin1StringView connectionsFormat { "muster-connections" };
inline constexpr int connectionsFormatVersion = 1;

//! \brief JSON for \a connections; those of the demo and of the environment are left out. Where
//! the keys were kept goes along as a wish. The path of a CA file stays behind.
[[nodiscard]] QByteArray exportedConnections(const QList<Connection> &connections);

} // namespace muster
