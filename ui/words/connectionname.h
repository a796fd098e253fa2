// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a connection is called in the window. Pure function in the language that is on; UI thread.
#pragma once

#include "app/fleet/connection.h"

namespace muster {

//! \brief The person's own name for it; the demo cloud's is ours and follows the language.
[[nodiscard]] QString connectionName(const Connection &connection);

//! \brief Host, and port if it has one, of the service's own endpoint; empty without one.
[[nodiscard]] QString endpointHost(const Connection &connection);

} // namespace muster
