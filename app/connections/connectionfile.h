// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list of connections as the bytes of its file, and back.
// Pure functions; any thread.
#pragma once

#include "app/fleet/connection.h"

#include <QByteArray>
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

} // namespace muster
