// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/rundigest.h"

#include <algorithm>
#include <iterator>

namespace muster {

namespace {

// What was sent before says little of how it goes now; and from so short a time nobody can tell.
constexpr qint64 measuredTime = 30'000; // ms
constexpr qint64 shortest = 2'000;

} // namespace

RunDigest::RunDigest(const RunRecord &run)
    : m_waves(run.waves, run.targets.size())
    , m_waveDeadline(run.waves.deadline)
{
    for (qsizetype i = 0; i < run.targets.size(); ++i)
        count(i, run.targets.at(i), 1);
}

void RunDigest::change(qsizetype position, const TargetRecord &before, const TargetRecord &after)
{
    count(position, before, -1);
    count(position, after, 1);
}

void RunDigest::count(qsizetype position, const TargetRecord &target, int by)
{
    m_totals[target.outcome] += by;
    if (target.overdue && !isFinal(target.outcome))
        m_overdue += by;
    const bool isNobodys = !target.error
        || (target.error->kind == ErrorKind::Cancelled && target.error->code.isEmpty());
    if (target.outcome == Outcome::NotSent && isNobodys)
        m_stoppedByHand += by;
    const std::optional<OwnError> own = target.error && target.error->kind == ErrorKind::Cancelled
        ? target.error->code.own()
        : std::nullopt;
    if (own)
        m_ownCodes[*own] += by;
    if (target.outcome == Outcome::Unknown && by > 0)
        m_unknown.insert(position);
    else if (target.outcome == Outcome::Unknown)
        m_unknown.erase(position);
    if (target.sentAt.isValid())
        countSent(position, target, by);
}

bool RunDigest::hasOwnCode(OwnError code) const
{
    const auto known = m_ownCodes.find(code);
    return known != m_ownCodes.end() && known->second > 0;
}

void RunDigest::countSent(qsizetype position, const TargetRecord &target, int by)
{
    const int wave = m_waves.waveOf(position);
    Sent &sent = m_sent[wave];
    sent.open += isFinal(target.outcome) ? 0 : by;
    const auto time = sent.times.try_emplace(target.sentAt, 0).first;
    if ((time->second += by) == 0)
        sent.times.erase(time);
    if (sent.times.empty())
        m_sent.erase(wave);
}

WaveProgress RunDigest::waveProgress() const
{
    WaveProgress progress;
    progress.waves = m_waves.count();
    if (m_sent.empty())
        return progress;
    const auto &[wave, sent] = *m_sent.crbegin();
    if (wave == 0) // of none that the plan knows
        return progress;
    progress.wave = wave;
    progress.open = static_cast<int>(sent.open);
    progress.deadline = sent.times.cbegin()->first.addSecs(m_waveDeadline.count());
    return progress;
}

std::optional<double> RunDigest::rate(const QDateTime &now) const
{
    if (m_sent.empty())
        return std::nullopt;
    const std::map<QDateTime, qsizetype> &times = m_sent.crbegin()->second.times;
    const auto first = times.lower_bound(now.addMSecs(-measuredTime));
    if (first == times.cend())
        return std::nullopt;
    const qint64 time = first->first.msecsTo(times.crbegin()->first);
    if (time < shortest)
        return std::nullopt;
    // What the first call carried was sent before this time began.
    qsizetype targets = 0;
    for (auto it = std::next(first); it != times.cend(); ++it)
        targets += it->second;
    return double(targets) * 1000 / double(time);
}

} // namespace muster
