// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/watcher.h"

#include "app/log/logcategories.h"
#include "app/restart/backoff.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds nextPoll(milliseconds age, milliseconds overdueAfter)
{
    if (age >= overdueAfter)
        return 60s;
    const auto planned = [age]() -> milliseconds {
        if (age < 2s)
            return 2s - age;
        if (age < 12s)
            return 1s;
        if (age < 1min)
            return 5s;
        return age < 5min ? 10s : 30s;
    }();
    return std::min(planned, overdueAfter - age);
}

namespace {

constexpr milliseconds leastApart { 1000 }; // between two looks by the plan

struct Watched
{
    WatchSpot spot;
    OpenTarget open;
    bool closed = false;
};

//! \brief The targets of one call: accepted together, so they are due together.
struct Group
{
    milliseconds acceptedAt { 0 };
    milliseconds due { 0 };
    milliseconds pollInterval { 0 }; // 0: the plan
    milliseconds overdueAfter { 0 };
    std::vector<Watched> targets;
    qsizetype open = 0;
};

struct Place
{
    int group = 0;
    std::size_t position = 0;
};

using WatchKey = std::pair<RequestId, TargetId>;

} // namespace

class Watcher::Private
{
public:
    Private(Watcher *watcher, Cloud &cloudRef, Clock &clockRef, Random &randomRef)
        : q(watcher)
        , cloud(cloudRef)
        , clock(clockRef)
        , random(randomRef)
    {
    }

    [[nodiscard]] milliseconds plannedWait(const Group &group) const
    {
        if (group.pollInterval > 0ms)
            return group.pollInterval;
        // One that was asked along early would otherwise be due again in the same second.
        return std::max(leastApart,
                        nextPoll(clock.monotonic() - group.acceptedAt, group.overdueAfter));
    }

    //! \brief All targets of a group are of one run.
    [[nodiscard]] bool isHeldBack(const Group &group) const
    {
        return mayAsk && !mayAsk(group.targets.front().spot.run);
    }

    void plan();
    void look();
    void onProgress(const QList<TargetProgress> &progress);
    void onFinished(const Result<void> &result);
    void onCredentialsRefused(const Error &error);
    void onOverdue(int id);
    [[nodiscard]] const Watched *close(const TargetProgress &progress,
                                       const QMultiHash<WatchKey, Place>::iterator &it);

    Watcher *q;
    Cloud &cloud;
    Clock &clock;
    Random &random;

    std::map<int, Group> groups; // in order of acceptance
    QMultiHash<WatchKey, Place> places; // the open ones
    int nextGroup = 1;

    QPointer<FollowOperation> operation;
    std::vector<int> asked; // groups of the look in flight
    bool telling = false; // a signal of the operation is being handed on
    bool held = false;
    std::function<bool(int)> mayAsk;
    int failures = 0;
    milliseconds notBefore { 0 }; // after a failure
    int timer = 0; // only the latest timer counts
    std::optional<milliseconds> nextLookAt; // none: no timer is set
};

void Watcher::Private::plan()
{
    ++timer;
    nextLookAt.reset();
    if (operation || held || groups.empty())
        return;
    std::optional<milliseconds> earliest;
    for (const auto &[id, group] : groups) {
        if (!isHeldBack(group) && (!earliest || group.due < *earliest))
            earliest = group.due;
    }
    if (!earliest)
        return;
    const milliseconds at = std::max(*earliest, notBefore);
    const milliseconds wait = std::max(0ms, at - clock.monotonic());
    nextLookAt = at;
    clock.after(wait, q, [this, mine = timer] {
        if (mine == timer)
            look();
    });
}

void Watcher::Private::look()
{
    const milliseconds now = clock.monotonic();
    // Whoever is due within the next second is asked along, so that looks stay a second apart
    // however many calls are open; those that are asked rarely do not weigh on every look.
    QList<OpenTarget> targets;
    asked.clear();
    bool due = false;
    for (const auto &[id, group] : groups) {
        if (group.due > now + (group.pollInterval > 0ms ? group.pollInterval : leastApart)
            || isHeldBack(group))
            continue;
        due = due || group.due <= now;
        asked.push_back(id);
        for (const Watched &watched : group.targets) {
            if (!watched.closed)
                targets.append(watched.open);
        }
    }
    if (!due || now < notBefore) { // a timer may come early
        plan();
        return;
    }
    operation = cloud.follow(targets, q);
    QObject::connect(operation, &FollowOperation::progressed, q,
                     [this](const QList<TargetProgress> &progress) { onProgress(progress); });
    QObject::connect(operation, &FollowOperation::finished, q,
                     [this](const Result<void> &result) { onFinished(result); });
}

const Watched *Watcher::Private::close(const TargetProgress &progress,
                                       const QMultiHash<WatchKey, Place>::iterator &it)
{
    Group &group = groups.at(it->group);
    Watched &watched = group.targets[it->position];
    if (isFinal(progress.outcome)) {
        watched.closed = true;
        --group.open;
    }
    return &watched;
}

