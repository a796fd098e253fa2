// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/fleet/errorcatalogue.h"
#include "app/session/savedlists.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/savedflow.h"
#include "ui/fleet/tickheader.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

namespace tst_fleetpage {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number, const QString &status = u"5"_s)
{
    return { TargetId { u"id-%1"_s.arg(number) },
             u"cph-%1"_s.arg(number, 3, 10, QLatin1Char('0')),
             status,
             {},
             { u"rx1"_s, u"az-%1"_s.arg(number % 3) } };
}

QList<FleetRow> rows(int from, int to)
{
    QList<FleetRow> list;
    for (int i = from; i < to; ++i)
        list.append(row(i));
    return list;
}

QStringList idsOf(const QList<Target> &targets)
{
    QStringList ids;
    for (const Target &target : targets)
        ids.append(target.id.value);
    return ids;
}

//! \brief Answers in brackets, so that a text that was not read anew stands out.
class Brackets final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(source));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestFleetPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsTheListInPages();
    void refreshWhileReadingIsNoSecondList();
    void cancelEndsOnce();
    void anErrorIsSaidInlineAndTriedAgain();
    void saysForHowLongNoAnswerCame();
    void rowsAreNotDroppedAfterAListThatChanged();
    void ticksSurviveRefreshFilterAndSort();
    void theHeaderBoxHasThreeStates();
    void theHeaderIsReachedByKeyboard();
    void tabGoesFromTopToBottom();
    void hiddenTicksAreShownOrUnticked();
    void theBarSaysWhatIsTicked();
    void theBarStaysWhereItIs();
    void onlyTickedRowsAreShown();
    void theMenuOfTicks();
    void goneTicksAreNamed();
    void aFilterThatCannotBeReadSaysSo();
    void statusesAreFoundByTheirWordsInBothLanguages();
    void theSearchLeadsToTheRows();
    void anEmptySearchCopiesRowsAndTicksNone();
    void aScreenReaderTicksARow();
    void aSavedFilterIsApplied();
    void aSavedSelectionIsShownBeforeItIsTicked();
    void whatIsSavedIsDeletedOnlyWhenAsked();
    void whatIsSavedGoesToAFileAndComesBack();
    void actRequestsExactlyTheEligibleTicks();
    void withoutTicksTheSelectedRowIsMeant();
    void saysWhatIsNeeded();
    void aReasonBlocksTheVerb();
    void spaceTicksAndShiftSpaceTicksARange();
    void aClickOnTheBoxTicks();
    void theStatusMenuCountsAndFilters();
    void theRowMenuTicksWhatCanBePicked();
    void theRowMenuSaysWhomItMeans();
    void copiesRowsAndIds();
    void theScrollStaysWithItsRow();
    void listsThatAreNotWholeSayWhy_data();
    void listsThatAreNotWholeSayWhy();
    void emptyTablesSayWhy();
    void viewStateComesBack();
    void columnsAreHiddenByTheMenu();
    void theLanguageChangesAtOnce();
    void controlsHaveNames();
    void fitsInANarrowWindow();

private:
    template <typename T> T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    test::FakeListOperation *list() { return m_cloud->lists.last(); }
    void finish(bool changed = false) { emit list()->finished(ListSummary { 0, 1, changed }); }
    void refreshWith(const QList<FleetRow> &answer)
    {
        m_page->refresh();
        emit list()->rowsArrived(answer, answer.size());
        finish();
    }
    QAction *ofTicks(const char *name)
    {
        auto *menu = find<QMenu>("fleetTickMenu");
        emit menu->aboutToShow();
        return menu->findChild<QAction *>(QLatin1StringView(name));
    }
    QAction *ofSaved(const char *name)
    {
        auto *menu = find<QMenu>("fleetSavedMenu");
        emit menu->aboutToShow();
        return menu->findChild<QAction *>(QLatin1StringView(name));
    }
    TickHeader &header() { return *find<TickHeader>("fleetHeader"); }
    QString shown(int atRow, int column)
    {
        return m_page->proxy().index(atRow, column).data().toString();
    }

    std::unique_ptr<test::FakeCloud> m_cloud;
    std::unique_ptr<test::FakeClock> m_clock;
    const ErrorCatalogue m_catalogue;
    std::unique_ptr<FleetPage> m_page;
};

