// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Keeps a production connection locked until a person gives a reason, and locks it again after a
// while. Owned by the runner, which asks it before a run; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/connection.h"
#include "app/journal/journal.h"

#include <QObject>

namespace muster {

class ProductionLock final : public QObject
{
    Q_OBJECT

public:
    //! \brief Locked; unlock() lasts for \a duration.
    ProductionLock(Journal &journal, Clock &clock, std::chrono::milliseconds duration,
                   QObject *parent = nullptr);

    [[nodiscard]] bool isLocked() const;
    //! \brief 0 when locked.
    [[nodiscard]] std::chrono::milliseconds remaining() const;
    //! \brief The reason that was given; empty when locked.
    [[nodiscard]] QString reason() const;

    //! \brief How long an unlock() lasts; a new one counts from the next.
    [[nodiscard]] std::chrono::milliseconds duration() const { return m_duration; }
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

    //! \brief Unlocks \a connection, or begins its time anew, and writes that down. False: there is
    //! nothing but blanks in \a reason.
    bool unlock(const Connection &connection, const QString &operatorName, const QString &reason);
    //! \brief Locks at once; nothing happens when it is locked.
    void lock();

signals:
    //! \brief Unlocked, locked, and in between about each second; \a remaining is 0 when locked.
    void remainingChanged(std::chrono::milliseconds remaining);

private:
    void tick(int turn);
    void keep(ConnectionEventKind what, const QString &detail);

    Journal &m_journal;
    Clock &m_clock;
    std::chrono::milliseconds m_duration;

    ConnectionEvent m_unlocked; // who, what for
    bool m_isUnlocked = false;
    std::chrono::milliseconds m_until { 0 }; // steady
    QDateTime m_untilUtc; // the steady clock may stand still while a laptop sleeps
    int m_turn = 0; // only the latest timer counts
};

} // namespace muster
