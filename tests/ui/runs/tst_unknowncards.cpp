// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The card asks for what a person presses, for the targets that it may be asked for, and nothing
// else.

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/runs/samplerun.h"
#include "ui/runs/settledialog.h"
#include "ui/runs/unknowncards.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace tst_unknowncards {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

//! Two requests: targets 0 to 2 without a request id, target 3 with one.
struct Stage
{
    RunRecord run = sampleRun();
    FleetKind kind = FakeCloud::serverKind();
    QList<UnknownCall> calls;
    UnknownCards cards;
    QSignalSpy settle { &cards, &UnknownCards::settleRequested };
    QSignalSpy watch { &cards, &UnknownCards::watchRequested };
    QSignalSpy repeat { &cards, &UnknownCards::repeatRequested };
    QSignalSpy status { &cards, &UnknownCards::statusRequested };

    Stage()
    {
        run.targets.clear();
        for (int i = 0; i < 4; ++i)
            run.targets.append(targetRecord(i, Outcome::Unknown));
        run.targets[3].requestId = RequestId { u"request-9"_s };
        run.targets[3].sentAt = at(30);
        calls = unknownCalls(run);
        cards.resize(600, 400);
        cards.show();
    }
    void set(bool open = true, const QString &whyNotRepeat = {})
    {
        cards.setCalls(run, kind, calls, { open, whyNotRepeat });
    }
    //! What the card says where it cannot be sent again; empty: nothing is said.
    QString whyNot()
    {
        auto *said = cards.findChild<QLabel *>(u"unknownWhyNot"_s);
        return said->isVisible() ? said->text() : QString();
    }
    QPushButton *button(const char *name)
    {
        return cards.findChild<QPushButton *>(QLatin1String(name));
    }
    QTreeWidget *targets() { return cards.findChild<QTreeWidget *>(); }
    QString label(const char *name)
    {
        return cards.findChild<QLabel *>(QLatin1String(name))->text();
    }
    static QList<qsizetype> asked(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? QList<qsizetype>() : spy.last().first().value<QList<qsizetype>>();
    }
};

using Positions = QList<qsizetype>;

} // namespace

class TestUnknownCards : public QObject
{
    Q_OBJECT

private slots:
    void showsOneRequestAtATime();
    void marksOnlyTheOneThatIsShown();
    void asksForAllOrForTheSelected();
    void nothingIsSelectedByItself();
    void copiesWhatATicketNeedsToo();
    void buttonsFold();
    void withoutARequestIdThereIsNothingToWatch();
    void whatIsDoneIsNotOfferedAgain();
    void theMarkSaysHowItWentSince_data();
    void theMarkSaysHowItWentSince();
    void aClosedConnectionOffersNothing();
    void whatIsOffSaysWhy();
    void staysAtItsRequest();
    void theSameRunMayStandElsewhere();
    void copies();
    void theNoteIsNeeded();
};

void TestUnknownCards::showsOneRequestAtATime()
{
    Stage stage;
    stage.set();
    QCOMPARE(stage.targets()->topLevelItemCount(), 3);
    QCOMPARE(stage.label("unknownPlace"), u"Request 1 of 2"_s);
    QVERIFY(!stage.button("unknownPrevious")->isEnabled());
    QTest::keyClick(stage.button("unknownNext"), Qt::Key_Space);
    QCOMPARE(stage.targets()->topLevelItemCount(), 1);
    QVERIFY(!stage.button("unknownNext")->isEnabled());
    QVERIFY(stage.label("unknownFacts").contains(u"request-9"_s));
    QVERIFY(stage.cards.showTarget(1));
    QCOMPARE(stage.label("unknownPlace"), u"Request 1 of 2"_s);
    QCOMPARE(stage.targets()->currentItem()->text(0), u"server-1"_s);
    QVERIFY(!stage.cards.showTarget(17));
    for (QWidget *widget : stage.cards.findChildren<QPushButton *>())
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
}

// A run may have thousands of requests: what is known of each target costs a look-up.
void TestUnknownCards::marksOnlyTheOneThatIsShown()
{
    Stage stage;
    QList<qsizetype> asked;
    bool isWatched = false;
    stage.cards.setMarks([&](UnknownCall &call) {
        asked.append(call.sent.first());
        if (isWatched)
            call.watched.insert(call.unknown.first());
    });
    stage.set();
    QVERIFY(!asked.isEmpty() && !asked.contains(3));
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), QString());
    isWatched = true; // nothing else has changed
    stage.set();
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), u"asked to keep watching"_s);
    QVERIFY(!asked.contains(3));
    asked.clear();
    QTest::keyClick(stage.button("unknownNext"), Qt::Key_Space);
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), u"asked to keep watching"_s);
    QVERIFY(asked.contains(3) && !asked.contains(0));
}

