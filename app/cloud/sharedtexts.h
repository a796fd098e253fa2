// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Lets equal texts of many rows share one piece of memory. Owned jointly by a list operation and
// its parsing tasks; any thread, one at a time by its own lock.
#pragma once

#include "app/fleet/fleetrow.h"

#include <QHash>
#include <QMutex>
#include <QSet>

namespace muster {

class SharedTexts
{
public:
    //! \brief Replaces status and cells of \a rows by equal texts that were seen before.
    void share(QList<FleetRow> &rows);

private:
    QString shared(const QString &text);

    QMutex m_mutex;
    QSet<QString> m_texts;
    QSet<QStringList> m_cells;
};

} // namespace muster
