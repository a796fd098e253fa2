// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/liveservice.h"

#include "app/demo/livesignature.h"
#include "app/demo/wiretime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostTasks = 500;

QString actionOf(const DemoRequest &request) { return request.queryValue(u"Action"_s); }

bool isEnable(const QString &action)
{
    return action == "RestartPullToPushTask"_L1 || action == "ContinuePullToPushTask"_L1
        || action == "RelaunchPullToPushTask"_L1;
}

bool isOldList(const QString &action) { return action == "ListPullToPushTask"_L1; }

QJsonObject bodyOf(const DemoRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QJsonObject metadata(const DemoRequest &request, const QByteArray &requestId)
{
    return { { u"RequestId"_s, QString::fromLatin1(requestId) },
             { u"Action"_s, actionOf(request) },
             { u"Version"_s, request.queryValue(u"Version"_s) },
             { u"Service"_s, u"live"_s },
             { u"Region"_s, u"cn-north-1"_s } };
}

DemoReply reply(int status, const QJsonObject &body)
{
    return { status, QJsonDocument(body).toJson(QJsonDocument::Compact), {} };
}

DemoReply failure(const DemoRequest &request, const QByteArray &requestId,
                  const LiveRefusal &refusal)
{
    QJsonObject about = metadata(request, requestId);
    about.insert(u"Error"_s,
                 QJsonObject { { u"Code"_s, refusal.code }, { u"Message"_s, refusal.message } });
    return reply(refusal.status, { { u"ResponseMetadata"_s, about } });
}

DemoReply success(const DemoRequest &request, const QByteArray &requestId)
{
    return reply(200, { { u"ResponseMetadata"_s, metadata(request, requestId) } });
}

QString statusWord(LiveStatus status)
{
    switch (status) {
    case LiveStatus::Stopped:
        return u"停用"_s;
    case LiveStatus::NotStarted:
        return u"未开始"_s;
    case LiveStatus::Active:
        return u"生效中"_s;
    case LiveStatus::Ended:
        return u"已结束"_s;
    }
    return {};
}

// The body of the newer list, or the query of the older one.
struct ListQuestion
{
    int page = 1;
    int size = 20;
    QString title;
    QSet<QString> groups; // empty: all

    [[nodiscard]] bool isAcceptable() const { return page >= 1 && size >= 1 && size <= mostTasks; }
};

ListQuestion questionOf(const DemoRequest &request)
{
    ListQuestion question;
    if (isOldList(actionOf(request)) && request.method == "GET") {
        if (request.hasQuery(u"Page"_s))
            question.page = request.queryValue(u"Page"_s).toInt();
        if (request.hasQuery(u"Size"_s))
            question.size = request.queryValue(u"Size"_s).toInt();
        question.title = request.queryValue(u"Title"_s);
        return question;
    }
    const QJsonObject body = bodyOf(request);
    question.page = body.value("Page"_L1).toInt(1);
    question.size = body.value("Size"_L1).toInt(20);
    question.title = body.value("Title"_L1).toString();
    const QJsonArray groups = body.value("GroupNames"_L1).toArray();
    for (const QJsonValue &group : groups)
        question.groups.insert(group.toString());
    return question;
}

} // namespace

LiveService::LiveService(const DemoAccount &account, const DemoSettings &settings, qint64 epoch)
    : m_account(account)
    , m_tasks(settings.seed, settings.pullToPushTasks, epoch)
{
}

bool LiveService::isMeant(const DemoRequest &request)
{
    return request.path == "/"_L1 && request.hasQuery(u"Action"_s);
}

bool LiveService::isAct(const DemoRequest &request)
{
    const QString action = actionOf(request);
    return isMeant(request) && (isEnable(action) || action == "StopPullToPushTask"_L1);
}

QString LiveService::taskId(const DemoRequest &request)
{
    return bodyOf(request).value("TaskId"_L1).toString();
}

DemoReply LiveService::tooMany(const DemoRequest &request, const QByteArray &requestId)
{
    return failure(request, requestId,
                   { 429, u"FlowLimitExceeded"_s, u"Too many requests in this second."_s });
}

DemoReply LiveService::fault(const DemoRequest &request, quint64 number,
                             const QByteArray &requestId)
{
    static const LiveRefusal faults[] = {
        { 200, u"CommonErr"_s, u"Unclassified error."_s },
        { 500, u"InternalError"_s, u"Internal error."_s },
        { 502, u"InternalServiceError"_s, u"A service inside failed."_s },
        { 504, u"InternalServiceTimeout"_s, u"A service inside did not answer."_s },
    };
    return failure(request, requestId, faults[number % std::size(faults)]);
}

