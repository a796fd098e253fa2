// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runner.h"

#include "app/log/logcategories.h"
#include "app/restart/newrun.h"
#include "app/restart/runnerprivate.h"

#include <map>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

// What a program that ended left open may be a hundred thousand targets.
constexpr qsizetype watchedAtOnce = 5'000;

} // namespace

std::optional<int> Runner::Private::sendingOf(const KindId &fleet)
{
    for (int position = 0; position < book.count(); ++position) {
        if (fleetOf(cloud, book.record(position).kind) == fleet
            && book.run(position).need() != Run::Need::Nothing)
            return position;
    }
    return std::nullopt;
}

std::optional<Blocked> Runner::Private::blocked(const KindId &kind, const Connection &connection)
{
    if (!findKind(cloud, kind))
        return Blocked { Blocked::By::UnknownKind };
    if (const std::optional<Error> brake = brakeOf(connection)) {
        if (brake->code == OwnError::AnotherAccount)
            return Blocked { Blocked::By::AnotherAccount };
        return Blocked { brake->code == OwnError::MadeReadOnly ? Blocked::By::ReadOnly
                                                               : Blocked::By::ProductionLocked };
    }
    if (isEnding)
        return Blocked { Blocked::By::ProgramEnds };
    if (notReady)
        return notReady;
    if (const std::optional<int> sending = sendingOf(fleetOf(cloud, kind)))
        return Blocked { Blocked::By::RunInProgress, book.record(*sending).number };
    return std::nullopt;
}

DuplicateGuard Runner::Private::duplicateGuard(const RunRequest &request) const
{
    DuplicateGuard guard;
    guard.since = windowStart();
    for (const Target &target : request.targets) {
        if (!request.insisted.contains(target.id))
            guard.targets.insert(target.id);
    }
    QHash<KindId, bool> kinds; // of the fleet; true: the first half of a command
    for (const FleetKind &kind : cloud.kinds()) {
        if (fleetOf(cloud, kind.id) == fleetOf(cloud, request.kind))
            kinds.insert(kind.id, !kind.next.isEmpty());
    }
    guard.isRecent
        = [kinds, since = guard.since, connection = request.connection](const RunRecord &run) {
              const auto kind = kinds.constFind(run.kind);
              RecentRestarts found;
              if (kind != kinds.cend() && isSameWorld(run, connection))
                  addRecent(run, since, found, *kind);
              return !found.isEmpty();
          };
    return guard;
}

void Runner::Private::beginRun(int position, const DuplicateGuard &guard,
                               const QList<RunEvent> &firstEvents)
{
    sender.await(position);
    JournalWrite *write = journal.beginRun(book.record(position), guard, q);
    QObject::connect(write, &JournalWrite::finished, q,
                     [this, write, position, firstEvents](const Result<void> &result) {
                         write->deleteLater();
                         onBegun(position, firstEvents, result);
                     });
}

void Runner::Private::onBegun(int position, const QList<RunEvent> &firstEvents,
                              const Result<void> &result)
{
    if (result) {
        for (const RunEvent &event : firstEvents)
            journal.recordEvent(event);
        book.noteEvents(position, firstEvents);
        sender.add(position);
        return;
    }
    sender.drop(position);
    book.entry(position).isKept = false;
    book.run(position).stop(result.error(), book.now());
    book.publish(position);
}

OpenTarget Runner::Private::openTarget(int position, qsizetype index) const
{
    const RunRecord &record = book.record(position);
    const TargetRecord &target = record.targets.at(index);
    return { record.kind, target.target.id, target.requestId, target.jobId,
             target.answeredAt.isValid() ? target.answeredAt : target.sentAt };
}

void Runner::Private::watchAccepted(int position)
{
    // By the time of the answer: targets of one answer are due together.
    std::map<QDateTime, QList<std::pair<WatchSpot, OpenTarget>>> groups;
    for (const qsizetype index : book.run(position).takeAccepted(watchedAtOnce)) {
        if (isFinal(book.record(position).targets.at(index).outcome))
            continue; // a person was faster
        const OpenTarget open = openTarget(position, index);
        groups[open.acceptedAt].append({ { position, index }, open });
    }
    const QDateTime now = clock.now();
    for (const auto &[acceptedAt, targets] : groups) {
        const qint64 age = acceptedAt.isValid() ? acceptedAt.msecsTo(now) : 0;
        watcher.watch(targets, book.run(position).settings(), milliseconds(age));
    }
    if (book.run(position).hasAccepted())
        QMetaObject::invokeMethod(
            q, [this, position] { watchAccepted(position); }, Qt::QueuedConnection);
    if (watcher.isHeld())
        onLooked(); // nobody looks at these either
}

void Runner::Private::onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress)
{
    const Moment moment = book.now();
    for (const auto &[spot, seen] : progress)
        book.run(spot.run).progressed(spot.index, seen, moment);
    sender.wake(); // a wave may be over
    book.publishAll();
}

