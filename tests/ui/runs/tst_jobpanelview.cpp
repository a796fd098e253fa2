// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the panel claims of a run, and where it stands so that it can be read.

#include "tests/support/testmain.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/targettable.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace tst_jobpanelview {

using namespace muster;
using muster::test::Stage;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct ViewStage : Stage
{
    QString phase() { return label(u"phase"_s); }
    QTableView &view() { return panel.view(); }
    int rows() { return view().model()->rowCount(); }
    QString tabText()
    {
        auto *tabs = part<QTabWidget>(u"jobTabs"_s);
        return tabs->tabText(1).remove(u'&');
    }
    QString details() { return part<QPlainTextEdit>(u"details"_s)->toPlainText(); }
    //! A run of three: the second one fails.
    void failTheSecond()
    {
        (void)start(3);
        accept(0);
        for (int i = 0; i < 100 && cloud.follows.isEmpty(); ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
        QVERIFY(!cloud.follows.isEmpty());
        QList<TargetProgress> progress;
        for (const OpenTarget &open : cloud.follows.last()->targets) {
            TargetProgress ended;
            ended.id = open.id;
            ended.jobId = open.jobId;
            ended.requestId = open.requestId;
            ended.outcome = open.id.value == u"id-1"_s ? Outcome::Failed : Outcome::Succeeded;
            progress.append(ended);
        }
        const QPointer<test::FakeFollowOperation> follow = cloud.follows.last();
        emit follow->progressed(progress);
        if (follow)
            emit follow->finished(Result<void>());
    }
};

RunRecord pastRun(const QString &id, const KindId &kind, const RunId &parent)
{
    RunRecord run = test::sampleRun();
    run.id = RunId { id };
    run.kind = kind;
    run.parent = parent;
    run.endedAt = test::at(60);
    run.targets = { test::targetRecord(7, Outcome::Unknown) };
    return run;
}

//! The innermost area that scrolls \a widget.
const QWidget *scroller(const QWidget *widget)
{
    while (widget && !qobject_cast<const QScrollArea *>(widget))
        widget = widget->parentWidget();
    return widget;
}

} // namespace

class TestJobPanelView final : public QObject
{
    Q_OBJECT

private slots:
    void aStopIsNamed();
    void whatWasNotSentIsNoStop();
    void aPauseStopsNoQuestions();
    void theSecondHalfIsNoRepeat();
    void theConnectionIsNamed();
    void anotherRunBeginsWithAll();
    void theTabCountsTargets();
    void whatWentWrongComesFirst();
    void noJobsNoColumn();
    void theFirstFailureIsShown();
    void whatWasChosenStays();
    void aSilentCloudIsSaid();
    void aPanelBesideSaysTheSameOfTheCloud();
    void allThatTellsAFailureApartIsInSight_data();
    void allThatTellsAFailureApartIsInSight();
    void eightRowsAreInSight();
    void columnsAreChosenAndRemembered();
    void theDetailsAreOpenedAndClosed();
    void theDetailsHaveALowPanelToThemselves();
    void theCardsButtonsStayInSight();
};

void TestJobPanelView::aStopIsNamed()
{
    ViewStage stage;
    (void)stage.start(7); // three calls of at most three
    stage.accept(0);
    stage.panel.stopSending();
    QCOMPARE(stage.phase(),
             u"Sending was stopped; 4 target(s) were not sent. Accepted jobs are still being "
             "followed."_s);
    stage.endJobs(Outcome::Succeeded);
    QVERIFY2(stage.phase().startsWith(u"Ended at "_s), qPrintable(stage.phase()));
    QVERIFY2(stage.phase().endsWith(u". Sending was stopped by the operator."_s),
             qPrintable(stage.phase()));
}

void TestJobPanelView::whatWasNotSentIsNoStop()
{
    ViewStage stage;
    RunRecord left = test::sampleRun();
    left.kind = stage.cloud.kinds().first().id;
    left.targets
        = { test::targetRecord(2, Outcome::Accepted), test::targetRecord(0, Outcome::Planned) };
    stage.runner.adopt({ RunHistory { left, {}, {} } });
    stage.clock.advance(0ms); // the journal answers
    QCOMPARE(stage.phase(),
             u"1 target(s) were not sent. Accepted jobs are still being followed."_s);
}

