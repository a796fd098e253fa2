// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targetfilter.h"

#include "ui/runs/targettable.h"
#include "ui/words/textorder.h"

namespace muster {

bool belongsTo(Outcome outcome, JobGroup group)
{
    switch (group) {
    case JobGroup::All:
        return true;
    case JobGroup::Failed:
        return outcome == Outcome::Failed;
    case JobGroup::Rejected:
        return outcome == Outcome::Rejected;
    case JobGroup::Unknown:
        return outcome == Outcome::Unknown;
    case JobGroup::Open:
        return outcome == Outcome::Sending || outcome == Outcome::Accepted
            || outcome == Outcome::Running;
    case JobGroup::Waiting:
        return outcome == Outcome::Planned;
    case JobGroup::NotSent:
        return outcome == Outcome::NotSent;
    }
    return true;
}

int countOf(const OutcomeTotals &totals, JobGroup group)
{
    int count = 0;
    for (const Outcome outcome : allOutcomes) {
        if (belongsTo(outcome, group))
            count += totals[outcome];
    }
    return count;
}

TargetFilter::TargetFilter(TargetTable &table, QObject *parent)
    : RowFilter(parent)
    , m_table(table)
{
    setSortRole(TargetTable::SortRole);
    setSortLocaleAware(true);
    // Before the rows are sorted anew: others have come, or another language is on.
    connect(&table, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keys.clear(); });
    connect(&table, &QAbstractItemModel::headerDataChanged, this, [this] { m_keys.clear(); });
    setSourceModel(&table);
}

void TargetFilter::setGroup(JobGroup group)
{
    if (m_group == group)
        return;
    changeFilter([this, group] { m_group = group; });
}

bool TargetFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return belongsTo(m_table.record(row).outcome, m_group);
}

const QList<qint64> &TargetFilter::keys(int column) const
{
    QList<qint64> &keys = m_keys[column];
    const int count = m_table.rowCount();
    if (keys.size() == count)
        return keys;
    keys.resize(count);
    const TargetFieldInfo &field = m_table.info(column);
    if (field.number) {
        for (int row = 0; row < count; ++row)
            keys[row] = field.number(m_table, row);
        return keys;
    }
    const QList<int> sorted = TextOrder().sorted(
        count, [this, &field](int row) { return field.text(m_table, row); }, false);
    for (int place = 0; place < count; ++place)
        keys[sorted.at(place)] = place;
    return keys;
}

// A comparison of texts by the language is dear, and of a hundred thousand rows there are millions.
bool TargetFilter::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    const TargetFieldInfo &field = m_table.info(one.column());
    if (field.staysAsItIs || !m_table.isLive()) {
        const QList<qint64> &order = keys(one.column());
        return order.at(one.row()) < order.at(other.row());
    }
    if (field.number)
        return field.number(m_table, one.row()) < field.number(m_table, other.row());
    return QSortFilterProxyModel::lessThan(one, other);
}

} // namespace muster
