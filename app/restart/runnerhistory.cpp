// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a runner knows of the time before it, and what is learned of outcomes afterwards. How runs
// are started and sent stands in runner.cpp.
#include "app/log/logcategories.h"
#include "app/restart/runnerprivate.h"

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Targets of runs that are taken in one event; each costs some tenths of a microsecond several
// times over.
constexpr qsizetype takenAtOnce = 20'000;

} // namespace

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

void Runner::Private::onHistory(const Result<QList<RunHistory>> &result)
{
    if (!result && !notReady) {
        // Read once more for runs of the account that has become known: they wait where they are.
        qCWarning(logRestart) << "the journal could not be read again:"
                              << result.error().code.text();
        return;
    }
    if (!result) {
        notReady = { Blocked::By::HistoryFailed, 0, result.error() };
        emit q->historyRead(result.error());
        return;
    }
    for (const RunHistory &history : *result) {
        journal.noteRunNumber(history.run.number);
        if (isSameWorld(history.run, *standing))
            toTake.push_back(history.run);
    }
    takeFound();
}

// All are noted before the first one is adopted. Until the last one is, nothing can be started.
void Runner::Private::takeFound()
{
    const int mine = readings;
    qsizetype taken = 0;
    const auto isTooMuch = [this, mine, &taken](const RunRecord &run) {
        const bool isFirst = std::exchange(taken, taken + run.targets.size()) == 0;
        if (isFirst || taken <= takenAtOnce)
            return false;
        QMetaObject::invokeMethod(
            q,
            [this, mine] {
                if (mine == readings)
                    takeFound();
            },
            Qt::QueuedConnection);
        return true;
    };
    const auto isOurs = [this](const RunRecord &run) {
        return !recent.isElsewhere(run.id) && wentToThisAccount(run);
    };
    for (; noted < toTake.size(); ++noted) {
        const RunRecord &run = toTake[noted];
        if (isTooMuch(run))
            return;
        recent.noteEarlier(run);
        if (isOurs(run) && run.endedAt.isValid())
            sequels.noteEarlier(run);
    }
    while (!toTake.empty()) {
        if (isTooMuch(toTake.front()))
            return;
        RunRecord run = std::move(toTake.front());
        toTake.pop_front();
        --noted;
        if (isOurs(run))
            adopt(std::move(run));
        if (mine != readings) // it is read once more: nothing is known until then
            return;
    }
    notReady.reset();
    emit q->historyRead({});
}

void Runner::readHistory(const Connection &connection)
{
    d->notReady = { Blocked::By::HistoryUnread };
    setConnection(connection);
    d->hasHistory = true;
    d->readHistory();
    emit blockedChanged();
}

void Runner::close() { d->forgetReading(); }

void Runner::Private::forgetReading()
{
    delete reading;
    toTake.clear();
    noted = 0;
    ++readings;
}

void Runner::Private::readHistory()
{
    forgetReading(); // its window may have been shorter, or its account not known
    QList<KindId> halves;
    for (const FleetKind &kind : cloud.kinds()) {
        for (const FleetKind &command : kind.commands) {
            if (!command.next.isEmpty())
                halves.append(command.id);
        }
    }
    const auto isHalf = [halves, connection = *standing](const RunRecord &run) {
        return halves.contains(run.kind) && isSameWorld(run, connection);
    };
    auto *earlier = new EarlierRuns(journal, windowStart(), halves, isHalf, q);
    reading = earlier;
    QObject::connect(earlier, &EarlierRuns::finished, q,
                     [this, earlier](const Result<QList<RunHistory>> &result) {
                         reading.clear();
                         earlier->deleteLater();
                         onHistory(result);
                     });
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
    const int position = book.add(Run(std::move(run), {}, settings), 0ms);
    book.run(position).adopt(book.now());
    book.entry(position).isForeign = !isOfThisAccount(position);
    watchAccepted(position);
    book.readEvents(position);
    emit q->runAdopted(book.record(position));
    book.publish(position);
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
}

void Runner::settle(const RunId &run, const QList<qsizetype> &positions, const QString &note)
{
    const std::optional<int> found = d->book.find(run);
    if (!found)
        return;
    const Moment now = d->book.now();
    for (const qsizetype position : positions) {
        if (position < 0 || position >= d->book.record(*found).targets.size()
            || !d->book.run(*found).settle(position, now))
            continue;
        d->watcher.forget({ *found, position });
        d->book.keepEvent(*found, RunEventKind::Settled, note, position);
    }
    d->sender.wake(); // a wave may be over
    d->book.publish(*found);
}

void Runner::keepWatching(const RunId &run, const QList<qsizetype> &positions)
{
    const std::optional<int> found = d->book.find(run);
    if (!found)
        return;
    const FleetKind *kind = findKind(d->cloud, d->book.record(*found).kind);
    const bool byStatus = kind && kind->followedByStatus;
    QList<std::pair<WatchSpot, OpenTarget>> open;
    for (const qsizetype position : positions) {
        if (position < 0 || position >= d->book.record(*found).targets.size()
            || !d->book.run(*found).keepWatching(position, byStatus))
            continue;
        open.append({ { *found, position }, d->openTarget(*found, position) });
        d->book.keepEvent(*found, RunEventKind::Watched, {}, position);
    }
    d->watcher.watch(open, d->book.run(*found).settings());
    d->book.publish(*found);
}

void Runner::noteStatuses(const KindId &kind, const QHash<TargetId, QString> &statuses,
                          const QDateTime &at)
{
    d->sequels.noteStatuses(kind, statuses, at);
    const int known = d->book.count();
    for (int position = 0; position < known; ++position) {
        if (fleetOf(d->cloud, d->book.record(position).kind) != kind
            || !d->isOfThisAccount(position))
            continue;
        d->correct(position, statuses, at);
        d->book.noteStatuses(position, statuses, at); // publishes
    }
}

void Runner::noteMissing(const KindId &fleet, const QSet<TargetId> &targets, const QDateTime &at)
{
    d->sequels.noteMissing(fleet, targets, at);
}

bool Runner::Private::isOfThisAccount(int position) const
{
    return isThisAccount(book.record(position).connection);
}

bool Runner::Private::isThisAccount(const Connection &confirmed) const
{
    const QString present = cloud.account();
    return confirmed.account.isEmpty() || present.isEmpty() || confirmed.account == present;
}

void Runner::Private::onAccountChanged()
{
    const int known = book.count();
    for (int position = 0; position < known; ++position)
        book.setForeign(position, !isOfThisAccount(position));
    watcher.mayAskAgain();
    if (hasHistory && !cloud.account().isEmpty())
        readHistory();
}

void Runner::Private::correct(int position, const QHash<TargetId, QString> &statuses,
                              const QDateTime &at)
{
    const QList<TargetRecord> targets = book.record(position).targets;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const TargetRecord &target = targets.at(i);
        if (!isOnlyMissing(target) || !statuses.contains(target.target.id) || at < target.endedAt
            || !book.run(position).correct(i, book.now()))
            continue;
        book.keepEvent(position, RunEventKind::Corrected,
                       outcomeName(target.outcome) + u' ' + outcomeName(Outcome::Accepted), i);
    }
    watchAccepted(position); // the next look says what the list shows
}

QList<StatusSample> Runner::statusSamples(const RunId &run, qsizetype position) const
{
    const std::optional<int> found = d->book.find(run);
    return found ? d->book.entry(*found).samples.value(position) : QList<StatusSample>();
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

} // namespace muster
