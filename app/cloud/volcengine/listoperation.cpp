// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/listoperation.h"

#include "app/log/logcategories.h"

namespace muster::volcengine {

LiveList::LiveList(const LiveLine &line, QObject *parent)
    : ListOperation(parent)
    , m_pages(new TaskPages(line, this))
{
    connect(m_pages, &TaskPages::pageRead, this,
            [this](const TaskPage &page) { emit rowsArrived(page.rows, m_pages->total()); });
    connect(m_pages, &TaskPages::finished, this, &LiveList::end);
}

void LiveList::cancel()
{
    if (m_ended)
        return;
    m_pages->stop();
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { end(error); }, Qt::QueuedConnection);
}

void LiveList::end(const Result<void> &result)
{
    if (std::exchange(m_ended, true))
        return;
    if (!result) {
        emit finished(result.error());
        return;
    }
    const ListSummary summary { m_pages->rows(), m_pages->pagesRead(), m_pages->changedWhileRead(),
                                m_pages->unreadable() };
    qCInfo(logCloud, "listed %lld tasks in %lld pages", static_cast<long long>(summary.rows),
           static_cast<long long>(summary.pages));
    emit finished(summary);
}

} // namespace muster::volcengine
