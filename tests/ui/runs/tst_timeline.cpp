// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The run over time: nothing is lost where there are columns instead of bars, each part says what
// it is, is reached by pointer and keys, and chooses its target; files hold no markup of others.

#include "tests/support/testmain.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/runs/jobtable.h"
#include "ui/runs/targettable.h"
#include "ui/runs/timelinelayout.h"
#include "ui/runs/timelinepane.h"
#include "ui/runs/timelinepicture.h"
#include "ui/runs/timelinetext.h"
#include "ui/runs/timelineview.h"
#include "ui/words/formatters.h"
#include "ui/words/translator.h"

#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace tst_timeline {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = TimelineItem::Kind;

RunRecord largeRun(int targets)
{
    RunRecord run = sampleRun();
    run.targets.clear();
    for (int i = 0; i < targets; ++i) {
        run.targets.append(targetRecord(i, i == 77 ? Outcome::Failed : Outcome::Succeeded));
        run.targets.last().sentAt = at(10 + i / 10);
    }
    return run;
}

RunEvent happened(RunEventKind what, int seconds, const EventDetail &detail = {})
{
    return { sampleRun().id, at(seconds), what, -1, detail };
}

QList<RunEvent> pausedAndStopped()
{
    return { happened(RunEventKind::Paused, 20), happened(RunEventKind::Resumed, 30),
             happened(RunEventKind::Stopped, 40,
                      EventDetail::because(ownError(OwnError::StopRule))) };
}

RunTimeline sampleTimeline()
{
    return RunTimeline(sampleRun(), pausedAndStopped(), { Present(at(60)), true, false });
}

TimelineLook lookOf(double width, double height)
{
    TimelineLook look;
    look.size = { width, height };
    look.font = QGuiApplication::font();
    return look;
}

int countOf(const TimelineChart &chart, Kind kind)
{
    return static_cast<int>(std::ranges::count(chart.items, kind, &TimelineItem::kind));
}

QStringList wordsIn(const Chart &chart)
{
    QStringList words;
    for (const ChartShape &shape : chart.shapes) {
        if (shape.kind == ChartKind::Text)
            words += shape.text;
    }
    return words;
}

struct ViewStage
{
    explicit ViewStage(const RunRecord &run = sampleRun(),
                       const std::optional<QList<RunEvent>> &events = pausedAndStopped())
    {
        table.setRun(run, {});
        view.resize(800, 300);
        view.setTimeline(RunTimeline(run, events, { Present(at(60)), true, false }));
    }

    QPoint centre(qsizetype item) const
    {
        return (view.chart().items.at(item).box.center() + QPointF(3, 3)).toPoint();
    }
    qsizetype itemOf(Kind kind, qsizetype index = 0) const
    {
        const QList<TimelineItem> &items = view.chart().items;
        const auto it = std::ranges::find_if(items, [&](const TimelineItem &item) {
            return item.kind == kind && item.index == index;
        });
        return it == items.cend() ? -1 : it - items.cbegin();
    }

    ErrorCatalogue catalogue;
    FakeClock clock;
    TargetTable table { jobColumns(), catalogue, &clock };
    TimelineView view { table };
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void aBarATarget();
    void manyTargetsShareColumns();
    void columnsSumUp_data();
    void columnsSumUp();
    void oneFailureOfThousandsStandsOut();
    void everythingIsInsideThePicture_data();
    void everythingIsInsideThePicture();
    void whatStandsOutIsNamed();
    void whatIsUnderThePointerIsTold();
    void aClickChoosesTheTarget();
    void aColumnChoosesItsWorst();
    void keysReachEverything();
    void theWholeIsSaid();
    void bothLanguages();
    void thePanelShowsIt();
    void hiddenItDoesNothing();
    void aTargetThatAChipLeavesOutIsChosen();
    void eventsOfThePastAreAskedForOnce();
    void anotherLargeRunHasItsOwnPicture();
    void theStateIsKept();
    void filesSayTheSame();
    void namesAreNoMarkup();
};

void TestTimeline::aBarATarget()
{
    const TimelineChart chart = layOutTimeline(sampleTimeline(), lookOf(800, 300));
    QVERIFY(chart.parts.isEmpty());
    QCOMPARE(countOf(chart, Kind::Target), static_cast<int>(sampleTimeline().bars()));
    QCOMPARE(countOf(chart, Kind::Hold), 1);
    QCOMPARE(countOf(chart, Kind::Stop), 1);
}

