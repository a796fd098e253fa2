// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a list shows reaches the runner, as old as the list's begin, and only from a whole list.

#include "app/fleet/errorcatalogue.h"
#include "app/restart/runner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetpage.h"
#include "ui/mainwindow/statusnotes.h"

#include <QTest>

namespace tst_statusnotes {

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    FakeClock clock;
    FakeRandom random;
    FakeCloud cloud;
    FakeJournal journal { clock };
    Runner runner { cloud, journal, clock, random, {} };
    const ErrorCatalogue catalogue;
    FleetPage page { cloud, cloud.kinds().first().id, catalogue, clock };
    StatusNotes *notes = new StatusNotes(page, runner, clock);

    void showRows(const QString &status)
    {
        page.refresh();
        clock.advance(2s); // reading takes a while
        emit cloud.lists.last()->rowsArrived(
            { { TargetId { u"id-0"_s }, u"cph-0"_s, status, {}, { {}, {} } } }, 1);
    }
    void endList(const Result<ListSummary> &result) { emit cloud.lists.last()->finished(result); }
    //! A run of id-0 whose answer never comes.
    RunId lose()
    {
        RunRequest request;
        request.kind = cloud.kinds().first().id;
        request.targets = { { TargetId { u"id-0"_s }, u"cph-0"_s, {}, u"5"_s } };
        const RunId id = runner.start(request).value_or(RunId {});
        clock.advance(0ms);
        ActAnswer lost;
        lost.verdict = ActVerdict::Unknown;
        emit cloud.acts.last()->finished(lost);
        return id;
    }
};

} // namespace

class TestStatusNotes : public QObject
{
    Q_OBJECT

private slots:
    void aWholeListIsNoted();
    void aListFromBeforeTellsNothing();
    void aBrokenListTellsNothing();
};

void TestStatusNotes::aWholeListIsNoted()
{
    Stage stage;
    const RunId run = stage.lose();
    stage.clock.advance(10s);
    const QDateTime begun = stage.clock.now();
    stage.showRows(u"2"_s);
    stage.endList(ListSummary { 1, 1, false });
    QCOMPARE(stage.runner.statusSamples(run, 0),
             (QList<StatusSample> { { u"2"_s, begun, begun } }));
}

void TestStatusNotes::aListFromBeforeTellsNothing()
{
    Stage stage;
    stage.page.refresh();
    stage.clock.advance(2s);
    const RunId run = stage.lose(); // while it is read
    emit stage.cloud.lists.last()->rowsArrived(
        { { TargetId { u"id-0"_s }, u"cph-0"_s, u"5"_s, {}, { {}, {} } } }, 1);
    stage.endList(ListSummary { 1, 1, false });
    QVERIFY(stage.runner.statusSamples(run, 0).isEmpty());
}

void TestStatusNotes::aBrokenListTellsNothing()
{
    Stage stage;
    const RunId run = stage.lose();
    stage.clock.advance(10s);
    stage.showRows(u"2"_s);
    stage.endList(FakeJournal::storageError());
    QVERIFY(stage.runner.statusSamples(run, 0).isEmpty());
}

MUSTER_TEST(TestStatusNotes)

} // namespace tst_statusnotes

#include "tst_statusnotes.moc"
