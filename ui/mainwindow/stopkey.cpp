// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/stopkey.h"

#include <QAction>
#include <QDialog>
#include <QKeyEvent>

namespace muster {

StopKey::StopKey(QAction &stop, QObject *parent)
    : ProgramKey(parent)
    , m_stop(stop)
{
}

// A window with a run of its own is no dialog, and what is meant there is that run.
bool StopKey::isMeant(const QKeyEvent &key, const QWidget &widget) const
{
    return m_stop.isEnabled() && qobject_cast<const QDialog *>(widget.window())
        && QKeySequence(key.keyCombination()) == m_stop.shortcut();
}

void StopKey::press(const QKeyEvent &key, const QWidget &)
{
    if (!key.isAutoRepeat())
        m_stop.trigger();
}

} // namespace muster
