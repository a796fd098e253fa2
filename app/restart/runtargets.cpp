// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runtargets.h"

#include <algorithm>

namespace muster {

namespace {

bool isBad(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Rejected
        || outcome == Outcome::Unknown;
}

} // namespace

RunTargets::RunTargets(RunRecord record, const QList<WaveRange> &waves)
    : m_record(std::move(record))
    , m_waveOf(m_record.targets.size(), 0)
    , m_waveOpen(std::max<qsizetype>(1, waves.size()), 0)
{
    for (qsizetype wave = 0; wave < waves.size(); ++wave) {
        const WaveRange &range = waves.at(wave);
        std::fill_n(m_waveOf.begin() + range.first, range.count, wave);
    }
    for (qsizetype i = 0; i < m_record.targets.size(); ++i)
        count(m_record.targets.at(i).outcome, i, 1);
}

bool RunTargets::hasEndedBadly(qsizetype count) const
{
    return std::any_of(m_record.targets.cbegin(), m_record.targets.cbegin() + count,
                       [](const TargetRecord &target) {
                           return isFinal(target.outcome) && target.outcome != Outcome::Succeeded;
                       });
}

void RunTargets::count(Outcome outcome, qsizetype index, int by)
{
    if (isBad(outcome))
        m_bad += by;
    if (isFinal(outcome))
        return;
    m_open += by;
    m_waveOpen[m_waveOf.at(index)] += by;
}

bool RunTargets::move(qsizetype index, Outcome to, const Moment &now)
{
    if (!canMove(m_record.targets.at(index).outcome, to))
        return false;
    enter(index, to, now);
    return true;
}

void RunTargets::enter(qsizetype index, Outcome to, const Moment &now)
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

void RunTargets::move(const CallRange &range, Outcome to, const std::optional<Error> &error,
                      const Moment &now)
{
    const Rare<Error> shared = error;
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        if (move(i, to, now))
            m_record.targets[i].error = shared;
    }
}

void RunTargets::noteHandedOver(const CallRange &range, const Moment &now)
{
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        m_record.targets[i].sentAt = now.utc;
        m_record.targets[i].sentMonotonic = { now.steady };
        m_changed.append(i);
    }
}

void RunTargets::noteNeverLeft(const CallRange &range, const QDateTime &leftAt)
{
    for (qsizetype i = range.first; i < range.first + range.count; ++i)
        m_record.targets[i].sentAt = leftAt;
}

void RunTargets::noteRequest(const CallRange &range, const RequestId &request,
                             const QDateTime &answeredAt)
{
    for (qsizetype i = range.first; i < range.first + range.count; ++i) {
        m_record.targets[i].requestId = request;
        if (answeredAt.isValid())
            m_record.targets[i].answeredAt = answeredAt;
    }
}

void RunTargets::applyAnswer(qsizetype index, const TargetAnswer &answer, const Moment &now)
{
    const bool plain = answer.outcome == Outcome::Accepted || answer.outcome == Outcome::Rejected;
    if (!move(index, plain ? answer.outcome : Outcome::Unknown, now))
        return;
    TargetRecord &record = m_record.targets[index];
    record.jobId = answer.jobId;
    record.error = answer.error;
}

void RunTargets::noteUnanswered(qsizetype index, const Error &error, const Moment &now)
{
    if (move(index, Outcome::Unknown, now))
        m_record.targets[index].error = error;
}

void RunTargets::markOverdue(qsizetype index)
{
    TargetRecord &record = m_record.targets[index];
    const bool open = record.outcome == Outcome::Accepted || record.outcome == Outcome::Running;
    if (!open || record.overdue)
        return;
    record.overdue = true;
    m_changed.append(index);
}

void RunTargets::adopt(const Moment &now)
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

bool RunTargets::settle(qsizetype index, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    if (record.overdue && move(index, Outcome::Unknown, now))
        record.error = ownError(OwnError::SettledOpen, {}, Delivery::Sent);
    if (record.outcome != Outcome::Unknown || record.settled)
        return false;
    record.settled = true;
    m_keptWatch.remove(index);
    m_changed.append(index);
    return true;
}

bool RunTargets::keepWatching(qsizetype index, bool byStatus)
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

bool RunTargets::correct(qsizetype index, const Moment &now)
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

void RunTargets::noteStatus(qsizetype index, const QString &status, const QDateTime &at)
{
    TargetRecord &record = m_record.targets[index];
    if (record.outcome != Outcome::Succeeded || !record.statusAfter.isEmpty() || status.isEmpty()
        || at < record.lastSeenAt)
        return;
    record.statusAfter = status;
    m_changed.append(index);
}

bool RunTargets::progressed(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    TargetRecord &record = m_record.targets[index];
    const bool awaited = isAccepted(record.outcome) || m_keptWatch.contains(index);
    const bool isGone = progress.outcome == Outcome::Unknown;
    if (!awaited || !(isAccepted(progress.outcome) || isGone))
        return false;
    if (isGone) {
        return lost(index, progress, now);
    }
    if (isNotSeen(index, progress))
        return false;
    record.lastSeenAt = now.utc;
    const bool isOdd = noteJobStatus(index, progress);
    if (progress.overdue)
        markOverdue(index);
    if (record.outcome == Outcome::Running && progress.outcome == Outcome::Accepted && !isOdd)
        return false;
    if (!move(index, progress.outcome, now))
        return false;
    if (m_keptWatch.remove(index)) {
        record.jobId = progress.jobId;
        record.error.reset();
        record.settled = false;
    }
    if (progress.error)
        record.error = progress.error;
    if (isFinal(progress.outcome))
        record.cloudEndedAt = progress.endedAt;
    return true;
}

// A job's status that nobody knows is shown as it came, until there is one that is known.
bool RunTargets::noteJobStatus(qsizetype index, const TargetProgress &progress)
{
    TargetRecord &record = m_record.targets[index];
    const auto tells
        = [](const auto &error) { return error && error->code == OwnError::JobStatus; };
    const bool isOdd = tells(progress.error);
    const bool changes = isOdd ? record.error != Rare<Error>(progress.error) : tells(record.error);
    if (changes && isAccepted(record.outcome)) {
        record.error = isOdd ? progress.error : std::nullopt;
        m_changed.append(index);
    }
    return isOdd;
}

// What a look shows beside the outcome: that a list did not name the target, until one does; and
// where there is no job, a call that was never answered is not Accepted because nothing has
// changed.
bool RunTargets::isNotSeen(qsizetype index, const TargetProgress &progress)
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

// The cloud no longer knows the job: how it ended is not known, and asking on is of no use.
bool RunTargets::lost(qsizetype index, const TargetProgress &progress, const Moment &now)
{
    const bool wasKeptWatch = m_keptWatch.remove(index);
    if (!move(index, Outcome::Unknown, now) && !wasKeptWatch)
        return false;
    m_record.targets[index].error = progress.error;
    m_changed.append(index);
    return true;
}

QList<qsizetype> RunTargets::takeAccepted(qsizetype most)
{
    if (m_accepted.size() <= most)
        return takeAccepted();
    const QList<qsizetype> taken = m_accepted.mid(0, most);
    m_accepted.remove(0, most);
    return taken;
}

TargetChanges RunTargets::takeChanges()
{
    const QList<qsizetype> indices = std::exchange(m_changed, {});
    TargetChanges changes;
    changes.reserve(indices.size());
    for (const qsizetype index : indices)
        changes.append({ index, m_record.targets.at(index) });
    return changes;
}

} // namespace muster
