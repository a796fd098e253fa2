// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/followoperation.h"

#include "app/cloud/volcengine/progress.h"

namespace muster::volcengine {

namespace {

constexpr int looksUntilGone = 2;

} // namespace

LiveFollow::LiveFollow(const LiveLine &line, const QList<OpenTarget> &targets, QObject *parent)
    : FollowOperation(parent)
    , m_line(line)
{
    for (const OpenTarget &target : targets)
        m_open[target.id].append(target);
    if (m_open.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { end({}); }, Qt::QueuedConnection);
        return;
    }
    m_pages = new TaskPages(line, this);
    connect(m_pages, &TaskPages::pageRead, this, &LiveFollow::onPage);
    connect(m_pages, &TaskPages::finished, this, &LiveFollow::onFinished);
}

void LiveFollow::cancel()
{
    if (m_ended)
        return;
    if (m_pages)
        m_pages->stop();
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { end(error); }, Qt::QueuedConnection);
}

void LiveFollow::onPage(const TaskPage &page)
{
    QList<TargetProgress> told;
    const QDateTime now = m_line.clock->now();
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const FleetRow &row = page.rows.at(i);
        const QList<OpenTarget> open = m_open.value(row.id);
        if (open.isEmpty())
            continue;
        for (const OpenTarget &target : open)
            told.append(progressOf(target, row, page.times.at(i), now));
        m_open.remove(row.id);
        m_line.learned->missing.remove(row.id.value);
    }
    if (told.isEmpty())
        return;
    if (m_open.isEmpty())
        m_pages->stop();
    const QPointer<LiveFollow> alive(this); // whoever hears it may delete this
    emit progressed(told);
    if (alive && m_open.isEmpty())
        end({});
}

void LiveFollow::onFinished(const Result<void> &result)
{
    if (!result || m_pages->changedWhileRead()) {
        end(result);
        return;
    }
    const QList<TargetProgress> gone = takeMissing();
    const QPointer<LiveFollow> alive(this);
    if (!gone.isEmpty())
        emit progressed(gone);
    if (alive)
        end({});
}

QList<TargetProgress> LiveFollow::takeMissing()
{
    QList<TargetProgress> gone;
    QHash<QString, int> &missing = m_line.learned->missing;
    const QList<TargetId> ids = m_open.keys();
    for (const TargetId &id : ids) {
        if (++missing[id.value] < looksUntilGone)
            continue;
        missing.remove(id.value);
        const QList<OpenTarget> open = m_open.value(id);
        for (const OpenTarget &target : open)
            gone.append(goneFromList(target));
    }
    return gone;
}

void LiveFollow::end(const Result<void> &result)
{
    if (!std::exchange(m_ended, true))
        emit finished(result);
}

} // namespace muster::volcengine
