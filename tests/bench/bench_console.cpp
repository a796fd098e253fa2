// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Start, listing, restarting and the longest stall of the event loop, each beside what bounds it
// and measured in the same run. Prints a table; nothing passes or fails. Arguments name the rows to
// measure: start list stall restart; none means all.

#include "app/cloud/provider.h"
#include "app/demo/democloud.h"
#include "app/fleet/errorcatalogue.h"
#include "app/journal/sqljournal.h"
#include "app/log/logfile.h"
#include "app/net/networktransport.h"
#include "app/restart/laterruns.h"
#include "app/restart/runner.h"
#include "ui/fleet/fleetpage.h"
#include "ui/runs/jobpanel.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QTextStream out(stdout);

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

void row(const QString &what, double ours, double floor, const QString &unit, const QString &toHold)
{
    out << u"%1 %2 %3 %4  %5  (hold %6)\n"_s.arg(what, -52)
               .arg(ours, 9, 'f', 1)
               .arg(floor, 9, 'f', 1)
               .arg(unit, -4)
               .arg(floor > 0 ? QString::number(ours / floor, 'f', 2) + u'x' : u"-"_s, 7)
               .arg(toHold);
    out.flush();
}

//! Runs an event loop of the benchmark's own until \a done, at most two minutes. It sleeps between
//! events as the program does: processEvents() with a time limit would turn without a pause, and
//! take a processor from what is measured.
void spin(const std::function<bool()> &done)
{
    const QDeadlineTimer end(std::chrono::minutes(2));
    QTimer wake;
    wake.start(20);
    while (!done() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

//! The longest time between two turns of the event loop since reset().
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
    }
    void reset()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start(1);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

struct Parts
{
    const ErrorCatalogue catalogue;
    SystemClock clock;
    SystemRandom random;
    NetworkTransport transport;

    std::unique_ptr<Cloud> open(const demo::DemoCloud &demo)
    {
        return registeredProviders().constFirst().open(demo.connection(), demo.passwordLogin(),
                                                       { transport, clock, random });
    }
};

std::unique_ptr<demo::DemoCloud> startDemo(int servers, std::chrono::milliseconds latency = {})
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = servers;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.latency = latency;
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    return std::move(demo::DemoCloud::start(settings)).value();
}

// --- start ---------------------------------------------------------------------------------------

struct Start
{
    double milliseconds = 0;
    double pssKiB = 0; // Linux only
};

double pssOf(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toDouble();
    }
    return 0;
}

