// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is kept up to date target by target is what going through all of them would find.

#include "app/core/qtversions.h"
#include "app/restart/run.h"
#include "tests/support/testmain.h"
#include "ui/runs/rundigest.h"
#include "ui/runs/unknowntext.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace tst_rundigest {

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime at(int second) { return utcTime(QDate(2026, 11, 20), QTime(8, 0)).addSecs(second); }

WaveProgress goneThrough(const RunRecord &run)
{
    const RunWaves waves(run.waves, run.targets.size());
    WaveProgress progress;
    progress.waves = waves.count();
    QDateTime began;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &target = run.targets.at(i);
        if (!target.sentAt.isValid())
            continue;
        if (waves.waveOf(i) > progress.wave) {
            progress.wave = waves.waveOf(i);
            progress.open = 0;
            began = target.sentAt;
        }
        began = std::min(began, target.sentAt);
        progress.open += isFinal(target.outcome) ? 0 : 1;
    }
    if (began.isValid())
        progress.deadline = began.addSecs(run.waves.deadline.count());
    return progress;
}

bool goneThroughFor(const RunRecord &run, OwnError code)
{
    return std::ranges::any_of(run.targets, [code](const TargetRecord &target) {
        return target.error && target.error->kind == ErrorKind::Cancelled
            && target.error->code == code;
    });
}

bool goneThroughForAPersonsStop(const RunRecord &run)
{
    return std::ranges::any_of(run.targets, [](const TargetRecord &target) {
        return target.outcome == Outcome::NotSent
            && (!target.error
                || (target.error->kind == ErrorKind::Cancelled && target.error->code.isEmpty()));
    });
}

//! Of each call with an Unknown target: what it carried, and which of that is Unknown.
QList<QList<qsizetype>> goneThroughForUnknown(const RunRecord &run)
{
    const RunWaves waves(run.waves, run.targets.size());
    QList<QList<qsizetype>> calls;
    for (qsizetype first = 0; first < run.targets.size();) {
        const TargetRecord &head = run.targets.at(first);
        QList<qsizetype> sent { first };
        for (qsizetype i = first + 1; i < run.targets.size(); ++i) {
            const TargetRecord &next = run.targets.at(i);
            if (!head.sentAt.isValid() || next.sentAt != head.sentAt
                || waves.waveOf(i) != waves.waveOf(first))
                break;
            sent.append(i);
        }
        first = sent.constLast() + 1;
        QList<qsizetype> unknown = sent;
        unknown.removeIf(
            [&run](qsizetype at) { return run.targets.at(at).outcome != Outcome::Unknown; });
        if (!unknown.isEmpty())
            calls << sent << unknown;
    }
    return calls;
}

TargetRecord anyRecord(QRandomGenerator &random, const TargetRecord &before, qsizetype position,
                       int step)
{
    TargetRecord record = before;
    record.outcome = allOutcomes[random.bounded(int(std::size(allOutcomes)))];
    record.overdue = random.bounded(4) == 0;
    record.settled = random.bounded(3) == 0;
    record.sentAt = random.bounded(3) == 0 ? QDateTime() : at(int(position / 10) + step % 7);
    record.error.reset();
    if (random.bounded(3) == 0) {
        Error error;
        error.kind = random.bounded(2) == 0 ? ErrorKind::Cancelled : ErrorKind::Timeout;
        error.code = random.bounded(2) == 0 ? OwnError::ProgramEnded : OwnError::StopRule;
        if (random.bounded(3) == 0)
            error.code = {};
        record.error = error;
    }
    return record;
}

} // namespace

class TestRunDigest final : public QObject
{
    Q_OBJECT

private slots:
    void followsEveryChange_data();
    void followsEveryChange();
};

void TestRunDigest::followsEveryChange_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestRunDigest::followsEveryChange()
{
    QFETCH(const int, seed);
    QRandomGenerator random { quint32(seed) };
    RunRecord run;
    run.targets.resize(seed == 5 ? 3 : 95);
    run.waves = { WaveShape::Growing, 2, 5, 2, 1s, 60s };
    if (seed % 2 == 0)
        run.waves = {};
    RunDigest digest(run);
    for (int step = 0; step < 2'000; ++step) {
        // Mostly few at a time, and in the beginning nothing at all.
        const auto position = qsizetype(random.bounded(int(run.targets.size())));
        const TargetRecord after = step % 5 == 4
            ? TargetRecord {}
            : anyRecord(random, run.targets.at(position), position, step);
        digest.change(position, run.targets.at(position), after);
        run.targets[position] = after;

        QCOMPARE(digest.totals(), totalsOf(run));
        QCOMPARE(digest.waveProgress(), goneThrough(run));
        QCOMPARE(digest.hasOwnCode(OwnError::ProgramEnded),
                 goneThroughFor(run, OwnError::ProgramEnded));
        QCOMPARE(digest.hasOwnCode(OwnError::StopRule), goneThroughFor(run, OwnError::StopRule));
        QCOMPARE(digest.isStoppedByHand(), goneThroughForAPersonsStop(run));
        QCOMPARE(digest.overdue(), std::ranges::count_if(run.targets, [](const auto &target) {
                     return target.overdue && !isFinal(target.outcome);
                 }));
        QList<QList<qsizetype>> unknown;
        for (const UnknownCall &call : unknownCalls(run, digest.unknown()))
            unknown << call.sent << call.unknown;
        QCOMPARE(unknown, goneThroughForUnknown(run));
    }
    QCOMPARE(RunDigest(run).waveProgress(), digest.waveProgress());
}

MUSTER_TEST_GUILESS(TestRunDigest)

} // namespace tst_rundigest

#include "tst_rundigest.moc"
