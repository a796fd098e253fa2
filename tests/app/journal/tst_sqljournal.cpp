// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is handed to the journal is on disk, whole, and read again as it was.

#include "app/core/qtversions.h"
#include "app/journal/journalfile.h"
#include "app/journal/sqljournal.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_sqljournal {

using namespace muster;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime at(int second) { return utcTime(QDate(2026, 11, 20), QTime(8, 9, second, 123)); }

Error someError()
{
    Error error;
    error.kind = ErrorKind::ServerFault;
    error.delivery = Delivery::Sent;
    error.httpStatus = 502;
    error.code = u"CPS.0158"_s;
    error.message = u"忙 “busy”\n"_s;
    error.requestId = u"r-1"_s;
    error.detail = u"<html>bad gateway"_s;
    error.retryAfter = std::chrono::seconds(7);
    return error;
}

RunRecord someRun(const QString &id, int number, int targets = 3)
{
    RunRecord run;
    run.id = RunId { id };
    run.number = number;
    run.parent = RunId { u"before"_s };
    run.reason = u"OPS-17 夜间"_s;
    run.kind = KindId { u"huawei.servers"_s };
    run.connection.id = ConnectionId { u"c"_s };
    run.connection.name = u"acme"_s;
    run.connection.provider = u"huawei"_s;
    run.connection.region = u"cn-north-4"_s;
    run.connection.endpoint = QUrl(u"https://cph.example"_s);
    run.connection.production = true;
    run.operatorName = u"operator"_s;
    run.confirmedAt = at(number);
    for (int i = 0; i < targets; ++i) {
        TargetRecord record;
        record.target
            = { TargetId { u"%1-t%2"_s.arg(id).arg(i) }, u"cph_%1"_s.arg(i), u"g"_s, u"5"_s };
        run.targets.append(record);
    }
    return run;
}

Result<void> wait(JournalWrite *write)
{
    std::optional<Result<void>> end;
    QObject::connect(write, &JournalWrite::finished, write,
                     [&end](const Result<void> &result) { end = result; });
    [&] { QTRY_VERIFY(end.has_value()); }();
    if (end && !*end)
        qInfo() << end->error().code.text() << end->error().detail;
    return end.value_or(Error {});
}

QList<RunHistory> wait(JournalRead *read)
{
    std::optional<Result<QList<RunHistory>>> end;
    QObject::connect(read, &JournalRead::finished, read,
                     [&end](const Result<QList<RunHistory>> &result) { end = result; });
    [&] { QTRY_VERIFY(end.has_value()); }();
    return end && *end ? end->value() : QList<RunHistory>();
}

} // namespace

class TestSqlJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsARunAsItWas();
    void anIntentIsOnDiskWhenItsWriteHasFinished();
    void anAnswerAndItsOutcomesAreReadAgain();
    void onlyNewOutcomesAreEvents();
    void keepsWhatHappensToAConnection();
    void findsRuns_data();
    void findsRuns();
    void findsWhatCameAfterARun();
    void findsWhatWasLeftHalfDone();
    void refusesTheSameTryTwice();
    void writesEverythingBeforeItEnds();
    void aCorruptFileIsSetAside();
    void anUnwritableFileIsAnErrorAndNothingElse();
    void anOperationMayGoBeforeItsAnswer();
    void deletesOldEndedRunsOnly();
    void deletesManyRunsInParts();
    void eventsOfADeletedRunAreNone();
    void theCheckTellsBeforeAnythingIsWritten();

private:
    [[nodiscard]] QStringList deletionEvents() const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"deep/journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqlJournal::keepsARunAsItWas()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1);
    run.targets[1].error = someError();
    run.targets[2].outcome = Outcome::NotSent;
    run.targets[2].settled = true;
    run.waves = { WaveShape::Growing, 2, 7, 3, 90s, 20min };
    run.stopRule = { 4, 25, true };
    QVERIFY(wait(journal.beginRun(run, this)));
    const QList<RunHistory> found = wait(journal.history(run.id, this));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().run == run);
    QCOMPARE(found.first().events.size(), 1);
    QCOMPARE(found.first().events.first().what, RunEventKind::Confirmed);
}

