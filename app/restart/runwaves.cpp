// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runwaves.h"

#include <algorithm>

namespace muster {

RunWaves::RunWaves(const RunRecord &run)
{
    qsizetype end = 0;
    for (const qsizetype size : waveSizes(run.waves, run.targets.size()))
        m_ends.append(end += size);
}

int RunWaves::waveOf(qsizetype position) const
{
    if (position < 0 || m_ends.isEmpty() || position >= m_ends.last())
        return 0;
    const auto it = std::upper_bound(m_ends.cbegin(), m_ends.cend(), position);
    return static_cast<int>(it - m_ends.cbegin()) + 1;
}

} // namespace muster
