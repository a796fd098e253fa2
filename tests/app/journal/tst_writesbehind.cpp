// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A write that nobody waits for and that fails is not lost, and nothing overtakes it.

#include "app/core/qtversions.h"
#include "app/journal/journalfile.h"
#include "app/journal/sqljournal.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_writesbehind {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int second) { return utcTime(QDate(2026, 11, 20), QTime(8, 9, second)); }

RunRecord someRun(const QString &id, int number)
{
    RunRecord run;
    run.id = RunId { id };
    run.number = number;
    run.confirmedAt = at(number);
    for (int i = 0; i < 3; ++i) {
        TargetRecord record;
        record.target.id = TargetId { u"%1-t%2"_s.arg(id).arg(i) };
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
    return end.value_or(Error {});
}

Result<QList<RunHistory>> wait(JournalRead *read)
{
    std::optional<Result<QList<RunHistory>>> end;
    QObject::connect(read, &JournalRead::finished, read,
                     [&end](const Result<QList<RunHistory>> &result) { end = result; });
    [&] { QTRY_VERIFY(end.has_value()); }();
    return end.value_or(Error {});
}

} // namespace

class TestWritesBehind : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aWriteThatFailedIsMadeUpFor();
    void aWriteThatFailedIsTriedOnceMoreAtTheEnd();

private:
    //! Lets every answer of a try fail until it is called again with false.
    void breakAnswers(bool broken) const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWritesBehind::breakAnswers(bool broken) const
{
    JournalFile file(path());
    QVERIFY(file.open());
    QVERIFY(file.run(broken ? u"CREATE TRIGGER broken BEFORE UPDATE ON tries"
                              " BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s
                            : u"DROP TRIGGER broken"_s));
}

void TestWritesBehind::aWriteThatFailedIsMadeUpFor()
{
    SqlJournal journal(path());
    QSignalSpy failed(&journal, &Journal::writeFailed);
    RunRecord run = someRun(u"a"_s, 1);
    QVERIFY(wait(journal.beginRun(run, this)));
    TryRecord attempt { run.id, 0, 1, 0, 3, at(5), {}, {}, {}, {} };
    QVERIFY(wait(journal.beginTry(attempt, this)));
    breakAnswers(true);
    attempt.answeredAt = at(6);
    attempt.verdict = ActVerdict::Unknown;
    attempt.requestId = RequestId { u"r-1"_s };
    TargetChanges changes;
    for (TargetRecord &record : run.targets) {
        record.outcome = Outcome::Unknown;
        record.sentAt = at(5);
        record.endedAt = at(6);
        changes.append({ changes.size(), record });
    }
    run.endedAt = at(6);
    journal.endTry(attempt, changes);
    journal.recordChanges(run.id, {}, run.endedAt);
    QTRY_VERIFY(!failed.isEmpty()); // together, or each by itself
    // Nothing overtakes it: the run has not ended on disk, and nothing new is begun.
    QVERIFY(!wait(journal.history(run.id, this))->first().run.endedAt.isValid());
    QVERIFY(!wait(journal.beginRun(someRun(u"b"_s, 2), this)));
    QVERIFY(!wait(journal.check(this)));
    // Nobody takes over what is known better here.
    HistoryFilter open;
    open.openOnly = true;
    QVERIFY(wait(journal.find({}, this)));
    QVERIFY(!wait(journal.find(open, this)));

    breakAnswers(false);
    QVERIFY(wait(journal.check(this)));
    const RunHistory made = wait(journal.history(run.id, this))->first();
    QCOMPARE(made.run.targets, run.targets);
    QCOMPARE(made.run.endedAt, run.endedAt);
    QCOMPARE(made.tries, QList<TryRecord> { attempt });
    QCOMPARE(wait(journal.find(open, this))->size(), 1);
    QVERIFY(wait(journal.beginRun(someRun(u"b"_s, 2), this)));
}

void TestWritesBehind::aWriteThatFailedIsTriedOnceMoreAtTheEnd()
{
    const RunRecord run = someRun(u"a"_s, 1);
    TryRecord attempt { run.id, 0, 1, 0, 3, at(5), {}, {}, {}, {} };
    {
        SqlJournal journal(path());
        QSignalSpy failed(&journal, &Journal::writeFailed);
        QVERIFY(wait(journal.beginRun(run, this)));
        QVERIFY(wait(journal.beginTry(attempt, this)));
        breakAnswers(true);
        attempt.answeredAt = at(6);
        journal.endTry(attempt, {});
        QTRY_COMPARE(failed.size(), 1);
        breakAnswers(false);
    }
    SqlJournal later(path());
    QCOMPARE(wait(later.history(run.id, this))->first().tries, QList<TryRecord> { attempt });
}

MUSTER_TEST_GUILESS(TestWritesBehind)

} // namespace tst_writesbehind

#include "tst_writesbehind.moc"
