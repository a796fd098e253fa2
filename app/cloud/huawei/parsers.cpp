// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cloud/huawei/parsers.h"

#include "app/cloud/huawei/errorparser.h"
#include "app/cloud/jsonvalues.h"
#include "app/core/qtversions.h"
#include "app/log/redact.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace muster::huawei {

namespace {

using namespace Qt::StringLiterals;

// "YYYY-MM-DDTHH:MM:SSZ", some samples "YYYY-MM-DD HH:MM:SS": UTC both.
QDateTime timeOf(const QJsonValue &value)
{
    QString text = textOf(value).trimmed();
    if (text.size() > 10 && text.at(10) == u' ')
        text[10] = u'T';
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        return takenForUtc(time);
    return time.toUTC();
}

constexpr qsizetype mostEntries = 200'000; // of one page that are looked at

std::optional<QJsonArray> arrayOf(const QJsonObject &body, QLatin1StringView key)
{
    const QJsonValue value = body.value(key);
    return value.isArray() ? std::optional(value.toArray()) : std::nullopt;
}

// Null, or none at all: that is not an empty list.
Error withoutList(const HttpReply &reply)
{
    Error error = unreadableAnswer(reply);
    if (QJsonDocument::fromJson(reply.body).isObject())
        error.code = OwnError::NoList;
    return error;
}

QStringList cellsOf(const KindSpec &kind, const QJsonObject &row)
{
    QStringList cells;
    cells.reserve(static_cast<qsizetype>(kind.cellFields.size()));
    for (const QLatin1StringView field : kind.cellFields)
        cells.append(textOf(row.value(field)));
    return cells;
}

// A job may name what its target runs on beside it: the later kind goes first.
QString jobTargetOf(const QJsonObject &row)
{
    const std::vector<KindSpec> &kinds = kindSpecs();
    for (auto kind = kinds.crbegin(); kind != kinds.crend(); ++kind) {
        const QString id = textOf(row.value(kind->idField));
        if (!id.isEmpty())
            return id;
    }
    return {};
}

JobState jobStateOf(const QJsonObject &row, const QString &requestId)
{
    JobState job;
    job.jobId.value = textOf(row.value("job_id"_L1));
    job.targetId.value = jobTargetOf(row);
    job.endedAt = timeOf(row.value("end_time"_L1));

    // "Querying the task execution status": 1 running, 2 succeeded, -1 failed.
    const QString status = textOf(row.value("status"_L1)).trimmed();
    if (status == "1"_L1)
        job.outcome = Outcome::Running;
    else if (status == "2"_L1)
        job.outcome = Outcome::Succeeded;
    else if (status == "-1"_L1)
        job.outcome = Outcome::Failed;

    const QString code = textOf(row.value("error_code"_L1));
    const QString message = textOf(row.value("error_msg"_L1));
    const bool isKnown = status == "1"_L1 || status == "2"_L1 || status == "-1"_L1;
    if (job.outcome == Outcome::Failed || (isKnown && !code.isEmpty())) {
        job.error = entryError(code, message, requestId);
    } else if (!isKnown) {
        job.error.emplace();
        job.error->delivery = Delivery::Sent;
        job.error->code = OwnError::JobStatus;
        job.error->requestId = requestId;
        job.error->message = redactedHead(status.toUtf8());
    }
    return job;
}

// Of "cn-north-4" and "cn-north-4_team": "cn-north-4".
QString regionOf(const QString &project, const QStringList &regions)
{
    const QString name = project.section(u'_', 0, 0);
    return regions.contains(name) ? name : QString();
}

} // namespace

Result<ListPage> parseListPage(const KindSpec &kind, const HttpReply &reply, SharedTexts &texts)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    auto list = arrayOf(body, kind.listField);
    if (!list && body.value(kind.listField).isNull() && integerOf(body.value("count"_L1)) == 0)
        list.emplace();
    if (!list)
        return withoutList(reply);

    ListPage page;
    page.received = list->size();
    const qsizetype looked = std::min(list->size(), mostEntries);
    page.total = std::max<qsizetype>(integerOf(body.value("count"_L1)).value_or(-1), -1);
    for (qsizetype i = 0; i < looked; ++i) {
        const QJsonObject row = list->at(i).toObject();
        const TargetId id { textOf(row.value(kind.idField)) };
        if (id.isEmpty())
            continue;
        page.places.append(i);
        page.rows.append(FleetRow { id,
                                    textOf(row.value(kind.nameField)),
                                    textOf(row.value("status"_L1)),
                                    {},
                                    cellsOf(kind, row) });
    }
    texts.share(page.rows);
    return page;
}

