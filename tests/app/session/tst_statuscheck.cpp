// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One look at the list, that ends exactly once however it goes.

#include "app/session/statuscheck.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace tst_statuscheck {

using namespace muster;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    test::FakeClock clock;
    test::FakeCloud cloud;
    StatusCheck check { cloud, clock };
    QList<Result<FreshStatuses>> ends;

    Stage()
    {
        QObject::connect(&check, &StatusCheck::finished, &check,
                         [this](const Result<FreshStatuses> &result) { ends.append(result); });
        check.start(
            KindId { u"fake.servers"_s },
            { { TargetId { u"a"_s }, {}, {}, u"5"_s }, { TargetId { u"b"_s }, {}, {}, {} } });
    }
    test::FakeListOperation *list() { return cloud.lists.last(); }
    void rows(const QStringList &ids, const QString &status)
    {
        QList<FleetRow> rows;
        for (const QString &id : ids)
            rows.append({ TargetId { id }, id, status, {}, {} });
        emit list()->rowsArrived(rows, 4);
    }
};

} // namespace

class TestStatusCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsTheWantedOnes();
    void findsThoseToBeNoted();
    void saysThatTheListMoved();
    void failsWithTheList();
    void stopsAtOnce();
    void hasATimeLimit();
    void theLimitOfAnEarlierCheckIsGone();
};

void TestStatusCheck::findsTheWantedOnes()
{
    Stage stage;
    QVERIFY(stage.check.isRunning());
    stage.check.start(KindId { u"other"_s }, {}); // one at a time
    QCOMPARE(stage.cloud.lists.size(), 1);
    stage.rows({ u"x"_s, u"a"_s }, u"5"_s);
    stage.rows({ u"b"_s, u"y"_s }, u"8"_s);
    QVERIFY(stage.ends.isEmpty());
    emit stage.list()->finished(ListSummary { 4, 2, false });
    QCOMPARE(stage.ends.size(), 1);
    const FreshStatuses fresh = stage.ends.first().value();
    const QHash<TargetId, QString> expected { { TargetId { u"a"_s }, u"5"_s },
                                              { TargetId { u"b"_s }, u"8"_s } };
    QCOMPARE(fresh.statuses, expected);
    QCOMPARE(fresh.fleetSize, 4);
    QVERIFY(fresh.isComplete);
    QVERIFY(!stage.check.isRunning());
}

void TestStatusCheck::findsThoseToBeNoted()
{
    test::FakeClock clock;
    test::FakeCloud cloud;
    StatusCheck check(cloud, clock);
    std::optional<Result<FreshStatuses>> end;
    connect(&check, &StatusCheck::finished, this,
            [&end](const Result<FreshStatuses> &result) { end = result; });
    const QDateTime begun = clock.now();
    check.start(KindId { u"fake.servers"_s }, { { TargetId { u"a"_s }, {}, {}, u"5"_s } },
                { TargetId { u"x"_s }, TargetId { u"gone"_s } });
    clock.advance(std::chrono::seconds(3)); // a row may be as old as the begin
    emit cloud.lists.last()->rowsArrived({ { TargetId { u"a"_s }, {}, u"5"_s, {}, {} },
                                           { TargetId { u"x"_s }, {}, u"2"_s, {}, {} } },
                                         2);
    emit cloud.lists.last()->finished(ListSummary { 2, 1, false });
    QVERIFY(end && *end);
    const QHash<TargetId, QString> noted { { TargetId { u"x"_s }, u"2"_s } };
    QCOMPARE((*end)->noted, noted);
    QCOMPARE((*end)->begunAt, begun);
    QCOMPARE((*end)->statuses.size(), 1);
}

void TestStatusCheck::saysThatTheListMoved()
{
    Stage stage;
    emit stage.list()->finished(ListSummary { 0, 1, true });
    QVERIFY(!stage.ends.first().value().isComplete);
}

void TestStatusCheck::failsWithTheList()
{
    Stage stage;
    Error error;
    error.kind = ErrorKind::Offline;
    emit stage.list()->finished(error);
    QCOMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.first().error(), error);
}

void TestStatusCheck::stopsAtOnce()
{
    Stage stage;
    const QPointer<test::FakeListOperation> list = stage.list();
    stage.check.stop();
    QCOMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.first().error().kind, ErrorKind::Cancelled);
    QVERIFY(list->cancelled);
    emit list->finished(ListSummary {}); // too late
    stage.check.stop();
    stage.clock.advance(10min);
    QCOMPARE(stage.ends.size(), 1);
}

void TestStatusCheck::hasATimeLimit()
{
    Stage stage;
    stage.clock.advance(59s);
    stage.rows({ u"a"_s }, u"5"_s);
    QVERIFY(stage.ends.isEmpty());
    stage.clock.advance(1s);
    QCOMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.first().error().kind, ErrorKind::Timeout);
    QVERIFY(stage.list()->cancelled);
}

void TestStatusCheck::theLimitOfAnEarlierCheckIsGone()
{
    Stage stage;
    stage.clock.advance(40s);
    emit stage.list()->finished(ListSummary {});
    stage.check.start(KindId { u"fake.servers"_s }, {});
    stage.clock.advance(40s);
    QCOMPARE(stage.ends.size(), 1);
    stage.clock.advance(20s);
    QCOMPARE(stage.ends.size(), 2);
}

MUSTER_TEST_GUILESS(TestStatusCheck)

} // namespace tst_statuscheck

#include "tst_statuscheck.moc"
