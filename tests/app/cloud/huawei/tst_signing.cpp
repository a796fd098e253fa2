// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The signature against every vector and every published anchor in tests/data/huawei.
#include "app/cloud/huawei/signing.h"
#include "tests/support/testdata.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_signing {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

QJsonObject readVectors()
{
    QFile file(test::testData(u"huawei/signing-vectors.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

SigningInput inputOf(const QJsonObject &vector)
{
    SigningInput input;
    input.method = vector["method"_L1].toString().toUtf8();
    input.path = vector["path"_L1].toString();
    const QJsonArray query = vector["query"_L1].toArray();
    for (const QJsonValue &pair : query)
        input.query.emplaceBack(pair[0].toString(), pair[1].toString());
    const QJsonObject headers = vector["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        input.headers.emplaceBack(it.key().toUtf8(), it.value().toString().toUtf8());
    input.body = vector["body"_L1].toString().toUtf8();
    return input;
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestSigning final : public QObject
{
    Q_OBJECT

private slots:
    void vector_data();
    void vector();
    void methodAndHeaderOrderDoNotMatter();
    void oneChangedByteChangesTheSignature();
};

void TestSigning::vector_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonObject data = readVectors();
    const QJsonArray vectors = data["vectors"_L1].toArray();
    const QJsonArray anchors = data["anchors"_L1].toArray();
    QCOMPARE(vectors.size(), 6);
    QCOMPARE(anchors.size(), 5);
    for (const QJsonArray &list : { vectors, anchors }) {
        for (const QJsonValue &value : list)
            QTest::newRow(qPrintable(value["id"_L1].toString())) << value.toObject();
    }
}

void TestSigning::vector()
{
    QFETCH(const QJsonObject, vector);
    const SigningInput input = inputOf(vector);
    const QJsonObject expected = vector["expected"_L1].toObject();
    const QByteArray canonical = canonicalRequest(input);
    const auto text
        = [&expected](QLatin1StringView key) { return expected[key].toString().toUtf8(); };

    if (expected.contains("body_sha256"_L1))
        QCOMPARE(sha256Hex(input.body), text("body_sha256"_L1));
    if (expected.contains("canonical_request"_L1))
        QCOMPARE(canonical, text("canonical_request"_L1));
    QVERIFY(expected.contains("canonical_request_sha256"_L1));
    QCOMPARE(sha256Hex(canonical), text("canonical_request_sha256"_L1));
    // One anchor has only the hash: the guide's sample secret is not ours to copy.
    if (!expected.contains("signature"_L1))
        return;

    const QByteArray date = vector["headers"_L1]["X-Sdk-Date"_L1].toString().toUtf8();
    const QByteArray accessKeyId = vector["ak"_L1].toString().toUtf8();
    const QByteArray secretKey = vector["sk"_L1].toString().toUtf8();
    const QByteArray toSign = stringToSign(date, canonical);
    if (expected.contains("string_to_sign"_L1))
        QCOMPARE(toSign, text("string_to_sign"_L1));
    QCOMPARE(signature(secretKey, toSign), text("signature"_L1));
    QCOMPARE(authorization(input, accessKeyId, secretKey), text("authorization"_L1));
}

void TestSigning::methodAndHeaderOrderDoNotMatter()
{
    SigningInput one;
    one.method = "get";
    one.path = u"/v1/x"_s;
    one.query = { { u"b"_s, u"2"_s }, { u"a"_s, u"1"_s } };
    one.headers = { { "X-Sdk-Date", "20261120T080910Z" }, { "Host", "h" } };
    SigningInput other = one;
    other.method = "GET";
    std::swap(other.query[0], other.query[1]);
    other.headers = { { "host", " h " }, { "x-sdk-date", "20261120T080910Z" } };
    QCOMPARE(authorization(one, "AK", "SK"), authorization(other, "AK", "SK"));
}

void TestSigning::oneChangedByteChangesTheSignature()
{
    SigningInput input;
    input.method = "POST";
    input.path = u"/v1/x"_s;
    input.headers = { { "X-Sdk-Date", "20261120T080910Z" } };
    input.body = "{}";
    const QByteArray before = authorization(input, "AK", "SK");
    input.body = "{} ";
    QVERIFY(authorization(input, "AK", "SK") != before);
}

MUSTER_TEST_GUILESS(TestSigning)

} // namespace tst_signing

#include "tst_signing.moc"
