// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window joins its parts: connections, pages, confirmation, engine, jobs, language, closing.

#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/unlockdialog.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/targettable.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace tst_mainwindow {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

using Fixture = WindowFixture;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void opensAConnectionAndListsItsFirstKind();
    void restartsWhatWasConfirmedOnce();
    void ticksMadeForSomethingElseStay();
    void historyOffersARetry();
    void bringsAnUnknownOutcomeForward();
    void cancellingTheConfirmationSendsNothing();
    void blocksRestartsOfAReadOnlyConnection();
    void switchesTheLanguageTwentyTimesDuringARun();
    void asksBeforeClosingOverOpenTargets();
    void asksBeforeClosingOverAnswersThatAreNotOnDisk();
    void asksBeforeClosingOverAJournalThatCouldNotBeSaved();
    void helpsWithItself();
    void settingsReachTheEngineAndTheList();
    void theLockActionUnlocks();
    void aJournalThatCannotBeReadIsExplainedAndTriedAgain();
    void runsSayWhoseTheyAre();
};

void TestMainWindow::opensAConnectionAndListsItsFirstKind()
{
    Fixture f;
    FleetPage &page = f.open();
    QVERIFY(f.window.windowTitle().contains(u"acme"_s));
    QCOMPARE(f.cloud->lists.size(), 1);
    f.answerList(4);
    QCOMPARE(page.model().rowCount(), 4);
    QVERIFY(!f.window.findChild<QWidget *>(u"demoBanner"_s)->isVisible());
    QCOMPARE(f.settings.lastConnection(), Fixture::connection().id);
}

void TestMainWindow::restartsWhatWasConfirmedOnce()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(3);
    f.sendAllAtOnce();
    f.restartAll(page);
    QCOMPARE(f.cloud->acts.size(), 1);
    QCOMPARE(f.cloud->acts.first()->targets.size(), 3);
    QCOMPARE(f.window.jobs().model().rowCount(), 3);
    f.accept(0);
    f.clock.advance(std::chrono::seconds(1));
    QCOMPARE(f.cloud->acts.size(), 1);
    QVERIFY(f.window.jobs().supportText().contains(u"job-id-0"_s));
}

void TestMainWindow::ticksMadeForSomethingElseStay()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(4);
    f.sendAllAtOnce();
    page.model().setTicked({ 0, 1, 3 }, true);
    page.findChild<QAbstractButton *>(u"fleetAct"_s)->click();
    page.model().setTicked({ 2 }, true); // while the confirmation is open
    auto *dialog = f.window.findChild<ConfirmDialog *>();
    f.confirm(*dialog, 4);
    QCOMPARE(f.cloud->acts.first()->targets.size(), 3);
    QCOMPARE(page.tickedCount(), 1);
    QVERIFY(page.model().isTicked(2));
}