void TestUnknownCards::asksForAllOrForTheSelected()
{
    Stage stage;
    stage.set();
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.settle), (Positions { 0, 1, 2 }));
    stage.targets()->topLevelItem(1)->setSelected(true);
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.settle), (Positions { 1 }));
    QTest::mouseClick(stage.button("unknownRepeat"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.repeat), (Positions { 1 }));
    QTest::mouseClick(stage.button("unknownStatus"), Qt::LeftButton);
    QCOMPARE(stage.status.size(), 1);
    QCOMPARE(stage.button("unknownRepeat")->text().remove(u'&'), u"Restart 1 again…"_s);
    QCOMPARE(stage.button("unknownSettle")->text().remove(u'&'), u"Settle 1 by hand…"_s);
}

// The row that led to it is no choice of a person, and neither is one of another run.
void TestUnknownCards::nothingIsSelectedByItself()
{
    Stage stage;
    stage.set();
    QVERIFY(stage.cards.showTarget(0));
    QVERIFY(stage.targets()->selectedItems().isEmpty());
    QCOMPARE(stage.button("unknownRepeat")->text().remove(u'&'), u"Restart 3 again…"_s);
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.settle), (Positions { 0, 1, 2 }));
    stage.targets()->topLevelItem(1)->setSelected(true);
    stage.cards.clear();
    stage.set();
    QVERIFY(stage.targets()->selectedItems().isEmpty());
}

void TestUnknownCards::copiesWhatATicketNeedsToo()
{
    Stage stage;
    stage.cards.card().setTicket(
        [](const QList<qsizetype> &positions) { return u"ticket of %1"_s.arg(positions.size()); });
    stage.set();
    QTest::mouseClick(stage.button("unknownCopy"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"ticket of 3"_s));
}

// However narrow the panel is, no button is wider than it.
void TestUnknownCards::buttonsFold()
{
    Stage stage;
    stage.set();
    for (const int width : { 1100, 600, 400, 320 }) {
        stage.cards.resize(width, 400);
        QCoreApplication::processEvents();
        for (const char *name :
             { "unknownStatus", "unknownWatch", "unknownSettle", "unknownRepeat", "unknownCopy" }) {
            const QPushButton *button = stage.button(name);
            const QRect place(button->mapTo(&stage.cards, QPoint()), button->size());
            QVERIFY2(place.left() >= 0 && place.right() < width,
                     qPrintable(u"%1 at %2"_s.arg(QLatin1String(name)).arg(width)));
            QVERIFY(button->width() >= button->sizeHint().width());
        }
    }
}

void TestUnknownCards::withoutARequestIdThereIsNothingToWatch()
{
    Stage stage;
    stage.set();
    QVERIFY(!stage.button("unknownWatch")->isEnabled());
    QVERIFY(stage.button("unknownWatch")->toolTip().contains(u"request ID"_s));
    QVERIFY(stage.cards.showTarget(3));
    QTest::mouseClick(stage.button("unknownWatch"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.watch), (Positions { 3 }));
}

void TestUnknownCards::whatIsDoneIsNotOfferedAgain()
{
    Stage stage;
    stage.run.targets[0].settled = true;
    LaterTarget later;
    later.runNumber = 9;
    later.outcome = Outcome::Failed;
    stage.calls[0].repeated.insert(1, later);
    stage.calls[1].watched = { 3 };
    stage.set();
    QTest::mouseClick(stage.button("unknownSettle"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.settle), (Positions { 1, 2 }));
    QTest::mouseClick(stage.button("unknownRepeat"), Qt::LeftButton);
    QCOMPARE(Stage::asked(stage.repeat), (Positions { 2 }));
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), u"settled by hand"_s);
    QCOMPARE(stage.targets()->topLevelItem(1)->text(3), u"sent again in run #9: Failed"_s);
    QVERIFY(stage.cards.showTarget(3));
    QVERIFY(!stage.button("unknownWatch")->isEnabled());
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), u"asked to keep watching"_s);
}

void TestUnknownCards::theMarkSaysHowItWentSince_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("settled");
    QTest::addColumn<QString>("mark");
    QTest::newRow("not sent yet") << Outcome::Planned << false << u"planned again in run #9"_s;
    QTest::newRow("running") << Outcome::Running << false << u"sent again in run #9: Running"_s;
    QTest::newRow("succeeded") << Outcome::Succeeded << false
                               << u"sent again in run #9: Succeeded"_s;
    QTest::newRow("unknown") << Outcome::Unknown << false << u"sent again in run #9: Unknown"_s;
    QTest::newRow("settled") << Outcome::Unknown << true
                             << u"sent again in run #9: Unknown, settled by hand"_s;
}

void TestUnknownCards::theMarkSaysHowItWentSince()
{
    QFETCH(Outcome, outcome);
    QFETCH(bool, settled);
    Stage stage;
    stage.set();
    QCOMPARE(stage.targets()->topLevelItem(1)->text(3), QString()); // nothing came after it
    LaterTarget later;
    later.runNumber = 9;
    later.outcome = outcome;
    later.settled = settled;
    stage.calls[0].repeated.insert(1, later);
    stage.set();
    QTEST(stage.targets()->topLevelItem(1)->text(3), "mark");
    QCOMPARE(stage.targets()->topLevelItem(0)->text(3), QString());
}

