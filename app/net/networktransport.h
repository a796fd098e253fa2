// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real way out. Owned by main or by an open connection, outlives all its calls; UI thread.
#pragma once

#include "app/core/secret.h"
#include "app/fleet/networksettings.h"
#include "app/net/keptconnections.h"
#include "app/net/transport.h"

#include <QElapsedTimer>

#include <array>
#include <memory>

class QNetworkAccessManager;

namespace muster {

class KnownSecrets;
class NetworkCall;
class RouteFinder;
struct Route;

//! \brief Sends through QNetworkAccessManager, as one connection's network settings say.
//!
//! Reads share two managers (one opens at most 6 connections a host in Qt 6.4), an Act has one of
//! its own. Nothing is made before the first request. No redirects, cookies, HTTP authentication,
//! HTTP/2 or cache. An Act without a body is refused with InvalidInput: whether it had left could
//! not be told.
//!
//! Reads keep connections open, and do not trust them blindly: one that was used before and gives
//! no byte for a few seconds is left, and the read is asked again, once, on a new one; after a long
//! pause, a sleep or a change of the network all begin anew. An Act never takes a kept connection.
//!
//! TLS is 1.2 or newer and always verified, against the system's CAs and those of the CA file. A CA
//! file that is of no use refuses every https request before anything is sent, see readCaFile().
//! A certificate that is not accepted is told by its code and by Error::certificate.
//!
//! A proxy is never used towards this computer. Elsewhere every request is https, so that a proxy
//! only ever sees CONNECT: whatever it answers to that, 407 included, no byte of the request has
//! left; and to sign in at the proxy is to send CONNECT again, never the request. Error::code says
//! ProxySignIn, ProxyRefused or ProxyFailed then, and ConnectTimeout when no connection came
//! about in time. Qt signs in with Basic, Digest or NTLM, the first in Latin-1.
//!
//! The system's own look-up of a proxy and the reading of the CA file can block: they are done on
//! the thread pool, and count as connecting.
class NetworkTransport final : public Transport
{
public:
    //! \brief Passwords of proxies, from wherever they come, are kept in \a secrets, which outlive
    //! this, before anything is sent by them; null: nobody takes secrets out of texts.
    explicit NetworkTransport(NetworkSettings settings = {}, const Secret &proxyPassword = {},
                              const ReadPatience &patience = {}, KnownSecrets *secrets = nullptr);
    ~NetworkTransport() override;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override;
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override;

    [[nodiscard]] Way wayTo(const QUrl &url) const override;
    //! \brief Reads from now on open new connections. What is in flight ends on its own.
    void startAfresh();

private:
    void sendRead(NetworkCall &call, const Route &route);
    void watchNetwork();
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> nextReader();

    const NetworkSettings m_settings;
    const std::unique_ptr<RouteFinder> m_routes;
    const std::unique_ptr<KeptConnections> m_kept;
    QElapsedTimer m_sinceLook; // at the addresses of this computer
    //! They ask m_routes. Never told to clear their connections: replies in flight would not end.
    std::array<std::shared_ptr<QNetworkAccessManager>, 2> m_readers;
    std::size_t m_nextReader = 0;
};

//! \brief A transport of its own for \a settings; null for the usual ones, which a shared transport
//! serves as well. \a secrets: as NetworkTransport has them.
[[nodiscard]] std::unique_ptr<Transport> ownTransport(const NetworkSettings &settings,
                                                      const Secret &proxyPassword,
                                                      KnownSecrets *secrets = nullptr);

} // namespace muster
