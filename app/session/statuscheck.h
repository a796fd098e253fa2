// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads the status of some targets once more, right before they are sent. Owned by its user, as are
// the cloud and the clock, which outlive it; UI thread. It sends nothing but the list's reads.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QSet>

namespace muster {

struct FreshStatuses
{
    QHash<TargetId, QString> statuses; //!< raw codes, of the wanted targets that are listed
    QHash<TargetId, QString> noted; //!< the same of those to be noted
    QDateTime begunAt; //!< UTC: a row may be as old as this
    qsizetype fleetSize = 0;
    //! \brief False: rows moved while they were read; that a target is missing proves nothing.
    bool isComplete = true;
};

class StatusCheck final : public QObject
{
    Q_OBJECT

public:
    StatusCheck(Cloud &cloud, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_operation != nullptr; }
    //! \brief Begins, unless it is running; finished() follows exactly once.
    //! \a noted: targets whose status is of use beside that of the wanted ones.
    void start(const KindId &kind, const QList<Target> &wanted, const QSet<TargetId> &noted = {});
    //! \brief Ends it at once with Cancelled.
    void stop();

signals:
    //! \brief \a total: the cloud's own count, or -1.
    void progressed(qsizetype read, qsizetype total);
    //! \brief Cancelled after stop(), Timeout when it took longer than the time limit.
    void finished(const muster::Result<muster::FreshStatuses> &result);

private:
    void onRows(const QList<FleetRow> &rows, qsizetype total);
    void onFinished(const Result<ListSummary> &result);
    void giveUp(ErrorKind kind);
    void end(const Result<FreshStatuses> &result);

    Cloud &m_cloud;
    Clock &m_clock;
    QPointer<ListOperation> m_operation;
    QSet<TargetId> m_wanted;
    QSet<TargetId> m_noted;
    FreshStatuses m_fresh;
    qsizetype m_read = 0;
};

} // namespace muster
