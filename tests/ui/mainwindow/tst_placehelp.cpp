// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// F1 opens the manual at what explains the control with the focus, in the window and in others.
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/help/helpwindow.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/helpplace.h"

#include <QAction>
#include <QDialog>
#include <QListWidget>
#include <QTableView>
#include <QTest>

namespace tst_placehelp {

using namespace muster;
using namespace muster::test;

namespace {

struct Fixture : WindowFixture
{
    HelpWindow *help()
    {
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<HelpWindow *>(one))
                return found;
        }
        return nullptr;
    }
    //! The section that F1 on \a control opens.
    QString sectionOf(QWidget *control)
    {
        if (!control)
            return u"no such control"_s;
        QTest::keyClick(control, Qt::Key_F1);
        if (!help() || !help()->isVisible())
            return u"no help"_s;
        const int row = help()->findChild<QListWidget *>(u"helpContents"_s)->currentRow();
        const QList<ManualSection> sections = manualIn(Language::English).sections;
        return row < sections.size() ? sections.at(row).id : u"codes"_s;
    }
    QWidget *part(const char *name) { return window.findChild<QWidget *>(QLatin1String(name)); }
    QDialog *opened(const char *action, const char *name)
    {
        window.findChild<QAction *>(QLatin1String(action))->trigger();
        for (QWidget *open : QApplication::topLevelWidgets()) {
            if (open->objectName() == QLatin1String(name))
                return qobject_cast<QDialog *>(open);
        }
        return nullptr;
    }
};

} // namespace

class TestPlaceHelp final : public QObject
{
    Q_OBJECT

private slots:
    void controlsOfTheMainWindow_data();
    void controlsOfTheMainWindow();
    void otherWindows_data();
    void otherWindows();
    void aRowWithACode();
    void aListThatFailed();
};

void TestPlaceHelp::controlsOfTheMainWindow_data()
{
    QTest::addColumn<QString>("section");
    QTest::newRow("connectionPicker") << u"connections"_s;
    QTest::newRow("fleetSearch") << u"filter"_s;
    QTest::newRow("fleetStatusFilter") << u"filter"_s;
    QTest::newRow("fleetPasteList") << u"selection"_s;
    QTest::newRow("fleetTable") << u"table"_s;
    QTest::newRow("runChooser") << u"jobs"_s;
    QTest::newRow("sidebar") << u"sidebar"_s;
    QTest::newRow("statusKeychain") << u"secrets"_s;
    QTest::newRow("statusProxy") << u"network"_s;
    QTest::newRow("statusRegion") << u"status"_s;
    QTest::newRow("languageButton") << u"status"_s;
}

void TestPlaceHelp::controlsOfTheMainWindow()
{
    QFETCH(QString, section);
    Fixture f;
    f.open();
    QCOMPARE(f.sectionOf(f.part(QTest::currentDataTag())), section);
}

void TestPlaceHelp::otherWindows_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("control"); // a part of it
    QTest::addColumn<QString>("section");
    QTest::newRow("connectionDialog")
        << QByteArray("newConnection") << QByteArray("production") << u"production"_s;
    QTest::newRow("settingsWindow")
        << QByteArray("settings") << QByteArray("settingsOk") << u"settings"_s;
    QTest::newRow("historyWindow")
        << QByteArray("history") << QByteArray("historySearch") << u"history"_s;
    QTest::newRow("shortcutSheet")
        << QByteArray("shortcuts") << QByteArray("shortcutFind") << u"keys"_s;
    QTest::newRow("exportConnectionsDialog")
        << QByteArray("exportConnections") << QByteArray("exportButton") << u"exchange"_s;
}

void TestPlaceHelp::otherWindows()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, control);
    QFETCH(QString, section);
    Fixture f;
    QVERIFY(f.connections.add(Fixture::connection()));
    f.open();
    QDialog *dialog = f.opened(action.constData(), QTest::currentDataTag());
    QVERIFY(dialog);
    QCOMPARE(f.sectionOf(dialog->findChild<QWidget *>(QLatin1String(control))), section);
    dialog->reject();
}

void TestPlaceHelp::aRowWithACode()
{
    Fixture f;
    f.sendAllAtOnce();
    FleetPage &page = f.open();
    f.answerList(2);
    f.restartAll(page);
    ActAnswer answer;
    answer.verdict = ActVerdict::Answered;
    answer.requestId = RequestId { u"req-0"_s };
    Error refused;
    refused.kind = ErrorKind::Refused;
    refused.httpStatus = 400;
    refused.code = ErrorCode(u"CPS.0005"_s);
    for (const Target &target : f.cloud->acts.at(0)->targets)
        answer.targets.append({ target.id, Outcome::Rejected, {}, refused });
    emit f.cloud->acts.at(0)->finished(answer);
    f.clock.advance(std::chrono::seconds(1));
    QTableView &rows = f.window.jobs().view();
    rows.setCurrentIndex(rows.model()->index(0, 1));
    QCOMPARE(f.sectionOf(&rows), u"codes"_s);
    QVERIFY(f.help()->findChild<HelpBrowser *>()->toPlainText().contains(u"CPS.0005"_s));
    QVERIFY(f.help()->findChild<HelpBrowser *>()->toPlainText().contains(u"中文"_s));
}

void TestPlaceHelp::aListThatFailed()
{
    Fixture f;
    f.open();
    Error refused;
    refused.kind = ErrorKind::ServerFault;
    refused.httpStatus = 503;
    emit f.cloud->lists.last()->finished(refused);
    QCOMPARE(helpCodeOf(*f.part("fleetMessage")), u"HTTP.503"_s);
    f.window.currentPage()->currentPage()->refresh();
    f.answerList(1);
    QVERIFY(helpCodeOf(*f.part("fleetMessage")).isEmpty());
}

MUSTER_TEST(TestPlaceHelp)

} // namespace tst_placehelp

#include "tst_placehelp.moc"
