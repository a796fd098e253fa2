// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/lastrestartbook.h"

#include <algorithm>

namespace muster {

namespace {

// Of a run of a hundred thousand targets, in one turn of the event loop.
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
    m_begun.emplace_back(run.id, 0);
    if (m_begun.size() == 1)
        goOn();
}

void LastRestartBook::goOn()
{
    const auto [id, first] = m_begun.front();
    const RunRecord &run = *m_runner.run(id);
    const qsizetype end = std::min(first + takenAtOnce, run.targets.size());
    const KindId fleet = fleetOf(m_cloud, run.kind);
    const Source source { run.id, run.number, run.kind };
    QList<TargetId> taken;
    taken.reserve(end - first);
    for (qsizetype i = first; i < end; ++i) {
        take(m_fleets[fleet], source, run.targets.at(i));
        taken.append(run.targets.at(i).target.id);
    }
    if (end < run.targets.size())
        m_begun.front().second = end;
    else
        m_begun.pop_front();
    if (!m_begun.empty())
        QMetaObject::invokeMethod(this, &LastRestartBook::goOn, Qt::QueuedConnection);
    emit changed(fleet, taken);
}

void LastRestartBook::takeChanges(const RunRecord &run, const TargetChanges &changes)
{
    const KindId fleet = fleetOf(m_cloud, run.kind);
    const Source source { run.id, run.number, run.kind };
    QList<TargetId> taken;
    taken.reserve(changes.size());
    for (const auto &[index, record] : changes) {
        take(m_fleets[fleet], source, record);
        taken.append(record.target.id);
    }
    if (!taken.isEmpty())
        emit changed(fleet, taken);
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
