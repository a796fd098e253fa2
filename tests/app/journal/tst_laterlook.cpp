// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What later runs made of a run's targets is found in the journal, and is not deleted from it as
// long as the earlier run is kept.

#include "app/journal/journalfile.h"
#include "app/journal/sqljournal.h"
#include "tests/app/journal/looksamples.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_laterlook {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

LaterQuery queryOf(const RunRecord &run)
{
    return { run.id, run.number, run.confirmedAt, run.kind, run.connection, {} };
}

} // namespace

class TestLaterLook final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsWhatBecameOfATarget();
    void whatNeverLeftPassesOn();
    void otherWorldsAndFleetsDoNotCount();
    void runsOfOneNumberGoByTheirTime();
    void aRunIsKeptAsLongAsAnEarlierOneNeedsIt();
    void aChainIsDeletedAtOnce();
    void whatSaysNothingIsDeleted();
    void manyTargetsAreFoundBesideTheEventLoop();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    template <typename Operation> auto wait(Operation *operation)
    {
        using Value = std::decay_t<decltype(answerOf(&Operation::finished))>;
        std::optional<Value> end;
        connect(operation, &Operation::finished, operation,
                [&end](const Value &result) { end = result; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000); }();
        return end.value_or(Value(Error {}));
    }
    template <typename Operation, typename Value>
    static Value answerOf(void (Operation::*)(const Value &));
    void keep(SqlJournal &journal, const QList<RunRecord> &runs)
    {
        for (const RunRecord &run : runs)
            QVERIFY(wait(journal.beginRun(run, this)));
    }
    [[nodiscard]] LaterTargets later(SqlJournal &journal, const LaterQuery &query)
    {
        const Result<LaterTargets> found = wait(journal.findLater(query, this));
        return found ? *found : LaterTargets { { TargetId { u"failed"_s }, {} } };
    }
    [[nodiscard]] QList<int> numbers(SqlJournal &journal)
    {
        QList<int> numbers;
        const auto found = wait(journal.find({}, this));
        for (const RunHistory &history : *found)
            numbers.append(history.run.number);
        std::ranges::sort(numbers);
        return numbers;
    }
    [[nodiscard]] QList<int> afterDeletion(SqlJournal &journal, const QDateTime &before)
    {
        [&] { QVERIFY(wait(journal.deleteEnded({ before, minute(900), u"op"_s }, this))); }();
        return numbers(journal);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLaterLook::findsWhatBecameOfATarget()
{
    SqlJournal journal(path());
    const RunRecord first = run(1,
                                { { u"a"_s, Outcome::Failed },
                                  { u"b"_s, Outcome::NotSent },
                                  { u"c"_s, Outcome::Unknown },
                                  { u"d"_s, Outcome::Succeeded } });
    keep(journal,
         { run(0, { { u"a"_s, Outcome::Succeeded } }), first,
           run(2, { { u"a"_s, Outcome::Failed }, { u"d"_s, Outcome::Failed } }),
           run(3, { { u"b"_s, Outcome::Running }, { u"a"_s, Outcome::Succeeded } }) });
    const LaterTargets found = later(journal, queryOf(first));
    QCOMPARE(found.size(), 2);
    const QList<LaterTarget> a = found.value(TargetId { u"a"_s });
    QCOMPARE(a.size(), 1);
    QCOMPARE(a.first().run, RunId { u"run-3"_s });
    QCOMPARE(a.first().runNumber, 3);
    QCOMPARE(a.first().outcome, Outcome::Succeeded);
    QCOMPARE(a.first().sentAt, minute(3));
    QCOMPARE(found.value(TargetId { u"b"_s }).first().outcome, Outcome::Running);
}

// A later run that has not sent it yet may still stop: then the one before it tells.
void TestLaterLook::whatNeverLeftPassesOn()
{
    SqlJournal journal(path());
    const RunRecord first = run(1, { { u"a"_s, Outcome::Failed }, { u"b"_s, Outcome::Failed } });
    keep(journal,
         { first, run(2, { { u"a"_s, Outcome::Rejected } }),
           run(3, { { u"a"_s, Outcome::Planned }, { u"b"_s, Outcome::NotSent } }) });
    const LaterTargets found = later(journal, queryOf(first));
    QCOMPARE(found.size(), 1);
    const QList<LaterTarget> a = found.value(TargetId { u"a"_s });
    QCOMPARE(a.size(), 2);
    QCOMPARE(a.at(0).outcome, Outcome::Planned);
    QCOMPARE(a.at(1).outcome, Outcome::Rejected);
}

void TestLaterLook::otherWorldsAndFleetsDoNotCount()
{
    SqlJournal journal(path());
    const RunRecord first = run(1, { { u"a"_s, Outcome::Failed } });
    RunRecord elsewhere = run(2, { { u"a"_s, Outcome::Succeeded } });
    elsewhere.connection.provider = u"volcengine"_s;
    RunRecord demo = run(3, { { u"a"_s, Outcome::Succeeded } });
    demo.connection.demo = true;
    RunRecord command = run(4, { { u"a"_s, Outcome::Succeeded } });
    command.kind = KindId { u"huawei.servers.again"_s };
    keep(journal, { first, elsewhere, demo, command });
    LaterQuery query = queryOf(first);
    query.otherFleets = { command.kind };
    QVERIFY(later(journal, query).isEmpty());
    query.otherFleets.clear(); // what nobody knows to be of another fleet counts
    QCOMPARE(later(journal, query).value(TargetId { u"a"_s }).first().runNumber, 4);
}

void TestLaterLook::runsOfOneNumberGoByTheirTime()
{
    SqlJournal journal(path());
    const RunRecord first = run(1, { { u"a"_s, Outcome::Failed } });
    RunRecord second = run(1, { { u"a"_s, Outcome::Succeeded } });
    second.id = RunId { u"second"_s };
    second.confirmedAt = minute(5);
    keep(journal, { first, second });
    QCOMPARE(later(journal, queryOf(first)).size(), 1);
    QCOMPARE(later(journal, queryOf(second)).size(), 0);
}

void TestLaterLook::aRunIsKeptAsLongAsAnEarlierOneNeedsIt()
{
    SqlJournal journal(path());
    keep(journal,
         { run(1, { { u"u"_s, Outcome::Unknown }, { u"a"_s, Outcome::NotSent } }),
           run(2, { { u"a"_s, Outcome::Succeeded } }), run(3, { { u"b"_s, Outcome::Failed } }),
           run(4, { { u"u"_s, Outcome::Succeeded } }) });
    // Run 1 stays for its unknown target, so those that say what became of its others stay too.
    QCOMPARE(afterDeletion(journal, minute(800)), (QList<int> { 1, 2, 4 }));
    TargetRecord settled = run(1, { { u"u"_s, Outcome::Unknown } }).targets.first();
    settled.settled = true;
    journal.recordChanges(RunId { u"run-1"_s }, { { 0, settled } }, minute(2));
    QCOMPARE(afterDeletion(journal, minute(800)), QList<int>());
}

void TestLaterLook::aChainIsDeletedAtOnce()
{
    SqlJournal journal(path());
    QList<RunRecord> nights;
    for (int night = 1; night <= 130; ++night)
        nights.append(run(night, { { u"a"_s, Outcome::Failed } }));
    keep(journal, nights);
    QCOMPARE(afterDeletion(journal, minute(121)).first(), 120); // ended at the border
    QCOMPARE(numbers(journal).size(), 11);
}

void TestLaterLook::whatSaysNothingIsDeleted()
{
    SqlJournal journal(path());
    keep(journal,
         { run(1, { { u"u"_s, Outcome::Unknown }, { u"a"_s, Outcome::Succeeded } }),
           run(2, { { u"a"_s, Outcome::Succeeded }, { u"u"_s, Outcome::NotSent } }) });
    QCOMPARE(afterDeletion(journal, minute(800)), QList<int> { 1 });
}

void TestLaterLook::manyTargetsAreFoundBesideTheEventLoop()
{
    SqlJournal journal(path());
    constexpr int many = 100'000;
    QList<std::pair<QString, Outcome>> failed;
    for (int i = 0; i < many; ++i)
        failed.append({ u"target-%1"_s.arg(i), Outcome::NotSent });
    const RunRecord first = run(1, failed);
    for (auto &target : failed)
        target.second = Outcome::Succeeded;
    keep(journal, { first, run(2, failed) });
    JournalLaterRead *read = journal.findLater(queryOf(first), this);
    qsizetype found = -1;
    connect(read, &JournalLaterRead::finished, this,
            [&found](const Result<LaterTargets> &result) { found = result ? result->size() : 0; });
    qint64 longest = 0;
    QElapsedTimer timer;
    timer.start();
    qint64 before = 0;
    while (found < 0 && timer.elapsed() < 60'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, timer.elapsed() - before);
        before = timer.elapsed();
    }
    QCOMPARE(found, many);
    qInfo() << "found in" << timer.elapsed() << "ms, the event loop stood at most" << longest;
}

MUSTER_TEST_GUILESS(TestLaterLook)

} // namespace tst_laterlook

#include "tst_laterlook.moc"
