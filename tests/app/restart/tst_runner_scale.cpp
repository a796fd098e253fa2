// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Many targets and many calls: the work grows with them, not with their square.
#include "tests/app/restart/runnerbench.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QtTest>

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

QTEST_GUILESS_MAIN(TestRunnerScale)
#include "tst_runner_scale.moc"
