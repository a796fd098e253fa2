// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A call that the cloud does not know, or cannot answer for, spoils the look at no other; what the
// cloud no longer keeps does not stay open for ever; lists of jobs are read to their end.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_followparts {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

QByteArray jobRow(const QByteArray &job, const QByteArray &target, int status)
{
    QByteArray row = "{\"job_id\":\"" + job + "\",\"status\":" + QByteArray::number(status);
    if (!target.isEmpty())
        row += ",\"server_id\":\"" + target + '"';
    return row + '}';
}

QByteArray jobRows(const QByteArrayList &rows) { return "{\"jobs\":[" + rows.join(',') + "]}"; }

//! Answers every query as a cloud does that knows some calls and disowns or refuses others.
struct Answering : FollowStage
{
    QSet<QString> spoilt; // request ids that make it refuse a query
    int refusal = 400;
    QByteArray refusalCode = "CPS.0050";
    int queries = 0;

    void answerAll()
    {
        const qsizetype ends = followEnds.size();
        for (int i = 0; i < 4000 && followEnds.size() == ends; ++i) {
            const auto calls = waiting();
            for (FakeHttpCall *one : calls) {
                ++queries;
                const QStringList ids = requestIdsOf(one);
                const bool refused = std::any_of(ids.cbegin(), ids.cend(), [this](const auto &id) {
                    return spoilt.contains(id);
                });
                if (refused) {
                    one->answer(refusal, vendorError(refusalCode));
                    continue;
                }
                QByteArrayList list;
                for (const QString &id : ids) // "r7" made "job7"
                    list.append(jobRow("job" + id.mid(1).toUtf8(), {}, 2));
                const bool beyond = queryValue(one, u"offset"_s).toInt() > 0;
                one->answer(200, jobRows(beyond ? QByteArrayList() : list));
            }
            QTest::qWait(1);
        }
        QCOMPARE(followEnds.size(), ends + 1);
    }
    [[nodiscard]] QList<TargetProgress> goneOnes() const
    {
        QList<TargetProgress> gone;
        for (const TargetProgress &one : progress) {
            if (one.outcome == Outcome::Unknown)
                gone.append(one);
        }
        return gone;
    }
};

QList<OpenTarget> callsOfOne(int count)
{
    QList<OpenTarget> targets;
    for (int i = 0; i < count; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i)));
    return targets;
}

} // namespace

class TestFollowParts : public QObject
{
    Q_OBJECT

private slots:
    void disownedCallIsSplitOff_data();
    void disownedCallIsSplitOff();
    void manyDisownedCallsAmongMany();
    void callRefusedForAnotherReasonFailsAlone();
    void youngJobIsNotGivenUp();
    void permissionIsNoCallsFault_data();
    void permissionIsNoCallsFault();
    void everythingRefusedIsAskedForInBounds();
    void pageThatSaysNotFoundDisownsNothing();
    void troubleOfOneQueryIsToldForItsCalls();
    void singleJobThatIsGone();
    void jobIdThatIsAPathIsNotAskedFor();
    void jobMissingForLongIsGone();
    void jobThatCameBackIsNotGone();
    void unreadableRowsJudgeNobody();
    void shortPagesAreReadOn();
    void oneJobOfAllTargetsOfACall_data();
    void oneJobOfAllTargetsOfACall();
    void sharedJobIsTakenFromTheOwnRow();
    void listWithoutEndIsLeft();
    void pageThatComesAgainIsLeft();
    void retryAfterDoesNotHoldTheLook();
};

void TestFollowParts::disownedCallIsSplitOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("400 CPS.0050") << 400 << QByteArray("CPS.0050");
    QTest::newRow("404 CPS.0050") << 404 << QByteArray("CPS.0050");
    QTest::newRow("400 CPS.0011") << 400 << QByteArray("CPS.0011");
    QTest::newRow("another spelling") << 400 << QByteArray("CPS0050");
    QTest::newRow("404 of the service") << 404 << QByteArray("CPS.9999");
}

