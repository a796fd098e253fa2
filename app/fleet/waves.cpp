// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/waves.h"

#include <algorithm>

namespace muster {

bool StopRule::isReached(qsizetype bad, qsizetype targets) const
{
    if (bad <= 0)
        return false;
    return (count && bad >= *count) || (percent && bad * 100 >= targets * *percent);
}

qsizetype canarySize(const WavePlan &plan, qsizetype targets)
{
    const bool hasCanary = plan.shape != WaveShape::AllAtOnce && plan.canary > 0;
    return hasCanary && plan.canary < targets ? plan.canary : 0;
}

QList<qsizetype> waveSizes(const WavePlan &plan, qsizetype targets)
{
    QList<qsizetype> sizes;
    qsizetype left = std::max<qsizetype>(0, targets);
    const auto take = [&sizes, &left](qsizetype wanted) {
        const qsizetype size = std::clamp<qsizetype>(wanted, 1, left);
        sizes.append(size);
        left -= size;
        return size;
    };
    if (plan.shape == WaveShape::AllAtOnce && left > 0)
        take(left);
    if (plan.canary > 0 && left > 0)
        take(plan.canary);
    qsizetype next = plan.size;
    while (left > 0) {
        const qsizetype taken = take(next);
        // From what was really taken: it never grows beyond the run, whatever the numbers are.
        next = plan.shape == WaveShape::Growing ? taken * std::clamp(plan.growth, 1, 1000) : taken;
    }
    return sizes;
}

RunWaves::RunWaves(const WavePlan &plan, qsizetype targets)
{
    qsizetype end = 0;
    for (const qsizetype size : waveSizes(plan, targets))
        m_ends.append(end += size);
}

int RunWaves::waveOf(qsizetype index) const
{
    if (index < 0 || m_ends.isEmpty() || index >= m_ends.last())
        return 0;
    const auto it = std::upper_bound(m_ends.cbegin(), m_ends.cend(), index);
    return static_cast<int>(it - m_ends.cbegin()) + 1;
}

} // namespace muster
