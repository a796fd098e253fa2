// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/cphservice.h"

#include "app/demo/cphrows.h"
#include "app/demo/listfilters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr int maximumPage = 100;
constexpr qsizetype maximumIds = 100; // servers: documented; encode servers: our assumption
constexpr qsizetype maximumRequestIds = 20;
constexpr qsizetype maximumIdLength = 32;

QString idKey(ResourceKind kind)
{
    return kind == ResourceKind::Servers ? u"server_id"_s : u"encode_server_id"_s;
}

// What is wrong with the list as a whole; an empty code when nothing is.
std::pair<QString, QString> faultOf(ResourceKind kind, const RestartBody &asked)
{
    const bool servers = kind == ResourceKind::Servers;
    const auto fault = [&](const QString &serverCode, const QString &message) {
        return std::pair(servers ? serverCode : u"CPS.0122"_s, message);
    };
    if (!asked.readable)
        return fault(u"CPS.0094"_s, u"The ID list is invalid."_s);
    if (asked.ids.isEmpty())
        return fault(u"CPS.0095"_s, u"The ID list is empty."_s);
    if (asked.ids.size() > maximumIds)
        return fault(u"CPS.0096"_s, u"The ID list is too long."_s);
    // Not documented. Strict, so that a client that names a resource twice is found out.
    if (QSet<QString>(asked.ids.cbegin(), asked.ids.cend()).size() != asked.ids.size())
        return fault(u"CPS.0094"_s, u"The ID list has duplicates."_s);
    const bool malformed = std::any_of(asked.ids.cbegin(), asked.ids.cend(), [](const auto &id) {
        return id.isEmpty() || id.size() > maximumIdLength;
    });
    if (malformed)
        return { servers ? u"CPS.0097"_s : u"CPS.0121"_s, u"An ID is invalid."_s };
    return {};
}

QByteArray opened(const QByteArray &requestId) { return "{\"request_id\":\"" + requestId + "\","; }

DemoReply closed(QByteArray body)
{
    if (body.endsWith(','))
        body.chop(1);
    body += "]}";
    return { 200, std::move(body), {} };
}

} // namespace

RestartBody restartBody(ResourceKind kind, const QByteArray &body)
{
    RestartBody asked;
    const QJsonValue list = QJsonDocument::fromJson(body).object().value(idKey(kind) + u's');
    if (!list.isArray())
        return asked;
    asked.readable = true;
    const QJsonArray ids = list.toArray();
    for (const auto &id : ids) {
        asked.readable = asked.readable && id.isString();
        asked.ids.append(id.toString());
    }
    return asked;
}

CphService::CphService(quint64 seed, int servers, int encodeServers)
    : m_fleets(seed, servers, encodeServers)
{
}

std::optional<ResourceKind> CphService::restartKind(const QString &path)
{
    if (path == "servers/batch-restart"_L1)
        return ResourceKind::Servers;
    if (path == "encode-servers/batch-restart"_L1)
        return ResourceKind::EncodeServers;
    return std::nullopt;
}

DemoReply CphService::answer(const DemoRequest &request, const QString &path,
                             const QByteArray &requestId, qint64 now, const DemoSettings &settings)
{
    if (request.method == "POST") {
        if (const auto kind = restartKind(path))
            return restart(*kind, request, requestId, now, settings);
    } else if (request.method == "GET") {
        const std::shared_lock reading(m_lock);
        if (path == "servers"_L1)
            return listServers(request, requestId, now);
        if (path == "encode-servers"_L1)
            return listEncodeServers(request, requestId, now);
        if (path == "jobs"_L1)
            return listJobs(request, requestId, now);
        if (path.startsWith("jobs/"_L1))
            return showJob(path.mid(5), requestId, now);
    }
    return serviceError(404, u"APIGW.0101"_s,
                        u"The API does not exist or has not been published."_s, requestId);
}

std::optional<CphService::Page> CphService::pageOf(const DemoRequest &request)
{
    Page page;
    bool ok = true;
    if (request.hasQuery(u"offset"_s))
        page.offset = request.queryValue(u"offset"_s).toInt(&ok);
    if (!ok || page.offset < 0)
        return std::nullopt;
    if (request.hasQuery(u"limit"_s))
        page.limit = request.queryValue(u"limit"_s).toInt(&ok);
    if (!ok || page.limit < 1 || page.limit > maximumPage)
        return std::nullopt;
    return page;
}

DemoReply CphService::listServers(const DemoRequest &request, const QByteArray &requestId,
                                  qint64 now) const
{
    const auto page = pageOf(request);
    if (!page)
        return serviceError(400, u"CPS.0002"_s, u"Invalid offset or limit."_s, requestId);
    const ListFilters filters = readFilters(ResourceKind::Servers, request);
    if (!filters.errorCode.isEmpty())
        return serviceError(400, filters.errorCode, filters.errorMessage, requestId);

    const bool all = filters.isEmpty();
    const QList<int> found
        = all ? QList<int>() : matching(m_fleets, ResourceKind::Servers, filters, now);
    const qsizetype count = all ? m_fleets.size(ResourceKind::Servers) : found.size();
    const qsizetype end = std::min<qsizetype>(count, qsizetype(page->offset) + page->limit);
    QByteArray body
        = opened(requestId) + "\"count\":" + QByteArray::number(count) + ",\"servers\":[";
    body.reserve(1200LL * maximumPage);
    for (qsizetype i = page->offset; i < end; ++i) {
        appendServerRow(body, m_fleets, all ? static_cast<int>(i) : found.at(i), now);
        body += ',';
    }
    return closed(std::move(body));
}

