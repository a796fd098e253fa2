// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/taskpages.h"

#include <algorithm>

namespace muster::volcengine {

namespace {

constexpr qsizetype readsInFlight = 4;
constexpr qsizetype mostPages = 2'000; // far beyond any real account, if pages are full
constexpr int mostIdlePages = 3; // that bring nothing new: there is no end

} // namespace

TaskPages::TaskPages(const LiveLine &line, QObject *parent)
    : PagedList(parent)
    , m_line(line)
{
    connect(this, &TaskPages::arrived, this,
            [this](const TaskPage &page) { emit rowsArrived(page.rows, total()); });
    askMore();
}

bool TaskPages::isWhole() const
{
    return m_total > 0 && !m_changed && m_withoutId == 0 && m_seen.size() == m_total;
}

bool TaskPages::isComplete() const
{
    return m_total >= 0 && m_seen.size() + m_withoutId >= m_total;
}

ListSummary TaskPages::summary() const
{
    return { m_seen.size(), m_pagesRead, m_changed, m_withoutId };
}

qsizetype TaskPages::total() const
{
    // A count that no list can have would only be shown.
    return m_total <= mostPages * rowsPerPage ? m_total : -1;
}

void TaskPages::askMore()
{
    // Counted pages are asked for side by side. Without a count, or where the pages are shorter
    // than it supposes, one is asked for after the other, until all rows are there or a page is
    // empty.
    while (!m_lastSeen && m_next <= mostPages) {
        const bool isCounted = m_next <= m_counted;
        if (isCounted ? pages().reading() >= readsInFlight : isComplete() || !pages().isIdle())
            break;
        ask(m_next++);
    }
    if (!pages().isIdle())
        return;
    if (!m_lastSeen && !isComplete()) {
        end(ownError(OwnError::ListWithoutEnd, {}, Delivery::Sent));
        return;
    }
    if (m_total >= 0 && !isComplete())
        m_changed = true;
    end(summary());
}

void TaskPages::ask(qsizetype page)
{
    const auto parse = [texts = pages().texts(), now = m_line.context.clock.now()](
                           const HttpReply &reply) { return parseTaskPage(reply, *texts, now); };
    pages().add(readPage(m_line, page, this), parse,
                [this, page](const Result<TaskPage> &parsed) { onParsed(page, parsed); });
}

void TaskPages::onParsed(qsizetype page, const Result<TaskPage> &result)
{
    if (!result && page > 1 && m_counted >= 0 && page > m_counted) {
        m_lastSeen = true; // asked for beyond what was counted; what is missing is said
        return;
    }
    if (!result) {
        end(result.error());
        return;
    }
    ++m_pagesRead;
    if (m_total >= 0 && result->total >= 0 && m_total != result->total)
        m_changed = true;
    m_total = std::max(m_total, result->total);
    m_counted = std::max(m_counted, result->pages);
    const TaskPage news = fresh(*result);
    // An empty page ends the list whatever was counted. So does one beyond the count that brings
    // nothing new, for then the page's number is ignored; of those within it some may.
    m_idlePages = news.rows.isEmpty() ? m_idlePages + 1 : 0;
    const bool isRepeated = news.rows.isEmpty() && result->unreadable == 0;
    if (result->received == 0 || (isRepeated && page > m_counted) || m_idlePages > mostIdlePages)
        m_lastSeen = true;
    if (!news.rows.isEmpty())
        emit arrived(news);
}

TaskPage TaskPages::fresh(const TaskPage &page)
{
    TaskPage news;
    news.received = page.received;
    news.pages = page.pages;
    news.total = page.total;
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const qsizetype before = m_seen.size();
        m_seen.insert(page.rows.at(i).id);
        if (m_seen.size() == before) {
            m_changed = true;
            continue;
        }
        news.rows.append(page.rows.at(i));
        news.times.append(page.times.at(i));
    }
    m_withoutId += page.unreadable;
    return news;
}

} // namespace muster::volcengine
