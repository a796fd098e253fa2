// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which targets of a run are listed, and in which order. Owned by whoever shows the table; UI
// thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/widgets/qtversions.h"

#include <QHash>

namespace muster {

class TargetTable;

enum class JobGroup { All, Failed, Rejected, Unknown, Open, Waiting, NotSent };

inline constexpr JobGroup allJobGroups[]
    = { JobGroup::All,  JobGroup::Failed,  JobGroup::Rejected, JobGroup::Unknown,
        JobGroup::Open, JobGroup::Waiting, JobGroup::NotSent };

//! \brief Open is all that was sent and is not final; Waiting is what may still be sent.
[[nodiscard]] bool belongsTo(Outcome outcome, JobGroup group);
[[nodiscard]] int countOf(const OutcomeTotals &totals, JobGroup group);

class TargetFilter final : public RowFilter
{
    Q_OBJECT

public:
    //! \brief \a table outlives it.
    explicit TargetFilter(TargetTable &table, QObject *parent = nullptr);

    [[nodiscard]] JobGroup group() const { return m_group; }
    void setGroup(JobGroup group);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    //! \brief By row: a number that orders the cells of a column that stays as it is.
    [[nodiscard]] const QList<qint64> &keys(int column) const;

    const TargetTable &m_table;
    mutable QHash<int, QList<qint64>> m_keys; // by column; made when they are first sorted by
    JobGroup m_group = JobGroup::All;
};

} // namespace muster
