// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads one kind of fleet into its model. Owned by its page; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"

#include <QPointer>

#include <chrono>

namespace muster {

class FleetModel;

//! \brief Runs one list at a time. The first page is shown at once; later ones are gathered for a
//! moment, so that a fleet of a thousand pages does not lay the table out a thousand times.
class FleetLister final : public QObject
{
    Q_OBJECT

public:
    //! \brief All three outlive the lister.
    FleetLister(Cloud &cloud, FleetModel &model, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isListing() const { return m_operation != nullptr; }
    [[nodiscard]] qsizetype read() const { return m_read; }
    //! \brief The cloud's own count, or -1.
    [[nodiscard]] qsizetype total() const { return m_total; }
    //! \brief Starts, unless a list is running already.
    void start();
    //! \brief Asks the running list to stop; finished() follows.
    void cancel();

signals:
    void started();
    //! \brief After mergeDone(), when rows have come.
    void progressed();
    void aboutToMerge();
    void mergeDone();
    //! \brief Exactly once for each started(); isListing() is false by then.
    void finished(const muster::Result<muster::ListSummary> &result);

private:
    void onRows(const QList<FleetRow> &rows, qsizetype total);
    void onFinished(const Result<ListSummary> &result);
    void flush();

    Cloud &m_cloud;
    FleetModel &m_model;
    Clock &m_clock;
    QPointer<ListOperation> m_operation;
    QList<FleetRow> m_waiting;
    bool m_flushPlanned = false;
    bool m_firstShown = false;
    std::chrono::milliseconds m_nextGatherTime { 0 };
    qsizetype m_read = 0;
    qsizetype m_total = -1;
};

} // namespace muster
