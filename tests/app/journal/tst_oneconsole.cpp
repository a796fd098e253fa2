// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One journal has one console, whatever happens to the files: a second one does not get in, and one
// whose journal is no longer in its place sends nothing more. This program is also the other
// process: "tst_oneconsole hold JOURNAL".
#include "app/journal/journalowner.h"
#include "app/journal/sqljournal.h"
#include "tests/app/journal/journalsamples.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct Console
{
    explicit Console(const QString &path)
        : journal(path)
    {
        QObject::connect(&journal, &Journal::rescued, &journal,
                         [this](const JournalRescue &rescue) { rescues += rescue; });
    }
    [[nodiscard]] QString begin(const QString &id, int number)
    {
        return codeOf(wait(journal.beginRun(someRun(id, number), nullptr)));
    }
    [[nodiscard]] QString check() { return codeOf(wait(journal.check(nullptr))); }
    [[nodiscard]] QStringList runs()
    {
        QStringList ids;
        const Result<QList<RunHistory>> found = wait(journal.find({}, nullptr));
        for (const RunHistory &history : found.value_or({}))
            ids.prepend(history.run.id.value);
        return found ? ids : QStringList { found.error().code.text() };
    }

    //! What was there is damage, and was moved out of the way.
    void beginsAnew()
    {
        QCOMPARE(check(), u"done"_s);
        QTRY_COMPARE(aside.size(), 1);
    }
    //! One run is written; then \a lose does away with the file, and no other run begins.
    template <typename Lose> void noticesThat(Lose lose)
    {
        QCOMPARE(begin(u"a"_s, 1), u"done"_s);
        QVERIFY(lose());
        QCOMPARE(begin(u"b"_s, 2), u"journal-moved"_s);
    }
    [[nodiscard]] QString asidePath() const { return aside.first().first().toString(); }

    SqlJournal journal;
    QSignalSpy failed { &journal, &Journal::writeFailed };
    QSignalSpy aside { &journal, &Journal::setAside };
    QList<JournalRescue> rescues;
};

//! A try of run "a", and how it was answered.
struct Sending
{
    //! It has begun.
    explicit Sending(Console &console) { QCOMPARE(begin(console), u"done"_s); }
    [[nodiscard]] QString begin(Console &console)
    {
        return codeOf(wait(console.journal.beginTry(attempt, nullptr)));
    }
    //! The first one's answer comes.
    void answer(Console &console)
    {
        attempt.number = 1;
        attempt.answeredAt = at(6);
        attempt.verdict = ActVerdict::Answered;
        console.journal.endTry(attempt, {});
    }
    [[nodiscard]] bool isKeptIn(Console &console) const
    {
        const auto history = wait(console.journal.history(RunId { u"a"_s }, nullptr));
        return history && history->first().tries == QList<TryRecord> { attempt };
    }

    TryRecord attempt { RunId { u"a"_s }, 0, 1, 0, 3, at(5), {}, {}, {}, {} };
};

#ifdef Q_OS_UNIX
//! As on a full disk: files can be made, and nothing can be written into them.
class FullDisk final
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none { 512, m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
};
#endif

} // namespace

class TestOneConsole : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aSecondProcessIsNotLetIn_data();
    void aSecondProcessIsNotLetIn();
    void aJournalThatWasMovedStopsSending_data();
    void aJournalThatWasMovedStopsSending();
    void whatIsKnownIsSavedWhereTheJournalWas();
    void whatIsKnownIsSavedBesideAnotherFile();
    void aJournalThatIsPutBackNeedsNoCopy();
    void theFolderMayHaveGoneToo();
    void whatCouldNotBeSavedIsSaidNowAndAtTheNextStart();
    void anotherConsolesJournalTakesNoIntent();
    void aLogThatWasTakenAwayStopsSending();
    void anEmptyFileIsDamage();
    void aLogWithoutItsJournalIsDamage();
    void aVersionThatWasNeverWrittenIsDamage_data();
    void aVersionThatWasNeverWrittenIsDamage();

