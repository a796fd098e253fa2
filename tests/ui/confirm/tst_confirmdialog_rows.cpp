// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a person must look at stands on top, and the ticks are a person's to give.

#include "tests/support/testmain.h"
#include "tests/ui/confirm/confirmstage.h"
#include "ui/fleet/statusdelegate.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>

namespace tst_confirmdialog_rows {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Stage = ConfirmStage;

TargetId idOf(int target) { return TargetId { u"id-%1"_s.arg(target) }; }

//! Of six: 1 is abnormal, 4 was restarted a short while ago.
Confirmation mixed()
{
    Confirmation confirmation = confirmationOf(6, 1000);
    confirmation.recent.insert(idOf(4),
                               { RunId { u"r"_s }, 7, Outcome::Running, JobId { u"1564"_s },
                                 FakeClock().now().addSecs(-250) });
    return confirmation;
}

} // namespace

class TestConfirmDialogRows final : public QObject
{
    Q_OBJECT

private slots:
    void whatStandsOutComesFirst();
    void aDifferenceComesToTheTop();
    void ticksStayWithTheirTargets();
    void hiddenOnesAreNamed();
    void manyHiddenOnesAreCounted();
    void checkFirstHasItsOwnWarning();
    void tickingAllLeavesHeldBackOnesOut();
    void tickingNone();
    void aSingleTargetHasNoSuchButtons();
    void theTableIsAsHighAsItsRows();
    void aWarningOfManyIsOneSentence();
    void aStatusHasItsShape();
    void warningsAreAboveTheTargets();
    void rowsStayWhereTheyAreWhenAWarningGoes();
    void theDialogFitsItsContent();
    void theProjectMayBecomeKnown();
};

void TestConfirmDialogRows::whatStandsOutComesFirst()
{
    Confirmation confirmation = mixed();
    confirmation.hidden = { idOf(5) };
    confirmation.before.insert(idOf(3), Outcome::Unknown);
    confirmation.checkFirst = { idOf(3) };
    Stage stage(confirmation);
    const QAbstractItemModelTester tester(stage.view()->model());
    QCOMPARE(stage.order(), u"3 4 1 5 0 2"_s);
    // What is sent keeps the order of the list.
    QStringList sent;
    for (const Target &target : stage.dialog.targets())
        sent += target.id.value;
    QCOMPARE(sent.join(u' '), u"id-0 id-1 id-2 id-3 id-5"_s);
}

void TestConfirmDialogRows::aDifferenceComesToTheTop()
{
    Stage stage(confirmationOf(40, 1000));
    const QAbstractItemModelTester tester(stage.view()->model());
    QVERIFY(stage.order().startsWith(u"1 0 2 3"_s));
    stage.view()->scrollToBottom();
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 30, u"2"_s }, { 35, QString() } });
    QVERIFY2(stage.order().startsWith(u"30 35 1 0 2"_s), qPrintable(stage.order()));
    QCOMPARE(stage.view()->verticalScrollBar()->value(), 0);
    QVERIFY(!stage.isTicked(35));
    QCOMPARE(stage.dialog.targets().size(), 39);
}

void TestConfirmDialogRows::ticksStayWithTheirTargets()
{
    Stage stage(mixed());
    stage.tick(4, true);
    stage.tick(2, false);
    stage.view()->setCurrentIndex(stage.cell(5, 0));
    const QPersistentModelIndex current = stage.view()->currentIndex();
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 5, u"2"_s } });
    QCOMPARE(stage.order(), u"5 4 1 0 2 3"_s);
    QVERIFY(stage.isTicked(4));
    QVERIFY(!stage.isTicked(2));
    QCOMPARE(current.row(), 0);
    QCOMPARE(stage.dialog.request().insisted, QSet<TargetId> { idOf(4) });
}

void TestConfirmDialogRows::hiddenOnesAreNamed()
{
    Confirmation confirmation = confirmationOf(4, 1000);
    confirmation.hidden = { idOf(2), idOf(3), TargetId { u"of another page"_s } };
    Stage stage(confirmation);
    QVERIFY2(stage.label("warnings")
                 .contains(u"2 of them are hidden by the filter: server-2, server-3"_s),
             qPrintable(stage.label("warnings")));
    QCOMPARE(stage.text(2, ConfirmModel::Note), u"Hidden by the filter"_s);
    QVERIFY(stage.text(0, ConfirmModel::Note).isEmpty());
    stage.tick(2, false); // what is not sent is not warned of
    QVERIFY(stage.label("warnings").contains(u"1 of them are hidden by the filter: server-3"_s));
}

