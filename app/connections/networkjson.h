// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Network settings as JSON, and back: the same words in the list of connections and in exports.
// Pure functions; any thread.
#pragma once

#include "app/fleet/networksettings.h"

#include <QJsonObject>

#include <optional>

namespace muster {

[[nodiscard]] QJsonObject networkToJson(const NetworkSettings &network);

//! \brief The usual settings for an undefined \a value. Nothing when it is not usable as it stands:
//! a proxy that cannot be read must not become none.
[[nodiscard]] std::optional<NetworkSettings> networkFromJson(const QJsonValue &value);

} // namespace muster
