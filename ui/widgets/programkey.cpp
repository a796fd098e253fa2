// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/programkey.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace muster {

ProgramKey::ProgramKey(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ProgramKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !isMeant(*key, *widget))
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept(); // it comes again as a press, to the control and not to the menu
    else
        press(*key, *widget);
    return true;
}

} // namespace muster
