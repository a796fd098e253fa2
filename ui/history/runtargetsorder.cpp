// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/runtargetsorder.h"

#include "ui/history/runtargetsmodel.h"
#include "ui/words/textorder.h"

#include <QDateTime>

#include <limits>

namespace muster {

void RunTargetsOrder::setSourceModel(QAbstractItemModel *model)
{
    // Before the rows are sorted anew: others have come, or another language is on.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keys.clear(); });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { m_keys.clear(); });
    QSortFilterProxyModel::setSourceModel(model);
}

const QList<qint64> &RunTargetsOrder::keys(int column) const
{
    QList<qint64> &keys = m_keys[column];
    const int count = sourceModel()->rowCount();
    if (keys.size() == count)
        return keys;
    keys.resize(count);
    const auto cell = [this, column](int row) {
        return sourceModel()->index(row, column).data(RunTargetsModel::SortRole);
    };
    switch (column) {
    case RunTargetsModel::OutcomeColumn:
        for (int row = 0; row < count; ++row)
            keys[row] = cell(row).toInt();
        break;
    case RunTargetsModel::Sent:
    case RunTargetsModel::Ended:
        for (int row = 0; row < count; ++row) {
            const QDateTime time = cell(row).toDateTime();
            keys[row]
                = time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
        }
        break;
    default: {
        const QList<int> sorted = TextOrder().sorted(
            count, [&cell](int row) { return cell(row).toString(); }, false);
        for (int place = 0; place < count; ++place)
            keys[sorted.at(place)] = place;
    }
    }
    return keys;
}

bool RunTargetsOrder::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    const QList<qint64> &order = keys(one.column());
    return order.at(one.row()) < order.at(other.row());
}

} // namespace muster
