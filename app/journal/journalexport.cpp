// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalexport.h"

#include "app/core/visibletext.h"
#include "app/fleet/connectionjson.h"
#include "app/fleet/sendingtime.h"
#include "app/journal/columns.h"
#include "app/journal/csv.h"
#include "app/log/redact.h"

#include <QHash>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

// 2: a connection has the form that exports of connections have.
constexpr int formatVersion = 2;

Error cleaned(Error error)
{
    error.message = visibleText(redacted(error.message));
    error.detail = redacted(error.detail);
    if (error.certificate) {
        for (QString *text :
             { &error.certificate->host, &error.certificate->subject, &error.certificate->issuer })
            *text = redacted(*text);
    }
    return error;
}

TargetRecord cleaned(TargetRecord record)
{
    if (record.error)
        record.error = cleaned(*record.error);
    return record;
}

QJsonObject errorObject(const Error &error)
{
    return QJsonDocument::fromJson(errorToText(cleaned(error)).toUtf8()).object();
}

QString yesOrNo(bool yes) { return yes ? u"yes"_s : u"no"_s; }

QStringList csvHeadings()
{
    return { u"run_number"_s,
             u"run_id"_s,
             u"parent_run_id"_s,
             u"confirmed_at"_s,
             u"run_ended_at"_s,
             u"operator"_s,
             u"reason"_s,
             u"connection"_s,
             u"provider"_s,
             u"region"_s,
             u"project_id"_s,
             u"production"_s,
             u"demo"_s,
             u"kind"_s,
             u"target_name"_s,
             u"target_id"_s,
             u"target_group"_s,
             u"status_before"_s,
             u"outcome"_s,
             u"overdue"_s,
             u"job_id"_s,
             u"request_id"_s,
             u"sent_at"_s,
             u"answered_at"_s,
             u"ended_at"_s,
             u"cloud_ended_at"_s,
             u"took_ms"_s,
             u"last_seen_at"_s,
             u"status_after"_s,
             u"error_kind"_s,
             u"error_http_status"_s,
             u"error_code"_s,
             u"error_message"_s,
             u"error_request_id"_s,
             u"error_detail"_s,
             u"tries"_s,
             u"target_events"_s,
             u"run_events"_s };
}

QStringList runCells(const RunRecord &run, const ExportWords &words)
{
    const Connection &connection = run.connection;
    return { QString::number(run.number),
             run.id.value,
             run.parent.value,
             timeToText(run.confirmedAt),
             timeToText(run.endedAt),
             run.operatorName,
             redacted(run.reason),
             connection.name,
             connection.provider,
             connection.region,
             connection.projectId,
             yesOrNo(connection.production),
             yesOrNo(connection.demo),
             words.kind ? words.kind(run.kind) : run.kind.value };
}

QStringList errorCells(const TargetRecord &record, const KindId &kind, const ExportWords &words)
{
    if (!record.error)
        return QStringList(6, QString());
    const Error &error = *record.error;
    return { words.error ? words.error(record, kind) : errorKindToText(error.kind),
             error.httpStatus > 0 ? QString::number(error.httpStatus) : QString(),
             words.code ? words.code(error) : error.code.text(),
             error.message,
             error.requestId,
             technicalDetail(error) };
}

QStringList targetCells(const TargetRecord &asKept, const KindId &kind, const ExportWords &words)
{
    const TargetRecord record = cleaned(asKept);
    return QStringList { record.target.name,
                         record.target.id.value,
                         record.target.group,
                         record.target.status,
                         words.outcome ? words.outcome(record, kind) : outcomeName(record.outcome),
                         yesOrNo(record.overdue),
                         record.jobId.value,
                         record.requestId.value,
                         timeToText(timeOfSending(record)),
                         timeToText(record.answeredAt),
                         timeToText(record.endedAt),
                         timeToText(record.cloudEndedAt),
                         record.took.count() < 0 ? QString()
                                                 : QString::number(qlonglong(record.took.count())),
                         timeToText(record.lastSeenAt),
                         record.statusAfter }
    + errorCells(record, kind, words);
}

