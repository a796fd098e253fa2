// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with the ticks of a fleet; opens from the bar and from the box in the header.
// Owned by its page; UI thread.
#pragma once

#include "app/fleet/fleetrow.h"
#include "ui/fleet/tickbar.h"

#include <QMenu>

namespace muster {

class TickMenu final : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

    //! \brief To be called when it is about to show. \a gone: ticked rows that the cloud no longer
    //! lists, each of which leads to its row.
    void fill(const TickCounts &counts, bool onlyTicked, const QList<Target> &gone);

signals:
    void tickMatching();
    void untickAll();
    void invert();
    void onlyTicked(bool on);
    void showHidden();
    void untickHidden();
    //! \brief Untick those that cannot go.
    void untickBarred();
    void showRow(const muster::TargetId &id);

private:
    void add(const char *name, const QString &text, bool enabled, void (TickMenu::*signal)());
    void addGone(const QList<Target> &gone);
};

} // namespace muster
