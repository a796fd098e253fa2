// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What was sent to a target last, and ever, is found in the journal.

#include "app/journal/journalfile.h"
#include "app/journal/latesttables.h"
#include "app/journal/sqljournal.h"
#include "tests/app/journal/looksamples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_latestlook {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestLatestLook final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void eachTargetIsFoundInItsLastRun();
    void otherWorldsAndKindsDoNotCount();
    void theHistoryOfOneTargetIsWhole();
    void nothingIsFoundInAnEmptyJournal();
    void whatIsNotReadIsNotClaimed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    void keep(SqlJournal &journal, const QList<RunRecord> &runs)
    {
        for (const RunRecord &record : runs) {
            bool isKept = false;
            JournalWrite *write = journal.beginRun(record, this);
            connect(write, &JournalWrite::finished, this,
                    [&isKept](const Result<void> &result) { isKept = bool(result); });
            QTRY_VERIFY(isKept);
        }
    }
    [[nodiscard]] LatestFound look(SqlJournal &journal, const TargetId &target = {})
    {
        std::optional<Result<LatestFound>> end;
        LatestQuery query { { servers }, run(1, {}).connection, target };
        JournalLatestRead *read = journal.findLatest(query, this);
        connect(read, &JournalLatestRead::finished, this,
                [&end](const Result<LatestFound> &result) { end = result; });
        [&] { QTRY_VERIFY(end.has_value()); }();
        return end && *end ? **end : LatestFound { {}, {}, false };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLatestLook::eachTargetIsFoundInItsLastRun()
{
    SqlJournal journal(path());
    keep(journal,
         { run(1, { { u"a"_s, Outcome::Succeeded }, { u"b"_s, Outcome::Succeeded } }),
           run(2, { { u"a"_s, Outcome::Failed }, { u"c"_s, Outcome::NotSent } }),
           run(3, { { u"a"_s, Outcome::NotSent }, { u"d"_s, Outcome::Unknown } }) });
    const LatestFound found = look(journal);
    QVERIFY(found.isWhole);
    QVERIFY(found.history.isEmpty());
    QCOMPARE(found.latest.size(), 3);
    const LastRestart a = found.latest.value({ u"a"_s });
    QCOMPARE(a.runNumber, 2);
    QCOMPARE(a.run, RunId { u"run-2"_s });
    QCOMPARE(a.outcome, Outcome::Failed);
    QCOMPARE(a.code, u"CPS.0054"_s);
    QCOMPARE(a.sentAt, minute(2));
    QCOMPARE(a.endedAt, minute(3));
    QCOMPARE(found.latest.value({ u"b"_s }).runNumber, 1);
    QCOMPARE(found.latest.value({ u"d"_s }).outcome, Outcome::Unknown);
}

void TestLatestLook::otherWorldsAndKindsDoNotCount()
{
    SqlJournal journal(path());
    RunRecord elsewhere = run(2, { { u"a"_s, Outcome::Failed } });
    elsewhere.connection.demo = true;
    keep(journal,
         { run(1, { { u"a"_s, Outcome::Succeeded } }), elsewhere,
           run(3, { { u"a"_s, Outcome::Failed } }, { u"huawei.phones"_s }) });
    QCOMPARE(look(journal).latest.value({ u"a"_s }).runNumber, 1);
    QCOMPARE(look(journal, { u"a"_s }).history.size(), 1);
}

void TestLatestLook::theHistoryOfOneTargetIsWhole()
{
    SqlJournal journal(path());
    keep(journal,
         { run(1, { { u"a"_s, Outcome::Succeeded }, { u"b"_s, Outcome::Succeeded } }),
           run(2, { { u"b"_s, Outcome::Failed } }), run(3, { { u"a"_s, Outcome::NotSent } }) });
    const LatestFound found = look(journal, { u"a"_s });
    QVERIFY(found.latest.isEmpty());
    QCOMPARE(found.history.size(), 2);
    QCOMPARE(found.history.at(0).runNumber, 3);
    QCOMPARE(found.history.at(0).outcome, Outcome::NotSent);
    QCOMPARE(found.history.at(1).runNumber, 1);
    QCOMPARE(found.history.at(1).jobId, JobId { u"job of a"_s });
}

void TestLatestLook::nothingIsFoundInAnEmptyJournal()
{
    SqlJournal journal(path());
    const LatestFound found = look(journal);
    QVERIFY(found.isWhole);
    QVERIFY(found.latest.isEmpty());
}

void TestLatestLook::whatIsNotReadIsNotClaimed()
{
    {
        SqlJournal journal(path());
        keep(journal,
             { run(1, { { u"a"_s, Outcome::Succeeded } }),
               run(2, { { u"b"_s, Outcome::Succeeded }, { u"c"_s, Outcome::Succeeded } }) });
    }
    JournalFile file(path());
    QVERIFY(file.openForReading());
    const LatestQuery query { { servers }, run(1, {}).connection, {} };
    const Result<LatestFound> found = LatestTables(file, 2).find(query);
    QVERIFY(found);
    QVERIFY(!found->isWhole);
    QCOMPARE(found->latest.size(), 2);
    QVERIFY(!found->latest.contains({ u"a"_s }));
}

MUSTER_TEST(TestLatestLook)

} // namespace tst_latestlook

#include "tst_latestlook.moc"
