// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tells when the keys of an open connection end, by the time that is known of them. It stops
// nothing. Owned by the part that tells of it; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"

#include <QHash>
#include <QObject>

Q_MOC_INCLUDE("app/session/session.h")

namespace muster {

class Session;
class Sessions;

class KeyExpiry final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both outlive it.
    KeyExpiry(Sessions &sessions, Clock &clock, QObject *parent = nullptr);

signals:
    //! \brief Once for each time; not for keys that had ended when they were given.
    void ended(muster::Session *connection);

private:
    void begin(Session *connection);
    void look(const ConnectionId &id, int turn);

    Sessions &m_sessions;
    Clock &m_clock;
    QHash<ConnectionId, int> m_turns; // only the latest countdown of a connection goes on
    int m_lastTurn = 0;
};

} // namespace muster