Start startOnce(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer elapsed;
    elapsed.start();
    process.start(program, arguments);
    Start result;
    while (process.waitForReadyRead(30'000)) {
        if (process.readAllStandardOutput().contains("painted")) {
            result.milliseconds = double(elapsed.nsecsElapsed()) / 1e6;
            result.pssKiB = pssOf(process.processId());
            break;
        }
    }
    process.kill();
    process.waitForFinished();
    return result;
}

void measureStart()
{
    const QTemporaryDir data;
    const QStringList idle { u"--report-first-paint"_s, u"--no-first-run"_s, u"--data-dir"_s,
                             data.path() };
    const QStringList demo = idle + QStringList { u"--demo"_s, u"--demo-servers"_s, u"10000"_s };
    QList<double> bareMs, idleMs, demoMs, bareKiB, idleKiB, demoKiB;
    for (int i = 0; i < 11; ++i) {
        const Start bare = startOnce(QStringLiteral(MUSTER_BARE_WINDOW), {});
        const Start ours = startOnce(QStringLiteral(MUSTER_PROGRAM), idle);
        const Start listing = startOnce(QStringLiteral(MUSTER_PROGRAM), demo);
        if (i == 0)
            continue; // cold caches
        bareMs << bare.milliseconds;
        idleMs << ours.milliseconds;
        demoMs << listing.milliseconds;
        bareKiB << bare.pssKiB;
        idleKiB << ours.pssKiB;
        demoKiB << listing.pssKiB;
    }
    row(u"start to first paint, no connection"_s, median(idleMs), median(bareMs), u"ms"_s,
        u"1.5x"_s);
    row(u"start to first paint, demo fleet of 10,000"_s, median(demoMs), median(bareMs), u"ms"_s,
        u"2.0x"_s);
    row(u"memory (PSS) then, no connection"_s, median(idleKiB), median(bareKiB), u"KiB"_s,
        u"1.6x"_s);
    row(u"memory (PSS) then, demo fleet of 10,000"_s, median(demoKiB), median(bareKiB), u"KiB"_s,
        u"1.6x"_s);
}

// --- listing -------------------------------------------------------------------------------------

double curlOnce(const demo::DemoCloud &demo, const QByteArray &token, int pages)
{
    const QTemporaryDir folder;
    QFile config(folder.filePath(u"urls"_s));
    if (!config.open(QIODevice::WriteOnly))
        return 0;
    for (int page = 0; page < pages; ++page) {
        config.write("url = \"" + demo.endpoint().toEncoded() + "/v1/" + demo.projectId().toUtf8()
                     + "/cloud-phone/servers?offset=" + QByteArray::number(page * 100)
                     + "&limit=100\"\noutput = \"/dev/null\"\n");
    }
    config.close();
    QElapsedTimer elapsed;
    elapsed.start();
    QProcess::execute(u"curl"_s,
                      { u"--silent"_s, u"--no-progress-meter"_s, u"--parallel"_s,
                        u"--parallel-max"_s, u"8"_s, u"--header"_s,
                        u"X-Auth-Token: "_s + QString::fromLatin1(token), u"--config"_s,
                        config.fileName() });
    return double(elapsed.nsecsElapsed()) / 1e6;
}

QByteArray tokenOf(const demo::DemoCloud &demo)
{
    const PasswordLogin login = demo.passwordLogin();
    const QString body
        = u"{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":"
          "{\"name\":\"%1\",\"password\":\"%2\",\"domain\":{\"name\":\"%3\"}}}},\"scope\":"
          "{\"project\":{\"name\":\"%4\"}}}}"_s.arg(login.userName, login.password.reveal(),
                                                    login.accountName, demo.region());
    QProcess curl;
    curl.start(u"curl"_s,
               { u"--silent"_s, u"--include"_s, u"--header"_s, u"Content-Type: application/json"_s,
                 u"--data"_s, body, demo.endpoint().toString() + u"/v3/auth/tokens"_s });
    curl.waitForFinished();
    for (const QByteArray &line : curl.readAllStandardOutput().split('\n')) {
        if (line.toLower().startsWith("x-subject-token:"))
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

void listOnce(FleetPage &page)
{
    page.refresh();
    spin([&page] { return !page.isListing(); });
    page.view().viewport()->repaint();
}

void signIn(Cloud &cloud)
{
    QObject scope;
    bool done = false;
    QObject::connect(cloud.renewSignIn(&scope), &AuthOperation::finished, &scope,
                     [&done] { done = true; });
    spin([&done] { return done; });
}

void measureListing(std::chrono::milliseconds latency, const QString &toHold)
{
    const auto demo = startDemo(10'000, latency);
    const QByteArray token = tokenOf(*demo);
    Parts parts;
    QList<double> ours, curl;
    for (int i = 0; i < 6; ++i) {
        const std::unique_ptr<Cloud> cloud = parts.open(*demo);
        FleetPage page(*cloud, cloud->kinds().constFirst().id, parts.catalogue, parts.clock);
        page.resize(1000, 600);
        page.show();
        signIn(*cloud); // curl has its token beforehand, too
        QElapsedTimer elapsed;
        elapsed.start();
        listOnce(page);
        const double took = double(elapsed.nsecsElapsed()) / 1e6;
        if (page.model().rowCount() != 10'000)
            out << u"listed only %1 rows\n"_s.arg(page.model().rowCount());
        const double theirs = curlOnce(*demo, token, 100);
        if (i > 0) {
            ours << took;
            curl << theirs;
        }
    }
    row(u"list 10,000 servers, %1 ms latency, beside curl"_s.arg(latency.count()), median(ours),
        median(curl), u"ms"_s, toHold);
}

// --- restarting ----------------------------------------------------------------------------------

void measureRestarts()
{
    demo::DemoSettings settings;
    settings.sizes[u"servers"_s] = 10'000;
    settings.sizes[u"encode-servers"_s] = 0;
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    const auto demo = std::move(demo::DemoCloud::start(settings)).value();
    Parts parts;
    const std::unique_ptr<Cloud> cloud = parts.open(*demo);
    const KindId kind = cloud->kinds().constFirst().id;
    FleetPage page(*cloud, kind, parts.catalogue, parts.clock);
    page.resize(1000, 600);
    page.show();
    listOnce(page);
    page.tickAllMatching();
    const QList<Target> targets = page.tickedTargets().mid(0, 5000);

    RunnerSettings free;
    free.actInterval = std::chrono::milliseconds(0);
    free.concurrency = 4;
    free.pollInterval = std::chrono::milliseconds(920);
    const QTemporaryDir folder;
    SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
    Runner runner(*cloud, journal, parts.clock, parts.random, free);
    const ErrorCatalogue catalogue;
    LaterRuns later(journal);
    JobPanel panel(catalogue, parts.clock, later);
    panel.addRunner(runner, *cloud);
    panel.resize(1000, 300);
    panel.show();
    Heartbeat heartbeat;
    const int requestsBefore = demo->requestCount();
    QElapsedTimer elapsed;
    elapsed.start();
    heartbeat.reset();
    const Result<RunId> run = runner.start({ demo->connection(), kind, targets, u"bench"_s });
    if (!run) {
        out << "the run was refused: " << run.error().code.text() << '\n';
        return;
    }
    spin([&] { return !runner.isBusy(); });
    const double took = double(elapsed.nsecsElapsed()) / 1e6;
    const OutcomeTotals totals = totalsOf(*runner.run(*run));
    QDateTime lastAnswer;
    for (const TargetRecord &target : runner.run(*run)->targets)
        lastAnswer = std::max(lastAnswer, target.answeredAt);
    row(u"5,000 restarts in %1 calls, 4 at a time, longest job"_s.arg(demo->ledger().size()), took,
        double(settings.jobTimeMax.count()), u"ms"_s, u"1.12x"_s);
    row(u"  of which until the last call was answered"_s,
        double(runner.run(*run)->confirmedAt.msecsTo(lastAnswer)), 0, u"ms"_s, u"-"_s);
    row(u"  requests (POSTs and job pages)"_s, demo->requestCount() - requestsBefore, 0, u""_s,
        u"350"_s);
    row(u"  outcomes known: succeeded + failed + rejected"_s,
        totals[Outcome::Succeeded] + totals[Outcome::Failed] + totals[Outcome::Rejected],
        totals.total(), u""_s, u"1.00x"_s);
    row(u"  longest stall while restarting and polling"_s, heartbeat.longest(), 0, u"ms"_s,
        u"16"_s);
    panel.removeRunner(runner);
}

void measureStall(int servers, const QString &toHold)
{
    const auto demo = startDemo(servers);
    Parts parts;
    const std::unique_ptr<Cloud> cloud = parts.open(*demo);
    FleetPage page(*cloud, cloud->kinds().constFirst().id, parts.catalogue, parts.clock);
    page.resize(1000, 600);
    page.show();
    Heartbeat heartbeat;
    heartbeat.reset();
    page.refresh();
    spin([&page] { return !page.isListing(); });
    row(u"longest stall while listing %L1 rows"_s.arg(page.model().rowCount()), heartbeat.longest(),
        0, u"ms"_s, toHold);
    heartbeat.reset();
    page.refresh();
    spin([&page] { return !page.isListing(); });
    row(u"longest stall while listing them again"_s, heartbeat.longest(), 0, u"ms"_s, toHold);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted
        = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    // Logged as in the program: the cost of a line belongs to what is measured.
    const QTemporaryDir logs;
    const LogFile log(logs.path());
    out << u"Qt %1, %2, %3\n"_s.arg(QLatin1String(qVersion()), QGuiApplication::platformName(),
                                    QLocale::c().toString(QDate::currentDate(), u"yyyy-MM-dd"_s));
    out << u"%1 %2 %3\n"_s.arg(u""_s, -52).arg(u"ours"_s, 9).arg(u"floor"_s, 9);
    if (isWanted(u"start"_s))
        measureStart();
    if (isWanted(u"list"_s)) {
        measureListing(std::chrono::milliseconds(0), u"1.25x"_s);
        measureListing(std::chrono::milliseconds(40), u"1.1x"_s);
    }
    if (isWanted(u"stall"_s)) {
        measureStall(10'000, u"16"_s);
        measureStall(100'000, u"50"_s);
    }
    if (isWanted(u"restart"_s))
        measureRestarts();
    return 0;
}
