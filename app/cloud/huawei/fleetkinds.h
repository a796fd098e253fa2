// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The two fleets of Huawei Cloud Phone as data: columns, statuses, who may be picked, limits.
// Pure function; any thread.
#pragma once

#include "app/fleet/fleetkind.h"

namespace muster::huawei {

//! \brief Cloud phone servers, then encode servers.
[[nodiscard]] QList<FleetKind> fleetKinds();

} // namespace muster::huawei
