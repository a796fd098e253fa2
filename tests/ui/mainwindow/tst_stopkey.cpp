// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Sending is stopped by one key, whatever dialog is in front.
#include "tests/support/testmain.h"
#include "ui/mainwindow/stopkey.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace tst_stopkey {

using namespace muster;
using namespace Qt::StringLiterals;

class TestStopKey final : public QObject
{
    Q_OBJECT

private slots:
    void isHeardInADialog_data();
    void isHeardInADialog();
    void isLeftToOthersWhereNothingIsSent();
    void isNotForWindowsOfTheirOwn();
};

void TestStopKey::isHeardInADialog_data()
{
    QTest::addColumn<bool>("isModal");
    QTest::newRow("beside the window") << false;
    QTest::newRow("to be answered first") << true;
}

void TestStopKey::isHeardInADialog()
{
    QFETCH(const bool, isModal);
    QWidget window;
    QAction stop;
    stop.setShortcut(Qt::CTRL | Qt::Key_Period);
    const StopKey key(stop, &window);
    QSignalSpy stopped(&stop, &QAction::triggered);
    QDialog dialog(&window);
    auto *edit = new QLineEdit;
    (new QVBoxLayout(&dialog))->addWidget(edit);
    dialog.setModal(isModal);
    window.show();
    dialog.show();
    QTest::keyClick(edit, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(stopped.size(), 1);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(edit, Qt::Key_Period);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(edit->text(), u"."_s);
}

void TestStopKey::isLeftToOthersWhereNothingIsSent()
{
    QWidget window;
    QAction stop;
    stop.setShortcut(Qt::CTRL | Qt::Key_Period);
    stop.setEnabled(false);
    const StopKey key(stop, &window);
    QSignalSpy stopped(&stop, &QAction::triggered);
    QDialog dialog(&window);
    QAction own(&dialog);
    own.setShortcut(Qt::CTRL | Qt::Key_Period);
    dialog.addAction(&own);
    QSignalSpy others(&own, &QAction::triggered);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(stopped.size(), 0);
    QCOMPARE(others.size(), 1);
}

void TestStopKey::isNotForWindowsOfTheirOwn()
{
    QWidget window;
    QAction stop;
    stop.setShortcut(Qt::CTRL | Qt::Key_Period);
    const StopKey key(stop, &window);
    QSignalSpy stopped(&stop, &QAction::triggered);
    QWidget other(&window, Qt::Window);
    other.show();
    QTest::keyClick(&other, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(stopped.size(), 0);
}

MUSTER_TEST(TestStopKey)

} // namespace tst_stopkey

#include "tst_stopkey.moc"
