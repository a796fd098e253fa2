// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultproxy.h"

#include "tests/support/faultproxyconnection.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace muster::test {

namespace {

using namespace Qt::StringLiterals;

// Gives the bare handle on, so that a TLS socket can be made of it.
class Listener final : public QTcpServer
{
public:
    Listener(std::function<void(qintptr)> accept, QObject *parent)
        : QTcpServer(parent)
        , m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr handle) override { m_accept(handle); }

private:
    std::function<void(qintptr)> m_accept;
};

QByteArray testFile(const QString &name)
{
    QFile file(testData(u"tls/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString certificateName(ProxyTls tls)
{
    switch (tls) {
    case ProxyTls::Untrusted:
        return u"untrusted"_s;
    case ProxyTls::UnknownIssuer:
        return u"unknown"_s;
    case ProxyTls::Expired:
        return u"expired"_s;
    case ProxyTls::NotYetValid:
        return u"notyet"_s;
    case ProxyTls::WrongHost:
        return u"wronghost"_s;
    case ProxyTls::Off:
    case ProxyTls::Trusted:
        break;
    }
    return u"server"_s;
}

void startTls(QSslSocket &socket, const QString &name)
{
    socket.setLocalCertificate(QSslCertificate(testFile(name + u".pem"_s), QSsl::Pem));
    socket.setPrivateKey(QSslKey(testFile(name + u".key"_s), QSsl::Ec));
    socket.startServerEncryption();
}

} // namespace

FaultProxy::FaultProxy(ProxyTls tls, QObject *parent)
    : QObject(parent)
    , m_tls(tls)
    , m_server(new Listener([this](qintptr handle) { accept(handle); }, this))
    , m_answer(okAnswer("{}"))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback: %s", qUtf8Printable(m_server->errorString()));
}

FaultProxy::~FaultProxy()
{
    qDeleteAll(findChildren<FaultProxyConnection *>(Qt::FindDirectChildrenOnly));
}

void FaultProxy::forwardTo(const QString &host, quint16 port)
{
    m_targetHost = host;
    m_targetPort = port;
}

void FaultProxy::setConnectionFault(ConnectionFault fault, int times)
{
    m_connectionFault = fault;
    m_connectionFaultsLeft = times;
}

QUrl FaultProxy::url(const QString &path) const
{
    const QString scheme = m_tls == ProxyTls::Off ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port()).arg(path));
}

QUrl FaultProxy::namedUrl(const QString &path) const
{
    QUrl named = url(path);
    named.setHost(u"cloud.muster.test"_s);
    return named;
}

int FaultProxy::count(const QByteArray &method, const QByteArray &path) const
{
    return static_cast<int>(
        std::count_if(m_seen.begin(), m_seen.end(), [&](const SeenRequest &request) {
            return request.method == method && request.path == path;
        }));
}

QByteArray FaultProxy::okAnswer(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString FaultProxy::caFile() { return testData(u"tls/ca.pem"_s); }

void FaultProxy::accept(qintptr handle)
{
    ++m_connections;
    ConnectionFault fault = ConnectionFault::None;
    if (m_connectionFaultsLeft > 0) {
        --m_connectionFaultsLeft;
        fault = m_connectionFault;
    }
    if (fault == ConnectionFault::HoldHandshake)
        m_held.append(handle);
    else
        serve(handle, fault);
}

void FaultProxy::releaseHandshakes()
{
    for (const qintptr handle : std::exchange(m_held, {}))
        serve(handle, ConnectionFault::None);
}

void FaultProxy::serve(qintptr handle, ConnectionFault fault)
{
    auto *socket = m_tls == ProxyTls::Off ? new QTcpSocket : new QSslSocket;
    socket->setSocketDescriptor(handle);
    new FaultProxyConnection(*this, socket, fault);
    if (m_tls != ProxyTls::Off && fault == ConnectionFault::None)
        startTls(*static_cast<QSslSocket *>(socket), certificateName(m_tls));
}

FaultRule FaultProxy::ruleFor(const SeenRequest &request)
{
    for (FaultRule &rule : m_rules) {
        const bool isMeant = (rule.method.isEmpty() || rule.method == request.method)
            && request.path.contains(rule.pathPart) && (!rule.matches || rule.matches(request));
        if (!isMeant || rule.times <= 0)
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            return {};
        }
        --rule.times;
        return rule;
    }
    return {};
}

} // namespace muster::test
