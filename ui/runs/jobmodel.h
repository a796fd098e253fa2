// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of one run as a table. Holds a copy of the record and is told of every change.
// Owned by the job panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/restart/runner.h"
#include "ui/runs/rundigest.h"
#include "ui/runs/unknowncall.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QPalette>
#include <QSet>

namespace muster {

class JobModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        TargetIdColumn,
        OutcomeColumn,
        JobIdColumn,
        ErrorCode,
        Message,
        Meaning,
        RequestIdColumn,
        Elapsed,
        Wave,
        ColumnCount
    };
    enum Role {
        OutcomeRole = Qt::UserRole + 1, //!< muster::Outcome
        SortRole, //!< text, or a number for outcome, elapsed time and wave
    };

    JobModel(const ErrorCatalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    void setRun(const RunRecord &run, const FleetKind &kind);
    void clear();
    //! \brief Positions that were restarted a short while before, and wanted all the same.
    void setInsisted(const QSet<qsizetype> &positions);
    //! \brief Takes over what moved; indices that the run does not have are ignored.
    void apply(const TargetChanges &changes);
    //! \brief Elapsed times of those of \a rows that are still open have moved on.
    void tick(const QList<int> &rows);
    //! \brief Every word may have changed.
    void retranslate();
    void setPalette(const QPalette &palette);

    [[nodiscard]] const RunRecord &run() const { return m_run; }
    [[nodiscard]] const FleetKind &kind() const { return m_kind; }
    [[nodiscard]] int waves() const { return m_digest.waves().count(); }
    [[nodiscard]] bool isInsisted(qsizetype position) const
    {
        return m_insisted.contains(position);
    }
    [[nodiscard]] const RunDigest &digest() const { return m_digest; }
    //! \brief The requests with an unknown outcome, without marks.
    [[nodiscard]] const QList<UnknownCall> &unknownCalls() const;
    [[nodiscard]] const OutcomeTotals &totals() const { return m_digest.totals(); }

    //! \brief What SortRole is of Outcome, Elapsed and Wave, for the comparisons of a sort.
    [[nodiscard]] qint64 sortNumber(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString meaning(int row) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;
    [[nodiscard]] std::chrono::milliseconds elapsed(const TargetRecord &record) const;
    [[nodiscard]] QIcon outcomeShape(Outcome outcome) const;

    const ErrorCatalogue &m_catalogue;
    const Clock &m_clock;
    RunRecord m_run;
    FleetKind m_kind;
    RunDigest m_digest;
    mutable std::optional<QList<UnknownCall>> m_unknownCalls; // none: to be looked for anew
    QSet<qsizetype> m_insisted;
    QPalette m_palette;
    mutable QHash<Outcome, QIcon> m_shapes; // drawn once for a palette
};

} // namespace muster
