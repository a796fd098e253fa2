// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The same with a proxy that others wrote: Debian's tinyproxy, with and without a sign-in.
#include "app/net/networktransport.h"
#include "tests/app/net/exchange.h"
#include "tests/support/connectproxy.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace tst_tinyproxy {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

} // namespace

class TestTinyproxy final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void goesThrough_data();
    void goesThrough();
    void wrongPassword_data();
    void wrongPassword();
    void hostBehindItRefuses();
    void answerLost();

private:
    void startProxy(const QByteArray &extra);
    [[nodiscard]] NetworkSettings settings(const QString &user = {}) const;

    QString m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_proxy;
    quint16 m_port = 0;
    // Where no name server knows the server's name, this one leads to it.
    std::unique_ptr<ConnectProxy> m_next;
    std::unique_ptr<FaultProxy> m_server;
};

void TestTinyproxy::initTestCase()
{
    m_program = QStandardPaths::findExecutable(u"tinyproxy"_s);
    if (!m_program.isEmpty())
        return;
    if (qEnvironmentVariable("MUSTER_REQUIRE_GUI") == u"1"_s)
        QFAIL("tinyproxy is not installed");
    QSKIP("tinyproxy is not installed");
}

void TestTinyproxy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultProxy>(ProxyTls::Trusted);
    m_next = std::make_unique<ConnectProxy>();
    m_next->leadTo(m_server->port());
}

void TestTinyproxy::cleanup()
{
    if (m_proxy) {
        m_proxy->terminate();
        if (!m_proxy->waitForFinished(5000))
            m_proxy->kill();
        m_proxy->waitForFinished();
    }
    m_proxy.reset();
    m_next.reset();
    m_server.reset();
}

void TestTinyproxy::startProxy(const QByteArray &extra)
{
    m_port = freePort();
    QFile config(m_folder->filePath(u"tinyproxy.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("Port " + QByteArray::number(m_port)
                 + "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 60\nMaxClients 20\n"
                   "Upstream http 127.0.0.1:"
                 + QByteArray::number(m_next->port()) + "\n" + extra);
    config.close();
    m_proxy = std::make_unique<QProcess>();
    m_proxy->setProcessChannelMode(QProcess::MergedChannels);
    m_proxy->start(m_program, { u"-d"_s, u"-c"_s, config.fileName() });
    QVERIFY(m_proxy->waitForStarted());
    QTRY_VERIFY2(listens(m_port), m_proxy->readAll().constData());
}

NetworkSettings TestTinyproxy::settings(const QString &user) const
{
    NetworkSettings made = through(m_port, trusting(FaultProxy::caFile()));
    made.proxyUser = user;
    return made;
}

void TestTinyproxy::goesThrough_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("open to all") << QString();
    QTest::newRow("with a sign-in") << u"operator"_s;
}

void TestTinyproxy::goesThrough()
{
    QFETCH(QString, user);
    startProxy(user.isEmpty() ? "" : "BasicAuth operator s3cret\n");
    NetworkTransport transport(settings(user), Secret(u"s3cret"_s));
    QObject owner;
    for (int i = 0; i < 3; ++i) {
        const Result<HttpReply> list
            = endOf(transport.read(readOf(m_server->namedUrl(u"/list"_s)), &owner));
        QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().detail));
    }
    const Result<HttpReply> act
        = endOf(transport.act(actTo(m_server->namedUrl(u"/act"_s)), &owner));
    QVERIFY2(act.has_value(), act ? "" : qPrintable(act.error().detail));
    QCOMPARE(m_server->count("GET", "/list"), 3);
    QCOMPARE(m_server->count("POST", "/act"), 1);
    QVERIFY(!m_next->seen().isEmpty()); // it went through tinyproxy
    QVERIFY(!m_next->seen().constFirst().contains("s3cret"));
}

void TestTinyproxy::wrongPassword_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("none") << QString();
    QTest::newRow("wrong") << u"operator"_s;
}

void TestTinyproxy::wrongPassword()
{
    QFETCH(QString, user);
    startProxy("BasicAuth operator s3cret\n");
    NetworkTransport transport(settings(user), Secret(u"other"_s));
    QObject owner;
    const Result<HttpReply> act
        = endOf(transport.act(actTo(m_server->namedUrl(u"/act"_s)), &owner));
    QVERIFY(!act);
    QCOMPARE(act.error().kind, ErrorKind::Offline);
    // To a wrong password older versions of tinyproxy say 401 instead of 407, which Qt does not
    // tell from other refusals: it is said that the password may be wrong, and not tried again.
    const bool mayBeOther = !user.isEmpty() && act.error().code == OwnError::ProxyRefused;
    QVERIFY2(mayBeOther || act.error().code == OwnError::ProxySignIn,
             qPrintable(act.error().code.text()));
    QVERIFY(isProxySignIn(act.error()));
    QCOMPARE(act.error().delivery, Delivery::NotSent);
    QCOMPARE(m_server->connections(), 0);
}

void TestTinyproxy::hostBehindItRefuses()
{
    startProxy({});
    m_next->answerInstead("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    NetworkTransport transport(settings());
    QObject owner;
    const Result<HttpReply> act
        = endOf(transport.act(actTo(m_server->namedUrl(u"/act"_s)), &owner));
    QVERIFY(!act);
    QCOMPARE(act.error().delivery, Delivery::NotSent);
    QCOMPARE(act.error().code, OwnError::ProxyFailed);
    QCOMPARE(m_server->connections(), 0);
}

void TestTinyproxy::answerLost()
{
    startProxy("BasicAuth operator s3cret\n");
    m_server->addRule(Fault::ResetAfterForward);
    NetworkTransport transport(settings(u"operator"_s), Secret(u"s3cret"_s));
    QObject owner;
    const Result<HttpReply> act
        = endOf(transport.act(actTo(m_server->namedUrl(u"/act"_s)), &owner));
    QTest::qWait(100);
    QVERIFY(!act);
    QCOMPARE(act.error().delivery, Delivery::Sent);
    QCOMPARE(m_server->count("POST", "/act"), 1);
}

MUSTER_TEST_GUILESS(TestTinyproxy)

} // namespace tst_tinyproxy

#include "tst_tinyproxy.moc"
