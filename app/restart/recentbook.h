// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who restarted what a short while ago, fleet by fleet: by this runner, by others of this program,
// and by the journal. Owned by the runner; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/restart/recentrestarts.h"
#include "app/restart/runbook.h"

#include <optional>

namespace muster {

class RecentBook
{
public:
    RecentBook(const RunBook &book, const Cloud &cloud)
        : m_book(book)
        , m_cloud(cloud)
    {
    }

    //! \brief Of another program, or of this one before it was started. Takes the place of what was
    //! noted of the same run, unless that came from noteElsewhere().
    void noteEarlier(const RunRecord &run);
    //! \brief Of another runner of this program, as it is now. With \a changes, of one that
    //! was noted before, only they are looked at.
    void noteElsewhere(const RunRecord &run, const TargetChanges &changes = {});
    //! \brief True while a very large run is noted that was not gone through yet. Whoever asks for
    //! restarts makes that happen first; lookInto() does it beforehand.
    [[nodiscard]] bool isBehind() const;
    void lookInto() const;
    //! \brief True for a run that another runner of this program has.
    [[nodiscard]] bool isElsewhere(const RunId &run) const
    {
        const auto noted = m_noted.constFind(run);
        return noted != m_noted.cend() && noted->isLive;
    }
    //! \brief In the fleet of \a kind, whichever verb it was.
    [[nodiscard]] RecentRestarts of(const KindId &kind, const QDateTime &since) const;
    //! \brief The same of noteElsewhere() alone.
    [[nodiscard]] RecentRestarts elsewhere(const KindId &kind, const QDateTime &since) const;

private:
    struct Noted
    {
        KindId fleet;
        RecentRestarts restarts; // however long ago
        bool isLive = false; // from noteElsewhere()
        std::optional<RunRecord> unseen; // to be gone through before restarts are right
    };

    void note(const RunRecord &run, bool isLive);
    void lookInto(Noted &noted) const;
    [[nodiscard]] bool isFirstHalf(const RunRecord &run) const;
    void addNoted(const KindId &fleet, const QDateTime &since, bool liveOnly,
                  RecentRestarts &recent) const;
    void add(const RunRecord &run, const QDateTime &since, RecentRestarts &recent) const;

    const RunBook &m_book;
    const Cloud &m_cloud;
    mutable QHash<RunId, Noted> m_noted; // gone through late
};

} // namespace muster
