// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The rows of one kind of fleet and which of them are ticked. Owned by its page; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"
#include "app/restart/lastrestartbook.h"
#include "ui/fleet/idindex.h"

#include <QAbstractTableModel>
#include <QFont>

#include <vector>

namespace muster {

//! \brief What one merge did, for a proxy that keeps its own list of rows.
struct FleetMerge
{
    QList<int> movedTo; //!< the present row of each row there was, -1 if it went; empty: none moved
    QList<int> changed; //!< present rows that show something else now, ascending
    int firstNew = 0; //!< this row and all after it are new
};

//! \brief A table that is merged by id as pages arrive, never reset, so that ticks, selection and
//! scroll survive a refresh.
//!
//! A tick marks a target, the selection only what the person looks at. A ticked row that the cloud
//! no longer lists stays, says so and is not eligible.
class FleetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TickColumn, NameColumn, IdColumn, StatusColumn, FirstKindColumn };
    enum Role {
        SortRole = Qt::UserRole,
        StatusToneRole,
        EligibilityRole, //!< Eligibility as a number
        OutcomeRole, //!< of the last restart, Outcome as a number; none: it has none
        FormerRole, //!< bool: the status was read before the last that happened to the row
    };

    explicit FleetModel(FleetKind kind, QObject *parent = nullptr);

    [[nodiscard]] const FleetKind &kind() const { return m_kind; }
    //! \brief Whether the row may be picked, and if not, why.
    [[nodiscard]] int eligibilityColumn() const;
    //! \brief What the last run made of the row; the last column.
    [[nodiscard]] int restartColumn() const { return eligibilityColumn() + 1; }
    //! \brief Stable name of a column for saved view state.
    [[nodiscard]] QString columnKey(int column) const;

    //! \brief A copy costs nothing until the list changes.
    [[nodiscard]] const QList<FleetRow> &rows() const { return m_rows; }
    [[nodiscard]] const FleetRow &fleetRow(int row) const { return m_rows.at(row); }
    //! \brief What the cell shows, in the language that is on.
    [[nodiscard]] QString text(int row, int column) const;
    //! \brief What the column is sorted by.
    [[nodiscard]] QString sortText(int row, int column) const;
    //! \brief None known, or nobody tells.
    [[nodiscard]] const LastRestart *lastRestart(int row) const;
    [[nodiscard]] Target target(int row) const;
    //! \brief The row with \a id, or -1.
    [[nodiscard]] int rowOf(const TargetId &id) const { return m_index.find(id, m_rows); }
    //! \brief Raw status codes and how many rows have each.
    [[nodiscard]] QHash<QString, int> statusCounts() const;

    [[nodiscard]] bool isTicked(int row) const { return m_marks[size_t(row)] & Ticked; }
    //! \brief Whether the row may become a target: its status allows it and it is still listed.
    [[nodiscard]] bool isEligible(int row) const
    {
        return (m_marks[size_t(row)] & (Barred | Gone)) == 0;
    }
    [[nodiscard]] bool isGone(int row) const { return m_marks[size_t(row)] & Gone; }
    //! \brief Warn: it may be picked, and there is a reason not to.
    [[nodiscard]] Eligibility eligibility(int row) const;
    //! \brief How many rows are ticked, eligible or not.
    [[nodiscard]] qsizetype tickedCount() const { return m_ticked; }
    //! \brief Ticks or unticks \a rows with one dataChanged(); rows that are not eligible are never
    //! ticked, only unticked.
    void setTicked(const QList<int> &rows, bool ticked);

    //! \brief From now on \a book tells what runs made of the rows, and \a clock how long ago; both
    //! outlive the model.
    void setRestarts(const LastRestartBook &book, const Clock &clock);

    //! \brief The status of the row was read before a run sent something to it, or saw its end: it
    //! says how the row stood then. By the times of a list, see beginRefresh().
    [[nodiscard]] bool isFormer(int row) const;

    //! \brief A list run starts at \a now, UTC: a row in it may be as old as that. What it does not
    //! mention will have gone when it ends.
    void beginRefresh(const QDateTime &now = {});
    //! \brief Takes in rows by id: known ones are updated in place, new ones come at the end.
    //! \a expectedRows (or -1) is how many there will be in all.
    void merge(const QList<FleetRow> &rows, qsizetype expectedRows = -1);
    //! \brief The list run ended; only a \a complete one proves that unmentioned rows have gone.
    void endRefresh(bool complete);
    //! \brief What was told of some rows apart from a list: their raw status. Rows that are not
    //! listed are passed over.
    void noteStatuses(const QHash<TargetId, QString> &statuses);
    //! \brief The language has changed: all texts are read anew.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! \brief After the model's own signals of one merge or end of refresh.
    void merged(const muster::FleetMerge &merge);
    //! \brief Ticks were set or lost, or the eligibility of rows has changed.
    void ticksChanged();
    void retranslated();

private:
    enum Mark : quint8 {
        Ticked = 1,
        Gone = 2, // no longer in the list
        Unseen = 4, // not mentioned by the running refresh so far
        Barred = 8, // its status forbids it
    };

    [[nodiscard]] QString cellText(const FleetRow &row, int cell) const;
    [[nodiscard]] QString eligibilityText(int row) const;
    [[nodiscard]] QString shownText(int row, int column) const;
    [[nodiscard]] QString lastRestartText(int row) const;
    [[nodiscard]] QString formerText(int row) const;
    [[nodiscard]] QDateTime readAt(int row) const;
    void restartsChanged(const QList<TargetId> &ids);
    void announceRestarts(int first, int last);
    void nameEligibility();
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;
    [[nodiscard]] quint8 barredMark(const FleetRow &row) const;
    bool setTick(int row, bool ticked);
    bool update(int row, const FleetRow &fresh);
    void append(const QList<FleetRow> &fresh);
    void announceChanged(const QList<int> &rows);
    [[nodiscard]] QList<int> compact();

    FleetKind m_kind;
    QString m_may; // "Can restart"
    QString m_whether;
    QFont m_fixedFont;
    QList<FleetRow> m_rows;
    std::vector<quint8> m_marks; // of Mark, beside m_rows
    std::vector<qint64> m_readAt; // beside m_rows, milliseconds UTC; 0: nobody told
    qint64 m_listBegun = 0; // of the running list, or the last one
    IdIndex m_index;
    qsizetype m_ticked = 0;
    const LastRestartBook *m_restarts = nullptr;
    const Clock *m_clock = nullptr;
};

} // namespace muster
