// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The cloud phone service: lists, restarts and jobs, answered from the simulation.
// Owned by the gateway; every function may be called from any thread.
#pragma once

#include "app/demo/exchange.h"
#include "app/demo/fleetsimulation.h"

#include <shared_mutex>

namespace muster::demo {

//! \brief What a restart call's body asks for.
struct RestartBody
{
    bool readable = false; //!< a JSON object with a list of texts under the right key
    QStringList ids;
};

[[nodiscard]] RestartBody restartBody(ResourceKind kind, const QByteArray &body);

class CphService
{
public:
    explicit CphService(const DemoSettings &settings);

    //! \brief \a path is what follows /v1/{project_id}/cloud-phone/; the caller is allowed in.
    [[nodiscard]] DemoReply answer(const DemoRequest &request, const QString &path,
                                   const QByteArray &requestId, qint64 now,
                                   const DemoSettings &settings);
    [[nodiscard]] QHash<QString, int> restartCounts() const;

    //! \brief The kind that a restart path acts on; nothing for any other path.
    [[nodiscard]] static std::optional<ResourceKind> restartKind(const QString &path);

private:
    struct Page
    {
        int offset = 0;
        int limit = 100;
    };

    [[nodiscard]] static std::optional<Page> pageOf(const DemoRequest &request, int largest);
    [[nodiscard]] DemoReply list(ResourceKind kind, const DemoRequest &request,
                                 const QByteArray &requestId, qint64 now) const;
    [[nodiscard]] DemoReply listJobs(const DemoRequest &request, const QByteArray &requestId,
                                     qint64 now) const;
    [[nodiscard]] DemoReply showJob(const QString &jobId, const QByteArray &requestId,
                                    qint64 now) const;
    [[nodiscard]] DemoReply restart(ResourceKind kind, const DemoRequest &request,
                                    const QByteArray &requestId, qint64 now,
                                    const DemoSettings &settings);

    mutable std::shared_mutex m_lock;
    FleetSimulation m_fleets;
};

} // namespace muster::demo
