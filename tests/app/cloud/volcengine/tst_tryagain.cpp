// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A key that was refused is tried again when a person asks, and only then: one request a time, and
// what it learns holds for everything.
#include "tests/app/cloud/volcengine/livestage.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_tryagain {

using namespace muster;
using namespace muster::volcengine;
using namespace muster::test;

class TestTryAgain : public QObject
{
    Q_OBJECT

private slots:
    void oneRequestAPress();
    void successRevivesEverything();
    void countsRefusals();
    void actIsHeldBackWhileItConnects();
    void wrongClockIsTold_data();
    void wrongClockIsTold();
};

void TestTryAgain::oneRequestAPress()
{
    Stage stage;
    stage.list();
    stage.answer(401, failed("SignatureDoesNotMatch"));
    QCOMPARE(stage.refusals.size(), 1);
    stage.list();
    stage.follow({ u"t1"_s });
    stage.act(u"t1"_s);
    QCOMPARE(stage.transport.calls.size(), 1);
    for (int press = 1; press <= 3; ++press) {
        stage.cloud.tryAgain();
        stage.clock.advance(1s); // of its pace
        stage.cloud.tryAgain();
        stage.list();
        stage.follow({ u"t1"_s });
        QCOMPARE(stage.transport.calls.size(), 1 + press);
        stage.answer(401, failed("SignatureDoesNotMatch"));
        stage.clock.advance(10min);
        settle();
        QCOMPARE(stage.transport.calls.size(), 1 + press);
        QCOMPARE(stage.refusals.size(), 1 + press);
    }
}

void TestTryAgain::successRevivesEverything()
{
    Stage stage;
    QSignalSpy accepted(&stage.cloud, &Cloud::credentialsAccepted);
    stage.list();
    stage.answer(401, failed("SignatureDoesNotMatch"));
    stage.clock.advance(1s);
    stage.cloud.tryAgain();
    stage.list();
    stage.answer(200, pageOf(0, 2, 2));
    QCOMPARE(accepted.size(), 1);
    QVERIFY(stage.listEnds.constLast());
    stage.clock.advance(1s);
    stage.act(u"t1"_s);
    QCOMPARE(stage.transport.calls.size(), 3);
    stage.follow({ u"t1"_s });
    QCOMPARE(stage.transport.calls.size(), 4);
}

void TestTryAgain::countsRefusals()
{
    Stage stage;
    for (int n = 1; n <= 6; ++n) {
        stage.clock.advance(1s); // of its pace
        stage.cloud.tryAgain();
        stage.list();
        stage.answer(401, failed("SignatureDoesNotMatch"));
        QCOMPARE(stage.refusals.constLast().refusals, n);
    }
    stage.clock.advance(1s);
    stage.cloud.setCredentials(fakeKey()); // the same once more
    stage.list();
    stage.answer(401, failed("SignatureDoesNotMatch"));
    QCOMPARE(stage.refusals.constLast().refusals, 7);
    AccessKey other = fakeKey();
    other.secretKey = Secret(u"another"_s);
    stage.clock.advance(1s);
    stage.cloud.setCredentials(other);
    stage.list();
    stage.answer(401, failed("SignatureDoesNotMatch"));
    QCOMPARE(stage.refusals.constLast().refusals, 1);
}

void TestTryAgain::actIsHeldBackWhileItConnects()
{
    Stage stage;
    bool stopped = false;
    stage.act(u"t1"_s, [&stopped] { return !stopped; });
    QCOMPARE(stage.open().size(), 1);
    QVERIFY(stage.open().first()->mayLeave());
    stopped = true;
    QVERIFY(!stage.open().first()->mayLeave()); // as the network asks when the body is wanted
    Error held;
    held.kind = ErrorKind::Cancelled;
    held.code = OwnError::HeldBack;
    stage.open().first()->fail(held);
    settle();
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.first(), heldBack());
}

void TestTryAgain::wrongClockIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("offset"); // 0: none
    QTest::newRow("InvalidTimestamp") << 400 << QByteArray("InvalidTimestamp")
                                      << QByteArray("Fri, 20 Nov 2026 09:09:10 GMT") << 3600;
    QTest::newRow("InvalidTimestamp, two minutes")
        << 403 << QByteArray("InvalidTimestamp") << QByteArray("Fri, 20 Nov 2026 08:07:10 GMT")
        << -120;
    QTest::newRow("wrong signature, and the clock")
        << 401 << QByteArray("SignatureDoesNotMatch") << QByteArray("Fri, 20 Nov 2026 09:09:10 GMT")
        << 3600;
    QTest::newRow("wrong signature") << 401 << QByteArray("SignatureDoesNotMatch")
                                     << QByteArray("Fri, 20 Nov 2026 08:09:20 GMT") << 0;
}

void TestTryAgain::wrongClockIsTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, date);
    QFETCH(int, offset);
    Stage stage;
    stage.list();
    stage.open().first()->answer(status, failed(code), { { "Date", date } });
    settle();
    QCOMPARE(stage.refusals.size(), 1);
    QVERIFY(stage.refusals.first().clockOffset
            == (offset == 0 ? std::nullopt : std::optional(std::chrono::seconds(offset))));
}

MUSTER_TEST_GUILESS(TestTryAgain)

} // namespace tst_tryagain

#include "tst_tryagain.moc"