// A run that ended in an earlier start of the program stands in the history only.
void TestMainWindow::historyOffersARetry()
{
    Fixture f;
    RunHistory earlier;
    earlier.run.id = RunId { u"early"_s };
    earlier.run.number = 7;
    earlier.run.kind = FakeCloud::serverKind().id;
    earlier.run.connection = Fixture::connection();
    earlier.run.confirmedAt = f.clock.now().addDays(-1);
    earlier.run.endedAt = earlier.run.confirmedAt.addSecs(5);
    for (int i = 0; i < 3; ++i) {
        TargetRecord record;
        record.target = { TargetId { u"id-%1"_s.arg(i) }, u"cph-%1"_s.arg(i), {}, u"5"_s };
        record.outcome = i == 0 ? Outcome::Failed : Outcome::NotSent;
        earlier.run.targets.append(record);
    }
    f.journal.kept.append(earlier);
    f.journal.noteRunNumber(7); // as a file's journal does when it is opened
    f.window.show();
    f.window.findChild<QAction *>(u"history"_s)->trigger();
    f.clock.advance(std::chrono::milliseconds(0));
    auto *retry = f.window.findChild<QPushButton *>(u"historyRetryNotSent"_s);
    auto *reason = f.window.findChild<QLabel *>(u"historyRetryReason"_s);
    QVERIFY(retry->isVisible());
    QVERIFY(!retry->isEnabled());
    QVERIFY2(reason->text().contains(u"acme"_s), qUtf8Printable(reason->text()));

    f.open();
    f.answerList(3);
    f.window.findChild<QPushButton *>(u"historyRefresh"_s)->click();
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY2(retry->isEnabled(), qUtf8Printable(reason->text()));
    retry->click();
    f.clock.advance(std::chrono::milliseconds(0));
    auto *dialog = f.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QCOMPARE(f.cloud->acts.size(), 0); // only asked
    f.answerList(3); // statuses first: those in the record are old
    QCOMPARE(dialog->targets().size(), 2);
    f.confirm(*dialog, 3);
    QCOMPARE(f.cloud->acts.size(), 1);
    const Runner &runner = f.window.currentPage()->open().runner();
    const RunRecord *run = runner.run(runner.runs().constLast());
    QCOMPARE(run->parent, earlier.run.id);
    QCOMPARE(run->number, 8);

    // Taken over: not a second time.
    f.accept(0);
    f.window.findChild<QPushButton *>(u"historyRefresh"_s)->click();
    f.clock.advance(std::chrono::milliseconds(0));
    QTRY_VERIFY(!f.window.findChild<ConfirmDialog *>());
    auto *rows = f.window.findChild<QTableView *>(u"historyRuns"_s);
    rows->selectRow(1);
    QVERIFY2(retry->isEnabled(), qUtf8Printable(reason->text()));
    retry->click();
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(!f.window.findChild<ConfirmDialog *>());
    auto *bar = f.window.findChild<MessageBar *>(u"historyMessage"_s);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"taken it over"_s), qUtf8Printable(bar->text()));
}

void TestMainWindow::bringsAnUnknownOutcomeForward()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(3);
    auto *pause = f.window.findChild<QAction *>(u"pauseSending"_s);
    auto *stop = f.window.findChild<QAction *>(u"stopSending"_s);
    for (const QAction *off : { pause, stop })
        QCOMPARE(off->toolTip(), u"No run is shown."_s); // an entry that is off says why
    f.restartAll(page);
    QCOMPARE(pause->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    QVERIFY(pause->isEnabled());
    auto *dock = f.window.findChild<QWidget *>(u"jobsDock"_s);
    dock->hide();
    ActAnswer lost;
    lost.verdict = ActVerdict::Unknown;
    emit f.cloud->acts.first()->finished(lost);
    QVERIFY(dock->isVisible());
    QVERIFY(!pause->isEnabled());
    for (const QAction *off : { pause, stop })
        QCOMPARE(off->toolTip(), u"Nothing of this run is waiting to be sent."_s);
    f.answerList(3); // the list that is read at the end of a run
    const auto lists = f.cloud->lists.size();
    f.window.jobs().findChild<QAction *>(u"checkUnknown"_s)->trigger();
    QCOMPARE(f.cloud->lists.size(), lists + 1);

    QTRY_VERIFY(!f.window.findChild<ConfirmDialog *>()); // the first one
    f.window.jobs().findChild<QAbstractButton *>(u"unknownRepeat"_s)->click();
    auto *dialog = f.window.findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    f.clock.advance(std::chrono::minutes(1));
    QCOMPARE(f.cloud->acts.size(), 1); // only asked
}

void TestMainWindow::cancellingTheConfirmationSendsNothing()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(3);
    page.tickAllMatching();
    page.findChild<QAbstractButton *>(u"fleetAct"_s)->click();
    f.window.findChild<ConfirmDialog *>()->reject();
    f.clock.advance(std::chrono::seconds(5));
    QVERIFY(f.cloud->acts.isEmpty());
    QVERIFY(f.opener.all().first()->runner().runs().isEmpty());
    QCOMPARE(page.tickedCount(), 3); // nothing is lost either
}

void TestMainWindow::blocksRestartsOfAReadOnlyConnection()
{
    Fixture f;
    Connection readOnly = Fixture::connection();
    readOnly.readOnly = true;
    FleetPage &page = f.open(readOnly);
    f.answerList(3);
    page.tickAllMatching();
    QVERIFY(!page.findChild<QAbstractButton *>(u"fleetAct"_s)->isEnabled());
    f.window.findChild<QAction *>(u"act"_s)->trigger();
    QVERIFY(!f.window.findChild<ConfirmDialog *>());
}