// Asked together: a call of seven days ago, and one of yesterday.
void TestFollowParts::disownedCallIsSplitOff()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    Answering stage;
    stage.refusal = status;
    stage.refusalCode = code;
    stage.spoilt = { u"r0"_s };
    OpenTarget old = openTarget(0, u"r0"_s);
    old.acceptedAt = stage.clock.now().addDays(-7);
    OpenTarget yesterdays = openTarget(1, u"r1"_s);
    yesterdays.acceptedAt = stage.clock.now().addDays(-1);
    stage.follow({ old, yesterdays });
    stage.signInDone();
    stage.answerAll();
    QVERIFY(stage.followEnds.constFirst());
    QVERIFY(stage.partErrors.isEmpty());
    QCOMPARE(stage.progress.size(), 2);
    const TargetProgress gone = stage.goneOnes().constFirst();
    QCOMPARE(gone.id.value, u"id0"_s);
    QCOMPARE(gone.jobId.value, u"job0"_s);
    QCOMPARE(gone.requestId.value, u"r0"_s);
    QCOMPARE(gone.error->code, OwnError::JobGone);
    QCOMPARE(gone.error->message, QString(QString::fromLatin1(code) + u", why"));
    QCOMPARE(gone.error->httpStatus, status);
    const bool oldFirst = stage.progress.constFirst().id == old.id;
    const TargetProgress &read = stage.progress.at(oldFirst ? 1 : 0);
    QCOMPARE(read.id.value, u"id1"_s);
    QCOMPARE(read.outcome, Outcome::Succeeded);
    QCOMPARE(stage.queries, 3); // both, then each by itself
}

void TestFollowParts::manyDisownedCallsAmongMany()
{
    Answering stage;
    stage.spoilt = { u"r3"_s, u"r19"_s, u"r20"_s, u"r44"_s };
    stage.follow(callsOfOne(45));
    stage.signInDone();
    stage.answerAll();
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 45);
    QCOMPARE(stage.goneOnes().size(), 4);
    QVERIFY(stage.queries < 40);
}

// It stays open, the others are told of, and from now on it is asked for by itself.
void TestFollowParts::callRefusedForAnotherReasonFailsAlone()
{
    Answering stage;
    stage.refusalCode = "CPS.0099";
    stage.spoilt = { u"r2"_s };
    stage.follow(callsOfOne(8));
    stage.signInDone();
    stage.answerAll();
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 7);
    QCOMPARE(stage.partErrors.size(), 1);
    QCOMPARE(stage.partErrors.constFirst().first, u"r2"_s);
    QCOMPARE(stage.partErrors.constFirst().second.code, u"CPS.0099"_s);
    QVERIFY(stage.goneOnes().isEmpty());

    stage.queries = 0;
    stage.follow(callsOfOne(8));
    settle();
    stage.answerAll();
    QCOMPARE(stage.queries, 2);
    QCOMPARE(stage.partErrors.size(), 2);

    // Answered again, it goes along with the others.
    stage.spoilt.clear();
    stage.follow(callsOfOne(8));
    settle();
    stage.answerAll();
    stage.queries = 0;
    stage.follow(callsOfOne(8));
    settle();
    stage.answerAll();
    QCOMPARE(stage.queries, 1);
    QCOMPARE(stage.partErrors.size(), 2);
}

// Right after the restart a cloud may not have its jobs yet.
void TestFollowParts::youngJobIsNotGivenUp()
{
    Answering stage;
    stage.spoilt = { u"r0"_s };
    OpenTarget target = openTarget(0, u"r0"_s);
    target.acceptedAt = stage.clock.now().addSecs(-2);
    stage.follow({ target });
    stage.signInDone();
    stage.answerAll();
    QVERIFY(stage.goneOnes().isEmpty());
    QCOMPARE(stage.partErrors.size(), 1);
    stage.clock.advance(2min);
    stage.follow({ target });
    settle();
    stage.answerAll();
    QCOMPARE(stage.goneOnes().size(), 1);
}

