// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/runactions.h"

#include "app/session/runlist.h"
#include "ui/mainwindow/findanything.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/runopener.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/mainwindow/sidebardock.h"
#include "ui/mainwindow/sidewindows.h"
#include "ui/mainwindow/windowmessage.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/runs/jobpanel.h"

#include <QCoreApplication>

namespace muster {

namespace {

struct RunActions
{
    Q_DECLARE_TR_FUNCTIONS(RunActions)
};

} // namespace

void connectRuns(const RunActionParts &parts, QWidget *window)
{
    auto *opener = new RunOpener(parts.journal, parts.jobs, parts.kinds, parts.clock, window);
    QObject::connect(opener, &RunOpener::windowMade, opener,
                     [settings = &parts.settings](RunWindow *made) {
                         new WindowPlace(*settings, *made, WindowPlace::Inside::Own);
                     });
    QObject::connect(&parts.sidebar, &SidebarDock::runWanted, opener,
                     [opener](const RunId &run, bool goes) { opener->open(run, {}, goes); });
    QObject::connect(
        &parts.sideWindows, &SideWindows::runChosen, opener,
        [opener](const RunId &run, const TargetId &target) { opener->open(run, target); });
    QObject::connect(
        &parts.find, &FindAnything::runWanted, opener,
        [opener](const RunId &run, const TargetId &target) { opener->open(run, target, true); });
    QObject::connect(opener, &RunOpener::failed, &parts.message,
                     [message = &parts.message](const Error &error) { message->showError(error); });
    QObject::connect(opener, &RunOpener::missing, &parts.message,
                     [message = &parts.message, sidebar = &parts.sidebar](const RunId &run) {
                         sidebar->forget(run);
                         message->showWarning(
                             RunActions::tr("The journal does not hold that run any more."));
                     });
    QObject::connect(&parts.sidebar, &SidebarDock::runWindowWanted, opener, &RunOpener::openBeside);
    QAction *beside = parts.actions.showBeside;
    beside->setEnabled(false); // until there is a run
    QObject::connect(&parts.jobs, &JobPanel::runShown, beside,
                     [beside] { beside->setEnabled(true); });
    QObject::connect(beside, &QAction::triggered, opener, [opener, jobs = &parts.jobs] {
        if (!jobs->currentRun().isEmpty())
            opener->openBeside(jobs->currentRun());
    });
    const RunList &runs = parts.jobs.runs();
    SideWindows *windows = &parts.sideWindows;
    QObject::connect(&runs, &RunList::added, windows, &SideWindows::noteChange);
    QObject::connect(&runs, &RunList::targetsChanged, windows, &SideWindows::noteChange);
    QObject::connect(&runs, &RunList::ended, windows, &SideWindows::noteChange);
}

} // namespace muster
