// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/run.h"

#include "app/restart/backoff.h"

#include <QHash>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Trying again cannot help where the request itself, or what is behind it, is at fault.
bool isWorthAnotherTry(const std::optional<Error> &error)
{
    if (!error)
        return true;
    if (isProxySignIn(*error))
        return false;
    switch (error->kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::BadCredentials:
    case ErrorKind::Forbidden:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::InvalidInput:
        return false;
    default:
        return true;
    }
}

// For a cloud that gave a verdict without its reason.
Error refusedAs(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

bool isHeldBack(const ActAnswer &answer)
{
    return answer.error && answer.error->code == OwnError::HeldBack;
}

Error missingAnswer(const ActAnswer &answer)
{
    if (answer.error)
        return *answer.error;
    Error error = ownError(OwnError::TargetNotNamed, {}, Delivery::Sent);
    error.requestId = answer.requestId.value;
    return error;
}

} // namespace

bool isBrake(const std::optional<Error> &error)
{
    return error
        && (error->code == OwnError::MadeReadOnly || error->code == OwnError::LockedAgain
            || error->code == OwnError::AnotherAccount);
}

bool maySend(RunPhase phase) { return phase != RunPhase::Watching && phase != RunPhase::Ended; }

Run::Run(RunRecord record, RunPlan plan, const RunnerSettings &settings)
    : m_targets(std::move(record), plan.waves)
    , m_plan(std::move(plan))
    , m_settings(settings)
    , m_calls(m_plan.calls.size())
    , m_notBefore(std::chrono::milliseconds::min())
{
}

std::optional<qsizetype> Run::callInTurn() const
{
    if (!m_again.isEmpty())
        return m_again.first();
    if (m_fresh >= m_plan.calls.size())
        return std::nullopt;
    const WaveRange &wave = m_plan.waves.at(m_wave);
    return m_fresh < wave.firstCall + wave.calls ? std::optional(m_fresh) : std::nullopt;
}

bool Run::hasMoreToSend() const { return !m_again.isEmpty() || m_fresh < m_plan.calls.size(); }

Run::Need Run::need() const
{
    if (m_inFlight.isEmpty() && !hasMoreToSend())
        return Need::Nothing;
    if (m_inFlight.size() >= std::max(1, m_settings.concurrency))
        return Need::Answer;
    if (!m_paused && !m_signInWanted && callInTurn())
        return Need::Send;
    if (!m_inFlight.isEmpty())
        return Need::Answer;
    return m_signInWanted && !m_paused ? Need::SignIn : Need::Wait;
}

std::chrono::milliseconds Run::notBefore() const
{
    if (need() != Need::Wait)
        return m_notBefore;
    if (m_paused || !m_waveBegan)
        return std::chrono::milliseconds::max();
    return *m_waveBegan + record().waves.deadline;
}

milliseconds Run::heldFor(const Moment &now) const
{
    return m_paused ? now.steady - m_pausedAt : 0ms;
}

QDateTime Run::waveDeadline(const Moment &now) const
{
    if (!m_waveBegan || m_paused || m_wave + 1 >= m_plan.waves.size())
        return {};
    return now.utc.addMSecs((*m_waveBegan + record().waves.deadline - now.steady).count());
}

QList<Target> Run::targetsOf(qsizetype call) const
{
    const CallRange range = m_plan.calls.at(call);
    QList<Target> targets;
    targets.reserve(range.count);
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        targets.append(m_targets.at(i).target);
    return targets;
}

bool Run::isBetweenWaves() const
{
    if (!m_inFlight.isEmpty() || !m_again.isEmpty() || m_fresh >= m_plan.calls.size())
        return false;
    return !callInTurn() || (m_wave > 0 && !m_waveBegan);
}

RunPhase Run::phase() const
{
    if (need() == Need::Nothing)
        return m_targets.openCount() > 0 ? RunPhase::Watching : RunPhase::Ended;
    if (m_paused)
        return RunPhase::Paused;
    if (m_waitError)
        return RunPhase::Waiting;
    return isBetweenWaves() ? RunPhase::Soaking : RunPhase::Sending;
}

const std::optional<Error> &Run::error() const
{
    if (m_paused && m_pauseError)
        return m_pauseError;
    return m_waitError ? m_waitError : m_stopError;
}

