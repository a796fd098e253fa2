// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who may send when, whatever the cloud.
#include "app/cloud/kit/gate.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_gate {

using namespace muster;
using namespace muster::kit;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

Error refusal(int status, ErrorKind kind = ErrorKind::BadCredentials)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    return error;
}

// A gate with something to be done first.
class FakeGate final : public Gate
{
public:
    using Gate::failWaiting;
    using Gate::Gate;
    using Gate::serveSoon;

    bool ready = true;
    int prepared = 0;

private:
    [[nodiscard]] bool isReady() const override { return ready; }
    void prepare() override { ++prepared; }
};

struct Stage
{
    explicit Stage(const GateSetup &setup = {})
        : gate(std::make_unique<FakeGate>(setup, clock, nullptr))
    {
    }

    void acquire(Lane lane = Lane::Reads)
    {
        gate->acquire(lane, context.get(), [this, lane](const Result<Permit> &result) {
            if (result) {
                permits.append(*result);
                lanes.append(lane);
            } else {
                errors.append(result.error());
            }
        });
        settle();
    }

    FakeClock clock;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<FakeGate> gate;
    QList<Permit> permits;
    QList<Lane> lanes;
    QList<Error> errors;
};

std::shared_ptr<Paces> paces()
{
    return std::make_shared<Paces>(Paces { Pace({ 10, 10 }), Pace({ 1, 1 }) });
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void permitNeverComesWithinTheCall();
    void oneIsInFlightUntilOneIsAccepted();
    void manyAreInFlightWhereNothingIsToBeProven();
    void whoeverAskedFirstIsServedFirst();
    void paceKeepsLanesApart();
    void sameRequestOnceMoreIsCounted();
    void somethingIsDoneFirst();
    void nothingIsDoneForWhoHasGone();
    void refusalStopsAllUntilOneTry();
    void tryIsOutUntilItsPermitEnds();
    void failedPreparationUsesTheTryUp();
    void tryAskedForWhileToldIsKept();
    void onlyAnswersAreCountedAsRefusals_data();
    void onlyAnswersAreCountedAsRefusals();
    void waitersHearOfTheEnd();
    void whoeverIsGrantedMayLetGoOfTheGate();
};

void TestGate::permitNeverComesWithinTheCall()
{
    Stage stage;
    bool granted = false;
    stage.gate->acquire(Lane::Acts, stage.context.get(), [&granted](auto &) { granted = true; });
    QVERIFY(!granted);
    settle();
    QVERIFY(granted);
}

void TestGate::oneIsInFlightUntilOneIsAccepted()
{
    Stage stage;
    stage.acquire();
    stage.acquire();
    stage.acquire(Lane::Acts);
    QCOMPARE(stage.permits.size(), 1);
    stage.permits.clear(); // no word of who we are
    settle();
    QCOMPARE(stage.permits.size(), 1);
    stage.gate->noteAccepted();
    settle();
    QCOMPARE(stage.permits.size(), 2);
    QVERIFY(stage.errors.isEmpty());
}

void TestGate::manyAreInFlightWhereNothingIsToBeProven()
{
    Stage stage({ false, 0, nullptr });
    for (int i = 0; i < 5; ++i)
        stage.acquire();
    QCOMPARE(stage.permits.size(), 5);
}

void TestGate::whoeverAskedFirstIsServedFirst()
{
    Stage stage({ false, 0, nullptr });
    stage.gate->ready = false;
    stage.acquire(Lane::Reads);
    stage.acquire(Lane::Acts);
    stage.gate->ready = true;
    stage.gate->serveSoon();
    settle();
    QCOMPARE(stage.lanes, QList({ Lane::Reads, Lane::Acts }));
}

void TestGate::paceKeepsLanesApart()
{
    Stage stage({ false, 0, paces() });
    for (int i = 0; i < 2; ++i) {
        stage.acquire(Lane::Reads);
        stage.acquire(Lane::Acts);
    }
    QCOMPARE(stage.lanes, QList({ Lane::Reads, Lane::Acts }));
    stage.clock.advance(100ms);
    QCOMPARE(stage.lanes, QList({ Lane::Reads, Lane::Acts, Lane::Acts }));
    stage.permits.clear(); // an open one may still be counted by the server
    stage.clock.advance(899ms);
    settle();
    QCOMPARE(stage.lanes.size(), 3);
    stage.clock.advance(2s);
    settle();
    QCOMPARE(stage.lanes.constLast(), Lane::Reads);
}

void TestGate::sameRequestOnceMoreIsCounted()
{
    const std::shared_ptr<Paces> shared = paces();
    Stage stage({ false, 0, shared });
    stage.acquire();
    stage.clock.advance(5s);
    QCOMPARE(shared->reads.earliest(5s), 5s);
    stage.permits.constFirst().again();
    QVERIFY(shared->reads.earliest(5s) > 5s);
}

void TestGate::somethingIsDoneFirst()
{
    Stage stage;
    stage.gate->ready = false;
    stage.acquire();
    QCOMPARE(stage.gate->prepared, 1);
    QVERIFY(stage.permits.isEmpty());
    stage.gate->ready = true;
    stage.gate->serveSoon();
    settle();
    QCOMPARE(stage.permits.size(), 1);
}

