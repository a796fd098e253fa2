// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sent once or never, told once, and the gate hears of it after the answer went out and before
// anything else leaves.
#include "app/cloud/kit/acttry.h"
#include "app/cloud/kit/answers.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_acttry {

using namespace muster;
using namespace muster::kit;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

ActAnswer classified(const Result<HttpReply> &exchange)
{
    if (!exchange)
        return unanswered(exchange.error());
    Error error;
    error.kind = kindOfStatus(exchange->status, true);
    error.delivery = Delivery::Sent;
    error.httpStatus = exchange->status;
    if (isSuccess(exchange->status))
        return whole(ActVerdict::Answered, error);
    if (isRefusal(exchange->status))
        return allRejected(error, { { u"a"_s } });
    return unknown(error, u"head"_s);
}

Identity identityIn(const HttpReply &reply, const ActAnswer &answer)
{
    if (reply.status == 401)
        return Identity::Refused;
    return answer.verdict == ActVerdict::Answered ? Identity::Accepted : Identity::Untold;
}

struct Stage
{
    // While nothing was accepted, one request is in flight.
    Stage()
        : gate(std::make_unique<Gate>(GateSetup {}, clock, nullptr))
    {
    }

    ActTry *begin(const std::function<bool()> &mayLeave = {})
    {
        ActPlan plan;
        plan.call = [this]() -> Result<ActCall> {
            ++made;
            if (hindrance)
                return *hindrance;
            HttpRequest request;
            request.method = "POST";
            request.body = "body";
            return ActCall { "restart", request };
        };
        plan.classify = classified;
        plan.identity = identityIn;
        auto *act = new ActTry(gate.get(), transport, std::move(plan), &owner);
        act->setMayLeave(mayLeave);
        QObject::connect(act, &ActOperation::finished, &owner, [this, act](const ActAnswer &one) {
            answers.append(one);
            if (onFinished)
                onFinished(act);
        });
        return act;
    }
    [[nodiscard]] FakeHttpCall *call(qsizetype index) const { return transport.calls.at(index); }
    [[nodiscard]] qsizetype callCount() const { return transport.calls.size(); }

    FakeClock clock;
    FakeTransport transport;
    std::unique_ptr<Gate> gate;
    QObject owner;
    std::optional<Error> hindrance;
    int made = 0; // calls, sent or not
    QList<ActAnswer> answers;
    std::function<void(ActTry *)> onFinished;
};

} // namespace

class TestActTry : public QObject
{
    Q_OBJECT

private slots:
    void sentOnceAndToldOnce();
    void exchangeThatEndsTwiceIsToldOnce();
    void nothingLeavesBeforeTheGateKnows_data();
    void nothingLeavesBeforeTheGateKnows();
    void answerGoesOutBeforeTheRefusal();
    void whoeverHearsMayLetGoOfTheTry();
    void whoeverHearsMayLetGoOfTheGate();
    void answerComesThoughTheGateHasGone();
    void endOfTheGateIsTheEndOfWhoWaits();
    void refusedCredentialsSendNothing();
    void whatCannotBeMadeIsNotSent();
    void heldBackWhileItWaits();
    void heldBackOnTheWay();
    void permitEndsWithTheTry();
};

void TestActTry::sentOnceAndToldOnce()
{
    Stage stage;
    stage.begin();
    QCOMPARE(stage.callCount(), 0); // never from within
    settle();
    QCOMPARE(stage.callCount(), 1);
    QVERIFY(stage.call(0)->isAct);
    QCOMPARE(stage.call(0)->request.body, "body");
    stage.call(0)->answer(503, "busy");
    settle();
    stage.clock.advance(std::chrono::hours(1));
    settle();
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(stage.made, 1);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::Unknown);
}

void TestActTry::exchangeThatEndsTwiceIsToldOnce()
{
    Stage stage;
    stage.begin();
    settle();
    emit stage.call(0)->finished(HttpReply { 200, {}, {} });
    emit stage.call(0)->finished(HttpReply { 503, {}, {} });
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::Answered);
}

void TestActTry::nothingLeavesBeforeTheGateKnows_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("calls");
    QTest::newRow("accepted") << 200 << 2;
    QTest::newRow("untold") << 503 << 2; // its turn has ended
    QTest::newRow("refused") << 401 << 1;
}

