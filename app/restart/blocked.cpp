// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/blocked.h"

namespace muster {

Error refusalOf(const Blocked &blocked)
{
    switch (blocked.by) {
    case Blocked::By::UnknownKind:
        return ownError(OwnError::UnknownKind);
    case Blocked::By::ReadOnly:
        return ownError(OwnError::ReadOnly);
    case Blocked::By::ProductionLocked:
        return ownError(OwnError::ProductionLocked);
    case Blocked::By::AnotherAccount:
        return ownError(OwnError::AnotherAccount);
    case Blocked::By::ProgramEnds:
        return ownError(OwnError::ProgramEnds);
    case Blocked::By::HistoryUnread:
        return ownError(OwnError::HistoryUnread);
    case Blocked::By::HistoryFailed:
        return blocked.error.value_or(ownError(OwnError::HistoryUnread));
    case Blocked::By::RunInProgress:
        break;
    }
    return ownError(OwnError::RunInProgress);
}

} // namespace muster
