// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/idindex.h"

#include <bit>

namespace muster {

namespace {
constexpr qint32 freeSlot = -1;
constexpr size_t leastSlots = 64;
}

size_t IdIndex::slotOf(const TargetId &id, const QList<FleetRow> &rows) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = qHash(id) & mask;
    while (m_slots[slot] != freeSlot && rows.at(m_slots[slot]).id != id)
        slot = (slot + 1) & mask;
    return slot;
}

int IdIndex::find(const TargetId &id, const QList<FleetRow> &rows) const
{
    return m_slots.empty() ? -1 : m_slots[slotOf(id, rows)];
}

void IdIndex::insert(int row, const QList<FleetRow> &rows)
{
    grow(m_used + 1, rows);
    m_slots[slotOf(rows.at(row).id, rows)] = row;
    ++m_used;
}

void IdIndex::rebuild(const QList<FleetRow> &rows)
{
    m_slots.clear();
    m_used = 0;
    grow(rows.size(), rows);
    for (int row = 0; row < rows.size(); ++row)
        m_slots[slotOf(rows.at(row).id, rows)] = row;
    m_used = rows.size();
}

void IdIndex::grow(qsizetype count, const QList<FleetRow> &rows)
{
    // At most two thirds full, so that runs of taken slots stay short.
    const size_t wanted = std::max(leastSlots, std::bit_ceil(static_cast<size_t>(count) * 3 / 2));
    if (wanted <= m_slots.size())
        return;
    const std::vector<qint32> old = std::exchange(m_slots, std::vector<qint32>(wanted, freeSlot));
    for (const qint32 row : old) {
        if (row != freeSlot)
            m_slots[slotOf(rows.at(row).id, rows)] = row;
    }
}

} // namespace muster
