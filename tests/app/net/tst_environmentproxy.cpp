// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every spelling of a proxy variable is used or refused, never skipped.
#include "app/net/environmentproxy.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QTest>

namespace tst_environmentproxy {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

using Variables = QHash<QString, QString>;

std::optional<Result<QNetworkProxy>> found(const QString &url, const Variables &variables)
{
    return environmentProxy(QUrl(url), [&variables](const char *name) {
        return variables.value(QString::fromLatin1(name));
    });
}

const QString cloud = u"https://cph.cn-north-4.example.com/v1/x"_s;

} // namespace

class TestEnvironmentProxy final : public QObject
{
    Q_OBJECT

private slots:
    void noVariableNoOpinion();
    void isUsed_data();
    void isUsed();
    void isRefused_data();
    void isRefused();
    void theFirstVariableDecides();
    void userAndPasswordAreTaken();
    void exceptions_data();
    void exceptions();
};

void TestEnvironmentProxy::noVariableNoOpinion()
{
    QVERIFY(!found(cloud, {}));
    QVERIFY(!found(cloud, { { u"https_proxy"_s, u"  "_s }, { u"no_proxy"_s, u"*"_s } }));
}

void TestEnvironmentProxy::isUsed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("socks");
    const auto row
        = [](const char *name, const char *value, const char *host, int port, bool socks = false) {
              QTest::addRow("%s=%s", name, value)
                  << QString::fromLatin1(name) << QString::fromLatin1(value)
                  << QString::fromLatin1(host) << port << socks;
          };
    row("https_proxy", "http://127.0.0.1:3128", "127.0.0.1", 3128);
    row("https_proxy", "127.0.0.1:3128", "127.0.0.1", 3128);
    row("https_proxy", "proxy.example", "proxy.example", 8080);
    row("https_proxy", "proxy.example:80/", "proxy.example", 80);
    row("https_proxy", "HTTP://proxy.example:80", "proxy.example", 80);
    row("https_proxy", "[::1]:3128", "::1", 3128);
    row("HTTPS_PROXY", "127.0.0.1:3128", "127.0.0.1", 3128);
    row("all_proxy", "http://proxy.example:3128", "proxy.example", 3128);
    row("ALL_PROXY", "socks5://proxy.example", "proxy.example", 1080, true);
    row("all_proxy", "socks5h://proxy.example:1081", "proxy.example", 1081, true);
    row("http_proxy", "http://proxy.example:3128", "proxy.example", 3128);
}

void TestEnvironmentProxy::isUsed()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, socks);
    const auto proxy = found(cloud, { { name, value } });
    QVERIFY(proxy && *proxy);
    QTEST((*proxy)->hostName(), "host");
    QTEST(int((*proxy)->port()), "port");
    QVERIFY((*proxy)->type() == (socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy));
    QVERIFY((*proxy)->user().isEmpty());
}

void TestEnvironmentProxy::isRefused_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("over TLS") << u"https://proxy.example:443"_s << u"proxy-unsupported"_s
                              << u"https_proxy=https://proxy.example:443"_s;
    QTest::newRow("SOCKS 4") << u"socks4://proxy.example"_s << u"proxy-unsupported"_s
                             << u"https_proxy=socks4://proxy.example"_s;
    QTest::newRow("no host") << u"http://:3128"_s << u"proxy-unreadable"_s
                             << u"https_proxy=http://:3128"_s;
    QTest::newRow("no such port") << u"proxy.example:99999"_s << u"proxy-unreadable"_s
                                  << u"https_proxy=proxy.example:99999"_s;
    QTest::newRow("password") << u"https://me:hunter2@proxy.example"_s << u"proxy-unsupported"_s
                              << u"https_proxy=https://proxy.example"_s;
    QTest::newRow("password, no scheme") << u"me:hunter2@proxy.example:x"_s << u"proxy-unreadable"_s
                                         << u"https_proxy=proxy.example:x"_s;
}

void TestEnvironmentProxy::isRefused()
{
    QFETCH(QString, value);
    const auto proxy = found(cloud, { { u"https_proxy"_s, value } });
    QVERIFY(proxy && !*proxy);
    QCOMPARE(proxy->error().kind, ErrorKind::InvalidInput);
    QCOMPARE(proxy->error().delivery, Delivery::NotSent);
    QTEST(proxy->error().code.text(), "code");
    QTEST(proxy->error().detail, "detail");
}

void TestEnvironmentProxy::theFirstVariableDecides()
{
    Variables variables { { u"http_proxy"_s, u"third:1"_s },
                          { u"all_proxy"_s, u"second:1"_s },
                          { u"https_proxy"_s, u"first:1"_s } };
    QCOMPARE((*found(cloud, variables))->hostName(), u"first"_s);
    variables.remove(u"https_proxy"_s);
    QCOMPARE((*found(cloud, variables))->hostName(), u"second"_s);
    variables.remove(u"all_proxy"_s);
    QCOMPARE((*found(cloud, variables))->hostName(), u"third"_s);
}

void TestEnvironmentProxy::userAndPasswordAreTaken()
{
    const auto proxy = found(cloud, { { u"all_proxy"_s, u"me:p%40ss@proxy.example:3128"_s } });
    QVERIFY(proxy && *proxy);
    QCOMPARE((*proxy)->user(), u"me"_s);
    QCOMPARE((*proxy)->password(), u"p@ss"_s);
}

void TestEnvironmentProxy::exceptions_data()
{
    QTest::addColumn<QString>("exceptions");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("direct");
    QTest::newRow("all") << u"*"_s << cloud << true;
    QTest::newRow("the domain") << u"localhost, example.com"_s << cloud << true;
    QTest::newRow("with a dot") << u".example.com"_s << cloud << true;
    QTest::newRow("with a star") << u"*.example.com"_s << cloud << true;
    QTest::newRow("any case") << u"Example.COM"_s << cloud << true;
    QTest::newRow("ends alike") << u"ample.com"_s << cloud << false;
    QTest::newRow("another") << u"example.org,,"_s << cloud << false;
    QTest::newRow("its port") << u"example.com:443"_s << cloud << true;
    QTest::newRow("another port") << u"example.com:8443"_s << cloud << false;
    QTest::newRow("an address") << u"10.1.2.3"_s << u"https://10.1.2.3/"_s << true;
    QTest::newRow("a net") << u"10.0.0.0/8"_s << u"https://10.1.2.3/"_s << true;
    QTest::newRow("another net") << u"10.0.0.0/16"_s << u"https://10.1.2.3/"_s << false;
    QTest::newRow("IPv6") << u"fd00::1"_s << u"https://[fd00::1]/"_s << true;
}

void TestEnvironmentProxy::exceptions()
{
    QFETCH(QString, exceptions);
    QFETCH(QString, url);
    for (const QString &name : { u"no_proxy"_s, u"NO_PROXY"_s }) {
        const auto proxy
            = found(url, { { u"https_proxy"_s, u"https://unusable:1"_s }, { name, exceptions } });
        QVERIFY(proxy);
        QTEST(proxy->has_value(), "direct"); // what is not used is not refused
    }
}

MUSTER_TEST_GUILESS(TestEnvironmentProxy)

} // namespace tst_environmentproxy

#include "tst_environmentproxy.moc"