void Watcher::Private::onProgress(const QList<TargetProgress> &progress)
{
    QList<std::pair<WatchSpot, TargetProgress>> told;
    told.reserve(progress.size());
    for (const TargetProgress &target : progress) {
        if (!isAccepted(target.outcome))
            continue;
        const WatchKey key { target.requestId, target.id };
        for (auto it = places.find(key); it != places.end() && it.key() == key;) {
            const Watched &watched = groups.at(it->group).targets[it->position];
            const JobId &job = watched.open.jobId;
            const bool isOther = !job.isEmpty() && !target.jobId.isEmpty() && job != target.jobId;
            if (isOther || isHeldBack(groups.at(it->group))) {
                ++it;
                continue;
            }
            told.append({ close(target, it)->spot, target });
            const int group = it->group;
            it = isFinal(target.outcome) ? places.erase(it) : std::next(it);
            if (groups.at(group).open == 0)
                groups.erase(group);
        }
    }
    if (told.isEmpty())
        return;
    const QPointer<Watcher> alive(q);
    telling = true;
    emit q->seen(told);
    if (alive)
        telling = false;
}

void Watcher::Private::onFinished(const Result<void> &result)
{
    // Freed from us at once: a slot behind our signals may delete the watcher, and with it its
    // children, while the operation is still in its own signal.
    operation->setParent(nullptr);
    operation->deleteLater();
    operation.clear();
    const milliseconds now = clock.monotonic();
    for (const int id : std::exchange(asked, {})) {
        if (const auto it = groups.find(id); it != groups.end())
            it->second.due = now + plannedWait(it->second);
    }
    if (result) {
        failures = 0;
        notBefore = 0ms;
        plan();
        emit q->looked();
        return;
    }
    ++failures;
    const milliseconds wait = waitFor(result.error(), failures, random.unit());
    notBefore = now + wait;
    plan();
    qCInfo(logRestart) << "look failed, kind" << static_cast<int>(result.error().kind) << "status"
                       << result.error().httpStatus << "next in" << wait.count() << "ms";
    emit q->lookFailed(result.error(), held ? QDateTime() : clock.now().addMSecs(wait.count()));
}

void Watcher::Private::onCredentialsRefused(const Error &error)
{
    held = true;
    nextLookAt.reset();
    ++timer;
    if (!groups.empty())
        emit q->lookFailed(error, {});
}

void Watcher::Private::onOverdue(int id)
{
    const auto it = groups.find(id);
    if (it == groups.end())
        return;
    QList<WatchSpot> spots;
    for (const Watched &watched : it->second.targets) {
        if (!watched.closed)
            spots.append(watched.spot);
    }
    emit q->overdue(spots);
}

Watcher::Watcher(Cloud &cloud, Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cloud, clock, random))
{
    connect(&cloud, &Cloud::credentialsRefused, this,
            [this](const Error &error) { d->onCredentialsRefused(error); });
}

Watcher::~Watcher()
{
    if (d->telling && d->operation) {
        d->operation->disconnect(this);
        d->operation->cancel();
        d->operation->setParent(nullptr);
        d->operation->deleteLater();
    }
}

void Watcher::watch(const QList<std::pair<WatchSpot, OpenTarget>> &targets,
                    const RunnerSettings &settings, milliseconds age)
{
    if (targets.isEmpty())
        return;
    const int id = d->nextGroup++;
    Group &group = d->groups[id];
    const milliseconds now = d->clock.monotonic();
    group.acceptedAt = now - std::max(0ms, age);
    group.pollInterval = settings.pollInterval;
    group.overdueAfter = settings.overdueAfter;
    // What a program that ended left open is looked at soon, however old it is.
    group.due = now + (age > 0ms ? std::min(2000ms, d->plannedWait(group)) : d->plannedWait(group));
    group.open = targets.size();
    group.targets.reserve(static_cast<std::size_t>(targets.size()));
    for (const auto &[spot, open] : targets) {
        d->places.insert({ open.requestId, open.id }, { id, group.targets.size() });
        group.targets.push_back({ spot, open, false });
    }
    d->clock.after(std::max(0ms, group.acceptedAt + group.overdueAfter - now), this,
                   [this, id] { d->onOverdue(id); });
    // Thousands of calls of one target each must not search all the others every time.
    if (!d->nextLookAt || *d->nextLookAt > group.due)
        d->plan();
}

void Watcher::forget(const WatchSpot &spot)
{
    for (auto it = d->places.begin(); it != d->places.end(); ++it) {
        Group &group = d->groups.at(it->group);
        Watched &watched = group.targets[it->position];
        if (watched.spot != spot)
            continue;
        watched.closed = true;
        const int id = it->group;
        d->places.erase(it);
        if (--group.open == 0)
            d->groups.erase(id);
        return;
    }
}

void Watcher::setMayAsk(std::function<bool(int)> ask) { d->mayAsk = std::move(ask); }

void Watcher::mayAskAgain() { d->plan(); }

void Watcher::resume()
{
    d->held = false;
    d->failures = 0;
    d->notBefore = 0ms;
    d->plan();
}

bool Watcher::isHeld() const { return d->held; }

qsizetype Watcher::openCount() const { return d->places.size(); }

} // namespace muster
