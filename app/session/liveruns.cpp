// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/liveruns.h"

#include "app/session/runlist.h"

namespace muster {

LiveRuns::LiveRuns(const RunList &runs, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
{
    for (const RunId &id : m_runs.ids())
        take(id);
    connect(&m_runs, &RunList::added, this, &LiveRuns::take);
    connect(&m_runs, &RunList::takenUp, this, &LiveRuns::take);
    connect(&m_runs, &RunList::targetsChanged, this, &LiveRuns::onTargets);
    connect(&m_runs, &RunList::stateChanged, this, &LiveRuns::onState);
    connect(&m_runs, &RunList::ended, this, &LiveRuns::onEnded);
}

QList<RunId> LiveRuns::ids() const
{
    QList<RunId> ids;
    for (const auto &[id, tally] : m_tallies)
        ids.append(id);
    return ids;
}

const OutcomeTotals *LiveRuns::totals(const RunId &id) const
{
    const auto it = m_tallies.find(id);
    return it == m_tallies.end() ? nullptr : &it->second.totals();
}

void LiveRuns::take(const RunId &id)
{
    const RunRecord *record = m_runs.record(id);
    if (!record || record->endedAt.isValid() || !m_runs.isOpen(id) || m_tallies.contains(id))
        return;
    m_tallies.emplace(id, RunTally(*record));
    emit begun(id);
}

void LiveRuns::onTargets(const RunId &id, const TargetChanges &changes)
{
    const auto it = m_tallies.find(id);
    if (it == m_tallies.end()) {
        take(id);
        return;
    }
    it->second.apply(changes);
    emit changed(id);
}

void LiveRuns::onState(const RunId &id)
{
    if (!m_tallies.contains(id))
        return;
    if (m_runs.isOpen(id)) {
        emit changed(id);
        return;
    }
    m_tallies.erase(id);
    emit left(id);
}

void LiveRuns::onEnded(const RunId &id)
{
    const auto it = m_tallies.find(id);
    const RunRecord *record = m_runs.record(id);
    if (it == m_tallies.end() && !record)
        return;
    const OutcomeTotals totals = it == m_tallies.end() ? totalsOf(*record) : it->second.totals();
    if (it != m_tallies.end())
        m_tallies.erase(it);
    emit ended(id, totals);
}

} // namespace muster
