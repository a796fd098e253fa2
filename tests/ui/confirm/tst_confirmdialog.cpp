// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Nothing is accepted by accident: not by Enter, not in the first second, not without the number.

#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/confirm/confirmstage.h"
#include "ui/confirm/confirmmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace tst_confirmdialog {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Stage = ConfirmStage;

//! The first target was restarted four minutes ago, and its job runs.
Confirmation withRecent(int targets)
{
    Confirmation confirmation = confirmationOf(targets, 1000);
    const QDateTime sentAt = FakeClock().now().addSecs(-250);
    confirmation.recent.insert(
        TargetId { u"id-0"_s },
        { RunId { u"r"_s }, 7, Outcome::Running, JobId { u"15640123"_s }, sentAt });
    return confirmation;
}

} // namespace

class TestConfirmDialog : public QObject
{
    Q_OBJECT

private slots:
    void sleepsForASecond();
    void enterNeverAccepts();
    void cancelHasTheFocus();
    void levelTwoNeedsTheTick();
    void levelThreeNeedsTheNumber();
    void untickingMovesTheNumbers();
    void spaceUnticksTheCurrentRow();
    void nothingLeftCannotBeConfirmed();
    void showsWhereAndWhat();
    void showsWhoSignsIn();
    void warningsFollowTheTicks();
    void languageMayChangeWhileOpen();
    void thousandTargets();
    void recentOnesAreHeldBack();
    void insistingIsCounted();
    void nothingIsLeftToSend();
    void whatIsUnderWayIsNoMinutesAgo();
    void theReasonIsThere();
    void whatTheFormStartsWithComesBack();
    void whatWasTypedComesBack();
    void oneTargetHasNoWaves();
    void theSentenceFollowsTheForm();
    void theCallsAreTheEnginesOwn();
    void aCallIsShownWhole();
    void onlyTheSelectedCallIsPutTogether();
    void aCallThatCannotBeShownSaysWhy();
    void thresholdsComeFromTheConfirmation();
    void smallWindowsScroll();
    void narrowWindowsBreakTheRows();
    void theCallsOpenInSight();
    void theReasonIsNeverHalfHidden();
    void whatCannotBeSentHasNoRequests();
};

void TestConfirmDialog::sleepsForASecond()
{
    Stage stage(confirmationOf(1, 100));
    QVERIFY(!stage.confirm()->isEnabled());
    stage.clock.advance(999ms);
    QVERIFY(!stage.confirm()->isEnabled());
    stage.clock.advance(1ms);
    QVERIFY(stage.confirm()->isEnabled());
    QTest::mouseClick(stage.confirm(), Qt::LeftButton);
    stage.answer();
    QCOMPARE(stage.accepted.size(), 1);
    QCOMPARE(stage.dialog.targets(), confirmationOf(1, 100).targets);
}

void TestConfirmDialog::enterNeverAccepts()
{
    Stage stage(confirmationOf(10, 100));
    stage.clock.advance(1s);
    stage.number()->setText(u"10"_s);
    QVERIFY(stage.confirm()->isEnabled());
    for (QWidget *widget :
         { static_cast<QWidget *>(stage.number()), static_cast<QWidget *>(stage.view()),
           static_cast<QWidget *>(stage.part<QLineEdit>("reason")),
           static_cast<QWidget *>(stage.spin("stopCount")),
           static_cast<QWidget *>(stage.part<QComboBox>("waveShape")),
           static_cast<QWidget *>(stage.part<QToolButton>("showCalls")),
           static_cast<QWidget *>(stage.part<QPlainTextEdit>("callText")),
           static_cast<QWidget *>(stage.part<QPushButton>("copyCurl")),
           static_cast<QWidget *>(stage.confirm()), static_cast<QWidget *>(&stage.dialog) }) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Return);
        QTest::keyClick(widget, Qt::Key_Enter);
    }
    QCOMPARE(stage.accepted.size(), 0);
    QCOMPARE(stage.rejected.size(), 0); // and does not throw away what was typed
    QVERIFY(stage.cloud.lists.isEmpty());
    QTest::keyClick(stage.confirm(), Qt::Key_Space);
    stage.answer();
    QCOMPARE(stage.accepted.size(), 1);
}