void TestJobPanelView::aPauseStopsNoQuestions()
{
    ViewStage stage;
    (void)stage.start(7);
    stage.accept(0);
    stage.panel.togglePause();
    QCOMPARE(stage.phase(),
             u"Paused: no new request goes out until you continue; what the cloud has accepted "
             "goes on."_s);
}

void TestJobPanelView::theSecondHalfIsNoRepeat()
{
    FleetKind tasks = test::FakeCloud::serverKind();
    FleetKind stop = tasks;
    stop.id = KindId { u"fake.stop"_s };
    stop.fleet = tasks.id;
    FleetKind again = stop;
    again.id = KindId { u"fake.again"_s };
    stop.next = again.id;
    tasks.commands = { stop, again };
    ViewStage stage;
    test::FakeCloud cloud({ tasks });
    Runner runner(cloud, stage.journal, stage.clock, stage.random, {});
    stage.panel.addRunner(runner, cloud);
    const RunRecord first = pastRun(u"first"_s, stop.id, {});
    const RunRecord second = pastRun(u"second"_s, again.id, first.id);
    const RunRecord repeat = pastRun(u"repeat"_s, stop.id, first.id);
    runner.adopt({ RunHistory { first, {}, {} }, RunHistory { second, {}, {} },
                   RunHistory { repeat, {}, {} } });
    stage.panel.showRun(second.id);
    stage.clock.advance(0ms); // the journal answers
    QVERIFY2(stage.phase().endsWith(u"Second half of run #3: enables what it stopped."_s),
             qPrintable(stage.phase()));
    stage.panel.showRun(repeat.id);
    stage.clock.advance(0ms);
    QVERIFY2(stage.phase().endsWith(u"Repeats a part of run #3."_s), qPrintable(stage.phase()));
    stage.panel.removeRunner(runner);
}

void TestJobPanelView::theConnectionIsNamed()
{
    ViewStage stage;
    auto *chooser = stage.part<QComboBox>(u"runChooser"_s);
    (void)stage.start(1);
    QVERIFY2(chooser->currentText().startsWith(u"Run #1 · prod"_s),
             qPrintable(chooser->currentText()));
    QVERIFY(chooser->toolTip().endsWith(chooser->currentText())); // behind the time
    stage.accept(0);
    stage.endJobs(Outcome::Succeeded);
    RunRecord other = pastRun(u"other"_s, stage.cloud.kinds().first().id, {});
    other.connection.production = true;
    stage.runner.adopt({ RunHistory { other, {}, {} } });
    stage.panel.showRun(other.id);
    QVERIFY2(chooser->currentText().startsWith(u"Run #3 · prod (production)"_s),
             qPrintable(chooser->currentText()));
}

void TestJobPanelView::anotherRunBeginsWithAll()
{
    ViewStage stage;
    const RunId first = stage.start(3);
    stage.accept(0);
    QTest::mouseClick(stage.part<QToolButton>(u"chip1"_s), Qt::LeftButton);
    QCOMPARE(stage.rows(), 0);
    stage.endJobs(Outcome::Succeeded);
    (void)stage.start(stage.request(2, 4));
    QCOMPARE(stage.rows(), 2);
    QVERIFY(stage.part<QToolButton>(u"chip0"_s)->isChecked());
    QTest::mouseClick(stage.part<QToolButton>(u"chip1"_s), Qt::LeftButton);
    stage.panel.showRun(first);
    QCOMPARE(stage.rows(), 3);
    QVERIFY(stage.part<QToolButton>(u"chip0"_s)->isChecked());
}

void TestJobPanelView::theTabCountsTargets()
{
    ViewStage stage;
    (void)stage.start(5);
    stage.lose(0); // one call, three targets
    QCOMPARE(stage.tabText(), u"Unknown outcomes (3)"_s);
    QCOMPARE(stage.chip(3), u"Unknown 3"_s);
    QCOMPARE(stage.chip(5), u"Waiting 2"_s);
    QCOMPARE(stage.chip(6), u"Not sent 0"_s);
}

