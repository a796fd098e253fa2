// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The cloud over a played network: pages and the older list, pace, falling back, following.
#include "app/fleet/records.h"
#include "tests/app/cloud/volcengine/livestage.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_volcenginecloud {

using namespace muster;
using namespace muster::test;
using namespace muster::volcengine;

class TestVolcengineCloud final : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryPageOnce();
    void aListWithoutCountsEnds();
    void shortPagesAreReadToTheEnd();
    void listsHaveBounds();
    void whatCannotBeReadIsCounted();
    void listsAreReadAgainAfterErrorsThatPass_data();
    void listsAreReadAgainAfterErrorsThatPass();
    void fallsBackToTheOlderList();
    void aListThatFailsSaysWhy();
    void aCancelledListEndsOnce();
    void sendsTheGroupAndTakesTheRequestId();
    void oneAtATimeUntilTheKeyIsProven();
    void aRefusedKeyStopsEverything();
    void keepsThePaceOfTheAccount();
    void connectionsOfOneAccountShareItsPace();
    void slowerAfterARefusal();
    void heldBackWhileItWaitsForItsTurn();
    void showsWhatIsSent_data();
    void showsWhatIsSent();
    void namesTheSuccessorWhileThereIsOne();
    void fallsBackToTheSuccessorOnce();
    void doesNotFallBackFromWhatWasChosen();
    void neverFallsBackAfterAnUnusableAnswer();
    void oneReadingForAllThatAreFollowed();
    void readsNoFurtherThanNeeded();
    void goneOnlyWhenMissedOftenAndLong();
    void emptyAndShortListsAreNoEvidence();
    void anotherAccountsListsAreNoEvidence();
    void operationsOutliveTheCloud();
    void aPageThatIsParsedOutlivesTheCloud();
    void otherCredentialsWhileOneIsInFlight();
    void theAccountIsToldWithoutTheKey();
};

void TestVolcengineCloud::listsEveryPageOnce()
{
    Stage stage;
    stage.list();
    QCOMPARE(stage.open().size(), 1);
    const FakeHttpCall *call = stage.open().first();
    QVERIFY(!call->isAct);
    QCOMPARE(actionOf(call), u"ListPullToPushTaskV2"_s);
    QCOMPARE(bodyOf(call)["Page"_L1].toInt(), 1);
    QCOMPARE(bodyOf(call)["Size"_L1].toInt(), 500);
    QVERIFY(bodyOf(call)["GroupNames"_L1].isArray());
    stage.answer(200, pageOf(0, 500, 1201));
    stage.wait(300ms);
    QCOMPARE(stage.open().size(), 2); // the others side by side
    stage.answer(200, pageOf(500, 500, 1201));
    stage.answer(200, pageOf(999, 202, 1201)); // one row came before
    QCOMPARE(stage.listEnds.size(), 1);
    QVERIFY(stage.listEnds.first());
    QCOMPARE(stage.rows.size(), 1201);
    QCOMPARE(stage.listEnds.first()->rows, 1201);
    QCOMPARE(stage.listEnds.first()->pages, 3);
    QVERIFY(stage.listEnds.first()->changedWhileRead);
    QCOMPARE(stage.rows.first().group, u"g"_s);
}

void TestVolcengineCloud::aListWithoutCountsEnds()
{
    Stage stage;
    stage.list();
    const QByteArray page = R"({"ResponseMetadata":{},"Result":{"List":[{"TaskId":"a"}]}})";
    stage.answer(200, page);
    stage.wait(200ms);
    stage.answer(200, page); // the page number is ignored: nothing new
    stage.wait(200ms);
    QCOMPARE(stage.open().size(), 0);
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.rows.size(), 1);
}

