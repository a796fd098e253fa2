// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The actions that work on the connection in front. Its fleet's further verbs are made anew
// whenever their menu opens, since what they would do goes by the selection. Owned by the main
// window; UI thread.
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace muster {

class FleetPage;
class JobPanel;
class MainActions;
class PageStack;

class PageActions final : public QObject
{
    Q_OBJECT

public:
    //! \brief What is copied is that of \a jobs when these have the focus. All of them live as long
    //! as the window.
    PageActions(MainActions &actions, JobPanel &jobs, const PageStack &pages, QObject *parent);

    //! \brief What can be done with the page in front, and what it is called there.
    void update();

private:
    void connectFleet(QAction *action, void (FleetPage::*slot)());
    void connectCopying(QAction *action, JobPanel &jobs, void (JobPanel::*ofJobs)(),
                        void (FleetPage::*ofFleet)());
    [[nodiscard]] FleetPage *currentFleet() const;
    void showKind(int index);
    void fillVerbs();

    MainActions &m_actions;
    const PageStack &m_pages;
    QList<QAction *> m_verbs;
};

} // namespace muster
