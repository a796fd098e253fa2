// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Requests and answers as values of our own, so that nobody outside this folder sees QtNetwork.
// Plain values: no owner, any thread.
#pragma once

#include "app/core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace muster {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! \brief What both kinds of request are made of. The URL is sent exactly as it is encoded.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    //! \brief From start to last byte; none: as the connection's settings say, 60 s.
    std::optional<std::chrono::milliseconds> timeout;
    //! \brief Where an answer may have the server's own id of this request; the first that is
    //! there counts.
    QList<QByteArray> requestIdHeaders { "X-Request-Id" };
    qint64 maxReplyBytes = 32LL * 1024 * 1024; //!< a longer answer is cut off: BadResponse
};

//! \brief A request that changes nothing: it may be sent again.
struct ReadRequest
{
    HttpRequest http;
};

//! \brief A request that restarts, enables or stops: nobody below the engine sends it again.
//!
//! A type of its own, neither convertible to nor from ReadRequest, so that no retry can take it.
struct ActRequest
{
    HttpRequest http;
    //! \brief Asked when the first byte of the body is to leave: that can be long after the request
    //! was made, for a connection must come about first. Where it says no, nothing leaves, and the
    //! end is an Error of OwnError::HeldBack. Empty: it may.
    std::function<bool()> mayLeave {};
};

struct HttpReply
{
    int status = 0;
    HttpHeaders headers; //!< names as they came
    QByteArray body;

    //! \brief The first header of that name, any case; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! \brief Retry-After in seconds or as a date, relative to \a now; none when absent or
    //! unreadable.
    [[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const QDateTime &now) const;
    //! \brief The server's own time, to the second (RFC 9110, 6.6.1); none when absent or
    //! unreadable.
    [[nodiscard]] std::optional<QDateTime> date() const;
    //! \brief Of a redirect: the host and port that Location names, never its path or query; empty
    //! when it names none. None: not a redirect.
    [[nodiscard]] std::optional<QString> redirectHost() const;
};

} // namespace muster
