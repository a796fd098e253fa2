// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs that go on are counted target by target, and leave when they have ended.
#include "app/restart/laterruns.h"
#include "app/session/liveruns.h"
#include "app/session/runlist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_liveruns {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FakeClock clock;
    FakeRandom random;
    FakeCloud cloud;
    FakeJournal journal { clock };
    Runner runner { cloud, journal, clock, random, {} };
    LaterRuns later { journal };
    RunList runs { later };
    LiveRuns live { runs };
    QSignalSpy begun { &live, &LiveRuns::begun };
    QSignalSpy ended { &live, &LiveRuns::ended };
    QSignalSpy left { &live, &LiveRuns::left };

    Stage() { runs.add(runner, cloud); }

    RunId start(int targets)
    {
        RunRequest request;
        request.kind = FakeCloud::serverKind().id;
        for (int i = 0; i < targets; ++i)
            request.targets.append({ TargetId { u"id-%1"_s.arg(i) }, u"s"_s, {}, u"5"_s });
        const Result<RunId> run = runner.start(request);
        if (!run)
            qFatal("the run was refused");
        return *run;
    }
    void wait()
    {
        for (int i = 0; i < 20; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
    }
    void answer(const ActAnswer &answer)
    {
        for (int i = 0; i < 50 && cloud.acts.isEmpty(); ++i)
            wait();
        emit cloud.acts.last()->finished(answer);
    }
    [[nodiscard]] static ActAnswer lost()
    {
        ActAnswer answer;
        answer.verdict = ActVerdict::Unknown;
        answer.error = ownError(OwnError::NoAnswer);
        return answer;
    }
    [[nodiscard]] ActAnswer oneAccepted()
    {
        ActAnswer answer;
        answer.verdict = ActVerdict::Answered;
        answer.requestId = RequestId { u"request"_s };
        answer.targets.append(
            { TargetId { u"id-0"_s }, Outcome::Accepted, JobId { u"job"_s }, std::nullopt });
        return answer;
    }
};

} // namespace

class TestLiveRuns final : public QObject
{
    Q_OBJECT

private slots:
    void countsAndLeaves();
    void takesThoseThatAreThere();
    void aClosedConnectionTakesItsRunsAlong();
};

void TestLiveRuns::countsAndLeaves()
{
    Stage s;
    const QSignalSpy changed(&s.live, &LiveRuns::changed);
    const RunId run = s.start(3);
    QCOMPARE(s.begun.size(), 1);
    QCOMPARE(s.live.ids(), QList { run });
    QCOMPARE(s.live.totals(run)->total(), 3);
    QCOMPARE((*s.live.totals(run))[Outcome::Planned], 3);
    s.wait();
    QCOMPARE((*s.live.totals(run))[Outcome::Sending], 3);
    QVERIFY(changed.size() > 0);
    s.answer(Stage::lost());
    s.wait();
    QCOMPARE(s.ended.size(), 1);
    QCOMPARE(s.ended.constFirst().at(0).value<RunId>(), run);
    QCOMPARE(s.ended.constFirst().at(1).value<OutcomeTotals>()[Outcome::Unknown], 3);
    QVERIFY(s.live.ids().isEmpty());
    QVERIFY(!s.live.totals(run));
}

void TestLiveRuns::takesThoseThatAreThere()
{
    Stage s;
    const RunId run = s.start(2);
    const LiveRuns later(s.runs);
    QCOMPARE(later.ids(), QList { run });
    s.answer(Stage::lost());
    s.wait();
    const LiveRuns afterwards(s.runs);
    QVERIFY(afterwards.ids().isEmpty());
}

void TestLiveRuns::aClosedConnectionTakesItsRunsAlong()
{
    Stage s;
    const RunId run = s.start(1);
    s.answer(s.oneAccepted());
    s.wait();
    QCOMPARE(s.live.ids(), QList { run });
    s.runs.remove(s.runner);
    QCOMPARE(s.left.size(), 1);
    QVERIFY(s.live.ids().isEmpty());
    QCOMPARE(s.ended.size(), 0);
}

MUSTER_TEST_GUILESS(TestLiveRuns)

} // namespace tst_liveruns

#include "tst_liveruns.moc"
