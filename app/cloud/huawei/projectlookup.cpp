// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/projectlookup.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/huawei/parsers.h"
#include "app/cloud/kit/answers.h"
#include "app/net/readretry.h"

#include <utility>

namespace muster::huawei {

ProjectLookUp::ProjectLookUp(Credentials credentials, QUrl identityEndpoint, QStringList regions,
                             const CloudContext &context, QObject *parent)
    : ProjectSearch(parent)
    , m_credentials(std::move(credentials))
    , m_endpoint(std::move(identityEndpoint))
    , m_regions(std::move(regions))
    , m_context(context)
{
    // Later, so that the caller can listen to an end that comes at once.
    QMetaObject::invokeMethod(this, &ProjectLookUp::begin, Qt::QueuedConnection);
}

void ProjectLookUp::begin()
{
    if (m_endpoint.isEmpty()) {
        end(ownError(OwnError::NoIdentityEndpoint));
        return;
    }
    if (const auto *login = std::get_if<PasswordLogin>(&m_credentials)) {
        askForToken(*login);
        return;
    }
    if (const auto *pasted = std::get_if<PastedToken>(&m_credentials))
        m_token = pasted->token;
    askForProjects();
}

// An Act, so that nothing may send the password or the code twice. For the whole account: which
// project is not known yet.
void ProjectLookUp::askForToken(const PasswordLogin &login)
{
    const ServiceRequest token = tokenByPassword(login, {});
    m_call = m_context.transport.act(ActRequest { unauthorised(token, m_endpoint) }, this);
    connect(m_call, &HttpCall::finished, this, &ProjectLookUp::onTokenAnswered);
}

void ProjectLookUp::onTokenAnswered(const Result<HttpReply> &result)
{
    std::exchange(m_call, nullptr)->deleteLater();
    if (!result) {
        end(result.error());
        return;
    }
    if (!kit::isSuccess(result->status)) {
        end(errorOf(*result, m_context.clock.now()));
        return;
    }
    const Result<TokenGrant> grant = parseTokenGrant(*result);
    if (!grant) {
        end(grant.error());
        return;
    }
    m_token = grant->token;
    emit secretObtained(m_token);
    askForProjects();
}

HttpRequest ProjectLookUp::request() const
{
    if (const auto *key = std::get_if<AccessKey>(&m_credentials))
        return signedWith(projectsByName({}), m_endpoint, *key, {}, m_context.clock.now());
    return withToken(projectsOfToken(), m_endpoint, m_token);
}

void ProjectLookUp::askForProjects()
{
    m_call = new RetryingRead(
        m_context.transport, m_context.clock, m_context.random,
        [this] { return ReadRequest { request() }; }, this);
    connect(m_call, &HttpCall::finished, this, &ProjectLookUp::onAnswered);
}

void ProjectLookUp::onAnswered(const Result<HttpReply> &result)
{
    std::exchange(m_call, nullptr)->deleteLater();
    if (!result)
        end(result.error());
    else if (!kit::isSuccess(result->status))
        end(errorOf(*result, m_context.clock.now()));
    else
        end(parseProjects(*result, m_regions));
}

void ProjectLookUp::end(const Result<QList<ProjectInfo>> &result)
{
    m_token = {};
    emit finished(result);
}

} // namespace muster::huawei
