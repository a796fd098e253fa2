// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window's parts are where and as large as they are of use, and can be found by their names.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowstage.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/widgets/statusfield.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QStatusTipEvent>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QTreeView>

namespace tst_windowlayout {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

demo::DemoSettings shortDay()
{
    demo::DemoSettings settings;
    settings.jobTimeMin = settings.jobTimeMax = std::chrono::milliseconds(50);
    return settings;
}

struct Stage : WindowStage
{
    Stage()
        : WindowStage(shortDay())
    {
        window.show();
    }
    ConnectionPage &open(const Connection &connection)
    {
        opener.openWith(connection, demo->passwordLogin());
        return *window.currentPage();
    }
    QDockWidget &dock() { return *window.findChild<QDockWidget *>(u"jobsDock"_s); }
    QString field(const char *name)
    {
        return window.findChild<StatusField *>(QLatin1String(name))->accessibleName();
    }
};

void startOne(Stage &stage)
{
    ConnectionPage &page = *stage.window.currentPage();
    FleetPage &fleet = *page.currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(!fleet.isListing() && page.open().runner().isReady(), 20'000);
    fleet.tickAllMatching();
    const RunRequest request { page.open().connection(), fleet.kind(),
                               fleet.tickedTargets().mid(0, 1), u"op"_s };
    QVERIFY(page.open().runner().start(request));
}

} // namespace

class TestWindowLayout final : public QObject
{
    Q_OBJECT

private slots:
    void jobsComeWithTheFirstRun();
    void jobsKeepThePersonsSize();
    void saysWhereItIs();
    void saysItAfterAMenu();
    void theDockButtonsAreNamed();
    void refreshIsReachedWithTab();
    void kindsShowTheirCounts();
    void theKeyOfAKindGoesToItsRows();
    void theKeyOfTheJobsGoesToThemFirst();
};

void TestWindowLayout::jobsComeWithTheFirstRun()
{
    Stage stage;
    QVERIFY(!stage.dock().isVisible());
    ConnectionPage &page = stage.open(stage.demo->connection());
    page.currentPage()->view().setFocus();
    startOne(stage);
    QTRY_VERIFY(stage.dock().isVisible());
    QVERIFY(!stage.dock().isAncestorOf(stage.window.focusWidget())); // it came by itself
}

void TestWindowLayout::jobsKeepThePersonsSize()
{
    Stage stage;
    stage.dock().toggleViewAction()->trigger();
    QVERIFY(stage.dock().isVisible());
    QVERIFY(stage.dock().isAncestorOf(stage.window.focusWidget()));
    stage.window.resizeDocks({ &stage.dock() }, { 333 }, Qt::Vertical);
    QTRY_COMPARE(stage.dock().height(), 333);
    stage.window.close();

    MainWindow later { { stage.opener, stage.connections, stage.settings, stage.translator,
                         stage.catalogue, stage.journal, stage.context, u"operator"_s,
                         stage.folder.path() } };
    later.show();
    auto *dock = later.findChild<QDockWidget *>(u"jobsDock"_s);
    QVERIFY(!dock->isVisible());
    emit later.jobs().runShown({});
    QVERIFY(dock->isVisible());
    QTRY_COMPARE(dock->height(), 333);
}

void TestWindowLayout::saysWhereItIs()
{
    Stage stage;
    Connection connection = stage.demo->connection();
    connection.region = u"cn-north-4"_s;
    stage.open(connection);
    QCOMPARE(stage.field("statusRegion"), u"Region cn-north-4"_s);
    QVERIFY2(stage.field("statusProject").startsWith(u"Project"_s),
             qPrintable(stage.field("statusProject")));
    connection.id = ConnectionId { u"own"_s };
    connection.region.clear();
    stage.open(connection);
    const QString host
        = connection.endpoint.host() + u':' + QString::number(connection.endpoint.port());
    QCOMPARE(stage.field("statusRegion"), u"Endpoint %1"_s.arg(host));
}

void TestWindowLayout::saysItAfterAMenu()
{
    Stage stage;
    stage.open(stage.demo->connection());
    const QString place = stage.field("statusRegion");
    QVERIFY(!place.isEmpty());
    QStatusTipEvent tip { QString() }; // as menus send them
    QCoreApplication::sendEvent(&stage.window, &tip);
    QCOMPARE(stage.field("statusRegion"), place);
    QVERIFY(stage.window.findChild<QWidget *>(u"statusRegion"_s)->isVisible());
}

void TestWindowLayout::theDockButtonsAreNamed()
{
    Stage stage;
    const auto name = [&stage](const QString &button) {
        return stage.dock().findChild<QAbstractButton *>(button)->accessibleName();
    };
    QCOMPARE(name(u"qt_dockwidget_closebutton"_s), u"Close the Jobs panel"_s);
    QVERIFY(name(u"qt_dockwidget_floatbutton"_s).contains(u"Jobs panel"_s));
}

void TestWindowLayout::refreshIsReachedWithTab()
{
    Stage stage;
    const auto *bar = stage.window.findChild<QToolBar *>(u"toolbar"_s);
    const QWidget *button = bar->widgetForAction(stage.window.findChild<QAction *>(u"refresh"_s));
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
}

void TestWindowLayout::kindsShowTheirCounts()
{
    Stage stage;
    ConnectionPage &page = stage.open(stage.demo->connection());
    const QAbstractItemModel &model = *stage.window.findChild<QTreeView *>(u"sidebar"_s)->model();
    const QModelIndex connection = model.index(0, 0);
    const auto line = [&](int kind) {
        const QModelIndex index = model.index(kind, 0, connection);
        return QString(index.data().toString() + u'|'
                       + index.data(SidebarModel::DetailRole).toString());
    };
    QCOMPARE(line(0), u"Cloud phone servers|"_s); // nothing is known yet
    QTRY_VERIFY_WITH_TIMEOUT(!page.currentPage()->isListing(), 20'000);
    QCOMPARE(line(0), u"Cloud phone servers|%1"_s.arg(page.currentPage()->model().rowCount()));
    QCOMPARE(line(1), u"Encode servers|"_s);
}

void TestWindowLayout::theKeyOfAKindGoesToItsRows()
{
    Stage stage;
    const ConnectionPage &page = stage.open(stage.demo->connection());
    stage.window.findChild<QWidget *>(u"connectionPicker"_s)->setFocus();
    const QList<QAction *> kinds = stage.window.findChildren<QAction *>(u"kind"_s);
    kinds.at(1)->trigger();
    QCOMPARE(page.currentPage(), page.pages().at(1));
    QVERIFY(stage.window.focusWidget() == &page.currentPage()->view());
}

void TestWindowLayout::theKeyOfTheJobsGoesToThemFirst()
{
    Stage stage;
    const ConnectionPage &page = stage.open(stage.demo->connection());
    startOne(stage);
    QTRY_VERIFY(stage.dock().isVisible());
    page.currentPage()->view().setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QTest::keyClick(&stage.window, Qt::Key_J, Qt::ControlModifier);
    QVERIFY2(stage.dock().isVisible(), "the key has hidden what it should go to");
    QVERIFY(stage.dock().isAncestorOf(stage.window.focusWidget()));
    QTest::keyClick(&stage.window, Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!stage.dock().isVisible());
}

MUSTER_TEST(TestWindowLayout)

} // namespace tst_windowlayout

#include "tst_windowlayout.moc"
