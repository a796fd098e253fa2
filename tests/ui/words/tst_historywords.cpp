// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The history of a run with everything that can happen to one, with no connection open, in the real
// window and in both languages; and the head of a run that was stopped early.

#include "app/cloud/provider.h"
#include "app/restart/run.h"
#include "tests/support/exportedruns.h"
#include "tests/support/fakejournal.h"
#include "tests/support/pictures.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historysamples.h"
#include "ui/history/historytext.h"
#include "ui/history/historywindow.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/outcomebar.h"
#include "ui/widgets/rowtable.h"

#include <QLabel>
#include <QTabWidget>

namespace tst_historywords {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

RunHistory eventfulRun()
{
    RunHistory history = sampleRun(41);
    RunRecord &run = history.run;
    run.kind = KindId { u"huawei.servers"_s };
    Error error = *run.targets[1].error;
    error.code = u"CPS.7777"_s; // of no table
    run.targets[1].error = error;
    run.targets[2].settled = true;
    const auto add = [&](RunEventKind what, qsizetype position, const QString &detail) {
        history.events.append({ run.id, sampleTime(41, int(history.events.size())), what, position,
                                eventDetail(what, detail) });
    };
    history.events.clear();
    add(RunEventKind::Confirmed, -1, run.reason);
    add(RunEventKind::Insisted, 0, u"12"_s);
    add(RunEventKind::Paused, -1, wordOf(OwnError::ComputerSlept));
    add(RunEventKind::Resumed, -1, {});
    add(RunEventKind::NextWaveNow, -1, {});
    add(RunEventKind::Status, 2, u"5"_s);
    add(RunEventKind::Watched, 2, {});
    add(RunEventKind::Stopped, -1, wordOf(OwnError::StopRule));
    return history;
}

QString textOf(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.index(row, column).data().toString() + u'\n';
    }
    return text;
}

} // namespace

class TestHistoryWords : public QObject
{
    Q_OBJECT

private slots:
    void noRecordWordInTheWindow_data();
    void noRecordWordInTheWindow();
    void aRunStoppedEarly();
    void theTableForPeopleHasNoRecordWord_data();
    void theTableForPeopleHasNoRecordWord();
};

void TestHistoryWords::noRecordWordInTheWindow_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("English") << Language::English
                             << QStringList { u"Cloud phone servers"_s,
                                              u"Paused. This computer was asleep"_s,
                                              u"Sending was stopped. The stop rule"_s,
                                              u"because of run #12"_s,
                                              u"cph-003: The list showed: Normal (5)"_s,
                                              u"keep watching"_s,
                                              u"The cloud accepted it, and its job failed."_s,
                                              u"Unknown, settled by hand"_s };
    QTest::newRow("Chinese") << Language::Chinese
                             << QStringList { u"云手机服务器"_s, u"已暂停。"_s,
                                              u"停止规则"_s,     u"批次 #12"_s,
                                              u"正常（5）"_s,    u"继续跟踪"_s,
                                              u"任务失败"_s,     u"结果未知，已人工处置"_s };
}

void TestHistoryWords::noRecordWordInTheWindow()
{
    QFETCH(const Language, language);
    QFETCH(const QStringList, said);
    Translator translator;
    translator.setLanguage(language);
    FakeJournal journal(FakeJournal::Mode::InMemory);
    journal.kept = { eventfulRun() };
    ErrorCatalogue catalogue;
    HistoryWindow window(journal, catalogue, kindsOf(registeredProviders()));
    window.resize(1180, 700);
    window.show();
    const auto *runs = window.findChild<RowTable *>(u"historyRuns"_s);
    const auto *targets = window.findChild<RowTable *>(u"historyTargets"_s);
    const auto *timeline = window.findChild<RowTable *>(u"historyTimeline"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 1);
    QTRY_VERIFY(timeline->model()->rowCount() > 6);
    const QString text = textOf(*runs->model()) + textOf(*targets->model())
        + textOf(*timeline->model()) + window.findChild<QLabel *>(u"historyRun"_s)->text();
    for (const QString &raw :
         { u"huawei.servers"_s, u"computer-slept"_s, u"stop-rule"_s, u"status (5)"_s,
           u"status（5）"_s, u"watched"_s, u"refused the request"_s })
        QVERIFY2(!text.contains(raw), qPrintable(raw));
    for (const QString &sentence : said)
        QVERIFY2(text.contains(sentence), qPrintable(sentence + u" in: "_s + text));
    translator.setLanguage(Language::English);
    if (language == Language::English) {
        draw(window, u"history-targets"_s);
        window.findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(1);
        draw(window, u"history-timeline"_s);
    }
}

void TestHistoryWords::aRunStoppedEarly()
{
    JobHeader header;
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 1;
    totals[Outcome::NotSent] = 45;
    header.setTotals(totals);
    header.setChoices({ { RunId { u"r"_s }, u"acme · #41"_s, {} } }, RunId { u"r"_s });
    JobHeader::Abilities abilities;
    abilities.notSent = 45;
    header.setAbilities(abilities);
    header.resize(1180, 90);
    header.show();
    const auto *bar = header.findChild<OutcomeBar *>(u"totals"_s);
    QVERIFY2(bar->toolTip().startsWith(u"Succeeded 1\nNot sent 45\n"_s),
             qPrintable(bar->toolTip()));
    draw(header, u"stopped-early"_s);
}

void TestHistoryWords::theTableForPeopleHasNoRecordWord_data() { noRecordWordInTheWindow_data(); }

void TestHistoryWords::theTableForPeopleHasNoRecordWord()
{
    QFETCH(const Language, language);
    QFETCH(QStringList, said);
    Translator translator;
    translator.setLanguage(language);
    const QString csv = QString::fromUtf8(
        runsAsCsv({ eventfulRun() }, exportWords(kindsOf(registeredProviders()))));
    for (const QString &raw :
         { u"huawei.servers"_s, u"computer-slept"_s, u"stop-rule"_s, u" watched"_s, u"conflict"_s })
        QVERIFY2(!csv.contains(raw), qPrintable(raw + u" in: "_s + csv));
    QVERIFY2(csv.contains(said.at(0)) && csv.contains(said.at(1)) && csv.contains(said.at(2)),
             qPrintable(csv));
    translator.setLanguage(Language::English);
    QVERIFY(runsAsCsv({ eventfulRun() }).contains("huawei.servers")); // for programs
}

MUSTER_TEST(TestHistoryWords)

} // namespace tst_historywords

#include "tst_historywords.moc"