void TestFollowParts::permissionIsNoCallsFault_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("403") << 403 << QByteArray("CPS.0050");
    QTest::newRow("account restricted") << 400 << QByteArray("CPS.0006");
    QTest::newRow("gateway") << 404 << QByteArray("APIGW.0101");
    QTest::newRow("gateway, another") << 400 << QByteArray("APIGW.0106");
}

void TestFollowParts::permissionIsNoCallsFault()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    Answering stage;
    stage.refusal = status;
    stage.refusalCode = code;
    const QList<OpenTarget> targets = callsOfOne(10);
    for (const OpenTarget &target : targets)
        stage.spoilt.insert(target.requestId.value);
    stage.follow(targets);
    stage.signInDone();
    stage.answerAll();
    QVERIFY(!stage.followEnds.constFirst());
    QCOMPARE(stage.followEnds.constFirst().error().code, QString::fromLatin1(code));
    QVERIFY(stage.progress.isEmpty());
    QVERIFY(stage.partErrors.isEmpty());
    QCOMPARE(stage.queries, 1);
}

void TestFollowParts::everythingRefusedIsAskedForInBounds()
{
    Answering stage;
    stage.refusalCode = "CPS.0099";
    const QList<OpenTarget> targets = callsOfOne(600);
    for (const OpenTarget &target : targets)
        stage.spoilt.insert(target.requestId.value);
    stage.follow(targets);
    stage.signInDone();
    stage.answerAll();
    QVERIFY2(stage.queries < 100, qPrintable(QString::number(stage.queries)));
    QVERIFY(stage.progress.isEmpty());
    const int first = std::exchange(stage.queries, 0);
    stage.follow(targets);
    settle();
    stage.answerAll();
    QCOMPARE(stage.queries, first);
}

// A page of somebody in between: it may be the address that is wrong.
void TestFollowParts::pageThatSaysNotFoundDisownsNothing()
{
    FollowStage stage;
    stage.follow({ openTarget(0, u"r0"_s) });
    stage.signInDone();
    stage.waitingAt(0)->answer(404, "<html>Not found</html>");
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(!stage.followEnds.constFirst());
    QVERIFY(stage.progress.isEmpty());
}

void TestFollowParts::troubleOfOneQueryIsToldForItsCalls()
{
    FollowStage stage;
    QList<OpenTarget> targets = callsOfOne(25);
    stage.follow(targets);
    stage.signInDone();
    QCOMPARE(stage.waiting().size(), 2);
    stage.waiting().at(1)->answer(200, jobsPage(20, 5, 2));
    for (int i = 0; i < 4 && stage.followEnds.isEmpty(); ++i) {
        settle();
        const auto calls = stage.waiting();
        for (FakeHttpCall *one : calls)
            one->answer(500, vendorError("CPS.0003"));
        settle();
        stage.clock.advance(10s);
    }
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 5);
    QCOMPARE(stage.partErrors.size(), 20);
    QCOMPARE(stage.partErrors.constFirst().second.httpStatus, 500);
}

void TestFollowParts::singleJobThatIsGone()
{
    FollowStage stage;
    stage.follow({ openTarget(1, {}) });
    stage.signInDone();
    stage.waiting().constFirst()->answer(400, vendorError("CPS.0011"));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.progress.constFirst().outcome, Outcome::Unknown);
    QCOMPARE(stage.progress.constFirst().error->code, OwnError::JobGone);
}

