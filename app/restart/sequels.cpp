// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/sequels.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace muster {

using namespace std::chrono_literals;

Sequels::Sequels(RunBook &book, const RecentBook &recent, const Cloud &cloud, Clock &clock,
                 Start start)
    : m_book(book)
    , m_recent(recent)
    , m_cloud(cloud)
    , m_clock(clock)
    , m_start(std::move(start))
{
    connect(&m_book, &RunBook::targetsChanged, this, &Sequels::onChanged);
}

void Sequels::add(const RunId &run)
{
    const std::optional<int> position = m_book.find(run);
    const FleetKind *kind = position ? findKind(m_cloud, m_book.record(*position).kind) : nullptr;
    if (kind && !kind->next.isEmpty())
        m_halves.insert(run, {});
}

void Sequels::onChanged(const RunId &run)
{
    const auto half = m_halves.find(run);
    if (half == m_halves.end())
        return;
    const RunRecord &record = m_book.record(*m_book.find(run));
    const bool isNew = std::any_of(
        record.targets.cbegin(), record.targets.cend(), [&half](const TargetRecord &target) {
            return target.outcome == Outcome::Succeeded && !half->taken.contains(target.target.id);
        });
    if (!isNew)
        return;
    const bool ended = record.endedAt.isValid();
    if (std::exchange(half->planned, true) && !ended)
        return;
    m_clock.after(ended ? 0ms : sequelDelay, this, [this, run] { goOn(run); });
}

bool Sequels::isPending() const
{
    return std::any_of(m_halves.cbegin(), m_halves.cend(),
                       [](const Half &half) { return half.planned; });
}

void Sequels::goOn(const RunId &run)
{
    Half &half = m_halves[run];
    half.planned = false;
    const RunRecord &first = m_book.record(*m_book.find(run));
    const FleetKind *kind = findKind(m_cloud, first.kind);
    RunRequest request;
    request.connection = first.connection;
    request.kind = kind->next;
    request.operatorName = first.operatorName;
    request.reason = first.reason;
    request.parent = first.id;
    const RecentRestarts others = laterThan(first, kind->fleetId());
    for (const TargetRecord &record : first.targets) {
        if (record.outcome != Outcome::Succeeded || half.taken.contains(record.target.id))
            continue;
        half.taken.insert(record.target.id);
        if (others.contains(record.target.id))
            continue;
        request.targets.append(record.target);
        request.targets.back().status = kind->healthyStatus; // as it was just seen
    }
    if (!request.targets.isEmpty())
        m_start(request);
}

// A person may have been quicker: what another run is at, or has done, is not done again.
RecentRestarts Sequels::laterThan(const RunRecord &first, const KindId &fleet) const
{
    RecentRestarts others = m_recent.elsewhere(fleet, first.confirmedAt);
    for (int position = 0; position < m_book.count(); ++position) {
        const RunRecord &run = m_book.record(position);
        if (run.id != first.id && fleetOf(m_cloud, run.kind) == fleet)
            addRecent(run, first.confirmedAt, others);
    }
    // One that was begun before this run, and insisted over, does not bring its targets back.
    others.removeIf([&first](RecentRestarts::iterator it) {
        return it->sentAt.isValid() && it->sentAt < first.confirmedAt;
    });
    return others;
}

void Sequels::weigh(const RunRecord &run, const KindId &fleet, QList<Target> &left) const
{
    const FleetKind *kind = findKind(m_cloud, run.kind);
    if (!kind || kind->fleetId() != fleet)
        return;
    const bool isHalf = !kind->next.isEmpty();
    if (isHalf && m_halves.contains(run.id))
        return; // its own linked runs tell
    for (const TargetRecord &record : run.targets) {
        const Target &target = record.target;
        const bool isLeft = isHalf ? record.outcome == Outcome::Succeeded
                                   : !kind->unfinished.isEmpty() && isFinal(record.outcome)
                && record.outcome != Outcome::Succeeded;
        const bool isBack = !isHalf && !isLeft
            && (record.outcome == Outcome::Succeeded || !isFinal(record.outcome));
        if (!isLeft && !isBack)
            continue;
        left.removeIf([&target](const Target &other) { return other.id == target.id; });
        if (isLeft)
            left.append(target);
    }
}

QList<Target> Sequels::leftBehind(const KindId &fleet) const
{
    QList<const RunRecord *> runs;
    for (const RunRecord &run : m_earlier) {
        if (!m_book.find(run.id)) // what the book has of it is newer
            runs.append(&run);
    }
    for (int position = 0; position < m_book.count(); ++position)
        runs.append(&m_book.record(position));
    // The later run decides, wherever it is known from; the wall clock may have been set back.
    std::ranges::stable_sort(runs, [](const RunRecord *a, const RunRecord *b) {
        return std::tie(a->number, a->confirmedAt) < std::tie(b->number, b->confirmedAt);
    });
    QList<Target> left;
    for (const RunRecord *run : std::as_const(runs))
        weigh(*run, fleet, left);
    return left;
}

} // namespace muster
