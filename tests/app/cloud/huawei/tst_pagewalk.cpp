// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Lists are whole, or say that they are not: whatever the cloud makes of pages, counts and rows.
#include "app/cloud/huawei/pagewalk.h"
#include "app/cloud/huawei/requests.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>
#include <numeric>

namespace tst_pagewalk {

using namespace muster;
using namespace muster::huawei;
using namespace Qt::StringLiterals;

namespace {

//! A cloud's list: rows by number, -1 for one that cannot be read.
struct Fleet
{
    QList<int> rows;
    qsizetype pageRows = rowsPerPage; // what it caps its pages at
    bool counts = false;
    std::function<void(int requests)> between {}; // what happens meanwhile
    int requests = 0;

    explicit Fleet(int size)
        : rows(size)
    {
        std::iota(rows.begin(), rows.end(), 0);
    }

    [[nodiscard]] ListPage page(const PageWalk::Range &range)
    {
        if (between)
            between(requests);
        ++requests;
        ListPage page;
        page.total = counts ? rows.size() : -1;
        const qsizetype end = std::min(rows.size(), range.offset + std::min(range.limit, pageRows));
        for (qsizetype i = range.offset; i < end; ++i) {
            ++page.received;
            if (rows.at(i) < 0)
                continue;
            page.places.append(i - range.offset);
            page.rows.append(FleetRow { { QString::number(rows.at(i)) }, {}, {}, {}, {} });
        }
        return page;
    }
};

struct Walked
{
    QSet<QString> ids;
    ListSummary summary;
};

//! As HuaweiList goes: some pages on their way at a time, answered in another order.
Walked walk(Fleet &fleet, int mostRequests = 100'000)
{
    PageWalk walk;
    Walked outcome;
    do {
        while (walk.hasNext() && fleet.requests < mostRequests) {
            QList<PageWalk::Range> asked;
            while (walk.hasNext() && asked.size() < walk.mostAhead())
                asked.append(walk.takeNext());
            QList<ListPage> pages;
            for (const PageWalk::Range &range : std::as_const(asked))
                pages.append(fleet.page(range));
            for (qsizetype i = asked.size() - 1; i >= 0; --i) {
                const QList<FleetRow> fresh = walk.take(asked.at(i), pages.at(i));
                for (const FleetRow &row : fresh) {
                    if (outcome.ids.contains(row.id.value))
                        qFatal("a row was told of twice");
                    outcome.ids.insert(row.id.value);
                }
            }
        }
    } while (walk.beginsAgain() && fleet.requests < mostRequests);
    outcome.summary = walk.summary();
    return outcome;
}

bool hasAll(const Walked &outcome, const QList<int> &rows)
{
    return std::all_of(rows.cbegin(), rows.cend(), [&outcome](int row) {
        return row < 0 || outcome.ids.contains(QString::number(row));
    });
}

} // namespace

class TestPageWalk : public QObject
{
    Q_OBJECT

private slots:
    void anySizeIsReadWhole_data();
    void anySizeIsReadWhole();
    void fewRequestsAreEnough_data();
    void fewRequestsAreEnough();
    void unreadableRowsAreCounted_data();
    void unreadableRowsAreCounted();
    void rowsThatVanishAreNoticed_data();
    void rowsThatVanishAreNoticed();
    void rowsThatComeAreNoticed_data();
    void rowsThatComeAreNoticed();
    void listThatNeverRestsIsLeft();
    void listWithoutEndIsCut();
    void emptyRowsWithoutEndAreCut();
    void onePageOfEverything();
    void countBeyondAllReason();
    void ignoredOffsetAndLimit();
};

void TestPageWalk::anySizeIsReadWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pageRows");
    QTest::addColumn<bool>("counts");
    for (const bool counts : { false, true }) {
        for (const int pageRows : { 100, 99, 50, 37, 2, 1 }) {
            for (const int size : { 0, 1, 2, 37, 38, 74, 99, 100, 101, 198, 199, 200, 230, 500 }) {
                QTest::addRow("%d rows, pages of %d%s", size, pageRows, counts ? ", counted" : "")
                    << size << pageRows << counts;
            }
        }
    }
}

void TestPageWalk::anySizeIsReadWhole()
{
    QFETCH(int, size);
    QFETCH(int, pageRows);
    QFETCH(bool, counts);
    Fleet fleet(size);
    fleet.pageRows = pageRows;
    fleet.counts = counts;
    const Walked outcome = walk(fleet, 5000);
    QCOMPARE(outcome.ids.size(), size);
    QCOMPARE(outcome.summary.rows, size);
    QVERIFY(outcome.summary.isWhole());
}

void TestPageWalk::fewRequestsAreEnough_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pageRows");
    QTest::addColumn<bool>("counts");
    QTest::addColumn<int>("most");
    QTest::newRow("10,000 counted") << 10'000 << 100 << true << 102;
    QTest::newRow("one page counted") << 48 << 100 << true << 1;
    QTest::newRow("one page") << 96 << 100 << false << 2;
    QTest::newRow("500 of pages of 37") << 500 << 37 << false << 30;
    QTest::newRow("500 of pages of 37, counted") << 500 << 37 << true << 30;
}