void TestTimeline::manyTargetsShareColumns()
{
    const RunTimeline timeline(largeRun(100), std::nullopt, {});
    QVERIFY(layOutTimeline(timeline, lookOf(800, 420)).parts.isEmpty()); // they have room
    const TimelineChart chart = layOutTimeline(timeline, lookOf(800, 90));
    QVERIFY(!chart.parts.isEmpty());
    QCOMPARE(countOf(chart, Kind::Target), 0);
    QVERIFY(countOf(chart, Kind::Part) > 0);
}

void TestTimeline::columnsSumUp_data()
{
    QTest::addColumn<int>("targets");
    QTest::newRow("hundreds") << 300;
    QTest::newRow("very many") << 100'000;
}

void TestTimeline::columnsSumUp()
{
    QFETCH(const int, targets);
    const RunTimeline timeline(largeRun(targets), std::nullopt, {});
    const TimelineChart chart = layOutTimeline(timeline, lookOf(800, 90));
    int sum = 0;
    for (const TimelineItem &item : chart.items)
        sum += item.kind == Kind::Part ? chart.parts.at(item.index).totals.total() : 0;
    QCOMPARE(sum, targets);
    QVERIFY(chart.chart.shapes.size() < 2'000); // however many there are
}

void TestTimeline::oneFailureOfThousandsStandsOut()
{
    const RunTimeline timeline(largeRun(20'000), std::nullopt, {});
    const TimelineChart chart = layOutTimeline(timeline, lookOf(800, 90));
    const auto isBad = [](const ChartShape &shape) {
        return shape.tone == Tone::Bad && shape.ink == ChartInk::Tone;
    };
    const auto pieces = std::ranges::count_if(chart.chart.shapes, [&](const ChartShape &shape) {
        return isBad(shape) && shape.kind == ChartKind::Bar && shape.box.height() >= 2;
    });
    const auto marks = std::ranges::count_if(chart.chart.shapes, [&](const ChartShape &shape) {
        return isBad(shape) && shape.kind == ChartKind::Mark;
    });
    QCOMPARE(pieces, 1);
    QCOMPARE(marks, 1); // not by its colour alone
}

void TestTimeline::everythingIsInsideThePicture_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("least") << QSizeF(120, 45);
    QTest::newRow("small") << QSizeF(700, 80);
    QTest::newRow("large") << QSizeF(1900, 900);
}

void TestTimeline::everythingIsInsideThePicture()
{
    QFETCH(const QSizeF, size);
    for (const RunTimeline &timeline :
         { sampleTimeline(), RunTimeline(largeRun(5'000), pausedAndStopped(), {}) }) {
        const TimelineChart chart = layOutTimeline(timeline, lookOf(size.width(), size.height()));
        QVERIFY(!chart.items.isEmpty());
        const QRectF all = QRectF(QPointF(), size).adjusted(-1, -1, 2, 2);
        for (const ChartShape &shape : chart.chart.shapes) {
            QVERIFY(shape.box.width() >= 0);
            QVERIFY(shape.box.height() >= 0);
            if (shape.kind != ChartKind::Mark)
                QVERIFY2(all.contains(shape.box.topLeft()) && all.contains(shape.box.bottomRight()),
                         qPrintable(shape.text));
        }
    }
}

void TestTimeline::whatStandsOutIsNamed()
{
    RunRecord run = sampleRun();
    run.waves = { WaveShape::Fixed, 1, 20 };
    run.targets[1].sentAt = at(10);
    run.targets[0].outcome = Outcome::Succeeded;
    run.targets[0].sentAt = at(10);
    run.targets[0].endedAt = at(12);
    for (qsizetype i = 1; i < run.targets.size() - 1; ++i)
        run.targets[i].sentAt = at(32);
    const RunTimeline timeline(run, pausedAndStopped(), { Present(at(60)), true, false });
    const QStringList words = wordsIn(layOutTimeline(timeline, lookOf(1600, 300)).chart);
    QVERIFY(words.contains(u"Stop rule"_s));
    QVERIFY(words.contains(u"Paused"_s));
    QVERIFY(words.contains(u"Wave 1"_s));
    QVERIFY(words.contains(localTimeText(at(20)))); // a round time
}

void TestTimeline::whatIsUnderThePointerIsTold()
{
    ViewStage stage;
    const auto failed = static_cast<qsizetype>(Outcome::Failed);
    const qsizetype bar = stage.itemOf(Kind::Target, failed);
    QVERIFY(bar >= 0);
    QCOMPARE(stage.view.itemAt(stage.centre(bar)), bar);
    const QString told = stage.view.itemText(bar);
    for (const QString &fact : { u"server-5"_s, u"Outcome: Failed"_s, u"Job ID: job-5"_s,
                                 u"Sent: "_s, u"Answered: "_s, u"Ended: "_s })
        QVERIFY2(told.contains(fact), qPrintable(told));
    QHelpEvent help(QEvent::ToolTip, stage.centre(bar), QPoint());
    QCoreApplication::sendEvent(&stage.view, &help);
    QCOMPARE(stage.view.toolTip(), told);
    const QString stop = stage.view.itemText(stage.itemOf(Kind::Stop));
    QVERIFY(stop.contains(u"The stop rule of the run was reached."_s));
    const QString hold = stage.view.itemText(stage.itemOf(Kind::Hold));
    QVERIFY(hold.contains(u"for 00:10."_s));
    QVERIFY(hold.contains(u"The operator did it."_s));
}

void TestTimeline::aClickChoosesTheTarget()
{
    ViewStage stage;
    QSignalSpy chosen(&stage.view, &TimelineView::targetChosen);
    const auto unknown = static_cast<qsizetype>(Outcome::Unknown);
    QTest::mouseClick(&stage.view, Qt::LeftButton, {},
                      stage.centre(stage.itemOf(Kind::Target, unknown)));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<qsizetype>(), unknown);
    QTest::mouseClick(&stage.view, Qt::RightButton, {},
                      stage.centre(stage.itemOf(Kind::Target, unknown)));
    QCOMPARE(chosen.size(), 1);
}

void TestTimeline::aColumnChoosesItsWorst()
{
    ViewStage stage(largeRun(20'000));
    QSignalSpy chosen(&stage.view, &TimelineView::targetChosen);
    const TimelineChart &chart = stage.view.chart();
    const auto bad = std::ranges::find_if(
        chart.parts, [](const TimelineBucket &part) { return part.worst >= 0; });
    QVERIFY(bad != chart.parts.cend());
    QTest::mouseClick(&stage.view, Qt::LeftButton, {},
                      stage.centre(stage.itemOf(Kind::Part, bad - chart.parts.cbegin())));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<qsizetype>(), 77);
    QVERIFY(stage.view.itemText(stage.itemOf(Kind::Part, bad - chart.parts.cbegin()))
                .contains(u"Failed: 1"_s));
}

void TestTimeline::keysReachEverything()
{
    ViewStage stage;
    QSignalSpy chosen(&stage.view, &TimelineView::targetChosen);
    QTest::keyClick(&stage.view, Qt::Key_Home);
    QCOMPARE(stage.view.currentItem(), 0);
    QSet<qsizetype> reached { 0 };
    for (qsizetype i = 1; i < stage.view.chart().items.size(); ++i) {
        QTest::keyClick(&stage.view, i % 2 ? Qt::Key_Right : Qt::Key_Down);
        reached.insert(stage.view.currentItem());
    }
    QCOMPARE(reached.size(), stage.view.chart().items.size());
    QTest::keyClick(&stage.view, Qt::Key_Right); // there is no more
    QCOMPARE(stage.view.currentItem(), stage.view.chart().items.size() - 1);
    QTest::keyClick(&stage.view, Qt::Key_Home);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<qsizetype>(), stage.view.chart().items.first().index);
    // What the keys have gone to stays so while the run goes on.
    stage.view.setTimeline(sampleTimeline());
    QCOMPARE(stage.view.currentItem(), 0);
}

void TestTimeline::theWholeIsSaid()
{
    const ViewStage stage;
    QCOMPARE(stage.view.accessibleName(), u"Timeline of the run"_s);
    const QString said = stage.view.accessibleDescription();
    for (const QString &part :
         { u"Of 9:"_s, u"It was paused 1 time(s), for 00:10 in all."_s,
           u"Sending was stopped at "_s, u"2 target(s) without a time of sending"_s })
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(!said.contains(u"was not read"_s));
    const ViewStage unread(sampleRun(), std::nullopt);
    QVERIFY(unread.view.accessibleDescription().contains(u"Whether it was paused was not read."_s));
}

void TestTimeline::bothLanguages()
{
    Translator translator;
    translator.setLanguage(Language::Chinese);
    ViewStage stage;
    const QString said = stage.view.accessibleDescription();
    for (const QString &english : { u"paused"_s, u"Sending"_s, u"target"_s })
        QVERIFY2(!said.contains(english), qPrintable(said));
    for (qsizetype i = 0; i < stage.view.chart().items.size(); ++i) {
        const QString told = stage.view.itemText(i);
        QVERIFY(!told.isEmpty());
        QVERIFY2(!told.contains(u"Sent"_s) && !told.contains(u"operator"_s), qPrintable(told));
    }
    translator.setLanguage(Language::English);
}

void TestTimeline::thePanelShowsIt()
{
    Stage stage;
    (void)stage.start(3);
    stage.accept(0);
    auto *pane = stage.part<TimelinePane>(u"timelinePane"_s);
    auto *button = stage.part<QToolButton>(u"timelineButton"_s);
    QVERIFY(pane && button);
    QVERIFY(!pane->isShown()); // the rows have all of the room
    button->click();
    QVERIFY(pane->isShown());
    TimelineView &view = pane->view();
    QVERIFY(view.isVisible());
    QCOMPARE(view.timeline().bars(), 3);
    QVERIFY(view.timeline().knowsHolds()); // it is a run of this program
    // The run goes on, and so does the picture.
    const qint64 before = view.timeline().end();
    stage.endJobs(Outcome::Failed); // when the next look at them has come
    stage.clock.advance(3s);
    QVERIFY(view.timeline().end() > before);
    QCOMPARE(view.timeline().totals()[Outcome::Failed], 3);
    emit view.targetChosen(1);
    QCOMPARE(stage.part<JobTable>(u"jobView"_s)->currentPosition(), 1);
    QSignalSpy pictures(&stage.panel, &JobPanel::pictureRequested);
    stage.part<QToolButton>(u"savePicture"_s)->click();
    QCOMPARE(pictures.size(), 1);
    button->click();
    QVERIFY(!pane->isShown());
}

void TestTimeline::hiddenItDoesNothing()
{
    Stage stage;
    (void)stage.start(3);
    stage.accept(0);
    auto *pane = stage.part<TimelinePane>(u"timelinePane"_s);
    stage.clock.advance(10s);
    QVERIFY(pane->view().timeline().isEmpty());
    stage.panel.restoreTimeline({ true, 100 });
    QCOMPARE(pane->view().timeline().bars(), 3);
    const qint64 end = pane->view().timeline().end();
    stage.panel.hide();
    stage.clock.advance(10s);
    QCOMPARE(pane->view().timeline().end(), end);
    stage.panel.show();
    QVERIFY(pane->view().timeline().end() > end);
}

void TestTimeline::aTargetThatAChipLeavesOutIsChosen()
{
    Stage stage;
    (void)stage.start(3);
    stage.accept(0);
    stage.panel.restoreTimeline({ true, 0 });
    stage.part<QToolButton>(u"chip%1"_s.arg(static_cast<int>(JobGroup::Failed)))->click();
    QCOMPARE(stage.panel.view().model()->rowCount(), 0);
    emit stage.part<TimelinePane>(u"timelinePane"_s)->view().targetChosen(2);
    QCOMPARE(stage.part<JobTable>(u"jobView"_s)->currentPosition(), 2);
    QVERIFY(stage.part<QToolButton>(u"chip0"_s)->isChecked());
}

void TestTimeline::eventsOfThePastAreAskedForOnce()
{
    Stage stage;
    QSignalSpy wanted(&stage.panel, &JobPanel::eventsWanted);
    RunRecord past = sampleRun();
    stage.panel.addPast(past, {});
    stage.panel.showRun(past.id);
    QVERIFY(wanted.isEmpty()); // nobody looks
    stage.panel.restoreTimeline({ true, 0 });
    QCOMPARE(wanted.size(), 1);
    TimelineView &view = stage.part<TimelinePane>(u"timelinePane"_s)->view();
    QVERIFY(!view.timeline().knowsHolds());
    stage.panel.setEvents(past.id, pausedAndStopped());
    stage.clock.advance(3s);
    QVERIFY(view.timeline().knowsHolds());
    QCOMPARE(view.timeline().holds().size(), 1);
    stage.panel.showRun(past.id);
    QCOMPARE(wanted.size(), 1);
    // A run whose events came with it needs none.
    past.id = RunId { u"run-2"_s };
    stage.panel.addPast(past, {}, QList<RunEvent> {});
    stage.panel.showRun(past.id);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(view.timeline().knowsHolds());
}

void TestTimeline::anotherLargeRunHasItsOwnPicture()
{
    Stage stage;
    stage.panel.restoreTimeline({ true, 0 });
    RunRecord large = largeRun(6'000);
    large.id = RunId { u"large"_s };
    large.number = 8;
    RunRecord larger = largeRun(7'000);
    larger.id = RunId { u"larger"_s };
    larger.number = 9;
    stage.panel.addPast(large, {});
    stage.panel.addPast(larger, {});
    stage.panel.showRun(large.id);
    TimelineView &view = stage.part<TimelinePane>(u"timelinePane"_s)->view();
    stage.clock.advance(0ms);
    QCOMPARE(view.timeline().bars(), 6'000);
    stage.panel.setEvents(large.id, pausedAndStopped()); // a slow plan is pending
    stage.part<TimelinePane>(u"timelinePane"_s)->refresh();
    stage.panel.showRun(larger.id);
    QVERIFY(!view.isDrawn());
    QVERIFY(view.timeline().isEmpty());
    QCOMPARE(view.accessibleDescription(), QString()); // and not that nothing was sent
    stage.clock.advance(0ms);
    QVERIFY(view.isDrawn());
    QCOMPARE(view.timeline().bars(), 7'000);
}

void TestTimeline::theStateIsKept()
{
    Stage stage;
    stage.panel.restoreTimeline({ true, 120 }); // before there is a run
    QVERIFY((stage.panel.timeline() == JobTimeline { true, 120 }));
    (void)stage.start(2);
    QVERIFY((stage.panel.timeline() == JobTimeline { true, 120 }));
    QVERIFY(stage.part<QToolButton>(u"timelineButton"_s)->isChecked());
    stage.part<QToolButton>(u"timelineButton"_s)->click();
    QVERIFY((stage.panel.timeline() == JobTimeline { false, 120 }));
}

void TestTimeline::filesSayTheSame()
{
    const RunPicture picture = runPicture(sampleRun(), {}, sampleTimeline());
    QVERIFY(wordsIn(picture.chart).first().startsWith(u"Run #3 · "_s));
    QVERIFY(picture.title.contains(u"Of 9:"_s));
    const QImage image = QImage::fromData(pngOf(picture), "PNG");
    QVERIFY(!image.isNull());
    QCOMPARE(image.size(), (picture.chart.size * 2).toSize());
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QXmlStreamReader xml(svgOf(picture));
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts += xml.text().toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts.contains(u"server-4"_s)); // beside its bar
    QVERIFY(texts.join(u'\n').contains(u"Job ID: job-4"_s)); // a browser tells it
    // With very many targets it is of the same size, and every one is counted.
    const RunPicture large
        = runPicture(largeRun(20'000), {}, RunTimeline(largeRun(20'000), std::nullopt, {}));
    QVERIFY(large.chart.size.height() < 600);
    QVERIFY(large.chart.shapes.size() < 2'000);
}

void TestTimeline::namesAreNoMarkup()
{
    RunRecord run = sampleRun();
    run.targets[4].target.name = u"</text><script>alert(1)</script>"_s;
    run.targets[5].target.name = u"a\u202e\n\u0001b"_s;
    run.connection.name = u"<b>prod</b> & more"_s;
    const QByteArray svg = svgOf(runPicture(run, {}, RunTimeline(run, pausedAndStopped(), {})));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains("<b>"));
    QVERIFY(!svg.contains("\u202e"));
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        (void)xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

MUSTER_TEST(TestTimeline)

} // namespace tst_timeline

#include "tst_timeline.moc"
