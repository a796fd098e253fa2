// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What stands between a person and a restart is said, and what lists show reaches the runs.
#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/mainwindow/connectionpage.h"
#include "ui/mainwindow/lockbar.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace tst_connectionpage {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(bool production = false, const FleetKind &kind = FakeCloud::serverKind())
        : PageStage(production, false, kind)
        , page(*open, settings, clock, catalogue, u"op"_s)
    {
        page.show();
    }
    void answerList(const QString &status = u"5"_s)
    {
        emit cloud->lists.last()->rowsArrived(
            { { TargetId { u"s"_s }, u"cph"_s, status, {}, { {}, {} } } }, 1);
        emit cloud->lists.last()->finished(ListSummary { 1, 1, false });
    }
    void startRun()
    {
        RunRequest request;
        request.connection = open->connection();
        request.kind = FakeCloud::serverKind().id;
        request.targets = { { TargetId { u"s"_s }, u"cph"_s, {}, u"5"_s } };
        const Result<RunId> started = open->runner().start(request);
        QVERIFY(started);
        run = *started;
        clock.advance(0ms);
    }
    void answerAct(Outcome outcome)
    {
        ActAnswer answer;
        answer.verdict = outcome == Outcome::Unknown ? ActVerdict::Unknown : ActVerdict::Answered;
        answer.requestId = RequestId { u"r"_s };
        answer.targets = { { TargetId { u"s"_s }, outcome, JobId { u"j"_s }, {} } };
        if (outcome == Outcome::Unknown)
            answer.error = Error {};
        emit cloud->acts.last()->finished(answer);
        clock.advance(0ms);
    }
    void succeed()
    {
        clock.advance(3s);
        const OpenTarget target = cloud->follows.last()->targets.first();
        emit cloud->follows.last()->progressed(
            { { target.id, target.jobId, target.requestId, Outcome::Succeeded, {}, {}, false } });
        emit cloud->follows.last()->finished(Result<void>());
    }
    [[nodiscard]] const TargetRecord &target() const
    {
        return open->runner().run(run)->targets.first();
    }
    [[nodiscard]] bool mayAct()
    {
        page.currentPage()->tickAllMatching();
        return page.findChild<QAbstractButton *>(u"fleetAct"_s)->isEnabled();
    }

    Settings settings { folder.path() };
    const ErrorCatalogue catalogue;
    RunId run;
    ConnectionPage page;
};

} // namespace

class TestConnectionPage final : public QObject
{
    Q_OBJECT

private slots:
    void nothingBeforeTheJournalWasRead();
    void aJournalThatCannotBeReadBlocksWithAWayOut();
    void aLockedProductionConnectionIsBlocked();
    void aRunThatIsHeldIsNotSaidToSend();
    void theFirstListAfterTheEndReachesTheRun();
    void aListThatWasBegunBeforeTheEndIsReadAgain();
    void everyLaterListShowsAnUnknownTarget();
    void aListIsReadWhereItAloneCanTell();
    void whatAListNamesAgainIsCorrected();
    void newCredentialsClearTheRefusal();
    void oneTryThatIsTakenRevivesAll();
    void aSilentCloudIsSaidAboveTheList();
    void anEndedSignInAsksForACode();
    void anUnansweredSignInIsTriedByAPerson();
};

void TestConnectionPage::nothingBeforeTheJournalWasRead()
{
    Fixture f;
    f.answerList();
    QVERIFY(!f.mayAct());
    f.settle();
    QVERIFY(f.mayAct());
}

void TestConnectionPage::aJournalThatCannotBeReadBlocksWithAWayOut()
{
    Fixture f;
    f.journal.failure = FakeJournal::storageError();
    f.open->runner().readHistory(f.connection);
    f.settle();
    f.answerList();
    auto *bar = f.page.findChild<MessageBar *>(u"historyError"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"no run can be started"_s));
    QVERIFY(!f.mayAct());
    f.journal.failure.reset();
    emit bar->actionTriggered();
    f.settle();
    QVERIFY(!bar->isVisible());
    QVERIFY(f.mayAct());
}