private:
    [[nodiscard]] QString path(const QString &name = u"journal.sqlite"_s) const
    {
        return m_folder->filePath(name);
    }
    //! Starts the other process, which has opened the journal when this returns.
    void startHolder(QProcess &other) const;
    [[nodiscard]] QStringList filesLike(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({ pattern });
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOneConsole::startHolder(QProcess &other) const
{
    other.start(QCoreApplication::applicationFilePath(), { u"hold"_s, path() });
    QVERIFY(other.waitForReadyRead(60'000));
    QCOMPARE(other.readAll().trimmed(), "held");
}

void TestOneConsole::aSecondProcessIsNotLetIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the same path") << u"journal.sqlite"_s;
    QTest::newRow("a symbolic link") << u"symbolic.sqlite"_s;
    QTest::newRow("another name of the file") << u"hard.sqlite"_s;
    QTest::newRow("a link to the folder") << u"folder/journal.sqlite"_s;
}

void TestOneConsole::aSecondProcessIsNotLetIn()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot lose its lock here");
#else
    QFETCH(const QString, name);
    QProcess other;
    startHolder(other);
    // There is no lock file to be found, as if somebody had tidied up.
    QVERIFY(QFile::link(path(), path(u"symbolic.sqlite"_s)));
    std::error_code error;
    std::filesystem::create_hard_link(path().toStdString(), path(u"hard.sqlite"_s).toStdString(),
                                      error);
    QVERIFY(!error);
    QVERIFY(QFile::link(m_folder->path(), path(u"folder"_s)));

    {
        Console second(path(name));
        QCOMPARE(second.begin(u"b"_s, 1), u"journal-locked"_s);
        QCOMPARE(second.check(), u"journal-locked"_s);
        QCOMPARE(second.runs(), QStringList { u"journal-locked"_s });
        QCOMPARE(second.aside.size(), 0);
    }
    other.kill();
    QVERIFY(other.waitForFinished(60'000));
    Console later(path());
    QCOMPARE(later.begin(u"b"_s, 1), u"done"_s);
#endif
}

void TestOneConsole::aJournalThatWasMovedStopsSending_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("none is left") << false;
    QTest::newRow("another one is there") << true;
}

void TestOneConsole::aJournalThatWasMovedStopsSending()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be moved here");
#endif
    QFETCH(const bool, isReplaced);
    Console console(path());
    QCOMPARE(console.begin(u"a"_s, 1), u"done"_s);
    Sending sending(console);

    QVERIFY(QFile::rename(path(), path(u"elsewhere.sqlite"_s)));
    if (isReplaced) // a copy, which says the same
        QVERIFY(QFile::copy(path(u"elsewhere.sqlite"_s), path()));
    QCOMPARE(console.begin(u"b"_s, 2), u"journal-moved"_s);
    QTRY_COMPARE(console.failed.size(), 1); // what else would be sent stops
    sending.attempt.number = 2;
    QCOMPARE(sending.begin(console), u"journal-moved"_s);
    QCOMPARE(console.check(), u"journal-moved"_s);
    // An answer that was on its way is not lost.
    sending.answer(console);
    QCOMPARE(console.runs(), QStringList { u"a"_s });

    if (isReplaced)
        QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(path(u"elsewhere.sqlite"_s), path()));
    QCOMPARE(console.check(), u"done"_s);
    QCOMPARE(console.begin(u"b"_s, 2), u"done"_s);
    QCOMPARE(console.runs(), (QStringList { u"a"_s, u"b"_s }));
    QVERIFY(sending.isKeptIn(console));
}

void TestOneConsole::whatIsKnownIsSavedWhereTheJournalWas()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be deleted here");
#endif
    {
        Console console(path());
        console.noticesThat([this] { return QFile::remove(path()); });
        console.journal.recordEvent({ RunId { u"a"_s }, at(9), RunEventKind::Paused, -1, {} });
    }
    Console later(path());
    QCOMPARE(later.runs(), QStringList { u"a"_s });
    QCOMPARE(later.aside.size(), 0);
    QCOMPARE(wait(later.journal.history(RunId { u"a"_s }, nullptr))->first().events.size(), 2);
    QCOMPARE(later.begin(u"b"_s, 2), u"done"_s);
}

void TestOneConsole::whatIsKnownIsSavedBesideAnotherFile()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be replaced here");
#endif
    {
        Console console(path());
        console.noticesThat([this] {
            const bool isGone = QFile::remove(path());
            write(path(), "something else");
            return isGone;
        });
        // Named at once, and there: a program that is killed now leaves it behind.
        QTRY_COMPARE(console.rescues.size(), 1);
        QCOMPARE(console.rescues.first().state, JournalRescue::State::Saved);
        QVERIFY(QFile::exists(console.rescues.first().path));
        QCOMPARE(console.check(), u"journal-moved"_s);
        QCOMPARE(console.rescues.size(), 1);
    }
    QFile other(path());
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), "something else");
    const QStringList saved = filesLike(u"journal.sqlite.saved-*"_s);
    QCOMPARE(saved.size(), 1);
    Console later(path(saved.first()));
    QCOMPARE(later.runs(), QStringList { u"a"_s });
    QVERIFY(later.rescues.isEmpty());

    // The next start names it, once, and not the log of whoever has it open.
    const JournalRescue named { JournalRescue::State::SavedEarlier, path(saved.first()), {} };
    write(path(saved.first() + u"-journal"_s), "log");
    QVERIFY(QFile::remove(path()));
    Console next(path());
    QCOMPARE(next.check(), u"done"_s);
    QCOMPARE(next.check(), u"done"_s);
    QTRY_COMPARE(next.rescues, QList<JournalRescue> { named });
}

void TestOneConsole::aJournalThatIsPutBackNeedsNoCopy()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be moved here");
#endif
    {
        Console console(path());
        console.noticesThat([this] { return QFile::rename(path(), path(u"elsewhere.sqlite"_s)); });
        QCOMPARE(filesLike(u"journal.sqlite.saved-*"_s).size(), 1);
        QVERIFY(QFile::rename(path(u"elsewhere.sqlite"_s), path()));
        QCOMPARE(console.check(), u"done"_s);
        QCOMPARE(filesLike(u"journal.sqlite.*saved-*"_s), QStringList());
    }
    Console later(path());
    QCOMPARE(later.runs(), QStringList { u"a"_s });
    QVERIFY(later.rescues.isEmpty());
}

