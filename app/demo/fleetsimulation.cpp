// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/fleetsimulation.h"

#include "app/demo/cphkinds.h"
#include "app/demo/stablehash.h"

#include <utility>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

// Those of ids and traits are the kinds' own.
enum Salt : quint64 {
    StatusSalt = 4,
    RefusedSalt,
    FailingSalt,
    DurationSalt,
    JobIdSalt,
};

int drawn(const std::vector<StatusShare> &mix, quint64 hash)
{
    const double unit = unitOf(hash);
    for (const StatusShare &share : mix) {
        if (unit < share.upTo)
            return share.status;
    }
    return mix.back().status;
}

// The newest server; each one after it is some ten minutes older.
constexpr qint64 newestServer = 1'790'000'000'000;
constexpr qint64 betweenServers = 600'000;

bool isBusy(const Job &job, qint64 now) { return now < job.end; }

void set(RestartEntry &entry, const CphError &error)
{
    entry.errorCode = error.code;
    entry.errorMessage = error.message;
}

} // namespace

FleetSimulation::FleetSimulation(const DemoSettings &settings)
    : m_seed(settings.seed)
    , m_fleets(cphKinds().size())
{
    for (size_t i = 0; i < m_fleets.size(); ++i)
        fill(static_cast<ResourceKind>(i), sizeOf(cphKinds().at(i), settings));
}

FleetSimulation::Fleet &FleetSimulation::fleet(ResourceKind kind)
{
    return m_fleets[static_cast<size_t>(kind)];
}

const FleetSimulation::Fleet &FleetSimulation::fleet(ResourceKind kind) const
{
    return m_fleets[static_cast<size_t>(kind)];
}

void FleetSimulation::fill(ResourceKind kind, int count)
{
    const CphKind &row = cphKind(kind);
    Fleet &made = fleet(kind);
    made.resources.reserve(static_cast<size_t>(count));
    made.byId.reserve(count);
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<quint64>(i);
        Resource resource;
        resource.id = hexId(m_seed, row.idSalt, number);
        resource.traits = stableHash(m_seed, row.traitsSalt, number);
        const quint64 luck = stableHash(m_seed, StatusSalt, resource.traits);
        resource.status = drawn(row.mix, luck);
        made.byId.insert(resource.id, i);
        made.resources.push_back(std::move(resource));
    }
}

int FleetSimulation::size(ResourceKind kind) const
{
    return static_cast<int>(fleet(kind).resources.size());
}

const Resource &FleetSimulation::at(ResourceKind kind, int index) const
{
    return fleet(kind).resources.at(static_cast<size_t>(index));
}

int FleetSimulation::indexOf(ResourceKind kind, const QByteArray &id) const
{
    return fleet(kind).byId.value(id, -1);
}

QByteArray FleetSimulation::name(ResourceKind kind, int index) const
{
    return cphKind(kind).name(at(kind, index), index, size(kind));
}

int FleetSimulation::status(ResourceKind kind, int index, qint64 now) const
{
    const Resource &resource = at(kind, index);
    if (resource.lastJob < 0)
        return resource.status;
    const Job &job = m_jobs.at(static_cast<size_t>(resource.lastJob));
    const CphKind &row = cphKind(kind);
    if (isBusy(job, now))
        return now < job.begin + (job.end - job.begin) / 3 ? row.firstBusy : row.thenBusy;
    return job.fails ? row.failed : row.healthy;
}

qint64 FleetSimulation::createdAt(int server) const
{
    const auto jitter = static_cast<qint64>(at(phoneServers, server).traits % betweenServers);
    return newestServer - server * betweenServers - jitter;
}

qint64 FleetSimulation::updatedAt(int server, qint64 now) const
{
    const Resource &resource = at(phoneServers, server);
    if (resource.lastJob < 0)
        return createdAt(server) + static_cast<qint64>(resource.traits % 5'000'000);
    const Job &job = m_jobs.at(static_cast<size_t>(resource.lastJob));
    return isBusy(job, now) ? job.begin : job.end;
}

