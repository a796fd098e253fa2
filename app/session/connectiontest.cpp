// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/session/connectiontest.h"

#include "app/net/networktransport.h"

#include <algorithm>

namespace muster {

namespace {

// That of the region where the connection has none of its own.
QUrl endpointOf(const Provider &provider, const Connection &connection)
{
    if (!connection.endpoint.isEmpty())
        return connection.endpoint;
    const auto region = std::ranges::find(provider.regions, connection.region, &RegionInfo::id);
    return region == provider.regions.cend() ? QUrl() : region->endpoint;
}

} // namespace

ConnectionTest::ConnectionTest(const Provider &provider, const Access &access,
                               const CloudContext &context, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_access(access)
    , m_transport(ownTransport(access.connection.network, access.proxyPassword, context.secrets))
    , m_watch(m_transport ? *m_transport : context.transport, context.clock)
    , m_context { m_watch, context.clock, context.random, context.secrets }
    , m_cloud(provider.open(access.connection, access.credentials, m_context))
{
    m_found.signIn = credentialKindOf(access.credentials);
    m_found.hasProjects = provider.rules.hasProjects;
    m_found.isPlainHttp = endpointOf(provider, access.connection).scheme() == u"http";
}

ConnectionTest::~ConnectionTest() { delete m_operation; }

void ConnectionTest::start()
{
    // Only a password is exchanged for something first; else the list shows who is accepted.
    if (m_found.signIn != CredentialKind::Password) {
        listFirstPage();
        return;
    }
    AuthOperation *signIn = m_cloud->renewSignIn(this);
    m_operation = signIn;
    connect(signIn, &AuthOperation::finished, this, [this](const Result<void> &result) {
        if (!result) {
            fail(result.error());
            return;
        }
        m_found.isSignedIn = true;
        listFirstPage();
    });
}

void ConnectionTest::listFirstPage()
{
    if (m_operation)
        m_operation->deleteLater();
    ListOperation *list = m_cloud->list(m_cloud->kinds().constFirst().id, this);
    m_operation = list;
    connect(list, &ListOperation::rowsArrived, this, [this, list] {
        if (m_ended)
            return;
        list->cancel();
        end();
    });
    connect(list, &ListOperation::finished, this, [this](const Result<ListSummary> &result) {
        if (result)
            end();
        else if (!m_ended)
            listProjects(result.error());
    });
}

void ConnectionTest::listProjects(const Error &error)
{
    m_found.error = error;
    if (!m_provider.findProjects || m_access.connection.projectId.isEmpty()
        || !wantsProjectList(m_found)) {
        end();
        return;
    }
    if (m_operation)
        m_operation->deleteLater();
    ProjectSearch *search
        = m_provider.findProjects(m_access.connection, m_access.credentials, m_context, this);
    m_operation = search;
    connect(search, &ProjectSearch::finished, this,
            [this](const Result<QList<ProjectInfo>> &result) {
                if (result) {
                    m_found.isProjectListed
                        = std::ranges::any_of(*result, [this](const ProjectInfo &project) {
                              return project.id == m_access.connection.projectId;
                          });
                }
                end();
            });
}

void ConnectionTest::fail(const Error &error)
{
    m_found.error = error;
    end();
}

void ConnectionTest::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_found.isAnswered = m_watch.isAnswered();
    // What a refusal says of the clock outweighs a header that anybody may write, or nobody.
    m_found.clockOffset = m_found.error && m_found.error->clockOffset ? m_found.error->clockOffset
                                                                      : m_watch.offset();
    emit finished(testReport(m_found));
}

} // namespace muster