void TestFleetPage::init()
{
    m_cloud = std::make_unique<test::FakeCloud>();
    m_clock = std::make_unique<test::FakeClock>();
    m_page = std::make_unique<FleetPage>(*m_cloud, KindId { u"fake.servers"_s }, m_catalogue,
                                         *m_clock);
    m_page->resize(900, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFleetPage::cleanup()
{
    m_page.reset();
    m_cloud.reset();
}

void TestFleetPage::readsTheListInPages()
{
    QSignalSpy listing(m_page.get(), &FleetPage::listingChanged);
    QSignalSpy listed(m_page.get(), &FleetPage::listed);
    QVERIFY(!m_page->isListing());
    m_page->refresh();
    QVERIFY(m_page->isListing());
    QCOMPARE(m_cloud->lists.size(), 1);
    QCOMPARE(list()->kind, m_page->kind());
    emit list()->rowsArrived(rows(0, 10), 30);
    QCOMPARE(m_page->model().rowCount(), 10);
    QCOMPARE(find<QLabel>("fleetListingLabel")->text(), u"10 of 30"_s);
    // What comes soon after the first page is painted once.
    emit list()->rowsArrived(rows(10, 15), 40);
    m_clock->advance(119ms);
    emit list()->rowsArrived(rows(15, 20), 40);
    QCOMPARE(m_page->model().rowCount(), 10);
    QCOMPARE(find<QLabel>("fleetListingLabel")->text(), u"10 of 30"_s);
    m_clock->advance(1ms);
    QCOMPARE(m_page->model().rowCount(), 20);
    QCOMPARE(find<QLabel>("fleetListingLabel")->text(), u"20 of 40"_s);
    emit list()->rowsArrived(rows(20, 25), 40);
    m_clock->advance(40ms);
    QCOMPARE(m_page->model().rowCount(), 25);
    emit list()->rowsArrived(rows(25, 30), 30);
    finish();
    QCOMPARE(m_page->model().rowCount(), 30);
    QVERIFY(!m_page->isListing());
    QCOMPARE(listing.count(), 2);
    QCOMPARE(listed.count(), 1);
    QCOMPARE(find<QLabel>("fleetListingLabel")->text(), u"Updated 08:09:10"_s);
    QVERIFY(!find<QPushButton>("fleetListingCancel")->isVisible());
    m_clock->advance(1s);
    QCOMPARE(m_page->model().rowCount(), 30);
}

void TestFleetPage::refreshWhileReadingIsNoSecondList()
{
    m_page->refresh();
    m_page->refresh();
    QCOMPARE(m_cloud->lists.size(), 1);
}

void TestFleetPage::cancelEndsOnce()
{
    refreshWith(rows(0, 5));
    QSignalSpy listed(m_page.get(), &FleetPage::listed);
    m_page->refresh();
    emit list()->rowsArrived({ row(0) }, 5);
    QTest::mouseClick(find<QPushButton>("fleetListingCancel"), Qt::LeftButton);
    QVERIFY(list()->cancelled);
    QVERIFY(m_page->isListing());
    Error cancelled;
    cancelled.kind = ErrorKind::Cancelled;
    emit list()->finished(cancelled);
    QVERIFY(!m_page->isListing());
    QCOMPARE(listed.count(), 1);
    QCOMPARE(m_page->model().rowCount(), 5);
    QVERIFY(find<QWidget>("fleetMessage")->isVisible());
    m_page->cancelListing();
    QCOMPARE(listed.count(), 1);
}

void TestFleetPage::anErrorIsSaidInlineAndTriedAgain()
{
    m_page->refresh();
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.httpStatus = 403;
    error.code = u"CPS.0005"_s;
    emit list()->finished(error);
    auto *message = find<QWidget>("fleetMessage");
    QVERIFY(message->isVisible());
    QString said;
    for (const QLabel *label : message->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"CPS.0005"), qPrintable(said));
    const ErrorEntry *entry = m_catalogue.find(error);
    QVERIFY(entry);
    QVERIFY2(said.contains(entry->meaning.in(Language::English)), qPrintable(said));
    QVERIFY2(said.contains(entry->advice.in(Language::English)), qPrintable(said));
    QPushButton *again = message->findChild<QPushButton *>();
    QVERIFY(again && again->isVisible());
    QCOMPARE(m_cloud->triesAgain, 0); // a list that no person asked for
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(m_cloud->lists.size(), 2);
    QCOMPARE(m_cloud->triesAgain, 1);
    m_page->refreshAsked(); // while it is being read
    QCOMPARE(m_cloud->triesAgain, 1);
    QCOMPARE(m_cloud->lists.size(), 2);
    QVERIFY(!message->isVisible());
    emit list()->rowsArrived(rows(0, 2), 2);
    finish();
    QVERIFY(!message->isVisible());
}

void TestFleetPage::saysForHowLongNoAnswerCame()
{
    const auto *label = find<QLabel>("fleetListingLabel");
    m_page->refresh();
    m_page->setSilence(std::chrono::seconds(7));
    QVERIFY2(label->text().contains(u"No answer for 7 "_s), qPrintable(label->text()));
    m_page->setSilence(std::chrono::seconds(0));
    QVERIFY2(!label->text().contains(u"No answer"_s), qPrintable(label->text()));
    m_page->setSilence(std::chrono::seconds(8));
    emit list()->rowsArrived(rows(0, 2), 2);
    finish();
    QVERIFY2(!label->text().contains(u"No answer"_s), qPrintable(label->text()));
}

void TestFleetPage::rowsAreNotDroppedAfterAListThatChanged()
{
    refreshWith(rows(0, 5));
    m_page->refresh();
    emit list()->rowsArrived(rows(0, 4), 5);
    finish(true);
    QCOMPARE(m_page->model().rowCount(), 5);
    QVERIFY(find<QWidget>("fleetMessage")->isVisible());
    refreshWith(rows(0, 4));
    QCOMPARE(m_page->model().rowCount(), 4);
}

void TestFleetPage::ticksSurviveRefreshFilterAndSort()
{
    refreshWith(rows(0, 20));
    QSignalSpy ticked(m_page.get(), &FleetPage::tickedChanged);
    m_page->model().setTicked({ 3, 12, 15 }, true);
    QCOMPARE(ticked.count(), 1);
    m_page->proxy().sort(FleetModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(idsOf(m_page->tickedTargets()), (QStringList { u"id-15"_s, u"id-12"_s, u"id-3"_s }));
    find<QLineEdit>("fleetSearch")->setText(u"cph-01"_s);
    QCOMPARE(m_page->proxy().rowCount(), 10);
    QList<FleetRow> answer = rows(1, 20);
    std::reverse(answer.begin(), answer.end());
    refreshWith(answer);
    QCOMPARE(m_page->tickedCount(), 3);
    QCOMPARE(idsOf(m_page->tickedTargets()), (QStringList { u"id-15"_s, u"id-12"_s, u"id-3"_s }));
    m_page->clearSearch();
    QCOMPARE(m_page->proxy().rowCount(), 19);
    QCOMPARE(shown(0, FleetModel::IdColumn), u"id-19"_s);
    QCOMPARE(ticked.count(), 1);
    m_page->untickAll();
    QCOMPARE(ticked.count(), 2);
    QVERIFY(m_page->tickedTargets().isEmpty());
}

void TestFleetPage::theHeaderBoxHasThreeStates()
{
    refreshWith({ row(0), row(1), row(2, u"8"_s), row(13) });
    QCOMPARE(header().tickState(), Qt::Unchecked);
    const QPoint box(header().sectionViewportPosition(0) + header().sectionSize(0) / 2,
                     header().height() / 2);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(header().tickState(), Qt::Checked);
    QCOMPARE(m_page->tickedCount(), 3);
    m_page->model().setTicked({ 0 }, false);
    QCOMPARE(header().tickState(), Qt::PartiallyChecked);
    // Only what matches the filter counts.
    find<QLineEdit>("fleetSearch")->setText(u"013"_s);
    QCOMPARE(header().tickState(), Qt::Checked);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(header().tickState(), Qt::Unchecked);
    m_page->clearSearch();
    QCOMPARE(idsOf(m_page->tickedTargets()), QStringList { u"id-1"_s });
    QCOMPARE(header().tickState(), Qt::PartiallyChecked);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(header().tickState(), Qt::Checked);
    QCOMPARE(m_page->proxy().sortColumn(), -1);
}

void TestFleetPage::theHeaderIsReachedByKeyboard()
{
    refreshWith({ row(2), row(1) });
    m_page->activateWindow();
    m_page->focusSearch();
    for (int i = 0; i < 20 && !header().hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(header().hasFocus());
    QTest::keyClick(&header(), Qt::Key_Space);
    QCOMPARE(m_page->tickedCount(), 2);
    QVERIFY2(header().accessibleName().contains(u"all ticked"),
             qPrintable(header().accessibleName()));
    QVERIFY(header().accessibleName().startsWith(u"Header: "_s));
    QTest::keyClick(&header(), Qt::Key_Right);
    QCOMPARE(header().accessibleName(), u"Header: sort by Name"_s);
    QTest::keyClick(&header(), Qt::Key_Space);
    QCOMPARE(shown(0, FleetModel::IdColumn), u"id-1"_s);
    QTest::keyClick(&header(), Qt::Key_Return);
    QCOMPARE(shown(0, FleetModel::IdColumn), u"id-2"_s);
    QTest::keyClick(&header(), Qt::Key_Tab);
    QVERIFY(m_page->view().hasFocus());
}

void TestFleetPage::tabGoesFromTopToBottom()
{
    refreshWith(rows(0, 2));
    QStringList order;
    for (QWidget *at = m_page->nextInFocusChain(); at != m_page.get();
         at = at->nextInFocusChain()) {
        if ((at->focusPolicy() & Qt::TabFocus) && at->isVisible() && !at->objectName().isEmpty())
            order.append(at->objectName());
    }
    const QStringList wanted { u"fleetSearch"_s, u"fleetStatusFilter"_s, u"fleetPasteList"_s,
                               u"fleetHeader"_s, u"fleetTable"_s,        u"fleetTicks"_s,
                               u"fleetAct"_s };
    order.removeIf([&wanted](const QString &name) { return !wanted.contains(name); });
    QCOMPARE(order, wanted);
}

void TestFleetPage::hiddenTicksAreShownOrUnticked()
{
    refreshWith(rows(0, 20));
    m_page->model().setTicked({ 1, 12 }, true);
    QVERIFY(!ofTicks("ticksShowHidden")->isEnabled());
    find<QLineEdit>("fleetSearch")->setText(u"cph-01"_s);
    QCOMPARE(find<QLabel>("fleetTickedLabel")->text(), u"2 ticked · 2 can go · 1 hidden"_s);
    QCOMPARE(m_page->hiddenTargets(), QSet<TargetId> { { u"id-1"_s } });
    QCOMPARE(ofTicks("ticksShowHidden")->text(), u"&Show the hidden ones (1)"_s);
    ofTicks("ticksShowHidden")->trigger();
    QCOMPARE(m_page->proxy().rowCount(), 20);
    QCOMPARE(m_page->view().currentIndex().row(), 1);
    QVERIFY(find<QLineEdit>("fleetSearch")->text().isEmpty());
    find<QLineEdit>("fleetSearch")->setText(u"cph-01"_s);
    ofTicks("ticksUntickHidden")->trigger();
    QCOMPARE(idsOf(m_page->tickedTargets()), QStringList { u"id-12"_s });
    QVERIFY(m_page->hiddenTargets().isEmpty());
}

void TestFleetPage::theBarSaysWhatIsTicked()
{
    refreshWith(rows(0, 5));
    auto *label = find<QLabel>("fleetTickedLabel");
    auto *act = find<QPushButton>("fleetAct");
    QCOMPARE(label->text(), u"None of 5 server(s) ticked"_s);
    QVERIFY(!find<QPushButton>("fleetUntick")->isEnabled());
    m_page->model().setTicked({ 0, 1, 2 }, true);
    refreshWith({ row(0), row(1, u"8"_s), row(3), row(4) });
    QCOMPARE(label->text(), u"3 ticked · 1 can go · 1 frozen · 1 gone"_s);
    QCOMPARE(act->text(), u"Restart 1 server(s)…"_s);
    QVERIFY(act->isEnabled());
    QTest::mouseClick(find<QPushButton>("fleetUntick"), Qt::LeftButton);
    QCOMPARE(m_page->tickedCount(), 0);
    QVERIFY(!act->isEnabled());
    QCOMPARE(act->text(), u"Restart…"_s);
}

void TestFleetPage::theBarStaysWhereItIs()
{
    refreshWith(rows(0, 50));
    auto *untick = find<QPushButton>("fleetUntick");
    const auto places = [&] {
        QCoreApplication::sendPostedEvents();
        return std::pair(m_page->view().geometry(), untick->mapTo(m_page.get(), QPoint()));
    };
    const auto before = places();
    m_page->model().setTicked({ 0 }, true);
    QCOMPARE(places(), before);
    m_page->tickAllMatching();
    m_page->setActBlocked(u"Read-only connection"_s);
    QCOMPARE(places(), before);
    find<QLineEdit>("fleetSearch")->setText(u"/x"_s);
    QVERIFY(!find<QLabel>("fleetShownLabel")->text().isEmpty());
    QCOMPARE(places(), before);
}

void TestFleetPage::onlyTickedRowsAreShown()
{
    refreshWith(rows(0, 20));
    auto *only = find<QPushButton>("fleetOnlyTicked");
    QVERIFY(!only->isEnabled());
    m_page->model().setTicked({ 3, 12 }, true);
    QTest::mouseClick(only, Qt::LeftButton);
    QCOMPARE(m_page->proxy().rowCount(), 2);
    QCOMPARE(find<QLabel>("fleetShownLabel")->text(), u"2 of 20 shown"_s);
    // A slip of the hand stays in sight, and what is ticked from a list comes to it.
    m_page->untick({ { u"id-3"_s } });
    m_page->tick({ { u"id-7"_s } }, false);
    QCOMPARE(m_page->proxy().rowCount(), 3);
    m_page->untickAll();
    QCOMPARE(m_page->proxy().rowCount(), 20);
    QVERIFY(!only->isChecked());
    m_page->model().setTicked({ 3 }, true);
    ofTicks("ticksOnly")->trigger();
    QVERIFY(only->isChecked());
    QTest::mouseClick(only, Qt::LeftButton);
    QCOMPARE(m_page->proxy().rowCount(), 20);
}

void TestFleetPage::theMenuOfTicks()
{
    refreshWith({ row(0), row(1, u"8"_s), row(2), row(13) });
    m_page->model().setTicked({ 0, 3 }, true);
    find<QLineEdit>("fleetSearch")->setText(u"cph-00"_s);
    QCOMPARE(ofTicks("ticksAll")->text(), u"Tick &all that match (2)"_s);
    ofTicks("ticksInvert")->trigger();
    QCOMPARE(idsOf(m_page->tickedTargets()), (QStringList { u"id-2"_s, u"id-13"_s }));
    ofTicks("ticksAll")->trigger();
    QCOMPARE(m_page->tickedCount(), 3);
    ofTicks("ticksNone")->trigger();
    QCOMPARE(m_page->tickedCount(), 0);
    QVERIFY(!ofTicks("ticksOnly")->isEnabled());
    // The same menu is behind the box in the header.
    emit header().customContextMenuRequested(
        QPoint(header().sectionViewportPosition(FleetModel::TickColumn) + 2, 5));
    QVERIFY(find<QMenu>("fleetTickMenu")->isVisible());
    find<QMenu>("fleetTickMenu")->close();
}

void TestFleetPage::goneTicksAreNamed()
{
    refreshWith(rows(0, 4));
    m_page->model().setTicked({ 1, 2, 3 }, true);
    refreshWith({ row(0), row(2, u"8"_s), row(3) });
    QCOMPARE(m_page->proxy().rowCount(), 4);
    QCOMPARE(ofTicks("ticksUntickBarred")->text(), u"Untick those that &cannot go (2)"_s);
    const QList<QAction *> entries = find<QMenu>("fleetTickMenu")->actions();
    QCOMPARE(entries.last()->text(), u"cph-001"_s);
    find<QLineEdit>("fleetSearch")->setText(u"cph-003"_s);
    entries.last()->trigger();
    QCOMPARE(shown(m_page->view().currentIndex().row(), FleetModel::IdColumn), u"id-1"_s);
    ofTicks("ticksUntickBarred")->trigger();
    QCOMPARE(m_page->tickedCount(), 1);
}

void TestFleetPage::aFilterThatCannotBeReadSaysSo()
{
    refreshWith(rows(0, 20));
    auto *search = find<QLineEdit>("fleetSearch");
    auto *label = find<QLabel>("fleetShownLabel");
    search->setText(u"/cph-01[/"_s);
    QVERIFY2(label->text().contains("wrong at character"_L1), qPrintable(label->text()));
    QCOMPARE(m_page->proxy().rowCount(), 20);
    // None of the rows is one that was asked for.
    m_page->tickAllMatching();
    QCOMPARE(m_page->model().tickedCount(), 0);
    search->setText(u"colour:red"_s);
    QVERIFY2(label->text().contains(u"“colour”"), qPrintable(label->text()));
    QCOMPARE(m_page->proxy().rowCount(), 20);
    search->setText(u"/cph-01[0-4]/ az:az-1"_s);
    QCOMPARE(label->text(), u"2 of 20 shown"_s);
    search->clear();
    QVERIFY(label->text().isEmpty());
}

void TestFleetPage::statusesAreFoundByTheirWordsInBothLanguages()
{
    refreshWith({ row(0), row(1, u"8"_s), row(2, u"2"_s) });
    auto *search = find<QLineEdit>("fleetSearch");
    search->setText(u"status:frozen"_s);
    QCOMPARE(m_page->proxy().rowCount(), 1);
    search->setText(u"status:normal"_s);
    QCOMPARE(m_page->proxy().rowCount(), 1);
    search->setText(u"状态：8"_s);
    QCOMPARE(m_page->proxy().rowCount(), 1);
    search->setText(u"-status:frozen,abnormal"_s);
    QCOMPARE(shown(0, FleetModel::IdColumn), u"id-0"_s);
    QVERIFY(search->toolTip().contains("name id status"_L1));
}

void TestFleetPage::theSearchLeadsToTheRows()
{
    refreshWith(rows(0, 20));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *search = find<QLineEdit>("fleetSearch");
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Down, Qt::Key_Escape }) {
        m_page->focusSearch();
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, key);
        QVERIFY(m_page->view().hasFocus());
        QVERIFY(m_page->view().currentIndex().isValid());
    }
    // The first Escape clears, only the second leaves.
    m_page->focusSearch();
    search->setText(u"cph"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->tickedCount(), 20);
    // And another one leads back, to what was written.
    search->setText(u"cph-01"_s);
    m_page->view().setFocus();
    QTest::keyClick(&m_page->view(), Qt::Key_Escape);
    QVERIFY(search->hasFocus());
    QCOMPARE(search->selectedText(), u"cph-01"_s);
}

