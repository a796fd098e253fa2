// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetproxy.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_fleetproxy {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

FleetRow named(const QString &id, const QString &name, const QString &status = u"5"_s,
               const QString &flavor = {})
{
    return { TargetId { id }, name, status, {}, { flavor, {} } };
}

QStringList column(const QAbstractItemModel &model, int at)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts.append(model.index(i, at).data().toString());
    return texts;
}

//! \brief What should be shown, by the plainest means: filter each row, then a stable sort.
QList<int> expectedRows(const FleetModel &model, const FleetProxy &proxy)
{
    QList<int> rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const FleetRow &row = model.fleetRow(i);
        const bool text = row.name.toLower().contains(proxy.text().toLower())
            || row.id.value.toLower().contains(proxy.text().toLower());
        if (text && (proxy.statuses().isEmpty() || proxy.statuses().contains(row.status)))
            rows.append(i);
    }
    if (proxy.sortColumn() < 0)
        return rows;
    const TextOrder order;
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        return order.compare(model.text(a, proxy.sortColumn()), model.text(b, proxy.sortColumn()))
            < 0;
    });
    if (proxy.sortOrder() == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

} // namespace

class TestFleetProxy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void textsAreOrderedAsPeopleExpect_data();
    void textsAreOrderedAsPeopleExpect();
    void filtersByNameAndIdInAnyCase();
    void filtersByStatus();
    void filtersByWordsAndColumns();
    void aFilterThatCannotBeReadShowsAll();
    void anExpressionThatIsTooHardIsGivenUp();
    void onlyTickedKeepsWhatWasUnticked();
    void sortsNamesByTheirNumbers();
    void sortsNumbersByNumber();
    void eachChangeIsOneLayoutChange();
    void selectionFollowsItsRows();
    void theHeaderStandsWithoutRows();
    void randomWorkMatchesAReference();

private:
    std::unique_ptr<FleetModel> m_model;
    std::unique_ptr<FleetProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_proxyTester;
};

void TestFleetProxy::init()
{
    m_model = std::make_unique<FleetModel>(test::FakeCloud::serverKind());
    m_proxy = std::make_unique<FleetProxy>(*m_model);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), mode);
    m_proxyTester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(), mode);
}

void TestFleetProxy::cleanup()
{
    m_proxyTester.reset();
    m_modelTester.reset();
    m_proxy.reset();
    m_model.reset();
}

void TestFleetProxy::textsAreOrderedAsPeopleExpect_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("numbers in names") << u"host2"_s << u"host10"_s;
    QTest::newRow("numbers by value") << u"9"_s << u"10"_s;
    QTest::newRow("negative") << u"-3"_s << u"2"_s;
    QTest::newRow("fractions") << u"1.05"_s << u"1.5"_s;
    QTest::newRow("numbers before words") << u"99"_s << u"a"_s;
    QTest::newRow("words before nothing") << u"z"_s << QString();
    QTest::newRow("long ids by their digits")
        << u"20000000000000000001"_s << u"20000000000000000002"_s;
    QTest::newRow("zeros in front do not count") << u"n009"_s << u"n10"_s;
    QTest::newRow("shorter first") << u"web"_s << u"web-1"_s;
    QTest::newRow("shared beginnings") << u"cph-bj-a1"_s << u"cph-bj-b0"_s;
    QTest::newRow("ASCII before Chinese") << u"zebra"_s << u"云手机"_s;
    QTest::newRow("numbers in Chinese names") << u"云手机2"_s << u"云手机10"_s;
    QTest::newRow("in any case") << u"alpha"_s << u"Beta"_s;
}

void TestFleetProxy::textsAreOrderedAsPeopleExpect()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const TextOrder order;
    QVERIFY(order.compare(first, second) < 0);
    QVERIFY(order.compare(second, first) > 0);
    QCOMPARE(order.compare(first, first), 0);
    const QStringList both { second, first };
    const auto text = [&both](int i) { return both.at(i); };
    QCOMPARE(order.sorted(2, text, false), (QList<int> { 1, 0 }));
    QCOMPARE(order.sorted(2, text, true), (QList<int> { 1, 0 }));
}

