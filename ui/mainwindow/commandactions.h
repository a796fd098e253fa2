// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The further verbs of the fleet in front, in a menu: made anew whenever it opens, since what they
// would do goes by the selection. Owned by the main window; UI thread.
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace muster {

class ConnectionPage;

class CommandActions final : public QObject
{
    Q_OBJECT

public:
    //! \brief In \a menu, before \a place, which both outlive it. \a current is the page in front,
    //! or nullptr; it is asked each time.
    CommandActions(QMenu *menu, QAction *place, std::function<ConnectionPage *()> current,
                   QObject *parent);

private:
    void fill();

    QMenu *m_menu;
    QAction *m_place;
    std::function<ConnectionPage *()> m_current;
    QList<QAction *> m_actions;
};

} // namespace muster
