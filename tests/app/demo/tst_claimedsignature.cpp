// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The Authorization headers of both clouds are taken apart alike.

#include "app/demo/claimedsignature.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_claimedsignature {

using namespace muster::demo;

class TestClaimedSignature : public QObject
{
    Q_OBJECT

private slots:
    void bothSchemesAreRead();
    void whatIsNotAClaim_data();
    void whatIsNotAClaim();
};

void TestClaimedSignature::bothSchemesAreRead()
{
    const auto huawei = claimedSignature(
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=ab==",
        "SDK-HMAC-SHA256", "Access");
    QVERIFY(huawei.has_value());
    QCOMPARE(huawei->caller, QByteArray("AK"));
    QCOMPARE(huawei->signedHeaders, QByteArrayList({ "host", "x-sdk-date" }));
    QCOMPARE(huawei->signature, QByteArray("ab=="));

    const auto volcengine
        = claimedSignature("HMAC-SHA256 Credential=AK/20260101/cn-north-1/live/request,"
                           "SignedHeaders=x-date,Signature=cd",
                           "HMAC-SHA256", "Credential");
    QVERIFY(volcengine.has_value());
    QCOMPARE(volcengine->caller, QByteArray("AK/20260101/cn-north-1/live/request"));
    QCOMPARE(volcengine->signedHeaders, QByteArrayList { "x-date" });
}

void TestClaimedSignature::whatIsNotAClaim_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no parts") << QByteArray("S");
    QTest::newRow("another scheme") << QByteArray("T Access=a, Signature=b");
    QTest::newRow("no caller") << QByteArray("S Signature=b");
    QTest::newRow("an empty caller") << QByteArray("S Access=, Signature=b");
    QTest::newRow("no signature") << QByteArray("S Access=a, SignedHeaders=b");
    QTest::newRow("no values") << QByteArray("S Access, Signature");
}

void TestClaimedSignature::whatIsNotAClaim()
{
    QFETCH(QByteArray, header);
    QVERIFY(!claimedSignature(header, "S", "Access"));
}

MUSTER_TEST_GUILESS(TestClaimedSignature)

} // namespace tst_claimedsignature

#include "tst_claimedsignature.moc"
