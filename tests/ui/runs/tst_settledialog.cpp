// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Enter in the field neither goes on nor throws away what was typed.
#include "tests/support/testmain.h"
#include "ui/runs/settledialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_settledialog {

using namespace muster;
using namespace Qt::StringLiterals;

class TestSettleDialog final : public QObject
{
    Q_OBJECT

private slots:
    void enterInTheFieldDoesNothing_data();
    void enterInTheFieldDoesNothing();
    void escapeCancels();
};

void TestSettleDialog::enterInTheFieldDoesNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void TestSettleDialog::enterInTheFieldDoesNothing()
{
    QFETCH(const Qt::Key, key);
    SettleDialog dialog(2, false, nullptr);
    const QSignalSpy finished(&dialog, &QDialog::finished);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *field = dialog.findChild<QLineEdit *>(u"settleNote"_s);
    QTest::keyClicks(field, u"OPS-17"_s);
    QTest::keyClick(field, key);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(field->text(), u"OPS-17"_s);
}

void TestSettleDialog::escapeCancels()
{
    auto *self = new SettleDialog(2, false, nullptr); // deletes itself
    SettleDialog &dialog = *self;
    const QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

MUSTER_TEST(TestSettleDialog)

} // namespace tst_settledialog

#include "tst_settledialog.moc"
