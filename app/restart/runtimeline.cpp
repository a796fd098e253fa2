// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runtimeline.h"

#include "app/fleet/sendingtime.h"

#include <algorithm>

namespace muster {

namespace {

qint64 msecsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : untoldTime;
}

//! Of those that did not end well: the less, the sooner a person must see it.
int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return 0;
    case Outcome::Rejected:
        return 1;
    case Outcome::Unknown:
        return 2;
    default:
        return 3;
    }
}

TimelineLane laneOf(const TargetRecord &target, const RunTimeline::Standing &standing)
{
    TimelineLane lane;
    lane.outcome = target.outcome;
    lane.isOverdue = target.overdue && !isFinal(target.outcome);
    lane.sent = msecsOf(timeOfSending(target));
    if (!lane.hasBar())
        return lane;
    lane.hasEnded = isFinal(target.outcome) && target.endedAt.isValid();
    const bool lasts
        = !isFinal(target.outcome) && standing.isFollowed && standing.now.utc.isValid();
    const std::chrono::milliseconds took = lane.hasEnded || lasts
        ? timeTaken(target, standing.now.utc, standing.now.steady)
        : std::chrono::milliseconds(-1);
    const qint64 answered = msecsOf(target.answeredAt);
    if (took.count() >= 0) {
        lane.end = lane.sent + took.count();
    } else { // the clock was set meanwhile, or nobody looks any more: as far as something is known
        lane.hasEnded = false;
        lane.end = std::max({ lane.sent, answered, msecsOf(target.lastSeenAt) });
    }
    if (answered >= lane.sent && (isAccepted(target.outcome) || !target.jobId.isEmpty()))
        lane.accepted = std::min(answered, lane.end);
    return lane;
}

} // namespace

bool TimelineStop::isByRule() const
{
    const auto *code = why.as<ErrorCode>();
    return code && code->own() == OwnError::StopRule;
}

RunTimeline::RunTimeline(const RunRecord &run, const std::optional<QList<RunEvent>> &events,
                         const Standing &standing)
    : m_knowsHolds(events.has_value())
    , m_now(standing.now.utc)
{
    takeTargets(run, standing);
    takeWaves(run);
    if (events)
        takeEvents(*events, standing);
    if (!m_stop)
        guessStop(run);
    if (!isEmpty() && run.confirmedAt.isValid())
        reach(msecsOf(run.confirmedAt));
}

void RunTimeline::reach(qint64 time)
{
    if (time == untoldTime)
        return;
    m_begin = m_begin == untoldTime ? time : std::min(m_begin, time);
    m_end = std::max(m_end, time);
}

void RunTimeline::takeTargets(const RunRecord &run, const Standing &standing)
{
    m_lanes.reserve(run.targets.size());
    for (const TargetRecord &target : run.targets) {
        const TimelineLane lane = laneOf(target, standing);
        m_totals[lane.outcome] += 1;
        if (lane.hasBar()) {
            ++m_bars;
            reach(lane.sent);
            reach(lane.end);
        }
        m_lanes.append(lane);
    }
}

void RunTimeline::takeWaves(const RunRecord &run)
{
    qsizetype next = 0;
    int number = 0;
    for (const qsizetype size : waveSizes(run.waves, m_lanes.size())) {
        TimelineWave wave { ++number, next, size, untoldTime, untoldTime };
        bool isWhole = true;
        for (const qsizetype behind = next + size; next < behind; ++next) {
            const TimelineLane &lane = m_lanes.at(next);
            isWhole = isWhole && (lane.hasEnded || lane.outcome == Outcome::NotSent);
            if (!lane.hasBar())
                continue;
            wave.begin = wave.begin == untoldTime ? lane.sent : std::min(wave.begin, lane.sent);
            wave.end = std::max(wave.end, lane.end);
        }
        if (!isWhole)
            wave.end = untoldTime;
        if (wave.begin != untoldTime)
            m_waves.append(wave);
    }
}

void RunTimeline::takeEvents(const QList<RunEvent> &events, const Standing &standing)
{
    bool isHeld = false;
    for (const RunEvent &event : events) {
        const std::optional<RunEventKind> what = event.what.known();
        const qint64 at = msecsOf(event.at);
        if (!what || at == untoldTime || event.targetIndex >= 0)
            continue;
        if (isHeld && (what == RunEventKind::Resumed || what == RunEventKind::Stopped)) {
            isHeld = false;
            m_holds.last().end = std::max(at, m_holds.last().begin);
        } else if (what == RunEventKind::Paused && !isHeld) {
            isHeld = true;
            m_holds.append({ at, untoldTime, false, event.detail });
        }
        if (what == RunEventKind::Stopped && !m_stop)
            m_stop = TimelineStop { at, event.detail };
        else if (what == RunEventKind::NextWaveNow || what == RunEventKind::ClockSet)
            m_moments.append({ at, *what, event.detail });
    }
    const qint64 now = msecsOf(standing.now.utc);
    if (isHeld && standing.isPaused && now != untoldTime) {
        m_holds.last().goesOn = true;
        m_holds.last().end = std::max(now, m_holds.last().begin);
    }
    for (const TimelineHold &hold : std::as_const(m_holds)) {
        reach(hold.begin);
        reach(hold.end);
    }
    if (m_stop)
        reach(m_stop->at);
    for (const TimelineMoment &moment : std::as_const(m_moments))
        reach(moment.at);
}

// Its targets tell when the rule, or a person, left them unsent. What the end of the program left
// so was found out later: when that was, nobody knows.
void RunTimeline::guessStop(const RunRecord &run)
{
    for (const TargetRecord &target : run.targets) {
        const qint64 at = msecsOf(target.endedAt);
        if (target.outcome != Outcome::NotSent || at == untoldTime || !target.error
            || target.error->code.own() != OwnError::StopRule)
            continue;
        if (!m_stop || at < m_stop->at)
            m_stop = TimelineStop { at, EventDetail::because(*target.error) };
    }
    if (m_stop)
        reach(m_stop->at);
}

int bucketOf(const RunTimeline &timeline, qint64 time, int count)
{
    const qint64 span = std::max<qint64>(1, timeline.end() - timeline.begin());
    const auto place = static_cast<int>(double(time - timeline.begin()) * count / double(span));
    return std::clamp(place, 0, count - 1);
}

QList<TimelineBucket> bucketsOf(const RunTimeline &timeline, int count)
{
    QList<TimelineBucket> buckets(std::max(0, count));
    if (count <= 0)
        return buckets;
    const QList<TimelineLane> &lanes = timeline.lanes();
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        const TimelineLane &lane = lanes.at(i);
        if (!lane.hasBar())
            continue;
        TimelineBucket &bucket = buckets[bucketOf(timeline, lane.sent, count)];
        bucket.totals[lane.outcome] += 1;
        if (bucket.first < 0)
            bucket.first = i;
        constexpr int good = 3;
        const int known = bucket.worst < 0 ? good : badness(lanes.at(bucket.worst).outcome);
        if (badness(lane.outcome) < known)
            bucket.worst = i;
    }
    return buckets;
}

} // namespace muster