void TestOneConsole::theFolderMayHaveGoneToo()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be moved here");
#endif
    const QString inner = path(u"data/journal.sqlite"_s);
    {
        Console console(inner);
        console.noticesThat([this] { return QDir(path(u"data"_s)).removeRecursively(); });
    }
    Console later(inner);
    QCOMPARE(later.runs(), QStringList { u"a"_s });
}

void TestOneConsole::whatCouldNotBeSavedIsSaidNowAndAtTheNextStart()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be moved here");
#else
    {
        Console console(path());
        QCOMPARE(console.begin(u"a"_s, 1), u"done"_s);
        QVERIFY(QFile::rename(path(), path(u"elsewhere.sqlite"_s)));
        const FullDisk full;
        QCOMPARE(console.begin(u"b"_s, 2), u"journal-moved"_s);
        QTRY_COMPARE(console.rescues.size(), 1);
        QCOMPARE(console.rescues.first().state, JournalRescue::State::NotSaved);
        QVERIFY(!console.rescues.first().detail.isEmpty());
        QCOMPARE(console.journal.close(), 0);
    }
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(filesLike(u"journal.sqlite.saved-*"_s), QStringList());
    const QStringList notes = filesLike(u"journal.sqlite.unsaved-*"_s);
    QCOMPARE(notes.size(), 1);
    Console later(path());
    QCOMPARE(later.check(), u"done"_s);
    QTRY_COMPARE(later.rescues.size(), 1);
    QCOMPARE(later.rescues.first(),
             (JournalRescue { JournalRescue::State::NotSavedEarlier, path(notes.first()), {} }));
#endif
}

void TestOneConsole::anotherConsolesJournalTakesNoIntent()
{
    // Two in one process stand in for a system whose locks keep nobody out.
    Console first(path());
    QCOMPARE(first.begin(u"a"_s, 1), u"done"_s);
    Sending sending(first);
    Console second(path());
    QCOMPARE(second.begin(u"b"_s, 2), u"done"_s);
    sending.attempt.number = 2;
    QCOMPARE(sending.begin(first), u"journal-taken-over"_s);
    QTRY_COMPARE(first.failed.size(), 1);
    QCOMPARE(first.begin(u"c"_s, 3), u"journal-taken-over"_s);
    QCOMPARE(first.check(), u"journal-taken-over"_s);
    // The answer that is known here is kept all the same.
    sending.answer(first);
    QCOMPARE(first.runs(), (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(second.begin(u"c"_s, 3), u"done"_s);
    QVERIFY(sending.isKeptIn(second));
}

void TestOneConsole::aLogThatWasTakenAwayStopsSending()
{
#ifndef Q_OS_UNIX
    QSKIP("a file that is open cannot be deleted here");
#endif
    Console console(path());
    console.noticesThat([this] { return QFile::remove(path(u"journal.sqlite-wal"_s)); });
}

void TestOneConsole::anEmptyFileIsDamage()
{
    write(path(), {});
    Console console(path());
    console.beginsAnew();
    QVERIFY(QFile::exists(console.asidePath()));
    QCOMPARE(console.begin(u"a"_s, 1), u"done"_s);
}

void TestOneConsole::aLogWithoutItsJournalIsDamage()
{
    write(path(u"journal.sqlite-wal"_s), QByteArray(4000, 'x'));
    Console console(path());
    console.beginsAnew();
    QCOMPARE(QFile(console.asidePath() + u"-wal"_s).size(), 4000);
}

void TestOneConsole::aVersionThatWasNeverWrittenIsDamage_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("negative") << u"UPDATE schema_version SET version = -1"_s;
    QTest::newRow("none") << u"DELETE FROM schema_version"_s;
    QTest::newRow("zero") << u"UPDATE schema_version SET version = 0"_s;
    QTest::newRow("a word") << u"INSERT INTO schema_version (version) VALUES ('x')"_s;
    QTest::newRow("a fraction") << u"INSERT INTO schema_version (version) VALUES (2.5)"_s;
    QTest::newRow("another table") << u"ALTER TABLE schema_version RENAME COLUMN version TO v"_s;
    QTest::newRow("no table") << u"DROP TABLE schema_version"_s;
}

void TestOneConsole::aVersionThatWasNeverWrittenIsDamage()
{
    QFETCH(const QString, statement);
    {
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(file.run(statement));
    }
    Console console(path());
    console.beginsAnew();
    QVERIFY(QFile(console.asidePath()).size() > 0);
    QCOMPARE(console.begin(u"a"_s, 1), u"done"_s);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "hold"_L1) {
        JournalFile file(arguments.value(2));
        if (!file.open())
            return 1;
        std::puts("held");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestOneConsole test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_oneconsole.moc"