void TestFleetPage::anEmptySearchCopiesRowsAndTicksNone()
{
    refreshWith(rows(0, 20));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *search = find<QLineEdit>("fleetSearch");
    m_page->focusSearch();
    search->setText(u"cph-01"_s);
    // What is written is what Ctrl+A means,
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->tickedCount(), 0);
    QCOMPARE(search->selectedText(), u"cph-01"_s);
    // and nothing else, before a word is there: rows are ticked from the table.
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->tickedCount(), 0);
    QKeyEvent all(QEvent::ShortcutOverride, Qt::Key_A, Qt::ControlModifier);
    all.ignore();
    QCoreApplication::sendEvent(search, &all);
    QVERIFY(all.isAccepted());
    // Of the window's own keys, copying is asked first.
    QKeyEvent copy(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
    copy.ignore(); // as the application asks
    QCoreApplication::sendEvent(search, &copy);
    QVERIFY(!copy.isAccepted());
    search->setText(u"cph-01"_s);
    search->selectAll();
    copy.ignore();
    QCoreApplication::sendEvent(search, &copy);
    QVERIFY(copy.isAccepted());
}

void TestFleetPage::aScreenReaderTicksARow()
{
    refreshWith({ row(1), row(2, u"8"_s) });
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&m_page->view());
    QVERIFY(table && table->tableInterface());
    const QString toggle = QAccessibleActionInterface::toggleAction();
    const auto cell
        = [&](int atRow, int column) { return table->tableInterface()->cellAt(atRow, column); };
    for (int column = 0; column < m_page->model().columnCount(); ++column) {
        const bool wasTicked = m_page->tickedCount() == 1;
        cell(0, column)->actionInterface()->doAction(toggle);
        QCOMPARE(m_page->tickedCount(), wasTicked ? 0 : 1);
        const QString said = cell(0, column)->text(QAccessible::Name);
        QVERIFY2(said.contains(wasTicked ? u"cph-001, not ticked, "_s : u"cph-001, ticked, "_s),
                 qPrintable(said));
        // What is frozen cannot be ticked, and does not seem so.
        QVERIFY(!cell(1, column)->actionInterface()->actionNames().contains(toggle));
    }
}

