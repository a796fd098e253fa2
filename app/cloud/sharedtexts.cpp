// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/sharedtexts.h"

#include <QMutexLocker>

namespace muster {

void SharedTexts::share(QList<FleetRow> &rows)
{
    const QMutexLocker locker(&m_mutex);
    for (FleetRow &row : rows) {
        row.status = shared(row.status);
        // Whole lists are often equal: then a row costs no list of its own.
        const auto known = m_cells.constFind(row.cells);
        if (known != m_cells.cend()) {
            row.cells = *known;
            continue;
        }
        for (QString &cell : row.cells)
            cell = shared(cell);
        m_cells.insert(row.cells);
    }
}

QString SharedTexts::shared(const QString &text) { return *m_texts.insert(text); }

} // namespace muster
