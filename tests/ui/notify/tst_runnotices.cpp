// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is told of runs while nobody looks: each event once, and nothing of what is in front.

#include "app/session/liveruns.h"
#include "app/session/runlist.h"
#include "app/session/session.h"
#include "tests/support/testmain.h"
#include "tests/ui/notify/fakenotify.h"
#include "tests/ui/notify/jobends.h"
#include "tests/ui/runs/panelstage.h"
#include "ui/notify/noticewords.h"
#include "ui/notify/runnotices.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

namespace tst_runnotices {

using namespace muster;
using muster::test::FakeFollowOperation;
using muster::test::FakeNotifications;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage : test::Stage
{
    bool isInFront = false;
    FakeNotifications service;
    test::JobEnds jobs { cloud, clock };
    LiveRuns live { panel.runs() };
    RunNotices notices { live, service, clock, [this](const RunId &) { return isInFront; } };

    //! Until what is gathered has been told.
    void wait()
    {
        for (int i = 0; i < 20; ++i) {
            clock.advance(100ms);
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] Notification last() const
    {
        return service.shown.isEmpty() ? Notification() : service.shown.constLast();
    }
    //! Three calls; of the first, one target is rejected.
    RunId startWithARejection(const StopRule &rule = {})
    {
        RunRequest wanted = request(7);
        wanted.stopRule = rule;
        const RunId run = start(wanted);
        ActAnswer answer = accepted(0);
        answer.targets[0].outcome = Outcome::Rejected;
        answer.targets[0].jobId = {};
        answer.targets[0].error = test::vendorError(u"CPS.0005"_s, u"no such phone"_s);
        emit cloud.acts.at(0)->finished(answer);
        return run;
    }
    static Error refused()
    {
        Error error;
        error.kind = ErrorKind::BadCredentials;
        error.httpStatus = 401;
        error.message = u"<b>secret words</b>"_s;
        return error;
    }
};

//! Says one title in another language.
class Translated final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        return qstrcmp(context, "NoticeWords") == 0 && qstrcmp(source, "Run #%1 has ended") == 0
            ? u"批次 #%1 已结束"_s
            : QString();
    }
};

} // namespace

class TestRunNotices final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheEnd();
    void claimsNothingBeforeTheEnd();
    void whatFailedStays();
    void tellsTheStopRuleOnce();
    void aPersonsStopIsNoNews();
    void tellsThatJobsAreNotFollowed();
    void tellsThatTheSignInStoppedIt();
    void tellsUnknownOnce();
    void tellsThatItIsHeld();
    void whatIsOverIsNotTold();
    void whatIsInFrontIsNotTold();
    void whatComesToTheFrontIsTakenAway();
    void keysThatAreRenewedAreNotTold();
    void twoBecomeOneWhereOneIsSeen();
    void aLaterOneTakesTheUnseenAlong();
    void whatWasReadIsNotToldAgain();
    void manyBecomeOne();
    void manyEndsAreSummedUp();
    void settingsHold();
    void speaksTheLanguageOfTheMoment();
};

void TestRunNotices::tellsTheEnd()
{
    Stage stage;
    const QSignalSpy wanted(&stage.notices, &RunNotices::attentionWanted);
    const RunId run = stage.start(3);
    stage.accept(0);
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().run, run);
    QCOMPARE(stage.last().title, u"Run #1 has ended"_s);
    QCOMPARE(stage.last().body, u"prod\nOf 3: 3 succeeded."_s);
    QCOMPARE(stage.last().urgency, Notification::Urgency::Normal);
    QVERIFY(!stage.last().action.isEmpty());
    QCOMPARE(wanted.size(), 0);
}

void TestRunNotices::claimsNothingBeforeTheEnd()
{
    Stage stage;
    (void)stage.start(3);
    stage.accept(0);
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
}