void TestFleetPage::aSavedFilterIsApplied()
{
    const QTemporaryDir folder;
    SavedLists saved(folder.filePath(u"saved.json"_s));
    QVERIFY(!find<QToolButton>("fleetSaved")->isVisible());
    m_page->setSavedLists(saved);
    QVERIFY(find<QToolButton>("fleetSaved")->isVisible());
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    refreshWith({ row(0), row(1, u"8"_s), row(2, u"2"_s) });
    QVERIFY(!ofSaved("savedFilter")->isEnabled());
    QVERIFY(!ofSaved("savedTicks")->isEnabled());

    find<QLineEdit>("fleetSearch")->setText(u"cph -status:frozen"_s);
    m_page->proxy().setStatuses({ u"2"_s });
    ofSaved("savedFilter")->trigger();
    auto *naming = find<QInputDialog>("savedName");
    naming->setTextValue(u"bad ones"_s);
    naming->accept();
    QCOMPARE(saved.all().size(), 1);

    emit find<QPushButton>("fleetEmptyAction")->clicked();
    m_page->proxy().setStatuses({});
    QCOMPARE(m_page->proxy().rowCount(), 3);
    emit find<QMenu>("fleetSavedMenu")->aboutToShow();
    QAction *entry = find<QMenu>("fleetSavedMenu")->actions().first();
    QCOMPARE(entry->text(), u"Filter: bad ones"_s);
    entry->trigger();
    QCOMPARE(find<QLineEdit>("fleetSearch")->text(), u"cph -status:frozen"_s);
    QCOMPARE(m_page->proxy().rowCount(), 1);
    QCOMPARE(find<QToolButton>("fleetStatusFilter")->text(), u"Status: 1 chosen"_s);
}

