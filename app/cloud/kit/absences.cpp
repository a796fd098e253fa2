// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/absences.h"

namespace muster::kit {

bool Absences::missed(const Key &job, std::chrono::milliseconds now, bool mayBeGone)
{
    Absence &absence = m_absent[job];
    if (absence.looks++ == 0)
        absence.since = now;
    const bool isGone
        = absence.looks >= looksUntilGone && now - absence.since >= timeUntilGone && mayBeGone;
    if (isGone)
        m_absent.erase(job);
    return isGone;
}

} // namespace muster::kit
