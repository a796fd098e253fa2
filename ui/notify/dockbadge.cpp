// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/dockbadge.h"

#include <QGuiApplication>

namespace muster {

void DockBadge::show(const TaskbarState &state)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const bool isVisible = state.kind != TaskbarState::Kind::None;
    qGuiApp->setBadgeNumber(isVisible ? state.total - state.done : 0); // 0: none
#else
    Q_UNUSED(state);
#endif
}

} // namespace muster
