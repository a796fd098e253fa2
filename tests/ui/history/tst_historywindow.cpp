// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The history window asks the journal, shows what it says or why it does not.

#include "app/journal/sqljournal.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historystage.h"
#include "ui/history/historymodel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace tst_historywindow {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestHistoryWindow final : public QObject
{
    Q_OBJECT

private slots:
    void asksWhenItIsShown();
    void saysThatItLooks();
    void saysWhyItCannot();
    void saysWhatItLacks();
    void saysThatThereIsNothing();
    void saysThatThereIsMore();
    void typingAsksOnce();
    void enterAsksAtOnceAndPressesNothing();
    void escClearsTheSearchFirst();
    void lateAnswersAreDropped();
    void daysAreWholeLocalDays();
    void searchesOfOthers();
    void selectionShowsTheRun();
    void selectionStaysOnRefresh();
    void selectsTheTargetThatWasSearchedFor();
    void newsComeByThemselvesAndMoveNothing();
    void timelineSaysWhyItCannot();
    void choosesByKeyAndDoubleClick();
    void copiesRows();
    void theResultIsInSight();
    void aRealJournal();
    void everyControlHasAName();
    void fitsASmallScreen();
    void languageChanges();
};

void TestHistoryWindow::asksWhenItIsShown()
{
    Stage s(FakeJournal::Mode::Held);
    QCOMPARE(s.journal.finds.size(), 0);
    QVERIFY(!s.window.isModal());
    s.window.show();
    QCOMPARE(s.journal.finds.size(), 1);
    QVERIFY(s.journal.finds.at(0).filter.text.isEmpty());
    QVERIFY(!s.journal.finds.at(0).filter.from.isValid());
}

void TestHistoryWindow::saysThatItLooks()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    auto *busy = s.child<QWidget>(u"historyBusy"_s);
    QVERIFY(busy->isVisible());
    QVERIFY(!s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    s.answer(QList<RunHistory> { sampleRun(1) });
    QVERIFY(!busy->isVisible());
    QVERIFY(s.child<QPushButton>(u"historyExport"_s)->isEnabled());
    QCOMPARE(s.rows(), 1);
    // What was there stays while it looks again.
    s.window.refresh();
    QVERIFY(busy->isVisible());
    QCOMPARE(s.rows(), 1);
}

void TestHistoryWindow::saysWhyItCannot()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    s.answer(FakeJournal::storageError());
    QVERIFY(s.message()->isVisible());
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Error);
    QVERIFY(!s.note().contains(u"The history holds no run"_s));
    auto *retry = s.message()->findChild<QPushButton *>(u"messageAction"_s);
    QVERIFY(retry->isVisible());
    retry->click();
    QCOMPARE(s.journal.finds.size(), 2);
    s.answer(QList<RunHistory> { sampleRun(1) });
    QVERIFY(!s.message()->isVisible());
    QCOMPARE(s.rows(), 1);
}

// It reads the file, and the window knows more as long as that cannot be written.
void TestHistoryWindow::saysWhatItLacks()
{
    bool isBehind = false;
    Filled s;
    s.window.setIsBehind([&isBehind] { return isBehind; });
    QVERIFY(!s.message()->isVisible());
    isBehind = true;
    emit s.journal.writeFailed(FakeJournal::storageError());
    QVERIFY(s.message()->isVisible());
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Warning);
    QVERIFY(s.message()->text().startsWith(u"The journal could not be written."_s));
    isBehind = false; // it was written meanwhile
    s.window.refresh();
    QTRY_VERIFY(!s.message()->isVisible());
    QCOMPARE(s.rows(), 3);
}

void TestHistoryWindow::saysThatThereIsNothing()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    s.answer(QList<RunHistory> {});
    QVERIFY(s.child<QLabel>(u"historyNote"_s)->isVisible());
    QVERIFY(s.note().contains(u"The history holds no run"_s));
    QVERIFY(!s.child<QWidget>(u"historyTabs"_s)->isVisible());
    s.window.setSearch(u"cph"_s);
    s.answer(QList<RunHistory> {});
    QVERIFY(s.note().contains(u"No run matches"_s));
}

void TestHistoryWindow::saysThatThereIsMore()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    QList<RunHistory> many;
    for (int i = 0; i < HistoryFilter {}.limit; ++i)
        many.append(sampleRun(i));
    s.answer(many);
    QVERIFY(s.child<QLabel>(u"historyStatus"_s)->text().contains(u"Narrow the search"_s));
}

