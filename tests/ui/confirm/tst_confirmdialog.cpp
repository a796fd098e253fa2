// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Nothing is accepted by accident: not by Enter, not in the first second, not without the number.

#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/confirm/confirmmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Confirmation confirmationOf(int targets, qsizetype fleet, bool production = false)
{
    Confirmation confirmation;
    confirmation.connection.name = u"prod-cn-north-4"_s;
    confirmation.connection.region = u"cn-north-4"_s;
    confirmation.connection.projectId = u"0dd8c4546"_s;
    confirmation.connection.production = production;
    confirmation.kind = test::FakeCloud::serverKind();
    for (int i = 0; i < targets; ++i) {
        confirmation.targets.append({ TargetId { u"id-%1"_s.arg(i) },
                                      u"server-%1"_s.arg(i),
                                      {},
                                      i == 1 ? u"2"_s : u"5"_s });
    }
    confirmation.fleetSize = fleet;
    return confirmation;
}

//! The dialog on screen, with its parts at hand.
class Stage
{
public:
    explicit Stage(const Confirmation &confirmation)
        : dialog(confirmation, clock)
        , accepted(&dialog, &QDialog::accepted)
        , rejected(&dialog, &QDialog::rejected)
    {
        dialog.open();
    }

    test::FakeClock clock;
    ConfirmDialog dialog;
    QSignalSpy accepted;
    QSignalSpy rejected;

    QPushButton *confirm() { return dialog.findChild<QPushButton *>(u"confirmButton"_s); }
    QPushButton *cancel() { return dialog.findChild<QPushButton *>(u"cancelButton"_s); }
    QCheckBox *box() { return dialog.findChild<QCheckBox *>(u"checkedBox"_s); }
    QLineEdit *number() { return dialog.findChild<QLineEdit *>(u"typedNumber"_s); }
    QTableView *view() { return dialog.findChild<QTableView *>(u"targetView"_s); }
    QString label(const QString &name) { return dialog.findChild<QLabel *>(name)->text(); }
    void tick(int row, bool ticked)
    {
        view()->model()->setData(view()->model()->index(row, 0),
                                 ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
};

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
    void warningsFollowTheTicks();
    void languageMayChangeWhileOpen();
    void thousandTargets();
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
           static_cast<QWidget *>(stage.confirm()), static_cast<QWidget *>(&stage.dialog) }) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Return);
        QTest::keyClick(widget, Qt::Key_Enter);
    }
    QCOMPARE(stage.accepted.size(), 0);
    QCOMPARE(stage.rejected.size(), 0); // and does not throw away what was typed
    QTest::keyClick(stage.confirm(), Qt::Key_Space);
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
    QVERIFY(stage.label(u"numbers"_s).contains(u"23"_s));
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
    stage.view()->setCurrentIndex(stage.view()->model()->index(1, 2));
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

void TestConfirmDialog::showsWhereAndWhat()
{
    Confirmation confirmation = confirmationOf(2, 48, true);
    confirmation.skipped = 1;
    Stage stage(confirmation);
    for (const QString &part : { u"prod-cn-north-4"_s, u"cn-north-4"_s, u"0dd8c4546"_s })
        QVERIFY(stage.label(u"place"_s).contains(part));
    QVERIFY(stage.dialog.findChild<QLabel *>(u"productionMark"_s)->isVisible());
    QVERIFY(stage.label(u"productionMark"_s).contains(u"PRODUCTION"_s));
    QCOMPARE(stage.label(u"consequence"_s), u"Every phone on these servers is cut off."_s);
    QVERIFY(stage.dialog.findChild<QLabel *>(u"skipped"_s)->isVisible());
    QVERIFY(stage.label(u"skipped"_s).contains(u'1'));

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
    QVERIFY(!stage.view()->isColumnHidden(ConfirmModel::Warning));
    stage.tick(1, false);
    QVERIFY(!warnings->isVisible());
    Stage healthy(confirmationOf(1, 1000));
    QVERIFY(healthy.view()->isColumnHidden(ConfirmModel::Warning));
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
    QVERIFY(stage.dialog.findChildren<QWidget *>().size() < 60);
    for (int row = 0; row < 1000; row += 2)
        stage.tick(row, false);
    QCOMPARE(stage.dialog.targets().size(), 500);
}

QTEST_MAIN(TestConfirmDialog)
#include "tst_confirmdialog.moc"
