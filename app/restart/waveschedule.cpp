// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/waveschedule.h"

#include <algorithm>

namespace muster {

QList<PlannedWave> waveSchedule(const RunPlan &plan, const WavePlan &waves,
                                std::chrono::milliseconds interval)
{
    QList<PlannedWave> schedule;
    schedule.reserve(plan.waves.size());
    std::chrono::milliseconds begin { 0 };
    for (const WaveRange &wave : plan.waves) {
        const std::chrono::milliseconds sending = interval * std::max<qsizetype>(0, wave.calls - 1);
        schedule.append({ wave.count, begin, sending });
        // The pace goes on over the pause.
        begin += sending + interval + waves.soak;
    }
    return schedule;
}

} // namespace muster
