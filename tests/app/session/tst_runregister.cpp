// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every run in one line: what goes on or must be looked into first, then the latest; the journal's
// come page by page, and what the window has is never replaced by what was read of it.

#include "app/core/qtversions.h"
#include "app/restart/laterruns.h"
#include "app/session/runlist.h"
#include "app/session/runregister.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_runregister {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = utcTime(QDate(2026, 11, 20), QTime(12, 0));

RunRecord run(int number, const QList<Outcome> &outcomes)
{
    RunRecord made;
    made.id = RunId { u"run-%1"_s.arg(number) };
    made.number = number;
    made.confirmedAt = noon.addSecs(number);
    bool isOpen = false;
    for (const Outcome outcome : outcomes) {
        TargetRecord target;
        target.target.id = TargetId { u"t-%1"_s.arg(made.targets.size()) };
        target.outcome = outcome;
        made.targets.append(target);
        isOpen = isOpen || !isFinal(outcome);
    }
    if (!isOpen)
        made.endedAt = made.confirmedAt.addSecs(60);
    return made;
}

TargetRecord moved(const RunRecord &run, qsizetype at, Outcome outcome, bool settled = false)
{
    TargetRecord target = run.targets.at(at);
    target.outcome = outcome;
    target.settled = settled;
    return target;
}

struct Stage
{
    FakeJournal journal { FakeJournal::Mode::InMemory };
    LaterRuns later { journal };
    RunList list { later };
    RunRegister runs { list, journal };

    QList<int> numbers() const
    {
        QList<int> all;
        for (const RunBrief &brief : runs.runs())
            all.append(brief.number);
        return all;
    }
    void readAll()
    {
        runs.readMore();
        QTRY_VERIFY(runs.state() != RunRegister::State::Reading);
    }
};

} // namespace

class TestRunRegister final : public QObject
{
    Q_OBJECT

private slots:
    void marks_data();
    void marks();
    void whatWantsAttentionComesFirst();
    void totalsFollowTheTargets();
    void settledRunsGoToTheirPlace();
    void theJournalComesPageByPage();
    void runsOfOneMomentAreAllRead();
    void whatTheWindowHasStays();
    void aFailedReadIsTriedAgain();
    void whatIsGoneIsForgotten();
    void tensOfThousands();
};

void TestRunRegister::marks_data()
{
    QTest::addColumn<QList<Outcome>>("outcomes");
    QTest::addColumn<RunMark>("mark");
    const auto row = [](const char *name, const QList<Outcome> &outcomes, RunMark mark) {
        QTest::newRow(name) << outcomes << mark;
    };
    row("planned", { Outcome::Planned, Outcome::Failed }, RunMark::Sending);
    row("sending", { Outcome::Sending, Outcome::Unknown }, RunMark::Sending);
    row("accepted", { Outcome::Accepted, Outcome::Succeeded }, RunMark::Running);
    row("unknown", { Outcome::Unknown, Outcome::Failed }, RunMark::Unknown);
    row("failed", { Outcome::Failed, Outcome::Rejected }, RunMark::Failed);
    row("rejected", { Outcome::Rejected, Outcome::NotSent }, RunMark::Rejected);
    row("not sent", { Outcome::Succeeded, Outcome::NotSent }, RunMark::NotSent);
    row("succeeded", { Outcome::Succeeded }, RunMark::Succeeded);
}

void TestRunRegister::marks()
{
    QFETCH(QList<Outcome>, outcomes);
    QFETCH(RunMark, mark);
    QCOMPARE(briefOf(run(1, outcomes)).mark(), mark);
}

void TestRunRegister::whatWantsAttentionComesFirst()
{
    Stage s;
    s.list.addPast(run(1, { Outcome::Unknown }), {});
    s.list.addPast(run(2, { Outcome::Succeeded }), {});
    s.list.addPast(run(3, { Outcome::Accepted }), {});
    s.list.addPast(run(4, { Outcome::Failed }), {});
    QCOMPARE(s.numbers(), QList<int>({ 3, 1, 4, 2 }));
}

void TestRunRegister::totalsFollowTheTargets()
{
    Stage s;
    const RunRecord open = run(1, { Outcome::Planned, Outcome::Planned, Outcome::Planned });
    s.list.addPast(open, {});
    const QSignalSpy changes(&s.runs, &RunRegister::changed);
    emit s.list.targetsChanged(open.id, { { 0, moved(open, 0, Outcome::Sending) } });
    emit s.list.targetsChanged(open.id,
                               { { 0, moved(open, 0, Outcome::Succeeded) },
                                 { 2, moved(open, 2, Outcome::Unknown) },
                                 { 7, moved(open, 2, Outcome::Failed) } }); // it has no such target
    QCOMPARE(changes.size(), 2);
    const RunBrief &brief = s.runs.runs().constFirst();
    QCOMPARE(brief.totals[Outcome::Succeeded], 1);
    QCOMPARE(brief.totals[Outcome::Planned], 1);
    QCOMPARE(brief.totals[Outcome::Unknown], 1);
    QCOMPARE(brief.totals.total(), 3);
    QVERIFY(brief.isUnsettled);
}

