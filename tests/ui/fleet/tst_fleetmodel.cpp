// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakecloud.h"
#include "tests/support/testmain.h"
#include "ui/fleet/fleetmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <numeric>
#include <set>

namespace tst_fleetmodel {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

FleetRow row(int number, const QString &status = u"5"_s)
{
    return { TargetId { u"id-%1"_s.arg(number) },
             u"cph-bj-%1"_s.arg(number, 3, 10, QLatin1Char('0')),
             status,
             {},
             { u"rx1"_s, u"az-%1"_s.arg(number % 3) } };
}

QList<FleetRow> rows(int count)
{
    QList<FleetRow> list;
    for (int i = 0; i < count; ++i)
        list.append(row(i));
    return list;
}

void refreshWith(FleetModel &model, const QList<FleetRow> &list, bool complete = true)
{
    model.beginRefresh();
    model.merge(list, list.size());
    model.endRefresh(complete);
}

QStringList ids(const FleetModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i)
        list.append(model.fleetRow(i).id.value);
    return list;
}

} // namespace

class TestFleetModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pagesAreMergedById();
    void anIdTwiceInOnePageIsOneRow();
    void onlyEligibleRowsAreTicked();
    void tickingAllIsOneSignal();
    void ticksSurviveARefresh();
    void vanishedRowsGoUnlessTicked();
    void aBrokenOffRefreshDropsNothing();
    void aFrozenRowKeepsItsTickButIsNotEligible();
    void cellsSpeak();
    void anUnknownStatusIsShownAsItCame();
    void valuesWithWordsSpeak();
    void statusesAreToldApartFromAList();
    void randomRefreshesMatchAReference();

