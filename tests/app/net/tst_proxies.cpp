// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Proxies: which requests they get, what they can do to an Act, and what is known of it then.
#include "app/log/knownsecrets.h"
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/connectproxy.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QTcpServer>

namespace tst_proxies {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ca = &FaultProxy::caFile;

NetworkSettings signedIn(NetworkSettings settings)
{
    settings.proxyUser = u"me"_s;
    return settings;
}

void waitForStragglers() { QTest::qWait(100); }

} // namespace

class TestProxies final : public QObject
{
    Q_OBJECT

private slots:
    void bothKindsGoThrough();
    void signsIn_data();
    void signsIn();
    void wrongPassword_data();
    void wrongPassword();
    void refusedBeforeAnythingLeft_data();
    void refusedBeforeAnythingLeft();
    void refusedAlthoughSignedIn_data();
    void refusedAlthoughSignedIn();
    void absentProxy();
    void stalledProxy();
    void badCertificateBehindAProxy();
    void lostAfterTheBodyWasRead();
    void originAsksForAProxySignIn();
    void neverTowardsThisComputer_data();
    void neverTowardsThisComputer();
    void systemProxy();
    void variablesOfAllSpellings_data();
    void variablesOfAllSpellings();
    void aVariableThatCannotBeUsedIsRefused();
    void systemProxyIsAskedAsideAndMayBeGivenUp();
    void noneMeansNone();
    void passwordsAreKnownBeforeAnythingIsSent();
};

void TestProxies::bothKindsGoThrough()
{
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    NetworkTransport transport(through(proxy.port(), trusting(ca())));
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.namedUrl(u"/list"_s)), &owner)).has_value());
    QVERIFY(endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner)).has_value());
    QCOMPARE(server.count("GET", "/list"), 1);
    QCOMPARE(server.count("POST", "/act"), 1);
    QCOMPARE(proxy.seen().size(), 2);
    const QByteArray asked = "CONNECT cloud.muster.test:" + QByteArray::number(server.port());
    QVERIFY(proxy.seen().constFirst().startsWith(asked));
    // The proxy learns the host and nothing else.
    for (const QByteArray &head : proxy.seen())
        QVERIFY(!head.contains("/act") && !head.contains("Authorization"));
}

void TestProxies::signsIn_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("407, kept alive") << false;
    QTest::newRow("407, closed") << true;
}

void TestProxies::signsIn()
{
    QFETCH(bool, closes);
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    proxy.requireSignIn("me:p w:\xfc", closes); // Latin-1
    NetworkTransport transport(signedIn(through(proxy.port(), trusting(ca()))), Secret(u"p w:ü"_s));
    QObject owner;
    const Result<HttpReply> act = endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner));
    QVERIFY2(act.has_value(), act ? "" : qPrintable(act.error().detail));
    QVERIFY(endOf(transport.read(readOf(server.namedUrl(u"/list"_s)), &owner)).has_value());
    QCOMPARE(server.count("POST", "/act"), 1);
    QCOMPARE(server.count("GET", "/list"), 1);
    for (const SeenRequest &request : server.seen())
        QVERIFY(!request.head.toLower().contains("\r\nproxy-"));
}

void TestProxies::wrongPassword_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("closes");
    for (const bool closes : { false, true }) {
        QTest::addRow("none, %s", closes ? "closed" : "kept alive") << QString() << closes;
        QTest::addRow("wrong, %s", closes ? "closed" : "kept alive") << u"me"_s << closes;
    }
}

void TestProxies::wrongPassword()
{
    QFETCH(QString, user);
    QFETCH(bool, closes);
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    proxy.requireSignIn("me:right", closes);
    NetworkSettings settings = through(proxy.port(), trusting(ca()));
    settings.proxyUser = user;
    NetworkTransport transport(settings, Secret(u"wr0ng-pass"_s));
    QObject owner;
    const Result<HttpReply> result
        = endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner));
    waitForStragglers();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QCOMPARE(result.error().code, OwnError::ProxySignIn);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY(!result.error().detail.contains(u"wr0ng"_s));
    QCOMPARE(server.connections(), 0);
    // A wrong password is said once: more would lock the user out.
    int said = 0;
    for (const QByteArray &head : proxy.seen())
        said += head.contains("Proxy-Authorization") ? 1 : 0;
    QCOMPARE(said, user.isEmpty() ? 0 : 1);
}