void TestFleetProxy::filtersByNameAndIdInAnyCase()
{
    m_model->merge({ named(u"aa1"_s, u"Web"_s), named(u"web9"_s, u"x"_s), named(u"b"_s, u"y"_s) });
    m_proxy->setText(u" WEB "_s);
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), (QStringList { u"aa1"_s, u"web9"_s }));
    m_proxy->setText(u"web9"_s);
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), QStringList { u"web9"_s });
    m_proxy->setText({});
    QCOMPARE(m_proxy->rowCount(), 3);
}

void TestFleetProxy::filtersByStatus()
{
    m_model->merge({ named(u"a"_s, u"a"_s, u"5"_s), named(u"b"_s, u"b"_s, u"8"_s),
                     named(u"c"_s, u"c"_s, u"2"_s) });
    m_proxy->setStatuses({ u"8"_s, u"2"_s });
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), (QStringList { u"b"_s, u"c"_s }));
    m_model->merge({ named(u"b"_s, u"b"_s, u"5"_s), named(u"a"_s, u"a"_s, u"2"_s) });
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), (QStringList { u"a"_s, u"c"_s }));
}

void TestFleetProxy::filtersByWordsAndColumns()
{
    m_model->merge({ named(u"1"_s, u"web one"_s, u"5"_s, u"rx1"_s),
                     named(u"2"_s, u"one web"_s, u"8"_s, u"rx2"_s),
                     named(u"3"_s, u"web two"_s, u"2"_s, u"rx2"_s) });
    const auto ids = [this](const QString &text) {
        m_proxy->setText(text);
        return column(*m_proxy, FleetModel::IdColumn);
    };
    QCOMPARE(ids(u"web one"_s), (QStringList { u"1"_s, u"2"_s }));
    QCOMPARE(ids(u"\"web one\""_s), QStringList { u"1"_s });
    QCOMPARE(ids(u"web -one"_s), QStringList { u"3"_s });
    QCOMPARE(ids(u"status:frozen,2"_s), (QStringList { u"2"_s, u"3"_s }));
    QCOMPARE(ids(u"spec:rx2 two"_s), QStringList { u"3"_s });
    QCOMPARE(ids(u"/^web/ status:normal"_s), QStringList { u"1"_s });
    QVERIFY(!m_proxy->problem());
}

void TestFleetProxy::aFilterThatCannotBeReadShowsAll()
{
    m_model->merge({ named(u"1"_s, u"a"_s), named(u"2"_s, u"b"_s) });
    QSignalSpy problems(m_proxy.get(), &FleetProxy::problemChanged);
    m_proxy->setText(u"a"_s);
    QCOMPARE(m_proxy->rowCount(), 1);
    m_proxy->setText(u"a /"_s);
    QVERIFY(m_proxy->problem());
    QCOMPARE(m_proxy->rowCount(), 2);
    m_model->merge({ named(u"3"_s, u"c"_s) });
    QCOMPARE(m_proxy->rowCount(), 3);
    m_proxy->setText(u"a /x?/"_s);
    QVERIFY(!m_proxy->problem());
    QCOMPARE(m_proxy->rowCount(), 1);
    QCOMPARE(problems.count(), 3);
}

void TestFleetProxy::anExpressionThatIsTooHardIsGivenUp()
{
    m_model->merge({ named(u"1"_s, u"b"_s) });
    m_proxy->setText(u"/^(a+)+$/"_s);
    QVERIFY(!m_proxy->problem());
    QCOMPARE(m_proxy->rowCount(), 0);
    QSignalSpy problems(m_proxy.get(), &FleetProxy::problemChanged);
    m_model->merge({ named(u"2"_s, QString(40, u'a') + u'!') });
    QVERIFY(m_proxy->problem());
    QVERIFY(problems.count() > 0);
    QCOMPARE(m_proxy->rowCount(), 2);
    // The same when it shows while the text is typed.
    m_proxy->setText({});
    m_proxy->setText(u"/^(a+)+$/"_s);
    QVERIFY(m_proxy->problem());
    QCOMPARE(m_proxy->rowCount(), 2);
}

