// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Secrets in use are found wherever a text repeats them, and forgotten with their keeper.
#include "app/log/knownsecrets.h"
#include "app/log/logfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_knownsecrets {

using namespace muster;
using namespace Qt::StringLiterals;

class TestKnownSecrets final : public QObject
{
    Q_OBJECT

private slots:
    void hides_data();
    void hides();
    void everySecretOfTheCredentials();
    void isForgottenWithItsKeeper();
    void aShortOneIsNotLookedFor();
    void theLongerOfTwoGoesFirst();
    void ofTwoThatOverlapNothingStays();
    void aLongOneIsKnownByItsBeginning();
    void textsWithoutEndTakeNoTime();
    void comesIntoNoLineOfTheLog();
};

void TestKnownSecrets::hides_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("alone") << u"pa/ss+w\"rd 7"_s;
    QTest::newRow("within a word") << u"the one xpa/ss+w\"rd 7x was wrong"_s;
    QTest::newRow("in JSON") << uR"({"echo":"pa/ss+w\"rd 7"})"_s;
    QTest::newRow("in JSON, slash escaped") << uR"({"echo":"pa\/ss+w\"rd 7"})"_s;
    QTest::newRow("in an address") << u"https://h.example/?x=pa%2Fss%2Bw%22rd%207&y=1"_s;
    QTest::newRow("in an address, small digits") << u"/?x=pa%2fss%2bw%22rd%207"_s;
    QTest::newRow("in JSON, as numbers") << uR"({"echo":"pa\u002fss\u002Bw\u0022rd 7"})"_s;
    QTest::newRow("in JSON within JSON") << uR"({\"echo\":\"pa\\/ss+w\\\"rd 7\"})"_s;
    QTest::newRow("in a form") << u"x=pa%2Fss%2Bw%22rd+7&y=1"_s;
    QTest::newRow("in HTML") << u"<p>pa/ss+w&quot;rd 7</p> pa&#47;ss&#x2B;w&#34;rd 7"_s;
    QTest::newRow("in Base64") << QString::fromLatin1(QByteArray("pa/ss+w\"rd 7").toBase64());
    for (const char *user : { "u", "us", "use" }) {
        const QByteArray login = QByteArray(user) + ":pa/ss+w\"rd 7";
        QTest::addRow("Basic, of a name of %zu letters", strlen(user))
            << QString(u"Basic "_s + QString::fromLatin1(login.toBase64()));
    }
    QTest::newRow("cut off") << u"the one was pa/ss+w\"r"_s;
    QTest::newRow("cut off in an escape") << u"?x=pa%2Fss%2Bw%22rd%2"_s;
    QTest::newRow("cut off at the end of a line") << u"the one was pa/ss+w\nsecond"_s;
    QTest::newRow("shortened") << u"the one was pa/ss+w…"_s;
    QTest::newRow("twice") << u"pa/ss+w\"rd 7 pa/ss+w\"rd 7"_s;
}

void TestKnownSecrets::hides()
{
    QFETCH(QString, text);
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"pa/ss+w\"rd 7"_s) });
    const QString safe = secrets.hidden(text);
    QVERIFY2(!safe.contains("ss"_L1) || !safe.contains("rd"_L1), qPrintable(safe));
    for (const char *part : { "YS9zcyt3", "L3NzK3ci", "c3MrdyJy", "pa/ss" })
        QVERIFY2(!safe.contains(QLatin1StringView(part)), qPrintable(safe));
    QVERIFY(safe.contains("(redacted)"_L1));
    QCOMPARE(secrets.hidden(u"nothing of it"_s), u"nothing of it"_s);
}

