// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which targets of a run are listed. Owned by the job panel; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/widgets/qtversions.h"

#include <QHash>

namespace muster {

class JobModel;

enum class JobGroup { All, Failed, Rejected, Unknown, Open, Waiting, NotSent };

inline constexpr JobGroup allJobGroups[]
    = { JobGroup::All,  JobGroup::Failed,  JobGroup::Rejected, JobGroup::Unknown,
        JobGroup::Open, JobGroup::Waiting, JobGroup::NotSent };

//! \brief Open is all that was sent and is not final; Waiting is what may still be sent.
[[nodiscard]] bool belongsTo(Outcome outcome, JobGroup group);
[[nodiscard]] int countOf(const OutcomeTotals &totals, JobGroup group);

class JobFilter final : public RowFilter
{
    Q_OBJECT

public:
    explicit JobFilter(QObject *parent = nullptr);

    [[nodiscard]] JobGroup group() const { return m_group; }
    void setGroup(JobGroup group);
    void setSourceModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    //! \brief Of each row in the order of the texts of a column that never change.
    [[nodiscard]] const QList<int> &ranks(int column) const;

    mutable QHash<int, QList<int>> m_ranks; // by column; made when they are first sorted by
    const JobModel *m_jobs = nullptr; // the source
    JobGroup m_group = JobGroup::All;
};

} // namespace muster