namespace {

//! A page of a cloud that says what it likes of how many there are.
QByteArray taskPage(const QByteArray &rows, qint64 pageTotal, qint64 total)
{
    return R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":)" + rows
        + R"(,"Pagination":{"PageTotal":)" + QByteArray::number(pageTotal) + R"(,"TotalCount":)"
        + QByteArray::number(total) + "}}}";
}

QByteArray taskRows(int first, int count)
{
    QByteArrayList rows;
    for (int i = first; i < first + count; ++i)
        rows.append(R"({"TaskId":"t)" + QByteArray::number(i) + "\"}");
    return '[' + rows.join(',') + ']';
}

int pageOfCall(const FakeHttpCall *call) { return bodyOf(call)["Page"_L1].toInt(); }

//! Answers page after page until the list ends, or for \a most requests.
int answerPages(Stage &stage, int most, const std::function<QByteArray(int)> &page)
{
    int answered = 0;
    while (answered < most && stage.listEnds.isEmpty()) {
        if (stage.open().isEmpty()) {
            stage.wait(70ms);
            continue;
        }
        stage.answer(200, page(pageOfCall(stage.open().first())));
        ++answered;
    }
    return answered;
}

} // namespace

void TestVolcengineCloud::shortPagesAreReadToTheEnd()
{
    // The cloud gives 37 rows a page, and counts pages as if they were full.
    Stage stage;
    stage.list();
    answerPages(stage, 50, [](int page) {
        const int first = (page - 1) * 37;
        return taskPage(taskRows(first, std::clamp(500 - first, 0, 37)), 1, 500);
    });
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.rows.size(), 500);
    QVERIFY(!stage.listEnds.first()->changedWhileRead);

    // It counts more than it gives, whatever it answers for a page that is not there.
    const QList<QByteArray> beyond { "[]", "null" };
    for (const QByteArray &none : beyond) {
        Stage other;
        other.list();
        answerPages(other, 50, [&none](int page) {
            return page == 1 ? taskPage(taskRows(0, 40), 1, 90) : taskPage(none, 1, 90);
        });
        QCOMPARE(other.rows.size(), 40);
        QVERIFY(other.listEnds.first()->changedWhileRead);
    }
}

void TestVolcengineCloud::listsHaveBounds()
{
    constexpr qint64 absurd = 9'000'000'000'000'000;
    for (const qint64 count : { absurd, absurd * 1000 }) { // the latter is no count at all
        Stage stage; // an absurd count, and 3 tasks
        stage.list();
        const int asked = answerPages(stage, 100, [count](int page) {
            return taskPage(page == 1 ? taskRows(0, 3) : QByteArray("[]"), count, count);
        });
        QVERIFY(asked < 10);
        QCOMPARE(stage.rows.size(), 3);
        QCOMPARE(stage.listEnds.first()->changedWhileRead, count == absurd);
    }
    {
        Stage stage; // pages of entries without an id, again and again
        stage.list();
        QByteArrayList empty;
        empty.fill("{}", 500);
        const int asked = answerPages(stage, 100, [&empty](int) {
            return taskPage('[' + empty.join(',') + ']', absurd, absurd);
        });
        QVERIFY(asked < 15);
        QVERIFY(stage.listEnds.first()->unreadable >= 500);
        QVERIFY(stage.listEnds.first()->changedWhileRead);
    }
    {
        Stage stage; // new rows for ever
        stage.list();
        const int asked = answerPages(
            stage, 5000, [](int page) { return taskPage(taskRows(page * 2, 2), absurd, absurd); });
        QVERIFY(asked < 3000);
        QVERIFY(!stage.listEnds.first());
        QCOMPARE(stage.listEnds.first().error().code, OwnError::ListWithoutEnd);
    }
}

