// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Faults of the wire while a task is being enabled: it is never enabled twice, and never said to
// have ended well or badly without an answer. The demo cloud's own books say what really happened.
#include "tests/app/cloud/volcengine/livebench.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_volcenginecloud_faults {

using namespace muster;
using namespace muster::test;
using muster::test::Fault;

namespace {

demo::DemoSettings goodDay()
{
    demo::DemoSettings settings = quickDay(40);
    settings.refusedIds = 0;
    settings.failingJobs = 0;
    return settings;
}

FaultRule onceFor(const Target &target, Fault fault, qint64 keepBytes)
{
    FaultRule rule;
    rule.fault = fault;
    rule.method = "POST";
    rule.matches = [id = target.id.value.toUtf8()](const SeenRequest &request) {
        return request.body.contains(id);
    };
    rule.times = 1;
    rule.keepBytes = keepBytes;
    return rule;
}

} // namespace

class TestVolcengineCloudFaults final : public QObject
{
    Q_OBJECT

private slots:
    void faultsOfTheWire_data();
    void faultsOfTheWire();
    void lostLooksChangeNothing();
    void aCloudInTrouble();
};

void TestVolcengineCloudFaults::faultsOfTheWire_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("keepBytes");
    QTest::addColumn<bool>("enabled"); // did the cloud act on the call?
    QTest::newRow("closed before forward") << Fault::CloseBeforeForward << qint64(0) << false;
    QTest::newRow("reset before forward") << Fault::ResetBeforeForward << qint64(0) << false;
    QTest::newRow("closed after forward") << Fault::CloseAfterForward << qint64(0) << true;
    QTest::newRow("reset after forward") << Fault::ResetAfterForward << qint64(0) << true;
    QTest::newRow("stalled") << Fault::StallAnswer << qint64(0) << true;
    QTest::newRow("truncated in the head") << Fault::TruncateAnswer << qint64(40) << true;
    QTest::newRow("truncated in the body") << Fault::TruncateAnswer << qint64(330) << true;
    QTest::newRow("not HTTP") << Fault::PlainGarbage << qint64(0) << false;
}

void TestVolcengineCloudFaults::faultsOfTheWire()
{
    QFETCH(const Fault, fault);
    QFETCH(const qint64, keepBytes);
    QFETCH(const bool, enabled);
    Bench bench(goodDay());
    FaultProxy proxy;
    proxy.forwardTo(u"127.0.0.1"_s, static_cast<quint16>(bench.demo->endpoint().port()));
    bench.open(proxy.url(QString()));
    const RunRequest request = bench.request(3);
    QCOMPARE(request.targets.size(), 3);
    proxy.addRule(onceFor(request.targets.first(), fault, keepBytes));
    bench.transport.timeout = 1500ms;
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    QTest::qWait(200); // a repeat would follow at once

    const TargetRecord &hit = run->targets.first();
    QCOMPARE(hit.outcome, Outcome::Unknown);
    QVERIFY(hit.error);
    QCOMPARE(hit.error->delivery, Delivery::Sent);
    const QHash<QString, int> enables = bench.demo->restartCounts();
    QCOMPARE(enables.value(hit.target.id.value), enabled ? 1 : 0);
    for (int i = 1; i < 3; ++i) {
        QCOMPARE(run->targets.at(i).outcome, Outcome::Succeeded);
        QCOMPARE(enables.value(run->targets.at(i).target.id.value), 1);
    }
    QCOMPARE(bench.demo->ledger().size(), enabled ? 3 : 2);
    QCOMPARE(bench.transport.acts, 3);
}

void TestVolcengineCloudFaults::lostLooksChangeNothing()
{
    Bench bench(goodDay());
    FaultProxy proxy;
    proxy.forwardTo(u"127.0.0.1"_s, static_cast<quint16>(bench.demo->endpoint().port()));
    bench.open(proxy.url(QString()));
    const RunRequest request = bench.request(3);
    FaultRule rule;
    rule.fault = Fault::CloseBeforeForward;
    rule.matches = [](const SeenRequest &seen) { return seen.body.contains("GroupNames"); };
    rule.times = 3;
    proxy.addRule(rule);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    QCOMPARE(totalsOf(*run)[Outcome::Succeeded], 3);
    QCOMPARE(bench.demo->ledger().size(), 3);
}

void TestVolcengineCloudFaults::aCloudInTrouble()
{
    Bench bench(goodDay());
    const RunRequest request = bench.request(12);
    demo::DemoSettings settings = goodDay();
    settings.serverFaults = 0.4;
    bench.demo->setSettings(settings);
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    const QHash<QString, int> enables = bench.demo->restartCounts();
    for (const TargetRecord &record : run->targets) {
        const int count = enables.value(record.target.id.value);
        QVERIFY(count <= 1);
        if (record.outcome == Outcome::Succeeded)
            QCOMPARE(count, 1);
        else
            QCOMPARE(record.outcome, Outcome::Unknown);
    }
    const OutcomeTotals totals = totalsOf(*run);
    QVERIFY(totals[Outcome::Unknown] > 0);
    QVERIFY(totals[Outcome::Succeeded] > 0);
    QCOMPARE(bench.demo->ledger().size(), 12);
}

MUSTER_TEST_GUILESS(TestVolcengineCloudFaults)

} // namespace tst_volcenginecloud_faults

#include "tst_volcenginecloud_faults.moc"
