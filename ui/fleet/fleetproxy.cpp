// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/fleetproxy.h"

#include "ui/fleet/filterfields.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace muster {

namespace {

constexpr qint64 mostMatching = 300; // ms that an expression may take on all rows

} // namespace

FleetProxy::FleetProxy(FleetModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    QAbstractProxyModel::setSourceModel(&model);
    m_order.resize(model.rowCount());
    std::iota(m_order.begin(), m_order.end(), 0);
    m_matches.assign(size_t(model.rowCount()), 1);
    m_rows = m_order;
    m_proxyRows = m_order;
    connect(&model, &FleetModel::merged, this, &FleetProxy::onMerged);
    connect(&model, &FleetModel::retranslated, this, &FleetProxy::onRetranslated);
    connect(&model, &QAbstractItemModel::headerDataChanged, this,
            &QAbstractItemModel::headerDataChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FleetProxy::onCells);
    connect(&model, &FleetModel::ticksChanged, this, &FleetProxy::onTicksChanged);
}

void FleetProxy::setSourceModel(QAbstractItemModel *)
{
    qFatal("A fleet proxy keeps the model it was made with");
}

bool FleetProxy::matches(int sourceRow) const
{
    if (m_onlyTicked && !m_model.isTicked(sourceRow))
        return false;
    const FleetRow &row = m_model.fleetRow(sourceRow);
    if (!m_statuses.isEmpty() && !m_statuses.contains(row.status))
        return false;
    return m_filter.matches(row);
}

const QList<FilterField> &FleetProxy::fields()
{
    if (m_fields.isEmpty())
        m_fields = filterFields(m_model.kind());
    return m_fields;
}

void FleetProxy::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    RowFilter filter(wanted, fields());
    const bool narrowed = filter.isNarrowerThan(m_filter);
    m_filter = std::move(filter);
    refilter(narrowed);
    emit problemChanged();
}

void FleetProxy::setOnlyTicked(bool on)
{
    if (on == m_onlyTicked || (on && m_model.tickedCount() == 0))
        return;
    m_onlyTicked = on;
    refilter(on);
    emit onlyTickedChanged(on);
}

void FleetProxy::setStatuses(const QSet<QString> &statuses)
{
    if (statuses == m_statuses)
        return;
    m_statuses = statuses;
    refilter(false);
}

void FleetProxy::refilter(bool narrowed)
{
    const bool wasKnown = problem().has_value();
    QElapsedTimer timer;
    timer.start();
    for (size_t row = 0; row < m_matches.size(); ++row) {
        if (m_matches[row] || !narrowed)
            m_matches[row] = matches(int(row));
        // An expression that is easy on each row may be too hard on all of them.
        if (row % 512 == 511 && m_filter.hasExpression() && timer.elapsed() > mostMatching)
            m_filter.giveUp();
    }
    if (!wasKnown && problem()) { // found on the way: what was left out before counts again
        refilter(false);
        emit problemChanged();
        return;
    }
    show(shownRows());
}

void FleetProxy::sort(int column, Qt::SortOrder order)
{
    const int wanted = column == FleetModel::TickColumn ? -1 : column;
    // Rows do not jump about while a run goes on: by what it tells they are ordered when asked.
    const bool sameColumn = wanted == m_sortColumn && wanted != m_model.restartColumn();
    if (sameColumn && order == m_sortOrder)
        return;
    m_sortColumn = wanted;
    m_sortOrder = order;
    if (!sameColumn)
        orderAll();
    show(shownRows());
}

void FleetProxy::orderAll()
{
    if (m_sortColumn < 0) {
        m_order.resize(m_model.rowCount());
        std::iota(m_order.begin(), m_order.end(), 0);
        return;
    }
    const bool distinct
        = m_sortColumn == FleetModel::NameColumn || m_sortColumn == FleetModel::IdColumn;
    m_order = m_textOrder.sorted(
        m_model.rowCount(), [this](int row) { return m_model.sortText(row, m_sortColumn); },
        !distinct);
}

bool FleetProxy::isBefore(int a, int b) const
{
    const int order = m_sortColumn < 0
        ? 0
        : m_textOrder.compare(m_model.sortText(a, m_sortColumn), m_model.sortText(b, m_sortColumn));
    return order != 0 ? order < 0 : a < b;
}

void FleetProxy::orderSome(QList<int> sourceRows)
{
    // Looking up a place costs some twenty comparisons; past a sixteenth of all, sorting is
    // cheaper.
    if (sourceRows.size() > m_order.size() / 16) {
        orderAll();
        return;
    }
    const auto before = [this](int a, int b) { return isBefore(a, b); };
    std::sort(sourceRows.begin(), sourceRows.end(), before);
    QList<int> merged;
    merged.reserve(m_order.size() + sourceRows.size());
    auto from = m_order.cbegin();
    for (const int row : std::as_const(sourceRows)) {
        const auto place = std::lower_bound(from, m_order.cend(), row, before);
        std::copy(from, place, std::back_inserter(merged));
        merged.append(row);
        from = place;
    }
    std::copy(from, m_order.cend(), std::back_inserter(merged));
    m_order = merged;
}

