// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A look into a long history holds no intent back, somebody else's lock is waited for once, and a
// journal that cannot be written is read all the same.

#include "app/journal/journalfile.h"
#include "app/journal/journalreader.h"
#include "app/journal/journalwriter.h"
#include "app/journal/sqljournal.h"
#include "tests/app/journal/journalsamples.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace tst_journalload {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

//! Writes nothing and lets nobody write, as a backup program may.
class ForeignLock
{
public:
    explicit ForeignLock(const QString &path)
        : m_file(path)
    {
        QVERIFY(m_file.open());
        QVERIFY(m_file.run(u"BEGIN IMMEDIATE"_s));
    }
    void release() { QVERIFY(m_file.run(u"ROLLBACK"_s)); }

private:
    JournalFile m_file;
};

} // namespace

class TestJournalLoad : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anIntentGoesBeforeALookThatWasAskedForFirst();
    void aLookFindsWhatWasHandedOverBefore();
    void allThatWaitsIsWrittenTogether();
    void somebodyElsesLockIsWaitedForOnce();
    void closingDoesNotWaitForEachWrite();
    void aReadOnlyJournalCanBeRead_data();
    void aReadOnlyJournalCanBeRead();
    void anOldJournalThatCannotBeLiftedCanBeRead();
    void aLookIsMadeInPlaceOnceTheJournalCanBeWritten();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalLoad::anIntentGoesBeforeALookThatWasAskedForFirst()
{
    SqlJournal journal(path());
    for (int i = 1; i <= 20; ++i)
        QVERIFY(wait(journal.beginRun(someRun(u"r%1"_s.arg(i), i, 1000), this)));
    // Ten million targets to be read, which takes longer than any disk needs to write one.
    constexpr int looks = 500;
    int looked = 0;
    for (int i = 0; i < looks; ++i)
        connect(journal.find({}, this), &JournalRead::finished, this, [&looked] { ++looked; });
    QVERIFY(wait(journal.beginRun(someRun(u"new"_s, 21), this)));
    QVERIFY2(looked < looks, "the intent waited for the looks");
}

void TestJournalLoad::aLookFindsWhatWasHandedOverBefore()
{
    SqlJournal journal(path());
    QVERIFY(wait(journal.beginRun(someRun(u"a"_s, 1), this)));
    for (int i = 0; i < 50; ++i)
        journal.recordEvent({ RunId { u"a"_s }, at(i), RunEventKind::Paused, -1, {} });
    QCOMPARE(wait(journal.history(RunId { u"a"_s }, this))->first().events.size(), 51);
}

void TestJournalLoad::allThatWaitsIsWrittenTogether()
{
    QList<Error> failures;
    JournalWriter writer(path(),
                         { [](const QString &) {},
                           [] {},
                           [](int) {},
                           [&failures](const Error &failure) { failures += failure; },
                           {} });
    QVERIFY(writer.tables());
    int attempts = 0;
    bool broken = true;
    for (int i = 0; i < 3; ++i) {
        writer.keep([&attempts, i](RunTables &tables) {
            ++attempts;
            return tables.insertRun(someRun(u"r%1"_s.arg(i), i));
        });
    }
    writer.keep([&broken](RunTables &) -> Result<void> {
        return broken ? Result<void>(ownError(OwnError::JournalUnwritable)) : Result<void>();
    });
    writer.writeWaiting();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(attempts, 3);
    JournalReader reader(path());
    const auto count = [&] {
        return (*reader.tables({ true, writer.identity(), {} }))->find({})->size();
    };
    QCOMPARE(count(), 0); // all of it, or nothing
    broken = false;
    writer.writeWaiting();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(count(), 3);
    reader.close();
    QCOMPARE(writer.close(), 0);
}

void TestJournalLoad::somebodyElsesLockIsWaitedForOnce()
{
    SqlJournal journal(path());
    QSignalSpy failed(&journal, &Journal::writeFailed);
    QVERIFY(wait(journal.beginRun(someRun(u"a"_s, 1), this)));
    ForeignLock lock(path());
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 6; ++i) {
        journal.recordEvent({ RunId { u"a"_s }, at(i), RunEventKind::Paused, -1, {} });
        // Each by itself, as answers come.
        QVERIFY(wait(journal.find({}, this))->size() == 1);
    }
    QCOMPARE(codeOf(wait(journal.check(this))), u"journal-locked"_s);
    const qint64 waited = clock.elapsed();
    QVERIFY(!failed.isEmpty());
    // Six times the patience, and more, when each write waits by itself.
    QVERIFY2(waited < 6 * 2000, qPrintable(QString::number(waited)));
    lock.release();
    QVERIFY(wait(journal.check(this)));
    QCOMPARE(wait(journal.history(RunId { u"a"_s }, this))->first().events.size(), 7);
}

