// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/readretry.h"

#include "app/log/logcategories.h"

#include <algorithm>

namespace muster {

namespace {

bool canHelp(const Result<HttpReply> &result)
{
    if (!result) {
        if (isProxySignIn(result.error()))
            return false;
        const ErrorKind kind = result.error().kind;
        return kind == ErrorKind::Offline || kind == ErrorKind::Timeout
            || kind == ErrorKind::BadResponse;
    }
    switch (result->status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

} // namespace

RetryingRead::RetryingRead(Transport &transport, Clock &clock, Random &random, MakeRead make,
                           QObject *parent, ReadRetryPolicy policy)
    : HttpCall(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_random(random)
    , m_make(std::move(make))
    , m_policy(policy)
{
    tryOnce();
}

void RetryingRead::abort()
{
    if (std::exchange(m_ended, true))
        return;
    if (m_call) {
        m_call->disconnect(this);
        m_call->deleteLater();
        m_call = nullptr;
    }
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.delivery = Delivery::Sent;
    QMetaObject::invokeMethod(
        this, [this, error] { emit finished(error); }, Qt::QueuedConnection);
}

void RetryingRead::tryOnce()
{
    ++m_tries;
    m_call = m_transport.read(m_make(), this);
    connect(m_call, &HttpCall::finished, this, &RetryingRead::onFinished);
}

void RetryingRead::onFinished(const Result<HttpReply> &result)
{
    m_call->disconnect(this);
    m_call->deleteLater();
    m_call = nullptr;
    const bool isForNow = result && m_policy.isForNow && m_policy.isForNow(*result);
    if (m_tries >= m_policy.tries || !(canHelp(result) || isForNow)) {
        m_ended = true;
        emit finished(result);
        return;
    }
    const std::chrono::milliseconds delay = delayAfter(result);
    qCInfo(logNet, "try %d failed, next in %lld ms", m_tries,
           static_cast<long long>(delay.count()));
    m_clock.after(delay, this, [this] {
        if (!m_ended)
            tryOnce();
    });
}

std::chrono::milliseconds RetryingRead::delayAfter(const Result<HttpReply> &result)
{
    const int doublings = std::min(m_tries - 1, 16);
    const auto bound = std::min<std::chrono::milliseconds>(m_policy.firstDelay * (1LL << doublings),
                                                           m_policy.maxDelay);
    const auto jitter = std::chrono::milliseconds(
        static_cast<qint64>(m_random.unit() * static_cast<double>(bound.count())));
    const std::optional<std::chrono::seconds> asked
        = result ? result->retryAfter(m_clock.now()) : result.error().retryAfter;
    return jitter + std::min(asked.value_or(std::chrono::seconds(0)), m_policy.maxRetryAfter);
}

} // namespace muster
