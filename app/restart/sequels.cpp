// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/sequels.h"

#include "app/core/qtversions.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds timeJump { 20'000 };
constexpr std::chrono::milliseconds sequelPatience { 600'000 };

} // namespace

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
    const std::optional<int> place = m_book.find(run);
    const FleetKind *kind = place ? findKind(m_cloud, m_book.record(*place).kind) : nullptr;
    if (kind && !kind->next.isEmpty())
        m_halves.insert(run, {});
}

void Sequels::onChanged(const RunId &run)
{
    const auto half = m_halves.find(run);
    if (half == m_halves.end() || half->withdrawn)
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
    half->plannedAt = m_book.now();
    m_clock.after(ended ? 0ms : sequelDelay, this, [this, run] { continueRun(run); });
    emit changed(run);
}

bool Sequels::isPending(const RunId &run) const
{
    const auto half = m_halves.constFind(run);
    if (half == m_halves.cend() || half->withdrawn)
        return false;
    const QList<TargetRecord> &targets = m_book.record(*m_book.find(run)).targets;
    return std::ranges::any_of(targets, [&half](const TargetRecord &record) {
        return !isFinal(record.outcome)
            || (record.outcome == Outcome::Succeeded && !half->taken.contains(record.target.id));
    });
}

int Sequels::waiting(const RunId &run) const
{
    const auto half = m_halves.constFind(run);
    if (half == m_halves.cend() || half->withdrawn)
        return 0;
    const QList<TargetRecord> &targets = m_book.record(*m_book.find(run)).targets;
    return int(std::ranges::count_if(targets, [&half](const TargetRecord &record) {
        return record.outcome == Outcome::Succeeded && !half->taken.contains(record.target.id);
    }));
}

void Sequels::withdraw(const RunId &run, std::optional<OwnError> why)
{
    if (!isPending(run))
        return;
    Half &half = m_halves[run];
    half.withdrawn = true;
    half.planned = false;
    m_book.keepEvent(*m_book.find(run), RunEventKind::Withdrawn,
                     why ? EventDetail::because(ownError(*why)) : EventDetail());
    emit changed(run);
}

// Slept, or stood still, or the clock was set: what was confirmed is of another hour.
bool Sequels::hasTimeJumped(const Half &half) const
{
    const Moment now = m_book.now();
    const std::chrono::milliseconds steady = now.steady - half.plannedAt.steady;
    const std::chrono::milliseconds wall(half.plannedAt.utc.msecsTo(now.utc));
    return steady > sequelDelay + timeJump || std::chrono::abs(wall - steady) > timeJump;
}

bool Sequels::isPending() const
{
    return std::any_of(m_halves.cbegin(), m_halves.cend(),
                       [](const Half &half) { return half.planned; });
}

void Sequels::continueRun(const RunId &run)
{
    Half &half = m_halves[run];
    if (!half.planned)
        return;
    const RunRecord &record = m_book.record(*m_book.find(run));
    if (hasTimeJumped(half))
        withdraw(run, OwnError::TimeJumped);
    else if (!record.connection.account.isEmpty() && record.connection.account != m_cloud.account())
        withdraw(run, OwnError::AnotherAccount);
    else
        takeAll(run);
}

void Sequels::takeAll(const RunId &run)
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
    const QDateTime now = m_book.now().utc;
    for (const TargetRecord &record : first.targets) {
        if (record.outcome != Outcome::Succeeded || half.taken.contains(record.target.id))
            continue;
        half.taken.insert(record.target.id);
        // What took long is for a person: what was confirmed is of another hour.
        const bool isLate
            = record.sentAt.isValid() && record.sentAt.msecsTo(now) > sequelPatience.count();
        if (others.contains(record.target.id) || isLate)
            continue;
        request.targets.append(record.target);
        request.targets.back().status = kind->healthyStatus; // as it was just seen
    }
    if (!request.targets.isEmpty())
        m_start(request);
    emit changed(run);
}

// Of a first half: what it is seen to have changed, whether or not its answer said so.
bool Sequels::isWorseOff(const RunRecord &run, qsizetype index, const FleetKind &kind) const
{
    const TargetRecord &record = run.targets.at(index);
    if (record.outcome == Outcome::Succeeded)
        return true;
    const std::optional<int> place = m_book.find(run.id);
    if (record.outcome != Outcome::Unknown || record.settled || !place)
        return false;
    const QList<StatusSample> samples = m_book.entry(*place).samples.value(index);
    return !samples.isEmpty() && samples.constLast().status == kind.healthyStatus;
}

// A person may have been quicker: what another run is at, or has done, is not done again.
RecentRestarts Sequels::laterThan(const RunRecord &first, const KindId &fleet) const
{
    RecentRestarts others = m_recent.elsewhere(fleet, first.confirmedAt);
    for (int place = 0; place < m_book.count(); ++place) {
        const RunRecord &run = m_book.record(place);
        if (run.id != first.id && fleetOf(m_cloud, run.kind) == fleet)
            addRecent(run, first.confirmedAt, others);
    }
    // One that was begun before this run, and insisted over, does not bring its targets back.
    others.removeIf([&first](RecentRestarts::iterator it) {
        return it->sentAt.isValid() && it->sentAt < first.confirmedAt;
    });
    return others;
}

