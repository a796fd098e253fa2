// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/lastrestartbook.h"

#include <algorithm>

namespace muster {

namespace {

// Of a hundred thousand targets, in one turn of the event loop.
constexpr qsizetype takenAtOnce = 4'000;

bool isOpen(const LastRestart &last)
{
    return last.sentAt.isValid() && last.outcome != Outcome::Planned && !isFinal(last.outcome);
}

// What is planned may yet not be sent.
bool hasLeft(const LastRestart &last)
{
    return last.outcome != Outcome::Planned && last.outcome != Outcome::NotSent;
}

} // namespace

LastRestartBook::LastRestartBook(Journal &journal, Runner &runner, const Cloud &cloud)
    : m_journal(journal)
    , m_runner(runner)
    , m_cloud(cloud)
{
    connect(&runner, &Runner::runStarted, this, &LastRestartBook::begin);
    connect(&runner, &Runner::runAdopted, this, &LastRestartBook::begin);
    connect(&runner, &Runner::targetsChanged, this,
            [this](const RunId &id, const TargetChanges &changes) {
                takeChanges(*m_runner.run(id), changes);
            });
    connect(&runner, &Runner::notedElsewhere, this, &LastRestartBook::takeChanges);
}

QList<KindId> LastRestartBook::kindsOf(const KindId &fleet) const
{
    QList<KindId> kinds { fleet };
    if (const FleetKind *info = findKind(m_cloud, fleet)) {
        for (const FleetKind &command : info->commands)
            kinds += command.id;
    }
    return kinds;
}

void LastRestartBook::read(const Connection &connection)
{
    m_connection = connection;
    delete m_reading;
    m_reading = new QObject(this);
    m_foundAll = true;
    m_unanswered = static_cast<int>(m_cloud.kinds().size());
    for (const FleetKind &fleet : m_cloud.kinds()) {
        JournalLatestRead *look
            = m_journal.findLatest({ kindsOf(fleet.id), connection, {} }, m_reading);
        connect(look, &JournalLatestRead::finished, this,
                [this, id = fleet.id](const Result<LatestFound> &result) {
                    if (result)
                        m_fleets[id].past = result->latest;
                    m_foundAll = m_foundAll && result && result->isWhole;
                    if (--m_unanswered > 0)
                        return;
                    m_isWhole = m_foundAll;
                    emit readDone();
                });
    }
}

JournalLatestRead *LastRestartBook::history(const KindId &fleet, const TargetId &target,
                                            QObject *parent) const
{
    return m_journal.findLatest({ kindsOf(fleet), m_connection, target }, parent);
}

const LastRestart *LastRestartBook::find(const KindId &fleet, const TargetId &target) const
{
    const auto known = m_fleets.constFind(fleet);
    if (known == m_fleets.cend())
        return nullptr;
    // By the run's number: one that is taken up from an earlier program may be older than what the
    // journal has of others.
    const LastRestart *latest = nullptr;
    for (const LastRestarts *part : { &known->live, &known->before, &known->past }) {
        const auto last = part->constFind(target);
        if (last != part->cend() && last->outcome != Outcome::NotSent
            && (!latest || last->runNumber > latest->runNumber))
            latest = &*last;
    }
    return latest;
}

bool LastRestartBook::hasOpen(const KindId &fleet) const { return m_fleets.value(fleet).open > 0; }

void LastRestartBook::begin(const RunRecord &run)
{
    add({ { run.id, run.number, run.kind }, {} }, run.targets.size());
}

void LastRestartBook::takeChanges(const RunRecord &run, const TargetChanges &changes)
{
    if (!changes.isEmpty())
        add({ { run.id, run.number, run.kind }, changes }, changes.size());
}

// What is few is told at once, unless there is older news.
void LastRestartBook::add(Part part, qsizetype size)
{
    m_parts.push_back(std::move(part));
    if (m_parts.size() > 1)
        return;
    if (size <= takenAtOnce)
        takePart();
    else
        QMetaObject::invokeMethod(this, &LastRestartBook::takePart, Qt::QueuedConnection);
}

void LastRestartBook::takePart()
{
    Part &part = m_parts.front();
    const RunRecord *run = part.changes ? nullptr : m_runner.run(part.source.run);
    const qsizetype size = part.changes ? part.changes->size() : run ? run->targets.size() : 0;
    const qsizetype end = std::min(part.next + takenAtOnce, size);
    const KindId fleetId = fleetOf(m_cloud, part.source.kind);
    Fleet &fleet = m_fleets[fleetId];
    QList<TargetId> taken;
    taken.reserve(end - part.next);
    for (qsizetype i = part.next; i < end; ++i) {
        const TargetRecord &record = run ? run->targets.at(i) : part.changes->at(i).second;
        take(fleet, part.source, record);
        taken.append(record.target.id);
    }
    part.next = end;
    if (end == size)
        m_parts.pop_front();
    if (!m_parts.empty())
        QMetaObject::invokeMethod(this, &LastRestartBook::takePart, Qt::QueuedConnection);
    emit changed(fleetId, taken);
}

void LastRestartBook::take(Fleet &fleet, const Source &source, const TargetRecord &record) const
{
    const TargetId &id = record.target.id;
    const LastRestart fresh = lastRestartOf(source.run, source.number, source.kind, record);
    const auto known = fleet.live.find(id);
    if (known == fleet.live.end()) {
        fleet.live.insert(id, fresh);
        fleet.open += isOpen(fresh) ? 1 : 0;
        return;
    }
    if (known->run != fresh.run && known->runNumber > fresh.runNumber) {
        // Of an earlier run, which goes on: it counts where the newer one sends nothing.
        const auto before = fleet.before.constFind(id);
        if (hasLeft(fresh)
            && (before == fleet.before.cend() || before->runNumber <= fresh.runNumber))
            fleet.before.insert(id, fresh);
        return;
    }
    if (known->run != fresh.run && hasLeft(*known))
        fleet.before.insert(id, *known);
    fleet.open += (isOpen(fresh) ? 1 : 0) - (isOpen(*known) ? 1 : 0);
    *known = fresh;
}

} // namespace muster
