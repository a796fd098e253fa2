// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Joins the window to what is told outside of it: notifications, progress in the taskbar, and the
// mark on its button when a person is needed. Owned by main, before the window goes; UI thread.
#pragma once

#include "ui/notify/notificationservice.h"
#include "ui/notify/taskbarprogress.h"

#include <QObject>

#include <memory>

namespace muster {

class Clock;
class LiveRuns;
class MainWindow;
class RunNotices;
class RunProgress;
class Sessions;
class Settings;

//! \brief What is joined; each outlives the window.
struct WindowNoticeParts
{
    MainWindow &window;
    Sessions &sessions;
    Settings &settings;
    Clock &clock;
};

class WindowNotices final : public QObject
{
    Q_OBJECT

public:
    WindowNotices(const WindowNoticeParts &parts, std::unique_ptr<NotificationService> service,
                  std::unique_ptr<TaskbarProgress> taskbar);
    ~WindowNotices() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applySettings();
    [[nodiscard]] bool isInFront(const RunId &run) const;
    void callPerson();
    void show(const RunId &run);

    WindowNoticeParts m_parts;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<TaskbarProgress> m_taskbar;
    std::unique_ptr<LiveRuns> m_live;
    std::unique_ptr<RunNotices> m_notices; // after what it tells with, and of
    std::unique_ptr<RunProgress> m_progress;
};

} // namespace muster
