// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networktransport.h"

#include "app/core/background.h"
#include "app/net/networkcall.h"
#include "app/net/route.h"
#include "app/net/urlrule.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

// For the readers, which serve several hosts. A factory for each manager, since
// QNetworkProxyFactory::setUseSystemConfiguration is for the whole process.
class FoundProxies final : public QNetworkProxyFactory
{
public:
    explicit FoundProxies(const RouteFinder &routes)
        : m_routes(routes)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return { m_routes.proxyFor(query.url()) };
    }

private:
    const RouteFinder &m_routes;
};

} // namespace

NetworkTransport::NetworkTransport(NetworkSettings settings, const Secret &proxyPassword,
                                   const ReadPatience &patience, KnownSecrets *secrets)
    : m_settings(std::move(settings))
    , m_routes(std::make_unique<RouteFinder>(m_settings, proxyPassword, secrets))
    , m_kept(std::make_unique<KeptConnections>(patience))
{
    QObject::connect(m_kept.get(), &KeptConnections::outdated, m_kept.get(),
                     [this] { startAfresh(); });
}

NetworkTransport::~NetworkTransport() = default;

Way NetworkTransport::wayTo(const QUrl &url) const { return m_routes->wayTo(url); }

void NetworkTransport::startAfresh()
{
    m_kept->forget();
    for (auto &reader : m_readers)
        reader.reset();
}

HttpCall *NetworkTransport::read(const ReadRequest &request, QObject *parent)
{
    auto *call
        = new NetworkCall(request.http, m_settings.connectTimeout, m_settings.replyTimeout, parent);
    if (const Result<void> allowed = mayBeSent(request.http); !allowed) {
        call->refuse(allowed.error());
        return call;
    }
    watchNetwork();
    const auto send = [this, call](const Result<Route> &route) {
        if (route)
            sendRead(*call, *route);
        else
            call->refuse(route.error());
    };
    QObject::connect(call, &NetworkCall::wentSilent, m_kept.get(),
                     [this, call, send, url = request.http.url] {
                         startAfresh();
                         m_routes->find(url, call, send);
                     });
    m_routes->find(request.http.url, call, send);
    return call;
}

void NetworkTransport::sendRead(NetworkCall &call, const Route &route)
{
    if (!m_kept->mayReuse(KeptConnections::Instant::now()))
        startAfresh();
    call.sendRead(nextReader(), route, *m_kept);
}

// Off the UI thread: asking the system for its addresses can take some milliseconds.
void NetworkTransport::watchNetwork()
{
    constexpr qint64 lookEvery = 5'000;
    if (m_sinceLook.isValid() && !m_sinceLook.hasExpired(lookEvery))
        return;
    m_sinceLook.start();
    runInBackground(
        m_kept.get(), [] { return localAddresses(); },
        [this](const QByteArray &addresses) { m_kept->noteAddresses(addresses); });
}

HttpCall *NetworkTransport::act(const ActRequest &request, QObject *parent)
{
    auto *call
        = new NetworkCall(request.http, m_settings.connectTimeout, m_settings.replyTimeout, parent);
    const Result<void> allowed = request.http.body.isEmpty()
        ? Result<void>(notAllowed(u"an act without a body"_s))
        : mayBeSent(request.http);
    if (!allowed) {
        call->refuse(allowed.error());
        return call;
    }
    m_routes->find(request.http.url, call,
                   [call, ask = request.mayLeave](const Result<Route> &route) {
                       if (route)
                           call->sendAct(*route, ask);
                       else
                           call->refuse(route.error());
                   });
    return call;
}

std::shared_ptr<QNetworkAccessManager> NetworkTransport::nextReader()
{
    auto &reader = m_readers[m_nextReader];
    m_nextReader = (m_nextReader + 1) % m_readers.size();
    if (!reader) {
        reader = std::make_shared<QNetworkAccessManager>();
        reader->setProxyFactory(new FoundProxies(*m_routes)); // the manager owns it
    }
    return reader;
}

std::unique_ptr<Transport> ownTransport(const NetworkSettings &settings,
                                        const Secret &proxyPassword, KnownSecrets *secrets)
{
    if (settings == NetworkSettings {})
        return nullptr;
    return std::make_unique<NetworkTransport>(settings, proxyPassword, ReadPatience {}, secrets);
}

} // namespace muster
