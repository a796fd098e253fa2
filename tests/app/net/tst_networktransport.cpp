// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Exchanges as they should go, and the rules about what may leave.
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

namespace tst_networktransport {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNetworkTransport final : public QObject
{
    Q_OBJECT

private slots:
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void postSendsBodyAndHeaders();
    void theUrlIsSentAsItIsEncoded();
    void longAnswerIsCutOff();
    void endlessAnswerIsCutWhileItArrives_data();
    void endlessAnswerIsCutWhileItArrives();
    void largeAnswerComesWhole();
    void readsSkipInterimAnswers_data();
    void readsSkipInterimAnswers();
    void slowAnswerTimesOut();
    void truncatedAnswer();
    void garbage();
    void notAllowed_data();
    void notAllowed();
    void actWithoutBody();
    void abortEndsWithCancelled();
    void abortAfterTheEndChangesNothing();
    void destroyingSaysNothing();
    void deletingWithinFinished();
    void trustedTls();
    void untrustedTls();
    void moreThanSixAtOnce();
    void oneDropOnAKeptConnectionDoesNotHurtReads();
};

void TestNetworkTransport::statusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("extra");
    for (const int status : { 200, 201, 400, 403, 404, 409, 410, 418, 429, 500, 502, 503, 504 })
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::newRow("401 without a challenge") << 401 << QByteArray();
    QTest::newRow("401 that asks for Basic")
        << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("401 that asks for Negotiate")
        << 401 << QByteArray("WWW-Authenticate: Negotiate\r\n");
    QTest::newRow("302 elsewhere") << 302 << QByteArray("Location: /elsewhere\r\n");
    QTest::newRow("307 elsewhere") << 307 << QByteArray("Location: /elsewhere\r\n");
    QTest::newRow("308 elsewhere") << 308 << QByteArray("Location: /elsewhere\r\n");
    QTest::newRow("a cookie") << 200 << QByteArray("Set-Cookie: a=b\r\n");
}

void TestNetworkTransport::statusesAreAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, extra);
    FaultProxy server;
    server.setAnswer("HTTP/1.1 " + QByteArray::number(status)
                     + " Some\r\nX-Request-Id: r1\r\nContent-Length: 7\r\n" + extra
                     + "\r\n{\"a\":1}");
    NetworkTransport transport;
    QObject owner;
    for (const bool isAct : { false, true }) {
        const QUrl url = server.url(u"/path"_s);
        const Result<HttpReply> result = endOf(isAct ? transport.act(actTo(url), &owner)
                                                     : transport.read(readOf(url), &owner));
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, "{\"a\":1}");
        QCOMPARE(result->header("x-request-id"), "r1");
    }
    QCOMPARE(server.seen().size(), 2);
    QCOMPARE(server.count("GET", "/path"), 1);
    QCOMPARE(server.count("POST", "/path"), 1);
}

void TestNetworkTransport::postSendsBodyAndHeaders()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
            received += socket->readAll();
            if (received.endsWith('}'))
                socket->write(FaultProxy::okAnswer("{}"));
        });
    });
    NetworkTransport transport;
    QObject owner;
    ActRequest request = actTo(QUrl(u"http://127.0.0.1:%1/act"_s.arg(server.serverPort())));
    request.http.headers.emplaceBack("X-Project-Id", "p1");
    const Result<HttpReply> result = endOf(transport.act(request, &owner));
    QVERIFY(result.has_value());
    const QByteArray head = received.left(received.indexOf("\r\n\r\n")).toLower() + "\r\n";
    QVERIFY(head.startsWith("post /act http/1.1\r\n"));
    QVERIFY(head.contains("\r\nx-project-id: p1\r\n"));
    QVERIFY(head.contains("\r\ncontent-type: application/json\r\n"));
    QVERIFY(head.contains("\r\nuser-agent: muster/"));
    QCOMPARE(head.count("\r\ncontent-length: "), 1);
    const QByteArray size = QByteArray::number(request.http.body.size());
    QVERIFY(head.contains(QByteArray("\r\ncontent-length: " + size + "\r\n")));
    QVERIFY(!head.contains("\r\ncookie:"));
    QVERIFY(received.endsWith(QByteArray("\r\n\r\n" + request.http.body)));
}