void TestVolcengineCloud::whatCannotBeReadIsCounted()
{
    Stage stage;
    stage.list();
    stage.answer(200, taskPage(R"([{"TaskId":"a"},null,{"Title":"x"},7,{"TaskId":"b"}])", 1, 5));
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.rows.size(), 2);
    QCOMPARE(stage.listEnds.first()->rows, 2);
    QCOMPARE(stage.listEnds.first()->unreadable, 3);
    QVERIFY(!stage.listEnds.first()->changedWhileRead);

    Stage none; // no list is not an empty one
    none.list();
    none.answer(200, taskPage("null", 1, 5));
    QVERIFY(!none.listEnds.first());
    QCOMPARE(none.listEnds.first().error().kind, ErrorKind::BadResponse);
    Stage uncounted;
    uncounted.list();
    uncounted.answer(200, R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":null}})");
    QVERIFY(!uncounted.listEnds.first());
    Stage empty;
    empty.list();
    empty.answer(200, taskPage("null", 0, 0));
    QVERIFY(empty.listEnds.first());
    QCOMPARE(empty.listEnds.first()->rows, 0);
}

void TestVolcengineCloud::listsAreReadAgainAfterErrorsThatPass_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("again");
    for (const int status : { 200, 400, 429 }) {
        for (const char *code : { "CommonErr", "AccountFlowLimitExceeded", "FlowLimitExceeded",
                                  "RequestLimitExceeded", "InternalError.Inner" }) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << true;
        }
    }
    QTest::newRow("400 InvalidParam") << 400 << QByteArray("InvalidParam") << false;
    QTest::newRow("200 LackPolicy") << 200 << QByteArray("LackPolicy") << false;
}

void TestVolcengineCloud::listsAreReadAgainAfterErrorsThatPass()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const bool, again);
    Stage stage;
    stage.list();
    stage.answer(status, failed(code));
    QCOMPARE(stage.listEnds.isEmpty(), again);
    if (again) {
        stage.wait(1s);
        QCOMPARE(stage.open().size(), 1);
        stage.answer(200, pageOf(0, 3, 3));
        QVERIFY(stage.listEnds.first());
        QCOMPARE(stage.rows.size(), 3);
    } else {
        QCOMPARE(stage.listEnds.first().error().code, QString::fromLatin1(code));
    }
}

void TestVolcengineCloud::fallsBackToTheOlderList()
{
    Stage stage;
    stage.list();
    stage.answer(404, failed("InvalidActionOrVersion"));
    stage.wait(200ms);
    QCOMPARE(actionOf(stage.open().first()), u"ListPullToPushTask"_s);
    QCOMPARE(stage.open().first()->request.method, "GET");
    stage.answer(200, pageOf(0, 3, 3));
    QCOMPARE(stage.rows.size(), 3);
    stage.list(); // remembered
    stage.wait(200ms);
    QCOMPARE(actionOf(stage.open().first()), u"ListPullToPushTask"_s);
    stage.answer(404, failed("InvalidActionOrVersion"));
    QCOMPARE(stage.listEnds.size(), 2);
    QVERIFY(!stage.listEnds.last());
}

void TestVolcengineCloud::aListThatFailsSaysWhy()
{
    Stage stage;
    stage.list();
    for (int i = 0; i < 4; ++i) {
        QVERIFY(stage.listEnds.isEmpty());
        stage.answer(200, failed("CommonErr"));
        stage.wait(5s);
    }
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.transport.calls.size(), 4); // tried again, but not for ever
    QCOMPARE(stage.listEnds.first().error().code, u"CommonErr"_s);
    QCOMPARE(stage.listEnds.first().error().requestId, u"q1"_s);
    QVERIFY(stage.refusals.isEmpty());
}

void TestVolcengineCloud::aCancelledListEndsOnce()
{
    Stage stage;
    stage.list();
    stage.operation->cancel();
    stage.operation->cancel();
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.first().error().kind, ErrorKind::Cancelled);
}

void TestVolcengineCloud::sendsTheGroupAndTakesTheRequestId()
{
    Stage stage;
    stage.act(u"t1"_s);
    QCOMPARE(stage.open().size(), 1);
    const FakeHttpCall *call = stage.open().first();
    QVERIFY(call->isAct);
    QCOMPARE(actionOf(call), u"RestartPullToPushTask"_s);
    QCOMPARE(bodyOf(call), (QJsonObject { { u"TaskId"_s, u"t1"_s }, { u"GroupName"_s, u"g"_s } }));
    stage.answer(200, accepted("q7"));
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.first().requestId.value, u"q7"_s);
    QCOMPARE(stage.answers.first().targets.first().outcome, Outcome::Accepted);
}

