// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/runlist.h"

#include <QSet>

#include <algorithm>

namespace muster {

namespace {

RunPhase guessPhase(const RunRecord &record)
{
    if (record.endedAt.isValid())
        return RunPhase::Ended;
    const bool sends = std::any_of(
        record.targets.cbegin(), record.targets.cend(), [](const TargetRecord &target) {
            return target.outcome == Outcome::Planned || target.outcome == Outcome::Sending;
        });
    return sends ? RunPhase::Sending : RunPhase::Watching;
}

} // namespace

RunList::RunList(const LaterRuns &later, QObject *parent)
    : QObject(parent)
    , m_later(later)
{
}

void RunList::add(Runner &runner, Cloud &cloud)
{
    QPointer<Cloud> fleets(&cloud);
    for (const RunId &id : runner.runs()) {
        if (const RunRecord *record = runner.run(id))
            addRun(runner, findKind(cloud, record->kind), *record);
    }
    connect(&runner, &Runner::runStarted, this, [this, &runner, fleets](const RunRecord &record) {
        addRun(runner, fleets ? findKind(*fleets, record.kind) : nullptr, record);
    });
    connect(&runner, &Runner::runAdopted, this, [this, &runner, fleets](const RunRecord &record) {
        addRun(runner, fleets ? findKind(*fleets, record.kind) : nullptr, record);
    });
    connect(&runner, &Runner::targetsChanged, this, &RunList::targetsChanged);
    connect(&runner, &Runner::phaseChanged, this,
            [this](const RunId &id, RunPhase phase, const std::optional<Error> &error,
                   const QDateTime &until) {
                const auto it = m_entries.find(id);
                if (it == m_entries.end())
                    return;
                it->state = { phase, error, until };
                emit stateChanged(id);
            });
    connect(&runner, &Runner::runEnded, this, [this](const RunId &id) {
        const auto it = m_entries.find(id);
        if (it == m_entries.end())
            return;
        it->state.phase = RunPhase::Ended;
        emit ended(id);
    });
    connect(&runner, &Runner::marksChanged, this, &RunList::marksChanged);
    connect(&runner, &Runner::brakeChanged, this, [this, &runner] {
        for (const RunId &id : runner.runs()) {
            if (m_entries.contains(id))
                emit stateChanged(id);
        }
    });
    connect(&runner, &Runner::sequelChanged, this, [this](const RunId &id) {
        if (m_entries.contains(id))
            emit stateChanged(id);
    });
}

void RunList::remove(Runner &runner)
{
    runner.disconnect(this);
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->runner != &runner)
            continue;
        if (const RunRecord *record = runner.run(it.key()))
            it->kept = *record;
        it->keptInsisted = runner.insisted(it.key());
        it->keptEvents = runner.events(it.key());
        for (qsizetype i = 0; i < it->kept.targets.size(); ++i) {
            if (it->kept.targets.at(i).outcome != Outcome::Unknown)
                continue;
            if (const auto samples = runner.statusSamples(it.key(), i); !samples.isEmpty())
                it->keptSamples.insert(i, samples);
        }
        it->runner.clear();
        emit stateChanged(it.key());
    }
}

void RunList::addRun(Runner &runner, const FleetKind *kind, const RunRecord &record)
{
    if (const auto it = m_entries.find(record.id); it != m_entries.end()) {
        if (it->runner)
            return;
        it->runner = &runner;
        m_past.take(record.id);
        if (kind)
            it->kind = *kind;
        it->state = { guessPhase(record), {}, {} };
        it->kept = {};
        emit takenUp(record.id);
        return;
    }
    FleetKind known;
    if (kind)
        known = *kind;
    m_order.append(record.id);
    m_entries.insert(record.id, { &runner, known, {}, { guessPhase(record), {}, {} }, {}, {}, {} });
    emit added(record.id);
}

void RunList::addEarlier(UnownedRuns &unowned,
                         const std::function<FleetKind(const RunRecord &)> &kindOf)
{
    if (!m_unowned) {
        m_unowned = &unowned;
        connect(&unowned, &UnownedRuns::targetsChanged, this, &RunList::targetsChanged);
        connect(&unowned, &UnownedRuns::ended, this, [this](const RunId &id) {
            const auto it = m_entries.find(id);
            if (it == m_entries.end() || it->runner)
                return;
            it->state = { RunPhase::Ended, {}, {} };
            emit stateChanged(id);
        });
    }
    QList<RunRecord> runs = unowned.latest();
    for (const RunId &id : unowned.runs())
        runs.append(*unowned.run(id));
    std::ranges::stable_sort(runs, {}, &RunRecord::number);
    for (const RunRecord &run : std::as_const(runs)) {
        if (m_entries.contains(run.id))
            continue;
        m_order.append(run.id);
        m_entries.insert(run.id, { {}, kindOf(run), run, { guessPhase(run), {}, {} }, {}, {}, {} });
        emit added(run.id);
    }
}

void RunList::addPast(const RunRecord &run, const FleetKind &kind,
                      const std::optional<QList<RunEvent>> &events)
{
    if (m_entries.contains(run.id))
        return;
    const auto place = std::ranges::find_if(m_order, [this, &run](const RunId &id) {
        const RunRecord *known = record(id);
        return known && known->number > run.number;
    });
    m_order.insert(place, run.id);
    m_entries.insert(run.id, { {}, kind, run, { guessPhase(run), {}, {} }, {}, {}, {}, events });
    m_past.put(run.id);
    emit added(run.id);
    clearShelf();
}

void RunList::release(const RunId &run)
{
    m_past.release(run);
    clearShelf();
}

