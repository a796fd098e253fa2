// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the journal holds stands in the tables, in words and in order.

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historysamples.h"
#include "ui/history/historydetails.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytext.h"
#include "ui/history/timelinemodel.h"
#include "ui/runs/targetfilter.h"
#include "ui/runs/targettable.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_historymodel {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

QString cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QString cell(const TargetTable &model, int row, TargetField field, int role = Qt::DisplayRole)
{
    return model.cell(row, field).data(role).toString();
}

RunRecord runOf(const QList<TargetRecord> &targets)
{
    RunRecord run = sampleRun(5).run;
    run.targets = targets;
    return run;
}

} // namespace

class TestHistoryModel final : public QObject
{
    Q_OBJECT

private slots:
    void runsStandInTheirColumns();
    void openRunsSayThatTheyAre();
    void manyRequestIdsAreCutButCopiedWhole();
    void kindsThatNobodyKnowsAreSaidToBeThat();
    void sortsByNumberAndTime();
    void targetsStandInTheirColumns();
    void targetsAreSortedByEachColumn();
    void overdueIsAMarkOfOpenTargets();
    void timelineIsInTheOrderOfTime();
    void timelineGoesOnWhenTheClockIsSet_data();
    void timelineGoesOnWhenTheClockIsSet();
    void timelineTellsACloudsCode();
    void timelineTellsAReasonWithoutCode();
    void timelineOfNothing();
    void eventsHaveWords();
    void nobodyIsSaidToBeUnknown();
    void verdictsHaveWords_data();
    void verdictsHaveWords();
};

void TestHistoryModel::runsStandInTheirColumns()
{
    HistoryModel model({ FakeCloud::serverKind() });
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({ sampleRun(42), sampleRun(41) });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, HistoryModel::Time), u"2026-11-20 06:42:00"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Time, HistoryModel::CopyRole),
             u"2026-11-20 06:42:00 +00:00"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Time, Qt::ToolTipRole), u"2026-11-20 06:42:00 UTC"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Number), u"#42"_s);
    QCOMPARE(cell(model, 0, HistoryModel::ConnectionName), u"acme (production)"_s);
    QCOMPARE(cell(model, 1, HistoryModel::ConnectionName), u"acme"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Action), u"Servers"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Operator), u"wang"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Reason), u"OPS-42"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Targets), u"4"_s);
    const QString result = cell(model, 0, HistoryModel::ResultColumn);
    for (const QString &part : { u"2 succeeded"_s, u"1 failed"_s, u"1 unknown"_s })
        QVERIFY2(result.contains(part), qPrintable(result));
    QVERIFY(cell(model, 0, HistoryModel::Time, Qt::AccessibleTextRole).contains(result));
    QCOMPARE(model.rowOf(RunId { u"run-41"_s }), 1);
    QCOMPARE(model.rowOf(RunId { u"run-4"_s }), -1);

    QSignalSpy moved(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.retranslate();
    QCOMPARE(moved.size(), 1);
    QCOMPARE(headers.size(), 1);
    model.setRuns({});
    QCOMPARE(model.rowCount(), 0);
    model.retranslate();
}

void TestHistoryModel::openRunsSayThatTheyAre()
{
    HistoryModel model({});
    RunHistory open = sampleRun(1);
    open.run.endedAt = {};
    model.setRuns({ open, sampleRun(2) });
    QVERIFY(cell(model, 0, HistoryModel::ResultColumn).startsWith(u"Not ended."_s));
    QVERIFY(!cell(model, 1, HistoryModel::ResultColumn).contains(u"Not ended."_s));
}

void TestHistoryModel::manyRequestIdsAreCutButCopiedWhole()
{
    HistoryModel model({});
    RunHistory many = sampleRun(1);
    for (qsizetype i = 0; i < many.run.targets.size(); ++i)
        many.run.targets[i].requestId = RequestId { u"r-%1"_s.arg(i / 2 * 2) };
    many.run.targets.append(many.run.targets.constFirst());
    many.run.targets.last().requestId = RequestId { u"r-9"_s };
    model.setRuns({ many });
    QVERIFY(cell(model, 0, HistoryModel::RequestIds).startsWith(u"r-0, r-2"_s));
    QVERIFY(!cell(model, 0, HistoryModel::RequestIds).contains(u"r-9"_s));
    QVERIFY(cell(model, 0, HistoryModel::RequestIds).contains(u"1 more"_s));
    QCOMPARE(cell(model, 0, HistoryModel::RequestIds, HistoryModel::CopyRole), u"r-0, r-2, r-9"_s);
}

