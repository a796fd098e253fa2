// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/stopkey.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>

namespace muster {

StopKey::StopKey(QAction &stop, QObject *parent)
    : QObject(parent)
    , m_stop(stop)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool StopKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    // A window with a run of its own is no dialog, and what is meant there is that run.
    if (!widget || !m_stop.isEnabled() || !qobject_cast<QDialog *>(widget->window())
        || QKeySequence(key->keyCombination()) != m_stop.shortcut())
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // it comes again as a press
        return true;
    }
    if (!key->isAutoRepeat())
        m_stop.trigger();
    return true;
}

} // namespace muster
