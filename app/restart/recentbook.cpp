// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/recentbook.h"

#include "app/core/qtversions.h"

#include <algorithm>

namespace muster {

namespace {

// Where several connections are open, each of them goes through a run that one of them starts.
constexpr qsizetype goneThroughAtOnce = 5'000;

} // namespace

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
    lookInto(*known);
    const bool isHalf = isFirstHalf(run);
    for (const auto &[index, record] : changes) {
        known->restarts.remove(record.target.id);
        addRecent(run, record, utcFromMSecs(0), known->restarts, isHalf);
    }
}

void RecentBook::note(const RunRecord &run, bool isLive)
{
    Noted &noted = m_noted[run.id];
    noted = { fleetOf(m_cloud, run.kind), {}, isLive, run };
    if (!isLive || run.targets.size() <= goneThroughAtOnce)
        lookInto(noted);
}

void RecentBook::lookInto(Noted &noted) const
{
    if (!noted.unseen)
        return;
    noted.restarts.reserve(noted.unseen->targets.size());
    add(*noted.unseen, utcFromMSecs(0), noted.restarts);
    noted.unseen.reset();
}

bool RecentBook::isBehind() const
{
    return std::ranges::any_of(m_noted, [](const Noted &noted) { return bool(noted.unseen); });
}

void RecentBook::lookInto() const
{
    for (Noted &noted : m_noted)
        lookInto(noted);
}

void RecentBook::addNoted(const KindId &fleet, const QDateTime &since, bool liveOnly,
                          RecentRestarts &recent) const
{
    for (auto noted = m_noted.begin(); noted != m_noted.end(); ++noted) {
        // Our own record of an adopted run is newer than what the journal said.
        if (noted->fleet != fleet || m_book.find(noted.key()) || (liveOnly && !noted->isLive))
            continue;
        lookInto(*noted);
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
    for (int place = 0; place < m_book.count(); ++place) {
        if (fleetOf(m_cloud, m_book.record(place).kind) == fleet)
            add(m_book.record(place), since, recent);
    }
    return recent;
}

} // namespace muster
