// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/pageactions.h"

#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/mainwindow/pagestack.h"
#include "ui/runs/jobpanel.h"

#include <QApplication>
#include <QMenu>
#include <QTableView>

#include <utility>

namespace muster {

PageActions::PageActions(MainActions &actions, JobPanel &jobs, const PageStack &pages,
                         QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_pages(pages)
{
    connectFleet(actions.refresh, &FleetPage::refreshAsked);
    connectFleet(actions.stopListing, &FleetPage::cancelListing);
    connectFleet(actions.find, &FleetPage::focusSearch);
    connectFleet(actions.pasteList, &FleetPage::pasteList);
    connectFleet(actions.tickAll, &FleetPage::tickAllMatching);
    connectFleet(actions.untickAll, &FleetPage::untickAll);
    connectFleet(actions.act, &FleetPage::requestAct);
    connectCopying(actions.copy, jobs, &JobPanel::copySelection, &FleetPage::copyRows);
    connectCopying(actions.copyIds, jobs, &JobPanel::copyIds, &FleetPage::copyIds);
    for (int i = 0; i < actions.kinds.size(); ++i)
        connect(actions.kinds.at(i), &QAction::triggered, this, [this, i] { showKind(i); });
    connect(actions.lock, &QAction::triggered, this, [this] {
        if (ConnectionPage *page = m_pages.current())
            page->lock().press();
    });
    connect(actions.actionsMenu(), &QMenu::aboutToShow, this, &PageActions::fillVerbs);
}

FleetPage *PageActions::currentFleet() const
{
    ConnectionPage *page = m_pages.current();
    return page ? page->currentPage() : nullptr;
}

void PageActions::connectFleet(QAction *action, void (FleetPage::*slot)())
{
    connect(action, &QAction::triggered, this, [this, slot] {
        if (FleetPage *fleet = currentFleet())
            (fleet->*slot)();
    });
}

void PageActions::connectCopying(QAction *action, JobPanel &jobs, void (JobPanel::*ofJobs)(),
                                 void (FleetPage::*ofFleet)())
{
    connect(action, &QAction::triggered, this, [this, &jobs, ofJobs, ofFleet] {
        if (jobs.isAncestorOf(QApplication::focusWidget()))
            (jobs.*ofJobs)();
        else if (FleetPage *fleet = currentFleet())
            (fleet->*ofFleet)();
    });
}

void PageActions::showKind(int index)
{
    ConnectionPage *page = m_pages.current();
    if (!page)
        return;
    page->showKind(index);
    page->currentPage()->view().setFocus(Qt::ShortcutFocusReason); // to go on with the rows
}

void PageActions::fillVerbs()
{
    qDeleteAll(std::exchange(m_verbs, {}));
    FleetPage *fleet = currentFleet();
    if (!fleet)
        return;
    QMenu *menu = m_actions.actionsMenu();
    for (const FleetKind &command : fleet->commands()) {
        auto *action = new QAction(menu);
        const auto count = static_cast<int>(fleet->commandTargets(command).size());
        action->setObjectName(command.id.value);
        action->setEnabled(count > 0);
        //: an entry of the menu; %1 is a verb: "Stop, then enable…"
        action->setText(count > 0 ? tr("%1 (%n selected)", nullptr, count).arg(command.verb.text())
                                  //: the same when none of the selected rows may be its target
                                  : tr("%1 (none selected)").arg(command.verb.text()));
        connect(action, &QAction::triggered, fleet,
                [fleet, id = command.id] { fleet->requestCommand(id); });
        menu->insertAction(m_actions.pauseSending, action);
        m_verbs.append(action);
    }
}

void PageActions::update()
{
    ConnectionPage *page = m_pages.current();
    MainActions &actions = m_actions;
    for (QAction *action : { actions.refresh, actions.stopListing, actions.find, actions.pasteList,
                             actions.tickAll, actions.untickAll, actions.act })
        action->setEnabled(page);
    actions.editConnection->setEnabled(page && !page->open().connection().demo);
    actions.setKinds(page ? page->open().cloud().kinds() : QList<FleetKind>());
    const FleetPage *fleet = page ? page->currentPage() : nullptr;
    if (const FleetKind *kind = fleet ? findKind(page->open().cloud(), fleet->kind()) : nullptr)
        actions.act->setText(kind->verb.text());
    const QString lock = page ? page->lock().actionText() : QString();
    actions.lock->setEnabled(!lock.isEmpty());
    if (!lock.isEmpty())
        actions.lock->setText(lock);
}

} // namespace muster
