// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/runnotices.h"

#include "app/session/liveruns.h"
#include "app/session/runlist.h"
#include "app/session/session.h"
#include "ui/notify/noticewords.h"
#include "ui/notify/notificationservice.h"

#include <algorithm>
#include <utility>

namespace muster {

namespace {

// The end of the program is a person's own doing.
bool isStoppedByItself(const RunState &state)
{
    return state.isStopped && state.stopReason && state.stopReason->code != OwnError::ProgramEnded;
}

bool isNotFollowed(const RunState &state)
{
    return state.phase == RunPhase::Watching && state.error && !state.until.isValid();
}

} // namespace

RunNotices::RunNotices(const LiveRuns &live, NotificationService &service, Clock &clock,
                       IsInFront isInFront, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_service(service)
    , m_clock(clock)
    , m_isInFront(std::move(isInFront))
{
    for (const RunId &run : m_live.ids())
        begin(run);
    connect(&m_live, &LiveRuns::begun, this, &RunNotices::begin);
    connect(&m_live, &LiveRuns::changed, this, &RunNotices::look);
    connect(&m_live, &LiveRuns::ended, this, &RunNotices::end);
    connect(&m_live, &LiveRuns::left, this, [this](const RunId &run) { m_seen.remove(run); });
    connect(&m_service, &NotificationService::activated, this, &RunNotices::noteRead);
}

void RunNotices::setPreferences(const Preferences &preferences)
{
    m_tellsEnds = preferences.notifiesEnds;
    m_tellsNeeds = preferences.notifiesNeeds;
}

// What an earlier program left unknown is told by the window when it starts.
void RunNotices::begin(const RunId &run)
{
    Seen seen;
    if (const OutcomeTotals *totals = m_live.totals(run))
        seen.unsure = (*totals)[Outcome::Unknown] > 0;
    m_seen.insert(run, seen);
}

void RunNotices::look(const RunId &run)
{
    const OutcomeTotals *totals = m_live.totals(run);
    if (!totals)
        return;
    const RunState state = m_live.runs().state(run);
    Seen &seen = m_seen[run];
    const Seen before = std::exchange(seen,
                                      { isStoppedByItself(state), isNotFollowed(state),
                                        state.phase == RunPhase::Paused && state.error.has_value(),
                                        (*totals)[Outcome::Unknown] > 0 });
    if (seen.stopped && !before.stopped)
        add({ run, RunNews::Kind::Stopped, *totals, state.stopReason });
    if (seen.notFollowed && !before.notFollowed)
        add({ run, RunNews::Kind::NotFollowed, *totals, state.error });
    if (seen.held && !before.held)
        add({ run, RunNews::Kind::Held, *totals, state.error });
    if (seen.unsure && !before.unsure)
        add({ run, RunNews::Kind::Unsure, *totals });
}

void RunNotices::end(const RunId &run, const OutcomeTotals &totals)
{
    m_seen.remove(run);
    const RunState state = m_live.runs().state(run);
    add({ run, RunNews::Kind::Ended, totals,
          isStoppedByItself(state) ? state.stopReason : std::nullopt });
}

void RunNotices::noteKeysEnded(Session *connection)
{
    for (const RunId &run : m_live.ids()) {
        if (!connection->runner().run(run))
            continue;
        m_keysOf.insert(run, connection);
        add({ run, RunNews::Kind::KeysEnded, *m_live.totals(run), {}, connection->keysEndAt() });
    }
}

bool RunNotices::isWanted(const RunNews &news) const
{
    return (m_tellsEnds && news.kind == RunNews::Kind::Ended)
        || (m_tellsNeeds && wantsPerson(news));
}

bool RunNotices::isStillSo(const RunNews &news) const
{
    const Seen seen = m_seen.value(news.run);
    switch (news.kind) {
    case RunNews::Kind::Ended:
        return !m_live.totals(news.run); // it may have been taken up again
    case RunNews::Kind::Stopped:
        return true;
    case RunNews::Kind::KeysEnded: {
        const Session *session = m_keysOf.value(news.run);
        return session && session->keysEndAt() == news.keysEndAt; // they may have been renewed
    }
    case RunNews::Kind::NotFollowed:
        return seen.notFollowed;
    case RunNews::Kind::Held:
        return seen.held;
    case RunNews::Kind::Unsure:
        return seen.unsure;
    }
    return true;
}

void RunNotices::add(const RunNews &news)
{
    if (!isWanted(news) || m_isInFront(news.run))
        return;
    if (m_news.isEmpty())
        m_clock.after(gathering, this, [this] { tell(); });
    const auto known = std::ranges::find(m_news, news.run, &RunNews::run);
    if (known == m_news.end())
        m_news.append(news);
    else if (news.kind <= known->kind)
        *known = news;
}

void RunNotices::tell()
{
    QList<NewsOfRun> told;
    for (const RunNews &news : std::exchange(m_news, {})) {
        const RunRecord *run = m_live.runs().record(news.run);
        if (run && isWanted(news) && isStillSo(news) && !m_isInFront(news.run))
            told.append({ news, run });
    }
    if (told.isEmpty())
        return;
    // One more than can be seen would take the place of another that nobody has seen.
    QList<NewsOfRun> several = stillUnseen(told) + told;
    if (several.size() <= m_service.capacity())
        several = told;
    QList<Notification> notices;
    if (several.size() > std::min(mostAtOnce, m_service.capacity())) {
        notices.append(noticeOf(several));
    } else {
        for (const NewsOfRun &one : std::as_const(several))
            notices.append(noticeOf(one.news, *one.run));
    }
    // What was said of them before is no longer how they stand.
    for (const NewsOfRun &one : std::as_const(several)) {
        const bool isReplaced = std::ranges::any_of(
            notices, [&one](const Notification &notice) { return notice.run == one.news.run; });
        if (m_shown.removeAll(one.news.run) > 0 && !isReplaced)
            m_service.withdraw(one.news.run);
    }
    for (const NewsOfRun &one : std::as_const(told)) {
        forget(one.news.run);
        m_unseen.append(one.news);
    }
    for (const Notification &notice : std::as_const(notices)) {
        m_shown.append(notice.run);
        m_service.show(notice);
    }
    const bool isNeeded
        = std::ranges::any_of(told, [](const NewsOfRun &one) { return isUrgent(one.news); });
    if (isNeeded) {
        m_wantsAttention = true;
        emit attentionWanted();
    }
}

QList<NewsOfRun> RunNotices::stillUnseen(const QList<NewsOfRun> &told) const
{
    QList<NewsOfRun> unseen;
    for (const RunNews &news : m_unseen) {
        const RunRecord *run = m_live.runs().record(news.run);
        const bool isToldAgain = std::ranges::any_of(
            told, [&news](const NewsOfRun &one) { return one.news.run == news.run; });
        if (run && !isToldAgain && isWanted(news) && isStillSo(news) && !m_isInFront(news.run))
            unseen.append({ news, run });
    }
    return unseen;
}

void RunNotices::forget(const RunId &run)
{
    m_unseen.removeIf([&run](const RunNews &news) { return news.run == run; });
}

// One that stands alone may be of several runs, and all of them have been read.
void RunNotices::noteRead(const RunId &run)
{
    if (m_shown.size() <= 1)
        m_unseen.clear();
    forget(run);
}

void RunNotices::noteFront()
{
    m_unseen.removeIf([this](const RunNews &news) { return m_isInFront(news.run); });
    for (const RunId &run : QList<RunId>(m_shown)) {
        if (m_isInFront(run)) {
            m_shown.removeAll(run);
            m_service.withdraw(run);
        }
    }
    if (m_shown.isEmpty() && std::exchange(m_wantsAttention, false))
        emit attentionGiven();
}

} // namespace muster
