// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Network settings: what is acceptable, how they are kept, and whose the proxy's password is.
#include "app/connections/connectionfile.h"
#include "app/connections/networkrules.h"
#include "app/connections/proxypassword.h"
#include "tests/support/inputfaults.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_networkrules {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

NetworkSettings manual()
{
    NetworkSettings settings;
    settings.proxyMode = ProxyMode::Manual;
    settings.proxyHost = u"proxy.example.com"_s;
    settings.proxyPort = 3128;
    settings.proxyUser = u"me"_s;
    return settings;
}

Connection aConnection()
{
    Connection connection;
    connection.id = ConnectionId { u"c1"_s };
    connection.name = u"One"_s;
    connection.provider = u"huawei"_s;
    return connection;
}

std::optional<ReadConnections> readWith(const QJsonValue &network, int version = 2)
{
    QJsonObject file = QJsonDocument::fromJson(connectionsToJson({ aConnection() })).object();
    QJsonObject entry = file[u"connections"_s].toArray().at(0).toObject();
    if (!network.isNull())
        entry[u"network"_s] = network;
    file[u"connections"_s] = QJsonArray { entry };
    file[u"version"_s] = version;
    return connectionsFromJson(QJsonDocument(file).toJson());
}

} // namespace

class TestNetworkRules final : public QObject
{
    Q_OBJECT

private slots:
    void hosts_data();
    void hosts();
    void otherFields();
    void whatIsNotChosenIsNotLookedAt();
    void theyAreKept();
    void olderFilesAreRead();
    void unusableOnesAreLeftOut_data();
    void unusableOnesAreLeftOut();
    void aPasswordBelongsToOneProxyAndUser();
};

void TestNetworkRules::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << u"proxy.example.com"_s << QString();
    QTest::newRow("bare name") << u"Proxy"_s << QString();
    QTest::newRow("IPv4") << u"10.0.0.1"_s << QString();
    QTest::newRow("IPv6") << u"fd00::1"_s << QString();
    QTest::newRow("Chinese") << u"代理.example.com"_s << QString();
    QTest::newRow("nothing") << QString() << u"required"_s;
    QTest::newRow("with a port") << u"proxy:3128"_s << u"not-a-host"_s;
    QTest::newRow("a URL") << u"http://proxy"_s << u"not-a-host"_s;
    QTest::newRow("with a path") << u"proxy/pac"_s << u"not-a-host"_s;
    QTest::newRow("with a user") << u"me@proxy"_s << u"not-a-host"_s;
    QTest::newRow("with a blank") << u"my proxy"_s << u"not-a-host"_s;
    QTest::newRow("too long") << QString(254, u'a') << u"too-long"_s;
}

void TestNetworkRules::hosts()
{
    QFETCH(QString, host);
    QFETCH(QString, code);
    NetworkSettings settings = manual();
    settings.proxyHost = host;
    const QList<NetworkProblem> expected = code.isEmpty()
        ? QList<NetworkProblem>()
        : QList<NetworkProblem> { { NetworkField::ProxyHost, *faultWords.value(code) } };
    QVERIFY(networkProblems(settings) == expected);
}

void TestNetworkRules::otherFields()
{
    NetworkSettings settings = manual();
    settings.proxyPort = 0;
    settings.proxyUser = u"me:you"_s;
    settings.caFile = u"ca.pem"_s;
    settings.connectTimeout = 0s;
    settings.replyTimeout = 601s;
    const QList<NetworkProblem> all {
        { NetworkField::ProxyPort, InputFault::OutOfRange },
        { NetworkField::ProxyUser, InputFault::BadCharacters },
        { NetworkField::CaFile, InputFault::NotAbsolute },
        { NetworkField::ConnectTimeout, InputFault::OutOfRange },
        { NetworkField::ReplyTimeout, InputFault::OutOfRange },
    };
    QVERIFY(networkProblems(settings) == all);
}

void TestNetworkRules::whatIsNotChosenIsNotLookedAt()
{
    NetworkSettings settings = manual();
    settings.proxyHost.clear();
    settings.proxyPort = 0;
    settings.proxyMode = ProxyMode::None;
    QVERIFY(networkProblems(settings).isEmpty());
    QVERIFY(networkProblems(NetworkSettings {}).isEmpty());
    QVERIFY(!settings.wantsProxyPassword());
}

void TestNetworkRules::theyAreKept()
{
    Connection connection = aConnection();
    connection.network = manual();
    connection.network.caFile = u"/etc/ssl/company.pem"_s;
    connection.network.connectTimeout = 3s;
    connection.network.replyTimeout = 90s;
    Connection direct = aConnection();
    direct.id = ConnectionId { u"c2"_s };
    direct.network.proxyMode = ProxyMode::None;
    const auto read = connectionsFromJson(connectionsToJson({ connection, direct }));
    QVERIFY(read.has_value());
    QVERIFY((read->connections == QList<Connection> { connection, direct }));
}

void TestNetworkRules::olderFilesAreRead()
{
    const auto read = readWith(QJsonValue(), 1);
    QVERIFY(read.has_value());
    QVERIFY(read->connections == QList<Connection> { aConnection() });
    QVERIFY(!readWith(QJsonValue(), 0));
    QVERIFY(readWith(QJsonValue(), 3));
    QVERIFY(!readWith(QJsonValue(), 4));
}

void TestNetworkRules::unusableOnesAreLeftOut_data()
{
    QTest::addColumn<QJsonObject>("network");
    QTest::newRow("no mode") << QJsonObject();
    QTest::newRow("unknown mode") << QJsonObject { { u"proxy"_s, u"socks"_s } };
    QTest::newRow("no host") << QJsonObject { { u"proxy"_s, u"manual"_s } };
    QTest::newRow("a port that is none") << QJsonObject { { u"proxy"_s, u"manual"_s },
                                                          { u"proxyHost"_s, u"proxy"_s },
                                                          { u"proxyPort"_s, 70'000 } };
    QTest::newRow("a time that is none")
        << QJsonObject { { u"proxy"_s, u"system"_s }, { u"replyTimeout"_s, u"long"_s } };
}

// A connection must not go out directly because its proxy could not be read.
void TestNetworkRules::unusableOnesAreLeftOut()
{
    QFETCH(QJsonObject, network);
    const auto read = readWith(network);
    QVERIFY(read.has_value());
    QVERIFY(read->connections.isEmpty());
    QCOMPARE(read->unreadable, 1);
}

void TestNetworkRules::aPasswordBelongsToOneProxyAndUser()
{
    const NetworkSettings here = manual();
    const Credentials entry = proxyEntry(here, Secret(u"pw"_s));
    QCOMPARE(proxyPasswordIn(entry, here).reveal(), u"pw"_s);
    NetworkSettings other = here;
    other.proxyHost = u"elsewhere.example.com"_s;
    QVERIFY(proxyPasswordIn(entry, other).isEmpty());
    other = here;
    other.proxyPort = 8080;
    QVERIFY(proxyPasswordIn(entry, other).isEmpty());
    other = here;
    other.proxyUser = u"you"_s;
    QVERIFY(proxyPasswordIn(entry, other).isEmpty());
    other = here;
    other.proxyMode = ProxyMode::System;
    QVERIFY(proxyPasswordIn(entry, other).isEmpty());
    QVERIFY(proxyPasswordIn(AccessKey {}, here).isEmpty());
    QVERIFY(proxyPasswordId(ConnectionId { u"c1"_s }) != ConnectionId { u"c1"_s });
}

MUSTER_TEST_GUILESS(TestNetworkRules)

} // namespace tst_networkrules

#include "tst_networkrules.moc"