void Runner::Private::onLooked()
{
    const QHash<int, Watcher::Trouble> troubles = watcher.troubles();
    for (int position = 0; position < book.count(); ++position) {
        const auto trouble = troubles.constFind(position);
        if (trouble == troubles.cend())
            book.setLook(position, std::nullopt, {});
        else
            book.setLook(position, trouble->error, trouble->next);
    }
    book.publishAll();
}

void Runner::Private::onOverdue(const QList<WatchSpot> &spots)
{
    for (const WatchSpot &spot : spots)
        book.run(spot.run).markOverdue(spot.index);
    book.publishAll();
}

Runner::Runner(Cloud &cloud, Journal &journal, Clock &clock, Random &random,
               RunnerSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cloud, journal, clock, random, settings))
{
    connect(&d->book, &RunBook::targetsChanged, this, &Runner::targetsChanged);
    connect(&d->book, &RunBook::phaseChanged, this, &Runner::phaseChanged);
    connect(&d->book, &RunBook::runEnded, this, &Runner::runEnded);
    connect(&d->book, &RunBook::marksChanged, this, &Runner::marksChanged);
    connect(&d->sequels, &Sequels::changed, this, &Runner::sequelChanged);
    connect(this, &Runner::runStarted, this, &Runner::blockedChanged);
    connect(this, &Runner::phaseChanged, this, &Runner::blockedChanged);
    connect(this, &Runner::brakeChanged, this, &Runner::blockedChanged);
    connect(this, &Runner::historyRead, this, &Runner::blockedChanged);
    connect(&d->sender, &Sender::accepted, this,
            [this](int position) { d->watchAccepted(position); });
    connect(&d->watcher, &Watcher::seen, this, [this](const auto &seen) { d->onSeen(seen); });
    connect(&d->watcher, &Watcher::overdue, this,
            [this](const auto &spots) { d->onOverdue(spots); });
    connect(&d->watcher, &Watcher::looked, this, [this] { d->onLooked(); });
    connect(&d->watcher, &Watcher::lookFailed, this, [this] { d->onLooked(); });
    connect(&d->lock, &ProductionLock::remainingChanged, this, [this] { d->onBrake(); });
    d->watcher.setMayAsk([this](int position) { return d->isOfThisAccount(position); });
    connect(&cloud, &Cloud::accountChanged, this, [this] { d->onAccountChanged(); });
    connect(&cloud, &Cloud::credentialsRefused, this,
            [this](const Error &error) { d->sender.stopAll(error); });
    // The journal keeps what it could not write, and writes it before anything else.
    connect(&journal, &Journal::writeFailed, this,
            [this](const Error &error) { d->sender.stopAll(error); });
}

Runner::~Runner() = default;

Result<RunId> Runner::start(const RunRequest &request)
{
    if (const std::optional<Blocked> blocked = d->blocked(request.kind, request.connection))
        return refusalOf(*blocked);
    return d->begin(request, recentRestarts(request.kind), d->duplicateGuard(request));
}

std::optional<Blocked> Runner::blocked(const KindId &kind) const
{
    return d->blocked(kind, Connection());
}

Result<RunId> Runner::Private::begin(const RunRequest &request, const RecentRestarts &heldBack,
                                     const DuplicateGuard &journalGuard)
{
    const FleetKind *kind = findKind(cloud, request.kind);
    const Result<RunPlan> plan = planRun(request, *kind, heldBack, settings.targetsPerCall);
    if (!plan)
        return plan.error();

    RunRecord record = newRecord(request, journal.takeRunNumber(), clock.now());
    record.connection.account = cloud.account();
    const RunId id = record.id;
    qCInfo(logRestart) << "run" << record.number << "kind" << record.kind.value << "targets"
                       << record.targets.size() << "waves" << plan->waves.size() << "calls"
                       << plan->calls.size();
    const milliseconds interval
        = settings.actInterval >= 0ms ? settings.actInterval : kind->actInterval;
    const int position = book.add(Run(std::move(record), *plan, settings), interval);
    sequels.add(id);
    beginRun(position, journalGuard, firstEvents(book.record(position), heldBack, lock.reason()));
    emit q->runStarted(book.record(position));
    book.publish(position);
    return id;
}

void Runner::stopSending(const RunId &run)
{
    const std::optional<int> position = d->book.find(run);
    if (!position)
        return;
    d->book.run(*position).stop(std::nullopt, d->book.now());
    d->sender.wake();
    d->book.publish(*position);
    d->sequels.withdraw(run);
}

void Runner::end()
{
    d->isEnding = true;
    emit blockedChanged();
    for (const RunId &run : runs()) {
        const int position = *d->book.find(run);
        if (d->book.run(position).need() != Run::Need::Nothing || d->sequels.isPending(run)) {
            // No person stopped it, and the record must not say so.
            d->book.run(position).stop(ownError(OwnError::ProgramEnded), d->book.now());
            stopSending(run);
        }
    }
}

