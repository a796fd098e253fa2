// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Whether a row can be picked is seen without scrolling, and what a person set comes back.
#include "app/fleet/errorcatalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/fleetview.h"
#include "ui/fleet/tickheader.h"

#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestFleetColumns final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eligibilityStandsBesideTheStatus_data();
    void eligibilityStandsBesideTheStatus();
    void eligibilityTakesWhatIsLeft();
    void idsShowBothEnds();
    void thePersonsWidthComesBack();
    void olderSettingsLoad();

private:
    [[nodiscard]] int eligibility() const { return m_page->model().eligibilityColumn(); }
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

void TestFleetColumns::eligibilityStandsBesideTheStatus_data()
{
    QTest::addColumn<int>("window");
    QTest::newRow("1180 pixels") << 1180;
    QTest::newRow("1024 pixels") << 1024;
}

void TestFleetColumns::eligibilityStandsBesideTheStatus()
{
    QFETCH(const int, window);
    constexpr int sidebar = 200;
    m_page->resize(window - sidebar, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCOMPARE(header().visualIndex(eligibility()),
             header().visualIndex(FleetModel::StatusColumn) + 1);
    const int right
        = view().columnViewportPosition(eligibility()) + view().columnWidth(eligibility());
    QVERIFY2(right <= view().viewport()->width(), qPrintable(QString::number(right)));
    QVERIFY(view().columnWidth(eligibility()) >= view().fontMetrics().averageCharWidth() * 24);
}

void TestFleetColumns::eligibilityTakesWhatIsLeft()
{
    m_page->resize(3000, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCOMPARE(header().length(), view().viewport()->width());
    const int before = view().columnWidth(eligibility());
    const int id = view().columnWidth(FleetModel::IdColumn);
    view().setColumnHidden(FleetModel::IdColumn, true);
    QCOMPARE(view().columnWidth(eligibility()), before + id);
    view().setColumnHidden(FleetModel::IdColumn, false);
    m_page->resize(400, 500);
    QTRY_COMPARE(view().columnWidth(eligibility()), view().leastEligibilityWidth());
}

void TestFleetColumns::idsShowBothEnds()
{
    const auto *delegate = view().itemDelegateForColumn(FleetModel::IdColumn);
    QVERIFY(delegate);
    // A long ID is drawn otherwise than one which ends otherwise.
    m_page->refresh();
    emit m_cloud.lists.last()->rowsArrived(
        { { TargetId { QString(200, u'a') + u"0001"_s }, u"one"_s, u"5"_s, {}, { {}, {} } },
          { TargetId { QString(200, u'a') + u"0002"_s }, u"two"_s, u"5"_s, {}, { {}, {} } } },
        2);
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    view().setAlternatingRowColors(false);
    view().clearSelection();
    const auto picture = [this](int row) {
        return view()
            .viewport()
            ->grab(view().visualRect(view().model()->index(row, FleetModel::IdColumn)))
            .toImage();
    };
    QVERIFY(picture(0) != picture(1));
}

void TestFleetColumns::thePersonsWidthComesBack()
{
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    header().resizeSection(eligibility(), 777); // as with the mouse
    const QByteArray state = m_page->saveViewState();
    FleetPage other(m_cloud, m_page->kind(), m_catalogue, m_clock);
    other.restoreViewState(state);
    QCOMPARE(static_cast<FleetView &>(other.view()).leastEligibilityWidth(), 777);
    QCOMPARE(other.saveViewState(), state);
}

// As version 0.1 wrote it: no version, and eligibility last with what had been left over.
void TestFleetColumns::olderSettingsLoad()
{
    const int least = view().leastEligibilityWidth();
    m_page->restoreViewState(R"({"columns":[
        {"key":"tick","width":40,"hidden":false},{"key":"status","width":150,"hidden":false},
        {"key":"name","width":222,"hidden":false},{"key":"id","width":333,"hidden":false},
        {"key":"flavor","width":120,"hidden":true},{"key":"az","width":90,"hidden":false},
        {"key":"eligibility","width":2000,"hidden":false}],"sort":"name","descending":true})"_ba);
    QCOMPARE(view().columnWidth(FleetModel::NameColumn), 222);
    QCOMPARE(view().columnWidth(FleetModel::IdColumn), 333);
    QVERIFY(view().isColumnHidden(FleetModel::FirstKindColumn));
    QCOMPARE(header().visualIndex(FleetModel::StatusColumn), 1);
    QCOMPARE(header().visualIndex(eligibility()), 2);
    QCOMPARE(header().visualIndex(FleetModel::NameColumn), 3);
    QCOMPARE(view().leastEligibilityWidth(), least);
    QCOMPARE(header().sortIndicatorSection(), int(FleetModel::NameColumn));

    // Whoever had moved it finds it there.
    m_page->restoreViewState(R"({"columns":[
        {"key":"tick","width":40},{"key":"eligibility","width":200},{"key":"name","width":222},
        {"key":"id","width":333},{"key":"status","width":150},{"key":"flavor","width":120},
        {"key":"az","width":90}]})"_ba);
    QCOMPARE(header().visualIndex(eligibility()), 1);
}

MUSTER_TEST(TestFleetColumns)
#include "tst_fleetcolumns.moc"