void TestJobPanelView::whatWentWrongComesFirst()
{
    ViewStage stage;
    stage.panel.resize(1180, 320);
    stage.failTheSecond();
    const QHeaderView *header = stage.view().horizontalHeader();
    const TargetField order[]
        = { TargetField::Name,    TargetField::Wave,   TargetField::Outcome, TargetField::ErrorCode,
            TargetField::Meaning, TargetField::Job,    TargetField::Request, TargetField::Elapsed,
            TargetField::Id,      TargetField::Message };
    const auto column = [&stage](TargetField field) { return stage.panel.model().columnOf(field); };
    int place = 0;
    for (const TargetField field : order)
        QCOMPARE(header->logicalIndex(place++), column(field));
    QCOMPARE(stage.view().model()->index(0, 0).data().toString(), u"server-1"_s);
}

void TestJobPanelView::allThatTellsAFailureApartIsInSight_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("small, beside the sidebar") << 780;
    QTest::newRow("small") << 1024;
    QTest::newRow("usual") << 1180;
    QTest::newRow("wide") << 1900;
}

void TestJobPanelView::allThatTellsAFailureApartIsInSight()
{
    QFETCH(const int, width);
    ViewStage stage;
    stage.panel.resize(width, 320);
    stage.failTheSecond();
    const QHeaderView *header = stage.view().horizontalHeader();
    for (const TargetField field :
         { TargetField::Name, TargetField::Outcome, TargetField::ErrorCode, TargetField::Meaning,
           TargetField::Job, TargetField::Request, TargetField::Elapsed }) {
        const int column = stage.panel.model().columnOf(field);
        const QString title = infoOf(field).title.text();
        QVERIFY2(!header->isSectionHidden(column), qPrintable(title));
        const int left = header->sectionViewportPosition(column);
        QVERIFY2(left >= 0
                     && left + header->sectionSize(column) <= stage.view().viewport()->width(),
                 qPrintable(title));
        QVERIFY2(header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(title),
                 qPrintable(title));
    }
    QCOMPARE(header->length(), stage.view().viewport()->width());
    QVERIFY(!stage.view().horizontalScrollBar()->isVisible());
}

void TestJobPanelView::eightRowsAreInSight()
{
    ViewStage stage;
    (void)stage.start(30);
    stage.panel.resize(1180, 340);
    QTRY_VERIFY(stage.view().rowAt(stage.view().viewport()->height() - 2) >= 7);
}