void TestPageWalk::fewRequestsAreEnough()
{
    QFETCH(int, size);
    QFETCH(int, pageRows);
    QFETCH(bool, counts);
    QFETCH(int, most);
    Fleet fleet(size);
    fleet.pageRows = pageRows;
    fleet.counts = counts;
    QCOMPARE(walk(fleet).ids.size(), size);
    QVERIFY2(fleet.requests <= most, qPrintable(QString::number(fleet.requests)));
}

void TestPageWalk::unreadableRowsAreCounted_data()
{
    QTest::addColumn<int>("pageRows");
    QTest::addColumn<bool>("counts");
    QTest::newRow("without a count") << 100 << false;
    QTest::newRow("counted") << 100 << true;
    QTest::newRow("small pages") << 37 << false;
}

void TestPageWalk::unreadableRowsAreCounted()
{
    QFETCH(int, pageRows);
    QFETCH(bool, counts);
    for (const int first : { 0, 49 }) { // 49: some stand where pages overlap
        Fleet fleet(300);
        fleet.pageRows = pageRows;
        fleet.counts = counts;
        for (int i = first; i < 300; i += 50)
            fleet.rows[i] = -1;
        const Walked outcome = walk(fleet);
        QCOMPARE(outcome.summary.rows, 294);
        QCOMPARE(outcome.summary.unreadable, 6);
        QVERIFY(!outcome.summary.changedWhileRead);
        QVERIFY(!outcome.summary.isWhole());
        QCOMPARE(outcome.summary.counted, -1);
    }
}

void TestPageWalk::rowsThatVanishAreNoticed_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pageRows");
    QTest::addColumn<int>("vanishing");
    QTest::addColumn<bool>("counts");
    for (const bool counts : { false, true }) {
        QTest::addRow("five of 250, %d", counts) << 250 << 100 << 5 << counts;
        QTest::addRow("one of 1000, %d", counts) << 1000 << 100 << 1 << counts;
        QTest::addRow("five of 250, small pages, %d", counts) << 250 << 37 << 5 << counts;
        QTest::addRow("a whole page, %d", counts) << 500 << 100 << 100 << counts;
        QTest::addRow("most, %d", counts) << 130 << 100 << 60 << counts;
    }
}

void TestPageWalk::rowsThatVanishAreNoticed()
{
    QFETCH(int, size);
    QFETCH(int, pageRows);
    QFETCH(int, vanishing);
    QFETCH(bool, counts);
    Fleet fleet(size);
    fleet.pageRows = pageRows;
    fleet.counts = counts;
    fleet.between = [&fleet, vanishing](int requests) {
        if (requests == 1)
            fleet.rows.remove(0, vanishing); // at the head, after the first page
    };
    const Walked outcome = walk(fleet);
    QVERIFY(outcome.summary.changedWhileRead);
    QVERIFY(!outcome.summary.isWhole());
    QVERIFY(hasAll(outcome, fleet.rows)); // nobody who lives is missing
}

