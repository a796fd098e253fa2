// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runner.h"

#include "app/log/logcategories.h"
#include "app/restart/watcher.h"

#include <QHash>
#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <vector>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

struct Told
{
    RunPhase phase = RunPhase::Sending;
    std::optional<Error> error;
    QDateTime until;

    friend bool operator==(const Told &, const Told &) = default;
};

struct Entry
{
    Run run;
    milliseconds actInterval;
    std::optional<Told> told; // what phaseChanged said last
    bool ended = false; // runEnded was emitted
};

} // namespace

class Runner::Private
{
public:
    Private(Runner *runner, Cloud &cloudRef, Clock &clockRef, Random &randomRef,
            const RunnerSettings &runnerSettings)
        : q(runner)
        , cloud(cloudRef)
        , clock(clockRef)
        , random(randomRef)
        , settings(runnerSettings)
        , watcher(cloudRef, clockRef, randomRef, runnerSettings)
    {
    }

    [[nodiscard]] Moment now() const { return { clock.now(), clock.monotonic() }; }
    [[nodiscard]] Entry &entry(int position)
    {
        return *entries[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] bool isKindSending(const KindId &kind) const;
    [[nodiscard]] std::optional<int> find(const RunId &id) const;
    [[nodiscard]] milliseconds earliestTry(const Entry &entry) const;
    [[nodiscard]] std::optional<int> nextToSend();

    void wakeAt(milliseconds at);
    void pump();
    void send(int position);
    void renewSignIn(int position);
    void onAnswered(int position, const ActAnswer &answer);
    void onSignInRenewed(int position, const Result<void> &result);
    void onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress);
    void onOverdue(const QList<WatchSpot> &spots);
    void onCredentialsRefused(const Error &error);
    void onLookEnded(const std::optional<Error> &error, const QDateTime &until);
    void watchAccepted(int position);
    void publish(int position);
    void publishAll();
    void publishPhase(int position);

    Runner *q;
    Cloud &cloud;
    Clock &clock;
    Random &random;
    RunnerSettings settings;
    Watcher watcher;

    std::vector<std::unique_ptr<Entry>> entries; // in order of start
    QHash<RunId, int> positions;
    std::vector<int> sending; // runs that may still send, in turn
    QPointer<QObject> inFlight; // the one Act or sign-in of this connection
    std::optional<milliseconds> lastActAt;
    int timer = 0; // only the latest timer counts
    std::optional<Error> lookError;
    QDateTime nextLook;
};

bool Runner::Private::isKindSending(const KindId &kind) const
{
    return std::any_of(sending.cbegin(), sending.cend(), [this, &kind](int position) {
        const Run &run = entries[static_cast<std::size_t>(position)]->run;
        return run.need() != Run::Need::Nothing && run.record().kind == kind;
    });
}

std::optional<int> Runner::Private::find(const RunId &id) const
{
    const auto it = positions.constFind(id);
    return it == positions.cend() ? std::nullopt : std::optional<int>(*it);
}

milliseconds Runner::Private::earliestTry(const Entry &entry) const
{
    const milliseconds paced = lastActAt ? *lastActAt + entry.actInterval : milliseconds::min();
    return std::max(paced, entry.run.notBefore());
}

std::optional<int> Runner::Private::nextToSend()
{
    std::erase_if(
        sending, [this](int position) { return entry(position).run.need() == Run::Need::Nothing; });
    const auto best = std::min_element(sending.cbegin(), sending.cend(), [this](int a, int b) {
        return earliestTry(entry(a)) < earliestTry(entry(b));
    });
    return best == sending.cend() ? std::nullopt : std::optional<int>(*best);
}

void Runner::Private::wakeAt(milliseconds at)
{
    const milliseconds wait = at <= clock.monotonic() ? 0ms : at - clock.monotonic();
    clock.after(wait, q, [this, mine = ++timer] {
        if (mine == timer)
            pump();
    });
}

