// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The details of a row: opened and closed by keys and mouse, whole, copyable, with the row's runs.
#include "app/fleet/errorcatalogue.h"
#include "tests/app/restart/runnerbench.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/widgets/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLoggingCategory>
#include <QMenu>
#include <QTest>
#include <QToolButton>

namespace tst_rowdetails {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number, const QString &status = u"5"_s)
{
    const Target target = sampleTarget(number);
    return { target.id, target.name, status, u"group-7"_s, { u"rx1"_s, u"az-1"_s } };
}

} // namespace

class TestRowDetails final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"muster.*.info=false"_s); }
    void init();
    void cleanup();
    void openAndCloseByKeys();
    void openByADoubleClick();
    void openFromTheMenu();
    void sayEverythingThatIsKnown();
    void followTheRow();
    void areCopied();
    void listTheRunsOfTheRow();
    void saySoWhereThereIsNoRun();

private:
    template <typename T> T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] bool isOpen() { return find<QWidget>("rowDetails")->isVisible(); }
    [[nodiscard]] QString field(const QString &name)
    {
        const QAbstractItemModel *fields = find<RowTable>("rowFields")->model();
        for (int at = 0; at < fields->rowCount(); ++at) {
            if (fields->index(at, 0).data().toString() == name)
                return fields->index(at, 1).data().toString();
        }
        return u"(missing)"_s;
    }
    void chooseRow(int at)
    {
        m_page->view().setFocus();
        m_page->view().setCurrentIndex(m_page->proxy().index(at, FleetModel::NameColumn));
    }

    std::unique_ptr<RunnerBench> m_bench;
    std::unique_ptr<LastRestartBook> m_book;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestRowDetails::init()
{
    m_bench = std::make_unique<RunnerBench>();
    for (const auto &run : { pastRun(1, Outcome::Succeeded), pastRun(2, Outcome::Failed) })
        m_bench->journal.kept.append({ run, {}, {} });
    m_book = std::make_unique<LastRestartBook>(m_bench->journal, *m_bench->runner, m_bench->cloud);
    m_page
        = std::make_unique<FleetPage>(m_bench->cloud, serverKindId(), m_catalogue, m_bench->clock);
    m_page->setRestarts(*m_book);
    m_bench->runner->readHistory(sampleRequest(1).connection);
    m_book->read(sampleRequest(1).connection);
    m_bench->clock.advance(0ms);
    m_page->model().merge({ row(0), row(1, u"8"_s), row(2) });
    m_page->resize(1000, 500);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestRowDetails::cleanup()
{
    m_page.reset();
    m_book.reset();
    m_bench.reset();
}

void TestRowDetails::openAndCloseByKeys()
{
    chooseRow(0);
    QVERIFY(!isOpen());
    QTest::keyClick(&m_page->view(), Qt::Key_Return);
    QVERIFY(isOpen());
    QVERIFY2(m_page->view().hasFocus(), "the rows are looked through");
    QTest::keyClick(&m_page->view(), Qt::Key_Return);
    QVERIFY2(find<RowTable>("rowFields")->hasFocus(), "and then the details");
    QTest::keyClick(find<RowTable>("rowFields"), Qt::Key_Escape);
    QVERIFY(!isOpen());
    QVERIFY(m_page->view().hasFocus());
    QTest::keyClick(&m_page->view(), Qt::Key_Return);
    QTest::keyClick(&m_page->view(), Qt::Key_Escape);
    QVERIFY(!isOpen());
    m_page->showDetails();
    QTest::mouseClick(find<QToolButton>("rowDetailsClose"), Qt::LeftButton);
    QVERIFY(!isOpen());
}

void TestRowDetails::openByADoubleClick()
{
    const auto doubleClick = [this](int column) {
        const QPoint at = m_page->view().visualRect(m_page->proxy().index(1, column)).center();
        QTest::mouseClick(m_page->view().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_page->view().viewport(), Qt::LeftButton, {}, at);
    };
    doubleClick(FleetModel::TickColumn);
    QVERIFY(!isOpen());
    doubleClick(FleetModel::StatusColumn);
    QVERIFY(isOpen());
    QCOMPARE(find<QLabel>("rowTitle")->text(), u"Server 1"_s);
    QCOMPARE(m_page->tickedCount(), 0);
}

void TestRowDetails::openFromTheMenu()
{
    chooseRow(2);
    emit m_page->view().customContextMenuRequested(QPoint(5, 5));
    auto *menu = find<QMenu>("fleetRowMenu");
    QCOMPARE(menu->defaultAction(), menu->findChild<QAction *>(u"details"_s));
    menu->defaultAction()->trigger();
    QVERIFY(isOpen());
    QCOMPARE(find<QLabel>("rowTitle")->text(), u"Server 2"_s);
    QSignalSpy history(m_page.get(), &FleetPage::historyRequested);
    menu->findChild<QAction *>(u"history"_s)->trigger();
    QCOMPARE(history.first().first().value<TargetId>(), sampleTarget(2).id);
}

void TestRowDetails::sayEverythingThatIsKnown()
{
    chooseRow(1);
    m_page->showDetails();
    QCOMPARE(field(u"Name"_s), u"Server 1"_s);
    QCOMPARE(field(u"ID"_s), u"s-1"_s);
    QCOMPARE(field(u"Status"_s), u"Frozen (8)"_s);
    QCOMPARE(field(u"Can restart"_s), u"Cannot be restarted: frozen."_s);
    QCOMPARE(field(u"Specifications"_s), u"rx1"_s);
    QCOMPARE(field(u"AZ"_s), u"az-1"_s);
    QCOMPARE(field(u"Group"_s), u"group-7"_s);
    QCOMPARE(field(u"Last restart"_s), u"–"_s);
}

void TestRowDetails::followTheRow()
{
    chooseRow(0);
    m_page->showDetails();
    QTest::keyClick(&m_page->view(), Qt::Key_Down);
    QCOMPARE(field(u"Name"_s), u"Server 1"_s);
    // Also what a list or a run tells of it.
    m_page->model().merge({ row(1, u"5"_s) });
    QCOMPARE(field(u"Status"_s), u"Normal (5)"_s);
    m_bench->start(2);
    QVERIFY2(field(u"Last restart"_s).startsWith(u"Sending"_s),
             qPrintable(field(u"Last restart"_s)));
}

void TestRowDetails::areCopied()
{
    chooseRow(0);
    m_page->showDetails();
    m_page->showDetails(); // now the keyboard is there
    auto *fields = find<RowTable>("rowFields");
    fields->selectRow(1);
    m_page->copyRows(); // what Ctrl+C means in the window
    const QString value = fields->model()->index(1, 1).data().toString();
    QVERIFY(!value.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
    fields->selectAll();
    m_page->copyRows();
    const QString all = QGuiApplication::clipboard()->text();
    QVERIFY2(all.contains(u"ID\ts-0"_s), qPrintable(all));
    QCOMPARE(all.count(u'\n') + (all.endsWith(u'\n') ? 0 : 1), fields->model()->rowCount());
}

void TestRowDetails::listTheRunsOfTheRow()
{
    chooseRow(0);
    m_page->showDetails();
    QAbstractItemModel *runs = find<RowTable>("rowHistory")->model();
    QCOMPARE(runs->rowCount(), 0);
    m_bench->clock.advance(150ms);
    QCOMPARE(runs->rowCount(), 2);
    QCOMPARE(runs->index(0, 1).data().toString(), u"Failed"_s);
    QCOMPARE(runs->index(0, 3).data().toString(), u"#2"_s);
    QCOMPARE(runs->index(0, 4).data().toString(), u"job-2"_s);
    QSignalSpy asked(m_page.get(), &FleetPage::runRequested);
    auto *table = find<RowTable>("rowHistory");
    table->setCurrentIndex(runs->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.first().at(0).value<RunId>(), RunId { u"earlier-1"_s });
    QCOMPARE(asked.first().at(1).value<TargetId>(), sampleTarget(0).id);
    // A run that goes on is read again.
    m_bench->start(1);
    m_bench->clock.advance(150ms);
    QCOMPARE(runs->rowCount(), 3);
}

void TestRowDetails::saySoWhereThereIsNoRun()
{
    chooseRow(2);
    m_page->showDetails();
    auto *note = find<QLabel>("rowHistoryNote");
    QVERIFY2(!note->isVisible(), "nothing is claimed before the record was read");
    m_bench->clock.advance(150ms);
    QVERIFY(note->text().startsWith(u"No run"_s));
    m_bench->journal.failure = sampleError(ErrorKind::Storage);
    chooseRow(1);
    m_bench->clock.advance(150ms);
    QCOMPARE(note->text(), u"The record of runs could not be read."_s);
}

MUSTER_TEST(TestRowDetails)

} // namespace tst_rowdetails

#include "tst_rowdetails.moc"