void TestVolcengineCloud::oneAtATimeUntilTheKeyIsProven()
{
    Stage stage;
    stage.act(u"t1"_s);
    stage.list();
    stage.wait(1000ms);
    QCOMPARE(stage.open().size(), 1);
    stage.answer(200, accepted());
    stage.wait(10ms);
    QCOMPARE(stage.open().size(), 1);
    QCOMPARE(actionOf(stage.open().first()), u"ListPullToPushTaskV2"_s);
    stage.act(u"t2"_s);
    stage.act(u"t3"_s);
    stage.wait(1000ms);
    QCOMPARE(stage.open().size(), 3);
}

void TestVolcengineCloud::aRefusedKeyStopsEverything()
{
    Stage stage;
    stage.act(u"t1"_s);
    stage.list();
    stage.answer(401, failed("SignatureDoesNotMatch"));
    stage.wait(50ms);
    QCOMPARE(stage.refusals.size(), 1);
    QCOMPARE(stage.answers.first().targets.first().outcome, Outcome::Rejected);
    QVERIFY(stage.answers.first().stopsRun);
    QCOMPARE(stage.listEnds.size(), 1);
    QCOMPARE(stage.listEnds.first().error().kind, ErrorKind::BadCredentials);
    stage.act(u"t2"_s);
    stage.follow({ u"t1"_s });
    QCOMPARE(stage.transport.calls.size(), 1); // nothing more has left
    QCOMPARE(stage.answers.last().verdict, ActVerdict::NotSent);
    QVERIFY(stage.answers.last().stopsRun);
    QVERIFY(!stage.followEnds.first());
}

void TestVolcengineCloud::keepsThePaceOfTheAccount()
{
    Stage stage;
    for (int i = 0; i < 40; ++i)
        stage.act(u"t"_s + QString::number(i));
    QList<std::chrono::milliseconds> left;
    while (left.size() < 40) {
        if (!stage.open().isEmpty()) {
            left.append(stage.clock.monotonic());
            stage.answer(200, accepted());
        }
        QVERIFY2(stage.clock.monotonic() < 10s, "stuck");
        stage.wait(1ms);
    }
    for (qsizetype i = 10; i < left.size(); ++i)
        QVERIFY(left.at(i) - left.at(i - 10) >= 1000ms);
    QVERIFY(left.last() - left.first() <= 39 * 103ms);
    QCOMPARE(stage.answers.size(), 40);
}

void TestVolcengineCloud::connectionsOfOneAccountShareItsPace()
{
    const auto paces = somePaces();
    Stage one(EnableAction::Restart, false, paces);
    Stage two(EnableAction::Restart, false, paces);
    one.act(u"t1"_s);
    QCOMPARE(one.open().size(), 1);
    two.act(u"t2"_s); // at the same time by its clock
    QCOMPARE(two.open().size(), 0);
    two.wait(103ms);
    QCOMPARE(two.open().size(), 1);
}

void TestVolcengineCloud::slowerAfterARefusal()
{
    Stage stage;
    stage.act(u"t1"_s);
    stage.answer(429, failed("FlowLimitExceeded"));
    QCOMPARE(stage.answers.first().verdict, ActVerdict::RefusedRate);
    stage.wait(2000ms);
    stage.act(u"t2"_s);
    stage.answer(200, accepted());
    stage.act(u"t3"_s);
    stage.wait(123ms);
    QCOMPARE(stage.open().size(), 0);
    stage.wait(2ms);
    QCOMPARE(stage.open().size(), 1);
}