QString tryCell(const TryRecord &attempt, const ExportWords &words)
{
    if (words.attempt) {
        const QString text = timeToText(attempt.sentAt) + u' ' + redacted(words.attempt(attempt));
        return attempt.answeredAt.isValid() ? QString(text + u' ' + timeToText(attempt.answeredAt))
                                            : text;
    }
    QStringList parts { u"call %1 try %2"_s.arg(attempt.call + 1).arg(attempt.number),
                        (attempt.verdict == ActVerdict::NotSent ? u"never left, intended "_s
                                                                : u"sent "_s)
                            + timeToText(attempt.sentAt) };
    if (attempt.answeredAt.isValid())
        parts += u"answered "_s + timeToText(attempt.answeredAt);
    parts += attempt.verdict ? wordOf(*attempt.verdict) : u"no answer recorded"_s;
    if (!attempt.requestId.isEmpty())
        parts += attempt.requestId.value;
    if (attempt.error && !attempt.error->code.isEmpty())
        parts += attempt.error->code.text();
    return parts.join(u' ');
}

QString eventCell(const RunEvent &event, const RunRecord &run, const ExportWords &words)
{
    if (words.event)
        return timeToText(event.at) + u' ' + redacted(words.event(event, run));
    const QString text = timeToText(event.at) + u' ' + wordOf(event.what);
    const QString detail = redacted(event.detail.text());
    return detail.isEmpty() ? text : QString(text + u' ' + detail);
}

// A target's cells are found by index, so a run of thousands is gone through once.
struct Happenings
{
    Happenings(const RunHistory &history, const ExportWords &words)
    {
        for (const TryRecord &attempt : history.tries) {
            const QString text = tryCell(attempt, words);
            const qsizetype end = qMin(attempt.first + attempt.count, history.run.targets.size());
            for (qsizetype i = qMax<qsizetype>(0, attempt.first); i < end; ++i)
                tries[i] += text;
        }
        for (const RunEvent &event : history.events)
            events[event.targetIndex < 0 ? -1 : event.targetIndex]
                += eventCell(event, history.run, words);
    }

    QHash<qsizetype, QStringList> tries;
    QHash<qsizetype, QStringList> events; // -1: of the run
};

QJsonObject connectionObject(const Connection &connection)
{
    // Nobody may write a password into a URL, and if somebody did, it stays here.
    Connection clean = connection;
    clean.name = visibleText(connection.name);
    clean.endpoint = connection.endpoint.adjusted(QUrl::RemoveUserInfo);
    clean.identityEndpoint = connection.identityEndpoint.adjusted(QUrl::RemoveUserInfo);
    const QJsonObject whole = connectionToJson(clean);
    QJsonObject object;
    for (const QLatin1StringView key :
         { "id"_L1, "name"_L1, "provider"_L1, "region"_L1, "projectId"_L1, "endpoint"_L1,
           "identityEndpoint"_L1, "signIn"_L1, "secretPlace"_L1, "options"_L1, "production"_L1,
           "readOnly"_L1, "demo"_L1 }) {
        if (whole.contains(key))
            object[key] = whole[key]; // the rest is for this computer only
    }
    return object;
}

QJsonValue errorValue(const std::optional<Error> &error)
{
    return error ? QJsonValue(errorObject(*error)) : QJsonValue(QJsonValue::Null);
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(timeToText(time)) : QJsonValue(QJsonValue::Null);
}

QJsonObject targetObject(const TargetRecord &record)
{
    return {
        { u"id"_s, record.target.id.value },
        { u"name"_s, visibleText(record.target.name) },
        { u"group"_s, record.target.group },
        { u"status_before"_s, record.target.status },
        { u"status_after"_s, record.statusAfter },
        { u"outcome"_s, outcomeName(record.outcome) },
        { u"overdue"_s, record.overdue },
        { u"settled"_s, record.settled },
        { u"job_id"_s, record.jobId.value },
        { u"request_id"_s, record.requestId.value },
        { u"error"_s, errorValue(record.error) },
        { u"sent_at"_s, timeValue(timeOfSending(record)) },
        { u"answered_at"_s, timeValue(record.answeredAt) },
        { u"ended_at"_s, timeValue(record.endedAt) },
        { u"cloud_ended_at"_s, timeValue(record.cloudEndedAt) },
        { u"took_ms"_s,
          record.took.count() < 0 ? QJsonValue(QJsonValue::Null)
                                  : QJsonValue(qint64(record.took.count())) },
        { u"last_seen_at"_s, timeValue(record.lastSeenAt) },
    };
}

