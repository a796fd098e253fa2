// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The runs that a runner of this program has and that have not ended, with how their targets stand:
// counted target by target, so that one of a hundred thousand is not gone through at every answer.
// Owned by the part that tells of runs outside the window; UI thread.
#pragma once

#include "app/session/runbrief.h"

#include <QList>
#include <QObject>

#include <map>

namespace muster {

class RunList;

class LiveRuns final : public QObject
{
    Q_OBJECT

public:
    //! \brief Those that \a runs has already as well; nobody asks for anything once \a runs is
    //! gone.
    explicit LiveRuns(const RunList &runs, QObject *parent = nullptr);

    [[nodiscard]] QList<RunId> ids() const;
    //! \brief nullptr for a run that is not among them; valid until its next signal.
    [[nodiscard]] const OutcomeTotals *totals(const RunId &id) const;
    [[nodiscard]] const RunList &runs() const { return m_runs; }

signals:
    //! \brief Also of one that had ended: an Unknown target that was kept watch on was found open.
    void begun(const muster::RunId &id);
    //! \brief Its targets moved, or what it does or waits for is another thing.
    void changed(const muster::RunId &id);
    //! \brief Every target is final; it is not among them any more.
    void ended(const muster::RunId &id, const muster::OutcomeTotals &totals);
    //! \brief Its connection was closed; it is not among them any more.
    void left(const muster::RunId &id);

private:
    void take(const RunId &id);
    void onTargets(const RunId &id, const TargetChanges &changes);
    void onState(const RunId &id);
    void onEnded(const RunId &id);

    const RunList &m_runs;
    std::map<RunId, RunTally> m_tallies;
};

} // namespace muster
