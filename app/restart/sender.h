// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Hands the calls of runs to the cloud: in turn, at the connection's pace, each try only after its
// intent is on disk. Owned by the runner; must not outlive the Cloud, the Journal and the RunBook;
// UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/core/random.h"
#include "app/restart/runbook.h"

#include <QPointer>

#include <map>

namespace muster {

class Sender final : public QObject
{
    Q_OBJECT

public:
    //! \brief Why nothing of that run may leave now: isBrake() is true for it.
    using Brake = std::function<std::optional<Error>(const RunRecord &)>;

    Sender(RunBook &book, Cloud &cloud, Journal &journal, Clock &clock, Random &random,
           Brake brake);

    //! \brief The intent of the run at \a place is about to be written; what happens meanwhile
    //! concerns it already.
    void await(int place);
    //! \brief It could not be written.
    void drop(int place);
    //! \brief It is on disk: the run may send.
    void add(int place);
    //! \brief Something changed: looks soon whether there is something to send.
    void wake();
    //! \brief Nothing more is sent by any run.
    void stopAll(const Error &error);

signals:
    //! \brief Some targets of the run may have become Accepted.
    void accepted(int place);

private:
    struct Flight
    {
        int place = 0;
        qsizetype call = 0;
        TryRecord attempt;
        QPointer<QObject> operation; // the write of the intent, then the Act
    };

    [[nodiscard]] std::chrono::milliseconds earliest(int place);
    [[nodiscard]] std::optional<int> next();
    [[nodiscard]] bool hasRoom(int place) const;
    //! \brief The instant at which time was looked at last.
    struct Beat
    {
        QDateTime utc;
        std::chrono::milliseconds withSleep { 0 };
    };

    [[nodiscard]] Beat beatNow() const;
    //! \brief Runs that may send now, or as soon as their intent is on disk.
    [[nodiscard]] std::vector<int> concerned() const;
    //! \brief Time has gone by unseen: this computer slept, or this program stood still.
    [[nodiscard]] bool hasSlept() const;
    //! \brief What was confirmed before a sleep is of another hour: a person is asked once more.
    //! Tells nobody yet.
    void noticeSleep();
    //! \brief A clock that was set stops nothing, and is written down: times before and after it
    //! cannot be compared.
    void noticeClock();
    //! \brief Runs that a brake holds are paused before their next call. Tells nobody yet.
    void noticeBrakes();
    void hold(int place, const Error &why);
    //! \brief Asked until a call leaves: a person may have stopped or paused the run meanwhile.
    [[nodiscard]] bool mayLeave(int place) const;
    void wakeAt(std::chrono::milliseconds at);
    void pump();
    void send(int place);
    void renewSignIn(int place);
    void onIntent(int ticket, const Result<void> &result);
    void onAnswered(int ticket, const ActAnswer &answer);
    void onSignInRenewed(int place, const Result<void> &result);

    RunBook &m_book;
    Cloud &m_cloud;
    Journal &m_journal;
    Clock &m_clock;
    Random &m_random;
    Brake m_brake;

    std::vector<int> m_queue; // runs that may still send, in turn
    std::vector<int> m_awaited; // runs whose intent is being written
    std::map<int, Flight> m_flights; // by ticket
    int m_lastTicket = 0;
    QPointer<QObject> m_signIn; // nothing is sent meanwhile
    bool m_isTrusted = false; // the cloud has accepted a target
    std::optional<std::chrono::milliseconds> m_lastActAt;
    int m_timer = 0; // only the latest timer counts
    std::optional<Beat> m_lastBeat; // while a run may send
    bool m_isUntold = false; // runs were paused, or their times changed
};

} // namespace muster
