// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Find anything in the real window: what it finds there, and where each choice leads. Nothing is
// ever sent from it.

#include "app/core/qtversions.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "ui/find/findbox.h"
#include "ui/find/findfield.h"
#include "ui/find/findpopup.h"
#include "ui/find/findsearch.h"
#include "ui/fleet/pastelistdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/history/historywindow.h"
#include "ui/mainwindow/findanything.h"
#include "ui/runs/jobpanel.h"
#include "ui/settings/settingswindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace tst_findanything {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

Connection named(const QString &id)
{
    Connection connection = WindowFixture::connection();
    connection.id = ConnectionId { id };
    connection.name = u"name of "_s + id;
    return connection;
}

RunRecord pastRun(int number)
{
    RunRecord run;
    run.id = RunId { u"run-%1"_s.arg(number) };
    run.number = number;
    run.kind = FakeCloud::serverKind().id;
    run.connection = named(u"gone"_s);
    run.reason = u"INC-%1"_s.arg(number);
    run.confirmedAt = utcTime(QDate(2026, 1, 1), QTime(0, 0)).addSecs(number);
    run.endedAt = run.confirmedAt.addSecs(30);
    for (int i = 0; i < 3; ++i) {
        TargetRecord target;
        target.target.id = TargetId { u"old-%1-%2"_s.arg(number).arg(i) };
        target.outcome = Outcome::Succeeded;
        target.endedAt = run.endedAt;
        target.jobId = JobId { u"21d79185-%1-%2"_s.arg(number).arg(i) };
        target.requestId = RequestId { u"683706bf-%1"_s.arg(number) };
        run.targets.append(target);
    }
    return run;
}

struct Stage : WindowFixture
{
    FindField &field = *window.findChild<FindField *>();
    FindSearch &search = *window.findChild<FindSearch *>();
    QListView &view = *window.findChild<QListView *>(u"findResults"_s);

