// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a later run has sent is not offered again by an earlier one: not in the panel, not in its
// notice, not on a card and not in the history, whoever ended in between, and however long ago.

#include "tests/support/fakejournal.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/programstage.h"
#include "ui/confirm/confirmdialog.h"
#include "ui/confirm/confirmmodel.h"

#include <QTemporaryDir>

namespace tst_offers {

using namespace muster;
using namespace muster::test;

class TestOffers final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
        m_first = {};
    }
    void cleanup() { m_program.reset(); }
    void whatWasNotSentAndSentLater_data();
    void whatWasNotSentAndSentLater();
    void afterTheDuplicateWindow();
    void afterAnEndInTheMiddle();
    void afterTheHistoryWasCleared();
    void whatFailedAndWasSentLater();
    void whatWasUnknownAndSentLater();
    void whatAnotherConnectionSent();
    void whatWasSentAfterTheClockWasSetBack();
    void whatAChainOfRunsSent();
    void whatNeverLeftIsOfferedByTheEarlierRun();
    void nothingAsLongAsNobodyKnows();
    void theConfirmationSaysWhatBecameOfEach();
    void anEndedRunOfAnEarlierStartIsRepeatedFromThePanel();
    void opensTheConnectionOfTheRunFirst();
    void anotherVerbOfTheFleetBlocksIt();
    void anotherAccountIsSaid();

