// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/formerstatusdelegate.h"

#include "ui/fleet/fleetmodel.h"

namespace muster {

FormerStatusDelegate::FormerStatusDelegate(QObject *parent)
    : StatusDelegate(FleetModel::StatusToneRole, parent)
{
}

void FormerStatusDelegate::initStyleOption(QStyleOptionViewItem *option,
                                           const QModelIndex &index) const
{
    StatusDelegate::initStyleOption(option, index);
    if (!index.data(FleetModel::FormerRole).toBool())
        return;
    // Its shape would claim it: words and time alone are left, without it but with its place.
    const QSize size = option->decorationSize;
    QPixmap nothing(size.expandedTo({ 1, 1 }));
    nothing.fill(Qt::transparent);
    option->icon = QIcon(nothing);
    if (option->state & QStyle::State_Selected)
        return; // a faint colour could not be read there
    for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive })
        option->palette.setColor(group, QPalette::Text,
                                 option->palette.color(group, QPalette::PlaceholderText));
}

} // namespace muster
