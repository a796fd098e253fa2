// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/gateway.h"

#include "app/demo/stablehash.h"
#include "app/demo/wiretime.h"

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestBody = 12LL * 1024 * 1024; // API Request Signing Guide
constexpr quint64 requestSalt = 0x7265717565737431;
constexpr quint64 rateSalt = 0x429;
constexpr quint64 faultSalt = 0x5ff;
constexpr quint64 sideSalt = 0x51de;

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

// The answer of the three to a request that may meet a bad moment, which the seed and its number
// decide: tooMany (429, nothing was done), or fault (5xx), before or although the work was done,
// which is what makes an outcome unknown.
DemoReply withFaults(quint64 number, const DemoSettings &settings,
                     const std::function<DemoReply()> &work,
                     const std::function<DemoReply()> &tooMany,
                     const std::function<DemoReply()> &fault)
{
    const auto chance = [&settings, number](quint64 salt) {
        return unitOf(stableHash(settings.seed, salt, number));
    };
    if (chance(rateSalt) < settings.tooManyRequests)
        return tooMany();
    if (chance(faultSalt) >= settings.serverFaults)
        return work();
    if (chance(sideSalt) < 0.5) {
        DemoReply reply = work();
        if (reply.status >= 300)
            return reply;
    }
    return fault();
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
    DemoReply reply = withFaults(
        number, settings, [&] { return work(request, requestId, now, settings); },
        [&] { return tooMany(requestId); }, [&] { return fault(number, requestId); });
    const auto path = servicePath(request.path);
    const auto kind = path ? CphService::restartKind(path->rest) : std::nullopt;
    if (kind && request.method == "POST") {
        note({ QDateTime::fromMSecsSinceEpoch(now).toUTC(), request.path,
               restartBody(*kind, request.body).ids, QString::fromLatin1(requestId),
               reply.status });
    }
    return reply;
}

DemoReply Gateway::answerLive(const DemoRequest &request, quint64 number,
                              const QByteArray &requestId, qint64 now, const DemoSettings &settings)
{
    DemoReply reply = withFaults(
        number, settings, [&] { return m_live.answer(request, requestId, now, settings); },
        [&] { return LiveService::tooMany(request, requestId); },
        [&] { return LiveService::fault(request, number, requestId); });
    if (LiveService::isAct(request)) {
        note({ QDateTime::fromMSecsSinceEpoch(now).toUTC(),
               u"/?Action="_s + request.queryValue(u"Action"_s),
               { LiveService::taskId(request) },
               QString::fromLatin1(requestId),
               reply.status });
    }
    return reply;
}

void Gateway::note(const ActRecord &act)
{
    const std::lock_guard guard(m_ledgerLock);
    m_ledger.append(act);
}

QList<ActRecord> Gateway::ledger() const
{
    const std::lock_guard guard(m_ledgerLock);
    return m_ledger;
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
