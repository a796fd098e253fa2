// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of one run as a table, in whichever columns a window wants. Holds a copy of the
// record and is told of every change. Owned by the job panel, and by the details below the history;
// UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/core/present.h"
#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"
#include "app/restart/runner.h"
#include "app/session/unknowncall.h"
#include "ui/runs/rundigest.h"
#include "ui/runs/targetcolumns.h"
#include "ui/widgets/rowsmodel.h"

#include <QHash>
#include <QIcon>
#include <QPalette>
#include <QSet>

#include <optional>

class QTableView;

namespace muster {

class TargetTable final : public RowsModel
{
    Q_OBJECT

public:
    enum Role {
        OutcomeRole = Qt::UserRole + 1, //!< muster::Outcome
        SortRole, //!< text, or a number
    };

    //! \brief Without \a clock it is a run of the past: nothing moves on, and how long something
    //! has been open is not told. Both outlive the table.
    TargetTable(const QList<TargetColumn> &columns, const ErrorCatalogue &catalogue,
                const Clock *clock, QObject *parent = nullptr);

    void setRun(const RunRecord &run, const FleetKind &kind);
    void clear();
    //! \brief Positions that were restarted a short while before, and wanted all the same.
    void setInsisted(const QSet<qsizetype> &positions);
    //! \brief Takes over what moved; indices that the run does not have are ignored.
    void apply(const TargetChanges &changes);
    //! \brief Elapsed times of those of \a rows that are still open have moved on.
    void tick(const QList<int> &rows);
    void setPalette(const QPalette &palette);
    //! \brief Gives the columns of \a view their widths, from its font and not from the rows: there
    //! may be thousands of them.
    void layOut(QTableView &view) const;

    [[nodiscard]] const RunRecord &run() const { return m_run; }
    [[nodiscard]] const TargetRecord &record(int row) const { return m_run.targets.at(row); }
    [[nodiscard]] const FleetKind &kind() const { return m_kind; }
    [[nodiscard]] const ErrorCatalogue &catalogue() const { return m_catalogue; }
    //! \brief Untold without a clock.
    [[nodiscard]] Present now() const { return m_clock ? Present(*m_clock) : Present(); }
    //! \brief Its targets may change as it goes on.
    [[nodiscard]] bool isLive() const { return m_clock != nullptr; }
    [[nodiscard]] int waves() const { return digest().waves().count(); }
    [[nodiscard]] bool isInsisted(qsizetype position) const
    {
        return m_insisted.contains(position);
    }
    [[nodiscard]] const RunDigest &digest() const;
    //! \brief The requests with an unknown outcome, without marks.
    [[nodiscard]] const QList<UnknownCall> &unknownCalls() const;
    [[nodiscard]] const OutcomeTotals &totals() const { return digest().totals(); }

    //! \brief Where \a field is shown; -1: nowhere.
    [[nodiscard]] int columnOf(TargetField field) const;
    [[nodiscard]] const TargetFieldInfo &info(int column) const { return *m_fields.at(column); }
    [[nodiscard]] QModelIndex cell(int row, TargetField field) const
    {
        return index(row, columnOf(field));
    }

    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

signals:
    // Around the ranges of one apply(): whoever puts rows in order does so once.
    void changesBegin();
    void changesEnd();

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] QIcon outcomeShape(Outcome outcome) const;
    void emitChanged(int firstRow, int lastRow, TargetField field, const QList<int> &roles = {});

    const QList<TargetColumn> m_columns;
    QList<const TargetFieldInfo *> m_fields; // of each column
    const ErrorCatalogue &m_catalogue;
    const Clock *const m_clock;
    RunRecord m_run;
    FleetKind m_kind;
    mutable std::optional<RunDigest> m_digest; // made when it is first asked for
    mutable std::optional<QList<UnknownCall>> m_unknownCalls; // none: to be looked for anew
    QSet<qsizetype> m_insisted;
    QPalette m_palette;
    mutable QHash<Outcome, QIcon> m_shapes; // drawn once for a palette
};

} // namespace muster
