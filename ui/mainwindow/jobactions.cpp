// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/jobactions.h"

#include "app/journal/journal.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/runexport.h"
#include "ui/mainwindow/stopkey.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDockWidget>

namespace muster {

namespace {

// Tells the empty panel whether the journal has runs.
void lookForEarlierRuns(Journal &journal, JobPanel *panel, QWidget *window)
{
    HistoryFilter newest;
    newest.limit = 1;
    JournalRead *read = journal.find(newest, window);
    QObject::connect(read, &JournalRead::finished, panel,
                     [panel, read](const Result<QList<RunHistory>> &result) {
                         read->deleteLater();
                         if (result)
                             panel->setHasEarlierRuns(!result->isEmpty());
                     });
}

// Where they cannot be read, the picture says that they are not known.
void readEvents(Journal &journal, JobPanel *panel, const RunId &run)
{
    JournalRead *read = journal.history(run, panel);
    QObject::connect(read, &JournalRead::finished, panel,
                     [read, panel, run](const Result<QList<RunHistory>> &result) {
                         read->deleteLater();
                         if (result && !result->isEmpty())
                             panel->setEvents(run, result->constFirst().events);
                     });
}

} // namespace

void connectJobs(const JobParts &parts, QWidget *window)
{
    MainActions &actions = parts.actions;
    JobPanel *panel = &parts.panel;
    QObject::connect(actions.copyForSupport, &QAction::triggered, panel, &JobPanel::copyForSupport);
    QObject::connect(actions.pauseSending, &QAction::triggered, panel, &JobPanel::togglePause);
    QObject::connect(actions.stopSending, &QAction::triggered, panel, &JobPanel::stopSending);
    new StopKey(*actions.stopSending, window);
    const auto updateSending = [&actions, panel] {
        actions.setSending(panel->canPause(), panel->isPaused(), panel->canStop());
        actions.setSendingReasons(panel->whyNotPause(), panel->whyNotStop());
    };
    QObject::connect(panel, &JobPanel::abilitiesChanged, window, updateSending);
    updateSending();
    auto *runExport = new RunExport(parts.journal, parts.clock, window);
    QObject::connect(panel, &JobPanel::exportRequested, runExport,
                     [runExport, panel](const RunRecord &run) {
                         runExport->setKinds({ panel->model().kind() });
                         runExport->askForPath(run);
                     });
    QObject::connect(panel, &JobPanel::pictureRequested, runExport,
                     [runExport, panel](const RunRecord &run) {
                         runExport->setKinds({ panel->model().kind() });
                         runExport->askForPicture(run);
                     });
    runExport->setStanding([panel](const RunId &run) { return panel->standing(run); });
    QObject::connect(
        panel, &JobPanel::eventsWanted, panel,
        [panel, &journal = parts.journal](const RunId &run) { readEvents(journal, panel, run); });
    QObject::connect(
        runExport, &RunExport::ended, panel, [panel](const QString &message, bool good) {
            panel->showNote(good ? MessageBar::Kind::Info : MessageBar::Kind::Error, message);
        });
    QObject::connect(&parts.dock, &QDockWidget::visibilityChanged, panel,
                     [panel, window, &journal = parts.journal](bool isVisible) {
                         if (isVisible && panel->currentRun().isEmpty())
                             lookForEarlierRuns(journal, panel, window);
                     });
}

} // namespace muster
