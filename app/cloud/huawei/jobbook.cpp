// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/jobbook.h"

namespace muster::huawei {

bool JobBook::isGoneAfter(const OpenTarget &target)
{
    return m_absent.missed({ target.requestId.value, target.id.value }, m_clock.monotonic(),
                           !isYoung(target));
}

bool JobBook::isYoung(const OpenTarget &target) const
{
    return target.acceptedAt.isValid()
        && target.acceptedAt.addSecs(std::chrono::seconds(kit::timeUntilGone).count())
        > m_clock.now();
}

} // namespace muster::huawei
