// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list is read again by itself only when that is wanted and the person is not at a menu.
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/mainwindow/autorefresh.h"

#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace tst_autorefresh {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

class TestAutoRefresh final : public QObject
{
    Q_OBJECT

private slots:
    void neverUnlessWanted();
    void eachMinute();
    void waitsForMenusAndDialogs();
};

void TestAutoRefresh::neverUnlessWanted()
{
    FakeClock clock;
    AutoRefresh refresh(clock);
    QSignalSpy due(&refresh, &AutoRefresh::due);
    clock.advance(1h);
    refresh.setInterval(60s);
    refresh.setInterval(0s);
    clock.advance(1h);
    QCOMPARE(due.size(), 0);
}

void TestAutoRefresh::eachMinute()
{
    FakeClock clock;
    AutoRefresh refresh(clock);
    QSignalSpy due(&refresh, &AutoRefresh::due);
    refresh.setInterval(60s);
    clock.advance(59s);
    refresh.setInterval(60s); // counts anew, and once
    clock.advance(59s);
    QCOMPARE(due.size(), 0);
    clock.advance(1s);
    QCOMPARE(due.size(), 1);
    clock.advance(10min);
    QCOMPARE(due.size(), 11);
}

void TestAutoRefresh::waitsForMenusAndDialogs()
{
    FakeClock clock;
    AutoRefresh refresh(clock);
    QSignalSpy due(&refresh, &AutoRefresh::due);
    refresh.setInterval(60s);
    QMenu menu;
    menu.addAction(QStringLiteral("x"));
    menu.popup({});
    clock.advance(90s);
    QCOMPARE(due.size(), 0);
    menu.close();
    clock.advance(5s);
    QCOMPARE(due.size(), 1);
    QDialog dialog;
    dialog.open();
    clock.advance(2min);
    QCOMPARE(due.size(), 1);
    dialog.close();
    clock.advance(5s);
    QCOMPARE(due.size(), 2);
}

MUSTER_TEST(TestAutoRefresh)

} // namespace tst_autorefresh

#include "tst_autorefresh.moc"