void TestSqlJournal::anIntentIsOnDiskWhenItsWriteHasFinished()
{
    SqlJournal journal(path());
    const RunRecord run = someRun(u"a"_s, 1);
    QVERIFY(wait(journal.beginRun(run, this)));
    TryRecord attempt { run.id, 0, 1, 1, 2, at(5), {}, {}, {}, {} };
    QVERIFY(wait(journal.beginTry(attempt, this)));
    // Another reader of the same file, as the next start would be after a crash.
    SqlJournal later(path());
    const QList<RunHistory> found = wait(later.history(run.id, this));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().tries == QList<TryRecord> { attempt });
    QCOMPARE(found.first().run.targets.at(0).outcome, Outcome::Planned);
    QCOMPARE(found.first().run.targets.at(1).outcome, Outcome::Sending);
    QCOMPARE(found.first().run.targets.at(2).sentAt, at(5));
}

void TestSqlJournal::anAnswerAndItsOutcomesAreReadAgain()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1);
    QVERIFY(wait(journal.beginRun(run, this)));
    TryRecord attempt { run.id, 0, 1, 0, 3, at(5), {}, {}, {}, {} };
    QVERIFY(wait(journal.beginTry(attempt, this)));
    attempt.answeredAt = at(6);
    attempt.verdict = ActVerdict::Answered;
    attempt.requestId = RequestId { u"r-1"_s };
    TargetChanges changes;
    for (int i = 0; i < 3; ++i) {
        TargetRecord &record = run.targets[i];
        record.outcome = i == 0 ? Outcome::Accepted : Outcome::Rejected;
        record.sentAt = at(5);
        record.answeredAt = at(6);
        record.requestId = attempt.requestId;
        if (i == 0)
            record.jobId = JobId { u"j-1"_s };
        else
            record.error = someError();
        changes.append({ i, record });
    }
    journal.endTry(attempt, changes);
    run.targets[0].outcome = Outcome::Succeeded;
    run.targets[0].endedAt = at(9);
    run.targets[0].statusAfter = u"5"_s;
    run.endedAt = at(9);
    journal.recordChanges(run.id, { { 0, run.targets.at(0) } }, run.endedAt);
    journal.recordEvent({ run.id, at(10), RunEventKind::Settled, 1, u"looked at it"_s });
    const QList<RunHistory> found = wait(journal.history(run.id, this));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().run == run);
    QVERIFY(found.first().tries == QList<TryRecord> { attempt });
    const QList<RunEvent> &events = found.first().events;
    QCOMPARE(events.size(), 6); // confirmed, three answers, one end, one note
    QCOMPARE(events.at(4).detail.text(), u"Succeeded"_s);
    QCOMPARE(events.last().detail.text(), u"looked at it"_s);
}

void TestSqlJournal::onlyNewOutcomesAreEvents()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1);
    QVERIFY(wait(journal.beginRun(run, this)));
    run.targets[0].outcome = Outcome::Unknown;
    journal.recordChanges(run.id, { { 0, run.targets.at(0) } }, {});
    run.targets[0].settled = true;
    run.targets[0].lastSeenAt = at(3);
    journal.recordChanges(run.id, { { 0, run.targets.at(0) } }, {});
    const QList<RunHistory> found = wait(journal.history(run.id, this));
    QVERIFY(found.first().run == run);
    QCOMPARE(found.first().events.size(), 2); // confirmed, and unknown once
}

void TestSqlJournal::keepsWhatHappensToAConnection()
{
    {
        SqlJournal journal(path());
        QSignalSpy failed(&journal, &Journal::writeFailed);
        const Connection connection = someRun(u"a"_s, 1).connection;
        journal.recordConnectionEvent(
            { connection, at(1), ConnectionEventKind::Unlocked, u"op"_s, u"OPS-17"_s });
        journal.recordConnectionEvent(
            { connection, at(2), ConnectionEventKind::Locked, u"op"_s, {} });
        QVERIFY(wait(journal.find({}, this)).isEmpty()); // behind both writes
        QCOMPARE(failed.size(), 0);
    }
    QStringList rows;
    JournalFile file(path());
    QVERIFY(file.open());
    QVERIFY(file.read(u"SELECT number, what, detail, operator FROM connection_events"
                      " WHERE connection_id = ? ORDER BY number"_s,
                      { u"c"_s }, [&rows](const QSqlQuery &row) {
                          rows += row.value(0).toString() + u' ' + row.value(1).toString() + u' '
                              + row.value(2).toString() + u' ' + row.value(3).toString();
                      }));
    QCOMPARE(rows, (QStringList { u"1 unlocked OPS-17 op"_s, u"2 locked  op"_s }));
}

