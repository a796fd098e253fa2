// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/connectproxy.h"

#include <QTcpSocket>

namespace muster::test {

ConnectProxy::ConnectProxy(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ConnectProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback: %s", qUtf8Printable(m_server.errorString()));
}

void ConnectProxy::requireSignIn(const QByteArray &userAndPassword, bool closes)
{
    m_signIn = "\r\nProxy-Authorization: Basic " + userAndPassword.toBase64() + "\r\n";
    m_closesAfter407 = closes;
}

void ConnectProxy::answerInstead(const QByteArray &bytes)
{
    m_answersInstead = true;
    m_instead = bytes;
}

void ConnectProxy::dropTunnels()
{
    const QList<QTcpSocket *> clients = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *client : clients)
        client->abort();
}

void ConnectProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, client] { onBytes(client); });
    }
}

void ConnectProxy::onBytes(QTcpSocket *client)
{
    // Peeked at, so that what belongs to the tunnel stays for it.
    const QByteArray waiting = client->peek(64 * 1024);
    const qsizetype end = waiting.indexOf("\r\n\r\n");
    if (end >= 0)
        serve(client, client->read(end + 4));
}

void ConnectProxy::serve(QTcpSocket *client, const QByteArray &head)
{
    m_seen.append(head);
    if (m_isStalled)
        return;
    if (m_answersInstead) {
        client->write(m_instead);
        client->disconnectFromHost();
        return;
    }
    if (!m_signIn.isEmpty() && !head.contains(m_signIn)) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n");
        client->write(m_closesAfter407 ? "Connection: close\r\n\r\n" : "\r\n");
        if (m_closesAfter407)
            client->disconnectFromHost();
        return;
    }
    openTunnel(client);
}

void ConnectProxy::openTunnel(QTcpSocket *client)
{
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(client, &QTcpSocket::readyRead, server,
            [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client, server] {
        if (client->isOpen())
            client->write(server->readAll());
        client->disconnectFromHost();
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

} // namespace muster::test
