// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/cphservice.h"

#include "app/demo/cphkinds.h"
#include "app/demo/cphrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostJobs = 100; // of jobs
constexpr qsizetype maximumIds = 100; // servers: documented; encode servers: our assumption
constexpr qsizetype maximumRequestIds = 20;
constexpr qsizetype maximumIdLength = 32;

// What is wrong with the list as a whole; an empty code when nothing is.
std::pair<QString, QString> faultOf(ResourceKind kind, const RestartBody &asked)
{
    const CphKind &row = cphKind(kind);
    if (!asked.readable)
        return { row.listCode, u"The ID list is invalid."_s };
    if (asked.ids.isEmpty())
        return { row.emptyCode, u"The ID list is empty."_s };
    if (asked.ids.size() > maximumIds)
        return { row.tooLongCode, u"The ID list is too long."_s };
    // Not documented. Strict, so that a client that names a resource twice is found out.
    if (QSet<QString>(asked.ids.cbegin(), asked.ids.cend()).size() != asked.ids.size())
        return { row.listCode, u"The ID list has duplicates."_s };
    const bool malformed = std::any_of(asked.ids.cbegin(), asked.ids.cend(), [](const auto &id) {
        return id.isEmpty() || id.size() > maximumIdLength;
    });
    if (malformed)
        return { row.idCode, u"An ID is invalid."_s };
    return {};
}

// A filter that is asked for, with its value.
using AskedFilter = std::pair<const CphFilter *, QString>;

// The filters in a query, or what is wrong with the first that is not acceptable.
std::pair<QList<AskedFilter>, CphError> askedFilters(const QList<CphFilter> &known,
                                                     const DemoRequest &request)
{
    QList<AskedFilter> asked;
    for (const CphFilter &filter : known) {
        if (!request.hasQuery(filter.key))
            continue;
        const QString value = request.queryValue(filter.key);
        bool ok = true;
        if (filter.isNumber)
            static_cast<void>(value.toLongLong(&ok));
        if (!ok)
            return { {}, { u"CPS.0002"_s, u"Invalid parameter: "_s + filter.key } };
        if (!filter.isNumber && value.isEmpty())
            continue;
        if (filter.isValid && !filter.isValid(value))
            return { {}, filter.complaint };
        asked.append({ &filter, value });
    }
    return { asked, {} };
}

CphFilter byStatus(ResourceKind kind, qint64 now)
{
    return {
        u"status"_s,
        true,
        [now](const FleetSimulation &fleets, ResourceKind own, int index, const QString &value) {
            return fleets.status(own, index, now) == value.toInt();
        },
        [kind](const QString &value) { return cphKind(kind).statuses.contains(value.toInt()); },
        { u"CPS.0010"_s, u"The status value is invalid."_s }
    };
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
    const CphKind &row = cphKind(kind);
    RestartBody asked;
    const QJsonValue list = QJsonDocument::fromJson(body).object().value(row.restartField);
    if (!list.isArray())
        return asked;
    asked.readable = true;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonValue id = row.restartsObjects ? entry.toObject().value(row.idField) : entry;
        asked.readable = asked.readable && id.isString();
        asked.ids.append(id.toString());
    }
    return asked;
}

CphService::CphService(const DemoSettings &settings)
    : m_fleets(settings)
{
}

std::optional<ResourceKind> CphService::restartKind(const QString &path)
{
    constexpr auto verb = "/batch-restart"_L1;
    return path.endsWith(verb) ? cphKindAt(path.chopped(verb.size())) : std::nullopt;
}

DemoReply CphService::answer(const DemoRequest &request, const QString &path,
                             const QByteArray &requestId, qint64 now, const DemoSettings &settings)
{
    if (request.method == "POST") {
        if (const auto kind = restartKind(path))
            return restart(*kind, request, requestId, now, settings);
    } else if (request.method == "GET") {
        const std::shared_lock reading(m_lock);
        if (const auto kind = cphKindAt(path))
            return list(*kind, request, requestId, now);
        if (path == "jobs"_L1)
            return listJobs(request, requestId, now);
        if (path.startsWith("jobs/"_L1))
            return showJob(path.mid(5), requestId, now);
    }
    return serviceError(404, u"APIGW.0101"_s,
                        u"The API does not exist or has not been published."_s, requestId);
}

std::optional<CphService::Page> CphService::pageOf(const DemoRequest &request, int largest)
{
    Page page;
    bool ok = true;
    if (request.hasQuery(u"offset"_s))
        page.offset = request.queryValue(u"offset"_s).toInt(&ok);
    if (!ok || page.offset < 0)
        return std::nullopt;
    if (request.hasQuery(u"limit"_s))
        page.limit = request.queryValue(u"limit"_s).toInt(&ok);
    if (!ok || page.limit < 1 || page.limit > largest)
        return std::nullopt;
    return page;
}

DemoReply CphService::list(ResourceKind kind, const DemoRequest &request,
                           const QByteArray &requestId, qint64 now) const
{
    const CphKind &row = cphKind(kind);
    const auto page = pageOf(request, row.largestPage);
    if (!page)
        return serviceError(400, u"CPS.0002"_s, u"Invalid offset or limit."_s, requestId);
    const QList<CphFilter> known = QList { byStatus(kind, now) } + row.filters;
    const auto [filters, complaint] = askedFilters(known, request);
    if (!complaint.code.isEmpty())
        return serviceError(400, complaint.code, complaint.message, requestId);

    const bool all = filters.isEmpty();
    QList<int> found;
    for (int i = 0; !all && i < m_fleets.size(kind); ++i) {
        const bool passes
            = std::ranges::all_of(filters, [this, kind, i](const AskedFilter &filter) {
                  return filter.first->passes(m_fleets, kind, i, filter.second);
              });
        if (passes)
            found.append(i);
    }
    const qsizetype count = all ? m_fleets.size(kind) : found.size();
    const qsizetype end = std::min<qsizetype>(count, qsizetype(page->offset) + page->limit);
    QByteArray body = opened(requestId);
    if (row.tellsCount)
        body += "\"count\":" + QByteArray::number(count) + ',';
    body += '"' + row.listField + "\":[";
    body.reserve(1200LL * page->limit);
    for (qsizetype i = page->offset; i < end; ++i) {
        row.appendRow(body, m_fleets, kind, all ? static_cast<int>(i) : found.at(i), now);
        body += ',';
    }
    return closed(std::move(body));
}

DemoReply CphService::listJobs(const DemoRequest &request, const QByteArray &requestId,
                               qint64 now) const
{
    const auto page = pageOf(request, mostJobs);
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
        QJsonObject job { { cphKind(kind).idField, entry.id } };
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
