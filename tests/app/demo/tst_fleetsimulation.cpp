// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fleets behind the demo cloud: same seed, same story.

#include "app/demo/cphkinds.h"
#include "app/demo/fleetsimulation.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

namespace tst_fleetsimulation {

using namespace muster::demo;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'795'000'000'000;
constexpr ResourceKind servers = phoneServers;
const ResourceKind encodeServers = cphKindAt(u"encode-servers"_s).value();

DemoSettings calm()
{
    DemoSettings settings;
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    return settings;
}

FleetSimulation fleetsOf(quint64 seed, int serverCount, int encodeCount)
{
    DemoSettings settings;
    settings.seed = seed;
    settings.sizes[u"servers"_s] = serverCount;
    settings.sizes[u"encode-servers"_s] = encodeCount;
    return FleetSimulation(settings);
}

QStringList idsWithStatus(const FleetSimulation &fleets, ResourceKind kind, int status)
{
    QStringList ids;
    for (int i = 0; i < fleets.size(kind); ++i) {
        if (fleets.at(kind, i).status == status)
            ids.append(QString::fromLatin1(fleets.at(kind, i).id));
    }
    return ids;
}

double refusedShare(const QList<RestartEntry> &entries)
{
    const auto refused = std::count_if(entries.cbegin(), entries.cend(), [](const auto &entry) {
        return !entry.errorCode.isEmpty();
    });
    return static_cast<double>(refused) / static_cast<double>(entries.size());
}

} // namespace

class TestFleetSimulation : public QObject
{
    Q_OBJECT

private slots:
    void eachKindRefusesInItsOwnWords();
    void sameSeedSameStory();
    void idsAreDistinct();
    void everyStatusIsThere();
    void newestComesFirst();
    void timeMovesJobs();
    void failedJobLeavesAbnormal();
    void jobTimesStayInside();
    void refusedShareIsMetAndStable();
    void failingShareIsMet();
    void stateRefuses_data();
    void stateRefuses();
    void busyTargetIsRefused();
    void unknownIdIsRefused();
    void encodeServersBelongToServers();
};

void TestFleetSimulation::eachKindRefusesInItsOwnWords()
{
    DemoSettings settings;
    settings.refusedIds = 1;
    FleetSimulation fleets(settings);
    const ResourceKind phones = cphKindAt(u"phones"_s).value();
    QStringList ids;
    for (int i = 0; i < fleets.size(phones); ++i)
        ids.append(QString::fromLatin1(fleets.at(phones, i).id));
    const QList<RestartEntry> entries = fleets.restart(phones, ids, "r", start, settings);
    QCOMPARE(entries.size(), ids.size());
    for (const RestartEntry &entry : entries) {
        QVERIFY(!entry.errorCode.isEmpty());
        QVERIFY2(!entry.errorMessage.contains(u"server"), qPrintable(entry.errorMessage));
    }
}

void TestFleetSimulation::sameSeedSameStory()
{
    const DemoSettings settings;
    FleetSimulation one = fleetsOf(7, 200, 100);
    FleetSimulation two = fleetsOf(7, 200, 100);
    FleetSimulation other = fleetsOf(8, 200, 100);
    const QStringList ids = idsWithStatus(one, servers, 5);
    QCOMPARE(idsWithStatus(two, servers, 5), ids);
    QVERIFY(idsWithStatus(other, servers, 5) != ids);

    const auto first = one.restart(servers, ids, "r", start, settings);
    const auto second = two.restart(servers, ids, "r", start, settings);
    QCOMPARE(first.size(), ids.size());
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(first.at(i).id, second.at(i).id);
        QCOMPARE(first.at(i).jobId, second.at(i).jobId);
        QCOMPARE(first.at(i).errorCode, second.at(i).errorCode);
        const Job *a = one.job(first.at(i).jobId);
        const Job *b = two.job(second.at(i).jobId);
        QCOMPARE(a == nullptr, b == nullptr);
        if (a) {
            QCOMPARE(a->end, b->end);
            QCOMPARE(a->fails, b->fails);
        }
    }
}

