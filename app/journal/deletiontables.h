// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Takes ended runs out of the rows of a JournalFile, a part at a time. Used on the thread that owns
// the file.
#pragma once

#include "app/journal/journal.h"
#include "app/journal/journalfile.h"

namespace muster {

//! \brief The place of a run in their order.
struct RunPlace
{
    int number = 0;
    QString confirmedAt; //!< as its column has it
    QString id;
};

//! \brief One part of a deletion.
struct DeletedRuns
{
    int count = 0;
    RunPlace upTo; //!< the last run that was looked at
    bool isAll = true; //!< there are none behind it
};

class DeletionTables final
{
public:
    explicit DeletionTables(JournalFile &file)
        : m_file(file)
    {
    }

    //! \brief Runs that ended before that time, within a transaction of the caller. Looks at no
    //! more than \a limit of them behind \a after, in order: a run stays for the sake of earlier
    //! ones only.
    [[nodiscard]] Result<DeletedRuns> deleteEnded(const QDateTime &endedBefore,
                                                  const RunPlace &after, int limit);
    //! \brief What the deletion would take.
    [[nodiscard]] Result<DeletionPlan> plan(const Deletion &deletion);

private:
    [[nodiscard]] Result<QList<RunPlace>> endedRuns(const QDateTime &before, const RunPlace &after,
                                                    int limit);
    [[nodiscard]] Result<void> deleteRun(const QString &id);

    JournalFile &m_file;
};

} // namespace muster
