// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The place of a target id in a list of rows. Owned by the model; any thread.
#pragma once

#include "app/fleet/fleetrow.h"

#include <QList>

#include <vector>

namespace muster {

//! \brief An open hash of row numbers. It keeps no copy of the ids (about 10 bytes a row where a
//! QHash needs 50): the rows themselves are asked, so it must be told whenever they move.
class IdIndex final
{
public:
    //! \brief The row with \a id, or -1.
    [[nodiscard]] int find(const TargetId &id, const QList<FleetRow> &rows) const;
    //! \brief Takes in row \a row of \a rows, whose id must not be in yet.
    void insert(int row, const QList<FleetRow> &rows);
    //! \brief Starts anew from \a rows; after rows have gone or moved.
    void rebuild(const QList<FleetRow> &rows);

private:
    [[nodiscard]] size_t slotOf(const TargetId &id, const QList<FleetRow> &rows) const;
    void grow(qsizetype count, const QList<FleetRow> &rows);

    std::vector<qint32> m_slots; // a power of two; -1: free
    qsizetype m_used = 0;
};

} // namespace muster
