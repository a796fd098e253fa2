// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/launcherentry.h"

#include <QVariantMap>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

LauncherEntry::LauncherEntry(OpenBus open)
    : m_open(std::move(open))
{
}

// It knows no colour for what went wrong, or is paused.
QDBusMessage LauncherEntry::update(const TaskbarState &state)
{
    const bool isVisible = state.kind != TaskbarState::Kind::None && state.total > 0;
    QDBusMessage message = QDBusMessage::createSignal(
        u"/org/muster/muster"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    message << u"application://%1.desktop"_s.arg(desktopEntry())
            << QVariantMap { { u"progress"_s, isVisible ? double(state.done) / state.total : 0.0 },
                             { u"progress-visible"_s, isVisible },
                             { u"urgent"_s, state.isUrgent } };
    return message;
}

void LauncherEntry::show(const TaskbarState &state)
{
    const QDBusConnection bus = m_open();
    if (bus.isConnected())
        bus.send(update(state));
}

} // namespace muster
