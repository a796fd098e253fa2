// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Between the verb button and the run stands one more look at the statuses.

#include "tests/support/testmain.h"
#include "tests/ui/confirm/confirmstage.h"
#include "ui/confirm/confirmmodel.h"

namespace tst_confirmdialog_send {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
using Stage = ConfirmStage;
}

class TestConfirmDialogSend : public QObject
{
    Q_OBJECT

private slots:
    void looksOnceMore();
    void twoClicksSendOnce();
    void aDifferenceIsShownInstead();
    void whatMayNotBePickedIsUnticked();
    void rowsLeftOutDoNotAskAnew();
    void aSmallerFleetAsksForMore();
    void aFailedLookLetsThePersonDecide_data();
    void aFailedLookLetsThePersonDecide();
    void theOverrideSleepsAndWantsConsent();
    void aMovingListProvesNothingGone();
    void lookingMayBeStopped();
    void cancelWhileLooking();
    void repeatingLooksFirst();
    void repeatingWithoutALook();
};

void TestConfirmDialogSend::looksOnceMore()
{
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    QCOMPARE(stage.cloud.lists.size(), 1);
    QCOMPARE(stage.cloud.lists.first()->kind, stage.asked.kind.id);
    QVERIFY(stage.part<QWidget>("checkBar")->isVisible());
    QVERIFY(stage.label("checkText").startsWith(u"Reading the status once more"_s));
    QVERIFY(!stage.view()->isEnabled());
    QVERIFY(!stage.confirm()->isEnabled());
    QVERIFY(stage.cancel()->isEnabled());
    QCOMPARE(stage.accepted.size(), 0);
    stage.answer();
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets(), stage.asked.targets);
}

void TestConfirmDialogSend::twoClicksSendOnce()
{
    Stage stage(confirmationOf(1, 1000));
    stage.consent();
    QTest::mouseDClick(stage.confirm(), Qt::LeftButton);
    QTest::mouseClick(stage.confirm(), Qt::LeftButton);
    QTest::keyClick(stage.confirm(), Qt::Key_Space);
    QCOMPARE(stage.cloud.lists.size(), 1);
    stage.answer();
    QTest::mouseClick(stage.confirm(), Qt::LeftButton);
    stage.sendUnchecked()->click();
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.cloud.lists.size(), 1);
}

void TestConfirmDialogSend::aDifferenceIsShownInstead()
{
    Stage stage(confirmationOf(11, 48));
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 3, u"2"_s } });
    QCOMPARE(stage.accepted.size(), 0);
    QVERIFY(stage.dialog.isVisible());
    QVERIFY(stage.label("checkText").contains(u"The status of 1 target(s) has changed"_s));
    QVERIFY(stage.text(3, ConfirmModel::Note).startsWith(u"Changed: it was Normal (5)"_s));
    QCOMPARE(stage.text(3, ConfirmModel::Status), u"Abnormal (2)"_s);
    QVERIFY(stage.cell(3, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!stage.cell(4, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!stage.view()->isColumnHidden(ConfirmModel::Note));
    QVERIFY(!stage.sendUnchecked()->isVisible());
    QVERIFY(stage.isTicked(3));
    QCOMPARE(stage.number()->text(), QString()); // asked anew
    QVERIFY(!stage.confirm()->isEnabled());

    stage.number()->setText(u"11"_s);
    QVERIFY(!stage.confirm()->isEnabled()); // a second click must not hit it
    stage.clock.advance(1s);
    stage.confirm()->click();
    stage.answer({ { 3, u"2"_s } });
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets().at(3).status, u"2"_s);
}

void TestConfirmDialogSend::whatMayNotBePickedIsUnticked()
{
    Stage stage(confirmationOf(4, 1000));
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 0, u"8"_s }, { 2, QString() } });
    QCOMPARE(stage.accepted.size(), 0);
    QVERIFY(stage.label("checkText").contains(u"The status of 2 target(s)"_s));
    QVERIFY(stage.text(0, ConfirmModel::Note).contains(u"Cannot be restarted: frozen."_s));
    QCOMPARE(stage.text(2, ConfirmModel::Note), u"No longer in the list"_s);
    for (const int row : { 0, 2 }) {
        QVERIFY(!stage.isTicked(row));
        stage.tick(row, true);
        QVERIFY(!stage.isTicked(row)); // the engine would refuse it
        QVERIFY(!(stage.cell(row, 0).flags() & Qt::ItemIsUserCheckable));
    }
    QCOMPARE(stage.dialog.targets().size(), 2);
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 0, u"8"_s }, { 2, QString() } });
    QCOMPARE(stage.accepted.size(), 1);
}

void TestConfirmDialogSend::rowsLeftOutDoNotAskAnew()
{
    Stage stage(confirmationOf(4, 1000));
    stage.tick(0, false);
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 0, QString() } });
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets(), stage.asked.targets.mid(1));
}

void TestConfirmDialogSend::aSmallerFleetAsksForMore()
{
    Stage stage(confirmationOf(4, 1000)); // a tick is enough
    stage.clock.advance(1s);
    stage.box()->setChecked(true);
    stage.asked.fleetSize = 5; // nearly all of it now
    stage.confirm()->click();
    stage.answer();
    QCOMPARE(stage.accepted.size(), 0);
    QVERIFY(stage.number()->isVisible());
}

