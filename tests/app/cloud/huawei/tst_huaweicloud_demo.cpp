// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The whole way: HuaweiCloud over the real network layer to the demo cloud.
#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/net/networktransport.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_huaweicloud_demo {

using namespace muster;
using namespace muster::demo;
using namespace Qt::StringLiterals;

namespace {

const KindId servers { u"huawei.servers"_s };
const KindId encodeServers { u"huawei.encode-servers"_s };
const KindId phones { u"huawei.phones"_s };

struct Stage
{
    explicit Stage(CredentialKind kind, DemoSettings settings = {})
    {
        settings.sizes[u"servers"_s] = 350;
        settings.sizes[u"encode-servers"_s] = 230;
        settings.sizes[u"phones"_s] = 410;
        settings.jobTimeMin = std::chrono::milliseconds(50);
        settings.jobTimeMax = std::chrono::milliseconds(200);
        auto started = DemoCloud::start(settings);
        if (!started)
            qFatal("the demo cloud does not start");
        demo = std::move(started).value();
        const Credentials credentials = kind == CredentialKind::Password
            ? Credentials(demo->passwordLogin())
            : Credentials(demo->accessKey());
        const QList<Provider> providers = registeredProviders();
        cloud = providers.constFirst().open(demo->connection(kind), credentials,
                                            { transport, clock, random });
    }

    QList<FleetRow> list(const KindId &kind, ListSummary *summary = nullptr)
    {
        QObject owner;
        QList<FleetRow> rows;
        ListOperation *operation = cloud->list(kind, &owner);
        QObject::connect(operation, &ListOperation::rowsArrived, &owner,
                         [&rows](const QList<FleetRow> &more) { rows += more; });
        std::optional<Result<ListSummary>> end;
        QObject::connect(operation, &ListOperation::finished, &owner,
                         [&end](const Result<ListSummary> &result) { end = result; });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 20'000) || !*end)
            return {};
        if (summary)
            *summary = **end;
        return rows;
    }

