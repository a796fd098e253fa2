// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/keyexpiry.h"

#include "app/session/sessions.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// The computer may sleep, and its clock be set: the end is not waited for in one go.
constexpr milliseconds longestWait = 1min;

} // namespace

KeyExpiry::KeyExpiry(Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_clock(clock)
{
    for (Session *connection : m_sessions.all())
        begin(connection);
    connect(&m_sessions, &Sessions::opened, this, &KeyExpiry::begin); // with other keys as well
    connect(&m_sessions, &Sessions::closing, this,
            [this](Session *connection) { m_turns.remove(connection->connection().id); });
}

void KeyExpiry::begin(Session *connection)
{
    const ConnectionId id = connection->connection().id;
    m_turns.remove(id);
    const QDateTime end = connection->keysEndAt();
    if (!end.isValid() || end <= m_clock.now())
        return;
    m_turns.insert(id, ++m_lastTurn);
    look(id, m_lastTurn);
}

void KeyExpiry::look(const ConnectionId &id, int turn)
{
    Session *connection = m_sessions.find(id);
    if (m_turns.value(id) != turn || !connection)
        return;
    const milliseconds left(m_clock.now().msecsTo(connection->keysEndAt()));
    if (left <= 0ms) {
        m_turns.remove(id);
        emit ended(connection);
        return;
    }
    m_clock.after(std::min(left, longestWait), this, [this, id, turn] { look(id, turn); });
}

} // namespace muster
