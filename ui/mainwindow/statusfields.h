// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lower edge of the window: how the keychain does, and of the connection in front which way its
// requests go, how fast they leave, its region or endpoint and its project; at the right the
// language. What is not known is called so, and what there is nothing to say of is not there.
// Owned by the status bar, where a menu's tips do not take it away; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/connection.h"
#include "app/session/session.h"

#include <QPointer>
#include <QWidget>

class QAction;

namespace muster {

class KeychainState;
class RateField;
class Sessions;
class StatusField;
class StatusRow;

class StatusFields final : public QWidget
{
    Q_OBJECT

public:
    //! \brief What it shows; all of it outlives the bar.
    struct Parts
    {
        const Sessions &opener;
        Clock &clock;
        const KeychainState &keychain;
        const QList<QAction *> &languages; //!< see LanguageSwitch
    };

    explicit StatusFields(const Parts &parts, QWidget *parent = nullptr);

    //! \brief Of \a open; nullptr: nothing is said of a connection.
    void showPlace(Session *open);

signals:
    //! \brief The person wants the keychain to be looked at.
    void keychainRequested();
    //! \brief The person wants to see how \a connection gets to its cloud, and to change it.
    void networkRequested(const muster::Connection &connection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void retranslate();
    void showKeychain();
    void showWay();
    void showRegion();
    void showProject();

    const Sessions &m_opener;
    const KeychainState &m_keychain;
    QPointer<Session> m_open;
    StatusRow *m_row;
    StatusField *m_keychainField;
    StatusField *m_way;
    StatusField *m_rate;
    StatusField *m_region;
    StatusField *m_project;
    RateField *m_speed;
};

} // namespace muster
