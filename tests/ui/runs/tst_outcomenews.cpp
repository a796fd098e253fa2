// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A run is told in few sentences: what has come since the last one, and never the same twice.

#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/outcomenews.h"

#include <QLabel>
#include <QTest>

namespace tst_outcomenews {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    Stage()
    {
        QObject::connect(&news, &OutcomeNews::told, &news,
                         [this](const QString &text) { told += text; });
    }
    void come(Outcome outcome, int count = 1)
    {
        totals[outcome] += count;
        news.note(totals);
    }

    test::FakeClock clock;
    OutcomeNews news { clock };
    OutcomeTotals totals;
    QStringList told;
};

} // namespace

class TestOutcomeNews final : public QObject
{
    Q_OBJECT

private slots:
    void sumsUp();
    void whatIsUnderWayIsNoNews();
    void anotherRunBeginsAnew();
    void theHeaderSaysIt();
};

void TestOutcomeNews::sumsUp()
{
    Stage stage;
    for (int i = 0; i < 3; ++i) {
        stage.come(Outcome::Succeeded);
        stage.clock.advance(500ms);
    }
    stage.come(Outcome::Failed);
    QCOMPARE(stage.told, QStringList());
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told, QStringList { u"3 succeeded, 1 failed"_s });
    // Nothing new, nothing said; and the next one is told without what was told before.
    stage.news.note(stage.totals);
    stage.clock.advance(60s);
    QCOMPARE(stage.told.size(), 1);
    stage.come(Outcome::Succeeded, 2);
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told.constLast(), u"2 succeeded"_s);
    // However many come, one sentence in that time.
    for (int i = 0; i < 100; ++i) {
        stage.come(Outcome::Succeeded);
        stage.clock.advance(OutcomeNews::pause / 10);
    }
    QVERIFY2(stage.told.size() <= 2 + 10, qPrintable(stage.told.join(u"; "_s)));
}

void TestOutcomeNews::whatIsUnderWayIsNoNews()
{
    Stage stage;
    stage.come(Outcome::Planned, 5);
    stage.come(Outcome::Sending, 5);
    stage.come(Outcome::Running, 5);
    QVERIFY(!stage.clock.hasTimers());
    stage.come(Outcome::Unknown);
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told, QStringList { u"1 unknown"_s });
    // It was found out.
    stage.come(Outcome::Unknown, -1);
    stage.come(Outcome::Succeeded);
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told.constLast(), u"1 succeeded"_s);
}

void TestOutcomeNews::anotherRunBeginsAnew()
{
    Stage stage;
    stage.come(Outcome::Succeeded, 7);
    OutcomeTotals other;
    other[Outcome::Failed] = 4;
    stage.news.begin(other);
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told, QStringList());
    other[Outcome::Failed] = 5;
    stage.news.note(other);
    stage.clock.advance(OutcomeNews::pause);
    QCOMPARE(stage.told, QStringList { u"1 failed"_s });
}

void TestOutcomeNews::theHeaderSaysIt()
{
    JobHeader header;
    auto *label = header.findChild<QLabel *>(u"outcomeNews"_s);
    QVERIFY(label);
    header.announce(u"3 succeeded"_s);
    QCOMPARE(label->text(), u"3 succeeded"_s);
    QVERIFY(label->isVisibleTo(&header)); // else no screen reader has it
    QVERIFY(label->size().isEmpty()); // and nobody sees it
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 4;
    header.setTotals(totals);
    header.announceTotals();
    QCOMPARE(label->text(), u"Of 4: 4 succeeded."_s);
}

MUSTER_TEST(TestOutcomeNews)

} // namespace tst_outcomenews

#include "tst_outcomenews.moc"