void TestConnectionPage::aLockedProductionConnectionIsBlocked()
{
    Fixture f(true);
    f.settle();
    f.answerList();
    QVERIFY(!f.mayAct());
    f.open->runner().productionLock().unlock(f.connection, u"op"_s, u"why"_s);
    QVERIFY(f.mayAct());
    f.clock.advance(15min);
    QVERIFY(!f.mayAct());
}

void TestConnectionPage::aRunThatIsHeldIsNotSaidToSend()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    QVERIFY(!f.mayAct());
    QStringList said;
    for (const QLabel *label : f.page.currentPage()->findChildren<QLabel *>())
        said += label->text();
    QVERIFY(said.contains(u"Run #1 has not finished sending."_s));
}

void TestConnectionPage::theFirstListAfterTheEndReachesTheRun()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    f.answerAct(Outcome::Accepted);
    f.succeed();
    QCOMPARE(f.cloud->lists.size(), 2); // read once after the end
    QVERIFY(f.target().statusAfter.isEmpty());
    f.answerList(u"2"_s);
    QCOMPARE(f.target().statusAfter, u"2"_s);
    f.page.currentPage()->refresh();
    f.answerList(u"5"_s);
    QCOMPARE(f.target().statusAfter, u"2"_s); // the first one counts
}

void TestConnectionPage::aListThatWasBegunBeforeTheEndIsReadAgain()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    f.answerAct(Outcome::Accepted);
    f.page.currentPage()->refresh();
    f.succeed();
    QCOMPARE(f.cloud->lists.size(), 2);
    f.answerList(u"2"_s); // as it was before the end
    QVERIFY(f.target().statusAfter.isEmpty());
    QCOMPARE(f.cloud->lists.size(), 3);
    f.answerList(u"5"_s);
    QCOMPARE(f.target().statusAfter, u"5"_s);
}

void TestConnectionPage::everyLaterListShowsAnUnknownTarget()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    f.answerAct(Outcome::Unknown);
    const auto samples = [&f] {
        QStringList found;
        for (const RunEvent &event : f.journal.events) {
            if (event.what == RunEventKind::Status)
                found.append(event.detail.text());
        }
        return found;
    };
    f.answerList(u"2"_s); // the list that its end asked for
    f.page.currentPage()->refresh();
    f.answerList(u"5"_s);
    QCOMPARE(samples(), (QStringList { u"2"_s, u"5"_s }));
    f.open->runner().settle(f.run, { 0 }, u"looked"_s);
    f.page.currentPage()->refresh();
    f.answerList(u"8"_s);
    QCOMPARE(samples().size(), 2);
}

void TestConnectionPage::aListIsReadWhereItAloneCanTell()
{
    for (const bool byStatus : { false, true }) {
        FleetKind kind = FakeCloud::serverKind();
        kind.followedByStatus = byStatus;
        Fixture f(false, kind);
        f.settle();
        f.answerList();
        f.startRun();
        f.answerAct(Outcome::Unknown);
        f.answerList(u"2"_s); // the list that its end asked for
        const auto lists = f.cloud->lists.size();
        f.clock.advance(1min);
        QCOMPARE(f.cloud->lists.size(), lists + (byStatus ? 1 : 0));
        f.clock.advance(1h); // once
        QCOMPARE(f.cloud->lists.size(), lists + (byStatus ? 1 : 0));
    }
}

void TestConnectionPage::whatAListNamesAgainIsCorrected()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    f.answerAct(Outcome::Accepted);
    f.clock.advance(3s);
    const OpenTarget target = f.cloud->follows.last()->targets.first();
    Error gone;
    gone.kind = ErrorKind::NotFound;
    gone.code = OwnError::TaskNotListed;
    emit f.cloud->follows.last()->progressed(
        { { target.id, target.jobId, target.requestId, Outcome::Failed, gone, {}, false } });
    emit f.cloud->follows.last()->finished(Result<void>());
    QCOMPARE(f.target().outcome, Outcome::Failed);
    f.clock.advance(1s);
    if (f.page.currentPage()->isListing()) // the list that its end asked for
        emit f.cloud->lists.last()->finished(ListSummary { 0, 1, false });
    QCOMPARE(f.target().outcome, Outcome::Failed);
    f.clock.advance(1s);
    f.page.currentPage()->refresh();
    f.answerList(u"2"_s);
    QCOMPARE(f.target().outcome, Outcome::Accepted);
}

