// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list follows a run: one reading at a time, not too often, and none of what needs none.
#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/mainwindow/connectionpage.h"

#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : PageStage
{
    explicit Fixture(const FleetKind &kind = FakeCloud::serverKind())
        : PageStage(false, false, kind)
        , page(*open, settings, clock, catalogue, u"op"_s)
    {
        page.show();
        settle();
        answerList();
        RunRequest request;
        request.connection = open->connection();
        request.kind = FakeCloud::serverKind().id;
        for (const QString &id : { u"a"_s, u"b"_s })
            request.targets.append({ TargetId { id }, id, {}, u"5"_s });
        const Result<RunId> started = open->runner().start(request);
        if (started)
            run = *started;
        clock.advance(0ms);
    }
    void answerList()
    {
        QList<FleetRow> rows;
        for (const QString &id : { u"a"_s, u"b"_s })
            rows.append({ TargetId { id }, id, u"5"_s, {}, { {}, {} } });
        emit cloud->lists.last()->rowsArrived(rows, 2);
        emit cloud->lists.last()->finished(ListSummary { 2, 1, false });
    }
    void accept()
    {
        while (!cloud->acts.isEmpty() && cloud->acts.last()) {
            ActAnswer answer;
            answer.verdict = ActVerdict::Answered;
            answer.requestId = RequestId { u"r%1"_s.arg(cloud->acts.size()) };
            for (const Target &target : cloud->acts.last()->targets)
                answer.targets.append(
                    { target.id, Outcome::Accepted, JobId { u"j-"_s + target.id.value }, {} });
            const auto calls = cloud->acts.size();
            emit cloud->acts.last()->finished(answer);
            clock.advance(0ms);
            if (cloud->acts.size() == calls)
                return;
        }
    }
    void end(const QString &id)
    {
        while (!cloud->follows.isEmpty() && cloud->follows.last()
               && cloud->follows.last()->targets.isEmpty())
            clock.advance(1s);
        for (const OpenTarget &target : cloud->follows.last()->targets) {
            if (target.id.value == id)
                emit cloud->follows.last()->progressed({ { target.id,
                                                           target.jobId,
                                                           target.requestId,
                                                           Outcome::Succeeded,
                                                           {},
                                                           {},
                                                           false } });
        }
        emit cloud->follows.last()->finished(Result<void>());
        clock.advance(0ms);
    }
    [[nodiscard]] const RunRecord &record() const { return *open->runner().run(run); }

    Settings settings { folder.path() };
    const ErrorCatalogue catalogue;
    RunId run;
    ConnectionPage page;
};

} // namespace

class TestRunRelist final : public QObject
{
    Q_OBJECT

private slots:
    void aTargetThatEndedIsReadAgainSoon();
    void aListAfterItIsEnough();
    void nothingIsReadWhereTheLooksTell();
};

void TestRunRelist::aTargetThatEndedIsReadAgainSoon()
{
    Fixture f;
    f.accept();
    f.clock.advance(3s);
    f.end(u"a"_s);
    QCOMPARE(f.record().targets.first().outcome, Outcome::Succeeded);
    QVERIFY(f.page.currentPage()->model().isFormer(0));
    QCOMPARE(f.cloud->lists.size(), 1); // not at once: others may follow
    f.clock.advance(20s);
    QCOMPARE(f.cloud->lists.size(), 2);
    f.clock.advance(1min); // one at a time
    QCOMPARE(f.cloud->lists.size(), 2);
    f.answerList();
    QVERIFY(!f.page.currentPage()->model().isFormer(0));
    f.clock.advance(1h); // and none without a reason
    QCOMPARE(f.cloud->lists.size(), 2);
}

void TestRunRelist::aListAfterItIsEnough()
{
    Fixture f;
    f.accept();
    f.clock.advance(3s);
    f.end(u"a"_s);
    f.clock.advance(1s);
    f.page.currentPage()->refresh(); // a person does
    f.answerList();
    QCOMPARE(f.cloud->lists.size(), 2);
    f.clock.advance(10min);
    QCOMPARE(f.cloud->lists.size(), 2);
}

void TestRunRelist::nothingIsReadWhereTheLooksTell()
{
    FleetKind kind = FakeCloud::serverKind();
    kind.followedByStatus = true;
    Fixture f(kind);
    f.accept();
    f.clock.advance(3s);
    f.end(u"a"_s);
    f.clock.advance(10min);
    QCOMPARE(f.cloud->lists.size(), 1);
}

MUSTER_TEST(TestRunRelist)
#include "tst_runrelist.moc"
