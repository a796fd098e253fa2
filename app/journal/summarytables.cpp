// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/summarytables.h"

#include "app/journal/columns.h"

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// More are neither shown nor copied as one cell.
constexpr int mostRequestIds = 200;

} // namespace

Result<RunSummary> SummaryTables::read(const RunId &run)
{
    RunSummary summary;
    Result<void> read
        = m_file.read(u"SELECT outcome, COUNT(*) FROM targets WHERE run = ? GROUP BY outcome"_s,
                      { run.value }, [&summary](const QSqlQuery &row) {
                          summary.totals[outcomeFromName(row.value(0).toString())]
                              += row.value(1).toInt();
                      });
    if (read)
        read = m_file.read(u"SELECT request_id FROM targets WHERE run = ? AND request_id <> ''"
                           " GROUP BY request_id ORDER BY MIN(position) LIMIT ?"_s,
                           { run.value, mostRequestIds }, [&summary](const QSqlQuery &row) {
                               summary.requestIds += row.value(0).toString();
                           });
    summary.requestIdCount = summary.requestIds.size();
    if (read && summary.requestIdCount == mostRequestIds)
        read = m_file.read(u"SELECT COUNT(DISTINCT request_id) FROM targets"
                           " WHERE run = ? AND request_id <> ''"_s,
                           { run.value }, [&summary](const QSqlQuery &row) {
                               summary.requestIdCount = row.value(0).toLongLong();
                           });
    if (!read)
        return read.error();
    return summary;
}

} // namespace muster
