// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A console that is killed at random instants and started again, on one journal, against one cloud:
// after each death the journal must agree with the cloud's own books. MUSTER_CRASH_KILLS sets how
// often, MUSTER_CRASH_SEED where the chance begins.
#include "app/journal/columns.h"
#include "app/journal/sqljournal.h"
#include "tests/app/restart/demobench.h"
#include "tests/app/restart/journalcheck.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace tst_crashes {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int numberFrom(const char *variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

// A cloud that takes one task a call, ten times a second, does not get far before its console dies.
int targetsPerRun(Fleet fleet) { return fleet == Fleet::Tasks ? 10 : 24; }

demo::DemoSettings roughDay(Fleet fleet, int targets)
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = fleet == Fleet::Tasks ? 0 : targets * 3 / 2 + 50;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.pullToPushTasks = fleet == Fleet::Tasks ? targets * 2 + 50 : 0;
    settings.jobTimeMin = 50ms;
    settings.jobTimeMax = 250ms;
    settings.latency = 40ms; // so that many die between an intent and its answer
    return settings;
}

} // namespace

class TestCrashes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*=false"_s); }
    void nothingIsDoubledOrLost_data();
    void nothingIsDoubledOrLost();

private:
    [[nodiscard]] int below(int end)
    {
        return static_cast<int>(m_dice() % static_cast<quint32>(end));
    }
    [[nodiscard]] QJsonObject order(const DemoBench &bench, Fleet fleet,
                                    const QString &journal) const;
    //! \brief Starts the console with \a order and kills it; false: it could not be started.
    [[nodiscard]] bool startAndKill(const QJsonObject &order);
    [[nodiscard]] bool runToTheEnd(const QJsonObject &order);
    void start(QProcess &child, const QJsonObject &order);

    std::mt19937 m_dice;
    int m_diedWorking = 0; // while something of its own was open
};

QJsonObject TestCrashes::order(const DemoBench &bench, Fleet fleet, const QString &journal) const
{
    const bool live = fleet == Fleet::Tasks;
    const AccessKey key = live ? bench.demo->volcengineKey() : bench.demo->accessKey();
    const Connection connection = live ? bench.demo->volcengineConnection()
                                       : bench.demo->connection(CredentialKind::AccessKey);
    return {
        { u"journal"_s, journal },
        { u"connection"_s, connectionToText(connection) },
        { u"kind"_s, kindOf(fleet).value },
        { u"access_key"_s, key.accessKeyId },
        { u"secret_key"_s, key.secretKey.reveal() },
    };
}

void TestCrashes::start(QProcess &child, const QJsonObject &order)
{
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(MUSTER_CRASH_CHILD), {});
    child.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
}