void TestFleetPage::aSavedSelectionIsShownBeforeItIsTicked()
{
    const QTemporaryDir folder;
    SavedLists saved(folder.filePath(u"saved.json"_s));
    m_page->setSavedLists(saved);
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    refreshWith(rows(0, 5));
    m_page->model().setTicked({ 1, 2, 3 }, true);
    ofSaved("savedTicks")->trigger();
    auto *naming = find<QInputDialog>("savedName");
    naming->setTextValue(u"night"_s);
    naming->accept();
    QCOMPARE(saved.all().first().targets.size(), 3);

    // Since then one is frozen, one has gone, and another one has taken its name.
    m_page->untickAll();
    FleetRow other = row(9);
    other.name = u"cph-003"_s;
    refreshWith({ row(0), row(1), row(2, u"8"_s), row(4), other });
    m_page->saved()->choose(u"night"_s);
    QCOMPARE(find<QLabel>("listSummary")->text(), u"1 found, 1 frozen, 1 not found"_s);
    QCOMPARE(m_page->tickedCount(), 0);
    find<QPushButton>("listTick")->click();
    QCOMPARE(idsOf(m_page->tickedTargets()), QStringList { u"id-1"_s });
}

void TestFleetPage::whatIsSavedIsDeletedOnlyWhenAsked()
{
    const QTemporaryDir folder;
    SavedLists saved(folder.filePath(u"saved.json"_s));
    m_page->setSavedLists(saved);
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    saved.save({ u"night"_s, m_page->kind(), { { { u"id-1"_s }, {} } }, {}, {} });
    emit find<QMenu>("fleetSavedMenu")->aboutToShow();
    find<QMenu>("savedDelete")->actions().first()->trigger();
    auto *question = find<QMessageBox>("savedDeleteQuestion");
    QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
    question->reject();
    QCOMPARE(saved.all().size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    emit find<QMenu>("fleetSavedMenu")->aboutToShow();
    find<QMenu>("savedDelete")->actions().first()->trigger();
    question = find<QMessageBox>("savedDeleteQuestion");
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(saved.all().isEmpty());
}

void TestFleetPage::whatIsSavedGoesToAFileAndComesBack()
{
    const QTemporaryDir folder;
    SavedLists saved(folder.filePath(u"saved.json"_s));
    m_page->setSavedLists(saved);
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    saved.save({ u"night"_s, m_page->kind(), { { { u"id-1"_s }, {} } }, {}, {} });
    const QString path = folder.filePath(u"out.json"_s);
    auto *message = find<MessageBar>("fleetSavedMessage");
    ofSaved("savedExport")->trigger();
    emit find<QFileDialog>("savedExportDialog")->fileSelected(path);
    QTRY_VERIFY(message->text().contains(u"out.json"_s));
    saved.remove(m_page->kind(), u"night"_s);
    ofSaved("savedImport")->trigger();
    emit find<QFileDialog>("savedImportDialog")->fileSelected(path);
    QTRY_COMPARE(saved.all().size(), 1);
    QCOMPARE(saved.all().constFirst().targets.constFirst().id, TargetId { u"id-1"_s });
    // Where nothing can be written, that is said.
    ofSaved("savedExport")->trigger();
    emit find<QFileDialog>("savedExportDialog")->fileSelected(folder.filePath(u"none/out.json"_s));
    QTRY_VERIFY(message->text().contains(u"none"_s));
}

void TestFleetPage::actRequestsExactlyTheEligibleTicks()
{
    refreshWith(rows(0, 5));
    auto *act = find<QPushButton>("fleetAct");
    QCOMPARE(act->text(), u"Restart…"_s);
    QVERIFY(!act->isEnabled());
    m_page->model().setTicked({ 0, 1, 2, 3 }, true);
    QVERIFY(act->isEnabled());
    QSignalSpy asked(m_page.get(), &FleetPage::actRequested);
    // 1 freezes, 2 vanishes, 3 becomes abnormal (which only warns).
    refreshWith({ row(0), row(1, u"8"_s), row(3, u"2"_s), row(4) });
    QCOMPARE(find<QLabel>("fleetTickedLabel")->text(),
             u"4 ticked · 2 can go · 1 frozen · 1 gone"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    const auto targets = asked.first().at(1).value<QList<Target>>();
    QCOMPARE(targets,
             (QList<Target> { { TargetId { u"id-0"_s }, u"cph-000"_s, {}, u"5"_s },
                              { TargetId { u"id-3"_s }, u"cph-003"_s, {}, u"2"_s } }));
    QCOMPARE(asked.first().at(0).value<KindId>(), m_page->kind());
    QVERIFY(m_cloud->acts.isEmpty());
}

void TestFleetPage::withoutTicksTheSelectedRowIsMeant()
{
    refreshWith(rows(0, 5));
    m_page->view().setCurrentIndex(m_page->proxy().index(3, FleetModel::NameColumn));
    QSignalSpy asked(m_page.get(), &FleetPage::actRequested);
    m_page->requestAct();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(idsOf(asked.first().at(1).value<QList<Target>>()), QStringList { u"id-3"_s });
    QCOMPARE(m_page->tickedCount(), 0);
    // Ticks come before it, also those that may not be picked now.
    m_page->model().setTicked({ 1 }, true);
    m_page->requestAct();
    QCOMPARE(idsOf(asked.last().at(1).value<QList<Target>>()), QStringList { u"id-1"_s });
    refreshWith({ row(0), row(1, u"8"_s), row(3) });
    m_page->requestAct();
    QCOMPARE(asked.count(), 2);
    QVERIFY(find<MessageBar>("fleetMessage")->text().startsWith(u"None of the ticked rows"_s));
}

void TestFleetPage::saysWhatIsNeeded()
{
    QSignalSpy asked(m_page.get(), &FleetPage::actRequested);
    const auto said = [this] {
        m_page->requestAct();
        return find<MessageBar>("fleetMessage")->text();
    };
    QVERIFY2(said().startsWith(u"No row is ticked. Tick"_s), qPrintable(said()));
    refreshWith({ row(0), row(1, u"8"_s), row(2) });
    m_page->view().selectRow(1);
    QCOMPARE(said(), u"cph-001: Cannot be restarted: frozen."_s);
    m_page->view().selectAll();
    QVERIFY2(said().startsWith(u"No row is ticked. Space"_s), qPrintable(said()));
    QCOMPARE(asked.count(), 0);
    // It has done its work once something is ticked.
    m_page->model().setTicked({ 0 }, true);
    QVERIFY(find<MessageBar>("fleetMessage")->text().isEmpty());
    m_page->untickAll();
    m_page->view().selectRow(1);
    m_page->setActBlocked(u"Read-only connection"_s);
    QCOMPARE(said(), QString());
}

void TestFleetPage::aReasonBlocksTheVerb()
{
    refreshWith(rows(0, 2));
    m_page->tickAllMatching();
    auto *act = find<QPushButton>("fleetAct");
    m_page->setActBlocked(u"Read-only connection"_s);
    QVERIFY(!act->isEnabled());
    QVERIFY(find<QLabel>("fleetActBlocked")->isVisible());
    QCOMPARE(find<QLabel>("fleetActBlocked")->text(), u"Read-only connection"_s);
    m_page->setActBlocked({});
    QVERIFY(act->isEnabled());
}

void TestFleetPage::spaceTicksAndShiftSpaceTicksARange()
{
    refreshWith(rows(0, 10));
    QTableView &view = m_page->view();
    view.setFocus();
    view.setCurrentIndex(m_page->proxy().index(2, 1));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(idsOf(m_page->tickedTargets()), QStringList { u"id-2"_s });
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(idsOf(m_page->tickedTargets()), (QStringList { u"id-2"_s, u"id-3"_s, u"id-4"_s }));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(idsOf(m_page->tickedTargets()), (QStringList { u"id-2"_s, u"id-3"_s }));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(m_page->tickedCount(), 5);
}

void TestFleetPage::aClickOnTheBoxTicks()
{
    refreshWith({ row(0), row(1, u"8"_s) });
    QTableView &view = m_page->view();
    const auto click = [&](int atRow) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(m_page->proxy().index(atRow, 0)).center());
    };
    click(0);
    QCOMPARE(m_page->tickedCount(), 1);
    click(1);
    QCOMPARE(m_page->tickedCount(), 1);
    click(0);
    QCOMPARE(m_page->tickedCount(), 0);
}

