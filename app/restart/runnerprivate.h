// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a runner is made of: shared by its sending (runner.cpp) and by what it knows of the time
// before it and of unknown outcomes (runnerhistory.cpp). Owned by the runner; UI thread.
#pragma once

#include "app/restart/earlierruns.h"
#include "app/restart/recentbook.h"
#include "app/restart/runner.h"
#include "app/restart/sender.h"
#include "app/restart/sequels.h"
#include "app/restart/watcher.h"

#include <QPointer>

#include <deque>
#include <optional>

namespace muster {

class Runner::Private
{
public:
    Private(Runner *runner, Cloud &cloudRef, Journal &journalRef, Clock &clockRef,
            Random &randomRef, const RunnerSettings &runnerSettings)
        : q(runner)
        , cloud(cloudRef)
        , journal(journalRef)
        , clock(clockRef)
        , settings(runnerSettings)
        , book(journalRef, clockRef)
        , watcher(cloudRef, clockRef, randomRef)
        , sender(book, cloudRef, journalRef, clockRef, randomRef,
                 [this](const RunRecord &run) { return brakeOf(run.connection); })
        , lock(journalRef, clockRef, runnerSettings.unlockTime)
        , recent(book, cloudRef)
        , sequels(book, recent, cloudRef, clockRef,
                  [this](const RunRequest &request) { (void)begin(request, {}); })
    {
    }

    [[nodiscard]] Result<RunId> begin(const RunRequest &request, const RecentRestarts &heldBack,
                                      const DuplicateGuard &journalGuard = {});
    //! \brief The rule by which recentRestarts() is made, for the journal to look once more.
    [[nodiscard]] DuplicateGuard duplicateGuard(const RunRequest &request) const;
    //! \brief The position of a run of \a fleet that has not finished sending.
    [[nodiscard]] std::optional<int> sendingOf(const KindId &fleet);
    //! \brief Of runs of \a kind that are confirmed for \a connection.
    [[nodiscard]] std::optional<Blocked> blocked(const KindId &kind, const Connection &connection);
    [[nodiscard]] QDateTime windowStart() const;
    void beginRun(int position, const DuplicateGuard &guard, const QList<RunEvent> &firstEvents);
    void onBegun(int position, const QList<RunEvent> &firstEvents, const Result<void> &result);
    void onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress);
    void onLooked();
    void onOverdue(const QList<WatchSpot> &spots);
    [[nodiscard]] OpenTarget openTarget(int position, qsizetype index) const;
    //! \brief Of very many targets some in each event.
    void watchAccepted(int position);
    void correct(int position, const QHash<TargetId, QString> &statuses, const QDateTime &at);
    //! \brief False for a run that went through another account: what is shown now says nothing of
    //! it. Of runs that tell no account, and until the cloud knows its own, nobody can say.
    [[nodiscard]] bool isOfThisAccount(int position) const;
    [[nodiscard]] bool isThisAccount(const Connection &confirmed) const;
    void onAccountChanged();
    //! \brief What holds a connection that was confirmed as \a confirmed, by how it stands now.
    [[nodiscard]] std::optional<Error> brakeOf(const Connection &confirmed) const;
    void onBrake();
    //! \brief Asks the journal for what it knows of the connection as it stands.
    void readHistory();
    void forgetReading();
    void onHistory(const Result<QList<RunHistory>> &result);
    //! \brief Takes what was read: of very many targets some in each event.
    void takeFound();
    void adopt(RunRecord run);
    [[nodiscard]] bool wentToThisAccount(const RunRecord &run) const;

    Runner *q;
    Cloud &cloud;
    Journal &journal;
    Clock &clock;
    RunnerSettings settings;
    RunBook book;
    Watcher watcher;
    Sender sender; // after the book: it must go first
    ProductionLock lock;
    RecentBook recent;
    Sequels sequels;
    std::optional<Connection> standing; // the connection as it stands now
    std::optional<OwnError> brakeTold; // last
    std::optional<Blocked> notReady; // the journal was not read
    bool isEnding = false;
    bool hasHistory = false; // it was asked for
    QPointer<EarlierRuns> reading; // the latest question
    int readings = 0;
    std::deque<RunRecord> toTake; // by the latest one, and not taken yet
    std::size_t noted = 0; // so many of them are
};

} // namespace muster
