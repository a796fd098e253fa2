// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/latesttables.h"

#include "app/journal/columns.h"

using namespace Qt::StringLiterals;

namespace muster {

Result<QList<LatestTables::Head>> LatestTables::heads(const LatestQuery &query)
{
    QVariantList values;
    for (const KindId &kind : query.kinds)
        values << kind.value;
    QString where = u"kind IN (%1)"_s.arg(QStringList(values.size(), u"?"_s).join(u", "_s));
    if (!query.target.isEmpty()) {
        where += u" AND id IN (SELECT run FROM targets WHERE id = ?)"_s;
        values << query.target.value;
    }
    QList<Head> found;
    const Result<void> read = m_file.read(
        u"SELECT id, number, kind, connection FROM runs WHERE "_s + where
            + u" ORDER BY number DESC, confirmed_at DESC"_s,
        values, [&found, &query](const QSqlQuery &row) {
            if (isSameWorld(connectionFromText(row.value(3).toString()), query.connection))
                found.append({ RunId { row.value(0).toString() }, row.value(1).toInt(),
                               KindId { row.value(2).toString() } });
        });
    if (!read)
        return read.error();
    return found;
}

Result<qsizetype> LatestTables::readRun(const Head &head, const LatestQuery &query,
                                        LatestFound &found)
{
    const bool isHistory = !query.target.isEmpty();
    QVariantList values { head.run.value };
    if (isHistory)
        values << query.target.value;
    qsizetype rows = 0;
    const Result<void> read = m_file.read(
        u"SELECT id, outcome, overdue, settled, error, sent_at, ended_at, job_id, request_id"
        " FROM targets WHERE run = ? AND "_s
            + (isHistory ? u"id = ?"_s : u"outcome NOT IN ('Planned', 'NotSent')"_s),
        values, [&](const QSqlQuery &row) {
            ++rows;
            const TargetId id { row.value(0).toString() };
            if (!isHistory && found.latest.contains(id))
                return;
            LastRestart last;
            last.run = head.run;
            last.runNumber = head.number;
            last.kind = head.kind;
            last.outcome = outcomeFromName(row.value(1).toString());
            last.overdue = row.value(2).toInt() != 0;
            last.settled = row.value(3).toInt() != 0;
            if (const std::optional<Error> error = errorFromText(row.value(4).toString()))
                last.code = error->code.cloud();
            last.sentAt = timeFromText(row.value(5).toString());
            last.endedAt = timeFromText(row.value(6).toString());
            if (!isHistory) {
                found.latest.insert(id, last);
                return;
            }
            last.jobId = JobId { row.value(7).toString() };
            last.requestId = RequestId { row.value(8).toString() };
            found.history.append(last);
        });
    if (!read)
        return read.error();
    return rows;
}

Result<LatestFound> LatestTables::find(const LatestQuery &query)
{
    const Result<QList<Head>> runs = heads(query);
    if (!runs)
        return runs.error();
    LatestFound found;
    qsizetype rows = 0;
    for (const Head &head : *runs) {
        if (rows >= m_mostRows) {
            found.isWhole = false;
            break;
        }
        const Result<qsizetype> read = readRun(head, query, found);
        if (!read)
            return read.error();
        rows += *read;
    }
    return found;
}

} // namespace muster