void TestProxies::refusedBeforeAnythingLeft_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    for (const int status : { 302, 400, 403, 404, 405, 500, 502, 503, 504 }) {
        QTest::addRow("%d", status)
            << QByteArray("HTTP/1.1 " + QByteArray::number(status)
                          + " No\r\nLocation: https://x.example/\r\nContent-Length: 2\r\n\r\nno")
            << u"proxy-failed"_s;
    }
    QTest::newRow("not HTTP") << QByteArray("\x01\x02 nothing of the kind\r\n\r\n")
                              << u"proxy-failed"_s;
    // Qt 6.4 does not notice that such a proxy has gone.
    QTest::newRow("FIN") << QByteArray() << u"connect-timeout"_s;
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 Conn") << u"connect-timeout"_s;
}

void TestProxies::refusedBeforeAnythingLeft()
{
    QFETCH(QByteArray, answer);
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    proxy.answerInstead(answer);
    NetworkSettings settings = through(proxy.port(), trusting(ca()));
    settings.connectTimeout = 1s;
    NetworkTransport transport(settings);
    QObject owner;
    const Result<HttpReply> result
        = endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner));
    waitForStragglers();
    QVERIFY(!result);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QTEST(result.error().code.text(), "code");
    QVERIFY(!proxy.seen().isEmpty());
    QCOMPARE(server.connections(), 0);
}

void TestProxies::refusedAlthoughSignedIn_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 401, 403, 502 })
        QTest::addRow("%d", status) << status;
}

// Nobody can tell 401, a wrong password, from the others: none is tried again by itself.
void TestProxies::refusedAlthoughSignedIn()
{
    QFETCH(int, status);
    ConnectProxy proxy;
    proxy.answerInstead("HTTP/1.1 " + QByteArray::number(status)
                        + " No\r\nContent-Length: 2\r\n\r\nno");
    NetworkTransport transport(signedIn(through(proxy.port(), trusting(ca()))), Secret(u"pw"_s));
    QObject owner;
    const QUrl url(u"https://cloud.muster.test/"_s);
    for (const bool isAct : { true, false }) {
        const Result<HttpReply> result = endOf(isAct ? transport.act(actTo(url), &owner)
                                                     : transport.read(readOf(url), &owner));
        QVERIFY(!result);
        QCOMPARE(result.error().code, OwnError::ProxyRefused);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(isProxySignIn(result.error()));
    }
}

void TestProxies::absentProxy()
{
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const quint16 port = nobody.serverPort();
    nobody.close();
    NetworkTransport transport(through(port, trusting(ca())));
    QObject owner;
    const QUrl url(u"https://cloud.muster.test/act"_s);
    const Result<HttpReply> result = endOf(transport.act(actTo(url), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QCOMPARE(result.error().code, OwnError::ProxyFailed);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
}

void TestProxies::stalledProxy()
{
    ConnectProxy proxy;
    proxy.stall();
    NetworkSettings settings = through(proxy.port(), trusting(ca()));
    settings.connectTimeout = 1s;
    NetworkTransport transport(settings);
    QObject owner;
    const QUrl url(u"https://cloud.muster.test/"_s);
    for (const bool isAct : { true, false }) {
        const Result<HttpReply> result = endOf(isAct ? transport.act(actTo(url, 60s), &owner)
                                                     : transport.read(readOf(url, 60s), &owner));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QCOMPARE(result.error().code, OwnError::ConnectTimeout);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }
}

void TestProxies::badCertificateBehindAProxy()
{
    FaultProxy server(ProxyTls::UnknownIssuer);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    NetworkTransport transport(through(proxy.port(), trusting(ca())));
    QObject owner;
    const Result<HttpReply> result
        = endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Tls);
    QCOMPARE(result.error().code, OwnError::CertificateUnknownIssuer);
    QCOMPARE(result.error().delivery, Delivery::NotSent);
    QVERIFY(server.seen().isEmpty());
}

void TestProxies::lostAfterTheBodyWasRead()
{
    FaultProxy server(ProxyTls::Trusted);
    server.addRule(Fault::StallAnswer);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    NetworkTransport transport(through(proxy.port(), trusting(ca())));
    QObject owner;
    HttpCall *call = transport.act(actTo(server.namedUrl(u"/act"_s)), &owner);
    QTRY_COMPARE(server.count("POST", "/act"), 1);
    proxy.dropTunnels();
    const Result<HttpReply> result = endOf(call);
    waitForStragglers();
    QVERIFY(!result);
    QCOMPARE(result.error().delivery, Delivery::Sent);
    QCOMPARE(result.error().kind, ErrorKind::BadResponse);
    QCOMPARE(result.error().code, OwnError::NoAnswer); // the proxy is not blamed
    QCOMPARE(server.count("POST", "/act"), 1);
}

// 407 from behind the tunnel is none of the proxy's: neither sent again nor given the password.
void TestProxies::originAsksForAProxySignIn()
{
    FaultProxy server(ProxyTls::Trusted);
    server.setAnswer("HTTP/1.1 407 Proxy Authentication Required\r\n"
                     "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\n{}");
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    proxy.requireSignIn("me:pw", false);
    NetworkTransport transport(signedIn(through(proxy.port(), trusting(ca()))), Secret(u"pw"_s));
    QObject owner;
    const Result<HttpReply> result
        = endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner));
    waitForStragglers();
    QCOMPARE(server.count("POST", "/act"), 1);
    for (const SeenRequest &request : server.seen())
        QVERIFY(!request.head.toLower().contains("\r\nproxy-authorization:"));
    const int status = result ? result->status : result.error().httpStatus;
    QCOMPARE(status, 407);
    if (!result) {
        QCOMPARE(result.error().delivery, Delivery::Sent);
    }
}

