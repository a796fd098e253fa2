// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/systemnotify.h"

#ifdef MUSTER_DBUS
#include "ui/notify/freedesktopnotifications.h"
#include "ui/notify/launcherentry.h"
#else
#include "ui/notify/dockbadge.h"
#include "ui/notify/traynotifications.h"
#ifdef Q_OS_WIN
#include "ui/notify/windowstaskbar.h"
#endif
#endif

namespace muster {

std::unique_ptr<NotificationService> systemNotifications()
{
#ifdef MUSTER_DBUS
    return std::make_unique<FreedesktopNotifications>(&QDBusConnection::sessionBus);
#else
    return std::make_unique<TrayNotifications>();
#endif
}

std::unique_ptr<TaskbarProgress> systemTaskbar([[maybe_unused]] QWidget *window)
{
#if defined(MUSTER_DBUS)
    return std::make_unique<LauncherEntry>(&QDBusConnection::sessionBus);
#elif defined(Q_OS_WIN)
    return std::make_unique<WindowsTaskbar>(window);
#else
    return std::make_unique<DockBadge>();
#endif
}

} // namespace muster
