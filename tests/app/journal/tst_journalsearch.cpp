// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A few characters lead to runs and targets of runs: by number, reason, job, request, name or id.

#include "app/journal/sqljournal.h"
#include "tests/app/journal/looksamples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

namespace tst_journalsearch {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

class TestJournalSearch final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<SqlJournal>(m_folder->filePath(u"journal.sqlite"_s));
    }
    void aJobLeadsToItsTarget();
    void requestsStandBeforeNames();
    void runsAreFoundByNumberAndReason();
    void lettersThatSqliteCannotMakeSmall();
    void signsOfThePatternMeanThemselves();
    void moreThanWantedIsSaid();
    void aNumberAloneFindsNoTarget();

private:
    void keep(const RunRecord &record)
    {
        bool isKept = false;
        JournalWrite *write = m_journal->beginRun(record, this);
        connect(write, &JournalWrite::finished, this,
                [&isKept](const Result<void> &result) { isKept = bool(result); });
        QTRY_VERIFY(isKept);
    }
    [[nodiscard]] JournalFindings search(const SearchQuery &query)
    {
        std::optional<Result<JournalFindings>> end;
        JournalSearch *operation = m_journal->search(query, this);
        connect(operation, &JournalSearch::finished, this,
                [&end](const Result<JournalFindings> &result) { end = result; });
        [&] { QTRY_VERIFY(end.has_value()); }();
        return end && *end ? **end : JournalFindings { {}, {}, false, false };
    }
    [[nodiscard]] JournalFindings search(const QString &text)
    {
        SearchQuery query;
        query.texts = { text };
        return search(query);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlJournal> m_journal;
};

void TestJournalSearch::aJobLeadsToItsTarget()
{
    keep(run(1, { { u"a"_s, Outcome::Succeeded }, { u"b"_s, Outcome::Failed } }));
    keep(run(2, { { u"c"_s, Outcome::Succeeded } }));
    const JournalFindings found = search(u"job of b"_s);
    QVERIFY(found.runs.isEmpty());
    QCOMPARE(found.targets.size(), 1);
    const FoundTarget &target = found.targets.constFirst();
    QCOMPARE(target.run.run, RunId { u"run-1"_s });
    QCOMPARE(target.run.number, 1);
    QCOMPARE(target.run.connection.id, ConnectionId { u"c"_s });
    QCOMPARE(target.run.confirmedAt, minute(1));
    QCOMPARE(target.id, TargetId { u"b"_s });
    QCOMPARE(target.jobId, JobId { u"job of b"_s });
    QCOMPARE(target.outcome, Outcome::Failed);
    QVERIFY(search(u"job of nobody"_s).targets.isEmpty());
}

void TestJournalSearch::requestsStandBeforeNames()
{
    RunRecord asked = run(1, { { u"a"_s, Outcome::Succeeded } });
    asked.targets[0].requestId = RequestId { u"Abc-request"_s };
    keep(asked);
    keep(run(2, { { u"abc-1"_s, Outcome::NotSent } }));
    keep(run(3, { { u"abc-1"_s, Outcome::Failed } }));
    RunRecord named = run(4, { { u"x"_s, Outcome::Failed } });
    named.targets[0].target.name = u"ABC by name"_s;
    keep(named);
    QStringList order;
    for (const FoundTarget &target : search(u"abc"_s).targets)
        order += target.run.run.value;
    QCOMPARE(order, QStringList({ u"run-3"_s, u"run-2"_s, u"run-1"_s, u"run-4"_s }));
}

void TestJournalSearch::runsAreFoundByNumberAndReason()
{
    RunRecord ticket = run(41, { { u"a"_s, Outcome::Succeeded } });
    ticket.reason = u"INC-117 again"_s;
    keep(ticket);
    RunRecord mention = run(42, { { u"a"_s, Outcome::Succeeded } });
    mention.reason = u"like #41"_s;
    keep(mention);
    const JournalFindings byReason = search(u"inc-117"_s);
    QCOMPARE(byReason.runs.size(), 1);
    QCOMPARE(byReason.runs.constFirst().run, ticket.id);
    QCOMPARE(byReason.runs.constFirst().reason, ticket.reason);
    SearchQuery query;
    query.number = 41;
    query.texts = { u"#41"_s };
    const JournalFindings both = search(query);
    QCOMPARE(both.runs.size(), 2);
    QCOMPARE(both.runs.constFirst().number, 41); // before the one that is newer
}

void TestJournalSearch::lettersThatSqliteCannotMakeSmall()
{
    RunRecord change = run(1, { { u"a"_s, Outcome::Succeeded } });
    change.reason = u"ÄNDERUNG 7"_s;
    keep(change);
    RunRecord wide = run(2, { { u"b"_s, Outcome::Succeeded } });
    wide.reason = u"ＩＮＣ１１７"_s;
    keep(wide);
    QCOMPARE(search(u"ÄNDERUNG"_s).runs.size(), 1);
    QCOMPARE(search(u"Änderung"_s).runs.size(), 1); // as SQLite can
    QCOMPARE(search(u"ＩＮＣ"_s).runs.size(), 1);
}

void TestJournalSearch::signsOfThePatternMeanThemselves()
{
    keep(run(1, { { u"plain"_s, Outcome::Succeeded } }));
    QVERIFY(search(u"%"_s).targets.isEmpty());
    QVERIFY(search(u"p_ain"_s).targets.isEmpty());
    QCOMPARE(search(u"plain"_s).targets.size(), 1);
}

void TestJournalSearch::moreThanWantedIsSaid()
{
    keep(run(1,
             { { u"a1"_s, Outcome::Succeeded },
               { u"a2"_s, Outcome::Succeeded },
               { u"a3"_s, Outcome::Succeeded } }));
    SearchQuery query;
    query.texts = { u"job of a"_s };
    query.mostTargets = 2;
    JournalFindings found = search(query);
    QCOMPARE(found.targets.size(), 2);
    QVERIFY(!found.areAllTargets);
    query.mostTargets = 3;
    found = search(query);
    QCOMPARE(found.targets.size(), 3);
    QVERIFY(found.areAllTargets);
    QVERIFY(found.areAllRuns);
}

void TestJournalSearch::aNumberAloneFindsNoTarget()
{
    keep(run(7, { { u"7"_s, Outcome::Succeeded } }));
    SearchQuery query;
    query.number = 7;
    const JournalFindings found = search(query);
    QCOMPARE(found.runs.size(), 1);
    QVERIFY(found.targets.isEmpty());
}

MUSTER_TEST_GUILESS(TestJournalSearch)

} // namespace tst_journalsearch

#include "tst_journalsearch.moc"
