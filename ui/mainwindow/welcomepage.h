// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the window shows while no connection is open: what can be done now, as buttons. Saved
// connections come first; where there are more than a few, the rest is in the sidebar.
// Owned by the main window; UI thread.
#pragma once

#include "app/core/ids.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace muster {

class ConnectionStore;

class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Below what is saved a button for each of \a actions, which name it. All of them
    //! outlive the page.
    WelcomePage(const ConnectionStore &connections, const QList<QAction *> &actions,
                QWidget *parent = nullptr);

signals:
    //! \brief The person wants that saved connection.
    void openRequested(const muster::ConnectionId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSaved();
    void showSaved();

    const ConnectionStore &m_connections;
    QLabel *m_text;
    QVBoxLayout *m_buttons;
    QList<QPushButton *> m_saved; // made when they are first needed; those of no use are hidden
};

} // namespace muster