qsizetype Run::callSent(const Moment &now)
{
    Q_ASSERT(need() == Need::Send);
    const qsizetype call = nextCall();
    if (!m_again.isEmpty())
        m_again.removeFirst();
    else
        ++m_fresh;
    m_inFlight.append(call);
    if (m_calls[call].tries++ == 0)
        m_calls[call].deadline = now.steady + m_settings.sendDeadline;
    if (!m_waveBegan)
        m_waveBegan = now.steady;
    m_beforeSoak.reset();
    m_waitError.reset();
    m_waitsUntil = {};
    const CallRange range = m_plan.calls.at(call);
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        m_targets.move(i, Outcome::Sending, now);
    return call;
}

void Run::handedOver(qsizetype call, const Moment &now)
{
    m_targets.noteHandedOver(range(call), now);
}

void Run::stop(const std::optional<Error> &error, const Moment &now)
{
    if (need() == Need::Nothing || m_stopped)
        return;
    m_stopped = true;
    m_paused = false;
    m_stopError = error;
    // While a call waits for another try, its own refusal is why it was not sent; those behind it
    // were only stopped.
    const std::optional<Error> why = error ? error : m_waitError;
    QList<qsizetype> waiting = std::exchange(m_again, {});
    if (waiting.isEmpty() && callInTurn())
        waiting.append(m_fresh++);
    for (const qsizetype call : waiting)
        moveCall(call, Outcome::NotSent, why, now);
    for (; m_fresh < m_plan.calls.size(); ++m_fresh)
        moveCall(m_fresh, Outcome::NotSent, error, now);
    m_signInWanted = false;
    m_waitError.reset();
    m_waitsUntil = {};
}

void Run::stopBecause(const std::optional<Error> &error, const Moment &now)
{
    stop(error, now);
    // Kept even when this was the last call, or a person was faster: it is the reason to show.
    if (!m_stopError)
        m_stopError = error;
}

bool Run::waitsForCanary() const
{
    return record().stopRule.canary && m_wave == 0
        && canarySize(record().waves, m_targets.size()) > 0;
}

bool Run::hasCanaryEndedBadly() const
{
    return waitsForCanary()
        && m_targets.hasEndedBadly(canarySize(record().waves, m_targets.size()));
}

void Run::stopByRule(const Moment &now)
{
    if (record().stopRule.isReached(m_targets.badCount(), m_targets.size())
        || hasCanaryEndedBadly())
        stop(ownError(OwnError::StopRule), now);
}

void Run::nextWave(const Moment &now)
{
    if (!m_waveBegan || m_wave + 1 >= m_plan.waves.size() || !m_again.isEmpty()
        || !m_inFlight.isEmpty() || callInTurn())
        return;
    const bool timeIsUp = now.steady >= *m_waveBegan + record().waves.deadline + heldFor(now);
    if (m_targets.openInWave(m_wave) > 0 && !timeIsUp)
        return;
    if (m_targets.openInWave(m_wave) > 0 && waitsForCanary()) {
        stop(ownError(OwnError::StopRule), now);
        return;
    }
    ++m_wave;
    m_waveBegan.reset();
    const std::chrono::milliseconds soak = record().waves.soak;
    if (now.steady + soak <= m_notBefore)
        return; // the cloud's own wish to be left alone is longer
    m_beforeSoak = m_notBefore;
    m_notBefore = now.steady + soak;
    m_waitsUntil = now.utc.addMSecs(soak.count());
}

bool Run::maySkipSoak(const Moment &now) const
{
    return m_beforeSoak && m_notBefore > now.steady && !m_waitError && need() == Need::Send
        && isBetweenWaves();
}

bool Run::skipSoak(const Moment &now)
{
    if (!maySkipSoak(now))
        return false;
    m_notBefore = std::max(*m_beforeSoak, now.steady);
    m_beforeSoak.reset();
    clockSet(now); // it waits until then
    return true;
}

void Run::tick(const Moment &now) { nextWave(now); }

bool Run::pause(const Moment &now, const std::optional<Error> &why)
{
    if (m_paused || m_stopped || need() == Need::Nothing)
        return false;
    m_paused = true;
    m_pausedAt = now.steady;
    m_pauseError = why;
    return true;
}

bool Run::resume(const Moment &now)
{
    if (!m_paused)
        return false;
    // Deadlines are for the cloud and the network, not for the person who held the run. How long a
    // wave soaks, and the cloud's wish to be left alone, go by while it is held.
    const milliseconds held = heldFor(now);
    m_paused = false;
    for (const QList<qsizetype> &calls : { m_again, m_inFlight }) {
        for (const qsizetype call : calls)
            m_calls[call].deadline += held;
    }
    if (m_waveBegan)
        *m_waveBegan += held;
    // The wall's clock may have gone on alone while this computer slept.
    clockSet(now);
    return true;
}

