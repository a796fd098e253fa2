// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/runlist.h"

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
}

void RunList::remove(Runner &runner)
{
    runner.disconnect(this);
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->runner != &runner)
            continue;
        if (const RunRecord *record = runner.run(it.key()))
            it->kept = *record;
        it->runner.clear();
        emit stateChanged(it.key());
    }
}

void RunList::addRun(Runner &runner, const FleetKind *kind, const RunRecord &record)
{
    if (m_entries.contains(record.id))
        return;
    FleetKind known;
    if (kind)
        known = *kind;
    m_order.append(record.id);
    m_entries.insert(record.id, { &runner, known, {}, { guessPhase(record), {}, {} } });
    emit added(record.id);
}

const RunRecord *RunList::record(const RunId &id) const
{
    const auto it = m_entries.constFind(id);
    if (it == m_entries.cend())
        return nullptr;
    return it->runner ? it->runner->run(id) : &it->kept;
}

FleetKind RunList::kind(const RunId &id) const { return m_entries.value(id).kind; }

RunState RunList::state(const RunId &id) const { return m_entries.value(id).state; }

bool RunList::hasManyConnections() const
{
    QSet<ConnectionId> connections;
    for (const RunId &id : m_order) {
        if (const RunRecord *run = record(id))
            connections.insert(run->connection.id);
    }
    return connections.size() > 1;
}

void RunList::stopSending(const RunId &id)
{
    const auto it = m_entries.constFind(id);
    if (it != m_entries.cend() && it->runner)
        it->runner->stopSending(id);
}

} // namespace muster