void TestHistoryWindow::typingAsksOnce()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    QTest::keyClicks(s.search(), u" Cph-001 "_s);
    QCOMPARE(s.journal.finds.size(), 1);
    QTRY_COMPARE(s.journal.finds.size(), 2);
    QCOMPARE(s.journal.finds.at(1).filter.text, u"Cph-001"_s);
}

void TestHistoryWindow::enterAsksAtOnceAndPressesNothing()
{
    Filled s;
    QSignalSpy chosen(&s.window, &HistoryWindow::runChosen);
    const qsizetype asked = s.journal.finds.size();
    QTest::keyClicks(s.search(), u"OPS-41"_s);
    QTest::keyClick(s.search(), Qt::Key_Return);
    QCOMPARE(s.journal.finds.size(), asked + 1);
    QTRY_COMPARE(s.rows(), 1);
    QVERIFY(s.window.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestHistoryWindow::escClearsTheSearchFirst()
{
    Filled s;
    s.window.setSearch(u"OPS-41"_s);
    QTRY_COMPARE(s.rows(), 1);
    QTest::keyClick(s.search(), Qt::Key_Escape);
    QVERIFY(s.search()->text().isEmpty());
    QVERIFY(s.window.isVisible());
    QTRY_COMPARE(s.rows(), 3);
    QTest::keyClick(s.search(), Qt::Key_Escape);
    QVERIFY(!s.window.isVisible());
}

void TestHistoryWindow::lateAnswersAreDropped()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    const QPointer<JournalRead> first = s.journal.finds.at(0).read;
    s.window.setSearch(u"x"_s);
    QVERIFY(!first);
    s.answer(QList<RunHistory> { sampleRun(2) });
    QCOMPARE(s.rows(), 1);
}

void TestHistoryWindow::daysAreWholeLocalDays()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    auto *from = s.child<QDateEdit>(u"historyFrom"_s);
    auto *to = s.child<QDateEdit>(u"historyTo"_s);
    QVERIFY(!from->isEnabled());
    from->setDate(QDate(2026, 11, 19));
    to->setDate(QDate(2026, 11, 20));
    s.child<QCheckBox>(u"historyHasFrom"_s)->click();
    s.child<QCheckBox>(u"historyHasTo"_s)->click();
    QVERIFY(from->isEnabled());
    const HistoryFilter filter = s.journal.finds.constLast().filter;
    QCOMPARE(filter.from, QDate(2026, 11, 19).startOfDay());
    QCOMPARE(filter.from.timeSpec(), Qt::UTC);
    QCOMPARE(filter.to, QDate(2026, 11, 21).startOfDay());
}

void TestHistoryWindow::searchesOfOthers()
{
    Stage s(FakeJournal::Mode::InMemory);
    s.journal.kept = { sampleRun(42), sampleRun(41) };
    s.window.setSearch(u"job-41"_s);
    s.window.show();
    QTRY_COMPARE(s.rows(), 1);
    QCOMPARE(s.search()->text(), u"job-41"_s);
    QCOMPARE(s.journal.finds.size(), 1);
}

void TestHistoryWindow::selectionShowsTheRun()
{
    Filled s;
    auto *head = s.child<QLabel>(u"historyRun"_s);
    auto *targets = s.child<RowTable>(u"historyTargets"_s);
    auto *timeline = s.child<RowTable>(u"historyTimeline"_s);
    // The newest is shown without asking.
    QVERIFY(head->text().contains(u"#42"_s));
    QVERIFY2(!head->text().contains(u"UTC"_s), qPrintable(head->text()));
    QVERIFY(head->toolTip().endsWith(u" UTC"_s));
    QTRY_COMPARE(targets->model()->rowCount(), 4);
    QTRY_COMPARE(timeline->model()->rowCount(), 7);
    s.runs()->selectRow(2);
    QVERIFY(head->text().contains(u"#7"_s));
    QVERIFY(head->text().contains(u"OPS-7"_s));
    QTRY_COMPARE(timeline->model()->rowCount(), 7);
    QCOMPARE(s.journal.looks.constLast().run, RunId { u"run-7"_s });
    QVERIFY(timeline->model()->index(0, 1).data().toString().contains(u"OPS-7"_s));
}

