// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The actions that work on the connection in front. Its fleet's further verbs are made anew
// whenever their menu opens, since what they would do goes by the selection. Owned by the main
// window; UI thread.
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;

namespace muster {

class ConnectionPage;
class FleetPage;
class JobPanel;
class MainActions;

class PageActions final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a current is the page in front, or nullptr; it is asked each time. What is copied is
    //! that of \a jobs when these have the focus. Both live as long as the window.
    PageActions(MainActions &actions, JobPanel &jobs, std::function<ConnectionPage *()> current,
                QObject *parent);

    //! \brief What can be done with \a page, and what it is called there; nullptr: no connection is
    //! open.
    void update(ConnectionPage *page);

private:
    void joinFleet(QAction *action, void (FleetPage::*slot)());
    void joinCopying(QAction *action, JobPanel &jobs, void (JobPanel::*ofJobs)(),
                     void (FleetPage::*ofFleet)());
    [[nodiscard]] FleetPage *currentFleet() const;
    void showKind(int index);
    void fillVerbs();

    MainActions &m_actions;
    std::function<ConnectionPage *()> m_current;
    QList<QAction *> m_verbs;
};

} // namespace muster
