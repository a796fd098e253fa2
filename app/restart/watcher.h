// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Follows accepted targets until the cloud says how they ended, by the polling plan. One look is in
// flight at a time, and besides one at the calls whose last look failed: each of these is waited
// for by itself, and never holds up the others. A look that fails changes nothing but the time of
// the next one. Owned by the runner; must not outlive the Cloud; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/clock.h"
#include "app/core/random.h"
#include "app/restart/settings.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace muster {

//! \brief How long after \a age (time since it was accepted) a target is asked for again: at 2 s,
//! then each 1 s for 10 s, each 5 s to 1 min, 10 s to 5 min, 30 s to \a overdueAfter (with one look
//! exactly then), and each 60 s for ever.
[[nodiscard]] std::chrono::milliseconds nextPoll(std::chrono::milliseconds age,
                                                 std::chrono::milliseconds overdueAfter);

//! \brief The place of a watched target in its owner's records.
struct WatchSpot
{
    int run = 0; //!< the owner's own number
    qsizetype index = 0;

    friend bool operator==(const WatchSpot &, const WatchSpot &) = default;
    friend std::size_t qHash(const WatchSpot &spot, std::size_t seed = 0)
    {
        return qHashMulti(seed, spot.run, spot.index);
    }
};

class Watcher final : public QObject
{
    Q_OBJECT

public:
    Watcher(Cloud &cloud, Clock &clock, Random &random, QObject *parent = nullptr);
    ~Watcher() override;

    //! \brief Follows the targets of one answered call, accepted \a age ago, until each is final,
    //! at the poll interval and with the time to overdue of \a settings.
    void watch(const QList<std::pair<WatchSpot, OpenTarget>> &targets,
               const RunnerSettings &settings,
               std::chrono::milliseconds age = std::chrono::milliseconds(0));
    //! \brief Asks for it no more. One that is not watched is none to forget.
    void forget(const WatchSpot &spot);
    //! \brief Where \a ask says no of a run (WatchSpot::run), its targets are not asked for, and
    //! what is told of them is not heard; they stay watched. Asked at every look: tell
    //! mayAskAgain() when it says yes at last.
    void setMayAsk(std::function<bool(int)> ask);
    void mayAskAgain();
    //! \brief Looks again after the credentials were refused and the person has acted.
    void resume();
    //! \brief A person wants to know now how the targets of \a run stand: nothing is waited for but
    //! a look that is in flight.
    void lookNow(int run);

    //! \brief Why jobs could not be asked for when they were last.
    struct Trouble
    {
        Error error;
        QDateTime next; //!< the next look at them, UTC; invalid: when resumed
    };
    //! \brief By run; of several of one run the one that is looked at next.
    [[nodiscard]] QHash<int, Trouble> troubles() const;

    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] qsizetype openCount() const;

signals:
    //! \brief What a part of a look told, of watched targets only. Final ones are no longer
    //! watched.
    void seen(const QList<std::pair<muster::WatchSpot, muster::TargetProgress>> &progress);
    //! \brief Still open after RunnerSettings::overdueAfter; once a target, and together what
    //! became overdue together; of very many some in each event.
    void overdue(const QList<muster::WatchSpot> &targets);
    //! \brief A look came to its end.
    void looked();
    //! \brief Not all could be read; the next look at that is at \a until (UTC; invalid: when
    //! resumed). See troubles().
    void lookFailed(const muster::Error &error, const QDateTime &until);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
