// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs that a program left open: put right at the next start, named whichever connection is open,
// taken up by a connection to the same place, and settled by hand without one.

#include "app/restart/unownedruns.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/programstage.h"
#include "ui/connections/connectionpicker.h"
#include "ui/connections/removeconnectiondialog.h"
#include "ui/runs/settledialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>

namespace tst_leftruns {

using namespace muster;
using namespace muster::test;

class TestLeftRuns final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
    }
    void cleanup() { m_program.reset(); }
    void earlierRunsAreAmongTheJobs();
    void isPutRightAndNamedWithoutItsConnection();
    void isNamedWhenNothingWasOnItsWay();
    void theEndOfTheSessionIsNotTheOperators();
    void isTakenUpByAConnectionToTheSamePlace();
    void isTakenUpOnceTheAccountIsKnown();
    void isNotTakenUpElsewhereNorTwice();
    void isClosedByHandWithoutItsConnection();
    void opensTheConnectionOfTheOpenRun();
    void removingItsConnectionSaysSo();
    void aConnectionThatStillSendsSaysWhichRunKeepsIt();
    void whatKeepsAConnectionIsSaidAsLongAsItIsSo();

private:
    ProgramStage &start()
    {
        m_program.reset();
        m_program = std::make_unique<ProgramStage>(m_folder->path(), *m_clock);
        return *m_program;
    }
    //! 15 servers: 5 accepted, 5 being sent, 5 planned; and the program ends.
    RunId killInTheMiddle(const Connection &connection = acme())
    {
        ProgramStage &program = start();
        program.open(connection);
        RunRequest request = program.request(0, 15);
        request.connection = connection;
        const Result<RunId> run = program.runnerOf(connection).start(request);
        program.answer(Outcome::Accepted);
        [&program] { QVERIFY(program.nextAct()); }();
        m_program.reset();
        return run ? *run : RunId();
    }
    ProgramStage &startAgain()
    {
        ProgramStage &program = start();
        program.window->checkJournal();
        auto *unowned = program.window->findChild<UnownedRuns *>();
        program.until([unowned] { return unowned->state() == UnownedRuns::State::Read; });
        return program;
    }
    [[nodiscard]] static QString named(const ProgramStage &program)
    {
        auto *bar = program.window->findChild<MessageBar *>(u"openRunsMessage"_s);
        return bar->isHidden() ? QString() : bar->text();
    }
    static void settle(ProgramStage &program)
    {
        auto *dialog = program.window->findChild<SettleDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"seen to be up"_s);
        dialog->accept();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ProgramStage> m_program;
};

void TestLeftRuns::earlierRunsAreAmongTheJobs()
{
    ProgramStage &before = start();
    before.open();
    for (int i = 0; i < 5; ++i)
        before.finish(before.start(before.request(i, 1)));
    ProgramStage &after = startAgain();
    JobPanel &panel = after.window->jobs();
    QCOMPARE(panel.findChild<QComboBox *>(u"runChooser"_s)->count(), 5);
    QVERIFY(!panel.currentRun().isEmpty());
    QCOMPARE(panel.run(panel.currentRun())->number, 5);
    QVERIFY(panel.findChild<QLabel *>(u"noRun"_s)->isHidden()
            || !panel.findChild<QLabel *>(u"noRun"_s)->isVisible());
    QCOMPARE(named(after), QString()); // all of them are done with
}

void TestLeftRuns::isPutRightAndNamedWithoutItsConnection()
{
    const RunId id = killInTheMiddle();
    ProgramStage &after = startAgain();
    const RunRecord &run = *after.window->jobs().run(id);
    const OutcomeTotals totals = totalsOf(run);
    QCOMPARE(totals[Outcome::Accepted], 5);
    QCOMPARE(totals[Outcome::Unknown], 5);
    QCOMPARE(totals[Outcome::NotSent], 5);
    QVERIFY2(named(after).contains(u"run #1"_s) && named(after).contains(u"acme"_s),
             qUtf8Printable(named(after)));
    QCOMPARE(after.window->jobs().currentRun(), id);
    // It is on disk as well: the next program finds nothing being sent.
    m_program.reset();
    SqlJournal journal(m_folder->filePath(u"journal.sqlite"_s));
    std::optional<RunRecord> kept;
    connect(journal.history(id, this), &JournalRead::finished, this,
            [&kept](const auto &result) { kept = result->constFirst().run; });
    QTRY_VERIFY(kept.has_value());
    QCOMPARE(totalsOf(*kept), totals);
}