void TestConfirmDialog::cancelHasTheFocus()
{
    Stage stage(confirmationOf(1, 100));
    QVERIFY(QTest::qWaitForWindowActive(&stage.dialog));
    QCOMPARE(stage.dialog.focusWidget(), stage.cancel());
    QVERIFY(stage.cancel()->isDefault());
    QVERIFY(!stage.confirm()->isDefault());
    QVERIFY(!stage.confirm()->autoDefault());
    stage.clock.advance(1s);
    QTest::keyClick(stage.cancel(), Qt::Key_Return);
    QCOMPARE(stage.accepted.size(), 0);
    QCOMPARE(stage.rejected.size(), 1);
}

void TestConfirmDialog::levelTwoNeedsTheTick()
{
    Stage stage(confirmationOf(2, 1000));
    stage.clock.advance(1s);
    QVERIFY(stage.box()->isVisible());
    QVERIFY(!stage.number()->isVisible());
    QVERIFY(!stage.confirm()->isEnabled());
    stage.box()->click();
    QVERIFY(stage.confirm()->isEnabled());
    stage.box()->click();
    QVERIFY(!stage.confirm()->isEnabled());
}

void TestConfirmDialog::levelThreeNeedsTheNumber()
{
    Stage stage(confirmationOf(11, 48));
    stage.clock.advance(1s);
    QVERIFY(!stage.box()->isVisible());
    QVERIFY(stage.number()->isVisible());
    for (const QString &wrong : { u""_s, u"1"_s, u"110"_s, u"１２"_s, u"yes"_s }) {
        stage.number()->setText(wrong);
        QVERIFY2(!stage.confirm()->isEnabled(), qPrintable(wrong));
    }
    stage.number()->setText(u"１１"_s);
    QVERIFY(stage.confirm()->isEnabled());
}

void TestConfirmDialog::untickingMovesTheNumbers()
{
    Stage stage(confirmationOf(11, 48));
    stage.clock.advance(1s);
    stage.number()->setText(u"11"_s);
    QVERIFY(stage.label("numbers").contains(u"23"_s));
    QVERIFY(stage.label("numbers").startsWith(u"11 of 48 "_s));
    QVERIFY(stage.label("numbers").contains(u"are ticked"_s));
    stage.tick(3, false);
    QVERIFY(!stage.confirm()->isEnabled()); // 11 is no longer the number
    QCOMPARE(stage.dialog.windowTitle(), u"Restart 10 server(s)?"_s);
    QCOMPARE(stage.confirm()->text(), u"Restart 10 server(s)"_s);
    QCOMPARE(stage.dialog.targets().size(), 10);
    for (const Target &target : stage.dialog.targets())
        QVERIFY(target.id.value != u"id-3"_s);
    stage.number()->setText(u"10"_s);
    QVERIFY(stage.confirm()->isEnabled());
    stage.tick(3, true);
    QVERIFY(!stage.confirm()->isEnabled());
    QCOMPARE(stage.dialog.targets(), confirmationOf(11, 48).targets);
}

void TestConfirmDialog::spaceUnticksTheCurrentRow()
{
    Stage stage(confirmationOf(3, 1000));
    stage.view()->setFocus();
    stage.view()->setCurrentIndex(stage.cell(1, 2));
    QTest::keyClick(stage.view(), Qt::Key_Space);
    QCOMPARE(stage.dialog.targets().size(), 2);
    QCOMPARE(stage.dialog.targets().at(1).id.value, u"id-2"_s);
    QTest::keyClick(stage.view(), Qt::Key_Space);
    QCOMPARE(stage.dialog.targets().size(), 3);
}

void TestConfirmDialog::nothingLeftCannotBeConfirmed()
{
    Stage stage(confirmationOf(1, 1000));
    stage.clock.advance(1s);
    QVERIFY(stage.confirm()->isEnabled());
    stage.tick(0, false);
    QVERIFY(!stage.confirm()->isEnabled());
    QVERIFY(stage.dialog.targets().isEmpty());
}

