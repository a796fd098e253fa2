// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An address is one thing to all who ask, or refused.
#include "app/core/hostrule.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_hostrule {

using namespace muster;
using namespace Qt::StringLiterals;

class TestHostRule final : public QObject
{
    Q_OBJECT

private slots:
    void rule_data();
    void rule();
};

void TestHostRule::rule_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("clear");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const QString &host, bool clear, bool loopback) {
        QTest::newRow(host.isEmpty() ? "empty" : qPrintable(host)) << host << clear << loopback;
    };
    row(u"localhost"_s, true, true);
    row(u"LocalHost"_s, true, true);
    row(u"127.0.0.1"_s, true, true);
    row(u"127.255.0.81"_s, true, true);
    row(u"::1"_s, true, true);
    row(u"127.0.081.0"_s, false, false);
    row(u"127.0.0.01"_s, false, false);
    row(u"127.0.0.256"_s, false, false);
    row(u"127.1"_s, false, false);
    row(u"0x7f.1"_s, false, false);
    row(u"127.0.0.0x1"_s, false, false);
    row(u"2130706433"_s, false, false);
    row(u"127.0.0.1."_s, false, false);
    row(u"10.0.0.1"_s, true, false);
    row(u"cph.example.com"_s, true, false);
    row(u"127.0.0.1.example.com"_s, true, false);
    row(u"server7"_s, true, false);
    row(u"::2"_s, true, false);
    row(QString(), false, false);
}

void TestHostRule::rule()
{
    QFETCH(QString, host);
    QTEST(isClearHost(host), "clear");
    QTEST(isLoopbackHost(host), "loopback");
}

MUSTER_TEST_APPLESS(TestHostRule)

} // namespace tst_hostrule

#include "tst_hostrule.moc"
