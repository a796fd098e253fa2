// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of a pasted list cannot simply be ticked, a line each: what was not found, what has a name
// of several rows (each of which can be chosen), what may not be picked.
// Owned by its dialog; UI thread.
#pragma once

#include "app/fleet/listmatch.h"
#include "ui/fleet/tickwords.h"
#include "ui/widgets/rowsmodel.h"

#include <QSet>

#include <vector>

namespace muster {

class FleetModel;

class ListFindings final : public RowsModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, ReasonColumn, ColumnCount };

    //! \brief \a fleet outlives it.
    explicit ListFindings(const FleetModel &fleet, QObject *parent = nullptr);

    //! \brief Takes in \a match, whose rows are those of \a ids; what was chosen stays chosen.
    void setMatch(const ListMatch &match, const QList<NamedTarget> &targets);
    //! \brief What may be ticked, those that the person chose last.
    [[nodiscard]] QList<TargetId> ids() const;
    //! \brief How many may be ticked without being chosen.
    [[nodiscard]] qsizetype foundCount() const { return m_found.size(); }
    [[nodiscard]] const BarredRows &barred() const { return m_barred; }
    [[nodiscard]] qsizetype ambiguousCount() const { return m_ambiguous; }
    [[nodiscard]] const QStringList &missing() const { return m_missing; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! \brief The person chose one of several, or let it be.
    void chosenChanged();

private:
    [[nodiscard]] qsizetype rows() const override;
    [[nodiscard]] QString title(int column) const override;
    struct Line
    {
        QString text;
        TargetId id; // empty: not found
        int of = 0; // so many rows have that name; 0: it is the only one
    };

    [[nodiscard]] QString reason(const Line &line) const;
    [[nodiscard]] bool canChoose(const Line &line) const;

    const FleetModel &m_fleet;
    QList<TargetId> m_found;
    QStringList m_missing;
    BarredRows m_barred;
    qsizetype m_ambiguous = 0;
    std::vector<Line> m_lines;
    QSet<TargetId> m_chosen;
};

} // namespace muster