    std::optional<ActAnswer> act(const KindId &kind, const QList<Target> &targets)
    {
        QObject owner;
        std::optional<ActAnswer> end;
        QObject::connect(cloud->act(kind, targets, &owner), &ActOperation::finished, &owner,
                         [&end](const ActAnswer &answer) { end = answer; });
        (void)QTest::qWaitFor([&end] { return end.has_value(); }, 20'000);
        return end;
    }

    std::optional<Result<void>> follow(const QList<OpenTarget> &targets,
                                       QHash<TargetId, TargetProgress> &progress)
    {
        QObject owner;
        std::optional<Result<void>> end;
        FollowOperation *operation = cloud->follow(targets, &owner);
        QObject::connect(operation, &FollowOperation::progressed, &owner,
                         [&progress](const QList<TargetProgress> &more) {
                             for (const TargetProgress &one : more)
                                 progress.insert(one.id, one);
                         });
        QObject::connect(operation, &FollowOperation::finished, &owner,
                         [&end](const Result<void> &result) { end = result; });
        (void)QTest::qWaitFor([&end] { return end.has_value(); }, 20'000);
        return end;
    }

    std::unique_ptr<DemoCloud> demo;
    NetworkTransport transport;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Cloud> cloud;
};

QList<Target> firstTargets(const QList<FleetRow> &rows, qsizetype count)
{
    QList<Target> targets;
    for (const FleetRow &row : rows.first(count))
        targets.append({ row.id, row.name, row.group, row.status });
    return targets;
}

} // namespace

class TestHuaweiCloudDemo : public QObject
{
    Q_OBJECT

private slots:
    void regionsAreThere();
    void listsRestartsAndFollows_data();
    void listsRestartsAndFollows();
    void expiredTokenIsRenewed();
    void wrongKeyStopsAtOnce();
};

void TestHuaweiCloudDemo::regionsAreThere()
{
    const QList<Provider> providers = registeredProviders();
    QCOMPARE(providers.constFirst().id, u"huawei"_s);
    QCOMPARE(providers.constFirst().regions.size(), 13);
    // A new connection begins with it: where most fleets are.
    QCOMPARE(providers.constFirst().regions.constFirst().id, u"cn-north-4"_s);
    for (const RegionInfo &region : providers.constFirst().regions) {
        QCOMPARE(region.endpoint.scheme(), u"https"_s);
        QCOMPARE(region.identityEndpoint.scheme(), u"https"_s);
        for (const LanguageInfo &info : languages())
            QVERIFY(region.name.has(info.language));
    }
}

void TestHuaweiCloudDemo::listsRestartsAndFollows_data()
{
    QTest::addColumn<CredentialKind>("credential");
    QTest::addColumn<KindId>("kind");
    QTest::addColumn<qsizetype>("rows");
    QTest::addColumn<qsizetype>("targets");
    QTest::newRow("password, servers")
        << CredentialKind::Password << servers << qsizetype(350) << qsizetype(100);
    QTest::newRow("password, encode servers")
        << CredentialKind::Password << encodeServers << qsizetype(230) << qsizetype(50);
    QTest::newRow("key, servers") << CredentialKind::AccessKey << servers << qsizetype(350)
                                  << qsizetype(100);
    QTest::newRow("key, encode servers")
        << CredentialKind::AccessKey << encodeServers << qsizetype(230) << qsizetype(50);
    QTest::newRow("key, phones") << CredentialKind::AccessKey << phones << qsizetype(410)
                                 << qsizetype(50);
}

void TestHuaweiCloudDemo::listsRestartsAndFollows()
{
    QFETCH(CredentialKind, credential);
    QFETCH(KindId, kind);
    QFETCH(qsizetype, rows);
    QFETCH(qsizetype, targets);
    Stage stage(credential);

    ListSummary summary;
    const QList<FleetRow> fleet = stage.list(kind, &summary);
    QCOMPARE(fleet.size(), rows);
    QCOMPARE(summary.rows, rows);
    QVERIFY(!summary.changedWhileRead);
    QCOMPARE(stage.cloud->projectId(), stage.demo->projectId());

    const QList<Target> picked = firstTargets(fleet, targets);
    const auto answer = stage.act(kind, picked);
    QVERIFY(answer);
    QCOMPARE(answer->verdict, ActVerdict::Answered);
    QCOMPARE(answer->targets.size(), targets);
    QList<OpenTarget> open;
    int rejected = 0;
    for (const TargetAnswer &target : answer->targets) {
        if (target.outcome == Outcome::Accepted)
            open.append({ kind, target.id, answer->requestId, target.jobId, stage.clock.now() });
        else
            rejected += target.outcome == Outcome::Rejected && target.error ? 1 : 0;
    }
    QVERIFY(!open.isEmpty());
    QVERIFY(rejected > 0);
    QCOMPARE(open.size() + rejected, targets);

    QHash<TargetId, TargetProgress> progress;
    const auto allEnded = [&progress] {
        return std::all_of(progress.cbegin(), progress.cend(),
                           [](const TargetProgress &one) { return isFinal(one.outcome); });
    };
    for (int look = 0; look < 50; ++look) {
        const auto end = stage.follow(open, progress);
        QVERIFY(end && *end);
        QCOMPARE(progress.size(), open.size());
        if (allEnded())
            break;
        QTest::qWait(50);
    }
    QVERIFY(allEnded());
    for (const OpenTarget &target : std::as_const(open)) {
        QCOMPARE(progress.value(target.id).jobId, target.jobId);
        QCOMPARE(progress.value(target.id).requestId, target.requestId);
        QVERIFY(progress.value(target.id).endedAt.isValid());
    }
    QCOMPARE(stage.demo->ledger().size(), 1);
    const QHash<QString, int> restarts = stage.demo->restartCounts();
    for (const int times : restarts)
        QCOMPARE(times, 1);
}

void TestHuaweiCloudDemo::expiredTokenIsRenewed()
{
    Stage stage(CredentialKind::Password);
    QSignalSpy refused(stage.cloud.get(), &Cloud::credentialsRefused);
    const QList<FleetRow> fleet = stage.list(servers);
    QCOMPARE(fleet.size(), 350);
    stage.demo->expireTokens();
    QCOMPARE(stage.list(servers).size(), 350);

    stage.demo->expireTokens();
    const QList<Target> picked = firstTargets(fleet, 3);
    QCOMPARE(stage.act(servers, picked)->verdict, ActVerdict::RefusedToken);
    QObject owner;
    std::optional<Result<void>> renewed;
    connect(stage.cloud->renewSignIn(&owner), &AuthOperation::finished, &owner,
            [&renewed](const Result<void> &result) { renewed = result; });
    QTRY_VERIFY(renewed && *renewed);
    QCOMPARE(stage.act(servers, picked)->verdict, ActVerdict::Answered);
    QVERIFY(refused.isEmpty());
}

void TestHuaweiCloudDemo::wrongKeyStopsAtOnce()
{
    Stage stage(CredentialKind::AccessKey);
    AccessKey wrong = stage.demo->accessKey();
    wrong.secretKey = Secret(u"wrong"_s);
    const QList<Provider> providers = registeredProviders();
    stage.cloud
        = providers.constFirst().open(stage.demo->connection(CredentialKind::AccessKey), wrong,
                                      { stage.transport, stage.clock, stage.random });
    QSignalSpy refused(stage.cloud.get(), &Cloud::credentialsRefused);
    QObject owner;
    int ends = 0;
    for (int i = 0; i < 5; ++i) {
        connect(stage.cloud->list(servers, &owner), &ListOperation::finished, &owner,
                [&ends](const Result<ListSummary> &result) {
                    ends += !result && result.error().kind == ErrorKind::BadCredentials ? 1 : 0;
                });
    }
    const int before = stage.demo->requestCount();
    QTRY_COMPARE(ends, 5);
    QCOMPARE(stage.demo->requestCount() - before, 1);
    QCOMPARE(refused.size(), 1);
    const auto answer = stage.act(servers, { { { u"a"_s }, {}, {}, {} } });
    QCOMPARE(answer->verdict, ActVerdict::NotSent);
    QVERIFY(answer->stopsRun);
    QVERIFY(stage.demo->ledger().isEmpty());
}

MUSTER_TEST_GUILESS(TestHuaweiCloudDemo)

} // namespace tst_huaweicloud_demo

#include "tst_huaweicloud_demo.moc"