void TestPageWalk::rowsThatComeAreNoticed_data()
{
    QTest::addColumn<bool>("counts");
    QTest::newRow("without a count") << false;
    QTest::newRow("counted") << true;
}

void TestPageWalk::rowsThatComeAreNoticed()
{
    QFETCH(bool, counts);
    Fleet fleet(250);
    fleet.counts = counts;
    fleet.between = [&fleet](int requests) {
        if (requests == 1)
            fleet.rows.prepend(9000);
    };
    const Walked outcome = walk(fleet);
    QVERIFY(outcome.summary.changedWhileRead);
    QVERIFY(hasAll(outcome, fleet.rows));
}

void TestPageWalk::listThatNeverRestsIsLeft()
{
    Fleet fleet(450);
    int next = 10'000;
    fleet.between = [&fleet, &next](int) {
        fleet.rows.prepend(next++);
        fleet.rows.removeLast();
    };
    const Walked outcome = walk(fleet);
    QVERIFY(outcome.summary.changedWhileRead);
    QVERIFY(fleet.requests < 60);
}

void TestPageWalk::listWithoutEndIsCut()
{
    Fleet fleet(1'000'000);
    const Walked outcome = walk(fleet);
    QVERIFY(outcome.summary.cutShort);
    QCOMPARE(outcome.summary.rows, mostListRows);
    QCOMPARE(outcome.ids.size(), mostListRows);
    QVERIFY(!outcome.summary.isWhole());
}

void TestPageWalk::emptyRowsWithoutEndAreCut()
{
    Fleet fleet(1'000'000);
    fleet.rows.fill(-1);
    const Walked outcome = walk(fleet);
    QVERIFY(outcome.summary.cutShort);
    QCOMPARE(outcome.summary.rows, 0);
    QVERIFY(outcome.summary.unreadable > 1000);
    QVERIFY(fleet.requests < 40);
}

void TestPageWalk::onePageOfEverything()
{
    PageWalk walk;
    ListPage page;
    page.received = 10'000'000; // of {}
    QVERIFY(walk.take(walk.takeNext(), page).isEmpty());
    QVERIFY(!walk.hasNext());
    QVERIFY(!walk.beginsAgain());
    QVERIFY(walk.summary().cutShort);
    QCOMPARE(walk.summary().unreadable, 10'000'000);
}

void TestPageWalk::countBeyondAllReason()
{
    PageWalk walk;
    ListPage page;
    page.total = 9'000'000'000'000'000'000;
    int requests = 0;
    while (walk.hasNext() && requests < 1000) {
        ++requests;
        QVERIFY(walk.take(walk.takeNext(), page).isEmpty());
    }
    QVERIFY(requests < 10);
    QVERIFY(!walk.beginsAgain());
    QCOMPARE(walk.summary().counted, page.total);
    QVERIFY(!walk.summary().isWhole());
}

void TestPageWalk::ignoredOffsetAndLimit()
{
    Fleet fleet(100);
    PageWalk walk;
    const auto first = [&fleet] { return fleet.page({ 0, 100, 100, false }); };
    QCOMPARE(walk.take(walk.takeNext(), first()).size(), 100);
    int requests = 1;
    for (; walk.hasNext() && requests < 100; ++requests)
        QVERIFY(walk.take(walk.takeNext(), first()).isEmpty());
    QVERIFY(requests < 5);
    QVERIFY(walk.summary().changedWhileRead);

    PageWalk all;
    Fleet big(500);
    big.pageRows = 1000;
    QCOMPARE(all.take(all.takeNext(), big.page({ 0, 1000, 1000, false })).size(), 500);
    requests = 1;
    for (; all.hasNext() && requests < 100; ++requests)
        QVERIFY(all.take(all.takeNext(), big.page({ 499, 1, 1, true })).isEmpty());
    QVERIFY(requests < 4);
    QCOMPARE(all.summary().rows, 500);
    QVERIFY(all.summary().isWhole());
}

MUSTER_TEST_GUILESS(TestPageWalk)

} // namespace tst_pagewalk

#include "tst_pagewalk.moc"
