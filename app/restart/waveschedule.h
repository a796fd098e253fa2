// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When the waves of a plan go at the soonest: by the pace and the pauses alone, since nobody knows
// how long jobs take. Pure functions and plain values: no owner, any thread.
#pragma once

#include "app/fleet/waves.h"
#include "app/restart/plan.h"

#include <QList>

#include <chrono>

namespace muster {

struct PlannedWave
{
    qsizetype targets = 0;
    std::chrono::milliseconds begin { 0 }; //!< its first request, counted from that of the run
    std::chrono::milliseconds sending { 0 }; //!< until its last request

    friend bool operator==(const PlannedWave &, const PlannedWave &) = default;
};

//! \brief The waves of \a plan in order, \a interval between two requests.
[[nodiscard]] QList<PlannedWave> waveSchedule(const RunPlan &plan, const WavePlan &waves,
                                              std::chrono::milliseconds interval);

} // namespace muster
