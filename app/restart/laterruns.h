// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What became of a run's targets since: the one book that decides what of a run may be offered
// again. It reads the journal, and knows the runs of this program as they stand now. A target that
// a later run sent, or may still send, is that run's to offer, whether the two are linked or a
// person ticked the same target once more. As long as the journal has not answered for a run,
// nothing of it is offered. Owned by the main window, outlives every view; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/journal/journal.h"
#include "app/restart/runner.h"

#include <QBitArray>
#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace muster {

class LaterRuns final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a journal outlives it.
    explicit LaterRuns(Journal &journal, QObject *parent = nullptr);
    ~LaterRuns() override;

    //! \brief Follows the runs of \a runner from now on, those that it has included.
    void add(Runner &runner, const Cloud &cloud);
    //! \brief Call it before \a runner dies: its runs stay as they are.
    void remove(Runner &runner);

    //! \brief Reads what the journal knows of later runs than \a run, unless that is known or being
    //! read; after a failure once more. changed() follows when there is news.
    void want(const RunRecord &run);
    //! \brief Reads it anew.
    void refresh(const RunRecord &run);
    //! \brief Asks once more for every run that could not be read.
    void tryAgain();
    //! \brief False until the journal has answered; then nothing is offered.
    [[nodiscard]] bool isKnown(const RunId &run) const;
    //! \brief Why it is not known; none while the journal is being read.
    [[nodiscard]] std::optional<Error> error(const RunId &run) const;

    //! \brief The latest run that sent \a target, or may still send it, after \a run did what it
    //! did; none as well while that is not known.
    [[nodiscard]] std::optional<LaterTarget> since(const RunRecord &run,
                                                   const TargetId &target) const;
    //! \brief Indices of \a run at \a outcome that are neither taken over nor settled.
    [[nodiscard]] QList<qsizetype> repeatable(const RunRecord &run, Outcome outcome) const;
    //! \brief How many there are at each outcome.
    [[nodiscard]] OutcomeTotals repeatable(const RunRecord &run) const;

signals:
    //! \brief What became of targets of \a run may be known better now; an empty id: of any run.
    void changed(const muster::RunId &run);

private:
    struct Live;
    struct Known;
    struct KindInfo
    {
        KindId fleet;
        bool isHalf = false; // its success leaves the target waiting for the next run
    };

    void addKinds(const QList<FleetKind> &kinds);
    void addRun(Runner &runner, const RunRecord &run, bool isNew);
    void onChanged(const RunId &id, const TargetChanges &changes);
    void read(Known &known);
    void take(const RunId &id, const Result<LaterTargets> &result);
    [[nodiscard]] Known *knownOf(const RunRecord &run) const;
    [[nodiscard]] LaterQuery queryOf(const RunRecord &run) const;
    [[nodiscard]] QList<KindId> otherFleets(const KindId &kind) const;
    [[nodiscard]] bool takesOver(const KindId &kind, Outcome outcome, const KindId &own) const;
    [[nodiscard]] bool mayTakeOver(const RunRecord &later, const LaterQuery &earlier) const;
    [[nodiscard]] QList<const Live *> liveLater(const LaterQuery &query) const;
    [[nodiscard]] std::optional<LaterTarget> since(const Known &known, const TargetId &target,
                                                   const QList<const Live *> &live) const;
    void mark(Known &known, const RunRecord &run) const;
    //! Every target that is neither taken over nor settled.
    void eachLeft(const RunRecord &run, const std::function<void(qsizetype, Outcome)> &take) const;

    Journal &m_journal;
    QHash<KindId, KindInfo> m_kinds;
    QHash<RunId, std::shared_ptr<Live>> m_live;
    QHash<RunId, std::shared_ptr<Known>> m_known;
};

} // namespace muster
