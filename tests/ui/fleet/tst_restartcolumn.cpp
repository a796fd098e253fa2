// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The column that says what the last run made of each row, and goes on with a run.
#include "app/fleet/errorcatalogue.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/restarttext.h"

#include <QLoggingCategory>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace tst_restartcolumn {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number)
{
    const Target target = sampleTarget(number);
    return { target.id, target.name, target.status, {}, { u"rx1"_s, u"az-1"_s } };
}

} // namespace

class TestRestartColumn final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*.info=false"_s); }
    void init();
    void cleanup();
    void saysWhatTheJournalHas();
    void goesOnWithARun();
    void changesAreTheColumnsAlone();
    void timeMovesOnInWhatIsSeen();
    void aStatusOfBeforeIsNotClaimed();
    void theDayOfAFormerStatusIsSaid();
    void whatTheJournalSaysOfTheStatusIsAnnounced();
    void sortsByTime();
    void aCommandIsNamed();

private:
    [[nodiscard]] QString cell(int atRow, int role = Qt::DisplayRole) const
    {
        return m_page->model().index(atRow, m_page->model().restartColumn()).data(role).toString();
    }
    void readJournal()
    {
        m_bench->runner->readHistory(sampleRequest(1).connection);
        m_book->read(sampleRequest(1).connection);
        m_bench->clock.advance(0ms);
    }

    std::unique_ptr<RunnerBench> m_bench;
    std::unique_ptr<LastRestartBook> m_book;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestRestartColumn::init()
{
    m_bench = std::make_unique<RunnerBench>();
    m_book = std::make_unique<LastRestartBook>(m_bench->journal, *m_bench->runner, m_bench->cloud);
    m_page
        = std::make_unique<FleetPage>(m_bench->cloud, serverKindId(), m_catalogue, m_bench->clock);
    m_page->setRestarts(*m_book);
    m_page->model().merge({ row(0), row(1), row(2), row(3) });
    m_page->resize(1000, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestRestartColumn::cleanup()
{
    m_page.reset();
    m_book.reset();
    m_bench.reset();
}

void TestRestartColumn::saysWhatTheJournalHas()
{
    m_bench->journal.kept.append({ pastRun(1, Outcome::Failed, 0), {}, {} });
    m_bench->journal.kept.append({ pastRun(2, Outcome::Unknown, 1), {}, {} });
    QCOMPARE(cell(0), QString());
    QCOMPARE(cell(2), QString());
    readJournal();
    const QDateTime ended = m_bench->clock.now().addDays(-8).addSecs(9);
    QCOMPARE(cell(0), u"Failed "_s + ended.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" CPS.0054"_s);
    QVERIFY2(cell(1).startsWith(u"Unknown "_s), qPrintable(cell(1)));
    QVERIFY(cell(0, Qt::AccessibleTextRole).startsWith(QString(cell(0) + u"; "_s)));
    QCOMPARE(cell(0, FleetModel::OutcomeRole).toInt(), int(Outcome::Failed));
    QCOMPARE(cell(2), u"–"_s); // there was none
    QVERIFY(cell(2, Qt::AccessibleTextRole).startsWith(u"none in the record; "_s));
    QCOMPARE(cell(2, FleetModel::OutcomeRole), QString());
    QCOMPARE(m_page->model()
                 .headerData(m_page->model().restartColumn(), Qt::Horizontal, Qt::DisplayRole)
                 .toString(),
             u"Last restart"_s);
}

void TestRestartColumn::goesOnWithARun()
{
    readJournal();
    m_bench->start(2);
    QCOMPARE(cell(1), u"Sending 00:00"_s);
    m_bench->accept();
    m_bench->clock.advance(12s);
    QCOMPARE(cell(1), u"Accepted 00:12"_s);
    QCOMPARE(cell(2), u"–"_s);
    emit m_bench->cloud.follows.last()->progressed(
        { { sampleTarget(0).id, jobOf(sampleTarget(0).id), { u"r-1"_s }, Outcome::Running, {}, {} },
          { sampleTarget(1).id,
            jobOf(sampleTarget(1).id),
            { u"r-1"_s },
            Outcome::Succeeded,
            {},
            {} } });
    m_bench->clock.advance(0ms);
    QCOMPARE(cell(0), u"Running 00:12"_s);
    QCOMPARE(cell(1), u"Succeeded "_s + m_bench->clock.now().toLocalTime().toString(u"HH:mm:ss"_s));
}

void TestRestartColumn::changesAreTheColumnsAlone()
{
    readJournal();
    QSignalSpy layout(&m_page->proxy(), &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&m_page->proxy(), &QAbstractItemModel::modelReset);
    QSignalSpy cells(&m_page->proxy(), &QAbstractItemModel::dataChanged);
    m_bench->start(2);
    m_bench->accept();
    QCOMPARE(layout.count() + reset.count(), 0);
    QVERIFY(!cells.isEmpty());
    for (const QList<QVariant> &signal : cells) {
        QCOMPARE(signal.at(0).toModelIndex().column(), m_page->model().restartColumn());
        QCOMPARE(signal.at(1).toModelIndex().column(), m_page->model().restartColumn());
        QVERIFY(signal.at(1).toModelIndex().row() <= 1);
    }
}

void TestRestartColumn::timeMovesOnInWhatIsSeen()
{
    readJournal();
    m_bench->start(1);
    m_bench->accept();
    const QModelIndex shown = m_page->proxy().index(0, m_page->model().restartColumn());
    const auto picture = [&] {
        return m_page->view().viewport()->grab(m_page->view().visualRect(shown)).toImage();
    };
    QCoreApplication::processEvents();
    const QImage before = picture();
    struct Painted : QObject
    {
        QRegion region;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } painted;
    m_page->view().viewport()->installEventFilter(&painted);
    m_bench->clock.advance(3s);
    QTRY_VERIFY(!painted.region.isEmpty());
    QVERIFY(painted.region.contains(m_page->view().visualRect(shown).center()));
    QVERIFY(painted.region.boundingRect().width() <= m_page->view().visualRect(shown).width());
    QVERIFY(picture() != before);
}

void TestRestartColumn::aStatusOfBeforeIsNotClaimed()
{
    readJournal();
    FleetModel &model = m_page->model();
    const auto read = [&] {
        model.beginRefresh(m_bench->clock.now());
        model.merge({ row(0), row(1) });
        model.endRefresh(false);
    };
    read();
    const QModelIndex status = model.index(0, FleetModel::StatusColumn);
    const QString before = status.data().toString();
    QVERIFY(!model.isFormer(0));
    m_bench->clock.advance(5s);
    m_bench->start(1);
    m_bench->clock.advance(0ms);
    QVERIFY(model.isFormer(0));
    QVERIFY(!model.isFormer(1)); // nothing was sent to it
    QVERIFY(status.data(FleetModel::FormerRole).toBool());
    QVERIFY2(status.data().toString().startsWith(before + u", "_s),
             qPrintable(status.data().toString()));
    QVERIFY(status.data(Qt::ToolTipRole).toString().contains(u" as of "_s));
    QVERIFY(status.data(Qt::AccessibleTextRole).toString().contains(u" as of "_s));
    // The next list tells how it stands now, also where it tells the same.
    m_bench->clock.advance(5s);
    read();
    QVERIFY(!model.isFormer(0));
    QCOMPARE(status.data().toString(), before);
    // So does a look at the one.
    m_bench->clock.advance(5s);
    model.noteStatuses({ { sampleTarget(0).id, u"8"_s } });
    QVERIFY(!model.isFormer(0));
}

void TestRestartColumn::theDayOfAFormerStatusIsSaid()
{
    readJournal();
    FleetModel &model = m_page->model();
    model.beginRefresh(m_bench->clock.now());
    model.merge({ row(0), row(1) });
    model.endRefresh(false);
    const QDateTime read = m_bench->clock.now().toLocalTime();
    m_bench->clock.advance(5s);
    m_bench->start(1);
    m_bench->clock.advance(0ms);
    const QModelIndex status = model.index(0, FleetModel::StatusColumn);
    const QString today = status.data().toString();
    QVERIFY2(today.endsWith(u", "_s + read.toString(u"HH:mm"_s)), qPrintable(today));
    m_bench->clock.set(24h);
    const QString later = status.data().toString();
    QVERIFY2(later.endsWith(u", "_s + read.toString(u"yyyy-MM-dd HH:mm"_s)), qPrintable(later));
}

void TestRestartColumn::whatTheJournalSaysOfTheStatusIsAnnounced()
{
    FleetModel &model = m_page->model();
    model.beginRefresh(m_bench->clock.now());
    model.merge({ row(0), row(1) });
    model.endRefresh(false);
    QSignalSpy cells(&model, &QAbstractItemModel::dataChanged);
    const auto isStatusTold = [&cells] {
        return std::any_of(cells.cbegin(), cells.cend(), [](const QList<QVariant> &signal) {
            const auto roles = signal.at(2).value<QList<int>>();
            return signal.at(0).toModelIndex().column() == FleetModel::StatusColumn
                && roles.contains(Qt::DisplayRole) && roles.contains(Qt::AccessibleTextRole);
        });
    };
    readJournal();
    QVERIFY(isStatusTold());
    cells.clear();
    m_bench->start(1);
    m_bench->clock.advance(0ms);
    QVERIFY(isStatusTold());
}

void TestRestartColumn::sortsByTime()
{
    m_bench->journal.kept.append({ pastRun(2, Outcome::Succeeded, 0), {}, {} });
    m_bench->journal.kept.append({ pastRun(1, Outcome::Failed, 1), {}, {} });
    readJournal();
    m_page->view().sortByColumn(m_page->model().restartColumn(), Qt::DescendingOrder);
    const auto names = [this] {
        QStringList shown;
        for (int atRow = 0; atRow < 2; ++atRow)
            shown += m_page->proxy().index(atRow, FleetModel::NameColumn).data().toString();
        return shown;
    };
    QCOMPARE(names(), (QStringList { u"Server 0"_s, u"Server 1"_s }));
    // Rows stay where they are while a run goes on, until a person sorts again.
    RunRequest request = sampleRequest(4);
    request.targets = { sampleTarget(3) };
    QVERIFY(m_bench->runner->start(request));
    m_bench->clock.advance(0ms);
    QCOMPARE(names(), (QStringList { u"Server 0"_s, u"Server 1"_s }));
    m_page->proxy().sort(m_page->model().restartColumn(), Qt::DescendingOrder);
    QCOMPARE(names(), (QStringList { u"Server 3"_s, u"Server 0"_s }));
}

void TestRestartColumn::aCommandIsNamed()
{
    FleetKind next = FakeCloud::serverKind();
    next.id = { u"fake.next"_s };
    next.unfinished = Phrase { "Fake", "Stopped, not enabled again." };
    FleetKind half = FakeCloud::serverKind();
    half.id = { u"fake.half"_s };
    half.verb = Phrase { "Fake", "Stop, then enable…" };
    half.next = next.id;
    FleetKind fleet = FakeCloud::serverKind();
    fleet.commands = { half, next };
    LastRestart last;
    last.kind = half.id;
    last.outcome = Outcome::Rejected;
    QCOMPARE(restartText(last, fleet, {}), u"Stop, then enable: Rejected"_s);
    last.outcome = Outcome::Succeeded;
    QCOMPARE(restartText(last, fleet, {}), u"Stopped, not enabled again."_s);
    last.kind = next.id;
    QCOMPARE(restartText(last, fleet, {}), u"Succeeded"_s);
}

MUSTER_TEST(TestRestartColumn)

} // namespace tst_restartcolumn

#include "tst_restartcolumn.moc"
