// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/runbrief.h"

#include <tuple>

namespace muster {

namespace {

constexpr int settledBit = 0x40;

char stateOf(const TargetRecord &target)
{
    return static_cast<char>(static_cast<int>(target.outcome) | (target.settled ? settledBit : 0));
}

RunBrief headOf(const RunRecord &run)
{
    RunBrief brief;
    brief.id = run.id;
    brief.number = run.number;
    brief.kind = run.kind;
    brief.connection = run.connection;
    brief.confirmedAt = run.confirmedAt;
    brief.endedAt = run.endedAt;
    return brief;
}

} // namespace

RunMark RunBrief::mark() const
{
    if (!endedAt.isValid()) {
        if (totals[Outcome::Planned] > 0 || totals[Outcome::Sending] > 0)
            return RunMark::Sending;
        if (totals.finished() < totals.total())
            return RunMark::Running;
    }
    if (isUnsettled)
        return RunMark::Unknown;
    if (totals[Outcome::Failed] > 0)
        return RunMark::Failed;
    if (totals[Outcome::Rejected] > 0)
        return RunMark::Rejected;
    if (totals[Outcome::Unknown] > 0)
        return RunMark::Settled;
    return totals[Outcome::NotSent] > 0 ? RunMark::NotSent : RunMark::Succeeded;
}

RunBrief briefOf(const RunRecord &run)
{
    RunBrief brief = headOf(run);
    brief.totals = totalsOf(run);
    brief.isUnsettled = brief.totals[Outcome::Unknown] > 0 && hasUnsettled(run);
    return brief;
}

RunBrief briefOf(const RunHistory &found)
{
    RunBrief brief = headOf(found.run);
    brief.totals = found.summary ? found.summary->totals : totalsOf(found.run);
    brief.isUnsettled = found.summary ? found.summary->isUnsettled : hasUnsettled(found.run);
    return brief;
}

bool comesBefore(const RunBrief &one, const RunBrief &other)
{
    return std::tuple(one.wantsAttention(), one.confirmedAt, one.number)
        > std::tuple(other.wantsAttention(), other.confirmedAt, other.number);
}

RunTally::RunTally(const RunRecord &run)
{
    m_states.reserve(run.targets.size());
    for (const TargetRecord &target : run.targets) {
        m_states.append(stateOf(target));
        count(m_states.constLast(), 1);
    }
}

void RunTally::count(char state, int by)
{
    const auto outcome = static_cast<Outcome>(state & ~settledBit);
    m_totals[outcome] += by;
    if (outcome == Outcome::Unknown && !(state & settledBit))
        m_unsettled += by;
}

void RunTally::apply(const TargetChanges &changes)
{
    for (const auto &[position, target] : changes) {
        if (position < 0 || position >= m_states.size())
            continue;
        count(m_states.at(position), -1);
        m_states[position] = stateOf(target);
        count(m_states.at(position), 1);
    }
}

} // namespace muster
