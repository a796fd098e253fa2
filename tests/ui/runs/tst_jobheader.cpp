// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lines above the jobs: what they say can be read whole at every usual width.

#include "app/fleet/records.h"
#include "ui/runs/jobheader.h"

#include <QLabel>
#include <QTest>

using namespace muster;
using namespace Qt::StringLiterals;

class TestJobHeader : public QObject
{
    Q_OBJECT

private slots:
    void sentencesStandInOneLine_data();
    void sentencesStandInOneLine();
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
    for (const QString &name : { u"totals"_s, u"phase"_s }) {
        const auto *label = header.findChild<QLabel *>(name);
        QVERIFY(label);
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                 qPrintable(label->text()));
    }
}

QTEST_MAIN(TestJobHeader)
#include "tst_jobheader.moc"
