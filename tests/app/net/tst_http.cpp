// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/qtversions.h"
#include "app/net/http.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <type_traits>

namespace tst_http {

using namespace muster;
using namespace Qt::StringLiterals;

// What keeps an Act out of every retry.
static_assert(!std::is_convertible_v<ActRequest, ReadRequest>);
static_assert(!std::is_convertible_v<ReadRequest, ActRequest>);
static_assert(!std::is_constructible_v<ReadRequest, ActRequest>);

class TestHttp final : public QObject
{
    Q_OBJECT

private slots:
    void headersOfAnyCase();
    void retryAfter_data();
    void retryAfter();
    void redirectHost_data();
    void redirectHost();
};

void TestHttp::headersOfAnyCase()
{
    HttpReply reply;
    reply.headers = { { "X-Request-ID", "first" }, { "x-request-id", "second" } };
    QCOMPARE(reply.header("x-Request-Id"), "first");
    QVERIFY(reply.header("X-Request").isEmpty());
}

void TestHttp::retryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("7") << qint64(7);
    QTest::newRow("spaces") << QByteArray(" 7 ") << qint64(7);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("too large") << QByteArray("99999999999999999999") << qint64(-1);
    QTest::newRow("huge") << QByteArray("9223372036854775807") << qint64(10'000'000);
    QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 08:10:10 GMT") << qint64(60);
    QTest::newRow("date in the past") << QByteArray("Fri, 20 Nov 2026 08:00:00 GMT") << qint64(0);
}

void TestHttp::retryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    HttpReply reply;
    if (!text.isNull())
        reply.headers = { { "retry-after", text } };
    const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 9, 10));
    const std::optional<std::chrono::seconds> wait = reply.retryAfter(now);
    QCOMPARE(wait.has_value(), seconds >= 0);
    if (wait)
        QCOMPARE(static_cast<qint64>(wait->count()), seconds);
}

void TestHttp::redirectHost_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("host");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status)
            << status << QByteArray("https://me:pw@login.example.com:8443/in?t=secret")
            << QStringLiteral("login.example.com:8443");
    QTest::newRow("usual port") << 302 << QByteArray("https://a.example/x")
                                << QStringLiteral("a.example");
    QTest::newRow("same host") << 302 << QByteArray("/elsewhere?t=secret") << QString();
    QTest::newRow("nowhere") << 302 << QByteArray() << QString();
}

void TestHttp::redirectHost()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    HttpReply reply;
    reply.status = status;
    reply.headers = { { "location", location } };
    QVERIFY(reply.redirectHost().has_value());
    QTEST(*reply.redirectHost(), "host");
    for (const int other : { 200, 300, 304, 400, 500 }) {
        reply.status = other;
        QVERIFY(!reply.redirectHost());
    }
}

MUSTER_TEST_GUILESS(TestHttp)

} // namespace tst_http

#include "tst_http.moc"
