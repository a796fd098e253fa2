// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs without a runner, and the instants at which things happen to them.
#pragma once

#include "app/core/qtversions.h"
#include "app/restart/run.h"
#include "tests/app/restart/restartsamples.h"

namespace muster::test {

inline Moment at(std::chrono::milliseconds steady)
{
    return { utcTime(QDate(2026, 11, 20), QTime(8, 0)).addMSecs(steady.count()), steady };
}

//! \brief A run of \a count targets, three a call.
inline Run makeRun(qsizetype count, const RunnerSettings &settings = {})
{
    const RunRequest request = sampleRequest(count);
    RunRecord record;
    record.kind = request.kind;
    for (const Target &target : request.targets) {
        record.targets.emplaceBack();
        record.targets.back().target = target;
    }
    return Run(record, *planRun(request, FakeCloud::serverKind(), {}), settings);
}

//! \brief Of the first call on its way, or else of the one whose turn it is.
inline QList<Target> currentTargets(const Run &run)
{
    const QList<qsizetype> inFlight = run.inFlight();
    return run.targetsOf(inFlight.isEmpty() ? run.nextCall() : inFlight.first());
}

inline ActAnswer acceptAll(const Run &run)
{
    return allAccepted(currentTargets(run), QStringLiteral("r-1"));
}

//! \brief Answers the first call on its way.
inline void answer(Run &run, const ActAnswer &answer, const Moment &now, double chance)
{
    run.answered(run.inFlight().first(), answer, now, chance);
}

using Outcomes = QList<Outcome>;
inline constexpr double half = 0.5;

} // namespace muster::test