void TestConfirmDialogRows::manyHiddenOnesAreCounted()
{
    Confirmation confirmation = confirmationOf(9, 1000);
    for (int target = 4; target < 9; ++target)
        confirmation.hidden.insert(idOf(target));
    Stage stage(confirmation);
    QVERIFY2(stage.label("warnings")
                 .contains(u"5 of them are hidden by the filter: server-4, server-5, server-6…"_s),
             qPrintable(stage.label("warnings")));
    QVERIFY(stage.order().startsWith(u"1 4 5 6 7 8"_s)); // and they are listed
}

void TestConfirmDialogRows::checkFirstHasItsOwnWarning()
{
    Confirmation confirmation = mixed();
    confirmation.parentNumber = 7;
    for (int target = 0; target < 6; ++target)
        confirmation.before.insert(idOf(target), Outcome::Unknown);
    confirmation.checkFirst = { idOf(0), idOf(5) };
    Stage stage(confirmation);
    stage.answer();
    QVERIFY2(stage.label("warnings").startsWith(u"\u26A0 2 of them: check the target first."_s),
             qPrintable(stage.label("warnings")));
    QVERIFY(stage.text(0, ConfirmModel::Note).contains(u"Check it first"_s));
    QVERIFY(!stage.text(2, ConfirmModel::Note).contains(u"Check it first"_s));
    stage.tick(0, false);
    stage.tick(5, false);
    QVERIFY(!stage.label("warnings").contains(u"check the target first"_s));
}

void TestConfirmDialogRows::tickingAllLeavesHeldBackOnesOut()
{
    Stage stage(mixed());
    auto *all = stage.part<QPushButton>("tickAllRows");
    QVERIFY(!all->isEnabled()); // there is nothing more to tick by one press
    stage.tick(0, false);
    stage.tick(1, false);
    QVERIFY(all->isEnabled());
    QVERIFY(stage.label("numbers").startsWith(u"3 of "_s));
    stage.consent();
    all->click();
    QCOMPARE(stage.dialog.targets().size(), 5);
    QVERIFY(!stage.isTicked(4));
    QVERIFY(stage.label("numbers").startsWith(u"5 of "_s));
    QCOMPARE(stage.confirm()->text(), u"Restart 5 server(s)"_s);
    stage.tick(4, true); // by itself
    QCOMPARE(stage.dialog.targets().size(), 6);
    stage.tick(0, false);
    all->click(); // and then it stays
    QVERIFY(stage.isTicked(4));
}

void TestConfirmDialogRows::tickingNone()
{
    Stage stage(mixed());
    stage.clock.advance(1s);
    auto *none = stage.part<QPushButton>("tickNoRow");
    none->setFocus();
    QTest::keyClick(none, Qt::Key_Return);
    QCOMPARE(stage.dialog.targets().size(), 5); // Enter presses nothing here
    QTest::keyClick(none, Qt::Key_Space);
    QVERIFY(stage.dialog.targets().isEmpty());
    QVERIFY(!none->isEnabled());
    QVERIFY(!stage.confirm()->isEnabled());
    QCOMPARE(stage.dialog.focusWidget(), stage.view()); // not on the next best button
    QVERIFY(stage.label("numbers").startsWith(u"0 of "_s));
    stage.part<QPushButton>("tickAllRows")->click();
    QCOMPARE(stage.dialog.targets().size(), 5);
}

void TestConfirmDialogRows::aSingleTargetHasNoSuchButtons()
{
    Stage stage(confirmationOf(1, 1000));
    QVERIFY(!stage.part<QPushButton>("tickAllRows")->isVisible());
    QVERIFY(!stage.part<QPushButton>("tickNoRow")->isVisible());
}

