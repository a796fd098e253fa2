// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins what leads to a run of any time, the sidebar, the history and what is found, to the job
// panel, and the history to what happens in the panel. Free function; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"

#include <QList>

class QWidget;

namespace muster {

class Clock;
class FindAnything;
class JobPanel;
class Journal;
class MainActions;
class Settings;
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
    FindAnything &find;
    WindowMessage &message; //!< says why a run cannot be shown
    Journal &journal;
    Clock &clock;
    const QList<FleetKind> &kinds;
    Settings &settings; //!< keep the places of windows
};

//! \brief While \a window lives, which comes to own what is made for it.
void connectRuns(const RunActionParts &parts, QWidget *window);

} // namespace muster
