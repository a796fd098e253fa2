// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/rowmenu.h"

#include "app/core/visibletext.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/fleetview.h"
#include "ui/widgets/mnemonic.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace muster {

namespace {

struct RowMenu
{
    Q_DECLARE_TR_FUNCTIONS(RowMenu)
};

constexpr int longestInMenu = 40; // in a menu

// What it would be asked for: the ticked rows, or without a tick the one that is selected.
QString actText(FleetPage &page, const QList<int> &chosen)
{
    const FleetKind &kind = page.model().kind();
    if (page.tickedCount() > 0) {
        const auto count = static_cast<int>(page.tickedTargets().size());
        return count > 0 ? QString(kind.confirmButton.text(count) + u'…') : kind.verb.text();
    }
    if (chosen.size() != 1)
        return kind.verb.text();
    QString name = visibleText(page.model().text(chosen.constFirst(), FleetModel::NameColumn));
    if (name.size() > longestInMenu)
        name = name.left(longestInMenu / 2) + u'…' + name.right(longestInMenu / 2);
    name.replace(u'&', QStringLiteral("&&"));
    //: an entry of the menu of a row; %1: a verb, %2: the name of the row: "Restart cph-001…"
    return RowMenu::tr("%1 %2…").arg(withoutMnemonic(kind.verb.text()).remove(u'…'), name);
}

template <typename Slot>
QAction *add(QMenu &menu, const char *name, const QString &text, FleetPage &page, Slot slot)
{
    QAction *action = menu.addAction(text, &page, slot);
    action->setObjectName(QLatin1String(name));
    return action;
}

void addTicking(QMenu &menu, FleetPage &page, FleetView &view, const QList<int> &chosen)
{
    const FleetModel &model = page.model();
    const auto isTicked = [&model](int row) { return model.isTicked(row); };
    const auto canBeTicked
        = [&model](int row) { return model.isEligible(row) && !model.isTicked(row); };
    add(menu, "tick", RowMenu::tr("&Tick"), page, [&view] {
        view.setChosenTicked(true);
    })->setEnabled(std::any_of(chosen.cbegin(), chosen.cend(), canBeTicked));
    add(menu, "untick", RowMenu::tr("&Untick"), page, [&view] {
        view.setChosenTicked(false);
    })->setEnabled(std::any_of(chosen.cbegin(), chosen.cend(), isTicked));
}

void addActs(QMenu &menu, FleetPage &page, const QList<int> &chosen)
{
    add(menu, "act", actText(page, chosen), page, &FleetPage::requestAct)
        ->setEnabled(page.mayAct());
    for (const FleetKind &command : page.commands()) {
        QAction *action = menu.addAction(command.verb.text(), &page,
                                         [&page, id = command.id] { page.requestCommand(id); });
        action->setObjectName(command.id.value);
        action->setEnabled(!page.commandTargets(command).isEmpty());
    }
}

} // namespace

void showRowMenu(FleetPage &page, FleetView &view, const QPoint &position)
{
    const QList<int> chosen = view.chosenSourceRows();
    if (chosen.isEmpty())
        return;
    auto *menu = new QMenu(&view); // where a screen reader looks for it
    menu->setObjectName(QStringLiteral("fleetRowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *details
        = add(*menu, "details", RowMenu::tr("&Details"), page, &FleetPage::showDetails);
    details->setEnabled(view.currentIndex().isValid());
    menu->setDefaultAction(details); // what a double click does
    addTicking(*menu, page, view, chosen);
    menu->addSeparator();
    addActs(*menu, page, chosen);
    menu->addSeparator();
    const auto count = static_cast<int>(chosen.size());
    add(*menu, "copyNames", RowMenu::tr("Copy &name(s)", nullptr, count), page,
        &FleetPage::copyNames);
    add(*menu, "copyIds", RowMenu::tr("Copy &ID(s)", nullptr, count), page, &FleetPage::copyIds);
    add(*menu, "copyRows", RowMenu::tr("&Copy row(s)", nullptr, count), page, &FleetPage::copyRows);
    menu->addSeparator();
    add(*menu, "history", RowMenu::tr("Show in &history"), page, &FleetPage::requestHistory)
        ->setEnabled(count == 1);
    menu->popup(view.viewport()->mapToGlobal(position));
}

} // namespace muster
