// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Decides what is told of the runs of this program while nobody looks at them: that one has ended,
// that its sending was stopped, that a person is needed. It knows no screen and no system: whether
// a run is in front is asked of a function. What happens within a moment is told together, and in
// the language that is on then. Owned by the main window; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/settings/preferences.h"
#include "ui/notify/runnews.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace muster {

class LiveRuns;
class NotificationService;
class Session;
struct NewsOfRun;

class RunNotices final : public QObject
{
    Q_OBJECT

public:
    //! \brief So long news are gathered.
    static constexpr std::chrono::milliseconds gathering { 1000 };
    //! \brief News of more runs than these are one notification.
    static constexpr qsizetype mostAtOnce = 2;

    //! True while a person looks at the program where it shows that run.
    using IsInFront = std::function<bool(const RunId &)>;

    //! \brief The references outlive it.
    RunNotices(const LiveRuns &live, NotificationService &service, Clock &clock,
               IsInFront isInFront, QObject *parent = nullptr);

    void setPreferences(const Preferences &preferences);
    //! \brief For the runs of \a connection that go on.
    void noteKeysEnded(Session *connection);
    //! \brief Another window may be in front: what a person sees there needs no notification.
    void noteFront();

signals:
    //! \brief A person must look at the program, and is told so.
    void attentionWanted();
    //! \brief All that needed a person has come to the front.
    void attentionGiven();

private:
    //! What was true of a run when it was last looked at: told when it becomes so.
    struct Seen
    {
        bool stopped = false;
        bool notFollowed = false;
        bool held = false;
        bool unsure = false;
    };

    void begin(const RunId &run);
    void look(const RunId &run);
    void end(const RunId &run, const OutcomeTotals &totals);
    void add(const RunNews &news);
    [[nodiscard]] bool isWanted(const RunNews &news) const;
    //! \brief What a run waited for may be over before it was told.
    [[nodiscard]] bool isStillSo(const RunNews &news) const;
    void tell();
    //! \brief What was told before, and of which nothing is among \a told.
    [[nodiscard]] QList<NewsOfRun> stillUnseen(const QList<NewsOfRun> &told) const;
    void forget(const RunId &run);
    void noteRead(const RunId &run);

    const LiveRuns &m_live;
    NotificationService &m_service;
    Clock &m_clock;
    IsInFront m_isInFront;
    bool m_tellsEnds = true;
    bool m_tellsNeeds = true;
    QHash<RunId, Seen> m_seen;
    QHash<RunId, QPointer<Session>> m_keysOf; // of runs whose keys have ended
    QList<RunNews> m_news; // not told yet; one a run
    QList<RunNews> m_unseen; // told, and nobody has come for it yet; one a run
    QList<RunId> m_shown; // what the service was told to show
    bool m_wantsAttention = false;
};

} // namespace muster