void TestFleetSimulation::idsAreDistinct()
{
    const FleetSimulation fleets = fleetsOf(1, 100'000, 1000);
    QSet<QByteArray> ids;
    for (int i = 0; i < fleets.size(servers); ++i) {
        const QByteArray id = fleets.at(servers, i).id;
        QCOMPARE(id.size(), 32);
        QCOMPARE(fleets.indexOf(servers, id), i);
        ids.insert(id);
    }
    for (int i = 0; i < fleets.size(encodeServers); ++i)
        ids.insert(fleets.at(encodeServers, i).id);
    QCOMPARE(ids.size(), 101'000);
}

void TestFleetSimulation::everyStatusIsThere()
{
    const FleetSimulation fleets = fleetsOf(1, 10'000, 10'000);
    const auto healthy = idsWithStatus(fleets, servers, 5).size();
    QVERIFY2(healthy > 8700 && healthy < 9300, qPrintable(QString::number(healthy)));
    for (const int status : { 1, 2, 8, 10, 11, 12, 13 })
        QVERIFY2(!idsWithStatus(fleets, servers, status).isEmpty(),
                 qPrintable(QString::number(status)));
    for (const int status : { 0, 1, 2, 3, 4, 5 })
        QVERIFY2(!idsWithStatus(fleets, encodeServers, status).isEmpty(),
                 qPrintable(QString::number(status)));
}

void TestFleetSimulation::newestComesFirst()
{
    const FleetSimulation fleets = fleetsOf(3, 2000, 0);
    for (int i = 1; i < fleets.size(servers); ++i)
        QVERIFY(fleets.createdAt(i) < fleets.createdAt(i - 1));
    for (int i = 0; i < fleets.size(servers); ++i)
        QVERIFY(!fleets.name(servers, i).isEmpty() && fleets.name(servers, i).size() <= 65);
}

void TestFleetSimulation::timeMovesJobs()
{
    DemoSettings settings = calm();
    settings.jobTimeMin = settings.jobTimeMax = std::chrono::milliseconds(3000);
    FleetSimulation fleets = fleetsOf(1, 100, 100);
    const QString abnormal = idsWithStatus(fleets, servers, 2).value(0);
    QVERIFY(!abnormal.isEmpty());
    const int index = fleets.indexOf(servers, abnormal.toLatin1());

    const auto entries = fleets.restart(servers, { abnormal }, "request", start, settings);
    QCOMPARE(entries.size(), 1);
    const Job *job = fleets.job(entries.at(0).jobId);
    QVERIFY(job);
    QCOMPARE(fleets.jobsOf("request"), QList<const Job *> { job });
    QCOMPARE(FleetSimulation::jobStatus(*job, start), 1);
    QCOMPARE(fleets.status(servers, index, start), 11);
    QCOMPARE(fleets.status(servers, index, start + 2999), 13);
    QCOMPARE(FleetSimulation::jobStatus(*job, start + 2999), 1);
    QCOMPARE(FleetSimulation::jobStatus(*job, start + 3000), 2);
    QCOMPARE(fleets.status(servers, index, start + 3000), 5);
    QCOMPARE(fleets.updatedAt(index, start + 9000), start + 3000);
    QCOMPARE(fleets.restartCounts(), (QHash<QString, int> { { abnormal, 1 } }));

    const QString encode = idsWithStatus(fleets, encodeServers, 1).value(0);
    const int encodeIndex = fleets.indexOf(encodeServers, encode.toLatin1());
    const auto answer = fleets.restart(encodeServers, { encode }, "other", start, settings);
    QVERIFY(!answer.at(0).jobId.isEmpty());
    QCOMPARE(fleets.status(encodeServers, encodeIndex, start + 1), 3);
    QCOMPARE(fleets.status(encodeServers, encodeIndex, start + 3000), 1);
}

void TestFleetSimulation::failedJobLeavesAbnormal()
{
    DemoSettings settings = calm();
    settings.failingJobs = 1;
    FleetSimulation fleets = fleetsOf(1, 100, 0);
    const QString id = idsWithStatus(fleets, servers, 5).at(0);
    const auto entries = fleets.restart(servers, { id }, "r", start, settings);
    const Job *job = fleets.job(entries.at(0).jobId);
    QVERIFY(job);
    QCOMPARE(FleetSimulation::jobStatus(*job, job->end), -1);
    QCOMPARE(fleets.status(servers, fleets.indexOf(servers, id.toLatin1()), job->end), 2);
}

void TestFleetSimulation::jobTimesStayInside()
{
    const DemoSettings settings = calm();
    FleetSimulation fleets = fleetsOf(1, 2000, 0);
    const auto entries
        = fleets.restart(servers, idsWithStatus(fleets, servers, 5), "r", start, settings);
    qint64 shortest = settings.jobTimeMax.count();
    qint64 longest = 0;
    for (const RestartEntry &entry : entries) {
        const Job *job = fleets.job(entry.jobId);
        QVERIFY(job);
        shortest = std::min(shortest, job->end - job->begin);
        longest = std::max(longest, job->end - job->begin);
    }
    QVERIFY(shortest >= settings.jobTimeMin.count() && shortest < 2200);
    QVERIFY(longest <= settings.jobTimeMax.count() && longest > 4800);
}

void TestFleetSimulation::refusedShareIsMetAndStable()
{
    DemoSettings settings = calm();
    settings.refusedIds = 0.2;
    FleetSimulation fleets = fleetsOf(5, 10'000, 0);
    const QStringList ids = idsWithStatus(fleets, servers, 5);
    const auto entries = fleets.restart(servers, ids, "r", start, settings);
    QVERIFY2(qAbs(refusedShare(entries) - 0.2) < 0.02,
             qPrintable(QString::number(refusedShare(entries))));

    const auto again = fleets.restart(servers, ids, "s", start + 60'000, settings);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QCOMPARE(again.at(i).errorCode, entries.at(i).errorCode);
        QCOMPARE(again.at(i).jobId.isEmpty(), entries.at(i).jobId.isEmpty());
        QVERIFY(again.at(i).jobId.isEmpty() != again.at(i).errorCode.isEmpty());
    }
}

void TestFleetSimulation::failingShareIsMet()
{
    DemoSettings settings = calm();
    settings.failingJobs = 0.1;
    FleetSimulation fleets = fleetsOf(5, 10'000, 0);
    const auto entries
        = fleets.restart(servers, idsWithStatus(fleets, servers, 5), "r", start, settings);
    int failing = 0;
    for (const RestartEntry &entry : entries)
        failing += fleets.job(entry.jobId)->fails ? 1 : 0;
    const double share = failing / static_cast<double>(entries.size());
    QVERIFY2(qAbs(share - 0.1) < 0.015, qPrintable(QString::number(share)));
}

void TestFleetSimulation::stateRefuses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, ResourceKind kind, int status, const QString &code) {
        QTest::newRow(name) << static_cast<int>(kind) << status << code;
    };
    row("server creating", servers, 1, u"CPS.0099"_s);
    row("server abnormal", servers, 2, {});
    row("server normal", servers, 5, {});
    row("server frozen", servers, 8, u"CPS.1028"_s);
    row("server off", servers, 10, u"CPS.0158"_s);
    row("server stopping", servers, 11, u"CPS.0158"_s);
    row("server shutdown failed", servers, 12, {});
    row("server starting", servers, 13, u"CPS.0158"_s);
    row("encode creating", encodeServers, 0, u"CPS.0124"_s);
    row("encode running", encodeServers, 1, {});
    row("encode abnormal", encodeServers, 2, {});
    row("encode restarting", encodeServers, 3, u"CPS.0158"_s);
    row("encode frozen", encodeServers, 4, u"CPS.0195"_s);
    row("encode off", encodeServers, 5, u"CPS.0158"_s);
}

void TestFleetSimulation::stateRefuses()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QString, code);
    const auto which = static_cast<ResourceKind>(kind);
    FleetSimulation fleets = fleetsOf(1, 2000, 2000);
    const QStringList ids = idsWithStatus(fleets, which, status);
    QVERIFY(!ids.isEmpty());
    const auto entries = fleets.restart(which, ids, "r", start, calm());
    for (const RestartEntry &entry : entries) {
        QCOMPARE(entry.errorCode, code);
        QCOMPARE(entry.errorMessage.isEmpty(), code.isEmpty());
        QCOMPARE(entry.jobId.isEmpty(), !code.isEmpty());
    }
    QCOMPARE(fleets.restartCounts().size(), code.isEmpty() ? ids.size() : 0);
}

