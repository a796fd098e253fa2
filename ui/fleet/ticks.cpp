// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/ticks.h"

#include "ui/fleet/fleetmodel.h"
#include "ui/fleet/fleetproxy.h"

#include <QSet>

namespace muster {

void Ticks::setShown(bool ticked)
{
    if (!ticked || mayTickShown())
        m_model.setTicked(m_proxy.sourceRows(), ticked);
}

// A filter that cannot be applied lets every row through: none of them is one that was asked for.
bool Ticks::mayTickShown() const { return !m_proxy.problem(); }

void Ticks::clear() { m_model.setTicked(tickedRows(), false); }

void Ticks::clearHidden() { m_model.setTicked(hiddenRows(), false); }

void Ticks::invertShown()
{
    if (!mayTickShown())
        return;
    QList<int> ticked;
    QList<int> others;
    for (const int row : m_proxy.sourceRows())
        (m_model.isTicked(row) ? ticked : others).append(row);
    m_model.setTicked(others, true); // first, lest the last tick be gone in between
    m_model.setTicked(ticked, false);
}

void Ticks::clearBarred()
{
    QList<int> rows = tickedRows();
    rows.removeIf([this](int row) { return m_model.isEligible(row); });
    m_model.setTicked(rows, false);
}

void Ticks::clear(const QList<TargetId> &ids)
{
    QList<int> rows;
    for (const TargetId &id : ids) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            rows.append(row);
    }
    m_model.setTicked(rows, false);
}

void Ticks::set(const QList<TargetId> &ids, bool only)
{
    QList<int> rows;
    QSet<int> wanted;
    for (const TargetId &id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            rows.append(row);
            wanted.insert(row);
        }
    }
    if (only) {
        QList<int> others = tickedRows();
        others.removeIf([&wanted](int row) { return wanted.contains(row); });
        m_model.setTicked(others, false);
    }
    m_model.setTicked(rows, true);
}

QList<int> Ticks::tickedRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isTicked(row))
            rows.append(row);
    }
    return rows;
}

QList<int> Ticks::hiddenRows() const
{
    if (m_proxy.rowCount() == m_model.rowCount())
        return {};
    QList<int> rows = tickedRows();
    rows.removeIf([this](int row) { return m_proxy.proxyRow(row) >= 0; });
    return rows;
}

QList<Target> Ticks::targets() const
{
    QList<Target> targets;
    for (const int row : m_proxy.sourceRows() + hiddenRows()) {
        if (m_model.isTicked(row) && m_model.isEligible(row))
            targets.append(m_model.target(row));
    }
    return targets;
}

QList<Target> Ticks::skipped() const
{
    QList<Target> targets;
    for (const int row : tickedRows()) {
        if (!m_model.isEligible(row))
            targets.append(m_model.target(row));
    }
    return targets;
}

QList<Target> Ticks::gone() const
{
    QList<Target> targets;
    for (const int row : tickedRows()) {
        if (m_model.isGone(row))
            targets.append(m_model.target(row));
    }
    return targets;
}

QSet<TargetId> Ticks::hiddenTargets() const
{
    QSet<TargetId> ids;
    for (const int row : hiddenRows()) {
        if (m_model.isEligible(row))
            ids.insert(m_model.fleetRow(row).id);
    }
    return ids;
}

Ticks::Summary Ticks::summary() const
{
    Summary summary;
    TickCounts &counts = summary.counts;
    counts.rows = m_model.rowCount();
    counts.ticked = m_model.tickedCount();
    qsizetype shownTicked = 0;
    qsizetype shownTickedEligible = 0;
    qsizetype shownTickable = 0; // not ticked yet, but could be
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool shown = m_proxy.proxyRow(row) >= 0;
        const bool eligible = m_model.isEligible(row);
        if (m_model.isTicked(row)) {
            counts.eligible += eligible;
            if (m_model.isGone(row))
                ++counts.barred.gone;
            else if (!eligible)
                ++counts.barred.byStatus[m_model.fleetRow(row).status];
            counts.hidden += !shown;
            shownTicked += shown;
            shownTickedEligible += shown && eligible;
        } else if (shown && eligible) {
            ++shownTickable;
        }
    }
    if (shownTicked > 0)
        summary.shown = shownTickable > 0 ? Qt::PartiallyChecked : Qt::Checked;
    counts.matching = mayTickShown() ? shownTickedEligible + shownTickable : 0;
    summary.canTickShown = shownTicked + shownTickable > 0 && (shownTicked > 0 || mayTickShown());
    return summary;
}

} // namespace muster
