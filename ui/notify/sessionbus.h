// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The session's D-Bus, asked for when it is first needed. Plain values; UI thread.
#pragma once

#include <QDBusConnection>
#include <QString>

#include <functional>

namespace muster {

using OpenBus = std::function<QDBusConnection()>;

//! \brief What the desktop knows the program by: the name of its desktop file.
[[nodiscard]] inline QString desktopEntry() { return QStringLiteral("org.muster.muster"); }

} // namespace muster