void Runner::Private::pump()
{
    if (inFlight)
        return;
    const std::optional<int> position = nextToSend();
    if (!position)
        return;
    if (entry(*position).run.need() == Run::Need::SignIn) {
        renewSignIn(*position);
        return;
    }
    const milliseconds at = earliestTry(entry(*position));
    if (at > clock.monotonic())
        wakeAt(at);
    else
        send(*position);
}

void Runner::Private::send(int position)
{
    Run &run = entry(position).run;
    run.callSent(now());
    lastActAt = clock.monotonic();
    // To the end of the queue: runs of two kinds take turns.
    std::erase(sending, position);
    sending.push_back(position);
    ActOperation *operation = cloud.act(run.record().kind, run.currentTargets(), q);
    inFlight = operation;
    QObject::connect(operation, &ActOperation::finished, q,
                     [this, position](const ActAnswer &answer) { onAnswered(position, answer); });
    publish(position);
}

void Runner::Private::renewSignIn(int position)
{
    AuthOperation *operation = cloud.renewSignIn(q);
    inFlight = operation;
    QObject::connect(
        operation, &AuthOperation::finished, q,
        [this, position](const Result<void> &result) { onSignInRenewed(position, result); });
}

void Runner::Private::onAnswered(int position, const ActAnswer &answer)
{
    // Freed from us at once: a slot behind our signals may delete the runner, and with it its
    // children, while the operation is still in its own signal.
    inFlight->setParent(nullptr);
    inFlight->deleteLater();
    inFlight.clear();
    Run &run = entry(position).run;
    qCInfo(logRestart) << "run" << run.record().number << "verdict"
                       << static_cast<int>(answer.verdict) << "request" << answer.requestId.value
                       << "targets" << answer.targets.size();
    run.answered(answer, now(), random.unit());
    watchAccepted(position);
    wakeAt(clock.monotonic());
    publish(position);
}

void Runner::Private::onSignInRenewed(int position, const Result<void> &result)
{
    inFlight->setParent(nullptr);
    inFlight->deleteLater();
    inFlight.clear();
    entry(position).run.signInRenewed(result, now());
    wakeAt(clock.monotonic());
    publish(position);
}

void Runner::Private::watchAccepted(int position)
{
    Run &run = entry(position).run;
    const RunRecord &record = run.record();
    QList<std::pair<WatchSpot, OpenTarget>> open;
    for (const qsizetype index : run.takeAccepted()) {
        const TargetRecord &target = record.targets.at(index);
        open.append({ { position, index },
                      { record.kind, target.target.id, target.requestId, target.jobId,
                        target.answeredAt } });
    }
    watcher.watch(open);
}

void Runner::Private::onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress)
{
    const Moment moment = now();
    for (const auto &[spot, seen] : progress)
        entry(spot.run).run.progressed(spot.index, seen, moment);
    publishAll();
}

void Runner::Private::onOverdue(const QList<WatchSpot> &spots)
{
    for (const WatchSpot &spot : spots)
        entry(spot.run).run.markOverdue(spot.index);
    publishAll();
}

void Runner::Private::onCredentialsRefused(const Error &error)
{
    const Moment moment = now();
    for (const int position : sending)
        entry(position).run.stop(error, moment);
    publishAll();
}

void Runner::Private::onLookEnded(const std::optional<Error> &error, const QDateTime &until)
{
    lookError = error;
    nextLook = until;
    publishAll();
}

void Runner::Private::publishAll()
{
    const QPointer<Runner> alive(q);
    // By position, and only those that were there: a slot may start another run.
    const auto count = static_cast<int>(entries.size());
    for (int position = 0; alive && position < count; ++position) {
        if (!entry(position).ended)
            publish(position);
    }
}

void Runner::Private::publish(int position)
{
    const QPointer<Runner> alive(q);
    const RunId id = entry(position).run.record().id;
    if (const TargetChanges changes = entry(position).run.takeChanges(); !changes.isEmpty())
        emit q->targetsChanged(id, changes);
    if (alive)
        publishPhase(position);
}