void TestConfirmDialog::showsWhoSignsIn()
{
    Confirmation confirmation = confirmationOf(2, 48, true);
    confirmation.signInName = signInNameOf(
        AccessKey { u"EXAMPLEAK00000000001"_s, Secret(u"not-a-real-secret"_s), Secret() });
    Stage stage(confirmation);
    QCOMPARE(stage.label("placeSignIn"), u"access key EXAM…0001"_s);
    QVERIFY(stage.part<QLabel>("placeSignIn")->isVisible());
    QVERIFY(stage.part<QLabel>("placeSignIn")->textInteractionFlags() & Qt::TextSelectableByMouse);
    QVERIFY(stage.part<QLabel>("productionMark")->isVisible());
    for (const QLabel *label : stage.dialog.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u"EXAMPLEAK"_s));
        QVERIFY(!label->text().contains(u"not-a-real-secret"_s));
    }

    confirmation.signInName
        = signInNameOf(PasswordLogin { u"acme"_s, u"liwei"_s, Secret(u"not-a-real-secret"_s) });
    QCOMPARE(Stage(confirmation).label("placeSignIn"), u"IAM user liwei of account acme"_s);
}

void TestConfirmDialog::showsWhereAndWhat()
{
    Confirmation confirmation = confirmationOf(2, 48, true);
    confirmation.skipped = { { TargetId { u"f"_s }, u"frozen-one"_s, {}, u"8"_s },
                             { TargetId { u"g"_s }, {}, {}, u"5"_s } };
    confirmation.providerName = Phrase { "Fake", "Fake Cloud" };
    Stage stage(confirmation);
    QCOMPARE(stage.label("placeConnection"), u"prod-cn-north-4"_s);
    QCOMPARE(stage.label("placeCloud"), u"Fake Cloud"_s);
    QCOMPARE(stage.label("placeRegion"), u"cn-north-4"_s);
    QCOMPARE(stage.label("placeProject"), u"0dd8c4546"_s);
    QCOMPARE(stage.label("placeEndpoint"), u"fake.example"_s); // where calls go
    QVERIFY(!stage.part<QLabel>("placeSignIn")->isVisible()); // nobody has told
    for (const char *name : { "placeConnection", "placeRegion", "placeProject", "placeEndpoint" }) {
        QVERIFY(stage.part<QLabel>(name)->isVisible());
        QVERIFY(stage.part<QLabel>(name)->textInteractionFlags() & Qt::TextSelectableByMouse);
    }
    QVERIFY(stage.dialog.findChild<QLabel *>(u"productionMark"_s)->isVisible());
    QVERIFY(stage.label("productionMark").contains(u"PRODUCTION: prod-cn-north-4"_s));
    QVERIFY(stage.part<QLabel>("productionMark")->width() > stage.dialog.width() / 2);
    QCOMPARE(stage.label("consequence"), u"Every phone on these servers is cut off."_s);
    QVERIFY(stage.dialog.findChild<QLabel *>(u"skipped"_s)->isVisible());
    QCOMPARE(stage.label("skipped"),
             u"Left out: frozen-one. Cannot be restarted: frozen.\n"
             u"Left out: g. No longer in the list."_s);
    confirmation.skipped = QList<Target>(12, confirmation.skipped.first());
    QVERIFY(Stage(confirmation).label("skipped").startsWith(u"12 ticked row(s)"_s));
    draw(stage.dialog, u"confirm-production"_s);

    Stage harmless(confirmationOf(2, 48));
    QVERIFY(!harmless.dialog.findChild<QLabel *>(u"productionMark"_s)->isVisible());
    QVERIFY(!harmless.dialog.findChild<QLabel *>(u"skipped"_s)->isVisible());
}

void TestConfirmDialog::warningsFollowTheTicks()
{
    Stage stage(confirmationOf(3, 1000));
    auto *warnings = stage.dialog.findChild<QLabel *>(u"warnings"_s);
    QVERIFY(warnings->isVisible());
    QVERIFY(warnings->text().contains(u"The server is abnormal."_s));
    QVERIFY(!stage.view()->isColumnHidden(ConfirmModel::Note));
    stage.tick(1, false);
    QVERIFY(!warnings->isVisible());
    Stage healthy(confirmationOf(1, 1000));
    QVERIFY(healthy.view()->isColumnHidden(ConfirmModel::Note));
}

void TestConfirmDialog::languageMayChangeWhileOpen()
{
    Stage stage(confirmationOf(11, 48));
    stage.clock.advance(1s);
    stage.tick(0, false);
    stage.number()->setText(u"10"_s);
    for (int i = 0; i < 20; ++i) {
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&stage.dialog, &change);
    }
    QCOMPARE(stage.number()->text(), u"10"_s);
    QVERIFY(stage.confirm()->isEnabled());
    QCOMPARE(stage.dialog.targets().size(), 10);
    QCOMPARE(stage.confirm()->text(), u"Restart 10 server(s)"_s);
}