void TestRunNotices::whatFailedStays()
{
    Stage stage;
    const QSignalSpy wanted(&stage.notices, &RunNotices::attentionWanted);
    (void)stage.start(2);
    stage.accept(0);
    stage.jobs.end(Outcome::Failed);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().body, u"prod\nOf 2: 2 failed."_s);
    QCOMPARE(stage.last().urgency, Notification::Urgency::Critical);
    QCOMPARE(wanted.size(), 1);
}

void TestRunNotices::tellsTheStopRuleOnce()
{
    Stage stage;
    const RunId run = stage.startWithARejection({ 1, {}, false });
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().run, run);
    QCOMPARE(stage.last().title, u"Run #1: sending was stopped"_s);
    QVERIFY(stage.last().body.startsWith(u"prod\nThe stop rule was reached:"_s));
    QCOMPARE(stage.last().urgency, Notification::Urgency::Critical);
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 2);
    QCOMPARE(stage.last().run, run); // takes the place of the one before
    QCOMPARE(stage.last().body,
             u"prod\nOf 7: 2 succeeded, 1 rejected, 4 not sent. The stop rule was reached."_s);
    QVERIFY(stage.service.withdrawn.isEmpty());
}

void TestRunNotices::aPersonsStopIsNoNews()
{
    Stage stage;
    const RunId run = stage.start(7);
    stage.accept(0);
    stage.runner.stopSending(run);
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().body, u"prod\nOf 7: 3 succeeded, 4 not sent."_s);
    QCOMPARE(stage.last().urgency, Notification::Urgency::Normal);
}

void TestRunNotices::tellsThatJobsAreNotFollowed()
{
    Stage stage;
    (void)stage.start(3);
    stage.accept(0);
    stage.wait();
    emit stage.cloud.credentialsRefused(Stage::refused());
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().title, u"Run #1: its jobs are not being followed"_s);
    QVERIFY(stage.last().body.contains(u"did not accept the credentials"_s));
    QVERIFY(!stage.last().body.contains(u"secret words"_s));
    QCOMPARE(stage.last().urgency, Notification::Urgency::Critical);
}

void TestRunNotices::tellsThatTheSignInStoppedIt()
{
    Stage stage;
    (void)stage.start(7);
    stage.accept(0);
    emit stage.cloud.credentialsRefused(Stage::refused());
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1); // that the jobs are not followed is of the same cause
    QCOMPARE(stage.last().title, u"Run #1: sending was stopped"_s);
    QVERIFY(stage.last().body.contains(u"did not accept the credentials"_s));
}

void TestRunNotices::tellsUnknownOnce()
{
    Stage stage;
    (void)stage.start(7);
    stage.lose(0);
    stage.clock.advance(RunNotices::gathering);
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().title, u"Run #1: an outcome is unknown"_s);
    QCOMPARE(stage.last().body,
             u"prod\n3 target(s) may have been carried out: the outcome is unknown."_s);
    stage.lose(1);
    stage.accept(2);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 2);
    QCOMPARE(stage.last().body, u"prod\nOf 7: 1 succeeded, 6 unknown."_s);
    QCOMPARE(stage.last().urgency, Notification::Urgency::Critical);
}

void TestRunNotices::tellsThatItIsHeld()
{
    Stage stage;
    const RunId run = stage.start(7);
    stage.accept(0);
    Connection readOnly = stage.runner.run(run)->connection;
    readOnly.readOnly = true;
    stage.runner.setConnection(readOnly);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().title, u"Run #1 is paused"_s);
    // A person's own pause is no news.
    Stage other;
    const RunId paused = other.start(7);
    other.accept(0);
    other.runner.pause(paused);
    other.wait();
    QVERIFY(other.service.shown.isEmpty());
}

void TestRunNotices::whatIsOverIsNotTold()
{
    Stage stage;
    const RunId run = stage.start(7);
    stage.accept(0);
    Connection connection = stage.runner.run(run)->connection;
    connection.readOnly = true;
    stage.runner.setConnection(connection);
    for (int i = 0; i < 30 && stage.runner.braked().isEmpty(); ++i)
        stage.clock.advance(100ms);
    QCOMPARE(stage.runner.braked(), QList { run });
    connection.readOnly = false;
    stage.runner.setConnection(connection);
    stage.runner.resume(run);
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
}

