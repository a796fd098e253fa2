// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/watcher.h"

#include "app/log/logcategories.h"
#include "app/restart/backoff.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <array>
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
// Whoever shows what is overdue needs some microseconds for each.
constexpr qsizetype overdueAtOnce = 4'000;
// A server can wish to be left alone for a day; a person would take that for a standstill.
constexpr milliseconds longestWait { 5 * 60'000 };

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
    std::vector<Watched> targets; // of one run and one request
    qsizetype open = 0;

    bool isAsked = false; // by a look in flight
    bool wasHeard = false; // that look has told of one of its targets
    std::optional<Error> partError; // that look could not ask for it
    int failures = 0; // looks in a row that could not ask for it
    std::optional<Error> error; // of the last one of these
};

struct Place
{
    int group = 0;
    std::size_t index = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

using WatchKey = std::pair<RequestId, TargetId>;

//! \brief Calls whose last look failed are asked apart from the others, which must not wait for a
//! query that hangs or is refused.
struct Lane
{
    QPointer<FollowOperation> operation; // one at a time
    milliseconds began { 0 };
    std::vector<int> asked; // groups of the look in flight
};

constexpr std::size_t wellLane = 0;
constexpr std::size_t ailingLane = 1;

std::size_t laneOf(const Group &group)
{
    if (!group.error)
        return wellLane;
    switch (group.error->kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::BadCredentials:
        return wellLane; // it is nothing about this call
    default:
        return ailingLane;
    }
}

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

    //! \brief When a group is looked at next after a look that has just answered. An interval runs
    //! from one look to the next, however long the answers take; half of it stays free in any case.
    [[nodiscard]] milliseconds nextDue(const Group &group, milliseconds began) const
    {
        const milliseconds now = clock.monotonic();
        if (group.pollInterval > 0ms)
            return std::max(began + group.pollInterval, now + group.pollInterval / 2);
        return now + plannedWait(group);
    }

    //! \brief All targets of a group are of one run.
    [[nodiscard]] bool isHeldBack(const Group &group) const
    {
        return mayAsk && !mayAsk(group.targets.front().spot.run);
    }

    void plan();
    void lookWhereDue();
    void look(std::size_t lane);
    void onProgress(const QList<TargetProgress> &progress);
    void onPartFailed(std::size_t lane, const QList<RequestId> &requests, const Error &error);
    void onFinished(std::size_t lane, const Result<void> &result);
    void onCredentialsRefused(const Error &error);
    void planOverdue();
    void onOverdue();
    void close(const Place &place);

    Watcher *q;
    Cloud &cloud;
    Clock &clock;
    Random &random;

    std::map<int, Group> groups; // in order of acceptance
    QMultiHash<WatchKey, Place> places; // the open ones
    QHash<WatchSpot, Place> placeOf; // the same
    int nextGroup = 1;

    std::array<Lane, 2> lanes;
    std::optional<Error> heldBy; // the credentials were refused
    milliseconds notBefore { 0 }; // of every look, after too many requests
    std::function<bool(int)> mayAsk;
    int timer = 0; // only the latest timer counts
    std::optional<milliseconds> nextLookAt; // none: no timer is set

    // One timer for all: what a program that ended left open may be a thousand calls, which have
    // been overdue for long, and each signal costs time in the window.
    std::multimap<milliseconds, int> overdueAt; // groups that were not told of
    std::optional<milliseconds> overdueTimerAt; // none: no timer is set
};

void Watcher::Private::plan()
{
    ++timer;
    nextLookAt.reset();
    if (heldBy)
        return;
    for (const auto &[id, group] : groups) {
        if (group.isAsked || isHeldBack(group) || lanes[laneOf(group)].operation)
            continue;
        const milliseconds at = std::max(group.due, notBefore);
        if (!nextLookAt || at < *nextLookAt)
            nextLookAt = at;
    }
    if (!nextLookAt)
        return;
    clock.after(std::max(0ms, *nextLookAt - clock.monotonic()), q, [this, mine = timer] {
        if (mine == timer)
            lookWhereDue();
    });
}

void Watcher::Private::lookWhereDue()
{
    if (clock.monotonic() >= notBefore) { // a timer may come early
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            if (!lanes[lane].operation)
                look(lane);
        }
    }
    plan();
}

