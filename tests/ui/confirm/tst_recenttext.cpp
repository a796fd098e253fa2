// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A held-back target says when it was sent and how that stands; only success is called done.

#include "app/core/qtversions.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/confirm/confirmmodel.h"
#include "ui/confirm/recenttext.h"

#include <QTest>

namespace tst_recenttext {

using namespace muster;
using namespace Qt::StringLiterals;

class TestRecentText : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void anAnswerThatLeavesTheEndOpenIsAnAnswer();
    void withoutWordsOfTheKind();
    void saysWhatALaterRunDid_data();
    void saysWhatALaterRunDid();
    void theConfirmationTellsSentSinceFromNotSent();
};

void TestRecentText::says_data()
{
    QTest::addColumn<int>("seconds"); // since it was sent; -1: never
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("text");
    QTest::newRow("running") << 250 << Outcome::Running << u"15640123"_s
                             << u"Sent 4 min ago (job 15640123: Running)"_s;
    QTest::newRow("long id") << 250 << Outcome::Running << u"1564aaaabbbbcccc0123"_s
                             << u"Sent 4 min ago (job 1564\u20260123: Running)"_s;
    QTest::newRow("just now") << 59 << Outcome::Succeeded << u"j"_s
                              << u"Restarted less than a minute ago (job j: Succeeded)"_s;
    QTest::newRow("clock set back") << -30 << Outcome::Succeeded << u"j"_s
                                    << u"Restarted less than a minute ago (job j: Succeeded)"_s;
    QTest::newRow("clock set back by hours")
        << -7200 << Outcome::Succeeded << u"j"_s
        << u"Restarted at 10:00:00, ahead of this computer's clock (job j: Succeeded)"_s;
    QTest::newRow("clock set back by a day")
        << -86400 << Outcome::Unknown << QString()
        << u"Sent at 2026-11-21 08:00:00, ahead of this computer's clock, not answered "
           "(run #7: Unknown)"_s;
    QTest::newRow("hours") << 3 * 3600 + 5 << Outcome::Accepted << u"j"_s
                           << u"Sent 3 h ago (job j: Accepted)"_s;
    QTest::newRow("no job") << 120 << Outcome::Unknown << QString()
                            << u"Sent 2 min ago, not answered (run #7: Unknown)"_s;
    QTest::newRow("planned") << -1 << Outcome::Planned << QString()
                             << u"About to be sent (run #7: Waiting)"_s;
}

void TestRecentText::says()
{
    QFETCH(int, seconds);
    QFETCH(Outcome, outcome);
    QFETCH(QString, job);
    const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 0));
    RecentRestart recent { RunId { u"r"_s }, 7, outcome, JobId { job }, {} };
    if (seconds != -1)
        recent.sentAt = now.addSecs(-seconds);
    QTEST(recentText(recent, test::FakeCloud::serverKind(), now), "text");
}

// "Not answered" rests on there being no answer, not on the end being unknown.
void TestRecentText::anAnswerThatLeavesTheEndOpenIsAnAnswer()
{
    const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 0));
    RunRecord run;
    run.id = RunId { u"r"_s };
    run.number = 7;
    for (const QString &id : { u"silent"_s, u"failed inside"_s, u"unreadable"_s, u"job gone"_s }) {
        TargetRecord record;
        record.target.id = TargetId { id };
        record.outcome = Outcome::Unknown;
        record.sentAt = now.addSecs(-120);
        run.targets += record;
    }
    run.targets[0].error = Error {};
    Error fault;
    fault.httpStatus = 500;
    run.targets[1].error = fault;
    run.targets[2].requestId = RequestId { u"q"_s };
    run.targets[3].answeredAt = now.addSecs(-119);
    RecentRestarts recent;
    addRecent(run, now.addSecs(-900), recent);
    const auto text = [&](const QString &id) {
        return recentText(recent.value(TargetId { id }), test::FakeCloud::serverKind(), now);
    };
    QCOMPARE(text(u"silent"_s), u"Sent 2 min ago, not answered (run #7: Unknown)"_s);
    for (const QString &id : { u"failed inside"_s, u"unreadable"_s, u"job gone"_s })
        QCOMPARE(text(id), u"Sent 2 min ago (run #7: Unknown)"_s);
}

void TestRecentText::withoutWordsOfTheKind()
{
    const QDateTime now = utcTime(QDate(2026, 11, 20), QTime(8, 0));
    const RecentRestart recent { RunId { u"r"_s }, 7, Outcome::Accepted, {}, now.addSecs(-300) };
    QCOMPARE(recentText(recent, FleetKind {}, now), u"Sent 5 min ago (run #7: Accepted)"_s);
}

void TestRecentText::saysWhatALaterRunDid_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("sent"); // seconds; -1: never
    QTest::addColumn<int>("ended");
    QTest::addColumn<int>("now");
    QTest::addColumn<QString>("text");
    QTest::newRow("ended") << Outcome::Succeeded << 10 << 70 << 90
                           << u"Since then: run #2, Succeeded 08:01:10"_s;
    QTest::newRow("under way") << Outcome::Running << 10 << -1 << 90
                               << u"Since then: run #2, Running 08:00:10"_s;
    QTest::newRow("another day") << Outcome::Succeeded << 10 << 70 << 8 * 24 * 3600
                                 << u"Since then: run #2, Succeeded 2026-11-20 08:01:10"_s;
    QTest::newRow("not sent yet") << Outcome::Planned << -1 << -1 << 90
                                  << u"Since then: run #2, Waiting"_s;
}

void TestRecentText::saysWhatALaterRunDid()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, sent);
    QFETCH(int, ended);
    QFETCH(int, now);
    const QDateTime begin(QDate(2026, 11, 20), QTime(8, 0));
    LaterTarget later;
    later.runNumber = 2;
    later.outcome = outcome;
    if (sent >= 0)
        later.sentAt = begin.addSecs(sent);
    if (ended >= 0)
        later.endedAt = begin.addSecs(ended);
    QTEST(sinceText(later, begin.addSecs(now)), "text");
}

void TestRecentText::theConfirmationTellsSentSinceFromNotSent()
{
    const auto target = [](const QString &id) {
        return Target { TargetId { id }, id, {}, u"5"_s };
    };
    ConfirmModel model(test::FakeCloud::serverKind(),
                       { target(u"a"_s), target(u"b"_s), target(u"c"_s) }, {},
                       QDateTime(QDate(2026, 11, 20), QTime(8, 0)));
    const auto note
        = [&model](int row) { return model.index(row, ConfirmModel::Note).data().toString(); };
    QCOMPARE(note(0), QString()); // a new run says nothing of earlier ones
    LaterTarget later;
    later.runNumber = 2;
    later.outcome = Outcome::Failed;
    model.setStory(
        1, { { TargetId { u"a"_s }, Outcome::Failed }, { TargetId { u"b"_s }, Outcome::NotSent } },
        { { TargetId { u"a"_s }, later } });
    QCOMPARE(note(0), u"Since then: run #2, Failed"_s);
    QCOMPARE(note(1), u"Not sent by run #1, nor since then"_s);
    QCOMPARE(note(2), QString()); // it was not in that run
}

MUSTER_TEST(TestRecentText)

} // namespace tst_recenttext

#include "tst_recenttext.moc"
