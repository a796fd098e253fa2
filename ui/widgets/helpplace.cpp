// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/helpplace.h"

#include <QAbstractItemView>
#include <QVariant>
#include <QWidget>

namespace muster {

namespace {

constexpr auto property = "musterHelpCode";

} // namespace

void setHelpCode(QWidget &widget, const QString &code) { widget.setProperty(property, code); }

QString helpCodeOf(const QWidget &widget)
{
    for (const QWidget *at = &widget; at; at = at->isWindow() ? nullptr : at->parentWidget()) {
        QString code = at->property(property).toString();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(at); view && code.isEmpty())
            code = view->currentIndex().data(helpCodeRole).toString();
        if (!code.isEmpty())
            return code;
    }
    return {};
}

} // namespace muster
