// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What must never come through, what must, and the head that is kept as evidence.
#include "app/log/redact.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_redact {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"S3cr3tValue+/="_s;

} // namespace

class TestRedact final : public QObject
{
    Q_OBJECT

private slots:
    void hides_data();
    void hides();
    void keeps_data();
    void keeps();
    void redactingTwiceChangesNothing();
    void head();
    void headIsPrintable();
    void headNeverSplitsACharacter();
    void aSecretThatIsCutOffStaysHidden_data();
    void aSecretThatIsCutOffStaysHidden();
    void longTextsTakeNoTime();
    void aLongValueBeforeASecret_data();
    void aLongValueBeforeASecret();
    void aPlantedSecretNeverComesThrough_data();
    void aPlantedSecretNeverComesThrough();
    void halfACharacterHidesNothingFromTheMatcher();
    void aLongTextIsCutAndItsLinesAreNot();
};

void TestRedact::hides_data()
{
    QTest::addColumn<QString>("text"); // with the secret in place of %1
    QTest::addColumn<QString>("kept"); // must still be there
    const auto row = [](const char *name, const QString &text, const QString &kept = {}) {
        QTest::newRow(name) << text << kept;
    };
    row("authorization", u"GET /x\r\nAuthorization: %1\r\nHost: example.com"_s,
        u"Host: example.com"_s);
    row("authorization with a scheme", u"authorization: Basic %1"_s);
    row("Huawei signature",
        u"Authorization: SDK-HMAC-SHA256 Access=%1, SignedHeaders=host, Signature=%1"_s);
    row("Volcengine signature",
        u"HMAC-SHA256 Credential=%1/20261120/cn/live/request, SignedHeaders=host, Signature=%1"_s,
        u"SignedHeaders=host"_s);
    row("token header", u"X-Auth-Token: %1"_s);
    row("subject token", u"X-Subject-Token:%1"_s);
    row("security token", u"X-Security-Token: %1"_s);
    row("cookie", u"Set-Cookie: session=%1; HttpOnly"_s);
    row("JSON password", u"{\"user\":\"me\",\"password\":\"%1\",\"id\":5}"_s, u"\"id\":5"_s);
    row("JSON with spaces", u"{ \"password\" : \"%1\" }"_s);
    row("JSON with an escaped quote", u"{\"password\":\"a\\\"%1\",\"id\":5}"_s, u"\"id\":5"_s);
    row("JSON within JSON", u"{\"body\":\"{\\\"password\\\":\\\"%1\\\"}\"}"_s);
    row("JSON secret key", u"{\"SecretAccessKey\":\"%1\"}"_s);
    row("JSON access key", u"{\"access\":\"%1\"}"_s);
    row("JSON ak and sk", u"{\"ak\":\"%1\",\"sk\":\"%1\"}"_s);
    row("JSON security token", u"{\"securitytoken\":\"%1\"}"_s);
    row("JSON token", u"{\"access_token\":\"%1\"}"_s);
    row("single quotes", u"{'password': '%1'}"_s);
    row("query", u"/?Action=List&X-Signature=%1&Version=1"_s, u"Version=1"_s);
    row("query with an access key", u"/?AccessKeyId=%1&Version=1"_s, u"Version=1"_s);
    row("form", u"username=me&password=%1"_s, u"username=me"_s);
    row("prose", u"signed in with password: %1"_s);
    row("user info", u"https://me:S3cr3tValue%2B@example.com/path"_s, u"@example.com/path"_s);
    row("bearer", u"sent Bearer eyJhbGciOi%1"_s);
    row("Volcengine access key", u"the key AKLT%1 is unknown"_s, u"is unknown"_s);
    row("stream key", u"push to rtmp://push.example.com/live/cam7?%1 ended"_s, u"/live/cam7?"_s);
    row("stream key in JSON", u"{\"Url\":\"rtmps:\\/\\/push.example.com\\/live\\/cam7?k=%1\"}"_s,
        u"cam7?"_s);
    row("stream key, escaped mark", u"srt://push.example.com/live/cam7%3Fk=%1"_s);
    row("pull address", u"https://pull.example.com/live/cam7.flv?volcTime=1&k=%1"_s,
        u"cam7.flv?"_s);
    row("auth_key", u"/live/cam7?auth_key=%1&n=5"_s, u"n=5"_s);
    row("private key", u"-----BEGIN PRIVATE KEY-----\n%1\n-----END PRIVATE KEY-----\nafter"_s,
        u"after"_s);
}