void TestSqlJournal::findsRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("all, newest first") << QString() << QStringList { u"b"_s, u"a"_s };
    QTest::newRow("target id") << u"A-T1"_s << QStringList { u"a"_s };
    QTest::newRow("target name, no wildcard") << u"cph_2"_s << QStringList { u"b"_s, u"a"_s };
    QTest::newRow("underscore is itself") << u"c_h"_s << QStringList();
    QTest::newRow("job id") << u"job-b"_s << QStringList { u"b"_s };
    QTest::newRow("operator") << u"OPERATOR"_s << QStringList { u"b"_s, u"a"_s };
    QTest::newRow("reason") << u"夜间"_s << QStringList { u"b"_s, u"a"_s };
    QTest::newRow("a quote is only text") << u"' OR 1 = 1 --"_s << QStringList();
}

void TestSqlJournal::findsRuns()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    SqlJournal journal(path());
    RunRecord older = someRun(u"a"_s, 1);
    older.endedAt = at(30);
    for (TargetRecord &record : older.targets)
        record.outcome = Outcome::Succeeded;
    RunRecord newer = someRun(u"b"_s, 2);
    newer.targets[0].jobId = JobId { u"job-b"_s };
    QVERIFY(wait(journal.beginRun(older, this)));
    QVERIFY(wait(journal.beginRun(newer, this)));
    QStringList found;
    HistoryFilter filter;
    filter.text = text;
    for (const RunHistory &history : wait(journal.find(filter, this)))
        found << history.run.id.value;
    QCOMPARE(found, ids);

    filter = {};
    filter.openOnly = true;
    QCOMPARE(wait(journal.find(filter, this)).size(), 1);
    older.targets[0].outcome = Outcome::Unknown;
    journal.recordChanges(older.id, { { 0, older.targets.at(0) } }, older.endedAt);
    QCOMPARE(wait(journal.find(filter, this)).size(), 2); // ended, and nobody has settled it
    older.targets[0].settled = true;
    journal.recordChanges(older.id, { { 0, older.targets.at(0) } }, older.endedAt);
    QCOMPARE(wait(journal.find(filter, this)).size(), 1);
    older.targets[0].outcome = Outcome::Sending;
    older.targets[0].settled = false;
    journal.recordChanges(older.id, { { 0, older.targets.at(0) } }, older.endedAt);
    QCOMPARE(wait(journal.find(filter, this)).size(), 2); // whatever its end says
    filter = {};
    filter.activeSince = at(31); // one has ended before, one has no end
    QCOMPARE(wait(journal.find(filter, this)).size(), 1);
    filter.activeSince = at(30);
    QCOMPARE(wait(journal.find(filter, this)).size(), 2);
    filter = {};
    filter.to = at(2);
    QCOMPARE(wait(journal.find(filter, this)).first().run.id.value, u"a"_s);
}

void TestSqlJournal::findsWhatCameAfterARun()
{
    SqlJournal journal(path());
    const RunRecord first = someRun(u"a"_s, 2);
    RunRecord before = first;
    before.id = RunId { u"before"_s };
    before.number = 1;
    RunRecord again = first;
    again.id = RunId { u"again"_s };
    again.number = 4;
    again.confirmedAt = at(1); // the clock was wrong; numbers never are
    again.targets.remove(0, 2);
    for (const RunRecord &run : { first, before, again, someRun(u"b"_s, 3) })
        QVERIFY(wait(journal.beginRun(run, this)));
    HistoryFilter filter;
    filter.following = first.id;
    QStringList found;
    for (const RunHistory &history : wait(journal.find(filter, this)))
        found << history.run.id.value;
    QCOMPARE(found, (QStringList { u"a"_s, u"again"_s }));
}

void TestSqlJournal::findsWhatWasLeftHalfDone()
{
    SqlJournal journal(path());
    const KindId half { u"fake.half"_s };
    const auto add = [&](const QString &id, int number, const KindId &kind, Outcome a, Outcome b) {
        RunRecord run = someRun(id, number);
        run.kind = kind;
        run.targets.resize(2);
        for (int i = 0; i < 2; ++i)
            run.targets[i].target.id = TargetId { i == 0 ? u"a"_s : u"b"_s };
        run.targets[0].outcome = a;
        run.targets[1].outcome = b;
        run.endedAt = run.confirmedAt.addSecs(60);
        QVERIFY(wait(journal.beginRun(run, this)));
    };
    const auto found = [&] {
        HistoryFilter filter;
        filter.leftBy = { half };
        QStringList ids;
        for (const RunHistory &history : wait(journal.find(filter, this)))
            ids << history.run.id.value;
        return ids;
    };
    const KindId other { u"fake.rest"_s };
    add(u"other"_s, 1, other, Outcome::Succeeded, Outcome::Succeeded);
    QCOMPARE(found(), QStringList());
    add(u"half"_s, 2, half, Outcome::Succeeded, Outcome::Failed);
    QCOMPARE(found(), QStringList(u"half"_s));
    add(u"failed"_s, 3, other, Outcome::Failed, Outcome::Succeeded);
    QCOMPARE(found(), QStringList(u"half"_s));
    add(u"not sent"_s, 4, other, Outcome::NotSent, Outcome::NotSent);
    QCOMPARE(found(), QStringList(u"half"_s));
    add(u"back"_s, 5, other, Outcome::Succeeded, Outcome::NotSent);
    QCOMPARE(found(), QStringList());
    add(u"half again"_s, 6, half, Outcome::Succeeded, Outcome::NotSent);
    QCOMPARE(found(), QStringList(u"half again"_s));
}

