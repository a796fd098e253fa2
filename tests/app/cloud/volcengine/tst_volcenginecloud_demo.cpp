// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The cloud, the engine and the real network against the demo cloud: list, enable, follow to the
// end. The demo cloud's own books say what really happened.
#include "tests/app/cloud/volcengine/livebench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

namespace tst_volcenginecloud_demo {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestVolcengineCloudDemo final : public QObject
{
    Q_OBJECT

private slots:
    void listsPagesAndMasksKeys();
    void enablesAndFollows();
    void theRetiredCallIsReplaced();
    void aWrongKeyIsRefused();
    void stopsThenEnables();
    void whatStaysStoppedIsNamed();
    void aHundredKeepTheLimit();
};

void TestVolcengineCloudDemo::listsPagesAndMasksKeys()
{
    Bench bench(quickDay(1203));
    const QList<FleetRow> rows = bench.list();
    QCOMPARE(rows.size(), 1203);
    QCOMPARE(bench.demo->requestCount(), 3);
    const FleetKind *kind = findKind(*bench.cloud, pullToPush);
    QSet<QString> statuses;
    for (const FleetRow &row : rows) {
        QVERIFY(!row.group.isEmpty());
        QCOMPARE(row.cells.size(), kind->columns.size());
        QVERIFY(row.cells.at(4).endsWith(u"?…"_s));
        QVERIFY(!row.cells.join(u' ').contains("demo-stream-key"_L1));
        statuses.insert(row.status);
    }
    QCOMPARE(statuses.size(), 4);
}

void TestVolcengineCloudDemo::enablesAndFollows()
{
    Bench bench(quickDay(60));
    const RunRequest request = bench.request(20);
    QCOMPARE(request.targets.size(), 20);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);

    const QHash<QString, int> enables = bench.demo->restartCounts();
    for (const TargetRecord &record : run->targets) {
        const bool taken = isAccepted(record.outcome);
        QCOMPARE(enables.value(record.target.id.value), taken ? 1 : 0);
        QVERIFY(record.jobId.isEmpty());
        QVERIFY(!record.requestId.isEmpty());
        if (record.outcome == Outcome::Failed)
            QCOMPARE(record.error->code, u"已结束"_s);
        else if (record.outcome == Outcome::Rejected)
            QCOMPARE(record.error->code, u"RequestForbidden.AccountIDNotAllow"_s);
        else
            QCOMPARE(record.outcome, Outcome::Succeeded);
    }
    const OutcomeTotals totals = totalsOf(*run);
    QVERIFY(totals[Outcome::Succeeded] >= 10);
    const bool waits = std::any_of(run->targets.cbegin(), run->targets.cend(), [](const auto &one) {
        return one.outcome == Outcome::Succeeded && one.error && one.error->code == u"未开始"_s;
    });
    QVERIFY(waits);
    const QList<demo::ActRecord> ledger = bench.demo->ledger();
    QCOMPARE(ledger.size(), 20);
    QVERIFY(std::all_of(ledger.cbegin(), ledger.cend(), [](const demo::ActRecord &record) {
        return record.path == u"/?Action=RestartPullToPushTask"_s && record.status != 429;
    }));
}

void TestVolcengineCloudDemo::theRetiredCallIsReplaced()
{
    demo::DemoSettings settings = quickDay(40);
    settings.restartActionRetired = true;
    settings.refusedIds = 0;
    settings.failingJobs = 0;
    Bench bench(settings);
    const RunRecord *run = bench.run(bench.request(6));
    QVERIFY(run);
    QCOMPARE(totalsOf(*run)[Outcome::Succeeded], 6);
    const QList<demo::ActRecord> ledger = bench.demo->ledger();
    QCOMPARE(ledger.size(), 7);
    QCOMPARE(ledger.first().status, 404);
    for (qsizetype i = 1; i < ledger.size(); ++i)
        QCOMPARE(ledger.at(i).path, u"/?Action=ContinuePullToPushTask"_s);
}

void TestVolcengineCloudDemo::aWrongKeyIsRefused()
{
    Bench bench(quickDay(40));
    const RunRequest request = bench.request(5);
    AccessKey wrong = bench.demo->volcengineKey();
    wrong.secretKey = Secret(u"wrong"_s);
    for (const Provider &provider : registeredProviders()) {
        if (provider.id == "volcengine"_L1) {
            bench.runner.reset();
            bench.cloud = provider.open(request.connection, wrong,
                                        { bench.transport, bench.clock, bench.random });
        }
    }
    bench.runner = std::make_unique<Runner>(*bench.cloud, bench.journal, bench.clock, bench.random,
                                            RunnerSettings {});
    QSignalSpy refused(bench.cloud.get(), &Cloud::credentialsRefused);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(bench.demo->ledger().size(), 1);
    QCOMPARE(totalsOf(*run)[Outcome::Rejected], 1);
    QCOMPARE(totalsOf(*run)[Outcome::NotSent], 4);
    QVERIFY(bench.demo->restartCounts().isEmpty());
}