void TestLeftRuns::isNamedWhenNothingWasOnItsWay()
{
    ProgramStage &program = start();
    program.open();
    const RunId id = program.start(program.request(0, 15));
    QVERIFY(program.until([&] { return !program.cloud->acts.isEmpty(); }));
    program.runner().pause(id);
    program.answer(Outcome::Accepted);
    QVERIFY(program.until([&] {
        program.endJobs(Outcome::Succeeded);
        return totalsOf(program.run(id))[Outcome::Succeeded] == 5;
    }));
    ProgramStage &after = startAgain();
    after.open(acme(u"c7"_s, u"another"_s)); // whichever connection is open
    const OutcomeTotals totals = totalsOf(*after.window->jobs().run(id));
    QCOMPARE(totals[Outcome::NotSent], 10);
    QVERIFY2(named(after).contains(u"run #1"_s) && named(after).contains(u"not sent"_s),
             qUtf8Printable(named(after)));
    emit after.window->findChild<MessageBar *>(u"openRunsMessage"_s)->closed();
    QCOMPARE(startAgain().window->jobs().run(id)->number, 1);
    QCOMPARE(named(*m_program), QString()); // it was said
}

// Logging out stops the sending in order; that is no stop of a person's.
void TestLeftRuns::theEndOfTheSessionIsNotTheOperators()
{
    ProgramStage &program = start();
    program.open();
    const RunId id = program.start(program.request(0, 15));
    program.answer(Outcome::Accepted);
    QVERIFY(program.nextAct());
    program.runner().end();
    QCOMPARE(totalsOf(program.run(id))[Outcome::NotSent], 5);
    ProgramStage &after = startAgain();
    after.open();
    QVERIFY2(named(after).contains(u"The program ended while run #1"_s),
             qUtf8Printable(named(after)));
    QStringList said;
    for (const QLabel *label : after.window->jobs().findChildren<QLabel *>())
        said += label->text();
    const QString all = said.join(u'\n');
    QVERIFY2(all.contains(u"The program ended while this run was open"_s), qUtf8Printable(all));
    QVERIFY2(!all.contains(u"by the operator"_s) && !all.contains(u"Sending was stopped"_s),
             qUtf8Printable(all));
}

void TestLeftRuns::isTakenUpByAConnectionToTheSamePlace()
{
    const RunId id = killInTheMiddle();
    ProgramStage &after = startAgain();
    const Connection anew = acme(u"c9"_s, u"entered anew"_s);
    after.open(anew);
    const RunRecord *run = after.runnerOf(anew).run(id);
    QVERIFY(run);
    QVERIFY(after.until([&] {
        after.endJobs(Outcome::Succeeded);
        return totalsOf(*run)[Outcome::Succeeded] == 5;
    }));
    QVERIFY(!named(after).isEmpty()); // five are still unknown
    after.show(id);
    QVERIFY(after.mayRetry(u"retryNotSent"_s));
    after.window->jobs().settleByHand(id);
    settle(after);
    QVERIFY(!hasUnsettled(*run));
    QCOMPARE(named(after), QString());
}

// Entered anew without a project, a connection learns it from signing in, after it was opened.
void TestLeftRuns::isTakenUpOnceTheAccountIsKnown()
{
    const RunId id = killInTheMiddle();
    ProgramStage &after = startAgain();
    Connection anew = acme(u"c9"_s, u"entered anew"_s);
    anew.projectId.clear();
    after.opener.openWith(anew, PasswordLogin { u"a"_s, u"u"_s, Secret(u"p"_s) });
    const QString account = std::exchange(after.cloud->accountName, {});
    const QString project = std::exchange(after.cloud->project, {});
    QVERIFY(after.until([&] { return after.runnerOf(anew).isReady(); }));
    QVERIFY(!after.runnerOf(anew).run(id));

    after.cloud->project = project;
    after.cloud->changeAccount(account);
    emit after.cloud->projectFound(project);
    QVERIFY(after.runnerOf(anew).isReady()); // nothing waits for it
    QVERIFY(after.until([&] { return after.runnerOf(anew).run(id) != nullptr; }));
    const RunRecord &run = *after.runnerOf(anew).run(id);
    QVERIFY(after.until([&] {
        after.endJobs(Outcome::Succeeded);
        return totalsOf(run)[Outcome::Succeeded] == 5;
    }));
    after.show(id);
    QVERIFY(after.mayRetry(u"retryNotSent"_s));
}

void TestLeftRuns::isNotTakenUpElsewhereNorTwice()
{
    const RunId id = killInTheMiddle();
    ProgramStage &after = startAgain();
    Connection elsewhere = acme(u"c7"_s, u"elsewhere"_s);
    elsewhere.region = u"cn-south-1"_s;
    after.open(elsewhere);
    QVERIFY(!after.runnerOf(elsewhere).run(id));
    const Connection first = acme(u"c8"_s, u"first"_s);
    const Connection second = acme(u"c9"_s, u"second"_s);
    after.open(first);
    after.open(second);
    int owners = 0;
    for (const Connection &connection : { elsewhere, first, second })
        owners += after.runnerOf(connection).run(id) ? 1 : 0;
    QCOMPARE(owners, 1);
}

void TestLeftRuns::isClosedByHandWithoutItsConnection()
{
    const RunId id = killInTheMiddle();
    ProgramStage &after = startAgain();
    JobPanel &panel = after.show(id);
    QVERIFY2(after.noticeAction().contains(u"by hand"_s), qUtf8Printable(after.noticeAction()));
    QCOMPARE(panel.settleableCount(id), 10);
    panel.settleByHand(id);
    settle(after);
    const RunRecord &run = *panel.run(id);
    QCOMPARE(totalsOf(run)[Outcome::Unknown], 10);
    QVERIFY(!hasUnsettled(run));
    QVERIFY(run.endedAt.isValid());
    QCOMPARE(named(after), QString());
    QCOMPARE(panel.settleableCount(id), 0);
    ProgramStage &next = startAgain();
    QCOMPARE(named(next), QString());
}

