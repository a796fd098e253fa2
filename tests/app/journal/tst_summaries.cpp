// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A list of runs is read without their targets, and a deletion is foretold before it is made.

#include "app/journal/sqljournal.h"
#include "tests/app/journal/journalsamples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

namespace tst_summaries {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestSummaries : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void countsWhatTheTargetsCameTo();
    void veryManyRequestIdsAreCountedOnly();
    void findsByWhatTheTargetsHold();
    void foretellsADeletion();
    void aRunThatRepeatsARecentOneIsNotBegun();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSummaries::countsWhatTheTargetsCameTo()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1, 9);
    for (qsizetype i = 0; i < run.targets.size(); ++i) {
        run.targets[i].outcome = i < 5 ? Outcome::Succeeded : allOutcomes[i];
        // Ids in the order of the targets, whatever their own order is.
        run.targets[i].requestId = RequestId { i == 8 ? QString() : u"r-%1"_s.arg(9 - i / 3) };
    }
    QVERIFY(wait(journal.beginRun(run, this)));
    QVERIFY(wait(journal.beginRun(someRun(u"b"_s, 2, 0), this)));
    HistoryFilter filter;
    filter.summaries = true;
    const Result<QList<RunHistory>> found = wait(journal.find(filter, this));
    QCOMPARE(found->size(), 2);
    const RunHistory &first = found->at(1);
    QVERIFY(first.run.targets.isEmpty());
    QCOMPARE(first.run.number, 1);
    QCOMPARE(first.summary, summaryOf(run));
    QCOMPARE(first.summary->requestIds, (QStringList { u"r-9"_s, u"r-8"_s, u"r-7"_s }));
    QCOMPARE(first.summary->totals.total(), 9);
    QCOMPARE(found->at(0).summary, RunSummary());
    filter.summaries = false;
    QVERIFY(!wait(journal.find(filter, this))->at(0).summary);
}

void TestSummaries::veryManyRequestIdsAreCountedOnly()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1, 700);
    for (qsizetype i = 0; i < run.targets.size(); ++i)
        run.targets[i].requestId = RequestId { u"r-%1"_s.arg(i) };
    QVERIFY(wait(journal.beginRun(run, this)));
    HistoryFilter filter;
    filter.summaries = true;
    const RunSummary summary = *wait(journal.find(filter, this))->first().summary;
    QVERIFY(summary.requestIds.size() < 700);
    QCOMPARE(summary.requestIds.first(), u"r-0"_s);
    QCOMPARE(summary.requestIdCount, 700);
}

void TestSummaries::findsByWhatTheTargetsHold()
{
    SqlJournal journal(path());
    RunRecord run = someRun(u"a"_s, 1);
    run.targets[1].requestId = RequestId { u"request-5"_s };
    run.targets[2].jobId = JobId { u"job-6"_s };
    QVERIFY(wait(journal.beginRun(run, this)));
    QVERIFY(wait(journal.beginRun(someRun(u"b"_s, 2), this)));
    HistoryFilter filter;
    filter.summaries = true;
    for (const QString &text : { u"a-T2"_s, u"Request-5"_s, u"job-6"_s }) {
        filter.text = text;
        const Result<QList<RunHistory>> found = wait(journal.find(filter, this));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().run.id.value, u"a"_s);
        QCOMPARE(found->first().summary->totals.total(), 3);
    }
}

void TestSummaries::foretellsADeletion()
{
    SqlJournal journal(path());
    const auto plan = [&journal, this](const QDateTime &before, const QDateTime &now) {
        return *ended<Result<DeletionPlan>>(journal.planDeletion({ before, now, u"op"_s }, this));
    };
    QCOMPARE(plan(at(1000), at(1000)), DeletionPlan());
    for (int i = 1; i <= 4; ++i) {
        RunRecord run = someRun(u"r%1"_s.arg(i), i);
        for (TargetRecord &record : run.targets)
            record.outcome = i == 3 ? Outcome::Unknown : Outcome::Succeeded;
        run.endedAt = at(100 * i);
        QVERIFY(wait(journal.beginRun(run, this)));
    }
    // The third has something to be looked into.
    QCOMPARE(plan(at(350), at(1000)), (DeletionPlan { 2, at(100), at(200), at(400) }));
    // What is later than the clock says nothing of when it was written.
    QCOMPARE(plan(at(150), at(250)), (DeletionPlan { 1, at(100), at(100), at(200) }));
    QVERIFY(wait(journal.deleteEnded({ at(350), at(1000), u"op"_s }, this)));
    QCOMPARE(plan(at(350), at(2000)), (DeletionPlan { 0, {}, {}, at(1000) }));
}

void TestSummaries::aRunThatRepeatsARecentOneIsNotBegun()
{
    SqlJournal journal(path());
    RunRecord earlier = someRun(u"a"_s, 1);
    for (TargetRecord &record : earlier.targets)
        record.outcome = Outcome::Succeeded;
    earlier.targets[1].sentAt = at(40);
    earlier.endedAt = at(50);
    QVERIFY(wait(journal.beginRun(earlier, this)));
    RunRecord again = earlier;
    again.id = RunId { u"b"_s };
    again.number = 2;
    DuplicateGuard guard { at(30), { earlier.targets.at(1).target.id }, [](const RunRecord &run) {
                              return run.number == 1 && run.targets.size() == 1
                                  && run.targets.first().sentAt >= at(30);
                          } };
    const Result<void> refused = wait(journal.beginRun(again, guard, this));
    QCOMPARE(codeOf(refused), u"recently-restarted"_s);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(refused.error().detail, earlier.targets.at(1).target.id.value);
    QCOMPARE(wait(journal.find({}, this))->size(), 1); // nothing is written
    guard.targets = { earlier.targets.at(0).target.id };
    QVERIFY(wait(journal.beginRun(again, guard, this)));
    again.id = RunId { u"c"_s };
    guard = { at(60), { earlier.targets.at(1).target.id }, guard.isRecent }; // it ended before
    QVERIFY(wait(journal.beginRun(again, guard, this)));
}

MUSTER_TEST_GUILESS(TestSummaries)

} // namespace tst_summaries

#include "tst_summaries.moc"
