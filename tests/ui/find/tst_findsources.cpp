// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What each source finds, where it leads, and that every question ends once or is overtaken.

#include "app/restart/laterruns.h"
#include "app/session/runlist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "ui/find/commandsource.h"
#include "ui/find/journalsource.h"
#include "ui/find/listsource.h"
#include "ui/find/placesource.h"
#include "ui/find/runsource.h"
#include "ui/find/targetsource.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace tst_findsources {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

FindText textOf(const QString &typed) { return { typed, WantedText(typed) }; }

//! What a source answered, with the numbers of the questions.
struct Answers
{
    QList<int> numbers;
    FindAnswer last;

    explicit Answers(FindSource &source)
    {
        QObject::connect(&source, &FindSource::answered, &source,
                         [this](int number, const FindAnswer &answer) {
                             numbers.append(number);
                             last = answer;
                         });
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const FindResult &result : last.results)
            texts += result.text;
        return texts;
    }
};

FindFleet fleet(const QString &connection, int rows)
{
    FindFleet made {
        ConnectionId { connection }, KindId { u"servers"_s }, u"on "_s + connection, {}
    };
    for (int i = 0; i < rows; ++i)
        made.rows.append({ TargetId { u"%1-id-%2"_s.arg(connection).arg(i) },
                           u"CPH-%1"_s.arg(i),
                           u"5"_s,
                           {},
                           {} });
    return made;
}

RunRecord run(int number, const QString &reason = {})
{
    RunRecord made;
    made.id = RunId { u"run-%1"_s.arg(number) };
    made.number = number;
    made.reason = reason;
    made.connection.name = u"acme"_s;
    made.confirmedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000 + number);
    made.endedAt = made.confirmedAt.addSecs(30);
    for (int i = 0; i < 3; ++i) {
        TargetRecord target;
        target.target.id = TargetId { u"target-%1"_s.arg(i) };
        target.target.name = u"cph-%1"_s.arg(i);
        target.outcome = Outcome::Failed;
        target.jobId = JobId { u"job-%1-%2"_s.arg(number).arg(i) };
        target.requestId = RequestId { u"request-%1"_s.arg(number) };
        made.targets.append(target);
    }
    return made;
}

struct Past
{
    FakeJournal journal { FakeJournal::Mode::Held };
    LaterRuns later { journal };
    RunList runs { later };
    FakeClock clock;
    JournalSource source { journal, runs, clock };
    Answers answers { source };

    //! \brief And nothing more is typed.
    void ask(const FindText &text, int number)
    {
        source.ask(text, number);
        clock.advance(JournalSource::pause);
    }
    //! \brief Ends the search that goes on.
    void end()
    {
        const QPointer<JournalSearch> operation = journal.searches.constLast().operation;
        emit operation->finished(findings);
    }
    JournalFindings findings;
    void find(const RunRecord &record)
    {
        const FoundRun head { record.id, record.number,     {}, record.connection,
                              {},        record.confirmedAt };
        for (const TargetRecord &target : record.targets)
            findings.targets.append({ head, target.target.id, target.target.name, target.jobId,
                                      target.requestId, target.outcome });
    }
};

} // namespace

class TestFindSources final : public QObject
{
    Q_OBJECT

private slots:
    void rowsOfAllOpenFleets();
    void onlyTheNewestTextIsAnswered();
    void aChangedListIsLookedAtAnew();
    void nobodyAnswersAfterRest();
    void runsByNumberAndReason();
    void jobsLeadToTheirTarget();
    void aRequestIsNamedOnce();
    void pastTargetsStandInTheirNewestRun();
    void knownRunsAreNotFoundTwice();
    void theJournalIsAskedOneByOne();
    void theJournalIsAskedInAPauseOfTheTyping();
    void shortTextsAreNotLookedFor();
    void anUnreadableJournalIsSaid();
    void commandsAreThoseOfTheMenus();
    void commandsThatAreOffSayWhy();
    void placesArePicked();
    void listsAreOffered();
};

