// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/runwaves.h"

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

WaveProgress waveProgress(const RunRecord &run)
{
    const RunWaves waves(run);
    WaveProgress progress;
    progress.waves = waves.count();
    QDateTime began;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        if (!target.sentAt.isValid())
            continue;
        const int wave = waves.waveOf(i);
        if (wave > progress.wave) {
            progress.wave = wave;
            progress.open = 0;
            began = target.sentAt;
        }
        began = std::min(began, target.sentAt);
        progress.open += isFinal(target.outcome) ? 0 : 1;
    }
    if (began.isValid())
        progress.deadline = began.addSecs(run.waves.deadline.count());
    return progress;
}

} // namespace muster
