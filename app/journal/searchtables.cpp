// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/searchtables.h"

#include "app/journal/columns.h"
#include "app/journal/runcondition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// SQLite knows the case of Latin letters without marks alone, so that what Qt makes small need not
// be found in what stands there: the text as it was written is looked for as well.
QStringList patternsOf(const QStringList &texts)
{
    QStringList patterns;
    for (const QString &text : texts) {
        QString asWritten = text;
        for (QChar &letter : asWritten) {
            if (letter.unicode() < 0x80)
                letter = letter.toLower();
        }
        patterns << likePattern(text) << likePatternAsWritten(asWritten);
    }
    patterns.removeDuplicates();
    return patterns;
}

// One of the texts is in one of the columns.
RunCondition hasAny(const QStringList &texts, const QStringList &columns)
{
    QStringList parts;
    QVariantList values;
    for (const QString &column : columns) {
        for (const QString &pattern : patternsOf(texts)) {
            parts << u"LOWER(%1) LIKE ? ESCAPE '!'"_s.arg(column);
            values << pattern;
        }
    }
    return { parts.isEmpty() ? u"1 = 0"_s : u'(' + parts.join(u" OR "_s) + u')', values };
}

} // namespace

Result<JournalFindings> SearchTables::find(const SearchQuery &query)
{
    JournalFindings found;
    if (const Result<void> runs = findRuns(query, found); !runs)
        return runs.error();
    if (query.texts.isEmpty())
        return found;
    if (const Result<void> targets = findTargets(query, found); !targets)
        return targets.error();
    return found;
}

Result<void> SearchTables::findRuns(const SearchQuery &query, JournalFindings &found)
{
    const RunCondition reason = hasAny(query.texts, { u"reason"_s });
    const Result<void> read = m_file.read(
        u"SELECT id, number, kind, connection, reason, confirmed_at FROM runs"
        " WHERE number = ? OR "_s
            + reason.text
            + u" ORDER BY CASE WHEN number = ? THEN 0 ELSE 1 END, number DESC, confirmed_at DESC"
              " LIMIT ?"_s,
        QVariantList { query.number } + reason.values
            + QVariantList { query.number, query.mostRuns + 1 },
        [&found](const QSqlQuery &row) {
            found.runs.append({ RunId { row.value(0).toString() }, row.value(1).toInt(),
                                KindId { row.value(2).toString() },
                                connectionFromText(row.value(3).toString()),
                                row.value(4).toString(), timeFromText(row.value(5).toString()) });
        });
    found.areAllRuns = found.runs.size() <= query.mostRuns;
    found.runs.resize(std::min<qsizetype>(found.runs.size(), query.mostRuns));
    return read;
}

Result<void> SearchTables::findTargets(const SearchQuery &query, JournalFindings &found)
{
    const RunCondition answer = hasAny(query.texts, { u"own.job_id"_s, u"own.request_id"_s });
    const RunCondition name = hasAny(query.texts, { u"own.id"_s, u"own.name"_s });
    const Result<void> read = m_file.read(
        u"SELECT own.run, runs.number, runs.kind, runs.connection, runs.confirmed_at, own.id,"
        " own.name, own.job_id, own.request_id, own.outcome"
        " FROM targets AS own JOIN runs ON runs.id = own.run WHERE "_s
            + answer.text + u" OR "_s + name.text + u" ORDER BY CASE WHEN "_s + answer.text
            + u" THEN 0 ELSE 1 END, runs.number DESC, runs.confirmed_at DESC, own.position"
              " LIMIT ?"_s,
        answer.values + name.values + answer.values + QVariantList { query.mostTargets + 1 },
        [&found](const QSqlQuery &row) {
            FoundTarget target;
            target.run = { RunId { row.value(0).toString() },
                           row.value(1).toInt(),
                           KindId { row.value(2).toString() },
                           connectionFromText(row.value(3).toString()),
                           {},
                           timeFromText(row.value(4).toString()) };
            target.id = TargetId { row.value(5).toString() };
            target.name = row.value(6).toString();
            target.jobId = JobId { row.value(7).toString() };
            target.requestId = RequestId { row.value(8).toString() };
            target.outcome = outcomeFromName(row.value(9).toString());
            found.targets.append(std::move(target));
        });
    found.areAllTargets = found.targets.size() <= query.mostTargets;
    found.targets.resize(std::min<qsizetype>(found.targets.size(), query.mostTargets));
    return read;
}

} // namespace muster
