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
constexpr qsizetype mostEntries = 20 * rowsPerPage; // of one page: then it is no page of ours

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

QString sourceText(const QJsonObject &task)
{
    const QStringList sources = sourcesOf(task);
    const QString text = sources.mid(0, sourcesShown).join(u", "_s);
    return sources.size() > sourcesShown ? text + u", …"_s : text;
}

QString statusText(const QJsonObject &task)
{
    const QString status = textOf(task.value("Status"_L1)).trimmed();
    return status.isEmpty() ? textOf(task.value("TaskStatus"_L1)).trimmed() : status;
}

// In the order of the kind's columns, see fleetkinds.cpp.
FleetRow rowOf(const QJsonObject &task, const TaskTimes &times)
{
    FleetRow row;
    row.id.value = textOf(task.value("TaskId"_L1));
    row.name = textOf(task.value("Title"_L1));
    row.status = statusText(task);
    row.group = textOf(task.value("GroupName"_L1));
    row.cells = { row.group,
                  textOf(task.value("Type"_L1)),
                  timeText(times.start),
                  timeText(times.end),
                  sourceText(task),
                  maskedAddress(textOf(task.value("DstAddr"_L1)).trimmed()) };
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
