// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of a run of the history in the order of a column. What the journal has of them does
// not change, so that each cell is prepared once and not at every comparison: of a hundred thousand
// rows there are millions. Owned by the details below the history; UI thread.
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

namespace muster {

class RunTargetsOrder final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSourceModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    //! \brief By row: a number that orders the cells of \a column.
    [[nodiscard]] const QList<qint64> &keys(int column) const;

    mutable QHash<int, QList<qint64>> m_keys; // by column; made when they are first sorted by
};

} // namespace muster
