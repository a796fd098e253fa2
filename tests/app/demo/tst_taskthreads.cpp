// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/taskthreads.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <atomic>
#include <latch>

namespace tst_taskthreads {

using muster::demo::TaskThreads;

namespace {

constexpr size_t most = 4;

} // namespace

class TestTaskThreads final : public QObject
{
    Q_OBJECT

private slots:
    void runsAsManyTasksAtOnceAsItMay();
    void makesNoThreadWhileOneIsIdle();
    void doesAllThatWaitsBeforeItEnds();
    void takesNothingAfterTheEnd();
};

// Each waits for all the others: with fewer threads none would ever end.
void TestTaskThreads::runsAsManyTasksAtOnceAsItMay()
{
    std::latch all(most);
    TaskThreads threads(most);
    for (size_t i = 0; i < most; ++i)
        threads.run([&all] { all.arrive_and_wait(); });
    threads.finish();
    QCOMPARE(threads.threadCount(), most);
}

void TestTaskThreads::makesNoThreadWhileOneIsIdle()
{
    TaskThreads threads(most);
    for (int i = 0; i < 100; ++i) {
        QTRY_COMPARE(threads.idleCount(), size_t(1));
        threads.run([] {});
    }
    QCOMPARE(threads.threadCount(), size_t(1));
}

void TestTaskThreads::doesAllThatWaitsBeforeItEnds()
{
    std::atomic<int> done = 0;
    {
        std::latch go(1);
        TaskThreads threads(most);
        for (size_t i = 0; i < most; ++i)
            threads.run([&go] { go.wait(); });
        for (int i = 0; i < 100; ++i)
            threads.run([&done] { ++done; });
        QCOMPARE(done.load(), 0);
        QCOMPARE(threads.threadCount(), most);
        go.count_down();
        threads.finish();
        QCOMPARE(done.load(), 100);
    }
    QCOMPARE(done.load(), 100);
}

void TestTaskThreads::takesNothingAfterTheEnd()
{
    bool done = false;
    {
        TaskThreads threads(most);
        threads.finish();
        threads.run([&done] { done = true; });
    }
    QVERIFY(!done);
}

MUSTER_TEST_APPLESS(TestTaskThreads)

} // namespace tst_taskthreads

#include "tst_taskthreads.moc"
