// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who signs in, in words; nothing is said where nothing is known.

#include "tests/support/testmain.h"
#include "ui/words/signintext.h"

#include <QTest>

namespace tst_signintext {

using namespace muster;
using namespace Qt::StringLiterals;

class TestSignInText final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsKnown();
    void saysNothingOfTheRest();
};

void TestSignInText::saysWhatIsKnown()
{
    const QString id = u"EXAMPLEAK00000000001"_s;
    const Secret secret(u"secret"_s);
    QCOMPARE(signInText(signInNameOf(AccessKey { id, secret, Secret() })),
             u"access key EXAM…0001"_s);
    QCOMPARE(signInText(signInNameOf(AccessKey { id, secret, secret })),
             u"temporary access key EXAM…0001"_s);
    QCOMPARE(signInText(signInNameOf(PasswordLogin { u"acme"_s, u"li\u202Ewei"_s, secret })),
             u"IAM user li‹U+202E›wei of account acme"_s);
    QVERIFY(signInText(signInNameOf(PastedToken { secret })).contains(u"does not say whose"_s));
}

void TestSignInText::saysNothingOfTheRest()
{
    QVERIFY(signInText({}).isEmpty());
    QVERIFY(signInText(signInNameOf(AccessKey { u"short"_s, {}, {} })).isEmpty());
    QVERIFY(signInText(signInNameOf(PasswordLogin {})).isEmpty());
}

MUSTER_TEST_GUILESS(TestSignInText)

} // namespace tst_signintext

#include "tst_signintext.moc"