void TestHistoryModel::kindsThatNobodyKnowsAreSaidToBeThat()
{
    HistoryModel model({});
    model.setRuns({ sampleRun(1) });
    QCOMPARE(cell(model, 0, HistoryModel::Action),
             u"Resources of a kind that this version of Muster does not know"_s);
}

void TestHistoryModel::sortsByNumberAndTime()
{
    HistoryModel model({});
    model.setRuns({ sampleRun(9), sampleRun(10) });
    const auto key = [&model](int row, int column) {
        return model.index(row, column).data(HistoryModel::SortRole);
    };
    QVERIFY(key(0, HistoryModel::Number).toInt() < key(1, HistoryModel::Number).toInt());
    QVERIFY(key(0, HistoryModel::Time).toDateTime() < key(1, HistoryModel::Time).toDateTime());
    QCOMPARE(key(0, HistoryModel::Targets).toInt(), 4);
}

void TestHistoryModel::targetsAreSortedByEachColumn()
{
    const ErrorCatalogue catalogue;
    TargetTable model(pastColumns(), catalogue, nullptr);
    TargetFilter sorted(model);
    QList<TargetRecord> targets = sampleRun(5).run.targets;
    targets[0].target.name = u"cph-10"_s;
    targets[1].target.name = u"cph-9"_s;
    targets[1].sentAt = {};
    targets[2].sentAt = targets[2].sentAt.addSecs(-60);
    model.setRun(runOf(targets), FakeCloud::serverKind());
    const auto order = [&](TargetField field, Qt::SortOrder by = Qt::AscendingOrder) {
        sorted.sort(model.columnOf(field), by);
        QStringList ids;
        for (int row = 0; row < sorted.rowCount(); ++row)
            ids += cell(sorted, row, model.columnOf(TargetField::Id));
        return ids.join(u' ');
    };
    QCOMPARE(order(TargetField::Name), u"t-2 t-1 t-0 t-3"_s); // cph-003, -9, -10, t-3
    QCOMPARE(order(TargetField::Name, Qt::DescendingOrder), u"t-3 t-0 t-1 t-2"_s);
    QCOMPARE(order(TargetField::Id), u"t-0 t-1 t-2 t-3"_s);
    QCOMPARE(order(TargetField::Sent), u"t-1 t-2 t-0 t-3"_s); // one was never sent
    QCOMPARE(order(TargetField::Outcome), u"t-1 t-2 t-0 t-3"_s); // failed, unknown, succeeded
    // Others of another run.
    std::reverse(targets.begin(), targets.end());
    targets.first().target.name = u"a"_s;
    order(TargetField::Name);
    model.setRun(runOf(targets), FakeCloud::serverKind());
    QCOMPARE(order(TargetField::Name), u"t-3 t-2 t-1 t-0"_s);
}

void TestHistoryModel::targetsStandInTheirColumns()
{
    const ErrorCatalogue catalogue(R"([{"code": "CPS.0158", "en": {"meaning": "Not now."}}])");
    TargetTable model(pastColumns(), catalogue, nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPalette(QApplication::palette());
    model.setRun(sampleRun(5).run, FakeCloud::serverKind());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, 0, TargetField::Name), u"cph-001"_s);
    QCOMPARE(cell(model, 3, TargetField::Name), u"t-3"_s);
    QCOMPARE(cell(model, 0, TargetField::Outcome), u"Succeeded"_s);
    QVERIFY(!model.cell(0, TargetField::Outcome).data(Qt::DecorationRole).isNull());
    QCOMPARE(cell(model, 0, TargetField::Job), u"job-5"_s);
    QCOMPARE(cell(model, 1, TargetField::Request), u"req-t-1"_s);
    QCOMPARE(cell(model, 1, TargetField::VendorWords), u"CPS.0158"_s);
    QVERIFY(cell(model, 1, TargetField::VendorWords, Qt::ToolTipRole).contains(u"busy"_s));
    QVERIFY(!cell(model, 1, TargetField::Meaning).isEmpty());
    QVERIFY(cell(model, 0, TargetField::Meaning).isEmpty());
    QCOMPARE(cell(model, 0, TargetField::Sent), u"2026-11-20 06:05:01 +00:00"_s);
    QCOMPARE(cell(model, 0, TargetField::Ended, Qt::ToolTipRole), u"2026-11-20 06:05:40 UTC"_s);
    QCOMPARE(cell(model, 0, TargetField::Name, Qt::AccessibleTextRole), u"cph-001, Succeeded"_s);
    model.retranslate();
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::overdueIsAMarkOfOpenTargets()
{
    TargetRecord record;
    record.overdue = true;
    record.outcome = Outcome::Running;
    QCOMPARE(outcomeStory(record, FakeCloud::serverKind()), u"Running, overdue"_s);
    record.outcome = Outcome::Succeeded;
    QCOMPARE(outcomeStory(record, FakeCloud::serverKind()), u"Succeeded"_s);
}

