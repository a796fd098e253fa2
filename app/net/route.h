// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What must be known before the first byte of a request: by which proxy it goes, and whom it
// trusts. Owned by NetworkTransport; UI thread. Inside app/net only.
#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"
#include "app/fleet/networksettings.h"
#include "app/log/knownsecrets.h"
#include "app/net/cafile.h"
#include "app/net/way.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace muster {

struct Route
{
    QNetworkProxy proxy { QNetworkProxy::NoProxy };
    std::optional<QSslConfiguration> tls; //!< https only
};

//! \brief Finds routes.
//!
//! Two things can block, and are done on the thread pool: asking the system for its proxy
//! (libproxy, WinHTTP and macOS may fetch and run a script of the company's) and reading the CA
//! file. One such look-up runs at a time, so that one that hangs takes one thread. What the system
//! said for a host is believed for 30 seconds, a CA file that could be read for as long as this
//! lives.
class RouteFinder final : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Route> &)>;

    //! \brief The password of each proxy that is found is kept in \a secrets; null: nowhere.
    RouteFinder(NetworkSettings settings, const Secret &proxyPassword,
                KnownSecrets *secrets = nullptr);

    //! \brief Calls \a then once: at once when nothing must be looked up, else from the event loop;
    //! never after \a receiver has died. An Error is of kind InvalidInput: see readCaFile(),
    //! tlsMissing() and environmentProxy().
    void find(const QUrl &url, QObject *receiver, Then then);

    //! \brief What find() last found for \a url.
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const;
    //! \brief The same for people; NotKnown before find() has found it.
    [[nodiscard]] Way wayTo(const QUrl &url) const;

private:
    struct Waiting
    {
        QUrl url;
        QPointer<QObject> receiver;
        Then then;
    };
    struct SystemProxy
    {
        Result<QNetworkProxy> proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        QElapsedTimer age;
    };
    struct LookedUp
    {
        std::optional<Result<QNetworkProxy>> proxy;
        std::optional<Result<CaFile>> ca;
    };

    [[nodiscard]] bool asksSystem(const QUrl &url) const;
    [[nodiscard]] bool knowsProxy(const QUrl &url) const;
    [[nodiscard]] bool knowsTrust(const QUrl &url) const;
    [[nodiscard]] Result<Route> routeFor(const QUrl &url);
    void lookUpNext();
    void tookUp(const QUrl &url, const LookedUp &found);
    void keepPassword(const QNetworkProxy &proxy);

    const NetworkSettings m_settings;
    const QNetworkProxy m_manual;
    KnownSecrets *const m_secrets;
    QHash<QString, std::shared_ptr<KnownSecrets::Keeper>> m_passwords; // by themselves
    QHash<QString, SystemProxy> m_system; // by host and port
    QByteArray m_companyCas; // PEM; empty: not read yet, or none
    std::optional<QSslConfiguration> m_tls;
    QList<Waiting> m_waiting; // the first one is being looked up
    bool m_isLooking = false;
};

} // namespace muster