DemoReply LiveService::answer(const DemoRequest &request, const QByteArray &requestId, qint64 now,
                              const DemoSettings &settings)
{
    const LiveRefusal signature = liveSignatureProblem(request, m_account, now);
    if (!signature.code.isEmpty())
        return failure(request, requestId, signature);
    const QString action = actionOf(request);
    const bool isList = isOldList(action) || action == "ListPullToPushTaskV2"_L1;
    const bool retired = settings.restartActionRetired && action == "RestartPullToPushTask"_L1;
    const bool known = (isList || isAct(request)) && !retired
        && request.queryValue(u"Version"_s) == "2023-01-01"_L1;
    if (!known) {
        return failure(request, requestId,
                       { 404, u"InvalidActionOrVersion"_s,
                         u"Could not find operation %1 for version %2."_s.arg(
                             action, request.queryValue(u"Version"_s)) });
    }
    const std::lock_guard guard(m_lock);
    if (!(isList ? m_lists : m_acts).admit(now))
        return tooMany(request, requestId);
    if (isList)
        return list(request, requestId, now, settings);
    const LiveRefusal refusal = act(request, now, settings);
    return refusal.code.isEmpty() ? success(request, requestId)
                                  : failure(request, requestId, refusal);
}

LiveRefusal LiveService::act(const DemoRequest &request, qint64 now, const DemoSettings &settings)
{
    const QByteArray id = taskId(request).toUtf8();
    if (request.method != "POST")
        return { 405, u"MethodNotAllowed"_s, u"POST is needed."_s };
    if (id.isEmpty())
        return { 400, u"InvalidParam.BindError"_s, u"TaskId is missing or not a text."_s };
    const QString group = bodyOf(request).value("GroupName"_L1).toString();
    return isEnable(actionOf(request)) ? m_tasks.enable(id, group, now, settings)
                                       : m_tasks.stop(id, group, now, settings);
}

DemoReply LiveService::list(const DemoRequest &request, const QByteArray &requestId, qint64 now,
                            const DemoSettings &settings)
{
    const ListQuestion question = questionOf(request);
    if (!question.isAcceptable())
        return failure(request, requestId,
                       { 400, u"InvalidParam"_s, u"Page or Size is out of range."_s });
    QList<int> found;
    for (int i = 0; i < m_tasks.size(); ++i) {
        if ((question.groups.isEmpty() || question.groups.contains(m_tasks.group(i)))
            && m_tasks.title(i).contains(question.title, Qt::CaseInsensitive))
            found.append(i);
    }
    const auto total = static_cast<int>(found.size());
    QJsonArray rows;
    const qint64 first = (question.page - 1LL) * question.size;
    for (qint64 i = first; i < std::min<qint64>(first + question.size, total); ++i)
        rows.append(rowOf(found.at(i), !isOldList(actionOf(request)), now, settings));
    const QJsonObject pagination { { u"PageCur"_s, question.page },
                                   { u"PageSize"_s, question.size },
                                   { u"PageTotal"_s, (total + question.size - 1) / question.size },
                                   { u"TotalCount"_s, total } };
    return reply(
        200,
        { { u"ResponseMetadata"_s, metadata(request, requestId) },
          { u"Result"_s, QJsonObject { { u"List"_s, rows }, { u"Pagination"_s, pagination } } } });
}

QJsonObject LiveService::rowOf(int index, bool withGroup, qint64 now,
                               const DemoSettings &settings) const
{
    const LiveTask &task = m_tasks.at(index);
    const QString id = QString::fromLatin1(task.id);
    const LiveWindow when = m_tasks.window(index, settings);
    const bool video = m_tasks.isVideo(index);
    // Keys as real ones have them, so that what must never be shown is there.
    const QString source
        = u"https://pull.example.com/%1/%2.%3?volcSecret=demo-stream-key&volcTime=1"_s.arg(
            m_tasks.group(index), id.left(8), video ? u"mp4"_s : u"flv"_s);
    QJsonObject row { { u"TaskId"_s, id },
                      { u"Title"_s, m_tasks.title(index) },
                      { u"Status"_s, statusWord(m_tasks.status(index, now, settings)) },
                      { u"StartTime"_s, QString::fromLatin1(isoSeconds(when.start)) },
                      { u"EndTime"_s, QString::fromLatin1(isoSeconds(when.end)) },
                      { u"Type"_s, video ? 1 : 0 },
                      { u"DstAddr"_s,
                        u"rtmp://push.example.com/live/%1?txSecret=demo-stream-key"_s.arg(
                            id.left(8)) },
                      { u"DstAddrType"_s, 2 } };
    if (withGroup)
        row.insert(u"GroupName"_s, m_tasks.group(index));
    if (video)
        row.insert(u"SrcAddrS"_s, QJsonArray { source });
    else
        row.insert(u"SrcAddr"_s, source);
    return row;
}

QHash<QString, int> LiveService::enableCounts() const
{
    const std::lock_guard guard(m_lock);
    return m_tasks.enableCounts();
}

} // namespace muster::demo