void TestFleetSimulation::busyTargetIsRefused()
{
    FleetSimulation fleets = fleetsOf(1, 100, 0);
    const QString id = idsWithStatus(fleets, servers, 5).at(0);
    const auto first = fleets.restart(servers, { id }, "r", start, calm());
    QVERIFY(first.at(0).errorCode.isEmpty());
    const auto second = fleets.restart(servers, { id }, "s", start + 1, calm());
    QCOMPARE(second.at(0).errorCode, u"CPS.0158"_s);
    QCOMPARE(fleets.restartCounts().value(id), 1);
    QVERIFY(fleets.jobsOf("s").isEmpty());
    const auto third = fleets.restart(servers, { id }, "t", start + 60'000, calm());
    QVERIFY(third.at(0).errorCode.isEmpty());
    QCOMPARE(fleets.restartCounts().value(id), 2);
}

void TestFleetSimulation::unknownIdIsRefused()
{
    FleetSimulation fleets = fleetsOf(1, 10, 10);
    QCOMPARE(fleets.restart(servers, { u"nobody"_s }, "r", start, calm()).at(0).errorCode,
             u"CPS.0015"_s);
    QCOMPARE(fleets.restart(encodeServers, { u"nobody"_s }, "r", start, calm()).at(0).errorCode,
             u"CPS.0123"_s);
}

void TestFleetSimulation::encodeServersBelongToServers()
{
    const FleetSimulation fleets = fleetsOf(1, 48, 96);
    QHash<int, int> perServer;
    for (int i = 0; i < 96; ++i)
        ++perServer[fleets.ownerOf(encodeServers, i)];
    QCOMPARE(perServer.size(), 48);
    for (const int count : std::as_const(perServer))
        QCOMPARE(count, 2);
    QCOMPARE(fleetsOf(1, 0, 5).ownerOf(encodeServers, 3), -1);
}

MUSTER_TEST_GUILESS(TestFleetSimulation)

} // namespace tst_fleetsimulation

#include "tst_fleetsimulation.moc"
