// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The model follows a run's changes by ranges, and the filter picks groups of outcomes.

#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/words/textorder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_targettable {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    ErrorCatalogue catalogue;
    test::FakeClock clock; // it is 08:09:10
    TargetTable model { jobColumns(), catalogue, &clock };
    QAbstractItemModelTester tester { &model };

    Stage() { model.setRun(test::sampleRun(), test::FakeCloud::serverKind()); }
    QString text(Outcome outcome, TargetField field) const
    {
        return model.cell(static_cast<int>(outcome), field).data().toString();
    }
};

//! The positions of the listed ones, from top to bottom.
QString order(const TargetFilter &filter)
{
    QStringList positions;
    for (int row = 0; row < filter.rowCount(); ++row)
        positions += QString::number(filter.mapToSource(filter.index(row, 0)).row());
    return positions.join(u' ');
}

QStringList keys(const TargetFilter &filter, int column)
{
    QStringList keys;
    for (int row = 0; row < filter.rowCount(); ++row)
        keys += filter.index(row, column).data(TargetTable::SortRole).toString();
    return keys;
}

RunRecord longRun(int targets)
{
    RunRecord run = test::sampleRun();
    run.targets.clear();
    for (int i = 0; i < targets; ++i)
        run.targets.append(test::targetRecord(i, Outcome::Planned));
    return run;
}

} // namespace

class TestTargetTable : public QObject
{
    Q_OBJECT

private slots:
    void cells();
    void rejectedIsNotFailed();
    void meanings();
    void marks();
    void wavesAreAColumn();
    void elapsed();
    void changesComeAsRanges();
    void changesOutsideAreIgnored();
    void ticksOnlyOpenRows();
    void filterGroups();
    void filterFollowsChanges();
    void whatAsksForAPersonComesFirst();
    void whatMovesIsPutInPlace();
    void selectionFollowsItsRow();
    void everyTargetIsInAllAndCountsAdd();
    void theFilterSortsAsTheLanguageDoes();
    void theFilterSortsByOutcomeAsItChanges();
};

void TestTargetTable::cells()
{
    const Stage stage;
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Name), u"server-5"_s);
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Id), u"id-5"_s);
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Job), u"job-5"_s);
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Request), u"request-1"_s);
    QCOMPARE(stage.text(Outcome::Failed, TargetField::ErrorCode), u"CPS0158"_s); // as it came
    QCOMPARE(stage.text(Outcome::Rejected, TargetField::Message), u"no such phone really"_s);
    const QModelIndex name = stage.model.cell(5, TargetField::Name);
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"server-5, Failed"_s);
    const QModelIndex job = stage.model.cell(5, TargetField::Job);
    QCOMPARE(job.data(Qt::AccessibleTextRole).toString(), u"job-5; server-5, Failed"_s);
    const QModelIndex outcome = stage.model.cell(5, TargetField::Outcome);
    QCOMPARE(outcome.data(Qt::AccessibleTextRole).toString(), u"Failed; server-5"_s);
}

void TestTargetTable::rejectedIsNotFailed()
{
    const Stage stage;
    QCOMPARE(stage.text(Outcome::Rejected, TargetField::Outcome), u"Rejected"_s);
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Outcome), u"Failed"_s);
    QCOMPARE(stage.text(Outcome::Rejected, TargetField::Job), QString());
    const auto shape = [&stage](Outcome outcome) {
        return stage.model.cell(static_cast<int>(outcome), TargetField::Outcome)
            .data(Qt::DecorationRole)
            .value<QIcon>()
            .pixmap(16, 16)
            .toImage();
    };
    QVERIFY(!shape(Outcome::Rejected).isNull());
    QVERIFY(shape(Outcome::Rejected) != shape(Outcome::Failed));
}

