// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of a run of the history can be sent again is offered, and why not is said.

#include "app/restart/laterruns.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historystage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_repeatbar {

using namespace muster;
using namespace muster::test;
using namespace Qt::StringLiterals;

namespace {

struct RepeatStage : Stage
{
    explicit RepeatStage(const QString &whyNot = {})
        : Stage(FakeJournal::Mode::InMemory)
        , reason(whyNot)
    {
        RunHistory early = sampleRun(8);
        early.run.targets[0].outcome = Outcome::NotSent;
        RunHistory good = sampleRun(7);
        for (TargetRecord &record : good.run.targets)
            record.outcome = Outcome::Succeeded;
        journal.kept = { early, good };
        window.setRepeats(later, [this](const RunRecord &) { return reason; });
        window.show();
        [this] { QTRY_COMPARE(rows(), 2); }();
        // Once the targets of the first one are read.
        [this] { QTRY_VERIFY(child<RowTable>(u"historyTargets"_s)->model()->rowCount() > 0); }();
        [this] { QTRY_VERIFY(failed()->isVisible()); }(); // once what came after is read
    }
    [[nodiscard]] QPushButton *failed() const
    {
        return child<QPushButton>(u"historyRetryFailed"_s);
    }
    [[nodiscard]] QPushButton *notSent() const
    {
        return child<QPushButton>(u"historyRetryNotSent"_s);
    }
    [[nodiscard]] QString said() const { return child<QLabel>(u"historyRetryReason"_s)->text(); }

    QString reason;
    LaterRuns later { journal };
};

} // namespace

class TestRepeatBar final : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatTheRunHas();
    void asksForTheChosenRun();
    void saysWhyNot();
    void nothingWithoutAnybodyToAsk();
    void saysWhatBecameOfIt();
};

void TestRepeatBar::offersWhatTheRunHas()
{
    const RepeatStage s;
    QVERIFY(s.failed()->isVisible() && s.failed()->isEnabled());
    QVERIFY(s.failed()->text().contains(u"(1)"_s));
    QVERIFY(s.notSent()->isVisible() && s.notSent()->isEnabled());
    QVERIFY(!s.child<QPushButton>(u"historyRetryRejected"_s)->isVisible());
    s.runs()->selectRow(1); // all is well there
    QVERIFY(!s.failed()->isVisible());
    QVERIFY(!s.notSent()->isVisible());
}

void TestRepeatBar::asksForTheChosenRun()
{
    const RepeatStage s;
    QSignalSpy asked(&s.window, &HistoryWindow::repeatRequested);
    s.notSent()->click();
    s.failed()->click();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).value<RunRecord>().number, 8);
    QCOMPARE(asked.at(0).at(1).value<Outcome>(), Outcome::NotSent);
    QCOMPARE(asked.at(1).at(1).value<Outcome>(), Outcome::Failed);
}

void TestRepeatBar::saysWhyNot()
{
    RepeatStage s(u"Open the connection first."_s);
    QVERIFY(!s.failed()->isEnabled());
    QCOMPARE(s.said(), u"Open the connection first."_s);
    s.reason.clear(); // it was opened meanwhile, and the person comes back
    QEvent back(QEvent::ActivationChange);
    QCoreApplication::sendEvent(&s.window, &back);
    QVERIFY(s.failed()->isEnabled());
    QCOMPARE(s.said(), QString());
}

void TestRepeatBar::nothingWithoutAnybodyToAsk()
{
    const Filled s;
    QVERIFY(!s.child<QPushButton>(u"historyRetryFailed"_s)->isVisible());
}

void TestRepeatBar::saysWhatBecameOfIt()
{
    RepeatStage s;
    s.window.showRefusal([] { return u"Taken over."_s; });
    QVERIFY(s.message()->isVisible());
    QCOMPARE(s.message()->kind(), MessageBar::Kind::Error);
    QCOMPARE(s.message()->text(), u"Taken over."_s);
}

MUSTER_TEST(TestRepeatBar)

} // namespace tst_repeatbar

#include "tst_repeatbar.moc"
