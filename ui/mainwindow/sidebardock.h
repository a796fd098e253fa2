// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The left edge of the window: connections, their kinds, and the runs of all times. Tells the tree
// what is open and in front; what a person wants there it only asks for. Owned by the main window,
// as are all its collaborators, which outlive it; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"
#include "app/fleet/fleetkind.h"

#include <QDockWidget>

namespace muster {

class ConnectionPage;
class ConnectionStore;
class Journal;
class JobPanel;
class FleetPage;
class PageStack;
class RunRegister;
class SavedLists;
class SidebarModel;
class SidebarView;

class SidebarDock final : public QDockWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        PageStack &pages;
        ConnectionStore &connections;
        JobPanel &jobs;
        Journal &journal;
        Clock &clock;
    };

    SidebarDock(const Parts &parts, QWidget *window);

    //! \brief From now on the journal is read, as far as it is looked at. Does nothing twice.
    void start();
    //! \brief The journal may be read again.
    void tryAgain();
    //! \brief From now on they are offered, as far as their kinds are open. Once is enough.
    void setSavedLists(SavedLists &lists);
    //! \brief Of whatever can be opened: its first width is made for their names.
    void setKinds(const QList<FleetKind> &kinds);
    void add(ConnectionPage *page);
    void remove(const ConnectionId &id);
    //! \brief Another page is in front, or something of it is another.
    void update();
    //! \brief The journal does not have it any more.
    void forget(const RunId &run);
    //! \brief What is closed up; to be remembered.
    [[nodiscard]] QStringList collapsed() const;
    void setCollapsed(const QStringList &names);
    [[nodiscard]] SidebarView &view() { return *m_view; }

signals:
    //! \brief A person wants to see it; \a goes: and to go on there.
    void pageWanted(muster::ConnectionPage *page, bool goes);
    //! \brief One that is not open is to be opened.
    void openWanted(const muster::ConnectionId &connection);
    void runWanted(const muster::RunId &run, bool goes);
    //! \brief In a window of its own.
    void runWindowWanted(const muster::RunId &run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectView();
    void updateSelections();
    //! \brief The one in front, or of the connection in front, or any that is open; and brings it
    //! in front.
    FleetPage *showFleet(const KindId &kind);
    [[nodiscard]] ConnectionPage *pageWith(const KindId &kind) const;
    void readMore();
    void retranslate();

    Parts m_parts;
    RunRegister *m_runs;
    SidebarModel *m_model;
    SidebarView *m_view;
    QList<ConnectionId> m_opened; // in that order
    SavedLists *m_lists = nullptr;
    bool m_isStarted = false;
};

} // namespace muster
