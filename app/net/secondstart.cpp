// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/secondstart.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 2'000;

QByteArray answer() { return QByteArrayLiteral("shown\n"); }

//! Short, since a socket's path may not be long. One and the same for all ways to name the folder.
QString nameFor(const QString &dataFolder)
{
    const QFileInfo folder(dataFolder);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray hash
        = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString name = u"muster-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    // A folder that is the user's own, where there is one.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QFileInfo(runtime).isDir() && QFileInfo(runtime).isWritable())
        return runtime + u'/' + name;
#endif
    return name;
}

} // namespace

FirstStart::FirstStart(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->write(answer());
            socket->disconnectFromServer();
            emit startedAgain();
        }
    });
}

FirstStart::~FirstStart() = default;

void FirstStart::listen(const QString &dataFolder)
{
    const QString name = nameFor(dataFolder);
    if (m_server->listen(name))
        return;
    // Left by a program that was killed: the lock says that nobody uses it.
    QLocalServer::removeServer(name);
    m_server->listen(name);
}

SecondStart::SecondStart(QObject *parent)
    : QObject(parent)
    , m_socket(std::make_unique<QLocalSocket>())
{
    connect(m_socket.get(), &QLocalSocket::readyRead, this, [this] {
        if (m_socket->bytesAvailable() >= answer().size())
            end(m_socket->readAll() == answer());
    });
    connect(m_socket.get(), &QLocalSocket::errorOccurred, this,
            [this] { end(m_socket->isOpen() && m_socket->readAll() == answer()); });
}

SecondStart::~SecondStart() = default;

void SecondStart::tell(const QString &dataFolder)
{
    QTimer::singleShot(patienceMs, this, [this] { end(false); });
    m_socket->connectToServer(nameFor(dataFolder), QIODevice::ReadOnly);
}

void SecondStart::end(bool heard)
{
    if (std::exchange(m_hasEnded, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, heard] { emit finished(heard); }, Qt::QueuedConnection);
}

} // namespace muster
