// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/interimread.h"

#include "app/net/urlrule.h"

#include <QSslSocket>

#include <utility>

namespace muster {

namespace {

constexpr qint64 interimReadAhead = qint64(1024) * 1024;

QByteArray wireForm(const HttpRequest &request)
{
    QByteArray path = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (request.url.hasQuery())
        path += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray wire = request.method + ' ' + path + " HTTP/1.1\r\n";
    wire += "Host: " + hostHeader(withoutUsualPort(request.url)) + "\r\n";
    wire += "User-Agent: Muster/" MUSTER_VERSION "\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Host", Qt::CaseInsensitive) != 0)
            wire += name + ": " + value + "\r\n";
    }
    if (!request.body.isEmpty())
        wire += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return wire + "\r\n" + request.body;
}

} // namespace

InterimRead::InterimRead(const HttpRequest &request, const Route &route, QObject *parent)
    : QObject(parent)
    , m_socket(new QSslSocket(this))
    , m_parser(request.maxReplyBytes)
{
    const bool isTls = route.tls.has_value();
    m_socket->setProxy(route.proxy);
    m_socket->setReadBufferSize(interimReadAhead);
    const auto send = [this, wire = wireForm(request)] { m_socket->write(wire); };
    if (isTls)
        connect(m_socket, &QSslSocket::encrypted, this, send);
    else
        connect(m_socket, &QAbstractSocket::connected, this, send);
    connect(m_socket, &QIODevice::readyRead, this, &InterimRead::onBytes);
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
        onBytes();
        end(m_parser.end() == AnswerParser::State::Whole);
    });
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](auto error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            end(false);
    });
    const auto port = static_cast<quint16>(request.url.port(isTls ? 443 : 80));
    if (isTls) {
        m_socket->setSslConfiguration(*route.tls);
        m_socket->connectToHostEncrypted(request.url.host(), port);
    } else {
        m_socket->connectToHost(request.url.host(), port);
    }
}

InterimRead::~InterimRead()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void InterimRead::onBytes()
{
    if (m_ended)
        return;
    const AnswerParser::State state = m_parser.take(m_socket->readAll());
    if (state != AnswerParser::State::More)
        end(state == AnswerParser::State::Whole);
}

void InterimRead::end(bool whole)
{
    if (std::exchange(m_ended, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, whole] { emit ended(whole); }, Qt::QueuedConnection);
}

} // namespace muster