void TestVolcengineCloudDemo::stopsThenEnables()
{
    demo::DemoSettings settings = quickDay(40);
    settings.refusedIds = 0;
    Bench bench(settings);
    const RunRequest request = bench.requestOf(stopKind, 5);
    QCOMPARE(request.targets.size(), 5);
    QVERIFY(bench.runner->start(request));
    QVERIFY(bench.waitUntilIdle());
    const QList<RunId> runs = bench.runner->runs();
    QVERIFY(runs.size() >= 2);
    QCOMPARE(totalsOf(*bench.runner->run(runs.first()))[Outcome::Succeeded], 5);
    int enabled = 0;
    for (const RunId &id : runs.mid(1)) {
        const RunRecord &run = *bench.runner->run(id);
        QCOMPARE(run.kind.value, u"volcengine.pull-to-push.enable-again"_s);
        QCOMPARE(run.parent, runs.first());
        enabled += totalsOf(run)[Outcome::Succeeded];
    }
    QCOMPARE(enabled, 5);
    QVERIFY(bench.runner->leftBehind(pullToPush).isEmpty());
    const QHash<QString, int> enables = bench.demo->restartCounts();
    QCOMPARE(enables.size(), 5);
    QHash<QString, QStringList> calls;
    for (const demo::ActRecord &record : bench.demo->ledger())
        calls[record.ids.first()].append(record.path.section(u'=', 1));
    for (const Target &target : request.targets) {
        QCOMPARE(enables.value(target.id.value), 1);
        QCOMPARE(calls.value(target.id.value),
                 (QStringList { u"StopPullToPushTask"_s, u"RestartPullToPushTask"_s }));
    }
}

void TestVolcengineCloudDemo::whatStaysStoppedIsNamed()
{
    demo::DemoSettings settings = quickDay(40);
    settings.refusedIds = 1; // every enable
    Bench bench(settings);
    const RunRequest request = bench.requestOf(stopKind, 3);
    QVERIFY(bench.runner->start(request));
    QVERIFY(bench.waitUntilIdle());
    QCOMPARE(bench.runner->leftBehind(pullToPush).size(), 3);
    QVERIFY(bench.demo->restartCounts().isEmpty());
    QCOMPARE(bench.demo->ledger().size(), 6);

    settings.refusedIds = 0;
    bench.demo->setSettings(settings);
    RunRequest again = bench.request(40);
    const QList<Target> left = bench.runner->leftBehind(pullToPush);
    again.targets.removeIf([&left](const Target &target) {
        return std::none_of(left.cbegin(), left.cend(),
                            [&target](const Target &one) { return one.id == target.id; });
    });
    QCOMPARE(again.targets.size(), 3); // the list shows them as stopped
    QVERIFY(bench.run(again));
    QVERIFY(bench.runner->leftBehind(pullToPush).isEmpty());
}

// The same at a thousand takes 102 s and is measured, not tested.
void TestVolcengineCloudDemo::aHundredKeepTheLimit()
{
    demo::DemoSettings settings = quickDay(250);
    settings.refusedIds = 0;
    Bench bench(settings);
    const RunRecord *run = bench.run(bench.request(100));
    QVERIFY(run);
    QCOMPARE(run->targets.size(), 100);
    const QList<demo::ActRecord> ledger = bench.demo->ledger();
    QCOMPARE(ledger.size(), 100);
    for (qsizetype i = 0; i < ledger.size(); ++i) {
        QCOMPARE(ledger.at(i).status, 200);
        if (i >= 10)
            QVERIFY(ledger.at(i - 10).at.msecsTo(ledger.at(i).at) >= 1000);
    }
    const qint64 took = ledger.first().at.msecsTo(ledger.last().at);
    qInfo("100 calls in %lld ms, %.2f a second", static_cast<long long>(took),
          99'000.0 / static_cast<double>(took));
}

MUSTER_TEST_GUILESS(TestVolcengineCloudDemo)

} // namespace tst_volcenginecloud_demo

#include "tst_volcenginecloud_demo.moc"