void TestVolcengineCloud::heldBackWhileItWaitsForItsTurn()
{
    Stage stage;
    stage.act(u"t1"_s);
    bool stopped = false;
    stage.act(u"t2"_s, [&stopped] { return !stopped; });
    stopped = true;
    stage.answer(200, accepted());
    stage.wait(500ms);
    QCOMPARE(stage.transport.calls.size(), 1);
    QCOMPARE(stage.answers.size(), 2);
    QCOMPARE(stage.answers.last(), heldBack());
}

void TestVolcengineCloud::showsWhatIsSent_data()
{
    QTest::addColumn<KindId>("kind");
    QTest::addColumn<EnableAction>("action");
    QTest::addColumn<QString>("called");
    QTest::newRow("restart") << pullToPushKind() << EnableAction::Restart
                             << u"RestartPullToPushTask"_s;
    QTest::newRow("continue") << pullToPushKind() << EnableAction::Continue
                              << u"ContinuePullToPushTask"_s;
    QTest::newRow("relaunch") << pullToPushKind() << EnableAction::Relaunch
                              << u"RelaunchPullToPushTask"_s;
    QTest::newRow("stop") << stopKind() << EnableAction::Restart << u"StopPullToPushTask"_s;
    QTest::newRow("enable again") << enableAgainKind() << EnableAction::Restart
                                  << u"RestartPullToPushTask"_s;
}

void TestVolcengineCloud::showsWhatIsSent()
{
    QFETCH(KindId, kind);
    QFETCH(EnableAction, action);
    QFETCH(QString, called);
    Stage stage(action, action != EnableAction::Restart);
    Target target;
    target.id = { u"t1"_s };
    target.group = u"群组"_s;
    const Result<PlannedCall> shown = stage.cloud.describe(kind, { target });
    QVERIFY(shown);
    QVERIFY(stage.transport.calls.isEmpty()); // nothing leaves by being looked at

    QVERIFY(stage.cloud.act(kind, { target }, &stage.owner));
    settle();
    const FakeHttpCall *sent = stage.open().first();
    QCOMPARE(actionOf(sent), called);
    QCOMPARE(shown->method, sent->request.method);
    QCOMPARE(shown->url, sent->request.url);
    QCOMPARE(shown->body, sent->request.body);
    QCOMPARE(shown->headers.size(), sent->request.headers.size());
    for (qsizetype i = 0; i < shown->headers.size(); ++i) {
        const auto &[name, value] = shown->headers.at(i);
        QCOMPARE(name, sent->request.headers.at(i).first);
        if (!value.contains('$'))
            QCOMPARE(value, sent->request.headers.at(i).second);
        if (name == "Authorization") {
            QCOMPARE(value,
                     "HMAC-SHA256 Credential=$ACCESS_KEY_ID/$DAY/cn-north-1/live/request, "
                     "SignedHeaders=content-type;host;x-content-sha256;x-date, "
                     "Signature=$SIGNATURE");
        }
    }
    const QString all = requestText(*shown) + curlText(*shown);
    QVERIFY(!all.contains(fakeKey().accessKeyId) && !all.contains(u"example-secret"_s));
}

void TestVolcengineCloud::namesTheSuccessorWhileThereIsOne()
{
    Stage stage;
    Target target;
    target.id = { u"t1"_s };
    const auto successor = [&stage, &target](const KindId &kind) {
        return stage.cloud.describe(kind, { target })->successor;
    };
    QCOMPARE(successor(pullToPushKind()), u"ContinuePullToPushTask"_s);
    QVERIFY(successor(stopKind()).isEmpty());
    stage.act(u"t1"_s);
    stage.answer(404, failed("InvalidActionOrVersion"));
    QVERIFY(successor(pullToPushKind()).isEmpty()); // it is what is shown now
    QVERIFY(requestText(*stage.cloud.describe(pullToPushKind(), { target }))
                .contains(u"Action=ContinuePullToPushTask"_s));
    Stage chosen(EnableAction::Restart, true);
    QVERIFY(chosen.cloud.describe(pullToPushKind(), { target })->successor.isEmpty());
}