DemoReply CphService::listEncodeServers(const DemoRequest &request, const QByteArray &requestId,
                                        qint64 now) const
{
    const auto page = pageOf(request);
    if (!page)
        return serviceError(400, u"CPS.0002"_s, u"Invalid offset or limit."_s, requestId);
    const ListFilters filters = readFilters(ResourceKind::EncodeServers, request);
    if (!filters.errorCode.isEmpty())
        return serviceError(400, filters.errorCode, filters.errorMessage, requestId);

    const bool all = filters.isEmpty();
    const QList<int> found
        = all ? QList<int>() : matching(m_fleets, ResourceKind::EncodeServers, filters, now);
    const qsizetype count = all ? m_fleets.size(ResourceKind::EncodeServers) : found.size();
    const qsizetype end = std::min<qsizetype>(count, qsizetype(page->offset) + page->limit);
    QByteArray body = opened(requestId) + "\"encode_servers\":[";
    body.reserve(800LL * maximumPage);
    for (qsizetype i = page->offset; i < end; ++i) {
        appendEncodeServerRow(body, m_fleets, all ? static_cast<int>(i) : found.at(i), now);
        body += ',';
    }
    return closed(std::move(body));
}

DemoReply CphService::listJobs(const DemoRequest &request, const QByteArray &requestId,
                               qint64 now) const
{
    const auto page = pageOf(request);
    if (!page)
        return serviceError(400, u"CPS.0002"_s, u"Invalid offset or limit."_s, requestId);
    // request_ids wins when both are given.
    QStringList asked = request.queryValue(u"request_ids"_s).split(u',', Qt::SkipEmptyParts);
    if (asked.isEmpty() && !request.queryValue(u"request_id"_s).isEmpty())
        asked = { request.queryValue(u"request_id"_s) };
    if (asked.isEmpty())
        return serviceError(400, u"CPS.0049"_s, u"The request ID is missing."_s, requestId);
    if (asked.size() > maximumRequestIds)
        return serviceError(400, u"CPS.0161"_s, u"Too many request IDs."_s, requestId);

    asked.removeDuplicates();
    QList<const Job *> jobs;
    for (const QString &id : std::as_const(asked))
        jobs.append(m_fleets.jobsOf(id.toUtf8()));
    const qsizetype end = std::min<qsizetype>(jobs.size(), qsizetype(page->offset) + page->limit);
    QByteArray body = opened(requestId) + "\"jobs\":[";
    for (qsizetype i = page->offset; i < end; ++i) {
        appendJobRow(body, m_fleets, *jobs.at(i), now);
        body += ',';
    }
    return closed(std::move(body));
}

DemoReply CphService::showJob(const QString &jobId, const QByteArray &requestId, qint64 now) const
{
    const Job *job = m_fleets.job(jobId.toUtf8());
    if (!job)
        return serviceError(400, u"CPS.0011"_s, u"The job does not exist."_s, requestId);
    DemoReply reply;
    appendJobRow(reply.body, m_fleets, *job, now, requestId);
    return reply;
}

DemoReply CphService::restart(ResourceKind kind, const DemoRequest &request,
                              const QByteArray &requestId, qint64 now, const DemoSettings &settings)
{
    const RestartBody asked = restartBody(kind, request.body);
    if (const auto [code, message] = faultOf(kind, asked); !code.isEmpty())
        return serviceError(400, code, message, requestId);

    QList<RestartEntry> entries;
    {
        const std::unique_lock writing(m_lock);
        entries = m_fleets.restart(kind, asked.ids, requestId, now, settings);
    }
    // The order is not documented: backwards, so that nobody matches by position.
    std::reverse(entries.begin(), entries.end());
    QJsonArray jobs;
    for (const RestartEntry &entry : std::as_const(entries)) {
        QJsonObject job { { idKey(kind), entry.id } };
        if (entry.errorCode.isEmpty()) {
            job.insert("job_id"_L1, QString::fromLatin1(entry.jobId));
        } else {
            job.insert("error_code"_L1, entry.errorCode);
            job.insert("error_msg"_L1, entry.errorMessage);
        }
        jobs.append(job);
    }
    const QJsonObject answer { { u"request_id"_s, QString::fromLatin1(requestId) },
                               { u"jobs"_s, jobs } };
    return { 200, QJsonDocument(answer).toJson(QJsonDocument::Compact), {} };
}

QHash<QString, int> CphService::restartCounts() const
{
    const std::shared_lock reading(m_lock);
    return m_fleets.restartCounts();
}

} // namespace muster::demo
