// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/requests.h"

#include "app/cloud/huawei/signing.h"
#include "app/cloud/jsonvalues.h"
#include "app/log/redact.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

QString cloudPhonePath(const QString &projectId, const QString &rest)
{
    Q_ASSERT(isPathSegment(projectId));
    return u"/v1/"_s + projectId + u"/cloud-phone/"_s + rest;
}

QJsonObject scopeObject(const PasswordLogin &login, const TokenScope &scope)
{
    if (!scope.projectId.isEmpty())
        return { { u"project"_s, QJsonObject { { u"id"_s, scope.projectId } } } };
    if (!scope.projectName.isEmpty())
        return { { u"project"_s, QJsonObject { { u"name"_s, scope.projectName } } } };
    return { { u"domain"_s, QJsonObject { { u"name"_s, login.accountName } } } };
}

QString pathUnder(const QUrl &endpoint, const QString &path)
{
    QString base = endpoint.path(QUrl::FullyDecoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + path;
}

kit::SigningInput inputOf(const ServiceRequest &request, const QUrl &endpoint)
{
    return { request.method, pathUnder(endpoint, request.path), request.query, {}, request.body };
}

} // namespace

bool isPathSegment(const QString &id)
{
    constexpr qsizetype longest = 256;
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    };
    return !id.isEmpty() && id.size() <= longest && id != u'.' && id != ".."_L1
        && std::all_of(id.cbegin(), id.cend(), isPlain);
}

Error oddId(const QString &id) { return ownError(OwnError::OddId, redactedHead(id.toUtf8())); }

ServiceRequest tokenByPassword(const PasswordLogin &login, const TokenScope &scope)
{
    const QJsonObject user {
        { u"name"_s, login.userName },
        { u"password"_s, login.password.reveal() },
        { u"domain"_s, QJsonObject { { u"name"_s, login.accountName } } },
    };
    QJsonObject identity {
        { u"methods"_s, QJsonArray { u"password"_s } },
        { u"password"_s, QJsonObject { { u"user"_s, user } } },
    };
    if (!login.userId.isEmpty()) {
        identity[u"methods"_s] = QJsonArray { u"password"_s, u"totp"_s };
        const QJsonObject device { { u"id"_s, login.userId },
                                   { u"passcode"_s, login.passcode.reveal() } };
        identity[u"totp"_s] = QJsonObject { { u"user"_s, device } };
    }
    const QJsonObject auth {
        { u"identity"_s, identity },
        { u"scope"_s, scopeObject(login, scope) },
    };
    return { "POST",
             u"/v3/auth/tokens"_s,
             { { u"nocatalog"_s, u"true"_s } },
             compactJson({ { u"auth"_s, auth } }) };
}

ServiceRequest projectsByName(const QString &name)
{
    if (name.isEmpty())
        return { "GET", u"/v3/projects"_s, {}, {} };
    return { "GET", u"/v3/projects"_s, { { u"name"_s, name } }, {} };
}

ServiceRequest projectsOfToken() { return { "GET", u"/v3/auth/projects"_s, {}, {} }; }

ServiceRequest listPage(const KindSpec &kind, const QString &projectId, qsizetype offset,
                        qsizetype limit)
{
    Q_ASSERT(offset >= 0 && limit >= 1 && limit <= rowsPerPage);
    return { "GET",
             cloudPhonePath(projectId, kind.path),
             { { u"limit"_s, QString::number(limit) }, { u"offset"_s, QString::number(offset) } },
             {} };
}

ServiceRequest restart(const KindSpec &kind, const QString &projectId, const QStringList &ids)
{
    Q_ASSERT(!ids.isEmpty());
    QJsonArray entries;
    for (const QString &id : ids)
        entries.append(kind.restartsObjects ? QJsonValue(QJsonObject { { kind.idField, id } })
                                            : QJsonValue(id));
    return { "POST",
             cloudPhonePath(projectId, kind.path + "/batch-restart"_L1),
             {},
             compactJson({ { kind.restartField, entries } }) };
}

ServiceRequest jobsOfRequests(const QString &projectId, const QStringList &requestIds,
                              qsizetype offset, qsizetype limit)
{
    Q_ASSERT(!requestIds.isEmpty() && requestIds.size() <= requestIdsPerQuery);
    Q_ASSERT(offset >= 0 && limit >= 1 && limit <= rowsPerPage);
    return { "GET",
             cloudPhonePath(projectId, u"jobs"_s),
             { { u"limit"_s, QString::number(limit) },
               { u"offset"_s, QString::number(offset) },
               { u"request_ids"_s, requestIds.join(u',') } },
             {} };
}

ServiceRequest jobById(const QString &projectId, const QString &jobId)
{
    Q_ASSERT(isPathSegment(jobId));
    return { "GET", cloudPhonePath(projectId, u"jobs/"_s + jobId), {}, {} };
}

HttpRequest unauthorised(const ServiceRequest &request, const QUrl &endpoint)
{
    HttpRequest http = kit::requestTo(endpoint, inputOf(request, endpoint));
    http.headers.emplaceBack("Content-Type", "application/json");
    return http;
}

HttpRequest withToken(const ServiceRequest &request, const QUrl &endpoint, const Secret &token)
{
    HttpRequest http = unauthorised(request, endpoint);
    http.headers.emplaceBack("X-Auth-Token", token.reveal().toUtf8());
    return http;
}

HttpRequest signedWith(const ServiceRequest &request, const QUrl &endpoint, const AccessKey &key,
                       const QString &projectId, const QDateTime &now)
{
    HttpRequest http = unauthorised(request, endpoint);
    if (!projectId.isEmpty())
        http.headers.emplaceBack("X-Project-Id", projectId.toUtf8());
    http.headers.emplaceBack("X-Sdk-Date", kit::signingTime(now));
    if (!key.securityToken.isEmpty())
        http.headers.emplaceBack("X-Security-Token", key.securityToken.reveal().toUtf8());

    kit::SigningInput input = inputOf(request, endpoint);
    input.headers = kit::sentHeaders(http);
    http.headers.emplaceBack(
        "Authorization",
        authorization(input, key.accessKeyId.toUtf8(), key.secretKey.reveal().toUtf8()));
    return http;
}

} // namespace muster::huawei