void TestFollowParts::jobIdThatIsAPathIsNotAskedFor()
{
    FollowStage stage(fakeKey(), fakeProject);
    OpenTarget odd = openTarget(1, {});
    odd.jobId.value = u"../../servers/batch-restart"_s;
    stage.follow({ odd, openTarget(2, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 1);
    stage.waitingAt(0)->answer(200, jobsPage(2, 1, 2));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.callCount(), 1);
    QCOMPARE(stage.progress.size(), 1);
    QCOMPARE(stage.partErrors.size(), 1);
    QCOMPARE(stage.partErrors.constFirst().second.code, OwnError::OddId);
}

void TestFollowParts::jobMissingForLongIsGone()
{
    Answering stage;
    OpenTarget lost = openTarget(7, u"r0"_s); // the cloud tells of job0 only
    const auto look = [&] {
        stage.follow({ lost, openTarget(1, u"r1"_s) });
        settle();
        stage.answerAll();
    };
    stage.follow({ lost });
    stage.signInDone();
    stage.answerAll();
    stage.clock.advance(1min);
    look();
    QVERIFY(stage.goneOnes().isEmpty());
    stage.clock.advance(59s);
    look(); // the third look, but not two minutes yet
    QVERIFY(stage.goneOnes().isEmpty());
    stage.clock.advance(1s);
    look();
    QCOMPARE(stage.goneOnes().size(), 1);
    const TargetProgress gone = stage.goneOnes().constFirst();
    QCOMPARE(gone.id.value, u"id7"_s);
    QCOMPARE(gone.error->code, OwnError::JobGone);
    QVERIFY(stage.partErrors.isEmpty());
}

void TestFollowParts::jobThatCameBackIsNotGone()
{
    Answering stage;
    const OpenTarget target = openTarget(7, u"r0"_s);
    stage.follow({ target });
    stage.signInDone();
    stage.answerAll();
    for (int i = 0; i < 4; ++i) {
        stage.clock.advance(50s);
        stage.follow({ target });
        settle();
        if (i == 1) {
            stage.waitingAt(0)->answer(200, jobRows({ jobRow("job7", {}, 1) }));
            QTRY_COMPARE(stage.followEnds.size(), 3);
        } else {
            stage.answerAll();
        }
    }
    QVERIFY(stage.goneOnes().isEmpty());
}

// The job may stand in the row that cannot be read.
void TestFollowParts::unreadableRowsJudgeNobody()
{
    Answering stage;
    const OpenTarget target = openTarget(7, u"r0"_s);
    for (int i = 0; i < 5; ++i) {
        stage.follow({ target });
        if (i == 0)
            stage.signInDone();
        else
            settle();
        stage.waitingAt(0)->answer(200, jobRows({ "null", jobRow("job0", {}, 2) }));
        QTRY_VERIFY(stage.waitingAt(2));
        stage.waitingAt(2)->answer(200, jobRows({}));
        QTRY_COMPARE(stage.followEnds.size(), i + 1);
        stage.clock.advance(1min);
    }
    QVERIFY(stage.progress.isEmpty());
}

// A cloud whose pages have 50 rows, however many are asked for.
void TestFollowParts::shortPagesAreReadOn()
{
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 230; ++i)
        targets.append(openTarget(i, u"r"_s + QString::number(i / 100)));
    stage.follow(targets);
    stage.signInDone();
    while (stage.followEnds.isEmpty()) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *one : calls) {
            const int offset = queryValue(one, u"offset"_s).toInt();
            const int limit = queryValue(one, u"limit"_s).toInt();
            const int count = std::clamp(230 - offset, 0, std::min(limit, 50));
            one->answer(200, jobsPage(offset, count, 2));
        }
        QTest::qWait(1);
    }
    QVERIFY(stage.followEnds.constFirst());
    QCOMPARE(stage.progress.size(), 230);
    QVERIFY2(stage.callCount() <= 1 + 6, qPrintable(QString::number(stage.callCount())));
}

void TestFollowParts::oneJobOfAllTargetsOfACall_data()
{
    QTest::addColumn<bool>("namesTargets");
    QTest::addColumn<int>("rows");
    QTest::newRow("one row") << false << 1;
    QTest::newRow("one row that names the first target") << true << 1;
    QTest::newRow("a row a target") << true << 5;
    QTest::newRow("some have none") << true << 3;
}

