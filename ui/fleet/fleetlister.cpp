// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetlister.h"

#include "ui/fleet/fleetmodel.h"

namespace muster {

using namespace std::chrono_literals;

namespace {
constexpr auto gatherTime = 40ms;
}

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
    m_model.beginRefresh();
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
        flush();
    } else if (!m_flushPlanned) {
        m_flushPlanned = true;
        m_clock.after(gatherTime, this, [this] {
            m_flushPlanned = false;
            flush();
        });
    }
    emit progressed();
}

void FleetLister::flush()
{
    if (m_waiting.isEmpty())
        return;
    const QList<FleetRow> rows = std::exchange(m_waiting, {});
    emit aboutToMerge();
    m_model.merge(rows, m_total);
    emit mergeDone();
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
