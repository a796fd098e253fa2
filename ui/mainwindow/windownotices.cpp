// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/windownotices.h"

#include "app/session/keyexpiry.h"
#include "app/session/liveruns.h"
#include "app/session/sessions.h"
#include "app/settings/settings.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/notify/runnotices.h"
#include "ui/notify/runprogress.h"
#include "ui/runs/jobpanel.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

#include <utility>

namespace muster {

WindowNotices::WindowNotices(const WindowNoticeParts &parts,
                             std::unique_ptr<NotificationService> service,
                             std::unique_ptr<TaskbarProgress> taskbar)
    : m_parts(parts)
    , m_service(std::move(service))
    , m_taskbar(std::move(taskbar))
    , m_live(std::make_unique<LiveRuns>(parts.window.jobs().runs()))
    , m_notices(std::make_unique<RunNotices>(*m_live, *m_service, parts.clock,
                                             [this](const RunId &run) { return isInFront(run); }))
    , m_progress(std::make_unique<RunProgress>(*m_live, *m_taskbar))
{
    applySettings();
    connect(&parts.window, &MainWindow::settingsApplied, this, &WindowNotices::applySettings);
    auto *keys = new KeyExpiry(parts.sessions, parts.clock, this);
    connect(keys, &KeyExpiry::ended, m_notices.get(), &RunNotices::noteKeysEnded);
    connect(m_notices.get(), &RunNotices::attentionWanted, this, &WindowNotices::callPerson);
    connect(m_notices.get(), &RunNotices::attentionGiven, this,
            [this] { m_progress->setUrgent(false); });
    connect(m_service.get(), &NotificationService::activated, this, &WindowNotices::show);
    // Only then does the application know the window that is active now.
    connect(qApp, &QGuiApplication::focusWindowChanged, m_notices.get(), &RunNotices::noteFront,
            Qt::QueuedConnection);
    JobPanel &jobs = parts.window.jobs();
    connect(&jobs, &JobPanel::runShown, m_notices.get(), &RunNotices::noteFront,
            Qt::QueuedConnection);
    jobs.installEventFilter(this);
}

WindowNotices::~WindowNotices() = default;

void WindowNotices::applySettings()
{
    const Preferences preferences = m_parts.settings.preferences();
    m_notices->setPreferences(preferences);
    m_progress->setShown(preferences.taskbarProgress);
}

bool WindowNotices::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) // of the jobs
        m_notices->noteFront();
    return QObject::eventFilter(watched, event);
}

// A dialog of the main window counts as the window; the window of another run does not, nor
// a window that shows something else.
bool WindowNotices::isInFront(const RunId &run) const
{
    const JobPanel &jobs = m_parts.window.jobs();
    for (const QWidget *widget = QApplication::activeWindow(); widget;
         widget = widget->parentWidget()) {
        if (const auto *beside = qobject_cast<const RunWindow *>(widget))
            return beside->shownRun() == run;
        if (widget == &m_parts.window)
            return jobs.isVisible() && jobs.currentRun() == run;
    }
    return false;
}

void WindowNotices::callPerson()
{
    QApplication::alert(&m_parts.window);
    m_progress->setUrgent(true);
}

void WindowNotices::show(const RunId &run)
{
    m_parts.window.comeForward();
    m_parts.window.showRun(run);
}

} // namespace muster
