// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Volcengine Live: the lists of pull-to-push tasks, and enabling and stopping them, answered from
// the simulation under the documented limits of calls a second.
// Owned by the gateway; every function may be called from any thread.
#pragma once

#include "app/demo/demoaccount.h"
#include "app/demo/exchange.h"
#include "app/demo/slidingsecond.h"
#include "app/demo/tasksimulation.h"

#include <QJsonObject>

#include <mutex>

namespace muster::demo {

class LiveService
{
public:
    LiveService(const DemoAccount &account, const DemoSettings &settings, qint64 epoch);

    //! \brief Whether \a request is for this service: by its Action.
    [[nodiscard]] static bool isMeant(const DemoRequest &request);
    //! \brief Whether it changes a task: what the ledger holds.
    [[nodiscard]] static bool isAct(const DemoRequest &request);
    //! \brief The task that an Act's body names; empty when it cannot be read.
    [[nodiscard]] static QString taskId(const DemoRequest &request);

    [[nodiscard]] DemoReply answer(const DemoRequest &request, const QByteArray &requestId,
                                   qint64 now, const DemoSettings &settings);
    //! \brief As if there were too many, or something inside had failed; by \a number.
    [[nodiscard]] static DemoReply tooMany(const DemoRequest &request, const QByteArray &requestId);
    [[nodiscard]] static DemoReply fault(const DemoRequest &request, quint64 number,
                                         const QByteArray &requestId);
    [[nodiscard]] QHash<QString, int> enableCounts() const;

private:
    [[nodiscard]] LiveRefusal act(const DemoRequest &request, qint64 now,
                                  const DemoSettings &settings);
    [[nodiscard]] DemoReply list(const DemoRequest &request, const QByteArray &requestId,
                                 qint64 now, const DemoSettings &settings);
    [[nodiscard]] QJsonObject rowOf(int index, bool withGroup, qint64 now,
                                    const DemoSettings &settings) const;

    const DemoAccount &m_account;
    mutable std::mutex m_lock;
    TaskSimulation m_tasks;
    SlidingSecond m_acts { 10 }; // RestartPullToPushTask and its kin: 10 calls a second a user
    SlidingSecond m_lists { 15 }; // ListPullToPushTaskV2: 15
};

} // namespace muster::demo