void TestTargetTable::meanings()
{
    Stage stage;
    QCOMPARE(stage.text(Outcome::Failed, TargetField::Meaning),
             stage.catalogue.find(u"CPS.0158"_s)->meaning.in(Language::English));
    QVERIFY(stage.text(Outcome::Unknown, TargetField::Meaning).contains(u"time limit"_s));
    QCOMPARE(stage.text(Outcome::Succeeded, TargetField::Meaning), QString());
    TargetRecord sick = test::targetRecord(4, Outcome::Succeeded);
    sick.statusAfter = u"2"_s;
    stage.model.apply({ { 4, sick } });
    QVERIFY(stage.text(Outcome::Succeeded, TargetField::Meaning).contains(u"Abnormal (2)"_s));
    sick.statusAfter = u"5"_s; // the healthy one
    stage.model.apply({ { 4, sick } });
    QCOMPARE(stage.text(Outcome::Succeeded, TargetField::Meaning), QString());
    TargetRecord late = test::targetRecord(3, Outcome::Running);
    late.overdue = true;
    stage.model.apply({ { 3, late } });
    QCOMPARE(stage.text(Outcome::Running, TargetField::Outcome), u"Running, overdue"_s);
    QCOMPARE(stage.text(Outcome::Running, TargetField::Meaning),
             u"Still open after 9 minute(s), and the cloud has said nothing of it."_s);
    late.lastSeenAt = test::at(500);
    late.error = test::vendorError(u"CPS0158"_s, u"beside a job"_s); // does not hide it
    stage.model.apply({ { 3, late } });
    stage.clock.advance(22min);
    QCOMPARE(stage.text(Outcome::Running, TargetField::Meaning),
             u"Still open after 31 minute(s), last seen at 08:08:20."_s);
    late.outcome = Outcome::Succeeded;
    stage.model.apply({ { 3, late } });
    QCOMPARE(stage.model.cell(3, TargetField::Outcome).data().toString(), u"Succeeded"_s);
}

void TestTargetTable::marks()
{
    Stage stage;
    TargetRecord settled = test::targetRecord(7, Outcome::Unknown);
    settled.settled = true;
    TargetRecord sick = test::targetRecord(4, Outcome::Succeeded);
    sick.statusAfter = u"2"_s;
    stage.model.apply({ { 7, settled }, { 4, sick } });
    QCOMPARE(stage.text(Outcome::Unknown, TargetField::Outcome), u"Unknown, settled by hand"_s);
    QCOMPARE(stage.text(Outcome::Succeeded, TargetField::Outcome),
             u"Succeeded, but now: Abnormal"_s);
    QSignalSpy changed(&stage.model, &TargetTable::dataChanged);
    stage.model.setInsisted({ 0, 5 });
    stage.model.setInsisted({ 0, 5 });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(stage.text(Outcome::Planned, TargetField::Meaning),
             u"It had been sent a short while before, or was still under way; the operator "
             "confirmed it anyway."_s);
    QVERIFY(stage.text(Outcome::Failed, TargetField::Meaning)
                .endsWith(u" the operator confirmed it anyway."_s));
    QVERIFY(!stage.text(Outcome::Rejected, TargetField::Meaning).contains(u"anyway"_s));
    stage.model.setRun(test::sampleRun(), test::FakeCloud::serverKind());
    QVERIFY(!stage.model.isInsisted(0));
}

void TestTargetTable::wavesAreAColumn()
{
    Stage stage;
    QCOMPARE(stage.model.waves(), 1);
    RunRecord run = longRun(20);
    run.waves.shape = WaveShape::Fixed;
    stage.model.setRun(run, test::FakeCloud::serverKind());
    QCOMPARE(stage.model.waves(), 5);
    const auto wave = [&stage](int row, int role) {
        return stage.model.cell(row, TargetField::Wave).data(role);
    };
    QCOMPARE(wave(0, Qt::DisplayRole).toString(), u"1"_s);
    QCOMPARE(wave(5, Qt::DisplayRole).toString(), u"2"_s);
    QCOMPARE(wave(19, TargetTable::SortRole).toInt(), 5);
    QCOMPARE(
        stage.model.headerData(stage.model.columnOf(TargetField::Wave), Qt::Horizontal).toString(),
        u"Wave"_s);
}

void TestTargetTable::elapsed()
{
    Stage stage;
    QCOMPARE(stage.text(Outcome::Succeeded, TargetField::Elapsed), u"00:41"_s);
    QCOMPARE(stage.text(Outcome::Running, TargetField::Elapsed), u"09:00"_s);
    QCOMPARE(stage.text(Outcome::Planned, TargetField::Elapsed), QString());
    stage.clock.advance(70s);
    QCOMPARE(stage.text(Outcome::Succeeded, TargetField::Elapsed), u"00:41"_s);
    QCOMPARE(stage.text(Outcome::Running, TargetField::Elapsed), u"10:10"_s);
}

