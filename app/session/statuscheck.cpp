// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/statuscheck.h"

namespace muster {

namespace {
// A fleet of 100,000 rows takes a few seconds; who waits longer wants to decide.
constexpr std::chrono::milliseconds timeLimit { 60'000 };
}

StatusCheck::StatusCheck(Cloud &cloud, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_cloud(cloud)
    , m_clock(clock)
{
}

void StatusCheck::start(const KindId &kind, const QList<Target> &wanted,
                        const QSet<TargetId> &noted)
{
    if (isRunning())
        return;
    m_fresh = {};
    m_fresh.begunAt = m_clock.now();
    m_read = 0;
    m_noted = noted;
    m_wanted.clear();
    m_wanted.reserve(wanted.size());
    for (const Target &target : wanted)
        m_wanted.insert(target.id);
    m_operation = m_cloud.list(kind, this);
    connect(m_operation, &ListOperation::rowsArrived, this, &StatusCheck::onRows);
    connect(m_operation, &ListOperation::finished, this, &StatusCheck::onFinished);
    // The operation as context: a later check has a limit of its own.
    m_clock.after(timeLimit, m_operation, [this, operation = m_operation.data()] {
        if (m_operation == operation)
            giveUp(ErrorKind::Timeout);
    });
}

void StatusCheck::stop()
{
    if (isRunning())
        giveUp(ErrorKind::Cancelled);
}

void StatusCheck::giveUp(ErrorKind kind)
{
    ListOperation *operation = m_operation;
    operation->disconnect(this);
    operation->cancel();
    Error error;
    error.kind = kind;
    end(error);
}

void StatusCheck::onRows(const QList<FleetRow> &rows, qsizetype total)
{
    m_read += rows.size();
    for (const FleetRow &row : rows) {
        if (m_wanted.contains(row.id))
            m_fresh.statuses.insert(row.id, row.status);
        if (m_noted.contains(row.id))
            m_fresh.noted.insert(row.id, row.status);
    }
    emit progressed(m_read, total);
}

void StatusCheck::onFinished(const Result<ListSummary> &result)
{
    if (!result) {
        end(result.error());
        return;
    }
    m_fresh.fleetSize = result->rows;
    m_fresh.isComplete = result->isWhole();
    end(m_fresh);
}

void StatusCheck::end(const Result<FreshStatuses> &result)
{
    m_operation->disconnect(this);
    m_operation->deleteLater();
    m_operation = nullptr;
    emit finished(result);
}

} // namespace muster
