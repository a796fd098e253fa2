// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A walk through the window and all its dialogs on the demo cloud, in both languages, light and
// dark: on a small screen nothing is cut off or outside, no key stands for two things, no raw text
// is shown.
#include "app/connections/connectionexport.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/walk.h"
#include "ui/connections/connectionexchange.h"
#include "ui/connections/importconnectionsdialog.h"
#include "ui/connections/passcodedialog.h"
#include "ui/connections/projectdialog.h"
#include "ui/connections/removeconnectiondialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/mainwindow/runwindow.h"
#include "ui/runs/jobpanel.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace tst_windowwalk {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

//! Classes of windows that the headers of the window's rooms declare.
QStringList windowClasses()
{
    static const QRegularExpression window(
        u"class (\\w+)(?: final)?\\s*:\\s*public (?:QDialog|QMainWindow|QWizard|QMessageBox)\\b"_s);
    QStringList classes;
    QDirIterator headers(QStringLiteral(MUSTER_SOURCE_DIR "/ui"), { u"*.h"_s }, QDir::Files,
                         QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto found = window.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
            classes += found.next().captured(1);
    }
    return classes;
}

//! The first \a count rows that may be targets.
QList<TargetId> eligible(const FleetModel &model, int count)
{
    QList<TargetId> ids;
    for (int row = 0; row < model.rowCount() && ids.size() < count; ++row) {
        if (model.isEligible(row))
            ids += model.fleetRow(row).id;
    }
    return ids;
}

} // namespace

class TestWindowWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { nameChoices(); } // as main does, before the first window
    void walk_data();
    void walk();
    void cleanup() { applyTheme(Theme::Native); }

private:
    void beforeAnyConnection(Walk &walk);
    void connections(Walk &walk);
    void aRun(Walk &walk);
    void tabs(Walk &walk);
    void unknown(Walk &walk);
    void history(Walk &walk);
    void live(Walk &walk);
};

void TestWindowWalk::walk_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::newRow("English, light") << Language::English << Theme::Light;
    QTest::newRow("Chinese, dark") << Language::Chinese << Theme::Dark;
}

void TestWindowWalk::walk()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    applyTheme(theme);
    Walk walk(language);
    beforeAnyConnection(walk);
    connections(walk);
    aRun(walk);
    tabs(walk);
    unknown(walk);
    history(walk);
    live(walk);
    // A window that nobody walks through may have any of these faults.
    for (const QString &window : windowClasses()) {
        if (!walk.seen.contains(window))
            walk.add(window, u"was not looked at"_s);
    }
    walk.faults.removeDuplicates();
    for (const QString &fault : std::as_const(walk.faults))
        qWarning("%s", qUtf8Printable(fault));
    QVERIFY2(walk.faults.isEmpty(), "see above");
}

void TestWindowWalk::beforeAnyConnection(Walk &walk)
{
    walk.look(walk.stage.window, u"welcome"_s);
    walk.stage.window.openFirstRun();
    walk.lookAtDialog(u"first-run"_s, [&walk](QDialog &dialog) {
        Walk::press(dialog, "firstRunNext");
        Walk::press(dialog, "firstRunOwn");
        walk.look(dialog, u"first-run-way"_s);
        Walk::press(dialog, "firstRunNext"); // tries the keychain
        QTest::qWait(500);
        walk.look(dialog, u"first-run-keychain"_s);
        Walk::press(dialog, "firstRunNext");
        walk.look(dialog, u"first-run-connection"_s);
    });
    walk.act("newConnection");
    walk.lookAtDialog(u"new-connection"_s, [&walk](QDialog &dialog) {
        Walk::press(dialog, "saveConnection"); // says what is missing
        walk.look(dialog, u"new-connection-problems"_s);
        Walk::press(dialog, "networkSettings");
        walk.lookAtDialog(u"network"_s);
        auto *provider = dialog.findChild<QComboBox *>(u"provider"_s);
        auto *signIn = dialog.findChild<QComboBox *>(u"signIn"_s);
        QVERIFY(provider && signIn);
        for (int cloud = 0; cloud < provider->count(); ++cloud) {
            provider->setCurrentIndex(cloud);
            for (int way = 0; way < signIn->count(); ++way) {
                signIn->setCurrentIndex(way);
                walk.look(dialog, u"new-connection-%1-%2"_s.arg(cloud).arg(way));
            }
        }
    });
    walk.act("settings");
    walk.lookAtDialog(u"settings"_s, [&walk](QDialog &dialog) {
        auto *tabs = dialog.findChild<QTabWidget *>();
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            walk.look(dialog, u"settings-%1"_s.arg(i));
        }
    });
    for (const char *action :
         { "about", "saveDiagnostics", "keychainDoctor", "manual", "shortcuts" }) {
        walk.act(action);
        walk.lookAtDialog(QLatin1String(action));
    }
}

