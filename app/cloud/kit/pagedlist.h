// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What every list that is read in pages does; the way through the pages is the cloud's. Owned by
// the parent given; UI thread.
#pragma once

#include "app/cloud/kit/pagereader.h"

namespace muster::kit {

//! \brief The first page that cannot be read ends it. Whoever sees its rows may cancel it.
class PagedList : public ListOperation
{
    Q_OBJECT

public:
    explicit PagedList(QObject *parent);

    //! \brief Nothing more is asked for and no signal comes any more, finished() neither.
    void stop() { m_pages->stop(); }
    void cancel() final { m_pages->cancel(); }

protected:
    [[nodiscard]] PageReader &pages() const { return *m_pages; }
    //! \brief Asks for what may be asked for now, and ends where that is nothing. The first time it
    //! is the list's own to call.
    virtual void askMore() = 0;
    void end(const Result<ListSummary> &result);

private:
    PageReader *const m_pages; // a child
};

//! \brief \a list, which says in the log what it has found.
[[nodiscard]] ListOperation *logged(ListOperation *list);

} // namespace muster::kit