void TestHistoryModel::timelineIsInTheOrderOfTime()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunHistory history = sampleRun(7);
    std::reverse(history.events.begin(), history.events.end());
    model.setHistory(history, FakeCloud::serverKind());
    QStringList lines;
    QString before;
    for (int row = 0; row < model.rowCount(); ++row) {
        lines += cell(model, row, TimelineModel::What);
        const QString time = cell(model, row, TimelineModel::Time);
        QVERIFY(before <= time);
        before = time;
    }
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.at(0), u"Confirmed by wang (OPS-7)"_s);
    QCOMPARE(lines.at(1), u"Request 1, try 1: sent for 2 target(s)."_s);
    QVERIFY(lines.at(2).startsWith(u"Request 1, try 1: answered."_s));
    QVERIFY(lines.at(2).contains(u"req-t-0"_s));
    QVERIFY(lines.at(3).contains(u"No answer was recorded."_s));
    QCOMPARE(lines.at(4), u"cph-001: Succeeded"_s);
    QCOMPARE(lines.at(5), u"cph-003: Settled by hand (seen to be up)"_s);
    // A word of a later version is shown as it is.
    QCOMPARE(lines.at(6), u"Something that this version of Muster does not know (wave-began)"_s);
    QCOMPARE(cell(model, 0, TimelineModel::Time, Qt::ToolTipRole), u"2026-11-20 06:07:00 UTC"_s);
    model.retranslate();
}

void TestHistoryModel::timelineGoesOnWhenTheClockIsSet_data()
{
    QTest::addColumn<int>("step"); // seconds
    QTest::addColumn<QString>("words");
    QTest::newRow("back") << -600 << u"back by 10:00"_s;
    QTest::newRow("forward") << 600 << u"forward by 10:00"_s;
    QTest::newRow("back, less than the run has lasted") << -10 << u"back by 00:10"_s;
}

// The clock is set between two calls: what was written after it lies before it, by its time.
void TestHistoryModel::timelineGoesOnWhenTheClockIsSet()
{
    QFETCH(int, step);
    QFETCH(QString, words);
    RunHistory history = sampleRun(7);
    const RunRecord &run = history.run;
    const auto before = [&run](int second) { return run.confirmedAt.addSecs(second); };
    const auto after = [&](int second) { return before(second + step).addMSecs(400); };
    const auto attempt = [&run](int call, const QDateTime &sent, const QDateTime &answered) {
        return TryRecord { run.id, call, 1, call, 1, sent, answered, ActVerdict::Answered, {}, {} };
    };
    const auto event = [&run](const QDateTime &at, RunEventKind what, qsizetype position,
                              const QString &detail) {
        return RunEvent { run.id, at, what, position, eventDetail(what, detail) };
    };
    history.tries = { attempt(0, before(1), before(2)), attempt(1, before(20), after(24)),
                      attempt(2, after(30), after(31)) };
    history.events = {
        event(before(0), RunEventKind::Confirmed, -1, {}),
        event(before(2), RunEventKind::Outcome, 0, u"Accepted"_s),
        event(after(23), RunEventKind::ClockSet, -1, QString::number(step)),
        event(after(24), RunEventKind::Outcome, 1, u"Accepted"_s),
        event(after(31), RunEventKind::Outcome, 2, u"Accepted"_s),
        event(after(40), RunEventKind::Outcome, 0, u"Succeeded"_s),
    };
    TimelineModel model;
    model.setHistory(history, FakeCloud::serverKind());
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines += cell(model, row, TimelineModel::What).section(u'.', 0, 0);
    const QString set
        = u"This computer's clock was set %1: times before and after cannot be compared"_s;
    QCOMPARE(
        lines,
        (QStringList { u"Confirmed by wang"_s, u"Request 1, try 1: sent for 1 target(s)"_s,
                       u"Request 1, try 1: answered"_s, u"cph-001: Accepted"_s,
                       u"Request 2, try 1: sent for 1 target(s)"_s, set.arg(words),
                       u"Request 2, try 1: answered"_s, u"cph-002: Accepted"_s,
                       u"Request 3, try 1: sent for 1 target(s)"_s, u"Request 3, try 1: answered"_s,
                       u"cph-003: Accepted"_s, u"cph-001: Succeeded"_s }));
    // Each is told by the clock that was right then.
    QCOMPARE(cell(model, model.rowCount() - 1, TimelineModel::Time), localDateTimeText(after(40)));
}

