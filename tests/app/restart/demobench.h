// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine and the real cloud code on this side, the demo cloud on the other, and faults between.
#pragma once

#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/demo/fleetsimulation.h"
#include "app/restart/runner.h"
#include "tests/app/restart/detourtransport.h"
#include "tests/support/fakejournal.h"
#include "tests/support/faultproxy.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QSignalSpy>

#include <algorithm>
#include <memory>

namespace muster::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr int fleetSize = 160;
inline constexpr int runSize = 120; // two calls, of 100 and of 20
inline constexpr int firstCall = 100;

inline demo::DemoSettings quickDay()
{
    demo::DemoSettings settings;
    settings.servers = fleetSize;
    settings.encodeServers = 0;
    settings.jobTimeMin = 100ms;
    settings.jobTimeMax = 400ms;
    return settings;
}

//! \brief What the demo cloud will make of a restart, from the same rules in the same state.
inline Outcome foretold(const TargetId &id, const demo::DemoSettings &settings)
{
    demo::FleetSimulation fleets(settings.seed, settings.servers, settings.encodeServers);
    const auto entries = fleets.restart(demo::ResourceKind::Servers, { id.value }, "r",
                                        1'700'000'000'000, settings);
    if (entries.first().jobId.isEmpty())
        return Outcome::Rejected;
    return fleets.job(entries.first().jobId)->fails ? Outcome::Failed : Outcome::Succeeded;
}

//! \brief The demo cloud, the fault proxy before it, and a console's parts on this side.
class DemoBench
{
public:
    explicit DemoBench(const demo::DemoSettings &settings = quickDay(),
                       CredentialKind signIn = CredentialKind::Password)
        : m_settings(settings)
    {
        auto started = demo::DemoCloud::start(settings);
        if (!started)
            return;
        demo = std::move(started).value();
        proxy.forwardTo(u"127.0.0.1"_s, static_cast<quint16>(demo->endpoint().port()));
        connection = demo->connection(signIn);
        connection.endpoint = proxy.url(QString());
        const Credentials credentials = signIn == CredentialKind::Password
            ? Credentials(demo->passwordLogin())
            : Credentials(demo->accessKey());
        for (const Provider &provider : registeredProviders()) {
            if (provider.id == connection.provider)
                cloud = provider.open(connection, credentials, { transport, m_clock, m_random });
        }
        if (!cloud)
            return;
        RunnerSettings pace;
        pace.actInterval = 0ms;
        pace.pollInterval = 100ms;
        pace.sendDeadline = 20s;
        runner = std::make_unique<Runner>(*cloud, m_journal, m_clock, m_random, pace);
    }

    [[nodiscard]] bool isReady() const { return runner != nullptr; }

    //! \brief Lists the fleet and picks \a count servers that may be restarted.
    [[nodiscard]] RunRequest request(int count = runSize)
    {
        RunRequest request;
        request.connection = connection;
        request.kind = KindId { u"huawei.servers"_s };
        request.operatorName = u"tester"_s;
        const FleetKind *kind = findKind(*cloud, request.kind);
        ListOperation *list = cloud->list(request.kind, &m_owner);
        QObject::connect(
            list, &ListOperation::rowsArrived, &m_owner,
            [&](const QList<FleetRow> &rows, qsizetype) {
                for (const FleetRow &row : rows) {
                    const bool may = kind->status(row.status).eligibility != Eligibility::No;
                    if (may && request.targets.size() < count)
                        request.targets.append({ row.id, row.name, row.group, row.status });
                }
            });
        QSignalSpy finished(list, &ListOperation::finished);
        if (finished.isEmpty())
            finished.wait(20'000);
        return request;
    }

    //! \brief Runs \a request to its end; nothing when that does not come.
    const RunRecord *run(const RunRequest &request)
    {
        QSignalSpy ended(runner.get(), &Runner::runEnded);
        const auto id = runner->start(request);
        if (!id)
            return nullptr;
        const QDeadlineTimer patience(60'000);
        while (ended.isEmpty() && !patience.hasExpired())
            ended.wait(1000);
        return ended.isEmpty() ? nullptr : runner->run(*id);
    }

    [[nodiscard]] Outcome foretell(const TargetId &id) const { return foretold(id, m_settings); }

    //! \brief Restarts that came out of this side's network code, whatever became of them.
    [[nodiscard]] qsizetype postsOnTheWire() const
    {
        return std::count_if(proxy.seen().cbegin(), proxy.seen().cend(),
                             [](const SeenRequest &request) { return request.method == "POST"; });
    }

    //! \brief The promise, by the cloud's own books: nothing twice.
    [[nodiscard]] bool nothingWasDoubled() const
    {
        const auto restarts = demo->restartCounts();
        if (std::any_of(restarts.cbegin(), restarts.cend(), [](int count) { return count > 1; }))
            return false;
        QSet<QString> worked;
        for (const demo::ActRecord &record : demo->ledger()) {
            const bool refused = record.status == 401 || record.status == 429;
            for (const QString &id : record.ids) {
                if (!refused && worked.contains(id))
                    return false;
                if (!refused)
                    worked.insert(id);
            }
        }
        return true;
    }

    std::unique_ptr<demo::DemoCloud> demo;
    FaultProxy proxy;
    DetourTransport transport;
    Connection connection;

private:
    demo::DemoSettings m_settings;
    SystemClock m_clock;
    SystemRandom m_random;
    FakeJournal m_journal { FakeJournal::Mode::InMemory };
    QObject m_owner;

public:
    std::unique_ptr<Cloud> cloud;
    std::unique_ptr<Runner> runner;
};

} // namespace muster::test