void TestRunNotices::whatIsInFrontIsNotTold()
{
    Stage stage;
    stage.isInFront = true;
    (void)stage.start(2);
    stage.accept(0);
    stage.jobs.end(Outcome::Failed);
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
    // It was seen then, wherever the person has gone since.
    stage.isInFront = false;
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
    // It has come to the front before it could be told.
    (void)stage.start(stage.request(2, 2));
    stage.lose(1);
    stage.isInFront = true;
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
}

void TestRunNotices::whatComesToTheFrontIsTakenAway()
{
    Stage stage;
    const QSignalSpy given(&stage.notices, &RunNotices::attentionGiven);
    const RunId run = stage.start(2);
    stage.accept(0);
    stage.jobs.end(Outcome::Failed);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    stage.notices.noteFront();
    QVERIFY(stage.service.withdrawn.isEmpty());
    stage.isInFront = true;
    stage.notices.noteFront();
    QCOMPARE(stage.service.withdrawn, QList { run });
    QCOMPARE(given.size(), 1);
    stage.notices.noteFront();
    QCOMPARE(stage.service.withdrawn.size(), 1);
    QCOMPARE(given.size(), 1);
}

void TestRunNotices::keysThatAreRenewedAreNotTold()
{
    for (const bool areRenewed : { false, true }) {
        Stage stage;
        Session open(test::sampleRun().connection, { std::unique_ptr<Cloud>(new test::FakeCloud) },
                     { stage.journal, stage.clock, stage.random });
        stage.panel.addRunner(open.runner(), open.cloud());
        stage.clock.advance(0ms); // the journal has been read
        RunRequest request = stage.request(2);
        request.kind = open.cloud().kinds().constFirst().id;
        const Result<RunId> run = open.runner().start(request);
        QVERIFY(run);
        QVERIFY(stage.live.ids().contains(*run));
        open.setKeysEndAt(stage.clock.now());
        stage.notices.noteKeysEnded(&open);
        if (areRenewed)
            open.renew(open.connection(),
                       PasswordLogin { u"a"_s, u"u"_s, Secret(u"not-a-real-secret"_s) });
        stage.clock.advance(RunNotices::gathering);
        QCOMPARE(stage.service.shown.size(), areRenewed ? 0 : 1);
        stage.panel.removeRunner(open.runner());
    }
}

void TestRunNotices::twoBecomeOneWhereOneIsSeen()
{
    for (const qsizetype room : { 1, 2 }) {
        Stage stage;
        stage.service.room = room;
        for (int i = 0; i < 2; ++i) {
            (void)stage.start(stage.request(1, i));
            stage.accept(i);
        }
        emit stage.cloud.credentialsRefused(Stage::refused());
        stage.wait();
        QCOMPARE(stage.service.shown.size(), room);
        QCOMPARE(stage.last().title == u"News of 2 run(s)"_s, room == 1);
    }
}

void TestRunNotices::aLaterOneTakesTheUnseenAlong()
{
    Stage stage;
    stage.service.room = 1;
    const RunId first = stage.start(1);
    stage.accept(0);
    stage.jobs.end(Outcome::Failed);
    stage.wait();
    QCOMPARE(stage.last().title, u"Run #1 has ended"_s);
    const RunId second = stage.start(stage.request(1, 1));
    stage.accept(1);
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 2);
    QCOMPARE(stage.last().title, u"2 run(s) have ended"_s);
    QCOMPARE(stage.last().run, first); // what failed
    QCOMPARE(stage.last().urgency, Notification::Urgency::Critical);
    QVERIFY(stage.last().body.contains(u"Run #1 has ended. Of 1: 1 failed."_s));
    QVERIFY(stage.last().body.contains(u"Run #2 has ended. Of 1: 1 succeeded."_s));
    QVERIFY(first != second);
}