    Stage()
    {
        window.resize(1024, 640);
        window.show();
    }
    //! \brief Types \a text, and waits for all that there is.
    void type(const QString &text)
    {
        field.setText(text);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY([this] {
            clock.advance(std::chrono::milliseconds(50)); // the journal answers
            return !search.isPending();
        }());
    }
    //! \brief The line called \a text, or -1.
    [[nodiscard]] int line(const QString &text)
    {
        for (int row = 0; row < search.model().rowCount(); ++row) {
            if (search.model().index(row, 0).data().toString() == text)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString detail(const QString &text)
    {
        return search.model().index(line(text), 0).data(FindModel::DetailRole).toString();
    }
    //! \brief As a person does: down to \a text, and Return.
    void choose(const QString &text)
    {
        QVERIFY2(line(text) >= 0, qPrintable(text));
        for (int i = 0; i < 200 && view.currentIndex().row() != line(text); ++i)
            QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(view.currentIndex().data().toString(), text);
        QTest::keyClick(&field, Qt::Key_Return);
        clock.advance(std::chrono::milliseconds(1));
        QVERIFY(search.isEmpty());
    }
    [[nodiscard]] ConnectionId inFront() { return window.currentPage()->open().connection().id; }
    [[nodiscard]] static TargetId selected(FleetPage &page)
    {
        return page.model().fleetRow(page.proxy().mapToSource(page.view().currentIndex()).row()).id;
    }
};

} // namespace

class TestFindAnything final : public QObject
{
    Q_OBJECT

private slots:
    void eachPageOfTheSettingsIsFound();
    void theKeyGoesToTheField();
    void aTargetComesToTheFront();
    void aFilterIsNotClearedInSilence();
    void aRunOfTheJournalIsOpened();
    void aJobInThreeKeys();
    void aRequestSelectsATarget();
    void aConnectionComesToTheFrontOrIsOpened();
    void aCommandIsTriggeredAsByItsMenu();
    void restartOnlyOpensItsConfirmation();
    void whatIsOffSaysWhy();
    void aListIsTickedThroughItsDialog();
    void aSectionOfTheManualOpens();
    void theLanguageChangesWhileItIsOpen();
};

void TestFindAnything::theKeyGoesToTheField()
{
    Stage s;
    s.open();
    s.answerList(3);
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    QTableView &rows = s.window.currentPage()->currentPage()->view();
    rows.setFocus();
    QTest::keyClick(&rows, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(s.field.hasFocus());
    QVERIFY(s.field.isVisible());
    QVERIFY(
        s.window.rect().contains(QRect(s.field.mapTo(&s.window, QPoint(0, 0)), s.field.size())));
    QTest::keyClick(&s.field, Qt::Key_Escape);
    QVERIFY(rows.hasFocus());
    // With Tab it is come to as it stands: between the connection and what follows.
    auto *picker = s.window.findChild<QWidget *>(u"connectionPicker"_s);
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Tab);
    QVERIFY(s.field.hasFocus());
}

void TestFindAnything::aTargetComesToTheFront()
{
    Stage s;
    s.open(named(u"c1"_s));
    s.answerList(40);
    s.open(named(u"c2"_s));
    s.answerList(2);
    QCOMPARE(s.inFront(), ConnectionId { u"c2"_s });
    s.type(u"cph-33"_s);
    s.choose(u"cph-33"_s);
    QCOMPARE(s.inFront(), ConnectionId { u"c1"_s });
    FleetPage &page = *s.window.currentPage()->currentPage();
    QCOMPARE(Stage::selected(page), TargetId { u"id-33"_s });
    QVERIFY(page.view().visualRect(page.view().currentIndex()).isValid());
    QCOMPARE(page.tickedCount(), 0); // a tick is something else
}

void TestFindAnything::aFilterIsNotClearedInSilence()
{
    Stage s;
    FleetPage &page = s.open();
    s.answerList(40);
    page.proxy().setText(u"cph-1"_s);
    const int shown = page.proxy().rowCount();
    s.type(u"id-33"_s);
    s.choose(u"cph-33"_s);
    QCOMPARE(page.proxy().rowCount(), shown);
    auto *message = page.findChild<MessageBar *>(u"fleetGuideMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"cph-33"_s), qPrintable(message->text()));
    page.proxy().setText({}); // by the person: then nothing has to be said
    QVERIFY(!message->isVisible());
    page.proxy().setText(u"cph-1"_s);
    page.goTo({ u"id-12"_s }); // which is seen
    QVERIFY(!message->isVisible());
    QCOMPARE(Stage::selected(page), TargetId { u"id-12"_s });
    page.goTo({ u"nowhere"_s });
    QCOMPARE(message->text(), u"nowhere is no longer in this list."_s);
    page.refresh(); // while it is read, it may come yet
    page.goTo({ u"nowhere"_s });
    QCOMPARE(message->text(), u"nowhere has not been read yet."_s);
    QVERIFY(page.proxy().rowCount() < 40);
}

void TestFindAnything::aRunOfTheJournalIsOpened()
{
    Stage s;
    for (int number : { 42, 41 })
        s.journal.kept.append({ pastRun(number), {}, {} });
    s.type(u"#41"_s);
    s.choose(u"Run #41 · INC-41"_s);
    QCOMPARE(s.window.jobs().currentRun(), RunId { u"run-41"_s });
    QVERIFY(s.window.findChild<QDockWidget *>(u"jobsDock"_s)->isVisible());
    QVERIFY(!s.window.jobs().canStop());
    // Now it is known, and found once all the same.
    s.type(u"INC-41"_s);
    QCOMPARE(s.search.model().offeredCount(), 1);
}

void TestFindAnything::aJobInThreeKeys()
{
    Stage s;
    s.open();
    s.answerList(3);
    QVERIFY(QTest::qWaitForWindowActive(&s.window));
    for (int number : { 8, 7, 6 })
        s.journal.kept.append({ pastRun(number), {}, {} });
    s.journal.setSlowness(std::chrono::milliseconds(50)); // Return is faster
    QGuiApplication::clipboard()->setText(u"21d79185-7-2\n"_s);
    QTest::keyClick(&s.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keySequence(&s.field, QKeySequence::Paste);
    QTest::keyClick(&s.field, Qt::Key_Return);
    QVERIFY(s.window.jobs().currentRun().isEmpty());
    QTRY_VERIFY([&s] {
        s.clock.advance(std::chrono::milliseconds(100));
        return s.window.jobs().currentRun() == RunId { u"run-7"_s };
    }());
    QTableView &targets = s.window.jobs().view();
    QCOMPARE(targets.selectionModel()->selectedRows().size(), 1);
    QVERIFY(targets.hasFocus());
    s.window.jobs().copyIds();
    QVERIFY2(QGuiApplication::clipboard()->text().contains(u"21d79185-7-2"_s),
             qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"21d79185-7-1"_s));
}

void TestFindAnything::aRequestSelectsATarget()
{
    Stage s;
    s.journal.kept.append({ pastRun(7), {}, {} });
    s.type(u"683706bf-7"_s);
    s.choose(u"683706bf-7"_s);
    QCOMPARE(s.window.jobs().currentRun(), RunId { u"run-7"_s });
    QCOMPARE(s.window.jobs().view().selectionModel()->selectedRows().size(), 1);
}

void TestFindAnything::aConnectionComesToTheFrontOrIsOpened()
{
    Stage s;
    QVERIFY(s.connections.add(named(u"c3"_s)));
    s.open(named(u"c1"_s));
    s.open(named(u"c2"_s));
    s.type(u"name of c1"_s);
    QCOMPARE(s.detail(u"name of c1"_s), u"open"_s);
    s.choose(u"name of c1"_s);
    QCOMPARE(s.inFront(), ConnectionId { u"c1"_s });
    const QSignalSpy missing(&s.opener, &Sessions::credentialsMissing);
    s.type(u"name of c3"_s);
    QVERIFY(s.detail(u"name of c3"_s) != u"open"_s);
    s.choose(u"name of c3"_s);
    QTRY_COMPARE(missing.size(), 1); // nobody has typed its keys yet
}

void TestFindAnything::aCommandIsTriggeredAsByItsMenu()
{
    Stage s;
    s.type(u"histo"_s);
    QVERIFY2(s.detail(u"History…"_s).startsWith(u"View"_s), qPrintable(s.detail(u"History…"_s)));
    s.choose(u"History…"_s);
    QVERIFY(s.window.findChild<HistoryWindow *>());
    s.type(u"find anything"_s); // it does not lead to itself
    QCOMPARE(s.line(u"Find anything…"_s), -1);
}

void TestFindAnything::restartOnlyOpensItsConfirmation()
{
    Stage s;
    FleetPage &page = s.open();
    s.answerList(3);
    page.tickAllMatching();
    const QString verb = s.window.findChild<QAction *>(u"act"_s)->text().remove(u'&');
    s.type(verb);
    s.choose(verb);
    QVERIFY(s.window.findChild<ConfirmDialog *>());
    s.clock.advance(std::chrono::minutes(1));
    QVERIFY(s.cloud->acts.isEmpty());
}

void TestFindAnything::whatIsOffSaysWhy()
{
    Stage s;
    s.type(u"pause sending"_s);
    const int pause = s.line(u"Pause sending"_s);
    QVERIFY(pause > 0);
    QVERIFY(!(s.search.model().index(pause, 0).flags() & Qt::ItemIsEnabled));
    QVERIFY(!s.detail(u"Pause sending"_s).isEmpty());
    QVERIFY(!s.search.model().choice(pause));
    // It wants a run: a connection alone would not help.
    QVERIFY(s.detail(u"Pause sending"_s) != u"Not possible while no connection is open."_s);
    s.type(u"refresh"_s); // nothing is open
    QCOMPARE(s.detail(u"Refresh"_s), u"Not possible while no connection is open."_s);
    s.open();
    s.answerList(1);
    s.type(u"refres"_s);
    QVERIFY(s.detail(u"Refresh"_s).startsWith(u"View"_s));
    const qsizetype lists = s.cloud->lists.size();
    s.choose(u"Refresh"_s);
    QCOMPARE(s.cloud->lists.size(), lists + 1);
}

void TestFindAnything::aListIsTickedThroughItsDialog()
{
    Stage s;
    FleetPage &page = s.open();
    s.answerList(5);
    s.type(u"cph-1\ncph-3"_s);
    s.choose(u"Tick from this list…"_s);
    auto *dialog = page.findChild<PasteListDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"cph-3"_s));
    QCOMPARE(page.tickedCount(), 0); // the dialog says first what it found
    QTRY_COMPARE(dialog->ids(), QList({ TargetId { u"id-1"_s }, TargetId { u"id-3"_s } }));
    dialog->accept();
    QCOMPARE(page.tickedCount(), 2);
    QVERIFY(s.cloud->acts.isEmpty());
}