void TestFleetProxy::onlyTickedKeepsWhatWasUnticked()
{
    m_model->merge({ named(u"1"_s, u"a"_s), named(u"2"_s, u"b"_s), named(u"3"_s, u"ab"_s) });
    m_proxy->setOnlyTicked(true);
    QVERIFY2(!m_proxy->isOnlyTicked(), "nothing is ticked");
    m_model->setTicked({ 0, 2 }, true);
    QSignalSpy changes(m_proxy.get(), &FleetProxy::onlyTickedChanged);
    m_proxy->setOnlyTicked(true);
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), (QStringList { u"1"_s, u"3"_s }));
    m_model->setTicked({ 0 }, false);
    m_model->setTicked({ 1 }, true);
    QCOMPARE(m_proxy->rowCount(), 3);
    m_proxy->setText(u"a"_s); // a new filter looks at the ticks anew
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), QStringList { u"3"_s });
    m_model->setTicked({ 1, 2 }, false);
    QVERIFY(!m_proxy->isOnlyTicked());
    QCOMPARE(m_proxy->rowCount(), 2);
    QCOMPARE(changes.count(), 2);
}

void TestFleetProxy::sortsNamesByTheirNumbers()
{
    m_model->merge(
        { named(u"1"_s, u"host10"_s), named(u"2"_s, u"host9"_s), named(u"3"_s, u"Host1"_s) });
    m_proxy->sort(FleetModel::NameColumn, Qt::AscendingOrder);
    QCOMPARE(column(*m_proxy, FleetModel::NameColumn),
             (QStringList { u"Host1"_s, u"host9"_s, u"host10"_s }));
    m_proxy->sort(FleetModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(column(*m_proxy, FleetModel::NameColumn),
             (QStringList { u"host10"_s, u"host9"_s, u"Host1"_s }));
    m_proxy->sort(-1, Qt::AscendingOrder);
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn), (QStringList { u"1"_s, u"2"_s, u"3"_s }));
}

void TestFleetProxy::sortsNumbersByNumber()
{
    m_model->merge({ named(u"1"_s, u"a"_s, u"5"_s, u"10"_s),
                     named(u"2"_s, u"b"_s, u"5"_s, u"-9.5"_s), named(u"3"_s, u"c"_s, u"5"_s, {}),
                     named(u"4"_s, u"d"_s, u"5"_s, u"9"_s) });
    m_proxy->sort(FleetModel::FirstKindColumn, Qt::AscendingOrder);
    QCOMPARE(column(*m_proxy, FleetModel::IdColumn),
             (QStringList { u"2"_s, u"4"_s, u"1"_s, u"3"_s }));
}

