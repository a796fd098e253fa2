// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/datewatch.h"

namespace muster {

DateWatch::DateWatch(Transport &transport, const Clock &clock)
    : m_transport(transport)
    , m_clock(clock)
    , m_context(std::make_unique<QObject>())
{
}

DateWatch::~DateWatch() = default;

HttpCall *DateWatch::read(const ReadRequest &request, QObject *parent)
{
    return watched(m_transport.read(request, parent));
}

HttpCall *DateWatch::act(const ActRequest &request, QObject *parent)
{
    return watched(m_transport.act(request, parent));
}

// Connected before whoever asked: what is noted is there when they hear of the answer.
HttpCall *DateWatch::watched(HttpCall *call)
{
    QObject::connect(call, &HttpCall::finished, m_context.get(),
                     [this](const Result<HttpReply> &result) {
                         if (!result)
                             return;
                         m_answered = true;
                         if (const std::optional<QDateTime> date = result->date())
                             m_offset = std::chrono::seconds(m_clock.now().secsTo(*date));
                     });
    return call;
}

} // namespace muster
