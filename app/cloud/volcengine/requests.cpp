// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/volcengine/requests.h"

#include "app/cloud/jsonvalues.h"
#include "app/cloud/volcengine/signing.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::volcengine {

namespace {

using namespace Qt::StringLiterals;

const QByteArray service = QByteArrayLiteral("live");

constexpr EnableAction enableActions[]
    = { EnableAction::Restart, EnableAction::Continue, EnableAction::Relaunch };

QByteArray bodyFor(const QString &taskId, const QString &group)
{
    QJsonObject body { { u"TaskId"_s, taskId } };
    if (!group.isEmpty())
        body.insert(u"GroupName"_s, group);
    return compactJson(body);
}

} // namespace

QString actionName(EnableAction action)
{
    switch (action) {
    case EnableAction::Restart:
        return u"RestartPullToPushTask"_s;
    case EnableAction::Continue:
        return u"ContinuePullToPushTask"_s;
    case EnableAction::Relaunch:
        return u"RelaunchPullToPushTask"_s;
    }
    return {};
}

EnableAction enableAction(const QString &name)
{
    for (const EnableAction action : enableActions) {
        if (actionName(action) == name)
            return action;
    }
    return EnableAction::Restart;
}

LiveRequest enable(EnableAction action, const QString &taskId, const QString &group)
{
    return { "POST", actionName(action), {}, bodyFor(taskId, group) };
}

LiveRequest stop(const QString &taskId, const QString &group)
{
    return { "POST", u"StopPullToPushTask"_s, {}, bodyFor(taskId, group) };
}

LiveRequest listPage(ListAction action, qsizetype page)
{
    Q_ASSERT(page >= 1);
    if (action == ListAction::V1) {
        return { "GET",
                 u"ListPullToPushTask"_s,
                 { { u"Page"_s, QString::number(page) },
                   { u"Size"_s, QString::number(rowsPerPage) } },
                 {} };
    }
    return { "POST",
             u"ListPullToPushTaskV2"_s,
             {},
             compactJson({ { u"GroupNames"_s, QJsonArray() },
                           { u"Page"_s, page },
                           { u"Size"_s, rowsPerPage } }) };
}

HttpRequest signedWith(const LiveRequest &request, const LiveEndpoint &endpoint,
                       const AccessKey &key, const QDateTime &now)
{
    SigningInput input;
    input.method = request.method;
    input.path = u"/"_s;
    input.query = request.query;
    input.query.emplaceBack(u"Action"_s, request.action);
    input.query.emplaceBack(u"Version"_s, u"2023-01-01"_s);
    input.body = request.body;

    HttpRequest http = kit::requestTo(endpoint.url, input);
    // **Source:** Volcengine OpenAPI, common answer headers. A proxy's own id comes under the
    // other.
    http.requestIdHeaders = { "X-Request-Id", "X-Tt-Logid" };
    if (!request.body.isEmpty())
        http.headers.emplaceBack("Content-Type", "application/json");
    http.headers.emplaceBack("X-Date", kit::signingTime(now));
    http.headers.emplaceBack("X-Content-Sha256", bodyHash(request.body));
    if (!key.securityToken.isEmpty())
        http.headers.emplaceBack("X-Security-Token", key.securityToken.reveal().toUtf8());

    input.headers = kit::sentHeaders(http);
    http.headers.emplaceBack("Authorization",
                             authorization(input, { endpoint.region.toUtf8(), service },
                                           key.accessKeyId.toUtf8(),
                                           key.secretKey.reveal().toUtf8()));
    return http;
}

} // namespace muster::volcengine
