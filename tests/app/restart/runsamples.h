// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs without a runner, and the instants at which things happen to them.
#pragma once

#include "app/restart/run.h"
#include "tests/app/restart/restartsamples.h"

namespace muster::test {

inline Moment at(std::chrono::milliseconds steady)
{
    return { QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC).addMSecs(steady.count()),
             steady };
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
    return Run(record, *planRun(request, FakeCloud::serverKind(), false), settings);
}

inline ActAnswer acceptAll(const Run &run)
{
    return allAccepted(run.currentTargets(), QStringLiteral("r-1"));
}

using Outcomes = QList<Outcome>;
inline constexpr double half = 0.5;

} // namespace muster::test
