// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Jobs followed by the request ids of their calls.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_follow {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;

class TestFollow : public QObject
{
    Q_OBJECT

private slots:
    void jobsAreAskedByTwentyRequests();
    void jobsArePagedUntilAllWereToldOf();
    void jobsOfManyTargetsAreReadAhead();
    void missingJobsAreNotListed();
    void jobWithoutRequestIsAskedForByItself();
    void unknownTargetTakesNoJobOfAnotherCall();
    void unknownTargetTakesNoKnownJob();
    void oneFailingInquiryHidesNoOther();
    void nothingToFollow();
    void cancelEndsTheLookOnce();
};

void TestFollow::jobsAreAskedByTwentyRequests()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 45; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 3);
    QList<int> sizes;
    int first = 0;
    const auto calls = stage.waiting();
    for (FakeHttpCall *call : calls) {
        const int asked = int(queryValue(call, u"request_ids"_s).split(u',').size());
        sizes.append(asked);
        call->answer(200, jobsPage(first, asked, 2));
        first += asked;
    }
    QCOMPARE(sizes, (QList<int> { 20, 20, 5 }));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 45);
    for (const TargetProgress &one : stage.progress) {
        QCOMPARE(one.outcome, Outcome::Succeeded);
        QCOMPARE(one.id.value.mid(2), one.jobId.value.mid(3));
        QCOMPARE(one.requestId.value.mid(1), one.jobId.value.mid(3));
    }
}

void TestFollow::jobsArePagedUntilAllWereToldOf()
{
    FollowStage stage;
    stage.follow({ openTarget(150, u"r"_s), openTarget(7, u"r2"_s) });
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 1);
    QCOMPARE(queryValue(stage.waitingAt(0), u"request_ids"_s), u"r,r2"_s);
    stage.waitingAt(0)->answer(200, jobsPage(0, 100, 1));
    QTRY_VERIFY(stage.waitingAt(100));
    QCOMPARE(stage.progress.size(), 1);
    stage.waitingAt(100)->answer(200, jobsPage(100, 100, -1));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.callCount(), 3); // full page or not: nothing is left to ask about
    QCOMPARE(stage.progress.at(0).outcome, Outcome::Running);
    QCOMPARE(stage.progress.at(1).outcome, Outcome::Failed);
    QVERIFY(stage.progress.at(1).error);
}

void TestFollow::jobsOfManyTargetsAreReadAhead()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 1000; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i / 100)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 4);
    while (stage.followEnds.isEmpty()) {
        const auto calls = stage.waiting();
        QVERIFY(calls.size() <= 4);
        for (FakeHttpCall *call : calls)
            call->answer(200, jobsPage(queryValue(call, u"offset"_s).toInt(), 100, 2));
        QTest::qWait(1);
    }
    QCOMPARE(stage.progress.size(), 1000);
    QCOMPARE(stage.callCount(), 11);
}

void TestFollow::missingJobsAreNotListed()
{
    FollowStage stage;
    stage.follow({ openTarget(1, u"r"_s), openTarget(2, u"r"_s) });
    stage.signInDone();
    stage.waitingAt(0)->answer(200, jobsPage(2, 1, 1));
    QTRY_VERIFY(stage.waitingAt(1)); // a short page is not the end yet
    QCOMPARE(queryValue(stage.waitingAt(1), u"limit"_s), u"99"_s);
    stage.waitingAt(1)->answer(200, jobsPage(2, 0, 1));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QVERIFY(stage.partErrors.isEmpty());
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().id.value, u"id2"_s);
}

void TestFollow::jobWithoutRequestIsAskedForByItself()
{
    FollowStage stage;
    stage.follow({ openTarget(1, {}) });
    stage.signInDone();
    QCOMPARE(stage.waiting().constFirst()->request.url.path(),
             u"/v1/"_s + fakeProject + u"/cloud-phone/jobs/job1"_s);
    stage.waiting().constFirst()->answer(200, R"({"request_id":"q","job_id":"job1","status":2})");
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().outcome, Outcome::Succeeded);
    QVERIFY(stage.progress.constFirst().requestId.isEmpty());
}

// Restarted twice: the first call's end is not known, the second one's job is closed.
void TestFollow::unknownTargetTakesNoJobOfAnotherCall()
{
    FollowStage stage;
    OpenTarget first = openTarget(1, u"r1"_s);
    first.jobId = {};
    OpenTarget third = openTarget(1, u"r3"_s);
    third.jobId = {};
    stage.follow({ first, openTarget(2, u"r2"_s), third });
    stage.signInDone();
    QHash<QString, FakeHttpCall *> asked;
    const auto calls = stage.waiting();
    for (FakeHttpCall *call : calls)
        asked.insert(queryValue(call, u"request_ids"_s), call);
    QCOMPARE(asked.size(), 3);
    QVERIFY(asked.contains(u"r1"_s) && asked.contains(u"r2"_s) && asked.contains(u"r3"_s));
    asked[u"r1"_s]->answer(200, R"({"jobs":[]})");
    asked[u"r2"_s]->answer(200, R"({"jobs":[{"job_id":"job1","server_id":"id1","status":2},
                                            {"job_id":"job2","server_id":"id2","status":1}]})");
    asked[u"r3"_s]->answer(200, R"({"jobs":[{"job_id":"job3","server_id":"id1","status":-1}]})");
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QHash<QString, TargetProgress> told;
    for (const TargetProgress &one : stage.progress)
        told.insert(one.requestId.value, one);
    QCOMPARE(stage.progress.size(), 2);
    QCOMPARE(told.value(u"r2"_s).jobId.value, u"job2"_s);
    QCOMPARE(told.value(u"r3"_s).jobId.value, u"job3"_s);
    QCOMPARE(told.value(u"r3"_s).outcome, Outcome::Failed);
}

// Of one call, one entry came without its id: the other target's job is not for it.
void TestFollow::unknownTargetTakesNoKnownJob()
{
    FollowStage stage;
    OpenTarget unknown = openTarget(1, u"r"_s);
    unknown.jobId = {};
    stage.follow({ unknown, openTarget(2, u"r"_s) });
    stage.signInDone();
    const QByteArray rows = R"({"jobs":[{"job_id":"job2","server_id":"id1","status":2}]})";
    const auto calls = stage.waiting();
    QCOMPARE(calls.size(), 2);
    for (FakeHttpCall *call : calls)
        call->answer(200, rows);
    QTRY_VERIFY(stage.waitingAt(1));
    stage.waitingAt(1)->answer(200, R"({"jobs":[]})");
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().id.value, u"id2"_s);
}

void TestFollow::oneFailingInquiryHidesNoOther()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 25; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i)));
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 2);
    stage.waiting().at(0)->answer(403, vendorError("CPS.0001"));
    settle();
    QVERIFY(stage.followEnds.isEmpty());
    stage.waiting().at(0)->answer(200, jobsPage(20, 5, 2));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.followEnds.constFirst().error().code, u"CPS.0001"_s);
    QCOMPARE(stage.progress.size(), 5);
}

void TestFollow::nothingToFollow()
{
    FollowStage stage;
    stage.follow({});
    QVERIFY(stage.followEnds.isEmpty());
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.callCount(), 0);
}

void TestFollow::cancelEndsTheLookOnce()
{
    FollowStage stage;
    stage.follow({ openTarget(1, u"r"_s) });
    stage.signInDone();
    stage.look->cancel();
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.followEnds.constFirst().error().kind, ErrorKind::Cancelled);
    stage.look->cancel();
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
}

MUSTER_TEST_GUILESS(TestFollow)

} // namespace tst_follow

#include "tst_follow.moc"