void TestLeftRuns::opensTheConnectionOfTheOpenRun()
{
    const Connection work = acme(u"work"_s, u"work"_s);
    Connection other = acme(u"other"_s, u"other"_s);
    other.region = u"cn-south-1"_s;
    {
        ProgramStage &program = start();
        QVERIFY(program.connections.add(work));
        QVERIFY(program.connections.add(other));
    }
    (void)killInTheMiddle(work);
    {
        ProgramStage &program = start();
        program.settings.setLastConnection(other.id);
    }
    ProgramStage &after = start();
    QSignalSpy missing(&after.opener, &Sessions::credentialsMissing);
    after.window->checkJournal();
    after.window->openLastConnection();
    QVERIFY(after.until([&missing] { return !missing.isEmpty(); }));
    QCOMPARE(missing.constFirst().constFirst().value<Connection>().id, work.id);
}

void TestLeftRuns::removingItsConnectionSaysSo()
{
    ProgramStage &program = start();
    RemoveConnectionDialog dialog(acme(), program.connections, program.keychain);
    const auto text = [&dialog] {
        QString all;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QVERIFY(!text().contains(u"settled by hand"_s));
    dialog.setOpenRuns(2);
    QVERIFY(text().contains(u"settled by hand"_s));
}

void TestLeftRuns::aConnectionThatStillSendsSaysWhichRunKeepsIt()
{
    ProgramStage &program = start();
    QVERIFY(program.connections.add(acme()));
    program.open();
    const RunId run = program.start(program.request(0, 10)); // two calls
    program.answer(Outcome::Accepted);
    auto *picker = program.window->findChild<ConnectionPicker *>();
    auto *bar = program.window->findChild<MessageBar *>(u"windowMessage"_s);
    const auto ask = [&] {
        emit picker->removeRequested(acme());
        return program.window->findChild<RemoveConnectionDialog *>();
    };
    QVERIFY(!ask());
    QVERIFY2(bar->text().contains(u"run #1, which has not finished sending"_s)
                 && bar->text().contains(u"Stop its sending"_s),
             qUtf8Printable(bar->text()));
    program.runner().pause(run); // it would wait for ever
    QVERIFY(!ask());
    program.runner().stopSending(run);
    QVERIFY2(bar->text().isEmpty(), qUtf8Printable(bar->text())); // it needs it no more
    // Five are followed: that does not keep it in the list.
    RemoveConnectionDialog *dialog = ask();
    QVERIFY(dialog);
    QVERIFY(program.connections.remove(acme().id));
    emit dialog->removed(acme().id);
    QVERIFY(program.opener.find(acme().id));
    QVERIFY2(bar->text().contains(u"stays open as long as jobs"_s), qUtf8Printable(bar->text()));
    QVERIFY(program.until([&] {
        if (program.opener.find(acme().id))
            program.endJobs(Outcome::Succeeded);
        return !program.opener.find(acme().id);
    }));
    QVERIFY2(bar->text().isEmpty(), qUtf8Printable(bar->text())); // it is open no more
}

void TestLeftRuns::whatKeepsAConnectionIsSaidAsLongAsItIsSo()
{
    ProgramStage &program = start();
    program.withPhones = true;
    QVERIFY(program.connections.add(acme()));
    program.open();
    const RunId first = program.start(program.request(0, 10));
    program.answer(Outcome::Accepted);
    program.runner().pause(first);
    RunRequest other = program.request(20, 10);
    other.kind = ProgramStage::phoneKind();
    const RunId second = program.start(other);
    QVERIFY(!second.isEmpty());
    program.answer(Outcome::Accepted);
    program.runner().pause(second);

    auto *picker = program.window->findChild<ConnectionPicker *>();
    auto *bar = program.window->findChild<MessageBar *>(u"windowMessage"_s);
    emit picker->removeRequested(acme());
    QVERIFY(!program.window->findChild<RemoveConnectionDialog *>());
    QCOMPARE(
        bar->text(),
        u"The connection is needed by runs #1, #2, which have not finished sending. Stop their "
        "sending in the Jobs panel, or wait for them; then remove the connection."_s);
    program.runner().stopSending(first);
    QVERIFY2(bar->text().contains(u"needed by run #2, which has"_s), qUtf8Printable(bar->text()));
    program.runner().stopSending(second);
    QVERIFY2(bar->text().isEmpty(), qUtf8Printable(bar->text()));

    // What somebody else says there is not taken away.
    emit picker->removeRequested(acme());
    QVERIFY(program.window->findChild<RemoveConnectionDialog *>());
}

MUSTER_TEST(TestLeftRuns)

} // namespace tst_leftruns

#include "tst_leftruns.moc"
