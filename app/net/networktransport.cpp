// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/networktransport.h"

#include "app/net/networkcall.h"
#include "app/net/urlrule.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

// A factory for each manager, since QNetworkProxyFactory::setUseSystemConfiguration is for the
// whole process.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new SystemProxies); // the manager owns it
    return manager;
}

} // namespace

// None: Qt's default configuration, which asks the system for its certificates when it needs them.
struct NetworkTransport::Tls
{
    std::optional<QSslConfiguration> configuration;
};

NetworkTransport::NetworkTransport(QByteArray extraCaCertificates)
    : m_extraCaCertificates(std::move(extraCaCertificates))
{
}

NetworkTransport::~NetworkTransport() = default;

HttpCall *NetworkTransport::read(const ReadRequest &request, QObject *parent)
{
    auto *call = new NetworkCall(request.http, parent);
    const QString why = whyNotAllowed(request.http);
    if (!why.isEmpty())
        call->refuse(why);
    else
        call->sendRead(nextReader(), tlsFor(request.http).configuration);
    return call;
}

HttpCall *NetworkTransport::act(const ActRequest &request, QObject *parent)
{
    auto *call = new NetworkCall(request.http, parent);
    const QString why
        = request.http.body.isEmpty() ? u"an act without a body"_s : whyNotAllowed(request.http);
    if (!why.isEmpty())
        call->refuse(why);
    else
        call->sendAct(makeManager(), tlsFor(request.http).configuration);
    return call;
}

int NetworkTransport::countCertificates(const QByteArray &pem)
{
    return static_cast<int>(QSslCertificate::fromData(pem, QSsl::Pem).size());
}

QNetworkAccessManager &NetworkTransport::nextReader()
{
    auto &reader = m_readers[m_nextReader];
    m_nextReader = (m_nextReader + 1) % m_readers.size();
    if (!reader)
        reader = makeManager();
    return *reader;
}

// Not touched for plain http: making a configuration loads the TLS library.
const NetworkTransport::Tls &NetworkTransport::tlsFor(const HttpRequest &request)
{
    if (!m_tls)
        m_tls = std::make_unique<Tls>();
    const bool isWanted = !m_extraCaCertificates.isEmpty() && request.url.scheme() == "https"_L1;
    if (isWanted && !m_tls->configuration) {
        m_tls->configuration = QSslConfiguration::defaultConfiguration();
        // Adds: setCaCertificates() would also switch off the system's certificates that are loaded
        // on demand.
        m_tls->configuration->addCaCertificates(
            QSslCertificate::fromData(m_extraCaCertificates, QSsl::Pem));
    }
    return *m_tls;
}

} // namespace muster