void TestRunRegister::settledRunsGoToTheirPlace()
{
    Stage s;
    const RunRecord unknown = run(1, { Outcome::Unknown });
    s.list.addPast(unknown, {});
    s.list.addPast(run(2, { Outcome::Succeeded }), {});
    QCOMPARE(s.numbers(), QList<int>({ 1, 2 }));
    const QSignalSpy moves(&s.runs, &RunRegister::moved);
    emit s.list.targetsChanged(unknown.id, { { 0, moved(unknown, 0, Outcome::Unknown, true) } });
    QCOMPARE(s.numbers(), QList<int>({ 2, 1 }));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.constFirst().at(0).toInt(), 0);
    QCOMPARE(moves.constFirst().at(1).toInt(), 1);
    QCOMPARE(s.runs.runs().constLast().mark(), RunMark::Settled);
}

void TestRunRegister::theJournalComesPageByPage()
{
    Stage s;
    const int count = RunRegister::pageSize + 50;
    for (int number = count; number > 0; --number)
        s.journal.kept.append({ run(number, { Outcome::Succeeded }), {}, {} });
    QCOMPARE(s.runs.state(), RunRegister::State::More);
    s.runs.readMore();
    QCOMPARE(s.runs.state(), RunRegister::State::Reading);
    s.runs.readMore(); // not twice
    QTRY_COMPARE(s.runs.state(), RunRegister::State::More);
    QCOMPARE(s.journal.finds.size(), 1);
    QVERIFY(s.journal.finds.constFirst().filter.summaries);
    QCOMPARE(s.runs.runs().size(), RunRegister::pageSize);
    s.readAll();
    QCOMPARE(s.runs.state(), RunRegister::State::Whole);
    QCOMPARE(s.runs.runs().size(), count);
    QCOMPARE(s.runs.runs().constLast().number, 1);
    s.runs.readMore();
    QCOMPARE(s.journal.finds.size(), 2);
}

void TestRunRegister::runsOfOneMomentAreAllRead()
{
    Stage s;
    const int count = RunRegister::pageSize + 5;
    for (int number = count; number > 0; --number) {
        RunRecord made = run(number, { Outcome::Succeeded });
        if (number <= 10)
            made.confirmedAt = noon; // the page ends among these
        s.journal.kept.append({ made, {}, {} });
    }
    s.readAll();
    s.readAll();
    QCOMPARE(s.runs.state(), RunRegister::State::Whole);
    QCOMPARE(s.runs.runs().size(), count);
}

void TestRunRegister::whatTheWindowHasStays()
{
    Stage s;
    RunRecord known = run(1, { Outcome::Accepted });
    s.list.addPast(known, {});
    known.targets[0].outcome = Outcome::Planned; // older than what the window knows
    s.journal.kept.append({ known, {}, {} });
    s.readAll();
    QCOMPARE(s.runs.runs().size(), 1);
    QCOMPARE(s.runs.runs().constFirst().mark(), RunMark::Running);
}

void TestRunRegister::aFailedReadIsTriedAgain()
{
    Stage s;
    s.journal.kept.append({ run(1, { Outcome::Succeeded }), {}, {} });
    s.journal.failure = FakeJournal::storageError();
    s.readAll();
    QCOMPARE(s.runs.state(), RunRegister::State::Failed);
    QVERIFY(s.runs.runs().isEmpty());
    s.journal.failure.reset();
    s.readAll();
    QCOMPARE(s.runs.state(), RunRegister::State::Whole);
    QCOMPARE(s.runs.runs().size(), 1);
}

void TestRunRegister::whatIsGoneIsForgotten()
{
    Stage s;
    s.journal.kept.append({ run(1, { Outcome::Succeeded }), {}, {} });
    s.list.addPast(run(2, { Outcome::Succeeded }), {});
    s.readAll();
    s.runs.forget({ u"run-1"_s });
    s.runs.forget({ u"run-2"_s }); // the window has it
    QCOMPARE(s.numbers(), QList<int>({ 2 }));
}

// An answer of a run costs the same, however many others there are.
void TestRunRegister::tensOfThousands()
{
    Stage s;
    for (int number = 10'000; number > 0; --number)
        s.journal.kept.append({ run(number, { Outcome::Succeeded }), {}, {} });
    while (s.runs.state() != RunRegister::State::Whole)
        s.readAll();
    QCOMPARE(s.runs.runs().size(), 10'000);
    const RunRecord open = run(20'000, QList<Outcome>(1000, Outcome::Planned));
    s.list.addPast(open, {});
    const QSignalSpy moves(&s.runs, &RunRegister::moved);
    for (qsizetype at = 0; at < open.targets.size(); ++at)
        emit s.list.targetsChanged(open.id, { { at, moved(open, at, Outcome::Accepted) } });
    QCOMPARE(s.runs.runs().constFirst().mark(), RunMark::Running);
    QCOMPARE(moves.size(), 0);
}

MUSTER_TEST(TestRunRegister)

} // namespace tst_runregister

#include "tst_runregister.moc"