void Run::slept(const Moment &now)
{
    for (const QList<qsizetype> &calls : { m_again, m_inFlight }) {
        for (const qsizetype call : calls)
            m_calls[call].deadline = now.steady + m_settings.sendDeadline;
    }
    if (m_waveBegan)
        m_waveBegan = now.steady;
    if (m_paused)
        m_pausedAt = now.steady;
}

void Run::clockSet(const Moment &now)
{
    if (m_waitsUntil.isValid() && m_notBefore > now.steady)
        m_waitsUntil = now.utc.addMSecs((m_notBefore - now.steady).count());
    else
        m_waitsUntil = {};
}

void Run::answered(qsizetype call, const ActAnswer &answer, const Moment &now, double chance)
{
    if (!m_inFlight.removeOne(call))
        return;
    noteLeaving(call, answer.verdict);
    switch (answer.verdict) {
    case ActVerdict::Answered:
        applyAnswers(call, answer, now);
        break;
    case ActVerdict::RefusedRate:
        refusedRate(call, answer, now, chance);
        break;
    case ActVerdict::RefusedToken:
        refusedToken(call, answer, now);
        break;
    case ActVerdict::RefusedAction:
        refusedAction(call, answer, now);
        break;
    case ActVerdict::NotSent:
        notSent(call, answer, now, chance);
        break;
    case ActVerdict::Unknown:
        endCall(call, Outcome::Unknown, answer, now);
        break;
    }
    if (answer.stopsRun)
        stopBecause(answer.error, now);
    stopByRule(now);
    nextWave(now);
}

// What never left has no time of leaving, but for an earlier try's that did.
void Run::noteLeaving(qsizetype call, ActVerdict verdict)
{
    QDateTime &leftAt = m_calls[call].leftAt;
    if (verdict == ActVerdict::NotSent)
        m_targets.noteNeverLeft(range(call), leftAt);
    else
        leftAt = m_targets.at(range(call).first).sentAt;
}

bool Run::isInTime(qsizetype call, std::chrono::milliseconds wait, const Moment &now) const
{
    return now.steady + wait <= m_calls.at(call).deadline + heldFor(now);
}

void Run::applyAnswers(qsizetype call, const ActAnswer &answer, const Moment &now)
{
    QHash<TargetId, const TargetAnswer *> byId;
    byId.reserve(answer.targets.size());
    for (const TargetAnswer &target : answer.targets) {
        // Of two answers for one id the one with a job counts: it will be followed to its end.
        const TargetAnswer *&kept = byId[target.id];
        if (!kept || (kept->outcome != Outcome::Accepted && target.outcome == Outcome::Accepted))
            kept = &target;
    }
    m_targets.noteRequest(range(call), answer.requestId, now.utc);
    for (qsizetype i = range(call).first; i < range(call).first + range(call).count; ++i) {
        if (const TargetAnswer *target = byId.value(m_targets.at(i).target.id))
            m_targets.applyAnswer(i, *target, now);
        else
            m_targets.noteUnanswered(i, missingAnswer(answer), now);
    }
}

void Run::refusedRate(qsizetype call, const ActAnswer &answer, const Moment &now, double chance)
{
    if (m_stopped) {
        endCall(call, Outcome::NotSent, answer, now);
        return;
    }
    if (answer.stopsRun) {
        endCall(call, Outcome::Rejected, answer, now);
        return;
    }
    CallState &state = m_calls[call];
    ++state.rateRefusals;
    const auto wait = waitFor(answer.error, state.rateRefusals, chance);
    const bool triesLeft = state.rateRefusals <= (answer.quota ? 1 : m_settings.refusedRateTries);
    if (triesLeft && isInTime(call, wait, now)) {
        waitAndTryAgain(call, answer.error, wait, now);
        return;
    }
    endCall(call, Outcome::Rejected, answer, now);
    // The cloud's wish to be left alone holds for the next call too; where that is longer than a
    // call may wait at all, the rest of the run is over.
    if (!triesLeft && wait <= m_settings.sendDeadline) {
        m_notBefore = std::max(m_notBefore, now.steady + wait);
        if (need() == Need::Send) {
            m_waitError = answer.error.value_or(refusedAs(ErrorKind::RateLimited));
            m_waitsUntil = now.utc.addMSecs((m_notBefore - now.steady).count());
        }
    } else {
        stopBecause(answer.error, now);
    }
}

