// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Every run that one row of a fleet was a target of, newest first. Owned by the details of the row;
// UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/fleetkind.h"
#include "app/journal/latestlook.h"
#include "ui/widgets/rowsmodel.h"

namespace muster {

class RowHistory final : public RowsModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, OutcomeColumn, CodeColumn, RunColumn, JobColumn, ColumnCount };

    //! \brief \a clock outlives it.
    RowHistory(FleetKind fleet, const Clock &clock, QObject *parent = nullptr);

    void setRuns(const QList<LastRestart> &runs);
    [[nodiscard]] const LastRestart &run(int row) const { return m_runs.at(row); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(const LastRestart &run, int column) const;

    FleetKind m_fleet;
    const Clock &m_clock;
    QList<LastRestart> m_runs;
};

} // namespace muster
