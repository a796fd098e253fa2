// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real window with runs of a hundred thousand targets: the longest time that the event loop is
// held by one event, for each thing that a person or the cloud can do. Cloud and clock are fakes,
// the journal is the real one. Prints a table; nothing passes or fails. Arguments name the rows to
// measure: run start history confirm timeline; none means all. MUSTER_BENCH_TARGETS sets another
// size; with MUSTER_BENCH_TELL each event of more than 25 ms is named as well.

#include "app/core/qtversions.h"
#include "tests/ui/mainwindow/programstage.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/runs/timelineview.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <ctime>
#endif

using namespace muster;
using namespace muster::test;

namespace {

QTextStream out(stdout);

//! What the calling thread has computed so far, in ms; negative where that cannot be told.
double computed()
{
#ifdef Q_OS_UNIX
    timespec now {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return -1;
#endif
}

struct Longest
{
    double real = 0; // ms
    double computing = 0; // ms: what it would be on an idle machine
};

//! Measures every event of the UI thread from its beginning to its end, those that it is made of
//! included.
class MeteredApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Whoever works in another thread is told of its events here too, and holds up nobody.
        if (QThread::currentThread() != thread() || m_depth > 0)
            return QApplication::notify(receiver, event);
        begin();
        // Of an event that deletes its receiver nothing can be asked afterwards.
        const QByteArray what = m_tells ? receiver->metaObject()->className() + QByteArray(" ")
                + receiver->objectName().toUtf8() + ' ' + QByteArray::number(event->type())
                                        : QByteArray();
        const bool isTaken = QApplication::notify(receiver, event);
        end(what);
        return isTaken;
    }
    //! What an event would do that this program does by itself.
    template <typename Act> void doAsEvent(Act act)
    {
        begin();
        act();
        end("an act");
    }
    void reset() { m_longest = {}; }
    [[nodiscard]] Longest longest() const { return m_longest; }

private:
    void begin()
    {
        ++m_depth;
        m_elapsed.start();
        m_computed = computed();
    }
    void end(const QByteArray &what)
    {
        const double computing = computed() - m_computed;
        m_longest.real = std::max(m_longest.real, double(m_elapsed.nsecsElapsed()) / 1e6);
        m_longest.computing = std::max(m_longest.computing, computing);
        --m_depth;
        if (m_tells && computing > 25)
            out << u"    %1 ms: "_s.arg(computing, 0, 'f', 1) << what << '\n';
    }

    const bool m_tells = qEnvironmentVariableIsSet("MUSTER_BENCH_TELL");
    int m_depth = 0;
    QElapsedTimer m_elapsed;
    double m_computed = 0;
    Longest m_longest;
};

MeteredApplication *application = nullptr;

int targetCount()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("MUSTER_BENCH_TARGETS", &isSet);
    return isSet ? wanted : 100'000;
}

void row(const QString &what, const Longest &longest)
{
    out << u"%1 %2 %3 ms  (hold 50)\n"_s.arg(what, -62)
               .arg(longest.real, 9, 'f', 1)
               .arg(longest.computing, 9, 'f', 1);
    out.flush();
}

//! Everything that is queued happens, what is painted is painted.
void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

template <typename Act> void measure(const QString &what, Act act)
{
    settle();
    application->reset();
    application->doAsEvent(act);
    settle();
    row(what, application->longest());
}

void waitFor(const std::function<bool()> &isSo)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!isSo() && elapsed.elapsed() < 600'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    if (!isSo())
        out << "  (gave up waiting)\n";
}

