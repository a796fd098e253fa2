// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is ticked on a fleet page. The rest of it stands in fleetpage.cpp.
#include "ui/fleet/filterbar.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/tickbar.h"
#include "ui/fleet/tickheader.h"

#include <QLabel>
#include <QPushButton>

namespace muster {

void FleetPage::tickAllMatching() { m_model->setTicked(m_proxy->sourceRows(), true); }

void FleetPage::untickAll()
{
    QList<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isTicked(row))
            rows.append(row);
    }
    m_model->setTicked(rows, false);
}

void FleetPage::untick(const QList<TargetId> &ids)
{
    QList<int> rows;
    for (const TargetId &id : ids) {
        const int row = m_model->rowOf(id);
        if (row >= 0)
            rows.append(row);
    }
    m_model->setTicked(rows, false);
}

QList<int> FleetPage::hiddenTickedRows() const
{
    QList<int> rows;
    if (m_proxy->rowCount() == m_model->rowCount())
        return rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isTicked(row) && m_proxy->proxyRow(row) < 0)
            rows.append(row);
    }
    return rows;
}

QList<Target> FleetPage::tickedTargets() const
{
    QList<Target> targets;
    for (const int row : m_proxy->sourceRows() + hiddenTickedRows()) {
        if (m_model->isTicked(row) && m_model->isEligible(row))
            targets.append(m_model->target(row));
    }
    return targets;
}

QList<Target> FleetPage::skippedTargets() const
{
    QList<Target> targets;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isTicked(row) && !m_model->isEligible(row))
            targets.append(m_model->target(row));
    }
    return targets;
}

qsizetype FleetPage::tickedCount() const { return m_model->tickedCount(); }

void FleetPage::updateTicks()
{
    TickCounts counts;
    counts.rows = m_model->rowCount();
    counts.ticked = m_model->tickedCount();
    qsizetype shownTicked = 0;
    qsizetype shownTickable = 0; // not ticked yet, but could be
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool shown = m_proxy->proxyRow(row) >= 0;
        const bool eligible = m_model->isEligible(row);
        if (m_model->isTicked(row)) {
            counts.eligible += eligible;
            counts.hidden += !shown;
            shownTicked += shown;
        } else if (shown && eligible) {
            ++shownTickable;
        }
    }
    Qt::CheckState state = shownTickable > 0 ? Qt::PartiallyChecked : Qt::Checked;
    if (shownTicked == 0)
        state = Qt::Unchecked;
    m_view->tickHeader().setTickState(state, shownTicked + shownTickable > 0);
    m_tickBar->setCounts(counts);
    m_act->setEnabled(counts.eligible > 0 && m_blocked->text().isEmpty());
    if (counts.ticked != m_announcedTicks) {
        m_announcedTicks = counts.ticked;
        emit tickedChanged(counts.ticked);
    }
}

void FleetPage::showHiddenTicks()
{
    const QList<int> hidden = hiddenTickedRows();
    m_filterBar->clear();
    if (hidden.isEmpty())
        return;
    const QModelIndex first
        = m_proxy->index(m_proxy->proxyRow(hidden.first()), FleetModel::NameColumn);
    m_view->setCurrentIndex(first);
    m_view->scrollTo(first, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

void FleetPage::untickHidden() { m_model->setTicked(hiddenTickedRows(), false); }

} // namespace muster