void Watcher::Private::look(std::size_t lane)
{
    const milliseconds now = clock.monotonic();
    // Whoever is due within the next second is asked along, so that looks stay a second apart
    // however many calls are open; those that are asked rarely do not weigh on every look.
    QList<OpenTarget> targets;
    std::vector<int> asked;
    bool isDue = false;
    for (const auto &[id, group] : groups) {
        if (group.isAsked || isHeldBack(group) || laneOf(group) != lane
            || group.due > now + (group.pollInterval > 0ms ? group.pollInterval : leastApart))
            continue;
        isDue = isDue || group.due <= now;
        asked.push_back(id);
        for (const Watched &watched : group.targets) {
            if (!watched.closed)
                targets.append(watched.open);
        }
    }
    if (!isDue)
        return;
    for (const int id : asked) {
        Group &group = groups.at(id);
        group.isAsked = true;
        group.wasHeard = false;
        group.partError.reset();
    }
    lanes[lane].began = now;
    lanes[lane].asked = std::move(asked);
    FollowOperation *operation = cloud.follow(targets, q);
    lanes[lane].operation = operation;
    QObject::connect(operation, &FollowOperation::progressed, q,
                     [this](const QList<TargetProgress> &progress) { onProgress(progress); });
    QObject::connect(operation, &FollowOperation::partFailed, q,
                     [this, lane](const QList<RequestId> &requests, const Error &error) {
                         onPartFailed(lane, requests, error);
                     });
    QObject::connect(operation, &FollowOperation::finished, q,
                     [this, lane](const Result<void> &result) { onFinished(lane, result); });
}

void Watcher::Private::close(const Place &place)
{
    Group &group = groups.at(place.group);
    Watched &watched = group.targets[place.index];
    watched.closed = true;
    placeOf.remove(watched.spot);
    if (--group.open == 0)
        groups.erase(place.group);
}

void Watcher::Private::onProgress(const QList<TargetProgress> &progress)
{
    QList<std::pair<WatchSpot, TargetProgress>> told;
    told.reserve(progress.size());
    for (const TargetProgress &target : progress) {
        if (!isAccepted(target.outcome) && target.outcome != Outcome::Unknown)
            continue;
        const WatchKey key { target.requestId, target.id };
        for (auto it = places.find(key); it != places.end() && it.key() == key;) {
            Group &group = groups.at(it->group);
            const Watched &watched = group.targets[it->index];
            const JobId &job = watched.open.jobId;
            const bool isOther = !job.isEmpty() && !target.jobId.isEmpty() && job != target.jobId;
            if (isOther || isHeldBack(groups.at(it->group))) {
                ++it;
                continue;
            }
            group.wasHeard = true;
            told.append({ watched.spot, target });
            const Place place = *it;
            it = isFinal(target.outcome) ? places.erase(it) : std::next(it);
            if (isFinal(target.outcome))
                close(place);
        }
    }
    if (told.isEmpty())
        return;
    emit q->seen(told);
}

void Watcher::Private::onPartFailed(std::size_t lane, const QList<RequestId> &requests,
                                    const Error &error)
{
    for (const int id : lanes[lane].asked) {
        const auto it = groups.find(id);
        if (it != groups.end() && requests.contains(it->second.targets.front().open.requestId))
            it->second.partError = error;
    }
}

void Watcher::Private::onFinished(std::size_t lane, const Result<void> &result)
{
    lanes[lane].operation->deleteLater();
    lanes[lane].operation.clear();
    const milliseconds now = clock.monotonic();
    const double chance = random.unit(); // one for all: they are asked together again
    std::optional<Error> failed = result ? std::nullopt : std::optional<Error>(result.error());
    std::optional<milliseconds> next;
    for (const int id : std::exchange(lanes[lane].asked, {})) {
        const auto it = groups.find(id);
        if (it == groups.end())
            continue;
        Group &group = it->second;
        group.isAsked = false;
        group.error = group.partError;
        if (!group.error && !result && !group.wasHeard)
            group.error = result.error();
        if (!group.error) {
            group.failures = 0;
            group.due = nextDue(group, lanes[lane].began);
            continue;
        }
        const milliseconds wait
            = std::min(longestWait, waitFor(group.error, ++group.failures, chance));
        group.due = now + std::max(wait, plannedWait(group));
        if (group.error->kind == ErrorKind::RateLimited) // it is the account's, not the call's
            notBefore = std::max(notBefore, group.due);
        failed = group.error;
        next = std::min(next.value_or(group.due), group.due);
    }
    plan();
    if (!failed) {
        emit q->looked();
        return;
    }
    qCInfo(logRestart) << "look failed, kind" << static_cast<int>(failed->kind) << "status"
                       << failed->httpStatus;
    emit q->lookFailed(*failed,
                       heldBy || !next ? QDateTime() : clock.now().addMSecs((*next - now).count()));
}

void Watcher::Private::onCredentialsRefused(const Error &error)
{
    heldBy = error;
    nextLookAt.reset();
    ++timer;
    if (!groups.empty())
        emit q->lookFailed(error, {});
}

