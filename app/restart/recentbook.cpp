// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/recentbook.h"

namespace muster {

void RecentBook::add(const RunRecord &run, const QDateTime &since, RecentRestarts &recent) const
{
    const FleetKind *kind = findKind(m_cloud, run.kind);
    addRecent(run, since, recent, kind && !kind->next.isEmpty());
}

void RecentBook::noteEarlier(const RunRecord &run, const QDateTime &since)
{
    add(run, since, m_earlier[fleetOf(m_cloud, run.kind)]);
}

RecentRestarts RecentBook::of(const KindId &kind, const QDateTime &since) const
{
    const KindId fleet = fleetOf(m_cloud, kind);
    RecentRestarts recent;
    const RecentRestarts earlier = m_earlier.value(fleet);
    for (auto it = earlier.cbegin(); it != earlier.cend(); ++it) {
        // Our own record of an adopted run is newer than what the journal said.
        if (!m_book.find(it->run) && isRecent(it->outcome, it->sentAt, since))
            recent.insert(it.key(), it.value());
    }
    for (int position = 0; position < m_book.count(); ++position) {
        if (fleetOf(m_cloud, m_book.record(position).kind) == fleet)
            add(m_book.record(position), since, recent);
    }
    return recent;
}

} // namespace muster
