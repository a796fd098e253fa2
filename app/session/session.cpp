// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"

#include "app/fleet/credentials.h"

namespace muster {

Session::Session(Connection connection, SessionLine line, const SessionTools &tools,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_watch(std::move(line.watch))
    , m_cloud(std::move(line.cloud))
    , m_runner(std::make_unique<Runner>(*m_cloud, tools.journal, tools.clock, tools.random,
                                        tools.settings))
    , m_lastRestarts(tools.journal, *m_runner, *m_cloud)
{
    connect(m_cloud.get(), &Cloud::projectFound, this, [this](const QString &projectId) {
        m_connection.projectId = projectId;
        m_runner->setConnection(m_connection);
        emit connectionChanged(m_connection);
    });
    m_transports.push_back(std::move(line.transport));
    if (m_watch) {
        connect(m_watch.get(), &AnswerWatch::silent, this, &Session::silent);
        connect(m_watch.get(), &AnswerWatch::wayChanged, this, &Session::wayChanged);
        connect(m_watch.get(), &AnswerWatch::requested, this, &Session::requested);
    }
    connect(m_cloud.get(), &Cloud::credentialsAccepted, this,
            [this] { m_runner->resumeWatching(); });
    // Then the runs that another program left open are put right.
    connect(m_runner.get(), &Runner::historyRead, this, [this](const Result<void> &result) {
        if (result)
            m_lastRestarts.read(m_connection);
    });
    m_runner->readHistory(m_connection);
}

Session::~Session() = default;

void Session::changeWay(std::unique_ptr<Transport> own, Transport &shared)
{
    if (m_watch)
        m_watch->setTransport(own ? *own : shared);
    m_transports.push_back(std::move(own));
}

void Session::setFlags(const Connection &connection)
{
    m_connection.name = connection.name;
    m_connection.colour = connection.colour;
    m_connection.production = connection.production;
    m_connection.readOnly = connection.readOnly;
    m_runner->setConnection(m_connection);
    emit connectionChanged(m_connection);
}

void Session::renew(const Connection &connection, const Credentials &credentials)
{
    const QString projectId = m_connection.projectId;
    m_connection = connection;
    m_connection.projectId = projectId;
    m_keysEndAt = keysEnd(credentials);
    m_signInName = signInNameOf(credentials);
    m_cloud->setCredentials(credentials);
    m_runner->setConnection(m_connection);
    m_runner->resumeWatching();
    emit connectionChanged(m_connection);
    emit renewed();
}

} // namespace muster