void TestConfirmDialog::thousandTargets()
{
    Stage stage(confirmationOf(1000, 1000));
    const QAbstractItemModelTester tester(stage.view()->model());
    QCOMPARE(stage.view()->model()->rowCount(), 1000);
    // Rows are painted, not made of widgets.
    QVERIFY(stage.view()->findChildren<QCheckBox *>().isEmpty());
    QVERIFY(stage.dialog.findChildren<QWidget *>().size() < 120);
    for (int row = 0; row < 1000; row += 2)
        stage.tick(row, false);
    QCOMPARE(stage.dialog.targets().size(), 500);
}

void TestConfirmDialog::recentOnesAreHeldBack()
{
    Stage stage(withRecent(3));
    QVERIFY(!stage.isTicked(0));
    QVERIFY(stage.isTicked(2));
    QCOMPARE(stage.text(0, ConfirmModel::Note), u"Sent 4 min ago (job 15640123: Running)"_s);
    for (int column = 0; column < ConfirmModel::ColumnCount; ++column) {
        const QColor amber = stage.cell(0, column).data(Qt::BackgroundRole).value<QColor>();
        QVERIFY(amber.isValid() && amber.red() > amber.blue());
        QVERIFY(!stage.cell(2, column).data(Qt::BackgroundRole).isValid());
    }
    QVERIFY(stage.label("warnings").contains(u"1 target(s) held back"_s));
    QCOMPARE(stage.dialog.targets().size(), 2);
    QVERIFY(stage.dialog.request().insisted.isEmpty());
}

void TestConfirmDialog::nothingIsLeftToSend()
{
    Confirmation confirmation = withRecent(2);
    confirmation.recentMinutes = 15;
    confirmation.recent.insert(TargetId { u"id-1"_s },
                               confirmation.recent.value(TargetId { u"id-0"_s }));
    // "Restarted" is said of what succeeded alone: these run, or were never answered.
    confirmation.recent[TargetId { u"id-1"_s }].outcome = Outcome::Unknown;
    QVERIFY(Stage(confirmation)
                .label("heading")
                .startsWith(u"Nothing to send: all 2 were sent a short while ago"_s));
    for (RecentRestart &recent : confirmation.recent)
        recent.outcome = Outcome::Succeeded;
    Stage stage(confirmation);
    const QString nothing = u"Nothing to restart: all 2 were restarted in the last 15 minutes. "
                            "Tick a row to restart it again anyway."_s;
    QCOMPARE(stage.dialog.windowTitle(), u"Restart 2 server(s)?"_s); // a whole sentence is cut
    QCOMPARE(stage.label("heading"), nothing);
    const auto isSaid
        = [&stage](const char *name) { return stage.part<QWidget>(name)->isVisible(); };
    for (const char *name : { "numbers", "checkedBox", "warnings", "showCalls" })
        QVERIFY2(!isSaid(name), name);
    // They stay, so that nothing jumps once a row is ticked.
    QVERIFY(isSaid("consequence") && isSaid("confirmButton"));
    stage.clock.advance(1s);
    QVERIFY(!stage.confirm()->isEnabled());
    stage.tick(0, true);
    QCOMPARE(stage.dialog.windowTitle(), u"Restart 1 server(s)?"_s);
    QCOMPARE(stage.label("heading"), stage.dialog.windowTitle());
    QVERIFY(isSaid("consequence") && isSaid("confirmButton"));
    QVERIFY(isSaid("showCalls"));
}

void TestConfirmDialog::whatIsUnderWayIsNoMinutesAgo()
{
    Confirmation confirmation = withRecent(1);
    confirmation.recentMinutes = 3; // it was sent before that, and still runs
    Stage stage(confirmation);
    QVERIFY2(stage.label("heading").startsWith(u"Nothing to send: all 1 "_s),
             qPrintable(stage.label("heading")));
}

void TestConfirmDialog::theReasonIsThere()
{
    Confirmation confirmation = confirmationOf(2, 48);
    confirmation.reason = u"INC-7"_s;
    Stage stage(confirmation);
    QCOMPARE(stage.dialog.request().reason, u"INC-7"_s);
    stage.part<QLineEdit>("reason")->setText(u"INC-8"_s);
    QCOMPARE(stage.dialog.request().reason, u"INC-8"_s);
}

