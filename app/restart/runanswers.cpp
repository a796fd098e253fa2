// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What becomes of a try, by the rules of sending.
#include "app/restart/backoff.h"
#include "app/restart/run.h"

#include <QHash>

#include <algorithm>

namespace muster {

namespace {

// Trying again cannot help where the request itself, or what stands behind it, is at fault.
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
    const CallRange range = m_plan.calls.at(call);
    QDateTime &leftAt = m_calls[call].leftAt;
    if (verdict != ActVerdict::NotSent) {
        leftAt = m_record.targets.at(range.first).sentAt;
        return;
    }
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        m_record.targets[i].sentAt = leftAt;
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
    const CallRange range = m_plan.calls.at(call);
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        TargetRecord &record = m_record.targets[i];
        record.requestId = answer.requestId;
        record.answeredAt = now.utc;
        if (const TargetAnswer *target = byId.value(record.target.id)) {
            applyAnswer(i, *target, now);
        } else if (move(i, Outcome::Unknown, now)) {
            record.error = missingAnswer(answer);
        }
    }
}

void Run::applyAnswer(qsizetype index, const TargetAnswer &answer, const Moment &now)
{
    const bool plain = answer.outcome == Outcome::Accepted || answer.outcome == Outcome::Rejected;
    if (!move(index, plain ? answer.outcome : Outcome::Unknown, now))
        return;
    TargetRecord &record = m_record.targets[index];
    record.jobId = answer.jobId;
    record.error = answer.error;
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
    const CallRange range = m_plan.calls.at(call);
    const bool wasAnswered = outcome == Outcome::Rejected;
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        TargetRecord &record = m_record.targets[i];
        record.requestId = answer.requestId;
        if (wasAnswered)
            record.answeredAt = now.utc;
    }
    moveCall(call, outcome, answer.error, now);
}

void Run::moveCall(qsizetype call, Outcome outcome, const std::optional<Error> &error,
                   const Moment &now)
{
    const CallRange range = m_plan.calls.at(call);
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        if (move(i, outcome, now))
            m_record.targets[i].error = error;
    }
}

} // namespace muster