void TestNetworkTransport::theUrlIsSentAsItIsEncoded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray line;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&line, socket] {
            line = socket->readAll().split('\r').constFirst();
            socket->write(FaultProxy::okAnswer("{}"));
        });
    });
    const QByteArray path = "/v1/a%2Fb/%E4%BA%91?name=a%20b&x=%2B%26%3D&empty=";
    NetworkTransport transport;
    QObject owner;
    const QByteArray place = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + path;
    const QUrl url = QUrl::fromEncoded(place, QUrl::StrictMode);
    QVERIFY(endOf(transport.read(readOf(url), &owner)).has_value());
    QCOMPARE(line, "GET " + path + " HTTP/1.1");
}

void TestNetworkTransport::longAnswerIsCutOff()
{
    FaultProxy server;
    NetworkTransport transport;
    QObject owner;
    ReadRequest request = readOf(server.url());
    request.http.maxReplyBytes = 1000;

    server.setAnswer(FaultProxy::okAnswer(QByteArray(1000, 'x')));
    QVERIFY(endOf(transport.read(request, &owner)).has_value());

    server.setAnswer(FaultProxy::okAnswer(QByteArray(1001, 'x')));
    const Result<HttpReply> result = endOf(transport.read(request, &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QCOMPARE(result.error().httpStatus, 200);
    QVERIFY(result.error().detail.size() <= 500);
}

void TestNetworkTransport::endlessAnswerIsCutWhileItArrives_data()
{
    QTest::addColumn<bool>("announced");
    QTest::newRow("length announced") << true;
    QTest::newRow("until the connection ends") << false;
}

// What the server could get rid of tells how much was read ahead: all that lies in between is the
// buffers of the system's sockets.
void TestNetworkTransport::endlessAnswerIsCutWhileItArrives()
{
    QFETCH(bool, announced);
    constexpr qint64 whole = 100LL * 1024 * 1024;
    constexpr qint64 limit = 4LL * 1024 * 1024;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    qint64 given = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        const auto more = [&given, socket] {
            while (socket->bytesToWrite() == 0 && given < whole) {
                socket->write(QByteArray(256 * 1024, 'x'));
                given += 256 * 1024;
            }
        };
        connect(socket, &QTcpSocket::readyRead, socket, [socket, announced, more] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\n");
            if (announced)
                socket->write("Content-Length: " + QByteArray::number(whole) + "\r\n");
            socket->write("\r\n");
            more();
        });
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
    });
    NetworkTransport transport;
    QObject owner;
    ReadRequest request = readOf(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    request.http.maxReplyBytes = limit;
    const Result<HttpReply> result = endOf(transport.read(request, &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QVERIFY2(given < limit + 16 * 1024 * 1024, QByteArray::number(given).constData());
}

void TestNetworkTransport::largeAnswerComesWhole()
{
    for (const ProxyTls tls : { ProxyTls::Off, ProxyTls::Trusted }) {
        FaultProxy server(tls);
        const QByteArray body(20 * 1024 * 1024, 'x');
        server.setAnswer(FaultProxy::okAnswer(body));
        NetworkTransport transport(trusting(FaultProxy::caFile()));
        QObject owner;
        const Result<HttpReply> result = endOf(transport.read(readOf(server.url(), 10s), &owner));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->body.size(), body.size());
    }
}

void TestNetworkTransport::readsSkipInterimAnswers_data()
{
    QTest::addColumn<ProxyTls>("tls");
    QTest::addColumn<QByteArray>("interim");
    const QByteArray processing = "HTTP/1.1 102 Processing\r\n\r\n";
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n";
    for (const ProxyTls tls : { ProxyTls::Off, ProxyTls::Trusted }) {
        const char *wire = tls == ProxyTls::Off ? "plain" : "TLS";
        QTest::addRow("%s, 100", wire) << tls << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
        QTest::addRow("%s, 102", wire) << tls << processing;
        QTest::addRow("%s, 103", wire) << tls << hints;
        QTest::addRow("%s, many", wire) << tls << processing + hints + processing;
    }
}

void TestNetworkTransport::readsSkipInterimAnswers()
{
    QFETCH(ProxyTls, tls);
    QFETCH(QByteArray, interim);
    FaultProxy server(tls);
    FaultRule rule;
    rule.fault = Fault::InterimFirst;
    rule.interim = interim;
    server.addRule(rule);
    server.setAnswer("HTTP/1.1 418 Some\r\nX-Request-Id: r1\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    ReadRequest post = readOf(server.url(u"/list?a=b%20c"_s));
    post.http.method = "POST";
    post.http.headers = { { "X-One", "1" } };
    post.http.body = "{}";
    for (const ReadRequest &request : { readOf(server.url(u"/list?a=b%20c"_s)), post }) {
        const Result<HttpReply> result = endOf(transport.read(request, &owner));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->status, 418);
        QCOMPARE(result->body, "{\"a\":1}");
        QCOMPARE(result->header("x-request-id"), "r1");
        QVERIFY(server.seen().constLast().head.contains("/list?a=b%20c HTTP/1.1\r\n"));
        QCOMPARE(server.seen().constLast().body, request.http.body);
    }
}

void TestNetworkTransport::slowAnswerTimesOut()
{
    FaultProxy server;
    server.addRule(Fault::StallAnswer);
    NetworkTransport transport;
    QObject owner;
    const Result<HttpReply> result = endOf(transport.read(readOf(server.url(), 200ms), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
}

void TestNetworkTransport::truncatedAnswer()
{
    FaultProxy server;
    server.setAnswer(FaultProxy::okAnswer(R"({"password":"hunter2","jobs":[]})"));
    FaultRule rule;
    rule.fault = Fault::TruncateAnswer;
    rule.keepBytes = FaultProxy::okAnswer({}).size() + 20;
    server.addRule(rule);
    NetworkTransport transport;
    QObject owner;
    const Result<HttpReply> result = endOf(transport.read(readOf(server.url()), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QCOMPARE(result.error().delivery, Delivery::Sent);
    QCOMPARE(result.error().httpStatus, 200);
    QVERIFY(result.error().detail.contains("password"_L1));
    QVERIFY(!result.error().detail.contains("hunter"_L1));
}

void TestNetworkTransport::garbage()
{
    FaultProxy server;
    server.addRule(Fault::PlainGarbage);
    NetworkTransport transport;
    QObject owner;
    const Result<HttpReply> result = endOf(transport.read(readOf(server.url()), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
}

void TestNetworkTransport::notAllowed_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("plain http") << QUrl(u"http://example.com/"_s);
    QTest::newRow("plain http to a private address") << QUrl(u"http://192.168.0.1/"_s);
    QTest::newRow("a name that begins like loopback") << QUrl(u"http://127.0.0.1.example.com/"_s);
    QTest::newRow("a name that ends like loopback") << QUrl(u"http://a.localhost.example/"_s);
    QTest::newRow("any address") << QUrl(u"http://0.0.0.0/"_s);
    QTest::newRow("a file") << QUrl(u"file:///etc/hostname"_s);
    QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/"_s);
    QTest::newRow("a user name") << QUrl(u"https://me:pw@127.0.0.1/"_s);
    QTest::newRow("no host") << QUrl(u"https:///path"_s);
    QTest::newRow("nothing") << QUrl();
}

void TestNetworkTransport::notAllowed()
{
    QFETCH(QUrl, url);
    NetworkTransport transport;
    QObject owner;
    for (const bool isAct : { false, true }) {
        const Result<HttpReply> result = endOf(isAct ? transport.act(actTo(url), &owner)
                                                     : transport.read(readOf(url), &owner));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(!result.error().detail.contains("pw"_L1));
    }
}

void TestNetworkTransport::actWithoutBody()
{
    FaultProxy server;
    NetworkTransport transport;
    QObject owner;
    ActRequest request = actTo(server.url());
    request.http.body.clear();
    const Result<HttpReply> result = endOf(transport.act(request, &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(server.connections(), 0);
}

void TestNetworkTransport::abortEndsWithCancelled()
{
    FaultProxy server;
    server.addRule(Fault::StallAnswer);
    NetworkTransport transport;
    QObject owner;
    HttpCall *act = transport.act(actTo(server.url()), &owner);
    QTRY_COMPARE(server.seen().size(), 1);
    act->abort();
    const Result<HttpReply> sent = endOf(act);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Cancelled);
    QCOMPARE(sent.error().delivery, Delivery::Sent);

    HttpCall *early = transport.act(actTo(server.url()), &owner);
    early->abort();
    early->abort();
    const Result<HttpReply> unsent = endOf(early);
    QVERIFY(!unsent);
    QCOMPARE(unsent.error().kind, ErrorKind::Cancelled);
    QCOMPARE(unsent.error().delivery, Delivery::NotSent);
    QTest::qWait(50);
    QCOMPARE(server.seen().size(), 1);
}

void TestNetworkTransport::abortAfterTheEndChangesNothing()
{
    NetworkTransport transport;
    QObject owner;
    HttpCall *call = transport.read(readOf(QUrl()), &owner);
    call->abort();
    const Result<HttpReply> result = endOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    call->abort();
    QTest::qWait(20);
}

void TestNetworkTransport::destroyingSaysNothing()
{
    FaultProxy server;
    NetworkTransport transport;
    int ends = 0;
    for (const bool isAct : { false, true }) {
        auto owner = std::make_unique<QObject>();
        HttpCall *call = isAct ? transport.act(actTo(server.url()), owner.get())
                               : transport.read(readOf(server.url()), owner.get());
        connect(call, &HttpCall::finished, this, [&ends] { ++ends; });
        owner.reset();
    }
    QTest::qWait(100);
    QCOMPARE(ends, 0);
    // The managers are still of use.
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
}

void TestNetworkTransport::deletingWithinFinished()
{
    FaultProxy server;
    NetworkTransport transport;
    for (const bool isAct : { false, true }) {
        QPointer<HttpCall> call(isAct ? transport.act(actTo(server.url()), this)
                                      : transport.read(readOf(server.url()), this));
        connect(call, &HttpCall::finished, this, [call] { delete call.data(); });
        QTRY_VERIFY(call.isNull());
    }
}

void TestNetworkTransport::trustedTls()
{
    FaultProxy server(ProxyTls::Trusted);
    NetworkTransport transport(trusting(FaultProxy::caFile()));
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
    QVERIFY(endOf(transport.act(actTo(server.url()), &owner)).has_value());
    QCOMPARE(server.seen().size(), 2);
}

void TestNetworkTransport::untrustedTls()
{
    FaultProxy server(ProxyTls::Trusted);
    NetworkTransport transport; // does not know the test's CA
    QObject owner;
    const Result<HttpReply> result = endOf(transport.read(readOf(server.url()), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Tls);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY(server.seen().isEmpty());
}

void TestNetworkTransport::moreThanSixAtOnce()
{
    FaultProxy server;
    server.addRule(Fault::StallAnswer);
    NetworkTransport transport;
    QObject owner;
    for (int i = 0; i < 8; ++i)
        static_cast<void>(transport.read(readOf(server.url()), &owner));
    QTRY_COMPARE(server.seen().size(), 8);
}

void TestNetworkTransport::oneDropOnAKeptConnectionDoesNotHurtReads()
{
    FaultProxy server;
    NetworkTransport transport;
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
    FaultRule once;
    once.fault = Fault::CloseBeforeForward;
    once.times = 1;
    server.addRule(once);
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)).has_value());
}

MUSTER_TEST_GUILESS(TestNetworkTransport)

} // namespace tst_networktransport

#include "tst_networktransport.moc"
