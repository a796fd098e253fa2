// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/helpkey.h"

#include "ui/help/manual.h"
#include "ui/widgets/helpplace.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace muster {

HelpKey::HelpKey(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // it comes again as a press, to the control and not to the menu
        return true;
    }
    if (const QString code = helpCodeOf(*widget); !code.isEmpty()) {
        emit codePressed(code);
        return true;
    }
    QString section;
    // A question is explained by the window that asked it.
    for (; widget && section.isEmpty(); widget = widget->parentWidget())
        section = manualSectionOf(widget->objectName());
    emit pressed(section);
    return true;
}

} // namespace muster