void TestWindowWalk::connections(Walk &walk)
{
    WindowStage &stage = walk.stage;
    Connection first = stage.demo->connection();
    first.demo = false;
    first.id = { u"first"_s };
    first.name = u"prod-cn-north-4"_s;
    first.production = true;
    first.colour = ConnectionColour::Red;
    Connection second = first;
    second.id = { u"second"_s };
    second.name = u"cph-with-a-name-that-is-as-long-as-names-of-connections-may-well-become"_s;
    QVERIFY(stage.connections.add(first));
    QVERIFY(stage.connections.add(second));
    walk.act("exportConnections");
    walk.lookAtDialog(u"export"_s);

    QFile file(stage.folder.filePath(u"others.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QFile own(stage.folder.filePath(u"connections.json"_s));
    QVERIFY(own.open(QIODevice::ReadOnly));
    file.write(own.readAll());
    file.close();
    QWidget parent;
    ConnectionExchange exchange(stage.connections, registeredProviders(), &parent);
    exchange.importFrom(file.fileName());
    walk.lookAtDialog(u"import"_s);
    Connection odd = second;
    odd.name = u"рrod-cn-north-4"_s; // its first letter is Cyrillic
    const QByteArray good = exportedConnections({ first, second, odd });
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(good);
    file.close();
    exchange.importFrom(file.fileName());
    walk.lookAtDialog(u"import-preview"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\xFF\xFE") + good);
    file.close();
    exchange.importFrom(file.fileName());
    walk.lookAtDialog(u"import-utf16"_s);

    RemoveConnectionDialog remove(second, stage.connections, stage.session);
    remove.setOpenRuns(2);
    remove.open();
    walk.lookAtDialog(u"remove"_s);
    PasscodeDialog passcode(first.name, u"operator"_s);
    passcode.open();
    walk.lookAtDialog(u"passcode"_s);

    ProjectDialog projects(registeredProviders().constFirst(), stage.demo->connection(),
                           stage.demo->passwordLogin(), stage.context, Secret());
    projects.open();
    auto *listed = projects.findChild<QTreeView *>(u"projects"_s);
    QTRY_VERIFY(listed->model()->rowCount() > 0);
    walk.lookAtDialog(u"projects"_s);

    stage.opener.openWith(first, stage.demo->passwordLogin());
    QVERIFY(stage.window.currentPage());
    FleetPage *fleet = stage.window.currentPage()->currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(
        !fleet->isListing() && stage.window.currentPage()->open().runner().isReady(), 20'000);
    walk.look(stage.window, u"locked"_s);
    walk.act("editConnection");
    walk.lookAtDialog(u"edit-connection"_s, [&walk](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"password"_s)->setText(u"wrong"_s);
        Walk::press(dialog, "testConnection");
        QTest::qWait(600);
        walk.look(dialog, u"edit-connection-tested"_s);
    });
    walk.act("lock");
    walk.lookAtDialog(u"unlock"_s, [](QDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setText(u"INC-117"_s);
        Walk::press(dialog, "unlockButton");
    });
    walk.look(stage.window, u"unlocked"_s);
}

void TestWindowWalk::aRun(Walk &walk)
{
    MainWindow &window = walk.stage.window;
    QTableView &fleet = window.currentPage()->currentPage()->view();
    fleet.selectRow(0);
    walk.lookAtMenu(*fleet.viewport(), QPoint(60, 5), u"row-menu"_s);
    walk.lookAtMenu(*fleet.horizontalHeader()->viewport(), QPoint(90, 5), u"column-menu"_s);
    walk.lookAtMenu(*fleet.horizontalHeader()->viewport(), QPoint(5, 5), u"tick-menu"_s);
    QGuiApplication::clipboard()->setText(fleet.model()->index(0, 1).data().toString()
                                          + u"\nnobody-has-this"_s);
    walk.act("pasteList");
    walk.lookAtDialog(u"paste-list"_s);
    walk.act("find");
    auto *search = window.currentPage()->findChild<QLineEdit *>(u"fleetSearch"_s);
    search->setText(u"nothing is named like this"_s);
    walk.look(window, u"no-match"_s);
    search->setText(u"/(/"_s);
    walk.look(window, u"no-expression"_s);
    search->clear();
    walk.act("tickAll");
    walk.look(window, u"ticked"_s);
    walk.act("act");
    walk.lookAtDialog(u"confirm"_s, [&walk](QDialog &dialog) {
        Walk::press(dialog, "showCalls");
        for (auto *box : dialog.findChildren<QCheckBox *>(u"checkedBox"_s))
            box->setChecked(true);
        dialog.findChild<QLineEdit *>(u"typedNumber"_s)
            ->setText(
                QString::number(walk.stage.window.currentPage()->currentPage()->tickedCount()));
        walk.look(dialog, u"confirm-calls"_s);
        auto *button = dialog.findChild<QAbstractButton *>(u"confirmButton"_s);
        QTRY_VERIFY(button->isEnabled());
        const QPointer<QDialog> open(&dialog); // it goes once the statuses were read
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), 10'000);
    });
    JobPanel &jobs = window.jobs();
    QTRY_VERIFY(!jobs.currentRun().isEmpty());
    walk.look(window, u"run-going"_s);
    window.close();
    walk.lookAtDialog(u"close-question"_s);
    const RunId run = jobs.currentRun();
    QTRY_VERIFY_WITH_TIMEOUT(jobs.run(run)->endedAt.isValid(), 30'000);
    walk.look(window, u"run-ended"_s);
    walk.lookAtMenu(*jobs.view().viewport(), QPoint(20, 5), u"job-menu"_s);
    walk.act("showBeside");
    auto *beside = window.findChild<RunWindow *>();
    QVERIFY(beside);
    walk.look(*beside, u"run-window"_s);
    beside->close();
    QSet<QString> seen;
    for (int row = 0; row < jobs.view().model()->rowCount(); ++row) {
        const QString outcome = jobs.view().model()->index(row, 2).data().toString();
        if (seen.contains(outcome))
            continue;
        seen.insert(outcome);
        jobs.view().selectRow(row);
        QTest::keyClick(&jobs.view(), Qt::Key_Return); // opens its details
        walk.look(window, u"details-%1"_s.arg(seen.size()));
    }
}

// Tab goes through the window as the eye does, from above to below, and reaches all that can be
// used.
void TestWindowWalk::tabs(Walk &walk)
{
    MainWindow &window = walk.stage.window;
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *first = window.findChild<QWidget *>(u"connectionPicker"_s);
    QVERIFY(first);
    first->setFocus(Qt::TabFocusReason);
    QList<QWidget *> visited;
    for (QWidget *at = first; at && !visited.contains(at) && visited.size() < 100;
         at = QApplication::focusWidget()) {
        visited.append(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    bool isBelow = false;
    bool isLowest = false;
    for (const QWidget *widget : std::as_const(visited)) {
        const bool isOfJobs = window.jobs().isAncestorOf(widget);
        if (isBelow && window.currentPage()->isAncestorOf(widget))
            walk.add(u"tabs"_s, u"%1 comes after the jobs"_s.arg(widget->objectName()));
        if (isLowest && isOfJobs)
            walk.add(u"tabs"_s, u"%1 comes after the status bar"_s.arg(widget->objectName()));
        isBelow = isBelow || isOfJobs;
        isLowest = isLowest || window.statusBar()->isAncestorOf(widget);
    }
    const QList<QWidget *> wanted { &window.jobs().view(),
                                    window.jobs().findChild<QWidget *>(u"runChooser"_s),
                                    window.jobs().findChild<QWidget *>(u"retryButton"_s),
                                    window.currentPage()->currentPage()->findChild<QTableView *>(),
                                    window.findChild<QWidget *>(u"statusKeychain"_s),
                                    window.findChild<QWidget *>(u"statusProxy"_s),
                                    window.findChild<QWidget *>(u"statusRegion"_s),
                                    window.findChild<QWidget *>(u"languageButton"_s) };
    for (QWidget *widget : wanted) {
        if (!visited.contains(widget))
            walk.add(u"tabs"_s, u"%1 is not reached"_s.arg(widget->objectName()));
    }
}

void TestWindowWalk::unknown(Walk &walk)
{
    MainWindow &window = walk.stage.window;
    ConnectionPage &page = *window.currentPage();
    demo::DemoSettings storm = day();
    storm.serverFaults = 1;
    walk.stage.demo->setSettings(storm);
    RunRequest request { page.open().connection(), page.currentPage()->kind(), {}, u"op"_s };
    const RunRecord *earlier = window.jobs().run(window.jobs().currentRun());
    for (qsizetype i = 0; i < 12; ++i)
        request.targets.append(earlier->targets.at(i).target);
    for (const Target &target : std::as_const(request.targets))
        request.insisted.insert(target.id);
    request.reason = u"INC-118"_s;
    request.stopRule.count = 2;
    const Result<RunId> run = page.open().runner().start(request);
    QVERIFY(run);
    window.jobs().showRun(*run);
    QTRY_VERIFY_WITH_TIMEOUT(window.jobs().run(*run)->endedAt.isValid(), 30'000);
    walk.stage.demo->setSettings(day());
    walk.look(window, u"unknown"_s);
    window.jobs().settleByHand(*run);
    walk.lookAtDialog(u"settle"_s);
}

void TestWindowWalk::history(Walk &walk)
{
    walk.act("history");
    auto *history = walk.stage.window.findChild<QDialog *>(u"historyWindow"_s);
    QVERIFY(history);
    auto *runs = history->findChild<QTableView *>(u"historyRuns"_s);
    QVERIFY(runs);
    QTRY_VERIFY(runs->model()->rowCount() == 2);
    walk.look(*history, u"history"_s);
    for (int row = 0; row < 2; ++row) {
        runs->selectRow(row);
        QTest::qWait(300);
        walk.look(*history, u"history-run-%1"_s.arg(row + 1));
    }
    for (QTabWidget *tabs : history->findChildren<QTabWidget *>()) {
        tabs->setCurrentIndex(1);
        QTest::qWait(200);
        walk.look(*history, u"history-"_s + tabs->objectName());
        tabs->setCurrentIndex(0);
    }
    history->close();
}

void TestWindowWalk::live(Walk &walk)
{
    WindowStage &stage = walk.stage;
    stage.opener.openWith(stage.demo->volcengineConnection(), stage.demo->volcengineKey());
    FleetPage *fleet = stage.window.currentPage()->currentPage();
    QTRY_VERIFY_WITH_TIMEOUT(
        !fleet->isListing() && stage.window.currentPage()->open().runner().isReady(), 20'000);
    walk.act("tickAll");
    walk.look(stage.window, u"live"_s);
    walk.act("act");
    walk.lookAtDialog(u"live-confirm"_s);
    // The fewer targets, the less is asked.
    for (const int count : { 1, 3 }) {
        fleet->tick(eligible(fleet->model(), count), true);
        walk.act("act");
        walk.lookAtDialog(u"live-confirm-%1"_s.arg(count));
    }
}

MUSTER_TEST(TestWindowWalk)

} // namespace tst_windowwalk

#include "tst_windowwalk.moc"
