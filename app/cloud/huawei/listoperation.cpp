// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/listoperation.h"

#include "app/log/logcategories.h"
#include "app/net/background.h"

#include <algorithm>

namespace muster::huawei {

namespace {

constexpr qsizetype readsInFlight = 8;

} // namespace

HuaweiList::HuaweiList(const ServiceLine &line, ResourceKind kind, QObject *parent)
    : ListOperation(parent)
    , m_line(line)
    , m_kind(kind)
{
    askMore();
}

void HuaweiList::cancel()
{
    if (m_ended)
        return;
    Error error;
    error.kind = ErrorKind::Cancelled;
    QMetaObject::invokeMethod(
        this, [this, error] { end(error); }, Qt::QueuedConnection);
}

void HuaweiList::askMore()
{
    while (mayAskAnother()) {
        if (!m_left.isEmpty()) {
            ask(m_left.takeFirst());
        } else if (hasNext()) {
            ask({ m_next, rowsPerPage, false });
            m_next += rowsPerPage;
        } else {
            break;
        }
    }
    if (!m_reads.isEmpty() || m_parsing > 0)
        return;
    m_summary.rows = m_seen.size();
    if (knowsTotal() && m_seen.size() + m_withoutId < m_total)
        m_summary.changedWhileRead = true;
    end(m_summary);
}

bool HuaweiList::mayAskAnother() const
{
    if (knowsTotal())
        return m_reads.size() < readsInFlight;
    // Without a total each full page makes two more likely.
    const qsizetype ahead = std::clamp<qsizetype>(2 * m_fullPages, 1, readsInFlight);
    return m_reads.size() + m_parsing < ahead;
}

bool HuaweiList::hasNext() const
{
    if (m_lastSeen)
        return false;
    return knowsTotal() ? m_next < m_total : true;
}

void HuaweiList::ask(const Range &range)
{
    const ResourceKind kind = m_kind;
    auto *read = new ServiceRead(
        m_line,
        [kind, range](const QString &projectId) {
            return listPage(kind, projectId, range.offset, range.limit);
        },
        this);
    m_reads.insert(read);
    connect(
        read, &ServiceRead::finished, this,
        [this, read, range](const Result<HttpReply> &result) { onAnswered(read, range, result); });
}

void HuaweiList::onAnswered(ServiceRead *read, const Range &range, const Result<HttpReply> &result)
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
        [kind = m_kind, reply = *result, texts = m_texts] {
            return parseListPage(kind, reply, *texts);
        },
        [this, range](const Result<ListPage> &page) { onParsed(range, page); });
    if (knowsTotal())
        askMore(); // the next page need not wait for the parser
}

void HuaweiList::onParsed(const Range &range, const Result<ListPage> &result)
{
    if (m_ended)
        return;
    --m_parsing;
    if (!result && range.again) {
        end(result.error());
        return;
    }
    const QPointer<HuaweiList> alive(this); // whoever sees the rows may cancel or delete this
    if (result)
        takePage(range, *result);
    else
        m_left.append({ range.offset, range.limit, true });
    if (alive && !m_ended)
        askMore();
}

void HuaweiList::takePage(const Range &range, const ListPage &page)
{
    ++m_summary.pages;
    QList<FleetRow> fresh;
    fresh.reserve(page.rows.size());
    for (const FleetRow &row : page.rows) {
        if (m_seen.contains(row.id)) {
            m_summary.changedWhileRead = true;
            continue;
        }
        m_seen.insert(row.id);
        fresh.append(row);
    }
    m_withoutId += page.received - page.rows.size();
    noteTotal(page.total);
    noteEnd(range, page, fresh.size());
    if (!fresh.isEmpty())
        emit rowsArrived(fresh, m_total);
}

void HuaweiList::noteTotal(qsizetype total)
{
    if (total < 0 || total == m_total)
        return;
    if (knowsTotal())
        m_summary.changedWhileRead = true;
    m_total = total;
}

void HuaweiList::noteEnd(const Range &range, const ListPage &page, qsizetype fresh)
{
    if (page.received >= range.limit) {
        ++m_fullPages;
        // A page of nothing but known rows: the offset is ignored, and there would be no end.
        if (fresh == 0 && !page.rows.isEmpty())
            m_lastSeen = true;
        return;
    }
    const qsizetype reached = range.offset + page.received;
    if (!knowsTotal() || page.received == 0) {
        m_lastSeen = true;
        return;
    }
    // Fewer rows than asked for, though there are more: the cloud's pages are smaller than ours.
    if (reached < m_total)
        m_left.append({ reached, range.limit - page.received, false });
}

void HuaweiList::end(const Result<ListSummary> &result)
{
    if (std::exchange(m_ended, true))
        return;
    for (ServiceRead *read : std::as_const(m_reads)) {
        read->disconnect(this);
        read->deleteLater();
    }
    m_reads.clear();
    if (result) {
        qCInfo(logCloud, "listed %lld rows in %lld pages", static_cast<long long>(result->rows),
               static_cast<long long>(result->pages));
    }
    emit finished(result);
}

} // namespace muster::huawei
