// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is learned of targets after they were sent: the looks at accepted ones, what lists say
// later, and what a person settles. Changes the runs of a RunBook, and publishes them.
// Owned by the runner; must not outlive the Cloud; UI thread.
#pragma once

#include "app/restart/runbook.h"
#include "app/restart/watcher.h"

#include <functional>

namespace muster {

class RunFollower final : public QObject
{
    Q_OBJECT

public:
    //! \brief The references outlive it. \a mayAsk: false for runs of the book that went through
    //! another account; tell mayAskAgain() when it says yes at last.
    RunFollower(RunBook &book, Cloud &cloud, Clock &clock, Random &random,
                std::function<bool(int)> mayAsk);

    //! \brief Follows what became Accepted in run \a place; of very many targets some in each
    //! event.
    void follow(int place);
    void mayAskAgain() { m_watcher.mayAskAgain(); }
    //! \brief Nothing is learnt from now on, whatever is still on its way.
    void close() { m_watcher.disconnect(this); }
    //! \brief See Watcher.
    void resume() { m_watcher.resume(); }
    //! \brief A person wants to know now.
    void lookNow(int place);

    //! \brief See Runner.
    void settle(int place, const QList<qsizetype> &indices, const QString &note);
    void keepWatching(int place, const QList<qsizetype> &indices);
    //! \brief A list that was complete at \a at names these: targets of run \a place that were
    //! Failed only because none did are followed again, and samples are kept.
    void noteStatuses(int place, const QHash<TargetId, QString> &statuses, const QDateTime &at);

signals:
    //! \brief Outcomes have moved: the next wave may be due.
    void moved();
    //! \brief A look told how targets of \a fleet stand in the cloud's list.
    void statusesSeen(const muster::KindId &fleet,
                      const QHash<muster::TargetId, QString> &statuses);

private:
    void onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress);
    void onLooked();
    void onOverdue(const QList<WatchSpot> &spots);
    [[nodiscard]] OpenTarget openTarget(int place, qsizetype index) const;
    void correct(int place, const QHash<TargetId, QString> &statuses, const QDateTime &at);

    RunBook &m_book;
    Cloud &m_cloud;
    Clock &m_clock;
    Watcher m_watcher;
};

} // namespace muster
