// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine over Volcengine's cloud code over a network that answers by itself, at a clock that
// the test moves.
#pragma once

#include "app/restart/runner.h"
#include "tests/app/cloud/volcengine/livestage.h"
#include "tests/support/fakejournal.h"

namespace muster::test {

//! \brief A whole list of tasks "t0" onward, one for each status.
inline QByteArray listOf(const QList<QByteArray> &statuses)
{
    QByteArray rows;
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        rows += (i > 0 ? "," : "") + QByteArray(R"({"TaskId":"t)") + QByteArray::number(i)
            + R"(","GroupName":"g","Status":")" + statuses.at(i) + R"("})";
    }
    return R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":[)" + rows
        + R"(],"Pagination":{"PageTotal":)" + (statuses.isEmpty() ? "0" : "1") + R"(,"TotalCount":)"
        + QByteArray::number(statuses.size()) + "}}}";
}

struct FollowStage : Stage
{
    FollowStage() { open(); }

    //! \brief The program is started anew: what was open is in the journal.
    void open()
    {
        runner.reset();
        runner = std::make_unique<Runner>(cloud, journal, clock, random, RunnerSettings {});
        connection.id = ConnectionId { u"c-1"_s };
        connection.provider = u"volcengine"_s;
    }
    [[nodiscard]] RunRequest requestOf(const KindId &kind, qsizetype count,
                                       const QString &status) const
    {
        RunRequest request;
        request.connection = connection;
        request.kind = kind;
        request.operatorName = u"operator"_s;
        for (qsizetype i = 0; i < count; ++i)
            request.targets.append({ { u"t%1"_s.arg(i) }, u"Task %1"_s.arg(i), u"g"_s, status });
        return request;
    }
    [[nodiscard]] RunId start(const RunRequest &request)
    {
        const Result<RunId> id = runner->start(request);
        pass(0ms);
        return id.value_or(RunId {});
    }
    //! \brief Time goes on, and every request is answered at once: lists by \a list.
    void pass(std::chrono::milliseconds time)
    {
        answerAll();
        for (std::chrono::milliseconds gone { 0 }; gone < time; gone += 100ms) {
            clock.advance(100ms);
            answerAll();
        }
    }
    void answerAll()
    {
        settle();
        while (!Stage::open().isEmpty()) {
            FakeHttpCall *call = Stage::open().first();
            if (!call->isAct)
                ++looks;
            call->isAct ? answerAct(*call) : call->answer(listStatus, list);
            settle();
        }
    }
    [[nodiscard]] Outcome outcome(const RunId &run, qsizetype position = 0) const
    {
        return runner->run(run)->targets.at(position).outcome;
    }
    [[nodiscard]] ErrorCode code(const RunId &run, qsizetype position = 0) const
    {
        const std::optional<Error> &error = runner->run(run)->targets.at(position).error;
        return error ? error->code : ErrorCode();
    }
    [[nodiscard]] QStringList eventsOf(RunEventKind what) const
    {
        QStringList details;
        for (const RunEvent &event : journal.events) {
            if (event.what == what)
                details.append(event.detail.text());
        }
        return details;
    }

    QByteArray list = listOf({});
    int listStatus = 200;
    int looks = 0;
    std::function<void(FakeHttpCall &)> answerAct
        = [](FakeHttpCall &call) { call.answer(200, accepted()); };
    Connection connection;
    FakeJournal journal { clock };
    std::unique_ptr<Runner> runner;
};

} // namespace muster::test
