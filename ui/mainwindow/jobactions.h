// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins the jobs panel with its actions and with the journal: the export of a run, and whether
// there are runs that the panel does not show. Free function; UI thread.
#pragma once

class QDockWidget;
class QWidget;

namespace muster {

class Clock;
class JobPanel;
class Journal;
class MainActions;

//! \brief What is joined; all of it lives as long as the window.
struct JobParts
{
    MainActions &actions;
    JobPanel &panel;
    const QDockWidget &dock; //!< that shows the panel
    Journal &journal;
    Clock &clock;
};

//! \brief While \a window lives, which comes to own what is made for it.
void connectJobs(const JobParts &parts, QWidget *window);

} // namespace muster
