// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The tree at the side: what stands where, what a screen reader is told, and what click and Enter
// ask for.

#include "app/restart/laterruns.h"
#include "app/session/runlist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "ui/sidebar/runwords.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/sidebar/sidebarview.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sidebar {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection connection(const QString &name)
{
    Connection made;
    made.id = ConnectionId { u"id-"_s + name };
    made.name = name;
    return made;
}

SidebarConnection open(const QString &name, bool isInFront = false)
{
    SidebarConnection made;
    made.connection = connection(name);
    made.kinds = { { { "Test", "Servers" }, 1234 }, { { "Test", "Phones" }, std::nullopt } };
    made.isInFront = isInFront;
    return made;
}

struct Stage
{
    FakeClock clock;
    FakeJournal journal { FakeJournal::Mode::InMemory };
    LaterRuns later { journal };
    RunList list { later };
    RunRegister runs { list, journal };
    SidebarModel model { runs, clock };
    SidebarView view { model };

    RunRecord run(int number, Outcome outcome) const
    {
        RunRecord made;
        made.id = RunId { u"run-%1"_s.arg(number) };
        made.number = number;
        made.connection = connection(u"acme"_s);
        made.confirmedAt = clock.now().addSecs(number - 100);
        TargetRecord target;
        target.outcome = outcome;
        made.targets = { target, target };
        made.targets[1].outcome = Outcome::Succeeded;
        if (isFinal(outcome))
            made.endedAt = made.confirmedAt.addSecs(1);
        return made;
    }
    QString text(const QModelIndex &index, int role = Qt::DisplayRole) const
    {
        return index.data(role).toString();
    }
    QStringList tops() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += text(model.index(row, 0));
        return texts;
    }
    QString spoken(const QModelIndex &index) const { return text(index, Qt::AccessibleTextRole); }
    void click(const QModelIndex &index)
    {
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
    void show()
    {
        view.resize(250, 600);
        view.show();
    }
};

} // namespace

class TestSidebar final : public QObject
{
    Q_OBJECT

private slots:
    void connectionsStandAboveRuns();
    void selectionsStandAboveRuns();
    void countsFollow();
    void runsSayHowTheyStand();
    void ages();
    void everyLineIsSpoken();
    void productionIsMarked();
    void theMarkStaysWhereTheNameIsLong();
    void theFirstWidthIsMadeForWhatStandsThere();
    void clickAndEnterGo();
    void savedOnesAreNotOpenedByAClick();
    void whatWasClosedUpStaysSo();
    void theChosenRunStaysChosen();
    void theFrontIsFollowedUnlessAPersonIsHere();
    void moreRunsAreAskedForAtTheEnd();
};

void TestSidebar::connectionsStandAboveRuns()
{
    Stage s;
    QCOMPARE(s.tops(), QStringList { u"Runs"_s });
    s.model.setOpen({ open(u"acme"_s, true), open(u"beta"_s) });
    s.model.setSaved({ connection(u"gamma"_s) });
    QCOMPARE(s.tops(), QStringList({ u"acme"_s, u"beta"_s, u"Not open"_s, u"Runs"_s }));
    QCOMPARE(s.text(s.model.kindIndex({ u"id-beta"_s }, 1)), u"Phones"_s);
    QVERIFY(s.view.isExpanded(s.model.openIndex({ u"id-beta"_s })));
    QVERIFY(s.view.isExpanded(s.model.savedIndex()));
    s.model.setOpen({ open(u"beta"_s, true), open(u"gamma"_s) });
    s.model.setSaved({});
    QCOMPARE(s.tops(), QStringList({ u"beta"_s, u"gamma"_s, u"Runs"_s }));
    QCOMPARE(s.model.frontIndex(), s.model.kindIndex({ u"id-beta"_s }, 0));
}

void TestSidebar::selectionsStandAboveRuns()
{
    Stage s;
    s.show();
    s.model.setOpen({ open(u"acme"_s, true) });
    const KindId kind { u"servers"_s };
    const SidebarSelection night {
        u"night"_s, kind, { "Test", "Servers" }, { "Test", "%n server(s)" }, 3
    };
    s.model.setSelections({ night, { u"bad ones"_s, kind, { "Test", "Servers" }, {}, 0 } });
    QCOMPARE(s.tops(), QStringList({ u"acme"_s, u"Selections"_s, u"Runs"_s }));
    const QModelIndex first = s.model.index(0, 0, s.model.selectionsIndex());
    const QModelIndex second = s.model.index(1, 0, s.model.selectionsIndex());
    QCOMPARE(s.text(first), u"night"_s);
    QCOMPARE(s.text(first, SidebarModel::DetailRole), u"3"_s);
    QCOMPARE(s.spoken(first), u"night, selection of 3 server(s)"_s);
    QCOMPARE(s.spoken(second), u"bad ones, filter of Servers"_s);
    QSignalSpy chosen(&s.view, &SidebarView::selectionChosen);
    s.click(second);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().at(0).value<KindId>(), kind);
    QCOMPARE(chosen.last().at(1).toString(), u"bad ones"_s);
    s.view.setCurrentIndex(first);
    QTest::keyClick(&s.view, Qt::Key_Return);
    QCOMPARE(chosen.last().at(1).toString(), u"night"_s);
    s.model.setSelections({});
    QCOMPARE(s.tops(), QStringList({ u"acme"_s, u"Runs"_s }));
}

