// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Registers Huawei Cloud: its name, sign-ins, regions, and how a connection is opened.
// Pure function; UI thread.
#pragma once

#include "app/cloud/provider.h"

namespace muster::huawei {

[[nodiscard]] Provider provider();

} // namespace muster::huawei
