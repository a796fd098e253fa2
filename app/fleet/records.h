// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a run is made of: one record a run, one a target. The job panel shows them, Copy for support
// and the smoke test's report are made from them.
// Plain values: no owner, any thread. Times are UTC.
#pragma once

#include "app/core/error.h"
#include "app/core/rare.h"
#include "app/fleet/connection.h"
#include "app/fleet/fleetrow.h"
#include "app/fleet/outcome.h"
#include "app/fleet/waves.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace muster {

//! \brief A time of Clock::monotonic(), which no other program understands: it is not kept, and no
//! two records differ by it.
struct MonotonicTime
{
    std::chrono::milliseconds value { -1 }; //!< -1: none

    friend bool operator==(const MonotonicTime &, const MonotonicTime &) { return true; }
};

struct TargetRecord
{
    Target target;
    Outcome outcome = Outcome::Planned;
    RequestId requestId; //!< of the call that carried it; empty until answered
    JobId jobId; //!< empty: none was returned
    Rare<Error> error; //!< why Failed, Rejected, Unknown or NotSent; or the error beside a job
    QDateTime sentAt; //!< when its call was last handed to the network; invalid: never
    QDateTime answeredAt; //!< when the call's answer was read
    QDateTime endedAt; //!< when this computer learned that the outcome is final, by its clock
    QDateTime cloudEndedAt; //!< the same by the cloud's clock, as the cloud tells; invalid: untold
    std::chrono::milliseconds took {
        -1
    }; //!< sentAt to endedAt by the steady clock; -1: unmeasured
    MonotonicTime sentMonotonic; //!< at sentAt, in the program that sent it
    QDateTime lastSeenAt; //!< last time the cloud told of its job
    bool overdue = false; //!< a mark on Accepted or Running, not an outcome
    bool settled = false; //!< a mark on Unknown: the operator has looked into it
    QString statusAfter; //!< raw status read once more after success; empty: not read

    friend bool operator==(const TargetRecord &, const TargetRecord &) = default;
};

//! \brief Targets that moved, each with its index in RunRecord::targets.
using TargetChanges = QList<std::pair<qsizetype, TargetRecord>>;

struct RunRecord
{
    RunId id;
    int number = 0; //!< 1, 2, 3 … for people
    KindId kind;
    Connection connection; //!< as it was when the run was confirmed
    RunId parent; //!< the run that this one repeats a part of; empty: none
    QString operatorName; //!< the OS user
    QString reason; //!< or ticket, in the operator's words; may be empty
    WavePlan waves;
    StopRule stopRule;
    QDateTime confirmedAt;
    QDateTime endedAt; //!< invalid while any target is not final
    QList<TargetRecord> targets;

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

//! \brief That of the call which carried it, or of the error where the call itself told none.
[[nodiscard]] QString requestIdOf(const TargetRecord &target);

//! \brief True for a Failed target of OwnError::TaskNotListed.
[[nodiscard]] bool isOnlyMissing(const TargetRecord &target);

//! \brief True when a target is Unknown and no operator has settled it.
[[nodiscard]] bool hasUnsettled(const RunRecord &run);

//! \brief How many targets stand at each outcome.
struct OutcomeTotals
{
    int counts[std::size(allOutcomes)] = {};

    [[nodiscard]] int operator[](Outcome outcome) const
    {
        return counts[static_cast<int>(outcome)];
    }
    int &operator[](Outcome outcome) { return counts[static_cast<int>(outcome)]; }
    [[nodiscard]] int total() const;
    [[nodiscard]] int finished() const; //!< those with a final outcome

    friend bool operator==(const OutcomeTotals &, const OutcomeTotals &) = default;
};

[[nodiscard]] OutcomeTotals totalsOf(const RunRecord &run);

} // namespace muster