void TestProxies::neverTowardsThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isManual");
    for (const bool isManual : { true, false }) {
        const char *mode = isManual ? "manual" : "system";
        QTest::addRow("127.0.0.1, %s", mode) << u"127.0.0.1"_s << isManual;
        QTest::addRow("localhost, %s", mode) << u"localhost"_s << isManual;
        QTest::addRow("LocalHost, %s", mode) << u"LocalHost"_s << isManual;
    }
}

void TestProxies::neverTowardsThisComputer()
{
    QFETCH(QString, host);
    QFETCH(bool, isManual);
    ConnectProxy proxy;
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv("https_proxy", address);
    qputenv("http_proxy", address);
    for (const ProxyTls tls : { ProxyTls::Off, ProxyTls::Trusted }) {
        FaultProxy server(tls);
        NetworkTransport transport(isManual ? through(proxy.port(), trusting(ca()))
                                            : trusting(ca()));
        QObject owner;
        QUrl url = server.url(u"/x"_s);
        url.setHost(host);
        QVERIFY(endOf(transport.read(readOf(url), &owner)).has_value());
        QVERIFY(endOf(transport.act(actTo(url), &owner)).has_value());
    }
    QVERIFY(proxy.seen().isEmpty());
    qunsetenv("https_proxy");
    qunsetenv("http_proxy");
}

void TestProxies::systemProxy()
{
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    qputenv("https_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(proxy.port())));
    NetworkTransport transport(trusting(ca()));
    QObject owner;
    QList<HttpCall *> lists;
    for (int i = 0; i < 4; ++i)
        lists += transport.read(readOf(server.namedUrl(u"/list"_s)), &owner);
    QSet<HttpCall *> ended;
    for (HttpCall *list : std::as_const(lists)) {
        connect(list, &HttpCall::finished, this, [&ended, list](const Result<HttpReply> &result) {
            if (result)
                ended.insert(list);
        });
    }
    QTRY_COMPARE(ended.size(), lists.size());
    QVERIFY(endOf(transport.act(actTo(server.namedUrl(u"/act"_s)), &owner)).has_value());
    qunsetenv("https_proxy");
    QVERIFY(!proxy.seen().isEmpty());
    QCOMPARE(server.count("GET", "/list"), 4);
    QCOMPARE(server.count("POST", "/act"), 1);
}

void TestProxies::variablesOfAllSpellings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("no scheme") << QByteArray("https_proxy") << QByteArray();
    QTest::newRow("for all") << QByteArray("all_proxy") << QByteArray("http://");
}

