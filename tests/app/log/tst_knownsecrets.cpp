// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Secrets in use are found wherever a text repeats them, and forgotten with their keeper.
#include "app/log/knownsecrets.h"
#include "app/log/logfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    QTest::newRow("twice") << u"pa/ss+w\"rd 7 pa/ss+w\"rd 7"_s;
}

void TestKnownSecrets::hides()
{
    QFETCH(QString, text);
    KnownSecrets secrets;
    const auto keeper = secrets.keep(QList { Secret(u"pa/ss+w\"rd 7"_s) });
    const QString safe = secrets.hidden(text);
    QVERIFY2(!safe.contains("ss"_L1) || !safe.contains("rd"_L1), qPrintable(safe));
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

QTEST_GUILESS_MAIN(TestKnownSecrets)
#include "tst_knownsecrets.moc"
