// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/background.h"
#include "tests/support/testmain.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

namespace tst_background {

using namespace muster;

class TestBackground final : public QObject
{
    Q_OBJECT

private slots:
    void workElsewhereDoneHere();
    void neverFromWithin();
    void receiverDiesWhileItRuns();
    void receiverDiesWithTheResultPosted();
    void doneMayDeleteTheReceiver();
    void manyReceiversDieAtAnyMoment();
};

void TestBackground::workElsewhereDoneHere()
{
    QThread *workThread = nullptr;
    QThread *doneThread = nullptr;
    QString got;
    runInBackground(
        this,
        [&workThread] {
            workThread = QThread::currentThread();
            return QStringLiteral("result");
        },
        [&](const QString &result) {
            doneThread = QThread::currentThread();
            got = result;
        });
    QTRY_COMPARE(got, QStringLiteral("result"));
    QCOMPARE(doneThread, thread());
    QVERIFY(workThread != thread());
    QTRY_VERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
}

void TestBackground::neverFromWithin()
{
    QThreadPool pool;
    int done = 0;
    runInBackground(
        this, [] { return 1; }, [&done](int) { ++done; }, &pool);
    pool.waitForDone();
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
}

void TestBackground::receiverDiesWhileItRuns()
{
    QThreadPool pool;
    QSemaphore begun;
    QSemaphore mayEnd;
    int done = 0;
    auto receiver = std::make_unique<QObject>();
    runInBackground(
        receiver.get(),
        [&] {
            begun.release();
            mayEnd.acquire();
            return 1;
        },
        [&done](int) { ++done; }, &pool);
    begun.acquire();
    receiver.reset();
    mayEnd.release();
    pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(done, 0);
}

void TestBackground::receiverDiesWithTheResultPosted()
{
    QThreadPool pool;
    int done = 0;
    auto receiver = std::make_unique<QObject>();
    runInBackground(
        receiver.get(), [] { return 1; }, [&done](int) { ++done; }, &pool);
    pool.waitForDone();
    receiver.reset();
    QCoreApplication::processEvents();
    QCOMPARE(done, 0);
}

void TestBackground::doneMayDeleteTheReceiver()
{
    auto receiver = std::make_unique<QObject>();
    int done = 0;
    runInBackground(
        receiver.get(), [] { return 1; },
        [&](int value) {
            receiver.reset();
            done += value;
        });
    QTRY_COMPARE(done, 1);
    QVERIFY(!receiver);
}

void TestBackground::manyReceiversDieAtAnyMoment()
{
    QThreadPool pool;
    std::atomic<int> worked = 0;
    for (int i = 0; i < 300; ++i) {
        auto receiver = std::make_unique<QObject>();
        QObject *raw = receiver.get();
        runInBackground(
            raw, [&worked] { return ++worked; }, [raw](int value) { QVERIFY(value > 0 && raw); },
            &pool);
        if (i % 3 == 0)
            QCoreApplication::processEvents();
        if (i % 2 == 0)
            QThread::yieldCurrentThread();
    }
    pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(worked.load(), 300);
}

MUSTER_TEST_GUILESS(TestBackground)

} // namespace tst_background

#include "tst_background.moc"
