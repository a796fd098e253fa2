// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/gateway.h"

#include "app/demo/faults.h"
#include "app/demo/stablehash.h"
#include "app/demo/wiretime.h"

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestBody = 12LL * 1024 * 1024; // API Request Signing Guide
constexpr quint64 requestSalt = 0x7265717565737431;

// What follows /v1/{project_id}/cloud-phone/, and the project.
struct ServicePath
{
    QString projectId;
    QString rest;
};

std::optional<ServicePath> servicePath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 5 || !parts.at(0).isEmpty() || parts.at(1) != "v1"_L1
        || parts.at(3) != "cloud-phone"_L1)
        return std::nullopt;
    return ServicePath { parts.at(2), parts.mid(4).join(u'/') };
}

DemoReply noSuchApi(const QByteArray &requestId)
{
    return serviceError(404, u"APIGW.0101"_s,
                        u"The API does not exist or has not been published."_s, requestId);
}

DemoReply tooMany(const QByteArray &requestId)
{
    DemoReply reply
        = serviceError(429, u"APIGW.0308"_s,
                       u"The throttling threshold has been reached: policy user"_s, requestId);
    reply.headers.emplaceBack("Retry-After", "1");
    return reply;
}

DemoReply fault(quint64 number, const QByteArray &requestId)
{
    switch (number % 3) {
    case 0:
        return serviceError(500, u"CPS.0003"_s, u"Internal service error."_s, requestId);
    case 1:
        return serviceError(502, u"APIGW.0201"_s, u"Backend unavailable."_s, requestId);
    default:
        return serviceError(504, u"APIGW.0201"_s, u"Backend timeout."_s, requestId);
    }
}

} // namespace

Gateway::Gateway(const DemoSettings &settings, Now now)
    : m_now(std::move(now))
    , m_settings(settings)
    , m_tokens(settings.seed)
    , m_authenticator(m_account, m_tokens)
    , m_iam(m_account, m_tokens)
    , m_cph(settings)
    , m_live(m_account, settings, m_now())
{
}

DemoSettings Gateway::settings() const
{
    const std::lock_guard guard(m_settingsLock);
    return m_settings;
}

void Gateway::setSettings(const DemoSettings &settings)
{
    const std::lock_guard guard(m_settingsLock);
    const DemoSettings before = m_settings;
    m_settings = settings;
    m_settings.seed = before.seed;
    m_settings.sizes = before.sizes;
    m_settings.pullToPushTasks = before.pullToPushTasks;
    m_settings.port = before.port;
}

DemoReply Gateway::answer(const DemoRequest &request)
{
    const quint64 number = m_requests.fetch_add(1);
    const DemoSettings current = settings();
    const qint64 now = m_now();
    const QByteArray requestId = hexId(current.seed, requestSalt, number);
    DemoReply reply;
    if (LiveService::isMeant(request))
        reply = answerLive(request, number, requestId, now, current);
    else if (request.path.startsWith("/v3/"_L1))
        reply = answerIdentity(request, requestId, now, current);
    else
        reply = answerService(request, number, requestId, now, current);
    reply.headers.emplaceBack("X-Request-Id", requestId);
    reply.headers.emplaceBack("Date", httpDate(now));
    return reply;
}

DemoReply Gateway::answerIdentity(const DemoRequest &request, const QByteArray &requestId,
                                  qint64 now, const DemoSettings &settings)
{
    if (request.path == "/v3/auth/tokens"_L1 && request.method == "POST")
        return m_iam.login(request, now, settings.tokenLife);
    const bool projects
        = request.path == "/v3/projects"_L1 || request.path == "/v3/auth/projects"_L1;
    if (!projects || request.method != "GET")
        return noSuchApi(requestId);
    const Caller caller = m_authenticator.identify(request, now);
    if (caller.letIn())
        return m_iam.projects(request);
    // Signatures are checked by the gateway, tokens by IAM itself: two shapes.
    return caller.bySignature
        ? serviceError(401, caller.errorCode, caller.errorMessage, requestId)
        : identityError(401, u"The request you have made requires authentication."_s);
}

DemoReply Gateway::answerService(const DemoRequest &request, quint64 number,
                                 const QByteArray &requestId, qint64 now,
                                 const DemoSettings &settings)
{
    DemoReply reply;
    switch (faultFor(number, settings)) {
    case Fault::None:
        reply = work(request, requestId, now, settings);
        break;
    case Fault::TooManyRequests:
        reply = tooMany(requestId);
        break;
    case Fault::AfterWork:
        reply = work(request, requestId, now, settings);
        if (reply.status < 300)
            reply = fault(number, requestId);
        break;
    case Fault::BeforeWork:
        reply = fault(number, requestId);
        break;
    }
    const auto path = servicePath(request.path);
    const auto kind = path ? CphService::restartKind(path->rest) : std::nullopt;
    if (kind && request.method == "POST") {
        m_ledger.add({ QDateTime::fromMSecsSinceEpoch(now).toUTC(), request.path,
                       restartBody(*kind, request.body).ids, QString::fromLatin1(requestId),
                       reply.status });
    }
    return reply;
}

DemoReply Gateway::answerLive(const DemoRequest &request, quint64 number,
                              const QByteArray &requestId, qint64 now, const DemoSettings &settings)
{
    DemoReply reply;
    switch (faultFor(number, settings)) {
    case Fault::None:
        reply = m_live.answer(request, requestId, now, settings);
        break;
    case Fault::TooManyRequests:
        reply = LiveService::tooMany(request, requestId);
        break;
    case Fault::AfterWork:
        reply = m_live.answer(request, requestId, now, settings);
        if (reply.status < 300)
            reply = LiveService::fault(request, number, requestId);
        break;
    case Fault::BeforeWork:
        reply = LiveService::fault(request, number, requestId);
        break;
    }
    if (LiveService::isAct(request)) {
        m_ledger.add({ QDateTime::fromMSecsSinceEpoch(now).toUTC(),
                       u"/?Action="_s + request.queryValue(u"Action"_s),
                       { LiveService::taskId(request) },
                       QString::fromLatin1(requestId),
                       reply.status });
    }
    return reply;
}

QHash<QString, int> Gateway::restartCounts() const
{
    QHash<QString, int> counts = m_cph.restartCounts();
    counts.insert(m_live.enableCounts());
    return counts;
}

DemoReply Gateway::work(const DemoRequest &request, const QByteArray &requestId, qint64 now,
                        const DemoSettings &settings)
{
    if (request.body.size() > largestBody)
        return serviceError(413, u"APIGW.0201"_s, u"The request body is too large."_s, requestId);
    const auto path = servicePath(request.path);
    if (!path)
        return noSuchApi(requestId);
    const Caller caller = m_authenticator.identify(request, now);
    if (!caller.letIn())
        return serviceError(401, caller.errorCode, caller.errorMessage, requestId);
    if (!caller.projectScoped || path->projectId != m_account.projectId)
        return serviceError(403, u"CPS.0001"_s, u"No permission for this resource."_s, requestId);
    return m_cph.answer(request, path->rest, requestId, now, settings);
}

} // namespace muster::demo
