// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One run as a state machine: events go in, records change, and it says what to do next. It knows
// no event loop, no network, no disk and no clock; its driver does one step at a time and
// tells the end of each, so that every try of every call is one visible step. The promise kept
// here: once a try of a call may have left, none of its targets is ever sent again. Plain value of
// the runner; UI thread.
#pragma once

#include "app/cloud/cloud.h"
#include "app/fleet/records.h"
#include "app/restart/plan.h"
#include "app/restart/runtargets.h"
#include "app/restart/settings.h"

#include <chrono>

namespace muster {

enum class RunPhase {
    Sending, //!< calls are going out
    Waiting, //!< refused for now (429, expired token): the next try is planned
    Soaking, //!< a wave is out; the next one waits for its jobs, or for the soak time
    Paused, //!< a person holds it: nothing is sent until it is resumed
    Watching, //!< nothing more is sent, jobs are open
    Ended, //!< every target is final
};

//! \brief True while more of the run may be sent.
[[nodiscard]] bool maySend(RunPhase phase);

//! \brief True for the pauses that a brake of the connection made: it must be lifted first.
[[nodiscard]] bool isBrake(const std::optional<Error> &error);

class Run
{
public:
    //! \brief What the run needs from its driver now.
    enum class Need {
        Send, //!< send targetsOf(nextCall()) at notBefore() or later; tell callSent() before
        Answer, //!< tries are on their way; tell answered(). Nothing else can go meanwhile
        SignIn, //!< renew the sign-in; tell signInRenewed()
        Wait, //!< tell tick() at notBefore() or later; its greatest value: nothing to wait for
        Nothing, //!< nothing more is sent, ever
    };

    //! \brief \a plan is of \a record's targets; all of them are Planned. Without a plan nothing is
    //! ever sent: that is a run from the journal, see adopt().
    Run(RunRecord record, RunPlan plan, const RunnerSettings &settings);

