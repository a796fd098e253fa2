// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findresult.h"

namespace muster {

FindGroup groupOf(FindKind kind)
{
    switch (kind) {
    case FindKind::List:
        return FindGroup::List;
    case FindKind::Job:
    case FindKind::Request:
        return FindGroup::Jobs;
    case FindKind::Target:
        return FindGroup::Targets;
    case FindKind::Run:
        return FindGroup::Runs;
    case FindKind::Connection:
        return FindGroup::Connections;
    case FindKind::Command:
        return FindGroup::Commands;
    case FindKind::PastTarget:
        return FindGroup::PastTargets;
    case FindKind::Manual:
        break;
    }
    return FindGroup::Manual;
}

} // namespace muster
