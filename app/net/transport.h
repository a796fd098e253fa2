// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The seam to the network. Owned by main (or a test), outlives all calls; UI thread.
#pragma once

#include "app/core/result.h"
#include "app/net/http.h"
#include "app/net/way.h"

#include <QObject>

namespace muster {

//! \brief One exchange. Owned by the parent given to Transport::read or act.
//!
//! finished() comes exactly once, from the event loop, never from within the call that made it:
//! with an answer of any HTTP status (redirects included, they are never followed), or with an
//! Error of kind Offline, Timeout, Tls, Cancelled, BadResponse (too long, cut off) or InvalidInput
//! (URL not allowed). Error::delivery says whether the request can have reached the cloud: for an
//! Act with a body it is NotSent only when not one byte of the one-shot body was ever read.
//! Destroying the call aborts the exchange, without a signal.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief Ends the exchange; finished() follows with Cancelled unless it already ended.
    virtual void abort() = 0;

signals:
    void finished(const muster::Result<muster::HttpReply> &result);
};

//! \brief The only way out. Https everywhere, plain http to loopback only.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport() = default;
    Q_DISABLE_COPY_MOVE(Transport)

    //! \brief Sends \a request, which the caller may send again.
    [[nodiscard]] virtual HttpCall *read(const ReadRequest &request, QObject *parent) = 0;
    //! \brief Sends \a request once and only once, whatever happens on the wire.
    [[nodiscard]] virtual HttpCall *act(const ActRequest &request, QObject *parent) = 0;
    //! \brief Which way requests to \a url go, as far as the last one has shown.
    [[nodiscard]] virtual Way wayTo(const QUrl &url) const
    {
        Q_UNUSED(url)
        return {};
    }
};

} // namespace muster
