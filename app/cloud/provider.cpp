// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/provider.h"

namespace muster {

QList<FleetKind> kindsOf(const QList<Provider> &providers)
{
    QList<FleetKind> kinds;
    for (const Provider &provider : providers) {
        for (const FleetKind &kind : provider.kinds)
            kinds += QList { kind } + kind.commands;
    }
    return kinds;
}

} // namespace muster
