// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Many targets and many calls: the work grows with them, not with their square.
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QtTest>

namespace tst_runner_scale {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

using Bench = RunnerBench;

//! \brief Answers every call, then every look, until the run has ended; gives the number of events.
int driveToTheEnd(Bench &bench)
{
    int events = 0;
    qsizetype answered = 0;
    qsizetype looked = 0;
    while (bench.runner->isBusy() && events < 1'000'000) {
        ++events;
        if (answered < bench.cloud.acts.size()) {
            ++answered;
            bench.accept();
        }
        if (looked < bench.cloud.follows.size() && answered == bench.cloud.acts.size()) {
            ++looked;
            auto &look = *bench.cloud.follows.last();
            emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
            emit look.finished({});
        }
        bench.clock.advance(100ms);
        if (events % 64 == 0)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return events;
}

} // namespace

class TestRunnerScale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("muster.*.info=false")); }
    void manyTargets();
    void manyCalls();
    void veryManyAreToldInParts();
    void theRestIsToldBeforeItGoes();
    void cleanup() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
};

void TestRunnerScale::manyTargets()
{
    RunnerSettings settings;
    settings.actInterval = 100ms;
    for (const qsizetype count : { 5'000, 100'000 }) {
        Bench bench(settings, 100);
        qsizetype moves = 0;
        connect(bench.runner.get(), &Runner::targetsChanged, this,
                [&moves](const RunId &, const TargetChanges &changes) { moves += changes.size(); });
        QElapsedTimer timer;
        timer.start();
        const RunId id = bench.start(count);
        driveToTheEnd(bench);
        qInfo("%lld targets: %lld ms", static_cast<long long>(count),
              static_cast<long long>(timer.elapsed()));
        bench.runner->flushChanges(); // of very many it tells bit by bit
        QCOMPARE(totalsOf(*bench.runner->run(id))[Outcome::Succeeded], static_cast<int>(count));
        QCOMPARE(bench.cloud.acts.size(), count / 100);
        QCOMPARE(moves, 4 * count); // begun, handed over, accepted, ended
    }
}

void TestRunnerScale::manyCalls()
{
    RunnerSettings settings;
    settings.actInterval = 100ms;
    for (const qsizetype count : { 2'000, 20'000 }) {
        Bench bench(settings, 1);
        QElapsedTimer timer;
        timer.start();
        const RunId id = bench.start(count);
        driveToTheEnd(bench);
        qInfo("%lld calls: %lld ms", static_cast<long long>(count),
              static_cast<long long>(timer.elapsed()));
        QCOMPARE(totalsOf(*bench.runner->run(id))[Outcome::Succeeded], static_cast<int>(count));
        QCOMPARE(bench.cloud.acts.size(), count);
    }
}

// What holds the records is right at once; who shows them gets so much in one event as it can show.
void TestRunnerScale::veryManyAreToldInParts()
{
    constexpr qsizetype count = 50'000;
    Bench bench({}, 100);
    const RunId id = bench.start(count);
    bench.accept();
    RunRecord shown = *bench.runner->run(id);
    QSignalSpy ended(bench.runner.get(), &Runner::runEnded);
    qsizetype largest = 0;
    connect(bench.runner.get(), &Runner::targetsChanged, this,
            [&](const RunId &, const TargetChanges &changes) {
                QCOMPARE(ended.size(), 0); // the end comes last
                largest = std::max(largest, changes.size());
                for (const auto &[position, record] : changes)
                    shown.targets[position] = record;
            });
    bench.runner->stopSending(id);
    QCOMPARE(totalsOf(*bench.runner->run(id))[Outcome::NotSent], static_cast<int>(count - 100));
    QVERIFY(totalsOf(shown)[Outcome::NotSent] < count / 2);
    // What happens in between is told behind it.
    while (bench.cloud.follows.isEmpty())
        bench.clock.advance(100ms);
    auto &look = *bench.cloud.follows.last();
    emit look.progressed(progressOf(look.targets, Outcome::Succeeded));
    emit look.finished({});
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(largest < count / 10);
    QCOMPARE(shown.targets, bench.runner->run(id)->targets);
}

void TestRunnerScale::theRestIsToldBeforeItGoes()
{
    Bench bench({}, 100);
    const RunId id = bench.start(50'000);
    RunRecord shown = *bench.runner->run(id);
    connect(bench.runner.get(), &Runner::targetsChanged, this,
            [&shown](const RunId &, const TargetChanges &changes) {
                for (const auto &[position, record] : changes)
                    shown.targets[position] = record;
            });
    bench.runner->stopSending(id);
    bench.runner->flushChanges();
    QCOMPARE(shown.targets, bench.runner->run(id)->targets);
    QCoreApplication::processEvents(); // nothing comes twice, nothing is left
    QCOMPARE(shown.targets, bench.runner->run(id)->targets);
}

MUSTER_TEST_GUILESS(TestRunnerScale)

} // namespace tst_runner_scale

#include "tst_runner_scale.moc"