void TestMainWindow::switchesTheLanguageTwentyTimesDuringARun()
{
    Fixture f;
    f.translator.setLanguage(Language::English);
    FleetPage &page = f.open();
    f.answerList(3);
    f.restartAll(page);
    f.accept(0);
    auto *act = f.window.findChild<QAction *>(u"refresh"_s);
    for (int i = 0; i < 20; ++i) {
        f.translator.setLanguage(i % 2 == 0 ? Language::Chinese : Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(act->text(), i % 2 == 0 ? u"刷新(&R)"_s : u"&Refresh"_s);
    }
    QCOMPARE(f.window.jobs().model().rowCount(), 3);
    QCOMPARE(f.cloud->acts.size(), 1);
}

void TestMainWindow::asksBeforeClosingOverOpenTargets()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(2);
    f.restartAll(page);
    QVERIFY(!f.window.close());
    auto *box = f.window.findChild<QMessageBox *>();
    QVERIFY(box);
    const QList<QAbstractButton *> buttons = box->buttons();
    const auto keep
        = std::find_if(buttons.cbegin(), buttons.cend(), [box](QAbstractButton *button) {
              return box->buttonRole(button) == QMessageBox::RejectRole;
          });
    QVERIFY(keep != buttons.cend());
    QCOMPARE(static_cast<QAbstractButton *>(box->defaultButton()), *keep);
    (*keep)->click();
    QVERIFY(f.window.isVisible());
}

void TestMainWindow::asksBeforeClosingOverAnswersThatAreNotOnDisk()
{
    Fixture f;
    f.window.show();
    Error error;
    error.kind = ErrorKind::Storage;
    emit f.journal.writeFailed(error);
    // The message may be closed; what is not on disk stays so.
    emit f.window.findChild<MessageBar *>(u"journalMessage"_s)->closed();
    QVERIFY(!f.window.close());
    auto *box = f.window.findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"in memory only"_s), qPrintable(box->text()));
    box->reject();
    QVERIFY(f.window.isVisible());

    f.window.checkJournal();
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(f.window.close());
}

void TestMainWindow::asksBeforeClosingOverAJournalThatCouldNotBeSaved()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(2);
    Error moved;
    moved.kind = ErrorKind::Storage;
    moved.code = OwnError::JournalMoved;
    emit f.journal.writeFailed(moved);
    f.window.show();
    const auto question = [&f] { return f.window.findChild<QMessageBox *>(u"closeQuestion"_s); };
    // As long as a copy is kept nothing is lost.
    emit f.journal.rescued({ JournalRescue::State::Saved, u"/data/journal.sqlite.saved-1"_s, {} });
    QVERIFY(f.window.close());
    f.window.show();

    emit f.journal.rescued(
        { JournalRescue::State::NotSaved, u"/data/x"_s, u"/data/x: no space"_s });
    QVERIFY(!f.window.close());
    QVERIFY(question());
    const QString lost
        = u"The journal's file is not in its place, and what Muster knows could not be saved "
          "there: if Muster closes now, the history may lack all runs. First fix the problem shown "
          "above the list, then try the journal again."_s;
    QCOMPARE(question()->text(), lost);
    delete question();

    // Beside what else there is to lose: each on its own.
    Error unwritable;
    unwritable.kind = ErrorKind::Storage;
    emit f.journal.writeFailed(unwritable);
    f.restartAll(page);
    QVERIFY(!f.window.close());
    const QStringList texts = question()->text().split(u"\n\n"_s);
    QCOMPARE(texts.size(), 3);
    QVERIFY2(texts.at(0).contains(u"in memory only"_s), qPrintable(texts.at(0)));
    QCOMPARE(texts.at(1), lost);
    QVERIFY2(texts.at(2).startsWith(u"2 target"_s), qPrintable(texts.at(2)));
    QVERIFY(texts.at(2).contains(u"when its connection is opened"_s)); // of several
    delete question();

    f.window.checkJournal(); // back in its place, and everything written
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(!f.window.close());
    QVERIFY2(question()->text().startsWith(u"2 target"_s), qPrintable(question()->text()));
}