void TestConfirmDialog::insistingIsCounted()
{
    Stage stage(withRecent(3));
    stage.tick(0, true);
    QVERIFY(stage.label("warnings").contains(u"1 target(s) will go out again"_s));
    QVERIFY(!stage.label("warnings").contains(u"held back"_s));
    QCOMPARE(stage.dialog.request().insisted, QSet<TargetId> { TargetId { u"id-0"_s } });
    QCOMPARE(stage.dialog.targets().size(), 3);
    stage.tick(0, false);
    QVERIFY(stage.dialog.request().insisted.isEmpty());
}

void TestConfirmDialog::whatTheFormStartsWithComesBack()
{
    for (const WaveShape shape : { WaveShape::AllAtOnce, WaveShape::Fixed, WaveShape::Growing }) {
        Confirmation confirmation = confirmationOf(11, 48);
        confirmation.waves = { shape, 3, 7, 4, 35s, 17min };
        confirmation.stopRule = { 4, 25, shape != WaveShape::AllAtOnce };
        Stage stage(confirmation);
        QCOMPARE(stage.dialog.request().waves, confirmation.waves);
        QCOMPARE(stage.dialog.request().stopRule, confirmation.stopRule);
        confirmation.stopRule = { {}, {}, confirmation.stopRule.canary };
        QCOMPARE(Stage(confirmation).dialog.request().stopRule, confirmation.stopRule);
    }
}

void TestConfirmDialog::whatWasTypedComesBack()
{
    Stage stage(confirmationOf(11, 48));
    stage.part<QComboBox>("waveShape")->setCurrentIndex(2);
    stage.spin("canary")->setValue(2);
    stage.spin("waveSize")->setValue(3);
    stage.spin("growth")->setValue(4);
    stage.spin("soak")->setValue(90);
    stage.spin("stopCount")->setValue(0);
    stage.spin("stopPercent")->setValue(20);
    stage.part<QLineEdit>("reason")->setText(u"  CHG-17 nightly restart "_s);
    const RunRequest request = stage.dialog.request();
    const WavePlan expected { WaveShape::Growing, 2, 3, 4, 90s, WavePlan {}.deadline };
    const StopRule rule { {}, 20, true };
    QCOMPARE(request.waves, expected);
    QCOMPARE(request.stopRule, rule);
    QCOMPARE(request.reason, u"CHG-17 nightly restart"_s);
    QCOMPARE(request.kind, stage.asked.kind.id);
    QCOMPARE(request.connection, stage.asked.connection);
}

void TestConfirmDialog::oneTargetHasNoWaves()
{
    Confirmation confirmation = confirmationOf(2, 1000);
    confirmation.waves = { WaveShape::Fixed, 1, 5, 2, 60s, 30min };
    confirmation.stopRule = { 2, {} };
    Stage stage(confirmation);
    QVERIFY(stage.spin("soak")->isVisible());
    stage.tick(0, false);
    QVERIFY(!stage.spin("soak")->isVisible());
    QVERIFY(!stage.part<QLabel>("planSentence")->isVisible());
    QCOMPARE(stage.dialog.request().waves, WavePlan {});
    QCOMPARE(stage.dialog.request().stopRule, StopRule {});
    stage.tick(0, true);
    QCOMPARE(stage.dialog.request().waves, confirmation.waves);
}

void TestConfirmDialog::theSentenceFollowsTheForm()
{
    Confirmation confirmation = confirmationOf(11, 48);
    confirmation.kind.targetsPerCall = 100;
    confirmation.stopRule = { 2, {} };
    confirmation.actInterval = 1s;
    Stage stage(confirmation);
    QVERIFY(stage.label("planSentence").startsWith(u"11 target(s), in one wave."_s));
    QVERIFY(!stage.label("planSentence").contains(u"at least 02:"_s));
    QVERIFY(!stage.part<QWidget>("waveStrip")->isVisible());
    QVERIFY(stage.label("planSentence").contains(u"One request carries them all"_s));
    stage.part<QComboBox>("waveShape")->setCurrentIndex(1);
    QVERIFY(stage.label("planSentence")
                .startsWith(u"First 1 target(s), then 5 at a time (3 wave(s))."_s));
    QVERIFY(stage.label("planSentence").contains(u"Sending stops unless the canary succeeds."_s));
    QVERIFY(stage.label("planSentence").contains(u"Sending stops at 2 failed"_s));
    QVERIFY(!stage.label("planSentence").contains(u"One request"_s));
    QVERIFY(stage.label("planSentence").endsWith(u"3 request(s), at least 1 s apart."_s));
    // Two pauses of a minute, and a second between two calls: said once, beside the picture.
    QVERIFY(!stage.label("planSentence").contains(u"02:02"_s));
    QCOMPARE(stage.part<QWidget>("waveStrip")->accessibleDescription(), u"at least 02:02"_s);
    QVERIFY(stage.part<QWidget>("waveStrip")->isVisible());
    stage.tick(0, false);
    stage.spin("waveSize")->setValue(3);
    QVERIFY(stage.label("planSentence").contains(u"then 3 at a time (4 wave(s))"_s));
}