void TestKnownSecrets::everySecretOfTheCredentials()
{
    KnownSecrets secrets;
    const auto key = secrets.keep(Credentials(
        AccessKey { u"PLANTED-id"_s, Secret(u"PLANTED-key"_s), Secret(u"PLANTED-token"_s) }));
    const auto login = secrets.keep(
        Credentials(PasswordLogin { u"account"_s, u"operator"_s, Secret(u"PLANTED-pass"_s) }));
    const auto token = secrets.keep(Credentials(PastedToken { Secret(u"PLANTED-pasted"_s) }));
    const QString text
        = u"PLANTED-id PLANTED-key PLANTED-token PLANTED-pass PLANTED-pasted account operator"_s;
    QCOMPARE(secrets.hidden(text),
             u"(redacted) (redacted) (redacted) (redacted) (redacted) account operator"_s);
}

void TestKnownSecrets::isForgottenWithItsKeeper()
{
    KnownSecrets secrets;
    auto one = secrets.keep(QList { Secret(u"PLANTED"_s) });
    const auto other = secrets.keep(QList { Secret(u"PLANTED"_s) });
    one.reset();
    QCOMPARE(secrets.hidden(u"PLANTED"_s), u"(redacted)"_s);
    auto last = secrets.keep(QList { Secret(u"another"_s) });
    last.reset();
    QCOMPARE(secrets.hidden(u"another"_s), u"another"_s);
}

void TestKnownSecrets::aShortOneIsNotLookedFor()
{
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"12345"_s), Secret() });
    QCOMPARE(secrets.hidden(u"server-12345"_s), u"server-12345"_s);
}

void TestKnownSecrets::theLongerOfTwoGoesFirst()
{
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"secret"_s), Secret(u"secret-and-more"_s) });
    QCOMPARE(secrets.hidden(u"secret-and-more"_s), u"(redacted)"_s);
}

void TestKnownSecrets::ofTwoThatOverlapNothingStays()
{
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"abcdef-123"_s), Secret(u"123-ghijkl"_s) });
    QCOMPARE(secrets.hidden(u"<abcdef-123-ghijkl>"_s), u"<(redacted)>"_s);
    QCOMPARE(secrets.hidden(u"abcdef-123abcdef-123"_s), u"(redacted)(redacted)"_s);
}

// A gateway shortens the token that it repeats, and goes on.
void TestKnownSecrets::aLongOneIsKnownByItsBeginning()
{
    KnownSecrets secrets;
    QString token;
    for (int i = 0; i < 300; ++i)
        token += QString::number(i * 7919 + 100'000, 36);
    const auto keeper = secrets.keep(QList { Secret(token) });
    QCOMPARE(secrets.hidden(u"token "_s + token.left(64) + u"... has ended"_s),
             u"token (redacted)... has ended"_s);
    QCOMPARE(secrets.hidden(u"token "_s + token.left(20) + u" and"_s),
             QString(u"token "_s + token.left(20) + u" and"_s));
}

// What makes a search go back and forth: runs of escape characters, and beginnings without an end.
void TestKnownSecrets::textsWithoutEndTakeNoTime()
{
    KnownSecrets secrets;
    const auto keeper
        = secrets.keep(QList { Secret(QString(u"\\\\"_s + QString(40, u'x') + u"y"_s)),
                               Secret(QString(40, u'x') + u"y"_s) });
    for (const char16_t one : { u'\\', u'%', u'&', u'+', u'u' }) {
        const QString endless(20'000, QChar(one));
        QCOMPARE(secrets.hidden(endless), endless);
    }
    QCOMPARE(secrets.hidden(QString(20'000, u'x')), u"(redacted)"_s);
}

void TestKnownSecrets::comesIntoNoLineOfTheLog()
{
    const QTemporaryDir folder;
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"PLANTED-plain-word"_s) });
    LogOptions options;
    options.echoWarnings = false;
    const LogFile log(folder.path(), options, &secrets);
    qWarning("the cloud said PLANTED-plain-word");
    // The cut of a long line goes through it.
    qWarning().noquote() << QString(16'380, u'a') + u"PLANTED-plain-word"_s;
    QFile file(log.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    QVERIFY(lines.contains("the cloud said (redacted)"));
    QVERIFY(!lines.contains("PLAN"));
}

MUSTER_TEST_GUILESS(TestKnownSecrets)

} // namespace tst_knownsecrets

#include "tst_knownsecrets.moc"
