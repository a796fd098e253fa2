// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/jobbook.h"

namespace muster::huawei {

bool JobBook::isGoneAfter(const OpenTarget &target)
{
    const std::pair key(target.requestId, target.id);
    Absence &absence = m_absent[key];
    if (absence.looks++ == 0)
        absence.since = m_clock.monotonic();
    const bool gone = absence.looks >= looksWithoutJob
        && m_clock.monotonic() - absence.since >= timeWithoutJob && !isYoung(target);
    if (gone)
        m_absent.remove(key);
    return gone;
}

void JobBook::noteSeen(const RequestId &request, const TargetId &target)
{
    m_absent.remove({ request, target });
}

bool JobBook::isYoung(const OpenTarget &target) const
{
    return target.acceptedAt.isValid()
        && target.acceptedAt.addSecs(std::chrono::seconds(timeWithoutJob).count()) > m_clock.now();
}

} // namespace muster::huawei