void TestMainWindow::helpsWithItself()
{
    Fixture f;
    auto *diagnostics = f.window.findChild<QAction *>(u"saveDiagnostics"_s);
    diagnostics->trigger();
    diagnostics->trigger();
    QCOMPARE(f.window.findChildren<QDialog *>(u"diagnosticsDialog"_s).size(), 1);
    QVERIFY(f.window.findChild<QAction *>(u"keychainDoctor"_s));
}

void TestMainWindow::settingsReachTheEngineAndTheList()
{
    Fixture f;
    f.open();
    f.answerList(1);
    f.window.checkJournal();
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(f.journal.deletions.isEmpty()); // for ever
    auto *settings = f.window.findChild<QAction *>(u"settings"_s);
    settings->trigger();
    settings->trigger(); // the same one
    QCOMPARE(f.window.findChildren<SettingsWindow *>().size(), 1);
    auto *window = f.window.findChild<SettingsWindow *>();
    Preferences preferences;
    preferences.unlockMinutes = 3;
    preferences.refreshSeconds = 60;
    preferences.retentionDays = 30;
    for (const NumberPreference &number : numberPreferences()) {
        if (auto *box = window->findChild<QSpinBox *>(number.key))
            box->setValue(preferences.*number.value);
    }
    window->findChild<QAbstractButton *>(u"settingsOk"_s)->click();
    QCOMPARE(f.opener.all().first()->runner().productionLock().duration(),
             std::chrono::milliseconds(std::chrono::minutes(3)));
    f.clock.advance(std::chrono::seconds(1));
    QCOMPARE(f.journal.deletions.size(), 1);
    QCOMPARE(f.cloud->lists.size(), 1);
    f.clock.advance(std::chrono::seconds(60));
    QCOMPARE(f.cloud->lists.size(), 2);
}

void TestMainWindow::theLockActionUnlocks()
{
    Fixture f;
    auto *lock = f.window.findChild<QAction *>(u"lock"_s);
    QVERIFY(!lock->isEnabled());
    Connection production = Fixture::connection();
    production.production = true;
    f.open(production);
    QVERIFY(lock->isEnabled());
    lock->trigger();
    auto *dialog = f.window.findChild<UnlockDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"OPS-17"_s);
    dialog->accept();
    QVERIFY(!f.opener.all().first()->runner().productionLock().isLocked());
    QCOMPARE(f.journal.connectionEvents.first().operatorName, u"operator"_s);
    lock->trigger();
    QVERIFY(f.opener.all().first()->runner().productionLock().isLocked());
}

void TestMainWindow::aJournalThatCannotBeReadIsExplainedAndTriedAgain()
{
    Fixture f;
    f.journal.failure = FakeJournal::storageError();
    f.open();
    auto *bar = f.window.findChild<MessageBar *>(u"journalMessage"_s);
    QVERIFY(bar->text().contains(u"disk full"_s));
    Runner &runner = f.opener.all().first()->runner();
    QVERIFY(!runner.isReady());
    const auto bars = f.window.findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](const MessageBar *one) {
        return one->text().startsWith(u"Earlier runs could not be loaded"_s);
    }));
    f.journal.failure.reset();
    emit bar->actionTriggered();
    f.clock.advance(std::chrono::milliseconds(0));
    f.clock.advance(std::chrono::milliseconds(0));
    QVERIFY(bar->text().isEmpty());
    QVERIFY(runner.isReady());
}

void TestMainWindow::runsSayWhoseTheyAre()
{
    Fixture f;
    FleetPage &page = f.open();
    f.answerList(2);
    f.restartAll(page);
    auto *chooser = f.window.jobs().findChild<QComboBox *>();
    QVERIFY2(chooser->currentText().contains(u"acme"_s), qUtf8Printable(chooser->currentText()));
    Connection second = Fixture::connection();
    second.id = ConnectionId { u"c2"_s };
    second.name = u"beta"_s;
    f.open(second);
    QVERIFY2(chooser->currentText().contains(u"acme"_s), qUtf8Printable(chooser->currentText()));
}

MUSTER_TEST(TestMainWindow)

} // namespace tst_mainwindow

#include "tst_mainwindow.moc"