void TestFindSources::rowsOfAllOpenFleets()
{
    TargetSource source([] { return QList { fleet(u"a"_s, 100), fleet(u"b"_s, 12) }; });
    Answers answers(source);
    source.ask(textOf(u"cph-1"_s), 1);
    QTRY_COMPARE(answers.numbers, QList { 1 });
    // 1, 10 to 19 of the first; 1, 10, 11 of the second.
    QCOMPARE(answers.last.results.size() + answers.last.rest[FindGroup::Targets].count, 14);
    const FindResult &first = answers.last.results.constFirst();
    QCOMPARE(first.text, u"CPH-1"_s);
    QCOMPARE(first.rank, MatchRank::Exact);
    QCOMPARE(first.detail, u"a-id-1 · on a"_s);
    QCOMPARE(first.choice.kind, FindKind::Target);
    QCOMPARE(first.choice.connection, ConnectionId { u"a"_s });
    QCOMPARE(first.choice.fleet, KindId { u"servers"_s });
    QCOMPARE(first.choice.target, TargetId { u"a-id-1"_s });
    source.ask(textOf(u"b-id-7"_s), 2);
    QTRY_COMPARE(answers.numbers, QList({ 1, 2 }));
    QCOMPARE(answers.last.results.size(), 1);
    QCOMPARE(answers.last.results.constFirst().choice.connection, ConnectionId { u"b"_s });
    QVERIFY(answers.last.rest.isEmpty());
}

