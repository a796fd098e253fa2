// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What later runs did with the targets of earlier ones, from the rows of a JournalFile. Used on the
// thread that owns the file.
#pragma once

#include "app/journal/journalfile.h"
#include "app/journal/laterlook.h"

namespace muster {

class LaterTables final
{
public:
    explicit LaterTables(JournalFile &file)
        : m_file(file)
    {
    }

    [[nodiscard]] Result<LaterTargets> find(const LaterQuery &query);
    //! \brief True while an earlier run has a target that did not succeed and that \a run sent:
    //! without this run the earlier one would offer it again.
    [[nodiscard]] Result<bool> isNeeded(const QString &run);

private:
    //! \brief Runs after the one asked for, in its world and fleet; without outcomes.
    [[nodiscard]] Result<QHash<QString, LaterTarget>> laterRuns(const LaterQuery &query);

    JournalFile &m_file;
};

} // namespace muster
