// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetlister.h"

#include "ui/fleet/fleetmodel.h"

#include <utility>

namespace muster {

using namespace std::chrono_literals;

namespace {

// Painting the table takes longer than reading a page: what comes soon after the first page is
// painted with it once more and no oftener, and longer lists flow.
constexpr auto firstGatherTime = 120ms;
constexpr auto gatherTime = 40ms;

} // namespace

FleetLister::FleetLister(Cloud &cloud, FleetModel &model, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_cloud(cloud)
    , m_model(model)
    , m_clock(clock)
{
}

void FleetLister::start()
{
    if (isListing())
        return;
    m_read = 0;
    m_total = -1;
    m_firstShown = false;
    m_model.beginRefresh(m_clock.now());
    m_operation = m_cloud.list(m_model.kind().id, this);
    connect(m_operation, &ListOperation::rowsArrived, this, &FleetLister::onRows);
    connect(m_operation, &ListOperation::finished, this, &FleetLister::onFinished);
    emit started();
}

void FleetLister::cancel()
{
    if (m_operation)
        m_operation->cancel();
}

void FleetLister::onRows(const QList<FleetRow> &rows, qsizetype total)
{
    m_waiting.append(rows);
    m_read += rows.size();
    m_total = total;
    if (!m_firstShown) {
        m_firstShown = true;
        m_nextGatherTime = firstGatherTime;
        flush();
    } else if (!m_flushPlanned) {
        m_flushPlanned = true;
        m_clock.after(std::exchange(m_nextGatherTime, gatherTime), this, [this] {
            m_flushPlanned = false;
            flush();
        });
    }
}

void FleetLister::flush()
{
    if (m_waiting.isEmpty())
        return;
    const QList<FleetRow> rows = std::exchange(m_waiting, {});
    emit aboutToMerge();
    m_model.merge(rows, m_total);
    emit mergeDone();
    emit progressed(); // no oftener than rows: a progress bar paints itself and all else at once
}

void FleetLister::onFinished(const Result<ListSummary> &result)
{
    flush();
    m_operation->disconnect(this);
    m_operation->deleteLater();
    m_operation = nullptr;
    // Rows that moved, or could not be read, may have been missed: that proves nothing gone.
    emit aboutToMerge();
    m_model.endRefresh(result && result->isWhole());
    emit mergeDone();
    emit finished(result);
}

} // namespace muster