QJsonObject tryObject(const TryRecord &attempt)
{
    return {
        { u"call"_s, attempt.call },
        { u"try"_s, attempt.number },
        { u"first_position"_s, qint64(attempt.first) },
        { u"target_count"_s, qint64(attempt.count) },
        { u"sent_at"_s, timeValue(attempt.sentAt) },
        { u"answered_at"_s, timeValue(attempt.answeredAt) },
        { u"verdict"_s, attempt.verdict ? wordOf(*attempt.verdict) : QString() },
        { u"request_id"_s, attempt.requestId.value },
        { u"error"_s, errorValue(attempt.error) },
    };
}

QJsonObject eventObject(const RunEvent &event)
{
    return {
        { u"at"_s, timeValue(event.at) },
        { u"what"_s, wordOf(event.what) },
        { u"position"_s, qint64(event.targetIndex) },
        { u"detail"_s, redacted(event.detail.text()) },
    };
}

QJsonObject headObject(const RunRecord &run)
{
    return {
        { u"id"_s, run.id.value },
        { u"number"_s, run.number },
        { u"parent_id"_s, run.parent.value },
        { u"kind"_s, run.kind.value },
        { u"connection"_s, connectionObject(run.connection) },
        { u"operator"_s, run.operatorName },
        { u"reason"_s, redacted(run.reason) },
        { u"confirmed_at"_s, timeValue(run.confirmedAt) },
        { u"ended_at"_s, timeValue(run.endedAt) },
    };
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

RunsWriter::RunsWriter(QIODevice &out, ExportFormat format, const QDateTime &exportedAt,
                       ExportWords words)
    : m_out(out)
    , m_format(format)
    , m_exportedAt(exportedAt)
    , m_words(std::move(words))
{
}

bool RunsWriter::write(const QByteArray &bytes) { return m_out.write(bytes) == bytes.size(); }

bool RunsWriter::begin()
{
    if (std::exchange(m_hasBegun, true))
        return true;
    if (m_format == ExportFormat::Csv)
        return write(QString(QChar(QChar::ByteOrderMark) + csvLine(csvHeadings())).toUtf8());
    const QByteArray head = compact({ { u"format"_s, u"muster-history"_s },
                                      { u"version"_s, formatVersion },
                                      { u"exported_at"_s, timeValue(m_exportedAt) } });
    return write(head.chopped(1) + ",\"runs\":["); // behind the last of its values
}

bool RunsWriter::add(const RunHistory &history)
{
    return begin() && (m_format == ExportFormat::Csv ? addRows(history) : addObject(history));
}

bool RunsWriter::end() { return begin() && (m_format == ExportFormat::Csv || write("\n]}\n")); }

bool RunsWriter::addRows(const RunHistory &history)
{
    const QStringList fixed = runCells(history.run, m_words);
    const Happenings happenings(history, m_words);
    const QString ofTheRun = happenings.events.value(-1).join(u"; "_s);
    for (qsizetype i = 0; i < history.run.targets.size(); ++i) {
        const QString line
            = csvLine(fixed + targetCells(history.run.targets.at(i), history.run.kind, m_words)
                      + QStringList { happenings.tries.value(i).join(u"; "_s),
                                      happenings.events.value(i).join(u"; "_s), ofTheRun });
        if (!write(line.toUtf8()))
            return false;
    }
    return true;
}

// A line an item: a run may have a hundred thousand of them.
bool RunsWriter::addObject(const RunHistory &history)
{
    const auto array = [this](const char *name, const auto &items, auto make) {
        if (!write(QByteArray(",\"") + name + "\":["))
            return false;
        bool isFirst = true;
        for (const auto &item : items) {
            if (!write((std::exchange(isFirst, false) ? "\n" : ",\n") + compact(make(item))))
                return false;
        }
        return write("]");
    };
    const QByteArray before = std::exchange(m_hasRun, true) ? ",\n" : "\n";
    return write(before + compact(headObject(history.run)).chopped(1))
        && array("targets", history.run.targets, targetObject)
        && array("tries", history.tries, tryObject) && array("events", history.events, eventObject)
        && write("}");
}

} // namespace muster
