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

OpenTarget RunFollower::openTarget(int place, qsizetype index) const
{
    const RunRecord &record = m_book.record(place);
    const TargetRecord &target = record.targets.at(index);
    return { record.kind, target.target.id, target.requestId, target.jobId,
             target.answeredAt.isValid() ? target.answeredAt : target.sentAt };
}

void RunFollower::follow(int place)
{
    // By the time of the answer: targets of one answer are due together.
    std::map<QDateTime, QList<std::pair<WatchSpot, OpenTarget>>> groups;
    for (const qsizetype index : m_book.run(place).takeAccepted(watchedAtOnce)) {
        if (isFinal(m_book.record(place).targets.at(index).outcome))
            continue; // a person was faster
        const OpenTarget open = openTarget(place, index);
        groups[open.acceptedAt].append({ { place, index }, open });
    }
    const QDateTime now = m_clock.now();
    for (const auto &[acceptedAt, targets] : groups) {
        const qint64 age = acceptedAt.isValid() ? acceptedAt.msecsTo(now) : 0;
        m_watcher.watch(targets, m_book.run(place).settings(), milliseconds(age));
    }
    if (m_book.run(place).hasAccepted())
        QMetaObject::invokeMethod(
            this, [this, place] { follow(place); }, Qt::QueuedConnection);
    if (m_watcher.isHeld())
        onLooked(); // nobody looks at these either
}

void RunFollower::lookNow(int place)
{
    if (m_watcher.isHeld())
        m_cloud.tryAgain(); // one request, whose answer decides
    m_watcher.lookNow(place);
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
    for (int place = 0; place < m_book.count(); ++place) {
        const auto trouble = troubles.constFind(place);
        if (trouble == troubles.cend())
            m_book.setLook(place, std::nullopt, {});
        else
            m_book.setLook(place, trouble->error, trouble->next);
    }
    m_book.publishAll();
}

void RunFollower::onOverdue(const QList<WatchSpot> &spots)
{
    for (const WatchSpot &spot : spots)
        m_book.run(spot.run).markOverdue(spot.index);
    m_book.publishAll();
}

void RunFollower::settle(int place, const QList<qsizetype> &indices, const QString &note)
{
    const Moment now = m_book.now();
    for (const qsizetype index : indices) {
        if (index < 0 || index >= m_book.record(place).targets.size()
            || !m_book.run(place).settle(index, now))
            continue;
        m_watcher.forget({ place, index });
        m_book.keepEvent(place, RunEventKind::Settled, note, index);
    }
    emit moved();
    m_book.publish(place);
}

void RunFollower::keepWatching(int place, const QList<qsizetype> &indices)
{
    const FleetKind *kind = findKind(m_cloud, m_book.record(place).kind);
    const bool byStatus = kind && kind->followedByStatus;
    QList<std::pair<WatchSpot, OpenTarget>> open;
    for (const qsizetype index : indices) {
        if (index < 0 || index >= m_book.record(place).targets.size()
            || !m_book.run(place).keepWatching(index, byStatus))
            continue;
        open.append({ { place, index }, openTarget(place, index) });
        m_book.keepEvent(place, RunEventKind::Watched, {}, index);
    }
    m_watcher.watch(open, m_book.run(place).settings());
    m_book.publish(place);
}

void RunFollower::noteStatuses(int place, const QHash<TargetId, QString> &statuses,
                               const QDateTime &at)
{
    correct(place, statuses, at);
    m_book.noteStatuses(place, statuses, at); // publishes
}

void RunFollower::correct(int place, const QHash<TargetId, QString> &statuses, const QDateTime &at)
{
    const QList<TargetRecord> targets = m_book.record(place).targets;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const TargetRecord &target = targets.at(i);
        if (!isOnlyMissing(target) || !statuses.contains(target.target.id) || at < target.endedAt
            || !m_book.run(place).correct(i, m_book.now()))
            continue;
        m_book.keepEvent(place, RunEventKind::Corrected,
                         Correction { target.outcome, Outcome::Accepted }, i);
    }
    follow(place); // the next look says what the list shows
}

} // namespace muster
