// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/fleetkinds.h"

#include "app/cloud/volcengine/tasks.h"

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

StatusInfo statusInfo(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Stopped:
        return { MUSTER_PHRASE("volcengine", "Stopped"), StatusTone::Off, Eligibility::Yes, {} };
    case TaskStatus::NotStarted:
        return { MUSTER_PHRASE("volcengine", "Not started"), StatusTone::Busy, Eligibility::No,
                 MUSTER_PHRASE("volcengine",
                               "It is enabled already and waits for its start time.") };
    case TaskStatus::Active:
        return { MUSTER_PHRASE("volcengine", "Active"), StatusTone::Good, Eligibility::No,
                 MUSTER_PHRASE("volcengine",
                               "It is enabled already. Only stopped tasks can be enabled.") };
    case TaskStatus::Ended:
        return { MUSTER_PHRASE("volcengine", "Ended"), StatusTone::Frozen, Eligibility::No,
                 MUSTER_PHRASE("volcengine",
                               "Its time window is over: the task's end time must be edited.") };
    case TaskStatus::Unknown:
        break;
    }
    return { MUSTER_PHRASE("volcengine", "Unknown status"), StatusTone::Unknown, Eligibility::No,
             MUSTER_PHRASE("volcengine",
                           "This status is not known. Only stopped tasks can be enabled.") };
}

QHash<QString, StatusInfo> statuses()
{
    QHash<QString, StatusInfo> infos;
    const QHash<QString, TaskStatus> &words = statusWords();
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        infos.insert(it.key(), statusInfo(it.value()));
    return infos;
}

StatusInfo infoForStopping(StatusInfo info, TaskStatus status)
{
    info.eligibility = Eligibility::No;
    switch (status) {
    case TaskStatus::Active:
    case TaskStatus::NotStarted:
        info.eligibility = Eligibility::Yes;
        info.reason = {};
        break;
    case TaskStatus::Stopped:
        info.reason = MUSTER_PHRASE("volcengine", "It is stopped already.");
        break;
    case TaskStatus::Ended:
        break;
    case TaskStatus::Unknown:
        info.reason = MUSTER_PHRASE("volcengine",
                                    "This status is not known. Only running tasks can be stopped.");
        break;
    }
    return info;
}

// The verb of running tasks: two linked runs, so that each call is journaled and sent as any other.
FleetKind stopCommand(const FleetKind &tasks)
{
    FleetKind command = tasks;
    command.id = stopKind();
    command.fleet = tasks.id;
    command.next = enableAgainKind();
    command.name = MUSTER_PHRASE("volcengine", "Pull-to-push tasks: stop, then enable");
    command.verb = MUSTER_PHRASE("volcengine", "Stop, then enable…");
    command.confirmTitle
        = MUSTER_PLURAL("volcengine", "Stop and enable again %n pull-to-push task(s)?");
    command.confirmButton = MUSTER_PLURAL("volcengine", "Stop, then enable %n task(s)");
    command.consequence = MUSTER_PHRASE(
        "volcengine",
        "Each stream is cut off until its task is enabled again. What the list shows as stopped is "
        "enabled in a second run, which follows by itself. If that fails, the task stays stopped.");
    for (auto it = command.statuses.begin(); it != command.statuses.end(); ++it)
        *it = infoForStopping(*it, taskStatus(it.key()));
    command.unknownStatus = infoForStopping(command.unknownStatus, TaskStatus::Unknown);
    command.healthyStatus = u"停用"_s;
    command.allRecent = {}; // it does more than to enable
    return command;
}

FleetKind enableAgainCommand(const FleetKind &tasks)
{
    FleetKind command = tasks;
    command.id = enableAgainKind();
    command.fleet = tasks.id;
    command.name = MUSTER_PHRASE("volcengine", "Pull-to-push tasks: enable again");
    command.unfinished = MUSTER_PHRASE("volcengine", "Stopped, not enabled again.");
    return command;
}

} // namespace

KindId pullToPushKind() { return { u"volcengine.pull-to-push"_s }; }

KindId stopKind() { return { u"volcengine.pull-to-push.stop"_s }; }

KindId enableAgainKind() { return { u"volcengine.pull-to-push.enable-again"_s }; }

QList<FleetKind> fleetKinds(std::chrono::milliseconds actInterval, EnableAction action,
                            std::chrono::milliseconds steadyInterval)
{
    FleetKind kind;
    kind.id = pullToPushKind();
    kind.name = MUSTER_PHRASE("volcengine", "Pull-to-push tasks");
    kind.drawing = u"kind-tasks"_s;
    kind.count = MUSTER_PLURAL("volcengine", "%n pull-to-push task(s)");
    kind.verb = MUSTER_PHRASE("volcengine", "Enable…");
    kind.confirmTitle = MUSTER_PLURAL("volcengine", "Enable %n pull-to-push task(s)?");
    kind.confirmButton = MUSTER_PLURAL("volcengine", "Enable %n task(s)");
    kind.recently = MUSTER_PHRASE("volcengine", "Enabled %1");
    kind.last = MUSTER_PHRASE("volcengine", "Last enabled");
    kind.allRecent = MUSTER_PLURAL("volcengine",
                                   "Nothing to enable: all %n were enabled in the last %1 minutes. "
                                   "Tick a row to enable it again anyway.");
    kind.consequence = MUSTER_PHRASE(
        "volcengine",
        "Each task pushes its stream again, and its charges start again, as soon as its start time "
        "allows.");
    if (action == EnableAction::Relaunch) {
        kind.consequence = MUSTER_PHRASE(
            "volcengine",
            "Each task pushes its source again from the beginning, and its charges start again, as "
            "soon as its start time allows.");
    }
    for (const TaskColumn &column : taskColumns())
        kind.columns.append(column.info);
    kind.statuses = statuses();
    kind.unknownStatus = statusInfo(TaskStatus::Unknown);
    kind.healthyStatus = u"生效中"_s;
    kind.targetsPerCall = 1; // there is no call for several tasks
    kind.actInterval = actInterval;
    kind.steadyInterval = steadyInterval;
    kind.followedByStatus = true;
    kind.commands = { stopCommand(kind), enableAgainCommand(kind) };
    return { kind };
}

} // namespace muster::volcengine