void TestFleetPage::theStatusMenuCountsAndFilters()
{
    refreshWith({ row(0), row(1, u"8"_s), row(2, u"77"_s), row(3) });
    auto *menu = find<QMenu>("fleetStatusMenu");
    emit menu->aboutToShow();
    QStringList labels;
    for (const QAction *action : menu->actions()) {
        if (action->isCheckable())
            labels.append(action->text());
    }
    QCOMPARE(labels,
             (QStringList { u"Abnormal (2): 0"_s, u"Normal (5): 2"_s, u"Frozen (8): 1"_s,
                            u"Unknown status (77): 1"_s }));
    menu->findChild<QAction *>(u"fleetStatus_8"_s)->trigger();
    menu->findChild<QAction *>(u"fleetStatus_77"_s)->trigger();
    QCOMPARE(m_page->proxy().rowCount(), 2);
    QCOMPARE(find<QToolButton>("fleetStatusFilter")->text(), u"Status: 2 chosen"_s);
    emit menu->aboutToShow();
    QVERIFY(menu->findChild<QAction *>(u"fleetStatus_8"_s)->isChecked());
    menu->findChild<QAction *>(u"fleetStatusAll"_s)->trigger();
    QCOMPARE(m_page->proxy().rowCount(), 4);
}

void TestFleetPage::theRowMenuTicksWhatCanBePicked()
{
    refreshWith({ row(0), row(1, u"8"_s) });
    const auto offers = [this](int atRow) {
        m_page->view().selectRow(atRow);
        emit m_page->view().customContextMenuRequested(QPoint(5, 5));
        auto *menu = find<QMenu>("fleetRowMenu");
        const std::pair offered(menu->findChild<QAction *>(u"tick"_s)->isEnabled(),
                                menu->findChild<QAction *>(u"untick"_s)->isEnabled());
        delete menu;
        return offered;
    };
    QCOMPARE(offers(0), std::pair(true, false));
    QCOMPARE(offers(1), std::pair(false, false));
    m_page->model().setTicked({ 0 }, true);
    QCOMPARE(offers(0), std::pair(false, true));
}