private:
    std::unique_ptr<FleetModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFleetModel::init()
{
    m_model = std::make_unique<FleetModel>(test::FakeCloud::serverKind());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestFleetModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestFleetModel::pagesAreMergedById()
{
    m_model->beginRefresh();
    m_model->merge({ row(0), row(1) }, 4);
    m_model->merge({ row(2), row(3) }, 4);
    m_model->endRefresh(true);
    QCOMPARE(ids(*m_model), (QStringList { u"id-0"_s, u"id-1"_s, u"id-2"_s, u"id-3"_s }));

    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy merged(m_model.get(), &FleetModel::merged);
    refreshWith(*m_model, { row(3), row(2, u"2"_s), row(0), row(1), row(9) });
    QCOMPARE(ids(*m_model),
             (QStringList { u"id-0"_s, u"id-1"_s, u"id-2"_s, u"id-3"_s, u"id-9"_s }));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(merged.count(), 1);
    QCOMPARE(m_model->text(2, FleetModel::StatusColumn), u"Abnormal (2)"_s);
    QCOMPARE(m_model->rowOf(TargetId { u"id-9"_s }), 4);
    QCOMPARE(m_model->rowOf(TargetId { u"id-8"_s }), -1);
}

void TestFleetModel::anIdTwiceInOnePageIsOneRow()
{
    refreshWith(*m_model, { row(1), row(1), row(2) });
    QCOMPARE(ids(*m_model), (QStringList { u"id-1"_s, u"id-2"_s }));
}

void TestFleetModel::onlyEligibleRowsAreTicked()
{
    refreshWith(*m_model, { row(0), row(1, u"8"_s), row(2, u"2"_s) });
    m_model->setTicked({ 0, 1, 2 }, true);
    QVERIFY(m_model->isTicked(0));
    QVERIFY(!m_model->isTicked(1));
    QVERIFY(m_model->isTicked(2));
    QCOMPARE(m_model->tickedCount(), 2);
    const QModelIndex frozen = m_model->index(1, FleetModel::TickColumn);
    QVERIFY(!(frozen.flags() & Qt::ItemIsUserCheckable));
    QVERIFY(!m_model->setData(frozen, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(frozen.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const QModelIndex good = m_model->index(0, FleetModel::TickColumn);
    QVERIFY(m_model->setData(good, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!m_model->setData(m_model->index(0, FleetModel::NameColumn), Qt::Checked,
                              Qt::CheckStateRole));
    QCOMPARE(m_model->tickedCount(), 1);
}

void TestFleetModel::tickingAllIsOneSignal()
{
    refreshWith(*m_model, rows(50));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy ticks(m_model.get(), &FleetModel::ticksChanged);
    QList<int> all(50);
    std::iota(all.begin(), all.end(), 0);
    m_model->setTicked(all, true);
    QCOMPARE(m_model->tickedCount(), 50);
    m_model->setTicked(all, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ticks.count(), 1);
}

void TestFleetModel::ticksSurviveARefresh()
{
    refreshWith(*m_model, rows(10));
    m_model->setTicked({ 2, 5 }, true);
    const QPersistentModelIndex kept(m_model->index(5, 1));
    // The cloud lists them the other way round, and row 0 is no longer there.
    QList<FleetRow> again = rows(10).mid(1);
    std::reverse(again.begin(), again.end());
    refreshWith(*m_model, again);
    QCOMPARE(m_model->rowCount(), 9);
    QCOMPARE(m_model->tickedCount(), 2);
    QVERIFY(m_model->isTicked(m_model->rowOf(TargetId { u"id-2"_s })));
    QVERIFY(m_model->isTicked(m_model->rowOf(TargetId { u"id-5"_s })));
    QCOMPARE(kept.row(), m_model->rowOf(TargetId { u"id-5"_s }));
}

void TestFleetModel::vanishedRowsGoUnlessTicked()
{
    refreshWith(*m_model, rows(4));
    m_model->setTicked({ 1, 3 }, true);
    const QPersistentModelIndex gone(m_model->index(2, 0));
    refreshWith(*m_model, { row(0), row(3) });
    QCOMPARE(ids(*m_model), (QStringList { u"id-0"_s, u"id-1"_s, u"id-3"_s }));
    QVERIFY(!gone.isValid());
    QVERIFY(m_model->isGone(1));
    QVERIFY(m_model->isTicked(1));
    QVERIFY(!m_model->isEligible(1));
    QCOMPARE(m_model->text(1, m_model->eligibilityColumn()), u"No longer in the list"_s);
    QVERIFY(!m_model->isGone(2));

    refreshWith(*m_model, { row(0), row(1), row(3) });
    QVERIFY2(m_model->isEligible(1), "it came back");
    refreshWith(*m_model, { row(0), row(3) });
    m_model->setTicked({ 1 }, false);
    m_model->setTicked({ 1 }, true);
    QVERIFY2(!m_model->isTicked(1), "what has gone is not ticked again");
    refreshWith(*m_model, { row(0), row(3) });
    QCOMPARE(ids(*m_model), (QStringList { u"id-0"_s, u"id-3"_s }));
}

void TestFleetModel::aBrokenOffRefreshDropsNothing()
{
    refreshWith(*m_model, rows(4));
    refreshWith(*m_model, { row(0) }, false);
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(!m_model->isGone(3));
    // What the broken one left unmentioned is no proof in the next.
    m_model->endRefresh(true);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestFleetModel::aFrozenRowKeepsItsTickButIsNotEligible()
{
    refreshWith(*m_model, { row(0), row(1) });
    m_model->setTicked({ 0 }, true);
    refreshWith(*m_model, { row(0, u"8"_s), row(1) });
    QVERIFY(m_model->isTicked(0));
    QVERIFY(!m_model->isEligible(0));
    QVERIFY(m_model->setData(m_model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!m_model->setData(m_model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestFleetModel::cellsSpeak()
{
    refreshWith(*m_model, { row(1), row(2, u"8"_s) });
    m_model->setTicked({ 0 }, true);
    const auto spoken = [this](int atRow, int column) {
        return m_model->index(atRow, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, FleetModel::NameColumn), u"cph-bj-001, ticked, Normal, Can restart"_s);
    QCOMPARE(spoken(1, FleetModel::NameColumn),
             u"cph-bj-002, not ticked, Frozen, Cannot be restarted: frozen."_s);
    // Whichever cell a screen reader is at, it says the row; what else is there comes first.
    const QString whole = spoken(0, FleetModel::NameColumn);
    QCOMPARE(spoken(0, FleetModel::TickColumn), whole);
    QCOMPARE(spoken(0, m_model->eligibilityColumn()), whole);
    QCOMPARE(spoken(0, FleetModel::StatusColumn), QString(u"Normal (5); "_s + whole));
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY2(spoken(0, column).endsWith(whole), qPrintable(spoken(0, column)));
    QCOMPARE(m_model->headerData(FleetModel::FirstKindColumn, Qt::Horizontal, Qt::DisplayRole)
                 .toString(),
             u"Specifications"_s);
}

void TestFleetModel::anUnknownStatusIsShownAsItCame()
{
    FleetRow strange = row(1, u"77"_s);
    strange.name.clear();
    strange.cells.clear();
    refreshWith(*m_model, { strange });
    QCOMPARE(m_model->text(0, FleetModel::NameColumn), u"id-1"_s);
    QCOMPARE(m_model->text(0, FleetModel::StatusColumn), u"Unknown status (77)"_s);
    QCOMPARE(m_model->text(0, FleetModel::FirstKindColumn), QString());
    QCOMPARE(m_model->index(0, FleetModel::StatusColumn).data(FleetModel::StatusToneRole).toInt(),
             int(StatusTone::Unknown));
}

void TestFleetModel::valuesWithWordsSpeak()
{
    FleetKind kind = test::FakeCloud::serverKind();
    kind.columns[0].words = { { u"rx1"_s, Phrase { "Fake", "Small" } } };
    FleetModel model(kind);
    FleetRow other = row(1);
    other.cells[0] = u"rx9"_s;
    refreshWith(model, { row(0), other });
    const int column = FleetModel::FirstKindColumn;
    QCOMPARE(model.index(0, column).data().toString(), u"Small"_s);
    QCOMPARE(model.index(1, column).data().toString(), u"rx9"_s); // as it came
    QCOMPARE(model.index(0, column).data(FleetModel::SortRole).toString(), u"Small"_s);
}

void TestFleetModel::statusesAreToldApartFromAList()
{
    refreshWith(*m_model, rows(4));
    m_model->setTicked({ 1, 2 }, true);
    refreshWith(*m_model, { row(0), row(1), row(3) }); // the ticked row 2 has gone
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy merged(m_model.get(), &FleetModel::merged);
    m_model->noteStatuses({ { TargetId { u"id-1"_s }, u"8"_s },
                            { TargetId { u"id-2"_s }, u"8"_s },
                            { TargetId { u"id-3"_s }, u"5"_s },
                            { TargetId { u"elsewhere"_s }, u"8"_s } });
    QCOMPARE(m_model->text(1, FleetModel::StatusColumn), u"Frozen (8)"_s);
    QVERIFY(!m_model->isEligible(1));
    QVERIFY(m_model->isTicked(1));
    QCOMPARE(m_model->text(2, FleetModel::StatusColumn), u"Normal (5)"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(merged.first().first().value<FleetMerge>().changed, QList<int> { 1 });
    // A list that is being read still decides who has gone.
    m_model->beginRefresh();
    m_model->noteStatuses({ { TargetId { u"id-3"_s }, u"2"_s } });
    m_model->merge({ row(0), row(1) }, 2);
    m_model->endRefresh(true);
    QCOMPARE(m_model->rowOf(TargetId { u"id-3"_s }), -1);
}

void TestFleetModel::randomRefreshesMatchAReference()
{
    QRandomGenerator random(7);
    const QStringList statuses { u"5"_s, u"2"_s, u"8"_s, u"77"_s };
    std::map<QString, FleetRow> listed;
    std::set<QString> ticked;
    std::set<QString> gone;
    for (int round = 0; round < 60; ++round) {
        QList<FleetRow> answer;
        std::map<QString, FleetRow> fresh;
        for (int number = 0; number < 60; ++number) {
            if (random.bounded(3) == 0)
                continue;
            const FleetRow made = row(number, statuses.at(random.bounded(4)));
            answer.insert(random.bounded(int(answer.size()) + 1), made);
            fresh.insert({ made.id.value, made });
        }
        m_model->beginRefresh();
        for (int at = 0; at < answer.size(); at += 7)
            m_model->merge(answer.mid(at, 7), answer.size());
        m_model->endRefresh(true);
        for (const auto &[id, old] : listed) {
            if (!fresh.contains(id) && ticked.contains(id)) {
                fresh.insert({ id, old });
                gone.insert(id);
            }
        }
        listed = fresh;
        for (const FleetRow &made : std::as_const(answer))
            gone.erase(made.id.value);

        QCOMPARE(m_model->rowCount(), int(listed.size()));
        for (const auto &[id, expected] : listed) {
            const int at = m_model->rowOf(TargetId { id });
            QVERIFY(at >= 0);
            QCOMPARE(m_model->fleetRow(at), expected);
            QCOMPARE(m_model->isTicked(at), ticked.contains(id));
            QCOMPARE(m_model->isGone(at), gone.contains(id));
            QCOMPARE(m_model->isEligible(at), !gone.contains(id) && expected.status != u"8");
        }
        QCOMPARE(m_model->tickedCount(), qsizetype(ticked.size()));
        for (int i = 0; i < 10; ++i) {
            const int at = random.bounded(m_model->rowCount());
            const bool tick = random.bounded(2) == 1;
            m_model->setTicked({ at }, tick);
            const QString id = m_model->fleetRow(at).id.value;
            if (!tick)
                ticked.erase(id);
            else if (m_model->isEligible(at))
                ticked.insert(id);
        }
    }
}

MUSTER_TEST(TestFleetModel)

} // namespace tst_fleetmodel

#include "tst_fleetmodel.moc"