void TestConfirmDialogRows::theTableIsAsHighAsItsRows()
{
    for (const int targets : { 1, 2, 5 }) {
        Stage stage(confirmationOf(targets, 1000));
        const int rows = stage.view()->verticalHeader()->length();
        const int height = stage.view()->height();
        QVERIFY2(height >= rows + stage.view()->horizontalHeader()->height(),
                 qPrintable(QString::number(height)));
        QVERIFY2(height <= rows + stage.view()->horizontalHeader()->height() + 8,
                 qPrintable(QString::number(height)));
    }
    Stage many(confirmationOf(60, 1000));
    QVERIFY(many.view()->height() < many.view()->verticalHeader()->length());
    QVERIFY(many.dialog.height() <= many.dialog.screen()->availableSize().height());
}

void TestConfirmDialogRows::aWarningOfManyIsOneSentence()
{
    Confirmation confirmation = confirmationOf(3, 1000);
    confirmation.kind.statuses[u"2"_s].manyReason = { "Fake", "%n are abnormal: it may fail." };
    Stage stage(confirmation);
    QCOMPARE(stage.label("warnings"), u"\u26A0 1 are abnormal: it may fail."_s);
}

// As in the table where the rows were ticked.
void TestConfirmDialogRows::aStatusHasItsShape()
{
    Stage stage(confirmationOf(2, 1000));
    const auto toneOf = [&stage](int target) {
        return stage.cell(target, ConfirmModel::Status).data(ConfirmModel::ToneRole).toInt();
    };
    QCOMPARE(toneOf(0), static_cast<int>(StatusTone::Good));
    QCOMPARE(toneOf(1), static_cast<int>(StatusTone::Warning));
    QVERIFY(!stage.cell(0, ConfirmModel::Name).data(ConfirmModel::ToneRole).isValid());
    QVERIFY(
        qobject_cast<StatusDelegate *>(stage.view()->itemDelegateForColumn(ConfirmModel::Status)));
}

void TestConfirmDialogRows::warningsAreAboveTheTargets()
{
    Stage stage(mixed());
    const auto top = [&stage](const char *name) {
        const auto *widget = stage.part<QWidget>(name);
        return widget->mapTo(&stage.dialog, QPoint()).y();
    };
    QVERIFY(top("warnings") < top("placeForm"));
    QVERIFY(top("placeForm") < top("targetView"));
    QVERIFY(top("numbers") < top("targetView"));
}

void TestConfirmDialogRows::rowsStayWhereTheyAreWhenAWarningGoes()
{
    Stage stage(mixed());
    const auto top = [&stage] {
        QCoreApplication::processEvents();
        return stage.view()->mapTo(&stage.dialog, QPoint()).y();
    };
    const int before = top();
    stage.tick(1, false); // that it is abnormal does not matter any more
    QCOMPARE(top(), before);
    stage.tick(1, true);
    QCOMPARE(top(), before);

    Stage single(confirmationOf(3, 1000)); // with one warning only
    const int above = single.view()->mapTo(&single.dialog, QPoint()).y();
    single.tick(1, false);
    QCoreApplication::processEvents();
    QVERIFY(!single.part<QWidget>("warnings")->isVisible());
    QCOMPARE(single.view()->mapTo(&single.dialog, QPoint()).y(), above);
}

void TestConfirmDialogRows::theDialogFitsItsContent()
{
    for (const int targets : { 1, 3 }) {
        Stage stage(confirmationOf(targets, 1000));
        const auto *area = stage.part<QAbstractScrollArea>("details");
        QVERIFY2(area->verticalScrollBar()->maximum() == 0,
                 qPrintable(u"%1 targets: %2 too little"_s.arg(targets).arg(
                     area->verticalScrollBar()->maximum())));
        QVERIFY(area->height() < 480);
    }
}

void TestConfirmDialogRows::theProjectMayBecomeKnown()
{
    Confirmation confirmation = confirmationOf(2, 1000);
    confirmation.connection.projectId.clear();
    Stage stage(confirmation);
    QCOMPARE(stage.label("placeProject"), u"fake-project"_s);
    stage.cloud.project = u"another-project"_s;
    emit stage.cloud.projectFound(stage.cloud.project);
    QCOMPARE(stage.label("placeProject"), u"another-project"_s);
}

MUSTER_TEST(TestConfirmDialogRows)

} // namespace tst_confirmdialog_rows

#include "tst_confirmdialog_rows.moc"