void TestFleetPage::theRowMenuSaysWhomItMeans()
{
    refreshWith(rows(0, 4));
    QSignalSpy asked(m_page.get(), &FleetPage::actRequested);
    const auto act = [this](int atRow) {
        delete find<QMenu>("fleetRowMenu");
        m_page->view().selectRow(atRow);
        emit m_page->view().customContextMenuRequested(QPoint(5, 5));
        return find<QMenu>("fleetRowMenu")->findChild<QAction *>(u"act"_s);
    };
    QCOMPARE(act(2)->text(), u"Restart cph-002…"_s);
    act(2)->trigger();
    QCOMPARE(idsOf(asked.last().at(1).value<QList<Target>>()), QStringList { u"id-2"_s });
    m_page->model().setTicked({ 0, 1 }, true);
    QCOMPARE(act(2)->text(), QString(m_page->model().kind().confirmButton.text(2) + u'…'));
    act(2)->trigger();
    QCOMPARE(idsOf(asked.last().at(1).value<QList<Target>>()),
             (QStringList { u"id-0"_s, u"id-1"_s }));
    m_page->setActBlocked(u"Read-only connection"_s);
    QVERIFY(!act(2)->isEnabled());
}

void TestFleetPage::copiesRowsAndIds()
{
    refreshWith(rows(0, 3));
    m_page->view().selectRow(1);
    m_page->copyNames();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"cph-001"_s);
    m_page->copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"cph-001\tNormal (5)\tCan restart\t\tid-1\trx1\taz-1\n"_s);
    m_page->view().selectAll();
    m_page->copyIds();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"id-0\nid-1\nid-2"_s);
}

void TestFleetPage::theScrollStaysWithItsRow()
{
    refreshWith(rows(100, 300));
    m_page->proxy().sort(FleetModel::NameColumn, Qt::AscendingOrder);
    QTableView &view = m_page->view();
    view.setCurrentIndex(m_page->proxy().index(60, 1));
    view.verticalScrollBar()->setValue(50);
    const QString top = shown(view.rowAt(0), FleetModel::IdColumn);
    refreshWith(rows(0, 300));
    QCOMPARE(m_page->proxy().rowCount(), 300);
    QCOMPARE(shown(view.rowAt(0), FleetModel::IdColumn), top);
    QCOMPARE(shown(view.currentIndex().row(), FleetModel::IdColumn), u"id-160"_s);
}

