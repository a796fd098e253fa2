// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Any old file is lifted to today's schema, one transaction a step; a newer one is left alone.

#include "app/journal/journalfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_journalfile {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const QList<Migration> twoSteps {
    { u"CREATE TABLE a (x INTEGER)"_s, u"INSERT INTO a (x) VALUES (1)"_s },
    { u"ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 2"_s },
};

int sumOf(JournalFile &file)
{
    int sum = -1;
    const Result<void> read = file.read(
        u"SELECT x + y FROM a"_s, {}, [&sum](const QSqlQuery &row) { sum = row.value(0).toInt(); });
    return read ? sum : -1;
}

QString answerOf(JournalFile &file, const QString &question)
{
    QString answer;
    const Result<void> read = file.read(
        question, {}, [&answer](const QSqlQuery &row) { answer = row.value(0).toString(); });
    return read ? answer : u"failed"_s;
}

} // namespace

class TestJournalFile : public QObject
{
    Q_OBJECT

private slots:
    void liftsFromEveryOldVersion_data();
    void liftsFromEveryOldVersion();
    void aStepThatFailsLeavesTheVersionBeforeIt();
    void leavesANewerFileAlone();
    void aFileInPlaceOfADamagedOneIsAsSafe();
    void withoutWalEveryCommitIsSyncedFurther();
    void rowsThatBreakOffAreAnError();
    void saysWhenTheDiskIsFull();
    void liftsTheRealSchemaFromEveryVersion_data();
    void liftsTheRealSchemaFromEveryVersion();

private:
    QTemporaryDir m_folder;
    int m_files = 0;
    QString nextPath() { return m_folder.filePath(u"%1.sqlite"_s.arg(++m_files)); }
};

void TestJournalFile::liftsFromEveryOldVersion_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("no file") << 0;
    QTest::newRow("version 1") << 1;
    QTest::newRow("version 2") << 2;
}

void TestJournalFile::liftsFromEveryOldVersion()
{
    QFETCH(int, version);
    const QString path = nextPath();
    {
        JournalFile old(path, twoSteps.mid(0, version));
        QVERIFY(old.open());
        QCOMPARE(old.version(), version);
    }
    JournalFile file(path, twoSteps);
    QVERIFY(file.open());
    QCOMPARE(file.version(), 2);
    QCOMPARE(sumOf(file), 3);
}

void TestJournalFile::aStepThatFailsLeavesTheVersionBeforeIt()
{
    const QString path = nextPath();
    QList<Migration> broken = twoSteps;
    broken[1].append(u"INSERT INTO nowhere (x) VALUES (1)"_s);
    {
        JournalFile file(path, broken);
        QVERIFY(!file.open());
        QCOMPARE(file.version(), 1);
    }
    JournalFile file(path, twoSteps);
    QVERIFY(file.open());
    QCOMPARE(sumOf(file), 3);
}

void TestJournalFile::leavesANewerFileAlone()
{
    const QString path = nextPath();
    {
        JournalFile newer(path, twoSteps);
        QVERIFY(newer.open());
    }
    JournalFile file(path, twoSteps.mid(0, 1));
    const Result<void> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, OwnError::JournalNewer);
    QVERIFY(file.setAsidePath().isEmpty());
    JournalFile again(path, twoSteps);
    QVERIFY(again.open());
}

void TestJournalFile::aFileInPlaceOfADamagedOneIsAsSafe()
{
    const QString path = nextPath();
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    JournalFile file(path, twoSteps);
    QVERIFY(file.open());
    QVERIFY(!file.setAsidePath().isEmpty());
    QCOMPARE(answerOf(file, u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(answerOf(file, u"PRAGMA synchronous"_s), u"2"_s); // FULL
    QCOMPARE(answerOf(file, u"PRAGMA foreign_keys"_s), u"1"_s);
    QCOMPARE(answerOf(file, u"PRAGMA fullfsync"_s), u"1"_s);
}

void TestJournalFile::withoutWalEveryCommitIsSyncedFurther()
{
    JournalFile file(u":memory:"_s, twoSteps); // stands in for a file system that cannot do it
    QVERIFY(file.open());
    QCOMPARE(answerOf(file, u"PRAGMA journal_mode"_s), u"memory"_s);
    QCOMPARE(answerOf(file, u"PRAGMA synchronous"_s), u"3"_s); // EXTRA
}

void TestJournalFile::rowsThatBreakOffAreAnError()
{
    JournalFile file(nextPath(), twoSteps);
    QVERIFY(file.open());
    // There is no absolute value of the least number: the second row fails.
    QVERIFY(file.run(u"INSERT INTO a (x) VALUES (-9223372036854775807 - 1)"_s));
    int rows = 0;
    const Result<void> read = file.read(u"SELECT abs(x) FROM a ORDER BY rowid"_s, {},
                                        [&rows](const QSqlQuery &) { ++rows; });
    QCOMPARE(rows, 1);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Storage);
    QCOMPARE(answerOf(file, u"SELECT y FROM a"_s), u"2"_s); // and the next read is whole again
}

void TestJournalFile::saysWhenTheDiskIsFull()
{
    JournalFile file(nextPath(), twoSteps);
    QVERIFY(file.open());
    // SQLite's own limit stands in for a full disk: it answers with the same code.
    QVERIFY(file.read(u"PRAGMA max_page_count = 8"_s, {}, [](const QSqlQuery &) {}));
    Result<void> result;
    for (int i = 0; i < 1000 && result; ++i) {
        result = file.transaction(
            [&file] { return file.run(u"INSERT INTO a (x) VALUES (zeroblob(2000))"_s); });
    }
    QVERIFY(!result);
    QCOMPARE(result.error().code, OwnError::JournalDiskFull);
}

void TestJournalFile::liftsTheRealSchemaFromEveryVersion_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= journalMigrations().size(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestJournalFile::liftsTheRealSchemaFromEveryVersion()
{
    QFETCH(int, version);
    const QString path = nextPath();
    const QList<Migration> &all = journalMigrations();
    const auto numberOfRuns = version > 0 ? 1 : 0;
    {
        JournalFile old(path, all.mid(0, version));
        QVERIFY(old.open());
        QCOMPARE(old.version(), version);
        if (version > 0)
            QVERIFY(old.run(u"INSERT INTO runs VALUES"
                            " ('r', 41, '', 'k', 'c', '{}', 'op', '', '2026-11-20', '', '{}')"_s));
    }
    JournalFile file(path);
    QVERIFY(file.open());
    QCOMPARE(file.version(), int(all.size()));
    QList<int> found;
    QVERIFY(file.read(u"SELECT (SELECT COUNT(*) FROM runs), highest FROM run_numbers"_s, {},
                      [&found](const QSqlQuery &row) {
                          found += { row.value(0).toInt(), row.value(1).toInt() };
                      }));
    // One row, whatever there was; what version 2 wrote by itself stays.
    const int highest = version == 1 ? 41 : 0;
    QCOMPARE(found, (QList<int> { numberOfRuns, highest }));
}

MUSTER_TEST_GUILESS(TestJournalFile)

} // namespace tst_journalfile

#include "tst_journalfile.moc"