struct BigProgram : ProgramStage
{
    BigProgram(const QString &folder, FakeClock &theClock)
        : ProgramStage(folder, theClock, 100)
    {
    }
    //! The next timer of the fake clock fires, as an event of its own.
    void step()
    {
        application->doAsEvent([this] {
            clock.advance(clock.hasTimers() ? std::clamp(clock.untilNext(), 0ms, 1000ms) : 100ms);
        });
        settle();
    }
    bool advanceUntil(const std::function<bool()> &isSo)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (!isSo() && elapsed.elapsed() < 600'000) {
            step();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        return isSo();
    }
    FakeActOperation &call(qsizetype number)
    {
        if (!advanceUntil([&] { return cloud->acts.size() > number; }))
            qFatal("no call was made");
        return *cloud->acts.at(number);
    }
    void answerCall(qsizetype number, Outcome outcome)
    {
        FakeActOperation &act = call(number);
        ActAnswer answer;
        answer.verdict = outcome == Outcome::Unknown ? ActVerdict::Unknown : ActVerdict::Answered;
        answer.requestId = RequestId { u"req-%1"_s.arg(number) };
        if (outcome == Outcome::Unknown) {
            answer.error.emplace();
            answer.error->kind = ErrorKind::Timeout;
            answer.error->delivery = Delivery::Sent;
        }
        for (const Target &target : std::as_const(act.targets))
            answer.targets.append(
                { target.id, outcome, JobId { u"job-"_s + target.id.value }, {} });
        application->doAsEvent([&] { emit act.finished(answer); });
        settle();
    }
    //! Answers the looks that are out: so many jobs a page, each page an event.
    void endJobsOfNextLook(Outcome end)
    {
        const auto isOut = [this] {
            return !cloud->follows.isEmpty() && cloud->follows.constLast()
                && cloud->follows.constLast() != m_look;
        };
        if (!advanceUntil(isOut))
            return;
        const QPointer<FakeFollowOperation> look = cloud->follows.constLast();
        m_look = look;
        constexpr qsizetype page = 100;
        const QList<OpenTarget> targets = look->targets;
        for (qsizetype first = 0; look && first < targets.size(); first += page) {
            QList<TargetProgress> progress;
            for (const OpenTarget &open : targets.mid(first, page))
                progress.append({ open.id, open.jobId, open.requestId, end, {}, {} });
            application->doAsEvent([&] { emit look->progressed(progress); });
            settle();
        }
        if (look)
            application->doAsEvent([&] { emit look->finished(Result<void>()); });
        settle();
    }
    void chooseChip(JobGroup group)
    {
        window->jobs().findChild<QToolButton *>(u"chip%1"_s.arg(static_cast<int>(group)))->click();
    }

private:
    QPointer<FakeFollowOperation> m_look; // goes by itself
};

Connection numbered(int number)
{
    Connection connection = acme(u"c%1"_s.arg(number), u"acme %1"_s.arg(number));
    connection.region = u"region-%1"_s.arg(number);
    return connection;
}

// --- one run, from its confirmation to its end ---------------------------------------------------

