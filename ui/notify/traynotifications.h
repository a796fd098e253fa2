// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Notifications where Qt offers no others than those of an icon in the notification area: Windows
// and macOS. The icon is there while one is to be seen, and the last one alone can be activated.
// UI thread.
#pragma once

#include "ui/notify/notificationservice.h"

#include <memory>

class QSystemTrayIcon;

namespace muster {

class TrayNotifications final : public NotificationService
{
    Q_OBJECT

public:
    explicit TrayNotifications(QObject *parent = nullptr);
    ~TrayNotifications() override;

    void show(const Notification &notification) override;
    void withdraw(const RunId &run) override;
    [[nodiscard]] qsizetype capacity() const override { return 1; }

private:
    void activate();

    std::unique_ptr<QSystemTrayIcon> m_icon; // while there is something to be seen
    RunId m_last;
};

} // namespace muster