void TestVolcengineCloud::fallsBackToTheSuccessorOnce()
{
    Stage stage;
    stage.act(u"t1"_s);
    stage.answer(404, failed("InvalidActionOrVersion"));
    stage.wait(110ms);
    QCOMPARE(stage.transport.calls.size(), 1); // whoever sends again keeps it on record first
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.first().verdict, ActVerdict::RefusedAction);
    QCOMPARE(stage.answers.first().requestId.value, u"q1"_s);
    QCOMPARE(stage.answers.first().error->code, u"InvalidActionOrVersion"_s);
    QVERIFY(stage.answers.first().targets.isEmpty());
    QVERIFY(!stage.answers.first().stopsRun);

    stage.act(u"t1"_s);
    stage.wait(110ms);
    QCOMPARE(stage.open().size(), 1);
    QCOMPARE(actionOf(stage.open().first()), u"ContinuePullToPushTask"_s);
    QCOMPARE(bodyOf(stage.open().first())["TaskId"_L1].toString(), u"t1"_s);
    stage.answer(200, accepted("q2"));
    QCOMPARE(stage.answers.size(), 2);
    QCOMPARE(stage.answers.last().requestId.value, u"q2"_s);
    const TargetAnswer told = stage.answers.last().targets.first();
    QCOMPARE(told.outcome, Outcome::Accepted);
    QCOMPARE(told.error->code, u"ContinuePullToPushTask"_s);
    QCOMPARE(told.error->requestId, u"q1"_s); // of the call that was refused

    stage.act(u"t2"_s); // remembered, and said no more
    stage.wait(110ms);
    QCOMPARE(actionOf(stage.open().first()), u"ContinuePullToPushTask"_s);
    stage.answer(200, accepted());
    QVERIFY(!stage.answers.last().targets.first().error);

    stage.act(u"t3"_s); // and there is no third one
    stage.wait(110ms);
    stage.answer(404, failed("InvalidActionOrVersion"));
    QCOMPARE(stage.answers.last().targets.first().outcome, Outcome::Rejected);
    QVERIFY(stage.answers.last().stopsRun);
    QCOMPARE(stage.transport.calls.size(), 4);
}

void TestVolcengineCloud::doesNotFallBackFromWhatWasChosen()
{
    Stage stage(EnableAction::Relaunch, true);
    stage.act(u"t1"_s);
    QCOMPARE(actionOf(stage.open().first()), u"RelaunchPullToPushTask"_s);
    stage.answer(404, failed("InvalidActionOrVersion"));
    stage.wait(500ms);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.transport.calls.size(), 1);
}

void TestVolcengineCloud::neverFallsBackAfterAnUnusableAnswer()
{
    Stage stage;
    stage.act(u"t1"_s);
    stage.answer(404, "not found");
    stage.wait(500ms);
    QCOMPARE(stage.answers.size(), 1);
    QCOMPARE(stage.answers.first().verdict, ActVerdict::Unknown);
    QCOMPARE(stage.transport.calls.size(), 1);
}

void TestVolcengineCloud::oneReadingForAllThatAreFollowed()
{
    Stage stage;
    QStringList ids;
    for (int i = 0; i < 400; ++i)
        ids.append(u"t"_s + QString::number(i));
    stage.follow(ids);
    QCOMPARE(stage.open().size(), 1);
    stage.answer(200, pageOf(0, 400, 400, "生效中"));
    QCOMPARE(stage.transport.calls.size(), 1);
    QCOMPARE(stage.progress.size(), 400);
    QCOMPARE(stage.progress.first().outcome, Outcome::Succeeded);
    QCOMPARE(stage.progress.first().requestId.value, u"q-"_s + stage.progress.first().id.value);
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(stage.followEnds.first());
}

