// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/connectionstore.h"

#include "app/connections/connectionfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

bool isSameName(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

ConnectionStore::ConnectionStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(QDir(folder).filePath(u"connections.json"_s))
{
    load();
}

ConnectionId ConnectionStore::newId()
{
    return { QUuid::createUuid().toString(QUuid::WithoutBraces) };
}

QString ConnectionStore::freeBadPath() const
{
    QString path = m_path + u".bad"_s;
    for (int n = 2; QFile::exists(path); ++n)
        path = m_path + u".bad.%1"_s.arg(n);
    return path;
}

void ConnectionStore::load()
{
    QFile file(m_path);
    if (!file.exists()) {
        m_mayWrite = true;
        return;
    }
    m_loadError = ownError(OwnError::FileUnreadable, m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray json = file.readAll();
    if (file.error() != QFile::NoError)
        return;
    file.close();

    if (isOfNewerVersion(json)) {
        m_loadError->code = OwnError::FileNewer;
        return;
    }
    const std::optional<ReadConnections> read = connectionsFromJson(json);
    if (read)
        m_connections = read->connections;
    if (read && read->unreadable == 0) {
        m_loadError.reset();
        m_mayWrite = true;
        return;
    }
    // What could not be set aside must not be written over either.
    const QString aside = freeBadPath();
    m_mayWrite = read ? file.copy(aside) : file.rename(aside);
    if (m_mayWrite) {
        m_loadError = ownError(read ? OwnError::FileBadEntry : OwnError::FileBad, aside);
    }
}

qsizetype ConnectionStore::indexOf(const ConnectionId &id) const
{
    const auto it
        = std::find_if(m_connections.cbegin(), m_connections.cend(),
                       [&id](const Connection &connection) { return connection.id == id; });
    return it == m_connections.cend() ? -1 : it - m_connections.cbegin();
}

std::optional<Connection> ConnectionStore::find(const ConnectionId &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_connections.at(index));
}

std::optional<Error> ConnectionStore::objectionTo(const Connection &connection) const
{
    if (connection.demo || connection.fromEnvironment || connection.id.isEmpty())
        return ownError(OwnError::ConnectionNotSaved, connection.name);
    const bool taken = std::any_of(
        m_connections.cbegin(), m_connections.cend(), [&connection](const Connection &other) {
            return other.id != connection.id && isSameName(other.name, connection.name);
        });
    if (taken)
        return ownError(OwnError::NameTaken, connection.name);
    return std::nullopt;
}

Result<void> ConnectionStore::write(const QList<Connection> &connections)
{
    if (!m_mayWrite)
        return ownError(m_loadError ? *m_loadError->code.own() : OwnError::FileUnreadable, m_path);
    QSaveFile file(m_path);
    const QByteArray json = connectionsToJson(connections);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return ownError(OwnError::FileUnwritable, file.errorString());
    m_connections = connections;
    return {};
}

Result<void> ConnectionStore::add(const Connection &connection) { return addAll({ connection }); }

Result<void> ConnectionStore::addAll(const QList<Connection> &added)
{
    QList<Connection> connections = m_connections;
    for (const Connection &connection : added) {
        if (const std::optional<Error> objection = objectionTo(connection))
            return *objection;
        for (const Connection &other : std::as_const(connections)) {
            if (other.id == connection.id)
                return ownError(OwnError::IdTaken, connection.id.value);
            if (isSameName(other.name, connection.name))
                return ownError(OwnError::NameTaken, connection.name);
        }
        connections.append(connection);
    }
    Result<void> written = write(connections);
    if (written) {
        for (const Connection &connection : added)
            emit this->added(connection);
        emit changed();
    }
    return written;
}

Result<void> ConnectionStore::update(const Connection &connection)
{
    if (const std::optional<Error> objection = objectionTo(connection))
        return *objection;
    const qsizetype index = indexOf(connection.id);
    if (index < 0)
        return ownError(OwnError::UnknownId, connection.id.value);
    QList<Connection> connections = m_connections;
    connections[index] = connection;
    Result<void> written = write(connections);
    if (written) {
        emit updated(connection);
        emit changed();
    }
    return written;
}

Result<void> ConnectionStore::remove(const ConnectionId &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return ownError(OwnError::UnknownId, id.value);
    QList<Connection> connections = m_connections;
    connections.removeAt(index);
    Result<void> written = write(connections);
    if (written) {
        emit removed(id);
        emit changed();
    }
    return written;
}

} // namespace muster
