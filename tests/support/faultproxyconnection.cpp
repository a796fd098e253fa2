// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultproxyconnection.h"

#include <QTcpSocket>

#include <algorithm>
#include <sys/socket.h>
#include <utility>

namespace muster::test {

FaultProxyConnection::FaultProxyConnection(FaultProxy &proxy, QTcpSocket *client,
                                           ConnectionFault fault)
    : QObject(&proxy)
    , m_proxy(proxy)
    , m_client(client)
    , m_connectionFault(fault)
{
    m_client->setParent(this);
    if (fault == ConnectionFault::StallAccept) {
        m_client->setReadBufferSize(1);
        return;
    }
    connect(m_client, &QTcpSocket::readyRead, this, &FaultProxyConnection::onClientBytes);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void FaultProxyConnection::onClientBytes()
{
    const QByteArray bytes = m_client->readAll();
    if (m_isOver || m_connectionFault == ConnectionFault::StallInHandshake)
        return;
    if (m_connectionFault == ConnectionFault::CloseInHandshake) {
        closeClient();
        return;
    }
    m_input += bytes;
    QByteArray raw;
    SeenRequest request;
    while (!m_isOver && takeRequest(raw, request)) {
        m_proxy.m_seen.append(request);
        serve(raw, request);
    }
}

bool FaultProxyConnection::takeRequest(QByteArray &raw, SeenRequest &request)
{
    const qsizetype headEnd = m_input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = m_input.left(headEnd).split('\n');
    qsizetype length = 0;
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    const qsizetype end = headEnd + 4 + length;
    if (m_input.size() < end)
        return false;
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    request.method = words.value(0);
    request.head = m_input.left(headEnd + 2);
    request.path = words.value(1).split('?').constFirst();
    request.body = m_input.mid(headEnd + 4, length);
    raw = m_input.left(end);
    m_input.remove(0, end);
    return true;
}

void FaultProxyConnection::serve(const QByteArray &raw, const SeenRequest &request)
{
    m_rule = m_proxy.ruleFor(request);
    m_passed = 0;
    switch (m_rule.fault) {
    case Fault::CloseBeforeForward:
        closeClient();
        return;
    case Fault::ResetBeforeForward:
        resetClient();
        return;
    case Fault::PlainGarbage:
        m_client->write("\x01\x02 this is not HTTP at all\r\n\r\n");
        closeClient();
        return;
    case Fault::Pass:
    case Fault::CloseAfterForward:
    case Fault::ResetAfterForward:
    case Fault::StallAnswer:
    case Fault::TruncateAnswer:
    case Fault::InterimFirst:
    case Fault::RewriteAnswer:
        forward(raw);
        return;
    }
}

void FaultProxyConnection::forward(const QByteArray &raw)
{
    if (m_proxy.m_targetPort == 0) {
        onAnswerBytes(m_proxy.m_answer);
        return;
    }
    if (!m_upstream) {
        m_upstream = new QTcpSocket(this);
        connect(m_upstream, &QTcpSocket::readyRead, this,
                [this] { onAnswerBytes(m_upstream->readAll()); });
        connect(m_upstream, &QTcpSocket::disconnected, this, [this] {
            if (m_rule.fault != Fault::StallAnswer)
                closeClient();
        });
        m_upstream->connectToHost(m_proxy.m_targetHost, m_proxy.m_targetPort);
    }
    m_upstream->write(raw);
}

void FaultProxyConnection::onAnswerBytes(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    switch (m_rule.fault) {
    case Fault::CloseAfterForward:
        closeClient();
        return;
    case Fault::ResetAfterForward:
        resetClient();
        return;
    case Fault::StallAnswer:
        return;
    case Fault::TruncateAnswer: {
        const qint64 room = std::max<qint64>(m_rule.keepBytes - m_passed, 0);
        m_client->write(bytes.left(room));
        m_passed += bytes.size();
        if (m_passed >= m_rule.keepBytes)
            closeClient();
        return;
    }
    case Fault::InterimFirst:
        m_client->write(std::exchange(m_rule.interim, {}) + bytes);
        return;
    case Fault::RewriteAnswer:
        m_held += bytes;
        rewriteAnswer();
        return;
    case Fault::Pass:
    case Fault::CloseBeforeForward:
    case Fault::ResetBeforeForward:
    case Fault::PlainGarbage:
        m_client->write(bytes);
        return;
    }
}

void FaultProxyConnection::rewriteAnswer()
{
    const qsizetype headEnd = m_held.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    qsizetype length = -1;
    QByteArray head;
    for (const QByteArray &line : m_held.left(headEnd).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
        else
            head += line.trimmed() + "\r\n";
    }
    const QByteArray body = m_held.mid(headEnd + 4);
    if (length < 0 || body.size() < length)
        return;
    const QByteArray other = m_rule.rewrite(body.left(length));
    m_client->write(head + "Content-Length: " + QByteArray::number(other.size()) + "\r\n\r\n"
                    + other);
    m_held.clear();
    closeClient();
}

void FaultProxyConnection::closeClient()
{
    m_isOver = true;
    m_client->disconnectFromHost();
}

void FaultProxyConnection::resetClient()
{
    m_isOver = true;
    // With no time to linger, close() sends RST instead of FIN.
    const linger none { 1, 0 };
    ::setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                 sizeof none);
    m_client->abort();
}

} // namespace muster::test
