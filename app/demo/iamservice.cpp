// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/iamservice.h"

#include "app/demo/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

QString text(const QByteArray &latin1) { return QString::fromLatin1(latin1); }

DemoReply json(int status, const QJsonObject &body)
{
    return { status, QJsonDocument(body).toJson(QJsonDocument::Compact), {} };
}

} // namespace

IamService::IamService(const DemoAccount &account, TokenStore &tokens)
    : m_account(account)
    , m_tokens(tokens)
{
}

QJsonObject IamService::domain() const
{
    return { { u"id"_s, m_account.domainId }, { u"name"_s, m_account.login.accountName } };
}

bool IamService::isOurUser(const QJsonObject &user) const
{
    return user.value("name"_L1).toString() == m_account.login.userName
        && user.value("password"_L1).toString() == m_account.login.password.reveal()
        && user.value("domain"_L1).toObject().value("name"_L1).toString()
        == m_account.login.accountName;
}

DemoReply IamService::login(const DemoRequest &request, qint64 now, std::chrono::seconds tokenLife)
{
    const QJsonObject auth
        = QJsonDocument::fromJson(request.body).object().value("auth"_L1).toObject();
    const QJsonObject identity = auth.value("identity"_L1).toObject();
    const QJsonArray methods = identity.value("methods"_L1).toArray();
    const QJsonObject user = identity.value("password"_L1).toObject().value("user"_L1).toObject();
    if (!methods.contains("password"_L1) || user.isEmpty())
        return identityError(400, u"The request body is invalid."_s);
    if (!isOurUser(user))
        return identityError(401, u"The username or password is wrong."_s);

    const QJsonObject project = auth.value("scope"_L1).toObject().value("project"_L1).toObject();
    const bool named = project.value("id"_L1).toString() == m_account.projectId
        || project.value("name"_L1).toString() == m_account.projectName;
    if (!project.isEmpty() && !named)
        return identityError(401, u"The project does not exist or may not be used."_s);

    const qint64 expires = now + std::chrono::milliseconds(tokenLife).count();
    QJsonObject token {
        { u"methods"_s, QJsonArray { u"password"_s } },
        { u"issued_at"_s, text(isoMicroseconds(now)) },
        { u"expires_at"_s, text(isoMicroseconds(expires)) },
        { u"user"_s,
          QJsonObject { { u"id"_s, m_account.userId },
                        { u"name"_s, m_account.login.userName },
                        { u"domain"_s, domain() },
                        { u"password_expires_at"_s, QString() } } },
        { u"roles"_s,
          QJsonArray { QJsonObject { { u"id"_s, u"0"_s }, { u"name"_s, u"cph_user"_s } } } },
    };
    if (named) {
        token.insert("project"_L1,
                     QJsonObject { { u"id"_s, m_account.projectId },
                                   { u"name"_s, m_account.projectName },
                                   { u"domain"_s, domain() } });
    } else {
        token.insert("domain"_L1, domain());
    }
    DemoReply reply = json(201, { { u"token"_s, token } });
    reply.headers.emplaceBack("X-Subject-Token", m_tokens.issue(named, expires));
    return reply;
}

DemoReply IamService::projects(const DemoRequest &request) const
{
    QJsonArray rows;
    const QString wanted = request.queryValue(u"name"_s);
    // "MOS" is in every real account and of no use to a client.
    for (const QString &name : { m_account.projectName, u"MOS"_s }) {
        if (!wanted.isEmpty() && wanted != name)
            continue;
        const bool ours = name == m_account.projectName;
        rows.append(QJsonObject {
            { u"id"_s, ours ? m_account.projectId : u"fedcba9876543210fedcba9876543210"_s },
            { u"name"_s, name },
            { u"domain_id"_s, m_account.domainId },
            { u"parent_id"_s, m_account.domainId },
            { u"enabled"_s, true },
            { u"is_domain"_s, false },
            { u"description"_s, QString() } });
    }
    const QJsonObject links { { u"self"_s, request.path } };
    return json(200, { { u"projects"_s, rows }, { u"links"_s, links } });
}

} // namespace muster::demo