// Of the second half as well: what the first one made of a target.
QString Sequels::halfDoneStatus(const FleetKind &kind) const
{
    if (!kind.next.isEmpty())
        return kind.healthyStatus;
    const FleetKind *fleet = findKind(m_cloud, kind.fleetId());
    for (const FleetKind &command : fleet ? fleet->commands : QList<FleetKind>()) {
        if (command.next == kind.id)
            return command.healthyStatus;
    }
    return {};
}

// What is not decided yet, by a later run, is decided by this one.
QList<Sequels::Left> Sequels::leftBy(const RunRecord &run, const FleetKind &kind,
                                     QSet<TargetId> &decided) const
{
    QList<Left> left;
    const bool isHalf = !kind.next.isEmpty();
    const QString status = halfDoneStatus(kind);
    const auto half = m_halves.constFind(run.id);
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &record = run.targets.at(i);
        const Target &target = record.target;
        if (half != m_halves.cend() && !half->withdrawn && record.outcome == Outcome::Succeeded
            && !half->taken.contains(target.id))
            continue; // it goes on by itself; of those that have, the linked runs tell
        const bool isLeft = isHalf ? isWorseOff(run, i, kind)
                                   : !kind.unfinished.isEmpty() && isFinal(record.outcome)
                && record.outcome != Outcome::Succeeded;
        const bool isBack = !isHalf && !isLeft
            && (record.outcome == Outcome::Succeeded || !isFinal(record.outcome));
        if ((!isLeft && !isBack) || decided.contains(target.id))
            continue;
        decided.insert(target.id);
        if (isLeft)
            left.append(
                { target, record.endedAt.isValid() ? record.endedAt : run.confirmedAt, status });
    }
    return left;
}

bool Sequels::hasHalves(const KindId &fleet) const
{
    const FleetKind *kind = findKind(m_cloud, fleet);
    return kind && std::ranges::any_of(kind->commands, [](const FleetKind &command) {
               return !command.next.isEmpty();
           });
}

QList<Target> Sequels::leftBehind(const KindId &fleet) const
{
    QList<Target> targets;
    if (!hasHalves(fleet))
        return targets;
    QList<const RunRecord *> runs;
    for (const RunRecord &run : m_earlier) {
        if (!m_book.find(run.id)) // what the book has of it is newer
            runs.append(&run);
    }
    for (int place = 0; place < m_book.count(); ++place)
        runs.append(&m_book.record(place));
    // The later run decides, wherever it is known from; the wall clock may have been set back.
    std::ranges::stable_sort(runs, [](const RunRecord *a, const RunRecord *b) {
        return std::tie(a->number, a->confirmedAt) < std::tie(b->number, b->confirmedAt);
    });
    QList<Left> left;
    QSet<TargetId> decided;
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        const FleetKind *kind = findKind(m_cloud, (*run)->kind);
        if (kind && kind->fleetId() == fleet)
            left = leftBy(**run, *kind, decided) + left;
    }
    if (left.isEmpty())
        return targets;
    const RecentRestarts elsewhere = m_recent.elsewhere(fleet, utcFromMSecs(0));
    for (const Left &one : std::as_const(left)) {
        if (!isBack(one, fleet, elsewhere))
            targets.append(one.target);
    }
    return targets;
}

bool Sequels::isBack(const Left &left, const KindId &fleet, const RecentRestarts &elsewhere) const
{
    const Shown shown = m_shown.value(fleet).value(left.target.id);
    if (shown.at.isValid() && shown.at >= left.since
        && (shown.isMissing || (!left.status.isEmpty() && shown.status != left.status)))
        return true;
    const auto other = elsewhere.constFind(left.target.id);
    return other != elsewhere.cend()
        && (other->outcome == Outcome::Succeeded || !isFinal(other->outcome))
        && (!other->sentAt.isValid() || other->sentAt > left.since);
}

void Sequels::noteStatuses(const KindId &fleet, const QHash<TargetId, QString> &statuses,
                           const QDateTime &at)
{
    QHash<TargetId, Shown> shown;
    for (auto it = statuses.cbegin(); it != statuses.cend(); ++it)
        shown.insert(it.key(), { at, it.value(), false });
    note(fleet, shown);
}

void Sequels::noteMissing(const KindId &fleet, const QSet<TargetId> &targets, const QDateTime &at)
{
    QHash<TargetId, Shown> shown;
    for (const TargetId &target : targets)
        shown.insert(target, { at, {}, true });
    note(fleet, shown);
}

void Sequels::note(const KindId &fleet, const QHash<TargetId, Shown> &shown)
{
    if (!hasHalves(fleet))
        return;
    const QList<Target> left = leftBehind(fleet);
    QHash<TargetId, Shown> &known = m_shown[fleet];
    for (auto it = shown.cbegin(); it != shown.cend(); ++it) {
        if (Shown &one = known[it.key()]; !one.at.isValid() || one.at <= it->at)
            one = *it;
    }
    if (leftBehind(fleet) != left)
        emit changed({});
}

} // namespace muster
