// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/pastruns.h"

#include <utility>

namespace muster {

namespace {

// Targets of runs that are handed out in one event; each costs some tenths of a microsecond
// several times over.
constexpr qsizetype targetsAtOnce = 20'000;

} // namespace

PastRuns::PastRuns(Journal &journal)
    : m_journal(journal)
{
}

void PastRuns::read(const QDateTime &since, const QList<KindId> &halves,
                    const Connection &connection)
{
    forget(); // its window may have been shorter, or its account not known
    m_connection = connection;
    const auto isHalf = [halves, connection](const RunRecord &run) {
        return halves.contains(run.kind) && isSameWorld(run, connection);
    };
    auto *earlier = new EarlierRuns(m_journal, since, halves, isHalf, this);
    m_reading = earlier;
    connect(earlier, &EarlierRuns::finished, this,
            [this, earlier](const Result<QList<RunHistory>> &result) {
                m_reading.clear();
                earlier->deleteLater();
                onRead(result);
            });
}

void PastRuns::forget()
{
    delete m_reading;
    m_runs.clear();
    m_noted = 0;
    ++m_readings;
}

void PastRuns::onRead(const Result<QList<RunHistory>> &result)
{
    if (!result) {
        emit finished(result.error());
        return;
    }
    for (const RunHistory &history : *result) {
        m_journal.noteRunNumber(history.run.number);
        if (isSameWorld(history.run, m_connection))
            m_runs.push_back(history.run);
    }
    handOut();
}

// At least one in each event, however large.
void PastRuns::handOut()
{
    const int mine = m_readings;
    qsizetype handedOut = 0;
    const auto isTooMuch = [this, mine, &handedOut](const RunRecord &run) {
        const bool isFirst = std::exchange(handedOut, handedOut + run.targets.size()) == 0;
        if (isFirst || handedOut <= targetsAtOnce)
            return false;
        QMetaObject::invokeMethod(
            this,
            [this, mine] {
                if (mine == m_readings)
                    handOut();
            },
            Qt::QueuedConnection);
        return true;
    };
    for (; m_noted < m_runs.size(); ++m_noted) {
        if (isTooMuch(m_runs[m_noted]))
            return;
        emit noted(m_runs[m_noted]);
        if (mine != m_readings)
            return;
    }
    while (!m_runs.empty()) {
        if (isTooMuch(m_runs.front()))
            return;
        const RunRecord run = std::move(m_runs.front());
        m_runs.pop_front();
        --m_noted;
        emit found(run);
        if (mine != m_readings) // it is read once more: nothing is known until then
            return;
    }
    emit finished({});
}

} // namespace muster
