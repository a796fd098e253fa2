// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The jobs panel gets half of the window when what it shows needs to be read.

#include "app/restart/laterruns.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "ui/mainwindow/jobsdock.h"
#include "ui/runs/jobpanel.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QTest>

#include <algorithm>

namespace tst_jobsdock {

using namespace muster;
using namespace muster::test;

namespace {

struct Stage
{
    FakeClock clock;
    FakeJournal journal { clock };
    ErrorCatalogue catalogue;
    QMainWindow window;
    JobsDock *dock = new JobsDock(&window);
    LaterRuns later { journal };
    JobPanel *panel = new JobPanel(catalogue, clock, later);

    Stage()
    {
        window.resize(1180, 760);
        window.setCentralWidget(new QWidget);
        dock->setPanel(panel);
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        window.show();
        window.resizeDocks({ dock }, { 220 }, Qt::Vertical);
    }
};

} // namespace

class TestJobsDock final : public QObject
{
    Q_OBJECT

private slots:
    void halfOfTheWindow();
    void nothingIsTakenAway();
    void theHeightOfALowWindowFollowsTheKeyboard();
};

void TestJobsDock::halfOfTheWindow()
{
    Stage stage;
    QTRY_VERIFY(stage.dock->height() < 300);
    emit stage.panel->roomWanted();
    QTRY_VERIFY(stage.dock->height() >= stage.window.height() / 2);
}

void TestJobsDock::nothingIsTakenAway()
{
    Stage stage;
    stage.window.resizeDocks({ stage.dock }, { 500 }, Qt::Vertical);
    QTRY_VERIFY(stage.dock->height() >= 490);
    emit stage.panel->roomWanted();
    QCoreApplication::processEvents();
    QVERIFY(stage.dock->height() >= 490);
}

void TestJobsDock::theHeightOfALowWindowFollowsTheKeyboard()
{
    Stage stage;
    auto *list = new QLineEdit(stage.window.centralWidget());
    list->show();
    stage.dock->setMissing(
        [&stage] { return std::max(0, 120 - stage.window.centralWidget()->height()); });
    stage.window.resize(640, 27 * stage.window.fontMetrics().lineSpacing());
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    list->setFocus();
    QTRY_VERIFY(stage.window.centralWidget()->height() >= 120);
    const int shared = stage.dock->height();
    stage.panel->setFocusPolicy(Qt::StrongFocus);
    stage.panel->setFocus();
    QTRY_VERIFY(stage.dock->height() > shared + 60);
    list->setFocus(); // the way back
    QTRY_VERIFY(stage.window.centralWidget()->height() >= 120);
}

MUSTER_TEST(TestJobsDock)

} // namespace tst_jobsdock

#include "tst_jobsdock.moc"
