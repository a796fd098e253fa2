// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/earlierruns.h"

#include <algorithm>

namespace muster {

namespace {

constexpr int manyRuns = 10'000;

bool isSamePlace(const Connection &then, const Connection &now)
{
    // The project may be found only after the sign-in; then the same connection counts for it.
    const bool isSameProject = then.projectId == now.projectId
        || (then.id == now.id && (then.projectId.isEmpty() || now.projectId.isEmpty()));
    // With an endpoint of its own a connection's region leads nowhere, and is not kept.
    const bool isSameRegion = then.region == now.region || !now.endpoint.isEmpty();
    return isSameProject && isSameRegion && then.endpoint == now.endpoint
        && then.identityEndpoint == now.identityEndpoint;
}

} // namespace

EarlierRuns::EarlierRuns(Journal &journal, const QDateTime &since, const QList<KindId> &halves,
                         IsHalf isHalf, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_isHalf(std::move(isHalf))
{
    HistoryFilter open;
    open.openOnly = true;
    open.limit = manyRuns;
    HistoryFilter recent;
    recent.activeSince = since; // a run may have been confirmed long before its last call went
    recent.limit = manyRuns;
    for (const HistoryFilter &filter : { open, recent })
        ask(filter);
    if (halves.isEmpty())
        return;
    HistoryFilter left;
    left.leftBy = halves;
    left.limit = manyRuns;
    ask(left);
}

void EarlierRuns::ask(const HistoryFilter &filter)
{
    ++m_pending;
    JournalRead *read = m_journal.find(filter, this);
    connect(read, &JournalRead::finished, this, [this, read](const auto &result) {
        read->deleteLater();
        take(result);
    });
}

void EarlierRuns::take(const Result<QList<RunHistory>> &result)
{
    if (!result) {
        m_error = result.error();
    } else {
        for (const RunHistory &history : *result) {
            if (m_known.contains(history.run.id))
                continue;
            m_known.insert(history.run.id);
            m_found.append(history);
            if (!m_isHalf(history.run))
                continue;
            HistoryFilter later;
            later.following = history.run.id;
            later.limit = manyRuns;
            ask(later);
        }
    }
    if (--m_pending > 0)
        return;
    if (m_error)
        emit finished(*m_error);
    else
        emit finished(m_found);
}

bool isDone(const RunRecord &run)
{
    return run.endedAt.isValid() && !hasUnsettled(run)
        && std::ranges::all_of(run.targets, [](const TargetRecord &target) {
               // One that a list may name again is not done with.
               return isFinal(target.outcome) && !isOnlyMissing(target);
           });
}

bool isSameAccess(const Connection &then, const Connection &now, const QString &account)
{
    if (!isSameWorld(then, now))
        return false;
    if (!then.account.isEmpty() && !account.isEmpty())
        return then.account == account;
    return isSamePlace(then, now);
}

bool isSameWay(const Connection &then, const Connection &now, const QString &account)
{
    return isSameAccess(then, now, account)
        || (then.id == now.id && isSameWorld(then, now) && isSamePlace(then, now));
}

bool isSameWorld(const RunRecord &run, const Connection &connection)
{
    return isSameWorld(run.connection, connection);
}

} // namespace muster
