// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From a confirmed request to calls and what is written down of it, or the reason why nothing may
// be sent. These guards are the engine's own: they hold whatever the window allowed.
// Pure functions and plain values: no owner, any thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/fleetkind.h"
#include "app/restart/recentrestarts.h"
#include "app/restart/request.h"

namespace muster {

struct RunEvent;

//! \brief One call: a stretch of RunRecord::targets.
struct CallRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    friend bool operator==(const CallRange &, const CallRange &) = default;
};

//! \brief One wave: a stretch of RunRecord::targets and of RunPlan::calls.
struct WaveRange
{
    qsizetype first = 0;
    qsizetype count = 0;
    qsizetype firstCall = 0;
    qsizetype calls = 0;

    friend bool operator==(const WaveRange &, const WaveRange &) = default;
};

struct RunPlan
{
    QList<CallRange> calls; //!< in order, together every target exactly once
    QList<WaveRange> waves; //!< in order; no call is in two
};

//! \brief How many targets one call carries when a person set \a wanted; 0: nothing was set.
[[nodiscard]] int targetsPerCall(const FleetKind &kind, int wanted);

//! \brief The waves and calls of \a request, or which of its targets prevent that; what else
//! may do that, Blocked tells. Error::detail names the targets concerned (the first few).
//! \a recent: of this kind. \a wantedPerCall: see targetsPerCall().
[[nodiscard]] Result<RunPlan> planRun(const RunRequest &request, const FleetKind &kind,
                                      const RecentRestarts &recent, int wantedPerCall = 0);

//! \brief The waves and calls alone, of a request that was checked already; empty without targets.
[[nodiscard]] RunPlan plannedCalls(const RunRequest &request, const FleetKind &kind,
                                   int wantedPerCall = 0);

//! \brief A record with an id of its own, every target Planned.
[[nodiscard]] RunRecord newRecord(const RunRequest &request, int number,
                                  const QDateTime &confirmedAt);

//! \brief What its journal begins with: the \a unlockReason of a production connection, and the
//! targets that were restarted a short while ago, with the number of the run that did.
[[nodiscard]] QList<RunEvent> firstEvents(const RunRecord &run, const RecentRestarts &recent,
                                          const QString &unlockReason);

} // namespace muster