void TestConfirmDialogSend::aFailedLookLetsThePersonDecide_data()
{
    QTest::addColumn<bool>("sendAnyway");
    QTest::newRow("look again") << false;
    QTest::newRow("send anyway") << true;
}

void TestConfirmDialogSend::aFailedLookLetsThePersonDecide()
{
    QFETCH(bool, sendAnyway);
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    QVERIFY(!stage.sendUnchecked()->isVisible());
    stage.failToRead(ErrorKind::Offline);
    QCOMPARE(stage.accepted.size(), 0);
    QVERIFY(stage.label("checkText").contains(u"could not be read once more"_s));
    QVERIFY(stage.sendUnchecked()->isVisible());
    stage.clock.advance(1s);
    QTest::keyClick(stage.sendUnchecked(), Qt::Key_Return);
    QCOMPARE(stage.accepted.size(), 0);
    if (sendAnyway) {
        stage.sendUnchecked()->click();
        QCOMPARE(stage.cloud.lists.size(), 1);
    } else {
        stage.confirm()->click();
        QCOMPARE(stage.cloud.lists.size(), 2);
        stage.answer();
    }
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets(), stage.asked.targets);
}

void TestConfirmDialogSend::theOverrideSleepsAndWantsConsent()
{
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    stage.failToRead(ErrorKind::Timeout);
    QVERIFY(!stage.sendUnchecked()->isEnabled());
    stage.sendUnchecked()->click();
    stage.clock.advance(1s);
    QVERIFY(stage.sendUnchecked()->isEnabled());
    stage.box()->setChecked(false);
    QVERIFY(!stage.sendUnchecked()->isEnabled());
    QCOMPARE(stage.accepted.size(), 0);
}

void TestConfirmDialogSend::aMovingListProvesNothingGone()
{
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 2, QString() } }, true);
    QCOMPARE(stage.accepted.size(), 0);
    QVERIFY(stage.isTicked(2));
    QVERIFY(stage.label("checkText").contains(u"1 target(s) were missing from it"_s));
    QVERIFY(stage.sendUnchecked()->isVisible());
    stage.clock.advance(1s);
    stage.confirm()->click();
    stage.answer({}, true); // it moved, and all were seen
    QCOMPARE(stage.accepted.size(), 1);
}

void TestConfirmDialogSend::lookingMayBeStopped()
{
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    stage.part<QPushButton>("stopReading")->click();
    QVERIFY(stage.cloud.lists.first()->cancelled);
    QVERIFY(stage.label("checkText").contains(u"was not read once more"_s));
    QVERIFY(stage.dialog.isVisible());
    QVERIFY(stage.view()->isEnabled());
    QCOMPARE(stage.accepted.size(), 0);
}

void TestConfirmDialogSend::cancelWhileLooking()
{
    Stage stage(confirmationOf(3, 1000));
    stage.consent();
    stage.confirm()->click();
    stage.cancel()->click();
    QCOMPARE(stage.rejected.size(), 1);
    QVERIFY(stage.cloud.lists.first()->cancelled);
    stage.answer(); // too late
    QCOMPARE(stage.accepted.size(), 0);
}

void TestConfirmDialogSend::repeatingLooksFirst()
{
    Confirmation confirmation = confirmationOf(3, 0);
    confirmation.parentNumber = 41;
    Stage stage(confirmation);
    QVERIFY(stage.label("repeats").contains(u"#41"_s));
    QCOMPARE(stage.cloud.lists.size(), 1);
    QVERIFY(!stage.confirm()->isEnabled());
    stage.asked.fleetSize = 100;
    stage.answer({ { 0, u"2"_s }, { 2, u"8"_s } });
    QVERIFY(!stage.part<QWidget>("checkBar")->isVisible());
    QCOMPARE(stage.text(0, ConfirmModel::Status), u"Abnormal (2)"_s);
    QVERIFY(!stage.text(0, ConfirmModel::Note).contains(u"Changed"_s)); // the record's was old
    QVERIFY(!stage.isTicked(2));
    QVERIFY(stage.label("numbers").startsWith(u"2 of 100"_s));
    QCOMPARE(stage.accepted.size(), 0);

    stage.consent();
    stage.confirm()->click();
    stage.answer({ { 0, u"2"_s }, { 2, u"8"_s } });
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets().size(), 2);
}

void TestConfirmDialogSend::repeatingWithoutALook()
{
    Confirmation confirmation = confirmationOf(3, 0);
    confirmation.parentNumber = 41;
    Stage stage(confirmation);
    stage.failToRead(ErrorKind::Offline);
    QVERIFY(stage.label("checkText").contains(u"could not be read"_s));
    QVERIFY(!stage.sendUnchecked()->isVisible()); // nobody has confirmed anything yet
    stage.consent();
    stage.confirm()->click();
    stage.answer();
    QCOMPARE(stage.accepted.size(), 1);
}

MUSTER_TEST(TestConfirmDialogSend)

} // namespace tst_confirmdialog_send

#include "tst_confirmdialog_send.moc"
