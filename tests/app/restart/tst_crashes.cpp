// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A console that is killed at random instants and started again, on one journal, against one cloud:
// after each death the journal must agree with the cloud's own books. MUSTER_CRASH_KILLS sets how
// often, MUSTER_CRASH_SEED where the chance begins.
#include "app/journal/columns.h"
#include "app/journal/sqljournal.h"
#include "tests/app/restart/demobench.h"
#include "tests/app/restart/journalcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int targetsPerRun = 24;

int numberFrom(const char *variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

demo::DemoSettings roughDay(int servers)
{
    demo::DemoSettings settings;
    settings.servers = servers;
    settings.encodeServers = 0;
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
    void nothingIsDoubledOrLost();

private:
    [[nodiscard]] int below(int end)
    {
        return static_cast<int>(m_dice() % static_cast<quint32>(end));
    }
    [[nodiscard]] QJsonObject order(const DemoBench &bench, const QString &journal) const;
    //! \brief Starts the console with \a order and kills it; false: it could not be started.
    [[nodiscard]] bool startAndKill(const QJsonObject &order);
    [[nodiscard]] bool runToTheEnd(const QJsonObject &order);
    void start(QProcess &child, const QJsonObject &order);

    std::mt19937 m_dice;
    int m_diedWorking = 0; // while something of its own was open
};

QJsonObject TestCrashes::order(const DemoBench &bench, const QString &journal) const
{
    const AccessKey key = bench.demo->accessKey();
    return {
        { u"journal"_s, journal },
        { u"connection"_s, connectionToText(bench.demo->connection(CredentialKind::AccessKey)) },
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
    [&] { QTRY_VERIFY_WITH_TIMEOUT(early || said.contains("ready"), 60'000); }();
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

void TestCrashes::nothingIsDoubledOrLost()
{
    const int kills = numberFrom("MUSTER_CRASH_KILLS", 40);
    const int seed = numberFrom("MUSTER_CRASH_SEED", 20'261'121);
    qInfo("seed %d, %d kills", seed, kills);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    const int needed = kills * targetsPerRun;
    demo::DemoSettings day = roughDay(needed * 3 / 2 + 50);
    DemoBench bench(day, CredentialKind::AccessKey);
    QVERIFY(bench.isReady());
    const QList<Target> targets = bench.request(needed).targets;
    QCOMPARE(targets.size(), needed);
    day.tooManyRequests = 0.05;
    day.serverFaults = 0.05;
    bench.demo->setSettings(day);

    for (int kill = 0; kill < kills; ++kill) {
        m_dice.seed(static_cast<quint32>(seed + kill));
        QJsonObject work = order(bench, path);
        QJsonArray ids;
        for (const Target &target : targets.mid(kill * targetsPerRun, targetsPerRun))
            ids.append(target.id.value);
        work[u"ids"_s] = ids;
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
    QVERIFY(runToTheEnd(order(bench, path)));
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

QTEST_GUILESS_MAIN(TestCrashes)
#include "tst_crashes.moc"