void TestConnectionPage::newCredentialsClearTheRefusal()
{
    Fixture f;
    f.settle();
    f.answerList();
    Error refused;
    refused.kind = ErrorKind::BadCredentials;
    emit f.cloud->credentialsRefused(refused);
    auto *bar = f.page.findChild<MessageBar *>(u"connectionError"_s);
    QVERIFY(bar->isVisible());
    QSignalSpy asked(&f.page, &ConnectionPage::credentialsRequested);
    emit bar->actionTriggered();
    QCOMPARE(asked.size(), 1);
    f.open->renew(f.connection, PasswordLogin {});
    QVERIFY(!bar->isVisible());
    QCOMPARE(f.cloud->lists.size(), 2);
}

void TestConnectionPage::oneTryThatIsTakenRevivesAll()
{
    Fixture f;
    f.settle();
    f.answerList();
    f.startRun();
    f.answerAct(Outcome::Accepted);
    f.clock.advance(std::chrono::minutes(1));
    const qsizetype looks = f.cloud->follows.size();
    Error refused;
    refused.kind = ErrorKind::BadCredentials;
    emit f.cloud->credentialsRefused(refused);
    auto *bar = f.page.findChild<MessageBar *>(u"connectionError"_s);
    QVERIFY(bar->isVisible());
    if (f.cloud->follows.constLast())
        emit f.cloud->follows.constLast()->finished(refused);
    f.clock.advance(std::chrono::minutes(10));
    QCOMPARE(f.cloud->follows.size(), looks); // held
    emit f.cloud->credentialsAccepted();
    QVERIFY(!bar->isVisible());
    f.clock.advance(std::chrono::minutes(1));
    QVERIFY(f.cloud->follows.size() > looks);
}

void TestConnectionPage::aSilentCloudIsSaidAboveTheList()
{
    Fixture f;
    f.settle();
    emit f.open->silent(12s);
    const auto *label = f.page.findChild<QLabel *>(u"fleetListingLabel"_s);
    QVERIFY2(label->text().contains(u"12"_s), qPrintable(label->text()));
    emit f.open->silent(0s);
    QVERIFY2(!label->text().contains(u"12"_s), qPrintable(label->text()));
}

void TestConnectionPage::anEndedSignInAsksForACode()
{
    Fixture f;
    f.settle();
    QSignalSpy code(&f.page, &ConnectionPage::passcodeRequested);
    QSignalSpy edit(&f.page, &ConnectionPage::credentialsRequested);
    Error error;
    error.kind = ErrorKind::BadCredentials;
    error.code = OwnError::PasscodeNeeded;
    emit f.cloud->credentialsRefused(error);
    auto *bar = f.page.findChild<MessageBar *>(u"connectionError"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"MFA"_s));
    emit bar->actionTriggered();
    QCOMPARE(code.size(), 1);
    error.code = OwnError::PasscodeRefused;
    emit f.cloud->credentialsRefused(error);
    QVERIFY(bar->text().contains(u"MFA"_s));
    emit bar->actionTriggered();
    QCOMPARE(code.size(), 2);
    QVERIFY(edit.isEmpty());
    // Anything else is a matter of the connection.
    error.code = OwnError::PastedTokenEnded;
    emit f.cloud->credentialsRefused(error);
    emit bar->actionTriggered();
    QCOMPARE(code.size(), 2);
    QCOMPARE(edit.size(), 1);
}

void TestConnectionPage::anUnansweredSignInIsTriedByAPerson()
{
    Fixture f;
    f.settle();
    QSignalSpy again(&f.page, &ConnectionPage::passcodeRequested);
    Error error;
    error.kind = ErrorKind::Timeout;
    error.delivery = Delivery::Sent;
    emit f.cloud->credentialsRefused(error);
    auto *bar = f.page.findChild<MessageBar *>(u"connectionError"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"not sent again by itself"_s));
    QVERIFY(!bar->text().contains(u"restart"_s)); // signing in restarts nothing
    emit bar->actionTriggered();
    QCOMPARE(again.size(), 1);
}

MUSTER_TEST(TestConnectionPage)

} // namespace tst_connectionpage

#include "tst_connectionpage.moc"
