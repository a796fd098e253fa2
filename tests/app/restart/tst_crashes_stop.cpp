// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A console that is killed while tasks are stopped and enabled again: the next one sends nothing by
// itself, and names every task that was stopped for certain and not enabled.
// MUSTER_CRASH_KILLS sets how often, MUSTER_CRASH_SEED where the chance begins.
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

namespace tst_crashes_stop {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int tasksPerRun = 3;

int numberFrom(const char *variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

demo::DemoSettings day(int kills)
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 0;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.pullToPushTasks = kills * tasksPerRun * 3 + 40;
    settings.refusedIds = 0;
    settings.failingJobs = 0;
    settings.jobTimeMin = 20ms;
    settings.jobTimeMax = 80ms;
    settings.latency = 20ms;
    return settings;
}

int worked(const demo::DemoCloud &cloud, const QString &action, const TargetId &id)
{
    const QList<demo::ActRecord> ledger = cloud.ledger();
    return static_cast<int>(
        std::count_if(ledger.cbegin(), ledger.cend(), [&](const demo::ActRecord &record) {
            return record.path.endsWith(action) && record.ids.contains(id.value);
        }));
}

//! Where \a id ended in the run that stopped it, or in the linked one; nothing: it is in none.
std::optional<Outcome> outcomeIn(const QList<RunHistory> &histories, bool linked,
                                 const TargetId &id)
{
    for (const RunHistory &history : histories) {
        for (const TargetRecord &record : history.run.targets) {
            if (history.run.parent.isEmpty() != linked && record.target.id == id)
                return record.outcome;
        }
    }
    return std::nullopt;
}

} // namespace

class TestCrashesStop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*=false"_s); }
    void aKillBetweenTheHalvesIsNamed();

private:
    //! \brief Starts the console with \a order and kills it; false: it could not be started.
    [[nodiscard]] bool startAndKill(const QJsonObject &order);

    std::mt19937 m_dice;
};

bool TestCrashesStop::startAndKill(const QJsonObject &order)
{
    QProcess child;
    QByteArray said;
    connect(&child, &QProcess::readyReadStandardOutput, this,
            [&] { said += child.readAllStandardOutput(); });
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(MUSTER_CRASH_CHILD), {});
    child.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    if (!child.waitForStarted(60'000))
        return false;
    // Half of them at the moment when the first half has ended, the others anywhere.
    const bool atHalf = m_dice() % 2 == 0;
    const int delay = static_cast<int>(m_dice() % (atHalf ? 12 : 600));
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(said.contains(atHalf ? "half" : "ready") || said.contains("done"),
                                 60'000);
    }();
    QTest::qWait(delay);
    child.kill();
    return child.state() == QProcess::NotRunning || child.waitForFinished(60'000);
}

void TestCrashesStop::aKillBetweenTheHalvesIsNamed()
{
    const int kills = numberFrom("MUSTER_CRASH_KILLS", 12);
    const int seed = numberFrom("MUSTER_CRASH_SEED", 20'261'129);
    qInfo("seed %d, %d kills", seed, kills);
    const KindId stops = kindOf(Fleet::Stops);
    const KindId enables = kindOf(Fleet::Tasks);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    DemoBench bench(day(kills), CredentialKind::AccessKey, nullptr, Fleet::Stops);
    QVERIFY(bench.isReady());
    const QList<Target> targets = bench.request(kills * tasksPerRun).targets;
    QCOMPARE(targets.size(), kills * tasksPerRun);
    const AccessKey key = bench.demo->volcengineKey();
    int between = 0;

    for (int kill = 0; kill < kills; ++kill) {
        m_dice.seed(static_cast<quint32>(seed + kill));
        QJsonArray picked;
        const QList<Target> mine = targets.mid(kill * tasksPerRun, tasksPerRun);
        for (const Target &target : mine) {
            picked.append(QJsonObject { { u"id"_s, target.id.value },
                                        { u"group"_s, target.group },
                                        { u"status"_s, target.status } });
        }
        QVERIFY(startAndKill({ { u"journal"_s, path },
                               { u"connection"_s, connectionToText(bench.connection) },
                               { u"kind"_s, stops.value },
                               { u"access_key"_s, key.accessKeyId },
                               { u"secret_key"_s, key.secretKey.reveal() },
                               { u"targets"_s, picked },
                               { u"wave"_s, 3 },
                               { u"concurrency"_s, 3 } }));
        QTest::qWait(50); // what had left the dead one arrives

        SqlJournal journal(path);
        bench.openOn(&journal);
        QSignalSpy read(bench.runner.get(), &Runner::historyRead);
        const qsizetype arrived = bench.demo->ledger().size();
        bench.runner->readHistory(bench.connection);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.runner->isBusy(), 30'000);
        QCOMPARE(bench.demo->ledger().size(), arrived); // it sends nothing by itself
        const QList<RunHistory> histories = everything(journal);
        QCOMPARE(unwrittenRestart(histories, bench.demo->ledger()), QString());
        QVERIFY(read.first().first().value<Result<void>>());
        const QList<Target> left = bench.runner->leftBehind(enables);
        for (const Target &target : mine) {
            const QByteArray where
                = u"seed %1: %2"_s.arg(seed + kill).arg(target.id.value).toUtf8();
            QVERIFY2(worked(*bench.demo, u"StopPullToPushTask"_s, target.id) <= 1,
                     where.constData());
            QVERIFY2(worked(*bench.demo, u"RestartPullToPushTask"_s, target.id) <= 1,
                     where.constData());
            const bool isStopped = outcomeIn(histories, false, target.id) == Outcome::Succeeded;
            const std::optional<Outcome> again = outcomeIn(histories, true, target.id);
            const bool isLeft = std::ranges::any_of(
                left, [&target](const Target &other) { return other.id == target.id; });
            QVERIFY2(isStopped || !again, where.constData());
            const QByteArray stood = where + (isStopped ? ": stopped, " : ": not stopped, ")
                + (again ? outcomeName(*again).toUtf8() : QByteArray("not enabled"))
                + (isLeft ? ", named" : ", not named");
            QVERIFY2(isLeft == (isStopped && again != Outcome::Succeeded), stood.constData());
            between += isLeft && !again ? 1 : 0;
        }
        bench.openOn(nullptr);
    }
    QVERIFY2(between > 0, "no kill came between the halves");
    qInfo("survived %d kills, %d tasks were left between the halves", kills, between);
}

MUSTER_TEST_GUILESS(TestCrashesStop)

} // namespace tst_crashes_stop

#include "tst_crashes_stop.moc"
