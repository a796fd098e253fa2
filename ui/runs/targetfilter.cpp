// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/targetfilter.h"

#include "ui/runs/targettable.h"

#include <algorithm>
#include <numeric>

namespace muster {

namespace {

// From here on one change that spans all of them is told of: a view looks at each.
constexpr int mostRanges = 64;
// To look for the ranges of so many costs more than they save.
constexpr int many = 5'000;
// When more than one of so many has moved, all are sorted.
constexpr int fewOf = 4;

} // namespace

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
    case JobGroup::Succeeded:
        return outcome == Outcome::Succeeded;
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

int urgency(Outcome outcome)
{
    int place = 0;
    for (const JobGroup group : allJobGroups) {
        if (group != JobGroup::All && belongsTo(outcome, group))
            return place;
        ++place;
    }
    return place;
}

TargetFilter::TargetFilter(TargetTable &table, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_table(table)
{
    setSourceModel(&table);
    connectTable();
    sortAll();
}

void TargetFilter::connectTable()
{
    connect(&m_table, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        beginResetModel();
        m_keys.clear();
    });
    connect(&m_table, &QAbstractItemModel::modelReset, this, [this] {
        sortAll();
        endResetModel();
    });
    connect(&m_table, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation orientation, int first, int last) {
                m_keys.clear(); // another language is on
                m_text = TextOrder();
                emit headerDataChanged(orientation, first, last);
            });
    connect(&m_table, &QAbstractItemModel::dataChanged, this, &TargetFilter::onDataChanged);
    connect(&m_table, &TargetTable::changesBegin, this, [this] { m_isGathering = true; });
    connect(&m_table, &TargetTable::changesEnd, this, [this] {
        m_isGathering = false;
        follow(std::exchange(m_changed, {}));
    });
}

QModelIndex TargetFilter::index(int row, int column, const QModelIndex &parent) const
{
    return !parent.isValid() && row >= 0 && row < m_rows.size() && column >= 0
            && column < columnCount()
        ? createIndex(row, column)
        : QModelIndex();
}

QModelIndex TargetFilter::parent(const QModelIndex &) const { return {}; }

int TargetFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.columnCount();
}

bool TargetFilter::hasChildren(const QModelIndex &parent) const { return rowCount(parent) > 0; }

// The base asks a row for its columns' titles, and there may be none.
QVariant TargetFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_table.headerData(section, orientation, role)
                                         : QVariant();
}

QModelIndex TargetFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size()
        ? m_table.index(m_rows.at(index.row()), index.column())
        : QModelIndex();
}

QModelIndex TargetFilter::mapFromSource(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_places.size() && isListed(index.row())
        ? createIndex(m_places.at(index.row()), index.column())
        : QModelIndex();
}

void TargetFilter::setGroup(JobGroup group)
{
    if (m_group == group)
        return;
    m_group = group;
    QList<int> all(m_table.rowCount());
    std::iota(all.begin(), all.end(), 0);
    // Nothing in the rows that stay has changed, and they stand in their order.
    QList<int> leaving;
    QList<int> coming;
    for (const int position : std::as_const(all)) {
        if (isListed(position) && !belongs(position))
            leaving += position;
        else if (!isListed(position) && belongs(position))
            coming += position;
    }
    dropRows(leaving);
    appendRows(coming);
    putInPlace(coming);
}

void TargetFilter::sort(int column, Qt::SortOrder order)
{
    m_column = column < columnCount() ? column : -1;
    m_order = order;
    putInPlace(m_rows);
}

void TargetFilter::onDataChanged(const QModelIndex &first, const QModelIndex &last,
                                 const QList<int> &roles)
{
    QList<int> changed(last.row() - first.row() + 1);
    std::iota(changed.begin(), changed.end(), first.row());
    if (m_isGathering) {
        m_changed += changed;
        return;
    }
    const int decides = m_column < 0 ? m_table.columnOf(TargetField::Outcome) : m_column;
    if (first.column() <= decides && decides <= last.column()
        && !roles.contains(Qt::DecorationRole))
        follow(changed);
    else
        tellChanged(changed);
}

void TargetFilter::follow(const QList<int> &changed)
{
    QList<int> leaving;
    QList<int> coming;
    QList<int> staying;
    for (const int position : changed) {
        if (isListed(position))
            (belongs(position) ? staying : leaving) += position;
        else if (belongs(position))
            coming += position;
    }
    dropRows(leaving);
    appendRows(coming);
    putInPlace(staying + coming);
    tellChanged(staying);
}

// They are moved behind the others first, so that one range goes however scattered they are.
void TargetFilter::dropRows(const QList<int> &positions)
{
    if (positions.isEmpty())
        return;
    QList<bool> isLeaving(m_places.size(), false);
    for (const int position : positions)
        isLeaving[position] = true;
    QList<int> rows = m_rows;
    const auto tail = std::stable_partition(
        rows.begin(), rows.end(), [&isLeaving](int position) { return !isLeaving.at(position); });
    const auto rest = static_cast<int>(tail - rows.begin());
    layOut(rows);
    beginRemoveRows({}, rest, rowCount() - 1);
    m_rows.resize(rest);
    notePlaces();
    endRemoveRows();
}

