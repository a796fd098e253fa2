// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/runtables.h"

#include "app/journal/columns.h"
#include "app/journal/runcondition.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// More are neither shown nor copied as one cell.
constexpr int mostRequestIds = 200;

// The columns of a target that change, in the order of the statements below.
QVariantList changingColumns(const TargetRecord &record)
{
    return { outcomeName(record.outcome),
             record.requestId.value,
             record.jobId.value,
             errorToText(record.error),
             timeToText(record.sentAt),
             timeToText(record.answeredAt),
             timeToText(record.endedAt),
             timeToText(record.lastSeenAt),
             record.overdue ? 1 : 0,
             record.statusAfter,
             record.settled ? 1 : 0,
             timeToText(record.cloudEndedAt),
             qlonglong(record.took.count()) };
}

TargetRecord targetFrom(const QSqlQuery &row)
{
    TargetRecord record;
    record.target.id = TargetId { row.value(0).toString() };
    record.target.name = row.value(1).toString();
    record.target.group = row.value(2).toString();
    record.target.status = row.value(3).toString();
    record.outcome = outcomeFromName(row.value(4).toString());
    record.requestId = RequestId { row.value(5).toString() };
    record.jobId = JobId { row.value(6).toString() };
    record.error = errorFromText(row.value(7).toString());
    record.sentAt = timeFromText(row.value(8).toString());
    record.answeredAt = timeFromText(row.value(9).toString());
    record.endedAt = timeFromText(row.value(10).toString());
    record.lastSeenAt = timeFromText(row.value(11).toString());
    record.overdue = row.value(12).toInt() != 0;
    record.statusAfter = row.value(13).toString();
    record.settled = row.value(14).toInt() != 0;
    record.cloudEndedAt = timeFromText(row.value(15).toString());
    record.took = std::chrono::milliseconds(row.value(16).toLongLong());
    return record;
}

} // namespace

RunTables::RunTables(JournalFile &file)
    : m_file(file)
{
}

Result<void> RunTables::insertRun(const RunRecord &run)
{
    return m_file.transaction([this, &run]() -> Result<void> {
        if (Result<void> done = m_file.run(
                u"INSERT INTO runs (id, number, parent, kind, connection_id, connection, operator,"
                " reason, confirmed_at, ended_at, plan) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                { run.id.value, run.number, run.parent.value, run.kind.value,
                  run.connection.id.value, connectionToText(run.connection), run.operatorName,
                  run.reason, timeToText(run.confirmedAt), timeToText(run.endedAt),
                  planToText(run.waves, run.stopRule) });
            !done)
            return done;
        for (qsizetype i = 0; i < run.targets.size(); ++i) {
            const TargetRecord &record = run.targets.at(i);
            const QVariantList fixed { run.id.value,           qlonglong(i),
                                       record.target.id.value, record.target.name,
                                       record.target.group,    record.target.status };
            if (Result<void> done = m_file.run(
                    u"INSERT INTO targets (run, position, id, name, target_group, status, outcome,"
                    " request_id, job_id, error, sent_at, answered_at, ended_at, last_seen_at,"
                    " overdue, status_after, settled, cloud_ended_at, took_ms)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    fixed + changingColumns(record));
                !done)
                return done;
        }
        if (Result<void> done
            = m_file.run(u"UPDATE run_numbers SET highest = MAX(highest, ?)"_s, { run.number });
            !done)
            return done;
        return writeEvent({ run.id, run.confirmedAt, RunEventKind::Confirmed, -1, run.reason });
    });
}

Result<void> RunTables::insertTry(const TryRecord &attempt)
{
    return m_file.transaction([this, &attempt]() -> Result<void> {
        if (Result<void> done = m_file.run(
                u"INSERT INTO tries (run, call_number, try_number, first_position, target_count,"
                " sent_at, answered_at, verdict, request_id, error)"
                " VALUES (?, ?, ?, ?, ?, ?, '', '', '', '')"_s,
                { attempt.run.value, attempt.call, attempt.number, qlonglong(attempt.first),
                  qlonglong(attempt.count), timeToText(attempt.sentAt) });
            !done)
            return done;
        return m_file.run(u"UPDATE targets SET outcome = ?, sent_at = ?"
                          " WHERE run = ? AND position >= ? AND position < ?"_s,
                          { outcomeName(Outcome::Sending), timeToText(attempt.sentAt),
                            attempt.run.value, qlonglong(attempt.first),
                            qlonglong(attempt.first + attempt.count) });
    });
}

Result<void> RunTables::updateTry(const TryRecord &attempt, const TargetChanges &changes)
{
    return m_file.transaction([this, &attempt, &changes]() -> Result<void> {
        if (Result<void> done = m_file.run(
                u"UPDATE tries SET answered_at = ?, verdict = ?, request_id = ?, error = ?"
                " WHERE run = ? AND call_number = ? AND try_number = ?"_s,
                { timeToText(attempt.answeredAt),
                  attempt.verdict ? wordOf(*attempt.verdict) : u""_s, attempt.requestId.value,
                  errorToText(attempt.error), attempt.run.value, attempt.call, attempt.number });
            !done)
            return done;
        return writeTargets(attempt.run, changes);
    });
}

