// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads that are asked again when that can help. Owned by the parent given; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/random.h"
#include "app/net/transport.h"

#include <functional>

namespace muster {

//! \brief Makes the request anew for each try: a signature carries a time.
using MakeRead = std::function<ReadRequest()>;

struct ReadRetryPolicy
{
    int tries = 4; //!< in all, the first included
    std::chrono::milliseconds firstDelay { 500 }; //!< the upper bound before the second try
    std::chrono::milliseconds maxDelay { 8'000 }; //!< what the bound doubles up to
    std::chrono::seconds maxRetryAfter { 60 }; //!< what the server may ask for, at most
    //! Answers that are worth another try whatever their status; none: the status alone tells.
    std::function<bool(const HttpReply &)> isForNow {};
};

//! \brief One read with several tries; takes no ActRequest, by type.
//!
//! Tries again after Offline, Timeout, an answer cut off or unreadable (BadResponse), and after the
//! statuses 408, 429, 500, 502, 503 and 504; never after Cancelled, Tls or InvalidInput,
//! nor when a proxy asks for another password. Waits a
//! random part of a doubling bound (full jitter), on top of Retry-After when the server sent one.
//! finished() brings the last try's end as it came. The first try starts at once; transport, clock
//! and random outlive this.
class RetryingRead final : public HttpCall
{
    Q_OBJECT

public:
    RetryingRead(Transport &transport, Clock &clock, Random &random, MakeRead make, QObject *parent,
                 ReadRetryPolicy policy = {});

    //! \brief How many tries have been started.
    [[nodiscard]] int tries() const { return m_tries; }
    void abort() override;

private:
    void tryOnce();
    void onFinished(const Result<HttpReply> &result);
    [[nodiscard]] std::chrono::milliseconds delayAfter(const Result<HttpReply> &result);

    Transport &m_transport;
    Clock &m_clock;
    Random &m_random;
    const MakeRead m_make;
    const ReadRetryPolicy m_policy;
    HttpCall *m_call = nullptr; // a child; none while waiting
    int m_tries = 0;
    bool m_ended = false;
};

} // namespace muster
