// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

#include <utility>

namespace muster {

void putLastInTabOrder(const QWidget &part)
{
    QWidget *window = part.window();
    QList<QWidget *> inside;
    QWidget *last = nullptr; // of all else
    bool isLast = true;
    for (QWidget *widget = window->nextInFocusChain(); widget != window;
         widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (part.isAncestorOf(widget)) {
            inside.append(widget);
        } else {
            last = widget;
            isLast = inside.isEmpty();
        }
    }
    if (isLast || !last)
        return;
    for (QWidget *widget : std::as_const(inside)) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace muster
