// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What outlives the runs: their numbers never begin again, and events of connections are found.

#include "app/core/qtversions.h"
#include "app/journal/journalfile.h"
#include "app/journal/sqljournal.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_connectiontables {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int second) { return utcTime(QDate(2026, 11, 20), QTime(8, 9, second, 123)); }

RunRecord endedRun(int number)
{
    RunRecord run;
    run.id = RunId { QString::number(number) };
    run.number = number;
    run.confirmedAt = at(1);
    run.endedAt = at(2);
    TargetRecord record;
    record.target.id = TargetId { u"t"_s };
    record.outcome = Outcome::Succeeded;
    run.targets.append(record);
    return run;
}

template <typename Operation> bool done(Operation *operation)
{
    QSignalSpy finished(operation, &Operation::finished);
    return finished.wait(20'000);
}

QStringList detailsOf(JournalEventsRead *read)
{
    QStringList details { u"no answer"_s };
    QObject::connect(read, &JournalEventsRead::finished, read,
                     [&details](const Result<QList<ConnectionEvent>> &result) {
                         details = { u"failed"_s };
                         if (!result)
                             return;
                         details.clear();
                         for (const ConnectionEvent &event : *result)
                             details.append(event.detail.text());
                     });
    done(read);
    return details;
}

} // namespace

class TestConnectionTables final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void numbersGoOnWhenEverythingWasDeleted();
    void numbersGoOnFromAnOlderFile();
    void findsEvents_data();
    void findsEvents();
    void saysWhyItCannot();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnectionTables::numbersGoOnWhenEverythingWasDeleted()
{
    {
        SqlJournal journal(path());
        QVERIFY(done(journal.beginRun(endedRun(41), this)));
        QVERIFY(done(journal.beginRun(endedRun(7), this))); // not the last to be written
        QVERIFY(done(journal.deleteEnded({ at(10), at(20), u"op"_s }, this)));
    }
    SqlJournal journal(path());
    int next = 0;
    JournalRead *read = journal.find({}, this);
    connect(read, &JournalRead::finished, this,
            [&journal, &next](const Result<QList<RunHistory>> &result) {
                if (result && result->isEmpty())
                    next = journal.takeRunNumber(); // as early as anybody can
            });
    QVERIFY(done(read));
    QCOMPARE(next, 42);
}

void TestConnectionTables::numbersGoOnFromAnOlderFile()
{
    {
        JournalFile old(path(), journalMigrations().mid(0, 1));
        QVERIFY(old.open());
        for (const int number : { 3, 41, 12 })
            QVERIFY(old.run(u"INSERT INTO runs VALUES (?, ?, '', 'k', 'c', '{}', 'op', '', '', '',"
                            " '{}')"_s,
                            { QString::number(number), number }));
    }
    SqlJournal journal(path());
    QVERIFY(done(journal.check(this)));
    QCOMPARE(journal.takeRunNumber(), 42);
}

void TestConnectionTables::findsEvents_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QStringList>("found");
    const auto text = [](const QString &wanted) {
        HistoryFilter filter;
        filter.text = wanted;
        return filter;
    };
    HistoryFilter time;
    time.from = at(2);
    time.to = at(3);
    HistoryFilter few;
    few.limit = 2;
    QTest::newRow("all, newest first")
        << HistoryFilter() << QStringList { u"5, ended before x"_s, u""_s, u"OPS-7 夜间"_s };
    QTest::newRow("the newest only") << few << QStringList { u"5, ended before x"_s, u""_s };
    QTest::newRow("a reason") << text(u"ops-7"_s) << QStringList { u"OPS-7 夜间"_s };
    QTest::newRow("Chinese") << text(u"夜"_s) << QStringList { u"OPS-7 夜间"_s };
    QTest::newRow("a connection's name")
        << text(u"ACME"_s) << QStringList { u""_s, u"OPS-7 夜间"_s };
    QTest::newRow("an operator") << text(u"wang"_s) << QStringList { u"OPS-7 夜间"_s };
    QTest::newRow("not what a connection is kept as") << text(u"region"_s) << QStringList {};
    QTest::newRow("a time") << time << QStringList { u""_s };
}

void TestConnectionTables::findsEvents()
{
    QFETCH(HistoryFilter, filter);
    SqlJournal journal(path());
    Connection acme;
    acme.id = ConnectionId { u"c"_s };
    acme.name = u"acme"_s;
    acme.region = u"cn-north-4"_s;
    journal.recordConnectionEvent(
        { acme, at(1), ConnectionEventKind::Unlocked, u"wang"_s, u"OPS-7 夜间"_s });
    journal.recordConnectionEvent({ acme, at(2), ConnectionEventKind::Locked, u"li"_s, {} });
    journal.recordConnectionEvent(
        { {}, at(3), ConnectionEventKind::RunsDeleted, u"li"_s, u"5, ended before x"_s });
    QTEST(detailsOf(journal.findEvents(filter, this)), "found");
}

void TestConnectionTables::saysWhyItCannot()
{
    {
        JournalFile file(path());
        QVERIFY(file.open());
        QVERIFY(file.run(u"INSERT INTO schema_version (version) VALUES (999)"_s));
    }
    SqlJournal newer(path());
    QCOMPARE(detailsOf(newer.findEvents({}, this)), QStringList { u"failed"_s });
}

MUSTER_TEST_GUILESS(TestConnectionTables)

} // namespace tst_connectiontables

#include "tst_connectiontables.moc"