void TestUnknownCards::aClosedConnectionOffersNothing()
{
    Stage stage;
    stage.set(false, u"No connection leads there."_s);
    for (const char *name : { "unknownSettle", "unknownWatch", "unknownStatus" }) {
        QVERIFY2(!stage.button(name)->isEnabled(), name);
        QCOMPARE(stage.button(name)->toolTip(),
                 u"No connection to the account that it was sent to is open."_s);
        QCOMPARE(stage.button(name)->accessibleDescription(), stage.button(name)->toolTip());
    }
    QVERIFY(stage.button("unknownCopy")->isEnabled());
    QVERIFY(!stage.button("unknownRepeat")->isEnabled());
    QCOMPARE(stage.button("unknownRepeat")->toolTip(), u"No connection leads there."_s);
    QCOMPARE(stage.whyNot(), u"No connection leads there."_s);
    stage.set(true, u"Run #3 has not finished sending."_s);
    QVERIFY(stage.button("unknownSettle")->isEnabled());
    QVERIFY(!stage.button("unknownRepeat")->isEnabled());
    QCOMPARE(stage.whyNot(), u"Run #3 has not finished sending."_s);
    stage.set();
    QVERIFY(stage.button("unknownRepeat")->isEnabled());
    QVERIFY(!stage.button("unknownRepeat")->toolTip().contains(u"not finished"_s));
    QCOMPARE(stage.whyNot(), QString());
}

void TestUnknownCards::whatIsOffSaysWhy()
{
    Stage stage;
    stage.set();
    QCOMPARE(stage.button("unknownWatch")->toolTip(),
             u"Not possible: without a request ID the cloud cannot be asked for its jobs."_s);
    stage.calls[1].watched = { 3 };
    for (int i = 0; i < 3; ++i)
        stage.run.targets[i].settled = true;
    stage.set();
    QCOMPARE(stage.button("unknownSettle")->toolTip(), u"They are settled by hand already."_s);
    QCOMPARE(stage.button("unknownRepeat")->toolTip(),
             u"Each of them was sent by a later run, or settled by hand."_s);
    QVERIFY(stage.cards.showTarget(3));
    QVERIFY(stage.button("unknownSettle")->isEnabled());
    QCOMPARE(stage.button("unknownWatch")->toolTip(),
             u"The cloud is asked for their jobs already."_s);
}

void TestUnknownCards::staysAtItsRequest()
{
    Stage stage;
    stage.set();
    QVERIFY(stage.cards.showTarget(3));
    stage.calls[0].samples.insert(0, { { u"5"_s, at(40), at(40) } });
    stage.set();
    QCOMPARE(stage.label("unknownPlace"), u"Request 2 of 2"_s);
    stage.targets()->topLevelItem(0)->setSelected(true);
    stage.calls[1].samples.insert(3, { { u"2"_s, at(40), at(40) } });
    stage.set();
    QVERIFY(stage.targets()->topLevelItem(0)->isSelected());
    QVERIFY(stage.targets()->topLevelItem(0)->text(2).contains(u"Abnormal (2)"_s));
    stage.calls.removeLast();
    stage.set();
    QVERIFY(!stage.button("unknownNext")->isVisible());
    QCOMPARE(stage.targets()->topLevelItemCount(), 3);
}

void TestUnknownCards::theSameRunMayStandElsewhere()
{
    Stage stage;
    RunRecord before = stage.run;
    stage.cards.setCalls(before, stage.kind, stage.calls, { true, {} });
    stage.set();
    before = {};
    QCOMPARE(stage.cards.card().text(),
             unknownText(stage.run, stage.kind, stage.calls.constFirst()));
}

void TestUnknownCards::copies()
{
    Stage stage;
    stage.set();
    QTest::mouseClick(stage.button("unknownCopy"), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, stage.cards.card().text());
    QVERIFY(copied.contains(u"server-2\tid-2"_s));
}

void TestUnknownCards::theNoteIsNeeded()
{
    QWidget parent;
    QPointer<SettleDialog> dialog = new SettleDialog(3, false, &parent);
    dialog->open();
    const QSignalSpy accepted(dialog, &QDialog::accepted);
    auto *note = dialog->findChild<QLineEdit *>(u"settleNote"_s);
    auto *settle = dialog->findChild<QPushButton *>(u"settleConfirm"_s);
    QVERIFY(!settle->isEnabled());
    note->setText(u"   "_s);
    QVERIFY(!settle->isEnabled());
    note->setText(u" rebooted at 14:03 "_s);
    QCOMPARE(dialog->note(), u"rebooted at 14:03"_s);
    QVERIFY(!settle->isDefault());
    QVERIFY(dialog->findChild<QPushButton *>(u"settleCancel"_s)->isDefault());
    settle->click();
    QCOMPARE(accepted.size(), 1);
}

MUSTER_TEST(TestUnknownCards)

} // namespace tst_unknowncards

#include "tst_unknowncards.moc"
