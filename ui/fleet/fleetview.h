// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table of a fleet: keys that tick instead of select. Owned by its page; UI thread.
#pragma once

#include "ui/fleet/fleetproxy.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace muster {

class TickHeader;

class FleetView final : public QTableView
{
    Q_OBJECT

public:
    //! \brief \a model is what \a proxy shows; both outlive the view.
    FleetView(FleetModel &model, FleetProxy &proxy, QWidget *parent = nullptr);

    [[nodiscard]] TickHeader &tickHeader() const { return *m_header; }
    //! \brief Whether a row can be picked belongs beside its status.
    void putEligibilityInPlace();
    //! \brief The least width of that column, in pixels; what the others leave over comes to it.
    [[nodiscard]] int leastEligibilityWidth() const { return m_leastEligibility; }
    void setLeastEligibilityWidth(int width);
    //! \brief Rows of the model that are selected, or else the current one, from top to bottom.
    [[nodiscard]] QList<int> chosenSourceRows() const;
    void setChosenTicked(bool ticked);
    //! \brief Those chosen rows that may be targets of \a command.
    [[nodiscard]] QList<Target> chosenTargets(const FleetKind &command) const;
    //! \brief The chosen rows as tab-separated lines, columns in the order on screen.
    [[nodiscard]] QString chosenRowsText() const;
    [[nodiscard]] QString chosenIdsText() const;

signals:
    void copyRequested();
    void tickAllRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void connectWidths();
    void shareSpareWidth();
    void toggleChosen();
    void tickRange();

    FleetModel &m_model;
    FleetProxy &m_proxy;
    TickHeader *m_header;
    int m_leastEligibility = 0; // its width where nothing is left over
    bool m_isSharing = false;
    QPersistentModelIndex m_anchor; // the row that was ticked last, for a range
};

} // namespace muster
