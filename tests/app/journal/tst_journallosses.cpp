// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a power cut or a kill leaves of a journal: a prefix of what was committed, and nothing that
// never was. This program is also the one that is killed: "tst_journallosses WHAT JOURNAL".
#include "app/journal/journalfile.h"
#include "app/journal/runtables.h"
#include "tests/app/journal/journalsteps.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int walHeader = 32;
constexpr int frameHeader = 24;
constexpr int manyTargets = 20'000;
constexpr int manyRuns = 400;

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

RunRecord endedRun(const QString &id, int number, int targets)
{
    RunRecord run = someRun(id, number, targets);
    for (TargetRecord &record : run.targets)
        record.outcome = Outcome::Succeeded;
    run.endedAt = at(number);
    return run;
}

int countIn(JournalFile &file, const QString &question)
{
    int count = -1;
    const Result<void> read
        = file.read(question, {}, [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
    return read ? count : -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalLosses : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aLogThatWasCutHoldsAPrefix_data();
    void aLogThatWasCutHoldsAPrefix();
    void aKillInALargeInsertLeavesNoPartOfIt();
    void aKillInADeletionLeavesWholeRuns();
    void aKillInALiftIsMadeUpFor();

private:
    [[nodiscard]] QString path(const QString &name = u"journal.sqlite"_s) const
    {
        return m_folder->filePath(name);
    }
    //! Starts this program to do \a what to the journal, and kills it in the middle; false: it was
    //! through by then.
    [[nodiscard]] bool killAt(const QString &what);
    std::unique_ptr<QTemporaryDir> m_folder;
    //! True as long as more kills are wanted: some of them must hit the middle.
    [[nodiscard]] static bool isMoreWanted(int kills, int inside)
    {
        return kills < 8 || (inside < 3 && kills < 80);
    }
    std::mt19937 m_dice { 20'261'129 };
    int m_longest = 60; // ms before a kill
};

void TestJournalLosses::aLogThatWasCutHoldsAPrefix_data()
{
    QTest::addColumn<QString>("loss");
    QTest::newRow("cut behind a page") << u"page"_s;
    QTest::newRow("cut within a page") << u"within"_s;
    QTest::newRow("zeros from there on") << u"zeros"_s;
    QTest::newRow("one sector lost, and what came after it is there") << u"sector"_s;
}

void TestJournalLosses::aLogThatWasCutHoldsAPrefix()
{
    QFETCH(const QString, loss);
    QList<Histories> states;
    QByteArray database;
    QByteArray log;
    int pageSize = 0;
    {
        JournalFile file(path());
        QVERIFY(file.open());
        pageSize = countIn(file, u"PRAGMA page_size"_s);
        RunTables tables(file);
        states.append(everything(file));
        for (const auto &step : committedSteps()) {
            QVERIFY(step(tables));
            states.append(everything(file));
        }
        QVERIFY(states.constLast() != states.constFirst());
    }
    // The same again, and the files as they are while it is open: nothing of the log is moved yet.
    {
        JournalFile file(path(u"again.sqlite"_s));
        QVERIFY(file.open());
        RunTables tables(file);
        for (const auto &step : committedSteps())
            QVERIFY(step(tables));
        QProcess copy; // another process: this one would lose its locks
        copy.start(QCoreApplication::applicationFilePath(),
                   { u"copy"_s, path(u"again.sqlite"_s), path(u"copy"_s) });
        QVERIFY(copy.waitForFinished(60'000));
        database = bytesOf(path(u"copy"_s));
        log = bytesOf(path(u"copy-wal"_s));
    }
    const int frame = pageSize + frameHeader;
    const int frames = (int(log.size()) - walHeader) / frame;
    QVERIFY2(frames > 20, qPrintable(QString::number(frames)));

    int reached = 0;
    for (int i = 0; i <= frames; ++i) {
        const int begin = walHeader + i * frame;
        QByteArray left = log.left(begin);
        if (loss == "within"_L1) {
            left = log.left(begin + frame / 2);
        } else if (loss == "zeros"_L1) {
            left += QByteArray(log.size() - begin, '\0');
        } else if (loss == "sector"_L1 && i < frames) {
            left = log;
            left.replace(begin + 1024, 512, QByteArray(512, '\x5a'));
        }
        const QString damaged = path(u"damaged.sqlite"_s);
        write(damaged, database);
        write(damaged + u"-wal"_s, left);
        JournalFile file(damaged);
        QVERIFY2(file.open(), qPrintable(QString::number(i)));
        QVERIFY(file.setAsidePath().isEmpty());
        const Histories found = everything(file);
        // Never less than with less of it, and never what was not.
        while (reached < states.size() && states.at(reached) != found)
            ++reached;
        QVERIFY2(reached < states.size(), qPrintable(QString::number(i)));
        RunTables tables(file);
        QVERIFY(tables.insertRun(someRun(u"later"_s, 99)));
    }
    QCOMPARE(reached, states.size() - 1);
}

bool TestJournalLosses::killAt(const QString &what)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { what, path() });
    if (!child.waitForReadyRead(60'000) || child.readAll().trimmed() != "begun")
        return false;
    child.waitForFinished(static_cast<int>(m_dice() % static_cast<unsigned>(m_longest)));
    const bool isThrough = child.readAll().contains("done");
    if (isThrough) // this machine is faster
        m_longest = std::max(1, m_longest * 2 / 3);
    child.kill();
    child.waitForFinished(60'000);
    return !isThrough;
}

void TestJournalLosses::aKillInALargeInsertLeavesNoPartOfIt()
{
    int inside = 0;
    for (int kill = 0; isMoreWanted(kill, inside); ++kill) {
        inside += killAt(u"insert"_s) ? 1 : 0;
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(file.setAsidePath().isEmpty());
        QCOMPARE(countIn(file, u"SELECT COUNT(*) FROM targets"_s),
                 manyTargets * countIn(file, u"SELECT COUNT(*) FROM runs"_s));
    }
    QVERIFY2(inside > 2, qPrintable(QString::number(inside)));
}

void TestJournalLosses::aKillInADeletionLeavesWholeRuns()
{
    const auto fill = [](JournalFile &file) {
        return bool(file.transaction([&file]() -> Result<void> {
            RunTables tables(file);
            for (int i = 1; i <= manyRuns; ++i) {
                if (Result<void> done = tables.insertRun(endedRun(u"r%1"_s.arg(i), i, 50)); !done)
                    return done;
            }
            return {};
        }));
    };
    {
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(fill(file));
    }
    int filled = manyRuns;
    int inside = 0;
    for (int kill = 0; isMoreWanted(kill, inside); ++kill) {
        inside += killAt(u"delete"_s) ? 1 : 0;
        JournalFile file(path());
        QVERIFY(file.open());
        const int left = countIn(file, u"SELECT COUNT(*) FROM runs"_s);
        QCOMPARE(countIn(file, u"SELECT COUNT(*) FROM targets"_s), 50 * left);
        QCOMPARE(countIn(file, u"SELECT COUNT(*) FROM events"_s), left);
        // What went is told, and no more than that.
        QCOMPARE(countIn(file, u"SELECT TOTAL(CAST(detail AS INTEGER)) FROM connection_events"_s),
                 filled - left);
        if (left > 0)
            continue;
        QVERIFY(fill(file));
        filled += manyRuns;
    }
    QVERIFY2(inside > 2, qPrintable(QString::number(inside)));
}

void TestJournalLosses::aKillInALiftIsMadeUpFor()
{
    int inside = 0;
    for (int kill = 0; isMoreWanted(kill, inside); ++kill) {
        QFile::remove(path());
        {
            JournalFile old(path(), journalMigrations().mid(0, 1));
            QVERIFY(old.open());
            QVERIFY(old.transaction([&old]() -> Result<void> {
                if (Result<void> done
                    = old.run(u"INSERT INTO runs VALUES"
                              " ('r', 41, '', 'k', 'c', '{}', 'op', '', '2026', '2026', '{}')"_s);
                    !done)
                    return done;
                return old.run(u"WITH RECURSIVE n(i) AS"
                               " (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)"
                               " INSERT INTO targets SELECT 'r', i, 't' || i, '', '', '', 'Failed',"
                               " '', '', '', '', '', '', '', 0, '', 0 FROM n"_s);
            }));
        }
        inside += killAt(u"lift"_s) ? 1 : 0;
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(file.setAsidePath().isEmpty());
        QCOMPARE(file.version(), int(journalMigrations().size()));
        QCOMPARE(countIn(file, u"SELECT COUNT(*) FROM targets"_s), 200'000);
        QCOMPARE(countIn(file, u"SELECT highest FROM run_numbers"_s), 41);
        QCOMPARE(countIn(file, u"SELECT COUNT(*) FROM console"_s), 1);
        QCOMPARE(countIn(file,
                         u"SELECT COUNT(*) FROM targets WHERE id = 't77'"
                         " AND outcome <> 'Succeeded'"_s),
                 1);
    }
    QVERIFY2(inside > 2, qPrintable(QString::number(inside)));
}

namespace {

int beKilled(const QString &what, const QStringList &arguments)
{
    const QString &path = arguments.first();
    if (what == "copy"_L1) {
        return QFile::copy(path, arguments.last())
                && QFile::copy(path + u"-wal"_s, arguments.last() + u"-wal"_s)
            ? 0
            : 1;
    }
    JournalFile file(path);
    if (what == "lift"_L1) {
        say("begun");
        if (!file.open())
            return 1;
        say("done");
        return 0;
    }
    if (!file.open())
        return 1;
    RunTables tables(file);
    const int number = countIn(file, u"SELECT COUNT(*) FROM runs"_s) + 1;
    const RunRecord run
        = endedRun(u"big%1"_s.arg(number), number, what == "insert"_L1 ? manyTargets : 0);
    say("begun");
    if (what == "insert"_L1) {
        if (!tables.insertRun(run))
            return 1;
    } else {
        RunPlace after;
        for (;;) {
            const Result<DeletedRuns> deleted
                = tables.deleteEnded({ at(100'000), at(100'000), u"op"_s }, after, 100);
            if (!deleted)
                return 1;
            if (deleted->isAll)
                break;
            after = deleted->upTo;
        }
    }
    say("done");
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    static const QStringList whats { u"copy"_s, u"insert"_s, u"delete"_s, u"lift"_s };
    if (arguments.size() >= 3 && whats.contains(arguments.at(1)))
        return beKilled(arguments.at(1), arguments.mid(2));
    TestJournalLosses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journallosses.moc"
