// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/tasksimulation.h"

#include "app/demo/stablehash.h"

#include <array>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

enum TaskSalt : quint64 {
    TaskIdSalt = 201,
    TaskTraitsSalt,
    EnabledSalt,
    WindowSalt,
    EndedSalt,
    TaskRefusedSalt,
    TaskDurationSalt,
};

constexpr double enabledShare = 0.35; // most are stopped: there is something to do
constexpr double laterShare = 0.15; // windows that begin later
constexpr double endedShare = 0.2; // of the enabled ones
constexpr qint64 oneMinute = 60'000;
constexpr qint64 oneDay = 24LL * 60 * oneMinute;

LiveRefusal taskRefusal(int status, const QString &code, const QString &message)
{
    return { status, code, message };
}

} // namespace

TaskSimulation::TaskSimulation(quint64 seed, int tasks, qint64 epoch)
    : m_seed(seed)
    , m_epoch(epoch)
{
    m_tasks.reserve(static_cast<size_t>(tasks));
    m_byId.reserve(tasks);
    for (int i = 0; i < tasks; ++i) {
        const auto number = static_cast<quint64>(i);
        LiveTask task;
        task.id = hexId(m_seed, TaskIdSalt, number);
        task.traits = stableHash(m_seed, TaskTraitsSalt, number);
        task.enabled = unitOf(stableHash(m_seed, EnabledSalt, task.traits)) < enabledShare;
        task.enabledBefore = task.enabled;
        m_byId.insert(task.id, i);
        m_tasks.push_back(std::move(task));
    }
}

const LiveTask &TaskSimulation::at(int index) const
{
    return m_tasks.at(static_cast<size_t>(index));
}

QString TaskSimulation::title(int index) const
{
    static const std::array<QString, 5> shows { u"news"_s, u"早间直播"_s, u"football"_s, u"music"_s,
                                                u"备用线路"_s };
    return shows.at(at(index).traits % shows.size()) + u'-'
        + QString::number(index + 1).rightJustified(4, u'0');
}

QString TaskSimulation::group(int index) const
{
    static const std::array<QString, 3> groups { u"default"_s, u"体育"_s, u"events"_s };
    return groups.at(at(index).traits / 7 % groups.size());
}

LiveWindow TaskSimulation::window(int index, const DemoSettings &settings) const
{
    const LiveTask &task = at(index);
    const quint64 luck = stableHash(m_seed, WindowSalt, task.traits);
    const auto spread = static_cast<qint64>(luck % 30) * oneMinute;
    const quint64 fate = stableHash(m_seed, EndedSalt, task.traits);
    // Those that are on at the start have their own share; so the lists have every status.
    const bool startedOn = unitOf(stableHash(m_seed, EnabledSalt, task.traits)) < enabledShare;
    if (unitOf(fate) < (startedOn ? endedShare : settings.failingJobs))
        return { m_epoch - 2 * oneDay, m_epoch - spread - oneMinute };
    if (unitOf(luck) < laterShare)
        return { m_epoch + oneMinute + spread, m_epoch + 2 * oneDay };
    return { m_epoch - oneDay + spread, m_epoch + 3 * oneDay + spread };
}

bool TaskSimulation::isEnabled(const LiveTask &task, qint64 now) const
{
    return now >= task.shownFrom ? task.enabled : task.enabledBefore;
}

LiveStatus TaskSimulation::status(int index, qint64 now, const DemoSettings &settings) const
{
    if (!isEnabled(at(index), now))
        return LiveStatus::Stopped;
    const LiveWindow when = window(index, settings);
    if (now >= when.end)
        return LiveStatus::Ended;
    return now < when.start ? LiveStatus::NotStarted : LiveStatus::Active;
}

LiveRefusal TaskSimulation::whyNot(int index, const QString &group) const
{
    if (index < 0)
        return taskRefusal(404, u"ResourceNotFound"_s, u"The task does not exist."_s);
    if (!group.isEmpty() && group != this->group(index))
        return taskRefusal(403, u"RequestForbidden"_s, u"The group does not hold this task."_s);
    return {};
}

LiveRefusal TaskSimulation::enable(const QByteArray &id, const QString &group, qint64 now,
                                   const DemoSettings &settings)
{
    const int index = indexOf(id);
    if (const LiveRefusal refusal = whyNot(index, group); !refusal.code.isEmpty())
        return refusal;
    LiveTask &task = m_tasks.at(static_cast<size_t>(index));
    // Judged by what the list shows: one that is enabled twice is counted twice.
    if (isEnabled(task, now))
        return taskRefusal(400, u"InvalidParam"_s, u"The task is not stopped."_s);
    if (unitOf(stableHash(m_seed, TaskRefusedSalt, task.traits)) < settings.refusedIds) {
        return taskRefusal(403, u"RequestForbidden.AccountIDNotAllow"_s,
                           u"The account has no permission for this task."_s);
    }
    ++task.enables;
    change(task, true, now, settings);
    return {};
}

LiveRefusal TaskSimulation::stop(const QByteArray &id, const QString &group, qint64 now,
                                 const DemoSettings &settings)
{
    const int index = indexOf(id);
    if (const LiveRefusal refusal = whyNot(index, group); !refusal.code.isEmpty())
        return refusal;
    const LiveStatus before = status(index, now, settings);
    if (before != LiveStatus::Active && before != LiveStatus::NotStarted)
        return taskRefusal(400, u"InvalidParam"_s, u"The task cannot be stopped in this status."_s);
    change(m_tasks.at(static_cast<size_t>(index)), false, now, settings);
    return {};
}

void TaskSimulation::change(LiveTask &task, bool enabled, qint64 now, const DemoSettings &settings)
{
    const quint64 luck
        = stableHash(m_seed, TaskDurationSalt, task.traits + static_cast<quint64>(task.enables));
    const qint64 shortest = settings.jobTimeMin.count();
    const auto spread = static_cast<double>(settings.jobTimeMax.count() - shortest);
    task.enabledBefore = isEnabled(task, now);
    task.enabled = enabled;
    task.shownFrom = now + shortest + static_cast<qint64>(unitOf(luck) * spread);
}

QHash<QString, int> TaskSimulation::enableCounts() const
{
    QHash<QString, int> counts;
    for (const LiveTask &task : m_tasks) {
        if (task.enables > 0)
            counts.insert(QString::fromLatin1(task.id), task.enables);
    }
    return counts;
}

} // namespace muster::demo