int FleetSimulation::ownerOf(ResourceKind kind, int index) const
{
    const qint64 servers = size(phoneServers);
    if (servers == 0)
        return -1;
    return static_cast<int>(index * servers / size(kind));
}

QList<RestartEntry> FleetSimulation::restart(ResourceKind kind, const QStringList &ids,
                                             const QByteArray &requestId, qint64 now,
                                             const DemoSettings &settings)
{
    QList<RestartEntry> entries;
    entries.reserve(ids.size());
    for (const QString &id : ids)
        entries.append(restartOne(kind, id, requestId, now, settings));
    return entries;
}

RestartEntry FleetSimulation::restartOne(ResourceKind kind, const QString &id,
                                         const QByteArray &requestId, qint64 now,
                                         const DemoSettings &settings)
{
    RestartEntry entry;
    entry.id = id;
    const int index = indexOf(kind, id.toUtf8());
    if (index < 0) {
        set(entry, cphKind(kind).unknownId);
        return entry;
    }
    Resource &resource = fleet(kind).resources.at(static_cast<size_t>(index));
    refuse(entry, kind, resource, status(kind, index, now), settings.refusedIds);
    if (!entry.errorCode.isEmpty())
        return entry;

    const auto number = static_cast<int>(m_jobs.size());
    const quint64 luck = stableHash(m_seed, DurationSalt,
                                    resource.traits + static_cast<quint64>(resource.restarts));
    const qint64 shortest = settings.jobTimeMin.count();
    const qint64 spread = settings.jobTimeMax.count() - shortest;
    Job job;
    job.id = hexId(m_seed, JobIdSalt, static_cast<quint64>(number));
    job.requestId = requestId;
    job.kind = kind;
    job.resource = index;
    job.begin = now;
    job.end = now + shortest + static_cast<qint64>(unitOf(luck) * static_cast<double>(spread));
    job.fails = unitOf(stableHash(m_seed, FailingSalt, resource.traits)) < settings.failingJobs;
    entry.jobId = job.id;
    resource.lastJob = number;
    ++resource.restarts;
    m_jobById.insert(job.id, number);
    m_jobsByRequest[requestId].append(number);
    m_jobs.push_back(std::move(job));
    return entry;
}

void FleetSimulation::refuse(RestartEntry &entry, ResourceKind kind, const Resource &resource,
                             int status, double refusedShare) const
{
    const QHash<int, CphError> &refusals = cphKind(kind).refusals;
    if (const auto refusal = refusals.constFind(status); refusal != refusals.cend())
        return set(entry, *refusal);

    const quint64 luck = stableHash(m_seed, RefusedSalt, resource.traits);
    if (unitOf(luck) >= refusedShare)
        return;
    set(entry, cphKind(kind).moods.at(resource.traits % 3));
}

const Job *FleetSimulation::job(const QByteArray &jobId) const
{
    const int index = m_jobById.value(jobId, -1);
    return index < 0 ? nullptr : &m_jobs.at(static_cast<size_t>(index));
}

QList<const Job *> FleetSimulation::jobsOf(const QByteArray &requestId) const
{
    QList<const Job *> jobs;
    const QList<int> indexes = m_jobsByRequest.value(requestId);
    jobs.reserve(indexes.size());
    for (const int index : indexes)
        jobs.append(&m_jobs.at(static_cast<size_t>(index)));
    return jobs;
}

QHash<QString, int> FleetSimulation::restartCounts() const
{
    QHash<QString, int> counts;
    for (const Fleet &one : m_fleets) {
        for (const Resource &resource : one.resources) {
            if (resource.restarts > 0)
                counts.insert(QString::fromLatin1(resource.id), resource.restarts);
        }
    }
    return counts;
}

int FleetSimulation::jobStatus(const Job &job, qint64 now)
{
    if (isBusy(job, now))
        return 1;
    return job.fails ? -1 : 2;
}

} // namespace muster::demo
