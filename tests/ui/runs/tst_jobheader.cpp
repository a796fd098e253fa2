// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lines above the jobs: what they say can be read whole at every usual width, and the bar tells
// how the targets are divided.

#include "app/fleet/records.h"
#include "tests/support/testmain.h"
#include "ui/runs/jobheader.h"
#include "ui/runs/outcomebar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace tst_jobheader {

using namespace muster;
using namespace Qt::StringLiterals;

class TestJobHeader : public QObject
{
    Q_OBJECT

private slots:
    void fits_data();
    void fits();
    void sentencesAreReadWhole_data() { fits_data(); }
    void sentencesAreReadWhole();
    void nothingMovesWithTheSentence();
    void whatCountsNothingIsDim();
    void whatWasNotSentIsNotFinished();
    void partsOfTheBar_data();
    void partsOfTheBar();
};

void TestJobHeader::fits_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("small, beside the sidebar") << 780;
    QTest::newRow("small") << 1000;
    QTest::newRow("usual") << 1180;
    QTest::newRow("wide") << 1900;
}

void TestJobHeader::fits()
{
    QFETCH(const int, width);
    JobHeader header;
    header.setChoices({ { RunId { u"r"_s },
                          u"Run #1 · Demo: Huawei Cloud — Cloud phone servers, 07:49:25"_s,
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
    QVERIFY(header.minimumSizeHint().width() <= width);
    const auto *failed = header.findChild<QToolButton *>(u"chip1"_s);
    // The word goes where there is no room for all of them; the shape and the name stay.
    QVERIFY(failed->text() == u"Failed 2"_s || (width < 1180 && failed->text() == u"2"_s));
    QCOMPARE(failed->accessibleName(), u"Failed 2"_s);
    for (const QToolButton *chip : header.findChildren<QToolButton *>()) {
        QVERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->text()));
        QVERIFY2(header.rect().contains(chip->geometry()), qPrintable(chip->text()));
    }
    const auto *phase = header.findChild<QLabel *>(u"phase"_s);
    QVERIFY(phase->width() >= phase->fontMetrics().horizontalAdvance(phase->text()));
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
    panel.resize(width, 1);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    header->setPhase(
        u"Ended at 01:18:42. Sending was stopped: the stop rule of the run was reached. "
        "It was sent to another cloud than this connection uses now. "
        "Repeats a part of run #1."_s);
    panel.resize(width, panel.minimumSizeHint().height());
    const auto *phase = header->findChild<QLabel *>(u"phase"_s);
    QTRY_VERIFY2(phase->height() >= phase->heightForWidth(phase->width()),
                 qPrintable(phase->text()));
}

void TestJobHeader::nothingMovesWithTheSentence()
{
    JobHeader header;
    header.resize(1180, 100);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    const int before = header.minimumSizeHint().height();
    header.setPhase(u"Sending."_s);
    QCOMPARE(header.minimumSizeHint().height(), before);
}

// It can be pressed all the same.
void TestJobHeader::whatCountsNothingIsDim()
{
    JobHeader header;
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 3;
    header.setTotals(totals);
    const auto *failed = header.findChild<QToolButton *>(u"chip1"_s);
    const auto inkOf
        = [](const QToolButton *chip) { return chip->palette().color(QPalette::ButtonText); };
    const auto shapeOf = [](const QToolButton *chip) { return chip->icon().pixmap(16).toImage(); };
    const QImage dim = shapeOf(failed);
    QCOMPARE(inkOf(failed), header.palette().color(QPalette::PlaceholderText));
    QVERIFY(failed->isEnabled());
    totals[Outcome::Failed] = 1;
    header.setTotals(totals);
    QCOMPARE(inkOf(failed), header.palette().color(QPalette::ButtonText));
    QVERIFY(shapeOf(failed) != dim);
    totals[Outcome::Failed] = 0;
    header.setTotals(totals);
    QCOMPARE(shapeOf(failed), dim);
    QCOMPARE(inkOf(header.findChild<QToolButton *>(u"chip0"_s)),
             header.palette().color(QPalette::ButtonText));
}

// Of a run that was stopped after its first target the rest has not been finished.
void TestJobHeader::whatWasNotSentIsNotFinished()
{
    JobHeader header;
    OutcomeTotals totals;
    totals[Outcome::Succeeded] = 1;
    totals[Outcome::NotSent] = 45;
    header.setTotals(totals);
    const auto *bar = header.findChild<OutcomeBar *>(u"totals"_s);
    QCOMPARE(bar->accessibleName(), u"Outcomes of the run"_s);
    QCOMPARE(bar->accessibleDescription(),
             u"Of 46: 1 succeeded, 45 not sent. 1 of 46 targets have ended. "
             "45 target(s) were not sent."_s);
    QCOMPARE(bar->toolTip(), u"Succeeded 1\nNot sent 45\n1 of 46 targets have ended."_s);
    totals[Outcome::Succeeded] = 46;
    totals[Outcome::NotSent] = 0;
    header.setTotals(totals);
    QCOMPARE(bar->accessibleDescription(), u"Of 46: 46 succeeded. 46 of 46 targets have ended."_s);
}

void TestJobHeader::partsOfTheBar_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<int>("width");
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("nothing") << QList<int> { 0, 0 } << 100 << QList<int> { 0, 0 };
    QTest::newRow("all") << QList<int> { 0, 7 } << 100 << QList<int> { 0, 100 };
    QTest::newRow("by share") << QList<int> { 1, 3 } << 100 << QList<int> { 25, 75 };
    QTest::newRow("one of very many")
        << QList<int> { 99'999, 1, 0 } << 100 << QList<int> { 96, 4, 0 };
    QTest::newRow("what rounding leaves")
        << QList<int> { 1, 1, 1 } << 100 << QList<int> { 34, 33, 33 };
    QTest::newRow("too little room") << QList<int> { 1, 1, 1 } << 6 << QList<int> { 4, 4, 4 };
}

void TestJobHeader::partsOfTheBar()
{
    QFETCH(const QList<int>, counts);
    QFETCH(const int, width);
    QFETCH(const QList<int>, widths);
    QCOMPARE(partWidths(counts, width, 4), widths);
}

MUSTER_TEST(TestJobHeader)

} // namespace tst_jobheader

#include "tst_jobheader.moc"
