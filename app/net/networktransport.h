// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real way out. Owned by main, outlives all its calls; UI thread.
#pragma once

#include "app/net/transport.h"

#include <QByteArray>

#include <array>
#include <memory>

class QNetworkAccessManager;
class QSslConfiguration;

namespace muster {

//! \brief Sends through QNetworkAccessManager.
//!
//! Reads share two managers (one opens at most 6 connections a host in Qt 6.4), an Act has one of
//! its own. Nothing is made before the first request. The system's proxy is used, but never towards
//! this computer. No redirects, cookies, HTTP authentication, HTTP/2 or cache. TLS is always
//! verified. An Act without a body is refused with InvalidInput: whether it had left could not be
//! told.
class NetworkTransport final : public Transport
{
public:
    //! \brief \a extraCaCertificates (PEM) are trusted besides the system's.
    explicit NetworkTransport(QByteArray extraCaCertificates = {});
    ~NetworkTransport() override;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override;
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override;

    //! \brief How many certificates \a pem holds; 0 says that it is of no use.
    [[nodiscard]] static int countCertificates(const QByteArray &pem);

private:
    struct Tls;

    [[nodiscard]] QNetworkAccessManager &nextReader();
    [[nodiscard]] const Tls &tlsFor(const HttpRequest &request);

    const QByteArray m_extraCaCertificates;
    std::unique_ptr<Tls> m_tls;
    std::array<std::unique_ptr<QNetworkAccessManager>, 2> m_readers;
    std::size_t m_nextReader = 0;
};

} // namespace muster
