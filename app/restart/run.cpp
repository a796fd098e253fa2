// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/run.h"

#include "app/restart/backoff.h"

#include <QHash>

namespace muster {

namespace {

// Trying again cannot help where the request itself, or what stands behind it, is at fault.
bool isWorthAnotherTry(const std::optional<Error> &error)
{
    if (!error)
        return true;
    switch (error->kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::BadCredentials:
    case ErrorKind::Forbidden:
    case ErrorKind::Keychain:
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

Error missingAnswer(const ActAnswer &answer)
{
    if (answer.error)
        return *answer.error;
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.requestId = answer.requestId.value;
    return error;
}

} // namespace

Run::Run(RunRecord record, RunPlan plan, const RunnerSettings &settings)
    : m_record(std::move(record))
    , m_plan(std::move(plan))
    , m_refusedRateTries(settings.refusedRateTries)
    , m_sendDeadline(settings.sendDeadline)
    , m_open(m_record.targets.size())
    , m_notBefore(std::chrono::milliseconds::min())
{
    if (m_plan.calls.isEmpty())
        m_need = Need::Nothing;
}

QList<Target> Run::currentTargets() const
{
    QList<Target> targets;
    if (m_need == Need::Nothing)
        return targets;
    const CallRange call = currentCall();
    targets.reserve(call.count);
    for (qsizetype i = call.first; i < call.first + call.count; ++i)
        targets.append(m_record.targets.at(i).target);
    return targets;
}

RunPhase Run::phase() const
{
    if (m_need == Need::Nothing)
        return m_open > 0 ? RunPhase::Watching : RunPhase::Ended;
    return m_waitError ? RunPhase::Waiting : RunPhase::Sending;
}

const std::optional<Error> &Run::error() const { return m_waitError ? m_waitError : m_stopError; }

bool Run::move(qsizetype index, Outcome to, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    if (!canMove(record.outcome, to))
        return false;
    record.outcome = to;
    m_changed.append(index);
    if (to == Outcome::Accepted)
        m_accepted.append(index);
    if (isFinal(to)) {
        record.endedAt = now.utc;
        record.overdue = false;
        if (--m_open == 0)
            m_record.endedAt = now.utc;
    }
    return true;
}

void Run::callSent(const Moment &now)
{
    Q_ASSERT(m_need == Need::Send);
    if (m_tries++ == 0)
        m_deadline = now.steady + m_sendDeadline;
    m_need = Need::Answer;
    m_waitError.reset();
    m_waitsUntil = {};
    const CallRange call = currentCall();
    for (qsizetype i = call.first; i < call.first + call.count; ++i) {
        if (move(i, Outcome::Sending, now))
            m_record.targets[i].sentAt = now.utc;
    }
}

void Run::answered(const ActAnswer &answer, const Moment &now, double chance)
{
    Q_ASSERT(m_need == Need::Answer);
    if (m_need != Need::Answer)
        return;
    switch (answer.verdict) {
    case ActVerdict::Answered:
        applyAnswers(answer, now);
        nextCall();
        break;
    case ActVerdict::RefusedRate:
        refusedRate(answer, now, chance);
        break;
    case ActVerdict::RefusedToken:
        refusedToken(answer, now);
        break;
    case ActVerdict::NotSent:
        notSent(answer, now, chance);
        break;
    case ActVerdict::Unknown:
        endCall(Outcome::Unknown, answer, now);
        break;
    }
    if (answer.stopsRun)
        stopBecause(answer.error, now);
}

void Run::applyAnswers(const ActAnswer &answer, const Moment &now)
{
    QHash<TargetId, const TargetAnswer *> byId;
    byId.reserve(answer.targets.size());
    for (const TargetAnswer &target : answer.targets) {
        // Of two answers for one id the one with a job counts: it will be followed to its end.
        const TargetAnswer *&kept = byId[target.id];
        if (!kept || (kept->outcome != Outcome::Accepted && target.outcome == Outcome::Accepted))
            kept = &target;
    }
    const CallRange call = currentCall();
    for (qsizetype i = call.first; i < call.first + call.count; ++i) {
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

void Run::refusedRate(const ActAnswer &answer, const Moment &now, double chance)
{
    if (m_stopped) {
        endCall(Outcome::NotSent, answer, now);
        return;
    }
    if (answer.stopsRun) {
        endCall(Outcome::Rejected, answer, now);
        return;
    }
    ++m_rateRefusals;
    const auto wait = waitFor(answer.error, m_rateRefusals, chance);
    const bool triesLeft = m_rateRefusals <= (answer.quota ? 1 : m_refusedRateTries);
    if (triesLeft && now.steady + wait <= m_deadline) {
        waitAndTryAgain(answer.error, wait, now);
        return;
    }
    endCall(Outcome::Rejected, answer, now);
    // The cloud's wish to be left alone holds for the next call too; where that is longer than a
    // call may wait at all, the rest of the run is over.
    if (!triesLeft && wait <= m_sendDeadline) {
        m_notBefore = now.steady + wait;
        if (m_need == Need::Send) {
            m_waitError = answer.error.value_or(refusedAs(ErrorKind::RateLimited));
            m_waitsUntil = now.utc.addMSecs(wait.count());
        }
    } else {
        stopBecause(answer.error, now);
    }
}

void Run::refusedToken(const ActAnswer &answer, const Moment &now)
{
    if (m_stopped) {
        endCall(Outcome::NotSent, answer, now);
        return;
    }
    if (answer.stopsRun || m_signInRenewed) {
        // A fresh token refused as well: every further call would ask for yet another one.
        endCall(Outcome::Rejected, answer, now);
        stopBecause(answer.error, now);
        return;
    }
    moveCall(Outcome::Planned, std::nullopt, now);
    m_need = Need::SignIn;
    m_waitError = answer.error.value_or(refusedAs(ErrorKind::BadCredentials));
}

void Run::signInRenewed(const Result<void> &result, const Moment &now)
{
    if (m_need != Need::SignIn)
        return;
    if (!result) {
        stop(result.error(), now);
        return;
    }
    m_signInRenewed = true;
    m_need = Need::Send;
    m_waitError.reset();
}

void Run::notSent(const ActAnswer &answer, const Moment &now, double chance)
{
    const bool mayTryAgain = !m_stopped && !answer.stopsRun && isWorthAnotherTry(answer.error);
    const auto wait = waitFor(answer.error, m_tries, chance);
    if (mayTryAgain && now.steady + wait <= m_deadline) {
        waitAndTryAgain(answer.error, wait, now);
        return;
    }
    endCall(Outcome::NotSent, answer, now);
    // The host was not reached for the whole deadline, or the request cannot be made at all. That
    // holds for the calls behind it: they must not each wait as long again.
    if (!m_stopped)
        stopBecause(answer.error, now);
}

void Run::waitAndTryAgain(const std::optional<Error> &error, std::chrono::milliseconds wait,
                          const Moment &now)
{
    moveCall(Outcome::Planned, std::nullopt, now);
    m_need = Need::Send;
    m_notBefore = now.steady + wait;
    m_waitError = error.value_or(refusedAs(ErrorKind::Offline));
    m_waitsUntil = now.utc.addMSecs(wait.count());
}

void Run::endCall(Outcome outcome, const ActAnswer &answer, const Moment &now)
{
    const CallRange call = currentCall();
    const bool wasAnswered = outcome == Outcome::Rejected;
    for (qsizetype i = call.first; i < call.first + call.count; ++i) {
        TargetRecord &record = m_record.targets[i];
        record.requestId = answer.requestId;
        if (wasAnswered)
            record.answeredAt = now.utc;
    }
    moveCall(outcome, answer.error, now);
    nextCall();
}

void Run::moveCall(Outcome outcome, const std::optional<Error> &error, const Moment &now)
{
    const CallRange call = currentCall();
    for (qsizetype i = call.first; i < call.first + call.count; ++i) {
        if (move(i, outcome, now))
            m_record.targets[i].error = error;
    }
}

void Run::nextCall()
{
    ++m_call;
    m_tries = 0;
    m_rateRefusals = 0;
    m_signInRenewed = false;
    m_need = m_stopped || m_call >= m_plan.calls.size() ? Need::Nothing : Need::Send;
}

void Run::stop(const std::optional<Error> &error, const Moment &now)
{
    if (m_need == Need::Nothing || m_stopped)
        return;
    m_stopped = true;
    m_stopError = error;
    const std::optional<Error> why = error ? error : m_waitError;
    const CallRange call = currentCall();
    const bool onItsWay = m_need == Need::Answer;
    // While a call waits for another try, its own refusal is why it was not sent; those behind it
    // were only stopped.
    const qsizetype behind = call.first + call.count;
    for (qsizetype i = onItsWay ? behind : call.first; i < m_record.targets.size(); ++i) {
        if (move(i, Outcome::NotSent, now))
            m_record.targets[i].error = i < behind ? why : error;
    }
    m_waitError.reset();
    m_waitsUntil = {};
    if (!onItsWay)
        m_need = Need::Nothing;
}

void Run::stopBecause(const std::optional<Error> &error, const Moment &now)
{
    stop(error, now);
    // Kept even when this was the last call, or a person was faster: it is the reason to show.
    if (!m_stopError)
        m_stopError = error;
}

void Run::progressed(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    if (!isAccepted(record.outcome) || !isAccepted(progress.outcome))
        return;
    record.lastSeenAt = now.utc;
    if (progress.overdue)
        markOverdue(index);
    if (!move(index, progress.outcome, now))
        return;
    if (progress.error)
        record.error = progress.error;
    if (isFinal(progress.outcome) && progress.endedAt.isValid())
        record.endedAt = progress.endedAt;
}

void Run::markOverdue(qsizetype index)
{
    TargetRecord &record = m_record.targets[index];
    const bool open = record.outcome == Outcome::Accepted || record.outcome == Outcome::Running;
    if (!open || record.overdue)
        return;
    record.overdue = true;
    m_changed.append(index);
}

TargetChanges Run::takeChanges()
{
    const QList<qsizetype> indices = std::exchange(m_changed, {});
    TargetChanges changes;
    changes.reserve(indices.size());
    for (const qsizetype index : indices)
        changes.append({ index, m_record.targets.at(index) });
    return changes;
}

} // namespace muster