// What the journal has in full, and nobody works at.
bool RunList::mayGo(const RunId &id) const
{
    const RunRecord *run = record(id);
    return run && run->endedAt.isValid() && !isOpen(id) && !(m_unowned && m_unowned->run(id))
        && std::ranges::all_of(run->targets,
                               [](const TargetRecord &target) { return isFinal(target.outcome); });
}

void RunList::clearShelf()
{
    for (const RunId &id : m_past.surplus([this](const RunId &run) { return mayGo(run); })) {
        m_past.take(id);
        m_order.removeAll(id);
        m_entries.remove(id);
        emit removed(id);
    }
}

void RunList::setSilence(const ConnectionId &connection, std::chrono::seconds time)
{
    if (m_silences.value(connection) == time)
        return;
    if (time.count() > 0)
        m_silences.insert(connection, time);
    else
        m_silences.remove(connection);
    emit silenceChanged();
}

std::chrono::seconds RunList::silence(const RunId &id) const
{
    const RunRecord *run = isOpen(id) ? record(id) : nullptr;
    return run ? m_silences.value(run->connection.id) : std::chrono::seconds(0);
}

bool RunList::maySettle(const RunId &id) const
{
    return isOpen(id) || (m_unowned && m_unowned->run(id));
}

const RunRecord *RunList::record(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend())
        return nullptr;
    if (it->runner)
        return it->runner->run(id);
    const RunRecord *unowned = m_unowned ? m_unowned->run(id) : nullptr;
    return unowned ? unowned : &it->kept;
}

FleetKind RunList::kind(const RunId &id) const { return m_entries.value(id).kind; }

RunState RunList::state(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend())
        return {};
    RunState state = it->state;
    state.isOpen = isOpen(id);
    state.hasSequel = it->runner && it->runner->hasPendingSequel(id);
    state.left = it->runner ? it->runner->waitLeft(id) : std::chrono::milliseconds(0);
    state.isStopped = it->runner && it->runner->isStopped(id);
    if (it->runner) {
        state.stopReason = it->runner->stopReason(id);
        state.maySkipSoak = it->runner->maySkipSoak(id);
    }
    return state;
}

QList<const RunRecord *> RunList::repeatsOf(const RunId &id) const
{
    QList<const RunRecord *> repeats;
    for (const RunId &other : m_order) {
        if (const RunRecord *run = record(other); run && run->parent == id && other != id)
            repeats.append(run);
    }
    return repeats;
}

bool RunList::isOpen(const RunId &id) const { return m_entries.value(id).runner; }

void RunList::mark(const RunId &id, UnknownCall &call) const
{
    const RunRecord *run = record(id);
    if (!run)
        return;
    const Entry &entry = *m_entries.constFind(id);
    for (const qsizetype index : std::as_const(call.unknown)) {
        const QList<StatusSample> samples = entry.runner ? entry.runner->statusSamples(id, index)
                                                         : entry.keptSamples.value(index);
        if (!samples.isEmpty())
            call.samples.insert(index, samples);
        if (entry.watched.contains(index))
            call.watched.insert(index);
        if (const auto since = m_later.since(*run, run->targets.at(index).target.id))
            call.repeated.insert(index, *since);
    }
}

QSet<qsizetype> RunList::insisted(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend())
        return {};
    return it->runner ? it->runner->insisted(id) : it->keptInsisted;
}

std::optional<QList<RunEvent>> RunList::events(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend())
        return std::nullopt;
    return it->runner ? it->runner->events(id) : it->keptEvents;
}

void RunList::wantEvents(const RunId &id)
{
    const auto it = m_entries.constFind(id);
    if (it != m_entries.cend() && !it->runner && !it->keptEvents)
        emit eventsWanted(id);
}

void RunList::setEvents(const RunId &id, const QList<RunEvent> &events)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || it->runner) // which knows them, and more
        return;
    it->keptEvents = events;
    emit marksChanged(id);
}

void RunList::setPaused(const RunId &id, bool paused)
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend() || !it->runner)
        return;
    if (paused)
        it->runner->pause(id);
    else
        it->runner->resume(id);
}

void RunList::skipSoak(const RunId &id)
{
    const auto it = m_entries.constFind(id);
    if (it != m_entries.cend() && it->runner)
        it->runner->skipSoak(id);
}

void RunList::settle(const RunId &id, const QList<qsizetype> &indices, const QString &note)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return;
    if (!it->runner) {
        if (m_unowned)
            m_unowned->settle(id, indices, note);
        return;
    }
    for (const qsizetype index : indices)
        it->watched.remove(index);
    it->runner->settle(id, indices, note);
}

void RunList::keepWatching(const RunId &id, const QList<qsizetype> &indices)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || !it->runner)
        return;
    for (const qsizetype index : indices)
        it->watched.insert(index);
    it->runner->keepWatching(id, indices);
    emit marksChanged(id);
}

void RunList::lookNow(const RunId &id)
{
    const auto it = m_entries.constFind(id);
    if (it != m_entries.cend() && it->runner)
        it->runner->lookNow(id);
}

std::optional<Error> RunList::brake(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    return it != m_entries.cend() && it->runner ? it->runner->brake(id) : std::nullopt;
}

QDateTime RunList::waveDeadline(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    return it != m_entries.cend() && it->runner ? it->runner->waveDeadline(id) : QDateTime();
}

void RunList::stopSending(const RunId &id)
{
    const auto it = m_entries.constFind(id);
    if (it != m_entries.cend() && it->runner)
        it->runner->stopSending(id);
}

} // namespace muster
