// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// HuaweiCloud over a network that the test plays: the stage and what the cloud would answer.
#pragma once

#include "app/cloud/huawei/huaweicloud.h"
#include "tests/app/cloud/huawei/fakehuawei.h"

#include <QUrlQuery>

namespace muster::test {

using namespace Qt::StringLiterals;

inline const KindId servers { u"huawei.servers"_s };
inline const KindId encodeServers { u"huawei.encode-servers"_s };

inline Connection connection(const QString &projectId)
{
    Connection made;
    made.region = u"cn-north-4"_s;
    made.projectId = projectId;
    return made;
}

inline QByteArray pageOf(const QByteArray &list, const QByteArray &idField, int first, int count,
                         int total)
{
    QByteArray body = "{";
    if (total >= 0)
        body += "\"count\":" + QByteArray::number(total) + ',';
    body += '"' + list + "\":[";
    for (int i = first; i < first + count; ++i) {
        if (i > first)
            body += ',';
        body += "{\"" + idField + "\":\"id" + QByteArray::number(i) + "\",\"status\":5}";
    }
    return body + "]}";
}

inline QByteArray serverPage(int first, int count, int total)
{
    return pageOf("servers", "server_id", first, count, total);
}

inline QByteArray encodePage(int first, int count)
{
    return pageOf("encode_servers", "encode_server_id", first, count, -1);
}

inline QString queryValue(const FakeHttpCall *call, const QString &key)
{
    return QUrlQuery(call->request.url).queryItemValue(key, QUrl::FullyDecoded);
}

struct Stage
{
    explicit Stage(const Credentials &credentials = fakeLogin(), const QString &projectId = {})
        : cloud(connection(projectId), credentials,
                { QUrl(u"https://cph.example.com"_s), QUrl(u"https://iam.example.com"_s) },
                { transport, clock, random })
    {
    }

    void list(const KindId &kind)
    {
        operation = cloud.list(kind, &owner);
        QObject::connect(operation, &ListOperation::rowsArrived, &owner,
                         [this](const QList<FleetRow> &more, qsizetype total) {
                             rows += more;
                             lastTotal = total;
                         });
        QObject::connect(operation, &ListOperation::finished, &owner,
                         [this](const Result<ListSummary> &result) { listEnds.append(result); });
    }
    void signInDone(const QByteArray &token = "tok")
    {
        settle();
        answerToken(transport.calls.last(), token);
        settle();
    }
    [[nodiscard]] qsizetype callCount() const { return transport.calls.size(); }
    [[nodiscard]] FakeHttpCall *call(qsizetype index) const { return transport.calls.at(index); }
    //! \brief Calls that wait for the test's answer.
    [[nodiscard]] QList<FakeHttpCall *> waiting() const
    {
        QList<FakeHttpCall *> calls;
        for (const auto &one : transport.calls) {
            if (one && !one->ended)
                calls.append(one);
        }
        return calls;
    }
    [[nodiscard]] FakeHttpCall *waitingAt(int offset) const
    {
        for (FakeHttpCall *one : waiting()) {
            if (queryValue(one, u"offset"_s).toInt() == offset)
                return one;
        }
        return nullptr;
    }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    huawei::HuaweiCloud cloud;
    QObject owner;
    ListOperation *operation = nullptr;
    QList<FleetRow> rows;
    qsizetype lastTotal = -2;
    QList<Result<ListSummary>> listEnds;
};

inline OpenTarget openTarget(int number, const QString &request)
{
    return { servers,
             { u"id"_s + QString::number(number) },
             { request },
             { u"job"_s + QString::number(number) },
             {} };
}

inline QByteArray jobsPage(int first, int count, int status)
{
    QByteArray body = "{\"request_id\":\"query\",\"jobs\":[";
    for (int i = first; i < first + count; ++i) {
        if (i > first)
            body += ',';
        body += "{\"job_id\":\"job" + QByteArray::number(i) + "\",\"status\":"
            + QByteArray::number(status) + ",\"end_time\":\"2026-11-20T08:00:00Z\"}";
    }
    return body + "]}";
}

//! \brief What the query of that call asks for.
inline QStringList requestIdsOf(const FakeHttpCall *call)
{
    return queryValue(call, u"request_ids"_s).split(u',', Qt::SkipEmptyParts);
}

struct FollowStage : Stage
{
    using Stage::Stage;

    void follow(const QList<OpenTarget> &targets)
    {
        look = cloud.follow(targets, &owner);
        QObject::connect(look, &FollowOperation::progressed, &owner,
                         [this](const QList<TargetProgress> &more) { progress += more; });
        QObject::connect(look, &FollowOperation::partFailed, &owner,
                         [this](const QList<RequestId> &requests, const Error &error) {
                             for (const RequestId &request : requests)
                                 partErrors.append({ request.value, error });
                         });
        QObject::connect(look, &FollowOperation::finished, &owner,
                         [this](const Result<void> &result) { followEnds.append(result); });
    }

    FollowOperation *look = nullptr;
    QList<TargetProgress> progress;
    QList<std::pair<QString, Error>> partErrors; //!< a request id each
    QList<Result<void>> followEnds;
};

} // namespace muster::test
