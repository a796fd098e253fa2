// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Other credentials while something is in flight: it ends as it began, what begins uses the new
// ones.
#include "tests/app/cloud/huawei/cloudstage.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_newcredentials {

using namespace muster;
using namespace muster::huawei;
using namespace muster::test;

namespace {

PasswordLogin otherLogin()
{
    PasswordLogin login = fakeLogin();
    login.password = Secret(u"new-pass-word"_s);
    return login;
}

struct ActStage : FollowStage
{
    using FollowStage::FollowStage;

    void act()
    {
        Target target;
        target.id = { u"id0"_s };
        QObject::connect(cloud.act(servers, { target }, &owner), &ActOperation::finished, &owner,
                         [this](const ActAnswer &answer) { answers.append(answer); });
        settle();
    }
    QList<ActAnswer> answers;
};

} // namespace

class TestNewCredentials : public QObject
{
    Q_OBJECT

private slots:
    void whatIsInFlightEndsAsItBegan();
    void aLateRefusalOfTheOldOnesHarmsNobody();
    void openJobsAreFollowedAfterARefusal();
    void theProjectStays();
    void tokensOfBothSignInsAreTold();
};

void TestNewCredentials::whatIsInFlightEndsAsItBegan()
{
    ActStage stage;
    stage.act();
    stage.signInDone("old");
    QCOMPARE(stage.callCount(), 2);
    stage.cloud.setCredentials(otherLogin());
    settle();
    QCOMPARE(stage.callCount(), 2); // sends nothing by itself
    stage.call(1)->answer(200, R"({"request_id":"r1","jobs":[{"server_id":"id0","job_id":"j0"}]})");
    settle();
    QCOMPARE(stage.answers.size(), 1);
    QVERIFY(stage.answers.first().verdict == ActVerdict::Answered);
    QVERIFY(stage.answers.first().targets.first().outcome == Outcome::Accepted);
    stage.act();
    QVERIFY(stage.call(2)->request.body.contains("new-pass-word"));
    stage.signInDone("new");
    QCOMPARE(headerOf(stage.call(3)->request, "X-Auth-Token"), "new");
}

// For whoever takes secrets out of texts, and before the token is used.
void TestNewCredentials::tokensOfBothSignInsAreTold()
{
    ActStage stage;
    QStringList told;
    connect(&stage.cloud, &Cloud::secretObtained, this, [&](const Secret &secret) {
        told += u"%1 before call %2"_s.arg(secret.reveal()).arg(stage.callCount());
    });
    stage.act();
    stage.cloud.setCredentials(otherLogin());
    stage.signInDone("old");
    stage.act();
    stage.signInDone("new");
    QCOMPARE(told, (QStringList { u"old before call 1"_s, u"new before call 3"_s }));
    QCOMPARE(headerOf(stage.call(3)->request, "X-Auth-Token"), "new");
}

void TestNewCredentials::aLateRefusalOfTheOldOnesHarmsNobody()
{
    ActStage stage(fakeKey(), fakeProject);
    QSignalSpy refused(&stage.cloud, &Cloud::credentialsRefused);
    stage.list(servers);
    settle();
    QCOMPARE(stage.callCount(), 1);
    AccessKey other = fakeKey();
    other.accessKeyId = u"EXAMPLEAK00000000002"_s;
    stage.cloud.setCredentials(other);
    stage.call(0)->answer(401, vendorError("APIGW.0301"));
    settle();
    QCOMPARE(stage.listEnds.size(), 1);
    QVERIFY(!stage.listEnds.first());
    QCOMPARE(refused.size(), 0);
    stage.list(servers);
    settle();
    QCOMPARE(stage.callCount(), 2);
    QVERIFY(headerOf(stage.call(1)->request, "Authorization").contains("EXAMPLEAK00000000002"));
    stage.call(1)->answer(401, vendorError("APIGW.0301"));
    settle();
    QCOMPARE(refused.size(), 1); // of those in use it is told
}

void TestNewCredentials::openJobsAreFollowedAfterARefusal()
{
    ActStage stage(fakeKey(), fakeProject);
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    stage.call(0)->answer(401, vendorError("APIGW.0301"));
    settle();
    QCOMPARE(stage.followEnds.size(), 1);
    QVERIFY(!stage.followEnds.first());
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 1); // refused once, not tried again
    AccessKey other = fakeKey();
    other.accessKeyId = u"EXAMPLEAK00000000002"_s;
    stage.cloud.setCredentials(other);
    stage.follow({ openTarget(0, u"r"_s) });
    settle();
    QCOMPARE(stage.callCount(), 2);
    stage.call(1)->answer(200, jobsPage(0, 1, 2));
    settle();
    QTRY_COMPARE(stage.progress.size(), 1);
    QVERIFY(stage.progress.first().outcome == Outcome::Succeeded);
}

void TestNewCredentials::theProjectStays()
{
    Stage stage;
    QVERIFY(stage.cloud.account().isEmpty()); // not known yet
    stage.list(servers);
    stage.signInDone();
    QCOMPARE(stage.cloud.projectId(), fakeProject);
    const QString account = stage.cloud.account();
    QCOMPARE(account, u"https://cph.example.com:443 "_s + fakeProject);
    stage.cloud.setCredentials(otherLogin());
    QCOMPARE(stage.cloud.projectId(), fakeProject);
    QCOMPARE(stage.cloud.account(), account);
    delete stage.operation;
}

MUSTER_TEST_GUILESS(TestNewCredentials)

} // namespace tst_newcredentials

#include "tst_newcredentials.moc"