void TestSidebar::countsFollow()
{
    Stage s;
    SidebarConnection acme = open(u"acme"_s, true);
    s.model.setOpen({ acme });
    const QPersistentModelIndex phones = s.model.kindIndex(acme.connection.id, 1);
    QCOMPARE(s.text(phones, SidebarModel::DetailRole), QString());
    const QSignalSpy changes(&s.model, &QAbstractItemModel::dataChanged);
    acme.kinds[1].count = 7;
    s.model.setOpen({ acme });
    QVERIFY(!changes.isEmpty());
    QVERIFY(phones.isValid()); // nothing was taken away to show it
    QCOMPARE(s.text(phones, SidebarModel::DetailRole), u"7"_s);
    QVERIFY(!phones.data(Qt::DecorationRole).value<QIcon>().isNull());
}

void TestSidebar::runsSayHowTheyStand()
{
    Stage s;
    QCOMPARE(s.model.rowCount(s.model.runsIndex()), 1); // that there are more
    s.list.addPast(s.run(1, Outcome::Failed), {});
    s.list.addPast(s.run(2, Outcome::Accepted), {});
    const QModelIndex first = s.model.index(0, 0, s.model.runsIndex());
    QCOMPARE(s.text(first), u"#2 acme"_s);
    QVERIFY(s.text(first, SidebarModel::DetailRole).startsWith(u"1/2  "_s));
    QVERIFY2(s.spoken(first).startsWith(u"Run #2, running, acme, "_s), qPrintable(s.spoken(first)));
    QVERIFY(s.spoken(first).contains(u"Of 2: 1 succeeded, 1 "_s));
    QVERIFY(!first.data(Qt::DecorationRole).value<QIcon>().isNull());
    const QModelIndex second = s.model.runIndex({ u"run-1"_s });
    QVERIFY(s.spoken(second).startsWith(u"Run #1, with failed targets, acme, "_s));
    s.model.setShownRun({ u"run-1"_s });
    QVERIFY(second.data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(s.spoken(second).contains(u"Jobs panel"_s));
}

void TestSidebar::ages()
{
    const auto local
        = [](const QDate &day, const QTime &time) { return QDateTime(day, time).toUTC(); };
    const QDateTime now = local({ 2026, 11, 30 }, { 15, 0 });
    const auto both = [&now](const QDateTime &time) {
        return QString(shortAge(time, now) + u'|' + ageText(time, now));
    };
    QCOMPARE(both(local({ 2026, 11, 30 }, { 14, 24 })), u"14:24|today 14:24"_s);
    QCOMPARE(both(local({ 2026, 11, 29 }, { 14, 24 })), u"11-29|yesterday 14:24"_s);
    QCOMPARE(both(local({ 2025, 11, 29 }, { 14, 24 })), u"2025-11-29|2025-11-29 14:24"_s);
    QCOMPARE(both({}), u"|"_s);
}

void TestSidebar::everyLineIsSpoken()
{
    Stage s;
    SidebarConnection acme = open(u"acme"_s, true);
    acme.connection.readOnly = true;
    s.model.setOpen({ acme, open(u"beta"_s) });
    s.model.setSaved({ connection(u"gamma"_s) });
    QCOMPARE(s.spoken(s.model.openIndex({ u"id-acme"_s })), u"acme – read-only, open, in front"_s);
    QCOMPARE(s.spoken(s.model.openIndex({ u"id-beta"_s })), u"beta, open"_s);
    QCOMPARE(s.spoken(s.model.kindIndex({ u"id-acme"_s }, 0)), u"Servers, 1,234, acme, in front"_s);
    QCOMPARE(s.spoken(s.model.kindIndex({ u"id-beta"_s }, 1)), u"Phones, beta"_s);
    QCOMPARE(s.spoken(s.model.savedIndex()), u"Connections that are not open"_s);
    QCOMPARE(s.spoken(s.model.index(0, 0, s.model.savedIndex())), u"gamma, not open"_s);
    QCOMPARE(s.view.accessibleName(), u"Connections and runs"_s);
}

void TestSidebar::productionIsMarked()
{
    Stage s;
    SidebarConnection acme = open(u"acme"_s);
    acme.connection.production = true;
    s.model.setOpen({ acme, open(u"beta"_s) });
    const QModelIndex marked = s.model.openIndex(acme.connection.id);
    QCOMPARE(s.text(marked, SidebarModel::DetailRole), u"PRODUCTION"_s);
    QVERIFY(marked.data(SidebarModel::ProductionRole).toBool());
    QVERIFY(s.spoken(marked).contains(u"PRODUCTION"_s));
    QVERIFY(!s.model.openIndex({ u"id-beta"_s }).data(SidebarModel::ProductionRole).toBool());
    s.show();
    QImage drawn = s.view.grab().toImage();
    const QColor alarm = QColor::fromRgb(alarmRed);
    int red = 0;
    const QRect line = s.view.visualRect(marked);
    for (int x = line.left(); x < line.right(); ++x)
        red += drawn.pixelColor(x, line.center().y()) == alarm ? 1 : 0;
    QVERIFY2(red > 5, qPrintable(QString::number(red)));
}

void TestSidebar::theMarkStaysWhereTheNameIsLong()
{
    Stage s;
    Connection saved = connection(u"prod-cn-north-4-of-the-whole-company"_s);
    saved.production = true;
    SidebarConnection acme = open(u"prod-cn-north-4"_s);
    acme.connection.production = true;
    s.model.setOpen({ acme });
    s.model.setSaved({ saved });
    const QModelIndex marked = s.model.openIndex(acme.connection.id);
    const QModelIndex line = s.model.index(0, 0, s.model.savedIndex());
    for (const QModelIndex &index : { marked, line })
        QCOMPARE(s.text(index, SidebarModel::ShortDetailRole), u"PROD"_s);
    QVERIFY(
        s.text(s.model.kindIndex(acme.connection.id, 0), SidebarModel::ShortDetailRole).isEmpty());
    s.show();
    // Without its mark it is drawn otherwise, at its right.
    const auto drawn = [&s](const QModelIndex &index) {
        const QRect rect = s.view.visualRect(index);
        return s.view.viewport()
            ->grab(QRect(rect.right() - 30, rect.top(), 28, rect.height()))
            .toImage();
    };
    const QImage with = drawn(line);
    const QColor ground = with.pixelColor(0, 0);
    int ink = 0;
    for (int x = 0; x < with.width(); ++x) {
        for (int y = 0; y < with.height(); ++y)
            ink += with.pixelColor(x, y) == ground ? 0 : 1;
    }
    QVERIFY(ink > 20);
}

void TestSidebar::theFirstWidthIsMadeForWhatStandsThere()
{
    Stage s;
    const int least = s.view.sizeHint().width();
    s.view.setUsualKinds({ { "Test", "Cloud phone servers of all regions" } });
    const int wide = s.view.sizeHint().width();
    QVERIFY(wide > least);
    QFont bold = s.view.font();
    bold.setBold(true);
    QVERIFY(wide
                > QFontMetrics(bold).horizontalAdvance(u"Cloud phone servers of all regions1,000"_s)
            || wide == least * 3 / 2);
    s.view.setUsualKinds({ { "Test", "a" } });
    QCOMPARE(s.view.sizeHint().width(), least);
    s.model.setSaved({ connection(QString(300, u'x')) });
    QCOMPARE(s.view.sizeHint().width(), least * 3 / 2); // and no wider
}

void TestSidebar::clickAndEnterGo()
{
    Stage s;
    s.model.setOpen({ open(u"acme"_s, true), open(u"beta"_s) });
    s.list.addPast(s.run(1, Outcome::Failed), {});
    s.show();
    const QSignalSpy kinds(&s.view, &SidebarView::kindChosen);
    const QSignalSpy connections(&s.view, &SidebarView::connectionChosen);
    const QSignalSpy runs(&s.view, &SidebarView::runChosen);
    s.click(s.model.kindIndex({ u"id-beta"_s }, 1));
    QCOMPARE(kinds.size(), 1);
    QCOMPARE(kinds.constLast().at(0).value<ConnectionId>(), ConnectionId { u"id-beta"_s });
    QCOMPARE(kinds.constLast().at(1).toInt(), 1);
    QCOMPARE(kinds.constLast().at(2).toBool(), false);
    QTest::keyClick(&s.view, Qt::Key_Down); // arrows only move
    QCOMPARE(s.view.currentIndex(), s.model.runsIndex());
    QTest::keyClick(&s.view, Qt::Key_Down);
    QVERIFY(runs.isEmpty());
    QTest::keyClick(&s.view, Qt::Key_Return);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.constLast().at(0).value<RunId>(), RunId { u"run-1"_s });
    QCOMPARE(runs.constLast().at(1).toBool(), true);
    s.click(s.model.openIndex({ u"id-acme"_s }));
    QCOMPARE(connections.size(), 1);
}

