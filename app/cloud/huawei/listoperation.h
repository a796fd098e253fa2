// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads one fleet of Huawei Cloud to its last page, several pages at a time. Owned by the parent
// given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/huawei/serviceread.h"

#include <QSet>

namespace muster::huawei {

//! \brief Servers tell how many there are; encode servers do not, so pages are asked for ahead of
//! knowing, more with each full page, until one is short.
class HuaweiList final : public ListOperation
{
    Q_OBJECT

public:
    HuaweiList(const ServiceLine &line, ResourceKind kind, QObject *parent);
    void cancel() override;

private:
    struct Range
    {
        qsizetype offset = 0;
        qsizetype limit = rowsPerPage;
        bool again = false; // asked a second time
    };

    void askMore();
    [[nodiscard]] bool knowsTotal() const { return m_total >= 0; }
    [[nodiscard]] bool mayAskAnother() const;
    [[nodiscard]] bool hasNext() const;
    void ask(const Range &range);
    void onAnswered(ServiceRead *read, const Range &range, const Result<HttpReply> &result);
    void onParsed(const Range &range, const Result<ListPage> &result);
    void takePage(const Range &range, const ListPage &page);
    void noteTotal(qsizetype total);
    void noteEnd(const Range &range, const ListPage &page, qsizetype fresh);
    void end(const Result<ListSummary> &result);

    const ServiceLine m_line;
    const ResourceKind m_kind;
    const std::shared_ptr<SharedTexts> m_texts = std::make_shared<SharedTexts>();

    QSet<ServiceRead *> m_reads; // children
    int m_parsing = 0;
    QList<Range> m_left; // to be asked before going on
    qsizetype m_next = 0; // offset of the next page never asked
    qsizetype m_total = -1;
    bool m_lastSeen = false; // no pages beyond those asked
    qsizetype m_fullPages = 0;
    qsizetype m_withoutId = 0;
    QSet<TargetId> m_seen;
    ListSummary m_summary;
    bool m_ended = false;
};

} // namespace muster::huawei
