// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How far the program is, on its button of the taskbar, or whatever the system has for that.
// Owned by the main window; UI thread. Nothing waits for it.
#pragma once

#include <QtGlobal>

namespace muster {

struct TaskbarState
{
    enum class Kind {
        None, //!< nothing is under way
        Normal,
        Paused,
        Error, //!< something has not gone well
    };

    Kind kind = Kind::None;
    int done = 0;
    int total = 0;
    bool isUrgent = false; //!< a person is needed, and has not come yet

    friend bool operator==(const TaskbarState &, const TaskbarState &) = default;
};

class TaskbarProgress
{
public:
    TaskbarProgress() = default;
    virtual ~TaskbarProgress() = default;
    Q_DISABLE_COPY_MOVE(TaskbarProgress)

    virtual void show(const TaskbarState &state) = 0;
};

} // namespace muster