void TestSidebar::savedOnesAreNotOpenedByAClick()
{
    Stage s;
    s.model.setSaved({ connection(u"gamma"_s) });
    s.show();
    const QSignalSpy connections(&s.view, &SidebarView::connectionChosen);
    const QModelIndex saved = s.model.index(0, 0, s.model.savedIndex());
    s.click(saved);
    QVERIFY(connections.isEmpty());
    QCOMPARE(s.view.currentIndex(), saved);
    QTest::keyClick(&s.view, Qt::Key_Enter);
    QCOMPARE(connections.size(), 1);
    QTest::mouseDClick(s.view.viewport(), Qt::LeftButton, {}, s.view.visualRect(saved).center());
    QCOMPARE(connections.size(), 2);
}

void TestSidebar::whatWasClosedUpStaysSo()
{
    QStringList kept;
    {
        Stage s;
        s.model.setOpen({ open(u"acme"_s) });
        s.list.addPast(s.run(1, Outcome::Failed), {});
        s.view.collapse(s.model.openIndex({ u"id-acme"_s }));
        s.view.collapse(s.model.runsIndex());
        kept = s.view.collapsed();
    }
    QCOMPARE(kept, QStringList({ u"id-acme"_s, u"runs"_s }));
    Stage later;
    later.view.setCollapsed(kept);
    later.model.setOpen({ open(u"acme"_s), open(u"beta"_s) });
    later.list.addPast(later.run(1, Outcome::Failed), {});
    QVERIFY(!later.view.isExpanded(later.model.openIndex({ u"id-acme"_s })));
    QVERIFY(later.view.isExpanded(later.model.openIndex({ u"id-beta"_s })));
    QVERIFY(!later.view.isExpanded(later.model.runsIndex()));
    later.view.expand(later.model.runsIndex());
    QCOMPARE(later.view.collapsed(), QStringList { u"id-acme"_s });
}

