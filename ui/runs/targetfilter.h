// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which targets of a run are listed, and in which order: what asks for a person first, unless a
// column was chosen to sort by. What moves is put into its place among the others, which are not
// looked at again: there may be a hundred thousand. Owned by whoever shows the table; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/words/textorder.h"

#include <QAbstractProxyModel>
#include <QHash>

namespace muster {

class TargetTable;

enum class JobGroup { All, Failed, Rejected, Unknown, Open, Waiting, NotSent, Succeeded };

//! \brief In the order in which their targets are listed.
inline constexpr JobGroup allJobGroups[]
    = { JobGroup::All,  JobGroup::Failed,  JobGroup::Rejected,  JobGroup::Unknown,
        JobGroup::Open, JobGroup::Waiting, JobGroup::Succeeded, JobGroup::NotSent };

//! \brief Open is all that was sent and is not final; Waiting is what may still be sent.
[[nodiscard]] bool belongsTo(Outcome outcome, JobGroup group);
[[nodiscard]] int countOf(const OutcomeTotals &totals, JobGroup group);
//! \brief The place of an outcome in a list: the less, the sooner a person must see it.
[[nodiscard]] int urgency(Outcome outcome);

class TargetFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    //! \brief \a table outlives it.
    explicit TargetFilter(TargetTable &table, QObject *parent = nullptr);

    [[nodiscard]] JobGroup group() const { return m_group; }
    //! \brief Rows that are listed before and after keep what points at them.
    void setGroup(JobGroup group);

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    //! \brief A column of -1: by urgency. Equal ones stand as in the plan.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void connectTable();
    void onDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    //! \brief All rows of \a changed, positions in ascending order, may belong elsewhere now.
    void follow(const QList<int> &changed);
    void dropRows(const QList<int> &positions);
    void appendRows(const QList<int> &positions);
    void putInPlace(const QList<int> &positions);
    //! \brief Puts the listed ones into the order of \a positions, which are the same ones.
    void layOut(QList<int> positions);
    [[nodiscard]] QList<int> sorted(QList<int> positions) const;
    void tellChanged(const QList<int> &positions);
    void notePlaces();
    void sortAll();
    [[nodiscard]] bool isListed(int position) const { return m_places.at(position) >= 0; }
    [[nodiscard]] bool belongs(int position) const;
    [[nodiscard]] bool isBefore(int one, int other) const;
    //! \brief Less than, equal to or greater than 0, in ascending order.
    [[nodiscard]] int compared(int one, int other) const;
    [[nodiscard]] bool isFixed(int column) const;
    //! \brief By position: a number that orders the cells of a column as they are now.
    [[nodiscard]] QList<qint64> keysNow(int column) const;
    //! \brief The same of a column that stays as it is; made once.
    [[nodiscard]] const QList<qint64> &keys(int column) const;

    TargetTable &m_table;
    QList<int> m_rows; // positions, in the order in which they are listed
    QList<int> m_places; // by position: its row; -1: it is not listed
    mutable QHash<int, QList<qint64>> m_keys; // by column
    TextOrder m_text; // of the language that is on
    QList<int> m_changed; // while the table tells of several ranges
    JobGroup m_group = JobGroup::All;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isGathering = false;
};

} // namespace muster