private:
    ProgramStage &startUnopened()
    {
        m_program.reset();
        m_program = std::make_unique<ProgramStage>(m_folder->path(), *m_clock);
        return *m_program;
    }
    ProgramStage &start(const Connection &connection = acme())
    {
        startUnopened().open(connection);
        return *m_program;
    }
    void failFive(ProgramStage &program)
    {
        m_first = program.start(program.request(0, 5));
        program.finish(m_first, Outcome::Failed);
    }
    //! 60 servers: 5 unknown, 10 succeeded, 45 not sent.
    void stopInTheMiddle(ProgramStage &program)
    {
        m_first = program.start(program.request(0, 60));
        program.answer(Outcome::Unknown);
        program.answer(Outcome::Accepted);
        program.answer(Outcome::Accepted);
        program.runner().stopSending(m_first);
        program.finish(m_first);
        const OutcomeTotals totals = totalsOf(program.run(m_first));
        QCOMPARE(totals[Outcome::Unknown], 5);
        QCOMPARE(totals[Outcome::Succeeded], 10);
        QCOMPARE(totals[Outcome::NotSent], 45);
    }
    void sendAgain(ProgramStage &program, int first, int count, bool isLinked = true)
    {
        RunRequest again = program.request(first, count);
        if (isLinked)
            again.parent = m_first;
        const RunId second = program.start(again);
        QVERIFY(!second.isEmpty());
        program.finish(second);
        QCOMPARE(totalsOf(program.run(second))[Outcome::Succeeded], count);
    }
    void offersNothing(ProgramStage &program)
    {
        program.show(m_first);
        QVERIFY(!program.mayRetry(u"retryNotSent"_s));
        QVERIFY(!program.mayRetry(u"retryFailed"_s));
        QVERIFY(!program.mayRetry(u"retryRejected"_s));
        QVERIFY2(!program.noticeAction().contains(u"not sent"_s),
                 qUtf8Printable(program.noticeAction()));
        QCOMPARE(program.historyOffers(m_first), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ProgramStage> m_program;
    RunId m_first;
};

void TestOffers::whatWasNotSentAndSentLater_data()
{
    QTest::addColumn<bool>("isLinked");
    QTest::newRow("repeated") << true;
    QTest::newRow("ticked by hand") << false;
}

void TestOffers::whatWasNotSentAndSentLater()
{
    QFETCH(const bool, isLinked);
    ProgramStage &before = start();
    stopInTheMiddle(before);
    before.show(m_first);
    QVERIFY(before.mayRetry(u"retryNotSent"_s));
    sendAgain(before, 15, 45, isLinked);
    offersNothing(before);
    offersNothing(start());
}

void TestOffers::afterTheDuplicateWindow()
{
    ProgramStage &before = start();
    stopInTheMiddle(before);
    sendAgain(before, 15, 45);
    m_clock->advance(24h);
    offersNothing(start());
}

void TestOffers::afterAnEndInTheMiddle()
{
    ProgramStage &killed = start();
    m_first = killed.start(killed.request(0, 60));
    killed.answer(Outcome::Accepted);
    killed.answer(Outcome::Accepted);
    killed.answer(Outcome::Accepted);
    QVERIFY(killed.nextAct());
    ProgramStage &next = start();
    next.show(m_first);
    QVERIFY(next.noticeAction().contains(u"40"_s));
    QVERIFY(next.mayRetry(u"retryNotSent"_s));
    sendAgain(next, 20, 40);
    QVERIFY(!next.noticeAction().contains(u"40"_s));
    offersNothing(next);
    offersNothing(start());
}

void TestOffers::afterTheHistoryWasCleared()
{
    ProgramStage &before = start();
    stopInTheMiddle(before);
    sendAgain(before, 15, 45);
    Preferences preferences = before.settings.preferences();
    preferences.retentionDays = 7;
    before.settings.setPreferences(preferences);
    m_clock->advance(8 * 24h);
    ProgramStage &after = start();
    after.window->checkJournal();
    offersNothing(after);
    offersNothing(start());
}

void TestOffers::whatFailedAndWasSentLater()
{
    ProgramStage &before = start();
    m_first = before.start(before.request(0, 60));
    before.answer(Outcome::Unknown);
    before.answer(Outcome::Unknown);
    before.finish(m_first, Outcome::Failed);
    QCOMPARE(totalsOf(before.run(m_first))[Outcome::Failed], 50);
    before.show(m_first);
    QVERIFY(before.mayRetry(u"retryFailed"_s));
    sendAgain(before, 10, 50);
    offersNothing(before);
    offersNothing(start());
}

void TestOffers::whatWasUnknownAndSentLater()
{
    ProgramStage &before = start();
    m_first = before.start(before.request(0, 5));
    before.answer(Outcome::Unknown);
    QVERIFY(before.until([&] { return before.run(m_first).endedAt.isValid(); }));
    sendAgain(before, 0, 5);
    for (const bool isAfter : { false, true }) {
        JobPanel &panel = (isAfter ? start() : before).show(m_first);
        panel.findChild<QAction *>(u"checkUnknown"_s)->trigger();
        QVERIFY(!panel.findChild<QPushButton *>(u"unknownRepeat"_s)->isEnabled());
        const auto *targets = panel.findChild<QAbstractItemView *>(u"unknownTargets"_s);
        bool isMarked = false;
        for (int column = 0; column < targets->model()->columnCount(); ++column)
            isMarked = isMarked
                || targets->model()->index(0, column).data().toString()
                    == u"sent again in run #2: Succeeded"_s;
        QVERIFY(isMarked);
    }
}

void TestOffers::whatAnotherConnectionSent()
{
    stopInTheMiddle(start());
    // Entered anew or imported, it leads to the same place under another name.
    const Connection again = acme(u"c2"_s, u"entered anew"_s);
    ProgramStage &other = start(again);
    sendAgain(other, 15, 45, false);
    offersNothing(other);
    offersNothing(start());
    offersNothing(start(again));
}

void TestOffers::whatWasSentAfterTheClockWasSetBack()
{
    ProgramStage &before = start();
    stopInTheMiddle(before);
    m_clock->set(-48h);
    sendAgain(before, 15, 45, false);
    offersNothing(before);
    offersNothing(start());
    m_clock->set(96h);
    offersNothing(start());
}

void TestOffers::whatAChainOfRunsSent()
{
    stopInTheMiddle(start());
    ProgramStage &killed = start();
    RunRequest second = killed.request(15, 45);
    second.parent = m_first;
    const RunId child = killed.start(second);
    killed.answer(Outcome::Accepted);
    killed.answer(Outcome::Accepted);
    QVERIFY(killed.nextAct()); // ends while these 5 are on their way
    ProgramStage &next = start();
    next.rowsExpected = 2;
    next.show(m_first);
    QVERIFY(next.mayRetry(u"retryNotSent"_s));
    const QStringList offers = next.historyOffers(m_first);
    QCOMPARE(offers.size(), 1);
    QVERIFY2(offers.constFirst().contains(u"(30)"_s), qPrintable(offers.constFirst()));
    RunRequest third = next.request(30, 30);
    third.parent = child;
    const RunId last = next.start(third);
    QVERIFY(!last.isEmpty());
    next.finish(last);
    for (const bool isAfter : { false, true }) {
        ProgramStage &program = isAfter ? start() : next;
        program.rowsExpected = 3;
        offersNothing(program);
        program.numberOfRun = u"#2"_s;
        program.show(child);
        QVERIFY(!program.mayRetry(u"retryNotSent"_s));
        QCOMPARE(program.historyOffers(child), QStringList());
    }
}

void TestOffers::whatNeverLeftIsOfferedByTheEarlierRun()
{
    ProgramStage &before = start();
    stopInTheMiddle(before);
    RunRequest again = before.request(15, 45);
    const RunId second = before.start(again);
    before.answer(Outcome::Accepted);
    before.runner().stopSending(second);
    before.finish(second);
    ProgramStage &after = start();
    after.show(m_first);
    QVERIFY(after.mayRetry(u"retryNotSent"_s));
    const QStringList offers = after.historyOffers(m_first);
    QCOMPARE(offers.size(), 1);
    QVERIFY2(offers.constFirst().contains(u"(40)"_s), qPrintable(offers.constFirst()));
}

void TestOffers::nothingAsLongAsNobodyKnows()
{
    FakeJournal journal;
    LaterRuns later(journal);
    RunRecord run;
    run.id = RunId { u"r"_s };
    run.number = 1;
    run.targets.emplaceBack();
    run.targets[0].target.id = TargetId { u"a"_s };
    run.targets[0].outcome = Outcome::Failed;
    QVERIFY(later.repeatable(run, Outcome::Failed).isEmpty());
    later.want(run);
    later.want(run);
    QCOMPARE(journal.laterLooks.size(), 1); // it is asked once
    QVERIFY(!later.isKnown(run.id));
    QVERIFY(later.repeatable(run, Outcome::Failed).isEmpty());
    emit journal.laterLooks.constLast().read->finished(FakeJournal::storageError());
    QVERIFY(!later.isKnown(run.id));
    QVERIFY(later.error(run.id).has_value());
    QVERIFY(later.repeatable(run, Outcome::Failed).isEmpty());
    later.tryAgain();
    QCOMPARE(journal.laterLooks.size(), 2);
    emit journal.laterLooks.constLast().read->finished(LaterTargets {});
    QCOMPARE(later.repeatable(run, Outcome::Failed), QList<qsizetype> { 0 });
    QVERIFY(!later.error(run.id).has_value());
}

void TestOffers::theConfirmationSaysWhatBecameOfEach()
{
    ProgramStage &before = start();
    stopInTheMiddle(before);
    JobPanel &panel = before.show(m_first);
    emit panel.repeatRequested(m_first, { 0, 15 });
    const auto *dialog = before.window->findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    const auto *rows = dialog->findChild<QAbstractItemView *>(u"targetView"_s)->model();
    const auto note
        = [rows](int row) { return rows->index(row, ConfirmModel::Note).data().toString(); };
    QVERIFY2(note(0).contains(u"Run #1: Unknown. Not sent since then"_s), qUtf8Printable(note(0)));
    QVERIFY2(note(1).contains(u"Not sent by run #1, nor since then"_s)
                 || note(1).contains(u"Run #1: "_s),
             qUtf8Printable(note(1)));
    QVERIFY(!note(0).contains(u"Since then: run"_s)); // no run came after it
}

void TestOffers::anEndedRunOfAnEarlierStartIsRepeatedFromThePanel()
{
    failFive(start());
    ProgramStage &after = startUnopened();
    after.window->checkJournal();
    after.open();
    JobPanel &panel = after.show(m_first);
    QVERIFY(!after.runner().run(m_first)); // it is done with: no runner has it
    QVERIFY(after.mayRetry(u"retryFailed"_s));
    panel.findChild<QAction *>(u"retryFailed"_s)->trigger();
    const ConfirmDialog *dialog = nullptr;
    QVERIFY(after.until([&] {
        dialog = after.window->findChild<ConfirmDialog *>();
        return dialog;
    }));
    QCOMPARE(dialog->findChild<QAbstractItemView *>(u"targetView"_s)->model()->rowCount(), 5);
    QVERIFY(after.cloud->acts.isEmpty());
}

void TestOffers::opensTheConnectionOfTheRunFirst()
{
    ProgramStage &before = start();
    QVERIFY(before.connections.add(acme()));
    failFive(before);
    ProgramStage &after = startUnopened();
    after.window->checkJournal();
    JobPanel &panel = after.show(m_first);
    QVERIFY(after.mayRetry(u"retryFailed"_s));
    // Its keys were kept for one session only: they are asked for, and then it goes on.
    QSignalSpy missing(&after.opener, &Sessions::credentialsMissing);
    panel.findChild<QAction *>(u"retryFailed"_s)->trigger();
    QVERIFY(after.until([&missing] { return !missing.isEmpty(); }));
    QCOMPARE(missing.constFirst().constFirst().value<Connection>().id, acme().id);
    after.open();
    QVERIFY(after.until([&] { return after.window->findChild<ConfirmDialog *>(); }));
    QVERIFY(after.cloud->acts.isEmpty());
}

void TestOffers::anotherVerbOfTheFleetBlocksIt()
{
    ProgramStage &program = start();
    failFive(program);
    JobPanel &panel = program.show(m_first);
    QVERIFY(program.mayRetry(u"retryFailed"_s));
    RunRequest stop = program.request(20, 1);
    stop.kind = ProgramStage::checkKind();
    const RunId second = program.start(stop);
    QVERIFY(!second.isEmpty());
    program.show(m_first);
    QVERIFY(!program.mayRetry(u"retryFailed"_s));
    QCOMPARE(panel.findChild<QAction *>(u"retryFailed"_s)->toolTip(),
             u"Run #2 has not finished sending."_s);
    QVERIFY(panel.findChild<QLabel *>(u"phase"_s)
                ->text()
                .contains(u"Run #2 has not finished sending."_s));
    program.answer(Outcome::Accepted);
    QVERIFY(program.until([&] { return program.mayRetry(u"retryFailed"_s); }));
    QVERIFY(!panel.findChild<QLabel *>(u"phase"_s)->text().contains(u"not finished sending"_s));
}

void TestOffers::anotherAccountIsSaid()
{
    failFive(start());
    ProgramStage &after = startUnopened();
    after.window->checkJournal();
    JobPanel &panel = after.show(m_first);
    const auto *retry = panel.findChild<QAction *>(u"retryFailed"_s);
    const auto says = [&](const QString &part) {
        return !retry->isEnabled() && retry->toolTip().contains(part)
            && panel.findChild<QLabel *>(u"phase"_s)->text().contains(part);
    };
    QVERIFY2(says(u"No connection uses the account"_s), qUtf8Printable(retry->toolTip()));
    Connection elsewhere = acme();
    elsewhere.region = u"cn-south-1"_s; // the connection was edited
    after.open(elsewhere);
    QVERIFY2(says(u"another account, project or endpoint"_s), qUtf8Printable(retry->toolTip()));
    after.open(acme(u"c9"_s, u"entered anew"_s));
    QVERIFY(retry->isEnabled());
    QVERIFY(!panel.findChild<QLabel *>(u"phase"_s)->text().contains(u"another account"_s));
}

MUSTER_TEST(TestOffers)

} // namespace tst_offers

#include "tst_offers.moc"