void TestSidebar::theChosenRunStaysChosen()
{
    Stage s;
    const RunRecord unknown = s.run(1, Outcome::Unknown);
    s.list.addPast(unknown, {});
    s.list.addPast(s.run(2, Outcome::Failed), {});
    s.view.setCurrentIndex(s.model.runIndex(unknown.id));
    QCOMPARE(s.view.currentIndex().row(), 0);
    TargetRecord settled = unknown.targets.constFirst();
    settled.settled = true;
    emit s.list.targetsChanged(unknown.id, { { 0, settled } });
    QCOMPARE(s.view.currentIndex().row(), 1);
    QCOMPARE(s.text(s.view.currentIndex(), SidebarModel::RunRole), unknown.id.value);
    s.list.addPast(s.run(3, Outcome::Failed), {});
    QCOMPARE(s.text(s.view.currentIndex(), SidebarModel::RunRole), unknown.id.value);
}

void TestSidebar::theFrontIsFollowedUnlessAPersonIsHere()
{
    Stage s;
    s.model.setOpen({ open(u"acme"_s, true), open(u"beta"_s) });
    s.view.followFront();
    QCOMPARE(s.view.currentIndex(), s.model.kindIndex({ u"id-acme"_s }, 0));
    s.show();
    s.view.setFocus();
    s.view.activateWindow();
    QTRY_VERIFY(s.view.hasFocus());
    s.model.setOpen({ open(u"acme"_s), open(u"beta"_s, true) });
    s.view.followFront();
    QCOMPARE(s.view.currentIndex(), s.model.kindIndex({ u"id-acme"_s }, 0));
}

void TestSidebar::moreRunsAreAskedForAtTheEnd()
{
    Stage s;
    for (int number = RunRegister::pageSize + 50; number > 0; --number)
        s.journal.kept.append({ s.run(number, Outcome::Succeeded), {}, {} });
    connect(&s.view, &SidebarView::moreRunsWanted, &s.runs, &RunRegister::readMore);
    s.show(); // nothing is known yet, so the end is in sight
    QTRY_COMPARE(s.runs.state(), RunRegister::State::More);
    QCOMPARE(s.runs.runs().size(), RunRegister::pageSize);
    const auto last = [&s] {
        const QModelIndex group = s.model.runsIndex();
        return s.model.index(s.model.rowCount(group) - 1, 0, group);
    };
    QCOMPARE(s.text(last()), u"Show earlier runs"_s);
    s.view.scrollTo(last());
    QTRY_COMPARE(s.runs.state(), RunRegister::State::Whole);
    QCOMPARE(s.text(last()), u"#1 acme"_s);
}

MUSTER_TEST(TestSidebar)

} // namespace tst_sidebar

#include "tst_sidebar.moc"
