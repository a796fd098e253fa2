// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Progress on the button of the window in the taskbar of Windows. UI thread.
#pragma once

#include "ui/notify/taskbarprogress.h"

#include <QPointer>
#include <QWidget>

struct ITaskbarList3;

namespace muster {

class WindowsTaskbar final : public TaskbarProgress
{
public:
    explicit WindowsTaskbar(QWidget *window);
    ~WindowsTaskbar() override;

    void show(const TaskbarState &state) override;

private:
    QPointer<QWidget> m_window;
    ITaskbarList3 *m_list = nullptr; // null: not asked for yet, or there is none
};

} // namespace muster
