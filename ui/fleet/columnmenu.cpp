// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/columnmenu.h"

#include "ui/fleet/checkmenu.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/fleetview.h"

#include <QCoreApplication>

namespace muster {

namespace {

struct ColumnMenu
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMenu)
};

} // namespace

bool mayHide(const FleetModel &model, int column)
{
    return column > FleetModel::NameColumn && column != model.eligibilityColumn();
}

void showColumnMenu(FleetView &view, const FleetModel &model, const QPoint &position)
{
    auto *menu = new CheckMenu(&view);
    menu->setObjectName(QStringLiteral("fleetColumnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *all = menu->addAction(ColumnMenu::tr("&Show all columns"));
    menu->addSeparator();
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!mayHide(model, column))
            continue;
        QAction *action
            = menu->addAction(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!view.isColumnHidden(column));
        QObject::connect(action, &QAction::toggled, &view,
                         [&view, column](bool shown) { view.setColumnHidden(column, !shown); });
        QObject::connect(all, &QAction::triggered, action, [action] { action->setChecked(true); });
    }
    menu->popup(position);
}

} // namespace muster