void Run::refusedToken(qsizetype call, const ActAnswer &answer, const Moment &now)
{
    if (m_stopped) {
        endCall(call, Outcome::NotSent, answer, now);
        return;
    }
    if (answer.stopsRun || m_calls.at(call).signInRenewed) {
        // A fresh token refused as well: every further call would ask for yet another one.
        endCall(call, Outcome::Rejected, answer, now);
        stopBecause(answer.error, now);
        return;
    }
    moveCall(call, Outcome::Planned, std::nullopt, now);
    queueAgain(call);
    m_calls[call].signInRenewed = true;
    m_signInWanted = true;
    m_waitError = answer.error.value_or(refusedAs(ErrorKind::BadCredentials));
}

void Run::refusedAction(qsizetype call, const ActAnswer &answer, const Moment &now)
{
    if (m_stopped) {
        endCall(call, Outcome::NotSent, answer, now);
        return;
    }
    if (answer.stopsRun || std::exchange(m_calls[call].actionReplaced, true)) {
        endCall(call, Outcome::Rejected, answer, now);
        stopBecause(answer.error, now);
        return;
    }
    moveCall(call, Outcome::Planned, std::nullopt, now);
    queueAgain(call);
}

void Run::signInRenewed(const Result<void> &result, const Moment &now)
{
    if (!m_signInWanted)
        return;
    if (!result) {
        stop(result.error(), now);
        return;
    }
    m_signInWanted = false;
    m_waitError.reset();
}

void Run::notSent(qsizetype call, const ActAnswer &answer, const Moment &now, double chance)
{
    if (isHeldBack(answer)) {
        heldBack(call, now);
        return;
    }
    const CallState &state = m_calls.at(call);
    const bool mayTryAgain = !m_stopped && !answer.stopsRun && isWorthAnotherTry(answer.error);
    const auto wait = waitFor(answer.error, state.tries, chance);
    if (mayTryAgain && isInTime(call, wait, now)) {
        waitAndTryAgain(call, answer.error, wait, now);
        return;
    }
    endCall(call, Outcome::NotSent, answer, now);
    // The host was not reached for the whole deadline, or the request cannot be made at all. That
    // holds for the calls behind it: they must not each wait as long again.
    if (!m_stopped)
        stopBecause(answer.error, now);
}

// Stopped or paused while it waited for its turn to leave.
void Run::heldBack(qsizetype call, const Moment &now)
{
    if (m_stopped) {
        moveCall(call, Outcome::NotSent, m_stopError.value_or(refusedAs(ErrorKind::Cancelled)),
                 now);
        return;
    }
    moveCall(call, Outcome::Planned, std::nullopt, now);
    queueAgain(call);
}

void Run::waitAndTryAgain(qsizetype call, const std::optional<Error> &error,
                          std::chrono::milliseconds wait, const Moment &now)
{
    moveCall(call, Outcome::Planned, std::nullopt, now);
    queueAgain(call);
    m_notBefore = std::max(m_notBefore, now.steady + wait);
    m_waitError = error.value_or(refusedAs(ErrorKind::Offline));
    m_waitsUntil = now.utc.addMSecs((m_notBefore - now.steady).count());
}

void Run::queueAgain(qsizetype call)
{
    m_again.insert(std::lower_bound(m_again.cbegin(), m_again.cend(), call), call);
}

void Run::endCall(qsizetype call, Outcome outcome, const ActAnswer &answer, const Moment &now)
{
    m_targets.noteRequest(range(call), answer.requestId,
                          outcome == Outcome::Rejected ? now.utc : QDateTime());
    moveCall(call, outcome, answer.error, now);
}

void Run::moveCall(qsizetype call, Outcome outcome, const std::optional<Error> &error,
                   const Moment &now)
{
    m_targets.move(range(call), outcome, error, now);
}

void Run::progressed(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    if (!m_targets.progressed(index, progress, now))
        return;
    stopByRule(now);
    nextWave(now);
}

bool Run::settle(qsizetype index, const Moment &now)
{
    if (!m_targets.settle(index, now))
        return false;
    stopByRule(now);
    nextWave(now);
    return true;
}

} // namespace muster