bool TestCrashes::startAndKill(const QJsonObject &order)
{
    QProcess child;
    QByteArray said;
    connect(&child, &QProcess::readyReadStandardOutput, this,
            [&] { said += child.readAllStandardOutput(); });
    start(child, order);
    if (!child.waitForStarted(60'000))
        return false;
    // Most die in the middle of their run, some while they open and adopt.
    const bool early = below(8) == 0;
    const int delay = early ? below(60) : below(500);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(early || said.contains("ready"), 30'000); }();
    QTest::qWait(delay);
    m_diedWorking += said.contains("ready") && !said.contains("done") ? 1 : 0;
    child.kill();
    if (child.state() != QProcess::NotRunning && !child.waitForFinished(60'000))
        return false;
    // Killed, or faster than its killer: but never ended by a fault of its own.
    return child.exitStatus() == QProcess::CrashExit || child.exitCode() == 0;
}

bool TestCrashes::runToTheEnd(const QJsonObject &order)
{
    QProcess child;
    start(child, order);
    QSignalSpy finished(&child, &QProcess::finished);
    return (child.state() == QProcess::NotRunning || finished.wait(120'000))
        && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

void TestCrashes::nothingIsDoubledOrLost_data()
{
    QTest::addColumn<Fleet>("fleet");
    QTest::addColumn<int>("usualKills");
    QTest::newRow("servers") << Fleet::Servers << 40;
    QTest::newRow("pull-to-push tasks") << Fleet::Tasks << 20;
}

void TestCrashes::nothingIsDoubledOrLost()
{
    QFETCH(const Fleet, fleet);
    QFETCH(const int, usualKills);
    m_diedWorking = 0;
    const int kills = numberFrom("MUSTER_CRASH_KILLS", usualKills);
    const int seed = numberFrom("MUSTER_CRASH_SEED", 20'261'121);
    qInfo("seed %d, %d kills", seed, kills);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    const int perRun = targetsPerRun(fleet);
    const int needed = kills * perRun;
    demo::DemoSettings day = roughDay(fleet, needed);
    DemoBench bench(day, CredentialKind::AccessKey, nullptr, fleet);
    QVERIFY(bench.isReady());
    const QList<Target> targets = bench.request(needed).targets;
    QCOMPARE(targets.size(), needed);
    day.tooManyRequests = 0.05;
    day.serverFaults = 0.05;
    bench.demo->setSettings(day);

    for (int kill = 0; kill < kills; ++kill) {
        m_dice.seed(static_cast<quint32>(seed + kill));
        QJsonObject work = order(bench, fleet, path);
        QJsonArray picked;
        for (const Target &target : targets.mid(kill * perRun, perRun)) {
            picked.append(QJsonObject { { u"id"_s, target.id.value },
                                        { u"group"_s, target.group },
                                        { u"status"_s, target.status } });
        }
        work[u"targets"_s] = picked;
        work[u"wave"_s] = 1 + below(6);
        work[u"deadline"_s] = below(2);
        work[u"concurrency"_s] = 1 + below(3);
        QVERIFY2(startAndKill(work), qPrintable(u"seed %1"_s.arg(seed + kill)));
        QTest::qWait(50); // what had left the dead one arrives
        SqlJournal journal(path);
        const QString lost = unwrittenRestart(everything(journal), bench.demo->ledger());
        QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed + kill).arg(lost)));
        QVERIFY2(bench.nothingWasDoubled(), qPrintable(u"seed %1"_s.arg(seed + kill)));
    }

    const qsizetype arrived = bench.demo->ledger().size();
    QVERIFY(runToTheEnd(order(bench, fleet, path)));
    QCOMPARE(bench.demo->ledger().size(), arrived); // it sent nothing by itself
    SqlJournal journal(path);
    const QList<RunHistory> histories = everything(journal);
    QCOMPARE(disagreement(histories, bench.demo->restartCounts()), QString());
    OutcomeTotals totals;
    int unanswered = 0;
    for (const RunHistory &history : histories) {
        QVERIFY(history.run.endedAt.isValid());
        for (const TargetRecord &record : history.run.targets) {
            QVERIFY2(isFinal(record.outcome), qPrintable(outcomeName(record.outcome)));
            ++totals[record.outcome];
        }
        for (const TryRecord &attempt : history.tries) {
            unanswered += attempt.answeredAt.isValid() ? 0 : 1;
            for (qsizetype i = attempt.first; i < attempt.first + attempt.count; ++i) {
                if (!attempt.answeredAt.isValid())
                    QCOMPARE(history.run.targets.at(i).outcome, Outcome::Unknown);
            }
        }
    }
    // The kills are worth something only when they cut runs in the middle.
    QVERIFY2(m_diedWorking * 2 >= kills, qPrintable(QString::number(m_diedWorking)));
    QVERIFY(totals[Outcome::NotSent] > 0);
    QVERIFY(totals[Outcome::Succeeded] > 0);
    qInfo("survived %d kills (%d at work): %lld runs, %d targets, %d tries without an answer, "
          "%d unknown, %d not sent",
          kills, m_diedWorking, static_cast<long long>(histories.size()), totals.total(),
          unanswered, totals[Outcome::Unknown], totals[Outcome::NotSent]);
}

MUSTER_TEST_GUILESS(TestCrashes)

} // namespace tst_crashes

#include "tst_crashes.moc"
