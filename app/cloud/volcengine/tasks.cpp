// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/tasks.h"

#include "app/cloud/jsonvalues.h"
#include "app/cloud/volcengine/addresses.h"
#include "app/cloud/volcengine/envelope.h"
#include "app/cloud/volcengine/requests.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype sourcesShown = 4;
constexpr qsizetype mostEntries
    = qsizetype { 20 } * rowsPerPage; // of one page: then it is no page of ours

// RFC 3339 with whatever offset, as local time; what cannot be read is shown as it came.
QString timeText(const QString &raw)
{
    const QDateTime time = QDateTime::fromString(raw, Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : raw;
}

// By type one of three fields holds the source or sources.
QStringList sourcesOf(const QJsonObject &task)
{
    QStringList sources;
    const auto add = [&sources](const QJsonValue &value) {
        const QString address = textOf(value.isObject() ? value["SrcAddr"_L1] : value).trimmed();
        if (!address.isEmpty())
            sources.append(maskedAddress(address));
    };
    add(task.value("SrcAddr"_L1));
    for (const auto key : { "SrcAddrS"_L1, "VodSrcAddrs"_L1 }) {
        const QJsonArray list = task.value(key).toArray();
        for (const QJsonValue &value : list)
            add(value);
    }
    sources.removeDuplicates();
    return sources;
}

QString statusText(const QJsonObject &task)
{
    const QString status = textOf(task.value("Status"_L1)).trimmed();
    return status.isEmpty() ? textOf(task.value("TaskStatus"_L1)).trimmed() : status;
}

// Source: Volcengine docs 6469/1327383 "ListPullToPushTaskV2", Type of a task, read 2026-11.
QHash<QString, Phrase> typeWords()
{
    return {
        //: the type of a pull-to-push task: its source is a live stream
        { u"0"_s, MUSTER_PHRASE("volcengine", "Live source") },
        { u"1"_s, MUSTER_PHRASE("volcengine", "Video on demand") },
    };
}

QString groupText(const QJsonObject &task, const TaskTimes &)
{
    return textOf(task.value("GroupName"_L1));
}

QString typeText(const QJsonObject &task, const TaskTimes &)
{
    return textOf(task.value("Type"_L1));
}

QString startText(const QJsonObject &, const TaskTimes &times) { return timeText(times.start); }

QString endText(const QJsonObject &, const TaskTimes &times) { return timeText(times.end); }

QString sourceText(const QJsonObject &task, const TaskTimes &)
{
    const QStringList sources = sourcesOf(task);
    const QString text = sources.mid(0, sourcesShown).join(u", "_s);
    return sources.size() > sourcesShown ? text + u", …"_s : text;
}

QString targetText(const QJsonObject &task, const TaskTimes &)
{
    return maskedAddress(textOf(task.value("DstAddr"_L1)).trimmed());
}

FleetRow rowOf(const QJsonObject &task, const TaskTimes &times)
{
    FleetRow row;
    row.id.value = textOf(task.value("TaskId"_L1));
    row.name = textOf(task.value("Title"_L1));
    row.status = statusText(task);
    row.group = groupText(task, times);
    const std::vector<TaskColumn> &columns = taskColumns();
    row.cells.reserve(static_cast<qsizetype>(columns.size()));
    for (const TaskColumn &column : columns)
        row.cells.append(column.text(task, times));
    return row;
}

qsizetype countOf(const QJsonValue &value)
{
    return std::max<qsizetype>(integerOf(value).value_or(-1), -1);
}

Error unreadable(const HttpReply &reply, const Envelope &envelope)
{
    Error error;
    error.kind = ErrorKind::BadResponse;
    error.delivery = Delivery::Sent;
    error.httpStatus = reply.status;
    error.requestId = envelope.requestId;
    error.detail = safeHead(reply.body);
    return error;
}

} // namespace

const QHash<QString, TaskStatus> &statusWords()
{
    static const QHash<QString, TaskStatus> words {
        { u"停用"_s, TaskStatus::Stopped }, { u"已停用"_s, TaskStatus::Stopped },
        { u"0"_s, TaskStatus::Stopped },    { u"未开始"_s, TaskStatus::NotStarted },
        { u"1"_s, TaskStatus::NotStarted }, { u"生效中"_s, TaskStatus::Active },
        { u"2"_s, TaskStatus::Active },     { u"已结束"_s, TaskStatus::Ended },
        { u"3"_s, TaskStatus::Ended },
    };
    return words;
}

const std::vector<TaskColumn> &taskColumns()
{
    static const std::vector<TaskColumn> columns {
        { { u"group"_s, MUSTER_PHRASE("volcengine", "Group") }, &groupText },
        { { u"type"_s, MUSTER_PHRASE("volcengine", "Type"), false, typeWords() }, &typeText },
        { { u"start"_s, MUSTER_PHRASE("volcengine", "Starts") }, &startText },
        { { u"end"_s, MUSTER_PHRASE("volcengine", "Ends") }, &endText },
        { { u"source"_s, MUSTER_PHRASE("volcengine", "Source"), true }, &sourceText },
        { { u"target"_s, MUSTER_PHRASE("volcengine", "Push target"), true }, &targetText },
    };
    return columns;
}

TaskStatus taskStatus(const QString &raw) { return statusWords().value(raw, TaskStatus::Unknown); }

Result<TaskPage> parseTaskPage(const HttpReply &reply, SharedTexts &texts, const QDateTime &now)
{
    const Envelope envelope = parseEnvelope(reply);
    if (!envelope.isSuccess(reply.status)) {
        return envelope.hasError || reply.status >= 300 ? errorOf(reply, envelope, now)
                                                        : unreadable(reply, envelope);
    }
    const QJsonValue list = envelope.result.value("List"_L1);
    const QJsonObject pagination = envelope.result.value("Pagination"_L1).toObject();
    // No task at all may come as no list; but then the count says so.
    const bool isNone = countOf(pagination.value("TotalCount"_L1)) == 0;
    const bool hasNone = list.isNull() || list.isUndefined();
    if (!list.isArray() && !(hasNone && isNone))
        return unreadable(reply, envelope);

    TaskPage page;
    const QJsonArray tasks = list.toArray();
    if (tasks.size() > mostEntries)
        return unreadable(reply, envelope);
    page.received = tasks.size();
    page.pages = countOf(pagination.value("PageTotal"_L1));
    page.total = countOf(pagination.value("TotalCount"_L1));
    page.rows.reserve(tasks.size());
    page.times.reserve(tasks.size());
    for (const QJsonValue &value : tasks) {
        const QJsonObject task = value.toObject();
        TaskTimes times { textOf(task.value("StartTime"_L1)), textOf(task.value("EndTime"_L1)) };
        FleetRow row = rowOf(task, times);
        if (row.id.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        page.rows.append(std::move(row));
        page.times.append(std::move(times));
    }
    texts.share(page.rows);
    return page;
}

} // namespace muster::volcengine
