// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine, Volcengine's cloud code and the real network on this side, the demo cloud on the
// other.
#pragma once

#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/net/networktransport.h"
#include "app/restart/runner.h"
#include "tests/support/fakejournal.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace muster::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const KindId pullToPush { u"volcengine.pull-to-push"_s };
inline const KindId stopKind { u"volcengine.pull-to-push.stop"_s };

inline demo::DemoSettings quickDay(int tasks)
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 0;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.pullToPushTasks = tasks;
    settings.jobTimeMin = 50ms;
    settings.jobTimeMax = 300ms;
    return settings;
}

//! \brief The real network, with less patience for calls that enable.
class ImpatientTransport final : public Transport
{
public:
    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override
    {
        return m_network.read(request, parent);
    }
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override
    {
        ++acts;
        ActRequest hasty = request;
        hasty.http.timeout = timeout;
        return m_network.act(hasty, parent);
    }

    std::chrono::milliseconds timeout { 60'000 };
    int acts = 0;

private:
    NetworkTransport m_network;
};

struct Bench
{
    explicit Bench(const demo::DemoSettings &settings)
        : demo(std::move(demo::DemoCloud::start(settings)).value())
    {
        open(demo->endpoint());
    }

    //! \brief Opens the connection anew, with calls going to \a endpoint.
    void open(const QUrl &endpoint)
    {
        runner.reset();
        connection = demo->volcengineConnection();
        connection.endpoint = endpoint;
        for (const Provider &provider : registeredProviders()) {
            if (provider.id == connection.provider)
                cloud = provider.open(connection, demo->volcengineKey(),
                                      { transport, clock, random });
        }
        RunnerSettings numbers;
        numbers.pollInterval = 200ms;
        runner = std::make_unique<Runner>(*cloud, journal, clock, random, numbers);
    }

    [[nodiscard]] QList<FleetRow> list()
    {
        QList<FleetRow> rows;
        QObject owner;
        ListOperation *list = cloud->list(pullToPush, &owner);
        QObject::connect(list, &ListOperation::rowsArrived, &owner,
                         [&rows](const QList<FleetRow> &more, qsizetype) { rows += more; });
        QSignalSpy finished(list, &ListOperation::finished);
        finished.wait(20'000);
        return rows;
    }
    [[nodiscard]] RunRequest request(int most) { return requestOf(pullToPush, most); }
    [[nodiscard]] RunRequest requestOf(const KindId &id, int most)
    {
        RunRequest request;
        request.connection = connection;
        request.kind = id;
        request.operatorName = u"tester"_s;
        const FleetKind *kind = findKind(*cloud, id);
        const QList<FleetRow> rows = list();
        for (const FleetRow &row : rows) {
            if (kind->status(row.status).eligibility == Eligibility::Yes
                && request.targets.size() < most)
                request.targets.append({ row.id, row.name, row.group, row.status });
        }
        return request;
    }
    [[nodiscard]] bool waitUntilIdle(std::chrono::seconds most = 60s) const
    {
        const QDeadlineTimer patience(most);
        while (runner->isBusy() && !patience.hasExpired())
            QTest::qWait(10);
        return !runner->isBusy();
    }
    [[nodiscard]] const RunRecord *run(const RunRequest &request, std::chrono::seconds most = 110s)
    {
        QSignalSpy ended(runner.get(), &Runner::runEnded);
        const Result<RunId> id = runner->start(request);
        const QDeadlineTimer patience(most);
        while (id && ended.isEmpty() && !patience.hasExpired())
            ended.wait(1000);
        return ended.isEmpty() || runner->isBusy() ? nullptr : runner->run(*id);
    }

    std::unique_ptr<demo::DemoCloud> demo; // goes last: it waits for idle connections
    SystemClock clock;
    SystemRandom random;
    FakeJournal journal { FakeJournal::Mode::InMemory };
    ImpatientTransport transport;
    Connection connection;
    std::unique_ptr<Cloud> cloud;
    std::unique_ptr<Runner> runner;
};

} // namespace muster::test
