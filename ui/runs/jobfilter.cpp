// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/jobfilter.h"

#include "ui/runs/jobmodel.h"
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

JobFilter::JobFilter(QObject *parent)
    : RowFilter(parent)
{
    setSortRole(JobModel::SortRole);
    setSortLocaleAware(true);
}

void JobFilter::setGroup(JobGroup group)
{
    if (m_group == group)
        return;
    changeFilter([this, group] { m_group = group; });
}

bool JobFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_group == JobGroup::All)
        return true;
    const QModelIndex cell = sourceModel()->index(row, JobModel::OutcomeColumn, parent);
    return belongsTo(cell.data(JobModel::OutcomeRole).value<Outcome>(), m_group);
}

void JobFilter::setSourceModel(QAbstractItemModel *model)
{
    // Before the rows are sorted anew: others have come, or another language is on.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_ranks.clear(); });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { m_ranks.clear(); });
    m_jobs = qobject_cast<JobModel *>(model);
    QSortFilterProxyModel::setSourceModel(model);
}

const QList<int> &JobFilter::ranks(int column) const
{
    QList<int> &ranks = m_ranks[column];
    const int count = sourceModel()->rowCount();
    if (ranks.size() == count)
        return ranks;
    const QList<int> sorted = TextOrder().sorted(
        count,
        [this, column](int row) {
            return sourceModel()->index(row, column).data(JobModel::SortRole).toString();
        },
        false);
    ranks.resize(count);
    for (int place = 0; place < count; ++place)
        ranks[sorted.at(place)] = place;
    return ranks;
}

// A comparison of texts by the language is dear, and of a hundred thousand rows there are millions.
bool JobFilter::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    switch (one.column()) {
    case JobModel::Name:
    case JobModel::TargetIdColumn: {
        const QList<int> &places = ranks(one.column());
        return places.at(one.row()) < places.at(other.row());
    }
    case JobModel::OutcomeColumn:
    case JobModel::Elapsed:
    case JobModel::Wave:
        if (m_jobs)
            return m_jobs->sortNumber(one.row(), one.column())
                < m_jobs->sortNumber(other.row(), other.column());
        [[fallthrough]];
    default:
        return QSortFilterProxyModel::lessThan(one, other);
    }
}

} // namespace muster
