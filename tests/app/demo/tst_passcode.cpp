// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The codes of the demo's virtual MFA device are those of any authenticator.

#include "app/demo/demoaccount.h"
#include "app/demo/passcode.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_passcode {

using namespace muster::demo;

class TestPasscode : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void keyForAnAuthenticator();
};

// RFC 6238, appendix B: the last six of its eight digits, with SHA-1.
void TestPasscode::vectors_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](qint64 seconds, const QByteArray &code) {
        QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << code;
    };
    row(59, "287082");
    row(1111111109, "081804");
    row(1111111111, "050471");
    row(1234567890, "005924");
    row(2000000000, "279037");
    row(20000000000, "353130");
}

void TestPasscode::vectors()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QByteArray, code);
    QCOMPARE(passcode("12345678901234567890", passcodeStep(seconds * 1000)), code);
}

void TestPasscode::keyForAnAuthenticator()
{
    const DemoAccount account;
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648, 6
    QByteArray bytes;
    quint64 bits = 0;
    int held = 0;
    for (const char letter : account.mfaKeyBase32.toLatin1()) {
        QVERIFY(alphabet.contains(letter));
        bits = bits << 5 | static_cast<quint64>(alphabet.indexOf(letter));
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>(bits >> held & 0xff);
        }
    }
    QCOMPARE(bytes, account.mfaKey);
}

MUSTER_TEST_GUILESS(TestPasscode)

} // namespace tst_passcode

#include "tst_passcode.moc"
