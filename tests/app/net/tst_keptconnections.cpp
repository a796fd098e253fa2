// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A connection that was kept open and has died without a word costs a few seconds, not the whole
// time limit; an Act is never sent again for it.
#include "app/net/keptconnections.h"
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>

namespace tst_keptconnections {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Instant = KeptConnections::Instant;

constexpr ReadPatience impatient { 150ms, 50s, 5s };

// Each connection answers once, then nothing comes any more.
FaultRule silentAfter(int answers)
{
    FaultRule rule;
    rule.fault = Fault::StallAnswer;
    rule.skip = answers;
    rule.times = 1;
    return rule;
}

} // namespace

class TestKeptConnections final : public QObject
{
    Q_OBJECT

private slots:
    void silentReadIsAskedAgainOnANewConnection_data();
    void silentReadIsAskedAgainOnANewConnection();
    void firstConnectionIsWaitedFor();
    void askedAgainOnce();
    void afreshMeansNewConnections();
    void callsInFlightSurviveAFreshStart();
    void longPauseEndsThem();
    void trustEnds_data();
    void trustEnds();
    void otherAddresses();
    void gapBetweenBeats_data();
    void gapBetweenBeats();
    void slowCloudIsNotHurried();
};

void TestKeptConnections::silentReadIsAskedAgainOnANewConnection_data()
{
    QTest::addColumn<ProxyTls>("tls");
    QTest::newRow("plain") << ProxyTls::Off;
    QTest::newRow("TLS") << ProxyTls::Trusted;
}

void TestKeptConnections::silentReadIsAskedAgainOnANewConnection()
{
    QFETCH(ProxyTls, tls);
    FaultProxy server(tls);
    server.addRule(silentAfter(2)); // two managers take turns
    NetworkTransport transport(trusting(FaultProxy::caFile()), {}, impatient);
    QObject owner;
    for (int i = 0; i < 2; ++i)
        QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    QCOMPARE(server.connections(), 2);
    QElapsedTimer time;
    time.start();
    const Result<HttpReply> third
        = endOf(transport.read(readOf(server.url(u"/list"_s), 60s), &owner));
    QVERIFY2(third, third ? "" : qPrintable(third.error().detail));
    QVERIFY(time.elapsed() < 3000);
    QCOMPARE(server.count("GET", "/list"), 4);
    QCOMPARE(server.connections(), 3);
}

void TestKeptConnections::firstConnectionIsWaitedFor()
{
    FaultProxy server;
    server.addRule(Fault::StallAnswer);
    NetworkTransport transport({}, {}, impatient);
    QObject owner;
    const Result<HttpReply> end
        = endOf(transport.read(readOf(server.url(u"/list"_s), 600ms), &owner));
    QVERIFY(!end);
    QCOMPARE(end.error().kind, ErrorKind::Timeout);
    QCOMPARE(server.count("GET", "/list"), 1);
}

void TestKeptConnections::askedAgainOnce()
{
    FaultProxy server;
    FaultRule rule = silentAfter(2);
    rule.times = 100;
    server.addRule(rule);
    NetworkTransport transport({}, {}, impatient);
    QObject owner;
    for (int i = 0; i < 2; ++i)
        QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    const Result<HttpReply> end = endOf(transport.read(readOf(server.url(u"/list"_s), 1s), &owner));
    QVERIFY(!end);
    QCOMPARE(end.error().kind, ErrorKind::Timeout);
    QCOMPARE(server.count("GET", "/list"), 4);
}

void TestKeptConnections::afreshMeansNewConnections()
{
    FaultProxy server;
    NetworkTransport transport;
    QObject owner;
    for (int i = 0; i < 4; ++i)
        QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    QCOMPARE(server.connections(), 2);
    transport.startAfresh();
    QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    QCOMPARE(server.connections(), 3);
}

void TestKeptConnections::callsInFlightSurviveAFreshStart()
{
    FaultProxy server;
    server.setConnectionFault(ConnectionFault::HoldHandshake, 1);
    NetworkTransport transport;
    QObject owner;
    HttpCall *call = transport.read(readOf(server.url(u"/list"_s)), &owner);
    int answers = 0;
    connect(call, &HttpCall::finished, this, [&answers](const Result<HttpReply> &end) {
        QVERIFY(end);
        ++answers;
    });
    QTRY_COMPARE(server.heldHandshakes(), 1);
    transport.startAfresh();
    server.releaseHandshakes();
    QTRY_COMPARE(answers, 1);
}

