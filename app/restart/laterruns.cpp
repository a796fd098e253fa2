// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/laterruns.h"

#include <tuple>

namespace muster {

namespace {

using Indices = QHash<TargetId, qsizetype>;

Indices indicesOf(const RunRecord &run)
{
    Indices indices;
    indices.reserve(run.targets.size());
    for (qsizetype i = 0; i < run.targets.size(); ++i)
        indices.insert(run.targets.at(i).target.id, i);
    return indices;
}

bool isNewer(const LaterTarget &one, const LaterTarget &other)
{
    return std::tie(one.runNumber, one.confirmedAt) > std::tie(other.runNumber, other.confirmedAt);
}

} // namespace

//! A run of this program: what it says is newer than what the journal said of it.
struct LaterRuns::Live
{
    [[nodiscard]] bool isGone() const { return !runner && kept.targets.isEmpty(); }
    [[nodiscard]] const RunRecord &record() const
    {
        const RunRecord *now = runner ? runner->run(kept.id) : nullptr;
        return now ? *now : kept;
    }

    //! Made when they are first asked for: most runs repeat nothing.
    [[nodiscard]] const Indices &indices() const
    {
        if (m_indices.isEmpty())
            m_indices = indicesOf(record());
        return m_indices;
    }

    QPointer<Runner> runner;
    RunRecord kept; // as it was when the runner had gone; its head is always right

private:
    mutable Indices m_indices;
};

//! What is known of the time after one run.
struct LaterRuns::Known
{
    LaterQuery query;
    bool isRead = false;
    std::optional<Error> error;
    LaterTargets later;
    QPointer<JournalLaterRead> read;
    Indices indices; // while a live run may take over
    QBitArray taken; // by index; empty: to be marked anew
};

LaterRuns::LaterRuns(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

LaterRuns::~LaterRuns() = default;

void LaterRuns::addKinds(const QList<FleetKind> &kinds)
{
    for (const FleetKind &kind : kinds) {
        m_kinds.insert(kind.id, { kind.fleetId(), !kind.next.isEmpty() });
        addKinds(kind.commands);
    }
}

void LaterRuns::add(Runner &runner, const Cloud &cloud)
{
    addKinds(cloud.kinds());
    for (const std::shared_ptr<Known> &known : std::as_const(m_known)) {
        if (!m_kinds.contains(known->query.kind) || !known->query.otherFleets.isEmpty())
            continue;
        known->query.otherFleets = otherFleets(known->query.kind);
        if (!known->query.otherFleets.isEmpty() && !known->later.isEmpty() && !known->read)
            read(*known); // until it is answered, more counts than must
    }
    for (const RunId &id : runner.runs())
        addRun(runner, *runner.run(id), false);
    connect(&runner, &Runner::runStarted, this,
            [this, &runner](const RunRecord &run) { addRun(runner, run, true); });
    connect(&runner, &Runner::runAdopted, this,
            [this, &runner](const RunRecord &run) { addRun(runner, run, false); });
    connect(&runner, &Runner::targetsChanged, this, &LaterRuns::onChanged);
    emit changed({});
}

void LaterRuns::remove(Runner &runner)
{
    runner.disconnect(this);
    for (const std::shared_ptr<Live> &live : std::as_const(m_live)) {
        if (live->runner != &runner)
            continue;
        live->kept = live->record();
        live->runner.clear();
    }
}

void LaterRuns::addRun(Runner &runner, const RunRecord &run, bool isNew)
{
    auto live = std::make_shared<Live>();
    live->runner = &runner;
    live->kept = run;
    live->kept.targets.clear();
    if (isNew) {
        // It has the highest number of all: nothing in the journal is later.
        auto known = std::make_shared<Known>();
        known->query = queryOf(run);
        known->isRead = true;
        m_known.insert(run.id, known);
    }
    m_live.insert(run.id, live);
    for (const std::shared_ptr<Known> &known : std::as_const(m_known)) {
        if (mayTakeOver(run, known->query))
            known->taken.clear();
    }
    emit changed({});
}

void LaterRuns::onChanged(const RunId &id, const TargetChanges &changes)
{
    const std::shared_ptr<Live> live = m_live.value(id);
    if (!live)
        return;
    bool hasNews = false;
    for (const std::shared_ptr<Known> &known : std::as_const(m_known)) {
        if (known->taken.isEmpty() || !mayTakeOver(live->record(), known->query))
            continue;
        const QList<const Live *> later = liveLater(known->query);
        for (const auto &[index, record] : changes) {
            const auto own = known->indices.constFind(record.target.id);
            if (own == known->indices.cend())
                continue;
            const bool taken = since(*known, record.target.id, later).has_value();
            hasNews = hasNews || taken != known->taken.testBit(*own);
            known->taken.setBit(*own, taken);
        }
    }
    if (hasNews)
        emit changed({});
}

LaterQuery LaterRuns::queryOf(const RunRecord &run) const
{
    LaterQuery query { run.id, run.number, run.confirmedAt, run.kind, run.connection, {} };
    query.otherFleets = otherFleets(run.kind);
    return query;
}

QList<KindId> LaterRuns::otherFleets(const KindId &kind) const
{
    QList<KindId> others;
    const auto own = m_kinds.constFind(kind);
    for (auto it = m_kinds.cbegin(); own != m_kinds.cend() && it != m_kinds.cend(); ++it) {
        if (it->fleet != own->fleet)
            others.append(it.key());
    }
    return others;
}

void LaterRuns::want(const RunRecord &run)
{
    std::shared_ptr<Known> &known = m_known[run.id];
    if (!known) {
        known = std::make_shared<Known>();
        known->query = queryOf(run);
    }
    if (!known->isRead && !known->read)
        read(*known);
}

void LaterRuns::refresh(const RunRecord &run)
{
    if (const std::shared_ptr<Known> known = m_known.value(run.id))
        delete known->read;
    m_known.remove(run.id);
    want(run);
}

void LaterRuns::tryAgain()
{
    for (const std::shared_ptr<Known> &known : std::as_const(m_known)) {
        if (known->error && !known->read)
            read(*known);
    }
}

void LaterRuns::read(Known &known)
{
    known.error.reset();
    JournalLaterRead *look = m_journal.findLater(known.query, this);
    known.read = look;
    connect(look, &JournalLaterRead::finished, this,
            [this, look, id = known.query.run](const Result<LaterTargets> &result) {
                look->deleteLater();
                take(id, result);
            });
}

void LaterRuns::take(const RunId &id, const Result<LaterTargets> &result)
{
    const std::shared_ptr<Known> known = m_known.value(id);
    if (!known)
        return;
    known->read.clear();
    known->taken.clear();
    known->isRead = bool(result);
    if (result)
        known->later = *result;
    else
        known->error = result.error();
    emit changed(id);
}

bool LaterRuns::isKnown(const RunId &run) const
{
    const std::shared_ptr<Known> known = m_known.value(run);
    return known && known->isRead;
}

std::optional<Error> LaterRuns::error(const RunId &run) const
{
    const std::shared_ptr<Known> known = m_known.value(run);
    return known ? known->error : std::nullopt;
}

bool LaterRuns::takesOver(const KindId &kind, Outcome outcome, const KindId &own) const
{
    if (outcome == Outcome::NotSent)
        return false;
    // A first half is no restart: once it is done, its target still waits for one.
    const bool isHalf = m_kinds.value(kind).isHalf && !m_kinds.value(own).isHalf;
    return !isHalf || outcome != Outcome::Succeeded;
}

bool LaterRuns::mayTakeOver(const RunRecord &later, const LaterQuery &earlier) const
{
    if (later.id == earlier.run || !isLater(later.number, later.confirmedAt, earlier)
        || !isSameWorld(later.connection, earlier.connection))
        return false;
    // Of a kind that nobody knows any more it cannot be told which fleet it is of.
    return !earlier.otherFleets.contains(later.kind);
}

QList<const LaterRuns::Live *> LaterRuns::liveLater(const LaterQuery &query) const
{
    QList<const Live *> later;
    for (const std::shared_ptr<Live> &live : m_live) {
        if (!live->isGone() && mayTakeOver(live->record(), query))
            later.append(live.get());
    }
    return later;
}

std::optional<LaterTarget> LaterRuns::since(const Known &known, const TargetId &target,
                                            const QList<const Live *> &live) const
{
    std::optional<LaterTarget> latest;
    for (const Live *run : live) {
        const auto index = run->indices().constFind(target);
        if (index == run->indices().cend())
            continue;
        const RunRecord &record = run->record();
        const TargetRecord &own = record.targets.at(*index);
        if (!takesOver(record.kind, own.outcome, known.query.kind))
            continue;
        const LaterTarget found { record.id,   record.number, record.confirmedAt,
                                  record.kind, own.outcome,   own.settled,
                                  own.jobId,   own.sentAt,    own.endedAt };
        if (!latest || isNewer(found, *latest))
            latest = found;
    }
    const auto kept = known.later.constFind(target);
    if (kept == known.later.cend())
        return latest;
    for (const LaterTarget &found : *kept) {
        const std::shared_ptr<Live> now = m_live.value(found.run);
        if ((now && !now->isGone()) || !takesOver(found.kind, found.outcome, known.query.kind))
            continue;
        return !latest || isNewer(found, *latest) ? found : latest;
    }
    return latest;
}

LaterRuns::Known *LaterRuns::knownOf(const RunRecord &run) const
{
    const std::shared_ptr<Known> known = m_known.value(run.id);
    return known && known->isRead ? known.get() : nullptr;
}

std::optional<LaterTarget> LaterRuns::since(const RunRecord &run, const TargetId &target) const
{
    const Known *known = knownOf(run);
    return known ? since(*known, target, liveLater(known->query)) : std::nullopt;
}

void LaterRuns::mark(Known &known, const RunRecord &run) const
{
    if (!known.taken.isEmpty())
        return;
    known.taken.resize(run.targets.size());
    const QList<const Live *> live = liveLater(known.query);
    if (!live.isEmpty() && known.indices.isEmpty())
        known.indices = indicesOf(run);
    if (live.isEmpty() && known.later.isEmpty())
        return;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        // Succeeded ones are never asked for, and are the most.
        if (target.outcome != Outcome::Succeeded)
            known.taken.setBit(i, since(known, target.target.id, live).has_value());
    }
}

QList<qsizetype> LaterRuns::repeatable(const RunRecord &run, Outcome outcome) const
{
    QList<qsizetype> indices;
    eachLeft(run, [&](qsizetype index, Outcome left) {
        if (left == outcome)
            indices.append(index);
    });
    return indices;
}

OutcomeTotals LaterRuns::repeatable(const RunRecord &run) const
{
    OutcomeTotals totals;
    eachLeft(run, [&totals](qsizetype, Outcome left) {
        if (left == Outcome::Failed || left == Outcome::Rejected || left == Outcome::NotSent
            || left == Outcome::Unknown)
            ++totals[left];
    });
    return totals;
}

void LaterRuns::eachLeft(const RunRecord &run,
                         const std::function<void(qsizetype, Outcome)> &take) const
{
    Known *known = knownOf(run);
    if (!known)
        return;
    mark(*known, run);
    for (qsizetype i = 0; i < run.targets.size() && i < known->taken.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        if (!target.settled && !known->taken.testBit(i))
            take(i, target.outcome);
    }
}

} // namespace muster
