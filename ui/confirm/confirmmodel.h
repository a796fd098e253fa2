// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets in the confirmation, each of which may be unticked. Owned by the dialog; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"
#include "app/journal/laterlook.h"
#include "app/restart/recentrestarts.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

namespace muster {

struct FreshStatuses;

//! \brief What a second look at the statuses found.
struct StatusDifference
{
    qsizetype changed = 0; //!< ticked targets whose status is another one, or that are gone
    qsizetype missing = 0; //!< ticked targets that were not seen in a list that is not complete
};

//! \brief Targets that were restarted a short while ago are unticked at first; so is, for good,
//! what may not be picked any more. What a person must look at comes first, else the rows stand in
//! the order of the targets; what is sent keeps that order.
class ConfirmModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Status, Note, TargetIdColumn, ColumnCount };
    enum Role {
        ToneRole = Qt::UserRole + 1, //!< a StatusTone, of Status
    };

    //! \brief \a recent: see Runner::recentRestarts(); \a now is for their "4 min ago".
    ConfirmModel(FleetKind kind, const QList<Target> &targets, RecentRestarts recent, QDateTime now,
                 QObject *parent = nullptr);

    //! \brief Says beside each target its outcome in \a run, which is repeated, and what became
    //! of it since; see Confirmation.
    void setStory(int run, const QHash<TargetId, Outcome> &before,
                  const QHash<TargetId, LaterTarget> &since);
    //! \brief Says beside each of these that the filter of the list hides it.
    void setHidden(const QSet<TargetId> &hidden);
    //! \brief Says beside each of these that a person is to look first.
    void setCheckFirst(const QSet<TargetId> &targets);
    //! \brief The ticked ones, in the order they came in, with the statuses that are shown.
    [[nodiscard]] const QList<Target> &tickedTargets() const;
    //! \brief One of the targets has no ID, or an ID stands twice: they cannot be sent as they are.
    [[nodiscard]] bool hasUnusableIds() const;
    [[nodiscard]] qsizetype tickedCount() const { return m_tickedCount; }
    //! \brief The ticked ones among \a ids, in the order of the rows.
    [[nodiscard]] QList<Target> tickedOf(const QSet<TargetId> &ids) const;
    //! \brief Ticked although they were restarted a short while ago.
    [[nodiscard]] QSet<TargetId> insisted() const;
    //! \brief Unticked, and restarted a short while ago.
    [[nodiscard]] qsizetype heldBackCount() const;
    //! \brief True when nothing is ticked, and every single target waits for its time to pass.
    [[nodiscard]] bool isAllHeldBack() const;
    //! \brief True when each that is held back was sent at \a since or later.
    [[nodiscard]] bool areAllDoneSince(const QDateTime &since) const;
    [[nodiscard]] bool hasNotes() const;
    //! \brief One line for each reason to think twice, with the number of ticked targets that have
    //! it.
    [[nodiscard]] QStringList warnings() const;
    void toggle(int row);
    //! \brief But for those that are held back: each of them is a decision of its own.
    void tickAll();
    void tickNone();
    [[nodiscard]] bool canTickMore() const;
    //! \brief Takes the statuses that were read just now. \a mark: rows that differ say what they
    //! were; else what was shown was old anyway.
    [[nodiscard]] StatusDifference takeStatuses(const FreshStatuses &fresh, bool mark);
    //! \brief Tells the view that every word may have changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    struct Row
    {
        Target target;
        const StatusInfo *status = nullptr; // of m_kind, never null
        std::optional<QString> was; // the status before it changed
        bool ticked = true;
        bool gone = false;
    };

    [[nodiscard]] bool isEligible(const Row &row) const;
    [[nodiscard]] bool isChanged(const Row &row) const { return row.gone || row.was; }
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString note(const Row &row) const;
    [[nodiscard]] QString story(const TargetId &target) const;
    [[nodiscard]] QVariant color(const Row &row, int role) const;
    [[nodiscard]] int rank(const Row &row) const;
    [[nodiscard]] bool isHeldBack(const Row &row) const;
    [[nodiscard]] const StatusInfo &statusOf(const QString &code);
    void sort();
    void setTick(Row &row, bool ticked);
    void tellTicks();
    [[nodiscard]] const Row &rowAt(int position) const { return m_rows.at(m_order.at(position)); }

    const FleetKind m_kind; // rows point into it
    QString m_lastCode; // of statusOf()
    const StatusInfo *m_lastStatus = nullptr;
    QList<Row> m_rows; // in the order of the targets
    QList<int> m_order; // positions in m_rows, as they are shown
    RecentRestarts m_recent;
    QDateTime m_now;
    int m_repeated = 0; // the number of a run
    QHash<TargetId, Outcome> m_before;
    QHash<TargetId, LaterTarget> m_since;
    QSet<TargetId> m_hidden;
    QSet<TargetId> m_checkFirst;
    qsizetype m_tickedCount = 0;
    mutable std::optional<QList<Target>> m_ticked; // none: to be gathered anew
    mutable std::optional<bool> m_hasUnusableIds; // IDs never change
};

} // namespace muster
