// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Says all the time whether a read-only or production connection may restart anything, and for how
// long; unlocks it with a reason, and locks it again. Names the runs that it holds, and offers to
// stop them, or to go on with them once nothing holds them any more. Owned by the connection page,
// goes before the Session; UI thread.
#pragma once

#include "app/session/session.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

class UnlockDialog;

class LockBar final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Open, ReadOnly, Locked, Unlocked };
    Q_ENUM(State)

    //! \brief Hidden for a connection that is neither read-only nor production, and holds no run.
    //! \a operatorName is recorded in the journal.
    LockBar(Session &open, QString operatorName, QWidget *parent = nullptr);

    [[nodiscard]] State state() const;
    //! \brief What press() does, for a menu; empty in State::Open.
    [[nodiscard]] QString actionText() const;
    //! \brief Asks for the reason, locks, or asks to edit the connection, as the button says.
    void press();

signals:
    //! \brief Another State.
    void stateChanged();
    //! \brief The connection is read-only and the person wants to change that.
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void eachHeld(void (Runner::*act)(const RunId &));
    [[nodiscard]] QString heldText() const;
    void askForReason();
    void retranslate();
    void showIcon();
    [[nodiscard]] QString text() const;

    Session &m_open;
    const QString m_operatorName;
    State m_state = State::Open; // what was told last
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_stop;
    QPushButton *m_resume;
    QPushButton *m_button;
    QPointer<UnlockDialog> m_dialog;
};

} // namespace muster
