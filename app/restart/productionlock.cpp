// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/productionlock.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

ProductionLock::ProductionLock(Journal &journal, Clock &clock, milliseconds duration,
                               QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_duration(duration)
{
}

milliseconds ProductionLock::remaining() const
{
    if (!m_isUnlocked)
        return 0ms;
    const milliseconds steady = m_until - m_clock.monotonic();
    const milliseconds wall { m_clock.now().msecsTo(m_untilUtc) };
    return std::max(0ms, std::min(steady, wall));
}

bool ProductionLock::isLocked() const { return remaining() == 0ms; }

QString ProductionLock::reason() const { return isLocked() ? QString() : m_unlocked.detail.text(); }

bool ProductionLock::unlock(const Connection &connection, const QString &operatorName,
                            const QString &reason)
{
    const QString words = reason.trimmed();
    if (words.isEmpty())
        return false;
    m_isUnlocked = true;
    m_until = m_clock.monotonic() + m_duration;
    m_untilUtc = m_clock.now().addMSecs(m_duration.count());
    m_unlocked = { connection, {}, {}, operatorName, words };
    keep(ConnectionEventKind::Unlocked, words);
    tick(++m_turn);
    return true;
}

void ProductionLock::lock()
{
    if (!m_isUnlocked)
        return;
    m_isUnlocked = false;
    ++m_turn;
    keep(ConnectionEventKind::Locked, {});
    emit remainingChanged(0ms);
}

void ProductionLock::keep(ConnectionEventKind what, const QString &detail)
{
    m_journal.recordConnectionEvent(
        { m_unlocked.connection, m_clock.now(), what, m_unlocked.operatorName, detail });
}

void ProductionLock::tick(int turn)
{
    if (turn != m_turn)
        return;
    const milliseconds left = remaining();
    if (left == 0ms) {
        lock();
        return;
    }
    m_clock.after(std::min(left, milliseconds(1s)), this, [this, turn] { tick(turn); });
    emit remainingChanged(left);
}

} // namespace muster
