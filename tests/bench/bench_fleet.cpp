// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a table of 100,000 rows costs: filter step, sort, tick all (each until it is painted), a
// refresh, and memory a row; beside a plain scan of the same strings. Needs a Release build to mean
// anything.

#include "app/fleet/errorcatalogue.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakecloud.h"
#include "ui/fleet/fleetpage.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;
constexpr int pageSize = 100;
constexpr int rounds = 7;
// Twenty pages in each moment for which the page gathers them.
constexpr int gatherMs = 40;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

//! \brief Rows as a parser makes them: own ids and names, shared texts for all that repeats.
QList<FleetRow> makeRows()
{
    QRandomGenerator random(1);
    const QStringList statuses { u"5"_s, u"2"_s, u"8"_s };
    const QStringList flavors { u"physical.rx1.xlarge"_s, u"physical.rx2.xlarge"_s };
    const QStringList zones { u"cn-north-4a"_s, u"cn-north-4b"_s, u"cn-north-4c"_s };
    QList<FleetRow> rows;
    rows.reserve(rowCount);
    for (int i = 0; i < rowCount; ++i) {
        rows.append({ TargetId { u"%1%2"_s.arg(random.generate64(), 16, 16, QLatin1Char('0'))
                                     .arg(i, 16, 16, QLatin1Char('0')) },
                      u"cph-bj-%1"_s.arg(random.bounded(10'000'000)),
                      statuses.at(i % 20 ? 0 : 1),
                      {},
                      { flavors.at(i % 2), zones.at(i % 3) } });
    }
    return rows;
}

//! \brief Bytes in use on the heap, or 0 where that cannot be asked.
qint64 heapBytes()
{
#ifdef Q_OS_LINUX
    const auto info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#else
    return 0;
#endif
}

double median(const std::function<void()> &prepare, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

class Bench
{
public:
    Bench()
        : m_page(m_cloud, KindId { u"fake.servers"_s }, m_catalogue, m_clock)
        , m_model(m_page.model())
        , m_proxy(m_page.proxy())
    {
    }

    void run();

private:
    void report(const QString &what, double took, int toHold = 0);
    void measureFilter();
    void measureSort();
    void measureTicks();
    void measureRefresh();
    void measureReader();
    void list(const QList<FleetRow> &rows, qsizetype page);
    void paint();

    test::FakeCloud m_cloud;
    test::FakeClock m_clock;
    const ErrorCatalogue m_catalogue;
    FleetPage m_page;
    FleetModel &m_model;
    FleetProxy &m_proxy;
    QList<FleetRow> m_rows;
    double m_scan = 0;
};

void Bench::paint()
{
    // Paints at once what is dirty; then whatever else was put off.
    m_page.view().viewport()->repaint();
    QApplication::processEvents();
}

void Bench::report(const QString &what, double took, int toHold)
{
    out() << what.leftJustified(44) << QString::number(took, 'f', 1).rightJustified(9)
          << QString::number(took / m_scan, 'f', 2).rightJustified(9)
          << (toHold ? QString::number(toHold) : u"-"_s).rightJustified(9) << Qt::endl;
}

void Bench::list(const QList<FleetRow> &rows, qsizetype page)
{
    m_page.refresh();
    test::FakeListOperation *operation = m_cloud.lists.last();
    for (qsizetype at = 0; at < rows.size(); at += page) {
        emit operation->rowsArrived(rows.mid(at, page), rows.size());
        m_clock.advance(std::chrono::milliseconds(gatherMs * page / pageSize / 20));
    }
    emit operation->finished(ListSummary { rows.size(), rows.size() / page, false });
}

void Bench::measureFilter()
{
    const auto filter = [this](const QString &text) {
        m_proxy.setText(text);
        paint();
    };
    const auto from = [&](const QString &text) { return [&filter, text] { filter(text); }; };
    report(u"filter: all to 1 in 1,000 (cph-bj-77...)"_s, median(from({}), from(u"cph-bj-777"_s)),
           80);
    report(u"filter: all to 1 in 3, scattered"_s, median(from({}), from(u"a1"_s)), 80);
    report(u"filter: 1 in 3 to all"_s, median(from(u"a1"_s), from({})), 80);
    report(u"filter: no match"_s, median(from({}), from(u"nothing like it"_s)), 80);
    filter({});
}

void Bench::measureSort()
{
    const auto sort = [this](int column, Qt::SortOrder order = Qt::AscendingOrder) {
        return [this, column, order] {
            m_proxy.sort(column, order);
            paint();
        };
    };
    report(u"sort by name"_s, median(sort(-1), sort(FleetModel::NameColumn)), 80);
    report(u"sort by id"_s, median(sort(-1), sort(FleetModel::IdColumn)), 80);
    report(u"sort by status"_s, median(sort(-1), sort(FleetModel::StatusColumn)), 80);
    report(u"sort by name, other way round"_s,
           median(sort(FleetModel::NameColumn), sort(FleetModel::NameColumn, Qt::DescendingOrder)));
    sort(FleetModel::NameColumn)();
    report(u"filter while sorted: all to 1 in 3"_s,
           median(
               [this] {
                   m_proxy.setText({});
                   paint();
               },
               [this] {
                   m_proxy.setText(u"a1"_s);
                   paint();
               }),
           80);
    m_proxy.setText({});
    sort(-1)();
}

void Bench::measureTicks()
{
    const auto tick = [this](bool ticked) {
        return [this, ticked] {
            m_model.setTicked(m_proxy.sourceRows(), ticked);
            paint();
        };
    };
    report(u"tick all"_s, median(tick(false), tick(true)), 10);
    report(u"untick all"_s, median(tick(true), tick(false)), 10);
}

void Bench::measureRefresh()
{
    report(u"refresh, nothing changed, pages of 100"_s,
           median([] {},
                  [this] {
                      list(m_rows, pageSize);
                      paint();
                  }));
    QList<FleetRow> fewer;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i % 3)
            fewer.append(m_rows.at(i));
    }
    report(u"refresh, 1 in 3 gone, in one"_s,
           median(
               [this] {
                   list(m_rows, m_rows.size());
                   paint();
               },
               [&] {
                   list(fewer, fewer.size());
                   paint();
               }));
}

