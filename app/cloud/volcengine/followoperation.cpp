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
    const QDateTime now = m_line.context.clock.now();
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const FleetRow &row = page.rows.at(i);
        const QList<OpenTarget> open = m_open.value(row.id);
        if (open.isEmpty())
            continue;
        for (const OpenTarget &target : open) {
            told.append(progressOf(target, row, page.times.at(i), now));
            m_line.learned->missing.seen(m_account, target);
        }
        m_open.remove(row.id);
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
    if (!result) {
        end(result);
        return;
    }
    const QList<TargetProgress> told = missed();
    const QPointer<LiveFollow> alive(this);
    if (!told.isEmpty())
        emit progressed(told);
    if (alive)
        end({});
}

QList<TargetProgress> LiveFollow::missed()
{
    QList<TargetProgress> told;
    // A short list does not show that it does not name them; an empty one is no evidence.
    const bool isEmpty = m_pages->total() == 0 && m_pages->rows() == 0;
    if (!m_pages->isWhole() && !isEmpty)
        return told;
    for (const QList<OpenTarget> &open : std::as_const(m_open)) {
        for (const OpenTarget &target : open) {
            const bool isGone = !isEmpty
                && m_line.learned->missing.missed(m_account, target,
                                                  m_line.context.clock.monotonic());
            told.append(isGone ? goneFromList(target)
                               : notListed(target, m_line.context.clock.now()));
        }
    }
    return told;
}

void LiveFollow::end(const Result<void> &result)
{
    if (!std::exchange(m_ended, true))
        emit finished(result);
}

} // namespace muster::volcengine
