// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets in the confirmation, each of which may be unticked. Owned by the dialog; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/fleet/fleetrow.h"

#include <QAbstractTableModel>
#include <QList>

namespace muster {

class ConfirmModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, TargetIdColumn, Status, Warning, ColumnCount };

    ConfirmModel(FleetKind kind, QList<Target> targets, QObject *parent = nullptr);

    //! \brief The ticked ones, in the order they came in.
    [[nodiscard]] QList<Target> tickedTargets() const;
    [[nodiscard]] qsizetype tickedCount() const { return m_tickedCount; }
    [[nodiscard]] bool hasWarnings() const;
    //! \brief One line for each reason to think twice, with the number of ticked targets that have
    //! it.
    [[nodiscard]] QStringList warnings() const;
    void toggle(int row);
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
    [[nodiscard]] QString text(const Target &target, int column) const;
    [[nodiscard]] QString warning(const Target &target) const;

    FleetKind m_kind;
    QList<Target> m_targets;
    QList<bool> m_ticked;
    qsizetype m_tickedCount = 0;
};

} // namespace muster
