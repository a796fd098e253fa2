// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/commandactions.h"

#include "ui/mainwindow/connectionpage.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

#include <utility>

namespace muster {

CommandActions::CommandActions(QMenu *menu, QAction *place,
                               std::function<ConnectionPage *()> current, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_place(place)
    , m_current(std::move(current))
{
    connect(menu, &QMenu::aboutToShow, this, &CommandActions::fill);
}

void CommandActions::fill()
{
    qDeleteAll(std::exchange(m_actions, {}));
    ConnectionPage *page = m_current();
    FleetPage *fleet = page ? page->currentPage() : nullptr;
    if (!fleet)
        return;
    for (const FleetKind &command : fleet->commands()) {
        auto *action = new QAction(m_menu);
        const auto count = static_cast<int>(fleet->commandTargets(command).size());
        action->setObjectName(command.id.value);
        action->setEnabled(count > 0);
        //: an entry of the menu; %1 is a verb: "Stop, then enable…"
        action->setText(count > 0 ? tr("%1 (%n selected)", nullptr, count).arg(command.verb.text())
                                  //: the same when none of the selected rows may be its target
                                  : tr("%1 (none selected)").arg(command.verb.text()));
        connect(action, &QAction::triggered, fleet,
                [fleet, id = command.id] { fleet->requestCommand(id); });
        m_menu->insertAction(m_place, action);
        m_actions.append(action);
    }
}

} // namespace muster
