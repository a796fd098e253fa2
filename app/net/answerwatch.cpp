// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/answerwatch.h"

#include <memory>
#include <utility>

namespace muster {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds worthSaying { 5 };
// A read that failed is asked again within that time, or by nobody.
constexpr seconds longestPause { 15 };

} // namespace

AnswerWatch::AnswerWatch(Transport &transport, Clock &clock)
    : m_transport(&transport)
    , m_clock(clock)
{
}

AnswerWatch::~AnswerWatch() = default;

HttpCall *AnswerWatch::read(const ReadRequest &request, QObject *parent)
{
    m_reads.note(m_clock.monotonic());
    return watched(m_transport->read(request, parent), request.http.url);
}

HttpCall *AnswerWatch::act(const ActRequest &request, QObject *parent)
{
    m_acts.note(m_clock.monotonic());
    return watched(m_transport->act(request, parent), request.http.url);
}

// Connected before the caller: what is noted is there when they hear of the answer.
HttpCall *AnswerWatch::watched(HttpCall *call, const QUrl &url)
{
    began();
    const auto isOpen = std::make_shared<bool>(true);
    connect(call, &HttpCall::finished, this, [this, isOpen, url](const Result<HttpReply> &result) {
        if (result) {
            m_answered = true;
            if (const std::optional<QDateTime> date = result->date())
                m_offset = seconds(m_clock.now().secsTo(*date));
        }
        noteWay(url);
        if (std::exchange(*isOpen, false))
            ended(result || result.error().httpStatus > 0);
    });
    connect(call, &QObject::destroyed, this, [this, isOpen] {
        if (std::exchange(*isOpen, false))
            ended(false);
    });
    emit requested();
    return call;
}

void AnswerWatch::noteWay(const QUrl &url)
{
    const Way now = m_transport->wayTo(url);
    if (std::exchange(m_way, now) != now)
        emit wayChanged();
}

void AnswerWatch::began()
{
    const std::chrono::milliseconds now = m_clock.monotonic();
    const bool isTriedAgain = m_failedAt && now - *m_failedAt < longestPause;
    if (++m_open == 1 && !isTriedAgain)
        quiet();
    m_failedAt.reset();
    if (m_askedAt)
        return;
    m_askedAt = now;
    wait();
}

void AnswerWatch::ended(bool answered)
{
    --m_open;
    if (answered) {
        quiet();
        if (m_open > 0) {
            m_askedAt = m_clock.monotonic();
            wait();
        }
    } else if (m_open == 0) {
        m_failedAt = m_clock.monotonic();
    }
}

void AnswerWatch::wait()
{
    m_clock.after(m_isSilent ? 1s : worthSaying, this, [this, mine = ++m_timer] {
        if (mine == m_timer)
            tick();
    });
}

void AnswerWatch::tick()
{
    if (!m_askedAt)
        return;
    const std::chrono::milliseconds now = m_clock.monotonic();
    if (m_open == 0 && m_failedAt && now - *m_failedAt >= longestPause) {
        quiet();
        return;
    }
    const auto time = std::chrono::duration_cast<seconds>(now - *m_askedAt);
    if (m_open > 0 && time >= worthSaying) {
        m_isSilent = true;
        emit silent(time);
    }
    wait();
}

void AnswerWatch::quiet()
{
    m_askedAt.reset();
    ++m_timer;
    if (std::exchange(m_isSilent, false))
        emit silent(0s);
}

} // namespace muster