void TestRedact::hides()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const QString safe = redacted(text.replace(u"%1"_s, secret));
    QVERIFY2(!safe.contains("S3cr3t"_L1), qPrintable(safe));
    QVERIFY2(safe.contains("(redacted)"_L1), qPrintable(safe));
    QVERIFY2(safe.contains(kept), qPrintable(safe));
}

void TestRedact::keeps_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("log line", u"POST /v1/abc/servers/batch-reboot 200 35 ms request-id 4a1b"_s);
    row("Huawei error", u"{\"error_code\":\"CPS.0005\",\"error_msg\":\"busy\"}"_s);
    row("jobs",
        u"{\"request_id\":\"8a2b\",\"jobs\":[{\"job_id\":\"ff80\",\"server_id\":\"5c\"}]}"_s);
    row("Volcengine request id", u"{\"RequestId\":\"20261120080910010225130030123456AB\"}"_s);
    row("UUID", u"5d1b8a2e-7b57-4c11-a9b5-3c0a0f2f9a11"_s);
    row("project id", u"0123456789abcdef0123456789abcdef"_s);
    row("a word about tokens", u"The token has expired."_s);
    row("URL", u"https://cph.cn-north-4.myhuaweicloud.com/v1/p/servers?limit=100"_s);
    row("mail address", u"write to a@b.example"_s);
    row("Chinese", u"请求已受理"_s);
    row("empty", QString());
}

void TestRedact::keeps()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void TestRedact::redactingTwiceChangesNothing()
{
    const QString once = redacted(
        u"Authorization: abc\n{\"password\":\"abc\",\"token\":12} /?sk=abc&a=b https://u:p@h/"_s);
    QCOMPARE(redacted(once), once);
}

