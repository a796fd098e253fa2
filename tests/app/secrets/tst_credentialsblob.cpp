// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Credentials survive the way into a keychain entry and back; what is no entry of ours is refused.
#include "app/core/qtversions.h"
#include "app/secrets/credentialsblob.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_credentialsblob {

using namespace muster;
using namespace Qt::StringLiterals;

class TestCredentialsBlob final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void isCompact();
    void whatEndsIsNotWritten();
    void isBounded();
    void refuses_data();
    void refuses();
    void errorQuotesNothing();
};

void TestCredentialsBlob::comesBack_data()
{
    QTest::addColumn<Credentials>("credentials");
    QTest::newRow("permanent key")
        << Credentials(AccessKey { u"AKTESTEXAMPLE0001"_s, Secret(u"sk+/=\"\\"_s), {} });
    QTest::newRow("temporary key")
        << Credentials(AccessKey { u"AKTESTEXAMPLE0001"_s, Secret(u"sk"_s), Secret(u"token"_s) });
    QTest::newRow("temporary key with an end")
        << Credentials(AccessKey { u"AKTESTEXAMPLE0001"_s, Secret(u"sk"_s), Secret(u"token"_s),
                                   utcTime(QDate(2026, 11, 20), QTime(8, 9, 10)) });
    QTest::newRow("login") << Credentials(
        PasswordLogin { u"帐号"_s, u"用户"_s, Secret(u"密码 with blank"_s) });
    QTest::newRow("login with MFA")
        << Credentials(PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s), u"0a1b2c3d"_s });
    QTest::newRow("temporary key with its end")
        << Credentials(AccessKey { u"AKTESTEXAMPLE0001"_s, Secret(u"sk"_s), Secret(u"token"_s),
                                   utcTime(QDate(2026, 11, 20), QTime(8, 9, 10)) });
}

void TestCredentialsBlob::comesBack()
{
    QFETCH(const Credentials, credentials);
    const Result<QByteArray> blob = encodeCredentials(credentials);
    QVERIFY(blob);
    const Result<Credentials> back = decodeCredentials(*blob);
    QVERIFY(back);
    QVERIFY(*back == credentials);
}

void TestCredentialsBlob::isCompact()
{
    const Result<QByteArray> blob
        = encodeCredentials(AccessKey { u"AK"_s, Secret(u"SK"_s), Secret() });
    QVERIFY(blob);
    QCOMPARE(*blob, QByteArray(R"({"ak":"AK","kind":"ak","sk":"SK","v":1})"));
}

void TestCredentialsBlob::whatEndsIsNotWritten()
{
    const PasswordLogin login { u"a"_s, u"u"_s, Secret(u"p"_s), u"id"_s, Secret(u"918273"_s) };
    const Result<QByteArray> blob = encodeCredentials(login);
    QVERIFY(blob);
    QVERIFY(!blob->contains("918273"));
    QVERIFY(*decodeCredentials(*blob) == withoutPasscode(login));
    QVERIFY(lacksPasscode(*decodeCredentials(*blob)));

    const Result<QByteArray> token = encodeCredentials(PastedToken { Secret(u"MIItoken"_s) });
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Keychain);
    QCOMPARE(token.error().code, OwnError::SecretForSession);
    QVERIFY(!token.error().detail.contains(u"MIItoken"_s));
}

void TestCredentialsBlob::isBounded()
{
    const auto withToken = [](qsizetype length) {
        return encodeCredentials(
            AccessKey { u"AK"_s, Secret(u"SK"_s), Secret(QString(length, u't')) });
    };
    const qsizetype frame = withToken(1)->size() - 1;
    const Result<QByteArray> longest = withToken(maxCredentialsBlob - frame);
    QVERIFY(longest);
    QCOMPARE(longest->size(), maxCredentialsBlob);
    QVERIFY(decodeCredentials(*longest));

    const Result<QByteArray> tooLong = withToken(maxCredentialsBlob - frame + 1);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::Keychain);
    QCOMPARE(tooLong.error().code, OwnError::SecretTooLarge);
}

void TestCredentialsBlob::refuses_data()
{
    QTest::addColumn<QByteArray>("blob");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hunter2");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"kind":"ak","ak":"a","sk":"s"})");
    QTest::newRow("a later version") << QByteArray(R"({"v":2,"kind":"ak","ak":"a","sk":"s"})");
    QTest::newRow("unknown kind") << QByteArray(R"({"v":1,"kind":"x","ak":"a","sk":"s"})");
    QTest::newRow("no secret") << QByteArray(R"({"v":1,"kind":"ak","ak":"a"})");
    QTest::newRow("a number as secret") << QByteArray(R"({"v":1,"kind":"ak","ak":"a","sk":1})");
    QTest::newRow("no password") << QByteArray(
        R"({"v":1,"kind":"password","account":"a","user":"u"})");
    QTest::newRow("cut off") << QByteArray(R"({"v":1,"kind":"ak","ak":"a","sk":)");
    QTest::newRow("too long")
        << QByteArray(R"({"v":1,"kind":"ak","ak":"a","sk":"s"})").append(QByteArray(3'000, ' '));
}

void TestCredentialsBlob::refuses()
{
    QFETCH(const QByteArray, blob);
    const Result<Credentials> read = decodeCredentials(blob);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Keychain);
    QCOMPARE(read.error().code, OwnError::KeychainFailed);
}

void TestCredentialsBlob::errorQuotesNothing()
{
    const Result<Credentials> read
        = decodeCredentials(R"({"v":1,"kind":"password","account":"a","password":"hunter2"})");
    QVERIFY(!read);
    QVERIFY(!read.error().detail.contains(u"hunter2"_s));
    QVERIFY(!read.error().message.contains(u"hunter2"_s));
}

MUSTER_TEST_GUILESS(TestCredentialsBlob)

} // namespace tst_credentialsblob

#include "tst_credentialsblob.moc"