void TestHistoryWindow::selectionStaysOnRefresh()
{
    Filled s;
    s.runs()->selectRow(1);
    s.journal.kept.prepend(sampleRun(43));
    s.window.refresh();
    QTRY_COMPARE(s.rows(), 4);
    QCOMPARE(s.runs()->currentIndex().row(), 2);
    QVERIFY(s.child<QLabel>(u"historyRun"_s)->text().contains(u"#41"_s));
    s.window.setSearch(u"OPS-7"_s);
    QTRY_COMPARE(s.rows(), 1);
    QVERIFY(s.child<QLabel>(u"historyRun"_s)->text().contains(u"#7"_s));
    s.window.setSearch(u"nobody"_s);
    QTRY_COMPARE(s.rows(), 0);
    QVERIFY(!s.child<QLabel>(u"historyRun"_s)->text().contains(u"#7"_s));
}

void TestHistoryWindow::selectsTheTargetThatWasSearchedFor()
{
    Filled s;
    auto *targets = s.child<RowTable>(u"historyTargets"_s);
    QSignalSpy chosen(&s.window, &HistoryWindow::runChosen);
    const auto selected = [targets] {
        const QModelIndexList rows = targets->selectionModel()->selectedRows();
        return rows.size() == 1 ? rows.constFirst().data().toString() : QString();
    };
    s.window.setSearch(u" CPH-003 "_s);
    QTRY_COMPARE(selected(), u"cph-003"_s);
    s.window.setSearch(u"t-1"_s); // by its ID
    QTRY_COMPARE(selected(), u"cph-002"_s);
    s.window.setSearch(u"job-7"_s); // by its job, in another run
    QTRY_COMPARE(s.rows(), 1);
    QTRY_COMPARE(selected(), u"cph-001"_s);
    QTest::keyClick(s.runs(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constLast().at(0).value<RunId>(), RunId { u"run-7"_s });
    QCOMPARE(chosen.constLast().at(1).value<TargetId>(), TargetId { u"t-0"_s });
    targets->selectRow(0); // what failed comes first
    QTest::keyClick(targets, Qt::Key_Return);
    QCOMPARE(chosen.constLast().at(1).value<TargetId>(), TargetId { u"t-1"_s });
}

void TestHistoryWindow::newsComeByThemselvesAndMoveNothing()
{
    Filled s;
    s.runs()->selectRow(1);
    QTRY_VERIFY(s.child<RowTable>(u"historyTargets"_s)->model()->rowCount() > 0);
    QSignalSpy resets(s.runs()->model(), &QAbstractItemModel::modelReset);
    const qsizetype events = s.journal.eventFinds.size();
    s.journal.kept.prepend(sampleRun(43));
    s.journal.kept[2].run.targets[2].outcome = Outcome::Failed;
    s.window.noteChange();
    s.window.noteChange();
    QTRY_COMPARE(s.rows(), 4);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(s.runs()->currentIndex().row(), 2);
    QTRY_VERIFY(s.child<QLabel>(u"historyRun"_s)->text().contains(u"2 failed"_s));
    QCOMPARE(s.journal.finds.size(), 2); // once for both
    QCOMPARE(s.journal.eventFinds.size(), events);
}

void TestHistoryWindow::timelineSaysWhyItCannot()
{
    Stage s(FakeJournal::Mode::Held);
    s.window.show();
    s.answer(QList<RunHistory> { sampleRun(3) });
    QCOMPARE(s.journal.looks.size(), 1);
    emit s.journal.looks.at(0).read->finished(FakeJournal::storageError());
    auto *problem = s.child<MessageBar>(u"historyTimelineProblem"_s);
    QVERIFY(problem->isVisible());
    problem->findChild<QPushButton *>(u"messageAction"_s)->click();
    QCOMPARE(s.journal.looks.size(), 2);
    emit s.journal.looks.at(1).read->finished(QList<RunHistory> { sampleRun(3) });
    QVERIFY(!problem->isVisible());
    QCOMPARE(s.child<RowTable>(u"historyTimeline"_s)->model()->rowCount(), 7);
}

void TestHistoryWindow::choosesByKeyAndDoubleClick()
{
    Filled s;
    QSignalSpy chosen(&s.window, &HistoryWindow::runChosen);
    s.runs()->selectRow(1);
    QTest::keyClick(s.runs(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<RunId>(), RunId { u"run-41"_s });
    const QPoint first = s.runs()->visualRect(s.runs()->model()->index(0, 0)).center();
    QTest::mouseClick(s.runs()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(s.runs()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(1).at(0).value<RunId>(), RunId { u"run-42"_s });
    QVERIFY(s.window.isVisible());
}

void TestHistoryWindow::copiesRows()
{
    Filled s;
    s.runs()->selectRow(1);
    QTest::keySequence(s.runs(), QKeySequence::Copy);
    const QString one = QGuiApplication::clipboard()->text();
    QCOMPARE(one.count(u'\n'), 0);
    QCOMPARE(one.split(u'\t').at(1), u"#41"_s);
    QVERIFY(one.contains(u"req-t-3"_s));
    s.runs()->clearSelection();
    s.runs()->copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 3);
}

// How a run ended is what most people look for: not first to be scrolled to.
void TestHistoryWindow::theResultIsInSight()
{
    Filled s;
    s.window.resize(1000, 640);
    QCoreApplication::processEvents();
    const auto *table = s.child<QTableView>(u"historyRuns"_s);
    const QHeaderView *header = table->horizontalHeader();
    const int middle = header->sectionViewportPosition(HistoryModel::ResultColumn)
        + header->sectionSize(HistoryModel::ResultColumn) / 2;
    QVERIFY2(middle < table->viewport()->width(), qPrintable(QString::number(middle)));
}

void TestHistoryWindow::aRealJournal()
{
    const QTemporaryDir folder;
    SqlJournal journal(folder.filePath(u"journal.db"_s));
    QObject owner;
    for (const int number : { 1, 2 }) {
        JournalWrite *write = journal.beginRun(sampleRun(number).run, &owner);
        QSignalSpy done(write, &JournalWrite::finished);
        QTRY_COMPARE(done.size(), 1);
    }
    const ErrorCatalogue catalogue;
    HistoryWindow window(journal, catalogue, { FakeCloud::serverKind() });
    window.show();
    auto *runs = window.findChild<RowTable *>(u"historyRuns"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 2);
    QCOMPARE(runs->model()->index(0, 1).data().toString(), u"#2"_s);
    auto *timeline = window.findChild<RowTable *>(u"historyTimeline"_s);
    QTRY_VERIFY(timeline->model()->rowCount() > 0);
    window.setSearch(u"JOB-1"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 1);
}

void TestHistoryWindow::everyControlHasAName()
{
    Filled s;
    const QList<QWidget *> widgets = s.window.findChildren<QWidget *>();
    int seen = 0;
    for (const QWidget *widget : widgets) {
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s)
            && !widget->objectName().isEmpty() && widget->objectName().startsWith(u"history"_s);
        // A label is read by its text.
        if (!isOurs || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        ++seen;
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 12);
}

void TestHistoryWindow::fitsASmallScreen()
{
    Filled s;
    s.window.resize(900, 560);
    QVERIFY(s.window.minimumSizeHint().width() <= 900);
    QVERIFY(s.window.minimumSizeHint().height() <= 560);
    QCOMPARE(s.window.size(), QSize(900, 560));
    // For whoever wants to look at it.
    const QString folder = qEnvironmentVariable("MUSTER_TEST_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette before = QApplication::palette();
    QVERIFY(s.window.grab().save(folder + u"/history-light.png"_s));
    QPalette dark(QColor(45, 45, 48), QColor(30, 30, 30));
    QApplication::setPalette(dark);
    s.child<QTabWidget>(u"historyTabs"_s)->setCurrentIndex(1);
    QTRY_VERIFY(s.child<RowTable>(u"historyTimeline"_s)->model()->rowCount() > 0);
    QVERIFY(s.window.grab().save(folder + u"/history-dark.png"_s));
    QApplication::setPalette(before);
}

void TestHistoryWindow::languageChanges()
{
    // A translator of the test's own, so that it does not depend on our sentences.
    class Marked final : public QTranslator
    {
    public:
        [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                        int) const override
        {
            return qstrncmp(context, "Q", 1) == 0
                ? QString()
                : QString(u"<" + QString::fromUtf8(source) + u">");
        }
        [[nodiscard]] bool isEmpty() const override { return false; }
    };
    Filled s;
    Marked marked;
    QVERIFY(QCoreApplication::installTranslator(&marked));
    QTRY_COMPARE(s.window.windowTitle(), u"<History>"_s);
    QCOMPARE(s.runs()->model()->headerData(0, Qt::Horizontal).toString(), u"<Time>"_s);
    QVERIFY(s.child<QTabWidget>(u"historyTabs"_s)->tabText(0).startsWith(u'<'));
    QVERIFY(s.child<QLabel>(u"historyRun"_s)->text().startsWith(u'<'));
    QVERIFY(s.search()->placeholderText().startsWith(u'<'));
    QCoreApplication::removeTranslator(&marked);
    QTRY_COMPARE(s.window.windowTitle(), u"History"_s);
}

MUSTER_TEST(TestHistoryWindow)

} // namespace tst_historywindow

#include "tst_historywindow.moc"