void TestKeptConnections::longPauseEndsThem()
{
    FaultProxy server;
    NetworkTransport transport({}, {}, { 150ms, 1ms, 5s });
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    const auto begun = Instant::now();
    QTRY_VERIFY(Instant::now().steady - begun.steady > 2ms);
    for (int i = 0; i < 2; ++i)
        QVERIFY(endOf(transport.read(readOf(server.url(u"/list"_s)), &owner)));
    QCOMPARE(server.connections(), 3);
}

void TestKeptConnections::trustEnds_data()
{
    QTest::addColumn<qint64>("steady");
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("a moment") << qint64(1) << qint64(1) << true;
    QTest::newRow("almost a minute") << qint64(49) << qint64(49) << true;
    QTest::newRow("a minute") << qint64(60) << qint64(60) << false;
    QTest::newRow("slept, the steady clock stood") << qint64(1) << qint64(3600) << false;
    QTest::newRow("slept, the steady clock went on") << qint64(3600) << qint64(3600) << false;
    QTest::newRow("clock set back") << qint64(60) << qint64(-3600) << false;
}

void TestKeptConnections::trustEnds()
{
    QFETCH(qint64, steady);
    QFETCH(qint64, wall);
    KeptConnections kept({});
    QVERIFY(kept.mayReuse({ 5s, 1000s }));
    kept.noteBytes({ 5s, 1000s });
    const Instant later { 5s + std::chrono::seconds(steady), 1000s + std::chrono::seconds(wall) };
    QTEST(kept.mayReuse(later), "trusted");
    kept.forget();
    QVERIFY(kept.mayReuse(later));
}

void TestKeptConnections::otherAddresses()
{
    KeptConnections kept({});
    QSignalSpy outdated(&kept, &KeptConnections::outdated);
    kept.noteAddresses("addresses 10.0.0.2");
    kept.noteAddresses("addresses 10.0.0.2");
    QCOMPARE(outdated.size(), 0);
    kept.noteAddresses("addresses ");
    QCOMPARE(outdated.size(), 1);
    kept.noteAddresses("addresses 192.168.7.2");
    QCOMPARE(outdated.size(), 2);
    QVERIFY(localAddresses().startsWith("addresses "));
}

void TestKeptConnections::gapBetweenBeats_data()
{
    QTest::addColumn<qint64>("steady");
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<int>("times");
    QTest::newRow("on time") << qint64(5) << qint64(5) << 0;
    QTest::newRow("late") << qint64(9) << qint64(9) << 0;
    QTest::newRow("slept, the steady clock stood") << qint64(5) << qint64(600) << 1;
    QTest::newRow("slept, the steady clock went on") << qint64(600) << qint64(600) << 1;
}

void TestKeptConnections::gapBetweenBeats()
{
    QFETCH(qint64, steady);
    QFETCH(qint64, wall);
    KeptConnections kept({});
    QSignalSpy outdated(&kept, &KeptConnections::outdated);
    kept.noteBeat({ 100s, 1000s });
    kept.noteBeat({ 100s + std::chrono::seconds(steady), 1000s + std::chrono::seconds(wall) });
    QTEST(int(outdated.size()), "times");
}

void TestKeptConnections::slowCloudIsNotHurried()
{
    KeptConnections kept({});
    QCOMPARE(kept.silenceLimit(), 4000ms);
    kept.noteFirstByte(100ms);
    QCOMPARE(kept.silenceLimit(), 4000ms);
    kept.noteFirstByte(6s);
    QCOMPARE(kept.silenceLimit(), 12000ms);
    kept.noteFirstByte(50s);
    QCOMPARE(kept.silenceLimit(), 20000ms);
    kept.noteFirstByte(1ms);
    QCOMPARE(kept.silenceLimit(), 20000ms);
}

MUSTER_TEST_GUILESS(TestKeptConnections)

} // namespace tst_keptconnections

#include "tst_keptconnections.moc"
