// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/listoperation.h"

namespace muster::huawei {

HuaweiList::HuaweiList(const ServiceLine &line, const KindSpec &kind, QObject *parent)
    : PagedList(parent)
    , m_line(line)
    , m_kind(kind)
{
    askMore();
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
        if (!pages().isIdle())
            return;
    } while (m_walk.beginsAgain());
    end(m_walk.summary());
}

bool HuaweiList::mayAskAnother() const
{
    const qsizetype parsing = m_walk.knowsTotal() ? 0 : pages().parsing();
    return pages().reading() + parsing < m_walk.mostAhead();
}

void HuaweiList::ask(const PageWalk::Range &range, bool again)
{
    const auto make = [&kind = m_kind, range](const QString &projectId) {
        return listPage(kind, projectId, range.offset, range.limit);
    };
    const auto parse = [&kind = m_kind, texts = pages().texts()](const HttpReply &reply) {
        return parseListPage(kind, reply, *texts);
    };
    pages().add(
        serviceRead(m_line, make, this), parse,
        [this, range, again](const Result<ListPage> &page) { onParsed(range, again, page); });
}

void HuaweiList::onParsed(const PageWalk::Range &range, bool again, const Result<ListPage> &result)
{
    if (result)
        takePage(range, *result);
    else if (again)
        end(result.error());
    else
        m_again.append(range);
}

void HuaweiList::takePage(const PageWalk::Range &range, const ListPage &page)
{
    const QList<FleetRow> fresh = m_walk.take(range, page);
    // A count beyond all reason is none to measure progress by.
    const qsizetype total = m_walk.total() > mostListRows ? -1 : m_walk.total();
    if (!fresh.isEmpty())
        emit rowsArrived(fresh, total);
}

} // namespace muster::huawei