void Watcher::Private::planOverdue()
{
    if (overdueAt.empty())
        return;
    const milliseconds at = overdueAt.cbegin()->first;
    if (overdueTimerAt && *overdueTimerAt <= at)
        return;
    overdueTimerAt = at;
    const milliseconds wait = at - clock.monotonic();
    const auto tell = [this, at] {
        if (overdueTimerAt == at)
            onOverdue();
    };
    if (wait > 0ms)
        clock.after(wait, q, tell);
    else
        QMetaObject::invokeMethod(q, tell, Qt::QueuedConnection);
}

void Watcher::Private::onOverdue()
{
    overdueTimerAt.reset();
    const milliseconds now = clock.monotonic();
    QList<WatchSpot> spots;
    while (!overdueAt.empty() && overdueAt.cbegin()->first <= now && spots.size() < overdueAtOnce) {
        const auto group = groups.find(overdueAt.cbegin()->second);
        overdueAt.erase(overdueAt.cbegin());
        if (group == groups.end())
            continue;
        for (const Watched &watched : group->second.targets) {
            if (!watched.closed)
                spots.append(watched.spot);
        }
    }
    planOverdue();
    if (!spots.isEmpty())
        emit q->overdue(spots);
}

Watcher::Watcher(Cloud &cloud, Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cloud, clock, random))
{
    connect(&cloud, &Cloud::credentialsRefused, this,
            [this](const Error &error) { d->onCredentialsRefused(error); });
}

Watcher::~Watcher() = default;

void Watcher::watch(const QList<std::pair<WatchSpot, OpenTarget>> &targets,
                    const RunnerSettings &settings, milliseconds age)
{
    const milliseconds now = d->clock.monotonic();
    QHash<RequestId, int> ids;
    std::optional<milliseconds> due;
    for (const auto &[spot, open] : targets) {
        // A request that the cloud refuses to tell of must not hide the others.
        int &id = ids[open.requestId];
        if (id == 0) {
            id = d->nextGroup++;
            Group &group = d->groups[id];
            group.acceptedAt = now - std::max(0ms, age);
            group.pollInterval = settings.pollInterval;
            group.overdueAfter = settings.overdueAfter;
            // What a program that ended left open is looked at soon, however old it is.
            group.due = now
                + (age > 0ms ? std::min(2000ms, d->plannedWait(group)) : d->plannedWait(group));
            due = group.due;
            d->overdueAt.emplace(group.acceptedAt + group.overdueAfter, id);
        }
        Group &group = d->groups.at(id);
        const Place place { id, group.targets.size() };
        d->places.insert({ open.requestId, open.id }, place);
        d->placeOf.insert(spot, place);
        group.targets.push_back({ spot, open, false });
        ++group.open;
    }
    // Thousands of calls of one target each must not search all the others every time.
    if (due && (!d->nextLookAt || *d->nextLookAt > *due))
        d->plan();
    d->planOverdue();
}

void Watcher::forget(const WatchSpot &spot)
{
    const auto known = d->placeOf.constFind(spot);
    if (known == d->placeOf.cend())
        return;
    const Place place = *known;
    const OpenTarget &open = d->groups.at(place.group).targets[place.index].open;
    d->places.remove({ open.requestId, open.id }, place);
    d->close(place);
}

void Watcher::setMayAsk(std::function<bool(int)> ask) { d->mayAsk = std::move(ask); }

void Watcher::mayAskAgain() { d->plan(); }

void Watcher::resume()
{
    d->heldBy.reset();
    d->notBefore = 0ms;
    for (auto &[id, group] : d->groups) {
        if (std::exchange(group.failures, 0) > 0)
            group.due = d->clock.monotonic();
        group.error.reset();
    }
    d->plan();
}

void Watcher::lookNow(int run)
{
    d->heldBy.reset();
    d->notBefore = 0ms;
    for (auto &[id, group] : d->groups) {
        if (group.targets.front().spot.run == run)
            group.due = d->clock.monotonic();
    }
    d->plan();
}

QHash<int, Watcher::Trouble> Watcher::troubles() const
{
    const milliseconds now = d->clock.monotonic();
    QHash<int, Trouble> troubles;
    for (const auto &[id, group] : d->groups) {
        const std::optional<Error> &error = d->heldBy ? d->heldBy : group.error;
        if (!error)
            continue;
        const milliseconds wait = std::max(group.due, d->notBefore) - now;
        const QDateTime until = d->heldBy ? QDateTime() : d->clock.now().addMSecs(wait.count());
        Trouble &trouble = troubles[group.targets.front().spot.run];
        if (!trouble.next.isValid() || until < trouble.next)
            trouble = { *error, until };
    }
    return troubles;
}

bool Watcher::isHeld() const { return d->heldBy.has_value(); }

qsizetype Watcher::openCount() const { return d->places.size(); }

} // namespace muster
