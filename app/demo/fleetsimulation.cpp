// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/fleetsimulation.h"

#include "app/demo/stablehash.h"

#include <utility>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

enum Salt : quint64 {
    ServerIdSalt = 1,
    EncodeIdSalt,
    TraitsSalt,
    StatusSalt,
    RefusedSalt,
    FailingSalt,
    DurationSalt,
    JobIdSalt,
};

struct StatusShare
{
    int status;
    double upTo; // of unitOf()
};

// Mostly healthy, a few of each trouble: values of "List phone servers" (cph_api_0511).
constexpr std::array serverMix { StatusShare { 5, 0.90 },  StatusShare { 2, 0.94 },
                                 StatusShare { 8, 0.96 },  StatusShare { 10, 0.975 },
                                 StatusShare { 12, 0.98 }, StatusShare { 13, 0.985 },
                                 StatusShare { 11, 0.99 }, StatusShare { 1, 1.0 } };
// Values of "Querying Encoding Services" (cph_api_0526).
constexpr std::array encodeMix { StatusShare { 1, 0.92 }, StatusShare { 2, 0.955 },
                                 StatusShare { 4, 0.97 }, StatusShare { 5, 0.98 },
                                 StatusShare { 3, 0.99 }, StatusShare { 0, 1.0 } };

template <typename Mix> int drawn(const Mix &mix, quint64 hash)
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

QByteArray fiveDigits(int number) { return QByteArray::number(number).rightJustified(5, '0'); }

bool isBusy(const Job &job, qint64 now) { return now < job.end; }

// The vendor's texts are his; these say the same in our words.
void set(RestartEntry &entry, const QString &code, const QString &message)
{
    entry.errorCode = code;
    entry.errorMessage = message;
}

} // namespace

FleetSimulation::FleetSimulation(quint64 seed, int servers, int encodeServers)
    : m_seed(seed)
{
    fill(ResourceKind::Servers, servers);
    fill(ResourceKind::EncodeServers, encodeServers);
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
    const bool servers = kind == ResourceKind::Servers;
    Fleet &made = fleet(kind);
    made.resources.reserve(static_cast<size_t>(count));
    made.byId.reserve(count);
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<quint64>(i);
        Resource resource;
        resource.id = hexId(m_seed, servers ? ServerIdSalt : EncodeIdSalt, number);
        resource.traits = stableHash(m_seed, TraitsSalt + (servers ? 0 : 100), number);
        const quint64 luck = stableHash(m_seed, StatusSalt, resource.traits);
        resource.status = servers ? drawn(serverMix, luck) : drawn(encodeMix, luck);
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
    static constexpr std::array<const char *, 6> teams { "game", "live",         "qa",
                                                         "ads",  "\u76f4\u64ad", "training" };
    // Numbers go down because the newest comes first.
    if (kind == ResourceKind::Servers) {
        const char *team = teams.at(at(kind, index).traits % teams.size());
        return QByteArray(team) + '-' + fiveDigits(size(kind) - index);
    }
    return "encode-" + fiveDigits(index + 1);
}

int FleetSimulation::status(ResourceKind kind, int index, qint64 now) const
{
    const Resource &resource = at(kind, index);
    if (resource.lastJob < 0)
        return resource.status;
    const Job &job = m_jobs.at(static_cast<size_t>(resource.lastJob));
    const bool servers = kind == ResourceKind::Servers;
    if (isBusy(job, now)) {
        if (!servers)
            return 3;
        // Phone servers have no "restarting": they go down, then come up.
        return now < job.begin + (job.end - job.begin) / 3 ? 11 : 13;
    }
    if (job.fails)
        return 2;
    return servers ? 5 : 1;
}

qint64 FleetSimulation::createdAt(int server) const
{
    const auto jitter
        = static_cast<qint64>(at(ResourceKind::Servers, server).traits % betweenServers);
    return newestServer - server * betweenServers - jitter;
}

qint64 FleetSimulation::updatedAt(int server, qint64 now) const
{
    const Resource &resource = at(ResourceKind::Servers, server);
    if (resource.lastJob < 0)
        return createdAt(server) + static_cast<qint64>(resource.traits % 5'000'000);
    const Job &job = m_jobs.at(static_cast<size_t>(resource.lastJob));
    return isBusy(job, now) ? job.begin : job.end;
}

int FleetSimulation::ownerOf(int encodeServer) const
{
    const qint64 servers = size(ResourceKind::Servers);
    if (servers == 0)
        return -1;
    return static_cast<int>(encodeServer * servers / size(ResourceKind::EncodeServers));
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
        if (kind == ResourceKind::Servers)
            set(entry, u"CPS.0015"_s, u"The server does not exist."_s);
        else
            set(entry, u"CPS.0123"_s, u"The encoding server does not exist."_s);
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
    const bool servers = kind == ResourceKind::Servers;
    if (servers && status == 8)
        return set(entry, u"CPS.1028"_s, u"The server is frozen."_s);
    if (servers && (status == 0 || status == 1 || status == 3 || status == 4))
        return set(entry, u"CPS.0099"_s, u"The server is not ready."_s);
    if (servers && (status == 10 || status == 11 || status == 13))
        return set(entry, u"CPS.0158"_s, u"The server cannot be restarted in this state."_s);
    if (!servers && status == 4)
        return set(entry, u"CPS.0195"_s, u"The encoding server is frozen."_s);
    if (!servers && status == 0)
        return set(entry, u"CPS.0124"_s, u"The encoding server is being created."_s);
    if (!servers && (status == 3 || status == 5))
        return set(entry, u"CPS.0158"_s, u"The server cannot be restarted in this state."_s);

    const quint64 luck = stableHash(m_seed, RefusedSalt, resource.traits);
    if (unitOf(luck) >= refusedShare)
        return;
    switch (resource.traits % 3) {
    case 0:
        return set(entry, u"CPS.0105"_s, u"The bare metal server is in a wrong state."_s);
    case 1:
        return set(entry, u"CPS.0158"_s, u"The server cannot be restarted in this state."_s);
    default:
        return set(entry, u"CPS.0042"_s, u"The system is busy. Try again later."_s);
    }
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
