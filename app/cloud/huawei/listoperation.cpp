// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/listoperation.h"

#include "app/core/background.h"
#include "app/log/logcategories.h"

namespace muster::huawei {

HuaweiList::HuaweiList(const ServiceLine &line, const KindSpec &kind, QObject *parent)
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
    do {
        while (mayAskAnother()) {
            if (!m_again.isEmpty())
                ask(m_again.takeFirst(), true);
            else if (m_walk.hasNext())
                ask(m_walk.takeNext(), false);
            else
                break;
        }
        if (!m_reads.isEmpty() || m_parsing > 0)
            return;
    } while (m_walk.beginsAgain());
    end(m_walk.summary());
}

bool HuaweiList::mayAskAnother() const
{
    const qsizetype parsing = m_walk.knowsTotal() ? 0 : m_parsing;
    return m_reads.size() + parsing < m_walk.mostAhead();
}

void HuaweiList::ask(const PageWalk::Range &range, bool again)
{
    auto *read = serviceRead(
        m_line,
        [&kind = m_kind, range](const QString &projectId) {
            return listPage(kind, projectId, range.offset, range.limit);
        },
        this);
    m_reads.insert(read);
    connect(read, &kit::AuthorisedRead::finished, this,
            [this, read, range, again](const Result<HttpReply> &result) {
                onAnswered(read, range, again, result);
            });
}

void HuaweiList::onAnswered(kit::AuthorisedRead *read, const PageWalk::Range &range, bool again,
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
        [&kind = m_kind, reply = *result, texts = m_texts] {
            return parseListPage(kind, reply, *texts);
        },
        [this, range, again](const Result<ListPage> &page) { onParsed(range, again, page); });
    if (m_walk.knowsTotal())
        askMore(); // the next page need not wait for the parser
}

void HuaweiList::onParsed(const PageWalk::Range &range, bool again, const Result<ListPage> &result)
{
    if (m_ended)
        return;
    --m_parsing;
    if (!result && again) {
        end(result.error());
        return;
    }
    const QPointer<HuaweiList> alive(this); // whoever sees the rows may cancel or delete this
    if (result)
        takePage(range, *result);
    else
        m_again.append(range);
    if (alive && !m_ended)
        askMore();
}

void HuaweiList::takePage(const PageWalk::Range &range, const ListPage &page)
{
    const QList<FleetRow> fresh = m_walk.take(range, page);
    // A count beyond all reason is none to measure progress by.
    const qsizetype total = m_walk.total() > mostListRows ? -1 : m_walk.total();
    if (!fresh.isEmpty())
        emit rowsArrived(fresh, total);
}

void HuaweiList::end(const Result<ListSummary> &result)
{
    if (std::exchange(m_ended, true))
        return;
    for (kit::AuthorisedRead *read : std::as_const(m_reads)) {
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