void TestFollowParts::oneJobOfAllTargetsOfACall()
{
    QFETCH(bool, namesTargets);
    QFETCH(int, rows);
    FollowStage stage;
    QList<OpenTarget> targets;
    for (int i = 0; i < 5; ++i) {
        targets.append(openTarget(i, u"r"_s));
        targets.last().jobId.value = u"job"_s;
    }
    stage.follow(targets);
    stage.signInDone();
    QByteArrayList list;
    for (int i = 0; i < rows; ++i)
        list.append(jobRow("job", namesTargets ? "id" + QByteArray::number(i) : QByteArray(), 2));
    stage.waitingAt(0)->answer(200, jobRows(list));
    for (int i = 0; i < 100 && stage.followEnds.isEmpty(); ++i) {
        if (FakeHttpCall *next = stage.waitingAt(rows))
            next->answer(200, jobRows({}));
        QTest::qWait(1);
    }
    QCOMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 5);
    QSet<QString> ids;
    for (const TargetProgress &one : stage.progress) {
        QCOMPARE(one.outcome, Outcome::Succeeded);
        QCOMPARE(one.jobId.value, u"job"_s);
        ids.insert(one.id.value);
    }
    QCOMPARE(ids.size(), 5);
}

void TestFollowParts::sharedJobIsTakenFromTheOwnRow()
{
    FollowStage stage;
    OpenTarget one = openTarget(1, u"r"_s);
    OpenTarget other = openTarget(2, u"r"_s);
    one.jobId.value = other.jobId.value = u"job"_s;
    stage.follow({ one, other });
    stage.signInDone();
    stage.waitingAt(0)->answer(200, jobRows({ jobRow("job", "id1", -1) }));
    QTRY_VERIFY(stage.waitingAt(1)); // on another page
    stage.waitingAt(1)->answer(200, jobRows({ jobRow("job", "id2", 2) }));
    QTRY_COMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.progress.size(), 2);
    QCOMPARE(stage.progress.at(0).outcome, Outcome::Failed);
    QCOMPARE(stage.progress.at(1).id.value, u"id2"_s);
    QCOMPARE(stage.progress.at(1).outcome, Outcome::Succeeded);
}

void TestFollowParts::listWithoutEndIsLeft()
{
    FollowStage stage;
    stage.follow({ openTarget(1'000'000, u"r"_s) });
    stage.signInDone();
    for (int i = 0; i < 400 && stage.followEnds.isEmpty(); ++i) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *one : calls)
            one->answer(200, jobsPage(queryValue(one, u"offset"_s).toInt(), 100, 2));
        QTest::qWait(1);
    }
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.callCount() < 10);
    QCOMPARE(stage.partErrors.size(), 1);
    QCOMPARE(stage.partErrors.constFirst().second.kind, ErrorKind::BadResponse);
    QVERIFY(stage.progress.isEmpty());
}

void TestFollowParts::pageThatComesAgainIsLeft()
{
    FollowStage stage;
    stage.follow({ openTarget(500, u"r"_s) });
    stage.signInDone();
    for (int i = 0; i < 100 && stage.followEnds.isEmpty(); ++i) {
        const auto calls = stage.waiting();
        for (FakeHttpCall *one : calls)
            one->answer(200, jobsPage(0, 100, 2));
        QTest::qWait(1);
    }
    QCOMPARE(stage.followEnds.size(), 1);
    QCOMPARE(stage.callCount(), 3);
    QCOMPARE(stage.partErrors.size(), 1);
}

void TestFollowParts::retryAfterDoesNotHoldTheLook()
{
    FollowStage stage;
    stage.follow({ openTarget(1, u"r"_s) });
    stage.signInDone();
    std::chrono::seconds waited { 0 };
    while (stage.followEnds.isEmpty() && waited < 5min) {
        if (FakeHttpCall *one = stage.waitingAt(0))
            one->answer(429, vendorError("APIGW.0308"), { { "Retry-After", "86400" } });
        settle();
        stage.clock.advance(1s);
        waited += 1s;
        settle();
    }
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(waited < 10s);
    // Said as it came: how long is waited is for the watcher to bound.
    QCOMPARE(stage.followEnds.constFirst().error().retryAfter,
             std::optional(std::chrono::seconds(86400)));
}

MUSTER_TEST_GUILESS(TestFollowParts)

} // namespace tst_followparts

#include "tst_followparts.moc"
