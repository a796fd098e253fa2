// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/jobactions.h"

#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/runexport.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTableView>

#include <algorithm>

namespace muster {

namespace {

//! At least half of the window, unless it floats or is beside the list.
void giveRoom(QDockWidget *dock)
{
    auto *window = qobject_cast<QMainWindow *>(dock->parentWidget());
    if (!window || dock->isFloating() || window->dockWidgetArea(dock) != Qt::BottomDockWidgetArea)
        return;
    window->resizeDocks({ dock }, { std::max(dock->height(), window->height() / 2) }, Qt::Vertical);
}

//! The key of the panel goes to its rows while it is shown and the focus elsewhere; a second time,
//! and from the menu, it hides the panel.
class JobsKey final : public QObject
{
public:
    JobsKey(JobPanel *panel, QDockWidget *dock)
        : QObject(dock)
        , m_panel(panel)
    {
        dock->toggleViewAction()->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Shortcut || !m_panel->isVisible()
            || m_panel->isAncestorOf(QApplication::focusWidget()))
            return QObject::eventFilter(watched, event);
        m_panel->view().setFocus(Qt::ShortcutFocusReason);
        return true;
    }

private:
    JobPanel *m_panel;
};

} // namespace

void joinJobs(const JobParts &parts, QWidget *window)
{
    MainActions &actions = parts.actions;
    JobPanel *panel = &parts.panel;
    QDockWidget *dock = &parts.dock;
    QObject::connect(actions.copyForSupport, &QAction::triggered, panel, &JobPanel::copyForSupport);
    QObject::connect(actions.pauseSending, &QAction::triggered, panel, &JobPanel::togglePause);
    QObject::connect(actions.stopSending, &QAction::triggered, panel, &JobPanel::stopSending);
    const auto updateSending = [&actions, panel] {
        actions.setSending(panel->canPause(), panel->isPaused(), panel->canStop());
        actions.setSendingReasons(panel->whyNotPause(), panel->whyNotStop());
    };
    QObject::connect(panel, &JobPanel::abilitiesChanged, window, updateSending);
    updateSending();
    QObject::connect(panel, &JobPanel::attentionWanted, window, [dock] {
        dock->show();
        dock->raise();
    });
    QObject::connect(panel, &JobPanel::roomWanted, dock, [dock] { giveRoom(dock); });
    auto *runExport = new RunExport(parts.journal, parts.clock, window);
    QObject::connect(panel, &JobPanel::exportRequested, runExport,
                     [runExport, panel](const RunRecord &run) {
                         runExport->setKinds({ panel->model().kind() });
                         runExport->askForPath(run);
                     });
    QObject::connect(
        runExport, &RunExport::ended, panel, [panel](const QString &message, bool good) {
            panel->showNote(good ? MessageBar::Kind::Info : MessageBar::Kind::Error, message);
        });
    QObject::connect(panel, &JobPanel::runShown, dock, &QWidget::show);
    new JobsKey(panel, dock);
    // Not when it comes by itself: the person may be in the middle of something.
    QObject::connect(dock->toggleViewAction(), &QAction::triggered, panel, [panel](bool shown) {
        if (shown)
            panel->view().setFocus();
    });
}

} // namespace muster