ActReply parseActReply(const KindSpec &kind, const QByteArray &bytes)
{
    ActReply reply;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    reply.readable = document.isObject();
    const QJsonObject body = document.object();
    reply.requestId.value = textOf(body.value("request_id"_L1));
    const QJsonValue list = body.value("jobs"_L1);
    reply.hasJobs = list.isArray();
    const QJsonArray jobs = list.toArray();
    for (const QJsonValue &value : jobs) {
        const QJsonObject entry = value.toObject();
        const QString code = textOf(entry.value("error_code"_L1)).trimmed();
        reply.entries.append({ TargetId { textOf(entry.value(kind.idField)) },
                               JobId { textOf(entry.value("job_id"_L1)) },
                               code == "0"_L1 ? QString() : code,
                               textOf(entry.value("error_msg"_L1)) });
    }
    return reply;
}

Result<JobsPage> parseJobsPage(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const auto list = arrayOf(body, "jobs"_L1);
    if (!list)
        return withoutList(reply);
    JobsPage page;
    page.received = list->size();
    const QString requestId = textOf(body.value("request_id"_L1));
    for (const QJsonValue &value : std::as_const(*list)) {
        JobState job = jobStateOf(value.toObject(), requestId);
        if (!job.jobId.isEmpty())
            page.jobs.append(std::move(job));
    }
    return page;
}

Result<JobsPage> parseJob(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    JobState job = jobStateOf(body, textOf(body.value("request_id"_L1)));
    if (job.jobId.isEmpty())
        return unreadableAnswer(reply);
    return JobsPage { { std::move(job) }, 1 };
}

Result<TokenGrant> parseTokenGrant(const HttpReply &reply)
{
    TokenGrant grant;
    grant.token = Secret(QString::fromLatin1(reply.header("X-Subject-Token")));
    if (grant.token.isEmpty()) {
        Error error = unreadableAnswer(reply);
        error.detail = u"X-Subject-Token is missing"_s;
        return error;
    }
    const QJsonObject token
        = QJsonDocument::fromJson(reply.body).object().value("token"_L1).toObject();
    grant.projectId = textOf(token.value("project"_L1).toObject().value("id"_L1));
    const QDateTime issued = timeOf(token.value("issued_at"_L1));
    const QDateTime expires = timeOf(token.value("expires_at"_L1));
    if (issued.isValid() && expires > issued)
        grant.lifeSeconds = issued.secsTo(expires);
    return grant;
}

Result<QList<ProjectInfo>> parseProjects(const HttpReply &reply, const QStringList &regions)
{
    const auto list = arrayOf(QJsonDocument::fromJson(reply.body).object(), "projects"_L1);
    if (!list)
        return withoutList(reply);
    QList<ProjectInfo> projects;
    for (const QJsonValue &value : std::as_const(*list)) {
        const QJsonObject row = value.toObject();
        const QString name = textOf(row.value("name"_L1));
        ProjectInfo project { textOf(row.value("id"_L1)), name, regionOf(name, regions) };
        const bool offered = row.value("enabled"_L1).toBool(true) && name != "MOS"_L1;
        if (offered && !project.id.isEmpty() && !projects.contains(project))
            projects.append(std::move(project));
    }
    const auto key = [](const ProjectInfo &project) {
        return std::tuple(project.region.isEmpty(), project.region, project.name != project.region,
                          project.name);
    };
    std::stable_sort(
        projects.begin(), projects.end(),
        [&key](const ProjectInfo &one, const ProjectInfo &other) { return key(one) < key(other); });
    return projects;
}

Result<QStringList> parseProjectIds(const HttpReply &reply, const QString &name)
{
    const auto list = arrayOf(QJsonDocument::fromJson(reply.body).object(), "projects"_L1);
    if (!list)
        return withoutList(reply);
    QStringList ids;
    for (const QJsonValue &value : std::as_const(*list)) {
        const QJsonObject project = value.toObject();
        const QString id = textOf(project.value("id"_L1));
        const bool enabled = project.value("enabled"_L1).toBool(true);
        if (!id.isEmpty() && enabled && textOf(project.value("name"_L1)) == name)
            ids.append(id);
    }
    return ids;
}

} // namespace muster::huawei
