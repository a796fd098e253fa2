// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/iamservice.h"

#include "app/demo/passcode.h"
#include "app/demo/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

QString latin1Text(const QByteArray &latin1) { return QString::fromLatin1(latin1); }

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

const PasswordLogin *IamService::userOf(const QJsonObject &user) const
{
    for (const PasswordLogin *known : { &m_account.login, &m_account.mfaLogin }) {
        if (user.value("name"_L1).toString() == known->userName
            && user.value("password"_L1).toString() == known->password.reveal()
            && user.value("domain"_L1).toObject().value("name"_L1).toString()
                == known->accountName) {
            return known;
        }
    }
    return nullptr;
}

bool IamService::takesPasscode(const QJsonObject &device, qint64 now)
{
    if (device.value("id"_L1).toString() != m_account.mfaLogin.userId)
        return false;
    const QByteArray code = device.value("passcode"_L1).toString().toLatin1();
    const qint64 present = passcodeStep(now);
    for (qint64 step = present - 1; step <= present + 1; ++step) {
        qint64 used = m_usedStep.load();
        if (step > used && code == passcode(m_account.mfaKey, step))
            return m_usedStep.compare_exchange_strong(used, step);
    }
    return false;
}

std::optional<DemoReply> IamService::refusal(const QJsonObject &identity, qint64 now)
{
    const QJsonArray methods = identity.value("methods"_L1).toArray();
    const QJsonObject user = identity.value("password"_L1).toObject().value("user"_L1).toObject();
    if (!methods.contains("password"_L1) || user.isEmpty())
        return identityError(400, u"The request body is invalid."_s);
    const PasswordLogin *known = userOf(user);
    const bool byDevice = methods.contains("totp"_L1);
    if (!known || byDevice == known->userId.isEmpty())
        return identityError(401, u"The username or password is wrong."_s);
    const QJsonObject device = identity.value("totp"_L1).toObject().value("user"_L1).toObject();
    if (byDevice && !takesPasscode(device, now))
        return serviceError(400, u"IAM.1061"_s, u"The passcode is wrong."_s, {});
    return std::nullopt;
}

// Empty when the scope names no project that may be entered.
QJsonObject IamService::projectOf(const QJsonObject &scope) const
{
    const QString id = scope.value("id"_L1).toString();
    const QString name = scope.value("name"_L1).toString();
    const bool below = id == m_account.subProjectId || name == m_account.subProjectName;
    if (!below && id != m_account.projectId && name != m_account.projectName)
        return {};
    return { { u"id"_s, below ? m_account.subProjectId : m_account.projectId },
             { u"name"_s, below ? m_account.subProjectName : m_account.projectName },
             { u"domain"_s, domain() } };
}

DemoReply IamService::login(const DemoRequest &request, qint64 now, std::chrono::seconds tokenLife)
{
    const QJsonObject auth
        = QJsonDocument::fromJson(request.body).object().value("auth"_L1).toObject();
    const QJsonObject identity = auth.value("identity"_L1).toObject();
    if (std::optional<DemoReply> refused = refusal(identity, now))
        return *std::move(refused);
    const QJsonObject scope = auth.value("scope"_L1).toObject().value("project"_L1).toObject();
    const QJsonObject project = projectOf(scope);
    if (!scope.isEmpty() && project.isEmpty())
        return identityError(401, u"The project does not exist or may not be used."_s);

    const qint64 expires = now + std::chrono::milliseconds(tokenLife).count();
    const bool byDevice = identity.contains("totp"_L1);
    QJsonObject token {
        { u"methods"_s, identity.value("methods"_L1) },
        { u"issued_at"_s, latin1Text(isoMicroseconds(now)) },
        { u"expires_at"_s, latin1Text(isoMicroseconds(expires)) },
        { u"user"_s,
          QJsonObject {
              { u"id"_s, byDevice ? m_account.mfaLogin.userId : m_account.userId },
              { u"name"_s, byDevice ? m_account.mfaLogin.userName : m_account.login.userName },
              { u"domain"_s, domain() },
              { u"password_expires_at"_s, QString() } } },
        { u"roles"_s,
          QJsonArray { QJsonObject { { u"id"_s, u"0"_s }, { u"name"_s, u"cph_user"_s } } } },
    };
    if (byDevice)
        token.insert("mfa_authn_at"_L1, latin1Text(isoMicroseconds(now)));
    if (project.isEmpty())
        token.insert("domain"_L1, domain());
    else
        token.insert("project"_L1, project);
    DemoReply reply = json(201, { { u"token"_s, token } });
    reply.headers.emplaceBack("X-Subject-Token", m_tokens.issue(!project.isEmpty(), expires));
    return reply;
}

DemoReply IamService::projects(const DemoRequest &request) const
{
    QJsonArray rows;
    const QString wanted = request.queryValue(u"name"_s);
    // "MOS" is in every real account and of no use to a client.
    const std::pair<QString, QString> all[] = {
        { m_account.subProjectId, m_account.subProjectName },
        { u"fedcba9876543210fedcba9876543210"_s, u"MOS"_s },
        { m_account.projectId, m_account.projectName },
    };
    for (const auto &[id, name] : all) {
        if (!wanted.isEmpty() && wanted != name)
            continue;
        const bool below = id == m_account.subProjectId;
        rows.append(
            QJsonObject { { u"id"_s, id },
                          { u"name"_s, name },
                          { u"domain_id"_s, m_account.domainId },
                          { u"parent_id"_s, below ? m_account.projectId : m_account.domainId },
                          { u"enabled"_s, true },
                          { u"is_domain"_s, false },
                          { u"description"_s, QString() } });
    }
    const QJsonObject links { { u"self"_s, request.path } };
    return json(200, { { u"projects"_s, rows }, { u"links"_s, links } });
}

} // namespace muster::demo