void TestFleetPage::listsThatAreNotWholeSayWhy_data()
{
    QTest::addColumn<ListSummary>("summary");
    QTest::addColumn<QString>("sentence");
    ListSummary summary { 294, 3, false };
    QTest::newRow("whole") << summary << QString();
    summary.unreadable = 6;
    QTest::newRow("rows without id") << summary << u"6 row(s) could not be read"_s;
    summary = { 200'000, 2021, false };
    summary.cutShort = true;
    QTest::newRow("without end") << summary << u"reading was stopped after 200000 rows"_s;
    summary = { 0, 9, false };
    summary.counted = 9'000'000'000'000'000'000;
    QTest::newRow("another count")
        << summary << u"The cloud counts 9000000000000000000 rows; 0 were read."_s;
    summary = { 250, 3, true };
    QTest::newRow("rows moved") << summary << u"changed while it was read"_s;
}

void TestFleetPage::listsThatAreNotWholeSayWhy()
{
    QFETCH(ListSummary, summary);
    QFETCH(QString, sentence);
    auto *label = find<QLabel>("fleetEmptyLabel");
    m_page->refresh();
    emit list()->finished(summary);
    QCOMPARE(label->text().startsWith("The list is empty"_L1), sentence.isEmpty());
    refreshWith({ row(1) });
    m_page->refresh();
    emit list()->finished(summary);
    QString said = find<MessageBar>("fleetMessage")->text();
    said.remove(u',');
    QVERIFY2(said.contains(sentence) && said.isEmpty() == sentence.isEmpty(), qPrintable(said));
    // Who was not in it may still be there.
    QCOMPARE(m_page->model().rowOf({ u"id-1"_s }) >= 0, !sentence.isEmpty());
    test::draw(*m_page, u"fleet-"_s + QString::fromLatin1(QTest::currentDataTag()));
}

void TestFleetPage::emptyTablesSayWhy()
{
    auto *label = find<QLabel>("fleetEmptyLabel");
    auto *action = find<QPushButton>("fleetEmptyAction");
    QCOMPARE(label->text(), u"The list has not been read."_s);
    m_page->refresh();
    QCOMPARE(label->text(), u"Reading the list…"_s);
    finish();
    QVERIFY(label->text().startsWith(u"The list is empty"));
    QVERIFY(!action->isVisible());
    refreshWith(rows(0, 3));
    QVERIFY(!label->isVisible());
    find<QLineEdit>("fleetSearch")->setText(u"nothing like it"_s);
    QVERIFY(label->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(m_page->proxy().rowCount(), 3);
    QVERIFY(!label->isVisible());
}

void TestFleetPage::viewStateComesBack()
{
    header().resizeSection(FleetModel::IdColumn, 333);
    header().moveSection(header().visualIndex(FleetModel::StatusColumn), 1);
    m_page->view().setColumnHidden(FleetModel::FirstKindColumn, true);
    m_page->view().sortByColumn(FleetModel::NameColumn, Qt::DescendingOrder);
    const QByteArray state = m_page->saveViewState();

    FleetPage other(*m_cloud, m_page->kind(), m_catalogue, *m_clock);
    other.restoreViewState(QByteArrayLiteral("not { json"));
    QCOMPARE(other.proxy().sortColumn(), -1);
    other.restoreViewState(state);
    QCOMPARE(other.proxy().sortColumn(), int(FleetModel::NameColumn));
    QCOMPARE(other.proxy().sortOrder(), Qt::DescendingOrder);
    QCOMPARE(other.view().columnWidth(FleetModel::IdColumn), 333);
    QCOMPARE(other.view().horizontalHeader()->visualIndex(FleetModel::StatusColumn), 1);
    QCOMPARE(other.view().horizontalHeader()->visualIndex(FleetModel::TickColumn), 0);
    QVERIFY(other.view().isColumnHidden(FleetModel::FirstKindColumn));
    QVERIFY(!other.view().isColumnHidden(FleetModel::FirstKindColumn + 1));
    QCOMPARE(other.saveViewState(), state);
}

void TestFleetPage::columnsAreHiddenByTheMenu()
{
    refreshWith({ row(0) });
    emit header().customContextMenuRequested(
        QPoint(header().sectionViewportPosition(FleetModel::NameColumn) + 5, 5));
    const auto *menu = m_page->findChild<QMenu *>(u"fleetColumnMenu"_s);
    QVERIFY(menu);
    QList<QAction *> columns;
    for (QAction *action : menu->actions()) {
        if (action->isCheckable())
            columns.append(action);
    }
    // All but the box, the name and whether a row may be picked.
    QCOMPARE(columns.size(), m_page->proxy().columnCount() - 3);
    columns.first()->trigger();
    QVERIFY(m_page->view().isColumnHidden(FleetModel::IdColumn));
    menu->actions().first()->trigger();
    QVERIFY(!m_page->view().isColumnHidden(FleetModel::IdColumn));
    QVERIFY(columns.first()->isChecked());
}

void TestFleetPage::theLanguageChangesAtOnce()
{
    refreshWith({ row(0), row(1, u"8"_s) });
    m_page->model().setTicked({ 0 }, true);
    find<QLineEdit>("fleetSearch")->setText(u"cph-000"_s);
    Error error;
    error.kind = ErrorKind::Offline;
    m_page->refresh();
    emit list()->finished(error);
    QCoreApplication::sendPostedEvents(); // what a new page is told first is no change of it
    QSignalSpy headers(&m_page->proxy(), &QAbstractItemModel::headerDataChanged);
    Brackets brackets;
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(find<QPushButton>("fleetAct")->text(), u"[Restart 1 server(s)]…"_s);
        for (const char *name : { "fleetTickedLabel", "fleetShownLabel", "fleetListingLabel" })
            QVERIFY2(find<QLabel>(name)->text().startsWith(u'['), name);
        for (const char *name : { "fleetUntick", "fleetOnlyTicked", "fleetListingCancel" })
            QVERIFY2(find<QPushButton>(name)->text().startsWith(u'['), name);
        QVERIFY(find<QLineEdit>("fleetSearch")->placeholderText().startsWith(u'['));
        QVERIFY(find<QToolButton>("fleetStatusFilter")->text().startsWith(u'['));
        QVERIFY(shown(0, FleetModel::StatusColumn).contains(u"5"));
        for (int column = 1; column < m_page->proxy().columnCount(); ++column)
            QVERIFY(m_page->proxy()
                        .headerData(column, Qt::Horizontal, Qt::DisplayRole)
                        .toString()
                        .startsWith(u'['));
        QVERIFY(header().accessibleName().startsWith(u'['));
        QCoreApplication::removeTranslator(&brackets);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(find<QPushButton>("fleetAct")->text(), u"Restart 1 server(s)…"_s);
    }
    QCOMPARE(headers.count(), 40);
    QCOMPARE(m_page->tickedCount(), 1);
    QCOMPARE(find<QLineEdit>("fleetSearch")->text(), u"cph-000"_s);
}

void TestFleetPage::controlsHaveNames()
{
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool reachable = widget->focusPolicy() & Qt::TabFocus;
        // The second header, the field's clear button and the message bars are not of this page.
        const QList<MessageBar *> bars = m_page->findChildren<MessageBar *>();
        if (!reachable || widget == m_page->view().verticalHeader()
            || std::any_of(bars.cbegin(), bars.cend(),
                           [widget](const MessageBar *bar) { return bar->isAncestorOf(widget); }))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (!button)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestFleetPage::fitsInANarrowWindow()
{
    // With everything on: hidden ticks of which some are not eligible, a reason, a list being read.
    refreshWith(rows(0, 2000));
    m_page->tickAllMatching();
    find<QLineEdit>("fleetSearch")->setText(u"nothing like it"_s);
    m_page->setActBlocked(u"This connection is read-only. Unlock it to restart servers."_s);
    m_page->refresh();
    emit list()->rowsArrived({ row(0, u"8"_s) }, 100'000);
    QVERIFY(find<QLabel>("fleetTickedLabel")->text().contains("hidden"_L1));
    QVERIFY(find<QPushButton>("fleetListingCancel")->isVisible());
    QVERIFY2(m_page->minimumSizeHint().width() <= 520,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

MUSTER_TEST(TestFleetPage)

} // namespace tst_fleetpage

#include "tst_fleetpage.moc"