void TestSqlJournal::refusesTheSameTryTwice()
{
    SqlJournal journal(path());
    const RunRecord run = someRun(u"a"_s, 1);
    QVERIFY(wait(journal.beginRun(run, this)));
    const TryRecord attempt { run.id, 0, 1, 0, 3, at(5), {}, {}, {}, {} };
    QVERIFY(wait(journal.beginTry(attempt, this)));
    QVERIFY(!wait(journal.beginTry(attempt, this)));
    QVERIFY(!wait(journal.beginRun(run, this)));
    TryRecord orphan = attempt;
    orphan.run = RunId { u"nobody"_s };
    QVERIFY(!wait(journal.beginTry(orphan, this)));
}

void TestSqlJournal::writesEverythingBeforeItEnds()
{
    const RunRecord run = someRun(u"a"_s, 1);
    {
        SqlJournal journal(path());
        QVERIFY(wait(journal.beginRun(run, this)));
        for (int i = 0; i < 200; ++i)
            journal.recordEvent(
                { run.id, at(1), OrUnknown<RunEventKind>(u"note"_s), -1, QString::number(i) });
    }
    SqlJournal later(path());
    const QList<RunHistory> found = wait(later.history(run.id, this));
    QCOMPARE(found.first().events.size(), 201);
    QCOMPARE(found.first().events.last().detail.text(), u"199"_s);
}

void TestSqlJournal::aCorruptFileIsSetAside()
{
    QDir().mkpath(QFileInfo(path()).path());
    const QByteArray content = "this is no database, but somebody's only copy of something, "
                               "long enough to be looked at as a header of one";
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    SqlJournal journal(path());
    QSignalSpy aside(&journal, &SqlJournal::setAside);
    QVERIFY(wait(journal.beginRun(someRun(u"a"_s, 1), this)));
    QCOMPARE(aside.size(), 1);
    QFile kept(aside.first().first().toString());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content);
}

void TestSqlJournal::anUnwritableFileIsAnErrorAndNothingElse()
{
    QVERIFY(QDir().mkpath(path())); // a folder where the file should be
    SqlJournal journal(path());
    QSignalSpy failed(&journal, &Journal::writeFailed);
    const Result<void> result = wait(journal.beginRun(someRun(u"a"_s, 1), this));
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Storage);
    QCOMPARE(result.error().code, OwnError::JournalUnwritable);
    QVERIFY(result.error().delivery == Delivery::NotSent);
    journal.recordEvent({ RunId { u"a"_s }, at(1), OrUnknown<RunEventKind>(u"note"_s), -1, {} });
    QTRY_COMPARE(failed.size(), 1);
}

void TestSqlJournal::anOperationMayGoBeforeItsAnswer()
{
    SqlJournal journal(path());
    delete journal.beginRun(someRun(u"a"_s, 1), this);
    QCOMPARE(wait(journal.history(RunId { u"a"_s }, this)).size(), 1);
}

QStringList TestSqlJournal::deletionEvents() const
{
    QStringList events;
    JournalFile file(path());
    if (!file.open())
        return { u"not open"_s };
    const Result<void> read
        = file.read(u"SELECT operator, detail FROM connection_events"
                    " WHERE connection_id = '' AND what = 'runs-deleted' ORDER BY number"_s,
                    {}, [&events](const QSqlQuery &row) {
                        events += row.value(0).toString() + u": "_s + row.value(1).toString();
                    });
    return read ? events : QStringList { u"not read"_s };
}

