// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Counts down to the end of temporary keys, warns ahead of it, and afterwards offers to type new
// ones; says that a connection came from the environment. It stops nothing. Owned by the connection
// page, goes before the Session; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

class KeyBar final : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Quiet, //!< keys without an end that was told
        Counting, //!< there is time
        Soon, //!< 10 minutes or less
        Ended,
    };
    Q_ENUM(State)

    //! \brief Hidden when there is nothing to say. \a clock outlives it.
    KeyBar(Session &open, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] State state() const;

signals:
    //! \brief The person wants to type new keys.
    void renewRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin();
    void tick(int turn);
    void refresh();
    void announce();
    void retranslate();
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] QString text() const;

    Session &m_open;
    Clock &m_clock;
    State m_state = State::Quiet; // what was shown last
    int m_turn = 0; // only the latest countdown goes on
    QLabel *m_text;
    QPushButton *m_renew;
};

} // namespace muster