void TestFindSources::onlyTheNewestTextIsAnswered()
{
    TargetSource source([] { return QList { fleet(u"a"_s, 20'000) }; });
    Answers answers(source);
    for (int number = 1; number <= 5; ++number)
        source.ask(textOf(u"cph-%1"_s.arg(number)), number);
    QTRY_COMPARE(answers.numbers, QList { 5 });
    QCOMPARE(answers.texts().constFirst(), u"CPH-5"_s);
}

void TestFindSources::aChangedListIsLookedAtAnew()
{
    FindFleet open = fleet(u"a"_s, 3);
    TargetSource source([&open] { return QList { open }; });
    Answers answers(source);
    source.ask(textOf(u"new name"_s), 1);
    QTRY_COMPARE(answers.numbers, QList { 1 });
    QVERIFY(answers.texts().isEmpty());
    open.rows[1].name = u"new name"_s;
    source.ask(textOf(u"new name"_s), 2);
    QTRY_COMPARE(answers.numbers, QList({ 1, 2 }));
    QCOMPARE(answers.texts(), QStringList { u"new name"_s });
}

void TestFindSources::nobodyAnswersAfterRest()
{
    TargetSource source([] { return QList { fleet(u"a"_s, 1000) }; });
    Answers answers(source);
    source.ask(textOf(u"cph"_s), 1);
    source.rest();
    source.ask(textOf(u"cph-3"_s), 2);
    QTRY_COMPARE(answers.numbers, QList { 2 });
    // Nor does anything come for one that has gone.
    auto gone = std::make_unique<TargetSource>([] { return QList { fleet(u"a"_s, 1000) }; });
    gone->ask(textOf(u"cph"_s), 1);
    gone.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCoreApplication::processEvents();
}

void TestFindSources::runsByNumberAndReason()
{
    Past past;
    past.runs.addPast(run(40, u"INC-117 night"_s), {});
    past.runs.addPast(run(41), {});
    past.runs.addPast(run(141, u"again 41"_s), {});
    RunSource source(past.runs);
    Answers answers(source);
    source.ask(textOf(u"#41"_s), 1);
    QCOMPARE(answers.numbers, QList { 1 });
    QCOMPARE(answers.texts(), QStringList { u"Run #41"_s });
    QCOMPARE(answers.last.results.constFirst().rank, MatchRank::Exact);
    QCOMPARE(answers.last.results.constFirst().choice.run, RunId { u"run-41"_s });
    source.ask(textOf(u"41"_s), 2);
    QCOMPARE(answers.texts(), QStringList({ u"Run #141 · again 41"_s, u"Run #41"_s }));
    source.ask(textOf(u"inc-117"_s), 3);
    QCOMPARE(answers.texts(), QStringList { u"Run #40 · INC-117 night"_s });
    QVERIFY(answers.last.results.constFirst().detail.startsWith(u"acme · "_s));
}

void TestFindSources::jobsLeadToTheirTarget()
{
    Past past;
    past.ask(textOf(u"JOB-7-1"_s), 1);
    QCOMPARE(past.journal.searches.constLast().query.texts,
             QStringList({ u"job-7-1"_s, u"JOB-7-1"_s }));
    RunRecord record = run(7);
    record.targets = { record.targets.at(1) };
    past.find(record);
    past.end();
    QCOMPARE(past.answers.numbers, QList { 1 });
    QCOMPARE(past.answers.texts(), QStringList { u"job-7-1"_s });
    const FindResult &job = past.answers.last.results.constFirst();
    QCOMPARE(job.choice.kind, FindKind::Job);
    QCOMPARE(job.choice.run, record.id);
    QCOMPARE(job.choice.target, TargetId { u"target-1"_s });
    QCOMPARE(job.rank, MatchRank::Exact);
    QVERIFY2(job.detail.contains(u"cph-1"_s) && job.detail.contains(u"#7"_s),
             qPrintable(job.detail));
}

void TestFindSources::aRequestIsNamedOnce()
{
    Past past;
    past.ask(textOf(u"request-7"_s), 1);
    past.find(run(7));
    past.findings.areAllTargets = false;
    past.end();
    QVERIFY(past.answers.last.rest.value(FindGroup::Jobs).isLeast);
    QCOMPARE(past.answers.texts(), QStringList { u"request-7"_s });
    QCOMPARE(past.answers.last.results.constFirst().choice.kind, FindKind::Request);
    QCOMPARE(past.answers.last.results.constFirst().choice.target, TargetId { u"target-0"_s });
}

void TestFindSources::pastTargetsStandInTheirNewestRun()
{
    Past past;
    past.ask(textOf(u"cph-2"_s), 1);
    for (int number : { 9, 8 }) {
        RunRecord record = run(number);
        record.targets = { record.targets.at(2) };
        past.find(record);
    }
    past.findings.areAllTargets = false;
    past.end();
    QCOMPARE(past.answers.texts(), QStringList { u"cph-2"_s });
    const FindResult &target = past.answers.last.results.constFirst();
    QCOMPARE(target.choice.kind, FindKind::PastTarget);
    QCOMPARE(target.choice.run, RunId { u"run-9"_s });
    QVERIFY(past.answers.last.rest.value(FindGroup::PastTargets).isLeast);
}

void TestFindSources::knownRunsAreNotFoundTwice()
{
    Past past;
    past.runs.addPast(run(41, u"INC-117"_s), {});
    past.ask(textOf(u"INC-117"_s), 1);
    const auto found = [](int number) {
        return FoundRun { RunId { u"run-%1"_s.arg(number) }, number, {}, {}, u"INC-117"_s, {} };
    };
    past.findings.runs = { found(41), found(12) };
    past.end();
    QCOMPARE(past.answers.texts(), QStringList { u"Run #12 · INC-117"_s });
    QCOMPARE(past.answers.last.results.constFirst().choice.kind, FindKind::Run);
}

void TestFindSources::theJournalIsAskedOneByOne()
{
    Past past;
    past.ask(textOf(u"one"_s), 1);
    past.ask(textOf(u"two"_s), 2);
    past.ask(textOf(u"three"_s), 3);
    QCOMPARE(past.journal.searches.size(), 1);
    past.end();
    QVERIFY(past.answers.numbers.isEmpty()); // nobody wants that any more
    QCOMPARE(past.journal.searches.size(), 2);
    QCOMPARE(past.journal.searches.constLast().query.texts, QStringList { u"three"_s });
    past.end();
    QCOMPARE(past.answers.numbers, QList { 3 });
    past.ask(textOf(u"four"_s), 4);
    past.source.rest();
    past.end();
    QCOMPARE(past.answers.numbers, QList { 3 });
    QCOMPARE(past.journal.searches.size(), 3);
}

void TestFindSources::theJournalIsAskedInAPauseOfTheTyping()
{
    Past past;
    past.source.ask(textOf(u"one"_s), 1);
    past.clock.advance(JournalSource::pause - std::chrono::milliseconds(1));
    past.source.ask(textOf(u"one t"_s), 2);
    past.clock.advance(JournalSource::pause - std::chrono::milliseconds(1));
    QVERIFY(past.journal.searches.isEmpty());
    past.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(past.journal.searches.size(), 1);
    QCOMPARE(past.journal.searches.constLast().query.texts, QStringList { u"one t"_s });
    // What is typed while it looks waits for its own pause.
    past.source.ask(textOf(u"one two"_s), 3);
    past.end();
    QCOMPARE(past.journal.searches.size(), 1);
    past.clock.advance(JournalSource::pause);
    QCOMPARE(past.journal.searches.size(), 2);
    past.end();
    QCOMPARE(past.answers.numbers, QList { 3 });
}

void TestFindSources::shortTextsAreNotLookedFor()
{
    Past past;
    past.ask(textOf(u"ab"_s), 1);
    QVERIFY(past.journal.searches.isEmpty());
    QCOMPARE(past.answers.numbers, QList { 1 });
    past.ask(textOf(u"41"_s), 2);
    QCOMPARE(past.journal.searches.constLast().query.number, 41);
    QVERIFY(past.journal.searches.constLast().query.texts.isEmpty());
}

void TestFindSources::anUnreadableJournalIsSaid()
{
    Past past;
    past.ask(textOf(u"job-1"_s), 1);
    emit past.journal.searches.constLast().operation->finished(FakeJournal::storageError());
    QCOMPARE(past.answers.numbers, QList { 1 });
    QVERIFY(past.answers.last.results.isEmpty());
    QVERIFY(!past.answers.last.problem.isEmpty());
}

void TestFindSources::commandsAreThoseOfTheMenus()
{
    QMainWindow window;
    QMenu *file = window.menuBar()->addMenu(u"&File"_s);
    QMenu *more = file->addMenu(u"更多(&M)"_s);
    QAction *open = more->addAction(u"&Open all…"_s);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    file->addAction(u"Open one"_s)->setVisible(false);
    QAction *own = file->addAction(u"Open anything"_s);
    QMenu *late = window.menuBar()->addMenu(u"&Late"_s);
    connect(late, &QMenu::aboutToShow, late, [late] {
        late->clear();
        late->addAction(u"Open at last"_s);
    });
    CommandSource source(*window.menuBar(), *own, [](const QAction &) { return QString(); });
    Answers answers(source);
    source.ask(textOf(u"open"_s), 1);
    QCOMPARE(answers.numbers, QList { 1 });
    QCOMPARE(answers.texts(), QStringList({ u"Open all…"_s, u"Open at last"_s }));
    const FindResult &first = answers.last.results.constFirst();
    QCOMPARE(first.choice.command.data(), open);
    QVERIFY2(first.detail.startsWith(u"File > 更多 · "_s) && first.detail.endsWith(u"O"_s),
             qPrintable(first.detail));
    QVERIFY(first.isOffered());
    source.ask(textOf(u"file open"_s), 2);
    QCOMPARE(answers.texts(), QStringList { u"Open all…"_s });
    source.ask(textOf(u"file"_s), 3); // no command is called so
    QVERIFY(answers.texts().isEmpty());
}

void TestFindSources::commandsThatAreOffSayWhy()
{
    QMainWindow window;
    QMenu *menu = window.menuBar()->addMenu(u"&Actions"_s);
    QAction *pause = menu->addAction(u"&Pause sending"_s);
    pause->setEnabled(false);
    pause->setToolTip(u"Nothing is being sent."_s);
    QAction *restart = menu->addAction(u"Restart sending…"_s);
    restart->setEnabled(false);
    QAction own;
    CommandSource source(*window.menuBar(), own, [](const QAction &action) -> QString {
        return u"Not now: "_s + action.text();
    });
    Answers answers(source);
    source.ask(textOf(u"sending"_s), 1);
    QCOMPARE(answers.last.results.size(), 2);
    QCOMPARE(answers.last.results.at(0).obstacle, u"Nothing is being sent."_s);
    QCOMPARE(answers.last.results.at(1).obstacle, u"Not now: Restart sending…"_s);
    pause->setEnabled(true);
    source.ask(textOf(u"sending"_s), 2);
    QVERIFY(answers.last.results.at(0).isOffered());
}

void TestFindSources::placesArePicked()
{
    PlaceSource source([] {
        QList<FindResult> all;
        for (const QString &name : { u"acme – PRODUCTION"_s, u"beta"_s }) {
            FindResult result;
            result.text = name;
            result.choice.kind = FindKind::Connection;
            all.append(result);
        }
        return all;
    });
    Answers answers(source);
    source.ask(textOf(u"ACME"_s), 1);
    QCOMPARE(answers.texts(), QStringList { u"acme – PRODUCTION"_s });
    QCOMPARE(answers.last.results.constFirst().rank, MatchRank::Start);
    source.ask(textOf(u"gamma"_s), 2);
    QCOMPARE(answers.numbers, QList({ 1, 2 }));
    QVERIFY(answers.texts().isEmpty());
}

void TestFindSources::listsAreOffered()
{
    QString place = u"Servers · acme"_s;
    ListSource source([&place] { return place; });
    Answers answers(source);
    source.ask(textOf(u"cph-1\ncph-2"_s), 1);
    QCOMPARE(answers.last.results.size(), 1);
    QCOMPARE(answers.last.results.constFirst().choice.kind, FindKind::List);
    QCOMPARE(answers.last.results.constFirst().choice.text, u"cph-1\ncph-2"_s);
    QCOMPARE(answers.last.results.constFirst().detail, place);
    QVERIFY(answers.last.results.constFirst().isOffered());
    place.clear(); // nothing is open
    source.ask(textOf(u"cph-1\ncph-2"_s), 2);
    QVERIFY(!answers.last.results.constFirst().isOffered());
    source.ask(textOf(u"cph-1"_s), 3);
    QVERIFY(answers.last.results.isEmpty());
}

MUSTER_TEST(TestFindSources)

} // namespace tst_findsources

#include "tst_findsources.moc"
