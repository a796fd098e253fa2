// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which targets were restarted a short while ago, or still are: they are held back.
// Pure functions and plain values: no owner, any thread.
#pragma once

#include "app/fleet/records.h"

#include <QHash>

namespace muster {

//! \brief The latest restart of one target, to be shown beside it.
struct RecentRestart
{
    RunId run;
    int runNumber = 0;
    Outcome outcome = Outcome::Sending;
    JobId jobId; //!< empty: none was returned
    QDateTime sentAt; //!< UTC; invalid: it is planned and may go any moment
    bool onlyMissing = false; //!< Failed, see isOnlyMissing()
    bool wasAnswered = false; //!< the cloud did answer, whatever its answer told

    friend bool operator==(const RecentRestart &, const RecentRestart &) = default;
};

using RecentRestarts = QHash<TargetId, RecentRestart>;

//! \brief True for a target that is still on its way, whenever it was sent, and for one that was
//! sent at \a since or later and may have been restarted: one of \a onlyMissing may have been. A
//! job that failed, a refusal and what never left restarted nothing.
[[nodiscard]] bool isRecent(Outcome outcome, const QDateTime &sentAt, const QDateTime &since,
                            bool onlyMissing = false);

//! \brief Adds \a restart of \a target, unless a later one is known.
void keepLater(RecentRestarts &recent, const TargetId &target, const RecentRestart &restart);

//! \brief Adds what \a run says; of two restarts of one target the later one stays. Of a \a
//! firstHalf, whose targets wait for a linked run, success does not count: holding them back would
//! leave them as they are.
void addRecent(const RunRecord &run, const QDateTime &since, RecentRestarts &recent,
               bool firstHalf = false);

//! \brief The same of one of its targets, whose state is \a record.
void addRecent(const RunRecord &run, const TargetRecord &record, const QDateTime &since,
               RecentRestarts &recent, bool firstHalf = false);

} // namespace muster
