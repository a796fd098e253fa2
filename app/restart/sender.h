// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Hands the calls of runs to the cloud: in turn, at the connection's pace, each try only after its
// intent is on disk. Owned by the runner; must not outlive the Cloud, the Journal and the RunBook;
// UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/random.h"
#include "app/restart/runbook.h"

#include <QPointer>

#include <map>

namespace muster {

class Sender final : public QObject
{
    Q_OBJECT

public:
    Sender(RunBook &book, Cloud &cloud, Journal &journal, Clock &clock, Random &random);

    //! \brief The intent of the run at \a position is on disk: it may send.
    void add(int position);
    //! \brief Something changed: looks soon whether there is something to send.
    void wake();
    //! \brief Nothing more is sent by any run.
    void stopAll(const Error &error);

signals:
    //! \brief Some targets of the run may have become Accepted.
    void accepted(int position);

private:
    struct Flight
    {
        int position = 0;
        qsizetype call = 0;
        TryRecord attempt;
        QPointer<QObject> operation; // the write of the intent, then the Act
    };

    [[nodiscard]] std::chrono::milliseconds earliest(int position);
    [[nodiscard]] std::optional<int> next();
    [[nodiscard]] bool hasRoom(int position) const;
    //! \brief Time has gone by unseen: this computer slept, or this program stood still.
    [[nodiscard]] bool hasSlept() const;
    //! \brief What was confirmed before a sleep is of another hour: a person is asked once more.
    void pauseAll();
    //! \brief Asked until a call leaves: a person may have stopped or paused the run meanwhile.
    [[nodiscard]] bool mayLeave(int position) const;
    void wakeAt(std::chrono::milliseconds at);
    void pump();
    void send(int position);
    void renewSignIn(int position);
    void onIntent(int ticket, const Result<void> &result);
    void onAnswered(int ticket, const ActAnswer &answer);
    void onSignInRenewed(int position, const Result<void> &result);

    RunBook &m_book;
    Cloud &m_cloud;
    Journal &m_journal;
    Clock &m_clock;
    Random &m_random;

    std::vector<int> m_queue; // runs that may still send, in turn
    std::map<int, Flight> m_flights; // by ticket
    int m_lastTicket = 0;
    QPointer<QObject> m_signIn; // nothing is sent meanwhile
    bool m_isTrusted = false; // the cloud has accepted a target
    std::optional<std::chrono::milliseconds> m_lastActAt;
    int m_timer = 0; // only the latest timer counts
    std::optional<Moment> m_lastBeat; // while a run may send
};

} // namespace muster