// Whoever hears of the answer may well let other events happen. A permit that was given back by
// then let a second wrong signature leave, and a few of those lock a key.
void TestActTry::nothingLeavesBeforeTheGateKnows()
{
    QFETCH(int, status);
    QFETCH(int, calls);
    Stage stage;
    stage.begin();
    stage.begin();
    settle();
    QCOMPARE(stage.callCount(), 1);
    qsizetype meanwhile = -1;
    stage.onFinished = [&stage, &meanwhile](ActTry *) {
        settle();
        if (meanwhile < 0)
            meanwhile = stage.callCount();
    };
    stage.call(0)->answer(status, {});
    QCOMPARE(meanwhile, 1);
    settle();
    QCOMPARE(stage.callCount(), calls);
}

void TestActTry::answerGoesOutBeforeTheRefusal()
{
    Stage stage;
    QSignalSpy refused(stage.gate.get(), &Gate::refused);
    stage.begin();
    settle();
    qsizetype refusedBefore = -1;
    stage.onFinished = [&](ActTry *) { refusedBefore = refused.size(); };
    stage.call(0)->answer(401, {});
    QCOMPARE(refusedBefore, 0);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().constFirst().value<Error>().httpStatus, 401);
}

void TestActTry::whoeverHearsMayLetGoOfTheTry()
{
    Stage stage;
    QSignalSpy refused(stage.gate.get(), &Gate::refused);
    const QPointer<ActTry> begun = stage.begin();
    settle();
    stage.onFinished = [](ActTry *act) { act->deleteLater(); };
    stage.call(0)->answer(401, {});
    QTRY_VERIFY(!begun);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(refused.size(), 1);
}

void TestActTry::whoeverHearsMayLetGoOfTheGate()
{
    Stage stage;
    const QPointer<Gate> gate = stage.gate.get();
    const QPointer<ActTry> begun = stage.begin();
    settle();
    stage.onFinished = [&stage](ActTry *act) {
        stage.gate.release()->deleteLater();
        act->deleteLater();
    };
    stage.call(0)->answer(401, {});
    QTRY_VERIFY(!begun && !gate);
    QCOMPARE(stage.answers.size(), 1);
}

void TestActTry::answerComesThoughTheGateHasGone()
{
    Stage stage;
    stage.begin();
    settle();
    stage.gate.reset();
    settle();
    QVERIFY(stage.answers.isEmpty());
    stage.call(0)->answer(200, {});
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::Answered);
}

void TestActTry::endOfTheGateIsTheEndOfWhoWaits()
{
    Stage stage;
    stage.begin();
    stage.gate.reset();
    settle();
    QCOMPARE(stage.callCount(), 0);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::NotSent);
    QCOMPARE(stage.answers.constFirst().error->kind, ErrorKind::Cancelled);
}

void TestActTry::refusedCredentialsSendNothing()
{
    Stage stage;
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.delivery = Delivery::Sent;
    error.httpStatus = 401;
    stage.gate->refuse(error);
    stage.begin();
    settle();
    QCOMPARE(stage.made, 0);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::NotSent);
    QCOMPARE(stage.answers.constFirst().error->delivery, Delivery::NotSent);
    QVERIFY(stage.answers.constFirst().stopsRun);
}

void TestActTry::whatCannotBeMadeIsNotSent()
{
    Stage stage;
    stage.hindrance = Error {}; // of no kind that stops a run by itself
    stage.begin();
    settle();
    QCOMPARE(stage.callCount(), 0);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.constFirst().verdict, ActVerdict::NotSent);
    QVERIFY(stage.answers.constFirst().stopsRun);
}

void TestActTry::heldBackWhileItWaits()
{
    Stage stage;
    bool stopped = false;
    stage.begin();
    settle();
    stage.begin([&stopped] { return !stopped; });
    stopped = true;
    stage.call(0)->answer(200, {});
    settle();
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(stage.answers.size(), 2);
    QCOMPARE(stage.answers.constLast(), heldBack());
    stage.begin(); // and it does not keep its turn
    settle();
    QCOMPARE(stage.callCount(), 2);
}

void TestActTry::heldBackOnTheWay()
{
    Stage stage;
    bool stopped = false;
    stage.begin([&stopped] { return !stopped; });
    settle();
    QVERIFY(stage.call(0)->mayLeave());
    stopped = true;
    QVERIFY(!stage.call(0)->mayLeave()); // as the network asks when the body is wanted
}

void TestActTry::permitEndsWithTheTry()
{
    Stage stage;
    ActTry *first = stage.begin();
    stage.begin();
    settle();
    QCOMPARE(stage.callCount(), 1);
    delete first;
    settle();
    QCOMPARE(stage.callCount(), 2);
    QVERIFY(!stage.call(0)); // dropped with it
    QVERIFY(stage.answers.isEmpty());
}

MUSTER_TEST_GUILESS(TestActTry)

} // namespace tst_acttry

#include "tst_acttry.moc"