void TestFleetProxy::eachChangeIsOneLayoutChange()
{
    QSignalSpy layouts(m_proxy.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy inserted(m_proxy.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_proxy.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_proxy.get(), &QAbstractItemModel::modelReset);
    QList<FleetRow> rows;
    for (int i = 0; i < 100; ++i)
        rows.append(named(u"id%1"_s.arg(i), u"n%1"_s.arg(i * 37 % 100)));
    m_model->merge(rows);
    QCOMPARE(layouts.count(), 1);
    m_proxy->sort(FleetModel::NameColumn, Qt::AscendingOrder);
    QCOMPARE(layouts.count(), 2);
    m_proxy->setText(u"3"_s);
    QCOMPARE(layouts.count(), 3);
    m_proxy->setText(u""_s);
    QCOMPARE(layouts.count(), 4);
    m_model->beginRefresh();
    m_model->merge(rows.mid(50));
    QCOMPARE(layouts.count(), 4);
    m_model->endRefresh(true);
    QCOMPARE(layouts.count(), 5);
    QCOMPARE(m_proxy->rowCount(), 50);

    QSignalSpy changed(m_proxy.get(), &QAbstractItemModel::dataChanged);
    m_model->setTicked(m_proxy->sourceRows(), true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(layouts.count(), 5);
    QCOMPARE(inserted.count() + removed.count() + reset.count(), 0);
}

void TestFleetProxy::selectionFollowsItsRows()
{
    QList<FleetRow> rows;
    for (int i = 0; i < 20; ++i)
        rows.append(named(u"id%1"_s.arg(i), u"n%1"_s.arg(19 - i)));
    m_model->merge(rows);
    QItemSelectionModel selection(m_proxy.get());
    const auto flags = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.select(m_proxy->index(3, 0), flags);
    selection.select(m_proxy->index(4, 0), flags);
    selection.setCurrentIndex(m_proxy->index(4, 1), QItemSelectionModel::NoUpdate);
    m_proxy->sort(FleetModel::NameColumn, Qt::AscendingOrder);
    m_model->beginRefresh();
    m_model->merge(rows.mid(2));
    m_model->endRefresh(true);
    QStringList selected;
    for (const QModelIndex &index : selection.selectedRows(FleetModel::IdColumn))
        selected.append(index.data().toString());
    selected.sort();
    QCOMPARE(selected, (QStringList { u"id3"_s, u"id4"_s }));
    QCOMPARE(selection.currentIndex().siblingAtColumn(FleetModel::IdColumn).data().toString(),
             u"id4"_s);
    m_proxy->setText(u"id3"_s);
    QCOMPARE(selection.selectedRows().size(), 1);
}

void TestFleetProxy::theHeaderStandsWithoutRows()
{
    QCOMPARE(
        m_proxy->headerData(FleetModel::NameColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        u"Name"_s);
    QSignalSpy header(m_proxy.get(), &QAbstractItemModel::headerDataChanged);
    m_model->retranslate();
    QCOMPARE(header.count(), 1);
}

void TestFleetProxy::randomWorkMatchesAReference()
{
    QRandomGenerator random(20261120);
    const QStringList statuses { u"5"_s, u"2"_s, u"8"_s, u"77"_s };
    const QStringList names { u"host%1"_s, u"Host%1"_s, u"云手机%1"_s };
    const QStringList needles { {}, u"1"_s, u"12"_s, u"HOST"_s, u"host1"_s, u"none"_s };
    const auto someRow = [&] {
        const int number = random.bounded(200);
        return FleetRow { TargetId { u"id%1"_s.arg(number) },
                          random.bounded(8) ? names.at(random.bounded(3)).arg(random.bounded(40))
                                            : QString(),
                          statuses.at(random.bounded(4)),
                          {},
                          { QString::number(random.bounded(20)), u"az%1"_s.arg(number % 3) } };
    };
    for (int step = 0; step < 600; ++step) {
        QList<QPersistentModelIndex> held;
        QStringList heldIds;
        for (int i = 0; i < 5 && m_proxy->rowCount() > 0; ++i) {
            held.append(m_proxy->index(random.bounded(m_proxy->rowCount()), FleetModel::IdColumn));
            heldIds.append(held.last().data().toString());
        }
        int changes = 1;
        switch (random.bounded(6)) {
        case 0:
            m_proxy->setText(needles.at(random.bounded(int(needles.size()))));
            break;
        case 1:
            m_proxy->setStatuses(random.bounded(2)
                                     ? QSet<QString> { statuses.at(random.bounded(4)) }
                                     : QSet<QString> {});
            break;
        case 2:
            m_proxy->sort(random.bounded(m_proxy->columnCount() + 1) - 1,
                          random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 3:
            if (m_model->rowCount() > 0)
                m_model->setTicked({ random.bounded(m_model->rowCount()) }, random.bounded(2));
            break;
        default:
            m_model->beginRefresh();
            for (int page = random.bounded(4); page > 0; --page) {
                QList<FleetRow> rows;
                for (int i = random.bounded(40); i > 0; --i)
                    rows.append(someRow());
                m_model->merge(rows);
                ++changes;
            }
            m_model->endRefresh(random.bounded(3) == 0);
        }
        QCOMPARE(m_proxy->sourceRows(), expectedRows(*m_model, *m_proxy));
        for (int i = 0; i < m_proxy->rowCount(); ++i)
            QCOMPARE(m_proxy->proxyRow(m_proxy->sourceRows().at(i)), i);
        for (int i = 0; i < held.size(); ++i) {
            const int source = m_model->rowOf(TargetId { heldIds.at(i) });
            const int shown = source < 0 ? -1 : m_proxy->proxyRow(source);
            // A row that one of several changes hid and another showed again is let go rightly.
            if (held.at(i).isValid() || changes == 1)
                QCOMPARE(held.at(i).isValid() ? held.at(i).row() : -1, shown);
        }
    }
}

MUSTER_TEST(TestFleetProxy)

} // namespace tst_fleetproxy

#include "tst_fleetproxy.moc"
