// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What happened to connections stands in the history too: found by the same search, in words, and
// to be exported.

#include "tests/support/testmain.h"
#include "tests/ui/history/historystage.h"
#include "ui/history/eventsmodel.h"
#include "ui/history/eventsview.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace tst_historyevents {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QList<ConnectionEvent> someEvents()
{
    Connection acme;
    acme.id = ConnectionId { u"c"_s };
    acme.name = u"acme"_s;
    return {
        { acme, sampleTime(1), ConnectionEventKind::Unlocked, u"wang"_s, u"OPS-7"_s },
        { acme, sampleTime(2), ConnectionEventKind::Locked, u"wang"_s, {} },
        { {},
          sampleTime(3),
          ConnectionEventKind::RunsDeleted,
          u"li"_s,
          DeletionNote {
              5, QDateTime::fromString(u"2026-08-22T06:00:00.000Z"_s, Qt::ISODateWithMs) } },
        { acme, sampleTime(4), OrUnknown<ConnectionEventKind>(u"moved"_s), u"li"_s,
          u"by a later version"_s },
    };
}

struct EventStage : Stage
{
    EventStage()
        : Stage(FakeJournal::Mode::InMemory)
    {
        journal.kept = { sampleRun(42) };
        journal.connectionEvents = someEvents();
        window.show();
        [this] { QTRY_COMPARE(table()->model()->rowCount(), 4); }();
        child<QTabWidget>(u"historyPages"_s)->setCurrentIndex(1);
    }
    [[nodiscard]] RowTable *table() const { return child<RowTable>(u"historyEvents"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString status() const { return child<QLabel>(u"historyStatus"_s)->text(); }
};

} // namespace

class TestHistoryEvents final : public QObject
{
    Q_OBJECT

private slots:
    void modelKeepsTheRules();
    void saysWhatHappened();
    void searchesWithTheRuns();
    void saysThatThereIsNothing();
    void saysWhyItCannot();
    void exportsWhatIsListed();
    void onlyTheListInFrontIsCounted();
};

void TestHistoryEvents::modelKeepsTheRules()
{
    EventsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents(someEvents());
    QCOMPARE(model.rowCount(), 4);
    model.retranslate();
    model.setEvents({});
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryEvents::saysWhatHappened()
{
    const EventStage s;
    // Newest first.
    QCOMPARE(s.cell(0, EventsModel::What),
             u"Something that this version of Muster does not know (moved)"_s);
    QCOMPARE(s.cell(1, EventsModel::What), u"Old runs deleted"_s);
    QVERIFY2(s.cell(1, EventsModel::Detail).startsWith(u"5 run(s) that ended before 2026-08-22"_s),
             qUtf8Printable(s.cell(1, EventsModel::Detail)));
    QCOMPARE(s.cell(1, EventsModel::ConnectionName), QString());
    QCOMPARE(s.cell(2, EventsModel::What), u"Locked"_s);
    QCOMPARE(s.cell(3, EventsModel::What), u"Unlocked"_s);
    QCOMPARE(s.cell(3, EventsModel::ConnectionName), u"acme"_s);
    QCOMPARE(s.cell(3, EventsModel::Operator), u"wang"_s);
    QCOMPARE(s.cell(3, EventsModel::Detail), u"OPS-7"_s);
    QVERIFY(!s.table()->accessibleName().isEmpty());
    QVERIFY(s.table()->editTriggers() == QAbstractItemView::NoEditTriggers);
}

void TestHistoryEvents::searchesWithTheRuns()
{
    EventStage s;
    s.window.setSearch(u"OPS-7"_s);
    QTRY_COMPARE(s.table()->model()->rowCount(), 1);
    QCOMPARE(s.journal.finds.constLast().filter.text, u"OPS-7"_s);
    QCOMPARE(s.journal.eventFinds.constLast().filter.text, u"OPS-7"_s);
    QCOMPARE(s.status(), u"1 event(s)"_s);
}

void TestHistoryEvents::saysThatThereIsNothing()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    s.child<QTabWidget>(u"historyPages"_s)->setCurrentIndex(1);
    QVERIFY(s.child<QWidget>(u"historyBusy"_s)->isVisible());
    s.answer(QList<RunHistory> {});
    emit s.journal.eventFinds.constLast().read->finished(QList<ConnectionEvent> {});
    QVERIFY(!s.child<QWidget>(u"historyBusy"_s)->isVisible());
    const auto *note = s.child<QLabel>(u"historyEventsNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"unlocked"_s));
    QVERIFY(!s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    s.window.setSearch(u"x"_s);
    emit s.journal.eventFinds.constLast().read->finished(QList<ConnectionEvent> {});
    QVERIFY(note->text().contains(u"No event matches"_s));
}

void TestHistoryEvents::saysWhyItCannot()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    s.child<QTabWidget>(u"historyPages"_s)->setCurrentIndex(1);
    emit s.journal.eventFinds.constLast().read->finished(FakeJournal::storageError());
    auto *bar = s.child<MessageBar>(u"historyEventsMessage"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageBar::Kind::Error);
    bar->findChild<QPushButton *>(u"messageAction"_s)->click();
    QCOMPARE(s.journal.eventFinds.size(), 2);
    emit s.journal.eventFinds.constLast().read->finished(someEvents());
    QVERIFY(!bar->isVisible());
    QCOMPARE(s.child<RowTable>(u"historyEvents"_s)->model()->rowCount(), 4);
}

void TestHistoryEvents::exportsWhatIsListed()
{
    EventStage s;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"events.csv"_s);
    auto *view = s.child<QTabWidget>(u"historyPages"_s)->widget(1);
    auto *events = qobject_cast<EventsView *>(view);
    QVERIFY(events);
    events->exportTo(path, sampleTime(5));
    QTRY_VERIFY(s.child<MessageBar>(u"historyEventsMessage"_s)->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 5);
    QVERIFY(!events->isBusy());

    events->exportTo(folder.filePath(u"nowhere/events.json"_s), sampleTime(5));
    QTRY_COMPARE(s.child<MessageBar>(u"historyEventsMessage"_s)->kind(), MessageBar::Kind::Error);
}

void TestHistoryEvents::onlyTheListInFrontIsCounted()
{
    EventStage s;
    QCOMPARE(s.status(), u"4 event(s)"_s);
    s.child<QTabWidget>(u"historyPages"_s)->setCurrentIndex(0);
    QCOMPARE(s.status(), u"1 run(s)"_s);
}

MUSTER_TEST(TestHistoryEvents)

} // namespace tst_historyevents

#include "tst_historyevents.moc"
