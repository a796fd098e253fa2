// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/democloud.h"

#include "app/core/phrase.h"
#include "app/demo/gateway.h"
#include "app/demo/httpfrontend.h"
#include "app/demo/passcode.h"

namespace muster::demo {

using namespace Qt::StringLiterals;

// The front end comes last: it goes first, and with it every thread that uses the gateway.
class DemoCloud::Private
{
public:
    explicit Private(const DemoSettings &settings)
        : gateway(settings, [] { return QDateTime::currentMSecsSinceEpoch(); })
        , frontend([this](const DemoRequest &request) { return gateway.answer(request); })
    {
        frontend.setLatency(settings.latency);
    }

    Gateway gateway;
    HttpFrontend frontend;
    quint16 port = 0;
};

DemoCloud::DemoCloud(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

DemoCloud::~DemoCloud() = default;

Result<std::unique_ptr<DemoCloud>> DemoCloud::start(const DemoSettings &settings)
{
    if (const Result<void> sense = checked(settings); !sense)
        return sense.error();
    auto parts = std::make_unique<Private>(settings);
    const Result<quint16> port = parts->frontend.listen(settings.port);
    if (!port)
        return port.error();
    parts->port = *port;
    return std::unique_ptr<DemoCloud>(new DemoCloud(std::move(parts)));
}

QUrl DemoCloud::endpoint() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(d->port);
    return url;
}

QString DemoCloud::region() const { return d->gateway.account().region; }

QString DemoCloud::projectId() const { return d->gateway.account().projectId; }

PasswordLogin DemoCloud::passwordLogin() const { return d->gateway.account().login; }

PasswordLogin DemoCloud::mfaLogin(int steps) const
{
    PasswordLogin login = d->gateway.account().mfaLogin;
    const qint64 step = passcodeStep(QDateTime::currentMSecsSinceEpoch()) + steps;
    login.passcode = Secret(QString::fromLatin1(passcode(d->gateway.account().mfaKey, step)));
    return login;
}

QString DemoCloud::mfaKey() const { return d->gateway.account().mfaKeyBase32; }

QString DemoCloud::subProjectId() const { return d->gateway.account().subProjectId; }

AccessKey DemoCloud::accessKey() const { return d->gateway.account().key; }

Connection DemoCloud::connection(CredentialKind kind) const
{
    Connection connection;
    connection.id = { u"00000000-0000-4000-8000-00000000de30"_s };
    connection.name = QString::fromUtf8(MUSTER_PHRASE("DemoCloud", "Demo: Huawei Cloud").source);
    connection.provider = u"huawei"_s;
    connection.region = region();
    connection.endpoint = endpoint();
    connection.identityEndpoint = endpoint();
    connection.credentialKind = kind;
    connection.secretPlace = SecretPlace::Session;
    connection.demo = true;
    if (kind == CredentialKind::AccessKey)
        connection.projectId = projectId();
    return connection;
}

AccessKey DemoCloud::volcengineKey() const { return d->gateway.account().volcengineKey; }

Connection DemoCloud::volcengineConnection() const
{
    Connection connection;
    connection.id = { u"00000000-0000-4000-8000-00000000de31"_s };
    connection.name = QString::fromUtf8(MUSTER_PHRASE("DemoCloud", "Demo: Volcengine Live").source);
    connection.provider = u"volcengine"_s;
    connection.region = d->gateway.account().volcengineRegion;
    connection.endpoint = endpoint();
    connection.credentialKind = CredentialKind::AccessKey;
    connection.secretPlace = SecretPlace::Session;
    connection.demo = true;
    return connection;
}

const QList<Demo> &demos()
{
    static const QList<Demo> all {
        { { u"huawei"_s, MUSTER_PHRASE("DemoCloud", "Huawei Clou&d") },
          [](const DemoCloud &cloud) { return cloud.connection(); },
          [](const DemoCloud &cloud) { return Credentials(cloud.passwordLogin()); } },
        { { u"volcengine"_s, MUSTER_PHRASE("DemoCloud", "&Volcengine Live") },
          [](const DemoCloud &cloud) { return cloud.volcengineConnection(); },
          [](const DemoCloud &cloud) { return Credentials(cloud.volcengineKey()); } },
    };
    return all;
}

QList<DemoOffer> demoOffers()
{
    QList<DemoOffer> offers;
    for (const Demo &demo : demos())
        offers.append(demo.offer);
    return offers;
}

QList<ActRecord> DemoCloud::ledger() const { return d->gateway.ledger(); }

int DemoCloud::requestCount() const { return d->gateway.requestCount(); }

void DemoCloud::expireTokens() { d->gateway.expireTokens(); }

void DemoCloud::setSettings(const DemoSettings &settings)
{
    if (!checked(settings))
        return;
    d->gateway.setSettings(settings);
    d->frontend.setLatency(settings.latency);
}

QHash<QString, int> DemoCloud::restartCounts() const { return d->gateway.restartCounts(); }

} // namespace muster::demo