void TestConfirmDialog::theCallsAreTheEnginesOwn()
{
    Confirmation confirmation = confirmationOf(11, 48); // three targets a call
    confirmation.waves = { WaveShape::Fixed, 1, 5, 2, 60s, 30min };
    Stage stage(confirmation);
    auto *toggle = stage.part<QToolButton>("showCalls");
    auto *calls = stage.part<QListView>("calls");
    QCOMPARE(toggle->text().remove(u'&'), u"Requests that will be sent (5)"_s);
    QVERIFY(!calls->isVisible());
    toggle->click();
    QVERIFY(calls->isVisible());
    const auto line = [calls](int row) { return calls->model()->index(row, 0).data().toString(); };
    const QString one = stage.asked.kind.count.text(1);
    const QString three = stage.asked.kind.count.text(3);
    QCOMPARE(line(0), u"Request 1, wave 1: %1: server-0"_s.arg(one));
    QCOMPARE(line(1), u"Request 2, wave 2: %1: server-1, server-2, server-3"_s.arg(three));
    QVERIFY(line(4).startsWith(u"Request 5, wave 3: "_s));
    stage.tick(0, false);
    QCOMPARE(line(0), u"Request 1, wave 1: %1: server-1"_s.arg(one));

    confirmation.kind.targetsPerCall = 100;
    confirmation.waves = {};
    Stage large(confirmation);
    QCOMPARE(large.part<QListView>("calls")->model()->index(0, 0).data().toString(),
             u"Request 1, wave 1: %1: server-0, server-1, server-2 and 8 more"_s.arg(
                 stage.asked.kind.count.text(11)));
}

void TestConfirmDialog::aCallIsShownWhole()
{
    Confirmation confirmation = confirmationOf(11, 48); // three targets a call
    confirmation.waves = { WaveShape::Fixed, 1, 5, 2, 60s, 30min };
    Stage stage(confirmation);
    auto *text = stage.part<QPlainTextEdit>("callText");
    stage.part<QToolButton>("showCalls")->click();
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(),
             u"POST https://fake.example/fake.servers\nX-Auth-Token: $TOKEN\n\nid-0"_s);
    auto *calls = stage.part<QListView>("calls");
    calls->setCurrentIndex(calls->model()->index(1, 0));
    QVERIFY(text->toPlainText().endsWith(u"\nid-1,id-2,id-3"_s));
    stage.part<QPushButton>("copyCurl")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"curl -X POST 'https://fake.example/fake.servers' \\\n"
             "  -H 'X-Auth-Token: $TOKEN' \\\n  --data-raw 'id-1,id-2,id-3'"_s);
    stage.tick(2, false); // it follows the ticks, and stays where it was
    QVERIFY2(text->toPlainText().endsWith(u"\nid-1,id-3,id-4"_s), qPrintable(text->toPlainText()));
    for (int row = 0; row < 11; ++row)
        stage.tick(row, false);
    QVERIFY(!text->isVisible()); // nothing would be sent
}

void TestConfirmDialog::onlyTheSelectedCallIsPutTogether()
{
    Stage stage(confirmationOf(3000, 3000)); // a thousand calls
    QCOMPARE(stage.cloud.described, 1); // for the endpoint
    stage.part<QToolButton>("showCalls")->click();
    QVERIFY(stage.cloud.described <= 3);
    auto *calls = stage.part<QListView>("calls");
    calls->setCurrentIndex(calls->model()->index(999, 0));
    QVERIFY(stage.part<QPlainTextEdit>("callText")
                ->toPlainText()
                .endsWith(u"\nid-2997,id-2998,id-2999"_s));
    QVERIFY(stage.cloud.described <= 4);
}

