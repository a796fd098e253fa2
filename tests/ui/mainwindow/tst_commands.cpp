// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A command beside the verb, in the real window against the demo cloud: asked for on selected rows
// only, and loud when its second half does not bring the targets back.

#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowstage.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/runs/jobpanel.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace tst_commands {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

const KindId tasks { u"volcengine.pull-to-push"_s };
const KindId stop { u"volcengine.pull-to-push.stop"_s };

demo::DemoSettings settingsOfTheDay(double refused)
{
    demo::DemoSettings settings;
    settings.jobTimeMin = settings.jobTimeMax = std::chrono::milliseconds(50);
    settings.refusedIds = refused;
    return settings;
}

struct Stage : WindowStage
{
    explicit Stage(double refused)
        : WindowStage(settingsOfTheDay(refused))
    {
        window.show();
        opener.openWith(demo->volcengineConnection(), demo->volcengineKey());
        page = window.currentPage();
    }
    [[nodiscard]] FleetPage &fleet() const { return *page->currentPage(); }
    //! \brief Listed, and the record of earlier runs has been read as well: nothing is offered
    //! before.
    [[nodiscard]] bool isReady() const
    {
        return fleet().model().rowCount() > 0 && !fleet().isListing()
            && page->whyBlocked(tasks).isEmpty();
    }
    void select(const QString &status)
    {
        QTableView &view = fleet().view();
        view.clearSelection();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const QString shown
                = view.model()->index(row, FleetModel::StatusColumn).data().toString();
            if (shown.contains(status))
                view.selectionModel()->select(view.model()->index(row, 0),
                                              QItemSelectionModel::Select
                                                  | QItemSelectionModel::Rows);
        }
    }
    [[nodiscard]] QAction *menuItem()
    {
        QTableView &view = fleet().view();
        emit view.customContextMenuRequested(view.rect().center());
        auto *menu = fleet().findChild<QMenu *>(u"fleetRowMenu"_s);
        return menu ? menu->findChild<QAction *>(stop.value) : nullptr;
    }

    ConnectionPage *page = nullptr;
};

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void isAskedForOnSelectedRows();
    void standsInTheActionsMenu();
    void whatStaysStoppedIsLoudAndOfferedAgain();
};

void TestCommands::isAskedForOnSelectedRows()
{
    Stage stage(0);
    QTRY_VERIFY_WITH_TIMEOUT(stage.isReady(), 20'000);
    stage.fleet().tickAllMatching(); // the verb's own targets: nothing to the command
    stage.select(u"停用"_s);
    QAction *item = stage.menuItem();
    QVERIFY(item);
    QVERIFY(!item->isEnabled());
    delete stage.fleet().findChild<QMenu *>(u"fleetRowMenu"_s);

    stage.select(u"生效中"_s);
    item = stage.menuItem();
    QVERIFY(item && item->isEnabled());
    QSignalSpy asked(&stage.fleet(), &FleetPage::actRequested);
    item->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<KindId>(), stop);
    const auto targets = asked.first().last().value<QList<Target>>();
    QVERIFY(!targets.isEmpty());
    for (const Target &target : targets)
        QCOMPARE(target.status, u"生效中"_s);
    auto *dialog = stage.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPushButton *>(u"confirmButton"_s)->text().contains("Stop"_L1));
    QVERIFY(stage.demo->ledger().isEmpty());
    dialog->reject();
}

void TestCommands::standsInTheActionsMenu()
{
    Stage stage(0);
    QTRY_VERIFY_WITH_TIMEOUT(stage.isReady(), 20'000);
    auto *menu = qobject_cast<QMenu *>(
        stage.window.findChild<QAction *>(u"pauseSending"_s)->associatedObjects().constFirst());
    QVERIFY(menu);
    const auto entries = [menu] {
        emit menu->aboutToShow();
        return menu->findChildren<QAction *>(stop.value);
    };
    stage.fleet().view().clearSelection();
    stage.select(u"停用"_s);
    QCOMPARE(entries().size(), 1);
    QVERIFY(!entries().constFirst()->isEnabled());
    QVERIFY(entries().constFirst()->text().startsWith(u"Stop, then enable"_s));

    stage.select(u"生效中"_s);
    QAction *entry = entries().constFirst();
    QVERIFY(entry->isEnabled());
    QSignalSpy asked(&stage.fleet(), &FleetPage::actRequested);
    entry->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<KindId>(), stop);
    auto *dialog = stage.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(stage.demo->ledger().isEmpty()); // only asked
    dialog->reject();

    (void)stage.opener.close(stage.page->open().connection().id);
    QVERIFY(entries().isEmpty());
}

void TestCommands::whatStaysStoppedIsLoudAndOfferedAgain()
{
    Stage stage(1); // every enable is refused
    QTRY_VERIFY_WITH_TIMEOUT(stage.isReady(), 20'000);
    Runner &runner = stage.page->open().runner();
    QList<Target> targets;
    for (int row = 0; row < stage.fleet().model().rowCount() && targets.size() < 2; ++row) {
        const Target target = stage.fleet().model().target(row);
        if (target.status == u"生效中"_s)
            targets.append(target);
    }
    QVERIFY(runner.start({ stage.page->open().connection(), stop, targets, u"operator"_s }));
    QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy() && runner.runs().size() >= 2, 30'000);
    // The list that is read anew says of both that they can be enabled.
    const auto canBeEnabled = [&stage](const Target &target) {
        const FleetModel &model = stage.fleet().model();
        const auto row = model.rowOf(target.id);
        return row >= 0 && model.isEligible(row);
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(targets.cbegin(), targets.cend(), canBeEnabled), 20'000);

    auto *bar = stage.page->findChild<MessageBar *>(u"leftBehind"_s);
    QVERIFY(bar);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY2(bar->text().contains("not enabled again"_L1), qUtf8Printable(bar->text()));
    stage.window.jobs().showRun(runner.runs().constLast());
    stage.window.jobs().view().selectRow(0);
    const auto isSaid = [&stage] {
        const auto texts = stage.window.jobs().findChildren<QPlainTextEdit *>();
        return std::any_of(texts.cbegin(), texts.cend(), [](const QPlainTextEdit *details) {
            return details->toPlainText().contains("Stopped, not enabled again."_L1);
        });
    };
    QTRY_VERIFY(isSaid());

    QSignalSpy offered(stage.page, &ConnectionPage::actRequested);
    emit bar->actionTriggered();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.first().first().value<KindId>(), tasks);
    QCOMPARE(offered.first().last().value<QList<Target>>().size(), 2);
    auto *dialog = stage.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog); // and nothing is sent without it
    QCOMPARE(stage.demo->ledger().size(), 4);
    dialog->reject();
}

MUSTER_TEST(TestCommands)

} // namespace tst_commands

#include "tst_commands.moc"