void measureRun()
{
    const QTemporaryDir folder;
    FakeClock clock;
    BigProgram program(folder.path(), clock);
    for (int other = 2; other <= 5; ++other)
        program.open(numbered(other));
    program.open();
    // The clouds of the others were made before: this is the one that the run goes through.
    RunRequest request = program.request(0, targetCount());
    RunId run;
    measure(u"a run is started"_s, [&] { run = program.start(request); });
    program.advanceUntil([&] { return !program.cloud->acts.isEmpty(); });
    row(u"  its intent is on disk, the first call goes"_s, application->longest());
    program.show(run);

    constexpr int calls = 300;
    qsizetype answered = 0;
    application->reset();
    for (; answered < calls; ++answered)
        program.answerCall(answered, Outcome::Accepted);
    row(u"%1 calls go and are answered"_s.arg(calls), application->longest());
    application->reset();
    for (; answered < calls + 20; ++answered)
        program.answerCall(answered, Outcome::Unknown);
    row(u"20 calls are not answered: cards of unknown targets"_s, application->longest());
    application->reset();
    for (; answered < 2 * calls; ++answered)
        program.answerCall(answered, Outcome::Accepted);
    row(u"%1 calls go and are answered beside them"_s.arg(calls - 20), application->longest());

    measure(u"100 unknown targets are settled at once"_s, [&] {
        QList<qsizetype> positions;
        const QList<TargetRecord> &targets = program.run(run).targets;
        for (qsizetype i = 0; i < targets.size() && positions.size() < 100; ++i) {
            if (targets.at(i).outcome == Outcome::Unknown)
                positions.append(i);
        }
        program.runner().settle(run, positions, u"seen"_s);
    });
    application->reset();
    program.endJobsOfNextLook(Outcome::Succeeded);
    row(u"a look tells of the end of all that was accepted"_s, application->longest());

    const auto chips = [&](const QString &what) {
        for (const auto &[name, group] :
             { std::pair(u"Unknown"_s, JobGroup::Unknown),
               std::pair(u"Waiting"_s, JobGroup::Waiting), std::pair(u"All"_s, JobGroup::All) })
            measure(u"the chip %1, %2"_s.arg(name, what), [&] { program.chooseChip(group); });
    };
    chips(u"unsorted"_s);
    measure(u"sorted by name"_s,
            [&] { program.window->jobs().view().sortByColumn(0, Qt::AscendingOrder); });
    chips(u"sorted by name"_s);
    application->reset();
    for (int i = 0; i < 20; ++i, ++answered)
        program.answerCall(answered, Outcome::Accepted);
    row(u"20 calls go and are answered, sorted by name"_s, application->longest());
    measure(u"sorted by outcome"_s,
            [&] { program.window->jobs().view().sortByColumn(2, Qt::AscendingOrder); });
    application->reset();
    for (int i = 0; i < 20; ++i, ++answered)
        program.answerCall(answered, Outcome::Accepted);
    row(u"20 calls go and are answered, sorted by outcome"_s, application->longest());
    measure(u"paused"_s, [&] { program.window->jobs().togglePause(); });
    measure(u"stopped: all the rest is not sent"_s, [&] { program.runner().stopSending(run); });
    application->reset();
    program.endJobsOfNextLook(Outcome::Failed);
    program.advanceUntil([&] { return program.run(run).endedAt.isValid(); });
    row(u"the last jobs fail, and the run ends"_s, application->longest());
    measure(u"the run is shown once more"_s, [&] { program.window->jobs().showRun(run); });
    measure(u"its connection is closed"_s, [&] { (void)program.opener.close(acme().id); });
}

// --- a start with much that was left open --------------------------------------------------------

void writeBigJournal(const QString &path, int runs, int targets, bool isOpen)
{
    SqlJournal journal(path);
    const QDateTime day = utcTime(QDate(2026, 11, 20), QTime(6, 0));
    for (int number = 1; number <= runs; ++number) {
        RunRecord run;
        run.id = RunId { u"run-%1"_s.arg(number, 6, 10, QLatin1Char('0')) };
        run.number = number;
        run.kind = FakeCloud::serverKind().id;
        run.connection = acme();
        run.connection.account = run.connection.region + u" account"_s;
        run.operatorName = u"operator"_s;
        run.confirmedAt = day.addSecs(number);
        run.targets.resize(targets);
        for (int i = 0; i < targets; ++i) {
            TargetRecord &record = run.targets[i];
            record.target = { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s };
            record.outcome = Outcome::Succeeded;
            record.requestId = RequestId { u"req-%1-%2"_s.arg(number).arg(i / 100) };
            record.jobId = JobId { u"job-%1-%2"_s.arg(number).arg(i) };
            record.sentAt = run.confirmedAt.addSecs(1);
            record.answeredAt = run.confirmedAt.addSecs(2);
            record.endedAt = run.confirmedAt.addSecs(8);
            if (isOpen && number == 1) {
                // A third of each: accepted, being sent, planned.
                record.outcome = i % 3 == 0 ? Outcome::Accepted
                    : i % 3 == 1            ? Outcome::Sending
                                            : Outcome::Planned;
                record.endedAt = {};
            }
        }
        if (!isOpen || number > 1)
            run.endedAt = run.confirmedAt.addSecs(10);
        bool isDone = false;
        QObject owner;
        JournalWrite *write = journal.beginRun(run, {}, &owner);
        QObject::connect(write, &JournalWrite::finished, &owner, [&](const Result<void> &result) {
            isDone = true;
            if (!result)
                out << "  (a run was not written: " << result.error().detail << ")\n";
        });
        waitFor([&] { return isDone; });
    }
}

