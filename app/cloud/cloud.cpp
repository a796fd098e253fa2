// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/cloud.h"

#include <algorithm>

namespace muster {

const FleetKind *findKind(const Cloud &cloud, const KindId &id)
{
    const QList<FleetKind> &kinds = cloud.kinds();
    const auto it = std::find_if(kinds.cbegin(), kinds.cend(),
                                 [&id](const FleetKind &kind) { return kind.id == id; });
    return it == kinds.cend() ? nullptr : &*it;
}

} // namespace muster
