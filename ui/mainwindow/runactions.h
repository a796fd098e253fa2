// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins what leads to a run of any time, the sidebar and the history, to the job panel, and the
// history to what happens in the panel. Free function; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"

#include <QList>

class QWidget;

namespace muster {

class Clock;
class JobPanel;
class Journal;
class MainActions;
class SidebarDock;
class SideWindows;
class WindowMessage;

//! \brief What is joined; all of them live as long as the window.
struct RunActionParts
{
    MainActions &actions;
    JobPanel &jobs;
    SidebarDock &sidebar;
    SideWindows &sideWindows;
    WindowMessage &message; //!< says why a run cannot be shown
    Journal &journal;
    Clock &clock;
    const QList<FleetKind> &kinds;
};

//! \brief While \a window lives, which comes to own what is made for it.
void joinRuns(const RunActionParts &parts, QWidget *window);

} // namespace muster