void TestTargetTable::changesComeAsRanges()
{
    Stage stage;
    stage.model.setRun(longRun(20), test::FakeCloud::serverKind());
    QSignalSpy changed(&stage.model, &TargetTable::dataChanged);
    TargetChanges changes;
    for (const int row : { 7, 3, 4, 5, 12 })
        changes.append({ row, test::targetRecord(row, Outcome::Sending) });
    stage.model.apply(changes);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 5);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 7);
    QCOMPARE(changed.at(2).at(0).toModelIndex().row(), 12);
    QCOMPARE(stage.model.totals()[Outcome::Sending], 5);
    QCOMPARE(stage.model.totals()[Outcome::Planned], 15);
    QCOMPARE(stage.model.totals(), totalsOf(stage.model.run()));
}

void TestTargetTable::changesOutsideAreIgnored()
{
    Stage stage;
    const QSignalSpy changed(&stage.model, &TargetTable::dataChanged);
    stage.model.apply({ { -1, {} }, { 9, {} } });
    QCOMPARE(changed.size(), 0);
    QCOMPARE(stage.model.run(), test::sampleRun());
}

void TestTargetTable::ticksOnlyOpenRows()
{
    Stage stage;
    QSignalSpy changed(&stage.model, &TargetTable::dataChanged);
    stage.model.tick({ 0, 1, 2, 3, 4, 5, 6, 7, 8, 100 });
    // Sending, Accepted and Running; the planned one has no time yet.
    QCOMPARE(changed.size(), 3);
    for (const QList<QVariant> &signal : changed)
        QCOMPARE(signal.at(0).toModelIndex().column(), stage.model.columnOf(TargetField::Elapsed));
}

void TestTargetTable::filterGroups()
{
    Stage stage;
    TargetFilter filter(stage.model);
    const QAbstractItemModelTester tester(&filter);
    const QList<std::pair<JobGroup, int>> expected
        = { { JobGroup::All, 9 },     { JobGroup::Failed, 1 },   { JobGroup::Rejected, 1 },
            { JobGroup::Unknown, 1 }, { JobGroup::Open, 3 },     { JobGroup::Waiting, 1 },
            { JobGroup::NotSent, 1 }, { JobGroup::Succeeded, 1 } };
    for (const auto &[group, rows] : expected) {
        filter.setGroup(group);
        QCOMPARE(filter.rowCount(), rows);
        QCOMPARE(countOf(stage.model.totals(), group), rows);
    }
}

void TestTargetTable::filterFollowsChanges()
{
    Stage stage;
    TargetFilter filter(stage.model);
    const QAbstractItemModelTester tester(&filter);
    filter.setGroup(JobGroup::Failed);
    QCOMPARE(filter.rowCount(), 1);
    stage.model.apply({ { 3, test::targetRecord(3, Outcome::Failed) } });
    QCOMPARE(filter.rowCount(), 2);
    QCOMPARE(order(filter), u"3 5"_s);
    stage.model.apply({ { 5, test::targetRecord(5, Outcome::Succeeded) } });
    QCOMPARE(order(filter), u"3"_s);
    filter.setGroup(JobGroup::All);
    QCOMPARE(order(filter), u"3 6 7 1 2 0 4 5 8"_s);
}

void TestTargetTable::whatAsksForAPersonComesFirst()
{
    Stage stage;
    TargetFilter filter(stage.model);
    const QAbstractItemModelTester tester(&filter);
    // Failed, rejected, unknown; sending, accepted and running; waiting; succeeded; not sent.
    QCOMPARE(order(filter), u"5 6 7 1 2 3 0 4 8"_s);
    filter.sort(stage.model.columnOf(TargetField::Name), Qt::DescendingOrder);
    QCOMPARE(order(filter), u"8 7 6 5 4 3 2 1 0"_s);
    filter.sort(-1);
    QCOMPARE(order(filter), u"5 6 7 1 2 3 0 4 8"_s);
    stage.model.setRun(longRun(2), test::FakeCloud::serverKind());
    QCOMPARE(order(filter), u"0 1"_s);
}

