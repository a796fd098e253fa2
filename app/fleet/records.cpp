// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/records.h"

#include <algorithm>

namespace muster {

int OutcomeTotals::total() const
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

int OutcomeTotals::finished() const
{
    int sum = 0;
    for (const Outcome outcome : allOutcomes) {
        if (isFinal(outcome))
            sum += (*this)[outcome];
    }
    return sum;
}

QString requestIdOf(const TargetRecord &target)
{
    return target.requestId.isEmpty() && target.error ? target.error->requestId
                                                      : target.requestId.value;
}

bool isOnlyMissing(const TargetRecord &target)
{
    return target.outcome == Outcome::Failed && target.error
        && target.error->code == OwnError::TaskNotListed;
}

bool hasUnsettled(const RunRecord &run)
{
    return std::any_of(run.targets.cbegin(), run.targets.cend(), [](const TargetRecord &record) {
        return record.outcome == Outcome::Unknown && !record.settled;
    });
}

OutcomeTotals totalsOf(const RunRecord &run)
{
    OutcomeTotals totals;
    for (const TargetRecord &record : run.targets)
        ++totals[record.outcome];
    return totals;
}

} // namespace muster