Result<void> RunTables::updateTargets(const RunId &run, const TargetChanges &changes,
                                      const QDateTime &endedAt)
{
    return m_file.transaction([this, &run, &changes, &endedAt]() -> Result<void> {
        if (Result<void> done = writeTargets(run, changes); !done)
            return done;
        return m_file.run(u"UPDATE runs SET ended_at = ? WHERE id = ?"_s,
                          { timeToText(endedAt), run.value });
    });
}

Result<void> RunTables::writeTargets(const RunId &run, const TargetChanges &changes)
{
    for (const auto &[index, record] : changes) {
        if (Result<void> done = writeOutcome(run, index, record); !done)
            return done;
        if (Result<void> done = m_file.run(
                u"UPDATE targets SET outcome = ?, request_id = ?, job_id = ?, error = ?,"
                " sent_at = ?, answered_at = ?, ended_at = ?, last_seen_at = ?, overdue = ?,"
                " status_after = ?, settled = ?, cloud_ended_at = ?, took_ms = ?"
                " WHERE run = ? AND position = ?"_s,
                changingColumns(record) + QVariantList { run.value, qlonglong(index) });
            !done)
            return done;
    }
    return {};
}

Result<void> RunTables::writeOutcome(const RunId &run, qsizetype index, const TargetRecord &record)
{
    // A target changes in other ways too, and only a new outcome is an event.
    QString known;
    const Result<void> read
        = m_file.read(u"SELECT outcome FROM targets WHERE run = ? AND position = ?"_s,
                      { run.value, qlonglong(index) },
                      [&known](const QSqlQuery &row) { known = row.value(0).toString(); });
    if (!read || known == outcomeName(record.outcome))
        return read;
    const QDateTime at = record.endedAt.isValid() ? record.endedAt
        : record.lastSeenAt.isValid()             ? record.lastSeenAt
        : record.answeredAt.isValid()             ? record.answeredAt
                                                  : record.sentAt;
    return writeEvent({ run, at, RunEventKind::Outcome, index, record.outcome });
}

Result<DeletedRuns> RunTables::deleteEnded(const Deletion &deletion, const RunPlace &after,
                                           int limit)
{
    DeletedRuns deleted;
    const Result<void> done = m_file.transaction([&]() -> Result<void> {
        const Result<DeletedRuns> some
            = DeletionTables(m_file).deleteEnded(deletion.endedBefore, after, limit);
        deleted = some.value_or({});
        if (!some)
            return some.error();
        if (deleted.count == 0)
            return {};
        return ConnectionTables(m_file).write(
            { {},
              deletion.at,
              ConnectionEventKind::RunsDeleted,
              deletion.operatorName,
              DeletionNote { deleted.count, deletion.endedBefore } });
    });
    if (!done)
        return done.error();
    return deleted;
}

Result<void> RunTables::check()
{
    return m_file.transaction(
        [this] { return m_file.run(u"UPDATE schema_version SET version = version"_s); });
}

Result<void> RunTables::insertEvent(const RunEvent &event)
{
    return m_file.transaction([this, &event] { return writeEvent(event); });
}

Result<void> RunTables::insertConnectionEvent(const ConnectionEvent &event)
{
    return m_file.transaction([this, &event] { return ConnectionTables(m_file).write(event); });
}

Result<void> RunTables::writeEvent(const RunEvent &event)
{
    // None for a run that was deleted while the window still showed it.
    return m_file.run(
        u"INSERT INTO events (run, number, at, what, position, detail)"
        " SELECT id, (SELECT COALESCE(MAX(number), 0) + 1 FROM events WHERE run = runs.id),"
        " ?, ?, ?, ? FROM runs WHERE id = ?"_s,
        { timeToText(event.at), wordOf(event.what), qlonglong(event.targetIndex),
          event.detail.text(), event.run.value });
}

Result<QList<RunHistory>> RunTables::find(const HistoryFilter &filter)
{
    const RunCondition condition = conditionOf(filter);
    return readRuns(condition.text + u" ORDER BY confirmed_at DESC LIMIT ?"_s,
                    condition.values + QVariantList { filter.limit }, filter.summaries);
}

Result<QList<RunHistory>> RunTables::history(const RunId &run)
{
    Result<QList<RunHistory>> found = readRuns(u"id = ?"_s, { run.value });
    if (!found)
        return found;
    QList<RunHistory> histories = std::move(found).value();
    for (RunHistory &history : histories) {
        if (Result<void> read = readTries(history); !read)
            return read.error();
        if (Result<void> read = readEvents(history); !read)
            return read.error();
    }
    return histories;
}

