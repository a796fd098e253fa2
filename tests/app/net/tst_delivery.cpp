// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether an Act that got no answer can have reached the cloud: only its one-shot body tells.
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace tst_delivery {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortTime = 300ms;

Result<HttpReply> endOfAct(const QUrl &url, std::chrono::milliseconds timeout = 3000ms)
{
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    return endOf(transport.act(actTo(url, timeout), &owner));
}

} // namespace

class TestDelivery final : public QObject
{
    Q_OBJECT

private slots:
    void refused();
    void unknownHost();
    void hungConnect();
    void untrustedCertificate();
    void wrongHandshake_data();
    void wrongHandshake();
    void lostAnswer_data();
    void lostAnswer();
    void stoppedWhileItConnects_data();
    void stoppedWhileItConnects();
    void mayLeaveIsAskedOnceAndLate();
    void interimAnswerOnly_data();
    void interimAnswerOnly();
};

void TestDelivery::refused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    const Result<HttpReply> result = endOfAct(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
}

void TestDelivery::unknownHost()
{
    // Reserved for names that never resolve (RFC 6761); a resolver out of reach may take its time.
    const Result<HttpReply> result = endOfAct(QUrl(u"https://muster.invalid/"_s), shortTime);
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Offline || result.error().kind == ErrorKind::Timeout);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
}

void TestDelivery::hungConnect()
{
    QTcpServer server;
    server.setListenBacklogSize(1);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    // Fill the queue of connections nobody accepts, until one hangs.
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    bool isFull = false;
    while (!isFull && fillers.size() < 20) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress::LocalHost, server.serverPort());
        isFull = !fillers.back()->waitForConnected(100);
    }
    if (!isFull)
        QSKIP("this system's queue of connections cannot be filled");
    const Result<HttpReply> result
        = endOfAct(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())), shortTime);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
}

void TestDelivery::untrustedCertificate()
{
    FaultProxy server(ProxyTls::Untrusted);
    const Result<HttpReply> result = endOfAct(server.url());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Tls);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY(server.seen().isEmpty());
}

void TestDelivery::wrongHandshake_data()
{
    QTest::addColumn<ConnectionFault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("never accepted") << ConnectionFault::StallAccept << ErrorKind::Timeout;
    QTest::newRow("hung") << ConnectionFault::StallInHandshake << ErrorKind::Timeout;
    QTest::newRow("closed") << ConnectionFault::CloseInHandshake << ErrorKind::Offline;
}

void TestDelivery::wrongHandshake()
{
    QFETCH(ConnectionFault, fault);
    FaultProxy server(ProxyTls::Trusted);
    server.setConnectionFault(fault);
    const Result<HttpReply> result = endOfAct(server.url(), shortTime);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY(server.seen().isEmpty());
}

void TestDelivery::lostAnswer_data()
{
    QTest::addColumn<ProxyTls>("tls");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("keepBytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    const qint64 inBody = FaultProxy::okAnswer({}).size() + 1;
    for (const ProxyTls tls : { ProxyTls::Off, ProxyTls::Trusted }) {
        const char *wire = tls == ProxyTls::Off ? "plain" : "TLS";
        QTest::addRow("%s, hung", wire)
            << tls << Fault::StallAnswer << qint64(0) << ErrorKind::Timeout << 0;
        QTest::addRow("%s, closed", wire)
            << tls << Fault::CloseAfterForward << qint64(0) << ErrorKind::BadResponse << 0;
        QTest::addRow("%s, reset", wire)
            << tls << Fault::ResetAfterForward << qint64(0) << ErrorKind::BadResponse << 0;
        QTest::addRow("%s, cut in the body", wire)
            << tls << Fault::TruncateAnswer << inBody << ErrorKind::BadResponse << 200;
        QTest::addRow("%s, garbage", wire)
            << tls << Fault::PlainGarbage << qint64(0) << ErrorKind::BadResponse << 0;
    }
}

void TestDelivery::lostAnswer()
{
    QFETCH(ProxyTls, tls);
    QFETCH(Fault, fault);
    QFETCH(qint64, keepBytes);
    FaultProxy server(tls);
    FaultRule rule;
    rule.fault = fault;
    rule.keepBytes = keepBytes;
    server.addRule(rule);
    const Result<HttpReply> result
        = endOfAct(server.url(), fault == Fault::StallAnswer ? shortTime : 3000ms);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QTEST(result.error().httpStatus, "status");
    QCOMPARE(result.error().delivery, Delivery::Sent);
    QCOMPARE(server.seen().size(), 1);
}

void TestDelivery::stoppedWhileItConnects_data()
{
    QTest::addColumn<ProxyTls>("tls");
    QTest::addColumn<bool>("held");
    QTest::newRow("plain") << ProxyTls::Off << false;
    QTest::newRow("TLS") << ProxyTls::Trusted << false;
    QTest::newRow("TLS, stopped in the handshake") << ProxyTls::Trusted << true;
}

void TestDelivery::stoppedWhileItConnects()
{
    QFETCH(ProxyTls, tls);
    QFETCH(bool, held);
    FaultProxy server(tls);
    if (held)
        server.setConnectionFault(ConnectionFault::HoldHandshake);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    bool stopped = !held;
    ActRequest request = actTo(server.url(u"/act"_s));
    request.mayLeave = [&stopped] { return !stopped; };
    HttpCall *call = transport.act(request, &owner);
    if (held) {
        QTRY_COMPARE(server.heldHandshakes(), 1);
        stopped = true;
        server.releaseHandshakes();
    }
    const Result<HttpReply> result = endOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(result.error().code, OwnError::HeldBack);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QTest::qWait(100); // what would leave all the same has time to
    QVERIFY(server.seen().isEmpty());
}

void TestDelivery::mayLeaveIsAskedOnceAndLate()
{
    FaultProxy server(ProxyTls::Trusted);
    server.setConnectionFault(ConnectionFault::HoldHandshake);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    int asked = 0;
    ActRequest request = actTo(server.url(u"/act"_s));
    request.http.body = QByteArray(100'000, 'x');
    request.mayLeave = [&asked] {
        ++asked;
        return true;
    };
    HttpCall *call = transport.act(request, &owner);
    QTRY_COMPARE(server.heldHandshakes(), 1);
    QCOMPARE(asked, 0);
    server.releaseHandshakes();
    QVERIFY(endOf(call));
    QCOMPARE(asked, 1);
    QCOMPARE(server.count("POST", "/act"), 1);
}

void TestDelivery::interimAnswerOnly_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("103") << QByteArray(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n");
}

// A Qt that takes the interim answer for the whole one must not make it an answer of the cloud's.
void TestDelivery::interimAnswerOnly()
{
    QFETCH(QByteArray, interim);
    FaultProxy server;
    FaultRule rule;
    rule.fault = Fault::InterimFirst;
    rule.interim = interim;
    server.addRule(rule);
    NetworkTransport transport;
    QObject owner;
    const Result<HttpReply> result = endOf(transport.act(actTo(server.url(u"/act"_s)), &owner));
    QTest::qWait(100);
    QCOMPARE(server.count("POST", "/act"), 1);
    if (result) {
        QCOMPARE(result->status, 200);
        return;
    }
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QCOMPARE(result.error().code, OwnError::InterimAnswer);
    QCOMPARE(result.error().delivery, Delivery::Sent);
}

MUSTER_TEST_GUILESS(TestDelivery)

} // namespace tst_delivery

#include "tst_delivery.moc"
