// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asking for a code: six digits go out once, and nothing stays behind.
#include "tests/support/testmain.h"
#include "ui/connections/passcodedialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace tst_passcodedialog {

using namespace muster;
using namespace Qt::StringLiterals;

class TestPasscodeDialog final : public QObject
{
    Q_OBJECT

private slots:
    void takesSixDigits();
    void cancelSaysNothing();
};

void TestPasscodeDialog::takesSixDigits()
{
    PasscodeDialog dialog(u"acme"_s, u"operator"_s);
    QList<Secret> entered;
    connect(&dialog, &PasscodeDialog::entered, this,
            [&entered](const Secret &code) { entered.append(code); });
    dialog.open();
    auto *code = dialog.findChild<QLineEdit *>(u"newPasscode"_s);
    auto *signIn = dialog.findChild<QPushButton *>(u"signInWithPasscode"_s);
    QCOMPARE(code->echoMode(), QLineEdit::Password);
    QVERIFY(!code->accessibleName().isEmpty());
    QVERIFY(dialog.windowTitle().contains(u"acme"_s));
    for (const QString &wrong : { u""_s, u"12345"_s, u"1234567"_s, u"12345a"_s }) {
        code->setText(wrong);
        QVERIFY2(!signIn->isEnabled(), qPrintable(wrong));
    }
    code->setText(u" 123 456"_s); // as some devices show it
    QVERIFY(signIn->isEnabled());
    signIn->click();
    QCOMPARE(entered, QList { Secret(u"123456"_s) });
    QVERIFY(code->text().isEmpty());
    code->undo();
    QVERIFY(code->text().isEmpty());
}

void TestPasscodeDialog::cancelSaysNothing()
{
    PasscodeDialog dialog(u"acme"_s, u"operator"_s);
    int times = 0;
    connect(&dialog, &PasscodeDialog::entered, this, [&times] { ++times; });
    dialog.open();
    dialog.findChild<QLineEdit *>(u"newPasscode"_s)->setText(u"123456"_s);
    dialog.findChild<QPushButton *>(u"cancelPasscode"_s)->click();
    QCOMPARE(times, 0);
    QVERIFY(!dialog.isVisible());
    QVERIFY(dialog.findChild<QLineEdit *>(u"newPasscode"_s)->text().isEmpty());
}

MUSTER_TEST(TestPasscodeDialog)

} // namespace tst_passcodedialog

#include "tst_passcodedialog.moc"
