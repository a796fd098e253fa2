// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/progress.h"

#include "app/cloud/volcengine/fleetkinds.h"
#include "app/fleet/records.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

Error said(ErrorKind kind, const ErrorCode &code, const QString &message, const OpenTarget &target)
{
    Error error;
    error.kind = kind;
    error.delivery = Delivery::Sent;
    error.code = code;
    error.message = message;
    error.requestId = target.requestId.value;
    return error;
}

Error said(OwnError code, const OpenTarget &target) { return said(kindOf(code), code, {}, target); }

QString named(const QString &field, const QString &value)
{
    return value.isEmpty() ? QString() : field + u' ' + value;
}

TargetProgress withOutcome(const OpenTarget &target, Outcome outcome)
{
    TargetProgress progress;
    progress.id = target.id;
    progress.requestId = target.requestId;
    progress.outcome = outcome;
    return progress;
}

bool takesLong(const OpenTarget &target, const QDateTime &now)
{
    return target.acceptedAt.isValid() && target.acceptedAt.secsTo(now) >= changeTakes.count();
}

} // namespace

TargetProgress progressOf(const OpenTarget &target, const FleetRow &row, const TaskTimes &times,
                          const QDateTime &now)
{
    TargetProgress progress = withOutcome(target, Outcome::Accepted);
    progress.status = row.status;
    const bool isLate = takesLong(target, now);
    const bool stops = target.kind == stopKind();
    switch (taskStatus(row.status)) {
    case TaskStatus::Active:
    case TaskStatus::NotStarted:
        if (stops) {
            progress.overdue = isLate;
            break;
        }
        progress.outcome = Outcome::Succeeded;
        if (taskStatus(row.status) == TaskStatus::Active)
            break;
        progress.error
            = said(ErrorKind::Conflict, u"未开始"_s, named(u"StartTime"_s, times.start), target);
        break;
    case TaskStatus::Ended:
        progress.outcome = Outcome::Failed;
        progress.error
            = said(ErrorKind::Conflict, u"已结束"_s, named(u"EndTime"_s, times.end), target);
        break;
    case TaskStatus::Stopped:
        if (stops)
            progress.outcome = Outcome::Succeeded;
        else
            progress.overdue = isLate;
        break;
    case TaskStatus::Unknown:
        break;
    }
    return progress;
}

TargetProgress notListed(const OpenTarget &target, const QDateTime &now)
{
    TargetProgress progress = withOutcome(target, Outcome::Accepted);
    progress.error = said(OwnError::TaskNotSeen, target);
    progress.overdue = takesLong(target, now);
    return progress;
}

TargetProgress goneFromList(const OpenTarget &target)
{
    TargetProgress progress = withOutcome(target, Outcome::Failed);
    progress.error = said(OwnError::TaskNotListed, target);
    return progress;
}

} // namespace muster::volcengine
