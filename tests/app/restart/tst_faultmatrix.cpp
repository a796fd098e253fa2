// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every fault of the wire and of the answers, over real HTTP: all fleets, the first, a middle and
// the last call of a run. After each: nothing restarted twice, every target where it belongs, and
// the journal agrees with the cloud's own books.
#include "app/journal/sqljournal.h"
#include "tests/app/restart/demobench.h"
#include "tests/app/restart/journalcheck.h"
#include "tests/app/restart/troubles.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtTest>

namespace tst_faultmatrix {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using muster::test::Fault;

namespace {

constexpr int calls = 3;

int callSizeOf(Fleet fleet) { return fleet == Fleet::Tasks ? 1 : 3; }

const QList<Trouble> &troublesOf(Fleet fleet)
{
    static const auto made = [](const QList<Trouble> &answers) {
        QList<Trouble> all = wireTroubles() + answers;
        all.prepend({ "refused connection", {}, Expected(), Expected(), false, 2 });
        return all;
    };
    static const QList<Trouble> huawei = made(huaweiTroubles());
    static const QList<Trouble> live = made(liveTroubles());
    return fleet == Fleet::Tasks ? live : huawei;
}

demo::DemoSettings shortDay()
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 40;
    settings.sizes[u"encode-servers"_s] = 40;
    settings.pullToPushTasks = 12;
    settings.jobTimeMin = 20ms;
    settings.jobTimeMax = 80ms;
    return settings;
}

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*=false"_s); }
    void survives_data();
    void survives();
    void cleanupTestCase();

private:
    void checkOutcomes(const DemoBench &bench, const RunRecord &run, const Trouble &trouble,
                       int position);
    void checkJournal(const DemoBench &bench, Journal &journal, const RunRecord &run,
                      const Trouble &trouble, int position);
    int m_survived = 0;
};

void TestFaultMatrix::survives_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<Fleet>("fleet");
    QTest::addColumn<int>("position");
    constexpr const char *places[] = { "first", "middle", "last" };
    for (const Fleet fleet : { Fleet::Servers, Fleet::EncodeServers, Fleet::Tasks }) {
        for (int trouble = 0; trouble < troublesOf(fleet).size(); ++trouble) {
            for (int position = 0; position < calls; ++position) {
                QTest::addRow("%s, %s, %s call", troublesOf(fleet).at(trouble).name.constData(),
                              qPrintable(kindOf(fleet).value), places[position])
                    << trouble << fleet << position;
            }
        }
    }
}

void TestFaultMatrix::survives()
{
    QFETCH(int, trouble);
    QFETCH(Fleet, fleet);
    QFETCH(int, position);
    const Trouble &met = troublesOf(fleet).at(trouble);
    QTemporaryDir folder;
    SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
    DemoBench bench(shortDay(), CredentialKind::Password, &journal, fleet);
    QVERIFY(bench.isReady());
    bench.transport.setTimeout(1500ms);
    const int callSize = callSizeOf(fleet);
    RunRequest request = bench.request(calls * callSize);
    QCOMPARE(request.targets.size(), calls * callSize);
    // Waves that wait for nothing: so that a few targets make three calls.
    request.waves = { WaveShape::Fixed, callSize, callSize, 1, 0s, 0s };

    auto proxy = std::make_unique<FaultProxy>(met.tls);
    proxy->forwardTo(u"127.0.0.1"_s, static_cast<quint16>(bench.demo->endpoint().port()));
    if (met.arrange)
        met.arrange(*proxy);
    for (int call = 0; call < position; ++call)
        bench.transport.pass();
    bench.transport.detour(proxy->port(), met.tls == ProxyTls::Off ? u"http"_s : u"https"_s);
    if (!met.arrange)
        proxy.reset(); // nobody listens there any more
    const RunRecord *run = bench.run(request);
    QVERIFY(run);

    checkOutcomes(bench, *run, met, position);
    checkJournal(bench, journal, *run, met, position);
    if (!QTest::currentTestFailed())
        ++m_survived;
}

void TestFaultMatrix::checkOutcomes(const DemoBench &bench, const RunRecord &run,
                                    const Trouble &trouble, int position)
{
    QVERIFY(bench.nothingWasDoubled());
    const auto restarts = bench.demo->restartCounts();
    int unknown = 0;
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        const TargetRecord &record = run.targets.at(i);
        const Outcome told = bench.foretell(record.target.id);
        const auto call = i * calls / run.targets.size();
        Expected expected = call == position ? trouble.call
            : call > position                ? trouble.behind
                                             : Expected();
        if (call == position && trouble.lacksOne && record.outcome == Outcome::Unknown) {
            expected = Outcome::Unknown;
            ++unknown;
        }
        QCOMPARE(record.outcome, expected.value_or(told));
        const bool acted = expected ? trouble.restarted && call == position : true;
        QCOMPARE(restarts.value(record.target.id.value),
                 acted && told != Outcome::Rejected ? 1 : 0);
    }
    if (trouble.lacksOne)
        QCOMPARE(unknown, 1);
}

void TestFaultMatrix::checkJournal(const DemoBench &bench, Journal &journal, const RunRecord &run,
                                   const Trouble &trouble, int position)
{
    const QList<RunHistory> histories = everything(journal);
    QCOMPARE(histories.size(), 1);
    const RunHistory &history = histories.first();
    QVERIFY(history.run == run);
    QCOMPARE(unwrittenRestart(histories, bench.demo->ledger()), QString());
    QCOMPARE(disagreement(histories, bench.demo->restartCounts()), QString());
    QCOMPARE(history.tries.size(), bench.transport.restarts());
    qsizetype tries = 0;
    for (const TryRecord &attempt : history.tries) {
        QVERIFY(attempt.answeredAt.isValid());
        QVERIFY(attempt.verdict);
        tries += attempt.call == position ? 1 : 0;
    }
    QCOMPARE(tries, trouble.tries);
}

void TestFaultMatrix::cleanupTestCase()
{
    qInfo("survived %d faults of the wire and of answers", m_survived);
}

MUSTER_TEST_GUILESS(TestFaultMatrix)

} // namespace tst_faultmatrix

#include "tst_faultmatrix.moc"
