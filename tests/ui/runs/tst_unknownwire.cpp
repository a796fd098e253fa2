// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// An answer that is lost on a real wire, up to its card; the rule that it reaches stops the run.
// With MUSTER_PICTURES naming a folder, the panel is drawn into it in each language.

#include "app/restart/laterruns.h"
#include "tests/app/restart/demobench.h"
#include "tests/support/testmain.h"
#include "ui/runs/jobpanel.h"
#include "ui/runs/unknowncards.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/translator.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>

namespace tst_unknownwire {

using namespace muster;
using namespace muster::test;

namespace {

demo::DemoSettings healthyDay()
{
    demo::DemoSettings settings = quickDay();
    settings.failingJobs = 0;
    settings.refusedIds = 0;
    return settings;
}

//! \brief The second restart is carried out, and its answer never comes.
FaultRule secondAnswerIsLost()
{
    FaultRule rule;
    rule.fault = Fault::CloseAfterForward;
    rule.method = "POST";
    rule.pathPart = "batch-restart";
    rule.skip = 1;
    rule.times = 1;
    return rule;
}

//! \brief What a list that begins now shows.
QHash<TargetId, QString> statusesNow(Cloud &cloud, const KindId &kind)
{
    QHash<TargetId, QString> statuses;
    QObject owner;
    ListOperation *list = cloud.list(kind, &owner);
    QObject::connect(list, &ListOperation::rowsArrived, &owner,
                     [&statuses](const QList<FleetRow> &rows, qsizetype) {
                         for (const FleetRow &row : rows)
                             statuses.insert(row.id, row.status);
                     });
    QSignalSpy finished(list, &ListOperation::finished);
    if (finished.isEmpty())
        finished.wait(20'000);
    return statuses;
}

void draw(JobPanel &panel, const QString &name)
{
    const QString folder = qEnvironmentVariable("MUSTER_PICTURES");
    if (folder.isEmpty())
        return;
    Translator translator;
    for (const Language language : { Language::Chinese, Language::English }) {
        translator.setLanguage(language);
        QTest::qWait(300);
        QVERIFY(panel.grab().save(
            QDir(folder).filePath(u"%1-%2.png"_s.arg(name, infoOf(language).code))));
    }
}

} // namespace

class TestUnknownWire : public QObject
{
    Q_OBJECT

private slots:
    void aLostAnswerStopsTheRunAndMakesACard();
};

void TestUnknownWire::aLostAnswerStopsTheRunAndMakesACard()
{
    FakeJournal journal { FakeJournal::Mode::InMemory };
    DemoBench bench(healthyDay(), CredentialKind::Password, &journal);
    QVERIFY(bench.isReady());
    bench.proxy.addRule(secondAnswerIsLost());
    const ErrorCatalogue catalogue;
    SystemClock clock;
    LaterRuns later(journal);
    JobPanel panel(catalogue, clock, later);
    panel.resize(1024, 340); // as in a window of the least size
    panel.show();
    panel.addRunner(*bench.runner, *bench.cloud);

    RunRequest request = bench.request(11);
    QCOMPARE(request.targets.size(), 11);
    request.waves.shape = WaveShape::Fixed;
    request.waves.canary = 2;
    request.waves.soak = 0s;
    request.stopRule.count = 3;
    const RunRecord *run = bench.run(request);
    QVERIFY(run);
    const OutcomeTotals totals = totalsOf(*run);
    QCOMPARE(totals[Outcome::Succeeded], 2);
    QCOMPARE(totals[Outcome::Unknown], 5);
    QCOMPARE(totals[Outcome::NotSent], 4);
    QVERIFY(bench.nothingWasDoubled());

    auto *notice = panel.findChild<MessageBar *>(u"runNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"when 3 target(s) have failed"_s));
    QVERIFY(notice->text().endsWith(u"Of 11: 2 succeeded, 5 unknown, 4 not sent."_s));
    auto *cards = panel.findChild<UnknownCards *>();
    QCOMPARE(cards->count(), 1);

    // The cloud's own list: it did restart them.
    const QDateTime begun = clock.now();
    bench.runner->noteStatuses(run->kind, statusesNow(*bench.cloud, run->kind), begun);
    auto *targets = cards->findChild<QTreeWidget *>();
    QCOMPARE(targets->topLevelItemCount(), 5);
    for (int row = 0; row < 5; ++row) {
        const TargetRecord &target = run->targets.at(2 + row);
        QCOMPARE(targets->topLevelItem(row)->text(4), target.target.id.value);
        QVERIFY(targets->topLevelItem(row)->text(2).contains(u'('));
        QCOMPARE(bench.demo->restartCounts().value(target.target.id.value), 1);
    }
    panel.findChild<QAction *>(u"checkUnknown"_s)->trigger();
    QVERIFY(cards->isVisible());
    draw(panel, u"unknown-card"_s);
    panel.findChild<QTabWidget *>(u"jobTabs"_s)->setCurrentIndex(0);
    draw(panel, u"stopped-by-rule"_s);
}

MUSTER_TEST(TestUnknownWire)

} // namespace tst_unknownwire

#include "tst_unknownwire.moc"
