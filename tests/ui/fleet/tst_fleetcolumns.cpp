// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What counts is seen without scrolling, nothing is cut to the same text, and what a person set
// comes back.
#include "app/fleet/errorcatalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/tickheader.h"

#include <QTest>

namespace tst_fleetcolumns {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestFleetColumns final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatCountsIsSeenWithoutScrolling_data();
    void whatCountsIsSeenWithoutScrolling();
    void columnsAreAsWideAsWhatIsInThem();
    void theNameTakesWhatIsLeft();
    void bothEndsAreShown_data();
    void bothEndsAreShown();
    void onlyAReasonIsWritten();
    void thePersonsWidthComesBack();
    void olderSettingsLoad();

private:
    [[nodiscard]] int eligibility() const { return m_page->model().eligibilityColumn(); }
    [[nodiscard]] static FleetRow row(const QString &name, const QString &status)
    {
        return { TargetId { u"id of "_s + name }, name, status, {}, { {}, {} } };
    }
    void list(const QList<FleetRow> &rows);
    void open(int width);
    FleetView &view() { return static_cast<FleetView &>(m_page->view()); }
    TickHeader &header() { return view().tickHeader(); }

    FakeCloud m_cloud;
    FakeClock m_clock;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestFleetColumns::init()
{
    m_page
        = std::make_unique<FleetPage>(m_cloud, KindId { u"fake.servers"_s }, m_catalogue, m_clock);
}

void TestFleetColumns::list(const QList<FleetRow> &rows)
{
    m_page->refresh();
    emit m_cloud.lists.last()->rowsArrived(rows, rows.size());
    emit m_cloud.lists.last()->finished(ListSummary { rows.size(), 1, false });
}

void TestFleetColumns::open(int width)
{
    m_page->resize(width, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFleetColumns::whatCountsIsSeenWithoutScrolling_data()
{
    QTest::addColumn<int>("window");
    QTest::newRow("1180 pixels") << 1180;
    QTest::newRow("1024 pixels") << 1024;
}

void TestFleetColumns::whatCountsIsSeenWithoutScrolling()
{
    QFETCH(const int, window);
    constexpr int sidebar = 200;
    list({ row(u"one"_s, u"5"_s), row(u"two"_s, u"8"_s) });
    open(window - sidebar);
    int visual = 1;
    for (const int column :
         { int(FleetModel::NameColumn), int(FleetModel::StatusColumn), eligibility(),
           m_page->model().restartColumn(), int(FleetModel::IdColumn) }) {
        QCOMPARE(header().visualIndex(column), visual++);
        const int right = view().columnViewportPosition(column) + view().columnWidth(column);
        QVERIFY2(right <= view().viewport()->width(), qPrintable(QString::number(right)));
    }
}

void TestFleetColumns::columnsAreAsWideAsWhatIsInThem()
{
    open(1400);
    const QString longest = u"a-name-that-says-what-it-is-for-00017"_s;
    QList<FleetRow> rows;
    for (int i = 0; i < 500; ++i)
        rows += row(i % 5 == 0 ? longest + QString::number(i) : QString::number(i), u"5"_s);
    list(rows);
    const auto room = [this](int column) {
        return view().columnWidth(column)
            - view().sizeHintForIndex(view().model()->index(0, column)).width();
    };
    QVERIFY2(room(FleetModel::NameColumn) >= 0, qPrintable(QString::number(room(1))));
    QVERIFY(room(FleetModel::StatusColumn) >= 0);
    // Nothing is written there, so that its title is all that counts.
    QCOMPARE(view().columnWidth(eligibility()), header().sectionSizeHint(eligibility()));
}

void TestFleetColumns::theNameTakesWhatIsLeft()
{
    list({ row(u"one"_s, u"5"_s) });
    open(3000);
    QCOMPARE(header().length(), view().viewport()->width());
    const int name = view().columnWidth(FleetModel::NameColumn);
    const int id = view().columnWidth(FleetModel::IdColumn);
    view().setColumnHidden(FleetModel::IdColumn, true);
    QCOMPARE(view().columnWidth(FleetModel::NameColumn), name + id);
    view().setColumnHidden(FleetModel::IdColumn, false);
    QCOMPARE(view().columnWidth(FleetModel::NameColumn), name);
    m_page->resize(1000, 500);
    QTRY_VERIFY(view().columnWidth(FleetModel::NameColumn) < name);
}

void TestFleetColumns::bothEndsAreShown_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("name") << int(FleetModel::NameColumn);
    QTest::newRow("id") << int(FleetModel::IdColumn);
}

// A text that is too long is drawn otherwise than one which ends otherwise.
void TestFleetColumns::bothEndsAreShown()
{
    QFETCH(const int, column);
    const QString start(200, u'a');
    const auto longRow = [&](const QString &end) {
        return FleetRow { TargetId { start + end }, start + end, u"5"_s, {}, { {}, {} } };
    };
    list({ longRow(u"0001"_s), longRow(u"0002"_s) });
    open(900);
    view().setAlternatingRowColors(false);
    view().clearSelection();
    const auto picture = [&](int atRow) {
        return view()
            .viewport()
            ->grab(view().visualRect(view().model()->index(atRow, column)))
            .toImage();
    };
    QVERIFY(picture(0) != picture(1));
}

void TestFleetColumns::onlyAReasonIsWritten()
{
    list({ row(u"good"_s, u"5"_s), row(u"frozen"_s, u"8"_s), row(u"abnormal"_s, u"2"_s) });
    const auto cell = [this](int atRow, int role) {
        return view().model()->index(atRow, eligibility()).data(role);
    };
    QCOMPARE(cell(0, Qt::DisplayRole).toString(), QString());
    QCOMPARE(cell(0, FleetModel::EligibilityRole).toInt(), int(Eligibility::Yes));
    QVERIFY(cell(0, Qt::AccessibleTextRole).toString().endsWith(u", Can restart"_s));
    QCOMPARE(cell(0, Qt::ToolTipRole).toString(), u"Can restart"_s);
    QCOMPARE(cell(1, Qt::DisplayRole).toString(), u"Cannot be restarted: frozen."_s);
    QCOMPARE(cell(1, FleetModel::EligibilityRole).toInt(), int(Eligibility::No));
    QCOMPARE(cell(2, FleetModel::EligibilityRole).toInt(), int(Eligibility::Warn));
    QVERIFY(!cell(2, Qt::DisplayRole).toString().isEmpty());
}

void TestFleetColumns::thePersonsWidthComesBack()
{
    list({ row(u"one"_s, u"5"_s) });
    open(900);
    header().resizeSection(eligibility(), 277); // as with the mouse
    const QByteArray state = m_page->saveViewState();
    QCOMPARE(state.count("width"), 1);
    FleetPage other(m_cloud, m_page->kind(), m_catalogue, m_clock);
    other.restoreViewState(state);
    QCOMPARE(other.view().columnWidth(eligibility()), 277);
    QCOMPARE(other.saveViewState(), state);
    m_page->resize(1200, 500);
    QCOMPARE(view().columnWidth(eligibility()), 277);
}

// Before version 3 every width was written, set by a person or not: what is in the columns counts.
void TestFleetColumns::olderSettingsLoad()
{
    // As version 0.1 wrote it: no version, and eligibility last with what had been left over.
    m_page->restoreViewState(R"({"columns":[
        {"key":"tick","width":40,"hidden":false},{"key":"status","width":150,"hidden":false},
        {"key":"name","width":222,"hidden":false},{"key":"id","width":333,"hidden":false},
        {"key":"flavor","width":120,"hidden":true},{"key":"az","width":90,"hidden":false},
        {"key":"eligibility","width":2000,"hidden":false}],"sort":"name","descending":true})"_ba);
    QVERIFY(view().isColumnHidden(FleetModel::FirstKindColumn));
    QCOMPARE(header().visualIndex(FleetModel::StatusColumn), 1);
    QCOMPARE(header().visualIndex(eligibility()), 2);
    QCOMPARE(header().visualIndex(FleetModel::NameColumn), 3);
    QCOMPARE(header().sortIndicatorSection(), int(FleetModel::NameColumn));
    QVERIFY(view().columnWidth(FleetModel::IdColumn) != 333);

    // Whoever had moved it finds it there.
    m_page->restoreViewState(R"({"columns":[
        {"key":"tick","width":40},{"key":"eligibility","width":200},{"key":"name","width":222},
        {"key":"id","width":333},{"key":"status","width":150},{"key":"flavor","width":120},
        {"key":"az","width":90}]})"_ba);
    QCOMPARE(header().visualIndex(eligibility()), 1);

    // Who had moved nothing gets the present order.
    init();
    m_page->restoreViewState(R"({"columns":[
        {"key":"tick","width":40},{"key":"name","width":222},{"key":"id","width":333},
        {"key":"status","width":150},{"key":"eligibility","width":200},
        {"key":"flavor","width":120,"hidden":true},{"key":"az","width":90}],"version":2})"_ba);
    QCOMPARE(header().visualIndex(FleetModel::StatusColumn), 2);
    QVERIFY(view().isColumnHidden(FleetModel::FirstKindColumn));
}

MUSTER_TEST(TestFleetColumns)

} // namespace tst_fleetcolumns

#include "tst_fleetcolumns.moc"
