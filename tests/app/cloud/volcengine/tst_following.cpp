// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How accepted tasks are followed by lists that may be empty, short or of another account: nothing
// is Failed on evidence that can be haste, and what was wrong is corrected.
#include "app/fleet/records.h"
#include "tests/app/cloud/volcengine/followstage.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_following {

using namespace muster;
using namespace muster::test;
using namespace muster::volcengine;

class TestFollowing final : public QObject
{
    Q_OBJECT

private slots:
    void rowsFollowWhatTheListTells();
    void emptyListsFailNothing();
    void aTaskThatIsGoneIsHeldBack();
    void aVerdictIsCorrected();
    void aVerdictIsCorrectedAfterARestart();
    void anotherKeyDoesNotJudge();
    void anotherAccountPausesFollowing();
    void lostAnswersAreWatchedByTheList();
};

// Nobody has to read the list again to see what became of a row.
void TestFollowing::rowsFollowWhatTheListTells()
{
    FollowStage stage;
    QSignalSpy told(stage.runner.get(), &Runner::statusesSeen);
    stage.list = listOf({ "生效中", "停用" });
    QVERIFY(!stage.start(stage.requestOf(pullToPushKind(), 2, u"停用"_s)).isEmpty());
    stage.pass(60s);
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.first().at(0).value<KindId>(), pullToPushKind());
    const auto statuses = told.first().at(1).value<QHash<TargetId, QString>>();
    QCOMPARE(QSet<QString>(statuses.cbegin(), statuses.cend()),
             (QSet<QString> { u"生效中"_s, u"停用"_s }));
}

void TestFollowing::emptyListsFailNothing()
{
    FollowStage stage;
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 3, u"停用"_s));
    stage.pass(4s);
    QVERIFY(stage.looks >= 2);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(stage.outcome(run, i), Outcome::Accepted);
        QCOMPARE(stage.code(run, i), OwnError::TaskNotSeen);
    }
    QVERIFY(!stage.runner->start(stage.requestOf(pullToPushKind(), 3, u"停用"_s))); // held back
    stage.pass(5min); // for however long it is empty
    QCOMPARE(stage.outcome(run), Outcome::Accepted);
    QVERIFY(stage.runner->run(run)->targets.first().overdue);
    stage.list = listOf({ "生效中", "生效中", "停用" });
    stage.pass(60s);
    QCOMPARE(stage.outcome(run, 0), Outcome::Succeeded);
    QCOMPARE(stage.outcome(run, 1), Outcome::Succeeded);
    QCOMPARE(stage.outcome(run, 2), Outcome::Accepted);
    QVERIFY(stage.code(run, 2).isEmpty()); // it is seen again
}

void TestFollowing::aTaskThatIsGoneIsHeldBack()
{
    FollowStage stage;
    stage.list = listOf({ "生效中" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 2, u"停用"_s));
    stage.pass(60s);
    QCOMPARE(stage.outcome(run, 0), Outcome::Succeeded);
    QCOMPARE(stage.outcome(run, 1), Outcome::Accepted);
    stage.pass(90s);
    QCOMPARE(stage.outcome(run, 1), Outcome::Failed);
    QCOMPARE(stage.code(run, 1), OwnError::TaskNotListed);
    const RecentRestarts recent = stage.runner->recentRestarts(pullToPushKind());
    QVERIFY(recent.contains({ u"t1"_s }));
    QVERIFY(recent.value({ u"t1"_s }).onlyMissing);
    QVERIFY(!stage.runner->start(stage.requestOf(pullToPushKind(), 2, u"停用"_s)));
}

void TestFollowing::aVerdictIsCorrected()
{
    FollowStage stage;
    stage.list = listOf({ "生效中" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 2, u"停用"_s));
    stage.pass(150s);
    QCOMPARE(stage.outcome(run, 1), Outcome::Failed);
    QVERIFY(!stage.runner->isBusy());
    const QDateTime failedAt = stage.runner->run(run)->endedAt;
    QVERIFY(failedAt.isValid());

    // One that was read before says nothing new; one that does not name it neither.
    const QHash<TargetId, QString> both { { { u"t0"_s }, u"生效中"_s },
                                          { { u"t1"_s }, u"生效中"_s } };
    stage.runner->noteStatuses(pullToPushKind(), both, failedAt.addSecs(-1));
    stage.runner->noteStatuses(pullToPushKind(), { { { u"t0"_s }, u"生效中"_s } },
                               stage.clock.now());
    QCOMPARE(stage.outcome(run, 1), Outcome::Failed);
    QVERIFY(stage.eventsOf(RunEventKind::Corrected).isEmpty());

    stage.list = listOf({ "生效中", "生效中" });
    QSignalSpy ended(stage.runner.get(), &Runner::runEnded);
    stage.runner->noteStatuses(pullToPushKind(), both, stage.clock.now());
    QCOMPARE(stage.outcome(run, 1), Outcome::Accepted);
    QVERIFY(stage.code(run, 1).isEmpty());
    QVERIFY(!stage.runner->run(run)->endedAt.isValid());
    QCOMPARE(stage.eventsOf(RunEventKind::Corrected), QStringList(u"Failed Accepted"_s));
    stage.pass(3s);
    QCOMPARE(stage.outcome(run, 1), Outcome::Succeeded);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(stage.journal.kept.first().run.targets.at(1).outcome, Outcome::Succeeded);
    QVERIFY(stage.journal.kept.first().run.endedAt > failedAt);
}

