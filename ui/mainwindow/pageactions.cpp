// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/pageactions.h"

#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/mainactions.h"
#include "ui/runs/jobpanel.h"

#include <QApplication>
#include <QTableView>

namespace muster {

namespace {

std::function<void()> onFleet(const std::function<ConnectionPage *()> &current,
                              void (FleetPage::*slot)())
{
    return [current, slot] {
        ConnectionPage *page = current();
        if (page && page->currentPage())
            (page->currentPage()->*slot)();
    };
}

void joinCopying(QAction *action, JobPanel &jobs, void (JobPanel::*ofJobs)(),
                 const std::function<void()> &ofFleet)
{
    QObject::connect(action, &QAction::triggered, &jobs, [&jobs, ofJobs, ofFleet] {
        if (jobs.isAncestorOf(QApplication::focusWidget()))
            (jobs.*ofJobs)();
        else
            ofFleet();
    });
}

} // namespace

void joinPageActions(MainActions &actions, JobPanel &jobs, QObject *context,
                     const std::function<ConnectionPage *()> &current)
{
    const std::pair<QAction *, void (FleetPage::*)()> joined[] {
        { actions.refresh, &FleetPage::refreshAsked },
        { actions.stopListing, &FleetPage::cancelListing },
        { actions.find, &FleetPage::focusSearch },
        { actions.tickAll, &FleetPage::tickAllMatching },
        { actions.untickAll, &FleetPage::untickAll },
        { actions.act, &FleetPage::requestAct },
    };
    for (const auto &[action, slot] : joined)
        QObject::connect(action, &QAction::triggered, context, onFleet(current, slot));
    joinCopying(actions.copy, jobs, &JobPanel::copySelection,
                onFleet(current, &FleetPage::copyRows));
    joinCopying(actions.copyIds, jobs, &JobPanel::copyIds, onFleet(current, &FleetPage::copyIds));
    for (int i = 0; i < actions.kinds.size(); ++i) {
        QObject::connect(actions.kinds.at(i), &QAction::triggered, context, [current, i] {
            ConnectionPage *page = current();
            if (!page)
                return;
            page->showKind(i);
            page->currentPage()->view().setFocus(Qt::ShortcutFocusReason); // to go on with the rows
        });
    }
    QObject::connect(actions.lock, &QAction::triggered, context, [current] {
        if (ConnectionPage *page = current())
            page->lock().press();
    });
}

void updatePageActions(MainActions &actions, ConnectionPage *page)
{
    for (QAction *action : { actions.refresh, actions.stopListing, actions.find, actions.tickAll,
                             actions.untickAll, actions.act })
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
