// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/tickmenu.h"

#include "app/core/visibletext.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

namespace muster {

namespace {
constexpr qsizetype mostNamed = 20; // a menu is not scrolled
constexpr qsizetype longestName = 60;
}

void TickMenu::add(const char *name, const QString &text, bool enabled, void (TickMenu::*signal)())
{
    QAction *action = addAction(text, this, signal);
    action->setObjectName(QLatin1String(name));
    action->setEnabled(enabled);
}

void TickMenu::fill(const TickCounts &counts, bool onlyTickedOn, const QList<Target> &gone)
{
    clear();
    const qsizetype barred = counts.ticked - counts.eligible;
    //: %1: how many rows match the filter and can be ticked
    add("ticksAll", tr("Tick &all that match (%1)").arg(countText(counts.matching)),
        counts.matching > 0, &TickMenu::tickMatching);
    //: %1: how many rows are ticked
    add("ticksNone", tr("Untick a&ll (%1)").arg(countText(counts.ticked)), counts.ticked > 0,
        &TickMenu::untickAll);
    add("ticksInvert", tr("&Invert those that match"), counts.matching > 0, &TickMenu::invert);
    QAction *only = addAction(tr("&Only ticked"));
    only->setObjectName(QStringLiteral("ticksOnly"));
    only->setCheckable(true);
    only->setChecked(onlyTickedOn);
    only->setEnabled(counts.ticked > 0);
    connect(only, &QAction::triggered, this, &TickMenu::onlyTicked);
    addSeparator();
    //: %1: how many ticked rows the filter hides
    add("ticksShowHidden", tr("&Show the hidden ones (%1)").arg(countText(counts.hidden)),
        counts.hidden > 0, &TickMenu::showHidden);
    add("ticksUntickHidden", tr("Untick the &hidden ones (%1)").arg(countText(counts.hidden)),
        counts.hidden > 0, &TickMenu::untickHidden);
    //: %1: how many ticked rows may not become targets
    add("ticksUntickBarred", tr("Untick those that &cannot go (%1)").arg(countText(barred)),
        barred > 0, &TickMenu::untickBarred);
    addGone(gone);
}

void TickMenu::addGone(const QList<Target> &gone)
{
    if (gone.isEmpty())
        return;
    addSeparator();
    //: %1: how many ticked rows the cloud no longer lists; below are their names
    addAction(tr("No longer in the list (%1):").arg(countText(gone.size())))->setEnabled(false);
    for (const Target &target : gone.first(std::min(gone.size(), mostNamed))) {
        QString name = visibleText(targetName(target), longestName);
        QAction *action = addAction(name.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = target.id] { emit showRow(id); });
    }
}

} // namespace muster