// A password would be sent for nobody.
void TestGate::nothingIsDoneForWhoHasGone()
{
    Stage stage;
    stage.gate->ready = false;
    stage.gate->acquire(Lane::Reads, stage.context.get(), [](auto &) { QFAIL("has gone"); });
    stage.context.reset();
    settle();
    QCOMPARE(stage.gate->prepared, 0);
}

void TestGate::refusalStopsAllUntilOneTry()
{
    Stage stage({ false, 0, nullptr });
    QSignalSpy refused(stage.gate.get(), &Gate::refused);
    QSignalSpy accepted(stage.gate.get(), &Gate::accepted);
    stage.gate->refuse(refusal(401));
    stage.gate->refuse(refusal(401)); // one that was in flight: nothing new
    QCOMPARE(refused.size(), 1);
    stage.acquire();
    QCOMPARE(stage.errors.size(), 1);
    QCOMPARE(stage.errors.constFirst().httpStatus, 401);

    stage.gate->allowOneTry();
    stage.acquire();
    stage.acquire();
    QCOMPARE(stage.permits.size(), 1);
    stage.gate->noteAccepted();
    QCOMPARE(accepted.size(), 1);
    settle();
    QCOMPARE(stage.permits.size(), 2);
    QCOMPARE(stage.errors.size(), 1);
}

void TestGate::tryIsOutUntilItsPermitEnds()
{
    Stage stage;
    stage.gate->refuse(refusal(401));
    stage.gate->allowOneTry();
    stage.acquire();
    QCOMPARE(stage.permits.size(), 1);
    stage.gate->allowOneTry(); // it alone
    stage.acquire();
    QVERIFY(stage.errors.isEmpty());
    stage.permits.clear(); // no word of who we are: the refusal stands
    settle();
    QCOMPARE(stage.errors.size(), 1);
    stage.gate->allowOneTry();
    stage.acquire();
    QCOMPARE(stage.permits.size(), 1);
}

// A sign-in that failed on its way was the try; the next one takes a person again.
void TestGate::failedPreparationUsesTheTryUp()
{
    Stage stage;
    stage.gate->refuse(refusal(401));
    stage.gate->allowOneTry();
    stage.gate->ready = false;
    stage.acquire();
    QCOMPARE(stage.gate->prepared, 1);
    stage.gate->failWaiting(refusal(503, ErrorKind::ServerFault));
    stage.acquire();
    QCOMPARE(stage.gate->prepared, 1);
    QCOMPARE(stage.errors.size(), 2);
    QCOMPARE(stage.errors.constLast().httpStatus, 401);
}

void TestGate::tryAskedForWhileToldIsKept()
{
    Stage stage;
    stage.gate->refuse(refusal(401));
    stage.gate->acquire(Lane::Reads, stage.context.get(),
                        [&stage](auto &) { stage.gate->allowOneTry(); });
    settle();
    stage.acquire();
    QCOMPARE(stage.permits.size(), 1);
}

void TestGate::onlyAnswersAreCountedAsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("counted");
    QTest::newRow("refused") << 401 << ErrorKind::BadCredentials << 3;
    QTest::newRow("nobody answered") << 0 << ErrorKind::BadCredentials << 2;
    QTest::newRow("no usable answer") << 502 << ErrorKind::ServerFault << 2;
}

void TestGate::onlyAnswersAreCountedAsRefusals()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(int, counted);
    Stage stage({ true, 2, nullptr });
    QSignalSpy refused(stage.gate.get(), &Gate::refused);
    stage.gate->refuse(refusal(status, kind));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().constFirst().value<Error>().refusals, counted > 2 ? counted : 0);
    stage.gate->allowOneTry();
    stage.gate->refuse(refusal(401));
    QCOMPARE(refused.constLast().constFirst().value<Error>().refusals, counted + 1);
    stage.gate->noteAccepted();
    stage.gate->refuse(refusal(401));
    QCOMPARE(refused.constLast().constFirst().value<Error>().refusals, 1);
}

void TestGate::waitersHearOfTheEnd()
{
    Stage stage;
    stage.acquire();
    stage.acquire();
    stage.gate->acquire(Lane::Reads, std::make_unique<QObject>().get(),
                        [](auto &) { QFAIL("has gone"); });
    stage.gate.reset();
    QVERIFY(stage.errors.isEmpty());
    settle();
    QCOMPARE(stage.errors.size(), 1);
    QCOMPARE(stage.errors.constFirst().kind, ErrorKind::Cancelled);
}

void TestGate::whoeverIsGrantedMayLetGoOfTheGate()
{
    Stage stage({ false, 0, nullptr });
    const QPointer<Gate> gate = stage.gate.get();
    gate->acquire(Lane::Acts, stage.context.get(),
                  [&stage](auto &) { stage.gate.release()->deleteLater(); });
    stage.acquire(); // served in the same turn
    QTRY_VERIFY(!gate);
    QCOMPARE(stage.permits.size(), 1);
    QVERIFY(stage.errors.isEmpty());
}

MUSTER_TEST_GUILESS(TestGate)

} // namespace tst_gate

#include "tst_gate.moc"
