// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/runfollower.h"

#include <map>

namespace muster {

using std::chrono::milliseconds;

namespace {

// What a program that ended left open may be a hundred thousand targets.
constexpr qsizetype watchedAtOnce = 5'000;

} // namespace

RunFollower::RunFollower(RunBook &book, Cloud &cloud, Clock &clock, Random &random,
                         std::function<bool(int)> mayAsk)
    : m_book(book)
    , m_cloud(cloud)
    , m_clock(clock)
    , m_watcher(cloud, clock, random)
{
    m_watcher.setMayAsk(std::move(mayAsk));
    connect(&m_watcher, &Watcher::seen, this, &RunFollower::onSeen);
    connect(&m_watcher, &Watcher::overdue, this, &RunFollower::onOverdue);
    connect(&m_watcher, &Watcher::looked, this, &RunFollower::onLooked);
    connect(&m_watcher, &Watcher::lookFailed, this, &RunFollower::onLooked);
}

OpenTarget RunFollower::openTarget(int position, qsizetype index) const
{
    const RunRecord &record = m_book.record(position);
    const TargetRecord &target = record.targets.at(index);
    return { record.kind, target.target.id, target.requestId, target.jobId,
             target.answeredAt.isValid() ? target.answeredAt : target.sentAt };
}

void RunFollower::follow(int position)
{
    // By the time of the answer: targets of one answer are due together.
    std::map<QDateTime, QList<std::pair<WatchSpot, OpenTarget>>> groups;
    for (const qsizetype index : m_book.run(position).takeAccepted(watchedAtOnce)) {
        if (isFinal(m_book.record(position).targets.at(index).outcome))
            continue; // a person was faster
        const OpenTarget open = openTarget(position, index);
        groups[open.acceptedAt].append({ { position, index }, open });
    }
    const QDateTime now = m_clock.now();
    for (const auto &[acceptedAt, targets] : groups) {
        const qint64 age = acceptedAt.isValid() ? acceptedAt.msecsTo(now) : 0;
        m_watcher.watch(targets, m_book.run(position).settings(), milliseconds(age));
    }
    if (m_book.run(position).hasAccepted())
        QMetaObject::invokeMethod(
            this, [this, position] { follow(position); }, Qt::QueuedConnection);
    if (m_watcher.isHeld())
        onLooked(); // nobody looks at these either
}

void RunFollower::lookNow(int position)
{
    if (m_watcher.isHeld())
        m_cloud.tryAgain(); // one request, whose answer decides
    m_watcher.lookNow(position);
}

void RunFollower::onSeen(const QList<std::pair<WatchSpot, TargetProgress>> &progress)
{
    const Moment moment = m_book.now();
    QHash<KindId, QHash<TargetId, QString>> statuses;
    for (const auto &[spot, seen] : progress) {
        m_book.run(spot.run).progressed(spot.index, seen, moment);
        if (!seen.status.isEmpty())
            statuses[fleetOf(m_cloud, m_book.record(spot.run).kind)].insert(seen.id, seen.status);
    }
    emit moved();
    m_book.publishAll();
    for (auto fleet = statuses.cbegin(); fleet != statuses.cend(); ++fleet)
        emit statusesSeen(fleet.key(), *fleet);
}

void RunFollower::onLooked()
{
    const QHash<int, Watcher::Trouble> troubles = m_watcher.troubles();
    for (int position = 0; position < m_book.count(); ++position) {
        const auto trouble = troubles.constFind(position);
        if (trouble == troubles.cend())
            m_book.setLook(position, std::nullopt, {});
        else
            m_book.setLook(position, trouble->error, trouble->next);
    }
    m_book.publishAll();
}

void RunFollower::onOverdue(const QList<WatchSpot> &spots)
{
    for (const WatchSpot &spot : spots)
        m_book.run(spot.run).markOverdue(spot.index);
    m_book.publishAll();
}

void RunFollower::settle(int position, const QList<qsizetype> &indices, const QString &note)
{
    const Moment now = m_book.now();
    for (const qsizetype index : indices) {
        if (index < 0 || index >= m_book.record(position).targets.size()
            || !m_book.run(position).settle(index, now))
            continue;
        m_watcher.forget({ position, index });
        m_book.keepEvent(position, RunEventKind::Settled, note, index);
    }
    emit moved();
    m_book.publish(position);
}

void RunFollower::keepWatching(int position, const QList<qsizetype> &indices)
{
    const FleetKind *kind = findKind(m_cloud, m_book.record(position).kind);
    const bool byStatus = kind && kind->followedByStatus;
    QList<std::pair<WatchSpot, OpenTarget>> open;
    for (const qsizetype index : indices) {
        if (index < 0 || index >= m_book.record(position).targets.size()
            || !m_book.run(position).keepWatching(index, byStatus))
            continue;
        open.append({ { position, index }, openTarget(position, index) });
        m_book.keepEvent(position, RunEventKind::Watched, {}, index);
    }
    m_watcher.watch(open, m_book.run(position).settings());
    m_book.publish(position);
}

void RunFollower::noteStatuses(int position, const QHash<TargetId, QString> &statuses,
                               const QDateTime &at)
{
    correct(position, statuses, at);
    m_book.noteStatuses(position, statuses, at); // publishes
}

void RunFollower::correct(int position, const QHash<TargetId, QString> &statuses,
                          const QDateTime &at)
{
    const QList<TargetRecord> targets = m_book.record(position).targets;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const TargetRecord &target = targets.at(i);
        if (!isOnlyMissing(target) || !statuses.contains(target.target.id) || at < target.endedAt
            || !m_book.run(position).correct(i, m_book.now()))
            continue;
        m_book.keepEvent(position, RunEventKind::Corrected,
                         Correction { target.outcome, Outcome::Accepted }, i);
    }
    follow(position); // the next look says what the list shows
}

} // namespace muster
