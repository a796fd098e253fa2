// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runner.h"

#include "app/log/logcategories.h"
#include "app/restart/pastruns.h"
#include "app/restart/plan.h"
#include "app/restart/recentbook.h"
#include "app/restart/runfollower.h"
#include "app/restart/sender.h"
#include "app/restart/sequels.h"

#include <optional>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class Runner::Private
{
public:
    Private(Runner *runner, Cloud &cloudRef, Journal &journalRef, Clock &clockRef,
            Random &randomRef, const RunnerSettings &runnerSettings)
        : q(runner)
        , cloud(cloudRef)
        , journal(journalRef)
        , clock(clockRef)
        , settings(runnerSettings)
        , book(journalRef, clockRef)
        , follower(book, cloudRef, clockRef, randomRef,
                   [this](int place) { return isOfThisAccount(place); })
        , sender(book, cloudRef, journalRef, clockRef, randomRef,
                 [this](const RunRecord &run) { return brakeOf(run.connection); })
        , lock(journalRef, clockRef, runnerSettings.unlockTime)
        , recent(book, cloudRef)
        , sequels(book, recent, cloudRef, clockRef,
                  [this](const RunRequest &request) { (void)begin(request, {}); })
        , past(journalRef)
    {
    }

    [[nodiscard]] Result<RunId> begin(const RunRequest &request, const RecentRestarts &heldBack,
                                      const DuplicateGuard &journalGuard = {});
    //! \brief The rule by which recentRestarts() is made, for the journal to look once more.
    [[nodiscard]] DuplicateGuard duplicateGuard(const RunRequest &request) const;
    //! \brief The place of a run of \a fleet that has not finished sending.
    [[nodiscard]] std::optional<int> sendingOf(const KindId &fleet);
    //! \brief Of runs of \a kind that are confirmed for \a connection.
    [[nodiscard]] std::optional<Blocked> blocked(const KindId &kind, const Connection &connection);
    [[nodiscard]] QDateTime windowStart() const;
    void beginRun(int place, const DuplicateGuard &guard, const QList<RunEvent> &firstEvents);
    void onBegun(int place, const QList<RunEvent> &firstEvents, const Result<void> &result);
    //! \brief False for a run that went through another account: what is shown now says nothing of
    //! it. Of runs that tell no account, and until the cloud knows its own, nobody can say.
    [[nodiscard]] bool isOfThisAccount(int place) const;
    [[nodiscard]] bool isThisAccount(const Connection &confirmed) const;
    void onAccountChanged();
    //! \brief What holds a connection that was confirmed as \a confirmed, by its present state.
    [[nodiscard]] std::optional<Error> brakeOf(const Connection &confirmed) const;
    void onBrake();
    //! \brief Asks the journal for what it knows of the connection as it is.
    void readHistory();
    void onHistory(const Result<void> &result);
    [[nodiscard]] bool isOurs(const RunRecord &run) const;
    void adopt(RunRecord run);
    [[nodiscard]] bool wentToThisAccount(const RunRecord &run) const;

    Runner *q;
    Cloud &cloud;
    Journal &journal;
    Clock &clock;
    RunnerSettings settings;
    RunBook book;
    RunFollower follower;
    Sender sender; // after the book: it must go first
    ProductionLock lock;
    RecentBook recent;
    Sequels sequels;
    PastRuns past;
    std::optional<Connection> standing; // the connection as it is now
    std::optional<OwnError> lastBrake; // when brakeChanged was emitted
    std::optional<Blocked> notReady; // the journal was not read
    bool isEnding = false;
    bool hasHistory = false; // it was asked for
    bool isClosed = false; // others hold its runs now
};

