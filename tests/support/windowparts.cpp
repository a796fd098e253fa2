// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/windowparts.h"

namespace muster::test {

using namespace Qt::StringLiterals;

QString nameOf(const QWidget &widget, const QString &text)
{
    QString name
        = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    if (widget.objectName().isEmpty() && widget.parentWidget())
        name += u"in "_s + widget.parentWidget()->objectName();
    return text.isEmpty() ? name : QString(name + u" \""_s + text.left(80) + u'"');
}

QList<QWidget *> shownParts(const QWidget &window)
{
    QList<QWidget *> parts = window.findChildren<QWidget *>();
    parts.removeIf([&window](const QWidget *widget) {
        return widget->window() != &window || !widget->isVisibleTo(&window);
    });
    return parts;
}

} // namespace muster::test
