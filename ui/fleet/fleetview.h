// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table of a fleet: keys that tick instead of select. Owned by its page; UI thread.
#pragma once

#include "ui/fleet/fleetproxy.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace muster {

class ColumnWidths;
class TickHeader;

class FleetView final : public QTableView
{
    Q_OBJECT

public:
    //! \brief \a model is what \a proxy shows; both outlive the view.
    FleetView(FleetModel &model, FleetProxy &proxy, QWidget *parent = nullptr);

    [[nodiscard]] TickHeader &tickHeader() const { return *m_header; }
    [[nodiscard]] ColumnWidths &widths() const { return *m_widths; }
    //! \brief Moves \a column to the right of \a neighbour.
    void putBeside(int column, int neighbour);
    //! \brief Time has passed: of what is in sight, and of nothing else.
    void repaintRestarts();
    //! \brief Rows of the model that are selected, or else the current one, from top to bottom.
    [[nodiscard]] QList<int> chosenSourceRows() const;
    void setChosenTicked(bool ticked);
    //! \brief Those chosen rows that may be targets of \a command.
    [[nodiscard]] QList<Target> chosenTargets(const FleetKind &command) const;
    //! \brief The chosen rows as tab-separated lines, columns in the order on screen.
    [[nodiscard]] QString chosenRowsText() const;
    [[nodiscard]] QString chosenIdsText() const;
    //! \brief Of a row without a name, its ID.
    [[nodiscard]] QString chosenNamesText() const;

signals:
    void copyRequested();
    void tickAllRequested();
    //! \brief Enter, or a double click on a row.
    void detailsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void toggleChosen();
    void tickRange();

    FleetModel &m_model;
    FleetProxy &m_proxy;
    TickHeader *m_header;
    ColumnWidths *m_widths;
    QPersistentModelIndex m_anchor; // the row that was ticked last, for a range
};

} // namespace muster
