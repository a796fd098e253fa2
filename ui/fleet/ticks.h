// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is ticked in a fleet, of the rows that the filter shows and of those that it hides.
// Held by its page; UI thread.
#pragma once

#include "app/fleet/fleetrow.h"
#include "ui/fleet/tickbar.h"

#include <QList>
#include <QSet>

namespace muster {

class FleetModel;
class FleetProxy;

class Ticks
{
public:
    //! \brief Both outlive it.
    Ticks(FleetModel &model, const FleetProxy &proxy)
        : m_model(model)
        , m_proxy(proxy)
    {
    }

    void setShown(bool ticked);
    void clear();
    void clearHidden();
    //! \brief Of those that the filter shows: ticks what can be and is not, unticks the others.
    void invertShown();
    //! \brief Unticks what may not be picked.
    void clearBarred();
    //! \brief Those rows only; an id that is not listed is passed over.
    void clear(const QList<TargetId> &ids);

    //! \brief Ticks those of \a ids that may be picked, after all others were unticked if \a only.
    void set(const QList<TargetId> &ids, bool only);

    //! \brief Eligible ticked rows in the order of the table, those that the filter hides after.
    [[nodiscard]] QList<Target> targets() const;
    //! \brief Ticked rows that may not be picked: their status forbids it, or they are no longer
    //! listed.
    [[nodiscard]] QList<Target> skipped() const;
    //! \brief Ticked rows that are no longer listed.
    [[nodiscard]] QList<Target> gone() const;
    //! \brief Eligible ticked rows that the filter hides.
    [[nodiscard]] QSet<TargetId> hiddenTargets() const;
    //! \brief Rows of the model that are ticked and hidden.
    [[nodiscard]] QList<int> hiddenRows() const;

    struct Summary
    {
        TickCounts counts;
        Qt::CheckState shown = Qt::Unchecked; //!< the box that ticks every shown row
        bool canTickShown = false;
    };
    //! \brief One pass over all rows.
    [[nodiscard]] Summary summary() const;

private:
    [[nodiscard]] bool mayTickShown() const;
    [[nodiscard]] QList<int> tickedRows() const;

    FleetModel &m_model;
    const FleetProxy &m_proxy;
};

} // namespace muster
