// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/recentbook.h"

#include "app/fleet/qtversions.h"

namespace muster {

bool RecentBook::isFirstHalf(const RunRecord &run) const
{
    const FleetKind *kind = findKind(m_cloud, run.kind);
    return kind && !kind->next.isEmpty();
}

void RecentBook::add(const RunRecord &run, const QDateTime &since, RecentRestarts &recent) const
{
    addRecent(run, since, recent, isFirstHalf(run));
}

void RecentBook::noteEarlier(const RunRecord &run)
{
    // A look into the journal may end after the run has gone on.
    if (!m_noted.value(run.id).isLive)
        note(run, false);
}

void RecentBook::noteElsewhere(const RunRecord &run, const TargetChanges &changes)
{
    const auto known = m_noted.find(run.id);
    if (changes.isEmpty() || known == m_noted.end() || !known->isLive) {
        note(run, true);
        return;
    }
    const bool isHalf = isFirstHalf(run);
    for (const auto &[position, record] : changes) {
        known->restarts.remove(record.target.id);
        addRecent(run, position, record, utcFromMSecs(0), known->restarts, isHalf);
    }
}

void RecentBook::note(const RunRecord &run, bool isLive)
{
    Noted &noted = m_noted[run.id];
    noted = { fleetOf(m_cloud, run.kind), {}, isLive };
    add(run, utcFromMSecs(0), noted.restarts);
}

void RecentBook::addNoted(const KindId &fleet, const QDateTime &since, bool liveOnly,
                          RecentRestarts &recent) const
{
    for (auto noted = m_noted.cbegin(); noted != m_noted.cend(); ++noted) {
        // Our own record of an adopted run is newer than what the journal said.
        if (noted->fleet != fleet || m_book.find(noted.key()) || (liveOnly && !noted->isLive))
            continue;
        for (auto it = noted->restarts.cbegin(); it != noted->restarts.cend(); ++it) {
            if (isRecent(it->outcome, it->sentAt, since, it->onlyMissing))
                keepLater(recent, it.key(), *it);
        }
    }
}

RecentRestarts RecentBook::elsewhere(const KindId &kind, const QDateTime &since) const
{
    RecentRestarts recent;
    addNoted(fleetOf(m_cloud, kind), since, true, recent);
    return recent;
}

RecentRestarts RecentBook::of(const KindId &kind, const QDateTime &since) const
{
    const KindId fleet = fleetOf(m_cloud, kind);
    RecentRestarts recent;
    addNoted(fleet, since, false, recent);
    for (int position = 0; position < m_book.count(); ++position) {
        if (fleetOf(m_cloud, m_book.record(position).kind) == fleet)
            add(m_book.record(position), since, recent);
    }
    return recent;
}

} // namespace muster
