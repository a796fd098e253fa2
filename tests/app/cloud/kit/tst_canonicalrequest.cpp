// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The pieces of a signature, against published examples; whole signatures are tested with each
// cloud's vectors.
#include "app/cloud/kit/canonicalrequest.h"
#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_canonicalrequest {

using namespace muster;
using namespace muster::kit;
using namespace Qt::StringLiterals;

class TestCanonicalRequest final : public QObject
{
    Q_OBJECT

private slots:
    void percentEncoding_data();
    void percentEncoding();
    void pathsKeepTheirSlashes();
    void queryIsSortedByItsBytes();
    void headersAreLowerTrimmedAndSorted();
    void digestsAreThePublishedOnes();
    void eachMessageIsUnderTheOneBefore();
    void timeIsOfUtc();
    void whatIsSentIsWhatIsSigned();
};

void TestCanonicalRequest::percentEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("unreserved characters stay") << u"AZaz09-._~"_s << QByteArray("AZaz09-._~");
    QTest::newRow("a space is %20, never +") << u"a b"_s << QByteArray("a%20b");
    QTest::newRow("an asterisk is encoded") << u"*"_s << QByteArray("%2A");
    QTest::newRow("a comma is encoded") << u"a,b"_s << QByteArray("a%2Cb");
    QTest::newRow("a slash in a value is encoded") << u"a/b"_s << QByteArray("a%2Fb");
    QTest::newRow("a percent sign is encoded") << u"%41"_s << QByteArray("%2541");
    QTest::newRow("Chinese is UTF-8") << u"云"_s << QByteArray("%E4%BA%91");
    QTest::newRow("beyond the BMP is UTF-8 too") << u"\U0001F600"_s << QByteArray("%F0%9F%98%80");
}

void TestCanonicalRequest::percentEncoding()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(percentEncoded(text), encoded);
}

void TestCanonicalRequest::pathsKeepTheirSlashes()
{
    QCOMPARE(percentEncodedPath(u"/v1/a b/云"_s), "/v1/a%20b/%E4%BA%91");
    QCOMPARE(percentEncodedPath(u"/"_s), "/");
    QCOMPARE(percentEncodedPath({}), "");
}

// Upper case comes first, and a name that begins another: by bytes, not as people sort.
void TestCanonicalRequest::queryIsSortedByItsBytes()
{
    QCOMPARE(canonicalQuery({ { u"b"_s, u"2"_s },
                              { u"a"_s, u"z"_s },
                              { u"a"_s, u"y"_s },
                              { u"ab"_s, {} },
                              { u"Z"_s, u"a b"_s } }),
             "Z=a%20b&a=y&a=z&ab=&b=2");
    QCOMPARE(canonicalQuery({}), "");
}

void TestCanonicalRequest::headersAreLowerTrimmedAndSorted()
{
    SigningInput input;
    input.method = "post";
    input.headers = { { "X-Date", " 20261120T080910Z " }, { "Host", "h" } };
    input.body = "abc";
    QCOMPARE(canonicalRequest(input, "/p"),
             "POST\n/p\n\nhost:h\nx-date:20261120T080910Z\n\nhost;x-date\n" + sha256Hex("abc"));
    QCOMPARE(signedHeader(input, "x-date"), "20261120T080910Z");
    QCOMPARE(signedHeader(input, "x-other"), "");
    QCOMPARE(authorization("ALG Key=k", input, "s"),
             "ALG Key=k, SignedHeaders=host;x-date, Signature=s");
}

// FIPS 180-2, appendix B.1; RFC 4231, test case 2.
void TestCanonicalRequest::digestsAreThePublishedOnes()
{
    QCOMPARE(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(hmacSha256("Jefe", { "what do ya want for nothing?" }).toHex(),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

void TestCanonicalRequest::eachMessageIsUnderTheOneBefore()
{
    QCOMPARE(hmacSha256("k", { "a", "b" }), hmacSha256(hmacSha256("k", { "a" }), { "b" }));
    QCOMPARE(hmacSha256("k", {}), "k");
}

void TestCanonicalRequest::timeIsOfUtc()
{
    const QDateTime moment = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10, 999));
    QCOMPARE(signingTime(moment), "20261120T080910Z");
    QCOMPARE(signingTime(moment.toLocalTime()), "20261120T080910Z");
}

// One byte of the URL that differs from what was signed, and the cloud refuses the key.
void TestCanonicalRequest::whatIsSentIsWhatIsSigned()
{
    SigningInput input;
    input.method = "PUT";
    input.path = u"/v1/a b"_s;
    input.query = { { u"z"_s, u"1,2"_s }, { u"a"_s, u"/"_s } };
    input.body = "{}";
    const HttpRequest http = requestTo(QUrl(u"https://cloud.example.com:443"_s), input);
    QCOMPARE(http.method, "PUT");
    QCOMPARE(http.url.toEncoded(), "https://cloud.example.com/v1/a%20b?a=%2F&z=1%2C2");
    QCOMPARE(http.body, "{}");
    QVERIFY(http.headers.isEmpty());
    QVERIFY(!requestTo(QUrl(u"https://cloud.example.com"_s), {}).url.hasQuery());
    QCOMPARE(sentHeaders(http), (HttpHeaders { { "Host", "cloud.example.com" } }));
    const HttpRequest other = requestTo(QUrl(u"http://127.0.0.1:8080"_s), input);
    QCOMPARE(sentHeaders(other), (HttpHeaders { { "Host", "127.0.0.1:8080" } }));
}

MUSTER_TEST_GUILESS(TestCanonicalRequest)

} // namespace tst_canonicalrequest

#include "tst_canonicalrequest.moc"
