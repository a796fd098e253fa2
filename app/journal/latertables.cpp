// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/latertables.h"

#include "app/journal/columns.h"

using namespace Qt::StringLiterals;

namespace muster {

Result<QHash<QString, LaterTarget>> LaterTables::laterRuns(const LaterQuery &query)
{
    QHash<QString, LaterTarget> runs;
    const QString confirmed = timeToText(query.confirmedAt);
    const Result<void> read = m_file.read(
        u"SELECT id, number, kind, connection, confirmed_at FROM runs"
        " WHERE (number > ? OR (number = ? AND confirmed_at > ?)) AND id <> ?"_s,
        { query.number, query.number, confirmed, query.run.value },
        [&runs, &query](const QSqlQuery &row) {
            const KindId kind { row.value(2).toString() };
            if (query.otherFleets.contains(kind)
                || !isSameWorld(connectionFromText(row.value(3).toString()), query.connection))
                return;
            LaterTarget head;
            head.run = RunId { row.value(0).toString() };
            head.runNumber = row.value(1).toInt();
            head.kind = kind;
            head.confirmedAt = timeFromText(row.value(4).toString());
            runs.insert(head.run.value, head);
        });
    if (!read)
        return read.error();
    return runs;
}

Result<LaterTargets> LaterTables::find(const LaterQuery &query)
{
    const Result<QHash<QString, LaterTarget>> runs = laterRuns(query);
    if (!runs)
        return runs.error();
    LaterTargets targets;
    if (runs->isEmpty())
        return targets;
    const Result<void> read = m_file.read(
        u"SELECT own.id, later.run, later.outcome, later.settled, later.job_id, later.sent_at,"
        " later.ended_at FROM targets AS own JOIN targets AS later ON later.id = own.id"
        " JOIN runs ON runs.id = later.run"
        " WHERE own.run = ? AND own.outcome <> 'Succeeded' AND later.outcome <> 'NotSent'"
        " AND runs.number >= ? ORDER BY runs.number DESC, runs.confirmed_at DESC"_s,
        { query.run.value, query.number }, [&](const QSqlQuery &row) {
            const auto head = runs->constFind(row.value(1).toString());
            if (head == runs->cend())
                return;
            LaterTarget later = *head;
            later.outcome = outcomeFromName(row.value(2).toString());
            later.settled = row.value(3).toInt() != 0;
            later.jobId = JobId { row.value(4).toString() };
            later.sentAt = timeFromText(row.value(5).toString());
            later.endedAt = timeFromText(row.value(6).toString());
            addLater(targets, TargetId { row.value(0).toString() }, later, query.kind);
        });
    if (!read)
        return read.error();
    return targets;
}

Result<bool> LaterTables::isNeeded(const QString &run)
{
    bool needed = false;
    const Result<void> read = m_file.read(
        // The outcome is written into the statement as it does in the index targets_not_succeeded.
        u"SELECT 1 FROM runs AS mine JOIN targets AS own ON own.run = mine.id"
        " JOIN targets AS earlier ON earlier.id = own.id AND earlier.outcome <> 'Succeeded'"
        " JOIN runs AS kept ON kept.id = earlier.run"
        " WHERE mine.id = ? AND own.outcome <> 'NotSent' AND earlier.run <> mine.id"
        " AND earlier.settled = 0 AND (kept.number < mine.number"
        " OR (kept.number = mine.number AND kept.confirmed_at < mine.confirmed_at)) LIMIT 1"_s,
        { run }, [&needed](const QSqlQuery &) { needed = true; });
    if (!read)
        return read.error();
    return needed;
}

} // namespace muster
