// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Connections as the JSON of their file, and back. Holds no secret, because a Connection has none.
// Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace muster {

struct ReadConnections
{
    QList<Connection> connections;
    qsizetype unreadable = 0; //!< entries that were left out
};

[[nodiscard]] QByteArray connectionsToJson(const QList<Connection> &connections);
//! \brief Nothing when \a json is not a file of ours, or of a version that this program does not
//! know.
[[nodiscard]] std::optional<ReadConnections> connectionsFromJson(const QByteArray &json);

//! \brief Whether \a json was written by a later version of this program, in a form of its own.
[[nodiscard]] bool isOfNewerVersion(const QByteArray &json);

//! \brief The network settings as they stand in the file of a connection.
[[nodiscard]] QJsonObject networkToJson(const NetworkSettings &network);
//! \brief The usual settings for an undefined \a value. Nothing when it is not usable as it stands:
//! a proxy that cannot be read must not become none.
[[nodiscard]] std::optional<NetworkSettings> networkFromJson(const QJsonValue &value);

} // namespace muster
