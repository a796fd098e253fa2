// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/pageactions.h"

#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/mainactions.h"

namespace muster {

void joinPageActions(MainActions &actions, QObject *context,
                     const std::function<ConnectionPage *()> &current)
{
    const std::pair<QAction *, void (FleetPage::*)()> joined[] {
        { actions.refresh, &FleetPage::refresh },
        { actions.stopListing, &FleetPage::cancelListing },
        { actions.find, &FleetPage::focusSearch },
        { actions.tickAll, &FleetPage::tickAllMatching },
        { actions.untickAll, &FleetPage::untickAll },
        { actions.act, &FleetPage::requestAct },
    };
    for (const auto &[action, slot] : joined) {
        QObject::connect(action, &QAction::triggered, context, [current, slot = slot] {
            ConnectionPage *page = current();
            if (page && page->currentPage())
                (page->currentPage()->*slot)();
        });
    }
    for (int i = 0; i < actions.kinds.size(); ++i) {
        QObject::connect(actions.kinds.at(i), &QAction::triggered, context, [current, i] {
            if (ConnectionPage *page = current())
                page->showKind(i);
        });
    }
    QObject::connect(actions.lock, &QAction::triggered, context, [current] {
        if (ConnectionPage *page = current())
            page->lock().press();
    });
}

} // namespace muster
