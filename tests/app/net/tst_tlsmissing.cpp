// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A package without Qt's TLS plugins: it is said that the library is missing, whatever else is set,
// and not that a good CA file holds no certificate.
#include "app/net/cafile.h"
#include "app/net/networktransport.h"
#include "app/net/tlslibrary.h"
#include "tests/app/net/exchange.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

namespace tst_tlsmissing {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestTlsMissing final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFileIsNotBlamed();
    void nothingIsSent_data();
    void nothingIsSent();
    void plainHttpNeedsNone();
};

void TestTlsMissing::initTestCase()
{
    // Before anything looks for a plugin, and for the life of this program.
    QCoreApplication::setLibraryPaths({});
    QVERIFY(!hasTlsLibrary());
    QCOMPARE(tlsLibrary(), u"none"_s);
}

void TestTlsMissing::theFileIsNotBlamed()
{
    for (const QString &path : { FaultProxy::caFile(), u"/nonexistent/ca.pem"_s }) {
        const Result<CaFile> file = readCaFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, OwnError::TlsMissing);
    }
}

void TestTlsMissing::nothingIsSent_data()
{
    QTest::addColumn<QString>("caFile");
    QTest::newRow("no CA file") << QString();
    QTest::newRow("a CA file") << FaultProxy::caFile();
}

void TestTlsMissing::nothingIsSent()
{
    QFETCH(QString, caFile);
    NetworkTransport transport(trusting(caFile));
    QObject owner;
    const QUrl url(u"https://127.0.0.1:1/"_s);
    for (const bool isAct : { false, true }) {
        const Result<HttpReply> result = endOf(isAct ? transport.act(actTo(url), &owner)
                                                     : transport.read(readOf(url), &owner));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(result.error().code, OwnError::TlsMissing);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
    }
}

void TestTlsMissing::plainHttpNeedsNone()
{
    FaultProxy server;
    NetworkTransport transport;
    QObject owner;
    QVERIFY(endOf(transport.read(readOf(server.url()), &owner)));
}

MUSTER_TEST_GUILESS(TestTlsMissing)

} // namespace tst_tlsmissing

#include "tst_tlsmissing.moc"
