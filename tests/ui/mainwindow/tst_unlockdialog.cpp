// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Enter unlocks once there is a reason; without one it does nothing, and it never throws away what
// was typed.
#include "tests/support/testmain.h"
#include "ui/mainwindow/unlockdialog.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_unlockdialog {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QLineEdit *shown(UnlockDialog &dialog)
{
    dialog.show();
    dialog.activateWindow();
    (void)QTest::qWaitForWindowActive(&dialog);
    return dialog.findChild<QLineEdit *>(u"unlockReason"_s);
}

} // namespace

class TestUnlockDialog final : public QObject
{
    Q_OBJECT

private slots:
    void enterUnlocksWithAReason_data();
    void enterUnlocksWithAReason();
    void enterOnCancelCancels();
    void enterThatEndsAWordUnlocksNothing();
    void escapeCancels();
};

void TestUnlockDialog::enterUnlocksWithAReason_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("accepted");
    QTest::newRow("Return") << Qt::Key_Return << u"OPS-17"_s << 1;
    QTest::newRow("Enter") << Qt::Key_Enter << u"OPS-17"_s << 1;
    QTest::newRow("nothing typed") << Qt::Key_Return << QString() << 0;
    QTest::newRow("blanks only") << Qt::Key_Enter << u"  "_s << 0;
}

void TestUnlockDialog::enterUnlocksWithAReason()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, typed);
    QFETCH(const int, accepted);
    UnlockDialog dialog(u"acme"_s, std::chrono::minutes(15));
    const QSignalSpy finished(&dialog, &QDialog::finished);
    const QSignalSpy unlocked(&dialog, &QDialog::accepted);
    QLineEdit *field = shown(dialog);
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, key);
    QCOMPARE(unlocked.size(), accepted);
    QCOMPARE(finished.size(), accepted);
    QCOMPARE(field->text(), typed);
}

void TestUnlockDialog::enterOnCancelCancels()
{
    UnlockDialog dialog(u"acme"_s, std::chrono::minutes(15));
    const QSignalSpy unlocked(&dialog, &QDialog::accepted);
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClicks(shown(dialog), u"OPS-17"_s);
    auto *cancel = dialog.findChild<QPushButton *>(u"unlockCancel"_s);
    cancel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cancel, Qt::Key_Return);
    QCOMPARE(unlocked.size(), 0);
    QCOMPARE(rejected.size(), 1);
}

// Some input methods hand on the Enter with which a word is chosen.
void TestUnlockDialog::enterThatEndsAWordUnlocksNothing()
{
    UnlockDialog dialog(u"acme"_s, std::chrono::minutes(15));
    const QSignalSpy finished(&dialog, &QDialog::finished);
    QLineEdit *field = shown(dialog);
    QTest::keyClicks(field, u"OPS-17"_s);
    QInputMethodEvent composing(u"weihu"_s, {});
    QCoreApplication::sendEvent(field, &composing);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(finished.size(), 0);
    QInputMethodEvent chosen;
    chosen.setCommitString(u"维护"_s);
    QCoreApplication::sendEvent(field, &chosen);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(dialog.reason(), u"OPS-17维护"_s);
}

void TestUnlockDialog::escapeCancels()
{
    UnlockDialog dialog(u"acme"_s, std::chrono::minutes(15));
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

MUSTER_TEST(TestUnlockDialog)

} // namespace tst_unlockdialog

#include "tst_unlockdialog.moc"
