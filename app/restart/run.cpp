// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The life of a run: its turn, its waves, its end. What becomes of a try stands in runanswers.cpp.
#include "app/restart/run.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

bool isBad(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Rejected
        || outcome == Outcome::Unknown;
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
    : m_record(std::move(record))
    , m_plan(std::move(plan))
    , m_settings(settings)
    , m_calls(m_plan.calls.size())
    , m_notBefore(std::chrono::milliseconds::min())
    , m_waveOf(m_record.targets.size(), 0)
    , m_waveOpen(std::max<qsizetype>(1, m_plan.waves.size()), 0)
{
    for (qsizetype wave = 0; wave < m_plan.waves.size(); ++wave) {
        const WaveRange &range = m_plan.waves.at(wave);
        std::fill_n(m_waveOf.begin() + range.first, range.count, wave);
    }
    for (qsizetype i = 0; i < m_record.targets.size(); ++i)
        count(m_record.targets.at(i).outcome, i, 1);
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
    return *m_waveBegan + m_record.waves.deadline;
}

milliseconds Run::heldFor(const Moment &now) const
{
    return m_paused ? now.steady - m_pausedAt : 0ms;
}

QDateTime Run::waveDeadline(const Moment &now) const
{
    if (!m_waveBegan || m_paused || m_wave + 1 >= m_plan.waves.size())
        return {};
    return now.utc.addMSecs((*m_waveBegan + m_record.waves.deadline - now.steady).count());
}

QList<Target> Run::targetsOf(qsizetype call) const
{
    const CallRange range = m_plan.calls.at(call);
    QList<Target> targets;
    targets.reserve(range.count);
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        targets.append(m_record.targets.at(i).target);
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
        return m_open > 0 ? RunPhase::Watching : RunPhase::Ended;
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

void Run::count(Outcome outcome, qsizetype index, int by)
{
    if (isBad(outcome))
        m_bad += by;
    if (isFinal(outcome))
        return;
    m_open += by;
    m_waveOpen[m_waveOf.at(index)] += by;
}

bool Run::move(qsizetype index, Outcome to, const Moment &now)
{
    if (!canMove(m_record.targets.at(index).outcome, to))
        return false;
    enter(index, to, now);
    return true;
}

void Run::enter(qsizetype index, Outcome to, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    const Outcome from = record.outcome;
    count(from, index, -1);
    count(to, index, 1);
    record.outcome = to;
    if (to == Outcome::NotSent) {
        record.sentAt = {}; // an earlier try may have left, and was refused: the tries tell
        record.sentMonotonic = {};
    }
    m_changed.append(index);
    if (from == Outcome::Sending && to == Outcome::Accepted)
        m_accepted.append(index);
    record.endedAt = isFinal(to) ? now.utc : QDateTime();
    record.cloudEndedAt = {};
    record.took = isFinal(to) && record.sentMonotonic.value.count() >= 0
        ? now.steady - record.sentMonotonic.value
        : std::chrono::milliseconds(-1);
    if (isFinal(to))
        record.overdue = false;
    m_record.endedAt = m_open == 0 ? now.utc : QDateTime();
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
    m_waitError.reset();
    m_waitsUntil = {};
    const CallRange range = m_plan.calls.at(call);
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        move(i, Outcome::Sending, now);
    return call;
}

void Run::handedOver(qsizetype call, const Moment &now)
{
    const CallRange range = m_plan.calls.at(call);
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        m_record.targets[i].sentAt = now.utc;
        m_record.targets[i].sentMonotonic = { now.steady };
        m_changed.append(i);
    }
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
    return m_record.stopRule.canary && m_wave == 0
        && canarySize(m_record.waves, m_record.targets.size()) > 0;
}

bool Run::hasCanaryEndedBadly() const
{
    if (!waitsForCanary())
        return false;
    const qsizetype size = canarySize(m_record.waves, m_record.targets.size());
    return std::any_of(m_record.targets.cbegin(), m_record.targets.cbegin() + size,
                       [](const TargetRecord &target) {
                           return isFinal(target.outcome) && target.outcome != Outcome::Succeeded;
                       });
}

void Run::stopByRule(const Moment &now)
{
    if (m_record.stopRule.isReached(m_bad, m_record.targets.size()) || hasCanaryEndedBadly())
        stop(ownError(OwnError::StopRule), now);
}

void Run::nextWave(const Moment &now)
{
    if (!m_waveBegan || m_wave + 1 >= m_plan.waves.size() || !m_again.isEmpty()
        || !m_inFlight.isEmpty() || callInTurn())
        return;
    const bool timeIsUp = now.steady >= *m_waveBegan + m_record.waves.deadline + heldFor(now);
    if (m_waveOpen.at(m_wave) > 0 && !timeIsUp)
        return;
    if (m_waveOpen.at(m_wave) > 0 && waitsForCanary()) {
        stop(ownError(OwnError::StopRule), now);
        return;
    }
    ++m_wave;
    m_waveBegan.reset();
    const std::chrono::milliseconds soak = m_record.waves.soak;
    if (now.steady + soak <= m_notBefore)
        return; // the cloud's own wish to be left alone is longer
    m_notBefore = now.steady + soak;
    m_waitsUntil = now.utc.addMSecs(soak.count());
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

void Run::progressed(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    const bool awaited = isAccepted(record.outcome) || m_keptWatch.contains(index);
    const bool isGone = progress.outcome == Outcome::Unknown;
    if (!awaited || !(isAccepted(progress.outcome) || isGone))
        return;
    if (isGone) {
        lost(index, progress, now);
        return;
    }
    if (isNotSeen(index, progress))
        return;
    record.lastSeenAt = now.utc;
    const bool isOdd = noteJobStatus(index, progress);
    if (progress.overdue)
        markOverdue(index);
    if (record.outcome == Outcome::Running && progress.outcome == Outcome::Accepted && !isOdd)
        return;
    if (!move(index, progress.outcome, now))
        return;
    if (m_keptWatch.remove(index)) {
        record.jobId = progress.jobId;
        record.error.reset();
        record.settled = false;
    }
    if (progress.error)
        record.error = progress.error;
    if (isFinal(progress.outcome))
        record.cloudEndedAt = progress.endedAt;
    stopByRule(now);
    nextWave(now);
}

// A job's status that nobody knows is shown as it came, until there is one that is known.
bool Run::noteJobStatus(qsizetype index, const TargetProgress &progress)
{
    TargetRecord &record = m_record.targets[index];
    const auto tells = [](const std::optional<Error> &error) {
        return error && error->code == OwnError::JobStatus;
    };
    const bool isOdd = tells(progress.error);
    const bool changes = isOdd ? record.error != progress.error : tells(record.error);
    if (changes && isAccepted(record.outcome)) {
        record.error = isOdd ? progress.error : std::nullopt;
        m_changed.append(index);
    }
    return isOdd;
}

// What a look shows beside the outcome: that a list did not name the target, until one does; and
// where there is no job, a call that was never answered is not Accepted because nothing has
// changed.
bool Run::isNotSeen(qsizetype index, const TargetProgress &progress)
{
    TargetRecord &record = m_record.targets[index];
    const bool isMissing = progress.error && progress.error->code == OwnError::TaskNotSeen;
    const bool wasMissing = record.error && record.error->code == OwnError::TaskNotSeen;
    if (isMissing && isAccepted(record.outcome) && !record.error) {
        record.error = progress.error;
        m_changed.append(index);
    } else if (!isMissing && wasMissing) {
        record.error.reset();
        m_changed.append(index);
    }
    if (isMissing && progress.overdue)
        markOverdue(index);
    const bool changesNothing = progress.outcome == Outcome::Accepted && progress.jobId.isEmpty();
    return isMissing || (record.outcome == Outcome::Unknown && changesNothing);
}

bool Run::correct(qsizetype index, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    if (!isOnlyMissing(record) || !canCorrect(record.outcome, Outcome::Accepted))
        return false;
    enter(index, Outcome::Accepted, now);
    record.error.reset();
    record.lastSeenAt = now.utc;
    m_accepted.append(index);
    return true;
}

// The cloud no longer knows the job: how it ended is not known, and asking on is of no use.
void Run::lost(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    const bool wasKeptWatch = m_keptWatch.remove(index);
    if (!move(index, Outcome::Unknown, now) && !wasKeptWatch)
        return;
    m_record.targets[index].error = progress.error;
    m_changed.append(index);
    stopByRule(now);
    nextWave(now);
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

void Run::adopt(const Moment &now)
{
    for (qsizetype i = 0; i < m_record.targets.size(); ++i) {
        TargetRecord &record = m_record.targets[i];
        // An intent on disk without an answer: it may have left.
        const bool mayHaveLeft = record.outcome == Outcome::Sending;
        if (move(i, mayHaveLeft ? Outcome::Unknown : Outcome::NotSent, now))
            record.error = ownError(OwnError::ProgramEnded, {},
                                    mayHaveLeft ? Delivery::Sent : Delivery::NotSent);
        if (record.outcome == Outcome::Accepted || record.outcome == Outcome::Running)
            m_accepted.append(i);
    }
    if (m_open == 0 && !m_record.endedAt.isValid())
        m_record.endedAt = now.utc;
}

bool Run::settle(qsizetype index, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    if (record.overdue && move(index, Outcome::Unknown, now))
        record.error = ownError(OwnError::SettledOpen, {}, Delivery::Sent);
    if (record.outcome != Outcome::Unknown || record.settled)
        return false;
    record.settled = true;
    m_keptWatch.remove(index);
    m_changed.append(index);
    stopByRule(now);
    nextWave(now);
    return true;
}

bool Run::keepWatching(qsizetype index, bool byStatus)
{
    TargetRecord &record = m_record.targets[index];
    if (record.outcome != Outcome::Unknown || (record.requestId.isEmpty() && !byStatus)
        || m_keptWatch.contains(index))
        return false;
    m_keptWatch.insert(index);
    if (std::exchange(record.settled, false))
        m_changed.append(index);
    return true;
}

void Run::noteStatus(qsizetype index, const QString &status, const QDateTime &at)
{
    TargetRecord &record = m_record.targets[index];
    if (record.outcome != Outcome::Succeeded || !record.statusAfter.isEmpty() || status.isEmpty()
        || at < record.lastSeenAt)
        return;
    record.statusAfter = status;
    m_changed.append(index);
}

QList<qsizetype> Run::takeAccepted(qsizetype most)
{
    if (m_accepted.size() <= most)
        return takeAccepted();
    const QList<qsizetype> taken = m_accepted.mid(0, most);
    m_accepted.remove(0, most);
    return taken;
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