void TestFollowing::aVerdictIsCorrectedAfterARestart()
{
    FollowStage stage;
    stage.list = listOf({ "生效中" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 2, u"停用"_s));
    stage.pass(150s);
    QCOMPARE(stage.outcome(run, 1), Outcome::Failed);
    stage.open();
    stage.runner->readHistory(stage.connection);
    stage.pass(1s);
    QVERIFY(stage.runner->isReady());
    stage.list = listOf({ "生效中", "生效中" });
    stage.runner->noteStatuses(pullToPushKind(), { { { u"t1"_s }, u"生效中"_s } },
                               stage.clock.now());
    stage.pass(5s);
    QVERIFY(stage.runner->run(run));
    QCOMPARE(stage.outcome(run, 1), Outcome::Succeeded);
}

void TestFollowing::anotherKeyDoesNotJudge()
{
    FollowStage stage;
    const AccessKey ours = fakeKey();
    AccessKey other = ours;
    other.accessKeyId = u"AKLTexample0000000002"_s;
    stage.list = listOf({ "停用", "停用", "停用" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 3, u"停用"_s));
    stage.pass(3s);
    QCOMPARE(stage.outcome(run), Outcome::Accepted);

    QSignalSpy phases(stage.runner.get(), &Runner::phaseChanged);
    stage.cloud.setCredentials(other);
    QCOMPARE(phases.size(), 1); // said at once
    QCOMPARE(phases.last().at(1).value<RunPhase>(), RunPhase::Watching);
    QCOMPARE(phases.last().at(2).value<std::optional<Error>>()->code, OwnError::AnotherAccount);
    stage.list = listOf({ "生效中" }); // of the other account
    const int before = stage.looks;
    stage.pass(10min);
    QCOMPARE(stage.looks, before);
    stage.runner->noteStatuses(pullToPushKind(), { { { u"t0"_s }, u"生效中"_s } },
                               stage.clock.now());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stage.outcome(run, i), Outcome::Accepted);

    stage.list = listOf({ "生效中", "生效中", "生效中" });
    stage.cloud.setCredentials(ours);
    QVERIFY(!phases.last().at(2).value<std::optional<Error>>());
    stage.pass(5s);
    QCOMPARE(stage.outcome(run, 2), Outcome::Succeeded);
}

void TestFollowing::anotherAccountPausesFollowing()
{
    FollowStage stage;
    stage.list = listOf({ "停用", "停用", "停用" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 3, u"停用"_s));
    stage.pass(3s);
    // As after a crash: the endpoint was edited before the next start.
    RunHistory &kept = stage.journal.kept.first();
    kept.run.connection.account = kept.run.connection.account.replace(u"live."_s, u"old."_s);
    stage.open();
    QSignalSpy phases(stage.runner.get(), &Runner::phaseChanged);
    const int before = stage.looks;
    stage.runner->readHistory(stage.connection);
    stage.list = listOf({ "生效中" });
    stage.pass(5min);
    QCOMPARE(stage.looks, before);
    QCOMPARE(phases.last().at(2).value<std::optional<Error>>()->code, OwnError::AnotherAccount);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stage.outcome(run, i), Outcome::Accepted);
}

void TestFollowing::lostAnswersAreWatchedByTheList()
{
    FollowStage stage;
    stage.answerAct = [](FakeHttpCall &call) {
        Error lost;
        lost.kind = ErrorKind::Timeout;
        lost.delivery = Delivery::Sent;
        call.fail(lost);
    };
    stage.list = listOf({ "停用", "停用" });
    const RunId run = stage.start(stage.requestOf(pullToPushKind(), 2, u"停用"_s));
    stage.pass(3s);
    QCOMPARE(stage.outcome(run), Outcome::Unknown);
    stage.runner->keepWatching(run, { 0, 1 });
    stage.pass(10s);
    QVERIFY(stage.looks > 1);
    QCOMPARE(stage.outcome(run), Outcome::Unknown); // nothing says that it was accepted
    stage.list = listOf({ "生效中", "停用" });
    stage.pass(10s);
    QCOMPARE(stage.outcome(run, 0), Outcome::Succeeded);
    QCOMPARE(stage.outcome(run, 1), Outcome::Unknown);
}

MUSTER_TEST_GUILESS(TestFollowing)

} // namespace tst_following

#include "tst_following.moc"
