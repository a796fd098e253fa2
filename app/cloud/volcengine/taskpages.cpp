// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/taskpages.h"

#include "app/core/background.h"

#include <algorithm>

namespace muster::volcengine {

namespace {

constexpr qsizetype readsInFlight = 4;
constexpr qsizetype mostPages = 2'000; // far beyond any real account, if pages are full
constexpr int mostIdlePages = 3; // that bring nothing new: there is no end

} // namespace

TaskPages::TaskPages(const LiveLine &line, QObject *parent)
    : QObject(parent)
    , m_line(line)
{
    askMore();
}

bool TaskPages::isWhole() const
{
    return m_total > 0 && !m_changed && m_withoutId == 0 && m_seen.size() == m_total;
}

void TaskPages::stop()
{
    m_ended = true;
    for (kit::AuthorisedRead *read : std::as_const(m_reads)) {
        read->disconnect(this);
        read->deleteLater();
    }
    m_reads.clear();
}

bool TaskPages::isComplete() const
{
    return m_total >= 0 && m_seen.size() + m_withoutId >= m_total;
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
        const bool isCounted = m_next <= m_pages;
        if (isCounted ? m_reads.size() >= readsInFlight
                      : isComplete() || !m_reads.isEmpty() || m_parsing > 0)
            break;
        ask(m_next++);
    }
    if (!m_reads.isEmpty() || m_parsing > 0)
        return;
    if (!m_lastSeen && !isComplete()) {
        Error error;
        error.kind = ErrorKind::BadResponse;
        error.delivery = Delivery::Sent;
        error.code = listWithoutEnd;
        end(error);
        return;
    }
    if (m_total >= 0 && !isComplete())
        m_changed = true;
    end({});
}

void TaskPages::ask(qsizetype page)
{
    auto *read = readPage(m_line, page, this);
    m_reads.insert(read);
    connect(
        read, &kit::AuthorisedRead::finished, this,
        [this, read, page](const Result<HttpReply> &result) { onAnswered(read, page, result); });
}

void TaskPages::onAnswered(kit::AuthorisedRead *read, qsizetype page,
                           const Result<HttpReply> &result)
{
    m_reads.remove(read);
    read->deleteLater();
    if (!result) {
        end(result.error());
        return;
    }
    ++m_parsing;
    runInBackground(
        this,
        [reply = *result, texts = m_texts, now = m_line.context.clock.now()] {
            return parseTaskPage(reply, *texts, now);
        },
        [this, page](const Result<TaskPage> &parsed) { onParsed(page, parsed); });
    if (m_pages >= 0)
        askMore(); // the next page need not wait for the parser
}

void TaskPages::onParsed(qsizetype page, const Result<TaskPage> &result)
{
    if (m_ended)
        return;
    --m_parsing;
    if (!result && page > 1 && m_pages >= 0 && page > m_pages) {
        m_lastSeen = true; // asked for beyond what was counted; what is missing is said
        askMore();
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
    m_pages = std::max(m_pages, result->pages);
    const TaskPage news = fresh(*result);
    // An empty page ends the list whatever was counted. So does one beyond the count that brings
    // nothing new, for then the page's number is ignored; of those within it some may.
    m_idlePages = news.rows.isEmpty() ? m_idlePages + 1 : 0;
    const bool isRepeated = news.rows.isEmpty() && result->unreadable == 0;
    if (result->received == 0 || (isRepeated && page > m_pages) || m_idlePages > mostIdlePages)
        m_lastSeen = true;
    const QPointer<TaskPages> alive(this); // whoever sees the rows may stop or delete this
    if (!news.rows.isEmpty())
        emit pageRead(news);
    if (alive && !m_ended)
        askMore();
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

void TaskPages::end(const Result<void> &result)
{
    if (m_ended)
        return;
    stop();
    emit finished(result);
}

} // namespace muster::volcengine
