// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networktransport.h"

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

Error notAllowed(const QString &why)
{
    Error error;
    error.kind = ErrorKind::InvalidInput;
    error.detail = why.left(500);
    return error;
}

} // namespace

NetworkTransport::NetworkTransport(NetworkSettings settings, Secret proxyPassword)
    : m_settings(std::move(settings))
    , m_routes(std::make_unique<RouteFinder>(m_settings, std::move(proxyPassword)))
{
}

NetworkTransport::~NetworkTransport() = default;

HttpCall *NetworkTransport::read(const ReadRequest &request, QObject *parent)
{
    auto *call
        = new NetworkCall(request.http, m_settings.connectTimeout, m_settings.replyTimeout, parent);
    if (const QString why = whyNotAllowed(request.http); !why.isEmpty()) {
        call->refuse(notAllowed(why));
        return call;
    }
    m_routes->find(request.http.url, call, [this, call](const Result<Route> &route) {
        if (route)
            call->sendRead(nextReader(), *route);
        else
            call->refuse(route.error());
    });
    return call;
}

HttpCall *NetworkTransport::act(const ActRequest &request, QObject *parent)
{
    auto *call
        = new NetworkCall(request.http, m_settings.connectTimeout, m_settings.replyTimeout, parent);
    const QString why
        = request.http.body.isEmpty() ? u"an act without a body"_s : whyNotAllowed(request.http);
    if (!why.isEmpty()) {
        call->refuse(notAllowed(why));
        return call;
    }
    m_routes->find(request.http.url, call, [call](const Result<Route> &route) {
        if (route)
            call->sendAct(*route);
        else
            call->refuse(route.error());
    });
    return call;
}

QNetworkAccessManager &NetworkTransport::nextReader()
{
    auto &reader = m_readers[m_nextReader];
    m_nextReader = (m_nextReader + 1) % m_readers.size();
    if (!reader) {
        reader = std::make_unique<QNetworkAccessManager>();
        reader->setProxyFactory(new FoundProxies(*m_routes)); // the manager owns it
    }
    return *reader;
}

std::unique_ptr<Transport> ownTransport(const NetworkSettings &settings,
                                        const Secret &proxyPassword)
{
    if (settings == NetworkSettings {})
        return nullptr;
    return std::make_unique<NetworkTransport>(settings, proxyPassword);
}

} // namespace muster
