// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/openconnection.h"

#include "ui/connections/keysend.h"

namespace muster {

OpenConnection::OpenConnection(Connection connection, std::unique_ptr<Transport> transport,
                               std::unique_ptr<Cloud> cloud, Journal &journal, Clock &clock,
                               Random &random, const RunnerSettings &settings, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_transport(std::move(transport))
    , m_cloud(std::move(cloud))
    , m_runner(std::make_unique<Runner>(*m_cloud, journal, clock, random, settings))
{
    connect(m_cloud.get(), &Cloud::projectFound, this, [this](const QString &projectId) {
        m_connection.projectId = projectId;
        emit connectionChanged(m_connection);
    });
    m_runner->readHistory(m_connection);
}

OpenConnection::~OpenConnection() = default;

bool OpenConnection::isSameAccess(const Connection &other) const
{
    // The project may have been found since the connection was saved without one.
    return other.provider == m_connection.provider && other.region == m_connection.region
        && other.endpoint == m_connection.endpoint
        && other.identityEndpoint == m_connection.identityEndpoint
        && other.options == m_connection.options && other.network == m_connection.network
        && other.demo == m_connection.demo
        && (other.projectId.isEmpty() || other.projectId == m_connection.projectId);
}

void OpenConnection::renew(const Connection &connection, const Credentials &credentials)
{
    const QString projectId = m_connection.projectId;
    m_connection = connection;
    m_connection.projectId = projectId;
    m_keysEndAt = keysEnd(credentials);
    m_cloud->setCredentials(credentials);
    m_runner->resumeWatching();
    emit connectionChanged(m_connection);
    emit renewed();
}

} // namespace muster