void TestConfirmDialog::aCallThatCannotBeShownSaysWhy()
{
    Stage stage(confirmationOf(2, 1000));
    Error unknown;
    unknown.kind = ErrorKind::NotFound;
    stage.cloud.undescribed = unknown;
    stage.part<QToolButton>("showCalls")->click();
    auto *text = stage.part<QPlainTextEdit>("callText");
    QCOMPARE(text->toPlainText(), u"It can be shown once the project is known."_s);
    QVERIFY(!stage.part<QPushButton>("copyCurl")->isEnabled());
    stage.cloud.undescribed.reset();
    emit stage.cloud.projectFound(u"p"_s);
    QVERIFY(text->toPlainText().startsWith(u"POST "_s));
    QVERIFY(stage.part<QPushButton>("copyCurl")->isEnabled());
}

void TestConfirmDialog::thresholdsComeFromTheConfirmation()
{
    Confirmation confirmation = confirmationOf(11, 1000);
    confirmation.thresholds = { 12, 50 };
    Stage stage(confirmation);
    QVERIFY(stage.box()->isVisible());
    QVERIFY(!stage.number()->isVisible());
    confirmation.thresholds = { 11, 50 };
    QVERIFY(Stage(confirmation).number()->isVisible());
}

void TestConfirmDialog::smallWindowsScroll()
{
    Stage stage(withRecent(30));
    stage.part<QComboBox>("waveShape")->setCurrentIndex(2);
    stage.part<QToolButton>("showCalls")->click();
    stage.dialog.resize(780, 420);
    QCoreApplication::processEvents();
    QVERIFY(stage.dialog.height() <= 420);
    QVERIFY(stage.view()->height() >= 80);
    QVERIFY(stage.dialog.rect().contains(
        QRect(stage.confirm()->mapTo(&stage.dialog, QPoint()), stage.confirm()->size())));
}

void TestConfirmDialog::narrowWindowsBreakTheRows()
{
    Stage stage(withRecent(30));
    stage.part<QComboBox>("waveShape")->setCurrentIndex(2);
    const auto isBroken = [&stage] { return stage.spin("soak")->y() > stage.spin("canary")->y(); };
    const auto *across = stage.part<QScrollArea>("details")->horizontalScrollBar();
    QCoreApplication::processEvents();
    QVERIFY(!isBroken());
    stage.dialog.resize(480, 600);
    QTRY_VERIFY(isBroken());
    QVERIFY2(across->maximum() == 0, qPrintable(QString::number(across->maximum())));
    stage.dialog.resize(780, 600);
    QTRY_VERIFY(!isBroken());
}

void TestConfirmDialog::theCallsOpenInSight()
{
    ConfirmStage stage(confirmationOf(30, 48));
    stage.dialog.resize(760, 420);
    auto *calls = stage.part<QListView>("calls");
    stage.part<QAbstractButton>("showCalls")->click();
    const auto isInSight = [&] {
        return calls->isVisible()
            && calls->visibleRegion().boundingRect().height() >= calls->height();
    };
    QTRY_VERIFY2(isInSight(), "the list opened below the lower edge");
}

void TestConfirmDialog::theReasonIsNeverHalfHidden()
{
    Stage stage(withRecent(30));
    stage.part<QComboBox>("waveShape")->setCurrentIndex(2);
    for (const QSize size : { QSize(1024, 592), QSize(640, 352) }) {
        stage.dialog.resize(size);
        const auto *reason = stage.part<QLineEdit>("reason");
        QTRY_COMPARE(reason->visibleRegion().boundingRect(), reason->rect());
        QVERIFY(stage.dialog.height() <= size.height());
    }
    stage.consent();
    stage.confirm()->click();
    QVERIFY2(!stage.part<QLineEdit>("reason")->isEnabled(), "what is being sent can be changed");
}

void TestConfirmDialog::whatCannotBeSentHasNoRequests()
{
    Confirmation confirmation = confirmationOf(3, 48);
    confirmation.targets[2].id = confirmation.targets.constFirst().id;
    Stage twice(confirmation);
    QCOMPARE(twice.part<QListView>("calls")->model()->rowCount(), 0);
    confirmation.targets[2].id = {};
    Stage nameless(confirmation);
    QCOMPARE(nameless.part<QListView>("calls")->model()->rowCount(), 0);
}

MUSTER_TEST(TestConfirmDialog)

} // namespace tst_confirmdialog

#include "tst_confirmdialog.moc"