void TestFindAnything::aSectionOfTheManualOpens()
{
    Stage s;
    s.type(u"waves and the stop rule"_s);
    s.choose(u"Waves and the stop rule"_s);
    const QWidgetList windows = QApplication::topLevelWidgets();
    QVERIFY(std::ranges::any_of(
        windows, [](QWidget *one) { return qobject_cast<HelpWindow *>(one) != nullptr; }));
}

void TestFindAnything::theLanguageChangesWhileItIsOpen()
{
    Stage s;
    s.open();
    s.answerList(3);
    s.type(u"F1"_s); // in no text of either language
    const QString english = s.field.placeholderText();
    s.translator.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    s.settle();
    QCOMPARE(s.field.text(), u"F1"_s);
    s.type(u"刷新"_s);
    QVERIFY(s.line(u"刷新"_s) > 0);
    QVERIFY2(s.detail(u"刷新"_s).contains(u"F5"_s), qPrintable(s.detail(u"刷新"_s)));
    s.translator.setLanguage(Language::English);
    QCoreApplication::processEvents();
    s.settle();
    QCOMPARE(s.field.placeholderText(), english);
    s.type(u"refresh"_s);
    QVERIFY(s.line(u"Refresh"_s) > 0);
}

void TestFindAnything::eachPageOfTheSettingsIsFound()
{
    Stage stage;
    stage.open();
    stage.answerList(3);
    const auto page = [&stage] {
        const auto *window = stage.window.findChild<SettingsWindow *>();
        const auto *tabs = window ? window->findChild<QTabWidget *>() : nullptr;
        return tabs ? tabs->tabText(tabs->currentIndex()) : QString();
    };
    stage.type(u"notifications"_s);
    stage.choose(u"Settings: Notifications"_s);
    QCOMPARE(page(), u"Notifications"_s);
    stage.type(u"retention"_s);
    stage.choose(u"Settings: History"_s);
    QCOMPARE(page(), u"History"_s);
    for (const QString &word : { u"proxy"_s, u"network"_s }) {
        const QSignalSpy wanted(stage.window.findChild<FindAnything *>(),
                                &FindAnything::networkWanted);
        stage.type(word);
        stage.choose(u"Settings: network of the connection"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().at(0).value<Connection>().id, WindowFixture::connection().id);
        for (QDialog *dialog : stage.window.findChildren<QDialog *>())
            dialog->close();
    }
}

MUSTER_TEST(TestFindAnything)

} // namespace tst_findanything

#include "tst_findanything.moc"
