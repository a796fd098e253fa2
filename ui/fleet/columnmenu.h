// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Which columns of a fleet's table are shown. Free functions; UI thread.
#pragma once

class QPoint;

namespace muster {

class FleetModel;
class FleetView;

//! \brief The box, the name and whether a row may be picked always stay.
[[nodiscard]] bool mayHide(const FleetModel &model, int column);

//! \brief Opens the menu at \a position of the screen.
void showColumnMenu(FleetView &view, const FleetModel &model, const QPoint &position);

} // namespace muster