void TestRedact::head()
{
    QCOMPARE(redactedHead("short"), u"short"_s);
    QCOMPARE(redactedHead(QByteArray(10'000, 'x')).size(), 500);
    QVERIFY(redactedHead({}).isEmpty());
}

void TestRedact::headIsPrintable()
{
    const QString head = redactedHead(QByteArray("a\r\nb\tc\0d\x1b[31m\xff e", 16));
    for (const QChar c : head)
        QVERIFY(c.isPrint());
    QVERIFY(head.startsWith("a  b c"_L1));
}

void TestRedact::headNeverSplitsACharacter()
{
    const QString body = QString(499, u'x') + u"\U0001F600 more"_s;
    const QString head = redactedHead(body.toUtf8());
    QCOMPARE(head, QString(499, u'x'));
}

void TestRedact::aSecretThatIsCutOffStaysHidden_data()
{
    QTest::addColumn<int>("before");
    for (const int before : { 0, 300, 470, 480, 490, 495, 3900, 3990, 4000 })
        QTest::addRow("%d bytes before it", before) << before;
}

void TestRedact::aSecretThatIsCutOffStaysHidden()
{
    QFETCH(int, before);
    // Many secrets before, so that the head reaches far into the body.
    QByteArray body;
    while (body.size() < before)
        body += "\"sk\":\"" + QByteArray(50, 'q') + "\",";
    body += R"("password":")" + QByteArray(5000, 'q') + R"("})";
    const QString head = redactedHead(body);
    QVERIFY2(!head.contains("qq"_L1), qPrintable(head));
}

void TestRedact::longTextsTakeNoTime()
{
    // A pattern that backtracks over everything would take minutes; no limit of time is tested.
    const QString once(60'000, u'a');
    QCOMPARE(redacted(once), once);
    const QString quotes = QString(u"\"\\"_s).repeated(20'000);
    QVERIFY(!redacted(quotes).isEmpty());
}

void TestRedact::aLongValueBeforeASecret_data()
{
    QTest::addColumn<QString>("text"); // with %1 for the long value and %2 for the secret
    QTest::newRow("JSON") << uR"({"token":"%1","password":"%2"})"_s;
    QTest::newRow("JSON, escaped") << uR"({\"token\":\"%1\",\"password\":\"%2\"})"_s;
    QTest::newRow("single quotes") << u"{'token':'%1','password':'%2'}"_s;
    QTest::newRow("query") << u"/?token=%1&password=%2"_s;
    QTest::newRow("private key")
        << u"-----BEGIN PRIVATE KEY-----\n%1-----END PRIVATE KEY-----\npassword=%2"_s;
    QTest::newRow("address") << u"rtmp://a.example/%1?k=1 password=%2"_s;
    QTest::newRow("user info") << u"https://%1:x@example.com/ password=%2"_s;
    QTest::newRow("nothing of a key") << u"%1 password=%2"_s;
}

void TestRedact::aLongValueBeforeASecret()
{
    QFETCH(QString, text);
    for (const QString &unit : { u"x"_s, u"\\x"_s, u"\\\\"_s, u"a."_s, u"A1"_s, u"://"_s, u"%3"_s,
                                 u"\"'"_s, u"ab "_s, u"MII"_s, u"\U0001F600"_s }) {
        for (const int count : { 1'000, 19'000, 40'000, 300'000 }) {
            QString filled = text;
            filled.replace(u"%2"_s, u"PLANTED-pass-77-word"_s);
            filled.replace(u"%1"_s, unit.repeated(count));
            const QString safe = redacted(filled);
            QVERIFY2(!safe.contains("PLANTED"_L1),
                     qPrintable(u"%1 times %2"_s.arg(count).arg(unit)));
            QVERIFY(safe.size() <= 65'536);
        }
    }
}

void TestRedact::aPlantedSecretNeverComesThrough_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRedact::aPlantedSecretNeverComesThrough()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto any
        = [&random](const QStringList &of) { return of.at(random.bounded(int(of.size()))); };
    // What is put around the secret comes from here; whatever else stands there, its name is before
    // it.
    const QStringList noise { u"{"_s,
                              u"}"_s,
                              u"\n"_s,
                              u" "_s,
                              u"\\"_s,
                              u"\\\""_s,
                              u"://"_s,
                              u"?"_s,
                              u"%3f"_s,
                              u"a"_s,
                              u"token"_s,
                              u"请求"_s,
                              u"\U0001F511"_s,
                              u"@"_s,
                              u"-----BEGIN PRIVATE KEY-----"_s,
                              u"MII"_s,
                              u"A1B2"_s,
                              u","_s,
                              u";"_s,
                              u"https://h/a.flv"_s,
                              QString(QChar(0xD800)),
                              QString(QChar(0xDC00)),
                              QString(QChar(0)) };
    const QStringList places { u"\"password\":\"%1\""_s,          u" password=%1 "_s,
                               u"\nX-Auth-Token: %1\n"_s,         u" sk = %1 "_s,
                               u"\"SecretAccessKey\" : \"%1\""_s, u"\nAuthorization: %1\n"_s };
    for (int round = 0; round < 40; ++round) {
        QString text;
        for (const int parts = random.bounded(30); text.size() < parts * 10;)
            text += any(noise).repeated(random.bounded(4) == 0 ? random.bounded(1, 6'000) : 1);
        text += u' ';
        text += QString(any(places)).replace(u"%1"_s, u"PLANTED7pass"_s);
        for (const int parts = random.bounded(10), end = int(text.size());
             text.size() < end + parts;)
            text += any(noise);
        const QString safe = redacted(text);
        QVERIFY2(!safe.contains("PLANTED"_L1), qPrintable(text.left(4'000)));
    }
}

void TestRedact::halfACharacterHidesNothingFromTheMatcher()
{
    const QString text = QChar(0xD800) + u" password=PLANTED "_s + QChar(0xDC00);
    const QString safe = redacted(text);
    QVERIFY2(!safe.contains("PLANTED"_L1), qPrintable(safe));
    QVERIFY(safe.contains("password=(redacted)"_L1));
}

void TestRedact::aLongTextIsCutAndItsLinesAreNot()
{
    const QString line = u"2026-11-20 GET /v1/servers 200 password=PLANTED"_s;
    const QString text = QString(line + u'\n').repeated(3'000);
    QVERIFY(redacted(text).endsWith(u'…'));
    const QString lines = redactedLines(text);
    QCOMPARE(lines.count(u'\n'), 3'000);
    QVERIFY(!lines.contains("PLANTED"_L1));
    QVERIFY(!lines.contains(u'…'));
}

MUSTER_TEST_GUILESS(TestRedact)

} // namespace tst_redact

#include "tst_redact.moc"
