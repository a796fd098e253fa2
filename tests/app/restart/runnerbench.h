// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A runner between a fake cloud and a fake clock.
#pragma once

#include "app/restart/runner.h"
#include "tests/app/restart/restartsamples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"

#include <QSignalSpy>

namespace muster::test {

using namespace std::chrono_literals;

inline FleetKind otherKind()
{
    FleetKind kind = FakeCloud::serverKind();
    kind.id = KindId { QStringLiteral("fake.encoders") };
    kind.actInterval = 200ms;
    return kind;
}

struct RunnerBench
{
    explicit RunnerBench(const RunnerSettings &settings = {}, int perCall = 3)
        : cloud(kinds(perCall))
        , runner(std::make_unique<Runner>(cloud, journal, clock, random, settings))
    {
    }
    static QList<FleetKind> kinds(int perCall)
    {
        QList<FleetKind> kinds { FakeCloud::serverKind(), otherKind() };
        kinds[0].targetsPerCall = perCall;
        return kinds;
    }

    FakeCloud cloud;
    FakeClock clock;
    FakeRandom random;
    FakeJournal journal { clock };
    std::unique_ptr<Runner> runner;

    RunId start(qsizetype count)
    {
        const auto id = runner->start(insistingRequest(count));
        clock.advance(0ms);
        return id.value_or(RunId {});
    }
    [[nodiscard]] FakeActOperation &act() const { return *cloud.acts.last(); }
    void answer(const ActAnswer &answer)
    {
        emit act().finished(answer);
        clock.advance(0ms);
    }
    void accept()
    {
        answer(allAccepted(act().targets, QStringLiteral("r-%1").arg(cloud.acts.size())));
    }
    [[nodiscard]] QList<Outcome> outcomes(const RunId &id) const
    {
        return outcomesOf(*runner->run(id));
    }
};

inline RunPhase phaseIn(const QSignalSpy &spy) { return spy.last().at(1).value<RunPhase>(); }

inline std::optional<Error> errorIn(const QSignalSpy &spy)
{
    return spy.last().at(2).value<std::optional<Error>>();
}

} // namespace muster::test
