// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/route.h"

#include "app/core/background.h"
#include "app/net/environmentproxy.h"
#include "app/net/tlslibrary.h"
#include "app/net/urlrule.h"

#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslSocket>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 systemProxyLife = 30'000; // ms

QString keyOf(const QUrl &url) { return url.host() + u':' + QString::number(url.port(443)); }

QNetworkProxy manualProxy(const NetworkSettings &settings, const Secret &password)
{
    if (settings.proxyMode != ProxyMode::Manual)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, settings.proxyHost,
                        static_cast<quint16>(settings.proxyPort));
    if (settings.wantsProxyPassword()) {
        proxy.setUser(settings.proxyUser);
        proxy.setPassword(password.reveal());
    }
    return proxy;
}

// The environment's, else the system's: that blocks for as long as the system likes.
Result<QNetworkProxy> systemProxy(const QUrl &url)
{
    if (const std::optional<Result<QNetworkProxy>> named = environmentProxy(url))
        return *named;
    const QList<QNetworkProxy> proxies
        = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

QSslConfiguration tlsConfiguration(const QByteArray &companyCas)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Adds: setCaCertificates() would also switch off the system's certificates that are loaded
    // on demand.
    if (!companyCas.isEmpty())
        tls.addCaCertificates(QSslCertificate::fromData(companyCas, QSsl::Pem));
    return tls;
}

} // namespace

RouteFinder::RouteFinder(NetworkSettings settings, const Secret &proxyPassword,
                         KnownSecrets *secrets)
    : m_settings(std::move(settings))
    , m_manual(manualProxy(m_settings, proxyPassword))
    , m_secrets(secrets)
{
    keepPassword(m_manual);
}

void RouteFinder::keepPassword(const QNetworkProxy &proxy)
{
    const QString password = proxy.password();
    if (m_secrets && !password.isEmpty() && !m_passwords.contains(password))
        m_passwords.insert(password, m_secrets->keep({ Secret(password) }));
}

void RouteFinder::find(const QUrl &url, QObject *receiver, Then then)
{
    if (knowsProxy(url) && knowsTrust(url)) {
        then(routeFor(url));
        return;
    }
    m_waiting.append({ url, receiver, std::move(then) });
    lookUpNext();
}

bool RouteFinder::asksSystem(const QUrl &url) const
{
    return m_settings.proxyMode == ProxyMode::System && !isLoopbackHost(url.host());
}

bool RouteFinder::knowsProxy(const QUrl &url) const
{
    if (!asksSystem(url))
        return true;
    const auto known = m_system.constFind(keyOf(url));
    return known != m_system.cend() && !known->age.hasExpired(systemProxyLife);
}

bool RouteFinder::knowsTrust(const QUrl &url) const
{
    return url.scheme() != "https"_L1 || m_settings.caFile.isEmpty() || !m_companyCas.isEmpty();
}

QNetworkProxy RouteFinder::proxyFor(const QUrl &url) const
{
    if (isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (!asksSystem(url))
        return m_manual;
    const auto known = m_system.constFind(keyOf(url));
    return known != m_system.cend() && known->proxy ? *known->proxy
                                                    : QNetworkProxy(QNetworkProxy::NoProxy);
}

Way RouteFinder::wayTo(const QUrl &url) const
{
    if (asksSystem(url)) {
        const auto known = m_system.constFind(keyOf(url));
        if (known == m_system.cend())
            return {};
        if (!known->proxy)
            return { Way::Kind::Refused, known->proxy.error().detail };
    }
    const QNetworkProxy proxy = proxyFor(url);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return { Way::Kind::Direct, {} };
    return { Way::Kind::Proxy, proxy.hostName() + u':' + QString::number(proxy.port()) };
}

// TLS is not touched for plain http: making a configuration loads the TLS library.
Result<Route> RouteFinder::routeFor(const QUrl &url)
{
    if (asksSystem(url)) {
        const auto known = m_system.constFind(keyOf(url));
        if (known != m_system.cend() && !known->proxy)
            return known->proxy.error();
    }
    if (url.scheme() == "https"_L1 && !hasTlsLibrary())
        return tlsMissing();
    Route route;
    route.proxy = proxyFor(url);
    if (url.scheme() == "https"_L1) {
        if (!m_tls)
            m_tls = tlsConfiguration(m_companyCas);
        route.tls = m_tls;
    }
    return route;
}

void RouteFinder::lookUpNext()
{
    if (m_isLooking || m_waiting.isEmpty())
        return;
    m_isLooking = true;
    const QUrl url = m_waiting.constFirst().url;
    const bool wantsProxy = !knowsProxy(url);
    const QString caFile = knowsTrust(url) ? QString() : m_settings.caFile;
    runInBackground(
        this,
        [url, wantsProxy, caFile] {
            LookedUp found;
            if (wantsProxy)
                found.proxy = systemProxy(url);
            if (!caFile.isEmpty())
                found.ca = readCaFile(caFile);
            return found;
        },
        [this, url](const LookedUp &found) { tookUp(url, found); });
}

void RouteFinder::tookUp(const QUrl &url, const LookedUp &found)
{
    m_isLooking = false;
    if (found.proxy) {
        if (*found.proxy)
            keepPassword(**found.proxy);
        SystemProxy &known = m_system[keyOf(url)];
        known.proxy = *found.proxy;
        known.age.start();
    }
    if (found.ca && *found.ca)
        m_companyCas = (*found.ca)->pem;
    const bool isRefused = found.ca && !*found.ca;
    QList<Waiting> answered;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const bool isKnown = knowsProxy(it->url) && knowsTrust(it->url);
        const bool isBad = isRefused && !knowsTrust(it->url);
        if (isKnown || isBad) {
            answered.append(*it);
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
    lookUpNext();
    // Last: the callee may ask again.
    for (const Waiting &one : std::as_const(answered)) {
        if (!one.receiver)
            continue;
        if (knowsTrust(one.url))
            one.then(routeFor(one.url));
        else
            one.then(found.ca->error());
    }
}

} // namespace muster
