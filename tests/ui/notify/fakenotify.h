// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What would be shown by the system, for tests to look into.
#pragma once

#include "ui/notify/notificationservice.h"
#include "ui/notify/taskbarprogress.h"

#include <QList>

namespace muster::test {

class FakeNotifications final : public NotificationService
{
public:
    QList<Notification> shown;
    QList<RunId> withdrawn;
    qsizetype room = 100;

    void show(const Notification &notification) override { shown.append(notification); }
    void withdraw(const RunId &run) override { withdrawn.append(run); }
    [[nodiscard]] qsizetype capacity() const override { return room; }
};

class FakeTaskbar final : public TaskbarProgress
{
public:
    QList<TaskbarState> states;

    void show(const TaskbarState &state) override { states.append(state); }
    [[nodiscard]] TaskbarState last() const
    {
        return states.isEmpty() ? TaskbarState() : states.constLast();
    }
};

} // namespace muster::test