void Runner::pause(const RunId &run)
{
    const std::optional<int> position = d->book.find(run);
    if (!position || !d->book.run(*position).pause(d->book.now()))
        return;
    d->book.keepEvent(*position, RunEventKind::Paused);
    d->book.publish(*position);
}

void Runner::resume(const RunId &run)
{
    const std::optional<int> position = d->book.find(run);
    if (!position || d->brakeOf(d->book.record(*position).connection)
        || !d->book.run(*position).resume(d->book.now()))
        return;
    d->book.keepEvent(*position, RunEventKind::Resumed);
    d->sender.wake();
    d->book.publish(*position);
}

std::optional<Error> Runner::Private::brakeOf(const Connection &confirmed) const
{
    const Connection &now = standing ? *standing : confirmed;
    if (now.readOnly)
        return ownError(OwnError::MadeReadOnly);
    if (now.production && lock.isLocked())
        return ownError(OwnError::LockedAgain);
    if (!isThisAccount(confirmed))
        return ownError(OwnError::AnotherAccount);
    return std::nullopt;
}

void Runner::Private::onBrake()
{
    const std::optional<Error> now = brakeOf(Connection());
    const std::optional<OwnError> code = now ? now->code.own() : std::nullopt;
    if (std::exchange(brakeTold, code) == code)
        return;
    sender.wake();
    emit q->brakeChanged();
}

void Runner::setConnection(const Connection &connection)
{
    d->standing = connection;
    d->onBrake();
}

std::optional<Error> Runner::brake() const { return d->brakeOf(Connection()); }

std::optional<Error> Runner::brake(const RunId &run) const
{
    const std::optional<int> position = d->book.find(run);
    return d->brakeOf(position ? d->book.record(*position).connection : Connection());
}

bool Runner::isStopped(const RunId &run) const
{
    const std::optional<int> position = d->book.find(run);
    return position && d->book.run(*position).isStopped();
}

std::optional<Error> Runner::stopReason(const RunId &run) const
{
    const std::optional<int> position = d->book.find(run);
    return position ? d->book.run(*position).stopReason() : std::nullopt;
}

QList<RunId> Runner::braked() const
{
    QList<RunId> ids;
    for (int position = 0; position < d->book.count(); ++position) {
        const Run &run = d->book.run(position);
        if (run.isPaused() && run.hasMoreToSend() && isBrake(run.error()))
            ids.append(run.record().id);
    }
    return ids;
}

QDateTime Runner::waveDeadline(const RunId &run) const
{
    const std::optional<int> position = d->book.find(run);
    return position ? d->book.run(*position).waveDeadline(d->book.now()) : QDateTime();
}

milliseconds Runner::waitLeft(const RunId &run) const
{
    const std::optional<int> position = d->book.find(run);
    if (!position)
        return 0ms;
    const milliseconds until = d->book.run(*position).notBefore();
    const milliseconds now = d->book.now().steady;
    // Both ends of the range say that it waits for no time.
    return until == milliseconds::max() || until <= now ? 0ms : until - now;
}

void Runner::resumeWatching() { d->watcher.resume(); }

void Runner::lookNow(const RunId &run)
{
    const std::optional<int> position = d->book.find(run);
    if (!position)
        return;
    if (d->watcher.isHeld())
        d->cloud.tryAgain(); // one request, whose answer decides
    d->watcher.lookNow(*position);
}

void Runner::setSettings(const RunnerSettings &settings)
{
    const bool looksFurtherBack = settings.duplicateWindow > d->settings.duplicateWindow;
    d->settings = settings;
    d->lock.setDuration(settings.unlockTime);
    if (!looksFurtherBack || !d->hasHistory)
        return;
    d->notReady = { Blocked::By::HistoryUnread };
    d->readHistory();
    emit blockedChanged();
}

void Runner::tellAll() { d->book.tellAll(); }

ProductionLock &Runner::productionLock() { return d->lock; }

QList<RunId> Runner::runs() const
{
    QList<RunId> ids;
    ids.reserve(d->book.count());
    for (int position = 0; position < d->book.count(); ++position)
        ids.append(d->book.record(position).id);
    return ids;
}

const RunRecord *Runner::run(const RunId &id) const
{
    const std::optional<int> position = d->book.find(id);
    return position ? &d->book.record(*position) : nullptr;
}

bool Runner::hasPendingSequel(const RunId &run) const { return d->sequels.isPending(run); }

int Runner::waitingForSequel(const RunId &run) const { return d->sequels.waiting(run); }

QList<RunId> Runner::unsent() const
{
    QList<RunId> ids;
    for (int position = 0; position < d->book.count(); ++position) {
        const RunId &id = d->book.record(position).id;
        if (d->book.run(position).need() != Run::Need::Nothing || d->sequels.isPending(id))
            ids.append(id);
    }
    return ids;
}

bool Runner::isBusy() const
{
    for (int position = 0; position < d->book.count(); ++position) {
        if (d->book.run(position).phase() != RunPhase::Ended)
            return true;
    }
    return d->sequels.isPending();
}

} // namespace muster