    [[nodiscard]] const RunRecord &record() const { return m_targets.record(); }
    //! \brief Those that stood when it began; it keeps them to its end.
    [[nodiscard]] const RunnerSettings &settings() const { return m_settings; }
    [[nodiscard]] Need need() const;
    //! \brief Steady time before which the next try must not go, or the next tick() is of no use.
    [[nodiscard]] std::chrono::milliseconds notBefore() const;
    //! \brief The call whose turn it is. Only when Need::Send.
    [[nodiscard]] qsizetype nextCall() const { return *callInTurn(); }
    [[nodiscard]] const CallRange &range(qsizetype call) const { return m_plan.calls.at(call); }
    [[nodiscard]] QList<Target> targetsOf(qsizetype call) const;
    //! \brief How often \a call was handed to the network.
    [[nodiscard]] int triesOf(qsizetype call) const { return m_calls.at(call).tries; }
    //! \brief Calls that are on their way, in order.
    [[nodiscard]] QList<qsizetype> inFlight() const { return m_inFlight; }
    [[nodiscard]] RunPhase phase() const;
    //! \brief Why it waits, why it was paused without a person, or why it stopped sending.
    [[nodiscard]] const std::optional<Error> &error() const;
    //! \brief When the next try is planned, UTC; invalid when none is, or it is not known.
    [[nodiscard]] QDateTime waitsUntil() const { return m_waitsUntil; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    //! \brief True once stop() cut something off, for any reason.
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    //! \brief What stopped it; none: a person, or nothing.
    [[nodiscard]] const std::optional<Error> &stopReason() const { return m_stopError; }

    //! \brief True while a call waits for its first or its next try.
    [[nodiscard]] bool hasMoreToSend() const;
    //! \brief When the next wave goes whatever is open, UTC; invalid: nothing waits for that, or
    //! the run is paused and nobody knows.
    [[nodiscard]] QDateTime waveDeadline(const Moment &now) const;

    //! \brief Nothing but the pause between two waves holds the next one: a person may end it.
    [[nodiscard]] bool maySkipSoak(const Moment &now) const;
    //! \brief Ends that pause, and nothing else: jobs, the stop rule and the cloud's own wish to be
    //! left alone count as before. False: there is none.
    bool skipSoak(const Moment &now);

    //! \brief A try of nextCall() begins: its intent is about to be written. Its number is the
    //! answer.
    qsizetype callSent(const Moment &now);
    //! \brief The intent of that try is on disk, and the call goes to the network.
    void handedOver(qsizetype call, const Moment &now);
    //! \brief How that try ended. \a chance in [0, 1) spreads the waits.
    void answered(qsizetype call, const ActAnswer &answer, const Moment &now, double chance);
    //! \brief How renewing the sign-in ended. Ignored unless Need::SignIn.
    void signInRenewed(const Result<void> &result, const Moment &now);
    //! \brief Time has passed.
    void tick(const Moment &now);
    //! \brief Nothing more is sent: what is planned becomes NotSent, with \a error when there is
    //! one.
    void stop(const std::optional<Error> &error, const Moment &now);
    //! \brief Nothing is sent until resume(); what is on its way goes on. False: it changed
    //! nothing. \a why when it was not a person.
    bool pause(const Moment &now, const std::optional<Error> &why = std::nullopt);
    bool resume(const Moment &now);
    //! \brief This computer slept until \a now: no deadline was meant to pass in that time.
    void slept(const Moment &now);
    //! \brief The wall's clock was set: times that lie ahead are told by it anew.
    void clockSet(const Moment &now);

    //! \brief What the cloud says of an accepted target, or of one that is kept watch on. What goes
    //! backwards is ignored.
    void progressed(qsizetype index, const TargetProgress &progress, const Moment &now);
    //! \brief The target has been open for longer than is usual.
    void markOverdue(qsizetype index) { m_targets.markOverdue(index); }

    //! \brief After the program that sent it ended: what was being sent is Unknown, what was not is
    //! NotSent, what was accepted is told again by takeAccepted().
    void adopt(const Moment &now) { m_targets.adopt(now); }
    //! \brief The operator looked into an Unknown target, which stays Unknown, or into an overdue
    //! one, which becomes it. False: it is neither, or was settled before.
    bool settle(qsizetype index, const Moment &now);
    //! \brief From now on progressed() counts for this Unknown target. False: it is none, or the
    //! cloud never gave a request id to ask by and is not asked \a byStatus either.
    bool keepWatching(qsizetype index, bool byStatus = false)
    {
        return m_targets.keepWatching(index, byStatus);
    }
    //! \brief A list names a target again that was Failed only because none did (isOnlyMissing()):
    //! it is Accepted once more, and told again by takeAccepted(). False: it is none.
    bool correct(qsizetype index, const Moment &now) { return m_targets.correct(index, now); }
    //! \brief The list's status of a target, read at \a at: kept with the first list after success.
    void noteStatus(qsizetype index, const QString &status, const QDateTime &at)
    {
        m_targets.noteStatus(index, status, at);
    }

    [[nodiscard]] bool hasChanges() const { return m_targets.hasChanges(); }
    //! \brief Targets that moved since the last time this was asked.
    [[nodiscard]] TargetChanges takeChanges() { return m_targets.takeChanges(); }
    //! \brief Indices that became Accepted since the last time this was asked.
    [[nodiscard]] QList<qsizetype> takeAccepted() { return m_targets.takeAccepted(); }
    //! \brief The first ones of them; the others are told of next time.
    [[nodiscard]] QList<qsizetype> takeAccepted(qsizetype most)
    {
        return m_targets.takeAccepted(most);
    }
    [[nodiscard]] bool hasAccepted() const { return m_targets.hasAccepted(); }

private:
    struct CallState
    {
        int tries = 0;
        int rateRefusals = 0;
        bool signInRenewed = false;
        bool actionReplaced = false;
        QDateTime leftAt; // the last try that left, and was refused before it was processed
        std::chrono::milliseconds deadline { 0 };
    };

    [[nodiscard]] std::optional<qsizetype> callInTurn() const;
    [[nodiscard]] bool isBetweenWaves() const;
    //! \brief So much later than planned is every deadline by now.
    [[nodiscard]] std::chrono::milliseconds heldFor(const Moment &now) const;
    [[nodiscard]] bool isInTime(qsizetype call, std::chrono::milliseconds wait,
                                const Moment &now) const;
    void noteLeaving(qsizetype call, ActVerdict verdict);
    void applyAnswers(qsizetype call, const ActAnswer &answer, const Moment &now);
    void refusedRate(qsizetype call, const ActAnswer &answer, const Moment &now, double chance);
    void refusedAction(qsizetype call, const ActAnswer &answer, const Moment &now);
    void refusedToken(qsizetype call, const ActAnswer &answer, const Moment &now);
    void notSent(qsizetype call, const ActAnswer &answer, const Moment &now, double chance);
    void heldBack(qsizetype call, const Moment &now);
    void waitAndTryAgain(qsizetype call, const std::optional<Error> &error,
                         std::chrono::milliseconds wait, const Moment &now);
    void queueAgain(qsizetype call);
    void endCall(qsizetype call, Outcome outcome, const ActAnswer &answer, const Moment &now);
    void moveCall(qsizetype call, Outcome outcome, const std::optional<Error> &error,
                  const Moment &now);
    void stopBecause(const std::optional<Error> &error, const Moment &now);
    void stopByRule(const Moment &now);
    void nextWave(const Moment &now);
    [[nodiscard]] bool waitsForCanary() const;
    [[nodiscard]] bool hasCanaryEndedBadly() const;

    RunTargets m_targets; // before the plan, of whose waves it is made
    RunPlan m_plan;
    RunnerSettings m_settings;

    QList<CallState> m_calls; //!< as m_plan.calls
    QList<qsizetype> m_inFlight; //!< in order
    QList<qsizetype> m_again; //!< refused or not sent, to be tried once more; in order
    qsizetype m_fresh = 0; //!< the first call that was never tried
    std::chrono::milliseconds m_notBefore;
    bool m_signInWanted = false;
    bool m_stopped = false;
    bool m_paused = false;
    std::chrono::milliseconds m_pausedAt { 0 };
    std::optional<Error> m_pauseError;
    std::optional<Error> m_stopError;
    std::optional<Error> m_waitError;
    QDateTime m_waitsUntil;

    qsizetype m_wave = 0; //!< the one that goes out now
    std::optional<std::chrono::milliseconds> m_waveBegan; //!< its first call, steady
    //! While it soaks: m_notBefore as it was without that.
    std::optional<std::chrono::milliseconds> m_beforeSoak;
};

} // namespace muster
