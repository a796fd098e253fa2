// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/traynotifications.h"

#include "ui/widgets/icons.h"

#include <QSystemTrayIcon>

#include <chrono>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shownFor = 10s; // where the system leaves it to the program

} // namespace

TrayNotifications::TrayNotifications(QObject *parent)
    : NotificationService(parent)
{
}

TrayNotifications::~TrayNotifications() = default;

void TrayNotifications::show(const Notification &notification)
{
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(applicationIcon());
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayNotifications::activate);
        connect(m_icon.get(), &QSystemTrayIcon::activated, this,
                [this](QSystemTrayIcon::ActivationReason reason) {
                    if (reason != QSystemTrayIcon::Context)
                        activate();
                });
    }
    m_last = notification.run;
    m_icon->setToolTip(notification.title);
    m_icon->show();
    const bool isCritical = notification.urgency == Notification::Urgency::Critical;
    m_icon->showMessage(notification.title, notification.body,
                        isCritical ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information,
                        static_cast<int>(shownFor.count()));
}

void TrayNotifications::activate()
{
    const RunId run = m_last;
    if (m_icon)
        m_icon->hide();
    emit activated(run);
}

void TrayNotifications::withdraw(const RunId &run)
{
    if (m_icon && run == m_last)
        m_icon->hide();
}

} // namespace muster
