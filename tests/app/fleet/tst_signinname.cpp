// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who signs in is told without what it is proved by.

#include "app/fleet/signinname.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_signinname {

using namespace muster;
using namespace Qt::StringLiterals;

class TestSignInName final : public QObject
{
    Q_OBJECT

private slots:
    void accessKeys_data();
    void accessKeys();
    void logins();
    void tokens();
};

void TestSignInName::accessKeys_data()
{
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QString>("hint");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("too short to cover half of it") << u"ABCDEFGHIJKLMNO"_s << QString();
    QTest::newRow("just enough") << u"ABCDEFGHIJKLMNOP"_s << u"ABCD…MNOP"_s;
    QTest::newRow("a usual one") << u"EXAMPLEAK00000000001"_s << u"EXAM…0001"_s;
}

void TestSignInName::accessKeys()
{
    QFETCH(QString, keyId);
    QFETCH(QString, hint);
    AccessKey key { keyId, Secret(u"secret"_s), Secret() };
    SignInName name = signInNameOf(key);
    QCOMPARE(name.kind, CredentialKind::AccessKey);
    QCOMPARE(name.keyHint, hint);
    QVERIFY(!name.isTemporary);
    key.securityToken = Secret(u"token"_s);
    QVERIFY(signInNameOf(key).isTemporary);
}

void TestSignInName::logins()
{
    const SignInName name
        = signInNameOf(PasswordLogin { u"acme"_s, u"liwei"_s, Secret(u"secret"_s) });
    QCOMPARE(name.kind, CredentialKind::Password);
    QCOMPARE(name.accountName, u"acme"_s);
    QCOMPARE(name.userName, u"liwei"_s);
    QVERIFY(name.keyHint.isEmpty());
}

void TestSignInName::tokens()
{
    SignInName expected;
    expected.kind = CredentialKind::Token;
    QCOMPARE(signInNameOf(PastedToken { Secret(u"secret-token-of-some-length"_s) }), expected);
}

MUSTER_TEST_GUILESS(TestSignInName)

} // namespace tst_signinname

#include "tst_signinname.moc"
