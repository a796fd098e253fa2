// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs, tries and events as rows of a JournalFile. Used on the thread that owns the file.
#pragma once

#include "app/journal/connectiontables.h"
#include "app/journal/deletiontables.h"
#include "app/journal/journal.h"
#include "app/journal/journalfile.h"
#include "app/journal/latertables.h"
#include "app/journal/latesttables.h"
#include "app/journal/searchtables.h"

namespace muster {

class RunTables final
{
public:
    explicit RunTables(JournalFile &file);

    // Each is one transaction, on disk when it returns.
    [[nodiscard]] Result<void> insertRun(const RunRecord &run);
    [[nodiscard]] Result<void> insertTry(const TryRecord &attempt);
    [[nodiscard]] Result<void> updateTry(const TryRecord &attempt, const TargetChanges &changes);
    [[nodiscard]] Result<void> updateTargets(const RunId &run, const TargetChanges &changes,
                                             const QDateTime &endedAt);
    [[nodiscard]] Result<void> insertEvent(const RunEvent &event);
    [[nodiscard]] Result<void> insertConnectionEvent(const ConnectionEvent &event);

    //! \brief A part of a deletion, see DeletionTables. None deleted is no event.
    [[nodiscard]] Result<DeletedRuns> deleteEnded(const Deletion &deletion, const RunPlace &after,
                                                  int limit);
    //! \brief The targets that \a guard finds.
    [[nodiscard]] Result<QStringList> recentTargets(const DuplicateGuard &guard);
    [[nodiscard]] Result<DeletionPlan> planDeletion(const Deletion &deletion)
    {
        return DeletionTables(m_file).plan(deletion);
    }
    //! \brief Writes what is there already.
    [[nodiscard]] Result<void> check();

    //! \brief Runs with their targets, newest first; tries and events stay empty.
    [[nodiscard]] Result<QList<RunHistory>> find(const HistoryFilter &filter);
    [[nodiscard]] Result<QList<RunHistory>> history(const RunId &run);
    [[nodiscard]] Result<LaterTargets> findLater(const LaterQuery &query)
    {
        return LaterTables(m_file).find(query);
    }
    [[nodiscard]] Result<LatestFound> findLatest(const LatestQuery &query)
    {
        return LatestTables(m_file).find(query);
    }
    [[nodiscard]] Result<JournalFindings> search(const SearchQuery &query)
    {
        return SearchTables(m_file).find(query);
    }
    //! \brief Newest first.
    [[nodiscard]] Result<QList<ConnectionEvent>> findEvents(const HistoryFilter &filter)
    {
        return ConnectionTables(m_file).find(filter);
    }
    //! \brief Of every run that was ever written here, deleted ones too.
    [[nodiscard]] Result<int> highestRunNumber();

private:
    [[nodiscard]] Result<void> writeTargets(const RunId &run, const TargetChanges &changes);
    [[nodiscard]] Result<void> writeOutcome(const RunId &run, qsizetype index,
                                            const TargetRecord &record);
    [[nodiscard]] Result<void> writeEvent(const RunEvent &event);
    [[nodiscard]] Result<QList<RunHistory>> readHeads(const QString &where,
                                                      const QVariantList &values);
    //! \brief With their targets, or in place of those with a summary.
    [[nodiscard]] Result<QList<RunHistory>>
    readRuns(const QString &where, const QVariantList &values, bool summaries = false);
    [[nodiscard]] Result<void> readTargets(RunRecord &run);
    //! \brief Counted where the targets are: a long history has millions of them.
    [[nodiscard]] Result<RunSummary> readSummary(const RunId &run);
    [[nodiscard]] Result<void> readTries(RunHistory &history);
    [[nodiscard]] Result<void> readEvents(RunHistory &history);

    JournalFile &m_file;
};

} // namespace muster
