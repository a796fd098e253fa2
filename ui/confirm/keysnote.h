// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says in the confirmation that the keys have ended, or will before everything can be sent. It
// stops nothing: the time may have been typed wrong. Owned by the dialog; UI thread.
#pragma once

#include "app/core/clock.h"

#include <QLabel>

namespace muster {

class KeysNote final : public QLabel
{
    Q_OBJECT

public:
    //! \brief Hidden while there is nothing to say. \a endAt: UTC; invalid: the keys do not end.
    KeysNote(const QDateTime &endAt, Clock &clock, QWidget *parent = nullptr);

    //! \brief How long the sending takes: \a least by pace and pauses alone, \a most when every
    //! wave takes all of its time.
    void setSendingTime(std::chrono::milliseconds least, std::chrono::milliseconds most);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void updateText();
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] QString words(std::chrono::milliseconds left) const;

    const QDateTime m_endAt;
    Clock &m_clock;
    std::chrono::milliseconds m_least { 0 };
    std::chrono::milliseconds m_most { 0 };
};

} // namespace muster
