// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the past that were opened do not pile up: the one that was looked at longest ago leaves
// first; what is shown, goes on or wants somebody never does.

#include "app/core/qtversions.h"
#include "app/restart/laterruns.h"
#include "app/session/pastshelf.h"
#include "app/session/runlist.h"
#include "app/session/runregister.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_pastshelf {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int most = static_cast<int>(PastShelf::most);

RunId idOf(int number) { return { u"run-%1"_s.arg(number) }; }

RunRecord run(int number, Outcome outcome = Outcome::Succeeded)
{
    RunRecord made;
    made.id = idOf(number);
    made.number = number;
    made.confirmedAt = utcTime(QDate(2026, 11, 20), QTime(12, 0)).addSecs(number);
    TargetRecord target;
    target.target.id = TargetId { u"one"_s };
    target.outcome = outcome;
    made.targets.append(target);
    if (isFinal(outcome))
        made.endedAt = made.confirmedAt.addSecs(60);
    return made;
}

struct Stage
{
    FakeJournal journal { FakeJournal::Mode::InMemory };
    LaterRuns later { journal };
    RunList list { later };

    void open(int from, int to)
    {
        for (int number = from; number <= to; ++number)
            list.addPast(run(number), {});
    }
    bool has(int number) const { return list.contains(idOf(number)); }
};

} // namespace

class TestPastShelf final : public QObject
{
    Q_OBJECT

private slots:
    void theOldestLeavesFirst();
    void whatIsShownStays();
    void whatWasLookedAtIsNotTheOldest();
    void whatWasOpenedLastStays();
    void openTargetsNeverLeave();
    void theSidebarKeepsItsLine();
    void itComesBackAsTheJournalHasIt();
};

void TestPastShelf::theOldestLeavesFirst()
{
    Stage s;
    const QSignalSpy removed(&s.list, &RunList::removed);
    s.open(1, most);
    QCOMPARE(removed.size(), 0);
    s.open(most + 1, most + 2);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).at(0).value<RunId>(), idOf(1));
    QCOMPARE(removed.at(1).at(0).value<RunId>(), idOf(2));
    QCOMPARE(s.list.ids().size(), PastShelf::most);
    QVERIFY(!s.list.record(idOf(1)));
    QVERIFY(s.has(3));
}

void TestPastShelf::whatIsShownStays()
{
    Stage s;
    s.open(1, 2);
    s.list.hold(idOf(1));
    s.list.hold(idOf(1)); // in two places
    s.open(3, most + 3);
    QVERIFY(s.has(1)); // beyond the number
    QVERIFY(!s.has(2));
    QVERIFY(s.has(most + 3));
    s.list.release(idOf(1));
    s.open(most + 4, most + 4);
    QVERIFY(s.has(1));
    s.list.release(idOf(1));
    QVERIFY(s.has(1)); // the others were looked at before it
    QVERIFY(!s.has(4));
}

void TestPastShelf::whatWasLookedAtIsNotTheOldest()
{
    Stage s;
    s.open(1, most);
    s.list.hold(idOf(1));
    s.list.release(idOf(1));
    s.open(most + 1, most + 1);
    QVERIFY(s.has(1));
    QVERIFY(!s.has(2));
}

void TestPastShelf::whatWasOpenedLastStays()
{
    Stage s;
    for (int number = 1; number <= most + 1; ++number)
        s.list.addPast(run(number, Outcome::Running), {});
    s.list.addPast(run(100), {}); // the only one that may go; somebody is about to show it
    QVERIFY(s.has(100));
}

void TestPastShelf::openTargetsNeverLeave()
{
    Stage s;
    s.list.addPast(run(1, Outcome::Running), {});
    s.list.addPast(run(2, Outcome::Planned), {});
    RunRecord inconsistent = run(3, Outcome::Accepted);
    inconsistent.endedAt = inconsistent.confirmedAt.addSecs(1);
    s.list.addPast(inconsistent, {});
    s.open(4, 3 * most);
    QVERIFY(s.has(1) && s.has(2) && s.has(3));
    QVERIFY(!s.has(4));
}

void TestPastShelf::theSidebarKeepsItsLine()
{
    Stage s;
    const RunRegister runs(s.list, s.journal);
    s.open(1, most + 1);
    QVERIFY(!s.has(1));
    QCOMPARE(runs.runs().size(), PastShelf::most + 1);
    QVERIFY(runs.rowOf(idOf(1)) >= 0);
}

void TestPastShelf::itComesBackAsTheJournalHasIt()
{
    Stage s;
    s.open(1, most + 1);
    RunRecord settled = run(1);
    settled.reason = u"as it stands now"_s;
    s.list.addPast(settled, {});
    QVERIFY(s.list.record(idOf(1)));
    QCOMPARE(s.list.record(idOf(1))->reason, settled.reason);
    QCOMPARE(s.list.ids().constFirst(), idOf(1)); // where its number belongs
}

MUSTER_TEST_GUILESS(TestPastShelf)

} // namespace tst_pastshelf

#include "tst_pastshelf.moc"
