// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/deletiontables.h"

#include "app/journal/columns.h"
#include "app/journal/latertables.h"
#include "app/journal/runcondition.h"

using namespace Qt::StringLiterals;

namespace muster {

Result<DeletedRuns> DeletionTables::deleteEnded(const QDateTime &endedBefore, const RunPlace &after,
                                                int limit)
{
    const Result<QList<RunPlace>> runs = endedRuns(endedBefore, after, limit);
    if (!runs)
        return runs.error();
    DeletedRuns deleted { 0, after, runs->size() < limit };
    LaterTables later(m_file);
    for (const RunPlace &run : *runs) {
        deleted.upTo = run;
        const Result<bool> needed = later.isNeeded(run.id);
        if (!needed)
            return needed.error();
        if (*needed)
            continue;
        if (const Result<void> gone = deleteRun(run.id); !gone)
            return gone.error();
        ++deleted.count;
    }
    return deleted;
}

Result<QList<RunPlace>> DeletionTables::endedRuns(const QDateTime &before, const RunPlace &after,
                                                  int limit)
{
    const RunCondition ended = isEndedBefore(before);
    QList<RunPlace> runs;
    const Result<void> read = m_file.read(
        u"SELECT number, confirmed_at, id FROM runs WHERE (number, confirmed_at, id) > (?, ?, ?)"
        " AND "_s
            + ended.text + u" ORDER BY number, confirmed_at, id LIMIT ?"_s,
        QVariantList { after.number, after.confirmedAt, after.id } + ended.values
            + QVariantList { limit },
        [&runs](const QSqlQuery &row) {
            runs.append({ row.value(0).toInt(), row.value(1).toString(), row.value(2).toString() });
        });
    if (!read)
        return read.error();
    return runs;
}

Result<DeletionPlan> DeletionTables::plan(const Deletion &deletion)
{
    const RunCondition ended = isEndedBefore(deletion.endedBefore);
    DeletionPlan plan;
    Result<void> read = m_file.read(
        u"SELECT COUNT(*), MIN(ended_at), MAX(ended_at) FROM runs WHERE "_s + ended.text,
        ended.values, [&plan](const QSqlQuery &row) {
            plan.runs = row.value(0).toInt();
            plan.firstEnded = timeFromText(row.value(1).toString());
            plan.lastEnded = timeFromText(row.value(2).toString());
        });
    const QString at = timeToText(deletion.at);
    if (read)
        read = m_file.read(u"SELECT MAX(at) FROM (SELECT confirmed_at AS at FROM runs"
                           " UNION ALL SELECT ended_at FROM runs"
                           " UNION ALL SELECT at FROM connection_events) WHERE at <= ?"_s,
                           { at }, [&plan](const QSqlQuery &row) {
                               plan.newestEntry = timeFromText(row.value(0).toString());
                           });
    if (!read)
        return read.error();
    return plan;
}

Result<void> DeletionTables::deleteRun(const QString &id)
{
    for (const QString &table : { u"events"_s, u"tries"_s, u"targets"_s }) {
        if (Result<void> gone = m_file.run(u"DELETE FROM "_s + table + u" WHERE run = ?"_s, { id });
            !gone)
            return gone;
    }
    return m_file.run(u"DELETE FROM runs WHERE id = ?"_s, { id });
}

} // namespace muster