std::optional<int> Runner::Private::sendingOf(const KindId &fleet)
{
    for (int place = 0; place < book.count(); ++place) {
        if (fleetOf(cloud, book.record(place).kind) == fleet
            && book.run(place).need() != Run::Need::Nothing)
            return place;
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

void Runner::Private::beginRun(int place, const DuplicateGuard &guard,
                               const QList<RunEvent> &firstEvents)
{
    sender.await(place);
    JournalWrite *write = journal.beginRun(book.record(place), guard, q);
    QObject::connect(write, &JournalWrite::finished, q,
                     [this, write, place, firstEvents](const Result<void> &result) {
                         write->deleteLater();
                         onBegun(place, firstEvents, result);
                     });
}

void Runner::Private::onBegun(int place, const QList<RunEvent> &firstEvents,
                              const Result<void> &result)
{
    if (result) {
        for (const RunEvent &event : firstEvents)
            journal.recordEvent(event);
        book.noteEvents(place, firstEvents);
        sender.add(place);
        return;
    }
    sender.drop(place);
    book.entry(place).isKept = false;
    book.run(place).stop(result.error(), book.now());
    book.publish(place);
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
    connect(&d->sender, &Sender::accepted, this, [this](int place) { d->follower.follow(place); });
    connect(&d->follower, &RunFollower::moved, this, [this] { d->sender.wake(); });
    connect(&d->follower, &RunFollower::statusesSeen, this, &Runner::statusesSeen);
    connect(&d->past, &PastRuns::noted, this, [this](const RunRecord &run) {
        d->recent.noteEarlier(run);
        if (run.endedAt.isValid() && d->isOurs(run))
            d->sequels.noteEarlier(run);
    });
    connect(&d->past, &PastRuns::found, this, [this](const RunRecord &run) {
        if (d->isOurs(run))
            d->adopt(run);
    });
    connect(&d->past, &PastRuns::finished, this,
            [this](const Result<void> &result) { d->onHistory(result); });
    connect(&d->lock, &ProductionLock::remainingChanged, this, [this] { d->onBrake(); });
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
    const int place = book.add(Run(std::move(record), *plan, settings), interval);
    sequels.add(id);
    beginRun(place, journalGuard, firstEvents(book.record(place), heldBack, lock.reason()));
    emit q->runStarted(book.record(place));
    book.publish(place);
    return id;
}

void Runner::stopSending(const RunId &run)
{
    const std::optional<int> place = d->book.find(run);
    if (!place)
        return;
    d->book.run(*place).stop(std::nullopt, d->book.now());
    d->sender.wake();
    d->book.publish(*place);
    d->sequels.withdraw(run);
}

void Runner::end()
{
    d->isEnding = true;
    emit blockedChanged();
    for (const RunId &run : runs()) {
        const int place = *d->book.find(run);
        if (d->book.run(place).need() != Run::Need::Nothing || d->sequels.isPending(run)) {
            // No person stopped it, and the record must not say so.
            d->book.run(place).stop(ownError(OwnError::ProgramEnded), d->book.now());
            stopSending(run);
        }
    }
}

void Runner::pause(const RunId &run)
{
    const std::optional<int> place = d->book.find(run);
    if (!place || !d->book.run(*place).pause(d->book.now()))
        return;
    d->book.keepEvent(*place, RunEventKind::Paused);
    d->book.publish(*place);
}

void Runner::resume(const RunId &run)
{
    const std::optional<int> place = d->book.find(run);
    if (!place || d->brakeOf(d->book.record(*place).connection)
        || !d->book.run(*place).resume(d->book.now()))
        return;
    d->book.keepEvent(*place, RunEventKind::Resumed);
    d->sender.wake();
    d->book.publish(*place);
}

bool Runner::maySkipSoak(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place && !d->brakeOf(d->book.record(*place).connection)
        && d->book.run(*place).maySkipSoak(d->book.now());
}

void Runner::skipSoak(const RunId &run)
{
    if (!maySkipSoak(run))
        return;
    const int place = *d->book.find(run);
    d->book.run(place).skipSoak(d->book.now());
    d->book.keepEvent(place, RunEventKind::NextWaveNow);
    d->sender.wake();
    d->book.publish(place);
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
    if (std::exchange(lastBrake, code) == code)
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
    const std::optional<int> place = d->book.find(run);
    return d->brakeOf(place ? d->book.record(*place).connection : Connection());
}

bool Runner::isStopped(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place && d->book.run(*place).isStopped();
}

std::optional<Error> Runner::stopReason(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place ? d->book.run(*place).stopReason() : std::nullopt;
}

QList<RunId> Runner::braked() const
{
    QList<RunId> ids;
    for (int place = 0; place < d->book.count(); ++place) {
        const Run &run = d->book.run(place);
        if (run.isPaused() && run.hasMoreToSend() && isBrake(run.error()))
            ids.append(run.record().id);
    }
    return ids;
}

QDateTime Runner::waveDeadline(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place ? d->book.run(*place).waveDeadline(d->book.now()) : QDateTime();
}

milliseconds Runner::actInterval(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place ? d->book.entry(*place).actInterval : 0ms;
}

milliseconds Runner::waitLeft(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    if (!place)
        return 0ms;
    const milliseconds until = d->book.run(*place).notBefore();
    const milliseconds now = d->book.now().steady;
    // Both ends of the range say that it waits for no time.
    return until == milliseconds::max() || until <= now ? 0ms : until - now;
}

void Runner::resumeWatching() { d->follower.resume(); }

void Runner::lookNow(const RunId &run)
{
    if (const std::optional<int> place = d->book.find(run))
        d->follower.lookNow(*place);
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

void Runner::flushChanges() { d->book.flushChanges(); }

ProductionLock &Runner::productionLock() { return d->lock; }

QList<RunId> Runner::runs() const
{
    QList<RunId> ids;
    ids.reserve(d->book.count());
    for (int place = 0; place < d->book.count(); ++place)
        ids.append(d->book.record(place).id);
    return ids;
}

const RunRecord *Runner::run(const RunId &id) const
{
    const std::optional<int> place = d->book.find(id);
    return place ? &d->book.record(*place) : nullptr;
}

bool Runner::hasPendingSequel(const RunId &run) const { return d->sequels.isPending(run); }

int Runner::waitingForSequel(const RunId &run) const { return d->sequels.waiting(run); }

QList<RunId> Runner::unsent() const
{
    QList<RunId> ids;
    for (int place = 0; place < d->book.count(); ++place) {
        const RunId &id = d->book.record(place).id;
        if (d->book.run(place).need() != Run::Need::Nothing || d->sequels.isPending(id))
            ids.append(id);
    }
    return ids;
}

bool Runner::isBusy() const
{
    for (int place = 0; place < d->book.count(); ++place) {
        if (d->book.run(place).phase() != RunPhase::Ended)
            return true;
    }
    return d->sequels.isPending();
}

QDateTime Runner::Private::windowStart() const
{
    return clock.now().addMSecs(-settings.duplicateWindow.count());
}

// Entered anew, a connection has another id, and leads to the same.
bool Runner::Private::wentToThisAccount(const RunRecord &run) const
{
    Connection now = *standing;
    if (now.projectId.isEmpty())
        now.projectId = cloud.projectId();
    return run.connection.id == now.id || isSameAccess(run.connection, now, cloud.account());
}

void Runner::readHistory(const Connection &connection)
{
    d->notReady = { Blocked::By::HistoryUnread };
    setConnection(connection);
    d->hasHistory = true;
    d->readHistory();
    emit blockedChanged();
}

bool Runner::isReady() const { return !d->notReady; }

void Runner::adopt(const QList<RunHistory> &histories)
{
    for (const RunHistory &history : histories) {
        d->journal.noteRunNumber(history.run.number);
        d->adopt(history.run);
    }
}

void Runner::Private::adopt(RunRecord run)
{
    if (isDone(run) || book.find(run.id))
        return;
    const int place = book.add(Run(std::move(run), {}, settings), 0ms);
    book.run(place).adopt(book.now());
    book.entry(place).isForeign = !isOfThisAccount(place);
    follower.follow(place);
    book.readEvents(place);
    emit q->runAdopted(book.record(place));
    book.publish(place);
}

void Runner::noteEarlier(const QList<RunHistory> &histories)
{
    for (const RunHistory &history : histories)
        d->recent.noteEarlier(history.run);
}

void Runner::noteElsewhere(const RunRecord &run, const TargetChanges &changes)
{
    d->recent.noteElsewhere(run, changes);
    if (d->recent.isBehind()) // in an event of its own, unless it is asked for before
        QMetaObject::invokeMethod(
            this, [this] { d->recent.lookInto(); }, Qt::QueuedConnection);
    if (!changes.isEmpty())
        emit notedElsewhere(run, changes);
}

void Runner::noteMissing(const KindId &fleet, const QSet<TargetId> &targets, const QDateTime &at)
{
    if (!d->isClosed)
        d->sequels.noteMissing(fleet, targets, at);
}

bool Runner::Private::isOfThisAccount(int place) const
{
    return isThisAccount(book.record(place).connection);
}

bool Runner::Private::isThisAccount(const Connection &confirmed) const
{
    const QString present = cloud.account();
    return confirmed.account.isEmpty() || present.isEmpty() || confirmed.account == present;
}

void Runner::Private::onAccountChanged()
{
    const int known = book.count();
    for (int place = 0; place < known; ++place)
        book.setForeign(place, !isOfThisAccount(place));
    follower.mayAskAgain();
    if (hasHistory && !cloud.account().isEmpty())
        readHistory();
}

QList<StatusSample> Runner::statusSamples(const RunId &run, qsizetype index) const
{
    const std::optional<int> found = d->book.find(run);
    return found ? d->book.entry(*found).samples.value(index) : QList<StatusSample>();
}

std::optional<QList<RunEvent>> Runner::events(const RunId &run) const
{
    const std::optional<int> place = d->book.find(run);
    return place && d->book.entry(*place).areEventsKnown
        ? std::optional(d->book.entry(*place).events)
        : std::nullopt;
}

QSet<qsizetype> Runner::insisted(const RunId &run) const
{
    const std::optional<int> found = d->book.find(run);
    return found ? d->book.entry(*found).insisted : QSet<qsizetype>();
}

RecentRestarts Runner::recentRestarts(const KindId &kind) const
{
    return d->recent.of(kind, d->windowStart());
}

QList<Target> Runner::leftBehind(const KindId &fleet) const { return d->sequels.leftBehind(fleet); }

void Runner::close()
{
    d->isClosed = true;
    d->past.forget();
    d->follower.close();
}

void Runner::Private::readHistory()
{
    QList<KindId> halves;
    for (const FleetKind &kind : cloud.kinds()) {
        for (const FleetKind &command : kind.commands) {
            if (!command.next.isEmpty())
                halves.append(command.id);
        }
    }
    past.read(windowStart(), halves, *standing);
}

void Runner::Private::onHistory(const Result<void> &result)
{
    if (result) {
        notReady.reset();
    } else if (notReady) {
        notReady = { Blocked::By::HistoryFailed, 0, result.error() };
    } else {
        // Read once more for runs of the account that has become known: they wait where they are.
        qCWarning(logRestart) << "the journal could not be read again:"
                              << result.error().code.text();
        return;
    }
    emit q->historyRead(result);
}

bool Runner::Private::isOurs(const RunRecord &run) const
{
    return !recent.isElsewhere(run.id) && wentToThisAccount(run);
}

void Runner::settle(const RunId &run, const QList<qsizetype> &indices, const QString &note)
{
    if (const std::optional<int> place = d->book.find(run))
        d->follower.settle(*place, indices, note);
}

void Runner::keepWatching(const RunId &run, const QList<qsizetype> &indices)
{
    if (const std::optional<int> place = d->book.find(run))
        d->follower.keepWatching(*place, indices);
}

void Runner::noteStatuses(const KindId &kind, const QHash<TargetId, QString> &statuses,
                          const QDateTime &at)
{
    if (d->isClosed)
        return;
    d->sequels.noteStatuses(kind, statuses, at);
    const int known = d->book.count();
    for (int place = 0; place < known; ++place) {
        if (fleetOf(d->cloud, d->book.record(place).kind) == kind && d->isOfThisAccount(place))
            d->follower.noteStatuses(place, statuses, at);
    }
}

} // namespace muster
