// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Progress by the launcher API of Unity, which docks and taskbars of Linux desktops read: a signal
// on the session's D-Bus, which nobody answers. UI thread.
#pragma once

#include "ui/notify/sessionbus.h"
#include "ui/notify/taskbarprogress.h"

#include <QDBusMessage>

namespace muster {

class LauncherEntry final : public TaskbarProgress
{
public:
    //! \brief \a open is called when there is something to show.
    explicit LauncherEntry(OpenBus open);

    void show(const TaskbarState &state) override;

    //! \brief What is sent for \a state.
    [[nodiscard]] static QDBusMessage update(const TaskbarState &state);

private:
    OpenBus m_open;
};

} // namespace muster