// As with a screen reader that has read every row: what it was told must not be gone through.
void Bench::measureReader()
{
    QAccessible::setActive(true);
    const auto readAll = [this] {
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&m_page.view());
        QAccessibleTableInterface *table = view->tableInterface();
        for (int row = 0; row < table->rowCount(); ++row)
            (void)table->cellAt(row, FleetModel::NameColumn)->text(QAccessible::Name).size();
    };
    const auto sort = [this](int column) {
        m_proxy.sort(column, Qt::AscendingOrder);
        paint();
    };
    const auto filter = [this](const QString &text) {
        m_proxy.setText(text);
        paint();
    };
    report(u"screen reader: all rows are read"_s, median([] {}, readAll));
    const auto unsorted = [&] {
        sort(-1);
        readAll();
    };
    report(u"screen reader: sort by name"_s,
           median(unsorted, [&] { sort(FleetModel::NameColumn); }), 80);
    sort(-1);
    const auto unfiltered = [&] {
        filter({});
        readAll();
    };
    report(u"screen reader: filter, all to 1 in 3"_s, median(unfiltered, [&] { filter(u"a1"_s); }),
           80);
    filter({});
    QAccessible::setActive(false);
}

void Bench::run()
{
    const qint64 empty = heapBytes();
    m_page.resize(1180, 700);
    m_page.show();
    paint();
    const qint64 without = heapBytes();
    // Made and handed over in pages, so that only the model holds them.
    list(makeRows(), pageSize * 10);
    paint();
    const qint64 with = heapBytes();
    m_rows = makeRows();

    qsizetype hits = 0;
    m_scan = median([] {},
                    [this, &hits] {
                        for (const FleetRow &row : std::as_const(m_rows)) {
                            hits += row.name.contains(u"nothing like it"_s, Qt::CaseInsensitive)
                                || row.id.value.contains(u"nothing like it"_s, Qt::CaseInsensitive);
                        }
                    });
    out() << QString().leftJustified(44) << u"ms"_s.rightJustified(9)
          << u"x scan"_s.rightJustified(9) << u"to hold"_s.rightJustified(9) << Qt::endl;
    report(u"plain scan of names and ids"_s, m_scan);
    measureFilter();
    measureSort();
    measureTicks();
    measureRefresh();
    measureReader();
    out() << u"rows: %1, shown: %2, hits of the scan: %3"_s.arg(m_model.rowCount())
                 .arg(m_proxy.rowCount())
                 .arg(hits)
          << Qt::endl;
    if (with > 0) {
        out() << u"bytes a row, model + proxy + view, seven columns: %1 (to hold: 450); "
                 "empty page: %2 kB"_s.arg(double(with - without) / rowCount, 0, 'f', 0)
                     .arg((without - empty) / 1024)
              << Qt::endl;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The off-screen platform warns of every resize.
    QLoggingCategory::setFilterRules(u"*.warning=false"_s);
    QApplication application(argc, argv);
    Bench().run();
    return 0;
}