void TestJobPanelView::columnsAreChosenAndRemembered()
{
    ViewStage first;
    first.failTheSecond();
    const auto column = [&first](TargetField field) { return first.panel.model().columnOf(field); };
    const auto columnAction = [](QMenu &menu, const QString &text) {
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    JobColumns &columns = static_cast<JobTable &>(first.view()).columns();
    QMenu menu;
    columns.fillMenu(menu);
    QVERIFY(!columnAction(menu, u"Name"_s)); // it always stays
    QVERIFY(columnAction(menu, u"Request ID"_s)->isChecked());
    columnAction(menu, u"Request ID"_s)->trigger();
    QVERIFY(!columnAction(menu, u"ID"_s)->isChecked());
    columnAction(menu, u"ID"_s)->trigger();
    QVERIFY(first.view().isColumnHidden(column(TargetField::Request)));
    QVERIFY(!first.view().isColumnHidden(column(TargetField::Id)));
    first.view().horizontalHeader()->resizeSection(column(TargetField::ErrorCode), 177);
    first.view().horizontalHeader()->moveSection(
        first.view().horizontalHeader()->visualIndex(column(TargetField::Id)), 1);
    QCOMPARE(first.view().horizontalHeader()->length(), first.view().viewport()->width());
    // What is copied is all of it all the same.
    first.panel.copySelection();
    QVERIFY(first.clipboard().contains(u"request-0"_s));

    ViewStage second;
    second.panel.restoreColumns(first.panel.saveColumns());
    QCOMPARE(second.panel.saveColumns(), first.panel.saveColumns()); // before it has a run
    second.failTheSecond();
    QCOMPARE(second.panel.saveColumns(), first.panel.saveColumns());
    QHeaderView *header = second.view().horizontalHeader();
    QVERIFY(second.view().isColumnHidden(column(TargetField::Request)));
    QCOMPARE(header->visualIndex(column(TargetField::Id)), 1);
    QCOMPARE(header->sectionSize(column(TargetField::ErrorCode)), 177);
    static_cast<JobTable &>(second.view()).columns().reset();
    QVERIFY(!second.view().isColumnHidden(column(TargetField::Request)));
    QVERIFY(second.view().isColumnHidden(column(TargetField::Id)));
    QVERIFY(header->sectionSize(column(TargetField::ErrorCode)) < 177);
    second.panel.restoreColumns("no JSON at all");
    QVERIFY(!second.view().isColumnHidden(column(TargetField::Request)));
}

void TestJobPanelView::noJobsNoColumn()
{
    ViewStage stage;
    (void)stage.start(4);
    ActAnswer answer = stage.accepted(0);
    for (TargetAnswer &target : answer.targets)
        target.jobId = {};
    emit stage.cloud.acts.at(0)->finished(answer);
    const int jobIds = stage.panel.model().columnOf(TargetField::Job);
    QVERIFY(stage.view().isColumnHidden(jobIds));
    stage.accept(1);
    QVERIFY(!stage.view().isColumnHidden(jobIds));
}

void TestJobPanelView::theFirstFailureIsShown()
{
    ViewStage stage;
    stage.failTheSecond();
    QCOMPARE(stage.view().selectionModel()->selectedRows().size(), 1);
    QVERIFY(stage.details().startsWith(u"server-1"_s));
    // Nobody has chosen it: what is copied is still the whole run.
    stage.panel.copyIds();
    QCOMPARE(stage.clipboard().count(u'\n'), 2);
    const QRect cell = stage.view().visualRect(stage.view().model()->index(0, 0));
    QTest::mouseClick(stage.view().viewport(), Qt::LeftButton, {}, cell.center());
    stage.panel.copyIds();
    QVERIFY(stage.clipboard().startsWith(u"id-1\t"_s));
    QCOMPARE(stage.clipboard().count(u'\n'), 0);
}

void TestJobPanelView::whatWasChosenStays()
{
    ViewStage stage;
    (void)stage.start(3);
    stage.accept(0);
    stage.view().selectRow(2);
    stage.endJobs(Outcome::Failed);
    QVERIFY(stage.details().startsWith(u"server-2"_s));
}

void TestJobPanelView::aSilentCloudIsSaid()
{
    ViewStage stage;
    (void)stage.start(3);
    const ConnectionId connection = stage.panel.model().run().connection.id;
    stage.panel.setSilence(connection, 12s);
    QVERIFY2(stage.phase().contains(u"has not answered for 12 "_s), qPrintable(stage.phase()));
    stage.panel.setSilence(connection, 0s);
    QVERIFY2(!stage.phase().contains(u"not answered"_s), qPrintable(stage.phase()));
    stage.panel.setSilence(ConnectionId { u"another"_s }, 12s);
    QVERIFY2(!stage.phase().contains(u"not answered"_s), qPrintable(stage.phase()));
}

void TestJobPanelView::aPanelBesideSaysTheSameOfTheCloud()
{
    ViewStage stage;
    const RunId run = stage.start(3);
    const ConnectionId connection = stage.panel.model().run().connection.id;
    QWidget window;
    const auto phaseOf
        = [](const JobPanel &panel) { return panel.findChild<QLabel *>(u"phase"_s)->text(); };
    JobPanel *before = stage.panel.beside(&window);
    before->showRun(run);
    stage.panel.setSilence(connection, 12s);
    QVERIFY2(phaseOf(*before).contains(u"has not answered for 12 "_s),
             qPrintable(phaseOf(*before)));
    JobPanel *after = stage.panel.beside(&window); // opened while it is silent
    after->showRun(run);
    QCOMPARE(phaseOf(*after), phaseOf(*before));
    stage.panel.setSilence(connection, 0s);
    QVERIFY2(!phaseOf(*before).contains(u"not answered"_s), qPrintable(phaseOf(*before)));
    QCOMPARE(phaseOf(*after), phaseOf(*before));
}

void TestJobPanelView::theDetailsAreOpenedAndClosed()
{
    ViewStage stage;
    stage.panel.resize(1180, 320);
    (void)stage.start(3);
    stage.accept(0);
    QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
    auto *details = stage.part<QPlainTextEdit>(u"details"_s);
    auto *button = stage.part<QToolButton>(u"detailsButton"_s);
    const int whole = stage.view().width();
    stage.view().selectRow(0);
    QVERIFY(!details->isVisible()); // the rows have all of the width
    stage.view().setFocus();
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QVERIFY(details->isVisible());
    QVERIFY(button->isChecked());
    QTRY_VERIFY(stage.view().width() < whole);
    QVERIFY(details->toPlainText().startsWith(u"server-0"_s));
    stage.view().selectRow(1); // they follow
    QVERIFY(details->toPlainText().startsWith(u"server-1"_s));
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Escape);
    QVERIFY(!details->isVisible());
    QVERIFY(!button->isChecked());
    QVERIFY(stage.view().hasFocus());
    QTRY_COMPARE(stage.view().width(), whole);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(details->isVisible());
    QTest::mouseClick(stage.part<QToolButton>(u"closeDetails"_s), Qt::LeftButton);
    QVERIFY(!details->isVisible());
    emit stage.view().doubleClicked(stage.view().model()->index(2, 0));
    QVERIFY(details->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!details->isVisible());
}