void FleetProxy::follow(const QList<int> &movedTo)
{
    if (movedTo.isEmpty())
        return;
    std::vector<quint8> kept(size_t(m_model.rowCount()), 0);
    for (int old = 0; old < movedTo.size(); ++old) {
        if (movedTo.at(old) >= 0)
            kept[size_t(movedTo.at(old))] = m_matches[size_t(old)];
    }
    m_matches = std::move(kept);
    for (int &row : m_order)
        row = movedTo.at(row);
    m_order.removeAll(-1);
}

void FleetProxy::onMerged(const FleetMerge &merge)
{
    follow(merge.movedTo);
    m_matches.resize(size_t(m_model.rowCount()), 0);
    const bool wasKnown = problem().has_value();
    QList<int> toPlace;
    if (m_sortColumn >= 0 && !merge.changed.isEmpty()) {
        std::vector<bool> taken(m_matches.size(), false);
        for (const int row : merge.changed)
            taken[size_t(row)] = true;
        m_order.removeIf([&taken](int row) { return taken[size_t(row)]; });
        toPlace = merge.changed;
    }
    for (const int row : merge.changed)
        m_matches[size_t(row)] = matches(row);
    for (int row = merge.firstNew; row < m_model.rowCount(); ++row) {
        m_matches[size_t(row)] = matches(row);
        toPlace.append(row);
    }
    if (!toPlace.isEmpty())
        orderSome(std::move(toPlace));
    show(shownRows(), merge.movedTo);
    announceChanged(merge.changed, {});
    if (!wasKnown && problem()) {
        refilter(false);
        emit problemChanged();
    }
}

void FleetProxy::onTicksChanged()
{
    if (!m_onlyTicked)
        return;
    if (m_model.tickedCount() == 0) {
        setOnlyTicked(false);
        return;
    }
    bool came = false;
    for (size_t row = 0; row < m_matches.size(); ++row) {
        if (!m_matches[row] && m_model.isTicked(int(row)) && matches(int(row))) {
            m_matches[row] = 1;
            came = true;
        }
    }
    if (came)
        show(shownRows());
}

QList<int> FleetProxy::shownRows() const
{
    QList<int> rows;
    rows.reserve(std::count(m_matches.cbegin(), m_matches.cend(), 1));
    for (const int row : m_order) {
        if (m_matches[size_t(row)])
            rows.append(row);
    }
    if (m_sortColumn >= 0 && m_sortOrder == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

void FleetProxy::show(QList<int> rows, const QList<int> &movedTo)
{
    const auto placeRows = [this](const QList<int> &shown) {
        m_proxyRows.fill(-1, m_model.rowCount());
        for (int row = 0; row < shown.size(); ++row)
            m_proxyRows[shown.at(row)] = row;
    };
    if (movedTo.isEmpty() && rows == m_rows) {
        m_proxyRows.resize(m_model.rowCount(), -1);
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QList<int> before = std::exchange(m_rows, std::move(rows));
    placeRows(m_rows);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const int was = before.at(old.row());
        const int is = movedTo.isEmpty() ? was : movedTo.at(was);
        const int row = is < 0 ? -1 : m_proxyRows.at(is);
        to.append(row < 0 ? QModelIndex() : createIndex(row, old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    emit rowsChanged();
}

void FleetProxy::announceChanged(const QList<int> &sourceRows, const QList<int> &roles)
{
    int first = rowCount();
    int last = -1;
    for (const int sourceRow : sourceRows) {
        const int row = m_proxyRows.at(sourceRow);
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1), roles);
}

void FleetProxy::onCells(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                         const QList<int> &roles)
{
    // Changes without roles belong to a merge or a new language; both come by signals of their own.
    if (roles.isEmpty() || m_rows.isEmpty())
        return;
    int first = rowCount();
    int last = -1;
    for (int sourceRow = topLeft.row(); sourceRow <= bottomRight.row(); ++sourceRow) {
        const int row = m_proxyRows.at(sourceRow);
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

void FleetProxy::onRetranslated()
{
    m_textOrder = TextOrder();
    if (m_sortColumn >= 0) {
        orderAll();
        show(shownRows());
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex FleetProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= m_rows.size())
        return {};
    return m_model.index(m_rows.at(proxyIndex.row()), proxyIndex.column());
}

QModelIndex FleetProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    const int row = sourceIndex.isValid() ? proxyRow(sourceIndex.row()) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QModelIndex FleetProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FleetProxy::parent(const QModelIndex &) const { return {}; }

QModelIndex FleetProxy::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int FleetProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FleetProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_model.columnCount();
}

bool FleetProxy::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.isEmpty();
}

QVariant FleetProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by way of row 0, which need not exist.
    return m_model.headerData(section, orientation, role);
}

} // namespace muster