Result<QList<RunHistory>> RunTables::readHeads(const QString &where, const QVariantList &values)
{
    QList<RunHistory> histories;
    const Result<void> read = m_file.read(
        u"SELECT id, number, parent, kind, connection, operator, reason, confirmed_at,"
        " ended_at, plan FROM runs WHERE "_s
            + where,
        values, [&histories](const QSqlQuery &row) {
            RunRecord run;
            run.id = RunId { row.value(0).toString() };
            run.number = row.value(1).toInt();
            run.parent = RunId { row.value(2).toString() };
            run.kind = KindId { row.value(3).toString() };
            run.connection = connectionFromText(row.value(4).toString());
            run.operatorName = row.value(5).toString();
            run.reason = row.value(6).toString();
            run.confirmedAt = timeFromText(row.value(7).toString());
            run.endedAt = timeFromText(row.value(8).toString());
            planFromText(row.value(9).toString(), run.waves, run.stopRule);
            histories.append({ std::move(run), {}, {} });
        });
    if (!read)
        return read.error();
    return histories;
}

Result<QList<RunHistory>> RunTables::readRuns(const QString &where, const QVariantList &values,
                                              bool summaries)
{
    Result<QList<RunHistory>> heads = readHeads(where, values);
    if (!heads)
        return heads;
    QList<RunHistory> histories = std::move(heads).value();
    for (RunHistory &history : histories) {
        if (summaries) {
            const Result<RunSummary> summary = readSummary(history.run.id);
            if (!summary)
                return summary.error();
            history.summary = *summary;
        } else if (Result<void> targets = readTargets(history.run); !targets) {
            return targets.error();
        }
    }
    return histories;
}

Result<QStringList> RunTables::recentTargets(const DuplicateGuard &guard)
{
    QStringList found;
    if (!guard.since.isValid() || guard.targets.isEmpty())
        return found;
    const Result<QList<RunHistory>> runs
        = readHeads(u"ended_at = '' OR ended_at >= ?"_s, { timeToText(guard.since) });
    if (!runs)
        return runs.error();
    for (const RunHistory &history : *runs) {
        RunRecord run = history.run;
        if (Result<void> read = readTargets(run); !read)
            return read.error();
        for (const TargetRecord &record : std::exchange(run.targets, {})) {
            if (!guard.targets.contains(record.target.id))
                continue;
            run.targets = { record };
            if (guard.isRecent(run))
                found += record.target.id.value;
        }
    }
    return found;
}

Result<void> RunTables::readTargets(RunRecord &run)
{
    return m_file.read(
        u"SELECT id, name, target_group, status, outcome, request_id, job_id, error, sent_at,"
        " answered_at, ended_at, last_seen_at, overdue, status_after, settled,"
        " cloud_ended_at, took_ms FROM targets WHERE run = ? ORDER BY position"_s,
        { run.id.value }, [&run](const QSqlQuery &row) { run.targets.append(targetFrom(row)); });
}

Result<RunSummary> RunTables::readSummary(const RunId &run)
{
    RunSummary summary;
    Result<void> read
        = m_file.read(u"SELECT outcome, COUNT(*), MIN(settled) FROM targets WHERE run = ?"
                      " GROUP BY outcome"_s,
                      { run.value }, [&summary](const QSqlQuery &row) {
                          const Outcome outcome = outcomeFromName(row.value(0).toString());
                          summary.totals[outcome] += row.value(1).toInt();
                          if (outcome == Outcome::Unknown && row.value(2).toInt() == 0)
                              summary.isUnsettled = true;
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

Result<void> RunTables::readTries(RunHistory &history)
{
    return m_file.read(
        u"SELECT call_number, try_number, first_position, target_count, sent_at, answered_at,"
        " verdict, request_id, error FROM tries WHERE run = ? ORDER BY call_number, try_number"_s,
        { history.run.id.value }, [&history](const QSqlQuery &row) {
            TryRecord attempt;
            attempt.run = history.run.id;
            attempt.call = row.value(0).toInt();
            attempt.number = row.value(1).toInt();
            attempt.first = row.value(2).toLongLong();
            attempt.count = row.value(3).toLongLong();
            attempt.sentAt = timeFromText(row.value(4).toString());
            attempt.answeredAt = timeFromText(row.value(5).toString());
            if (const QString word = row.value(6).toString(); !word.isEmpty())
                attempt.verdict = actVerdict(word);
            attempt.requestId = RequestId { row.value(7).toString() };
            attempt.error = errorFromText(row.value(8).toString());
            history.tries.append(std::move(attempt));
        });
}

Result<void> RunTables::readEvents(RunHistory &history)
{
    return m_file.read(
        u"SELECT at, what, position, detail FROM events WHERE run = ? ORDER BY number"_s,
        { history.run.id.value }, [&history](const QSqlQuery &row) {
            const OrUnknown<RunEventKind> what = runEventKind(row.value(1).toString());
            history.events.append({ history.run.id, timeFromText(row.value(0).toString()), what,
                                    row.value(2).toLongLong(),
                                    eventDetail(what, row.value(3).toString()) });
        });
}

Result<int> RunTables::highestRunNumber()
{
    int highest = 0;
    const Result<void> read
        = m_file.read(u"SELECT MAX(highest) FROM run_numbers"_s, {},
                      [&highest](const QSqlQuery &row) { highest = row.value(0).toInt(); });
    if (!read)
        return read.error();
    return highest;
}

} // namespace muster