// Beside the rows a low panel would show a line of them; Escape leads back.
void TestJobPanelView::theDetailsHaveALowPanelToThemselves()
{
    ViewStage stage;
    stage.panel.resize(760, 160);
    (void)stage.start(3);
    stage.accept(0);
    QVERIFY(QTest::qWaitForWindowActive(&stage.panel));
    auto *details = stage.part<QPlainTextEdit>(u"details"_s);
    stage.view().selectRow(1);
    stage.view().setFocus();
    const int whole = stage.view().width();
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    QVERIFY(details->isVisible());
    QVERIFY(!stage.view().isVisible());
    QVERIFY(details->hasFocus());
    QTRY_VERIFY(details->width() > whole - 20);
    // What is asked for elsewhere is in sight.
    const QStringList lines = details->toPlainText().split(u'\n');
    QVERIFY2(lines.mid(0, 4).contains(u"Job ID: job-id-1"_s), qPrintable(lines.join(u'|')));
    stage.view().setFocus(); // as Ctrl+J does
    QVERIFY(details->hasFocus());
    QTest::keyClick(details, Qt::Key_Escape);
    QVERIFY(!details->isVisible());
    QVERIFY(stage.view().isVisible() && stage.view().hasFocus());
    QTest::keyClick(&stage.view(), Qt::Key_Return);
    stage.panel.resize(760, 600); // there is room for both
    QTRY_VERIFY(stage.view().isVisible() && details->isVisible());
}

void TestJobPanelView::theCardsButtonsStayInSight()
{
    ViewStage stage;
    const QSignalSpy room(&stage.panel, &JobPanel::roomWanted);
    (void)stage.start(3);
    stage.lose(0);
    QCOMPARE(room.size(), 0); // it is a person who asks to read
    stage.panel.findChild<QAction *>(u"checkUnknown"_s)->trigger();
    QCOMPARE(room.size(), 1);
    for (const QString &name : { u"unknownSettle"_s, u"unknownWatch"_s, u"unknownRepeat"_s,
                                 u"unknownStatus"_s, u"unknownCopy"_s }) {
        auto *button = stage.part<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        // Where there is room they stand still while the text is scrolled.
        QVERIFY2(scroller(button) != scroller(stage.part<QWidget>(u"unknownCard"_s)),
                 qPrintable(name));
        QVERIFY(!button->visibleRegion().isEmpty());
    }
}

MUSTER_TEST(TestJobPanelView)

} // namespace tst_jobpanelview

#include "tst_jobpanelview.moc"
