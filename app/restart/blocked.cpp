// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/blocked.h"

#include "app/restart/plan.h"
#include "app/restart/run.h"

namespace muster {

Error refusalOf(const Blocked &blocked)
{
    switch (blocked.by) {
    case Blocked::By::UnknownKind:
        return refusedRequest(refusal::unknownKind);
    case Blocked::By::ReadOnly:
        return refusedRequest(refusal::readOnly);
    case Blocked::By::ProductionLocked:
        return refusedRequest(refusal::productionLocked);
    case Blocked::By::AnotherAccount: {
        Error error = pauseReason(anotherAccount);
        error.delivery = Delivery::NotSent;
        return error;
    }
    case Blocked::By::ProgramEnds:
        return refusedRequest(refusal::programEnds);
    case Blocked::By::HistoryUnread:
        return refusedRequest(refusal::historyUnread);
    case Blocked::By::HistoryFailed:
        return blocked.error.value_or(refusedRequest(refusal::historyUnread));
    case Blocked::By::RunInProgress:
        break;
    }
    return refusedRequest(refusal::runInProgress);
}

} // namespace muster
