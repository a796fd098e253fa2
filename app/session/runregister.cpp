// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/runregister.h"

#include "app/session/runlist.h"

#include <algorithm>

namespace muster {

RunRegister::RunRegister(const RunList &runs, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_list(runs)
    , m_journal(journal)
{
    for (const RunId &id : m_list.ids())
        take(id);
    watch();
}

void RunRegister::watch()
{
    connect(&m_list, &RunList::added, this, &RunRegister::take);
    connect(&m_list, &RunList::takenUp, this, &RunRegister::take);
    connect(&m_list, &RunList::ended, this, &RunRegister::take);
    // Once a runner has gone, or a run that nobody has came to its end; not what a run waits for.
    connect(&m_list, &RunList::stateChanged, this, [this](const RunId &id) {
        const int row = rowOf(id);
        const RunRecord *record = m_list.record(id);
        if (row >= 0 && record && record->endedAt != m_runs.at(row).endedAt)
            take(id);
    });
    connect(&m_list, &RunList::targetsChanged, this, &RunRegister::onChanges);
}

int RunRegister::rowOf(const RunId &id) const
{
    const auto it = std::ranges::find(m_runs, id, &RunBrief::id);
    return it == m_runs.cend() ? -1 : static_cast<int>(it - m_runs.cbegin());
}

void RunRegister::take(const RunId &id)
{
    const RunRecord *record = m_list.record(id);
    if (!record)
        return;
    m_tallies.erase(id); // made anew when the next target moves
    put(briefOf(*record));
}

void RunRegister::onChanges(const RunId &id, const TargetChanges &changes)
{
    const RunRecord *record = m_list.record(id);
    if (!record)
        return;
    auto tally = m_tallies.find(id);
    if (tally == m_tallies.end())
        tally = m_tallies.emplace(id, RunTally(*record)).first;
    tally->second.apply(changes);
    const int row = rowOf(id);
    RunBrief brief = row >= 0 ? m_runs.at(row) : briefOf(*record);
    brief.totals = tally->second.totals();
    brief.isUnsettled = tally->second.isUnsettled();
    brief.endedAt = record->endedAt;
    put(brief);
    if (brief.endedAt.isValid())
        m_tallies.erase(id);
}

// With thousands of runs behind it, one that goes on is not taken out at every answer.
bool RunRegister::staysAt(int row, const RunBrief &brief) const
{
    return (row == 0 || !comesBefore(brief, m_runs.at(row - 1)))
        && (row + 1 == m_runs.size() || !comesBefore(m_runs.at(row + 1), brief));
}

void RunRegister::put(const RunBrief &brief)
{
    const int from = rowOf(brief.id);
    if (from >= 0 && staysAt(from, brief)) {
        if (m_runs.at(from) == brief)
            return;
        m_runs[from] = brief;
        emit changed(from);
        return;
    }
    if (from >= 0)
        m_runs.removeAt(from);
    const auto place = std::ranges::lower_bound(m_runs, brief, comesBefore);
    const int to = static_cast<int>(place - m_runs.begin());
    m_runs.insert(to, brief);
    if (from < 0) {
        emit inserted(to);
        return;
    }
    emit moved(from, to);
    emit changed(to);
}

void RunRegister::forget(const RunId &id)
{
    const int row = rowOf(id);
    if (row < 0 || m_list.contains(id))
        return;
    m_runs.removeAt(row);
    emit removed(row);
}

void RunRegister::readMore()
{
    if (m_state == State::Reading || m_state == State::Whole)
        return;
    HistoryFilter filter;
    filter.summaries = true;
    filter.limit = pageSize;
    // Those of the same moment are read again, so that none is left out.
    if (m_oldest.isValid())
        filter.to = m_oldest.addMSecs(1);
    JournalRead *read = m_journal.find(filter, this);
    m_read = read;
    connect(read, &JournalRead::finished, this,
            [this, read](const Result<QList<RunHistory>> &result) {
                read->deleteLater();
                m_read.clear();
                onPage(result);
            });
    setState(State::Reading);
}

void RunRegister::onPage(const Result<QList<RunHistory>> &result)
{
    if (!result) {
        setState(State::Failed);
        return;
    }
    bool isAnyNew = false;
    for (const RunHistory &found : *result) {
        const bool isOlder = !m_oldest.isValid() || found.run.confirmedAt < m_oldest;
        isAnyNew = isAnyNew || isOlder;
        if (isOlder)
            m_oldest = found.run.confirmedAt;
        // What the window has is newer than what was read of it.
        if (!m_list.contains(found.run.id) && rowOf(found.run.id) < 0)
            put(briefOf(found));
    }
    setState(result->size() < pageSize || !isAnyNew ? State::Whole : State::More);
}

void RunRegister::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace muster
