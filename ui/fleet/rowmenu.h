// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with the rows of a fleet that are selected. Free function; UI thread.
#pragma once

class QPoint;

namespace muster {

class FleetPage;
class FleetView;

//! \brief Opens the menu at \a position of \a view, which is that of \a page; none without a row.
void showRowMenu(FleetPage &page, FleetView &view, const QPoint &position);

} // namespace muster
