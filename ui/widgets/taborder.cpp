// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/taborder.h"

#include <QWidget>

#include <algorithm>

namespace muster {

void putLastInTabOrder(QWidget &window, const QList<const QWidget *> &parts)
{
    QList<QWidget *> now;
    QList<QWidget *> wanted; // all else
    QList<QList<QWidget *>> last(parts.size());
    for (QWidget *widget = window.nextInFocusChain(); widget != &window;
         widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        now.append(widget);
        const auto part = std::ranges::find_if(
            parts, [widget](const QWidget *one) { return one->isAncestorOf(widget); });
        if (part == parts.cend())
            wanted.append(widget);
        else
            last[part - parts.cbegin()].append(widget);
    }
    if (wanted.isEmpty())
        return;
    qsizetype place = wanted.size();
    for (const QList<QWidget *> &widgets : std::as_const(last))
        wanted += widgets;
    if (wanted == now)
        return;
    for (; place < wanted.size(); ++place)
        QWidget::setTabOrder(wanted.at(place - 1), wanted.at(place));
}

} // namespace muster
