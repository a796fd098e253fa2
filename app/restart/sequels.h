// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Goes on where a command has a next one: what its run saw succeed is handed to a linked run, and
// what that did not bring back is not forgotten. Owned by the runner; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/restart/recentbook.h"
#include "app/restart/request.h"
#include "app/restart/runbook.h"

#include <functional>

namespace muster {

//! \brief Targets that are seen to succeed within this time go on together.
inline constexpr std::chrono::seconds sequelDelay { 10 };

class Sequels final : public QObject
{
    Q_OBJECT

public:
    //! \brief Starts a linked run, which was confirmed together with the first.
    using Start = std::function<void(const RunRequest &)>;

    Sequels(RunBook &book, const RecentBook &recent, const Cloud &cloud, Clock &clock, Start start);

    //! \brief \a run was started here. One from the journal never goes on by itself.
    void add(const RunId &run);
    //! \brief A run of this connection that the journal knows to have ended.
    void noteEarlier(const RunRecord &run) { m_earlier.insert(run.id, run); }
    //! \brief True while a linked run is about to start.
    [[nodiscard]] bool isPending() const;
    //! \brief True while targets of \a run may still go on by themselves.
    [[nodiscard]] bool isPending(const RunId &run) const;
    //! \brief How many targets of \a run have done the first half and wait for the next.
    [[nodiscard]] int waiting(const RunId &run) const;
    //! \brief Nothing of \a run goes on by itself any more, \a why when it was not a person: what
    //! is left behind is named. Does nothing unless isPending().
    void withdraw(const RunId &run, std::optional<OwnError> why = {});
    //! \brief See Runner::noteStatuses and noteMissing.
    void noteStatuses(const KindId &fleet, const QHash<TargetId, QString> &statuses,
                      const QDateTime &at);
    void noteMissing(const KindId &fleet, const QSet<TargetId> &targets, const QDateTime &at);
    //! \brief See Runner::leftBehind.
    [[nodiscard]] QList<Target> leftBehind(const KindId &fleet) const;

signals:
    //! \brief isPending() of \a run changed, or what is left behind.
    void changed(const muster::RunId &run);

private:
    struct Half
    {
        QSet<TargetId> taken;
        bool planned = false; // continueRun() is on its way
        Moment plannedAt {};
        bool withdrawn = false;
    };

    //! What the latest list said of a target.
    struct Shown
    {
        QDateTime at; // when it was begun
        QString status;
        bool isMissing = false;
    };
    //! A target that a command left worse off.
    struct Left
    {
        Target target;
        QDateTime since;
        QString status; // as it is then
    };

    void onChanged(const RunId &run);
    void continueRun(const RunId &run);
    void takeAll(const RunId &run);
    [[nodiscard]] bool hasTimeJumped(const Half &half) const;
    [[nodiscard]] bool isWorseOff(const RunRecord &run, qsizetype index,
                                  const FleetKind &kind) const;
    [[nodiscard]] RecentRestarts laterThan(const RunRecord &first, const KindId &fleet) const;
    [[nodiscard]] bool hasHalves(const KindId &fleet) const;
    [[nodiscard]] QList<Left> leftBy(const RunRecord &run, const FleetKind &kind,
                                     QSet<TargetId> &decided) const;
    [[nodiscard]] QString halfDoneStatus(const FleetKind &kind) const;
    [[nodiscard]] bool isBack(const Left &left, const KindId &fleet,
                              const RecentRestarts &elsewhere) const;
    void note(const KindId &fleet, const QHash<TargetId, Shown> &shown);

    RunBook &m_book;
    const RecentBook &m_recent;
    const Cloud &m_cloud;
    Clock &m_clock;
    Start m_start;
    QHash<RunId, Half> m_halves;
    QHash<RunId, RunRecord> m_earlier;
    QHash<KindId, QHash<TargetId, Shown>> m_shown;
};

} // namespace muster
