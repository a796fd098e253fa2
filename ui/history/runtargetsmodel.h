// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of one run as the journal has them. Owned by the details below the history; UI
// thread.
#pragma once

#include "app/fleet/errorcatalogue.h"
#include "app/fleet/fleetkind.h"
#include "app/fleet/records.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QPalette>

namespace muster {

class RunTargetsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        TargetIdColumn,
        OutcomeColumn,
        JobIdColumn,
        RequestIdColumn,
        ErrorColumn, //!< the cloud's own words
        Meaning, //!< ours
        Sent,
        Ended,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, //!< a time, a number or text
    };

    explicit RunTargetsModel(const ErrorCatalogue &catalogue, QObject *parent = nullptr);

    void setTargets(const QList<TargetRecord> &targets, const FleetKind &kind);
    //! \brief Every word may have changed.
    void retranslate();
    void setPalette(const QPalette &palette);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const TargetRecord &record, int column) const;
    [[nodiscard]] QString toolTip(const TargetRecord &record, int column) const;
    [[nodiscard]] QIcon shape(Outcome outcome) const;

    const ErrorCatalogue &m_catalogue;
    QList<TargetRecord> m_targets;
    FleetKind m_kind;
    QPalette m_palette;
    mutable QHash<Outcome, QIcon> m_shapes; // drawn once for a palette
};

} // namespace muster