void TestSqlJournal::deletesOldEndedRunsOnly()
{
    const auto ended = [](const QString &id, const QDateTime &end, Outcome outcome, bool settled) {
        RunRecord run = someRun(id, 1);
        run.endedAt = end;
        for (TargetRecord &record : run.targets) {
            record.outcome = outcome;
            record.settled = settled;
        }
        return run;
    };
    {
        SqlJournal journal(path());
        for (const RunRecord &run :
             { ended(u"old"_s, at(1), Outcome::Succeeded, false),
               ended(u"old settled"_s, at(2), Outcome::Unknown, true),
               ended(u"old unknown"_s, at(3), Outcome::Unknown, false),
               ended(u"open"_s, QDateTime(), Outcome::Running, false),
               ended(u"at the border"_s, at(10), Outcome::Succeeded, false) })
            QVERIFY(wait(journal.beginRun(run, this)));
        TryRecord attempt;
        attempt.run = RunId { u"old"_s };
        attempt.count = 1;
        QVERIFY(wait(journal.beginTry(attempt, this)));
        // That try was of an ended run only here: put its target back to its end.
        journal.recordChanges(
            attempt.run, { { 0, ended({}, {}, Outcome::Failed, false).targets.first() } }, at(1));
        QVERIFY(wait(journal.deleteEnded({ at(10), at(20), u"op"_s }, this)));
        QStringList left;
        for (const RunHistory &history : wait(journal.find({}, this)))
            left.append(history.run.id.value);
        left.sort();
        QCOMPARE(left, (QStringList { u"at the border"_s, u"old unknown"_s, u"open"_s }));
        QVERIFY(wait(journal.history(RunId { u"old"_s }, this)).isEmpty());
        QVERIFY(
            wait(journal.deleteEnded({ at(10), at(21), u"op"_s }, this))); // nothing more to say
    }
    QCOMPARE(deletionEvents(), QStringList { u"op: 2, ended before 2026-11-20T08:09:10.123Z"_s });
    int orphans = -1;
    JournalFile file(path());
    QVERIFY(file.open());
    QVERIFY(
        file.read(u"SELECT (SELECT COUNT(*) FROM tries) + (SELECT COUNT(*) FROM targets WHERE run"
                  " LIKE 'old') + (SELECT COUNT(*) FROM events WHERE run LIKE 'old')"_s,
                  {}, [&orphans](const QSqlQuery &row) { orphans = row.value(0).toInt(); }));
    QCOMPARE(orphans, 0);
}

void TestSqlJournal::deletesManyRunsInParts()
{
    {
        SqlJournal journal(path());
        for (int i = 0; i < 230; ++i) {
            RunRecord run = someRun(QString::number(i), 1);
            run.endedAt = at(1);
            for (TargetRecord &record : run.targets)
                record.outcome = Outcome::Succeeded;
            if (i < 229)
                delete journal.beginRun(run, this);
            else
                QVERIFY(wait(journal.beginRun(run, this)));
        }
        JournalWrite *deletion = journal.deleteEnded({ at(10), at(20), u"op"_s }, this);
        QSignalSpy ends(deletion, &JournalWrite::finished);
        // Handed over while the first part is deleted, and not the last to be written.
        QVERIFY(wait(journal.beginRun(someRun(u"intent"_s, 1), this)));
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(wait(journal.find({}, this)).size(), 1);
    }
    QCOMPARE(deletionEvents().size(), 3);
}

void TestSqlJournal::eventsOfADeletedRunAreNone()
{
    SqlJournal journal(path());
    QSignalSpy failed(&journal, &Journal::writeFailed);
    RunRecord run = someRun(u"a"_s, 1);
    run.endedAt = at(1);
    for (TargetRecord &record : run.targets)
        record.outcome = Outcome::Succeeded;
    QVERIFY(wait(journal.beginRun(run, this)));
    QVERIFY(wait(journal.deleteEnded({ at(10), at(20), u"op"_s }, this)));
    journal.recordEvent({ run.id, at(21), OrUnknown<RunEventKind>(u"note"_s), -1, {} });
    journal.recordChanges(run.id, { { 0, run.targets.first() } }, at(1));
    QVERIFY(wait(journal.find({}, this)).isEmpty());
    QCOMPARE(failed.size(), 0);
}

void TestSqlJournal::theCheckTellsBeforeAnythingIsWritten()
{
    {
        SqlJournal journal(path());
        QVERIFY(wait(journal.check(this)));
    }
    {
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(file.run(u"INSERT INTO schema_version (version) VALUES (999)"_s));
    }
    SqlJournal newer(path());
    const Result<void> result = wait(newer.check(this));
    QVERIFY(!result);
    QCOMPARE(result.error().code, OwnError::JournalNewer);
    QVERIFY(result.error().detail.contains(QDir::toNativeSeparators(path())));
}

MUSTER_TEST_GUILESS(TestSqlJournal)

} // namespace tst_sqljournal

#include "tst_sqljournal.moc"
