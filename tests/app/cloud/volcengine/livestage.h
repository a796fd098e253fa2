// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// VolcengineCloud over a network that the test plays: the stage and what the cloud would answer.
#pragma once

#include "app/cloud/volcengine/fleetkinds.h"
#include "app/cloud/volcengine/volcenginecloud.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QUrlQuery>

namespace muster::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline AccessKey fakeKey()
{
    return { u"AKLTexample0000000001"_s, Secret(u"example-secret"_s), {} };
}

inline std::shared_ptr<kit::Paces> somePaces()
{
    return std::make_shared<kit::Paces>(kit::Paces { Pace({ 9.8, 10 }), Pace({ 14.7, 15 }) });
}

//! \brief Lets everything queued happen, also what that queues and what is parsed meanwhile.
inline void settle()
{
    for (int i = 0; i < 6; ++i) {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
}

inline QByteArray accepted(const QByteArray &requestId = "q1")
{
    return R"({"ResponseMetadata":{"RequestId":")" + requestId + R"("}})";
}

inline QByteArray failed(const QByteArray &code)
{
    return R"({"ResponseMetadata":{"RequestId":"q1","Error":{"Code":")" + code + R"("}}})";
}

//! \brief A page of tasks "t<first>" onward, all of one status.
inline QByteArray pageOf(int first, int count, int total, const QByteArray &status = "停用")
{
    QByteArray rows;
    for (int i = first; i < first + count; ++i) {
        rows += (rows.isEmpty() ? "" : ",") + QByteArray(R"({"TaskId":"t)") + QByteArray::number(i)
            + R"(","GroupName":"g","Status":")" + status
            + R"(","StartTime":"2026-11-21T00:00:00Z"})";
    }
    return R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":[)" + rows
        + R"(],"Pagination":{"PageCur":1,"PageSize":500,"PageTotal":)"
        + QByteArray::number((total + 499) / 500) + R"(,"TotalCount":)" + QByteArray::number(total)
        + "}}}";
}

inline QString actionOf(const FakeHttpCall *call)
{
    return QUrlQuery(call->request.url).queryItemValue(u"Action"_s);
}

inline QJsonObject bodyOf(const FakeHttpCall *call)
{
    return QJsonDocument::fromJson(call->request.body).object();
}

struct Stage
{
    explicit Stage(volcengine::EnableAction action = volcengine::EnableAction::Restart,
                   bool chosen = false, std::shared_ptr<kit::Paces> paces = somePaces())
        : cloud({ fakeKey(),
                  { QUrl(u"https://live.example.com"_s), u"cn-north-1"_s },
                  action,
                  chosen,
                  std::move(paces),
                  100ms },
                { transport, clock, random })
    {
        QObject::connect(&cloud, &Cloud::credentialsRefused, &owner,
                         [this](const Error &error) { refusals.append(error); });
    }

    void list()
    {
        operation = cloud.list(volcengine::pullToPushKind(), &owner);
        QObject::connect(operation, &ListOperation::rowsArrived, &owner,
                         [this](const QList<FleetRow> &more, qsizetype) { rows += more; });
        QObject::connect(operation, &ListOperation::finished, &owner,
                         [this](const Result<ListSummary> &result) { listEnds.append(result); });
        settle();
    }
    void act(const QString &id, const std::function<bool()> &mayLeave = {})
    {
        Target target;
        target.id = { id };
        target.group = u"g"_s;
        ActOperation *act = cloud.act(volcengine::pullToPushKind(), { target }, &owner);
        act->setMayLeave(mayLeave);
        QObject::connect(act, &ActOperation::finished, &owner,
                         [this](const ActAnswer &answer) { answers.append(answer); });
        settle();
    }
    void follow(const QStringList &ids) { follow(ids, clock.now()); }
    void follow(const QStringList &ids, const QDateTime &acceptedAt)
    {
        QList<OpenTarget> open;
        for (const QString &id : ids) {
            OpenTarget target;
            target.kind = volcengine::pullToPushKind();
            target.id = { id };
            target.requestId = { u"q-"_s + id };
            target.acceptedAt = acceptedAt;
            open.append(target);
        }
        FollowOperation *follow = cloud.follow(open, &owner);
        QObject::connect(follow, &FollowOperation::progressed, &owner,
                         [this](const QList<TargetProgress> &more) { progress += more; });
        QObject::connect(follow, &FollowOperation::finished, &owner,
                         [this](const Result<void> &result) { followEnds.append(result); });
        settle();
    }
    //! \brief The calls that are neither answered nor dropped.
    [[nodiscard]] QList<FakeHttpCall *> open() const
    {
        QList<FakeHttpCall *> calls;
        for (const auto &call : transport.calls) {
            if (call && !call->ended)
                calls.append(call);
        }
        return calls;
    }
    void answer(int status, const QByteArray &body)
    {
        const QList<FakeHttpCall *> calls = open();
        Q_ASSERT(!calls.isEmpty());
        calls.first()->answer(status, body);
        settle();
    }
    void wait(std::chrono::milliseconds time)
    {
        for (std::chrono::milliseconds gone { 0 }; gone < time; gone += 1ms) {
            clock.advance(1ms);
            settle1();
        }
    }
    static void settle1() { QCoreApplication::processEvents(); }

    FakeClock clock;
    const QDateTime startedAt = clock.now();
    FakeRandom random;
    FakeTransport transport;
    volcengine::VolcengineCloud cloud;
    QObject owner;
    ListOperation *operation = nullptr;
    QList<FleetRow> rows;
    QList<Result<ListSummary>> listEnds;
    QList<ActAnswer> answers;
    QList<TargetProgress> progress;
    QList<Result<void>> followEnds;
    QList<Error> refusals;
};

} // namespace muster::test