void TestVolcengineCloud::readsNoFurtherThanNeeded()
{
    Stage stage;
    stage.follow({ u"t3"_s });
    stage.answer(200, pageOf(0, 500, 5000, "未开始"));
    stage.wait(500ms);
    QCOMPARE(stage.open().size(), 0);
    QCOMPARE(stage.progress.first().outcome, Outcome::Succeeded);
    QCOMPARE(stage.progress.first().error->message, u"StartTime 2026-11-21T00:00:00Z"_s);
    QCOMPARE(stage.followEnds.size(), 1);
}

void TestVolcengineCloud::goneOnlyWhenMissedOftenAndLong()
{
    Stage stage;
    const auto look = [&stage](const QByteArray &page) {
        stage.progress.clear();
        stage.follow({ u"t1"_s, u"x"_s }, stage.startedAt);
        stage.wait(100ms);
        stage.answer(200, page);
    };
    for (int i = 0; i < 5; ++i) {
        look(pageOf(0, 3, 3));
        QCOMPARE(stage.progress.size(), 2);
        QCOMPARE(stage.progress.first().id.value, u"t1"_s); // still stopped
        QVERIFY(!stage.progress.first().error);
        QCOMPARE(stage.progress.last().outcome, Outcome::Accepted);
        QCOMPARE(stage.progress.last().error->code, OwnError::TaskNotSeen);
        stage.clock.advance(1s);
    }
    stage.clock.advance(120s);
    look(pageOf(0, 3, 3));
    QCOMPARE(stage.progress.last().outcome, Outcome::Failed);
    QCOMPARE(stage.progress.last().error->code, OwnError::TaskNotListed);

    // Long is not enough, and what was seen in between begins anew.
    look(pageOf(0, 3, 3));
    stage.clock.advance(300s);
    look(pageOf(0, 3, 3));
    QCOMPARE(stage.progress.last().outcome, Outcome::Accepted);
    QVERIFY(stage.progress.last().overdue);
    look(
        R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":[{"TaskId":"x","Status":"停用"}],)"
        R"("Pagination":{"PageTotal":1,"TotalCount":1}}})");
    stage.clock.advance(300s);
    for (int i = 0; i < 2; ++i) {
        look(pageOf(0, 3, 3));
        QCOMPARE(stage.progress.last().outcome, Outcome::Accepted);
    }
}

void TestVolcengineCloud::emptyAndShortListsAreNoEvidence()
{
    const QByteArray head = R"({"ResponseMetadata":{"RequestId":"q"},"Result":{"List":)";
    const QByteArray unreadable
        = head + R"([{"TaskId":"t0"},null],"Pagination":{"PageTotal":1,"TotalCount":2}}})";
    const QByteArray uncounted = head + R"([{"TaskId":"t0"}]}})";
    const QList<QByteArray> pages { pageOf(0, 3, 4), unreadable, uncounted, pageOf(0, 0, 0) };
    for (const QByteArray &page : pages) {
        Stage stage;
        for (int i = 0; i < 8; ++i) {
            stage.progress.clear();
            stage.follow({ u"x"_s }, stage.startedAt);
            while (!stage.open().isEmpty()) {
                stage.answer(200, page);
                stage.wait(100ms);
            }
            for (const TargetProgress &told : stage.progress)
                QCOMPARE(told.outcome, Outcome::Accepted);
            stage.clock.advance(60s);
        }
        QCOMPARE(stage.followEnds.size(), 8);
    }
}

void TestVolcengineCloud::anotherAccountsListsAreNoEvidence()
{
    Stage stage;
    const auto look = [&stage] {
        stage.progress.clear();
        stage.follow({ u"x"_s }, stage.startedAt);
        stage.answer(200, pageOf(0, 3, 3));
        stage.clock.advance(61s);
    };
    look();
    look();
    AccessKey other = fakeKey();
    other.accessKeyId = u"AKLTexample0000000002"_s;
    stage.cloud.setCredentials(other);
    look();
    look();
    QCOMPARE(stage.progress.last().outcome, Outcome::Accepted);
    stage.cloud.setCredentials(fakeKey());
    look();
    QCOMPARE(stage.progress.last().outcome, Outcome::Failed);
}

