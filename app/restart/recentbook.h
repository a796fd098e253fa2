// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who restarted what a short while ago, fleet by fleet: in this program, and by the journal.
// Owned by the runner; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/restart/recentrestarts.h"
#include "app/restart/runbook.h"

namespace muster {

class RecentBook
{
public:
    RecentBook(const RunBook &book, const Cloud &cloud)
        : m_book(book)
        , m_cloud(cloud)
    {
    }

    //! \brief Of another program, or of this one before it was started.
    void noteEarlier(const RunRecord &run, const QDateTime &since);
    //! \brief In the fleet of \a kind, whichever verb it was.
    [[nodiscard]] RecentRestarts of(const KindId &kind, const QDateTime &since) const;

private:
    void add(const RunRecord &run, const QDateTime &since, RecentRestarts &recent) const;

    const RunBook &m_book;
    const Cloud &m_cloud;
    QHash<KindId, RecentRestarts> m_earlier; // by fleet
};

} // namespace muster
