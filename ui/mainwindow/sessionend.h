// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The orderly end when nobody is asked: nothing more is sent, and the answers on their way are
// waited for, so that no target becomes unknown for want of half a second. Owned by the window; UI
// thread.
#pragma once

#include <QObject>

#include <chrono>

namespace muster {

class Clock;
class Sessions;

class SessionEnd final : public QObject
{
    Q_OBJECT

public:
    //! \brief Both references outlive it.
    SessionEnd(const Sessions &opener, Clock &clock, QObject *parent = nullptr);

    //! \brief How long answers are waited for: systems that end a session wait about as long.
    static constexpr std::chrono::seconds patience { 5 };

    //! \brief Stops sending in every run of every open connection, at once. ready() follows; told
    //! again it changes nothing.
    void begin();

signals:
    //! \brief Once, from the event loop: every answer is there, or patience has run out.
    void ready();

private:
    void look();

    const Sessions &m_opener;
    Clock &m_clock;
    bool m_hasBegun = false;
    bool m_isReady = false;
};

} // namespace muster
