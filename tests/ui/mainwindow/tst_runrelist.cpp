// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The list follows a run: one reading at a time, not too often, and none of what needs none.
#include "app/fleet/errorcatalogue.h"
#include "app/settings/settings.h"
#include "tests/support/testmain.h"
#include "tests/ui/mainwindow/pagestage.h"
#include "ui/mainwindow/connectionpage.h"

#include <QTest>

namespace tst_runrelist {

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
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s })
            request.targets.append({ TargetId { id }, id, {}, u"5"_s });
        const Result<RunId> started = open->runner().start(request);
        if (started)
            run = *started;
        clock.advance(0ms);
    }
    void answerList()
    {
        QList<FleetRow> rows;
        for (const QString &id : { u"a"_s, u"b"_s, u"c"_s })
            rows.append({ TargetId { id }, id, u"5"_s, {}, { {}, {} } });
        emit cloud->lists.last()->rowsArrived(rows, 3);
        emit cloud->lists.last()->finished(ListSummary { 3, 1, false });
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
    void end(const QStringList &ids)
    {
        const auto isAsked = [this] {
            return !cloud->follows.isEmpty() && cloud->follows.last()
                && !cloud->follows.last()->targets.isEmpty();
        };
        for (int i = 0; i < 60 && !isAsked(); ++i)
            clock.advance(1s);
        if (!isAsked())
            return;
        for (const OpenTarget &target : cloud->follows.last()->targets) {
            if (ids.contains(target.id.value))
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
    void aListBegunMeanwhilePutsItOff();
    void whatAPersonStopsIsNotBegunAgain_data();
    void whatAPersonStopsIsNotBegunAgain();
    void nothingIsReadWhereTheLooksTell();
};

void TestRunRelist::aTargetThatEndedIsReadAgainSoon()
{
    Fixture f;
    f.accept();
    f.clock.advance(3s);
    f.end({ u"a"_s });
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
    f.end({ u"a"_s });
    f.clock.advance(1s);
    f.page.currentPage()->refresh(); // a person does
    f.answerList();
    QCOMPARE(f.cloud->lists.size(), 2);
    f.clock.advance(10min);
    QCOMPARE(f.cloud->lists.size(), 2);
}

void TestRunRelist::aListBegunMeanwhilePutsItOff()
{
    Fixture f;
    f.accept();
    f.clock.advance(1s);
    f.end({ u"a"_s }); // so that a list is planned
    f.clock.advance(1s);
    f.page.currentPage()->refresh();
    f.answerList();
    const auto begun = f.clock.monotonic();
    f.end({ u"b"_s });
    QCOMPARE(f.record().targets.at(1).outcome, Outcome::Succeeded);
    QVERIFY(f.clock.monotonic() < begun + 19s);
    f.clock.advance(begun + 19s - f.clock.monotonic());
    QCOMPARE(f.cloud->lists.size(), 2);
    f.clock.advance(2s);
    QCOMPARE(f.cloud->lists.size(), 3);
}

void TestRunRelist::whatAPersonStopsIsNotBegunAgain_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("stopped") << true;
    QTest::newRow("read") << false;
}

void TestRunRelist::whatAPersonStopsIsNotBegunAgain()
{
    QFETCH(const bool, isStopped);
    Fixture f;
    f.accept();
    f.page.currentPage()->refresh();
    QCOMPARE(f.cloud->lists.size(), 2);
    f.end({ u"a"_s, u"b"_s, u"c"_s });
    QVERIFY(f.record().endedAt.isValid());
    QCOMPARE(f.cloud->lists.size(), 2); // one at a time
    if (isStopped) {
        Error error;
        error.kind = ErrorKind::Cancelled;
        emit f.cloud->lists.last()->finished(error);
        f.clock.advance(1min);
    } else {
        f.answerList();
    }
    QCOMPARE(f.cloud->lists.size(), isStopped ? 2 : 3);
}

void TestRunRelist::nothingIsReadWhereTheLooksTell()
{
    FleetKind kind = FakeCloud::serverKind();
    kind.followedByStatus = true;
    Fixture f(kind);
    f.accept();
    f.clock.advance(3s);
    QVERIFY(!f.run.isEmpty());
    f.end({ u"a"_s });
    QCOMPARE(f.record().targets.first().outcome, Outcome::Succeeded);
    f.clock.advance(10min);
    QCOMPARE(f.cloud->lists.size(), 1);
}

MUSTER_TEST(TestRunRelist)

} // namespace tst_runrelist

#include "tst_runrelist.moc"
