// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When a read is asked again, after how long, and how it ends: with fake network, time and chance.
#include "app/net/readretry.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerandom.h"
#include "tests/support/faketransport.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_readretry {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

Error errorOf(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

} // namespace

class TestReadRetry final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void statuses_data();
    void statuses();
    void aProxysPasswordIsSaidOnce();
    void errors_data();
    void errors();
    void fourTriesAtMost();
    void delaysDoubleUpToTheCap();
    void jitterIsAPartOfTheBound();
    void retryAfter_data();
    void retryAfter();
    void eachTryIsMadeAnew();
    void abortWhileAsking();
    void abortWhileWaiting();
    void abortAfterTheEnd();
    void destroyedWhileWaiting();
    void deletedWithinFinished();

private:
    RetryingRead *start(ReadRetryPolicy policy = {});

    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeRandom> m_random;
    std::unique_ptr<QObject> m_owner;
    QList<Result<HttpReply>> m_ends;
    int m_made = 0;
};

void TestReadRetry::init()
{
    m_transport = std::make_unique<FakeTransport>();
    m_clock = std::make_unique<FakeClock>();
    m_random = std::make_unique<FakeRandom>();
    m_owner = std::make_unique<QObject>();
    m_ends.clear();
    m_made = 0;
}

void TestReadRetry::cleanup() { m_owner.reset(); }

RetryingRead *TestReadRetry::start(ReadRetryPolicy policy)
{
    const MakeRead make = [this] {
        ReadRequest request;
        request.http.headers = { { "X-Try", QByteArray::number(++m_made) } };
        return request;
    };
    auto *read = new RetryingRead(*m_transport, *m_clock, *m_random, make, m_owner.get(), policy);
    connect(read, &HttpCall::finished, this,
            [this](const Result<HttpReply> &result) { m_ends.append(result); });
    return read;
}

void TestReadRetry::aProxysPasswordIsSaidOnce()
{
    Error error;
    error.kind = ErrorKind::Offline;
    error.code = OwnError::ProxySignIn;
    start();
    m_transport->calls[0]->fail(error);
    QCOMPARE(m_ends.size(), 1);
    QVERIFY(!m_clock->hasTimers());
}

void TestReadRetry::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRepeated");
    for (const int status : { 408, 429, 500, 502, 503, 504 })
        QTest::addRow("%d is repeated", status) << status << true;
    for (const int status : { 200, 204, 301, 302, 304, 400, 401, 403, 404, 409, 501, 505 })
        QTest::addRow("%d is an answer", status) << status << false;
}

void TestReadRetry::statuses()
{
    QFETCH(int, status);
    QFETCH(bool, isRepeated);
    start();
    QCOMPARE(m_transport->calls.size(), 1);
    m_transport->calls[0]->answer(status, "body");
    QCOMPARE(m_ends.isEmpty(), isRepeated);
    QCOMPARE(m_clock->hasTimers(), isRepeated);
    m_clock->advance(1min);
    QCOMPARE(m_transport->calls.size(), isRepeated ? 2 : 1);
    if (isRepeated)
        m_transport->calls[1]->answer(200, "good");
    QCOMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends[0]->status, isRepeated ? 200 : status);
}

void TestReadRetry::errors_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isRepeated");
    QTest::newRow("offline") << ErrorKind::Offline << true;
    QTest::newRow("timeout") << ErrorKind::Timeout << true;
    QTest::newRow("cut off") << ErrorKind::BadResponse << true;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << false;
    QTest::newRow("TLS") << ErrorKind::Tls << false;
    QTest::newRow("not allowed") << ErrorKind::InvalidInput << false;
}

void TestReadRetry::errors()
{
    QFETCH(ErrorKind, kind);
    QFETCH(bool, isRepeated);
    start();
    m_transport->calls[0]->fail(errorOf(kind));
    m_clock->advance(1min);
    QCOMPARE(m_transport->calls.size(), isRepeated ? 2 : 1);
    QCOMPARE(m_ends.size(), isRepeated ? 0 : 1);
    if (!isRepeated)
        QCOMPARE(m_ends[0].error().kind, kind);
}

void TestReadRetry::fourTriesAtMost()
{
    RetryingRead *read = start();
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(m_transport->calls.size(), i + 1);
        QVERIFY(m_ends.isEmpty());
        m_transport->calls[i]->answer(503, "try " + QByteArray::number(i + 1));
        m_clock->advance(1min);
    }
    QCOMPARE(m_transport->calls.size(), 4);
    QCOMPARE(read->tries(), 4);
    QCOMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends[0]->status, 503);
    QCOMPARE(m_ends[0]->body, "try 4");
    QVERIFY(!m_clock->hasTimers());
}