void Runner::Private::publishPhase(int position)
{
    Entry &current = entry(position);
    const RunId id = current.run.record().id;
    Told told { current.run.phase(), current.run.error(), current.run.waitsUntil() };
    if (told.phase == RunPhase::Watching && lookError) {
        told.error = lookError;
        told.until = nextLook;
    }
    const QPointer<Runner> alive(q);
    if (current.told != told) {
        current.told = told;
        emit q->phaseChanged(id, told.phase, told.error, told.until);
    }
    if (alive && current.run.phase() == RunPhase::Ended && !std::exchange(current.ended, true)) {
        qCInfo(logRestart) << "run" << current.run.record().number << "ended";
        emit q->runEnded(id);
    }
}

Runner::Runner(Cloud &cloud, Clock &clock, Random &random, RunnerSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cloud, clock, random, settings))
{
    connect(&d->watcher, &Watcher::seen, this, [this](const auto &seen) { d->onSeen(seen); });
    connect(&d->watcher, &Watcher::overdue, this,
            [this](const auto &spots) { d->onOverdue(spots); });
    connect(&d->watcher, &Watcher::looked, this, [this] { d->onLookEnded(std::nullopt, {}); });
    connect(&d->watcher, &Watcher::lookFailed, this,
            [this](const Error &error, const QDateTime &until) { d->onLookEnded(error, until); });
    connect(&cloud, &Cloud::credentialsRefused, this,
            [this](const Error &error) { d->onCredentialsRefused(error); });
}

Runner::~Runner() = default;

Result<RunId> Runner::start(const RunRequest &request)
{
    const FleetKind *kind = findKind(d->cloud, request.kind);
    if (!kind)
        return refusedRequest(refusal::unknownKind, request.kind.value);
    const Result<RunPlan> plan = planRun(request, *kind, d->isKindSending(request.kind));
    if (!plan)
        return plan.error();

    RunRecord record;
    record.id = RunId { QUuid::createUuid().toString(QUuid::WithoutBraces) };
    const auto position = static_cast<int>(d->entries.size());
    record.number = position + 1;
    record.kind = request.kind;
    record.connection = request.connection;
    record.operatorName = request.operatorName;
    record.confirmedAt = d->clock.now();
    record.targets.reserve(request.targets.size());
    for (const Target &target : request.targets) {
        record.targets.emplaceBack();
        record.targets.back().target = target;
    }
    const RunId id = record.id;
    qCInfo(logRestart) << "run" << record.number << "kind" << record.kind.value << "targets"
                       << record.targets.size() << "calls" << plan->calls.size();
    const milliseconds interval
        = d->settings.actInterval >= 0ms ? d->settings.actInterval : kind->actInterval;
    d->entries.push_back(std::make_unique<Entry>(
        Entry { Run(std::move(record), *plan, d->settings), interval, std::nullopt, false }));
    d->positions.insert(id, position);
    d->sending.push_back(position);
    d->wakeAt(d->clock.monotonic());

    const QPointer<Runner> alive(this);
    emit runStarted(d->entry(position).run.record());
    if (alive)
        d->publish(position);
    return id;
}

void Runner::stopSending(const RunId &run)
{
    const std::optional<int> position = d->find(run);
    if (!position)
        return;
    d->entry(*position).run.stop(std::nullopt, d->now());
    d->wakeAt(d->clock.monotonic());
    d->publish(*position);
}

void Runner::resumeWatching() { d->watcher.resume(); }

QList<RunId> Runner::runs() const
{
    QList<RunId> ids;
    ids.reserve(static_cast<qsizetype>(d->entries.size()));
    for (const auto &entry : d->entries)
        ids.append(entry->run.record().id);
    return ids;
}

const RunRecord *Runner::run(const RunId &id) const
{
    const std::optional<int> position = d->find(id);
    return position ? &d->entry(*position).run.record() : nullptr;
}

bool Runner::isBusy() const
{
    return std::any_of(d->entries.cbegin(), d->entries.cend(),
                       [](const auto &entry) { return entry->run.phase() != RunPhase::Ended; });
}

} // namespace muster
