// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table of a run's targets: its columns, and what can be copied from it. Owned by the job
// panel; UI thread.
#pragma once

#include "ui/runs/jobcolumns.h"
#include "ui/widgets/rowtable.h"

#include <QPersistentModelIndex>
#include <QSize>

namespace muster {

enum class JobGroup;
class TargetFilter;

class JobTable final : public RowTable
{
    Q_OBJECT

public:
    //! \brief \a filter shows \a model, of jobColumns(); both outlive the table.
    JobTable(TargetTable &model, TargetFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] JobColumns &columns() { return *m_columns; }
    //! \brief Lists those of \a group alone. What is selected and among them stays so, and in
    //! sight; else the list begins at its top.
    void showGroup(JobGroup group);
    //! \brief Selected rows, or all listed ones when none is selected, as positions in the run.
    [[nodiscard]] QList<qsizetype> chosenPositions() const;
    //! \brief The position of the current row, or -1.
    [[nodiscard]] qsizetype currentPosition() const;
    //! \brief Selects the target at \a position, and brings it into sight; false: it is not listed.
    bool choose(qsizetype position);
    //! \brief Selects the first failed target, or else the first rejected or unknown one, unless
    //! something is selected. It does not count as chosen until a person presses it.
    void showWorst();
    //! \brief Of the chosen rows: target ID, job ID and request ID, tab-separated.
    void copyIds();
    //! \brief Shows how time goes by in the rows that can be seen.
    void tick();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void copyForSupportRequested();

protected:
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QList<int> chosenRows() const override;
    [[nodiscard]] QString copiedText(const QModelIndex &cell) const override;
    void fillMenu(QMenu &menu) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    //! \brief Selects \a row for a person who has not chosen it.
    void showRow(int row);

    TargetTable &m_model;
    TargetFilter &m_filter;
    JobColumns *m_columns = nullptr;
    QPersistentModelIndex m_shownByUs; // a row that no person has chosen
    bool m_isCurrentLeaving = false;
};

} // namespace muster
