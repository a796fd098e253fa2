// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An access key out of what people paste: whole and single, or not at all.
#include "app/connections/pastedkeys.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_pastedkeys {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const QString ak = u"HPUAEXAMPLE000000001"_s;
const QString sk = u"Example0Secret0Key0Of0Forty0Letters00000"_s;
const QString liveAk = u"AKLTEXAMPLEMmQ0NDkzZTQ1YjY3ODkw"_s;
const QString liveSk = u"RXhhbXBsZVNlY3JldEtleU9mVm9sY2VuZ2luZQ=="_s;

} // namespace

class TestPastedKeys final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheKey_data();
    void findsTheKey();
    void leavesTheRest_data();
    void leavesTheRest();
};

void TestPastedKeys::findsTheKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accessKey");
    QTest::addColumn<QString>("secretKey");
    QTest::addColumn<QString>("token");
    const QString none;
    QTest::newRow("the console's file")
        << u"\ufeffUser Name,Access Key Id,Secret Access Key\r\n\"liwei\",%1,%2\r\n"_s.arg(ak, sk)
        << ak << sk << none;
    QTest::newRow("a table without the user")
        << u"AccessKeyId\tSecretAccessKey\n%1\t%2"_s.arg(liveAk, liveSk) << liveAk << liveSk
        << none;
    QTest::newRow("two words") << u"  %1 %2\n"_s.arg(ak, sk) << ak << sk << none;
    QTest::newRow("two lines") << liveAk + u'\n' + liveSk << liveAk << liveSk << none;
    QTest::newRow("named lines") << u"AK: %1\nSK: %2"_s.arg(ak, sk) << ak << sk << none;
    QTest::newRow("Chinese colons")
        << u"AK：%1\nSK：%2"_s.arg(liveAk, liveSk) << liveAk << liveSk << none;
    QTest::newRow("a shell's") << u"export HUAWEICLOUD_SDK_AK=%1\nexport HUAWEICLOUD_SDK_SK='%2'\n"
                                  "export HUAWEICLOUD_SDK_SECURITY_TOKEN=\"tok/en==\"\n"_s.arg(ak,
                                                                                               sk)
                               << ak << sk << u"tok/en=="_s;
    QTest::newRow("PowerShell's")
        << u"$env:VOLC_ACCESSKEY = \"%1\"\n$env:VOLC_SECRETKEY = \"%2\""_s.arg(liveAk, liveSk)
        << liveAk << liveSk << none;
    QTest::newRow("Huawei's answer")
        << u"{\"credential\":{\"access\":\"%1\",\"secret\":\"%2\",\"securitytoken\":\"t0\","
           "\"expires_at\":\"2026-01-01\"}}"_s.arg(ak, sk)
        << ak << sk << u"t0"_s;
    QTest::newRow("Volcengine's answer")
        << u"{\"Result\":{\"Credentials\":{\"AccessKeyId\":\"%1\",\"SecretAccessKey\":\"%2\","
           "\"SessionToken\":\"t1\"}}}"_s.arg(liveAk, liveSk)
        << liveAk << liveSk << u"t1"_s;
}

void TestPastedKeys::findsTheKey()
{
    QFETCH(QString, text);
    const std::optional<AccessKey> found = pastedKey(text);
    QVERIFY(found);
    QTEST(found->accessKeyId, "accessKey");
    QTEST(found->secretKey.reveal(), "secretKey");
    QTEST(found->securityToken.reveal(), "token");
    QVERIFY(!found->expiresAt.isValid());
}

void TestPastedKeys::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("an AK alone") << ak;
    QTest::newRow("an AK with a blank in it") << ak.left(10) + u' ' + ak.mid(10);
    QTest::newRow("an SK alone") << u"SK=%1"_s.arg(sk);
    QTest::newRow("three words") << u"liwei %1 %2"_s.arg(ak, sk);
    QTest::newRow("a sentence") << u"the key is in the safe"_s;
    QTest::newRow("two keys") << u"Access Key Id,Secret Access Key\n%1,%2\n%3,%4"_s.arg(
        ak, sk, liveAk, liveSk);
    QTest::newRow("no key's JSON") << u"{\"token\":\"%1\",\"id\":\"%2\"}"_s.arg(sk, ak);
    QTest::newRow("a whole log") << QString(100'000, u'x') + u"\nAK: %1\nSK: %2"_s.arg(ak, sk);
}

void TestPastedKeys::leavesTheRest()
{
    QFETCH(QString, text);
    QVERIFY(!pastedKey(text));
}

MUSTER_TEST_APPLESS(TestPastedKeys)

} // namespace tst_pastedkeys

#include "tst_pastedkeys.moc"
