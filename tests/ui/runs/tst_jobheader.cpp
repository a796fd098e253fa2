// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lines above the jobs: what they say can be read whole at every usual width.

#include "app/fleet/records.h"
#include "tests/support/testmain.h"
#include "ui/runs/jobheader.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QVBoxLayout>

using namespace muster;
using namespace Qt::StringLiterals;

class TestJobHeader : public QObject
{
    Q_OBJECT

private slots:
    void sentencesStandInOneLine_data();
    void sentencesStandInOneLine();
    void sentencesAreReadWhole_data() { sentencesStandInOneLine_data(); }
    void sentencesAreReadWhole();
    void whatWasNotSentIsNotFinished();
};

void TestJobHeader::sentencesStandInOneLine_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("at 200 %") << 960;
    QTest::newRow("small") << 1024;
    QTest::newRow("usual") << 1180;
    QTest::newRow("wide") << 1900;
}

void TestJobHeader::sentencesStandInOneLine()
{
    QFETCH(const int, width);
    JobHeader header;
    header.setChoices({ { RunId { u"r"_s },
                          u"Demo: Huawei Cloud · Run #1 — Cloud phone servers, 07:49:25"_s,
                          {} } },
                      RunId { u"r"_s });
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 30;
    totals[Outcome::Failed] = 2;
    totals[Outcome::Rejected] = 4;
    totals[Outcome::Running] = 11;
    header.setTotals(totals);
    header.setPhase(u"All has been sent; the jobs are being followed."_s);
    header.resize(width, 100);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    int shown = 0;
    for (const QString &name : { u"totals"_s, u"phase"_s, u"sentences"_s }) {
        const auto *label = header.findChild<QLabel *>(name);
        QVERIFY(label);
        if (label->isHidden())
            continue;
        ++shown;
        QVERIFY(!label->text().isEmpty());
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                 qPrintable(label->text()));
    }
    QCOMPARE(shown, width < 1100 ? 1 : 2);
}

// A panel has its least height, as in a low window: what is said stays whole, in one line or in
// more.
void TestJobHeader::sentencesAreReadWhole()
{
    QFETCH(const int, width);
    QWidget panel;
    auto *layout = new QVBoxLayout(&panel);
    auto *header = new JobHeader;
    layout->addWidget(header);
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 30;
    totals[Outcome::Running] = 11;
    header->setTotals(totals);
    panel.resize(width, 1);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    header->setPhase(
        u"Ended at 01:18:42. Sending was stopped: the stop rule of the run was reached. "
        "It was sent to another cloud than this connection uses now. "
        "Repeats a part of run #1."_s);
    panel.resize(width, panel.minimumSizeHint().height());
    for (const QString &name : { u"totals"_s, u"phase"_s, u"sentences"_s }) {
        const auto *label = header->findChild<QLabel *>(name);
        QTRY_VERIFY2(label->isHidden() || label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
}

// Of a run that was stopped after its first target the rest has not been finished.
void TestJobHeader::whatWasNotSentIsNotFinished()
{
    JobHeader header;
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 1;
    totals[Outcome::NotSent] = 45;
    header.setTotals(totals);
    const auto *bar = header.findChild<QProgressBar *>(u"progress"_s);
    const auto *count = header.findChild<QLabel *>(u"finishedCount"_s);
    QCOMPARE(bar->maximum(), 46);
    QCOMPARE(bar->value(), 1);
    QCOMPARE(count->text(), u"1 / 46"_s);
    for (const QString &said : { bar->accessibleDescription(), count->accessibleName(),
                                 bar->toolTip(), count->toolTip() })
        QCOMPARE(said, u"1 of 46 targets have ended. 45 target(s) were not sent."_s);
    QVERIFY(header.findChild<QLabel *>(u"totals"_s)->text().contains(u"45 not sent"_s));
    totals[Outcome::Succeeded] = 46;
    totals[Outcome::NotSent] = 0;
    header.setTotals(totals);
    QCOMPARE(bar->value(), 46);
    QCOMPARE(bar->accessibleDescription(), u"46 of 46 targets have ended."_s);
}

MUSTER_TEST(TestJobHeader)
#include "tst_jobheader.moc"
