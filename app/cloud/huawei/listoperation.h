// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads one fleet of Huawei Cloud to its last page, several pages at a time. Owned by the parent
// given; UI thread, parsing is done off it.
#pragma once

#include "app/cloud/cloud.h"
#include "app/cloud/huawei/pagewalk.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/huawei/serviceread.h"
#include "app/cloud/kit/pagedlist.h"

namespace muster::huawei {

//! \brief Some fleets tell how many there are; others do not, so pages are asked for ahead of
//! knowing. A page that cannot be read is asked for once more.
class HuaweiList final : public kit::PagedList
{
    Q_OBJECT

public:
    HuaweiList(const ServiceLine &line, const KindSpec &kind, QObject *parent);

private:
    void askMore() override;
    [[nodiscard]] bool mayAskAnother() const;
    void ask(const PageWalk::Range &range, bool again);
    void onParsed(const PageWalk::Range &range, bool again, const Result<ListPage> &result);
    void takePage(const PageWalk::Range &range, const ListPage &page);

    const ServiceLine m_line;
    const KindSpec &m_kind;

    PageWalk m_walk;
    QList<PageWalk::Range> m_again; // to be asked a second time
};

} // namespace muster::huawei
