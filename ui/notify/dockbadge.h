// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// On macOS Qt offers no bar on the icon in the Dock, but a number: how many targets of the open
// runs are not settled yet. Without a number before Qt 6.5. UI thread.
#pragma once

#include "ui/notify/taskbarprogress.h"

namespace muster {

class DockBadge final : public TaskbarProgress
{
public:
    void show(const TaskbarState &state) override;
};

} // namespace muster
