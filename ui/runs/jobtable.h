// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table of a run's targets: its columns, and what can be copied from it. Owned by the job
// panel; UI thread.
#pragma once

#include "ui/runs/targetcolumns.h"
#include "ui/widgets/rowtable.h"

#include <QPersistentModelIndex>

namespace muster {

class TargetFilter;

//! \brief In the order in which they are copied.
[[nodiscard]] QList<TargetColumn> jobColumns();

class JobTable final : public RowTable
{
    Q_OBJECT

public:
    //! \brief \a filter shows \a model, of jobColumns(); both outlive the table.
    JobTable(TargetTable &model, TargetFilter &filter, QWidget *parent = nullptr);

    //! \brief Selected rows, or all listed ones when none is selected, as positions in the run.
    [[nodiscard]] QList<qsizetype> chosenPositions() const;
    //! \brief The position of the current row, or -1.
    [[nodiscard]] qsizetype currentPosition() const;
    //! \brief Selects the first failed target, or else the first rejected or unknown one, unless
    //! something is selected. It does not count as chosen until a person presses it.
    void showWorst();
    //! \brief Of the chosen rows: target ID, job ID and request ID, tab-separated.
    void copyIds();
    //! \brief Shows how time goes by in the rows that can be seen.
    void tick();

signals:
    void copyForSupportRequested();

protected:
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QList<int> chosenRows() const override;
    [[nodiscard]] QString copiedText(const QModelIndex &cell) const override;
    void fillMenu(QMenu &menu) override;

private:
    void showJobIds(int first, int last);

    TargetTable &m_model;
    TargetFilter &m_filter;
    QPersistentModelIndex m_shownByUs; // the row of showWorst()
};

} // namespace muster
