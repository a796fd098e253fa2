// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/runprogress.h"

#include "app/session/liveruns.h"
#include "app/session/runlist.h"
#include "ui/notify/runnews.h"

#include <algorithm>

namespace muster {

namespace {

// Finer steps nobody sees, and each is a message to the desktop.
constexpr int steps = 1000;

// What stands still while something is to be sent.
bool arePaused(const LiveRuns &live)
{
    bool isAnyPaused = false;
    for (const RunId &run : live.ids()) {
        const RunPhase phase = live.runs().state(run).phase;
        isAnyPaused = isAnyPaused || phase == RunPhase::Paused;
        if (maySend(phase) && phase != RunPhase::Paused)
            return false;
    }
    return isAnyPaused;
}

int stepOf(const TaskbarState &state)
{
    return state.total == 0 ? 0
                            : static_cast<int>(qint64(state.done) * steps / qint64(state.total));
}

bool looksAlike(const TaskbarState &one, const TaskbarState &other)
{
    return one.kind == other.kind && one.isUrgent == other.isUrgent && one.total == other.total
        && stepOf(one) == stepOf(other);
}

} // namespace

RunProgress::RunProgress(const LiveRuns &live, TaskbarProgress &taskbar, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_taskbar(taskbar)
{
    const auto follow = [this](const RunId &run) {
        if (const OutcomeTotals *totals = m_live.totals(run))
            note(run, *totals);
    };
    for (const RunId &run : m_live.ids())
        follow(run);
    connect(&m_live, &LiveRuns::begun, this, follow);
    connect(&m_live, &LiveRuns::changed, this, follow);
    connect(&m_live, &LiveRuns::ended, this, &RunProgress::note);
    connect(&m_live, &LiveRuns::left, this, [this](const RunId &run) {
        m_totals.erase(run);
        update();
    });
}

void RunProgress::setShown(bool isShown)
{
    m_isShown = isShown;
    update();
}

void RunProgress::setUrgent(bool isUrgent)
{
    m_isUrgent = isUrgent;
    update();
}

void RunProgress::note(const RunId &run, const OutcomeTotals &totals)
{
    m_totals.insert_or_assign(run, totals);
    update();
}

TaskbarState RunProgress::state() const
{
    TaskbarState state;
    state.isUrgent = m_isUrgent;
    if (!m_isShown || m_totals.empty())
        return state;
    bool hasBad = false;
    for (const auto &[run, totals] : m_totals) {
        state.done += totals.finished();
        state.total += totals.total();
        hasBad = hasBad || isBad(totals);
    }
    if (hasBad)
        state.kind = TaskbarState::Kind::Error;
    else
        state.kind = arePaused(m_live) ? TaskbarState::Kind::Paused : TaskbarState::Kind::Normal;
    return state;
}

void RunProgress::update()
{
    if (m_live.ids().isEmpty())
        m_totals.clear();
    const TaskbarState now = state();
    if (looksAlike(now, m_last))
        return;
    m_last = now;
    m_taskbar.show(now);
}

} // namespace muster
