// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A server that reads an Act and never answers gets it once: the promise of the whole program,
// kept against QNetworkAccessManager's own repeating.
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/connectproxy.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

namespace tst_atmostonce {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

enum class Wire { Plain, Tls, Proxy, ProxyWithSignIn };

const char *nameOf(Wire wire)
{
    switch (wire) {
    case Wire::Plain:
        return "plain";
    case Wire::Tls:
        return "TLS";
    case Wire::Proxy:
        return "through a proxy";
    case Wire::ProxyWithSignIn:
        break;
    }
    return "through a proxy that asks who it is";
}

// A server with its faults, and the way to it.
class Bench
{
public:
    explicit Bench(Wire wire)
        : server(wire == Wire::Plain ? ProxyTls::Off : ProxyTls::Trusted)
        , m_isProxied(wire == Wire::Proxy || wire == Wire::ProxyWithSignIn)
    {
        proxy.leadTo(server.port());
        NetworkSettings settings = trusting(FaultProxy::caFile());
        if (m_isProxied)
            settings = through(proxy.port(), settings);
        if (wire == Wire::ProxyWithSignIn) {
            proxy.requireSignIn("me:pw", true);
            settings.proxyUser = u"me"_s;
        }
        transport = std::make_unique<NetworkTransport>(settings, Secret(u"pw"_s));
    }
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return m_isProxied ? server.namedUrl(path) : server.url(path);
    }
    [[nodiscard]] bool wentTheRightWay() const { return m_isProxied != proxy.seen().isEmpty(); }

    FaultProxy server;
    ConnectProxy proxy;
    std::unique_ptr<NetworkTransport> transport;

private:
    bool m_isProxied;
};

// A repeat follows at once; this gives it time to arrive.
void waitForStragglers() { QTest::qWait(100); }

} // namespace

class TestAtMostOnce final : public QObject
{
    Q_OBJECT

private slots:
    void lostAnswer_data();
    void lostAnswer();
    void largeBody();
    void unguardedPostIsSentTwice();
};

void TestAtMostOnce::lostAnswer_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("afterRead");
    const QList<std::pair<QByteArray, Fault>> faults {
        { "FIN", Fault::CloseBeforeForward },
        { "RST", Fault::ResetBeforeForward },
        { "FIN after acting", Fault::CloseAfterForward },
        { "RST after acting", Fault::ResetAfterForward },
        { "FIN within the head", Fault::TruncateAnswer },
    };
    for (const Wire wire : { Wire::Plain, Wire::Tls, Wire::Proxy, Wire::ProxyWithSignIn }) {
        for (const auto &[name, fault] : faults) {
            for (const bool afterRead : { false, true }) {
                const QByteArray row = QByteArray(nameOf(wire)) + ", " + name
                    + (afterRead ? ", reads on kept-alive connections before" : ", cold");
                QTest::newRow(row.constData()) << wire << fault << afterRead;
            }
        }
    }
}

void TestAtMostOnce::lostAnswer()
{
    QFETCH(Wire, wire);
    QFETCH(Fault, fault);
    QFETCH(bool, afterRead);

    Bench bench(wire);
    FaultRule rule;
    rule.fault = fault;
    rule.method = "POST";
    rule.keepBytes = 9;
    bench.server.addRule(rule);
    QObject owner;
    if (afterRead) {
        for (int i = 0; i < 2; ++i) {
            const Result<HttpReply> list
                = endOf(bench.transport->read(readOf(bench.url(u"/list"_s)), &owner));
            QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
        }
    }

    const ActRequest request = actTo(bench.url(u"/act"_s));
    const Result<HttpReply> result = endOf(bench.transport->act(request, &owner));
    waitForStragglers();

    QVERIFY(bench.wentTheRightWay());
    QCOMPARE(bench.server.count("POST", "/act"), 1);
    QCOMPARE(bench.server.seen().constLast().body, request.http.body);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QCOMPARE(result.error().delivery, Delivery::Sent);
    // Never Qt's own name for it, and nothing about an answer that there was not.
    if (result.error().httpStatus == 0)
        QCOMPARE(result.error().code, OwnError::NoAnswer);
    QVERIFY2(!result.error().detail.contains("Error"_L1), qPrintable(result.error().detail));
}

void TestAtMostOnce::largeBody()
{
    FaultProxy proxy;
    FaultRule rule;
    rule.fault = Fault::ResetBeforeForward;
    proxy.addRule(rule);
    NetworkTransport transport;
    QObject owner;
    ActRequest request = actTo(proxy.url(u"/act"_s));
    request.http.body = QByteArray(300'000, 'x');
    const Result<HttpReply> result = endOf(transport.act(request, &owner));
    waitForStragglers();
    QCOMPARE(proxy.count("POST", "/act"), 1);
    QCOMPARE(proxy.seen().constLast().body.size(), 300'000);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().delivery, Delivery::Sent);
}

// Shows that the rows above can fail: without the guard Qt does repeat a POST. Newer Qt may not.
void TestAtMostOnce::unguardedPostIsSentTwice()
{
    FaultProxy proxy;
    FaultRule rule;
    rule.fault = Fault::CloseBeforeForward;
    proxy.addRule(rule);
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(proxy.url(u"/act"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, "{}"));
    QSignalSpy spy(reply.get(), &QNetworkReply::finished);
    QVERIFY(spy.wait(5000));
    waitForStragglers();
    if (proxy.count("POST", "/act") == 1)
        QSKIP("this Qt does not repeat a POST");
    QVERIFY(proxy.count("POST", "/act") > 1);
}

MUSTER_TEST_GUILESS(TestAtMostOnce)

} // namespace tst_atmostonce

#include "tst_atmostonce.moc"