void measureStart()
{
    const QTemporaryDir folder;
    writeBigJournal(folder.filePath(u"journal.sqlite"_s), 3, targetCount(), true);
    FakeClock clock;
    auto program = std::make_unique<BigProgram>(folder.path(), clock);
    settle();
    const RunId open { u"run-000001"_s };
    application->reset();
    QElapsedTimer elapsed;
    elapsed.start();
    program->window->openLastConnection();
    waitFor([&] { return program->window->jobs().run(open) != nullptr; });
    auto *later = program->window->findChild<LaterRuns *>();
    waitFor([&] { return later->isKnown(open); });
    settle();
    row(u"an open run of the last start, and two later ones, taken up"_s, application->longest());
    out << "  after " << elapsed.elapsed() << " ms\n";
    application->reset();
    program->opener.openWith(acme(), PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) });
    waitFor([&] { return program->runner().isReady(); });
    settle();
    row(u"its connection is opened: a runner adopts it"_s, application->longest());
    application->reset();
    program->advanceUntil([&] { return !program->cloud->follows.isEmpty(); });
    program->endJobsOfNextLook(Outcome::Succeeded);
    row(u"a look tells of the end of what was accepted"_s, application->longest());
    measure(u"the window goes"_s, [&] { program.reset(); });
}

// --- the history ---------------------------------------------------------------------------------

void measureOneHistory(int runs, int targets)
{
    const QTemporaryDir folder;
    writeBigJournal(folder.filePath(u"journal.sqlite"_s), runs, targets, false);
    SqlJournal journal(folder.filePath(u"journal.sqlite"_s));
    const ErrorCatalogue catalogue;
    LaterRuns later(journal);
    HistoryWindow history(journal, catalogue, { FakeCloud::serverKind() });
    history.setRepeats(later, [](const RunRecord &) { return QString(); });
    settle();
    application->reset();
    application->doAsEvent([&] { history.show(); });
    auto *table = history.findChild<QTableView *>(u"historyRuns"_s);
    auto *shown = history.findChild<QTableView *>(u"historyTargets"_s);
    waitFor([&] { return table->model()->rowCount() == runs; });
    waitFor([&] { return shown->model()->rowCount() == targets; });
    settle();
    row(u"the history of %L1 runs of %L2 targets is opened"_s.arg(runs).arg(targets),
        application->longest());
    application->reset();
    for (int i = 1; i < std::min(runs, 4); ++i) {
        application->doAsEvent([&] { table->selectRow(i); });
        waitFor([&] { return shown->model()->rowCount() == 0; });
        waitFor([&] { return shown->model()->rowCount() == targets; });
        settle();
    }
    row(u"  one after the other is opened"_s, application->longest());
    measure(u"  its targets sorted by name"_s,
            [&] { shown->sortByColumn(0, Qt::DescendingOrder); });
    application->reset();
    QElapsedTimer elapsed;
    elapsed.start();
    application->doAsEvent([&] { history.exportTo(folder.filePath(u"all.csv"_s)); });
    waitFor([&] { return QFile::exists(folder.filePath(u"all.csv"_s)); });
    settle();
    row(u"  all exported"_s, application->longest());
    out << "  after " << elapsed.elapsed() << " ms, "
        << QFileInfo(folder.filePath(u"all.csv"_s)).size() / 1'000'000 << " MB\n";
}