void TargetFilter::appendRows(const QList<int> &positions)
{
    if (positions.isEmpty())
        return;
    const int before = rowCount();
    beginInsertRows({}, before, before + static_cast<int>(positions.size()) - 1);
    m_rows += positions;
    notePlaces();
    endInsertRows();
}

void TargetFilter::putInPlace(const QList<int> &positions)
{
    if (positions.isEmpty())
        return;
    if (positions.size() > m_rows.size() / fewOf) {
        layOut(sorted(m_rows));
        return;
    }
    QList<bool> isMoving(m_places.size(), false);
    for (const int position : positions)
        isMoving[position] = true;
    QList<int> rest;
    rest.reserve(m_rows.size());
    for (const int position : std::as_const(m_rows)) {
        if (!isMoving.at(position))
            rest += position;
    }
    const auto before = [this](int one, int other) { return isBefore(one, other); };
    QList<int> moving = positions;
    std::sort(moving.begin(), moving.end(), before);
    QList<int> rows;
    rows.reserve(m_rows.size());
    auto from = rest.cbegin();
    for (const int position : std::as_const(moving)) {
        const auto to = std::upper_bound(from, rest.cend(), position, before);
        std::copy(from, to, std::back_inserter(rows));
        rows += position;
        from = to;
    }
    std::copy(from, rest.cend(), std::back_inserter(rows));
    layOut(rows);
}

QList<int> TargetFilter::sorted(QList<int> positions) const
{
    const QList<qint64> order
        = m_column >= 0 && isFixed(m_column) ? keys(m_column) : keysNow(m_column);
    std::sort(positions.begin(), positions.end(), [this, &order](int one, int other) {
        const qint64 a = order.at(one);
        const qint64 b = order.at(other);
        if (a == b)
            return one < other;
        return m_order == Qt::AscendingOrder ? a < b : a > b;
    });
    return positions;
}

void TargetFilter::layOut(QList<int> positions)
{
    if (positions == m_rows)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> pointedAt;
    pointedAt.reserve(before.size());
    for (const QModelIndex &index : before)
        pointedAt += m_rows.at(index.row());
    m_rows = std::move(positions);
    notePlaces();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after += createIndex(m_places.at(pointedAt.at(i)), before.at(i).column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TargetFilter::tellChanged(const QList<int> &positions)
{
    if (positions.size() > many && !m_rows.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    QList<int> rows;
    for (const int position : positions) {
        if (isListed(position))
            rows += m_places.at(position);
    }
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QList<std::pair<int, int>> ranges;
    for (const int row : std::as_const(rows)) {
        if (!ranges.isEmpty() && row <= ranges.constLast().second + 1)
            ranges.last().second = row;
        else
            ranges.append({ row, row });
    }
    if (ranges.size() > mostRanges)
        ranges = { { rows.constFirst(), rows.constLast() } };
    for (const auto &[first, last] : std::as_const(ranges))
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void TargetFilter::notePlaces()
{
    m_places.fill(-1, m_table.rowCount());
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_places[m_rows.at(row)] = static_cast<int>(row);
}

void TargetFilter::sortAll()
{
    QList<int> positions;
    for (int position = 0; position < m_table.rowCount(); ++position) {
        if (belongs(position))
            positions += position;
    }
    m_changed.clear();
    m_rows = sorted(std::move(positions));
    notePlaces();
}

bool TargetFilter::belongs(int position) const
{
    return belongsTo(m_table.record(position).outcome, m_group);
}

bool TargetFilter::isBefore(int one, int other) const
{
    const int order = compared(one, other);
    if (order == 0)
        return one < other;
    return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
}

int TargetFilter::compared(int one, int other) const
{
    const auto inOrder = [](qint64 a, qint64 b) { return a < b ? -1 : int(a > b); };
    if (m_column < 0)
        return inOrder(urgency(m_table.record(one).outcome),
                       urgency(m_table.record(other).outcome));
    if (isFixed(m_column))
        return inOrder(keys(m_column).at(one), keys(m_column).at(other));
    const TargetFieldInfo &field = m_table.info(m_column);
    if (field.number)
        return inOrder(field.number(m_table, one), field.number(m_table, other));
    return m_text.compare(field.text(m_table, one), field.text(m_table, other));
}

bool TargetFilter::isFixed(int column) const
{
    return m_table.info(column).staysAsItIs || !m_table.isLive();
}

QList<qint64> TargetFilter::keysNow(int column) const
{
    const int count = m_table.rowCount();
    QList<qint64> order(count);
    const TargetFieldInfo *field = column < 0 ? nullptr : &m_table.info(column);
    if (!field || field->number) {
        for (int position = 0; position < count; ++position)
            order[position] = field ? field->number(m_table, position)
                                    : urgency(m_table.record(position).outcome);
        return order;
    }
    const QList<int> sorted = m_text.sorted(
        count, [this, field](int position) { return field->text(m_table, position); }, false);
    for (int place = 0; place < count; ++place)
        order[sorted.at(place)] = place;
    return order;
}

const QList<qint64> &TargetFilter::keys(int column) const
{
    QList<qint64> &keys = m_keys[column];
    if (keys.size() != m_table.rowCount())
        keys = keysNow(column);
    return keys;
}

} // namespace muster
