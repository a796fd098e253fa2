// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What this system has for notifications and for progress. Free functions; UI thread.
#pragma once

#include "ui/notify/notificationservice.h"
#include "ui/notify/taskbarprogress.h"

#include <memory>

class QWidget;

namespace muster {

[[nodiscard]] std::unique_ptr<NotificationService> systemNotifications();
//! \brief For the button of \a window.
[[nodiscard]] std::unique_ptr<TaskbarProgress> systemTaskbar(QWidget *window);

} // namespace muster
