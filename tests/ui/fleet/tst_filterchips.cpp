// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The terms of the filter beside its field: shown, taken out by mouse and keys, put in by a menu.
#include "app/fleet/errorcatalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/filterchip.h"
#include "ui/fleet/filtermenu.h"
#include "ui/fleet/fleetpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace tst_filterchips {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number, const QString &status = u"5"_s)
{
    return { TargetId { u"id-%1"_s.arg(number) },
             u"cph-%1"_s.arg(number),
             status,
             {},
             { u"rx1"_s, u"az-%1"_s.arg(number % 2) } };
}

} // namespace

class TestFilterChips final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachTermIsAChip();
    void keysTakeThemOut();
    void aClickOnTheCrossTakesOut();
    void theOthersAreBehindAButton();
    void theMenuOffersWhatTheRowsHave();
    void theDayIsSaidWhenItIsOver();
    void detailsStandWhereThereIsRoom();

private:
    [[nodiscard]] QLineEdit &search() { return *m_page->findChild<QLineEdit *>(u"fleetSearch"_s); }
    [[nodiscard]] QStringList chips()
    {
        QStringList names;
        for (const FilterChip *chip : m_page->findChildren<FilterChip *>()) {
            if (chip->isVisible())
                names.append(chip->accessibleName());
        }
        return names;
    }
    [[nodiscard]] FilterChip &chip(int number)
    {
        return *m_page->findChild<FilterChip *>(u"filterChip%1"_s.arg(number));
    }

    test::FakeCloud m_cloud;
    test::FakeClock m_clock;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestFilterChips::init()
{
    m_page
        = std::make_unique<FleetPage>(m_cloud, KindId { u"fake.servers"_s }, m_catalogue, m_clock);
    m_page->resize(1300, 500);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
    emit m_cloud.lists.last()->rowsArrived({ row(0), row(1), row(2, u"8"_s), row(3, u"2"_s) }, 4);
    emit m_cloud.lists.last()->finished(ListSummary { 4, 1, false });
}

void TestFilterChips::eachTermIsAChip()
{
    QVERIFY(chips().isEmpty());
    search().setText(u"cph -status:frozen az:az-1"_s);
    QCOMPARE(chips(),
             (QStringList { u"Remove filter cph"_s, u"Remove filter -status: frozen"_s,
                            u"Remove filter az: az-1"_s }));
    search().clear();
    QVERIFY(chips().isEmpty());
    // Also one that cannot be read can be taken out.
    search().setText(u"colour:red cph"_s);
    QCOMPARE(chips().size(), 2);
    QTest::keyClick(&chip(0), Qt::Key_Delete);
    QCOMPARE(search().text(), u"cph"_s);
}

void TestFilterChips::keysTakeThemOut()
{
    search().setText(u"cph status:normal az:az-1"_s);
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_Tab);
    QVERIFY2(chip(0).hasFocus(), "the next after the field");
    QTest::keyClick(&chip(0), Qt::Key_Right);
    QVERIFY(chip(1).hasFocus());
    QTest::keyClick(&chip(1), Qt::Key_Space);
    QCOMPARE(search().text(), u"cph az:az-1"_s);
    QVERIFY2(chip(1).hasFocus(), "goes on with the next");
    QTest::keyClick(&chip(1), Qt::Key_Backspace);
    QVERIFY(chip(0).hasFocus());
    // Its words are changed in the field.
    QTest::keyClick(&chip(0), Qt::Key_Return);
    QVERIFY(search().hasFocus());
    QCOMPARE(search().selectedText(), u"cph"_s);
    chip(0).setFocus();
    QTest::keyClick(&chip(0), Qt::Key_Delete);
    QVERIFY(search().text().isEmpty());
    QVERIFY(search().hasFocus());
}

void TestFilterChips::aClickOnTheCrossTakesOut()
{
    search().setText(u"cph status:normal"_s);
    QTest::mouseClick(&chip(1), Qt::LeftButton, {}, QPoint(10, chip(1).height() / 2));
    QCOMPARE(search().selectedText(), u"status:normal"_s);
    QTest::mouseClick(&chip(1), Qt::LeftButton, {},
                      QPoint(chip(1).width() - 10, chip(1).height() / 2));
    QCOMPARE(search().text(), u"cph"_s);
}

