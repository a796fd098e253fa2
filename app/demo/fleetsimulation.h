// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fleets behind the demo cloud and what restarts do to them. Everything follows from the seed,
// the calls and the times that are passed in; it has no clock and no thread of its own.
// Owned by CphService, which guards it: const functions may run side by side.
#pragma once

#include "app/demo/demosettings.h"
#include "app/demo/resource.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace muster::demo {

struct Job
{
    QByteArray id;
    QByteArray requestId; //!< of the restart call
    ResourceKind kind = phoneServers;
    int resource = 0;
    qint64 begin = 0; //!< ms since 1970, UTC
    qint64 end = 0;
    bool fails = false;
};

//! \brief One id's part of the answer to a restart: a job, or an error.
struct RestartEntry
{
    QString id;
    QByteArray jobId;
    QString errorCode;
    QString errorMessage;
};

class FleetSimulation
{
public:
    //! \brief Of \a settings the seed and the sizes.
    explicit FleetSimulation(const DemoSettings &settings);

    [[nodiscard]] int size(ResourceKind kind) const;
    [[nodiscard]] const Resource &at(ResourceKind kind, int index) const;
    //! \brief -1 when there is none.
    [[nodiscard]] int indexOf(ResourceKind kind, const QByteArray &id) const;
    [[nodiscard]] QByteArray name(ResourceKind kind, int index) const; //!< UTF-8
    //! \brief The raw status number as the lists show it at \a now.
    [[nodiscard]] int status(ResourceKind kind, int index, qint64 now) const;
    [[nodiscard]] qint64 createdAt(int server) const;
    [[nodiscard]] qint64 updatedAt(int server, qint64 now) const;
    //! \brief The phone server that one of another kind belongs to; -1 when there are no servers.
    [[nodiscard]] int ownerOf(ResourceKind kind, int index) const;

    //! \brief Starts jobs or refuses, id by id. The caller has checked the list as a whole.
    [[nodiscard]] QList<RestartEntry> restart(ResourceKind kind, const QStringList &ids,
                                              const QByteArray &requestId, qint64 now,
                                              const DemoSettings &settings);

    [[nodiscard]] const Job *job(const QByteArray &jobId) const;
    [[nodiscard]] QList<const Job *> jobsOf(const QByteArray &requestId) const;
    [[nodiscard]] QHash<QString, int> restartCounts() const;

    //! \brief 1 running, 2 succeeded, -1 failed, as the job queries say it.
    [[nodiscard]] static int jobStatus(const Job &job, qint64 now);

private:
    struct Fleet
    {
        std::vector<Resource> resources;
        QHash<QByteArray, int> byId;
    };

    [[nodiscard]] Fleet &fleet(ResourceKind kind);
    [[nodiscard]] const Fleet &fleet(ResourceKind kind) const;
    void fill(ResourceKind kind, int count);
    [[nodiscard]] RestartEntry restartOne(ResourceKind kind, const QString &id,
                                          const QByteArray &requestId, qint64 now,
                                          const DemoSettings &settings);
    void refuse(RestartEntry &entry, ResourceKind kind, const Resource &resource, int status,
                double refusedShare) const;

    quint64 m_seed;
    std::vector<Fleet> m_fleets;
    std::vector<Job> m_jobs;
    QHash<QByteArray, int> m_jobById;
    QHash<QByteArray, QList<int>> m_jobsByRequest;
};

} // namespace muster::demo
