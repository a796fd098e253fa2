// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/followoperation.h"

#include "app/cloud/volcengine/progress.h"

namespace muster::volcengine {

LiveFollow::LiveFollow(const LiveLine &line, const QList<OpenTarget> &targets, QObject *parent)
    : FollowOperation(parent)
    , m_line(line)
    , m_account(line.account->name())
{
    for (const OpenTarget &target : targets)
        m_open[target.id].append(target);
    if (m_open.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { emit finished({}); }, Qt::QueuedConnection);
        return;
    }
    m_pages = new TaskPages(line, this);
    connect(m_pages, &TaskPages::arrived, this, &LiveFollow::onPage);
    connect(m_pages, &TaskPages::finished, this, &LiveFollow::onFinished);
}

void LiveFollow::cancel()
{
    if (m_pages) // else the end is on its way
        m_pages->cancel();
}

void LiveFollow::onPage(const TaskPage &page)
{
    QList<TargetProgress> told;
    const QDateTime now = m_line.context.clock.now();
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const FleetRow &row = page.rows.at(i);
        const QList<OpenTarget> open = m_open.value(row.id);
        if (open.isEmpty())
            continue;
        for (const OpenTarget &target : open) {
            told.append(progressOf(target, row, page.times.at(i), now));
            m_line.learned->missing.seen(keyOf(target));
        }
        m_open.remove(row.id);
    }
    if (told.isEmpty())
        return;
    if (m_open.isEmpty())
        m_pages->stop();
    emit progressed(told);
    if (m_open.isEmpty())
        emit finished({});
}

void LiveFollow::onFinished(const Result<ListSummary> &result)
{
    if (!result) {
        emit finished(result.error());
        return;
    }
    const QList<TargetProgress> told = missed();
    if (!told.isEmpty())
        emit progressed(told);
    emit finished({});
}

QList<TargetProgress> LiveFollow::missed()
{
    QList<TargetProgress> told;
    // A short list does not show that it does not name them; an empty one is no evidence.
    const bool isEmpty = m_pages->total() == 0 && m_pages->summary().rows == 0;
    if (!m_pages->isWhole() && !isEmpty)
        return told;
    for (const QList<OpenTarget> &open : std::as_const(m_open)) {
        for (const OpenTarget &target : open) {
            const bool isGone = !isEmpty
                && m_line.learned->missing.missed(keyOf(target), m_line.context.clock.monotonic());
            told.append(isGone ? goneFromList(target)
                               : notListed(target, m_line.context.clock.now()));
        }
    }
    return told;
}

// By the call too: what was missed after an earlier one says nothing of this one.
kit::Absences::Key LiveFollow::keyOf(const OpenTarget &target) const
{
    return { m_account, target.id.value, target.requestId.value,
             QString::number(target.acceptedAt.isValid() ? target.acceptedAt.toMSecsSinceEpoch()
                                                         : 0) };
}

} // namespace muster::volcengine
