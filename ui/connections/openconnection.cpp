// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/openconnection.h"

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

} // namespace muster
