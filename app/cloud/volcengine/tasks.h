// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What Volcengine Live tells of its pull-to-push tasks, as values. Nothing that is missing, null,
// extra or of another type than documented stops a parser. Pure functions (but for the shared
// texts): any thread. Source: ListPullToPushTaskV2 (6469/1327383).
#pragma once

#include "app/cloud/sharedtexts.h"
#include "app/core/result.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"
#include "app/net/http.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace muster::volcengine {

//! \brief The four states of a task. They come as Chinese words, or from an older interface as 0-3.
enum class TaskStatus {
    Stopped, //!< 停用
    NotStarted, //!< 未开始: enabled, its start time is not reached
    Active, //!< 生效中: enabled, within its time window
    Ended, //!< 已结束: its time window is over
    Unknown, //!< anything else, shown as it came
};

//! \brief Every raw text that is known for a status.
[[nodiscard]] const QHash<QString, TaskStatus> &statusWords();
[[nodiscard]] TaskStatus taskStatus(const QString &raw);

//! \brief What a follow needs beyond the row: the times as they came.
struct TaskTimes
{
    QString start;
    QString end;
};

//! \brief A column of the table, and what it shows of a task.
struct TaskColumn
{
    ColumnInfo info;
    QString (*text)(const QJsonObject &task, const TaskTimes &times) = nullptr;
};

[[nodiscard]] const std::vector<TaskColumn> &taskColumns();

struct TaskPage
{
    QList<FleetRow> rows; //!< those with an id, addresses masked
    QList<TaskTimes> times; //!< of the same rows
    qsizetype received = 0; //!< entries of the page, readable or not
    qsizetype unreadable = 0; //!< those without an id
    qsizetype pages = -1; //!< "PageTotal"; -1 when the answer has none
    qsizetype total = -1; //!< "TotalCount"; -1 when the answer has none
};

//! \brief The error when \a reply is not a success or holds no list.
[[nodiscard]] Result<TaskPage> parseTaskPage(const HttpReply &reply, SharedTexts &texts,
                                             const QDateTime &now);

} // namespace muster::volcengine
