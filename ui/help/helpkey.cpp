// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/helpkey.h"

#include "ui/help/manual.h"
#include "ui/widgets/helpplace.h"

#include <QKeyEvent>
#include <QWidget>

namespace muster {

bool HelpKey::isMeant(const QKeyEvent &key, const QWidget &) const
{
    return key.key() == Qt::Key_F1 && key.modifiers() == Qt::NoModifier;
}

void HelpKey::press(const QKeyEvent &, const QWidget &widget)
{
    if (const QString code = helpCodeOf(widget); !code.isEmpty()) {
        emit codePressed(code);
        return;
    }
    QString section;
    // A question is explained by the window that asked it.
    for (const QWidget *at = &widget; at && section.isEmpty(); at = at->parentWidget())
        section = manualSectionOf(at->objectName());
    emit pressed(section);
}

} // namespace muster