void TestProxies::variablesOfAllSpellings()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, scheme);
    FaultProxy server(ProxyTls::Trusted);
    ConnectProxy proxy;
    proxy.leadTo(server.port());
    const QByteArray value = scheme + "127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv(name.constData(), value);
    NetworkTransport transport(trusting(ca()));
    QObject owner;
    const QUrl url = server.namedUrl(u"/list"_s);
    QVERIFY(transport.wayTo(url) == Way());
    const bool went = endOf(transport.read(readOf(url), &owner)).has_value();
    qunsetenv(name.constData());
    QVERIFY(went);
    QVERIFY(!proxy.seen().isEmpty());
    const Way expected { Way::Kind::Proxy, u"127.0.0.1:%1"_s.arg(proxy.port()) };
    QVERIFY(transport.wayTo(url) == expected);
}

void TestProxies::aVariableThatCannotBeUsedIsRefused()
{
    qputenv("https_proxy", "https://me:hunter2@127.0.0.1:3128");
    NetworkTransport transport(trusting(ca()));
    QObject owner;
    const QUrl url(u"https://cloud.muster.test/list"_s);
    const Result<HttpReply> list = endOf(transport.read(readOf(url), &owner));
    const Result<HttpReply> act = endOf(transport.act(actTo(url), &owner));
    qunsetenv("https_proxy");
    for (const Result<HttpReply> &end : { list, act }) {
        QVERIFY(!end);
        QCOMPARE(end.error().code, OwnError::ProxyUnsupported);
        QCOMPARE(end.error().delivery, Delivery::NotSent);
        QVERIFY(!end.error().detail.contains(u"hunter2"_s));
    }
    QVERIFY(transport.wayTo(url).kind == Way::Kind::Refused);
    QVERIFY(!transport.wayTo(url).proxy.contains(u"hunter2"_s));
}

// So that no text that repeats one is shown: one that is set, and one that a variable brings.
void TestProxies::passwordsAreKnownBeforeAnythingIsSent()
{
    KnownSecrets secrets;
    {
        const NetworkTransport manual(signedIn(through(1, {})), Secret(u"pr0xy-pass"_s), {},
                                      &secrets);
        QCOMPARE(secrets.hidden(u"CONNECT: pr0xy-pass"_s), u"CONNECT: (redacted)"_s);
    }
    QCOMPARE(secrets.hidden(u"pr0xy-pass"_s), u"pr0xy-pass"_s);

    ConnectProxy proxy;
    qputenv("https_proxy",
            QByteArray("http://me:hunter%402@127.0.0.1:" + QByteArray::number(proxy.port())));
    NetworkTransport found({}, {}, {}, &secrets);
    QObject owner;
    const Result<HttpReply> end
        = endOf(found.read(readOf(QUrl(u"https://cloud.muster.test/list"_s)), &owner));
    qunsetenv("https_proxy");
    QVERIFY(!end);
    const QString basic = QString::fromLatin1(QByteArray("me:hunter@2").toBase64());
    for (const QString &text : { u"hunter@2"_s, u"hunter%402"_s, basic })
        QVERIFY2(secrets.hidden(text).contains("(redacted)"_L1), qPrintable(text));
}

void TestProxies::systemProxyIsAskedAsideAndMayBeGivenUp()
{
    ConnectProxy proxy;
    qputenv("https_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(proxy.port())));
    const QUrl url(u"https://cloud.muster.test/act"_s);
    {
        NetworkTransport transport;
        QObject owner;
        HttpCall *call = transport.act(actTo(url), &owner);
        call->abort();
        const Result<HttpReply> result = endOf(call);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(proxy.seen().isEmpty());
        delete transport.act(actTo(url), nullptr);
        (void)transport.read(readOf(url), &owner); // left behind by all
    }
    waitForStragglers();
    qunsetenv("https_proxy");
    // Once the answer is known, Qt may be on its way to the proxy before it is called back.
    for (const QByteArray &head : proxy.seen())
        QVERIFY2(head.startsWith("CONNECT "), head.constData());
}

void TestProxies::noneMeansNone()
{
    ConnectProxy proxy;
    qputenv("https_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(proxy.port())));
    NetworkSettings settings;
    settings.proxyMode = ProxyMode::None;
    NetworkTransport transport(settings);
    QObject owner;
    // Reserved for names that never resolve (RFC 6761).
    const QUrl url(u"https://muster.invalid/"_s);
    QVERIFY(!endOf(transport.act(actTo(url, 500ms), &owner)).has_value());
    qunsetenv("https_proxy");
    QVERIFY(proxy.seen().isEmpty());
}

MUSTER_TEST_GUILESS(TestProxies)

} // namespace tst_proxies

#include "tst_proxies.moc"