void TestRunNotices::whatWasReadIsNotToldAgain()
{
    Stage stage;
    stage.service.room = 1;
    for (int i = 0; i < 2; ++i) {
        (void)stage.start(stage.request(1, i));
        stage.accept(i);
        stage.jobs.end(Outcome::Succeeded);
        stage.wait();
    }
    QCOMPARE(stage.last().title, u"2 run(s) have ended"_s);
    emit stage.service.activated(stage.last().run);
    (void)stage.start(stage.request(1, 2));
    stage.accept(2);
    stage.jobs.end(Outcome::Succeeded);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 3);
    QCOMPARE(stage.last().title, u"Run #3 has ended"_s);
}

void TestRunNotices::manyBecomeOne()
{
    Stage stage;
    for (int i = 0; i < 3; ++i) {
        (void)stage.start(stage.request(1, i));
        stage.accept(i);
    }
    QCOMPARE(stage.live.ids().size(), 3);
    emit stage.cloud.credentialsRefused(Stage::refused());
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().title, u"News of 3 run(s)"_s);
    QCOMPARE(stage.last().body.count(u'\n'), 2);
    QVERIFY(stage.last().body.contains(u"Run #2: its jobs are not being followed"_s));
    QVERIFY(stage.live.ids().contains(stage.last().run));
}

void TestRunNotices::manyEndsAreSummedUp()
{
    QList<RunRecord> runs(6, test::sampleRun());
    QList<NewsOfRun> news;
    for (int i = 0; i < runs.size(); ++i) {
        runs[i].number = i + 1;
        runs[i].id = RunId { QString::number(i + 1) };
        RunNews one { runs.at(i).id, RunNews::Kind::Ended, {} };
        one.totals[i == 4 ? Outcome::Failed : Outcome::Succeeded] = 2;
        news.append({ one, &runs.at(i) });
    }
    const Notification notice = noticeOf(news);
    QCOMPARE(notice.title, u"6 run(s) have ended"_s);
    QCOMPARE(notice.run, RunId { u"5"_s }); // what failed
    QCOMPARE(notice.urgency, Notification::Urgency::Critical);
    const QStringList lines = notice.body.split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), u"Run #5 has ended. Of 2: 2 failed."_s);
    QCOMPARE(lines.at(1), u"Run #1 has ended. Of 2: 2 succeeded."_s);
    QCOMPARE(lines.at(4), u"And 2 more."_s);
}

void TestRunNotices::settingsHold()
{
    Stage stage;
    Preferences preferences;
    preferences.notifiesEnds = false;
    stage.notices.setPreferences(preferences);
    (void)stage.start(1);
    stage.accept(0);
    stage.jobs.end(Outcome::Failed);
    stage.wait();
    QVERIFY(stage.service.shown.isEmpty());
    // An end that nobody knows all of wants a person.
    (void)stage.start(stage.request(1, 1));
    stage.lose(1);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
    QCOMPARE(stage.last().title, u"Run #2 has ended"_s);
    preferences.notifiesNeeds = false;
    stage.notices.setPreferences(preferences);
    (void)stage.start(stage.request(4, 2));
    stage.lose(2);
    stage.wait();
    QCOMPARE(stage.service.shown.size(), 1);
}

void TestRunNotices::speaksTheLanguageOfTheMoment()
{
    Stage stage;
    (void)stage.start(1);
    stage.accept(0);
    stage.jobs.end(Outcome::Succeeded);
    Translated translated;
    QCoreApplication::installTranslator(&translated); // while it is gathered
    stage.wait();
    QCoreApplication::removeTranslator(&translated);
    QCOMPARE(stage.last().title, u"批次 #1 已结束"_s);
}

MUSTER_TEST(TestRunNotices)

} // namespace tst_runnotices

#include "tst_runnotices.moc"