void TestReadRetry::delaysDoubleUpToTheCap()
{
    m_random = std::make_unique<FakeRandom>(0.5);
    ReadRetryPolicy policy;
    policy.tries = 6;
    policy.firstDelay = 100ms;
    policy.maxDelay = 500ms;
    start(policy);
    const QList<std::chrono::milliseconds> expected { 50ms, 100ms, 200ms, 250ms, 250ms };
    for (int i = 0; i < expected.size(); ++i) {
        m_transport->calls[i]->fail(errorOf(ErrorKind::Offline));
        QCOMPARE(m_clock->untilNext(), expected[i]);
        m_clock->advance(expected[i] - 1ms);
        QCOMPARE(m_transport->calls.size(), i + 1);
        m_clock->advance(1ms);
        QCOMPARE(m_transport->calls.size(), i + 2);
    }
}

void TestReadRetry::jitterIsAPartOfTheBound()
{
    m_random = std::make_unique<FakeRandom>(0.0);
    start();
    m_transport->calls[0]->fail(errorOf(ErrorKind::Offline));
    QCOMPARE(m_clock->untilNext(), 0ms);

    m_random = std::make_unique<FakeRandom>(0.999);
    start();
    m_transport->calls[1]->fail(errorOf(ErrorKind::Offline));
    m_clock->advance(0ms);
    QVERIFY(m_clock->untilNext() > 490ms);
    QVERIFY(m_clock->untilNext() < 500ms);
}

void TestReadRetry::retryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 08:09:20 GMT") << 10;
    QTest::newRow("more than a minute") << QByteArray("3600") << 60;
    QTest::newRow("unreadable") << QByteArray("soon") << 0;
}

void TestReadRetry::retryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    start();
    m_transport->calls[0]->answer(429, {}, { { "Retry-After", text } });
    const std::chrono::milliseconds jitter = 250ms; // half of the first bound
    QCOMPARE(m_clock->untilNext(), std::chrono::seconds(seconds) + jitter);
}

void TestReadRetry::eachTryIsMadeAnew()
{
    start();
    m_transport->calls[0]->answer(500, {});
    m_clock->advance(1min);
    QCOMPARE(m_made, 2);
    QCOMPARE(m_transport->calls[1]->request.headers.constFirst().second, "2");
    QVERIFY(!m_transport->calls[1]->isAct);
}

void TestReadRetry::abortWhileAsking()
{
    RetryingRead *read = start();
    read->abort();
    QVERIFY(m_ends.isEmpty()); // never from within
    QTRY_COMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends[0].error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(m_transport->calls[0].isNull());
    m_clock->advance(1min);
    QCOMPARE(m_transport->calls.size(), 1);
    QCOMPARE(m_ends.size(), 1);
}

void TestReadRetry::abortWhileWaiting()
{
    RetryingRead *read = start();
    m_transport->calls[0]->answer(503, {});
    read->abort();
    read->abort();
    QTRY_COMPARE(m_ends.size(), 1);
    m_clock->advance(1min);
    QCoreApplication::processEvents();
    QCOMPARE(m_transport->calls.size(), 1);
    QCOMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends[0].error().kind, ErrorKind::Cancelled);
}

void TestReadRetry::abortAfterTheEnd()
{
    RetryingRead *read = start();
    m_transport->calls[0]->answer(200, {});
    read->abort();
    QCoreApplication::processEvents();
    QCOMPARE(m_ends.size(), 1);
    QVERIFY(m_ends[0].has_value());
}

void TestReadRetry::destroyedWhileWaiting()
{
    start();
    m_transport->calls[0]->answer(503, {});
    m_owner = std::make_unique<QObject>();
    m_clock->advance(1min);
    QCOMPARE(m_transport->calls.size(), 1);
    QVERIFY(m_ends.isEmpty());
}

void TestReadRetry::deletedWithinFinished()
{
    RetryingRead *read = start();
    connect(read, &HttpCall::finished, this, [this] { m_owner.reset(); });
    // As a real transport does: the end comes from the event loop and the call may die in it.
    QMetaObject::invokeMethod(
        m_transport->calls[0], [this] { m_transport->calls[0]->answer(200, {}); },
        Qt::QueuedConnection);
    QTRY_COMPARE(m_ends.size(), 1);
    QVERIFY(!m_owner);
}

MUSTER_TEST_GUILESS(TestReadRetry)

} // namespace tst_readretry

#include "tst_readretry.moc"
