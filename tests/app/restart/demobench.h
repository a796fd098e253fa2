// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The engine and the real cloud code on this side, the demo cloud on the other, and faults between.
#pragma once

#include "app/cloud/provider.h"
#include "app/demo/cphkinds.h"
#include "app/demo/democloud.h"
#include "app/demo/fleetsimulation.h"
#include "app/demo/tasksimulation.h"
#include "app/restart/runner.h"
#include "tests/app/restart/detourtransport.h"
#include "tests/support/fakejournal.h"
#include "tests/support/faultproxy.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace muster::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr int fleetSize = 160;
inline constexpr int runSize = 120; // two calls, of 100 and of 20
inline constexpr int firstCall = 100;

enum class Fleet { Servers, EncodeServers, Tasks, Stops };

inline KindId kindOf(Fleet fleet)
{
    switch (fleet) {
    case Fleet::Servers:
        break;
    case Fleet::EncodeServers:
        return { u"huawei.encode-servers"_s };
    case Fleet::Tasks:
        return { u"volcengine.pull-to-push"_s };
    case Fleet::Stops:
        return { u"volcengine.pull-to-push.stop"_s };
    }
    return { u"huawei.servers"_s };
}

inline demo::DemoSettings quickDay()
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = fleetSize;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.jobTimeMin = 100ms;
    settings.jobTimeMax = 400ms;
    return settings;
}

//! \brief What the demo cloud will make of a restart, from the same rules in the same state.
inline Outcome foretold(const TargetId &id, const demo::DemoSettings &settings,
                        Fleet fleet = Fleet::Servers)
{
    constexpr qint64 now = 1'700'000'000'000;
    if (fleet == Fleet::Tasks) {
        demo::TaskSimulation tasks(settings.seed, settings.pullToPushTasks, now);
        const QByteArray task = id.value.toLatin1();
        if (!tasks.enable(task, {}, now, settings).code.isEmpty())
            return Outcome::Rejected;
        const bool isOver = tasks.window(tasks.indexOf(task), settings).end < now;
        return isOver ? Outcome::Failed : Outcome::Succeeded;
    }
    const auto kind
        = demo::cphKindAt(fleet == Fleet::Servers ? u"servers"_s : u"encode-servers"_s).value();
    demo::FleetSimulation fleets(settings);
    const auto entries = fleets.restart(kind, { id.value }, "r", now, settings);
    if (entries.first().jobId.isEmpty())
        return Outcome::Rejected;
    return fleets.job(entries.first().jobId)->fails ? Outcome::Failed : Outcome::Succeeded;
}

//! \brief The demo cloud, the fault proxy before it, and a console's parts on this side.
class DemoBench
{
public:
    explicit DemoBench(const demo::DemoSettings &settings = quickDay(),
                       CredentialKind signIn = CredentialKind::Password, Journal *journal = nullptr,
                       Fleet fleet = Fleet::Servers)
        : m_settings(settings)
        , m_fleet(fleet)
    {
        auto started = demo::DemoCloud::start(settings);
        if (!started)
            return;
        demo = std::move(started).value();
        proxy.forwardTo(u"127.0.0.1"_s, static_cast<quint16>(demo->endpoint().port()));
        const bool live = fleet == Fleet::Tasks || fleet == Fleet::Stops;
        connection = live ? demo->volcengineConnection() : demo->connection(signIn);
        connection.endpoint = proxy.url(QString());
        m_credentials = live                     ? Credentials(demo->volcengineKey())
            : signIn == CredentialKind::Password ? Credentials(demo->passwordLogin())
                                                 : Credentials(demo->accessKey());
        open(journal ? *journal : m_journal);
    }

    [[nodiscard]] bool isReady() const { return runner != nullptr; }

    //! \brief Lists the fleet and picks \a count targets that may be acted on.
    [[nodiscard]] RunRequest request(int count = runSize)
    {
        RunRequest request;
        request.connection = connection;
        request.kind = kindOf(m_fleet);
        request.operatorName = u"tester"_s;
        const FleetKind *info = findKind(*cloud, request.kind);
        ListOperation *list = cloud->list(info->fleetId(), &m_owner);
        QObject::connect(
            list, &ListOperation::rowsArrived, &m_owner,
            [&](const QList<FleetRow> &rows, qsizetype) {
                for (const FleetRow &row : rows) {
                    const bool may = info->status(row.status).eligibility != Eligibility::No;
                    if (may && request.targets.size() < count)
                        request.targets.append({ row.id, row.name, row.group, row.status });
                }
            });
        QSignalSpy finished(list, &ListOperation::finished);
        if (finished.isEmpty())
            finished.wait(20'000);
        return request;
    }

    //! \brief Runs \a request to its end; nothing when that does not come. Where the sign-in is
    //! refused, the connection is opened anew, and adopts what is open.
    const RunRecord *run(const RunRequest &request)
    {
        bool refused = false;
        QObject::connect(cloud.get(), &Cloud::credentialsRefused, &m_owner,
                         [&refused] { refused = true; });
        const auto id = runner->start(request);
        if (!id)
            return nullptr;
        const QDeadlineTimer patience(60'000);
        while (runner->isBusy() && !refused && !patience.hasExpired())
            QTest::qWait(5);
        QObject::disconnect(cloud.get(), nullptr, &m_owner, nullptr);
        if (refused && runner->isBusy()) {
            openAnew();
            while ((!runner->run(*id) || runner->isBusy()) && !patience.hasExpired())
                QTest::qWait(5);
        }
        return runner->isBusy() ? nullptr : runner->run(*id);
    }

    //! \brief As after new credentials: what is open in the journal is adopted, soon.
    void openAnew()
    {
        open(m_opened ? *m_opened : m_journal);
        runner->readHistory(connection);
    }

    [[nodiscard]] Outcome foretell(const TargetId &id) const
    {
        return foretold(id, m_settings, m_fleet);
    }

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

    //! \brief Opens the connection over \a journal, or over a journal of its own; reads nothing
    //! yet.
    void openOn(Journal *journal) { open(journal ? *journal : m_journal); }

    std::unique_ptr<demo::DemoCloud> demo;
    FaultProxy proxy;
    DetourTransport transport;
    Connection connection;

private:
    void open(Journal &journal)
    {
        m_opened = &journal;
        runner.reset();
        for (const Provider &provider : registeredProviders()) {
            if (provider.id == connection.provider)
                cloud = provider.open(connection, m_credentials, { transport, m_clock, m_random });
        }
        if (!cloud)
            return;
        RunnerSettings pace;
        pace.actInterval = 0ms;
        pace.pollInterval = 100ms;
        pace.sendDeadline = 20s;
        runner = std::make_unique<Runner>(*cloud, journal, m_clock, m_random, pace);
    }

    demo::DemoSettings m_settings;
    Fleet m_fleet;
    Credentials m_credentials;
    Journal *m_opened = nullptr;
    SystemClock m_clock;
    SystemRandom m_random;
    FakeJournal m_journal { FakeJournal::Mode::InMemory };
    QObject m_owner;

public:
    std::unique_ptr<Cloud> cloud;
    std::unique_ptr<Runner> runner;
};

} // namespace muster::test