void TestJournalLoad::closingDoesNotWaitForEachWrite()
{
    SqlJournal journal(path());
    QVERIFY(wait(journal.beginRun(someRun(u"a"_s, 1), this)));
    ForeignLock lock(path());
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 6; ++i)
        journal.recordEvent({ RunId { u"a"_s }, at(i), RunEventKind::Paused, -1, {} });
    QCOMPARE(journal.close(), 6);
    QVERIFY2(clock.elapsed() < 6 * 2000, qPrintable(QString::number(clock.elapsed())));
    lock.release();
}

void TestJournalLoad::aReadOnlyJournalCanBeRead_data()
{
    QTest::addColumn<bool>("hasLog");
    QTest::newRow("closed as it should be") << false;
    QTest::newRow("with a log, as after a crash") << true;
}

void TestJournalLoad::aReadOnlyJournalCanBeRead()
{
    QFETCH(const bool, hasLog);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    {
        SqlJournal journal(path());
        QVERIFY(wait(journal.beginRun(someRun(u"a"_s, 1), this)));
        // With its log, at a moment when nothing is written: what a killed program leaves.
        if (hasLog) {
            QVERIFY(QFile::copy(path(), copy));
            QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
        }
    }
    const QString found = hasLog ? copy : path();
    for (const QString &file : QDir(m_folder->path()).entryList(QDir::Files))
        QFile::setPermissions(m_folder->filePath(file), QFile::ReadOwner);
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool isDenied = !QFileInfo(m_folder->path()).isWritable(); // never to root
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    {
        SqlJournal journal(found);
        journal.setReadOnly(ownError(OwnError::JournalUnlockable));
        const Result<QList<RunHistory>> runs = wait(journal.find({}, this));
        QCOMPARE(codeOf(runs), u"done"_s);
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->first().run.targets.size(), 3);
        QCOMPARE(codeOf(wait(journal.beginRun(someRun(u"b"_s, 2), this))), u"journal-unlockable"_s);
        QCOMPARE(codeOf(wait(journal.check(this))), u"journal-unlockable"_s);
        // Nobody takes over open runs that he could not put right.
        HistoryFilter open;
        open.openOnly = true;
        QCOMPARE(codeOf(wait(journal.find(open, this))), u"journal-unlockable"_s);
    }
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (hasLog && isDenied) // it was read as a copy
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

void TestJournalLoad::anOldJournalThatCannotBeLiftedCanBeRead()
{
    {
        JournalFile old(path(), journalMigrations().mid(0, 1));
        QVERIFY(old.open());
        QVERIFY(old.run(u"INSERT INTO runs VALUES"
                        " ('r', 41, '', 'k', 'c', '{}', 'op', '', '2026-11-20', '', '{}')"_s));
    }
    JournalReader reader(path());
    const Result<RunTables *> tables
        = reader.tables({ false, {}, ownError(OwnError::JournalUnwritable) });
    QVERIFY(tables);
    QCOMPARE((*tables)->find({})->size(), 1);
    reader.close();
    JournalFile untouched(path(), journalMigrations().mid(0, 1));
    QVERIFY(untouched.open());
    QCOMPARE(untouched.version(), 1);
}

void TestJournalLoad::aLookIsMadeInPlaceOnceTheJournalCanBeWritten()
{
    {
        JournalFile file(path());
        QVERIFY(file.open());
    }
    JournalReader reader(path());
    QCOMPARE(
        (*reader.tables({ false, {}, ownError(OwnError::JournalUnwritable) }))->find({})->size(),
        0);
    JournalFile file(path());
    reader.close(); // a reader of another program would keep the writer out
    QVERIFY(file.open());
    RunTables tables(file);
    QVERIFY(tables.insertRun(someRun(u"a"_s, 1)));
    QCOMPARE((*reader.tables({ true, file.identity(), {} }))->find({})->size(), 1);
}

MUSTER_TEST_GUILESS(TestJournalLoad)

} // namespace tst_journalload

#include "tst_journalload.moc"
