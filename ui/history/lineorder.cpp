// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/lineorder.h"

#include "app/journal/eventwords.h"

#include <algorithm>

namespace muster {

namespace {

// By how much the clock was set is written in whole seconds.
constexpr qint64 inaccuracy = 1'000;

qint64 timeOf(const QDateTime &at)
{
    return at.isValid() ? at.toMSecsSinceEpoch() : LineOrder::noTime;
}

std::chrono::seconds stepOf(const RunEvent &clockSet)
{
    const auto *step = clockSet.detail.as<std::chrono::seconds>();
    return step ? *step : std::chrono::seconds::zero();
}

} // namespace

LineOrder::LineOrder(const RunHistory &history)
{
    const auto isSetting
        = [](const RunEvent &event) { return event.what == RunEventKind::ClockSet; };
    const QList<RunEvent> &events = history.events;
    if (std::ranges::none_of(events, isSetting))
        return;
    m_stretches.append(Stretch {});
    qint64 latest = std::numeric_limits<qint64>::min();
    for (qsizetype i = 0; i < events.size(); ++i) {
        const RunEvent &event = events.at(i);
        const qint64 at = timeOf(event.at);
        if (at == noTime)
            continue;
        if (isSetting(event)) {
            const std::chrono::milliseconds step = stepOf(event);
            const qint64 offset = m_stretches.constLast().offset + step.count();
            m_stretches.append({ i, offset, std::max(latest, at - offset) });
        } else if (event.what == RunEventKind::Outcome && !m_outcomes.contains(event.targetIndex)) {
            m_outcomes.insert(event.targetIndex, { i, at });
        }
        latest = std::max(latest, ofEvent(i, at));
    }
}

qsizetype LineOrder::stretchOf(qsizetype event) const
{
    const auto isBefore
        = [](qsizetype index, const Stretch &stretch) { return index < stretch.firstEvent; };
    const auto next = std::upper_bound(m_stretches.cbegin(), m_stretches.cend(), event, isBefore);
    return std::distance(m_stretches.cbegin(), next) - 1;
}

qint64 LineOrder::ofEvent(qsizetype index, qint64 at) const
{
    if (m_stretches.isEmpty() || at == noTime)
        return at;
    const Stretch &stretch = m_stretches.at(stretchOf(index));
    return std::max(stretch.begin, at - stretch.offset);
}

qint64 LineOrder::ofTry(const TryRecord &attempt, qint64 at) const
{
    if (m_stretches.isEmpty() || at == noTime)
        return at;
    const auto outcome = m_outcomes.constFind(attempt.first);
    const bool isKnown = outcome != m_outcomes.cend();
    const qint64 limit = isKnown ? ofEvent(outcome->index, outcome->at) : noTime - inaccuracy;
    // The latest of the stretches in which its time can lie.
    for (qsizetype i = isKnown ? stretchOf(outcome->index) : m_stretches.size() - 1; i >= 0; --i) {
        const Stretch &stretch = m_stretches.at(i);
        const qint64 time = at - stretch.offset;
        if (time + inaccuracy >= stretch.begin && time <= limit + inaccuracy)
            return std::clamp(time, stretch.begin, std::max(stretch.begin, limit));
    }
    return at;
}

} // namespace muster