void TestHistoryModel::timelineTellsACloudsCode()
{
    TimelineModel model;
    RunHistory history = sampleRun(7);
    history.tries.clear();
    history.events = { { history.run.id, history.run.confirmedAt.addSecs(1), RunEventKind::Stopped,
                         -1, eventDetail(RunEventKind::Stopped, u"CPS.0158"_s) } };
    model.setHistory(history, FakeCloud::serverKind());
    QCOMPARE(cell(model, model.rowCount() - 1, TimelineModel::What),
             u"Sending was stopped. The error code was CPS.0158."_s);
}

// What no code stopped was stopped by no person either.
void TestHistoryModel::timelineTellsAReasonWithoutCode()
{
    Error offline;
    offline.kind = ErrorKind::Offline;
    RunHistory history = sampleRun(7);
    history.tries.clear();
    history.events = { { history.run.id, history.run.confirmedAt.addSecs(1), RunEventKind::Stopped,
                         -1, EventDetail::because(offline) } };
    TimelineModel model;
    model.setHistory(history, FakeCloud::serverKind());
    QCOMPARE(cell(model, model.rowCount() - 1, TimelineModel::What),
             u"Sending was stopped. "_s + errorSummary(offline));
}

void TestHistoryModel::timelineOfNothing()
{
    TimelineModel model;
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.setHistory(sampleRun(1), {});
    QVERIFY(model.rowCount() > 0);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::eventsHaveWords()
{
    const RunRecord run = sampleRun(1).run;
    QCOMPARE(
        eventText({ run.id, run.confirmedAt, RunEventKind::Unlocked, -1, u"INC-7"_s }, run, {}),
        u"Production had been unlocked (INC-7)"_s);
}

void TestHistoryModel::nobodyIsSaidToBeUnknown()
{
    HistoryModel model({});
    RunHistory history = sampleRun(1);
    history.run.operatorName.clear();
    model.setRuns({ history });
    QCOMPARE(cell(model, 0, HistoryModel::Operator), u"unknown"_s);
    QVERIFY(eventText(history.events.constFirst(), history.run, {})
                .contains(u"Confirmed by unknown"_s));
}

void TestHistoryModel::verdictsHaveWords_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("words");
    QTest::newRow("rate") << u"refused-rate"_s << u"too many requests"_s;
    QTest::newRow("token") << u"refused-token"_s << u"token had expired"_s;
    QTest::newRow("action") << u"refused-action"_s << u"no longer offers this action"_s;
    QTest::newRow("not sent") << u"not-sent"_s << u"never left this computer"_s;
    QTest::newRow("unknown") << u"unknown"_s << u"no usable answer"_s;
    QTest::newRow("new word") << u"refused-moon"_s << u"does not know"_s;
}

void TestHistoryModel::verdictsHaveWords()
{
    QFETCH(const QString, verdict);
    QFETCH(const QString, words);
    TryRecord attempt = sampleRun(1).tries.constFirst();
    attempt.verdict = actVerdict(verdict);
    QVERIFY2(tryAnsweredText(attempt).contains(words), qPrintable(tryAnsweredText(attempt)));
}

MUSTER_TEST(TestHistoryModel)

} // namespace tst_historymodel

#include "tst_historymodel.moc"
