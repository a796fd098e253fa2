// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/kit/pagedlist.h"

#include "app/log/logcategories.h"

namespace muster::kit {

PagedList::PagedList(QObject *parent)
    : ListOperation(parent)
    , m_pages(new PageReader(this))
{
    connect(m_pages, &PageReader::advanced, this, [this] { askMore(); });
    connect(m_pages, &PageReader::failed, this, &PagedList::end);
}

void PagedList::end(const Result<ListSummary> &result)
{
    stop();
    emit finished(result);
}

ListOperation *logged(ListOperation *list)
{
    QObject::connect(list, &ListOperation::finished, list, [](const Result<ListSummary> &result) {
        if (result) {
            qCInfo(logCloud, "listed %lld rows in %lld pages", static_cast<long long>(result->rows),
                   static_cast<long long>(result->pages));
        }
    });
    return list;
}

} // namespace muster::kit