void TestFilterChips::theOthersAreBehindAButton()
{
    QStringList words;
    for (int i = 0; i < 30; ++i)
        words.append(u"-word%1"_s.arg(i));
    search().setText(words.join(u' '));
    const auto *more = m_page->findChild<QToolButton *>(u"filterChipsMore"_s);
    QVERIFY(more->isVisible());
    QCOMPARE(more->text(), u"+%1"_s.arg(30 - chips().size()));
    auto *menu = m_page->findChild<QMenu *>(u"filterChipsMenu"_s);
    emit menu->aboutToShow();
    menu->actions().first()->trigger();
    QCOMPARE(search().text().count(u"word"_s), 29);
    // In a narrow window, too.
    m_page->resize(500, 400);
    QTRY_VERIFY(more->isVisible() && more->geometry().right() < more->parentWidget()->width());
    QVERIFY2(m_page->minimumSizeHint().width() <= 520,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

void TestFilterChips::theMenuOffersWhatTheRowsHave()
{
    auto *menu = m_page->findChild<FilterMenu *>();
    const auto values = [menu](const QString &field) {
        emit menu->aboutToShow();
        auto *sub = menu->findChild<QMenu *>(u"filterField_"_s + field);
        emit sub->aboutToShow();
        return sub->actions();
    };
    QCOMPARE(values(u"status"_s).first()->text(), u"Normal (5): 2"_s);
    values(u"status"_s).first()->trigger();
    QCOMPARE(search().text(), u"status:normal"_s);
    QCOMPARE(m_page->proxy().rowCount(), 2);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(values(u"status"_s).first()->isChecked());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    values(u"status"_s).at(1)->trigger(); // one of both
    QCOMPARE(m_page->proxy().rowCount(), 3);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    emit menu->aboutToShow();
    menu->findChild<QAction *>(u"filterField_name"_s)->trigger();
    QVERIFY(search().text().endsWith(u" name:"_s));
    QTRY_VERIFY(search().hasFocus());
}

void TestFilterChips::theDayIsSaidWhenItIsOver()
{
    const auto *label = m_page->findChild<QLabel *>(u"fleetListingLabel"_s);
    const QString today = label->text();
    QVERIFY2(today.startsWith(u"Updated "_s), qPrintable(today));
    const QDate day = m_clock.now().toLocalTime().date();
    m_clock.advance(24h);
    QVERIFY2(label->text().contains(day.toString(Qt::ISODate)), qPrintable(label->text()));
}

void TestFilterChips::detailsStandWhereThereIsRoom()
{
    m_page->view().setCurrentIndex(m_page->proxy().index(0, FleetModel::NameColumn));
    m_page->showDetails();
    auto *details = m_page->findChild<QWidget *>(u"rowDetails"_s);
    auto *split = qobject_cast<QSplitter *>(details->parentWidget());
    QCOMPARE(split->orientation(), Qt::Horizontal);
    split->setSizes({ 800, 400 });
    emit split->splitterMoved(800, 1); // a person has
    const int width = split->sizes().at(1);
    FleetPage other(m_cloud, m_page->kind(), m_catalogue, m_clock);
    other.restoreViewState(m_page->saveViewState());
    other.resize(m_page->size());
    other.show();
    other.showDetails();
    QCOMPARE(qobject_cast<QSplitter *>(other.findChild<QWidget *>(u"rowDetails"_s)->parentWidget())
                 ->sizes()
                 .at(1),
             width);
    m_page->resize(700, 500);
    QTRY_COMPARE(split->orientation(), Qt::Vertical);
    QVERIFY(details->isVisible() && details->height() > 0);
    m_page->resize(1300, 500);
    QTRY_COMPARE(split->orientation(), Qt::Horizontal);
    QTRY_COMPARE(split->sizes().at(1), width);
}

MUSTER_TEST(TestFilterChips)

} // namespace tst_filterchips

#include "tst_filterchips.moc"
