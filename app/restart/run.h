// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One run as a state machine: events go in, records change, and it says what to do next. It knows
// no event loop, no network and no clock; whoever drives it does one step at a time and tells the
// end of each, so that every try of every call is one visible step. The promise kept here: once a
// try of a call may have left, none of its targets is ever sent again. Plain value of the runner;
// UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/records.h"
#include "app/restart/plan.h"
#include "app/restart/settings.h"

#include <chrono>
#include <utility>

namespace muster {

enum class RunPhase {
    Sending, //!< calls are going out
    Waiting, //!< refused for now (429, expired token): the next try is planned
    Watching, //!< all is sent, jobs are open
    Ended, //!< every target is final
};

//! \brief One instant on both clocks: records carry the wall's, decisions are made on the steady
//! one.
struct Moment
{
    QDateTime utc;
    std::chrono::milliseconds steady { 0 };
};

class Run
{
public:
    //! \brief What the run needs from its driver now.
    enum class Need {
        Send, //!< send currentTargets() at notBefore() or later, then tell callSent()
        Answer, //!< a try is on its way; tell answered()
        SignIn, //!< renew the sign-in; tell signInRenewed()
        Nothing, //!< nothing more is sent, ever
    };

    //! \brief \a plan is of \a record's targets; all of them are Planned.
    Run(RunRecord record, RunPlan plan, const RunnerSettings &settings);

    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] Need need() const { return m_need; }
    //! \brief Steady time before which the next try must not go.
    [[nodiscard]] std::chrono::milliseconds notBefore() const { return m_notBefore; }
    //! \brief The targets of the call whose turn it is.
    [[nodiscard]] QList<Target> currentTargets() const;
    [[nodiscard]] RunPhase phase() const;
    //! \brief Why it waits, or why it stopped sending.
    [[nodiscard]] const std::optional<Error> &error() const;
    //! \brief When the next try is planned, UTC; invalid when none is, or it is not known.
    [[nodiscard]] QDateTime waitsUntil() const { return m_waitsUntil; }

    //! \brief A try of the current call is handed to the network. Only when Need::Send.
    void callSent(const Moment &now);
    //! \brief How that try ended. \a chance in [0, 1) spreads the waits. Only when Need::Answer.
    void answered(const ActAnswer &answer, const Moment &now, double chance);
    //! \brief How renewing the sign-in ended. Ignored unless Need::SignIn.
    void signInRenewed(const Result<void> &result, const Moment &now);
    //! \brief Nothing more is sent: what is planned becomes NotSent, with \a error when there is
    //! one.
    void stop(const std::optional<Error> &error, const Moment &now);

    //! \brief What the cloud says of an accepted target. What goes backwards is ignored.
    void progressed(qsizetype index, const TargetProgress &progress, const Moment &now);
    //! \brief The target has been open for longer than is usual.
    void markOverdue(qsizetype index);

    //! \brief Targets that moved since the last time this was asked.
    [[nodiscard]] TargetChanges takeChanges();
    //! \brief Indices that became Accepted since the last time this was asked.
    [[nodiscard]] QList<qsizetype> takeAccepted() { return std::exchange(m_accepted, {}); }

private:
    bool move(qsizetype index, Outcome to, const Moment &now);
    void applyAnswers(const ActAnswer &answer, const Moment &now);
    void applyAnswer(qsizetype index, const TargetAnswer &answer, const Moment &now);
    void refusedRate(const ActAnswer &answer, const Moment &now, double chance);
    void refusedToken(const ActAnswer &answer, const Moment &now);
    void notSent(const ActAnswer &answer, const Moment &now, double chance);
    void waitAndTryAgain(const std::optional<Error> &error, std::chrono::milliseconds wait,
                         const Moment &now);
    void endCall(Outcome outcome, const ActAnswer &answer, const Moment &now);
    void moveCall(Outcome outcome, const std::optional<Error> &error, const Moment &now);
    void nextCall();
    void stopBecause(const std::optional<Error> &error, const Moment &now);
    [[nodiscard]] CallRange currentCall() const { return m_plan.calls.at(m_call); }

    RunRecord m_record;
    RunPlan m_plan;
    int m_refusedRateTries;
    std::chrono::milliseconds m_sendDeadline;

    Need m_need = Need::Send;
    qsizetype m_call = 0;
    qsizetype m_open; //!< targets without a final outcome
    std::chrono::milliseconds m_notBefore;
    bool m_stopped = false;
    std::optional<Error> m_stopError;
    std::optional<Error> m_waitError;
    QDateTime m_waitsUntil;

    // Of the current call.
    int m_tries = 0;
    int m_rateRefusals = 0;
    bool m_signInRenewed = false;
    std::chrono::milliseconds m_deadline { 0 };

    QList<qsizetype> m_changed;
    QList<qsizetype> m_accepted;
};

} // namespace muster
