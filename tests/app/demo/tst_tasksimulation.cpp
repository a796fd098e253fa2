// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The tasks behind the demo cloud: what follows from the seed, and how statuses move.
#include "app/demo/slidingsecond.h"
#include "app/demo/tasksimulation.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

namespace tst_tasksimulation {

using namespace muster::demo;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 epoch = 1'790'000'000'000;
constexpr qint64 hour = 3'600'000;

int firstWith(const TaskSimulation &tasks, LiveStatus status, const DemoSettings &settings,
              LiveStatus later, qint64 at)
{
    // What it would become, from a copy that is enabled.
    for (int i = 0; i < tasks.size(); ++i) {
        if (tasks.status(i, epoch, settings) != status)
            continue;
        TaskSimulation copy = tasks;
        if (copy.enable(tasks.at(i).id, {}, epoch, settings).code.isEmpty()
            && copy.status(i, at, settings) == later)
            return i;
    }
    return -1;
}

} // namespace

class TestTaskSimulation final : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameTasks();
    void everyStatusIsThere();
    void enablingTakesItsTime();
    void windowsDecideWhatItBecomes();
    void refusals();
    void stopping();
    void aSecondHoldsTenAndNoMore();
};

void TestTaskSimulation::sameSeedSameTasks()
{
    const TaskSimulation one(1, 50, epoch);
    const TaskSimulation same(1, 50, epoch);
    const TaskSimulation other(2, 50, epoch);
    const DemoSettings settings;
    QSet<QByteArray> ids;
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(one.at(i).id, same.at(i).id);
        QCOMPARE(one.title(i), same.title(i));
        QCOMPARE(one.status(i, epoch, settings), same.status(i, epoch, settings));
        QVERIFY(one.at(i).id != other.at(i).id);
        ids.insert(one.at(i).id);
    }
    QCOMPARE(ids.size(), 50);
}

void TestTaskSimulation::everyStatusIsThere()
{
    const DemoSettings settings;
    const TaskSimulation tasks(settings.seed, settings.pullToPushTasks, epoch);
    QHash<LiveStatus, int> counts;
    for (int i = 0; i < tasks.size(); ++i)
        ++counts[tasks.status(i, epoch, settings)];
    QCOMPARE(counts.size(), 4);
    QVERIFY(counts.value(LiveStatus::Stopped) >= tasks.size() / 2);
}

void TestTaskSimulation::enablingTakesItsTime()
{
    DemoSettings settings;
    settings.refusedIds = 0;
    settings.failingJobs = 0;
    TaskSimulation tasks(1, 60, epoch);
    const int index
        = firstWith(tasks, LiveStatus::Stopped, settings, LiveStatus::Active, epoch + 10'000);
    QVERIFY(index >= 0);
    QVERIFY(tasks.enable(tasks.at(index).id, tasks.group(index), epoch, settings).code.isEmpty());
    QCOMPARE(tasks.status(index, epoch + 1999, settings), LiveStatus::Stopped);
    QCOMPARE(tasks.status(index, epoch + 5000, settings), LiveStatus::Active);
    QCOMPARE(tasks.status(index, epoch + 100 * hour, settings), LiveStatus::Ended);
    QCOMPARE(tasks.enableCounts(),
             (QHash<QString, int> { { QString::fromLatin1(tasks.at(index).id), 1 } }));
}

void TestTaskSimulation::windowsDecideWhatItBecomes()
{
    DemoSettings settings;
    settings.refusedIds = 0;
    TaskSimulation tasks(1, 200, epoch);
    const int later
        = firstWith(tasks, LiveStatus::Stopped, settings, LiveStatus::NotStarted, epoch + 10'000);
    QVERIFY(later >= 0);
    QVERIFY(tasks.enable(tasks.at(later).id, {}, epoch, settings).code.isEmpty());
    QCOMPARE(tasks.status(later, epoch + hour, settings), LiveStatus::Active); // moves by itself
    settings.failingJobs = 1;
    const int over
        = firstWith(tasks, LiveStatus::Stopped, settings, LiveStatus::Ended, epoch + 10'000);
    QVERIFY(over >= 0);
    QVERIFY(tasks.window(over, settings).end < epoch);
}

void TestTaskSimulation::refusals()
{
    DemoSettings settings;
    settings.refusedIds = 1;
    settings.failingJobs = 0;
    TaskSimulation tasks(1, 60, epoch);
    QCOMPARE(tasks.enable("nobody", {}, epoch, settings).code, u"ResourceNotFound"_s);
    int stopped = -1;
    int active = -1;
    for (int i = 0; i < tasks.size(); ++i) {
        const LiveStatus status = tasks.status(i, epoch, settings);
        stopped = status == LiveStatus::Stopped ? i : stopped;
        active = status == LiveStatus::Active ? i : active;
    }
    QVERIFY(stopped >= 0 && active >= 0);
    QCOMPARE(tasks.enable(tasks.at(active).id, {}, epoch, settings).code, u"InvalidParam"_s);
    QCOMPARE(tasks.enable(tasks.at(stopped).id, u"nobody's"_s, epoch, settings).code,
             u"RequestForbidden"_s);
    QCOMPARE(tasks.enable(tasks.at(stopped).id, {}, epoch, settings).code,
             u"RequestForbidden.AccountIDNotAllow"_s);
    settings.refusedIds = 0;
    // Sent twice before the list shows it, it is counted twice: that is how doubling is found.
    QVERIFY(tasks.enable(tasks.at(stopped).id, {}, epoch, settings).code.isEmpty());
    QVERIFY(tasks.enable(tasks.at(stopped).id, {}, epoch + 1, settings).code.isEmpty());
    QCOMPARE(tasks.at(stopped).enables, 2);
    QCOMPARE(tasks.enable(tasks.at(stopped).id, {}, epoch + hour, settings).code,
             u"InvalidParam"_s);
}

void TestTaskSimulation::stopping()
{
    const DemoSettings settings;
    TaskSimulation tasks(1, 60, epoch);
    int active = -1;
    int stopped = -1;
    for (int i = 0; i < tasks.size(); ++i) {
        const LiveStatus status = tasks.status(i, epoch, settings);
        active = status == LiveStatus::Active ? i : active;
        stopped = status == LiveStatus::Stopped ? i : stopped;
    }
    QVERIFY(active >= 0 && stopped >= 0);
    QVERIFY(tasks.stop(tasks.at(active).id, {}, epoch, settings).code.isEmpty());
    QCOMPARE(tasks.status(active, epoch, settings), LiveStatus::Active);
    QCOMPARE(tasks.status(active, epoch + 10'000, settings), LiveStatus::Stopped);
    QCOMPARE(tasks.stop(tasks.at(stopped).id, {}, epoch, settings).code, u"InvalidParam"_s);
    QVERIFY(tasks.enableCounts().isEmpty());
}

void TestTaskSimulation::aSecondHoldsTenAndNoMore()
{
    SlidingSecond second(10);
    for (int i = 0; i < 10; ++i)
        QVERIFY(second.admit(100 + i * 50));
    QVERIFY(!second.admit(1000));
    QVERIFY(!second.admit(1099));
    QVERIFY(second.admit(1100));
    QVERIFY(!second.admit(1149));
    QVERIFY(second.admit(1150));
}

MUSTER_TEST_GUILESS(TestTaskSimulation)

} // namespace tst_tasksimulation

#include "tst_tasksimulation.moc"
