// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What later runs did with the targets of an earlier one, as the journal has it: what was sent
// since then is not to be sent again. Plain values: no owner, any thread; the operation belongs to
// its parent, on the UI thread.
#pragma once

#include "app/core/result.h"
#include "app/fleet/records.h"

#include <QHash>
#include <QObject>

namespace muster {

//! \brief A target in a later run, which sent it or may still send it.
struct LaterTarget
{
    RunId run;
    int runNumber = 0;
    QDateTime confirmedAt; //!< that run
    KindId kind; //!< of that run
    Outcome outcome = Outcome::Planned;
    bool settled = false;
    JobId jobId;
    QDateTime sentAt; //!< UTC; invalid: it has not been sent
    QDateTime endedAt; //!< UTC; invalid: the outcome is not final

    friend bool operator==(const LaterTarget &, const LaterTarget &) = default;
};

//! \brief By target, newest first, down to the first one of which it is certain that it was sent by
//! the same verb. What never left is not in it.
using LaterTargets = QHash<TargetId, QList<LaterTarget>>;

//! \brief Of which run. Those of its targets that succeeded are not looked up.
struct LaterQuery
{
    RunId run;
    int number = 0; //!< later are runs of a higher one; of the same number, those confirmed later
    QDateTime confirmedAt;
    KindId kind;
    Connection connection; //!< only runs in the same world count, see isSameWorld()
    QList<KindId> otherFleets; //!< kinds that are known to be of other fleets: they do not count

    friend bool operator==(const LaterQuery &, const LaterQuery &) = default;
};

//! \brief True when a run of \a number, confirmed at \a confirmedAt, came after the one asked for.
[[nodiscard]] inline bool isLater(int number, const QDateTime &confirmedAt, const LaterQuery &query)
{
    return number > query.number || (number == query.number && confirmedAt > query.confirmedAt);
}

//! \brief Adds \a later, which is older than those that are there, unless they say enough.
inline void addLater(LaterTargets &targets, const TargetId &id, const LaterTarget &later,
                     const KindId &kind)
{
    QList<LaterTarget> &known = targets[id];
    const bool isEnough = !known.isEmpty() && known.constLast().outcome != Outcome::Planned
        && known.constLast().outcome != Outcome::Sending
        && (known.constLast().kind == kind || known.constLast().outcome != Outcome::Succeeded);
    if (!isEnough)
        known.append(later);
}

//! \brief One look at later runs. Owned by the parent given; finished() exactly once.
class JournalLaterRead : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void finished(const muster::Result<muster::LaterTargets> &result);
};

} // namespace muster
