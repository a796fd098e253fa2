// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Runs of the journal as a read-only table. Owned by the history window; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/journal/journal.h"
#include "ui/widgets/rowsmodel.h"

namespace muster {

class HistoryModel final : public RowsModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Number,
        ConnectionName,
        Action,
        Targets,
        ResultColumn,
        Operator,
        Reason,
        RequestIds,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, //!< a time, a number or text
        CopyRole, //!< the whole text, where the cell shows a part
    };

    explicit HistoryModel(QList<FleetKind> kinds, QObject *parent = nullptr);

    //! \brief Tries and events are not needed, and of targets no more than their summary.
    [[nodiscard]] const QList<FleetKind> &kinds() const { return m_kinds; }
    //! New runs above those that stay, and changes of these, leave everything else in its place.
    void setRuns(const QList<RunHistory> &runs);
    [[nodiscard]] const QList<RunHistory> &runs() const { return m_runs; }
    [[nodiscard]] const OutcomeTotals &totals(int row) const { return m_summaries.at(row).totals; }
    //! \brief -1: not listed.
    [[nodiscard]] int rowOf(const RunId &id) const;

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    void take(const QList<RunHistory> &runs);
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;
    [[nodiscard]] QString connectionText(const Connection &connection) const;
    [[nodiscard]] QString someRequestIds(int row, qsizetype shown) const;

    QList<FleetKind> m_kinds;
    QList<RunHistory> m_runs;
    QList<RunSummary> m_summaries; // of each run
};

} // namespace muster