void TestVolcengineCloud::operationsOutliveTheCloud()
{
    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    QObject owner;
    QList<Error> ends;
    {
        VolcengineCloud cloud({ fakeKey(),
                                { QUrl(u"https://live.example.com"_s), u"cn-north-1"_s },
                                EnableAction::Restart,
                                false,
                                somePaces(),
                                100ms },
                              { transport, clock, random });
        ListOperation *sent = cloud.list(pullToPushKind(), &owner);
        settle();
        ListOperation *waiting = cloud.list(pullToPushKind(), &owner);
        settle();
        for (ListOperation *list : { sent, waiting }) {
            QObject::connect(
                list, &ListOperation::finished, &owner,
                [&ends](const Result<ListSummary> &result) { ends.append(result.error()); });
        }
        QCOMPARE(transport.calls.size(), 1);
    }
    settle();
    QCOMPARE(ends.size(), 2);
    QCOMPARE(ends.first().kind, ErrorKind::Cancelled);
    QCOMPARE(ends.last().kind, ErrorKind::Cancelled);
}

// Nothing is on its way then that could hear of the end.
void TestVolcengineCloud::aPageThatIsParsedOutlivesTheCloud()
{
    FakeClock clock;
    FakeRandom random;
    FakeTransport transport;
    QObject owner;
    QList<Error> ends;
    auto cloud = std::make_unique<VolcengineCloud>(
        LiveSetup { fakeKey(),
                    { QUrl(u"https://live.example.com"_s), u"cn-north-1"_s },
                    EnableAction::Restart,
                    false,
                    somePaces(),
                    100ms },
        CloudContext { transport, clock, random });
    QObject::connect(cloud->list(pullToPushKind(), &owner), &ListOperation::finished, &owner,
                     [&ends](const Result<ListSummary> &result) { ends.append(result.error()); });
    settle();
    transport.calls.constFirst()->answer(200, pageOf(0, 500, 1201));
    cloud.reset();
    settle();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().kind, ErrorKind::Cancelled);
}

void TestVolcengineCloud::otherCredentialsWhileOneIsInFlight()
{
    Stage stage;
    stage.act(u"t1"_s);
    QCOMPARE(stage.open().size(), 1);
    AccessKey other = fakeKey();
    other.accessKeyId = u"AKLTexample0000000002"_s;
    stage.cloud.setCredentials(other);
    stage.answer(200, accepted());
    QCOMPARE(stage.answers.size(), 1);
    QVERIFY(stage.answers.first().targets.first().outcome == Outcome::Accepted);
    stage.wait(200ms);
    stage.list();
    stage.wait(200ms);
    QCOMPARE(stage.open().size(), 1);
    bool isNew = false;
    for (const auto &[name, value] : stage.open().first()->request.headers)
        isNew = isNew || value.contains("AKLTexample0000000002");
    QVERIFY(isNew);
}

void TestVolcengineCloud::theAccountIsToldWithoutTheKey()
{
    Stage stage;
    const QString account = stage.cloud.account();
    QVERIFY(account.startsWith(u"https://live.example.com:443 "_s));
    QVERIFY(!account.contains(fakeKey().accessKeyId, Qt::CaseInsensitive));
    AccessKey again = fakeKey();
    again.secretKey = Secret(u"another-secret"_s);
    stage.cloud.setCredentials(again);
    QCOMPARE(stage.cloud.account(), account);
    again.accessKeyId = u"AKLTexample0000000002"_s;
    stage.cloud.setCredentials(again);
    QVERIFY(stage.cloud.account() != account);
}

MUSTER_TEST_GUILESS(TestVolcengineCloud)

} // namespace tst_volcenginecloud

#include "tst_volcenginecloud.moc"
