// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/restart/sender.h"

#include "app/log/logcategories.h"

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

// While a run may send, time is looked at so often; and so much of it may go by unseen.
constexpr milliseconds beat { 10'000 };
constexpr milliseconds longestGap { 60'000 };
// A wall's clock that is corrected by less is a clock that goes on.
constexpr milliseconds smallestStep { 5'000 };

ActAnswer neverSent(const Error &error)
{
    ActAnswer answer;
    answer.verdict = ActVerdict::NotSent;
    answer.error = error;
    answer.stopsRun = true;
    return answer;
}

// It may still be in its own signal.
void release(const QPointer<QObject> &operation)
{
    if (operation)
        operation->deleteLater();
}

} // namespace

Sender::Sender(RunBook &book, Cloud &cloud, Journal &journal, Clock &clock, Random &random,
               Brake brake)
    : m_book(book)
    , m_cloud(cloud)
    , m_journal(journal)
    , m_clock(clock)
    , m_random(random)
    , m_brake(std::move(brake))
{
}

void Sender::await(int place)
{
    m_awaited.push_back(place);
    wake();
}

void Sender::drop(int place) { std::erase(m_awaited, place); }

void Sender::add(int place)
{
    drop(place);
    m_queue.push_back(place);
    wake();
}

std::vector<int> Sender::concerned() const
{
    std::vector<int> places = m_queue;
    places.insert(places.end(), m_awaited.begin(), m_awaited.end());
    return places;
}

void Sender::wake() { wakeAt(m_clock.monotonic()); }

void Sender::stopAll(const Error &error)
{
    const Moment moment = m_book.now();
    for (int place = 0; place < m_book.count(); ++place)
        m_book.run(place).stop(error, moment);
    wake();
    m_book.publishAll();
}

milliseconds Sender::earliest(int place)
{
    const RunEntry &entry = m_book.entry(place);
    if (entry.run.need() != Run::Need::Send || !m_lastActAt)
        return entry.run.notBefore();
    return std::max(*m_lastActAt + entry.actInterval, entry.run.notBefore());
}

std::optional<int> Sender::next()
{
    std::erase_if(m_queue,
                  [this](int place) { return m_book.run(place).need() == Run::Need::Nothing; });
    std::optional<int> best;
    for (const int place : m_queue) {
        const Run::Need need = m_book.run(place).need();
        const bool waits = need == Run::Need::Answer
            || (need == Run::Need::Wait && earliest(place) == milliseconds::max());
        if (!waits && (!best || earliest(place) < earliest(*best)))
            best = place;
    }
    return best;
}

bool Sender::hasRoom(int place) const
{
    // A wrong key must not be tried by many calls at a time: clouds lock it.
    const int room = m_isTrusted ? std::max(1, m_book.run(place).settings().concurrency) : 1;
    return m_flights.size() < static_cast<std::size_t>(room);
}

void Sender::wakeAt(milliseconds at)
{
    const milliseconds now = m_clock.monotonic();
    m_clock.after(at <= now ? 0ms : at - now, this, [this, mine = ++m_timer] {
        if (mine == m_timer)
            pump();
    });
}

Sender::Beat Sender::beatNow() const { return { m_clock.now(), m_clock.monotonicWithSleep() }; }

bool Sender::hasSlept() const
{
    return m_lastBeat && m_clock.monotonicWithSleep() - m_lastBeat->withSleep > longestGap;
}

void Sender::hold(int place, const Error &why)
{
    if (!m_book.run(place).pause(m_book.now(), why))
        return;
    qCWarning(logRestart) << "run" << m_book.record(place).number << "paused:" << why.code.text();
    m_book.keepEvent(place, RunEventKind::Paused, EventDetail::because(why));
    m_isUntold = true;
}

void Sender::noticeSleep()
{
    if (!hasSlept())
        return;
    m_lastBeat = beatNow();
    for (const int place : concerned()) {
        m_book.run(place).slept(m_book.now());
        hold(place, ownError(OwnError::ComputerSlept));
    }
    wake();
}

void Sender::noticeClock()
{
    if (!m_lastBeat)
        return;
    const Beat now = beatNow();
    const milliseconds wall(m_lastBeat->utc.msecsTo(now.utc));
    const milliseconds step = wall - (now.withSleep - m_lastBeat->withSleep);
    if (std::chrono::abs(step) < smallestStep)
        return;
    for (const int place : concerned()) {
        m_book.run(place).clockSet(m_book.now());
        m_book.keepEvent(place, RunEventKind::ClockSet,
                         std::chrono::round<std::chrono::seconds>(step));
    }
    qCWarning(logRestart) << "the clock was set by" << step.count() << "ms";
    m_isUntold = true;
}

void Sender::noticeBrakes()
{
    for (const int place : concerned()) {
        if (!m_book.run(place).hasMoreToSend())
            continue;
        if (const std::optional<Error> why = m_brake(m_book.record(place)))
            hold(place, *why);
    }
}

void Sender::pump()
{
    noticeSleep();
    noticeClock();
    noticeBrakes();
    const bool isNeeded = !m_queue.empty() || !m_awaited.empty();
    m_lastBeat = isNeeded ? std::optional<Beat>(beatNow()) : std::nullopt;
    if (std::exchange(m_isUntold, false)) {
        wake();
        m_book.publishAll();
        return;
    }
    const std::optional<int> place = next();
    if (m_lastBeat)
        wakeAt(m_clock.monotonic() + beat);
    if (m_signIn || !place || !hasRoom(*place))
        return;
    const Run::Need need = m_book.run(*place).need();
    if (need == Run::Need::SignIn) {
        if (m_flights.empty())
            renewSignIn(*place);
        return;
    }
    if (const milliseconds at = earliest(*place); at > m_clock.monotonic()) {
        wakeAt(std::min(at, m_clock.monotonic() + beat));
        return;
    }
    wake();
    if (need == Run::Need::Send) {
        send(*place);
    } else {
        m_book.run(*place).tick(m_book.now());
        m_book.publish(*place);
    }
}

void Sender::send(int place)
{
    Run &run = m_book.run(place);
    const qsizetype call = run.callSent(m_book.now());
    m_lastActAt = m_clock.monotonic();
    // To the end of the queue: runs of two kinds take turns.
    std::erase(m_queue, place);
    m_queue.push_back(place);

    TryRecord attempt;
    attempt.run = run.record().id;
    attempt.call = static_cast<int>(call);
    attempt.number = run.triesOf(call);
    attempt.first = run.range(call).first;
    attempt.count = run.range(call).count;
    attempt.sentAt = m_clock.now();
    JournalWrite *write = m_journal.beginTry(attempt, this);
    const int ticket = ++m_lastTicket;
    m_flights[ticket] = { place, call, attempt, write };
    connect(write, &JournalWrite::finished, this,
            [this, ticket](const Result<void> &result) { onIntent(ticket, result); });
    m_book.publishIntent(place);
}

bool Sender::mayLeave(int place) const
{
    const Run &run = m_book.run(place);
    return !run.isStopped() && !run.isPaused() && !hasSlept() && !m_brake(run.record());
}

void Sender::onIntent(int ticket, const Result<void> &result)
{
    noticeSleep();
    Flight &flight = m_flights.at(ticket);
    release(flight.operation);
    Run &run = m_book.run(flight.place);
    if (!result) {
        onAnswered(ticket, neverSent(result.error()));
        return;
    }
    if (!mayLeave(flight.place)) {
        onAnswered(ticket, heldBack());
        return;
    }
    m_lastActAt = m_clock.monotonic();
    ActOperation *operation = m_cloud.act(run.record().kind, run.targetsOf(flight.call), this);
    flight.operation = operation;
    operation->setMayLeave([this, place = flight.place] { return mayLeave(place); });
    connect(operation, &ActOperation::finished, this,
            [this, ticket](const ActAnswer &answer) { onAnswered(ticket, answer); });
    run.handedOver(flight.call, m_book.now());
    m_book.publishIntent(flight.place);
}

void Sender::onAnswered(int ticket, const ActAnswer &answer)
{
    noticeSleep(); // before its deadline is looked at
    const auto node = m_flights.extract(ticket);
    Flight flight = node.mapped();
    release(flight.operation);
    Run &run = m_book.run(flight.place);
    qCInfo(logRestart) << "run" << run.record().number << "call" << flight.call << "verdict"
                       << static_cast<int>(answer.verdict) << "request" << answer.requestId.value
                       << "targets" << answer.targets.size();
    m_isTrusted = m_isTrusted
        || std::any_of(answer.targets.cbegin(), answer.targets.cend(),
                       [](const auto &target) { return target.outcome == Outcome::Accepted; });
    flight.attempt.answeredAt = m_clock.now();
    flight.attempt.verdict = answer.verdict;
    flight.attempt.requestId = answer.requestId;
    flight.attempt.error = answer.error;
    run.answered(flight.call, answer, m_book.now(), m_random.unit());
    emit accepted(flight.place);
    wake();
    m_book.publishAnswer(flight.place, flight.attempt);
}

void Sender::renewSignIn(int place)
{
    AuthOperation *operation = m_cloud.renewSignIn(this);
    m_signIn = operation;
    connect(operation, &AuthOperation::finished, this,
            [this, place](const Result<void> &result) { onSignInRenewed(place, result); });
}

void Sender::onSignInRenewed(int place, const Result<void> &result)
{
    noticeSleep();
    release(std::exchange(m_signIn, nullptr));
    m_book.run(place).signInRenewed(result, m_book.now());
    wake();
    m_book.publish(place);
}

} // namespace muster