// Whatever is sorted by, and however many move at once, the order is the one that sorting all
// gives.
void TestTargetTable::whatMovesIsPutInPlace()
{
    Stage stage;
    stage.model.setRun(longRun(40), test::FakeCloud::serverKind());
    TargetFilter filter(stage.model);
    const QAbstractItemModelTester tester(&filter);
    const Outcome to[]
        = { Outcome::Sending, Outcome::Failed, Outcome::Succeeded, Outcome::Unknown };
    for (const TargetField field :
         { TargetField::Outcome, TargetField::Job, TargetField::Elapsed, TargetField::Name }) {
        for (const Qt::SortOrder by : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            stage.model.setRun(longRun(40), test::FakeCloud::serverKind());
            filter.sort(stage.model.columnOf(field), by);
            for (int step = 0; step < 12; ++step) {
                TargetChanges changes;
                for (int i = 0; i < 1 + step % 3; ++i) {
                    const int row = (step * 7 + i * 11) % 40;
                    changes.append({ row, test::targetRecord(row, to[(step + i) % 4]) });
                }
                stage.model.apply(changes);
                TargetFilter anew(stage.model);
                anew.sort(stage.model.columnOf(field), by);
                QCOMPARE(keys(filter, stage.model.columnOf(field)),
                         keys(anew, stage.model.columnOf(field)));
                QCOMPARE(filter.rowCount(), 40);
            }
        }
    }
}

void TestTargetTable::selectionFollowsItsRow()
{
    Stage stage;
    stage.model.setRun(longRun(20), test::FakeCloud::serverKind());
    TargetFilter filter(stage.model);
    const QPersistentModelIndex last(filter.index(19, 0));
    QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    stage.model.apply({ { 19, test::targetRecord(19, Outcome::Failed) } });
    QCOMPARE(last.row(), 0);
    stage.model.apply({ { 3, test::targetRecord(3, Outcome::Succeeded) },
                        { 9, test::targetRecord(9, Outcome::Succeeded) } });
    filter.setGroup(JobGroup::Waiting);
    QVERIFY(!last.isValid());
    QCOMPARE(removed.size(), 1); // in one piece, wherever they stood
    const QPersistentModelIndex tenth(filter.index(8, 0));
    QCOMPARE(tenth.data().toString(), u"server-10"_s);
    stage.model.apply({ { 4, test::targetRecord(4, Outcome::Sending) } });
    QCOMPARE(tenth.row(), 7);
    filter.setGroup(JobGroup::All);
    QCOMPARE(tenth.data().toString(), u"server-10"_s);
}

void TestTargetTable::everyTargetIsInAllAndCountsAdd()
{
    for (const Outcome outcome : allOutcomes) {
        int groups = 0;
        for (const JobGroup group : allJobGroups)
            groups += belongsTo(outcome, group) ? 1 : 0;
        QCOMPARE(groups, 2); // all, and one more
    }
}

void TestTargetTable::theFilterSortsAsTheLanguageDoes()
{
    Stage stage;
    RunRecord run = longRun(2);
    run.targets[0].target.name = u"上海"_s;
    run.targets[1].target.name = u"北京"_s;
    stage.model.setRun(run, test::FakeCloud::serverKind());
    TargetFilter filter(stage.model);
    filter.sort(stage.model.columnOf(TargetField::Name));
    const auto name = [&filter](int row) { return filter.index(row, 0).data().toString(); };
    const QLocale before;
    for (const QLocale::Language language :
         { QLocale::English, QLocale::Chinese, QLocale::English }) {
        QLocale::setDefault(QLocale(language));
        stage.model.retranslate();
        QVERIFY(TextOrder().compare(name(0), name(1)) < 0);
    }
    QLocale::setDefault(before);
}

void TestTargetTable::theFilterSortsByOutcomeAsItChanges()
{
    Stage stage;
    RunRecord run = longRun(4);
    for (qsizetype i = 0; i < run.targets.size(); ++i)
        run.targets[i].outcome = i % 2 == 0 ? Outcome::Failed : Outcome::Planned;
    stage.model.setRun(run, test::FakeCloud::serverKind());
    TargetFilter filter(stage.model);
    const auto isOrdered = [&filter](int column) {
        for (int row = 1; row < filter.rowCount(); ++row) {
            const auto key = [&](int at) {
                return filter.index(at, column).data(TargetTable::SortRole).toLongLong();
            };
            if (key(row - 1) > key(row))
                return false;
        }
        return true;
    };
    for (const TargetField field :
         { TargetField::Outcome, TargetField::Wave, TargetField::Elapsed }) {
        const int column = stage.model.columnOf(field);
        filter.sort(column);
        QVERIFY(isOrdered(column));
    }
    const int outcomes = stage.model.columnOf(TargetField::Outcome);
    filter.sort(outcomes);
    run.targets[0].outcome = Outcome::Planned;
    stage.model.apply({ { 0, run.targets.at(0) } });
    QVERIFY(isOrdered(outcomes));
}

MUSTER_TEST(TestTargetTable)

} // namespace tst_targettable

#include "tst_targettable.moc"
