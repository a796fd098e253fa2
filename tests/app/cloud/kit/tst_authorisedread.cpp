// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A read from permit to answer, whatever the cloud.
#include "app/cloud/kit/authorisedread.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_authorisedread {

using namespace muster;
using namespace muster::kit;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

Error errorOf(const HttpReply &reply)
{
    Error error;
    error.kind = reply.status == 401 ? ErrorKind::BadCredentials : ErrorKind::Refused;
    error.httpStatus = reply.status;
    return error;
}

// 200 is accepted, 401 refuses, 205 wants to be asked again.
ReadVerdict judge(const Result<HttpReply> &result)
{
    using enum ReadVerdict::Next;
    if (!result)
        return { result };
    switch (result->status) {
    case 200:
        return { result, true };
    case 205:
        return { errorOf(*result), true, AskAgain };
    case 401:
        return { errorOf(*result), false, Refuse };
    default:
        return { errorOf(*result) };
    }
}

struct Stage
{
    explicit Stage(int refusals = 0)
        : gate(std::make_unique<Gate>(GateSetup { true, refusals, nullptr }, clock, nullptr))
    {
    }

    AuthorisedRead *read(const std::function<std::optional<Error>()> &hindrance = {})
    {
        ReadPlan plan;
        plan.request = [this] {
            ++made;
            return HttpRequest {};
        };
        plan.judge = judge;
        plan.hindrance = hindrance;
        auto *read = new AuthorisedRead(gate.get(), { transport, clock, random }, plan, &owner);
        QObject::connect(read, &AuthorisedRead::finished, &owner,
                         [this](const Result<HttpReply> &result) {
                             ends.append(result ? Error {} : result.error());
                             if (onEnd)
                                 onEnd();
                         });
        settle();
        return read;
    }
    void answer(int status)
    {
        transport.calls.constLast()->answer(status, {});
        settle();
    }

    FakeTransport transport;
    FakeClock clock;
    FakeRandom random;
    std::unique_ptr<Gate> gate;
    QObject owner;
    int made = 0;
    QList<Error> ends;
    std::function<void()> onEnd;
};

} // namespace

class TestAuthorisedRead : public QObject
{
    Q_OBJECT

private slots:
    void bringsTheAnswer();
    void everyTryIsMadeAnew();
    void isAskedAgainWithAnotherPermit();
    void hindranceStandsBeforeTheRequest();
    void refusalIsToldWithItsCount();
    void gateIsShutBeforeTheEndIsTold();
    void nextOneLeavesAfterTheEndWasTold();
    void refusalOfAnotherStopsThisOne();
    void endOfTheGateIsTheEnd();
    void whoeverHearsMayLetGo();
};

void TestAuthorisedRead::bringsTheAnswer()
{
    Stage stage;
    stage.read();
    QCOMPARE(stage.transport.calls.size(), 1);
    QVERIFY(!stage.transport.calls.constFirst()->isAct);
    stage.answer(200);
    QCOMPARE(stage.ends, QList<Error> { Error {} });
    stage.read();
    stage.read(); // the first was accepted
    QCOMPARE(stage.transport.calls.size(), 3);
}

void TestAuthorisedRead::everyTryIsMadeAnew()
{
    Stage stage;
    stage.read();
    stage.answer(503);
    QVERIFY(stage.ends.isEmpty());
    stage.clock.advance(1s);
    settle();
    QCOMPARE(stage.made, 2);
    stage.answer(404);
    QCOMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().httpStatus, 404);
}

void TestAuthorisedRead::isAskedAgainWithAnotherPermit()
{
    Stage stage;
    stage.read();
    stage.answer(205);
    QVERIFY(stage.ends.isEmpty());
    QCOMPARE(stage.transport.calls.size(), 2);
    stage.answer(200);
    QCOMPARE(stage.ends, QList<Error> { Error {} });
}

void TestAuthorisedRead::hindranceStandsBeforeTheRequest()
{
    Stage stage;
    Error odd;
    odd.code = u"odd"_s;
    stage.read([odd] { return odd; });
    QVERIFY(stage.transport.calls.isEmpty());
    QCOMPARE(stage.ends, QList<Error> { odd });
    stage.read([] { return std::nullopt; });
    QCOMPARE(stage.transport.calls.size(), 1);
}

void TestAuthorisedRead::refusalIsToldWithItsCount()
{
    Stage stage(2);
    stage.read();
    stage.answer(401);
    QCOMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().refusals, 3);
}

// A try that is asked for by whoever hears of the end is not taken back by it.
void TestAuthorisedRead::gateIsShutBeforeTheEndIsTold()
{
    Stage stage;
    QSignalSpy refused(stage.gate.get(), &Gate::refused);
    stage.read();
    stage.onEnd = [&stage, &refused] {
        QCOMPARE(refused.size(), 1);
        stage.gate->allowOneTry();
    };
    stage.answer(401);
    stage.onEnd = {};
    stage.read();
    QCOMPARE(stage.transport.calls.size(), 2);
    stage.answer(200);
    QCOMPARE(stage.ends.constLast(), Error {});
}

void TestAuthorisedRead::nextOneLeavesAfterTheEndWasTold()
{
    Stage stage;
    stage.read();
    stage.read();
    stage.onEnd = [&stage] {
        settle();
        QCOMPARE(stage.transport.calls.size(), 1);
    };
    stage.answer(404); // no word of who we are
    stage.onEnd = {};
    QCOMPARE(stage.transport.calls.size(), 2);
}

void TestAuthorisedRead::refusalOfAnotherStopsThisOne()
{
    Stage stage;
    stage.read();
    stage.answer(200);
    stage.read(); // in flight
    stage.read(); // and one that waits for its next try
    stage.answer(503);
    QCOMPARE(stage.ends.size(), 1);
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.httpStatus = 401;
    stage.gate->refuse(error);
    QCOMPARE(stage.ends.size(), 1); // from the event loop
    settle();
    QCOMPARE(stage.ends.size(), 3);
    QCOMPARE(stage.ends.constLast().refusals, 1);
    stage.clock.advance(1min);
    settle();
    QCOMPARE(stage.made, 3);
}

void TestAuthorisedRead::endOfTheGateIsTheEnd()
{
    Stage stage;
    stage.read();
    stage.answer(503); // waits for its next try
    stage.read(); // waits for a permit
    stage.gate.reset();
    stage.clock.advance(1min);
    settle();
    QCOMPARE(stage.made, 1);
    QCOMPARE(stage.ends.size(), 2);
    stage.read(); // one of many that is asked for later
    QCOMPARE(stage.ends.size(), 3);
    for (const Error &end : std::as_const(stage.ends))
        QCOMPARE(end.kind, ErrorKind::Cancelled);
}

void TestAuthorisedRead::whoeverHearsMayLetGo()
{
    Stage stage;
    QPointer<AuthorisedRead> read = stage.read();
    connect(stage.gate.get(), &Gate::refused, this, [&stage, read] {
        read->disconnect(&stage.owner);
        read->deleteLater();
    });
    stage.answer(401);
    QTRY_VERIFY(!read);
    QVERIFY(stage.ends.isEmpty());
    stage.gate->allowOneTry();
    read = stage.read();
    stage.onEnd = [&read] { read->deleteLater(); };
    stage.answer(200);
    QTRY_VERIFY(!read);
    QCOMPARE(stage.ends.size(), 1);
}

MUSTER_TEST_GUILESS(TestAuthorisedRead)

} // namespace tst_authorisedread

#include "tst_authorisedread.moc"
