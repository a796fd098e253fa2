// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/openconnection.h"

namespace muster {

OpenConnection::OpenConnection(Connection connection, std::unique_ptr<Cloud> cloud, Clock &clock,
                               Random &random, const RunnerSettings &settings, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_cloud(std::move(cloud))
    , m_runner(std::make_unique<Runner>(*m_cloud, clock, random, settings))
{
    connect(m_cloud.get(), &Cloud::projectFound, this, [this](const QString &projectId) {
        m_connection.projectId = projectId;
        emit connectionChanged(m_connection);
    });
}

OpenConnection::~OpenConnection() = default;

} // namespace muster
