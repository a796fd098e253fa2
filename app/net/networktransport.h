// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real way out. Owned by main or by an open connection, outlives all its calls; UI thread.
#pragma once

#include "app/fleet/networksettings.h"
#include "app/fleet/secret.h"
#include "app/net/transport.h"

#include <array>
#include <memory>

class QNetworkAccessManager;

namespace muster {

class RouteFinder;

//! \brief Sends through QNetworkAccessManager, as one connection's network settings say.
//!
//! Reads share two managers (one opens at most 6 connections a host in Qt 6.4), an Act has one of
//! its own. Nothing is made before the first request. No redirects, cookies, HTTP authentication,
//! HTTP/2 or cache. An Act without a body is refused with InvalidInput: whether it had left could
//! not be told.
//!
//! TLS is 1.2 or newer and always verified, against the system's CAs and those of the CA file. A CA
//! file that is of no use refuses every https request before anything is sent, see readCaFile().
//! A certificate that is not accepted is told by Error::code "certificate-" and the problem's word,
//! and by Error::detail, see certificateProblemIn(); "tls-too-old": no version that both sides
//! know.
//!
//! A proxy is never used towards this computer. Elsewhere every request is https, so that a proxy
//! only ever sees CONNECT: whatever it answers to that, 407 included, no byte of the request has
//! left; and to sign in at the proxy is to send CONNECT again, never the request. Error::code says
//! "proxy-sign-in", "proxy-refused" or "proxy-failed" then, and "connect-timeout" when no
//! connection came about in time. Qt signs in with Basic, Digest or NTLM, the first in Latin-1.
//!
//! The system's own look-up of a proxy and the reading of the CA file can block: they are done on
//! the thread pool, and count as connecting.
class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(NetworkSettings settings = {}, Secret proxyPassword = {});
    ~NetworkTransport() override;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override;
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override;

private:
    [[nodiscard]] QNetworkAccessManager &nextReader();

    const NetworkSettings m_settings;
    const std::unique_ptr<RouteFinder> m_routes;
    std::array<std::unique_ptr<QNetworkAccessManager>, 2> m_readers; // they ask m_routes
    std::size_t m_nextReader = 0;
};

//! \brief A transport of its own for \a settings; null for the usual ones, which a shared transport
//! serves as well.
[[nodiscard]] std::unique_ptr<Transport> ownTransport(const NetworkSettings &settings,
                                                      const Secret &proxyPassword);

} // namespace muster