void measureHistory()
{
    measureOneHistory(300, 5'000);
    measureOneHistory(2, targetCount());
}

// --- the confirmation ----------------------------------------------------------------------------

void measureConfirmation()
{
    FakeClock clock;
    FakeCloud cloud;
    Confirmation confirmation;
    confirmation.connection = acme();
    confirmation.kind = FakeCloud::serverKind();
    confirmation.kind.targetsPerCall = 100;
    for (int i = 0; i < targetCount(); ++i)
        confirmation.targets.append(
            { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s });
    confirmation.fleetSize = targetCount();
    std::unique_ptr<ConfirmDialog> dialog;
    measure(u"the confirmation is opened"_s, [&] {
        dialog = std::make_unique<ConfirmDialog>(confirmation, cloud, clock);
        dialog->open();
    });
    auto *view = dialog->findChild<QTableView *>(u"targetView"_s);
    measure(u"  one is left out"_s, [&] {
        view->model()->setData(view->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    });
    measure(u"  its request is made"_s, [&] { (void)dialog->request(); });
}

// --- the run over time ---------------------------------------------------------------------------

RunRecord sentRun(const FakeClock &clock)
{
    RunRecord run;
    run.id = RunId { u"run-1"_s };
    run.connection = acme();
    run.kind = FakeCloud::serverKind().id;
    run.confirmedAt = clock.now();
    run.targets.reserve(targetCount());
    for (int i = 0; i < targetCount(); ++i) {
        TargetRecord record;
        record.target = { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s };
        record.outcome = i % 50 == 7 ? Outcome::Failed : Outcome::Succeeded;
        record.jobId = JobId { u"job-%1"_s.arg(i) };
        record.sentAt = clock.now().addMSecs(i * 20LL);
        record.answeredAt = record.sentAt.addSecs(1);
        record.endedAt = record.sentAt.addSecs(30);
        run.targets.append(record);
    }
    return run;
}

void measureTimeline()
{
    FakeClock clock;
    const ErrorCatalogue catalogue;
    const RunRecord run = sentRun(clock);
    TargetTable model({ { TargetField::Name, 20 } }, catalogue, &clock);
    model.setRun(run, FakeCloud::serverKind());
    const RunTimeline::Standing standing { Present(clock), true, false };
    TimelineView view(model);
    view.resize(1000, 96);
    view.show();
    settle();
    RunTimeline timeline;
    measure(u"the timeline of a run is made"_s,
            [&] { timeline = RunTimeline(run, QList<RunEvent>(), standing); });
    measure(u"  it is drawn"_s, [&] {
        view.setTimeline(timeline);
        (void)view.grab();
    });
    measure(u"  it is painted again"_s, [&] { (void)view.grab(); });
    measure(u"  an answer comes: made and drawn anew"_s, [&] {
        view.setTimeline(RunTimeline(run, QList<RunEvent>(), standing));
        (void)view.grab();
    });
    measure(u"  it becomes wider"_s, [&] {
        view.resize(1400, 96);
        (void)view.grab();
    });
    measure(u"  the pointer asks what is under it"_s,
            [&] { (void)view.itemText(view.itemAt(QPointF(500, 60))); });
    view.resize(1400, 96'000); // a bar a target would be a pixel each: still columns
    measure(u"  a picture of great height"_s, [&] { (void)view.chart(); });
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    MeteredApplication app(argc, argv);
    application = &app;
    QLoggingCategory::setFilterRules(u"muster.*.info=false"_s);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted
        = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    out << u"Qt %1, %2, %L3 targets: the longest event, and what is computed in one\n"_s
               .arg(QLatin1String(qVersion()), QGuiApplication::platformName())
               .arg(targetCount());
    if (isWanted(u"run"_s))
        measureRun();
    if (isWanted(u"start"_s))
        measureStart();
    if (isWanted(u"history"_s))
        measureHistory();
    if (isWanted(u"confirm"_s))
        measureConfirmation();
    if (isWanted(u"timeline"_s))
        measureTimeline();
    return 0;
}
